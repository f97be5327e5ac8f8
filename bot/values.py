"""The figures that passages state about a subject: which sentence is meant, and which of its clauses.

Rules, no model: the sentence that accounts for most of the subject, its clauses weighed the same way. A figure is
given with the words around it, so that a reader sees what it is a figure of. Knows nothing of what is done with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.units import DATE, Quantity, quantities
from tools.quoting import accounted, places_of
from tools.spec import Citation

LEAST_COVERED = 0.6
"""Of the subject, weighed by rarity, by the sentence with the headings above it."""
LEAST_IN_CONTEXT = 0.4
WHOLE = 0.85
"""Less will do (the first) where the passage around the sentence accounts for nearly all (the second)."""
MAX_SUBJECT_CHARS = 300
_SENTENCE = re.compile(r"[。！？!?\n]+|\.(?=\s|$)")
_CLAUSE = re.compile(r"[，、；;]|,(?!\d)")
_LABEL = re.compile(r"^[^：:，,。]{1,24}[：:](?!\d)")
_CODE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9-]+|(?<!\d)(?:19|20)\d\d(?!\d)")
"""P6, S3, HY-30, 2026: what names something must be met as it stands."""
_UNDER = re.compile(
    r"(?:(?<!不)超过|提前|(?<!不)满|不足|连续|至少|达到?|以[上下]的|第|前"
    r"|\b(?:within|after|before|more than|less than|at least|over|exceeds?|every|last|first|from))\s*$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\s*(?:以[内上下外前后]|之[内前后]|[内前后](?![勤台])|及以[上下]|或以[上下]|起"
    r"|ahead\b|before\b|in advance\b|or more\b|later\b|after\b|old\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """A sentence of a passage, as it answers a subject; ``covered`` is the share that it accounts for, 0–1."""

    citation: Citation
    sentence: str
    covered: float
    figures: tuple[Figure, ...]
    """Those of the clauses that meet the subject best; several where it does not tell them apart."""


@dataclass(frozen=True)
class Figure:
    """A quantity, and the clause with it."""

    quantity: Quantity
    clause: str


def statements(
    subject: str,
    citations: Sequence[Citation],
    fits: Callable[[Quantity, str], bool] = lambda quantity, clause: True,
) -> list[Statement]:
    """For each document the sentence that answers ``subject`` best with a figure that ``fits``; best first.

    Documents without one, and those that account for less than ``LEAST_COVERED`` of the subject, are left out.
    """
    subject = subject[:MAX_SUBJECT_CHARS]
    codes = [code.lower() for code in _CODE.findall(subject)]
    told = [
        (citation, under, sentence)
        for citation in citations
        for under, sentence in _sentences(citation)
        if all(code in f"{citation.title} {citation.document} {sentence}".lower() for code in codes)
    ]
    wholes = [f"{citation.title} {citation.quote}" for citation in citations]
    sentences = [f"{citation.title} {under} {sentence}" for citation, under, sentence in told]
    covered = accounted([*wholes, *sentences], subject)
    around = dict(zip(map(id, citations), covered, strict=False))
    best: dict[str, Statement] = {}
    # Sorting keeps the order of what is equal: passages come best first.
    for (citation, under, sentence), share in sorted(
        zip(told, covered[len(wholes) :], strict=True), key=lambda one: -round(one[1], 6)
    ):
        enough = LEAST_IN_CONTEXT if around[id(citation)] >= WHOLE else LEAST_COVERED
        if share < enough or citation.document in best:
            continue
        if figures := _figures(sentence, f"{citation.title} {under}", subject, fits):
            best[citation.document] = Statement(citation, sentence, share, figures)
    return list(best.values())


def _sentences(citation: Citation) -> Iterator[tuple[str, str]]:
    """(the heading above, sentence); rows of tables with their heads are sentences."""
    for place in places_of(citation.quote):
        for sentence in _SENTENCE.split(place.text):
            if sentence.strip():
                yield place.under, sentence.strip()


def _figures(
    sentence: str, about: str, subject: str, fits: Callable[[Quantity, str], bool]
) -> tuple[Figure, ...]:
    """The fitting figures of the clauses that account for most of the subject.

    What the sentence is ``about``, its headings, counts for each clause, and a label (住宿：…) for those after it: only
    a condition that the subject names tells clauses apart.
    """
    held: list[tuple[str, list[Figure]]] = []
    label = ""
    for clause in filter(None, map(str.strip, _CLAUSE.split(sentence))):
        if found := _LABEL.match(clause):
            label = found.group()
        figures = [
            Figure(q, clause) for q in quantities(clause) if not is_condition(q, clause) and fits(q, sentence)
        ]
        if figures:
            held.append((f"{about} {label} {clause}", figures))
    worths = accounted([around for around, _ in held], subject)
    most = max(worths, default=0.0)
    return tuple(
        figure
        for (_, figures), worth in zip(held, worths, strict=True)
        if worth >= most - 1e-9
        for figure in figures
    )


def is_condition(quantity: Quantity, clause: str) -> bool:
    """Whether a figure says when something holds (within 60 days, 满 5 年, 3 天以内), not how much there is of it."""
    before, after = clause[: quantity.start], clause[quantity.end :]
    return bool(_UNDER.search(before) or _UP_TO.match(after))


def has_codes(subject: str) -> bool:
    """Whether it names something by a code such as P6; a year is none."""
    return any(not code.isdigit() for code in _CODE.findall(subject))


def same_kind(one: Statement, other: Statement) -> frozenset[str]:
    """The units in which both state something; dates count as one."""
    return frozenset(f.quantity.unit for f in one.figures) & frozenset(f.quantity.unit for f in other.figures)


def stated(statement: Statement, unit: str) -> frozenset[object]:
    """What it states in this unit, comparable."""
    return frozenset(
        figure.quantity.date if unit == DATE else figure.quantity.value
        for figure in statement.figures
        if figure.quantity.unit == unit
    )
