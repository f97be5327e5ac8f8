"""How often a word may be expected in the written summary of an English meeting.

Minutes have words of their own ("discussed", "the", "of") that meetings rarely say and lack many that they say all
the time ("I", "yeah"): for words of every meeting ``expected_en.json`` holds how many summaries use them once,
twice and so on. For all others it follows from how often and how widely a word is said. Fitted on 153 meetings with
written summaries by ``tests/bench/fit_summary.py``. Knows no meaning, and only English.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FITTED = Path(__file__).with_name("expected_en.json")
WORD = re.compile(r"[\u3400-\u9fff]|[a-z0-9]+(?:['’][a-z]+)?")
Chances = Sequence[float]
"""How likely a word occurs at least once, twice, … in a summary of usual length."""


@dataclass(frozen=True)
class Fitted:
    """What was learned: chances of words that every meeting says, and for the others weights of ``features``."""

    words: Mapping[str, Chances]
    weights: Sequence[Sequence[float]]


@cache
def fitted() -> Fitted:
    """What ships with Mosuan."""
    read = json.loads(FITTED.read_text("utf-8"))
    return Fitted(read["words"], read["weights"])


def chances(sentences: Sequence[Sequence[str]], learned: Fitted) -> dict[str, Chances]:
    """Of every word of a meeting, given as the words of its sentences."""
    out: dict[str, Chances] = {}
    for word, row in features(sentences).items():
        out[word] = learned.words.get(word) or [_logistic(weights, row) for weights in learned.weights]
    return out


def features(sentences: Sequence[Sequence[str]]) -> dict[str, list[float]]:
    """What of a word decides whether minutes use it: how often, how widely it is said, and its shape."""
    counts, tenths = Counter[str](), dict[str, set[int]]()
    for at, words in enumerate(sentences):
        counts.update(words)
        for word in set(words):
            tenths.setdefault(word, set()).add(at * 10 // len(sentences))
    said = math.log(sum(counts.values()) or 1) / 10
    return {word: _row(word, math.log(count), len(tenths[word]) / 10, said) for word, count in counts.items()}


def _row(word: str, often: float, widely: float, said: float) -> list[float]:
    shape = [min(len(word), 12) / 10, float(word.isdigit()), float("'" in word or "’" in word)]
    return [1.0, often, often * often, widely, said, *shape]


def _logistic(weights: Sequence[float], row: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-sum(a * b for a, b in zip(weights, row, strict=True))))
