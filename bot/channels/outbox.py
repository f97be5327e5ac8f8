"""Parts of answers that go out: in order for each target, one at a time, no faster than the vendor allows.

A part whose sender died, or whose connection broke after the request was read, is *unknown*: with a vendor
that takes an idempotency key it is sent again, with another it is left and shown to the operator. Knows no
vendor.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.channels.contract import Inbound, Sink
from bot.channels.inbox import message_of
from bot.channels.rates import earliest
from bot.connection import Connection, Row
from bot.database import Database

OPEN = "status IN ('waiting', 'sending')"
LOST = "the sender died while it was sent; the vendor takes no idempotency key"
EARLIER = "an earlier part could not be sent"


@dataclass(frozen=True)
class Outgoing:
    """One part to send. ``key`` is the same for every attempt and for no other part."""

    number: int
    bot: str
    target: str
    text: str
    part: int
    key: str
    attempts: int
    created: float
    message: Inbound
    was_lost: bool = False
    picture: bytes = b""
    """A PNG file to be sent in place of ``text``."""
    media: str = ""
    """The vendor's name for the picture, once the vendor has it."""


@dataclass(frozen=True)
class Manner:
    """How a bot's parts may be sent: the rates of its sink, and whether sending twice is harmless."""

    sink: Sink
    is_idempotent: bool


@dataclass(frozen=True)
class Part:
    """One part as an operator sees it."""

    bot: str
    target: str
    part: int
    status: str
    attempts: int
    error: str


class Outbox:
    """The outbox of one data folder. Several processes may hold it open at once."""

    def __init__(self, database: Database, worker: str, lease_s: float) -> None:
        self._database = database
        self._worker = worker
        self._lease_s = lease_s

    async def claim(self, manners: Mapping[str, Manner], now: float) -> Outgoing | None:
        """Take the next part that is due and the first of its target; None when there is none.

        A part that would break a rate is put off to the moment when it will not.
        """

        def work(db: Connection) -> Outgoing | None:
            while (row := _head(db, tuple(manners), now)) is not None:
                manner = manners[row["bot"]]
                taken = _outgoing(db, row)
                # Who died before the vendor had the picture had not sent it.
                was_sent = not taken.picture or bool(taken.media)
                if taken.was_lost and was_sent and not manner.is_idempotent:
                    _end(db, taken, "unknown", LOST, now)
                    continue
                moment = _allowed(db, row, manner.sink, now)
                if moment > now:
                    db.execute(
                        "UPDATE outbox SET due = ?, status = 'waiting' WHERE number = ?",
                        (moment, row["number"]),
                    )
                    continue
                db.execute(
                    """UPDATE outbox SET status = 'sending', worker = ?, lease = ?, tried = ?,
                    attempts = attempts + 1 WHERE number = ?""",
                    (self._worker, now + self._lease_s, now, row["number"]),
                )
                return replace(taken, attempts=taken.attempts + 1)
            return None

        return await self._database.write(work)

    async def sent(self, part: Outgoing, now: float) -> None:
        """The vendor has it."""
        await self._database.write(lambda db: _end(db, part, "sent", "", now))

    async def failed(self, part: Outgoing, error: str, now: float, *, is_unknown: bool = False) -> None:
        """It will not be sent again; the later parts of the same answer with it, unless it may have arrived."""

        def work(db: Connection) -> None:
            _end(db, part, "unknown" if is_unknown else "failed", error, now)
            if not is_unknown:
                db.execute(
                    f"UPDATE outbox SET status = 'failed', error = ? WHERE bot = ? AND message = ? AND {OPEN}",
                    (EARLIER, part.bot, part.message.key),
                )

        await self._database.write(work)

    async def later(
        self, part: Outgoing, due: float, error: str, now: float, *, whole_bot: bool = False
    ) -> None:
        """Try again at ``due``; until then the whole target rests, or the whole bot."""

        def work(db: Connection) -> None:
            db.execute(
                """UPDATE outbox SET status = 'waiting', due = ?, lease = 0, error = ?, tried = ?
                WHERE number = ?""",
                (due, error, now, part.number),
            )
            if whole_bot:
                db.execute(
                    "UPDATE outbox SET due = ? WHERE bot = ? AND status = 'waiting' AND due < ?",
                    (due, part.bot, due),
                )

        await self._database.write(work)

    async def uploaded(self, part: Outgoing, media: str) -> Outgoing:
        """The vendor has the picture, and calls it so: every attempt from now on sends the same message."""
        await self._database.write(
            lambda db: db.execute(
                "UPDATE pictures SET media = ? WHERE bot = ? AND message = ? AND part = ?",
                (media, part.bot, part.message.key, part.part),
            )
        )
        return replace(part, media=media)

    async def in_words(self, part: Outgoing, error: str, now: float) -> None:
        """The picture cannot be sent: its part becomes the text that stands for it, and is tried as one."""

        def work(db: Connection) -> None:
            db.execute(
                "DELETE FROM pictures WHERE bot = ? AND message = ? AND part = ?",
                (part.bot, part.message.key, part.part),
            )
            db.execute(
                f"""UPDATE outbox SET status = 'waiting', due = ?, lease = 0, error = ?, tried = ?, attempts = 0
                WHERE number = ? AND {OPEN}""",
                (now, error, now, part.number),
            )

        await self._database.write(work)

    async def collected(self, bot: str, message: str) -> None:
        """The first part was fetched by the vendor's poll: nothing is left to send of it."""
        await self._database.write(
            lambda db: db.execute(
                """UPDATE outbox SET status = 'sent', error = '' WHERE bot = ? AND message = ? AND part = 0
                AND status = 'waiting'""",
                (bot, message),
            )
        )

    async def is_open(self, bot: str, message: str) -> bool:
        """Whether work is left on a message: its answer, or a part of that."""
        query = f"""SELECT EXISTS (SELECT 1 FROM inbox WHERE bot = ? AND key = ? AND status <> 'done')
            OR EXISTS (SELECT 1 FROM outbox WHERE bot = ? AND message = ? AND {OPEN})"""
        row = (bot, message, bot, message)
        return await self._database.read(lambda db: bool(db.execute(query, row).fetchone()[0]))

    async def parts(self, *statuses: str, newest: int = 1000) -> tuple[Part, ...]:
        """The newest parts in these states, oldest first; in any, when none is named."""
        where = f"WHERE status IN ({', '.join('?' * len(statuses))})" if statuses else ""
        query = f"SELECT * FROM outbox {where} ORDER BY number DESC LIMIT ?"

        def work(db: Connection) -> tuple[Part, ...]:
            rows = db.execute(query, (*statuses, newest)).fetchall()
            fields = ("bot", "target", "part", "status", "attempts", "error")
            return tuple(Part(*(row[name] for name in fields)) for row in reversed(rows))

        return await self._database.read(work)


