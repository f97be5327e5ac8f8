"""One SQLite file: the driver of a data folder that one machine uses.

WAL, so that a command line may read while the server writes; ``synchronous=FULL``, so that what was committed
survives a power cut and not only a crash. Writes are one immediate transaction each. Names are locked files
beside it (``bot.claim``). Knows nothing of threads and of what is kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from bot.claim import Claim, clear_dead, is_alive
from bot.connection import Connection, Migration, migrate
from bot.errors import StoreUnavailable

T = TypeVar("T")
BUSY_TIMEOUT_S = 10.0
"""How long a write waits for another process. The longest of ours, an import, takes well under a second."""


class SQLite:
    """A file and the connection to it."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._path = path
        self._claims = path.parent / "workers"
        self._held: dict[str, Claim] = {}
        self._connection: sqlite3.Connection | None = None

    def open(self, migrations: Sequence[Migration]) -> None:
        """Open or create the file."""
        with self._told():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # check_same_thread stays on: it proves that only one thread touches the connection.
            connection = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
            self._connection = connection
            self._path.chmod(0o600)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
        self.transaction(lambda db: migrate(db, migrations, self.name), writing=True)

    def transaction(self, work: Callable[[Connection], T], *, writing: bool) -> T:
        """``work`` in one transaction; when it raises, nothing of it is kept."""
        assert self._connection is not None, "open is called first"
        with self._told(), self._connection as connection:  # commits, or rolls back when work raises
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            return work(connection)

    def hold(self, name: str) -> bool:
        """Lock the file of this name."""
        try:
            self._held[name] = Claim(self._claims, name)
        except OSError as problem:
            told = f"{self._claims}: {problem.strerror}; put the data on a local disk of your own"
            raise StoreUnavailable(told) from None
        return True

    def is_held(self, name: str) -> bool:
        """Whether the file of this name is locked."""
        return is_alive(self._claims, name)

    def let_go(self, name: str) -> None:
        """Unlock and remove the file of this name."""
        self._held.pop(name).release()

    def clear_dead(self) -> None:
        """Remove the files that nobody locks."""
        clear_dead(self._claims)

    def damage(self) -> list[str]:
        """What SQLite says of the file, and rows that point nowhere."""
        assert self._connection is not None, "open is called first"
        checked = self._connection.execute("PRAGMA integrity_check")
        found = [f"damaged file: {row[0]}" for row in checked if row[0] != "ok"]
        strays = self._connection.execute("PRAGMA foreign_key_check")
        return found + [f"a row of {row[0]} points nowhere" for row in strays]

    def close(self) -> None:
        """Close the file and let go of every name."""
        if self._connection is not None:
            self._connection.close()
        for claim in self._held.values():
            claim.release()
        self._held.clear()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as problem:
            raise StoreUnavailable(f"{self._path}: {_advice(problem)}") from problem


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
