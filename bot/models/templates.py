"""Renders a model's own chat template, as its GGUF carries it, in a sandbox.

A template is a program from a stranger's file: it runs in Jinja's immutable sandbox, without loaders or
files. Knows nothing of tokens or engines.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NoReturn

from jinja2 import TemplateError, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.messages import Message
from bot.models.errors import EngineFailed, ModelUnreadable
from bot.models.formats.catalogue import function, instructions, of_template, teaches_tools
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolSpec

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
"""For files that carry no template."""


class _Generation(Extension):
    """``{% generation %}…{% endgeneration %}`` marks what a trainer learns from; for us it is what is inside."""

    tags = {"generation"}  # noqa: RUF012 - as its parent declares it

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """The statements inside."""
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class ChatTemplate:
    """A compiled chat template. ``now`` serves templates that print a date."""

    def __init__(
        self, source: str, *, bos: str = "", eos: str = "", now: Callable[[], datetime] = datetime.now
    ) -> None:
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols", _Generation]
        )
        environment.filters["tojson"] = _to_json
        environment.globals["raise_exception"] = _refuse
        environment.globals["strftime_now"] = lambda form: now().strftime(form)
        self.format = of_template(source)
        self._teaches_tools = teaches_tools(source)
        self._special = {"bos_token": bos, "eos_token": eos}
        try:
            self._template = environment.from_string(source or CHATML)
        except TemplateError as error:
            raise ModelUnreadable(f"the chat template cannot be read: {error}") from error

    def render(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = ()) -> str:
        """The prompt up to where the model begins to write."""
        if not self._teaches_tools:
            messages = _told_in_words(messages, self.format)
            messages, tools = (_with_instructions(messages, tools, self.format) if tools else messages), ()
        try:
            return self._template.render(
                messages=[_as_dict(message) for message in messages],
                tools=[function(tool) for tool in tools] or None,
                add_generation_prompt=True,
                enable_thinking=False,  # thoughts are dropped before the reader anyway
                **self._special,
            )
        except TemplateError as error:
            raise EngineFailed(f"the model's chat template refuses this conversation: {error}") from error


def _with_instructions(
    messages: Sequence[Message], tools: Sequence[ToolSpec], form: ToolCallFormat
) -> Sequence[Message]:
    told = instructions(tools, form)
    if messages and messages[0].role == "system":
        return [replace(messages[0], text=f"{messages[0].text}\n\n{told}"), *messages[1:]]
    return [Message("system", told), *messages]


def _told_in_words(messages: Sequence[Message], form: ToolCallFormat) -> Sequence[Message]:
    """Calls and results as text, for templates that would leave them out."""
    return [_in_words(message, form) for message in messages]


def _in_words(message: Message, form: ToolCallFormat) -> Message:
    if message.role == "tool":
        return Message("user", f"<tool_response>\n{message.text}\n</tool_response>")
    if message.calls:
        return Message(message.role, message.text + "".join(map(form.render_call, message.calls)))
    return message


def _as_dict(message: Message) -> Mapping[str, Any]:
    """A message in the shape chat templates expect, which is that of OpenAI with arguments as objects."""
    shape: dict[str, Any] = {"role": message.role, "content": message.text}
    if message.calls:
        shape["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": dict(call.arguments)},
            }
            for call in message.calls
        ]
    if message.role == "tool":
        shape |= {"tool_call_id": message.call_id, "name": message.name}
    return shape


def _to_json(value: Any, indent: int | None = None, **_: Any) -> str:
    """JSON with Chinese as it is; Jinja's own filter escapes for HTML."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _refuse(reason: str) -> NoReturn:
    raise TemplateError(reason)
