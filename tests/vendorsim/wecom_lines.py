"""WeCom's side of an AI bot's long connection: one connection per bot, the newest; frames are answered by their id."""

from __future__ import annotations

import asyncio
import base64
import hashlib
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

    ``refusals`` are error codes for the next answers and messages; 0 is none, None is silence. ``pictures`` are
    files that were handed over, by name; a message that shows one is its name in brackets.
    """

    opened: int = 0
    heard: list[Frame] = field(default_factory=list)
    streams: dict[str, tuple[str, bool]] = field(default_factory=dict)
    messages: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[int | None] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    _pieces: dict[str, dict[int, bytes]] = field(default_factory=dict)
    _expected: dict[str, Frame] = field(default_factory=dict)
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
            case "aibot_upload_media_init" | "aibot_upload_media_chunk" | "aibot_upload_media_finish":
                return {"errmsg": "ok", **self._upload(frame["cmd"].rpartition("_")[2], body)}
        refusal = self.refusals.pop(0) if self.refusals else 0
        if refusal:
            return {"errcode": refusal, "errmsg": "refused"}
        if frame["cmd"] == "aibot_respond_msg":
            self.streams[body["stream"]["id"]] = (body["stream"]["content"], True)
        elif body["msgtype"] == "image":
            self.messages.append((body["chatid"], f"[{body['image']['media_id']}]"))
        else:
            self.messages.append((body["chatid"], body["markdown"]["content"]))
        return None if refusal is None else {"errcode": 0, "errmsg": "ok"}

    def _upload(self, step: str, body: Frame) -> Frame:
        """A file comes in pieces and must be whole; each is 512 KiB at most."""
        if step == "init":
            number = f"upload-{len(self._expected)}"
            self._expected[number], self._pieces[number] = body, {}
            return {"errcode": 0, "body": {"upload_id": number}}
        pieces = self._pieces[body["upload_id"]]
        if step == "chunk":
            piece = base64.b64decode(body["base64_data"])
            pieces[body["chunk_index"]] = piece
            return {"errcode": 0 if len(piece) <= 512 << 10 else 40058}
        about, whole = self._expected[body["upload_id"]], b"".join(pieces[at] for at in sorted(pieces))
        told = (len(whole), len(pieces), hashlib.md5(whole).hexdigest())
        if told != (about["total_size"], about["total_chunks"], about["md5"]):
            return {"errcode": 40058}
        name = f"media-{len(self.pictures)}"
        self.pictures[name] = whole
        return {"errcode": 0, "body": {"media_id": name}}

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
