"""Documents that state different figures for what was asked, and which of them is newer.

Only what the reader was given is compared, so nothing tells of what he may not read. Two sentences conflict when
both answer the question about equally well, speak of the same thing in the same unit, and neither says all that the
other does. Rough on purpose, and careful: different conditions (一线城市, 其他城市) are no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bot.units import Quantity, rates_of
from bot.values import Statement, same_kind, stated, statements
from tools.quoting import overlap
from tools.spec import Citation

AS_GOOD = 0.85
"""A sentence that accounts for less than this share of what the best one does speaks of something else."""
ALIKE = 0.5
"""Words that the clauses must share besides their figures, when the titles do not say that they are editions of one."""
MAX_SIDES = 3
LATER_S = 1.0
"""Documents taken in within one second came together: which of them is newer nobody knows."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_EDITION = re.compile(
    r"(?:19|20)\d\d\s*年?度?|\d+|[（(【\[].*?[)）】\]]|[\s_-]+|[vV]\d+|新版|旧版|修订版?|更新|最新"
)


@dataclass(frozen=True)
class Conflict:
    """The sentences that disagree, the newest first if ``newer_by`` says how that is known."""

    sides: tuple[Statement, ...]
    newer_by: Literal["", "stated", "taken_in"] = ""


def conflict(question: str, citations: Sequence[Citation]) -> Conflict | None:
    """The conflict among these citations over what ``question`` asks, if there is one."""
    found = statements(question, citations, _has_kind)
    if not found:
        return None
    best, *others = found
    against = [other for other in others if _disagrees(best, other)]
    if not against:
        return None
    return _ordered((best, *against)[:MAX_SIDES])


def differs(text: str, conflict: Conflict) -> bool:
    """Whether an answer tells one side of the conflict and keeps another from its reader."""
    told = [any(_stands(f.quantity, text) for f in side.figures) for side in conflict.sides]
    return any(told) and not all(told)


def _stands(quantity: Quantity, text: str) -> bool:
    number = re.sub(r"[^\d.]", "", quantity.text)
    plain = re.sub(r"(?<=\d)[,，](?=\d{3})", "", text)
    return bool(number) and re.search(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)", plain) is not None


def _has_kind(quantity: Quantity, clause: str) -> bool:
    """A bare number may be anything: a year, a room, a number in a list."""
    return bool(quantity.unit) or "|" in clause


def _disagrees(best: Statement, other: Statement) -> bool:
    if other.covered < AS_GOOD * best.covered:
        return False
    if not any(
        not (stated(best, unit) <= stated(other, unit) or stated(other, unit) <= stated(best, unit))
        for unit in same_kind(best, other)
    ):
        return False
    if _rates(best) != _rates(other):
        return False  # so much a day, and so much a meal
    if (edition := _edition(best.citation)) and edition == _edition(other.citation):
        return True
    mine, theirs = _words(best), _words(other)
    if bool(_HAN.search(mine)) != bool(_HAN.search(theirs)):
        return True  # in two languages; that both meet the question must do
    return max(overlap(mine, theirs), overlap(theirs, mine)) >= ALIKE


def _rates(statement: Statement) -> frozenset[str]:
    return frozenset(unit for figure in statement.figures for unit in rates_of(figure.clause))


def _edition(citation: Citation) -> str:
    """The title without what tells editions apart."""
    return _EDITION.sub("", citation.title).lower()


def _words(statement: Statement) -> str:
    return " ".join(dict.fromkeys(re.sub(r"\d[\d,.]*", " ", f.clause) for f in statement.figures))


def _ordered(sides: tuple[Statement, ...]) -> Conflict:
    """By the dates that they state; where these tell nothing, by when they were taken in."""
    dates = [side.citation.dated for side in sides]
    times = [side.citation.taken_in for side in sides]
    if all(dates) and _tell_apart(dates):
        return Conflict(_sorted(sides, dates), "stated")
    if all(times) and all(b - a >= LATER_S for a, b in pairwise(sorted(times))):
        return Conflict(_sorted(sides, times), "taken_in")
    return Conflict(sides)


def _sorted(sides: Sequence[Statement], keys: Sequence[str] | Sequence[float]) -> tuple[Statement, ...]:
    order = sorted(range(len(sides)), key=lambda i: keys[i], reverse=True)
    return tuple(sides[i] for i in order)


def _tell_apart(dates: Sequence[str]) -> bool:
    """Whether these dates have one order: 2026 and 2026-04 have none."""
    return all(not (a.startswith(b) or b.startswith(a)) for i, a in enumerate(dates) for b in dates[i + 1 :])
