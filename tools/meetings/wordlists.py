"""The word lists in ``words/``: data that a speaker of the language can mend. Knows no meaning of theirs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("words")


@cache
def rows(name: str) -> tuple[str, ...]:
    """The lines of one list, without blank ones and comments."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list, apart by white space."""
    return frozenset(word for row in rows(name) for word in row.split())
