"""Small real tools for tests of the loop: a bare executor, a shelf of passages, a tool that hangs."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import Mapping
from typing import Any

from knowledge.access import Audience
from sandbox.outputs import ExecutionResult, Output, failure
from tools.ask import AskUser
from tools.interpreter import Interpreter
from tools.spec import Citation, Final, ToolContext, ToolResult, ToolSpec
from tools.toolbox import Toolbox


class BareExecutor:
    """Runs code in this process: for code that the tests themselves wrote."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    async def run(self, code: str, *, session: str = "") -> ExecutionResult:
        """Run it; errors come back in one line."""
        self.ran.append(code)
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(code, {})
        except Exception as error:
            return failure("error", f"{type(error).__name__}: {error}")
        return ExecutionResult("ok", (Output("stdout", printed.getvalue()),))


class Shelf:
    """A knowledge tool over fixed passages; without any it refuses."""

    spec = ToolSpec(
        "search_knowledge",
        "Looks up.",
        {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
    )

    def __init__(self, *passages: str) -> None:
        self._citations = tuple(
            Citation(f"/all/{number}.md", passage, title=f"文件{number}")
            for number, passage in enumerate(passages, 1)
        )

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """All passages, whatever was asked."""
        if not self._citations:
            return ToolResult("refused", "nothing", final=Final("没有可以向您提供的内容。", "refused"))
        text = "\n".join(f"[{number}] {found.quote}" for number, found in enumerate(self._citations, 1))
        evidence = "\n".join(found.quote for found in self._citations)
        return ToolResult("ok", text, evidence=evidence, citations=self._citations)


class Hanging:
    """A python tool that never returns; knows whether it was cancelled."""

    spec = Interpreter.spec

    def __init__(self) -> None:
        self.started = asyncio.Event()
        self.cancelled = False

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Wait until cancelled."""
        self.started.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        raise AssertionError("unreachable")


def toolbox(*passages: str, executor: BareExecutor | None = None) -> Toolbox:
    """The three tools of the assistant over small programs."""
    return Toolbox([Interpreter(executor or BareExecutor()), Shelf(*passages), AskUser()])


def context(question: str, language: str = "zh") -> ToolContext:
    """The context of a turn of nobody in particular."""
    return ToolContext(Audience.of(), "c1", question, "en" if language == "en" else "zh")
