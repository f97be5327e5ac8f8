"""The vector index alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.index import VectorIndex
from knowledge.vectors import VectorFile


def test_an_index_at_its_edges(tmp_path: Path) -> None:
    """Nothing stored, more asked than there is, unknown ids, a zero vector: empty answers, no errors."""
    index = VectorIndex(tmp_path, "test-embedder")
    one, other = np.eye(8, dtype=np.float32)[:2]
    assert index.nearest(one, 5) == []
    assert index.cosines(one, ["x"]) == {}
    index.put(["a", "b"], np.stack([one, other]))
    assert index.nearest(one, 50) == ["a", "b"]
    assert index.nearest(one, 0) == index.nearest(0 * one, 5) == []
    assert index.cosines(one, ["b", "x", "a"]) == {"a": pytest.approx(1.0), "b": pytest.approx(0.0)}
    assert index.cosines(one, []) == index.cosines(0 * one, ["a"]) == {}
    index.delete(["a", "unknown"])
    assert index.ids() == {"b"}
    assert index.cosines(one, ["a"]) == {}
    index.close()


@pytest.mark.parametrize("loss", ["gone", "damaged", "behind"])
def test_the_copy_of_the_vectors_heals(tmp_path: Path, loss: str) -> None:
    """Without the file, with bytes in it that are no database, or with other rows, it is made again from Chroma."""
    vectors = np.eye(8, dtype=np.float32)[:3]
    index = VectorIndex(tmp_path, "test-embedder")
    index.put(["a", "b", "c"], vectors)
    index.close()
    file = tmp_path / "vectors.db"
    if loss == "behind":
        copy = VectorFile(file, "test-embedder")
        copy.delete(["a"])
        copy.put(["left over"], vectors[:1])
        copy.close()
    else:
        file.unlink() if loss == "gone" else file.write_bytes(b"no database" * 1000)
    index = VectorIndex(tmp_path, "test-embedder")
    assert index.cosines(vectors[0], ["a", "b", "left over"]) == {"a": pytest.approx(1.0), "b": 0.0}
    index.close()
