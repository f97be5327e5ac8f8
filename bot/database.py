"""One database behind one named thread: every read and write of it happens there, one after the other.

A SQLite file, or the schema of the same name on a PostgreSQL server that several replicas share; which of the
two is a setting, and nothing above this file can tell. A write is one transaction, whole or not at all, and
of all processes one writes at a time. Knows nothing of what is kept.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from bot.connection import Connection, Driver, Migration
from bot.errors import StoreError, StoreUnavailable
from bot.postgres import Postgres
from bot.sqlite import SQLite

T = TypeVar("T")


class Database:
    """An open database. Made by ``open``; ``close`` ends its thread.

    ``worker`` is the name that this opening of it holds: as long as it is open, ``is_alive(worker)`` says so
    in every process.
    """

    def __init__(self, driver: Driver, worker: str, thread: str) -> None:
        self.worker = worker
        self._driver = driver
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=thread)
        self._closed = False

    @classmethod
    async def open(
        cls, path: Path, migrations: Sequence[Migration], *, url: str = "", worker: str | None = None
    ) -> Database:
        """Open or create the file, or with ``url`` the schema, and bring its tables up to date.

        ``worker`` left out is drawn. Raises ``StoreError``.
        """
        driver: Driver = Postgres(url, path.stem) if url else SQLite(path)
        database = cls(driver, worker or secrets.token_hex(8), f"mosuan-{path.stem}")
        try:
            await database._run(lambda: driver.open(migrations))
            await database.hold(database.worker)
        except BaseException:
            await database.close()
            raise
        return database

    @property
    def name(self) -> str:
        """Its path or address, for operators."""
        return self._driver.name

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Do ``work`` on one unchanging view of the data."""
        return await self._run(lambda: self._driver.transaction(work, writing=False))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do ``work`` in one transaction. When it raises, nothing of it is kept."""
        return await self._run(lambda: self._driver.transaction(work, writing=True))

    async def hold(self, name: str) -> bool:
        """Take a name until ``let_go``, or until this process dies; False when another process has it."""
        return await self._run(lambda: self._driver.hold(name))

    async def let_go(self, name: str) -> None:
        """Give a name up."""
        await self._run(lambda: self._driver.let_go(name))

    def is_alive(self, worker: str) -> bool:
        """Whether that worker's process lives and has the database open. Only inside ``read`` or ``write``."""
        return self._driver.is_held(worker)

    def clear_dead(self) -> None:
        """Remove what is left of dead workers. Only inside ``write``."""
        self._driver.clear_dead()

    def damage(self) -> list[str]:
        """What the database itself finds broken, one line each. Only inside ``read``."""
        return self._driver.damage()

    async def close(self) -> None:
        """Finish what was begun and close it. Closing twice is closing once."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(self._thread, self._driver.close)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[], T]) -> T:
        if self._closed:
            raise StoreUnavailable(f"{self._driver.name}: closed; open it again")
        # A cancelled caller stops waiting; the thread still ends its transaction.
        return await asyncio.get_running_loop().run_in_executor(self._thread, _mapped, work)


def _mapped(work: Callable[[], T]) -> T:
    try:
        return work()
    except UnicodeEncodeError:
        raise StoreError("a text holds half a surrogate pair; send valid Unicode") from None


def storable(text: str) -> str:
    """Text as a database takes it: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
