"""Messages that came, each kept once, worked on by one worker at a time, in order within a conversation.

A worker holds a message by a lease that it renews; when it dies, the lease runs out and another goes on. The
answer's parts and the end of the work are one transaction: there is one answer, or the work is done again.
Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.contract import Inbound
from bot.connection import Connection, Row
from bot.database import Database


@dataclass(frozen=True)
class Held:
    """A message that this worker holds. ``attempts`` counts from 1, those of dead workers too."""

    bot: str
    message: Inbound
    received: float
    attempts: int


@dataclass(frozen=True)
class Draft:
    """One part of an answer: where to, what, and not before when. ``text`` is said where ``picture`` cannot be sent."""

    target: str
    text: str
    due: float
    picture: bytes = b""


@dataclass(frozen=True)
class Progress:
    """How far the answer of a stream is. ``text`` is its first part once it is done, else None."""

    key: str
    sender: str
    text: str | None


class Inbox:
    """The inbox of one data folder. Several processes may hold it open at once."""

    def __init__(self, database: Database, worker: str, lease_s: float) -> None:
        self._database = database
        self._worker = worker
        self._lease_s = lease_s

    async def accept(self, bot: str, message: Inbound, now: float) -> bool:
        """Keep a message; False when it came before. When this returns it is on disk."""
        conversation = json.dumps([bot, message.chat, message.sender])
        body = json.dumps(vars(message) | {"reply": dict(message.reply)}, ensure_ascii=False)
        row = (bot, message.key, conversation, body, message.reply.get("stream", ""), now)

        def work(db: Connection) -> bool:
            added = db.execute(
                """INSERT INTO inbox (bot, key, conversation, message, stream, received, status)
                VALUES (?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT DO NOTHING""",
                row,
            )
            return added.rowcount == 1

        return await self._database.write(work)

    async def claim(self, bots: Sequence[str], now: float) -> Held | None:
        """Take the oldest message that nobody holds and that is the first of its conversation."""
        query = f"""SELECT * FROM inbox AS i INDEXED BY inbox_next
            WHERE status <> 'done' AND lease <= ? AND bot IN ({", ".join("?" * len(bots))})
            AND NOT EXISTS (SELECT 1 FROM inbox AS e WHERE e.conversation = i.conversation
                AND e.status <> 'done' AND (e.received, e.key) < (i.received, i.key))
            ORDER BY received, key LIMIT 1"""

        def work(db: Connection) -> Held | None:
            row = db.execute(query, (now, *bots)).fetchone()
            if row is None:
                return None
            db.execute(
                """UPDATE inbox SET status = 'working', worker = ?, lease = ?, attempts = attempts + 1
                WHERE bot = ? AND key = ?""",
                (self._worker, now + self._lease_s, row["bot"], row["key"]),
            )
            return Held(row["bot"], message_of(row), row["received"], row["attempts"] + 1)

        return await self._database.write(work)

    async def finish(self, held: Held, drafts: Sequence[Draft], now: float) -> bool:
        """End the work on a message with the parts of its answer; False when another worker has it by now."""

        def work(db: Connection) -> bool:
            ended = db.execute(
                """UPDATE inbox SET status = 'done', lease = 0
                WHERE bot = ? AND key = ? AND worker = ? AND status = 'working'""",
                (held.bot, held.message.key, self._worker),
            )
            if not ended.rowcount:
                return False
            db.executemany(
                """INSERT INTO outbox (bot, message, part, target, text, status, created, due)
                VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)""",
                [
                    (held.bot, held.message.key, part, draft.target, draft.text, now, draft.due)
                    for part, draft in enumerate(drafts)
                ],
            )
            db.executemany(
                "INSERT INTO pictures (bot, message, part, png) VALUES (?, ?, ?, ?)",
                [
                    (held.bot, held.message.key, part, draft.picture)
                    for part, draft in enumerate(drafts)
                    if draft.picture
                ],
            )
            return True

        return await self._database.write(work)

    async def release(self, held: Held, now: float, rest_s: float) -> None:
        """Give a message back, to be tried again after ``rest_s``."""
        await self._database.write(
            lambda db: db.execute(
                "UPDATE inbox SET status = 'waiting', lease = ? WHERE bot = ? AND key = ? AND worker = ?",
                (now + rest_s, held.bot, held.message.key, self._worker),
            )
        )

    async def renew(self, now: float) -> None:
        """Hold on to everything this worker has, in the outbox too."""

        def work(db: Connection) -> None:
            for table, status in (("inbox", "working"), ("outbox", "sending")):
                db.execute(
                    f"UPDATE {table} SET lease = ? WHERE worker = ? AND status = ?",
                    (now + self._lease_s, self._worker, status),
                )

        await self._database.write(work)

    async def progress(self, bot: str, stream: str) -> Progress | None:
        """Where the answer of a stream stands; None for a stream that nobody began."""

        def work(db: Connection) -> Progress | None:
            row = db.execute("SELECT * FROM inbox WHERE stream = ? AND bot = ?", (stream, bot)).fetchone()
            if row is None:
                return None
            message = message_of(row)
            part = db.execute(
                "SELECT text FROM outbox WHERE bot = ? AND message = ? AND part = 0", (bot, message.key)
            ).fetchone()
            return Progress(message.key, message.sender, part["text"] if part else None)

        return await self._database.read(work)

    async def forget(self, before: float) -> int:
        """Remove messages that came before then and are settled, with their answers; returns how many."""
        old = """SELECT bot, key FROM inbox AS i WHERE received < ? AND status = 'done' AND NOT EXISTS (
            SELECT 1 FROM outbox WHERE bot = i.bot AND message = i.key AND status IN ('waiting', 'sending'))"""

        def work(db: Connection) -> int:
            keys = [(row["bot"], row["key"]) for row in db.execute(old, (before,)).fetchall()]
            for table in ("pictures", "outbox"):
                db.executemany(f"DELETE FROM {table} WHERE bot = ? AND message = ?", keys)
            db.executemany("DELETE FROM inbox WHERE bot = ? AND key = ?", keys)
            return len(keys)

        return await self._database.write(work)

    async def counts(self) -> dict[tuple[str, str], int]:
        """(bot, status) → messages."""
        query = "SELECT bot, status, count(*) FROM inbox GROUP BY bot, status"
        return await self._database.read(
            lambda db: {(row[0], row[1]): row[2] for row in db.execute(query).fetchall()}
        )


def message_of(row: Row) -> Inbound:
    """The message of a row of the inbox."""
    return Inbound(**json.loads(row["message"]))
