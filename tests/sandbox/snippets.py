"""Reads the snippets of ``hostile/``: text files, one per category, with what stops each one.

A snippet begins after a line ``#: LAYER`` or ``#: LAYER or LAYER``:

    language    the policy refuses it, or what it asks for does not exist in this Python
    process     the operating system refuses it, or what it asks for does not exist in this process
    limits      memory, depth, descriptors, threads, disk or digits have run out
    watchdog    it does not end, and is ended from outside
    supervisor  it kills its own process, which is noticed and replaced
    output      it floods or shouts; what is too much is dropped
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sandbox import ExecutionResult

FOLDER: Final = Path(__file__).parent / "hostile"
GOT_OUT: Final = "ESCAPED"
_HEAD: Final = re.compile(r"^#: ([a-z ]+)\n", re.MULTILINE)
_EXHAUSTED: Final = re.compile(
    r"RecursionError|RuntimeError: can't start|SystemError|digits|too many nested|nested too deeply"
    r"|Too many open|Cannot allocate|File too large|No space|maximum limit|MemoryError"
)


@dataclass(frozen=True)
class Snippet:
    """Code that wants out. It prints ESCAPED when it got what it wanted."""

    name: str
    code: str
    layers: frozenset[str]

    @property
    def lasts(self) -> bool:
        """Whether it may go on until the watchdog ends it."""
        return "watchdog" in self.layers


def read(side: str) -> list[Snippet]:
    """The snippets of ``policy`` (the whole sandbox) or ``process`` (without the language policy)."""
    found = []
    for path in sorted((FOLDER / side).glob("*.txt")):
        _, *pairs = _HEAD.split(path.read_text("utf-8"))
        for number, (layers, code) in enumerate(zip(pairs[::2], pairs[1::2], strict=True), 1):
            code = code.strip("\n")
            code = code if GOT_OUT in code or "output" in layers else f"{code}\nprint('{GOT_OUT}')"
            found.append(Snippet(f"{path.stem}-{number}", code, frozenset(layers.split(" or "))))
    return found


def stopped_by(done: ExecutionResult, *, restricted: bool) -> str:
    """The layer that ended it, by what can be seen from outside; empty when nothing did."""
    if done.status in ("memory", "timeout", "died"):
        return {"memory": "limits", "timeout": "watchdog", "died": "supervisor"}[done.status]
    if _EXHAUSTED.search(done.error):
        return "limits"
    if done.truncated or (done.status == "error" and done.error.endswith("…")):
        return "output"
    if done.status == "ok":
        return ""
    return "language" if restricted else "process"
