"""The Hermes format of Qwen, Granite 4 and many others: a JSON object between ``<tool_call>`` tags.

Two more formats share the tags: ``elements`` (Qwen 3 Coder and later, Nemotron) and ``glm``. Models confuse
the three, so each of them reads all; they differ in what they write.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.models.formats import elements, glm, objects, repair
from bot.models.formats.spelling import Spelled, ToolCallFormat
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<tool_call>", "</tool_call>"


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it."""
    return f"{OPENING}\n{objects.written(call)}\n{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The calls in the text between the tags, in whichever of the three spellings."""
    if _is_json(body):
        return objects.read(body, tools)
    if elements.MARK in body:
        return elements.read(body, tools)
    return glm.read(body, tools) if glm.is_spelled(body, tools) else objects.read(body, tools)


def is_open(body: str) -> bool:
    """Whether a string, or the value of a parameter, has not ended yet."""
    if _is_json(body):
        return repair.ends_in_string(body)
    return elements.is_open(body) if elements.MARK in body else glm.is_open(body)


def _is_json(body: str) -> bool:
    return body.lstrip()[:1] in ("{", "[", "`")


HERMES = ToolCallFormat(
    name="hermes",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "\n",
    render_call=render_call,
    read=read,
    is_open=is_open,
)
ELEMENTS = ToolCallFormat(
    name="elements",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "\n" + elements.MARK,
    render_call=lambda call: f"{OPENING}\n{elements.written(call)}\n{CLOSING}",
    read=read,
    is_open=is_open,
)
GLM = ToolCallFormat(
    name="glm",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING,
    render_call=lambda call: f"{OPENING}{glm.written(call)}{CLOSING}",
    read=read,
    is_open=is_open,
)
