"""How messages are written down: Message ⇄ JSON text, and what makes the messages of a turn whole.

The two directions are inverse for every message whose call arguments are JSON values. Knows nothing of
tables or files.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.messages import Message
from tools.spec import Citation, ToolCall


def to_json(message: Message) -> str:
    """One line of JSON. Fields at their default are left out."""
    record: dict[str, Any] = {"role": message.role, "text": message.text}
    if message.calls:
        record["calls"] = [
            {"id": call.id, "name": call.name, "arguments": dict(call.arguments)} for call in message.calls
        ]
    if message.call_id:
        record["call_id"] = message.call_id
    if message.name:
        record["name"] = message.name
    if message.citations:
        record["citations"] = [asdict(citation) for citation in message.citations]
    # ASCII on purpose: half of a surrogate pair, which a model or a client may send, is no UTF-8 text.
    return json.dumps(record, separators=(",", ":"))


def from_json(text: str) -> Message:
    """The message that ``to_json`` wrote."""
    record = json.loads(text)
    return Message(
        role=record["role"],
        text=record["text"],
        calls=tuple(ToolCall(**call) for call in record.get("calls", ())),
        call_id=record.get("call_id", ""),
        name=record.get("name", ""),
        citations=tuple(Citation(**citation) for citation in record.get("citations", ())),
    )


def flaws(messages: Sequence[Message]) -> list[str]:
    """What keeps these from being a whole turn; nothing when they are one.

    A whole turn is a question, then assistant messages with calls, each followed by exactly one result per
    call, and at the end an assistant message without calls that says something.
    """
    found: list[str] = []
    if not messages or messages[0].role != "user":
        found.append("does not begin with a question")
    open_calls: set[str] = set()
    for message in messages[1:]:
        if message.role == "tool":
            if message.call_id not in open_calls:
                found.append(f"a result of {message.call_id!r}, which nobody called")
            open_calls.discard(message.call_id)
            continue
        if open_calls:
            found.append(f"no result for the calls {sorted(open_calls)}")
        if message.role != "assistant":
            found.append(f"a {message.role} message inside the turn")
        open_calls = {call.id for call in message.calls}
        if len(open_calls) < len(message.calls):
            found.append("two calls with one id")
    last = messages[-1] if len(messages) > 1 else None
    if last is None or last.role != "assistant" or last.calls or not last.text.strip():
        found.append("does not end with an answer")
    return found
