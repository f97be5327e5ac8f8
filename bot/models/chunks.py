"""What an OpenAI-compatible server streams, as parts: lines of server-sent events, chunks, pieces of tool calls.

Tool calls come natively, their arguments in pieces, and are given whole once the reply has ended. Where a server
leaves them in the text they are read there. Reasoning is dropped. Knows nothing of connections.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.events import Usage
from bot.models.chat import BadCall, Call, Finish, Part, ToolChoice
from bot.models.errors import EngineFailed
from bot.models.formats import repair
from bot.models.formats.hermes import HERMES
from bot.models.formats.spelling import CUT_OFF, Unreadable
from bot.models.formats.words import reply_parser
from tools.spec import ToolCall, ToolSpec

MAX_EVENT_BYTES = 4 << 20
"""Of one event. No reply has that much in one; a server that never ends a line must not fill the memory."""
DONE = "[DONE]"


class EventLines:
    """Cuts a stream of bytes into the data of its events. Comments are passed over."""

    def __init__(self) -> None:
        self._buffer = b""

    def feed(self, data: bytes) -> Iterator[str]:
        """The data of the events that these bytes complete. Raises ``EngineFailed`` on one without end."""
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line.removeprefix(b"data:").strip().decode("utf-8", "replace")
        if len(self._buffer) > MAX_EVENT_BYTES:
            raise EngineFailed(f"the upstream sent an event of more than {MAX_EVENT_BYTES >> 20} MB")


@dataclass
class _Piece:
    """A tool call as far as it has come."""

    id: str = ""
    name: str = ""
    arguments: str = ""


class ReplyChunks:
    """Puts the chunks of one reply together."""

    def __init__(self, tools: Sequence[ToolSpec], choice: ToolChoice = "auto") -> None:
        self._tools = tuple(tools)
        self._words = reply_parser(HERMES, tools, choice)
        self._pieces: dict[int, _Piece] = {}
        self._reason = ""
        self._usage: Usage | None = None
        self._count = 0
        self._calls = 0
        self.is_done = False
        """Whether the server said that the reply is over."""

    def feed(self, data: str) -> list[Part]:
        """The parts that one event makes certain. Raises ``EngineFailed`` where it tells an error."""
        if data == DONE:
            self.is_done = True
            return []
        try:
            chunk = json.loads(data)
        except ValueError:
            raise EngineFailed(f"the upstream sent what is no JSON: {data!r:.80}") from None
        if not isinstance(chunk, dict):
            return []
        if error := chunk.get("error"):
            raise EngineFailed(f"the upstream failed: {one_line(error)}")
        self._take_usage(chunk.get("usage"))
        choices = chunk.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        if reason := choice.get("finish_reason"):
            self._reason, self.is_done = str(reason), True
        return self._delta(choice.get("delta") or choice.get("message") or {})

    def close(self) -> list[Part]:
        """The rest: held text, the calls, and how it ended."""
        cut = self._reason == "length"
        parts = [
            *self._numbered(self._words.close(cut)),
            *(self._call(p, cut) for p in self._pieces.values()),
        ]
        called = self._calls > 0 or any(isinstance(part, Call) for part in parts)
        usage = self._usage or Usage(0, self._count)
        return [*parts, Finish("tool_calls" if called else "length" if cut else "stop", usage)]

    def _delta(self, delta: Mapping[str, Any]) -> list[Part]:
        for call in delta.get("tool_calls") or ():
            self._take_call(call)
        content = delta.get("content")
        if not isinstance(content, str) or not content:
            return []
        self._count += 1
        return self._numbered(self._words.feed(content))

    def _take_call(self, call: Mapping[str, Any]) -> None:
        """By ``index``; servers that leave it out begin a new call with each new id."""
        at = call.get("index")
        if not isinstance(at, int):
            last = max(self._pieces, default=0)
            known = self._pieces.get(last)
            at = last + 1 if known and call.get("id") and call["id"] != known.id else last
        piece, function = self._pieces.setdefault(at, _Piece()), call.get("function") or {}
        piece.id = piece.id or str(call.get("id") or "")
        piece.name = piece.name or str(function.get("name") or "")
        arguments = function.get("arguments")
        piece.arguments += arguments if isinstance(arguments, str) else json.dumps(arguments or {})
        self._count += 1

    def _call(self, piece: _Piece, cut: bool) -> Call | BadCall:
        try:
            if cut:
                raise Unreadable(CUT_OFF)
            body = json.dumps({"name": piece.name, "arguments": _arguments(piece.arguments)})
            [spelled] = HERMES.calls(body, self._tools)
        except Unreadable as problem:
            return BadCall(piece.arguments, str(problem))
        self._calls += 1
        return Call(ToolCall(piece.id or f"call_{self._calls}", spelled.name, dict(spelled.arguments)))

    def _numbered(self, parts: list[Part]) -> list[Part]:
        self._calls += sum(isinstance(part, Call) for part in parts)
        return parts

    def _take_usage(self, usage: Any) -> None:
        if isinstance(usage, dict):
            counts = (usage.get(key) for key in ("prompt_tokens", "completion_tokens"))
            self._usage = Usage(*(count if isinstance(count, int) else 0 for count in counts))


def _arguments(text: str) -> Any:
    """The object in the text, or the text itself where it is none: the bare value of the main parameter."""
    if not text.strip():
        return {}
    try:
        value = repair.loads(text)
    except ValueError as problem:
        if text.lstrip().startswith("{"):
            raise Unreadable(f"the arguments are not valid JSON ({problem}); write one object") from None
        return text
    return value if isinstance(value, dict) else text


def one_line(error: Any) -> str:
    """What an error object of a server says, short and on one line."""
    said = error.get("message", error) if isinstance(error, dict) else error
    return " ".join(str(said).split())[:300]
