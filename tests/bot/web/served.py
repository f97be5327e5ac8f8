"""A whole server on a free port of loopback, with a scripted model; nothing else in it is pretended."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from openai import AsyncOpenAI

from bot.app import Kinds, create_app
from bot.assistant import Assistant
from bot.kinds import job_kinds
from bot.messages import Message
from bot.models.chat import GREEDY, ChatModel, Part, Sampling, ToolChoice
from bot.models.scripted import Reply, ScriptedModel
from bot.oidc import OidcSettings
from bot.settings import (
    KnowledgeSettings,
    MiniprogramSettings,
    SandboxSettings,
    ServerSettings,
    Settings,
    TurnSettings,
)
from bot.web.keys import OPENING
from tools.spec import ToolSpec

READY_TIMEOUT_S = 300.0
NO_MINIPROGRAM = MiniprogramSettings()
NO_OIDC = OidcSettings()
PLAIN_KNOWLEDGE = KnowledgeSettings()
PEOPLE = """
[groups.hr]
[users.li]
name = "李雷 Li Lei"
groups = ["hr"]
[users.han]
name = "Han Mei"
"""


@dataclass
class Served:
    """A running server. ``key`` belongs to ``li``."""

    url: str
    assistant: Assistant
    model: ScriptedModel
    key: str
    http: aiohttp.ClientSession
    openai: AsyncOpenAI
    """An independent client of the API."""
    app: web.Application

    async def headers(self, user: str = "li") -> dict[str, str]:
        """What proves this user."""
        return {
            "Authorization": f"Bearer {await self.assistant.directory.issue_token(user, time.time(), 600)}"
        }

    async def post(self, path: str, body: object, user: str = "li") -> tuple[int, Any]:
        """Status and JSON of a POST."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent, headers = BytesIO(data), await self.headers(user)
        async with self.http.post(self.url + path, data=sent, headers=headers) as response:
            return response.status, await response.json()

    async def get(self, path: str, user: str = "li") -> tuple[int, Any]:
        """Status and JSON of a GET."""
        async with self.http.get(self.url + path, headers=await self.headers(user)) as response:
            return response.status, await response.json()

    async def ask(self, question: str, user: str = "li", **more: object) -> tuple[int, Any]:
        """Status and JSON of one question, not streaming."""
        return await self.post("/v1/chat/completions", asking(question, **more), user)


def asking(question: str, **more: object) -> dict[str, object]:
    """The body of a question."""
    return {"model": "assistant", "messages": [{"role": "user", "content": question}], **more}


class HeldModel(ScriptedModel):
    """Says the first part of each reply and then waits to be let go, as a slow model does."""

    def __init__(self, replies: Iterable[Reply] = ()) -> None:
        super().__init__(replies)
        self.let_go, self.asked_once, self.closed = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """The script, with the wait after the first part."""
        parts = super().stream(messages, tools=tools, tool_choice=tool_choice, sampling=sampling)
        self.asked_once.set()
        try:
            yield await anext(parts)
            await self.let_go.wait()
            async for part in parts:
                yield part
        finally:
            await parts.aclose()
            self.closed.set()


@asynccontextmanager
async def serve(
    data: Path,
    model: ScriptedModel,
    *,
    demo: bool = False,
    keep_alive_s: float = 10.0,
    tool_s: float = 20.0,
    kinds: Kinds = job_kinds,
    miniprogram: MiniprogramSettings = NO_MINIPROGRAM,
    oidc: OidcSettings = NO_OIDC,
    knowledge: KnowledgeSettings = PLAIN_KNOWLEDGE,
) -> AsyncIterator[Served]:
    """The server, ready, with two people; with ``demo`` the demo company instead."""
    settings = Settings(
        data=data,
        demo=demo,
        server=ServerSettings(keep_alive_s=keep_alive_s),
        turn=TurnSettings(seconds=max(120.0, tool_s), tool_s=tool_s),
        miniprogram=miniprogram,
        oidc=oidc,
        knowledge=knowledge,
        sandbox=SandboxSettings(kernels=0, timeout_s=tool_s),  # most tests calculate nothing
    )

    async def open_model(_: Settings) -> ChatModel:
        return model

    app = create_app(settings, open_model=open_model, kinds=kinds)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        assistant = await app[OPENING].wait(READY_TIMEOUT_S)
        user = "lin_yue" if demo else "li"
        if not demo:
            people = data / "people.toml"
            people.write_text(PEOPLE, encoding="utf-8")
            await assistant.directory.import_people(people)
        _, key = await assistant.directory.create_key(user, "tests", time.time())
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        client = AsyncOpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0)
        async with aiohttp.ClientSession() as http, client:
            yield Served(url, assistant, model, key, http, client, app)
    finally:
        await runner.cleanup()