def _head(db: Connection, bots: tuple[str, ...], now: float) -> Row | None:
    """The oldest part that is due and has no open part of its target before it."""
    query = f"""SELECT * FROM outbox AS o
        WHERE {OPEN} AND due <= ? AND lease <= ? AND bot IN ({", ".join("?" * len(bots))})
        AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.bot = o.bot AND e.target = o.target
            AND e.status IN ('waiting', 'sending') AND e.number < o.number)
        ORDER BY number LIMIT 1"""
    row: Row | None = db.execute(query, (now, now, *bots)).fetchone()
    return row


def _outgoing(db: Connection, row: Row) -> Outgoing:
    source = db.execute(
        "SELECT * FROM inbox WHERE bot = ? AND key = ?", (row["bot"], row["message"])
    ).fetchone()
    drawn = db.execute(
        "SELECT png, media FROM pictures WHERE bot = ? AND message = ? AND part = ?",
        (row["bot"], row["message"], row["part"]),
    ).fetchone()
    return Outgoing(
        number=row["number"],
        bot=row["bot"],
        target=row["target"],
        text=row["text"],
        part=row["part"],
        key=part_key(row["bot"], row["message"], row["part"]),
        attempts=row["attempts"],
        created=row["created"],
        message=message_of(source),
        was_lost=row["status"] == "sending",
        picture=bytes(drawn["png"]) if drawn else b"",
        media=drawn["media"] if drawn else "",
    )


def part_key(bot: str, message: str, part: int) -> str:
    """The idempotency key of a part: from what it is, never from when or how often it is sent."""
    return hashlib.sha256("\0".join((bot, message, str(part))).encode()).hexdigest()[:32]


def _allowed(db: Connection, row: Row, sink: Sink, now: float) -> float:
    """When the rates of its target and of its bot let this part go.

    An attempt counts from when it was over, one that is under way from now: the vendor counts it some time before.
    All attempts at a part count from the last of them, which is late for the others.
    """
    moment = now
    for rates, where, values in (
        (sink.rates, "bot = ? AND target = ?", (row["bot"], row["target"])),
        (sink.bot_rates, "bot = ?", (row["bot"],)),
    ):
        if rates:
            most, window_s = max(count for count, _ in rates), max(window for _, window in rates)
            tried = db.execute(
                f"""SELECT CASE WHEN status = 'sending' THEN ? ELSE tried END, attempts FROM outbox
                WHERE {where} AND tried > ? ORDER BY tried DESC LIMIT ?""",
                (now, *values, now - window_s - 1, most),
            ).fetchall()
            times = [float(found[0]) for found in tried for _ in range(min(found[1], most))]
            moment = max(moment, earliest(times, rates, now))
    return moment


def _end(db: Connection, part: Outgoing, status: str, error: str, now: float) -> None:
    db.execute(
        f"UPDATE outbox SET status = ?, error = ?, lease = 0, tried = ? WHERE number = ? AND {OPEN}",
        (status, error, now, part.number),
    )
