"""A small OpenAI-compatible server on loopback whose replies, good and bad, are put in one by one."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]


@dataclass(frozen=True)
class Say:
    """A streamed reply: its deltas as they are sent, then how it ends."""

    deltas: Sequence[Json | str]
    finish: str | None = "stop"
    ending: str = "done"
    """``done``: as it should; ``cut``: the connection breaks; ``hang``: nothing more comes; ``eof``: it just ends."""
    usage: tuple[int, int] | None = (7, 3)


@dataclass(frozen=True)
class Refuse:
    """A status and what stands in the body."""

    status: int
    message: str = "no"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class FaultyServer:
    """The running server. ``asked`` holds the requests; without a reply left it says ``ok``."""

    url: str = ""
    models: list[Json] = field(default_factory=lambda: [{"id": "big", "max_model_len": 3000}])
    replies: deque[Say | Refuse | str] = field(default_factory=deque)
    asked: list[Json] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a client left while its reply was held."""

    async def list_models(self, request: web.Request) -> web.Response:
        """``GET /v1/models``."""
        return web.json_response({"object": "list", "data": self.models})

    async def complete(self, request: web.Request) -> web.StreamResponse:
        """``POST /v1/chat/completions``."""
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        reply = self.replies.popleft() if self.replies else Say([{"content": "ok"}])
        if isinstance(reply, Refuse):
            body = {"error": {"message": reply.message}}
            return web.json_response(body, status=reply.status, headers=reply.headers)
        if isinstance(reply, str):
            return web.Response(text=reply, content_type="application/json")
        return await self._say(request, reply)

    async def _say(self, request: web.Request, reply: Say) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for delta in reply.deltas:
            chunk = {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]}
            await response.write(delta.encode() if isinstance(delta, str) else event(chunk))
        if reply.ending == "hang":
            try:
                await asyncio.sleep(60)
            finally:
                self.gone.set()
        if reply.ending == "cut":
            assert request.transport is not None
            request.transport.abort()
            return response
        if reply.ending == "eof":
            return response
        await response.write(event({"choices": [{"index": 0, "delta": {}, "finish_reason": reply.finish}]}))
        if reply.usage:
            usage = dict(zip(("prompt_tokens", "completion_tokens"), reply.usage, strict=True))
            await response.write(event({"choices": [], "usage": usage}))
        await response.write(b"data: [DONE]\n\n")
        return response


def event(chunk: Json) -> bytes:
    """One server-sent event."""
    return b"data: " + json.dumps(chunk, ensure_ascii=False).encode() + b"\n\n"


@asynccontextmanager
async def faulty_server() -> AsyncIterator[FaultyServer]:
    """The server, for as long as the block lasts."""
    server, app = FaultyServer(), web.Application()
    app.router.add_get("/v1/models", server.list_models)
    app.router.add_post("/v1/chat/completions", server.complete)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield server
    finally:
        await runner.cleanup()
