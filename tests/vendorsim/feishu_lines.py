"""Feishu's side of the connections that apps open: frames made with Google's Protocol Buffers, not with our own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import Message

TIMEOUT_S = 60.0
_INT32, _UINT64, _STRING, _BYTES, _MESSAGE = 5, 4, 9, 12, 11
_FRAME = (
    *(("SeqID", _UINT64, 2), ("LogID", _UINT64, 2), ("service", _INT32, 2), ("method", _INT32, 2)),
    *(("headers", _MESSAGE, 3), ("payload_encoding", _STRING, 1), ("payload_type", _STRING, 1)),
    *(("payload", _BYTES, 1), ("LogIDNew", _STRING, 1)),
)
"""Name, type and label of the fields, by number from 1."""


def _frame_class() -> type[Message]:
    file = descriptor_pb2.FileDescriptorProto(name="pbbp2.proto", package="pbbp2", syntax="proto2")
    header = file.message_type.add(name="Header")
    for number, name in enumerate(("key", "value"), 1):
        header.field.add(name=name, number=number, type=_STRING, label=2)
    frame = file.message_type.add(name="Frame")
    for number, (name, kind, label) in enumerate(_FRAME, 1):
        added = frame.field.add(name=name, number=number, type=kind, label=label)
        if kind == _MESSAGE:
            added.type_name = ".pbbp2.Header"
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    found: type[Message] = message_factory.GetMessageClass(pool.FindMessageTypeByName("pbbp2.Frame"))
    return found


FRAME: Any = _frame_class()


def frame_of(data: bytes) -> tuple[Any, dict[str, str]]:
    """A frame that a client sent, and its headers."""
    found = FRAME()
    found.ParseFromString(data)
    return found, {header.key: header.value for header in found.headers}


def frame(payload: bytes, **headers: str) -> bytes:
    """A frame with an event, or a piece of one."""
    made = FRAME(SeqID=1 << 60, LogID=7, service=-3, method=1, payload=payload, LogIDNew="log")
    for key, value in headers.items():
        made.headers.add(key=key, value=value)
    data: bytes = made.SerializeToString()
    return data


def event(number: str, text: str, app_id: str = "cli_simulated") -> bytes:
    """A message of ``ou_1`` in a direct chat."""
    message = {
        "message_id": number,
        "chat_id": "oc_1",
        "chat_type": "p2p",
        "message_type": "text",
        "content": json.dumps({"text": text}),
    }
    sender = {"sender_id": {"open_id": "ou_1"}, "sender_type": "user"}
    header = {"event_type": "im.message.receive_v1", "app_id": app_id, "token": ""}
    body = {"schema": "2.0", "header": header, "event": {"sender": sender, "message": message}}
    return json.dumps(body, ensure_ascii=False).encode()


@dataclass
class FeishuLines:
    """One line at a time. ``heard`` are the frames that came, with their headers."""

    ping_s: int = 120
    opened: int = 0
    heard: list[tuple[Any, dict[str, str]]] = field(default_factory=list)
    _line: web.WebSocketResponse | None = None
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def routes(self) -> list[web.RouteDef]:
        """For the simulator's server."""
        return [web.post("/callback/ws/endpoint", self._endpoint), web.get("/feishu/connect", self._connect)]

    async def _endpoint(self, request: web.Request) -> web.Response:
        if await request.json() != {"AppID": "cli_simulated", "AppSecret": "secret"}:
            return web.json_response({"code": 1000040346, "msg": "app secret is wrong"})
        url = f"ws://{request.host}/feishu/connect?device_id=d1&service_id=42"
        config = {"ReconnectCount": -1, "ReconnectInterval": 120, "PingInterval": self.ping_s}
        return web.json_response({"code": 0, "data": {"URL": url, "ClientConfig": config}})

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        line = web.WebSocketResponse()
        await line.prepare(request)
        async with self._changed:
            self._line, self.opened = line, self.opened + 1
            self._changed.notify_all()
        async for told in line:
            if told.type is aiohttp.WSMsgType.BINARY:
                async with self._changed:
                    self.heard.append(frame_of(told.data))
                    self._changed.notify_all()
        return line

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for what a client does."""
        async with asyncio.timeout(TIMEOUT_S), self._changed:
            await self._changed.wait_for(done)

    async def send(self, data: bytes) -> None:
        """Any bytes, over the line that is open."""
        assert self._line is not None
        await self._line.send_bytes(data)

    def acknowledged(self, number: str) -> list[Any]:
        """The frames that answer this one."""
        return [found for found, headers in self.heard if headers.get("message_id") == number]

    async def push(self, number: str, body: bytes, pieces: int = 1) -> Any:
        """Send an event in so many frames, the last one first, and return what acknowledged it."""
        before, size = len(self.acknowledged(number)), -(-len(body) // pieces)
        for at in reversed(range(pieces)):
            piece = body[at * size : (at + 1) * size]
            headers = {
                "type": "event",
                "message_id": number,
                "sum": str(pieces),
                "seq": str(at),
                "trace_id": "t",
            }
            await self.send(frame(piece, **headers))
        await self.until(lambda: len(self.acknowledged(number)) > before)
        return self.acknowledged(number)[-1]

    async def close(self) -> None:
        """The vendor ends the line."""
        assert self._line is not None
        await self._line.close()
