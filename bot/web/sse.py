"""Server-sent events: JSON objects out, a comment when there has been nothing to say for a while.

The comment keeps proxies and phones from cutting a stream during silent work. Knows nothing of chat.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiohttp import web

HEADERS = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # nginx would collect the stream otherwise
}
WRITE_TIMEOUT_S = 30.0
"""A client that is connected but takes nothing for so long is gone: its turn holds a model and a lock."""


class EventStream:
    """An open stream. ``send`` raises ``ConnectionError`` when the client has gone or no longer reads."""

    def __init__(self, request: web.Request, response: web.StreamResponse) -> None:
        self.response = response
        self._request = request
        self._last_write_s = 0.0

    async def send(self, data: Mapping[str, Any], event_id: int | None = None) -> None:
        """One event. ``event_id`` is what the client names to go on from there."""
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        # Half of a surrogate pair, which a model may write, is no UTF-8 text.
        number = b"" if event_id is None else b"id: %d\n" % event_id
        await self._write(number + b"data: " + text.encode("utf-8", "replace") + b"\n\n")

    async def end(self) -> None:
        """The last event."""
        await self._write(b"data: [DONE]\n\n")
        await self.response.write_eof()

    async def keep_alive(self, silence_s: float) -> None:
        """Comment whenever nothing was sent for ``silence_s``. Runs until cancelled or the client goes."""
        clock = asyncio.get_running_loop().time
        while True:
            silent_s = clock() - self._last_write_s
            if silent_s < silence_s:
                await asyncio.sleep(silence_s - silent_s)
            else:
                await self._write(b": keep-alive\n\n")

    async def _write(self, data: bytes) -> None:
        self._last_write_s = asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(WRITE_TIMEOUT_S):
                await self.response.write(data)
        except TimeoutError:
            if self._request.transport:
                self._request.transport.abort()  # closing would wait for the client to read the rest
            raise ConnectionError(f"the client has read nothing for {WRITE_TIMEOUT_S:g} s") from None


@asynccontextmanager
async def event_stream(request: web.Request, keep_alive_s: float) -> AsyncIterator[EventStream]:
    """Open the stream of this request; the comments end with the block, the stream with ``end``."""
    response = web.StreamResponse(headers=HEADERS)
    await response.prepare(request)
    stream = EventStream(request, response)
    comments = asyncio.create_task(stream.keep_alive(keep_alive_s), name="keep-alive")
    try:
        yield stream
    finally:
        comments.cancel()
        with suppress(asyncio.CancelledError, ConnectionError):
            await comments
