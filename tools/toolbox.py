"""A set of tools: what is on offer, and the running of a call.

Whatever goes wrong in a call is a result with a text for the model, never an exception. Does not know models,
nor who may use which tool: the caller asks for the tools it wants visible.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from tools.errors import ToolError
from tools.spec import Tool, ToolCall, ToolContext, ToolResult, ToolSpec

_log = logging.getLogger(__name__)
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


class Toolbox:
    """Tools by name. ``clock`` gives seconds and only measures."""

    def __init__(self, tools: Iterable[Tool] = (), clock: Callable[[], float] = time.monotonic) -> None:
        self._tools = {tool.spec.name: tool for tool in tools}
        self._clock = clock

    @property
    def specs(self) -> tuple[ToolSpec, ...]:
        """All tools as the model sees them."""
        return tuple(tool.spec for tool in self._tools.values())

    def visible_to(self, names: Iterable[str]) -> Toolbox:
        """The same tools without those not named here. Unknown names are ignored."""
        wanted = set(names)
        return Toolbox((tool for name, tool in self._tools.items() if name in wanted), self._clock)

    async def run(self, call: ToolCall, context: ToolContext, timeout_s: float) -> ToolResult:
        """Run one call. Cancelling this cancels the tool."""
        started = self._clock()
        result = await self._result(call, context, timeout_s)
        return replace(result, seconds=self._clock() - started)

    async def _result(self, call: ToolCall, context: ToolContext, timeout_s: float) -> ToolResult:
        tool = self._tools.get(call.name)
        if tool is None:
            return _error(f"no tool named {call.name!r}; on offer: {', '.join(self._tools) or 'none'}")
        if problem := mismatch(call.arguments, tool.spec.parameters):
            return _error(problem)
        try:
            async with asyncio.timeout(timeout_s):
                return await tool.run(call.arguments, context)
        except TimeoutError:
            return ToolResult("timeout", f"{call.name} took longer than {timeout_s:g} seconds")
        except ToolError as problem:
            return _error(str(problem))
        except Exception:  # the border of foreign code: a broken tool must not break the turn
            _log.exception("tool %s broke in conversation %s", call.name, context.conversation)
            return _error(f"{call.name} does not work at the moment")


def mismatch(arguments: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """What is wrong with ``arguments`` by the schema's required, properties, type, enum; empty if nothing."""
    properties: Mapping[str, Any] = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in arguments:
            return f"argument {name!r} is missing"
    for name, value in arguments.items():
        if name not in properties:
            return f"unknown argument {name!r}; known: {', '.join(properties)}"
        declared = properties[name].get("type", "")
        expected = _TYPES.get(declared, object)
        # For Python True is an int; for a schema it is not a number.
        if not isinstance(value, expected) or (isinstance(value, bool) and declared in ("integer", "number")):
            return f"argument {name!r} must be of type {declared}"
        allowed = properties[name].get("enum")
        if allowed is not None and value not in allowed:
            return f"argument {name!r} must be one of {', '.join(map(str, allowed))}"
    return ""


def _error(text: str) -> ToolResult:
    return ToolResult("error", text)
