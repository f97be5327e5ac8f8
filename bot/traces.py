"""The rows of a turn and the values they become: what was asked, what was done, what came of it.

The SQL of ``store``, inside whatever transaction it is given. Knows nothing of threads, processes or waiting.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Literal

from bot.connection import Connection, Row
from bot.errors import UnknownTurn
from bot.events import Answered, ToolFinished, Usage
from bot.messages import Conversation, Message
from bot.records import flaws, from_json, to_json
from tools.spec import Citation, Outcome

TurnStatus = Literal["running", "done", "failed", "cancelled"]


@dataclass(frozen=True)
class Turn:
    """One question and what became of it. Times are in seconds since 1970."""

    id: str
    conversation: str
    principal_id: str
    message_id: str
    number: int
    scene: str
    status: TurnStatus
    started: float
    ended: float | None
    outcome: Outcome | None
    model: str
    usage: Usage
    seconds: float
    tools: tuple[ToolFinished, ...]
    shown: tuple[str, ...]
    """Paths of the documents that the history shown to the model stood on."""
    error: str
    images: int
    """How many drawings the answer has."""
    messages: Conversation
    """The question; once the turn is done also calls, results and the answer."""
    is_new: bool = False
    """True only in the hands of whoever began it: the work is theirs."""

    @property
    def question(self) -> str:
        """What was asked."""
        return self.messages[0].text

    @property
    def answer(self) -> Message | None:
        """What was answered, with its citations; None as long as the turn is not done."""
        return self.messages[-1] if self.status == "done" else None


@dataclass(frozen=True)
class ConversationSummary:
    """One line of a list of conversations. ``title`` is the beginning of the first question."""

    id: str
    title: str
    turns: int
    last_used: float


@dataclass(frozen=True)
class Feedback:
    """What the asker thought of an answer."""

    turn_id: str
    principal_id: str
    verdict: Literal["up", "down"]
    comment: str
    given: float

    @property
    def row(self) -> tuple[str, str, str, str, float]:
        """As its table has it."""
        return (self.turn_id, self.principal_id, self.verdict, self.comment, self.given)


def turn_id(principal_id: str, conversation: str, message_id: str) -> str:
    """The id of the turn that answers this message: a function of it, so the same in every process."""
    key = json.dumps([principal_id, conversation, message_id]).encode()
    return hashlib.sha256(key).hexdigest()[:24]


def find(db: Connection, turn_id: str) -> Turn | None:
    """The turn, whoever owns it."""
    row = db.execute("SELECT * FROM turns WHERE id = ?", (turn_id,)).fetchone()
    return _turn(db, row) if row else None


def found(db: Connection, turn_id: str, *, is_new: bool = False) -> Turn:
    """The turn, whoever owns it. Raises ``UnknownTurn``."""
    turn = find(db, turn_id)
    if turn is None:
        raise UnknownTurn(f"there is no turn {turn_id!r:.80}; check its id")
    return replace(turn, is_new=is_new)


def workers(db: Connection, turn_id: str = "") -> list[str]:
    """The names of those who work on running turns, or on this one."""
    query = "SELECT DISTINCT worker FROM turns WHERE status = 'running' AND id = coalesce(nullif(?, ''), id)"
    return [row[0] for row in db.execute(query, (turn_id,)).fetchall()]


def of_conversation(db: Connection, conversation: str, principal_id: str) -> tuple[Turn, ...]:
    """All turns, in order; empty when this person has no such conversation."""
    rows = db.execute(
        "SELECT * FROM turns WHERE principal = ? AND conversation = ? ORDER BY number",
        (principal_id, conversation),
    )
    return tuple(_turn(db, row) for row in rows.fetchall())


def shown_messages(turns: Iterable[Turn]) -> Conversation:
    """The messages of the done turns; each question cites what its turn was shown."""
    messages: list[Message] = []
    for turn in turns:
        if turn.status == "done":
            question, *rest = turn.messages
            cited = tuple(Citation(document, "") for document in turn.shown)
            messages += [replace(question, citations=cited), *rest]
    return tuple(messages)


def history(db: Connection, conversation: str, principal_id: str) -> Conversation:
    """The messages of the done turns of this conversation."""
    return shown_messages(of_conversation(db, conversation, principal_id))


def close(db: Connection, turn: Turn, answered: Answered, now: float, shown: Iterable[str]) -> None:
    """Write the answer under a running turn."""
    db.execute(
        """UPDATE turns SET status = 'done', ended = ?, outcome = ?, model = ?, prompt_tokens = ?,
        completion_tokens = ?, seconds = ?, tools = ?, shown = ? WHERE id = ?""",
        (
            now,
            answered.outcome,
            answered.model,
            answered.usage.prompt_tokens,
            answered.usage.completion_tokens,
            answered.seconds,
            json.dumps([asdict(tool) for tool in answered.tools]),
            json.dumps(sorted(shown)),
            turn.id,
        ),
    )
    start = len(turn.messages)
    rows = [(turn.id, start + i, to_json(message)) for i, message in enumerate(answered.messages)]
    db.executemany("INSERT INTO messages VALUES (?, ?, ?)", rows)
    drawn = [(turn.id, number, image) for number, image in enumerate(answered.images, 1)]
    db.executemany("INSERT INTO images VALUES (?, ?, ?)", drawn)


def images(db: Connection, turn_id: str) -> tuple[bytes, ...]:
    """The drawings of a turn, in order."""
    rows = db.execute("SELECT png FROM images WHERE turn = ? ORDER BY number", (turn_id,))
    return tuple(bytes(row[0]) for row in rows.fetchall())


def summaries(db: Connection, principal_id: str) -> tuple[ConversationSummary, ...]:
    """All conversations of this person, the last used first."""
    rows = db.execute(
        """SELECT t.conversation AS id, min(m.body) AS first, count(*) AS turns, max(l.started) AS last_used
        FROM turns t JOIN messages m ON m.turn = t.id AND m.number = 0
        JOIN turns l ON l.principal = t.principal AND l.conversation = t.conversation
        WHERE t.principal = ? AND t.number = 1 GROUP BY t.conversation ORDER BY last_used DESC, id""",
        (principal_id,),
    )
    return tuple(
        ConversationSummary(row["id"], from_json(row["first"]).text[:80], row["turns"], row["last_used"])
        for row in rows
    )


def all_feedback(db: Connection) -> tuple[Feedback, ...]:
    """Everything that was said about answers, oldest first."""
    return tuple(Feedback(*row) for row in db.execute("SELECT * FROM feedback ORDER BY given, turn"))


def broken(db: Connection, is_alive: Callable[[str], bool]) -> list[str]:
    """The breaches of the invariant that ``store`` states."""
    gaps = """SELECT principal, conversation FROM turns GROUP BY principal, conversation
        HAVING min(number) <> 1 OR max(number) <> count(*)"""
    found = [f"conversation {row[1]} of {row[0]}: turn numbers with gaps" for row in db.execute(gaps)]
    empty = """SELECT principal, id FROM conversations EXCEPT SELECT principal, conversation FROM turns"""
    found += [f"conversation {row[1]} of {row[0]}: without turns" for row in db.execute(empty)]
    for row in db.execute("SELECT * FROM turns").fetchall():
        found += [f"turn {row['id']}: {flaw}" for flaw in _turn_flaws(db, row, is_alive)]
    stray = """SELECT f.turn FROM feedback f JOIN turns t ON t.id = f.turn
        WHERE t.status <> 'done' OR t.principal <> f.principal"""
    found += [f"turn {row[0]}: feedback that cannot be" for row in db.execute(stray)]
    undrawn = """SELECT i.turn FROM images i LEFT JOIN turns t ON t.id = i.turn
        GROUP BY i.turn HAVING min(i.number) <> 1 OR max(i.number) <> count(*) OR min(t.status) <> 'done'"""
    return found + [f"turn {row[0]}: drawings that cannot be" for row in db.execute(undrawn)]


def _turn_flaws(db: Connection, row: Row, is_alive: Callable[[str], bool]) -> list[str]:
    numbers = [
        n[0] for n in db.execute("SELECT number FROM messages WHERE turn = ? ORDER BY number", (row["id"],))
    ]
    if numbers != list(range(len(numbers))):
        return ["message numbers with gaps"]
    try:
        messages = _turn(db, row).messages
    except (ValueError, KeyError, TypeError) as problem:
        return [f"a message that cannot be read: {problem}"]
    if row["status"] == "done":
        return flaws(messages)
    found = [] if [m.role for m in messages] == ["user"] else ["is not done and holds more than its question"]
    if row["status"] == "running" and not is_alive(row["worker"]):
        found.append("left running by a process that is gone; start Mosuan to recover it")
    return found


def _turn(db: Connection, row: Row) -> Turn:
    bodies = db.execute("SELECT body FROM messages WHERE turn = ? ORDER BY number", (row["id"],))
    return Turn(
        id=row["id"],
        conversation=row["conversation"],
        principal_id=row["principal"],
        message_id=row["message_id"],
        number=row["number"],
        scene=row["scene"],
        status=row["status"],
        started=row["started"],
        ended=row["ended"],
        outcome=row["outcome"],
        model=row["model"],
        usage=Usage(row["prompt_tokens"], row["completion_tokens"]),
        seconds=row["seconds"],
        tools=tuple(ToolFinished(**tool) for tool in json.loads(row["tools"])),
        shown=tuple(json.loads(row["shown"])),
        error=row["error"],
        images=int(db.execute("SELECT count(*) FROM images WHERE turn = ?", (row["id"],)).fetchone()[0]),
        messages=tuple(from_json(body[0]) for body in bodies),
    )
