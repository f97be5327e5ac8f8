"""What the prompts of a scene begin with, computed once and kept on disk: hundreds of scenes, and after a restart.

A file holds the cache of one beginning, named by its tokens and by the model they were computed with. It is a
copy of what can be computed again: a damaged, foreign or missing file costs time only. Only system text and
tools are kept this way, nothing that a person wrote. Does not know requests.
"""

from __future__ import annotations

import hashlib
import logging
import os
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bot.models.sequences import Sequences

LEAST_TOKENS = 64
"""A shorter beginning is computed as fast as it is read."""
MAX_BYTES = 4 << 30
"""Of all files together; those not used for longest go first. 600 tokens of a model of 135 million take 14 MB."""
ENDING = ".beginning"
log = logging.getLogger(__name__)


class Beginnings:
    """The files in a folder for one model. ``model`` tells it from every other, its version included."""

    def __init__(self, folder: Path, model: str, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._model = model
        self._max_bytes = max_bytes

    def has(self, tokens: Sequence[int], adapter: str = "") -> bool:
        """Whether these tokens, as this adapter reads them, are on disk."""
        return len(tokens) >= LEAST_TOKENS and self._path(tokens, adapter).is_file()

    def load(self, sequences: Sequences, number: int, tokens: Sequence[int], adapter: str = "") -> bool:
        """Fill the empty sequence with these tokens. False, and no such file any more, if it is damaged."""
        path = self._path(tokens, adapter)
        if sequences.load(number, tokens, path):
            with suppress(OSError):
                os.utime(path)
            return True
        log.warning("%s is damaged; it is computed again", path)
        path.unlink(missing_ok=True)
        return False

    def save(self, sequences: Sequences, number: int, tokens: Sequence[int], adapter: str = "") -> None:
        """Keep the sequence, which holds just these tokens, unless it is there. A full disk is no error."""
        path = self._path(tokens, adapter)
        if len(tokens) < LEAST_TOKENS or path.is_file():
            return
        unfinished = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if sequences.save(number, tokens, unfinished):
                unfinished.replace(path)
                self._shrink(path)
        except OSError as error:
            log.warning("the beginning of a scene cannot be kept: %s", error)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _path(self, tokens: Sequence[int], adapter: str) -> Path:
        read_by = f"{self._model}\0{adapter}" if adapter else self._model
        key = hashlib.sha256(read_by.encode() + b"\0" + array("i", tokens).tobytes())
        return self._folder / f"{key.hexdigest()[:40]}{ENDING}"

    def _shrink(self, newest: Path) -> None:
        """Remove files until the rest is small enough; never the newest."""
        found = [(path.stat(), path) for path in self._folder.glob(f"*{ENDING}")]
        total = sum(status.st_size for status, _ in found)
        for status, path in sorted(found, key=lambda pair: pair[0].st_mtime_ns):
            if total <= self._max_bytes:
                return
            if path != newest:
                path.unlink(missing_ok=True)
                total -= status.st_size
