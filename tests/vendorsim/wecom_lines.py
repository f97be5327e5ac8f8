"""WeCom's side of an AI bot's long connection: one connection per bot, the newest; frames are answered by their id."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

TIMEOUT_S = 60.0
Frame = dict[str, Any]


@dataclass
class WeComLines:
    """What clients sent is in ``heard``, what readers see under a question in ``streams``, messages in ``messages``.

    ``refusals`` are error codes for the next answers and messages; 0 is none, None is silence.
    """

    opened: int = 0
    heard: list[Frame] = field(default_factory=list)
    streams: dict[str, tuple[str, bool]] = field(default_factory=dict)
    messages: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[int | None] = field(default_factory=list)
    _line: web.WebSocketResponse | None = None
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def routes(self) -> list[web.RouteDef]:
        """For the simulator's server."""
        return [web.get("/wecom/connect", self._connect)]

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        line = web.WebSocketResponse()
        await line.prepare(request)
        async for told in line:
            if told.type is aiohttp.WSMsgType.TEXT:
                frame = json.loads(told.data)
                async with self._changed:
                    self.heard.append(frame)
                    answer = await self._answer(line, frame)
                    self._changed.notify_all()
                if answer is not None:
                    await line.send_json({"headers": frame["headers"], **answer})
        return line

    async def _answer(self, line: web.WebSocketResponse, frame: Frame) -> Frame | None:
        body = frame.get("body", {})
        match frame["cmd"]:
            case "ping":
                return {"errcode": 0, "errmsg": "ok"}
            case "aibot_subscribe":
                if body != {"bot_id": "bot", "secret": "line-secret"}:
                    return {"errcode": 853000, "errmsg": "invalid bot_id or secret"}
                if self._line is not None and not self._line.closed:
                    kicked = {"event": {"eventtype": "disconnected_event"}, "msgtype": "event"}
                    await self._line.send_json({"cmd": "aibot_event_callback", "headers": {}, "body": kicked})
                self._line, self.opened = line, self.opened + 1
                return {"errcode": 0, "errmsg": "ok"}
            case "aibot_respond_msg" if not body["stream"]["finish"]:
                self.streams[body["stream"]["id"]] = (body["stream"]["content"], False)
                return {"errcode": 0, "errmsg": "ok"}
        refusal = self.refusals.pop(0) if self.refusals else 0
        if refusal:
            return {"errcode": refusal, "errmsg": "refused"}
        if frame["cmd"] == "aibot_respond_msg":
            self.streams[body["stream"]["id"]] = (body["stream"]["content"], True)
        else:
            self.messages.append((body["chatid"], body["markdown"]["content"]))
        return None if refusal is None else {"errcode": 0, "errmsg": "ok"}

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for what a client does."""
        async with asyncio.timeout(TIMEOUT_S), self._changed:
            await self._changed.wait_for(done)

    async def send(self, text: str) -> None:
        """Any frame, over the line that is open."""
        assert self._line is not None
        await self._line.send_str(text)

    async def message(self, number: str, text: str, group: str = "") -> None:
        """A message of ``LiLei``, in a direct chat or in a group."""
        body = {
            "msgid": number,
            "aibotid": "bot",
            "chattype": "group" if group else "single",
            "from": {"userid": "LiLei"},
            "msgtype": "text",
            "text": {"content": text},
        }
        body |= {"chatid": group} if group else {}
        headers = {"req_id": f"req-{number}"}
        await self.send(json.dumps({"cmd": "aibot_msg_callback", "headers": headers, "body": body}))

    async def close(self) -> None:
        """The vendor ends the line."""
        assert self._line is not None
        await self._line.close()
