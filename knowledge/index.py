"""The vectors of the chunks, in Chroma. A hint for search, never the truth: no text and no rule is kept here.

One process owns a directory at a time: Chroma's embedded form is not made for two. A lock file says who.
Chroma is imported when an index is opened, because that takes about a second.
Knows ids, vectors and names of embedders only.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np

from knowledge.chroma import ChromaServer, ServedCollections
from knowledge.embedding import Vectors
from knowledge.errors import EmbedderFailed, IndexInUse, StoreDamaged
from knowledge.vectors import VectorFile, remove_file

_BATCH = 1000  # Chroma refuses more than about 5,400 in one call


class Holding:
    """One process's hold of a directory, and the collections of vectors in it, one for each embedder."""

    def __init__(self, directory: Path, server: ChromaServer | None = None) -> None:
        """Take the directory or raise `IndexInUse`.

        With ``server`` the vectors are there, and the directory only says who owns them.
        """
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory
        self._lock = _lock(directory)
        try:
            self._collections = (
                ServedCollections(server, directory) if server else LocalCollections(directory / "chroma")
            )
        except BaseException:
            self._lock.close()
            raise
        remove_file(directory / "vectors.db")  # as the copy was called when there was one embedder

    def close(self) -> None:
        """Write what is pending and give the directory back."""
        self._collections.close()
        self._lock.close()

    def names(self) -> list[str]:
        """The embedders that have vectors here."""
        return self._collections.names()

    def drop(self, embedder_name: str) -> None:
        """Forget the vectors of an embedder."""
        self._collections.drop(embedder_name)
        remove_file(self.copy(embedder_name))

    def copy(self, embedder_name: str) -> Path:
        """The file with the vectors once more."""
        return self._directory / f"vectors-{embedder_name}.db"

    def collection(self, embedder_name: str) -> Any:
        """The collection of an embedder, as Chroma has it."""
        return self._collections.open(embedder_name)


class VectorIndex:
    """Vectors by id, of one embedder; nearest first by cosine."""

    def __init__(self, holding: Holding, embedder_name: str) -> None:
        self.embedder_name = embedder_name
        self._collection = holding.collection(embedder_name)
        # Kept here, as this process is the only one that changes them: asking Chroma for a vector that is
        # not there is an error, and counting takes it 10 ms.
        self._ids = set(self._collection.get(include=[])["ids"])
        self._file = VectorFile(holding.copy(embedder_name), embedder_name)
        try:
            self._fill()
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def ids(self) -> frozenset[str]:
        """All ids that have a vector."""
        return frozenset(self._ids)

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store vectors, replacing those of the same id. Raises `EmbedderFailed` when they are of another width."""
        width = self._file.width()
        if len(ids) and width and vectors.shape[1] != width:
            told = f"{self.embedder_name} makes {vectors.shape[1]} numbers now and made {width} before"
            raise EmbedderFailed(f"{told}; name its model anew in knowledge.embedder")
        for i in range(0, len(ids), _BATCH):
            self._collection.upsert(ids=list(ids[i : i + _BATCH]), embeddings=vectors[i : i + _BATCH])
        self._file.put(ids, vectors)
        self._ids.update(ids)

    def delete(self, ids: Sequence[str]) -> None:
        """Forget these; an unknown id is no error."""
        for i in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[i : i + _BATCH]))
        self._file.delete(ids)
        self._ids.difference_update(ids)

    def nearest(self, vector: Vectors, count: int) -> list[str]:
        """The ids of about the ``count`` nearest of all to ``vector``, shape (dimensions,), nearest first."""
        if not self._compares(vector) or count < 1 or not self._ids:
            return []
        found = self._collection.query(query_embeddings=[vector], n_results=count, include=[])
        return list(found["ids"][0])

    def cosines(self, vector: Vectors, ids: Sequence[str]) -> dict[str, float]:
        """Id → cosine similarity to ``vector``, exactly, for those of ``ids`` that have a vector."""
        return self._file.cosines(vector, ids) if self._compares(vector) else {}

    def _compares(self, vector: Vectors) -> bool:
        return bool(np.any(vector)) and len(vector) == (self._file.width() or len(vector))

    def _fill(self) -> None:
        """Make the file agree with Chroma, after a crash or when there was none."""
        there = self._file.ids()
        self._file.delete(there - self._ids)
        missing = sorted(self._ids - there)
        for i in range(0, len(missing), _BATCH):
            found = self._collection.get(ids=missing[i : i + _BATCH], include=["embeddings"])
            self._file.put(found["ids"], found["embeddings"])


def _lock(directory: Path) -> IO[str]:
    """Hold ``index.lock``, with our process id in it. The system lets go of it when the process dies."""
    file = (directory / "index.lock").open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.seek(0)
        owner = file.read().strip() or "unknown"
        file.close()
        raise IndexInUse(
            f"the index in {directory} is in use by process {owner}; stop it, or ask that server instead"
        ) from None
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


class LocalCollections:
    """Collections in a directory."""

    def __init__(self, directory: Path) -> None:
        self._client = _client(directory)

    def close(self) -> None:
        """Write what is pending."""
        self._client.close()

    def names(self) -> list[str]:
        """Of all collections."""
        return [collection.name for collection in self._client.list_collections()]

    def open(self, name: str) -> Any:
        """A collection; a new one where there is none. It has no embedding function: vectors come from outside."""
        return self._client.get_or_create_collection(
            name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )

    def drop(self, name: str) -> None:
        """Remove a collection that is there."""
        self._client.delete_collection(name)


def _client(directory: Path) -> Any:
    import chromadb
    from chromadb.config import Settings
    from chromadb.errors import ChromaError

    try:
        return chromadb.PersistentClient(path=directory, settings=Settings(anonymized_telemetry=False))
    except (ChromaError, AttributeError) as error:
        # Chroma 1.5 trips over its own clean-up after some failed starts; the cause is then the context.
        cause = error.__context__ if isinstance(error, AttributeError) else error
        raise StoreDamaged(
            f"the vectors in {directory} cannot be opened ({cause}); delete that directory, "
            "and they are made anew from the documents"
        ) from error
