"""How well chunks match a question: BM25, and how much of the question a chunk accounts for.

Pure arithmetic on counts. All statistics (how rare a word is, how long chunks are) are taken over the chunks
handed in, which are those the reader may read: a document that is hidden from somebody changes neither the
order nor the score of what they see. Knows nothing of rights, tables or vectors.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.words import Question, Unit

K1, B = 1.2, 0.75  # Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", their usual values
SYNONYM = 0.85  # what meeting a synonym is worth beside meeting the word itself

# So many chunks without the word are imagined beside the real ones, because in a corpus of one chunk every
# word of it would look common and every other word rare.
BACKGROUND_CHUNKS = 30

Counts = Mapping[str, Mapping[int, int]]
"""Term → chunk id → how often."""


@dataclass(frozen=True)
class Match:
    """``bm25`` as a share of what a perfect chunk would get, ``coverage`` the weighted share of slots met."""

    bm25: float = 0.0
    coverage: float = 0.0


def match(question: Question, counts: Counts, lengths: Mapping[int, int]) -> dict[int, Match]:
    """The match of each chunk in ``lengths`` (chunk id → number of terms) that meets any unit at all."""
    met = [_met(unit, counts, lengths) for unit in question.units]
    rarities = [_idf(len(chunks), len(lengths)) for chunks in met]
    best = sum(rarities) * (K1 + 1)
    if not best:
        return {}
    average = sum(lengths.values()) / len(lengths)
    scores: dict[int, float] = {}
    worths: dict[int, dict[int, float]] = {}
    for unit, chunks, idf in zip(question.units, met, rarities, strict=True):
        for chunk, (worth, count) in chunks.items():
            norm = K1 * (1 - B + B * lengths[chunk] / average)
            scores[chunk] = scores.get(chunk, 0.0) + worth * idf * count * (K1 + 1) / (count + norm)
            slots = worths.setdefault(chunk, {})
            for slot in unit.slots:
                slots[slot] = max(slots.get(slot, 0.0), worth)
    weights = _slot_weights(question, rarities)
    return {
        chunk: Match(scores[chunk] / best, sum(weights[slot] * worth for slot, worth in slots.items()))
        for chunk, slots in worths.items()
    }


def _met(unit: Unit, counts: Counts, lengths: Mapping[int, int]) -> dict[int, tuple[float, int]]:
    """Chunk → (worth, how often) for the best alternative whose every term stands in the chunk."""
    found: dict[int, tuple[float, int]] = {}
    for i, terms in enumerate(unit.alternatives):
        worth = SYNONYM if i else 1.0
        first, *others = (counts.get(term, {}) for term in terms)
        for chunk, count in first.items():
            if chunk in lengths and all(chunk in other for other in others):
                often = min([count, *(other[chunk] for other in others)])
                found[chunk] = max(found.get(chunk, (0.0, 0)), (worth, often))
    return found


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
