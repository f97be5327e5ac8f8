"""The tool that asks back."""

from __future__ import annotations

from knowledge.access import Audience
from tools.ask import AskUser
from tools.spec import Final, ToolContext

CONTEXT = ToolContext(Audience.of(), "c1", "?")


async def test_asking_ends_the_turn_as_clarify() -> None:
    """The question itself is the answer of the turn."""
    result = await AskUser().run({"question": " 请问本金是多少？ "}, CONTEXT)
    assert result.final == Final("请问本金是多少？", "clarify")


async def test_an_empty_question_is_an_error() -> None:
    """Nobody is shown an empty question."""
    result = await AskUser().run({"question": " "}, CONTEXT)
    assert (result.status, result.final) == ("error", None)
