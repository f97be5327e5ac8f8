"""How well chunks match a question: BM25, and how much of the question a chunk accounts for.

Pure arithmetic on counts. All statistics (how rare a word is, how long chunks are) are taken over the chunks that
are readable: a document that is hidden from somebody changes neither the order nor the score of what they see.
Knows nothing of rights, tables or vectors.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from knowledge.shelf import NO_POSTINGS, Postings, Rows
from knowledge.words import Question, Unit, terms_of

K1, B = 1.2, 0.75  # Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", their usual values
SYNONYM = 0.85  # what meeting a synonym is worth beside meeting the word itself

# So many chunks without the word are imagined beside the real ones, because in a corpus of one chunk every
# word of it would look common and every other word rare.
BACKGROUND_CHUNKS = 30

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]
"""For each row, whether it counts."""


@dataclass(frozen=True)
class Matches:
    """Rows that meet any unit at all; ``bm25`` as a share of what a perfect chunk would get, ``coverage`` the
    weighted share of the question's slots that are met.
    """

    rows: Rows
    bm25: Floats
    coverage: Floats
    weights: Mapping[int, float] = field(default_factory=dict)
    """Slot of the question → its share."""

    def best(self, count: int) -> Rows:
        """Places in these arrays of the ``count`` that account for most of the question, best first."""
        order = np.lexsort((self.rows, -self.bm25, -self.coverage))
        return order[:count]


@dataclass(frozen=True)
class _Met:
    """Where a unit is met, how well (1 or `SYNONYM`), and how often."""

    rows: Rows
    worths: Floats
    counts: Floats


NO_MATCHES = Matches(np.zeros(0, np.int64), np.zeros(0), np.zeros(0))


def match(question: Question, postings: Mapping[str, Postings], lengths: Floats, readable: Mask) -> Matches:
    """The matches among the ``readable`` rows; ``lengths`` holds the number of terms of each row."""
    total = int(np.count_nonzero(readable))
    if not total:
        return NO_MATCHES
    met = [_met(unit, postings, readable) for unit in question.units]
    rarities = [_idf(len(one.rows), total) for one in met]
    best = sum(rarities) * (K1 + 1)
    rows = np.flatnonzero(_any_of(met, len(readable)))
    if not best or not len(rows):
        return NO_MATCHES
    place = np.zeros(len(readable), np.int64)
    place[rows] = np.arange(len(rows))
    norms = K1 * (1 - B + B * lengths[rows] / (float(lengths[readable].sum()) / total))
    weights = _slot_weights(question, rarities)
    scores = np.zeros(len(rows))
    worths = {slot: np.zeros(len(rows)) for slot in weights}
    for unit, one, idf in zip(question.units, met, rarities, strict=True):
        at = place[one.rows]
        scores[at] += one.worths * idf * one.counts * (K1 + 1) / (one.counts + norms[at])
        for slot in unit.slots:
            worths[slot][at] = np.maximum(worths[slot][at], one.worths)
    coverage = sum((weight * worths[slot] for slot, weight in weights.items()), np.zeros(len(rows)))
    return Matches(rows, scores / best, coverage, weights)


def window_coverage(
    question: Question,
    weights: Mapping[int, float],
    sentences: Sequence[frozenset[str]],
    above: frozenset[str],
) -> float:
    """The most that two neighbouring sentences account for, each given by its terms, with the headings ``above``.

    What answers stands close together; what only has the same subject meets the words of a question all over.
    """
    best = 0.0
    for i, terms in enumerate(sentences):
        window = above | terms | (sentences[i + 1] if i + 1 < len(sentences) else frozenset())
        met: dict[int, float] = {}
        for unit in question.units:
            worth = _worth(unit, window)
            for slot in unit.slots:
                met[slot] = max(met.get(slot, 0.0), worth)
        best = max(best, sum(weights.get(slot, 0.0) * worth for slot, worth in met.items()))
    return best


def _worth(unit: Unit, terms: frozenset[str]) -> float:
    """What the best alternative that stands whole among ``terms`` is worth."""
    for i, alternative in enumerate(unit.alternatives):
        if terms.issuperset(alternative):
            return SYNONYM if i else 1.0
    return 0.0


def match_texts(question: Question, texts: Sequence[str]) -> list[tuple[float, float]]:
    """(bm25, coverage) of each text among these, (0, 0) for one that shares no word with the question."""
    counts: dict[str, dict[int, int]] = {}
    lengths = np.zeros(len(texts))
    for row, text in enumerate(texts):
        terms = terms_of(text)
        lengths[row] = len(terms)
        for term in terms:
            stands = counts.setdefault(term, {})
            stands[row] = stands.get(row, 0) + 1
    postings = {
        term: Postings(np.array(list(held), np.int64), np.array(list(held.values()), np.int32))
        for unit in question.units
        for terms in unit.alternatives
        for term in terms
        if (held := counts.get(term))
    }
    found = match(question, postings, lengths, np.ones(len(texts), np.bool_)) if lengths.any() else NO_MATCHES
    scores = [(0.0, 0.0)] * len(texts)
    for row, bm25, coverage in zip(found.rows, found.bm25, found.coverage, strict=True):
        scores[row] = (float(bm25), float(coverage))
    return scores


def _any_of(met: Sequence[_Met], rows: int) -> Mask:
    found = np.zeros(rows, np.bool_)
    for one in met:
        found[one.rows] = True
    return found


def _met(unit: Unit, postings: Mapping[str, Postings], readable: Mask) -> _Met:
    """Where the best alternative has all its terms, among the readable rows."""
    found = []
    for i, terms in enumerate(unit.alternatives):
        both = _together([postings.get(term, NO_POSTINGS) for term in terms])
        kept = readable[both.rows]
        rows = both.rows[kept]
        found.append(_Met(rows, np.full(len(rows), SYNONYM if i else 1.0), both.counts[kept].astype(float)))
    if len(found) == 1:
        return found[0]
    rows, worths, counts = (
        np.concatenate([getattr(one, name) for one in found]) for name in ("rows", "worths", "counts")
    )
    order = np.lexsort((counts, worths, rows))
    rows, worths, counts = rows[order], worths[order], counts[order]
    last = np.append(rows[1:] != rows[:-1], True)[: len(rows)]  # of each row the best, which comes last
    return _Met(rows[last], worths[last], counts[last])


def _together(terms: Sequence[Postings]) -> Postings:
    """The rows that hold all terms, and how often the rarest of them stands there."""
    first, *others = sorted(terms, key=lambda held: len(held.rows))
    rows, counts = first.rows, first.counts
    for other in others:
        at = np.minimum(np.searchsorted(other.rows, rows), max(len(other.rows) - 1, 0))
        there = other.rows[at] == rows if len(other.rows) else np.zeros(len(rows), np.bool_)
        rows, counts = rows[there], np.minimum(counts[there], other.counts[at[there]])
    return Postings(rows, counts)


def _slot_weights(question: Question, rarities: list[float]) -> dict[int, float]:
    """Slot → share of the question. The commonest unit over a slot decides.

    Pairs that reach across two Chinese words are rare because they mean nothing; they must not weigh most.
    """
    weights: dict[int, float] = {}
    for unit, idf in zip(question.units, rarities, strict=True):
        for slot in unit.slots:
            weights[slot] = min(weights.get(slot, math.inf), idf)
    total = sum(weights.values())
    return {slot: weight / total for slot, weight in weights.items()}


def _idf(containing: int, chunks: int) -> float:
    return math.log(1 + (chunks + BACKGROUND_CHUNKS - containing + 0.5) / (containing + 0.5))
