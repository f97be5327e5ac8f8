"""The tables on a server that several replicas share, in place of files.

Whoever opens the knowledge base hands the `Server` in; this layer knows no library and no address. The rules stay
where they are authoritative: the epoch is raised by triggers of that server, so every replica sees a change of
rules in its next search. Knows nothing of vectors: each replica has an index of its own, or all share one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from knowledge.lexicon import Connection, Cursor

Step = Callable[[Any], None]
"""Makes tables, once; recorded by its name."""


class Server(Protocol):
    """One schema of a server. Used by one thread; outside of a transaction each statement is one."""

    def open(self, migrations: Sequence[Step], /) -> None:
        """Connect, and bring the tables up to date."""
        ...

    def transacting(self, *, writing: bool) -> AbstractContextManager[Any]:
        """One moment of the tables, or, to write, all or nothing and no other writer in between."""
        ...

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor:
        """One statement."""
        ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> object:
        """One statement, once for each row of values."""
        ...

    def close(self) -> None:
        """Disconnect."""
        ...


Serve = Callable[[str], Server]
"""Name of a schema → its server."""

_KNOWLEDGE = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    "INSERT INTO meta VALUES ('schema', 1), ('epoch', 1)",
    """CREATE TABLE folders (
        path TEXT PRIMARY KEY, rule TEXT NOT NULL DEFAULT '{}',
        explain_denial INTEGER, contact TEXT NOT NULL DEFAULT '', rulebook TEXT NOT NULL DEFAULT '')""",
    """CREATE TABLE documents (
        id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, title TEXT NOT NULL,
        text TEXT NOT NULL, digest TEXT NOT NULL, rule TEXT NOT NULL DEFAULT '{}',
        fingerprint TEXT NOT NULL DEFAULT '')""",
    """CREATE TABLE chunks (
        id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
        vector TEXT NOT NULL UNIQUE, start INTEGER NOT NULL, "end" INTEGER NOT NULL, heading TEXT NOT NULL,
        terms INTEGER NOT NULL)""",
    "CREATE INDEX chunks_of_document ON chunks(document)",
    """CREATE TABLE versions (
        document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, number INTEGER NOT NULL,
        at REAL NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL, text TEXT, PRIMARY KEY (document, number))""",
    """CREATE TABLE origins (
        document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE, origin TEXT NOT NULL)""",
    """CREATE TABLE postings (
        term TEXT NOT NULL, chunk INTEGER NOT NULL REFERENCES chunks(id) ON DELETE CASCADE,
        occurrences INTEGER NOT NULL, PRIMARY KEY (term, chunk))""",
    "CREATE INDEX postings_of_chunk ON postings(chunk)",
    """CREATE FUNCTION raise_epoch() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN UPDATE meta SET value = value + 1 WHERE key = 'epoch'; RETURN NULL; END $$""",
    """CREATE TRIGGER folders_change AFTER INSERT OR UPDATE OR DELETE ON folders
        FOR EACH STATEMENT EXECUTE FUNCTION raise_epoch()""",
    """CREATE TRIGGER documents_change AFTER INSERT OR DELETE OR
        UPDATE OF path, folder, title, text, digest, rule ON documents
        FOR EACH STATEMENT EXECUTE FUNCTION raise_epoch()""",
)


def k001_knowledge(db: Connection) -> None:
    """Folders, documents, chunks and words; the same as in a file, but for the index of words."""
    for statement in _KNOWLEDGE:
        db.execute(statement)


def a001_audit(db: Connection) -> None:
    """Who was shown what. ``rowid`` is the order of writing, as SQLite has it by itself."""
    db.execute(
        """CREATE TABLE records (
            at REAL NOT NULL, readers TEXT NOT NULL, question TEXT NOT NULL, document TEXT NOT NULL,
            shown INTEGER NOT NULL, reason TEXT NOT NULL, rowid INTEGER PRIMARY KEY AUTOINCREMENT)"""
    )
    db.execute("CREATE INDEX records_by_time ON records(at)")
    db.execute("CREATE INDEX records_by_document ON records(document, at)")
