"""Which process holds a bot's line, where the vendor allows one: by a lease that runs out when its holder dies.

Knows nothing of lines.
"""

from __future__ import annotations

from bot.connection import Connection
from bot.database import Database


class Leases:
    """The leases of one data folder. Several processes may hold it open at once."""

    def __init__(self, database: Database, worker: str, lease_s: float) -> None:
        self._database = database
        self._worker = worker
        self._lease_s = lease_s

    async def take(self, bot: str, now: float) -> bool:
        """Whether this process has the line of ``bot`` from now on, or still. To be asked again within the lease."""

        def work(db: Connection) -> bool:
            db.execute(
                "INSERT INTO lines (bot, worker, lease) VALUES (?, '', 0) ON CONFLICT DO NOTHING", (bot,)
            )
            taken = db.execute(
                "UPDATE lines SET worker = ?, lease = ? WHERE bot = ? AND (worker = ? OR lease <= ?)",
                (self._worker, now + self._lease_s, bot, self._worker, now),
            )
            return taken.rowcount == 1

        return await self._database.write(work)

    async def renew(self, now: float) -> None:
        """Hold on to the lines that this process has."""
        await self._database.write(
            lambda db: db.execute(
                "UPDATE lines SET lease = ? WHERE worker = ? AND lease > ?",
                (now + self._lease_s, self._worker, now),
            )
        )

    async def give_back(self) -> None:
        """Let another process have them at once."""
        await self._database.write(
            lambda db: db.execute("UPDATE lines SET lease = 0 WHERE worker = ?", (self._worker,))
        )
