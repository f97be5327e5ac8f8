"""Who was shown which document for which question, and what was withheld and why: for operators.

A SQLite file of its own, or a schema of a server, so that a search never waits for a change of rules. It is
written before the findings are handed out: what cannot be recorded is not shown. It holds paths and questions,
no text of a document, and forgets after `KEEP_DAYS`. Knows no rule and makes no judgement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import StoreDamaged
from knowledge.lexicon import Connection
from knowledge.served import Server, a001_audit

KEEP_DAYS = 180
MAX_QUESTION_CHARS = 200
BUSY_TIMEOUT_S = 10.0
_DAY_S = 86_400.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    at REAL NOT NULL, readers TEXT NOT NULL, question TEXT NOT NULL, document TEXT NOT NULL,
    shown INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS records_by_time ON records(at);
CREATE INDEX IF NOT EXISTS records_by_document ON records(document, at);
"""


_RECORD = "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class Record:
    """One document and one question. ``at`` is in seconds since 1970; ``readers`` are ids, "" for nobody known."""

    at: float
    readers: tuple[str, ...]
    question: str
    document: str
    shown: bool
    reason: str


class AuditLog:
    """One connection. Used by one thread, the one that opened it."""

    def __init__(self, file: Path, now: float, server: Server | None = None) -> None:
        """Open or create ``file``, or the records of ``server``; those older than `KEEP_DAYS` go.

        Raises `StoreDamaged`.
        """
        self._server = server
        if server is not None:
            server.open((a001_audit,))
        self._db: Connection = server or _opened(file)
        self._db.execute("DELETE FROM records WHERE at < ?", (now - KEEP_DAYS * _DAY_S,))

    def close(self) -> None:
        """Give it back."""
        self._db.close()

    def write(self, records: Sequence[Record]) -> None:
        """All of them or none."""
        if not records:
            return
        if self._server is not None:
            with self._server.transacting(writing=True):
                self._server.executemany(_RECORD, map(_row, records))
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany(_RECORD, map(_row, records))
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def read(self, *, reader: str | None, document: str | None, limit: int) -> list[Record]:
        """The newest ``limit`` records, newest first, of one reader or one document's path if given."""
        where, values = [], []
        if document is not None:
            where.append("document = ?")
            values.append(document)
        if reader is not None:
            where.append("replace(readers, ?, '') <> readers")
            values.append(f"\n{reader}\n")
        query = "SELECT at, readers, question, document, shown, reason FROM records"
        if where:
            query += f" WHERE {' AND '.join(where)}"
        rows = self._db.execute(f"{query} ORDER BY at DESC, rowid DESC LIMIT ?", (*values, limit))
        return [_record(row) for row in rows]


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        # Survives a crash of ours; a power cut may cost the last.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreDamaged(f"{file}: {error}; move it away, and a new one is begun") from error
    return connection


def _row(record: Record) -> tuple[object, ...]:
    # Each id between line ends, so that one is never found inside another.
    readers = "\n" + "".join(f"{reader}\n" for reader in record.readers)
    question = record.question[:MAX_QUESTION_CHARS]
    return (record.at, readers, question, record.document, record.shown, record.reason)


def _record(row: tuple[float, str, str, str, int, str]) -> Record:
    at, readers, question, document, shown, reason = row
    return Record(at, tuple(readers[1:-1].split("\n")), question, document, bool(shown), reason)
