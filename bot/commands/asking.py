"""One question through the assistant, collected into the one JSON shape that ``ask`` prints.

    {"id", "answer", "outcome", "citations": [{"document", "quote"}],
     "tools": [{"name", "status", "seconds"}], "model", "usage", "seconds"},
    and "error" when the turn could not be finished

Used by ``ask``, ``chat`` and ``model evaluate``. Knows nothing of terminals.
"""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

from bot.assistant import Assistant, Question
from bot.commands.terminal import Json
from bot.events import Answered, Event, Failed, Usage
from bot.web.wire import tools_json, usage_json
from knowledge.access import ANONYMOUS, Principal


async def asker(assistant: Assistant, user: str) -> Principal:
    """The user of that name; nobody known when it is blank. Raises ``UnknownUser`` naming the nearest."""
    return await assistant.directory.principal(user) if user else ANONYMOUS


async def answer(assistant: Assistant, question: Question, line_id: object = None) -> Json:
    """The answer as JSON. ``line_id`` is its id; left out, the id of the turn is."""
    started = time.monotonic()
    turn = await assistant.accept(question)
    line_id = turn.id if line_id is None else line_id
    last = await last_event(assistant.reply(question, turn))
    if isinstance(last, Answered):
        return answered_json(line_id, last)
    reason = last.reason if isinstance(last, Failed) else "the turn ended without an answer"
    return failed_json(line_id, reason, time.monotonic() - started)


async def last_event(events: AsyncGenerator[Event, None]) -> Event | None:
    """Read a turn to its end."""
    last: Event | None = None
    async with aclosing(events):
        async for event in events:
            last = event
    return last


def answered_json(line_id: object, answered: Answered) -> Json:
    """An answer, with what it stands on and what it took."""
    return {
        "id": line_id,
        "answer": answered.text,
        "outcome": answered.outcome,
        "citations": [{"document": c.document, "quote": c.quote} for c in answered.citations],
        "tools": tools_json(answered.tools),
        "model": answered.model,
        "usage": usage_json(answered.usage),
        "seconds": round(answered.seconds, 3),
    }


def failed_json(line_id: object, reason: str, seconds: float = 0.0) -> Json:
    """The same shape when there is no answer; ``error`` says why."""
    return {
        "id": line_id,
        "answer": "",
        "outcome": "failed",
        "citations": [],
        "tools": [],
        "model": "",
        "usage": usage_json(Usage()),
        "seconds": round(seconds, 3),
        "error": reason,
    }
