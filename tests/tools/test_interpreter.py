"""The python tool in the real sandbox."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from knowledge.access import Audience, Principal
from sandbox import Capacity, Limits, Sandbox
from tools.errors import ToolFailed
from tools.interpreter import CUT, Interpreter, session_of
from tools.spec import ToolContext

ANN, BOB = Principal("ann"), Principal("bob")


def context(*members: Principal, conversation: str = "c1") -> ToolContext:
    """A conversation of these readers."""
    return ToolContext(Audience.of(*members), conversation, "?")


@pytest.fixture
async def tool() -> AsyncIterator[Interpreter]:
    """The tool over a sandbox of its own."""
    async with Sandbox(Limits(timeout_s=10), Capacity()) as sandbox:
        yield Interpreter(sandbox)


async def test_output_and_value_are_text_and_evidence(tool: Interpreter) -> None:
    """What was printed and the value of the last line both come back, as people write them."""
    result = await tool.run({"code": "print(37*48)\n0.1+0.2"}, context(ANN))
    assert result.status == "ok"
    assert result.text == result.evidence == "1776\n0.3"


@pytest.mark.parametrize(
    ("code", "status", "text"),
    [
        ("1/0", "error", "ZeroDivisionError: division by zero"),
        ("import os", "blocked", "os"),
        ("x = 37*48", "error", "print the result"),
    ],
)
async def test_what_fails_is_one_short_line_and_no_evidence(
    tool: Interpreter, code: str, status: str, text: str
) -> None:
    """The model gets a line to correct itself by; an answer gets no number from it."""
    result = await tool.run({"code": code}, context(ANN))
    assert result.status == status
    assert text in result.text
    assert "\n" not in result.text
    assert result.evidence == ""


async def test_variables_stay_within_conversation_and_readers(tool: Interpreter) -> None:
    """The same conversation goes on; the same id in another person's hands is another session."""
    await tool.run({"code": "x = 7\nprint(x)"}, context(ANN))
    assert (await tool.run({"code": "print(x)"}, context(ANN))).text == "7"
    assert (await tool.run({"code": "print(x)"}, context(BOB))).status == "error"


async def test_a_sandbox_that_is_away_is_a_verdict() -> None:
    """Without a running sandbox the tool fails in words for the model."""
    with pytest.raises(ToolFailed, match="not available"):
        await Interpreter(Sandbox()).run({"code": "print(1)"}, context(ANN))


def test_sessions_cannot_be_forged() -> None:
    """Ids that contain each other's separators still give different sessions."""
    one = session_of(context(ANN, conversation='x", "y'))
    two = session_of(context(ANN, Principal("x"), conversation="y"))
    assert one != two
    assert session_of(context(ANN, conversation="")) == ""


async def test_what_was_cut_is_said_and_is_no_evidence(tool: Interpreter) -> None:
    """A long output ends with a note, so that nobody takes its last number for the last one there was."""
    result = await tool.run({"code": "for i in range(10**4):\n    print(i)"}, context(ANN))
    assert result.text.endswith(CUT)
    assert result.text.startswith(result.evidence)
    assert CUT not in result.evidence
