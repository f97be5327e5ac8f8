"""How near is near, for one embedder: the cosines of unrelated texts, and of pairs that belong together.

Learned embedders differ: unrelated texts have a cosine of 0.0 with one and of 0.5 with another. Each is asked once
about pairs of everyday questions and answers in two languages (`words/pairs.txt`), among them some across languages.
Knows no document.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Embedder


@dataclass(frozen=True)
class Scale:
    """Cosines of what is unrelated and of what answers."""

    unrelated: float = 0.0
    related: float = 1.0

    def relevance(self, cosine: float) -> float:
        """0 for the unrelated, 1 for what answers as plainly as the pairs do."""
        return min(1.0, max(0.0, (cosine - self.unrelated) / (self.related - self.unrelated)))


def measured(embedder: Embedder) -> Scale:
    """The scale of an embedder. Raises `EmbedderFailed`."""
    pairs = _pairs()
    questions = embedder.embed([question for question, _ in pairs], "query")
    passages = embedder.embed([passage for _, passage in pairs], "passage")
    cosines: NDArray[np.float32] = questions @ passages.T
    of_pairs = np.diag(cosines)
    others = cosines[~np.eye(len(pairs), dtype=bool)]
    # Nine of ten unrelated texts lie below; a third of the pairs, those across languages with many models, too low.
    low, high = float(np.quantile(others, 0.9)), float(np.median(of_pairs))
    return Scale(low, max(high, low + 0.05))


def _pairs() -> list[tuple[str, str]]:
    text = (files("knowledge") / "words" / "pairs.txt").read_text("utf-8")
    lines = (line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(question.strip(), passage.strip()) for question, passage in lines]
