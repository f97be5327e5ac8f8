"""The vectors of the chunks, in Chroma. A hint for search, never the truth: no text and no rule is kept here.

One process owns a directory at a time: Chroma's embedded form is not made for two. A lock file says who.
Chroma is imported when an index is opened, because that takes about a second.
Knows ids and vectors only.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np

from knowledge.chroma import ChromaServer, connected, owned
from knowledge.embedding import Vectors
from knowledge.errors import IndexInUse, StoreDamaged
from knowledge.vectors import VectorFile

_BATCH = 1000  # Chroma refuses more than about 5,400 in one call


class VectorIndex:
    """Vectors by id, of one embedder; nearest first by cosine."""

    def __init__(self, directory: Path, embedder_name: str, server: ChromaServer | None = None) -> None:
        """Take the directory or raise `IndexInUse`. Vectors of other embedders are dropped.

        With ``server`` the vectors are there, and the directory only says who owns them.
        """
        directory.mkdir(parents=True, exist_ok=True)
        self._lock = _lock(directory)
        try:
            if server is None:
                self._client = _client(directory / "chroma")
                self._collection = _collection(self._client, embedder_name)
            else:
                self._client = connected(server)
                self._collection = owned(self._client, server, embedder_name, directory)
            # Kept here, as this process is the only one that changes them: asking Chroma for a vector that is
            # not there is an error, and counting takes it 10 ms.
            self._ids = set(self._collection.get(include=[])["ids"])
            self._file = VectorFile(directory / "vectors.db", embedder_name)
            self._fill()
        except BaseException:
            self._lock.close()
            raise

    def close(self) -> None:
        """Write what is pending and give the directory back."""
        self._file.close()
        self._client.close()
        self._lock.close()

    def ids(self) -> frozenset[str]:
        """All ids that have a vector."""
        return frozenset(self._ids)

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store vectors, replacing those of the same id."""
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
        if not np.any(vector) or count < 1 or not self._ids:
            return []
        found = self._collection.query(query_embeddings=[vector], n_results=count, include=[])
        return list(found["ids"][0])

    def cosines(self, vector: Vectors, ids: Sequence[str]) -> dict[str, float]:
        """Id → cosine similarity to ``vector``, exactly, for those of ``ids`` that have a vector."""
        return self._file.cosines(vector, ids) if np.any(vector) else {}

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


def _collection(client: Any, embedder_name: str) -> Any:
    """The collection of this embedder. Ours carries no embedding function: vectors come from outside."""
    for other in client.list_collections():
        if other.name != embedder_name:
            client.delete_collection(other.name)
    return client.get_or_create_collection(
        embedder_name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
