"""Runs Python for exact calculation, in the sandbox session of a conversation and its readers.

Output is told to the model, without the noise of binary fractions, and is evidence for the answer; that it
was cut, or that there are drawings, is told too and is none. Errors are one short line and no evidence.
Knows nothing of kernels and limits: the sandbox does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol

from sandbox import ExecutionResult, SandboxError
from tools.errors import ToolFailed
from tools.figures import tidy
from tools.spec import ToolContext, ToolResult, ToolSpec

MAX_OUTPUT_CHARS = 4000
"""What a model is shown of an output. The rest would push the conversation out of a small context."""
CUT = "(the output was longer and has been cut)"
DRAWN = "(a drawing was made)"


class Executor(Protocol):
    """Runs code: the kernels of this host, or those of a gateway."""

    async def run(self, code: str, *, session: str = "") -> ExecutionResult:
        """Run ``code`` in the session's kernel. A failure of the code is a result."""
        ...


class Interpreter:
    """The tool ``python``."""

    spec = ToolSpec(
        "python",
        "Run Python for any calculation: numbers, dates, units, equations, statistics. Print the result. "
        "math, statistics, fractions, decimal, datetime, numpy and sympy can be imported.",
        {
            "type": "object",
            "properties": {
                "code": {"type": "string", "description": "The program; it must print its result."}
            },
            "required": ["code"],
        },
    )

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Run the code. Variables of earlier calls in the same conversation are still there."""
        try:
            done = await self._executor.run(arguments["code"], session=session_of(context))
        except SandboxError as error:
            raise ToolFailed(f"the calculator is not available: {error}") from error
        if done.status != "ok":
            return ToolResult(done.status, done.error or done.status)
        output = "\n".join(part for part in (done.stdout.strip(), done.result.strip()) if part)
        if not output and not done.images:
            return ToolResult("error", "the code ran but printed nothing; print the result")
        shown = tidy(output[:MAX_OUTPUT_CHARS])
        notes = [CUT] if done.truncated or len(output) > MAX_OUTPUT_CHARS else []
        notes += [DRAWN] if done.images else []
        return ToolResult("ok", "\n".join(filter(None, [shown, *notes])), evidence=shown, images=done.images)


def session_of(context: ToolContext) -> str:
    """One kernel per conversation *and* audience: a client chooses conversation ids, so an id alone could be
    somebody else's. No conversation, no kernel that is kept.
    """
    readers = [member.id for member in context.audience.members]
    return json.dumps([*readers, context.conversation], ensure_ascii=False) if context.conversation else ""
