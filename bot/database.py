"""One SQLite file behind one named thread: every read and write of it happens there, one after the other.

WAL, so that a command line may read while the server writes; ``synchronous=FULL``, so that what was committed
survives a power cut and not only a crash. Writes are one immediate transaction each: whole or not at all.
This is the border of sqlite3: its errors leave as ``StoreError``. Knows nothing of what is kept.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bot.errors import StoreError, StoreUnavailable

T = TypeVar("T")
Migration = Callable[[sqlite3.Connection], None]

BUSY_TIMEOUT_S = 10.0
"""How long a write waits for another process. The longest of ours, an import, takes well under a second."""


class Database:
    """An open file. Made by ``open``; ``close`` ends its thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"mosuan-{path.stem}")
        self._connection: sqlite3.Connection | None = None
        self._closed = False

    @classmethod
    async def open(cls, path: Path, migrations: Sequence[Migration]) -> Database:
        """Open or create the file and bring its tables up to date. Raises ``StoreError``."""
        database = cls(path)
        try:
            await database._run(lambda: database._connect(migrations))
        except BaseException:
            await database.close()
            raise
        return database

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` on one unchanging view of the data."""
        return await self._run(lambda: self._transaction("BEGIN", work))

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` in one transaction. When it raises, nothing of it is kept."""
        return await self._run(lambda: self._transaction("BEGIN IMMEDIATE", work))

    async def close(self) -> None:
        """Finish what was begun and close the file. Closing twice is closing once."""
        if self._closed:
            return
        self._closed = True
        if self._connection is not None:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._connection.close)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[], T]) -> T:
        if self._closed:
            raise StoreUnavailable(f"{self._path}: closed; open it again")
        # A cancelled caller stops waiting; the thread still ends its transaction.
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._mapped, work)

    def _mapped(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except UnicodeEncodeError:
            raise StoreError("a text holds half a surrogate pair; send valid Unicode") from None
        except (sqlite3.Error, OSError) as problem:
            raise StoreUnavailable(f"{self._path}: {_advice(problem)}") from problem

    def _connect(self, migrations: Sequence[Migration]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # check_same_thread stays on: it proves that only our thread touches the connection.
        connection = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        self._connection = connection
        self._path.chmod(0o600)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        self._transaction("BEGIN IMMEDIATE", lambda db: migrate(db, migrations, self._path))

    def _transaction(self, begin: str, work: Callable[[sqlite3.Connection], T]) -> T:
        assert self._connection is not None, "_connect is the first thing that runs"
        with self._connection as connection:  # commits, or rolls back when work raises
            connection.execute(begin)
            return work(connection)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration], path: Path) -> None:
    """Apply those not yet applied, in order, each recorded by name.

    A file that records a name we do not know was written by a newer Mosuan and is refused.
    """
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)")
    done = {str(row[0]) for row in connection.execute("SELECT name FROM migrations")}
    newer = done - {migration.__name__ for migration in migrations}
    if newer:
        raise StoreUnavailable(f"{path}: written by a newer Mosuan ({max(newer)}); start that version")
    for migration in migrations:
        if migration.__name__ not in done:
            migration(connection)
            connection.execute("INSERT INTO migrations VALUES (?)", (migration.__name__,))


def _advice(problem: Exception) -> str:
    text = str(problem)
    if "locked" in text:
        return f"another process has held it for {BUSY_TIMEOUT_S:g} s; stop that process and try again"
    if "not a database" in text or "malformed" in text:
        return "not a readable database; restore it from a copy or move it away to start afresh"
    if "readonly" in text or "unable to open" in text or isinstance(problem, PermissionError):
        return "cannot be written; check the folder and its rights"
    if "full" in text:
        return "the disk is full; make room"
    return text


def storable(text: str) -> str:
    """Text as SQLite takes it: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
