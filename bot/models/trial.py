"""Opens a model file in a process of its own first: a damaged one must not end the server.

llama.cpp ends the process where a file claims what cannot be: a block count of 8,000, a token twice (6 of 500 files
with flipped bytes in their header did). What ends the trial is refused in one line; everything else is told by
whoever opens the file for real. Files that come with Mosuan are not tried. Does not know what a model is for.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.models.errors import ModelError, ModelUnreadable

TIMEOUT_S = 300.0
"""A model of 20 GB is read once from a slow disk; the real opening then finds it in memory."""
CELLS = 64
LOOKED_AT_BYTES = 32 << 20
"""No header is longer, and behind it are numbers that cannot end a process."""
REFUSED = 3
"""How a trial ends that found a reason and could tell it."""
OURS = Path(__file__).parent / "nano"
_passed: set[str] = set()


def expect_harmless(path: Path, adapters: Sequence[Path] = ()) -> None:
    """Open the model and its adapters elsewhere, once for the same files. Raises ``ModelUnreadable``.

    Takes 0.5 s and blocks. Files that are missing or refused in words pass: opening them says so again.
    """
    paths = [path, *adapters]
    if not all(one.is_file() for one in paths) or all(OURS in one.resolve().parents for one in paths):
        return
    key = "".join(_key(one) for one in paths)
    if key in _passed:
        return
    environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "GGML_NO_BACKTRACE": "1"}
    command = [sys.executable, "-m", "bot.models.trial", *map(str, paths)]
    try:
        code = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT_S,
        ).returncode
    except subprocess.TimeoutExpired:
        raise ModelUnreadable(f"{path} is not open after {TIMEOUT_S:.0f} s; is its disk all right?") from None
    if code not in (0, REFUSED):
        reason = "llama.cpp gave up on it" if code < 0 else "it could not be tried"
        told = "the file is damaged; fetch it again, or run `mosuan model list` to see others"
        raise ModelUnreadable(f"{path} cannot be loaded ({reason}, {code}); {told}")
    _passed.add(key)


def _key(path: Path) -> str:
    with path.open("rb") as file:
        return f"{hashlib.sha256(file.read(LOOKED_AT_BYTES)).hexdigest()} {path.stat().st_size} "


def _try(path: Path, adapters: Sequence[Path]) -> None:
    """All that opening does, and one token. Raises ``ModelError``."""
    import resource

    from bot.models.adapters import Adapter
    from bot.models.sequences import Batch, Sequences
    from bot.models.vocabulary import Vocabulary
    from bot.models.weights import Weights

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    weights = Weights.load(path)
    Vocabulary(weights.model)
    for adapter in adapters:
        Adapter.load(weights, adapter)
    sequences = Sequences(weights, context_tokens=CELLS, cells=CELLS, count=2, threads=1)
    batch = Batch(sequences.batch_tokens)
    batch.add(0, 0, [0], output=True)
    sequences.decode(batch)


if __name__ == "__main__":
    model, *others = (Path(name) for name in sys.argv[1:])
    try:
        _try(model, others)
    except ModelError:
        sys.exit(REFUSED)
