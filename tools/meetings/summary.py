"""The sentences that stand for the others: an extract, word for word, of a given length.

A sentence counts for the telling terms it shares with its block and with the whole meeting; what was already taken
counts less. Time is linear in the length. Knows no meaning, and adds no word.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from tools.meetings.sentences import Sentence
from tools.meetings.terms import idf, terms

BLOCKS = 1
"""Parts of the meeting with a centre of their own; on 53 meetings one was better than five or ten."""
LENGTH_POWER = 0.35
"""Between adding up (1 favours the longest sentence) and averaging (0, the shortest). Tuned; see the bench."""


def extract(
    sentences: Sequence[Sentence], budget: int, size: Sequence[int], blocks: int = BLOCKS
) -> list[Sentence]:
    """The best sentences whose ``size`` adds up to at most ``budget``, in the order they were said."""
    bags = [Counter(terms(sentence.text)) for sentence in sentences]
    if not any(bags):
        return list(sentences[:1])
    weight = idf(bags)
    centre = _centres(bags, blocks)
    taken: list[int] = []
    covered, left = Counter[str](), budget
    scores = [_score(bag, centre[at], weight, covered) for at, bag in enumerate(bags)]
    waiting = sorted(range(len(sentences)), key=lambda at: -scores[at])[:400]
    while waiting:
        best = max(waiting, key=lambda at: _score(bags[at], centre[at], weight, covered))
        waiting.remove(best)
        if size[best] > left or not bags[best]:
            continue
        taken.append(best)
        covered.update(bags[best].keys())
        left -= size[best]
        if left < budget * 0.05:
            break
    return [sentences[at] for at in sorted(taken)] or [
        sentences[max(range(len(scores)), key=lambda at: scores[at])]
    ]


def _centres(bags: Sequence[Counter[str]], blocks: int) -> list[dict[str, float]]:
    """For each sentence, how often terms occur in its block and in the whole."""
    whole = Counter[str]()
    for bag in bags:
        whole.update(bag)
    step = max(1, math.ceil(len(bags) / blocks))
    out: list[dict[str, float]] = []
    for start in range(0, len(bags), step):
        block = Counter[str]()
        for bag in bags[start : start + step]:
            block.update(bag)
        centre = {term: math.log1p(count) + math.log1p(whole[term]) for term, count in block.items()}
        out.extend([centre] * len(bags[start : start + step]))
    return out


def _score(
    bag: Counter[str], centre: dict[str, float], weight: dict[str, float], covered: Counter[str]
) -> float:
    if not bag:
        return 0.0
    total = sum(centre[term] * weight[term] / (1 + 2 * covered[term]) for term in bag)
    return float(total / len(bag) ** (1 - LENGTH_POWER))
