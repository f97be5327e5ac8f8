"""The Hermes format of Qwen and many others: a JSON object between ``<tool_call>`` tags.

Also reads the XML spelling that newer Qwen and Nemotron models put between the same tags
(``<function=f><parameter=p>v</parameter></function>``). Writes JSON only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.models.formats import repair
from bot.models.formats.spelling import Spelled, ToolCallFormat, Unreadable
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<tool_call>", "</tool_call>"
_FUNCTION = re.compile(r"<function=([^>\s]+)>(.*?)(?:</function>|\Z)", re.DOTALL)
_PARAMETER = re.compile(r"<parameter=([^>\s]+)>\n?(.*?)\n?</parameter>", re.DOTALL)


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it. ``<`` is escaped, so no argument can close the tag."""
    body = json.dumps({"name": call.name, "arguments": dict(call.arguments)}, ensure_ascii=False)
    return f"{OPENING}\n{body.replace('<', chr(92) + 'u003c')}\n{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The calls in the text between the tags: one object, or a list of them."""
    if "<function=" in body:
        return _read_xml(body)
    try:
        value = repair.loads(body)
    except ValueError as problem:
        raise Unreadable(
            f'the call is not valid JSON ({problem}); write {{"name": …, "arguments": …}}'
        ) from None
    values = value if isinstance(value, list) else [value]
    return [_spelled(item, tools) for item in values]


def instructions(tools: Sequence[ToolSpec]) -> str:
    """What the system text must say when the chat template itself knows no tools."""
    lines = [json.dumps(function(tool), ensure_ascii=False) for tool in tools]
    example = f'{OPENING}\n{{"name": "NAME", "arguments": {{…}}}}\n{CLOSING}'
    return "\n".join(["You may call these tools:", *lines, "To call one, write exactly:", example])


def function(tool: ToolSpec) -> dict[str, Any]:
    """The tool in the shape of OpenAI's ``tools`` list, which chat templates expect."""
    described = {"name": tool.name, "description": tool.description, "parameters": dict(tool.parameters)}
    return {"type": "function", "function": described}


def _spelled(value: Any, tools: Sequence[ToolSpec]) -> Spelled:
    if isinstance(value, Mapping) and isinstance(value.get("function"), Mapping):
        value = value["function"]
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        raise Unreadable('the call has no "name"')
    name = value["name"]
    beside = {key: item for key, item in value.items() if key not in ("name", "type", "id")}
    arguments = value.get("arguments", value.get("parameters", beside))
    if isinstance(arguments, str):
        arguments = _from_string(arguments, name, tools)
    if not isinstance(arguments, Mapping):
        raise Unreadable('"arguments" must be an object')
    return Spelled(name, arguments)


def _from_string(text: str, name: str, tools: Sequence[ToolSpec]) -> Any:
    """Arguments given as one string: an object in JSON, or the bare value of the main parameter."""
    try:
        value = repair.loads(text)
    except ValueError:
        value = None
    if isinstance(value, Mapping):
        return value
    return {tool.main_parameter: text for tool in tools if tool.name == name}


def _read_xml(body: str) -> list[Spelled]:
    found = _FUNCTION.findall(body)
    if not found or body.count("<parameter=") != body.count("</parameter>"):
        raise Unreadable("the call is not complete")
    return [Spelled(name, dict(_PARAMETER.findall(inner))) for name, inner in found]


HERMES = ToolCallFormat(
    name="hermes",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "\n",
    render_call=render_call,
    read=read,
    is_open=repair.ends_in_string,
)
