"""Batches: a file of JSON lines in, one JSON line out for each, in the same order.

A line that cannot be understood, or whose work fails in a way made for people, becomes an output line that
says so; the batch goes on. Every line is on disk before the next one starts. Knows nothing of what is done
with a line.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.commands.terminal import Json, Terminal, json_line
from bot.errors import MosuanError


class BatchError(MosuanError):
    """A batch file cannot be read or written."""


@dataclass(frozen=True)
class Line:
    """One line: its number from 1, its id (the number as text when it has none), its object.

    ``problem`` says in one line what is wrong with it; then ``body`` is empty.
    """

    number: int
    id: object
    body: Json
    problem: str = ""

    def text(self, key: str) -> str:
        """The text under ``key``; blank when missing or null. Raises ``BatchError`` if it is no text."""
        value = self.body.get(key)
        if not isinstance(value, (str, type(None))):
            raise BatchError(f"line {self.number}: {key} is not a text; put it in quotes")
        return value or ""

    def mark(self, key: str) -> str:
        """What tells lines of one conversation or session from others; blank when missing or null."""
        value = self.body.get(key)
        return "" if value in (None, "") else json.dumps(value, sort_keys=True)

    def required(self, key: str) -> str:
        """The text under ``key``. Raises ``BatchError`` when there is none."""
        if not self.text(key).strip():
            raise BatchError(f'line {self.number}: no {key}; write {{"id": …, "{key}": "…"}}')
        return self.text(key)


def read_lines(path: Path) -> list[Line]:
    """The lines of a file, blank ones left out. Raises ``BatchError`` when there is no such file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BatchError(f"{path}: no such file; check the path") from None
    except UnicodeDecodeError as problem:
        raise BatchError(f"{path}: not UTF-8 at byte {problem.start}; convert it to UTF-8") from None
    except OSError as problem:
        raise BatchError(f"{path}: cannot be read: {problem.strerror}") from None
    # Not splitlines(): U+2028 may stand inside a JSON text.
    numbered = enumerate(text.split("\n"), 1)
    return [read_line(number, line) for number, line in numbered if line.strip()]


def read_line(number: int, text: str) -> Line:
    """One line of a batch."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as problem:
        return Line(number, str(number), {}, f"line {number}: not valid JSON: {problem}")
    if not isinstance(body, dict):
        return Line(number, str(number), {}, f"line {number}: not a JSON object; write {{…}}")
    return Line(number, body.get("id", str(number)), body)


async def work_through(
    lines: Sequence[Line],
    work: Callable[[Line], Awaitable[Json]],
    write: Callable[[Json], None],
    tick: Callable[[], None] = lambda: None,
) -> None:
    """Do ``work`` for each line and ``write`` what it gives, in the order of the lines."""
    for line in lines:
        write(await work(line))
        tick()


@contextmanager
def output(path: Path | None, terminal: Terminal) -> Iterator[Callable[[Json], None]]:
    """Writes JSON lines to ``path``, or to the terminal without one. Raises ``BatchError``."""
    if path is None:
        yield terminal.json
        return
    with opened(path) as file:
        yield lambda value: print(json_line(value), end="", file=file, flush=True)


def opened(path: Path) -> TextIO:
    """The file, new and empty. Raises ``BatchError``."""
    try:
        return path.open("w", encoding="utf-8")
    except OSError as problem:
        raise BatchError(f"{path}: cannot be written: {problem.strerror}; choose another --out") from None
