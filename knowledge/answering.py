"""Which embedder's vectors answer, written beside them so that a change is one step: before it all of the old, after
it all of the new. Knows a name and what opens the embedder again; judges neither.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

_FILE = "answering.json"


@dataclass(frozen=True)
class Answering:
    """An embedder: the name of its vectors, and the setting that opens it."""

    name: str
    setting: str


def answering(directory: Path) -> Answering | None:
    """Who answers in this directory; None where it was never written, or is damaged."""
    try:
        said = json.loads((directory / _FILE).read_text("utf-8"))
        return Answering(str(said["name"]), str(said["setting"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def let_answer(directory: Path, who: Answering) -> None:
    """Write it, for good: a power cut leaves the old or the new."""
    new = directory / f"{_FILE}.new"
    with new.open("w", encoding="utf-8") as file:
        json.dump(asdict(who), file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(directory / _FILE)
    folder = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
