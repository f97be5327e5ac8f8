"""What a mini-program's reader is shown, on disk before it is shown: turns and their numbered events.

Numbers of a turn's events rise by one from 1, and a turn's last event ends it. A reader who names the last
number it saw gets every later event once and in order, whatever happened to line or server in between. Knows
nothing of how an answer is made.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.connection import Connection, Row
from bot.database import Database
from bot.errors import ConversationBusy, UnknownTurn

State = Literal["running", "done", "failed", "blocked", "stopped"]
Ending = Literal["done", "failed", "blocked", "stopped"]
MAX_RUNNING = 3
"""Questions of one account that may be unanswered at once."""
POLL_S = 1.0
"""How soon an event written by another process is seen; one of this process is seen at once."""


@dataclass(frozen=True)
class MiniTurn:
    """One question of one account. ``trace`` and ``owner`` name the turn in the store, once there is one."""

    id: str
    account: str
    conversation: str
    message_id: str
    question: str
    wants_notice: bool
    state: State
    trace: str
    owner: str
    started: float
    last: int
    """Number of the newest event; 0 before the first."""


@dataclass(frozen=True)
class Shown:
    """One numbered event, as a client gets it."""

    number: int
    body: Mapping[str, Any]


class TurnLog:
    """The turns of all accounts. Several processes may hold it open at once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._bells: dict[str, set[asyncio.Event]] = {}

    def readers(self, turn_id: str) -> int:
        """How many follow the turn right now."""
        return len(self._bells.get(turn_id, ()))

    async def begin(
        self, account: str, conversation: str, message_id: str, question: str, wants_notice: bool, now: float
    ) -> tuple[MiniTurn, bool]:
        """The turn of this message and whether it is new: the same ``message_id`` gives the first one.

        When this returns it is on disk. Raises ``ConversationBusy``.
        """
        turn_id = hashlib.sha256(json.dumps([account, message_id]).encode()).hexdigest()[:24]

        def work(db: Connection) -> tuple[MiniTurn, bool]:
            if known := _find(db, turn_id):
                return known, False
            running = "SELECT count(*) FROM turns WHERE account = ? AND state = 'running'"
            if db.execute(running, (account,)).fetchone()[0] >= MAX_RUNNING:
                raise ConversationBusy("your earlier questions are still being answered; wait for one")
            worker = self._database.worker
            row = (turn_id, account, conversation, message_id, question, wants_notice, worker, now)
            db.execute(
                """INSERT INTO turns (
                    id, account, conversation, message_id, question, wants_notice, worker, started)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                row,
            )
            return _found(db, turn_id), True

        return await self._database.write(work)

    async def link(self, turn_id: str, trace: str, owner: str) -> None:
        """Remember which turn of the store answers it."""
        row = (trace, owner, turn_id)
        await self._database.write(
            lambda db: db.execute("UPDATE turns SET trace = ?, owner = ? WHERE id = ?", row)
        )

    async def append(self, turn_id: str, body: Mapping[str, Any], ending: Ending | None = None) -> bool:
        """Add an event, the last one with ``ending``. False when the turn is over: it stays as it is."""
        text = json.dumps(body)

        def work(db: Connection) -> bool:
            turn = _found(db, turn_id)
            if turn.state != "running":
                return False
            db.execute("INSERT INTO events VALUES (?, ?, ?)", (turn_id, turn.last + 1, text))
            state = (ending or "running", turn.last + 1, turn_id)
            db.execute("UPDATE turns SET state = ?, last = ? WHERE id = ?", state)
            return True

        added = await self._database.write(work)
        for bell in self._bells.get(turn_id, ()):
            bell.set()
        return added

    async def turn(self, turn_id: str, account: str) -> MiniTurn:
        """One turn of this account. Raises ``UnknownTurn``."""
        turn = await self._database.read(lambda db: _find(db, turn_id))
        if turn is None or turn.account != account:
            raise UnknownTurn(f"there is no turn {turn_id!r:.80}; check its id")
        return turn

    async def turns(self, account: str, conversation: str) -> tuple[MiniTurn, ...]:
        """The turns of a conversation, oldest first."""
        query = "SELECT * FROM turns WHERE account = ? AND conversation = ? ORDER BY started, id"
        return await self._database.read(
            lambda db: tuple(_turn(row) for row in db.execute(query, (account, conversation)))
        )

    async def conversations(self, account: str) -> tuple[MiniTurn, ...]:
        """The first turn of each conversation, the last used conversation first."""
        query = """SELECT * FROM turns t WHERE account = ? AND NOT EXISTS (
                SELECT 1 FROM turns o WHERE o.account = t.account AND o.conversation = t.conversation
                AND (o.started, o.id) < (t.started, t.id))
            ORDER BY (SELECT max(started) FROM turns n
                WHERE n.account = t.account AND n.conversation = t.conversation) DESC, id"""
        return await self._database.read(
            lambda db: tuple(_turn(row) for row in db.execute(query, (account,)))
        )

    async def events(self, turn_id: str, after: int = 0) -> tuple[Shown, ...]:
        """The events with a number above ``after``."""
        return await self._database.read(lambda db: _events(db, turn_id, after))

    async def follow(self, turn_id: str, after: int = 0) -> AsyncGenerator[Shown, None]:
        """The events above ``after``, those to come as well, until the last."""
        bell = asyncio.Event()
        self._bells.setdefault(turn_id, set()).add(bell)

        def work(db: Connection) -> tuple[MiniTurn, tuple[Shown, ...]]:
            return _found(db, turn_id), _events(db, turn_id, after)

        try:
            while True:
                bell.clear()  # before the look, or an event in between would be slept through
                turn, events = await self._database.read(work)
                for event in events:
                    after = event.number
                    yield event
                if turn.state != "running":
                    return
                await _rung(bell)
        finally:
            self._bells[turn_id].discard(bell)
            if not self._bells[turn_id]:
                del self._bells[turn_id]

    async def orphans(self) -> tuple[MiniTurn, ...]:
        """What dead processes left running; it is ours from now on."""

        def work(db: Connection) -> tuple[MiniTurn, ...]:
            rows = db.execute("SELECT * FROM turns WHERE state = 'running'").fetchall()
            dead = [row for row in rows if not self._database.is_alive(row["worker"])]
            adopted = [(self._database.worker, row["id"]) for row in dead]
            db.executemany("UPDATE turns SET worker = ? WHERE id = ?", adopted)
            return tuple(_turn(row) for row in dead)

        return await self._database.write(work)


async def _rung(bell: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(POLL_S):
            await bell.wait()
    except TimeoutError:
        pass  # another process may have written


def text_of(events: tuple[Shown, ...]) -> str:
    """The answer as far as these events show it."""
    return "".join(event.body["text"] for event in events if event.body["type"] == "delta")


def _find(db: Connection, turn_id: str) -> MiniTurn | None:
    row = db.execute("SELECT * FROM turns WHERE id = ?", (turn_id,)).fetchone()
    return _turn(row) if row else None


def _found(db: Connection, turn_id: str) -> MiniTurn:
    turn = _find(db, turn_id)
    if turn is None:
        raise UnknownTurn(f"there is no turn {turn_id!r:.80}; check its id")
    return turn


def _events(db: Connection, turn_id: str, after: int) -> tuple[Shown, ...]:
    query = "SELECT number, body FROM events WHERE turn = ? AND number > ? ORDER BY number"
    return tuple(Shown(row["number"], json.loads(row["body"])) for row in db.execute(query, (turn_id, after)))


def _turn(row: Row) -> MiniTurn:
    values = {name: row[name] for name in MiniTurn.__dataclass_fields__}
    return MiniTurn(**values | {"wants_notice": bool(row["wants_notice"])})
