"""The vendors' side of the connections that bots open: on loopback, beside the simulator, told what to send.

Written from the protocols and not with our codecs. One line per messenger is open at a time here; what a client
sends over it is kept in ``heard``.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

TIMEOUT_S = 60.0


@dataclass
class DingTalkLines:
    """DingTalk's gateway: tickets, and frames that want to be acknowledged."""

    opened: int = 0
    refused: int = 0
    tickets: set[str] = field(default_factory=set)
    heard: list[dict[str, Any]] = field(default_factory=list)
    _line: web.WebSocketResponse | None = None
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def routes(self) -> list[web.RouteDef]:
        """For the simulator's server."""
        return [
            web.post("/v1.0/gateway/connections/open", self._ticket),
            web.get("/dingtalk/connect", self._connect),
        ]

    async def _ticket(self, request: web.Request) -> web.Response:
        body = await request.json()
        topics = [(one["type"], one["topic"]) for one in body["subscriptions"]]
        if (body["clientId"], body["clientSecret"]) != ("key", "simulated"):
            self.refused += 1
            return web.json_response({"code": "authFailed", "message": "no such app"}, status=401)
        assert ("CALLBACK", "/v1.0/im/bot/messages/get") in topics
        ticket = f"ticket-{self.opened}+/="
        self.tickets.add(ticket)
        return web.json_response({"endpoint": f"ws://{request.host}/dingtalk/connect", "ticket": ticket})

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        if request.query.get("ticket", "") not in self.tickets:
            return web.Response(status=401)
        self.tickets.clear()
        line = web.WebSocketResponse()
        await line.prepare(request)
        async with self._changed:
            self._line, self.opened = line, self.opened + 1
            self._changed.notify_all()
        async for told in line:
            if told.type is aiohttp.WSMsgType.TEXT:
                async with self._changed:
                    self.heard.append(json.loads(told.data))
                    self._changed.notify_all()
        return line

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for what a client does."""
        async with asyncio.timeout(TIMEOUT_S), self._changed:
            await self._changed.wait_for(done)

    async def send(self, text: str) -> None:
        """Any frame, over the line that is open."""
        assert self._line is not None
        await self._line.send_str(text)

    async def push(self, kind: str, topic: str, number: str, data: str) -> dict[str, Any]:
        """Send a frame and return what acknowledged it."""
        headers = {
            "topic": topic,
            "messageId": number,
            "contentType": "application/json",
            "time": "1700000000000",
        }
        before = len(self.heard)
        await self.send(json.dumps({"specVersion": "1.0", "type": kind, "headers": headers, "data": data}))
        await self.until(lambda: any(self._is_for(number, one) for one in self.heard[before:]))
        return next(one for one in self.heard[before:] if self._is_for(number, one))

    @staticmethod
    def _is_for(number: str, heard: dict[str, Any]) -> bool:
        return bool(heard["headers"]["messageId"] == number)

    async def message(self, number: str, text: str, **more: Any) -> dict[str, Any]:
        """A message of ``U1`` in a direct chat."""
        message = {
            "msgId": number,
            "conversationId": "cid_U1",
            "conversationType": "1",
            "senderStaffId": "U1",
            "msgtype": "text",
            "text": {"content": text},
            "robotCode": "robot",
            **more,
        }
        return await self.push(
            "CALLBACK", "/v1.0/im/bot/messages/get", f"frame-{number}", json.dumps(message)
        )

    async def drop(self) -> None:
        """The line breaks without a word."""
        assert self._line is not None
        assert self._line._req is not None
        transport = self._line._req.transport
        assert transport is not None
        transport.abort()
