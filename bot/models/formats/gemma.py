"""The format of Gemma 4: ``<|tool_call>call:f{key:<|"|>text<|"|>,n:1}<tool_call|>``.

JSON without quotes around keys, and with a token of its own around strings, inside which nothing is escaped.
JSON's quotes are understood too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from bot.models.formats.spelling import Spelled, ToolCallFormat, Unreadable
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<|tool_call>", "<tool_call|>"
QUOTE = '<|"|>'
_HEAD = re.compile(r"\s*(?:call:)?\s*([\w.-]+)\s*(?={)")
_PLAIN_KEY = re.compile(r"[\w.-]+")
_BARE = re.compile(r"[^,\]}\s][^,\]}]*")
_SPACE = re.compile(r"\s*")
_CONSTANTS = {"true": True, "false": False, "null": None, "True": True, "False": False, "None": None}
_DECODER = json.JSONDecoder(strict=False)


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it; its quote inside a string is broken up."""
    return f"{OPENING}call:{call.name}{written(dict(call.arguments))}{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The one call in the text between the tags. Raises ``Unreadable``."""
    head = _HEAD.match(body)
    if not head:
        raise Unreadable(f"the call has no name and arguments; write call:NAME{{key:{QUOTE}text{QUOTE}}}")
    source = _Source(body, head.end())
    arguments = source.value()
    if source.rest.strip("} \n"):
        raise Unreadable("the call has something behind its arguments")
    return [Spelled(head[1], arguments)]


def is_open(body: str) -> bool:
    """Whether a string has not ended yet."""
    return body.count(QUOTE) % 2 == 1


def written(value: Any) -> str:
    """A value as these models write it."""
    if isinstance(value, str):
        return QUOTE + value.replace(QUOTE, '<| "|>') + QUOTE
    if isinstance(value, dict):
        pairs = (f"{key(name)}:{written(item)}" for name, item in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(written, value)) + "]"
    return json.dumps(value)


def key(name: str) -> str:
    """A key, in quotes where it needs them."""
    return name if _PLAIN_KEY.fullmatch(name) else written(name)


class _Source:
    """A body that is read from left to right. Brackets that it leaves open count as closed at its end."""

    def __init__(self, text: str, at: int) -> None:
        self._text, self._at = text, at

    @property
    def rest(self) -> str:
        """What was not read yet."""
        return self._text[self._at :]

    def value(self) -> Any:
        """The next value. Raises ``Unreadable``."""
        if self._takes("{"):
            return self._pairs()
        if self._takes("["):
            return self._items()
        if (string := self._string()) is not None:
            return string
        bare = _BARE.match(self._text, self._at)
        if not bare:
            raise Unreadable("a value is missing")
        self._at = bare.end()
        return _constant(bare.group().strip())

    def _pairs(self) -> dict[str, Any]:
        found = {}
        while not self._ends("}"):
            key = self._string()
            if key is None:
                name = _PLAIN_KEY.match(self._text, self._at)
                if not name:
                    raise Unreadable("a key is missing; write {key:value}")
                key, self._at = name.group(), name.end()
            if not self._takes(":"):
                raise Unreadable(f"no colon after {key!r:.80}; write {{key:value}}")
            found[key] = self.value()
            self._takes(",")
        return found

    def _items(self) -> list[Any]:
        found = []
        while not self._ends("]"):
            found.append(self.value())
            self._takes(",")
        return found

    def _string(self) -> str | None:
        if self._takes(QUOTE):
            end = self._text.find(QUOTE, self._at)
            if end < 0:
                raise Unreadable("a string is not closed")
            string, self._at = self._text[self._at : end], end + len(QUOTE)
            return string
        if not self._text.startswith('"', self._at):
            return None
        try:
            quoted, self._at = _DECODER.raw_decode(self._text, self._at)
        except ValueError:
            raise Unreadable("a string is not closed") from None
        return str(quoted)

    def _ends(self, bracket: str) -> bool:
        return self._takes(bracket) or self._at == len(self._text)

    def _takes(self, sign: str) -> bool:
        """Whether ``sign`` comes next; white space before it is passed over in any case."""
        space = _SPACE.match(self._text, self._at)
        at = space.end() if space else self._at
        self._at = at
        if not self._text.startswith(sign, at):
            return False
        self._at = at + len(sign)
        return True


def _constant(text: str) -> Any:
    """A number or a constant; else a string without its quotes."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    try:
        return json.loads(text)
    except ValueError:
        return text


GEMMA = ToolCallFormat(
    name="gemma",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "call:",
    render_call=render_call,
    read=read,
    is_open=is_open,
)
