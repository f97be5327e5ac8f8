"""From when a document is: the date it states of itself, else when it was taken in.

A stated date is a day (2026-04-01), a month (2026-04) or a year (2026). The year in a title or a file's name says
which year a text is for; a day in the text counts when it agrees. Pure but for `dated`; knows nothing of readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.documents import Document
from knowledge.tables import Tables

HEAD_CHARS = 3000
"""How much of a text is looked at: dates of validity stand at its beginning."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAYS = (
    rf"{_YEAR}\s*年\s*(?P<m>\d{{1,2}})\s*月(?:\s*(?P<d>\d{{1,2}})\s*[日号])?",
    rf"{_YEAR}[-./](?P<m>\d{{1,2}})(?:[-./](?P<d>\d{{1,2}}))?(?!\d)",
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAME},?\s+{_YEAR}",
    rf"{_NAME}\s+(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?{_YEAR}",
)
_BEFORE = (
    r"(?:自|从|于|日期|时间|生效|施行|执行|修订|更新|发布|版本"
    r"|in force|effective|valid|updated?|revised|published|issued"
    r"|dated?|version|as of)[^\n\d]{0,24}?"
)
_AFTER = r"\s*(?:起|生效|施行|实施|执行|发布|修订|更新|印发)"
_STATED = tuple(
    re.compile(pattern, re.IGNORECASE) for day in _DAYS for pattern in (rf"{day}{_AFTER}", rf"{_BEFORE}{day}")
)
_NAMED = tuple(re.compile(rf"(?<!\d){day}", re.IGNORECASE) for day in _DAYS)
_ONLY_YEAR = re.compile(rf"(?<![\dA-Za-z]){_YEAR}(?![\dA-Za-z])")


@dataclass(frozen=True)
class Dated:
    """``stated`` is an ISO date as far as it is known, or empty; ``taken_in`` seconds since 1970, 0 if unknown."""

    stated: str = ""
    taken_in: float = 0.0


def dated(tables: Tables, path: str) -> Dated:
    """Of a document that is there. Raises `KeyError` for one that is not."""
    entry = tables.entry(path)
    if entry is None:
        raise KeyError(path)
    versions = tables.versions(entry.id)
    return Dated(stated_date(tables.document(entry.id)), versions[0].at if versions else 0.0)


def stated_date(document: Document) -> str:
    """What the title, the file's name or the first lines say."""
    named = next((date for text in (document.title, document.path) for date in _in_name(text)), "")
    if len(named) > len("2026"):
        return named
    said = [date for date in _said(document.text[:HEAD_CHARS]) if date.startswith(named)]
    return max(said, default=named)


def _in_name(text: str) -> Iterator[str]:
    for pattern in _NAMED:
        yield from filter(None, map(_iso, pattern.finditer(text)))
    for found in _ONLY_YEAR.finditer(text):
        yield found["y"]


def _said(text: str) -> Iterator[str]:
    """The days from which the text says that it holds, or on which it was written; others may be anything."""
    for pattern in _STATED:
        yield from filter(None, map(_iso, pattern.finditer(text)))


def _iso(found: re.Match[str]) -> str:
    fields = found.groupdict()
    name = fields.get("name")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(fields["m"])
    day = int(fields["d"] or 0)
    if not 1 <= month <= 12 or day > 31:
        return ""
    return f"{fields['y']}-{month:02}" + (f"-{day:02}" if day else "")
