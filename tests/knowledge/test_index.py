"""The vector index alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.index import VectorIndex


def test_an_index_at_its_edges(tmp_path: Path) -> None:
    """Nothing stored, more asked than there is, unknown ids, a zero vector: empty answers, no errors."""
    index = VectorIndex(tmp_path, "test-embedder")
    one, other = np.eye(8, dtype=np.float32)[:2]
    assert index.nearest(one, 5) == index.nearest(one, 5, ["x"]) == []
    index.put(["a", "b"], np.stack([one, other]))
    assert index.nearest(one, 50) == [("a", pytest.approx(1.0)), ("b", pytest.approx(0.0))]
    assert index.nearest(one, 5, ["b", "x"]) == [("b", pytest.approx(0.0))]
    assert index.nearest(one, 5, []) == index.nearest(one, 0) == index.nearest(0 * one, 5) == []
    index.delete(["a", "unknown"])
    assert index.ids() == {"b"}
    index.close()
