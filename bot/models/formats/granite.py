"""The format of Granite 3: ``<|tool_call|>`` and a JSON list of calls, which no tag closes.

So the bracket that completes the list ends the call.
"""

from __future__ import annotations

import json

from bot.models.formats import objects
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall

OPENING, CLOSING = "<|tool_call|>", "]"
_DECODER = json.JSONDecoder(strict=False)


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it."""
    return f"{OPENING}[{objects.written(call)}{CLOSING}"


def is_open(body: str) -> bool:
    """Whether the list goes on after this bracket. A damaged list has no end but that of the reply."""
    try:
        _DECODER.decode(body + CLOSING)
    except ValueError:
        return True
    return False


GRANITE = ToolCallFormat(
    name="granite",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "[",
    render_call=render_call,
    read=objects.read,
    is_open=is_open,
)
