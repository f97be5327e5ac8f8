"""The vector index alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge.errors import EmbedderFailed
from knowledge.index import Holding, VectorIndex
from knowledge.vectors import VectorFile


def test_an_index_at_its_edges(tmp_path: Path) -> None:
    """Nothing stored, more asked than there is, unknown ids, a zero vector: empty answers, no errors."""
    holding = Holding(tmp_path)
    index = VectorIndex(holding, "test-embedder")
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
    holding.close()


def test_vectors_of_another_width_are_refused(tmp_path: Path) -> None:
    """A server that makes other vectors than before is told so; asking with one finds nothing and breaks nothing."""
    holding = Holding(tmp_path)
    index = VectorIndex(holding, "test-embedder")
    index.put(["a"], np.eye(8, dtype=np.float32)[:1])
    longer = np.ones((1, 9), np.float32)
    with pytest.raises(EmbedderFailed, match="makes 9 numbers now and made 8 before"):
        index.put(["b"], longer)
    assert index.ids() == {"a"}
    assert index.nearest(longer[0], 3) == []
    assert index.cosines(longer[0], ["a"]) == {}
    index.close()
    holding.close()


@pytest.mark.parametrize("loss", ["gone", "damaged", "behind"])
def test_the_copy_of_the_vectors_heals(tmp_path: Path, loss: str) -> None:
    """Without the file, with bytes in it that are no database, or with other rows, it is made again from Chroma."""
    vectors = np.eye(8, dtype=np.float32)[:3]
    holding = Holding(tmp_path)
    index = VectorIndex(holding, "test-embedder")
    index.put(["a", "b", "c"], vectors)
    index.close()
    file = holding.copy("test-embedder")
    if loss == "behind":
        copy = VectorFile(file, "test-embedder")
        copy.delete(["a"])
        copy.put(["left over"], vectors[:1])
        copy.close()
    else:
        file.unlink() if loss == "gone" else file.write_bytes(b"no database" * 1000)
    index = VectorIndex(holding, "test-embedder")
    assert index.cosines(vectors[0], ["a", "b", "left over"]) == {"a": pytest.approx(1.0), "b": 0.0}
    index.close()
    holding.close()
