"""Which chunk holds which term, and how often: one index in a SQLite file, another on a server.

Both hold the same terms (`knowledge.words`) and answer the same. Knows nothing of documents, of rules, or of who
asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol


class Cursor(Protocol):
    """What a statement brought."""

    def fetchone(self) -> Any:
        """The next row, or None."""
        ...

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """Runs SQL: a connection of sqlite3, or a `Server`."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor:
        """One statement."""
        ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> object:
        """One statement, once for each row of values."""
        ...

    def close(self) -> None:
        """Give it back."""
        ...


class Lexicon(Protocol):
    """The terms of all chunks, inside whatever transaction there is."""

    def put(self, chunk: int, terms: Sequence[str]) -> None:
        """Note the terms of a new chunk."""
        ...

    def remove(self, document: str) -> None:
        """Forget the terms of a document's chunks, which are still there."""
        ...

    def compact(self) -> None:
        """Leave no bytes of what was removed."""
        ...

    def occurrences(self, term: str) -> list[tuple[int, int]]:
        """(chunk id, how often) for every chunk that holds ``term``."""
        ...

    def problems(self) -> list[str]:
        """What is broken, one line each."""
        ...


class FullText:
    """SQLite's FTS5, whose rows carry the ids of the chunks."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def put(self, chunk: int, terms: Sequence[str]) -> None:
        """One row."""
        self._db.execute("INSERT INTO lexicon (rowid, terms) VALUES (?, ?)", (chunk, " ".join(terms)))

    def remove(self, document: str) -> None:
        """The rows of the chunks."""
        ids = "SELECT id FROM chunks WHERE document = ?"
        self._db.execute(f"DELETE FROM lexicon WHERE rowid IN ({ids})", (document,))

    def compact(self) -> None:
        """FTS5 keeps deleted words until its segments are merged; "complete" means now."""
        self._db.execute("INSERT INTO lexicon (lexicon) VALUES ('optimize')")

    def occurrences(self, term: str) -> list[tuple[int, int]]:
        """From the "instance" rows, which carry the rowid of lexicon."""
        rows = self._db.execute("SELECT doc, count(*) FROM postings WHERE term = ? GROUP BY doc", (term,))
        return [(int(chunk), int(count)) for chunk, count in rows]

    def problems(self) -> list[str]:
        """Damage of the file, and rows without a partner."""
        checked = self._db.execute("PRAGMA integrity_check")
        found = [f"database: {row[0]}" for row in checked if row[0] != "ok"]
        for query, text in (
            ("SELECT id FROM chunks WHERE id NOT IN (SELECT rowid FROM lexicon)", "chunk {} has no words"),
            ("SELECT rowid FROM lexicon WHERE rowid NOT IN (SELECT id FROM chunks)", "words of no chunk: {}"),
            ("SELECT id FROM chunks WHERE document NOT IN (SELECT id FROM documents)", "chunk {} of nothing"),
        ):
            found += [text.format(row[0]) for row in self._db.execute(query)]
        return found


class Postings:
    """A plain table of (term, chunk, how often), as any server has it. A chunk takes its rows along."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def put(self, chunk: int, terms: Sequence[str]) -> None:
        """One row for each different term."""
        rows = [(term, chunk, count) for term, count in Counter(terms).items()]
        self._db.executemany("INSERT INTO postings VALUES (?, ?, ?)", rows)

    def remove(self, document: str) -> None:
        """Nothing: the rows go with their chunks."""

    def compact(self) -> None:
        """Nothing: what is deleted there is the server's to clean up."""

    def occurrences(self, term: str) -> list[tuple[int, int]]:
        """The rows of the term."""
        rows = self._db.execute("SELECT chunk, occurrences FROM postings WHERE term = ?", (term,))
        return [(int(chunk), int(count)) for chunk, count in rows]

    def problems(self) -> list[str]:
        """Chunks whose words are missing; the server sees to it that no row points nowhere."""
        query = "SELECT id FROM chunks WHERE terms > 0 AND id NOT IN (SELECT chunk FROM postings)"
        return [f"chunk {row[0]} has no words" for row in self._db.execute(query)]
