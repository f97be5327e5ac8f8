"""Which tool-call format a model speaks, decided from its chat template; and how to tell a model of tools.

A template that shows no format gets instructions in the system text instead, in the format of its family
where that is known and in Hermes where it is not.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.models.formats.gemma import GEMMA
from bot.models.formats.granite import GRANITE
from bot.models.formats.harmony import HARMONY
from bot.models.formats.hermes import ELEMENTS, GLM, HERMES
from bot.models.formats.hunyuan import HUNYUAN
from bot.models.formats.nano import NANO
from bot.models.formats.pythonic import PYTHONIC
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall, ToolSpec

FORMATS = {
    form.name: form for form in (HERMES, ELEMENTS, GLM, GRANITE, PYTHONIC, HARMONY, GEMMA, HUNYUAN, NANO)
}
_SHOWN: tuple[tuple[ToolCallFormat, tuple[str, ...]], ...] = (
    (HARMONY, ("<|channel|>", "<|message|>")),
    (GEMMA, ("<|tool_call>",)),
    (NANO, ("<|tool_call|>", "<|tool_end|>")),
    (GRANITE, ("<|tool_call|>", "<|start_of_role|>")),
    (PYTHONIC, ("<|tool_call_start|>",)),
    (PYTHONIC, ("<|tool_list_start|>",)),
    (HUNYUAN, ("<tool_calls>",)),
    (GLM, ("<tool_call>", "<arg_key>")),
    (ELEMENTS, ("<tool_call>", "<function=")),
    (HERMES, ("<tool_call>",)),
)
"""Format and what its templates spell, all of it; the first that fits is the one."""
_FAMILIES = ((HUNYUAN, "<|extra_0|>"), (PYTHONIC, "<|tool_response_start|>"))
"""Format and what stands in templates of its family that do not mention tools."""


def of_template(template: str) -> ToolCallFormat:
    """The format a chat template shows or its family speaks; Hermes when neither is known."""
    family = next((form for form, sign in _FAMILIES if sign in template), HERMES)
    return _shown(template) or family


def teaches_tools(template: str) -> bool:
    """Whether the template tells the model of its tools itself, so the system text need not."""
    return "tools" in template and _shown(template) is not None


def instructions(tools: Sequence[ToolSpec], form: ToolCallFormat = HERMES) -> str:
    """What the system text must say when the chat template itself knows no tools."""
    lines = [json.dumps(function(tool), ensure_ascii=False) for tool in tools]
    example = form.render_call(ToolCall("", "NAME", {"PARAMETER": "VALUE"}))
    return "\n".join(["You may call these tools:", *lines, "To call one, write exactly:", example])


def function(tool: ToolSpec) -> dict[str, Any]:
    """The tool in the shape of OpenAI's ``tools`` list, which chat templates expect."""
    described = {"name": tool.name, "description": tool.description, "parameters": dict(tool.parameters)}
    return {"type": "function", "function": described}


def _shown(template: str) -> ToolCallFormat | None:
    return next((form for form, signs in _SHOWN if all(sign in template for sign in signs)), None)
