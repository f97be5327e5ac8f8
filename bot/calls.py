"""Runs the tool calls of one step: each is told as it begins and ends, what it brought is recorded.

Knows no model. What a result means for the turn is decided in ``bot.progress``.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from bot.events import Event, Status, ToolFinished, ToolStarted
from bot.messages import Message
from bot.progress import PYTHON, SEARCH, Progress
from bot.prompt import neutralise
from tools.spec import ToolCall, ToolResult

STATES: Mapping[str, Literal["calculating", "searching"]] = {PYTHON: "calculating", SEARCH: "searching"}


async def use_tools(
    turn: Progress, asked: Sequence[ToolCall], known: Mapping[str, ToolResult] | None = None
) -> AsyncGenerator[Event, None]:
    """Run the calls one after the other: they may share a kernel.

    ``known`` has results by the id of a call that was made before.
    """
    offered = {tool.name for tool in turn.toolbox.specs}
    calls, answers, results = [], [], []
    for wanted in asked[: turn.caps.calls]:
        call = replace(wanted, id=f"call_{len(turn.tools) + 1}")
        name = call.name if call.name in offered else "unknown"  # else it is just text of the model
        yield Status(STATES.get(name, "thinking"))
        yield ToolStarted(name)
        result = (known or {}).get(wanted.id) or await turn.run(call)
        turn.tools.append(ToolFinished(name, result.status, result.seconds))
        yield turn.tools[-1]
        if result.final:
            turn.final = result.final
            if not result.citations:
                break
        turn.take(call, result)
        if result.status == "ok" and name == PYTHON:
            results.append(result.evidence)
        calls.append(call)
        text = neutralise("\n\n".join(filter(None, (result.text, turn.remark()))))
        answers.append(Message("tool", text, (), call.id, name, result.citations))
        if result.final:
            break
    turn.results = results or turn.results
    if calls:
        turn.add(Message("assistant", turn.unrecorded, tuple(calls)), *answers)
