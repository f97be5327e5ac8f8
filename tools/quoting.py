"""Which words of the passages found answer a question: one place, quoted as it stands.

A place is what can be quoted alone: a short paragraph, sentences of a long one, a table row with its heads.
Knows nothing of models and of the sentence around a quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge import coverage_of, sentences_of, shared, worths_of
from knowledge.words import question_of
from tools.spec import Citation

WHOLE_CHARS = 120  # a paragraph up to this length is quoted whole
MAX_WIDTH = 200.0  # of a quote from a longer one, in Chinese characters
_LATIN_WIDTH = 0.45  # an English sentence says with 2.2 letters what a Chinese one says with a character
_HEADING = re.compile(r"#{1,6}[ \t]+(.+?)[ \t#]*")
_LATER = (1.0, 0.9, 0.85)
"""What a place in the first, second and any further passage is worth: passages come best first."""


@dataclass(frozen=True)
class Place:
    """Something that can be quoted. Places of one ``paragraph`` may be quoted together when they touch."""

    text: str
    paragraph: int
    end: str = ""
    """What stood between this place and the next one."""
    under: str = ""
    """The heading above it, which a question may name instead of the place itself."""


def quotation(question: str, citations: Sequence[Citation]) -> tuple[str, int]:
    """The place nearest to the question, and the number (from 1) of the citation it stands in.

    In a long paragraph it grows by whole sentences around the nearest one. ("", 1) when there are no words.
    """
    places = [(place, number) for number, c in enumerate(citations, 1) for place in places_of(c.quote)]
    worths = [
        worth * _LATER[min(number, len(_LATER)) - 1]
        for worth, (_, number) in zip(
            worths_of([f"{place.under} {place.text}" for place, _ in places], question), places, strict=True
        )
    ]
    # Of equally near places the first: a passage begins with what it is about.
    best = max(range(len(places)), key=lambda i: (worths[i], -i), default=None)
    if best is None:  # nothing but headings, if anything
        quotes = (re.sub(r"^[#\s]+", "", citation.quote).strip() for citation in citations)
        return next(((quote, number) for number, quote in enumerate(quotes, 1) if quote), ("", 1))
    first, last = _grown(places, worths, best)
    text = "".join(place.text + place.end for place, _ in places[first : last + 1])
    return text.strip(), places[best][1]


def places_of(markdown: str) -> list[Place]:
    """Paragraphs, long ones by sentence, and table rows with their heads; headings are no places."""
    places: list[Place] = []
    head: list[str] = []
    under = ""
    lines = markdown.splitlines()
    for number, line in enumerate(lines):
        stripped = line.strip()
        if heading := _HEADING.fullmatch(stripped):
            under = heading[1]
        elif not stripped.startswith("|"):
            head = []
            places += _sentences(re.sub(r"^[>*\-\s]+", "", line).strip(), number, under)
        elif _is_ruler(stripped):
            continue
        elif number + 1 < len(lines) and _is_ruler(lines[number + 1].strip()):
            head = _cells(stripped)
        else:
            places.append(Place(_told_row(head, _cells(stripped)), number, "", under))
    return [place for place in places if place.text]


def overlap(text: str, quote: str) -> float:
    """Share of the text's words (Latin words, pairs of Chinese characters) that the quote has too."""
    return shared(text, quote)


def accounted(texts: Sequence[str], question: str) -> list[float]:
    """The share of the question, 0–1, that each text accounts for; rare words weigh more, synonyms count."""
    return coverage_of(texts, question)


def names_something(text: str) -> bool:
    """Whether it holds a word worth looking up."""
    return bool(question_of(text).units)


def _sentences(paragraph: str, number: int, under: str) -> Iterator[Place]:
    if len(paragraph) <= WHOLE_CHARS:
        yield Place(paragraph, number, "", under)
        return
    for start, end in sentences_of(paragraph, 0, len(paragraph)):
        sentence = paragraph[start:end].strip()
        yield Place(sentence, number, " " if sentence and sentence[-1].isascii() else "", under)


def _grown(places: Sequence[tuple[Place, int]], worths: Sequence[float], best: int) -> tuple[int, int]:
    """First and last of the places around ``best`` that fit, each time towards the better neighbour."""
    first = last = best
    while True:
        fitting = [
            (worths[new], new)
            for new in (last + 1, first - 1)
            if 0 <= new < len(places)
            and (places[new][0].paragraph, places[new][1]) == (places[best][0].paragraph, places[best][1])
            and sum(_width(place.text) for place, _ in places[min(new, first) : max(new, last) + 1])
            <= MAX_WIDTH
        ]
        if not fitting:
            return first, last
        # Of equals the one that follows: it explains a match more often than what precedes.
        _, new = max(fitting, key=lambda growth: growth[0])
        first, last = min(first, new), max(last, new)


def _width(text: str) -> float:
    return sum(1.0 if character > "\u2e80" else _LATIN_WIDTH for character in text)


def _is_ruler(line: str) -> bool:
    return line.startswith("|") and all(re.fullmatch(r":?-+:?", cell) for cell in _cells(line))


def _cells(line: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _told_row(head: Sequence[str], cells: Sequence[str]) -> str:
    """A row in words; without heads, which were cut off, just its cells."""
    if not head:
        return ", ".join(filter(None, cells))
    return ", ".join(f"{name} {cell}".strip() for name, cell in zip(head, cells, strict=False) if cell)
