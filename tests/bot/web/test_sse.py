"""The stream itself, over a real connection."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from bot.web import sse

HANG_S = 30.0


async def test_a_client_that_stops_reading_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that stays open but takes nothing ends the writer with ``ConnectionError``."""
    monkeypatch.setattr(sse, "WRITE_TIMEOUT_S", 0.1)
    gone = asyncio.Event()

    async def endless(request: web.Request) -> web.StreamResponse:
        async with sse.event_stream(request, keep_alive_s=60.0) as stream:
            try:
                while True:
                    await stream.send({"text": "x" * 100_000})
            except ConnectionError:
                gone.set()
                raise

    app = web.Application()
    app.router.add_get("/", endless)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        _, writer = await asyncio.open_connection(*runner.addresses[0][:2], limit=1024)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(HANG_S):
            await gone.wait()
        writer.close()
    finally:
        await runner.cleanup()
