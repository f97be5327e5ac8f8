"""A mini-program's client for tests: logs in, asks, and reads events over a line that may break anywhere."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import aiohttp

from bot.channels.miniprogram import Miniprogram
from bot.settings import MiniprogramSettings
from bot.web.keys import MINIPROGRAM, SETTINGS
from tests.bot.channels.wechat_server import APP_ID, SECRET, WeChatServer, wechat_server
from tests.bot.web.served import HeldModel, Served, serve

HANG_S = 180.0
"""Nothing here takes so long; a test that hangs shall fail."""
ENDINGS = ("done", "failed", "blocked", "stopped", "withheld")
Body = dict[str, Any]


@dataclass
class MiniClient:
    """One person's phone."""

    url: str
    http: aiohttp.ClientSession
    name: str = "ann"
    tokens: Body = field(default_factory=dict)

    async def post(self, path: str, body: object = None, *, token: str = "") -> tuple[int, Any]:
        """Status and JSON of a POST."""
        headers = {"Authorization": f"Bearer {token or self.tokens.get('access_token', '')}"}
        async with self.http.post(self.url + path, json=body, headers=headers) as response:
            return response.status, await response.json()

    async def get(self, path: str, *, token: str = "") -> tuple[int, Any]:
        """Status and JSON of a GET."""
        headers = {"Authorization": f"Bearer {token or self.tokens.get('access_token', '')}"}
        async with self.http.get(self.url + path, headers=headers) as response:
            return response.status, await response.json()

    async def login(self, number: int = 1) -> Body:
        """Tokens by a fresh code."""
        status, self.tokens = await self.post("/mini/login", {"code": f"code-{self.name}-{number}"})
        assert status == 200, self.tokens
        return self.tokens

    async def ask(self, text: str, message_id: str = "m1", **more: object) -> Body:
        """The turn of a question."""
        status, turn = await self.post("/mini/turns", {"client_msg_id": message_id, "text": text, **more})
        assert status in (200, 202), turn
        return turn

    async def events(self, turn_id: str, after: int = 0, most_bytes: int = 1 << 30) -> list[Body]:
        """The whole events that come in before the stream ends, or breaks after so many bytes."""
        headers = {"Authorization": f"Bearer {self.tokens['access_token']}", "Last-Event-ID": str(after)}
        url, raw = f"{self.url}/mini/turns/{turn_id}/events", b""
        async with asyncio.timeout(HANG_S), self.http.get(url, headers=headers) as response:
            assert response.status == 200, await response.text()
            while len(raw) < most_bytes and (chunk := await response.content.read(most_bytes - len(raw))):
                raw += chunk
        found = [block for block in raw.split(b"\n\n")[:-1] if b"data: {" in block]
        return [json.loads(block[block.index(b"data: ") + 6 :]) for block in found]

    async def answer(self, text: str, message_id: str = "m1", **more: object) -> list[Body]:
        """Ask and read to the end."""
        return await self.events((await self.ask(text, message_id, **more))["id"])


def text_in(events: list[Body]) -> str:
    """The answer as these events show it."""
    return "".join(event["text"] for event in events if event["type"] == "delta")


async def until(happens: Callable[[], object]) -> None:
    """Wait for what announces itself to nobody."""
    for _ in range(int(HANG_S / 0.02)):
        if happens():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError


@dataclass
class Mini:
    """A whole server with a mini-program, the WeChat it talks to, and a phone that is logged in."""

    served: Served
    wechat: WeChatServer
    ann: MiniClient
    model: HeldModel

    def set(self, **settings: Any) -> None:
        """Settings of the mini-program, from now on."""
        self.program.settings = replace(self.program.settings, **settings)

    async def renew(self, name: str) -> None:
        """As good as new: a phone of its own, the settings of the start, a model that does not wait."""
        self.program.settings = self.served.app[SETTINGS].miniprogram
        self.program.now = time.time
        self.wechat.checked.clear()
        self.wechat.notices.clear()
        self.wechat.faults.clear()
        self.model.let_go.set()
        self.model.asked.clear()
        self.script()
        self.ann = self.phone(name)
        await self.ann.login()

    def script(self, *replies: str) -> None:
        """What the model says from now on; what it has not said yet is forgotten."""
        self.model._replies.clear()
        self.model.enqueue(*replies)

    def hold(self) -> None:
        """Let the model wait in the middle of its next answer."""
        for event in (self.model.let_go, self.model.asked_once, self.model.closed):
            event.clear()

    @property
    def program(self) -> Miniprogram:
        """The mini-program inside the server."""
        program = self.served.app[MINIPROGRAM]
        assert program is not None
        return program

    def phone(self, name: str) -> MiniClient:
        """Another person's phone, not logged in."""
        return MiniClient(self.served.url, self.served.http, name)


@asynccontextmanager
async def mini(
    data: Path, model: HeldModel, *, demo: bool = False, tool_s: float = 60.0, **settings: Any
) -> AsyncIterator[Mini]:
    """Everything, running. ``settings`` are those of the mini-program."""
    async with wechat_server() as wechat:
        program = MiniprogramSettings(app_id=APP_ID, app_secret=SECRET, api_base_url=wechat.url, **settings)
        async with serve(data, model, miniprogram=program, demo=demo, tool_s=tool_s) as served:
            running = Mini(served, wechat, MiniClient(served.url, served.http), model)
            await running.renew("ann")
            yield running
