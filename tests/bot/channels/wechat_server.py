"""A small WeChat on 127.0.0.1: logins, access tokens, the content check and notices, each with its faults."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

APP_ID, SECRET = "wxdemo", "app-secret-of-the-demo"
MAX_CONTENT_CHARS = 2500


@dataclass
class WeChatServer:
    """What it was asked, and what it shall answer."""

    url: str = ""
    calls: Counter[str] = field(default_factory=Counter)
    used_codes: set[str] = field(default_factory=set)
    checked: list[tuple[str, str]] = field(default_factory=list)
    notices: list[dict[str, Any]] = field(default_factory=list)
    risky: tuple[str, ...] = ("毒药", "poison")
    review: tuple[str, ...] = ("maybe",)
    token: str = "token-1"
    faults: dict[str, list[web.Response | float | int]] = field(default_factory=dict)
    """Path → what to do instead of answering: a response, seconds to sleep, or an errcode."""

    async def fault(self, request: web.Request) -> web.Response | None:
        """The next fault of this address, if one waits."""
        self.calls[request.path] += 1
        waiting = self.faults.get(request.path)
        if not waiting:
            return None
        fault = waiting.pop(0)
        if isinstance(fault, float):
            await asyncio.sleep(fault)
            return None
        if isinstance(fault, int):
            return web.json_response({"errcode": fault, "errmsg": "scripted fault"})
        return fault

    async def login(self, request: web.Request) -> web.Response:
        """``jscode2session``: code ``code-NAME-N`` belongs to ``openid-NAME`` and works once."""
        if answer := await self.fault(request):
            return answer
        asked = request.query
        if (asked.get("appid"), asked.get("secret")) != (APP_ID, SECRET):
            return web.json_response({"errcode": 40125, "errmsg": "invalid appsecret"})
        code = asked.get("js_code", "")
        if not code.startswith("code-"):
            return web.json_response({"errcode": 40029, "errmsg": "invalid code"})
        if code in self.used_codes:
            return web.json_response({"errcode": 40163, "errmsg": "code been used"})
        self.used_codes.add(code)
        body = {"openid": "openid-" + code.split("-")[1], "session_key": "SESSIONKEY=="}
        return web.Response(text=json.dumps(body), content_type="text/plain")  # as the real one does

    async def stable_token(self, request: web.Request) -> web.Response:
        """The same token until one is forced."""
        if answer := await self.fault(request):
            return answer
        if (await request.json())["force_refresh"]:
            self.token = f"token-{int(self.token.split('-')[1]) + 1}"
        return web.json_response({"access_token": self.token, "expires_in": 7200})

    async def check(self, request: web.Request) -> web.Response:
        """``msg_sec_check`` version 2, by word list."""
        if answer := await self.fault(request):
            return answer
        if request.query.get("access_token") != self.token:
            return web.json_response({"errcode": 40001, "errmsg": "invalid credential"})
        sent = await request.json()
        content = sent["content"]
        assert sent["version"] == 2
        assert 1 <= len(content) <= MAX_CONTENT_CHARS
        self.checked.append((sent["openid"], content))
        suggest = "pass"
        if any(word in content for word in self.review):
            suggest = "review"
        if any(word in content for word in self.risky):
            suggest = "risky"
        return web.json_response({"errcode": 0, "errmsg": "ok", "result": {"suggest": suggest, "label": 100}})

    async def notice(self, request: web.Request) -> web.Response:
        """``subscribe/send``: refuses what its field kind does not take."""
        if answer := await self.fault(request):
            return answer
        if request.query.get("access_token") != self.token:
            return web.json_response({"errcode": 40001, "errmsg": "invalid credential"})
        sent = await request.json()
        if any(len(value["value"]) > 20 for value in sent["data"].values()):
            return web.json_response({"errcode": 47003, "errmsg": "argument invalid"})
        self.notices.append(sent)
        return web.json_response({"errcode": 0, "errmsg": "ok"})


@asynccontextmanager
async def wechat_server() -> AsyncIterator[WeChatServer]:
    """The server, on a free port."""
    server = WeChatServer()
    app = web.Application()
    app.add_routes(
        [
            web.get("/sns/jscode2session", server.login),
            web.post("/cgi-bin/stable_token", server.stable_token),
            web.post("/wxa/msg_sec_check", server.check),
            web.post("/cgi-bin/message/subscribe/send", server.notice),
        ]
    )
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield server
    finally:
        await runner.cleanup()
