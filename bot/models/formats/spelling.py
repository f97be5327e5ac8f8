"""A tool-call format: how a model spells a call, and the parser that reads it from a stream.

Text that can no longer become a call is released at once; text that still may is held. Knows one format at a
time and nothing of models, of tools' work or of the turn.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.models.chat import BadCall, Call, Part, Text
from tools.spec import ToolCall, ToolSpec

FENCES = ("```python\n", "```py\n", "```Python\n")
"""A fenced block is how models that forget their format ask for the python tool."""
PYTHON = "python"
CUT_OFF = "the call was cut off by the length limit; make it shorter"


class Unreadable(ValueError):
    """The body of a call that cannot be repaired. The message is told to the model."""


@dataclass(frozen=True)
class Spelled:
    """A call as written: a name and arguments, before it is given an id."""

    name: str
    arguments: Mapping[str, Any]


class ReplyParser(Protocol):
    """Reads one reply. Feed it pieces of any size; the parts do not depend on where the cuts are."""

    def feed(self, text: str) -> list[Part]:
        """Take a piece of the reply; give back what is certain by now."""
        ...

    def close(self, cut: bool = False) -> list[Part]:
        """The reply is over. ``cut`` = by a token limit, so an unfinished call cannot be trusted."""
        ...


@dataclass(frozen=True)
class ToolCallFormat:
    """One spelling. ``read`` takes the text between the tags and raises ``Unreadable``."""

    name: str
    opening: str
    closing: str
    forced: str
    """What a reply is begun with when a call is required: the opening tag and the white space after it."""
    render_call: Callable[[ToolCall], str]
    read: Callable[[str, Sequence[ToolSpec]], list[Spelled]]
    is_open: Callable[[str], bool]
    """Whether a closing tag after this much of a body would lie inside a quoted string."""
    reader: Callable[[ToolCallFormat, Sequence[ToolSpec]], ReplyParser] | None = None
    """The parser of a format whose replies are more than words between which calls stand."""

    def parser(self, tools: Sequence[ToolSpec] = ()) -> ReplyParser:
        """A fresh parser for one reply, with these tools on offer."""
        return (self.reader or CallParser)(self, tools)

    def calls(self, body: str, tools: Sequence[ToolSpec], torn: bool = False) -> list[Spelled]:
        """The calls in a body, each of a tool on offer; a ``torn`` body lacks its end. Raises ``Unreadable``."""
        found = self.read(body, tools)
        offered = [tool.name for tool in tools]
        for spelled in found:
            if spelled.name not in offered:
                raise Unreadable(f"no tool named {spelled.name!r}; on offer: {', '.join(offered) or 'none'}")
            if torn:
                _refuse_half_code(spelled, tools)
        return found


class CallParser:
    """The parser of formats that put calls between words."""

    def __init__(self, form: ToolCallFormat, tools: Sequence[ToolSpec]) -> None:
        self._form = form
        self._tools = tuple(tools)
        fences = FENCES if any(tool.name == PYTHON for tool in tools) else ()
        self._openings = (form.opening, *fences)
        self._opening = ""  # the tag of the call being read; empty outside of calls
        self._buffer = ""
        self._seen = 0  # how far the buffer was already searched for a closing tag
        self._calls = 0

    def feed(self, text: str) -> list[Part]:
        """Take a piece of the reply; give back what is certain by now."""
        self._buffer += text
        parts: list[Part] = []
        while self._inside(parts) if self._opening else self._outside(parts):
            pass
        return parts

    def close(self, cut: bool = False) -> list[Part]:
        """The reply is over. ``cut`` = by a token limit, so an unfinished call cannot be trusted."""
        parts: list[Part] = []
        rest, self._buffer = self._buffer, ""
        if self._opening:
            body = rest[: len(rest) - partial(rest, (self._closing,))]
            self._finish(body, parts, torn=True, cut=cut)
        elif rest and not is_torn_tag(rest):
            parts.append(Text(rest))
        return parts

    @property
    def _closing(self) -> str:
        return "\n```" if self._opening in FENCES else self._form.closing

    def _outside(self, parts: list[Part]) -> bool:
        found = [(at, tag) for tag in self._openings if (at := self._buffer.find(tag)) >= 0]
        if found:
            end, tag = min(found)
            # The line break of a fence's opening may be the one of its closing, so it stays.
            rest = end + len(tag) - (tag in FENCES)
        else:
            end = len(self._buffer) - partial(self._buffer, self._openings)
            rest, tag = end, ""
        if end:
            parts.append(Text(self._buffer[:end]))
        self._buffer, self._opening, self._seen = self._buffer[rest:], tag, 0
        return bool(tag)

    def _inside(self, parts: list[Part]) -> bool:
        closing = self._closing
        at = self._buffer.find(closing, self._seen)
        if at < 0:
            self._seen = max(self._seen, len(self._buffer) - len(closing) + 1)
            return False
        if self._opening not in FENCES and self._form.is_open(self._buffer[:at]):
            self._seen = at + len(closing)
            return True
        body, self._buffer = self._buffer[:at], self._buffer[at + len(closing) :]
        self._finish(body, parts)
        return True

    def _finish(self, body: str, parts: list[Part], torn: bool = False, cut: bool = False) -> None:
        fenced, self._opening = self._opening in FENCES, ""
        try:
            if cut:
                raise Unreadable(CUT_OFF)
            found = self._fenced(body, torn) if fenced else self._form.calls(body, self._tools, torn)
        except Unreadable as problem:
            parts.append(BadCall(body, str(problem)))
            return
        for spelled in found:
            self._calls += 1
            parts.append(Call(ToolCall(f"call_{self._calls}", spelled.name, dict(spelled.arguments))))

    def _fenced(self, body: str, torn: bool) -> list[Spelled]:
        spelled = Spelled(PYTHON, {main_parameter(PYTHON, self._tools): body.strip("\n")})
        if torn:
            _refuse_half_code(spelled, self._tools)
        return [spelled]


def main_parameter(name: str, tools: Sequence[ToolSpec]) -> str:
    """The parameter that a bare value given to this tool belongs to. The tool must be on offer."""
    return next(tool.main_parameter for tool in tools if tool.name == name)


def _refuse_half_code(spelled: Spelled, tools: Sequence[ToolSpec]) -> None:
    """Half a program may still run and compute something else: a torn call must at least be Python."""
    if spelled.name != PYTHON:
        return
    try:
        ast.parse(str(spelled.arguments.get(main_parameter(PYTHON, tools), "")))
    except (SyntaxError, ValueError):
        raise Unreadable("the code is incomplete; send it again in full") from None


def partial(text: str, tags: Sequence[str]) -> int:
    """Length of the longest end of ``text`` that is a proper beginning of one of ``tags``."""
    longest = min(len(text), max(map(len, tags)) - 1)
    for size in range(longest, 0, -1):
        if any(tag.startswith(text[-size:]) for tag in tags):
            return size
    return 0


def is_torn_tag(text: str) -> bool:
    """Whether this end of a reply is the beginning of a tag. No sentence ends in ``<``."""
    return text.startswith("<")
