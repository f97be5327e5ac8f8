"""The harmony format of gpt-oss: a reply is several messages, each in a channel and perhaps to a tool.

``<|channel|>analysis<|message|>…<|end|><|start|>assistant<|channel|>commentary to=functions.f <|constrain|>json
<|message|>{…}<|call|>``. Analysis is thought and dropped; what goes to a tool is a call; the rest is text. The
recipient may also stand before the channel, as the chat template of these models writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bot.models.chat import BadCall, Call, Part
from bot.models.formats import objects
from bot.models.formats.spelling import (
    CUT_OFF,
    CallParser,
    Spelled,
    ToolCallFormat,
    Unreadable,
    is_torn_tag,
    main_parameter,
    partial,
)
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<|channel|>commentary to=functions.", "<|call|>"
MESSAGE = "<|message|>"
HEADS = ("<|start|>", "<|channel|>")
TOKENS = (*HEADS, MESSAGE, CLOSING, "<|end|>", "<|return|>")
RECIPIENT = "to=functions."
_TOKEN = re.compile("|".join(map(re.escape, TOKENS)))
_TO = re.compile(r"\bto=(?:functions\.)?([\w.-]+)")
_NAME = re.compile(r"\s*([\w.-]+)")
_JSON = re.compile(r"json\s*\Z")
State = Literal["begin", "words", "head", "thought", "call"]


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it."""
    body = objects.dumped(dict(call.arguments))
    return f"{OPENING}{call.name} <|constrain|>json{MESSAGE}{body}{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The one call in the text between the tags: ``NAME <|constrain|>json<|message|>{…}``."""
    head, _, text = body.partition(MESSAGE)
    name = _NAME.match(head)
    if not name:
        raise Unreadable("the call names no tool; write to=functions.NAME")
    if not text.strip():
        return [Spelled(name[1], {})]
    if _JSON.search(head) or text.lstrip().startswith("{"):
        arguments = objects.arguments_in(text, name[1], ())
        if not arguments and text.strip("{} \n"):
            raise Unreadable("the arguments are not valid JSON; write one object")
        return [Spelled(name[1], arguments)]
    if not any(tool.name == name[1] for tool in tools):
        return [Spelled(name[1], {})]
    return [
        Spelled(name[1], {main_parameter(name[1], tools): text})
    ]  # these models' own python tool takes code


class HarmonyParser:
    """Parts a reply into its messages."""

    def __init__(self, form: ToolCallFormat, tools: Sequence[ToolSpec]) -> None:
        self._form, self._tools = form, tuple(tools)
        self._words = CallParser(form, tools)  # finds fences; our tags never reach it
        self._state: State = "begin"
        self._buffer = self._head = self._body = ""
        self._calls = 0

    def feed(self, text: str) -> list[Part]:
        """Take a piece of the reply; give back what is certain by now."""
        self._buffer += text
        parts: list[Part] = []
        if self._state == "begin" and not self._begun():
            return parts
        while token := _TOKEN.search(self._buffer):
            self._take(self._buffer[: token.start()], parts)
            self._buffer = self._buffer[token.end() :]
            self._turn(token.group(), parts)
        free = len(self._buffer) - partial(self._buffer, TOKENS)
        self._take(self._buffer[:free], parts)
        self._buffer = self._buffer[free:]
        return self._numbered(parts)

    def close(self, cut: bool = False) -> list[Part]:
        """The reply is over. ``cut`` = by a token limit, so an unfinished call cannot be trusted."""
        parts: list[Part] = []
        if self._state == "begin":
            self._state = "words"
        rest, self._buffer = self._buffer, ""
        if not is_torn_tag(rest):
            self._take(rest, parts)
        if self._state == "call":
            self._call(parts, torn=True, cut=cut)
        elif self._state == "head" and _TO.search(self._head):
            parts.append(BadCall(self._head, CUT_OFF))
        return self._numbered([*parts, *self._words.close(cut)])

    def _begun(self) -> bool:
        """Whether it is clear if the reply begins with a recipient: the prompt ends where one may stand."""
        start = self._buffer.lstrip()
        if RECIPIENT.startswith(start) and start != RECIPIENT:
            return False
        self._state = "head" if start.startswith(RECIPIENT) else "words"
        return True

    def _take(self, text: str, parts: list[Part]) -> None:
        """Text of the message that is being read."""
        if self._state == "words":
            parts += self._words.feed(text)
        elif self._state == "head":
            self._head += text
        elif self._state == "call":
            self._body += text

    def _turn(self, token: str, parts: list[Part]) -> None:
        """What a token makes of the state."""
        if self._state == "head" and token == "<|channel|>":
            self._head += " "
            return
        if self._state == "head" and token == MESSAGE:
            thought = "analysis" in self._head
            self._state = "call" if _TO.search(self._head) else "thought" if thought else "words"
            return
        if self._state == "call":
            self._call(parts)
        if token == MESSAGE:
            return
        parts += self._words.close()
        self._words = CallParser(self._form, self._tools)
        self._state, self._head = ("head" if token in HEADS else "words"), ""

    def _call(self, parts: list[Part], torn: bool = False, cut: bool = False) -> None:
        recipient = _TO.search(self._head)
        name = recipient[1] if recipient else ""
        body, self._body, self._state = self._body, "", "words"
        parts += self._words.close()
        self._words = CallParser(self._form, self._tools)
        try:
            if cut:
                raise Unreadable(CUT_OFF)
            kind = " json" if _JSON.search(self._head) else ""
            found = self._form.calls(f"{name}{kind}{MESSAGE}{body}", self._tools, torn)
        except Unreadable as problem:
            parts.append(BadCall(body, str(problem)))
            return
        parts += [Call(ToolCall("", spelled.name, dict(spelled.arguments))) for spelled in found]

    def _numbered(self, parts: list[Part]) -> list[Part]:
        """The parts with an id for each call, unique within the reply."""
        for at, part in enumerate(parts):
            if isinstance(part, Call):
                self._calls += 1
                parts[at] = Call(replace(part.call, id=f"call_{self._calls}"))
        return parts


HARMONY = ToolCallFormat(
    name="harmony",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING,
    render_call=render_call,
    read=read,
    is_open=lambda body: False,  # the tag is a single token, and no rendered string can spell it
    reader=HarmonyParser,
)
