"""Conversations, the turns in them, their messages, and what readers thought of the answers.

The invariant, which ``verify`` proves:
  1. turns of a conversation are numbered 1, 2, 3 … and messages of a turn 0, 1, 2 … without gaps;
  2. every turn begins with the user's message, stored before any work on it began;
  3. a turn that is done holds a whole exchange (``records.flaws``): every call has its one result, and the
     last message is an answer; a turn that is not done holds the question alone;
  4. a running turn belongs to a living process; what a dead one left is failed by ``recover``;
  5. feedback is about a turn that is done, by the person who asked.
Everything is keyed by its owner: a conversation of somebody else is not refused but unknown, and two people
who choose the same id have two conversations. All who are anonymous are one owner, so their conversation ids
must be drawn, not chosen. Knows nothing of models, rights or channels.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from bot import traces
from bot.connection import Connection
from bot.conversation import documents
from bot.database import Database, storable
from bot.errors import BrokenTurn, StoreError, TurnClosed, UnknownConversation, UnknownTurn
from bot.events import Answered
from bot.messages import Conversation, Message
from bot.migrations import CONVERSATIONS
from bot.records import flaws, to_json
from bot.traces import ConversationSummary, Feedback, Turn

ID_CHARS = 200
"""Longest id that a client may choose for a conversation or a message."""
INTERRUPTED = "interrupted"


class Store:
    """The conversations of one installation. Several processes may hold it open at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    async def open(cls, data: Path, worker: str | None = None, *, url: str = "") -> Store:
        """Open or create ``data/conversations.db``, or with ``url`` the tables of that server.

        ``worker`` names this process; left out, it is drawn.
        """
        return cls(await Database.open(data / "conversations.db", CONVERSATIONS, url=url, worker=worker))

    @property
    def database(self) -> Database:
        """For what else replicas agree on through it."""
        return self._database

    async def close(self) -> None:
        """Close it. Turns still running are for the next process to recover."""
        await self._database.close()

    async def begin_turn(
        self, conversation: str, principal_id: str, question: str, scene: str, message_id: str, now: float
    ) -> Turn:
        """Accept a question: when this returns it is on disk. ``now`` is in seconds since 1970.

        The same ``message_id`` in the same conversation gives the turn of the first time, with ``is_new``
        false and whatever has become of it since. One that a dead process left running is this process's now.
        """
        _check_id("conversation", conversation)
        _check_id("message", message_id)
        key = (principal_id, conversation, message_id)
        body = to_json(Message("user", question))

        def work(db: Connection) -> Turn:
            turn_id = traces.turn_id(*key)
            known = traces.find(db, turn_id)
            if known is not None:
                self._adopt(db, known)
                return known
            db.execute("INSERT INTO conversations VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (*key[:2], now))
            db.execute(
                """INSERT INTO turns (
                    id, principal, conversation, message_id, number, scene, worker, status, started)
                SELECT ?, ?, ?, ?, count(*) + 1, ?, ?, 'running', ? FROM turns
                WHERE principal = ? AND conversation = ?""",
                (turn_id, *key, scene, self._database.worker, now, *key[:2]),
            )
            db.execute("INSERT INTO messages VALUES (?, 0, ?)", (turn_id, body))
            return traces.found(db, turn_id, is_new=True)

        return await self._database.write(work)

    def _adopt(self, db: Connection, turn: Turn) -> None:
        mine = "UPDATE turns SET worker = ? WHERE id = ? AND worker = ? AND status = 'running'"
        for name in traces.workers(db, turn.id):
            if not self._database.is_alive(name):
                db.execute(mine, (self._database.worker, turn.id, name))

    async def finish_turn(
        self, turn_id: str, answered: Answered, now: float, shown: Conversation | None = None
    ) -> Turn:
        """End a running turn with its answer; messages and trace go in together or not at all.

        ``shown`` is the history the model saw. The documents it stands on are kept with the turn, since the
        answer may repeat them without a citation; left out, everything said before counts as shown. Raises
        ``TurnClosed`` when the turn is not running, ``BrokenTurn`` when its messages are not whole.
        """

        def work(db: Connection) -> Turn:
            turn = _running(db, turn_id)
            problems = flaws((*turn.messages, *answered.messages))
            if problems:
                raise BrokenTurn(f"turn {turn_id}: {'; '.join(problems)}")
            seen = traces.history(db, turn.conversation, turn.principal_id) if shown is None else shown
            traces.close(db, turn, answered, now, documents(seen))
            return traces.found(db, turn_id)

        return await self._database.write(work)

    async def fail_turn(
        self, turn_id: str, reason: str, now: float, status: Literal["failed", "cancelled"] = "failed"
    ) -> Turn:
        """End a running turn without an answer. One that is over already stays as it is and is returned."""

        def work(db: Connection) -> Turn:
            db.execute(
                """UPDATE turns SET status = ?, error = ?, ended = ?, seconds = ? - started
                WHERE id = ? AND status = 'running'""",
                (status, storable(reason), now, now, turn_id),
            )
            return traces.found(db, turn_id)

        return await self._database.write(work)

    async def turn(self, turn_id: str, principal_id: str) -> Turn:
        """One turn of this person. Raises ``UnknownTurn``."""
        return await self._database.read(lambda db: _owned(db, turn_id, principal_id))

    async def images(self, turn_id: str, principal_id: str) -> tuple[bytes, ...]:
        """The drawings of one turn of this person, in order. Raises ``UnknownTurn``."""

        def work(db: Connection) -> tuple[bytes, ...]:
            return traces.images(db, _owned(db, turn_id, principal_id).id)

        return await self._database.read(work)

    async def history(self, conversation: str, principal_id: str) -> Conversation:
        """What a model may be shown: the messages of the turns that are done, oldest first.

        A question carries as citations the documents that its turn was shown. Raises ``UnknownConversation``.
        """
        turns = await self.turns(conversation, principal_id)
        return traces.shown_messages(turns)

    async def turns(self, conversation: str, principal_id: str) -> tuple[Turn, ...]:
        """What a person is shown: all turns, also those that failed. Raises ``UnknownConversation``."""
        turns = await self._database.read(lambda db: traces.of_conversation(db, conversation, principal_id))
        if not turns:
            raise UnknownConversation(f"there is no conversation {conversation!r:.80}; begin it by asking")
        return turns

    async def list_conversations(self, principal_id: str) -> tuple[ConversationSummary, ...]:
        """All conversations of this person, the last used first. Those of the anonymous are never listed."""
        if not principal_id:
            return ()
        return await self._database.read(lambda db: traces.summaries(db, principal_id))

    async def add_feedback(
        self, turn_id: str, principal_id: str, verdict: Literal["up", "down"], comment: str, now: float
    ) -> Feedback:
        """Keep what the asker thought of an answer; thinking again replaces it. Raises ``UnknownTurn``."""
        given = Feedback(turn_id, principal_id, verdict, storable(comment), now)

        def work(db: Connection) -> Feedback:
            if _owned(db, turn_id, principal_id).status != "done":
                raise StoreError(f"turn {turn_id} has no answer to judge; wait until it is done")
            db.execute(
                """INSERT INTO feedback VALUES (?, ?, ?, ?, ?) ON CONFLICT (turn, principal) DO UPDATE
                SET verdict = excluded.verdict, comment = excluded.comment, given = excluded.given""",
                given.row,
            )
            return given

        return await self._database.write(work)

    async def feedback(self) -> tuple[Feedback, ...]:
        """All feedback, oldest first."""
        return await self._database.read(traces.all_feedback)

    async def recover(self, now: float) -> int:
        """Fail the turns that dead processes left running; returns how many. The living keep theirs."""

        def work(db: Connection) -> int:
            failed = 0
            for name in [name for name in traces.workers(db) if not self._database.is_alive(name)]:
                failed += db.execute(
                    """UPDATE turns SET status = 'failed', error = ?, ended = ?
                    WHERE worker = ? AND status = 'running'""",
                    (INTERRUPTED, now, name),
                ).rowcount
            self._database.clear_dead()
            return failed

        return await self._database.write(work)

    async def verify(self) -> list[str]:
        """Everything that breaks the invariant above, one line each. Reads every message there is."""
        return await self._database.read(
            lambda db: self._database.damage() + traces.broken(db, self._database.is_alive)
        )


def _running(db: Connection, turn_id: str) -> Turn:
    turn = traces.found(db, turn_id)
    if turn.status != "running":
        raise TurnClosed(f"turn {turn_id} is {turn.status}; ask again as a new message")
    return turn


def _owned(db: Connection, turn_id: str, principal_id: str) -> Turn:
    turn = traces.find(db, turn_id)
    if turn is None or turn.principal_id != principal_id:
        raise UnknownTurn(f"there is no turn {turn_id!r:.80}; check its id")
    return turn


def _check_id(name: str, text: str) -> None:
    if not 1 <= len(text) <= ID_CHARS or not text.isprintable():
        raise StoreError(f"{name} id {text!r:.40}: give 1 to {ID_CHARS} printable characters")
