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


@cache
def table(name: str) -> dict[str, frozenset[str]]:
    """A list of ``key: words``; a key may have several lines."""
    out: dict[str, frozenset[str]] = {}
    for row in rows(name):
        key, _, rest = row.partition(":")
        out[key] = out.get(key, frozenset()) | frozenset(rest.split())
    return out
