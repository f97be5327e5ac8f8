"""Renders a model's own chat template, as its GGUF carries it, in a sandbox.

A template is a program from a stranger's file: it runs in Jinja's immutable sandbox, without loaders or
files. What it does with calls and system text is tried once, when it is read: some of those that teach tools
leave the model's own calls out of the history, some spell them as no format of ours, some refuse a system
text. Such messages are put in words. Knows nothing of tokens or engines.
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
from bot.models.chat import Call
from bot.models.errors import EngineFailed, ModelUnreadable
from bot.models.formats.catalogue import function, instructions, of_template, teaches_tools
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall, ToolSpec

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
"""For files that carry no template."""


TRIED = ToolSpec(
    "look_up",
    "Looks up.",
    {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
)
"""The tool that a template is tried with."""


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
        self._special = {"bos_token": bos, "eos_token": eos}
        try:
            self._template = environment.from_string(source or CHATML)
        except TemplateError as error:
            raise ModelUnreadable(f"the chat template cannot be read: {error}") from error
        self._no_tools: list[Any] | None = None
        if self._tried([Message("user", "text")]) is None:
            self._no_tools = []  # some go through the tools without asking whether there are any
        self._takes_system = self._tried([Message("system", "text"), Message("user", "text")]) is not None
        self._teaches_tools, self._shows_calls = (
            self._tried_calls() if teaches_tools(source) else (False, False)
        )
        if teaches_tools(source) and not self._teaches_tools:
            self.format = of_template("")

    def render(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = ()) -> str:
        """The prompt up to where the model begins to write."""
        if not self._teaches_tools:
            messages = [_in_words(message, self.format) for message in messages]
            messages, tools = (_with_instructions(messages, tools, self.format) if tools else messages), ()
            messages = _merged(messages)
        elif not self._shows_calls:
            messages = [_call_in_words(message, self.format) for message in messages]
        if not self._takes_system:
            messages = _without_system(messages)
        return self._rendered(messages, tools)

    def _rendered(self, messages: Sequence[Message], tools: Sequence[ToolSpec]) -> str:
        try:
            return self._template.render(
                messages=[_as_dict(message) for message in messages],
                tools=[function(tool) for tool in tools] or self._no_tools,
                add_generation_prompt=True,
                enable_thinking=False,  # thoughts are dropped before the reader anyway
                **self._special,
            )
        except Exception as error:  # the border to a stranger's program, which may stumble over anything
            told = " ".join(str(error).split())
            raise EngineFailed(f"the model's chat template refuses this conversation: {told}") from error

    def _tried(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = ()) -> str | None:
        """What it makes of them; None where it refuses."""
        try:
            return self._rendered(messages, tools)
        except EngineFailed:
            return None

    def _tried_calls(self) -> tuple[bool, bool]:
        """Whether calls are spelled in our format, as far as can be told, and whether the history shows any."""
        call = ToolCall(
            "call00001", TRIED.name, {"text": "what is asked"}
        )  # some want ids of nine characters
        asked, answered = "question asked", "result found"
        talk = [
            Message("user", asked),
            Message("assistant", "", (call,)),
            Message("tool", answered, (), call.id, call.name),
        ]
        text = self._tried(talk, [TRIED])
        if text is None or asked not in text or answered not in text:
            return True, True
        said = text[text.find(asked) + len(asked) : text.rfind(answered)]
        if TRIED.name not in said:
            return True, False
        parser = self.format.parser([TRIED])
        found = [part.call for part in (*parser.feed(said), *parser.close()) if isinstance(part, Call)]
        is_ours = [(c.name, dict(c.arguments)) for c in found] == [(call.name, dict(call.arguments))]
        return is_ours, is_ours


def _with_instructions(
    messages: Sequence[Message], tools: Sequence[ToolSpec], form: ToolCallFormat
) -> Sequence[Message]:
    told = instructions(tools, form)
    if messages and messages[0].role == "system":
        return [replace(messages[0], text=f"{messages[0].text}\n\n{told}"), *messages[1:]]
    return [Message("system", told), *messages]


def _in_words(message: Message, form: ToolCallFormat) -> Message:
    """Calls and results as text, for templates that would leave them out."""
    if message.role == "tool":
        return Message("user", f"<tool_response>\n{message.text}\n</tool_response>")
    return _call_in_words(message, form)


def _call_in_words(message: Message, form: ToolCallFormat) -> Message:
    if not message.calls:
        return message
    return Message(message.role, message.text + "".join(map(form.render_call, message.calls)))


def _merged(messages: Sequence[Message]) -> Sequence[Message]:
    """Neighbours of one role as one message: many templates refuse two questions in a row."""
    merged: list[Message] = []
    for message in messages:
        if merged and merged[-1].role == message.role:
            merged[-1] = replace(merged[-1], text=f"{merged[-1].text}\n\n{message.text}")
        else:
            merged.append(message)
    return merged


def _without_system(messages: Sequence[Message]) -> Sequence[Message]:
    """The system text before the first question, for templates that know no system."""
    return _merged([replace(m, role="user") if m.role == "system" else m for m in messages])


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
