"""Calls written as JSON objects, ``{"name": …, "arguments": {…}}``: what several formats put between their tags.

Knows no tags. Reads the variants that models confuse: a list, ``parameters`` for ``arguments``, arguments as
a string or beside the name, OpenAI's ``function`` around both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.models.formats import repair
from bot.models.formats.spelling import Spelled, Unreadable, main_parameter
from tools.spec import ToolCall, ToolSpec


def written(call: ToolCall) -> str:
    """The call as one object. ``<`` is escaped, so no argument can spell a tag."""
    return dumped({"name": call.name, "arguments": dict(call.arguments)})


def dumped(value: Any) -> str:
    """JSON in readable letters, in which no tag can be spelled."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The calls of one object, or of a list of them. Raises ``Unreadable``."""
    try:
        value = repair.loads(body)
    except ValueError as problem:
        raise Unreadable(
            f'the call is not valid JSON ({problem}); write {{"name": …, "arguments": …}}'
        ) from None
    values = value if isinstance(value, list) else [value]
    if not values:
        raise Unreadable("the list of calls is empty")
    return [_spelled(item, tools) for item in values]


def arguments_in(text: str, name: str, tools: Sequence[ToolSpec]) -> Any:
    """Arguments given as one string: an object in JSON, or the bare value of the main parameter."""
    try:
        value = repair.loads(text)
    except ValueError:
        value = None
    if isinstance(value, Mapping):
        return value
    return {main_parameter(name, tools): text} if any(tool.name == name for tool in tools) else {}


def _spelled(value: Any, tools: Sequence[ToolSpec]) -> Spelled:
    if isinstance(value, Mapping) and isinstance(value.get("function"), Mapping):
        value = value["function"]
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        raise Unreadable('the call has no "name"')
    name = value["name"]
    beside = {key: item for key, item in value.items() if key not in ("name", "type", "id")}
    arguments = value.get("arguments", value.get("parameters", beside))
    if isinstance(arguments, str):
        arguments = arguments_in(arguments, name, tools)
    if not isinstance(arguments, Mapping):
        raise Unreadable('"arguments" must be an object')
    return Spelled(name, arguments)
