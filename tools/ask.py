"""Asks the person for a condition that the question lacks. The turn ends with that question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.spec import Final, ToolContext, ToolResult, ToolSpec


class AskUser:
    """The tool ``ask_user``."""

    spec = ToolSpec(
        "ask_user",
        "Ask the user for one condition that is missing and without which the question cannot be answered.",
        {
            "type": "object",
            "properties": {"question": {"type": "string", "description": "The question to the user."}},
            "required": ["question"],
        },
    )

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """End the turn with the question."""
        question = str(arguments["question"]).strip()
        if not question:
            return ToolResult("error", "the question is empty")
        return ToolResult("ok", question, final=Final(question, "clarify"))
