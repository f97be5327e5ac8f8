"""An answer in the documents' own words: each part of the question with the place that answers it, and a conflict
with all its sides. What is quoted is numbered in the order of the answer. Pure; knows no model and runs no tool.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answer import SENTENCES, shown_quote
from bot.conflicts import Conflict, conflict
from tools.parts import parts_of
from tools.quoting import quotation
from tools.spec import Citation


@dataclass(frozen=True)
class Quoted:
    """``text`` marks its sources by their place in ``citations``, which begin with those that are marked."""

    text: str
    citations: tuple[Citation, ...]


class _Sources:
    """Citations in the order in which an answer uses them; those in ``used`` have their place already."""

    def __init__(self, given: Sequence[Citation], used: Sequence[Citation] = ()) -> None:
        self.given = given
        self.used = list(used)

    def mark(self, citation: Citation) -> int:
        """Its number, from 1."""
        if citation not in self.used:
            self.used.append(citation)
        return self.used.index(citation) + 1

    def all(self) -> tuple[Citation, ...]:
        """Those used, then the others."""
        return (*self.used, *(citation for citation in self.given if citation not in self.used))


def quoted(
    question: str,
    citations: Sequence[Citation],
    language: str,
    *,
    query: str = "",
    unanswered: Sequence[str] = (),
) -> Quoted:
    """What ``citations`` say to each part of ``question``; ``query`` is how a model put it.

    On parts that are ``unanswered`` it says that there is nothing that may be told.
    """
    sources, sentences = _Sources(citations), SENTENCES[language]
    parts = parts_of(question) or parts_of(query)
    told: list[str] = []
    for part in parts or (question,):
        if part in unanswered:
            told.append(sentences["nothing_on"].format(part=part))
        else:
            told.append(_answer(part, part if parts else f"{question} {query}", sources, language))
    return Quoted("\n".join(dict.fromkeys(told)), sources.all())


def conflict_text(found: Conflict, citations: Sequence[Citation], language: str) -> str:
    """A conflict among ``citations``, which keep their numbers."""
    return _conflict(found, _Sources(citations, citations), language)


def _answer(part: str, asked: str, sources: _Sources, language: str) -> str:
    if found := conflict(part, sources.given):
        return _conflict(found, sources, language)
    quote, number = quotation(asked, sources.given)
    citation = sources.given[number - 1]
    return quote_text(quote, citation, sources.mark(citation), language)


def quote_text(quote: str, citation: Citation, mark: int, language: str) -> str:
    """A quote in its sentence."""
    return SENTENCES[language]["quote"].format(title=_title(citation), quote=shown_quote(quote), number=mark)


def _conflict(found: Conflict, sources: _Sources, language: str) -> str:
    sentences = SENTENCES[language]
    sides = [
        sentences["quote_dated"].format(
            **_named(side.citation, language),
            quote=shown_quote(side.sentence),
            number=sources.mark(side.citation),
        )
        for side in found.sides
    ]
    newest = found.sides[0].citation
    newer = sentences[f"newer_{found.newer_by or 'unknown'}"].format(
        **_named(newest, language), number=sources.mark(newest)
    )
    return sentences["conflict"].format(sides=sentences["conflict_joiner"].join(sides), newer=newer)


def _named(citation: Citation, language: str) -> Mapping[str, str]:
    return {"title": _title(citation), "date": date_text(citation, language)}


def date_text(citation: Citation, language: str) -> str:
    """The date that the document states; else the day on which it was taken in."""
    sentences = SENTENCES[language]
    if citation.dated:
        return f"{citation.dated} 年" if language == "zh" and len(citation.dated) == 4 else citation.dated
    if citation.taken_in:
        day = datetime.fromtimestamp(citation.taken_in, UTC).date().isoformat()
        return sentences["taken_in"].format(date=day)
    return sentences["undated"]


def _title(citation: Citation) -> str:
    return citation.title or citation.document
