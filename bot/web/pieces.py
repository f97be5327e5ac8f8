"""What a turn or a bare model says, as pieces of one OpenAI answer; and the two ways to deliver pieces.

Streaming sends each piece as a chunk; not streaming collects the same pieces. Knows no routes and no people.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from aiohttp import web

from bot.events import Answered, Delta, Event, Failed, Status, Usage
from bot.models.chat import BadCall, Call, Finish, Part, Text
from bot.traces import Turn
from bot.web.metrics import Metrics, TurnMeter
from bot.web.problems import Problem, error_body, problem_of
from bot.web.sse import event_stream
from bot.web.wire import Completion, Json, call_json, final_json
from tools.spec import ToolCall

FAILURES = {"conversation_busy": 409, "context_length_exceeded": 400, "model_busy": 429}
"""Codes of turns that failed for a reason on the client's side, or that may be tried again → status."""


@dataclass(frozen=True)
class Piece:
    """Some text, or something beside it. The last one has ``finish``."""

    text: str = ""
    call: ToolCall | None = None
    mosuan: Json | None = None
    finish: str | None = None
    usage: Usage = field(default_factory=Usage)


async def turn_pieces(
    events: AsyncGenerator[Event, None], turn: Turn, metrics: Metrics
) -> AsyncGenerator[Piece, None]:
    """The events of a turn, counted. Raises ``Problem`` when the turn failed."""
    meter = TurnMeter(metrics)
    try:
        async with aclosing(events):
            async for event in events:
                meter.see(event)
                match event:
                    case Delta(text=text):
                        yield Piece(text)
                    case Status(state=state):
                        yield Piece(mosuan={"status": state})
                    case Answered():
                        yield Piece(mosuan=final_json(turn, event), finish="stop", usage=event.usage)
                    case Failed(reason=reason, code=code):
                        raise Problem(FAILURES.get(code, 500), reason, code)
    finally:
        meter.close()


async def model_pieces(parts: AsyncGenerator[Part, None]) -> AsyncGenerator[Piece, None]:
    """What a bare model writes."""
    async with aclosing(parts):
        async for part in parts:
            match part:
                case Text(text=text):
                    yield Piece(text)
                case Call(call=call):
                    yield Piece(call=call)
                case BadCall(raw=raw):
                    yield Piece(raw)  # a bare model is shown as it is
                case Finish(reason=reason, usage=usage):
                    yield Piece(finish=reason, usage=usage)


@dataclass(frozen=True)
class Delivery:
    """How one answer goes out."""

    completion: Completion
    keep_alive_s: float
    include_usage: bool = False

    async def whole(self, pieces: AsyncGenerator[Piece, None]) -> web.Response:
        """Everything in one response."""
        texts: list[str] = []
        calls: list[ToolCall] = []
        last = Piece()
        async with aclosing(pieces):
            async for piece in pieces:
                texts.append(piece.text)
                calls += [piece.call] if piece.call else []
                last = piece
        text = "".join(texts)
        body = self.completion.whole(text, last.finish or "stop", last.usage, last.mosuan)
        if calls:
            body["choices"][0]["message"] |= {
                "content": text or None,
                "tool_calls": [call_json(call) for call in calls],
            }
        return web.json_response(body)

    async def stream(self, request: web.Request, pieces: AsyncGenerator[Piece, None]) -> web.StreamResponse:
        """A chunk for each piece. What fails after the first byte is told inside the stream."""
        async with event_stream(request, self.keep_alive_s) as stream:
            await stream.send(self._chunk({"role": "assistant", "content": ""}))
            called = 0
            try:
                async with aclosing(pieces):
                    async for piece in pieces:
                        delta: Json = {"content": piece.text} if piece.text else {}
                        if piece.call:
                            delta["tool_calls"] = [{"index": called, **call_json(piece.call)}]
                            called += 1
                        await stream.send(self._chunk(delta, piece))
                        if piece.finish and self.include_usage:
                            await stream.send(self.completion.usage_chunk(piece.usage))
            except ConnectionError:
                raise
            except Exception as error:  # still the border of the web: the middleware can answer no more
                await stream.send(error_body(problem_of(error)))
            await stream.end()
        return stream.response

    def _chunk(self, delta: Json, piece: Piece = Piece()) -> Json:
        return self.completion.chunk(
            delta, finish=piece.finish, mosuan=piece.mosuan, with_usage=self.include_usage
        )
