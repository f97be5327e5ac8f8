"""A whole server with bots, beside simulated vendors; what callers post to it and what readers then see."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bot.app import create_app
from bot.assistant import Assistant
from bot.channels.catalogue import read_bots
from bot.channels.contract import Request
from bot.channels.delivery import Delivery
from bot.channels.simulated_calls import SIMULATED, bot_table, callback, opened, poll
from bot.channels.simulator import Simulator, simulate
from bot.models.chat import ChatModel
from bot.models.scripted import ScriptedModel
from bot.settings import SandboxSettings, ServerSettings, Settings, TurnSettings
from bot.web.hooks import DELIVERY
from bot.web.keys import OPENING

READY_TIMEOUT_S = 120.0


@dataclass
class Bots:
    """A running server with one bot per channel, named as the channel."""

    url: str
    vendor: Simulator
    assistant: Assistant
    delivery: Delivery
    model: ScriptedModel
    http: aiohttp.ClientSession

    async def post(self, channel: str, request: Request, bot: str = "") -> tuple[int, bytes]:
        """Status and body that a vendor gets for this callback."""
        where = f"{self.url}/hooks/{channel}/{bot or channel}"
        async with self.http.request(
            request.method, where, params=request.query, data=request.body, headers=request.headers
        ) as answer:
            return answer.status, await answer.read()

    async def say(self, channel: str, number: str, sender: str, text: str) -> tuple[int, bytes]:
        """Deliver a message of a direct chat."""
        return await self.post(channel, callback(channel, number, sender, text, time.time(), self.vendor.url))

    async def seen(self, count: int) -> list[str]:
        """The texts that readers saw, once there are so many."""
        await until(lambda: len(self.vendor.shown) >= count)
        return [shown.text.rstrip("\u200b\u200c") for shown in self.vendor.shown]

    async def polled(self, stream: str, sender: str) -> tuple[str, bool]:
        """What the AI bot's vendor is told about a stream."""
        status, body = await self.post("wecom-aibot", poll(stream, "p", sender, time.time()))
        assert status == 200
        told = opened(body)["stream"]
        return told["content"], told["finish"]

    async def ended(self, stream: str, sender: str) -> str:
        """Poll a stream to its end, as the vendor does."""
        for _ in range(1200):
            text, finish = await self.polled(stream, sender)
            if finish:
                return text
            await asyncio.sleep(0.1)
        raise TimeoutError


async def until(done: Callable[[], bool], timeout_s: float = 120.0) -> None:
    """Wait for something, patiently."""
    for _ in range(int(timeout_s * 20)):
        if done():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


def stream_of(body: bytes) -> str:
    """The stream that an acknowledgement of the AI bot announces."""
    found: str = opened(body)["stream"]["id"]
    return found


@asynccontextmanager
async def serve_bots(
    data: Path,
    model: ScriptedModel,
    *,
    demo: bool = False,
    more: Mapping[str, Mapping[str, Any]] | None = None,
    routes: Iterable[web.RouteDef] = (),
    turn: TurnSettings | None = None,
    calculation_s: float = 10.0,
    line: str = "",
) -> AsyncIterator[Bots]:
    """The server, ready. ``more`` adds keys to the tables of some bots, ``routes`` addresses to the vendors';
    ``line`` is where the AI bot's line is opened there.
    """
    async with simulate(Simulator(time.time), routes) as vendor:
        tables = {c: {**bot_table(c, vendor.url), **(more or {}).get(c, {})} for c in SIMULATED}
        if line:
            tables["wecom-aibot"]["line_url"] = vendor.url.replace("http", "ws") + line
        settings = Settings(
            data=data,
            demo=demo,
            server=ServerSettings(),
            turn=turn or TurnSettings(),
            sandbox=SandboxSettings(kernels=0, timeout_s=calculation_s),
            bots=read_bots(json.loads(json.dumps(tables)), "", {}),
        )

        async def open_model(_: Settings) -> ChatModel:
            return model

        app = create_app(settings, open_model=open_model)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            assistant = await app[OPENING].wait(READY_TIMEOUT_S)
            url = f"http://127.0.0.1:{runner.addresses[0][1]}"
            async with aiohttp.ClientSession() as http:
                yield Bots(url, vendor, assistant, app[DELIVERY], model, http)
        finally:
            await runner.cleanup()
