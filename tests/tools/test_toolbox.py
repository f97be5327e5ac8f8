"""Running calls: whatever goes wrong is a result with a text for the model."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from knowledge.access import Audience
from tools.errors import ToolFailed, ToolRetry
from tools.spec import ToolCall, ToolContext, ToolResult, ToolSpec
from tools.toolbox import Toolbox, mismatch

CONTEXT = ToolContext(Audience.of(), "c1", "?")
SCHEMA = {
    "type": "object",
    "properties": {"count": {"type": "integer"}, "unit": {"type": "string", "enum": ["km", "m"]}},
    "required": ["count"],
}


class Moody:
    """A tool that does what its argument says."""

    def __init__(self, name: str = "moody") -> None:
        self.spec = ToolSpec(name, "", {"type": "object", "properties": {"mood": {"type": "string"}}})

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Succeed, raise or sleep."""
        match arguments["mood"]:
            case "retry":
                raise ToolRetry("say it differently")
            case "failed":
                raise ToolFailed("the index is away")
            case "bug":
                raise RuntimeError("secret path /home/x")
            case "slow":
                await asyncio.sleep(60)
        return ToolResult("ok", "fine")


@pytest.mark.parametrize(
    ("mood", "status", "text"),
    [
        ("good", "ok", "fine"),
        ("retry", "error", "say it differently"),
        ("failed", "error", "the index is away"),
        ("bug", "error", "moody does not work at the moment"),
        ("slow", "timeout", "moody took longer than 0.01 seconds"),
    ],
)
async def test_every_mood_is_a_result(mood: str, status: str, text: str) -> None:
    """Errors of a tool, of its code or of time come back as text, without the inner details."""
    result = await Toolbox([Moody()]).run(ToolCall("1", "moody", {"mood": mood}), CONTEXT, 0.01)
    assert (result.status, result.text) == (status, text)


async def test_an_unknown_tool_is_a_result() -> None:
    """The model is told what there is."""
    result = await Toolbox([Moody()]).run(ToolCall("1", "shell", {}), CONTEXT, 1)
    assert result.status == "error"
    assert "moody" in result.text


async def test_seconds_come_from_the_clock_given() -> None:
    """Time is an argument."""
    ticks = iter([10.0, 12.5])
    box = Toolbox([Moody()], clock=lambda: next(ticks))
    assert (await box.run(ToolCall("1", "moody", {"mood": "good"}), CONTEXT, 1)).seconds == 2.5


def test_visible_to_takes_away_and_never_adds() -> None:
    """Only named tools are left, and only tools that were there."""
    box = Toolbox([Moody("a"), Moody("b")])
    assert [spec.name for spec in box.visible_to(["b", "c"]).specs] == ["b"]
    assert [spec.name for spec in box.specs] == ["a", "b"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"count": 1}, ""),
        ({"count": 1, "unit": "km"}, ""),
        ({}, "argument 'count' is missing"),
        ({"count": "1"}, "argument 'count' must be of type integer"),
        ({"count": True}, "argument 'count' must be of type integer"),
        ({"count": 1, "unit": "mile"}, "argument 'unit' must be one of km, m"),
        ({"count": 1, "speed": 2}, "unknown argument 'speed'; known: count, unit"),
    ],
)
def test_arguments_are_checked_against_the_schema(arguments: dict[str, object], problem: str) -> None:
    """Each kind of mismatch has one plain sentence; what fits has none."""
    assert mismatch(arguments, SCHEMA) == problem
