"""The vectors once more, in a SQLite file: to compare a question with *these* chunks exactly.

Chroma is quick at the nearest of all and slow at the nearest among a few: of 82,000 vectors 3 ms for the first,
140 ms among 20 of them, 50 ms among 1,000. From this file 1,000 take 2–5 ms. It is a copy: when it is lost,
damaged or behind, it is made again from Chroma. Knows ids and vectors only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from knowledge.embedding import Vectors

_BATCH = 200
"""So many rows fit the caches of a core: 1,000 read at once took three times as long."""
_MAPPED_BYTES = 1 << 30
"""So much of the file is read as memory: vectors that lie scattered are there in half the time."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (id TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS embedder (name TEXT PRIMARY KEY);
"""


class VectorFile:
    """Vectors by id, of one embedder."""

    def __init__(self, file: Path, embedder_name: str) -> None:
        """Open or create ``file``; vectors of another embedder go, and so does a file that is no database."""
        try:
            self._db = _opened(file)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            remove_file(file)
            self._db = _opened(file)
        name = f"{embedder_name} as float32"
        if self._db.execute("SELECT name FROM embedder").fetchall() != [(name,)]:
            with self._db:
                self._db.execute("DELETE FROM vectors")
                self._db.execute("DELETE FROM embedder")
                self._db.execute("INSERT INTO embedder VALUES (?)", (name,))

    def close(self) -> None:
        """Give the file back."""
        self._db.close()

    def ids(self) -> set[str]:
        """All ids that have a vector here."""
        return {row[0] for row in self._db.execute("SELECT id FROM vectors")}

    def width(self) -> int:
        """Numbers of a vector; 0 while there is none."""
        row = self._db.execute("SELECT length(vector) FROM vectors LIMIT 1").fetchone()
        return int(row[0]) // 4 if row else 0

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store vectors, replacing those of the same id."""
        floats = np.asarray(vectors, np.float32)  # halves would take half the room and twice the time
        rows = [(id_, one.tobytes()) for id_, one in zip(ids, floats, strict=True)]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def delete(self, ids: Iterable[str]) -> None:
        """Forget these; an unknown id is no error."""
        with self._db:
            self._db.executemany("DELETE FROM vectors WHERE id = ?", [(id_,) for id_ in ids])

    def cosines(self, vector: Vectors, ids: Sequence[str]) -> dict[str, float]:
        """Id → cosine similarity to ``vector``, shape (dimensions,), for those of ``ids`` that are here."""
        found: dict[str, float] = {}
        for i in range(0, len(ids), _BATCH):
            some = ids[i : i + _BATCH]
            marks = ",".join("?" * len(some))
            rows = self._db.execute(f"SELECT id, vector FROM vectors WHERE id IN ({marks})", some).fetchall()
            if rows:
                vectors = np.frombuffer(b"".join(blob for _, blob in rows), np.float32).reshape(len(rows), -1)
                found |= zip((id_ for id_, _ in rows), (vectors @ vector).tolist(), strict=True)
        return found


def remove_file(file: Path) -> None:
    """Remove a database, with what SQLite keeps beside it; none is no error."""
    for part in ("", "-wal", "-shm"):
        file.with_name(file.name + part).unlink(missing_ok=True)


def _opened(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file)
    try:
        db.execute("PRAGMA page_size = 16384")  # three vectors of 1,024 floats to a page
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = OFF")  # a copy: what a power cut takes is made again
        db.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
        db.execute("PRAGMA secure_delete = ON")  # what is removed leaves no bytes on freed pages
        db.executescript(_SCHEMA)
    except BaseException:
        db.close()
        raise
    return db
