"""A request to an OpenAI-compatible server: messages, tools and wishes as its JSON.

Only what differs from the usual is sent: vendors refuse fields that they do not know. Knows no connection.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from bot.messages import Message
from bot.models.chat import Sampling, ToolChoice
from bot.models.formats.catalogue import function
from tools.spec import ToolSpec

_TOO_LONG = re.compile(
    r"context.{0,30}(?:length|window|size|limit)|maximum.{0,20}(?:context|tokens|length)|too (?:long|many tokens)"
    r"|do(?:es)? not fit|exceed.{0,40}(?:context|tokens)",
    re.IGNORECASE,
)


def request_body(
    model: str, messages: Iterable[Message], tools: Sequence[ToolSpec], choice: ToolChoice, sampling: Sampling
) -> dict[str, Any]:
    """The JSON of a streamed chat completion."""
    body: dict[str, Any] = {
        "model": model,
        "messages": messages_json(messages),
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": sampling.temperature,
        "max_tokens": sampling.max_tokens,
    }
    if tools:
        body |= {"tools": [function(tool) for tool in tools], "tool_choice": choice}
    if sampling.json_schema is not None:
        named = {"name": "answer", "schema": dict(sampling.json_schema)}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    wishes = {
        "top_p": sampling.top_p if sampling.top_p != 1.0 else None,
        "seed": sampling.seed,
        "stop": list(sampling.stop) or None,
        "logit_bias": {str(token): weight for token, weight in sampling.logit_bias.items()} or None,
        "ignore_eos": sampling.ignore_eos or None,
    }
    return body | {name: wish for name, wish in wishes.items() if wish is not None}


def messages_json(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Messages as OpenAI writes them. A result of no known call is the user's: servers refuse it otherwise."""
    written: list[dict[str, Any]] = []
    asked: set[str] = set()
    for message in messages:
        if message.role == "tool" and message.call_id not in asked:
            written.append({"role": "user", "content": message.text})
        elif message.role == "tool":
            written.append({"role": "tool", "content": message.text, "tool_call_id": message.call_id})
        elif message.calls:
            asked |= {call.id for call in message.calls}
            calls = [_call(call.id, call.name, dict(call.arguments)) for call in message.calls]
            written.append({"role": "assistant", "content": message.text or None, "tool_calls": calls})
        else:
            written.append({"role": message.role, "content": message.text})
    return written


def context_exceeded(said: str) -> bool:
    """Whether an error text means that the prompt is too long: each server says it in its own words."""
    return bool(_TOO_LONG.search(said))


def _call(id_: str, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    given = {"name": name, "arguments": json.dumps(arguments, ensure_ascii=False)}
    return {"id": id_, "type": "function", "function": given}
