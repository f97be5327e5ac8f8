"""The format of Hunyuan-A13B: a JSON list of calls between ``<tool_calls>`` tags."""

from __future__ import annotations

from bot.models.formats import objects, repair
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall

OPENING, CLOSING = "<tool_calls>", "</tool_calls>"


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it."""
    return f"{OPENING}[{objects.written(call)}]{CLOSING}"


HUNYUAN = ToolCallFormat(
    name="hunyuan",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "[",
    render_call=render_call,
    read=objects.read,
    is_open=repair.ends_in_string,
)
