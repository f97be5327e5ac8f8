"""The sentences that stand for the others: an extract, word for word, of a given length.

English: those whose words the written minutes of such a meeting would most likely use. Chinese: those with frequent,
telling terms that sound written. What was already taken counts less. Time is near linear. Knows no meaning, and adds
no word.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.meetings.expected import WORD, chances, fitted
from tools.meetings.sentences import Sentence
from tools.meetings.smoothing import Language
from tools.meetings.terms import terms
from tools.meetings.wordlists import table

MIN_SIZE = {"zh": 12, "en": 10}
"""Shorter sentences rarely stand alone; taken only where there are no longer ones."""
LENGTH_PENALTY = 0.9
"""Power of the length that the worth of an English sentence is divided by: 1 would be worth per word."""


@dataclass(frozen=True)
class Taste:
    """How Chinese sentences are weighed. Tuned on validation meetings; see the bench.

    ``frequency`` and ``rarity`` are powers of how often a term occurs and of how few sentences hold it; ``length``
    lies between the mean (0) and the sum (1) of the terms; ``repeat`` divides what was taken before.
    """

    length: float = 0.5
    rarity: float = 0.5
    repeat: float = 0.5
    frequency: float = 1.2
    register: float = 1.0


TASTE = Taste()


@dataclass(frozen=True)
class _Weighed:
    """What each sentence holds, what it is worth beside that, and what a thing brings that was taken so often."""

    bags: Sequence[Counter[str]]
    factors: Sequence[float]
    gain: Callable[[str, int], float]

    def worth(self, at: int, covered: Counter[str]) -> float:
        """Of one sentence, given what is taken."""
        total = 0.0
        for held, count in self.bags[at].items():
            before = covered[held]
            total += self.gain(held, before)
            for n in range(1, count):
                total += self.gain(held, before + n)
        return total * self.factors[at]


def extract(
    sentences: Sequence[Sentence], budget: int, size: Sequence[int], language: Language
) -> list[Sentence]:
    """The best sentences whose ``size`` adds up to at most ``budget``, in the order they were said."""
    weighed = (_by_taste if language == "zh" else _by_expectation)(sentences, size)
    covered, left, taken = Counter[str](), budget, list[int]()
    known = [at for at, bag in enumerate(weighed.bags) if bag]
    long = [at for at in known if MIN_SIZE[language] <= size[at] <= budget]
    waiting = [(-weighed.worth(at, covered), at) for at in long or known]
    heapq.heapify(waiting)
    # What is taken only lowers the worth of the others, so one that is still first when weighed again is the best.
    while waiting and left > budget * 0.05:
        _, at = heapq.heappop(waiting)
        worth = weighed.worth(at, covered)
        if waiting and -worth > waiting[0][0]:
            heapq.heappush(waiting, (-worth, at))
        elif size[at] <= left or not taken:
            taken.append(at)
            covered.update(weighed.bags[at])
            left -= size[at]
    return [sentences[at] for at in sorted(taken)] or list(sentences[:1])


def _by_expectation(sentences: Sequence[Sentence], size: Sequence[int]) -> _Weighed:
    """Each word is worth how likely written minutes use it once more."""
    spoken = [WORD.findall(sentence.text.lower()) for sentence in sentences]
    expected = chances(spoken, fitted())

    def gain(word: str, before: int) -> float:
        likely = expected[word]
        return likely[before] if before < len(likely) else 0.0

    factors = [max(1, n) ** -LENGTH_PENALTY for n in size]
    return _Weighed([Counter(words) for words in spoken], factors, gain)


def _by_taste(sentences: Sequence[Sentence], size: Sequence[int]) -> _Weighed:
    """Each term is worth how telling it is; the whole, how written it sounds."""
    bags = [terms(sentence.text) for sentence in sentences]
    weight = _weights(bags)
    factors = [
        _register(s.text) / max(1, n) ** (1 - TASTE.length) for s, n in zip(sentences, size, strict=True)
    ]
    held = [Counter(dict.fromkeys(bag, 1)) for bag in bags]
    return _Weighed(held, factors, lambda term, before: weight[term] / (1 + TASTE.repeat * before))


def _weights(bags: Sequence[Sequence[str]]) -> dict[str, float]:
    counts = Counter(term for bag in bags for term in bag)
    spread = Counter(term for bag in bags for term in set(bag))
    return {
        term: count**TASTE.frequency * math.log((1 + len(bags)) / spread[term]) ** TASTE.rarity
        for term, count in counts.items()
    }


def _register(text: str) -> float:
    spoken, lists = WORD.findall(text.lower()), table("register")
    written = sum(word in lists["zh_written"] for word in spoken)
    chat = sum(word in lists["zh_chat"] for word in spoken)
    return max(0.05, 1 + TASTE.register * (written - chat) / max(1, len(spoken)))
