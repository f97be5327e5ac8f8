"""The spelling of GLM 4.5 and later, and of Ling 3: ``f<arg_key>k</arg_key><arg_value>v</arg_value>``.

Strings stand there as they are, other values as JSON; nothing is escaped, so a value cannot hold its own
closing tag. Knows no tag around the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.models.formats import values
from bot.models.formats.spelling import Spelled, Unreadable
from tools.spec import ToolCall, ToolSpec

MARK = "<arg_key>"
_END = "</arg_value>"
_PAIR = re.compile(r"<arg_key>(.*?)</arg_key>\s*<arg_value>(.*?)</arg_value>", re.DOTALL)


def written(call: ToolCall) -> str:
    """The call as the model would have written it; the closing tag inside a value is broken up."""
    lines = [call.name]
    for name, value in call.arguments.items():
        text = values.written(value).replace(_END, "</ arg_value>")
        lines.append(f"{MARK}{name}</arg_key>\n<arg_value>{text}{_END}")
    return "\n".join([*lines, ""])


def is_spelled(body: str, tools: Sequence[ToolSpec]) -> bool:
    """Whether a body is of this spelling: it has keys, or is the bare name of a tool without arguments."""
    return MARK in body or body.strip() in {tool.name for tool in tools}


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The one call in a body. Raises ``Unreadable``."""
    name, _, rest = body.partition(MARK)
    name = name.strip()
    if _PAIR.sub("", MARK + rest if rest else "").strip():
        raise Unreadable("the call is not complete; write one <arg_key> and one closed <arg_value> per value")
    pairs = _PAIR.findall(body)
    return [Spelled(name, {key.strip(): values.read(text, name, key.strip(), tools) for key, text in pairs})]


def is_open(body: str) -> bool:
    """Whether a value has not ended yet."""
    return "<arg_value>" in _PAIR.sub("", body)
