"""Bodies of HTTP answers that come in pieces, from a real server on loopback."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from aiohttp import web

from bot.bodies import up_to


@pytest.mark.parametrize("most", [1, 10, 4000, 5000])
async def test_a_body_in_pieces_is_read_to_its_end_or_to_the_limit(most: int) -> None:
    """Five pieces that arrive one after the other are one body; more than the limit is never returned."""

    async def pieces(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for at in range(5):
            await response.write(bytes([at]) * 800)
            await asyncio.sleep(0.01)  # so that the pieces arrive apart
        return response

    app = web.Application()
    app.router.add_get("/", pieces)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
        async with aiohttp.ClientSession() as session, session.get(url) as got:
            body = await up_to(got.content, most)
    finally:
        await runner.cleanup()
    assert body == b"".join(bytes([at]) * 800 for at in range(5))[:most]
