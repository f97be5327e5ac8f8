"""What SQL is spoken to, whichever database it is: connections, rows, and the driver behind them.

The SQL of Mosuan is written once, in what SQLite and PostgreSQL both understand, with ``?`` for values and
SQLite's names of types; ``bot.postgres`` translates the few words that differ. Knows no database and nothing
of what is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from bot.errors import StoreUnavailable

T = TypeVar("T")


class Row(Protocol):
    """One row: columns by number or by name."""

    def __getitem__(self, key: int | str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...


class Cursor(Protocol):
    """What a statement brought."""

    @property
    def rowcount(self) -> int:
        """Rows that the statement changed."""
        ...

    def fetchone(self) -> Any:
        """The next row, or None."""
        ...

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """Runs SQL inside a transaction that somebody else began."""

    @property
    def total_changes(self) -> int:
        """Rows changed so far; only its growth means anything."""
        ...

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Cursor:
        """One statement."""
        ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> Cursor:
        """One statement, once for each row of values."""
        ...


Migration = Callable[[Connection], None]


class Driver(Protocol):
    """One database, used by one thread. Its errors leave as ``StoreUnavailable``.

    A *name* is held by a process and let go of by its death, ``kill -9`` included: that is how the living tell
    who is dead. Names of workers are drawn, so that no two ask for the same.
    """

    name: str
    """What errors call it: a path or an address, never with a password."""

    def open(self, migrations: Sequence[Migration]) -> None:
        """Connect, and bring the tables up to date."""
        ...

    def transaction(self, work: Callable[[Connection], T], *, writing: bool) -> T:
        """``work`` on one unchanging view, or, to write, whole or not at all and alone among the writers."""
        ...

    def hold(self, name: str) -> bool:
        """Take a name; False when another process has it."""
        ...

    def is_held(self, name: str) -> bool:
        """Whether any process, this one included, has the name."""
        ...

    def let_go(self, name: str) -> None:
        """Give a name up."""
        ...

    def clear_dead(self) -> None:
        """Remove what is left of the names of the dead."""
        ...

    def damage(self) -> list[str]:
        """What the database itself finds broken; inside a transaction."""
        ...

    def close(self) -> None:
        """Disconnect, and let go of every name."""
        ...


def migrate(connection: Connection, migrations: Sequence[Migration], name: str) -> None:
    """Apply those not yet applied, in order, each recorded by name.

    A database that records a name we do not know was written by a newer Mosuan and is refused.
    """
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)")
    done = {str(row[0]) for row in connection.execute("SELECT name FROM migrations")}
    newer = done - {migration.__name__ for migration in migrations}
    if newer:
        raise StoreUnavailable(f"{name}: written by a newer Mosuan ({max(newer)}); start that version")
    for migration in migrations:
        if migration.__name__ not in done:
            migration(connection)
            connection.execute("INSERT INTO migrations VALUES (?)", (migration.__name__,))
