"""What reading a file brings, and the spelling that all readers share: tidy text, Markdown tables.

Pure. Knows no file format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

TABLE_CHARS = 320  # a table is cut into tables of about this size, each with its head: one fits into a chunk

_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_LINE_END = re.compile(r"(?<![ \t\u00a0\u3000])[ \t\u00a0\u3000]+\n")  # a long row of blanks is read once


@dataclass(frozen=True)
class Reading:
    """The text of a file as Markdown, and its title; empty when the file names none."""

    text: str
    title: str = ""


def tidy(text: str) -> str:
    """One kind of line end, no unseen characters, no blanks at line ends, at most one blank line."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LINE_END.sub("\n", text + "\n")
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def one_line(text: str) -> str:
    """The words of ``text`` with single blanks between them."""
    return " ".join(_UNSEEN.sub("", text).split())


def heading(level: int, text: str) -> str:
    """A Markdown heading, or nothing for a heading without words."""
    words = one_line(text)
    return f"{'#' * min(max(level, 1), 6)} {words}" if words else ""


def tables(rows: Iterable[Sequence[str]], *, head: Sequence[str] | None = None) -> str:
    """Rows as Markdown tables, the first row (or ``head``) as the head of each.

    A row that no other row stands beside is a line of text. Empty rows and columns are left out. A long table
    becomes several with the same head, so that each row can be read without looking up.
    """
    filled = [[_cell(cell) for cell in row] for row in rows]
    filled = _without_empty_columns([row for row in filled if any(row)])
    top = [_cell(cell) for cell in head] if head is not None else (filled.pop(0) if filled else [])
    if not filled or len(top) < 2:
        return "\n\n".join(" ".join(filter(None, row)) for row in [top, *filled] if any(row))
    ruler = "|" + "---|" * len(top)
    return "\n\n".join("\n".join([_row(top), ruler, *part]) for part in _parts(top, filled))


def blocks(lines: Iterable[Sequence[str]]) -> str:
    """The rows of a sheet: those with one cell are text, those with several are tables between them."""
    done: list[str] = []
    table: list[Sequence[str]] = []
    for row in lines:
        if sum(1 for cell in row if cell.strip()) > 1 or (table and any(row)):
            table.append(row)
            continue
        if table:
            done.append(tables(table))
            table = []
        if text := one_line(" ".join(row)):
            done.append(text)
    if table:
        done.append(tables(table))
    return "\n\n".join(done)


def _parts(top: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    part: list[str] = []
    room = size = max(TABLE_CHARS - len(_row(top)), TABLE_CHARS // 3)
    for row in rows:
        line = _row([*row, *[""] * (len(top) - len(row))])
        if part and size < len(line):
            yield part
            part, size = [], room
        part.append(line)
        size -= len(line) + 1
    yield part


def _without_empty_columns(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows), default=0)
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    kept = [i for i in range(width) if any(row[i] for row in rows)]
    return [[row[i] for i in kept] for row in rows]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(text: str) -> str:
    return one_line(text).replace("|", "\\|")
