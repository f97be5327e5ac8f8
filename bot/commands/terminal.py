"""Where a command writes, what it reads, and what it opens: the outside of one run of ``mosuan``.

Answers go to ``out``, everything else to ``err``, so that output can be piped. Progress is drawn only when
somebody watches. Knows nothing of what is written.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TextIO

from bot.app import OpenModel, open_chat_model

Json = dict[str, Any]


@dataclass(frozen=True)
class Terminal:
    """The streams of one run. ``open_model`` gives the model of the settings."""

    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    open_model: OpenModel = open_chat_model

    def say(self, text: str = "") -> None:
        """One line of what was asked for."""
        self.out.write(plain(text) + "\n")
        self.out.flush()

    def write(self, text: str) -> None:
        """A piece of a line, shown at once."""
        self.out.write(plain(text))
        self.out.flush()

    def json(self, value: object) -> None:
        """One line of JSON."""
        self.out.write(json_line(value))
        self.out.flush()

    def note(self, text: str) -> None:
        """One line beside the output: what went wrong, what was done."""
        self.err.write("mosuan: " + plain(" ".join(text.split())) + "\n")
        self.err.flush()

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Aligned columns, two spaces apart; Chinese counts double, as terminals draw it."""
        cells = [[plain(str(cell)) for cell in row] for row in [columns, *rows]]
        widths = [max(drawn_width(row[at]) for row in cells) for at in range(len(columns))]
        for row in cells:
            padded = (
                cell + " " * (width - drawn_width(cell)) for cell, width in zip(row, widths, strict=True)
            )
            self.say("  ".join(padded).rstrip())

    @contextmanager
    def progress(self, what: str, total: int | None) -> Iterator[Advance]:
        """A bar on ``err`` for the length of the block, where that is a terminal."""
        if not self.err.isatty():
            yield Advance()
            return
        from rich.console import Console  # 0.1 s that only a watched run pays
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(file=self.err), transient=True) as bar:
            task = bar.add_task(what, total=total)
            yield Advance(lambda steps, text: bar.update(task, advance=steps, description=text or what))


@dataclass(frozen=True)
class Advance:
    """Moves a bar on, or does nothing where there is none."""

    draw: Any = None

    def __call__(self, steps: int = 1, text: str = "") -> None:
        """So many steps further; ``text`` says what comes next."""
        if self.draw is not None:
            self.draw(steps, text)


def json_line(value: object) -> str:
    """One line of JSON, Chinese as it is; half a surrogate pair, which no file can hold, as an escape."""
    line = json.dumps(value, ensure_ascii=False)
    whole = line.encode("utf-8", "replace").decode() == line
    return (line if whole else json.dumps(value)) + "\n"


def plain(text: str) -> str:
    """Without control characters: text from outside must not steer the terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def drawn_width(text: str) -> int:
    """Columns that a terminal takes to draw ``text``."""
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c)
    )
