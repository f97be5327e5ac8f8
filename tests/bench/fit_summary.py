"""Fits ``tools/meetings/expected_en.json`` on the training part of QMSum: ``python -m tests.bench.fit_summary``.

``MOSUAN_MEETING_DATA`` is as in ``test_meetings.py``. Neither validation nor test part is read. Some minutes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tests.bench.test_meetings import english_meetings, tokens
from tools.meetings.expected import FITTED, features
from tools.meetings.sentences import sentences_of
from tools.meetings.smoothing import is_answer

EVERYWHERE = 0.3
"""Said in so many meetings of each of the three sorts, a word belongs to the language, not to a topic."""
DOUBT = 30.0
"""A word counts as if so many more meetings had said it and a hundredth of their summaries had not used it."""
MAX_TIMES = 12
LEAST_CHANCE = 0.01
WEIGHTED_TIMES = 3
Counts = list[Counter[str]]


def main() -> None:
    """Read, fit, write."""
    sorts, said, written = [], [], []
    for sort, texts, who, summary in english_meetings("train"):
        sentences = [s.text for s in sentences_of(texts, who) if not is_answer(s.text)]
        sorts.append(sort)
        said.append(features([tokens(text) for text in sentences]))
        written.append(Counter(tokens(summary)[:200]))
    common = _common(sorts, said)
    words = {word: _chances(word, said, written) for word in sorted(common)}
    weights = [_weights(said, written, common, times) for times in range(1, WEIGHTED_TIMES + 1)]
    FITTED.write_text(json.dumps({"words": words, "weights": weights}, indent=None) + "\n", "utf-8")
    print(f"{len(said)} meetings, {len(words)} words of every meeting → {FITTED}")


def _common(sorts: Sequence[str], said: Sequence[dict[str, list[float]]]) -> set[str]:
    """The words said in a good share of meetings of every sort."""
    out: set[str] | None = None
    for sort in set(sorts):
        own = [row for s, row in zip(sorts, said, strict=True) if s == sort]
        counts = Counter(word for row in own for word in row)
        often = {word for word, count in counts.items() if count >= EVERYWHERE * len(own)}
        out = often if out is None else out & often
    return out or set()


def _chances(word: str, said: Sequence[dict[str, list[float]]], written: Counts) -> list[float]:
    where = [summary[word] for row, summary in zip(said, written, strict=True) if word in row]
    times = (sum(count >= n for count in where) for n in range(1, MAX_TIMES + 1))
    shares = [round((hits + 0.01 * DOUBT) / (len(where) + DOUBT), 3) for hits in times]
    return [share for at, share in enumerate(shares) if not at or share > LEAST_CHANCE]


def _weights(
    said: Sequence[dict[str, list[float]]], written: Counts, common: set[str], times: int
) -> list[float]:
    """Logistic regression by Newton's method: features → used at least ``times`` times."""
    pairs = [
        (row, summary[word] >= times)
        for rows, summary in zip(said, written, strict=True)
        for word, row in rows.items()
        if word not in common
    ]
    x: NDArray[np.float64] = np.array([row for row, _ in pairs])
    y = np.array([used for _, used in pairs], dtype=np.float64)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + 1e-3 * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return [round(float(weight), 3) for weight in weights]


if __name__ == "__main__":
    main()
