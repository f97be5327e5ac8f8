"""The sentences that stand for the others: an extract, word for word, of a given length.

A sentence counts for the frequent, telling terms that it holds and for sounding written; what was already taken
counts less. Time is linear in the length. Knows no meaning, and adds no word.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tools.meetings.sentences import Sentence
from tools.meetings.smoothing import Language
from tools.meetings.terms import terms
from tools.meetings.wordlists import table

CANDIDATES = 200
"""Only the best so many sentences are weighed against each other, which keeps the time linear."""
MIN_WORDS = 12
"""Shorter sentences rarely stand alone; taken only where there are no longer ones."""
_WORD = re.compile(r"[\u3400-\u9fff]|[a-z0-9]+(?:['’][a-z]+)?")


@dataclass(frozen=True)
class Taste:
    """How sentences are weighed in one language. Tuned on validation meetings; see the bench.

    ``frequency`` and ``rarity`` are powers of how often a term occurs and of how few sentences hold it; ``length``
    lies between the mean (0) and the sum (1) of the terms; ``repeat`` divides what was taken before.
    """

    length: float
    rarity: float
    repeat: float
    frequency: float
    register: float


TASTES: dict[Language, Taste] = {"zh": Taste(0.5, 0.5, 0.5, 1.2, 1.0), "en": Taste(0.7, 0.5, 1.0, 0.7, 2.0)}


@dataclass(frozen=True)
class _Candidate:
    terms: frozenset[str]
    factor: float


def extract(
    sentences: Sequence[Sentence], budget: int, size: Sequence[int], language: Language
) -> list[Sentence]:
    """The best sentences whose ``size`` adds up to at most ``budget``, in the order they were said."""
    taste = TASTES[language]
    bags = [terms(sentence.text) for sentence in sentences]
    weight = _weights(bags, taste)
    waiting = {
        at: _candidate(sentences[at].text, bag, size[at], language) for at, bag in enumerate(bags) if bag
    }
    covered, left = Counter[str](), budget

    def score(at: int) -> float:
        total = sum(weight[term] / (1 + taste.repeat * covered[term]) for term in waiting[at].terms)
        return total * waiting[at].factor

    long = [at for at in waiting if size[at] >= MIN_WORDS and size[at] <= budget]
    order = sorted(long or waiting, key=lambda at: -score(at))[:CANDIDATES]
    taken: list[int] = []
    while order and left > budget * 0.05:
        best = max(order, key=score)
        order.remove(best)
        if size[best] <= left or not taken:
            taken.append(best)
            covered.update(waiting[best].terms)
            left -= size[best]
    return [sentences[at] for at in sorted(taken)] or list(sentences[:1])


def _weights(bags: Sequence[Sequence[str]], taste: Taste) -> dict[str, float]:
    counts = Counter(term for bag in bags for term in bag)
    spread = Counter(term for bag in bags for term in set(bag))
    return {
        term: count**taste.frequency * math.log((1 + len(bags)) / spread[term]) ** taste.rarity
        for term, count in counts.items()
    }


def _candidate(text: str, bag: Sequence[str], size: int, language: Language) -> _Candidate:
    spoken = _WORD.findall(text.lower())
    lists, taste = table("register"), TASTES[language]
    written = sum(word in lists[f"{language}_written"] for word in spoken)
    chat = sum(word in lists[f"{language}_chat"] for word in spoken)
    register = max(0.05, 1 + taste.register * (written - chat) / max(1, len(spoken)))
    return _Candidate(frozenset(bag), register / max(1, size) ** (1 - taste.length))
