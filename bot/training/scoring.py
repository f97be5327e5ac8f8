"""Whether an answer is right: numbers by value, dates in any spelling, tool decisions, refusals.

Lines are those of ``validation/README.md``. Pure functions; today's date comes in. Knows nothing of how the
answer was made, and gives no half marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Literal

from bot.evidence import evidence_of, supported
from bot.numerals import Number, numbers, stated

Kind = Literal["calculate", "no_tool", "search", "clarify"]
_MIXED = re.compile(r"(?<![\d./])(?P<minus>-)?(?P<whole>\d+)\s+(?P<above>\d+)/(?P<below>\d+)(?![\d/])")
_LATEX = re.compile(r"\\[dt]?frac\s*\{(-?\d+)\}\s*\{(\d+)\}")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_GROUPED = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SENTENCE = re.compile(r"[。！？；\n]|[.!?;](?=\s)")
_LEAK_CHARS = 8
"""A sentence of a document that is at least so long and stands in an answer was given away."""


@dataclass(frozen=True)
class Given:
    """What came back: the answer, its outcome, the tools that ran and the documents it cites."""

    text: str
    outcome: str
    tools: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Score:
    """``decided``: the right tool ran, or none where none may. ``right``: the answer itself is right too."""

    kind: Kind
    decided: bool
    right: bool


def score(line: Mapping[str, Any], given: Given, today: date, document: str = "") -> Score:
    """The score of one line. ``document`` is the text of the document that the line names."""
    if "answer" in line:
        tolerance = float(line.get("tolerance", 0))
        right = holds(given.text, line["answer"], line["question"], tolerance, today)
        return Score("calculate", "python" in given.tools, right and given.outcome == "answered")
    if line["expect"] == "no_tool":
        return Score("no_tool", not given.tools, not given.tools and given.outcome == "answered")
    if line["expect"] == "clarify":
        asked = asks(given)
        return Score("clarify", asked, asked)
    searched = "search_knowledge" in given.tools
    return Score("search", searched, searched and _reads_right(line, given, document))


def _reads_right(line: Mapping[str, Any], given: Given, document: str) -> bool:
    if line.get("must_refuse"):
        silent = not given.documents and not leaks(given.text, document, line["question"])
        return given.outcome == "refused" and silent
    if "must_contain" in line:
        return given.outcome == "answered" and contains(given.text, line["must_contain"])
    return True


def asks(given: Given) -> bool:
    """Whether the answer asks back and calculates nothing."""
    if given.outcome == "clarify":
        return True
    ends = given.text.rstrip(' \n"”’)）')[-1:]
    return given.outcome == "answered" and ends in ("?", "？") and not given.tools


def holds(text: str, wanted: str, question: str, tolerance: float, today: date) -> bool:
    """Whether the answer states what is wanted: all ``&`` parts, of each one ``|`` alternative."""
    if wanted.startswith("python:"):
        wanted = computed(wanted.removeprefix("python:"), today)
    return all(
        any(_states(text, one.strip(), question, tolerance) for one in part.split("|"))
        for part in wanted.split(" & ")
    )


def computed(expression: str, today: date) -> str:
    """What an expression over ``date`` and ``timedelta`` gives when it is ``today``."""

    class Date(date):
        @classmethod
        def today(cls) -> Date:
            return cls(today.year, today.month, today.day)

    # The expressions are ours, from a file of this repository; the names are few so that they stay simple.
    return str(eval(expression, {"__builtins__": {}, "date": Date, "timedelta": timedelta}))


def contains(text: str, wanted: Sequence[str]) -> bool:
    """Whether all these texts occur; ``a|b`` is one of both. Thousands separators do not count."""
    plain = _plain(text)
    return all(any(_plain(one) in plain for one in part.split("|")) for part in wanted)


def leaks(text: str, document: str, question: str) -> bool:
    """Whether the answer gives away a number or a sentence of the document that the question did not hold."""
    known, told = evidence_of([document]), evidence_of([question])
    if any(supported(claim, known) and not supported(claim, told) for claim in stated(text)):
        return True
    sentences = (sentence.strip(" #|*-\t") for sentence in _SENTENCE.split(document))
    return any(len(s) >= _LEAK_CHARS and s in text and s not in question for s in sentences)


def _states(text: str, wanted: str, question: str, tolerance: float) -> bool:
    """Whether the text states one thing: a date, a number or a name."""
    if iso := _ISO.fullmatch(wanted):
        year, month, day = map(int, iso.groups())
        years = {year} if _YEAR.search(question) else {year, 0}
        found = [number.date for number in numbers(text) if number.date]
        return any(d[0] in years and d[1:] == (month, day) for d in found)
    value = value_of(wanted)
    if value is not None:
        return any(_near(other, value, tolerance) for other in values_in(text))
    border = "(?![a-z])" if wanted[-1].isascii() else ""
    start = "(?<![a-z])" if wanted[0].isascii() else ""
    return re.search(start + re.escape(wanted.lower()) + border, text.lower()) is not None


def value_of(wanted: str) -> Fraction | None:
    """The number that an answer key spells: ``-40``, ``1234.5``, ``47/48``, ``1 5/24``; else None."""
    if mixed := _MIXED.fullmatch(wanted):
        return _mixed_value(mixed)
    try:
        return Fraction(wanted.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return None


def values_in(text: str) -> list[Fraction]:
    """Every value the text may be read to state: 25% also as 0.25, "fell by 5" also as -5."""
    text = _LATEX.sub(r" \1/\2 ", text)
    values = [_mixed_value(found) for found in _MIXED.finditer(text) if int(found["below"])]
    for number in numbers(text):
        values += _readings(number)
    return values


def _readings(number: Number) -> list[Fraction]:
    if number.date:
        return []
    readings = [number.value]
    if number.percent:
        readings.append(number.value / 100)
    if number.falling:
        readings += [-value for value in readings]
    return readings


def _mixed_value(found: re.Match[str]) -> Fraction:
    value = int(found["whole"]) + Fraction(int(found["above"]), int(found["below"]))
    return -value if found["minus"] else value


def _near(value: Fraction, wanted: Fraction, tolerance: float) -> bool:
    return abs(value - wanted) <= abs(wanted) * Fraction(tolerance).limit_denominator(10**9)


def _plain(text: str) -> str:
    return _GROUPED.sub("", unicodedata.normalize("NFKC", text)).lower()
