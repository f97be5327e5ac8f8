"""Feishu and Lark events over a WebSocket that we open with the app's secret: no address of ours, no key.

An event may come in several frames; it is acknowledged by its last one, once its message is kept. Of several
lines the vendor takes one at random for each event. Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

import aiohttp
from yarl import URL

from bot.channels import feishu_frames as frames
from bot.channels.calling import HALT_S, call, judge
from bot.channels.errors import Fate, Rejected, SendFailed
from bot.channels.feishu import FeishuBot, event_of
from bot.channels.lines import MAX_FRAME_BYTES, Take, pinging, taken
from bot.channels.proof import json_object, table

log = logging.getLogger(__name__)
OPEN = "/callback/ws/endpoint"
BUSY: Mapping[str, tuple[Fate, float]] = {"1": ("later", 5.0), "1000040343": ("later", 5.0)}
PING_S = 120.0
"""Unless the vendor says otherwise."""
MAX_PIECES = 64
MAX_OPEN = 16
"""Events that are incomplete at a time; the oldest is forgotten, and comes again."""


class FeishuLine:
    """The line of one app."""

    is_exclusive = False
    may_send = True  # over HTTP

    def __init__(self, name: str, config: FeishuBot, session: aiohttp.ClientSession) -> None:
        self._name, self._config, self._session = name, config, session

    async def hold(self, take: Take) -> None:
        """Until the line ends; one that is silent for two and a half pings has ended."""
        url, ping_s = await self._address()
        service = int(url.query.get("service_id", "0"))
        silent = aiohttp.ClientWSTimeout(ws_receive=2.5 * ping_s, ws_close=5.0)
        pieces = Pieces()
        async with self._session.ws_connect(url, timeout=silent, max_msg_size=MAX_FRAME_BYTES) as line:
            log.info("bot %s: the line to Feishu is open", self._name)
            async with pinging(lambda: line.send_bytes(frames.ping(service)), ping_s):
                async for received in line:
                    if received.type is aiohttp.WSMsgType.BINARY:
                        answer = await self._answer(received.data, pieces, take)
                        if answer:
                            await line.send_bytes(answer)

    async def _answer(self, data: bytes, pieces: Pieces, take: Take) -> bytes:
        """What the vendor is told about a frame; nothing when it is not to be answered."""
        try:
            fields = frames.read(data)
            headers = frames.headers_of(fields)
            if frames.number_in(fields, frames.METHOD) != frames.DATA or headers.get("type") != "event":
                return b""
            event = pieces.add(headers, frames.payload_of(fields))
        except Rejected as rejected:
            log.warning("bot %s: a frame that is none: %s", self._name, rejected.reason)
            return b""
        if event is None:
            return b""
        await taken(self._name, lambda: event_of(self._config, json_object(event)), take)
        return frames.acknowledgement(fields)

    async def _address(self) -> tuple[URL, float]:
        """Where to connect, and how often to ping. Raises ``SendFailed``."""
        body = {"AppID": self._config.app_id, "AppSecret": self._config.app_secret}
        reply = await call(self._session, f"{self._config.api_base_url}{OPEN}", body=body)
        if reply.code("code") != "0":
            judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), BUSY, "halt")
        data = table(reply.body, "data")
        ping_s = table(data, "ClientConfig").get("PingInterval")
        try:
            url = URL(str(data.get("URL", "")))
        except ValueError:
            url = URL()
        if url.scheme not in ("ws", "wss") or not url.query.get("service_id", "0").isdecimal():
            raise SendFailed("later", "the vendor gave no address to connect to", HALT_S / 10)
        return url, float(ping_s) if isinstance(ping_s, int) and ping_s > 0 else PING_S


class Pieces:
    """Events that come in several frames."""

    def __init__(self) -> None:
        self._open: dict[str, dict[int, bytes]] = {}

    def add(self, headers: Mapping[str, str], payload: bytes) -> bytes | None:
        """The whole event once all of it is there. Raises ``Rejected``."""
        number, count, at = headers.get("message_id", ""), headers.get("sum", "1"), headers.get("seq", "0")
        if not (count.isdecimal() and at.isdecimal() and int(at) < int(count) <= MAX_PIECES):
            raise Rejected("bad-frame")
        found = self._open.setdefault(number, {})
        found[int(at)] = payload
        if len(found) < int(count):
            while len(self._open) > MAX_OPEN:
                del self._open[next(iter(self._open))]
            return None
        del self._open[number]
        return b"".join(found[place] for place in sorted(found))
