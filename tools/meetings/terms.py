"""What a piece of speech is about: English words and pairs of Chinese characters, without those that carry nothing.

Pairs of characters need no dictionary and lose little against one in measuring what two texts share. Knows no
synonyms.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from tools.meetings.wordlists import rows, words

_PIECE = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z'’-]*|\d[\d.,:%]*")


@cache
def _stop_chars() -> re.Pattern[str]:
    longest = sorted((w for row in rows("zh_stop") for w in row.split()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)))


def terms(text: str) -> list[str]:
    """The terms of a text, in order, with repetitions."""
    out: list[str] = []
    for found in _PIECE.finditer(text):
        piece = found[0]
        if "\u3400" <= piece[0] <= "\u9fff":
            for run in _stop_chars().split(piece):
                out.extend(run[i : i + 2] for i in range(len(run) - 1))
        else:
            word = piece.lower().strip("'’-.,:")
            if len(word) > 1 and word not in words("en_stop"):
                out.append(_stem(word))
    return out


def _stem(word: str) -> str:
    """Plural and singular are one term."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def idf(documents: Sequence[Iterable[str]]) -> dict[str, float]:
    """How much a term tells: the fewer documents hold it, the more."""
    counts = Counter(term for document in documents for term in set(document))
    return {term: math.log((1 + len(documents)) / count) for term, count in counts.items()}


def cosine(a: Counter[str], b: Counter[str], weight: dict[str, float]) -> float:
    """How much two bags of terms are about the same, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    shared = sum(count * b[term] * weight.get(term, 1.0) ** 2 for term, count in a.items() if term in b)
    lengths = [math.sqrt(sum((c * weight.get(t, 1.0)) ** 2 for t, c in bag.items())) for bag in (a, b)]
    return shared / (lengths[0] * lengths[1]) if lengths[0] and lengths[1] else 0.0
