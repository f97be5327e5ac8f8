"""A messenger on this machine, for trying a bot without an account and for testing with faults.

One small web server plays the sending side of WeCom, WeChat, Feishu, DingTalk, Slack and a program with a webhook: it
checks tokens, cuts and discards as the vendors do, and can be told to fail. What readers would have seen is in
``shown``. The other half, the callbacks, is in ``simulated_calls``. Knows nothing of how Mosuan works inside.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import web

from bot.channels.simulated_uploads import bearer, uploads

Fault = Literal[
    "", "42001", "40014", "45009", "60020", "429", "500", "html", "cut", "reset", "reset-unread", "slow"
]
"""What goes wrong with a call that sends. ``reset``, ``html`` and ``cut`` happen after the message was shown."""
WECOM_BYTES = 2048
WECOM_A_MINUTE = 30
SLOW_S = 20.0
TOKEN_S = 7200


@dataclass(frozen=True)
class Shown:
    """A message as a reader sees it. ``at`` is in seconds of the simulator's clock."""

    vendor: str
    target: str
    text: str
    at: float
    picture: bytes = b""


@dataclass
class Simulator:
    """The vendors' side. ``fault`` is asked before each message; ``token_s`` is how long tokens live."""

    clock: Callable[[], float]
    fault: Callable[[str], Fault] = lambda vendor: ""
    token_s: int = TOKEN_S
    url: str = ""
    shown: list[Shown] = field(default_factory=list)
    discarded: list[Shown] = field(default_factory=list)
    came: list[Shown] = field(default_factory=list)
    """Every attempt to send a message, refused and repeated ones included."""
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)
    """(message of Feishu, else vendor; key) → a file that somebody sent."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """(vendor's name) → a picture that was handed over."""
    calls: list[str] = field(default_factory=list)
    """Paths asked for, in order."""
    _tokens: dict[str, tuple[str, float]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _minute: dict[str, deque[float]] = field(default_factory=dict)

    def app(self) -> web.Application:
        """The server's addresses, those of all vendors."""
        app = web.Application(middlewares=[self._record])
        app.add_routes(
            [
                web.get("/cgi-bin/gettoken", self._wecom_token),
                web.get("/cgi-bin/agent/get", self._wecom_app),
                web.post("/cgi-bin/message/send", self._wecom_send),
                web.post("/cgi-bin/stable_token", self._wechat_token),
                web.post("/cgi-bin/message/custom/send", self._wechat_send),
                web.post("/open-apis/auth/v3/tenant_access_token/internal", self._feishu_token),
                web.post("/open-apis/im/v1/messages", self._feishu_send),
                web.post("/open-apis/im/v1/messages/{id}/reply", self._feishu_send),
                web.get("/open-apis/im/v1/messages/{id}/resources/{key}", self._feishu_file),
                web.post("/v1.0/oauth2/accessToken", self._dingtalk_token),
                web.post("/v1.0/robot/messageFiles/download", self._dingtalk_file),
                web.get("/files/{vendor}/{key}", self._file),
                web.post("/v1.0/robot/{kind}/{way}", self._dingtalk_send),
                web.post("/slack/auth.test", self._slack_check),
                web.post("/slack/chat.postMessage", self._slack_send),
                web.post("/callback", self._callback),
                web.post("/response", self._response),
            ]
        )
        app.add_routes(uploads(self))
        return app

    @web.middleware
    async def _record(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.calls.append(request.path)
        answer: web.StreamResponse = await handler(request)
        return answer

    def token(self, vendor: str) -> str:
        """The valid token: within its life the same one each time."""
        value, until = self._tokens.get(vendor, ("", 0.0))
        if self.clock() >= until:
            value, until = f"{vendor}-{len(self.calls)}", self.clock() + self.token_s
            self._tokens[vendor] = (value, until)
        return value

    def void(self, vendor: str) -> None:
        """Make the token invalid before its time, as vendors do."""
        self._tokens.pop(vendor, None)

    def is_valid(self, vendor: str, token: str) -> bool:
        """Whether this is the token, and still good."""
        value, until = self._tokens.get(vendor, ("", 0.0))
        return bool(token) and token == value and self.clock() < until

    async def _wecom_token(self, request: web.Request) -> web.Response:
        if request.query.get("corpsecret") != "secret":
            return web.json_response({"errcode": 40001, "errmsg": "invalid credential"})
        body = {"errcode": 0, "access_token": self.token("wecom"), "expires_in": self.token_s}
        return web.json_response(body)

    async def _wecom_app(self, request: web.Request) -> web.Response:
        if self.fault("wecom") == "60020":
            told = "not allow to access from your ip, from ip: 203.0.113.7"
            return web.json_response({"errcode": 60020, "errmsg": told})
        return web.json_response({"errcode": 0, "agentid": 1})

    async def _wecom_send(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if not self.is_valid("wecom", request.query.get("access_token", "")):
            return web.json_response({"errcode": 42001, "errmsg": "access_token expired"})
        fault = self.fault("wecom")
        if fault in ("42001", "40014"):
            self.void("wecom")
            return web.json_response({"errcode": int(fault), "errmsg": "access_token"})
        if fault == "45009":
            return web.json_response({"errcode": 45009, "errmsg": "reach max api daily quota limit"})
        if (content := self._content(body)) is None:
            return web.json_response({"errcode": 40007, "errmsg": "invalid media_id"})
        text, picture = content[0].encode()[:WECOM_BYTES].decode("utf-8", "ignore"), content[1]
        # The whole message is compared, so two equal answers in half an hour are one.
        key = json.dumps(body, sort_keys=True) if body.get("enable_duplicate_check") else ""
        shown = Shown("wecom", body["touser"], text, self.clock(), picture)
        return await self._show(request, fault, shown, key, {"errcode": 0, "errmsg": "ok", "msgid": "m"})

    async def _wechat_token(self, request: web.Request) -> web.Response:
        body = await request.json()
        if body.get("secret") != "secret":
            return web.json_response({"errcode": 40125, "errmsg": "invalid appsecret"})
        if body.get("force_refresh"):
            self.void("wechat")
        return web.json_response({"access_token": self.token("wechat"), "expires_in": self.token_s})

    async def _wechat_send(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if not self.is_valid("wechat", request.query.get("access_token", "")):
            return web.json_response({"errcode": 40001, "errmsg": "invalid credential"})
        if (content := self._content(body)) is None:
            return web.json_response({"errcode": 40007, "errmsg": "invalid media_id"})
        shown = Shown("wechat", body["touser"], content[0], self.clock(), content[1])
        return await self._show(request, self.fault("wechat"), shown, "", {"errcode": 0, "errmsg": "ok"})

    def _content(self, body: Mapping[str, Any]) -> tuple[str, bytes] | None:
        """Words or a picture that was handed over; None for a picture that was not."""
        if body["msgtype"] == "text":
            return body["text"]["content"], b""
        picture = self.pictures.get(body["image"]["media_id"])
        return ("", picture) if picture else None

    async def _feishu_token(self, request: web.Request) -> web.Response:
        token = self.token("feishu")
        return web.json_response({"code": 0, "tenant_access_token": token, "expire": self.token_s})

    async def _feishu_send(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if not self.is_valid("feishu", bearer(request)):
            return web.json_response({"code": 99991663, "msg": "Invalid access token"}, status=400)
        content, text, picture = json.loads(body["content"]), "", b""
        if body["msg_type"] == "image":
            picture = self.pictures.get(content["image_key"], b"")
            if not picture:
                return web.json_response({"code": 230001, "msg": "invalid image_key"}, status=400)
        else:
            runs = content["zh_cn"]["content"]
            text = "\n".join("".join(run["text"] for run in line) for line in runs)
        target = body.get("receive_id") or f"reply:{request.match_info['id']}"
        shown = Shown("feishu", target, text, self.clock(), picture)
        answer = {"code": 0, "data": {"message_id": f"om_{len(self.shown)}"}}
        return await self._show(request, self.fault("feishu"), shown, body.get("uuid", ""), answer)

    async def _feishu_file(self, request: web.Request) -> web.Response:
        if not self.is_valid("feishu", bearer(request)):
            return web.json_response({"code": 99991663, "msg": "Invalid access token"}, status=400)
        found = self.files.get((request.match_info["id"], request.match_info["key"]))
        if found is None or request.query.get("type") != "file":
            return web.json_response({"code": 234003, "msg": "File not in msg."}, status=400)
        return web.Response(body=found, content_type="application/octet-stream")

    async def _dingtalk_token(self, request: web.Request) -> web.Response:
        return web.json_response({"accessToken": self.token("dingtalk"), "expireIn": self.token_s})

    async def _dingtalk_send(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if not self.is_valid("dingtalk", request.headers.get("x-acs-dingtalk-access-token", "")):
            return web.json_response({"code": "InvalidAuthentication", "message": "token"}, status=400)
        target = body.get("openConversationId") or body["userIds"][0]
        content, picture = json.loads(body["msgParam"]), b""
        if body["msgKey"] == "sampleImageMsg":
            picture = self.pictures.get(content["photoURL"], b"")
            if not picture:
                return web.json_response({"code": "invalidParameter", "message": "photoURL"}, status=400)
        shown = Shown("dingtalk", target, content.get("text", ""), self.clock(), picture)
        return await self._show(request, self.fault("dingtalk"), shown, "", {"processQueryKey": "k"})

    async def _dingtalk_file(self, request: web.Request) -> web.Response:
        body = await request.json()
        if not self.is_valid("dingtalk", request.headers.get("x-acs-dingtalk-access-token", "")):
            return web.json_response({"code": "InvalidAuthentication", "message": "token"}, status=400)
        if ("dingtalk", body["downloadCode"]) not in self.files or body["robotCode"] != "robot":
            return web.json_response({"code": "invalidParameter", "message": "downloadCode"}, status=400)
        return web.json_response({"downloadUrl": f"{self.url}/files/dingtalk/{body['downloadCode']}"})

    async def _file(self, request: web.Request) -> web.Response:
        """For whoever has the address, as a bucket does it; Slack asks everybody else to sign in."""
        vendor = request.match_info["vendor"]
        if vendor == "slack" and bearer(request) != "xoxb-simulated":
            return web.Response(text="<!DOCTYPE html><html></html>", content_type="text/html")
        found = self.files.get((vendor, request.match_info["key"]))
        if found is None or "x-acs-dingtalk-access-token" in request.headers:
            return web.Response(status=403, text="<Error/>", content_type="application/xml")
        return web.Response(body=found, content_type="application/octet-stream")

    async def _slack_check(self, request: web.Request) -> web.Response:
        is_ours = bearer(request) == "xoxb-simulated"
        return web.json_response({"ok": True} if is_ours else {"ok": False, "error": "invalid_auth"})

    async def _slack_send(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        if bearer(request) != "xoxb-simulated":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        shown = Shown("slack", body["channel"], body["text"], self.clock())
        return await self._show(request, self.fault("slack"), shown, "", {"ok": True})

    async def slack_show(self, request: web.Request) -> web.StreamResponse:
        """Show a file that was handed over; a second time it is none."""
        body = await request.json()
        if bearer(request) != "xoxb-simulated":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        picture = self.pictures.pop(body["files"][0]["id"], b"")
        if not picture:
            return web.json_response({"ok": False, "error": "file_not_found"})
        shown = Shown("slack", body["channel_id"], "", self.clock(), picture)
        return await self._show(request, self.fault("slack"), shown, "", {"ok": True})

    async def _callback(self, request: web.Request) -> web.StreamResponse:
        data = (await request.json())["data"]
        picture = base64.b64decode(data["picture"]["base64"]) if "picture" in data else b""
        shown = Shown("webhook", data["conversation"], data["text"], self.clock(), picture)
        return await self._show(request, self.fault("webhook"), shown, request.headers["webhook-id"], {})

    async def _response(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        target = request.query.get("to", "")
        shown = Shown("wecom-aibot", target, body["markdown"]["content"], self.clock())
        return await self._show(request, self.fault("wecom-aibot"), shown, "", {"errcode": 0})

    async def _show(
        self, request: web.Request, fault: Fault, shown: Shown, key: str, answer: dict[str, Any]
    ) -> web.StreamResponse:
        """Show the message unless it is one that was shown, or is discarded; then answer, or fail to."""
        self.came.append(shown)
        match fault:
            case "429":
                return web.Response(status=429, headers={"Retry-After": "1"})
            case "500":
                return web.Response(status=500, text="busy")
            case "reset-unread":
                return _broken(request)
            case "slow":
                await asyncio.sleep(SLOW_S)
        if not (key and key in self._seen):
            self._seen.add(key)
            (self.discarded if self._is_too_much(shown) else self.shown).append(shown)
        match fault:
            case "reset":
                return _broken(request)
            case "html":
                return web.Response(text="<html>gateway</html>", content_type="text/html")
            case "cut":
                return web.Response(text=json.dumps(answer)[:-3], content_type="application/json")
        return web.json_response(answer)

    def _is_too_much(self, shown: Shown) -> bool:
        """More than 30 a minute to one member are discarded without a word."""
        if shown.vendor != "wecom":
            return False
        times = self._minute.setdefault(shown.target, deque())
        while times and times[0] <= shown.at - 60:
            times.popleft()
        times.append(shown.at)
        return len(times) > WECOM_A_MINUTE


def _broken(request: web.Request) -> web.Response:
    """The connection ends without an answer."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()


@asynccontextmanager
async def simulate(simulator: Simulator, more: Iterable[web.RouteDef] = ()) -> AsyncIterator[Simulator]:
    """The server on a free port of loopback, with ``more`` addresses; ``url`` is set."""
    app = simulator.app()
    app.add_routes(more)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        simulator.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield simulator
    finally:
        await runner.cleanup()
