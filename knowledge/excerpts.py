"""The part of a passage that answers a question: whole sentences around the best match.

Pure: texts in, a span out. Knows nothing of rights; what it is given may be shown already.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.chunking import sentences_of
from knowledge.expected import holds_expected
from knowledge.ranking import match_texts
from knowledge.words import question_of, terms_of

EXPECTED = (
    0.3  # of 400 questions with their paragraph 88.0 % find their answer quoted with it, 86.5 % without
)


def excerpt(text: str, question: str, max_chars: int) -> tuple[int, int]:
    """(start, end) in ``text`` of at most ``max_chars``: the sentences that account for most of ``question``.

    Only a single sentence that is longer than ``max_chars`` is cut inside.
    """
    if len(text) <= max_chars:
        return 0, len(text)
    spans = list(sentences_of(text, 0, len(text)))
    worths = worths_of([text[start:end] for start, end in spans], question)
    best = max(range(len(spans)), key=lambda i: (worths[i], -i))
    first = last = best
    while True:
        # Grow towards the better neighbour; what follows a match explains it more often than what precedes.
        growths = [(last + 1, first, last + 1), (first - 1, first - 1, last)]
        fitting = [
            (worths[new], a, b)
            for new, a, b in growths
            if 0 <= new < len(spans) and spans[b][1] - spans[a][0] <= max_chars
        ]
        if not fitting:
            break
        _, first, last = max(fitting, key=lambda growth: growth[0])
    start, end = spans[first][0], min(spans[last][1], spans[first][0] + max_chars)
    body = text[start:end].strip()
    start = text.index(body, start)
    return start, start + len(body)


def worths_of(sentences: Sequence[str], question: str) -> list[float]:
    """How well each sentence answers, 0 for one that shares no word with the question. They compare only here."""
    worths = [bm25 + coverage for bm25, coverage in match_texts(question_of(question), sentences)]
    return [
        worth * (1 + EXPECTED) if holds_expected(sentence, question) else worth
        for worth, sentence in zip(worths, sentences, strict=True)
    ]


def coverage_of(texts: Sequence[str], question: str) -> list[float]:
    """The share of ``question`` (0–1, rare words weigh more) that each text accounts for, synonyms included."""
    return [coverage for _, coverage in match_texts(question_of(question), texts)]


def shared(text: str, other: str) -> float:
    """Share of the terms of ``text`` that ``other`` has too; characters count in pairs where there are pairs."""
    mine, theirs = _telling(text), _telling(other)
    return len(mine & theirs) / len(mine) if mine else 0.0


def _telling(text: str) -> set[str]:
    return {term for term in terms_of(text) if len(term) > 1}
