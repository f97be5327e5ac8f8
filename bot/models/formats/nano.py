"""The embedded model's own format: ``<|tool_call|>NAME``, a line break, the main argument, ``<|tool_end|>``.

Both tags are single tokens of its vocabulary, so neither a user nor an argument can spell them. Only the
main parameter of a tool can be given, and it stands there as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.models.formats.repair import unfenced
from bot.models.formats.spelling import PYTHON, Spelled, ToolCallFormat, Unreadable
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<|tool_call|>", "<|tool_end|>"


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it; a tag inside the argument is broken up."""
    argument = str(next(iter(call.arguments.values()), ""))
    return f"{OPENING}{call.name}\n{argument.replace('<|', '< |')}{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The call in the text between the tags."""
    name, line_break, argument = body.partition("\n")
    name = name.strip()
    tool = next((tool for tool in tools if tool.name == name), None)
    if tool is None:
        offered = ", ".join(tool.name for tool in tools) or "none"
        raise Unreadable(f"no tool named {name!r}; on offer: {offered}")
    if name == PYTHON:
        argument = unfenced(argument)
    if not line_break or not argument.strip():
        raise Unreadable(f"the call of {name} has no argument")
    return [Spelled(name, {tool.main_parameter: argument})]


NANO = ToolCallFormat(
    name="nano",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING,
    render_call=render_call,
    read=read,
    is_open=lambda body: False,
)
