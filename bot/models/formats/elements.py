"""The spelling of Qwen 3 Coder, Qwen 3.5 and Nemotron 3: ``<function=f><parameter=p>v</parameter></function>``.

Strings stand there as they are, other values as JSON; nothing is escaped, so a value cannot hold the closing
tag of a parameter. Knows no tag around the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.models.formats import values
from bot.models.formats.spelling import Spelled, Unreadable
from tools.spec import ToolCall, ToolSpec

MARK = "<function="
_END = "</parameter>"
_HEAD = re.compile(r"\s*<function=([^>\s]+)>\s*")
_PARAMETER = re.compile(r"<parameter=([^>\n]+)>\n?(.*?)\n?</parameter>\s*", re.DOTALL)
_FOOT = re.compile(r"</function>\s*")


def written(call: ToolCall) -> str:
    """The call as the model would have written it; the closing tag inside a value is broken up."""
    lines = [f"{MARK}{call.name}>"]
    for name, value in call.arguments.items():
        text = values.written(value).replace(_END, "</ parameter>")
        lines.append(f"<parameter={name}>\n{text}\n{_END}")
    return "\n".join([*lines, "</function>"])


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The calls in a body. Raises ``Unreadable``."""
    found: list[Spelled] = []
    at = max(0, body.find(MARK))
    while head := _HEAD.match(body, at):
        at, given = head.end(), {}
        while pair := _PARAMETER.match(body, at):
            given[pair[1]] = values.read(pair[2], head[1], pair[1], tools)
            at = pair.end()
        foot = _FOOT.match(body, at)
        at = foot.end() if foot else at
        found.append(Spelled(head[1], given))
    if not found or body[at:]:
        raise Unreadable("the call is not complete; write <function=…> with a closed <parameter=…> per value")
    return found


def is_open(body: str) -> bool:
    """Whether the value of a parameter has not ended yet."""
    return "<parameter=" in _PARAMETER.sub("", body)
