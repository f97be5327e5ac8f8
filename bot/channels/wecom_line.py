"""WeCom AI bot, long connection (长连接): messages come and answers go over one WebSocket that we open.

No address of ours, no cipher: the bot's id and secret prove us, the vendor's certificate proves them. The vendor
lets one connection per bot live and ends the older, so one process holds it, and that one sends. The reader
never waits for an answer of the vendor's: it is who would bring it. Knows nothing of how an answer is made, of
order, rates or repetition.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import logging
import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import aiohttp

from bot.channels.calling import HALT_S, Clock, judge
from bot.channels.contract import Inbound, Received
from bot.channels.errors import Fate, Rejected, SendFailed
from bot.channels.lines import MAX_FRAME_BYTES, Take, pinging, taken
from bot.channels.outbox import Outgoing
from bot.channels.proof import field, json_object, table
from bot.channels.wecom_aibot import WeComAiBot, message_of, stream_reply

log = logging.getLogger(__name__)
PING_S = 30.0
ANSWER_S = 15.0
"""For the vendor to say that it has a message."""
STREAM_S = 330.0
"""An answer can be put under its question for six minutes; later it is a message of its own."""
PIECE_BYTES = 512 << 10
"""Of a file, in one frame."""
LINE_FATES: Mapping[str, tuple[Fate, float]] = {
    "-1": ("later", 1.0),
    "6000": ("later", 1.0),  # two frames at once
    "45009": ("busy", 60.0),
    "45033": ("busy", 5.0),
    "846607": ("busy", 60.0),
}
LATE = ("846605", "846608")
"""The question's id, or its stream, is no longer known there."""


class WeComLine:
    """The line of one bot, and what sends over it. ``now`` is seconds since 1970."""

    is_exclusive = True
    is_idempotent = False

    def __init__(self, name: str, config: WeComAiBot, session: aiohttp.ClientSession, now: Clock) -> None:
        self._name, self._config, self._session, self._now = name, config, session, now
        self._line: aiohttp.ClientWebSocketResponse | None = None
        self._asked: dict[str, asyncio.Future[Mapping[str, Any]]] = {}
        self._unasked: Counter[str] = Counter()
        self._one_at_a_time = asyncio.Lock()

    @property
    def may_send(self) -> bool:
        """Whether the line is open."""
        return self._line is not None

    async def hold(self, take: Take) -> None:
        """Until the line ends, or another connection of the bot ends it."""
        silent = aiohttp.ClientWSTimeout(ws_receive=2.5 * PING_S, ws_close=5.0)
        async with self._session.ws_connect(
            self._config.line_url, timeout=silent, max_msg_size=MAX_FRAME_BYTES
        ) as line:
            try:
                await self._subscribe(line)
                log.info("bot %s: the line to WeCom is open", self._name)
                self._line = line
                async with pinging(lambda: line.send_str(command("ping", secrets.token_hex(8))), PING_S):
                    async for received in line:
                        if received.type is aiohttp.WSMsgType.TEXT:
                            await self._read(line, received.data, take)
            finally:
                self._close()

    async def _subscribe(self, line: aiohttp.ClientWebSocketResponse) -> None:
        number = secrets.token_hex(8)
        body = {"bot_id": self._config.bot_id, "secret": self._config.secret}
        await line.send_str(command("aibot_subscribe", number, body))
        while True:
            received = await line.receive(timeout=ANSWER_S)
            if received.type is not aiohttp.WSMsgType.TEXT:
                raise SendFailed("later", "the line broke")
            frame = _frame(self._name, received.data)
            if field(frame, "headers", "req_id") == number:
                if field(frame, "errcode") != "0":
                    judge(field(frame, "errcode"), field(frame, "errmsg"), LINE_FATES, "halt")
                return

    async def _read(self, line: aiohttp.ClientWebSocketResponse, text: str, take: Take) -> None:
        frame = _frame(self._name, text)
        number, body = field(frame, "headers", "req_id"), table(frame, "body")
        match field(frame, "cmd"):
            case "aibot_msg_callback":
                message = await taken(self._name, lambda: self._message(body, number), take)
                if message is not None:
                    await self._begin(line, message)
            case "aibot_event_callback":
                if field(body, "event", "eventtype") == "disconnected_event":
                    raise SendFailed("later", "another connection of this bot took over", HALT_S / 10)
            case "" if self._unasked[number] > 0:
                self._unasked[number] -= 1
            case "" if number in self._asked:
                self._asked.pop(number).set_result(frame)

    def _message(self, body: Mapping[str, Any], number: str) -> Received:
        received = message_of(self._config, body)
        if not isinstance(received, Inbound):
            return received
        reply = {"stream": received.reply["stream"], "req_id": number, "came": f"{self._now():.0f}"}
        return replace(received, reply=reply)

    async def _begin(self, line: aiohttp.ClientWebSocketResponse, message: Inbound) -> None:
        """Show that somebody is at it. Nobody waits for what the vendor says to that."""
        number, begun = message.reply["req_id"], stream_reply(message.reply["stream"], "", False)
        self._unasked[number] += 1
        await line.send_str(command("aibot_respond_msg", number, begun))

    def _close(self) -> None:
        self._line = None
        self._unasked.clear()
        for waiting in self._asked.values():
            if not waiting.done():
                waiting.set_exception(SendFailed("unknown", "the line broke"))
        self._asked.clear()

    async def check(self) -> None:
        """Nothing can be asked without taking the line from the process that holds it."""

    async def send(self, part: Outgoing) -> None:
        """The first part under its question, while that can be; the others, and a late one, as messages."""
        reply = part.message.reply
        if part.part == 0 and self._now() - float(reply.get("came", "0")) < STREAM_S:
            body = stream_reply(reply["stream"], part.text, True)
            told = await self._ask("aibot_respond_msg", reply["req_id"], body)
            if field(told, "errcode") not in LATE:
                _check(told)
                return
        message: dict[str, Any] = {"msgtype": "markdown", "markdown": {"content": part.text}}
        if part.media:
            message = {"msgtype": "image", "image": {"media_id": part.media}}
        message["chatid"] = part.message.chat
        _check(await self._ask("aibot_send_msg", secrets.token_hex(8), message))

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over in pieces."""
        picture = part.picture
        pieces = [picture[at : at + PIECE_BYTES] for at in range(0, len(picture), PIECE_BYTES)]
        about = {
            "type": "image",
            "filename": f"{part.key}.png",
            "total_size": len(picture),
            "total_chunks": len(pieces),
            "md5": hashlib.md5(picture, usedforsecurity=False).hexdigest(),
        }
        begun = await self._told("aibot_upload_media_init", about)
        upload = {"upload_id": field(begun, "body", "upload_id")}
        for at, piece in enumerate(pieces):
            encoded = base64.b64encode(piece).decode()
            await self._told(
                "aibot_upload_media_chunk", {**upload, "chunk_index": at, "base64_data": encoded}
            )
        ended = await self._told("aibot_upload_media_finish", upload)
        media = field(ended, "body", "media_id")
        if not media:
            raise SendFailed("later", "no name for the file", 5.0)
        return media

    async def _told(self, name: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        told = await self._ask(name, secrets.token_hex(8), body)
        _check(told)
        return told

    async def _ask(self, name: str, number: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the vendor says to a command. Raises ``SendFailed``."""
        async with self._one_at_a_time:
            if self._line is None:
                raise SendFailed("later", "the line is not open", 1.0)
            waiting: asyncio.Future[Mapping[str, Any]] = asyncio.get_running_loop().create_future()
            self._asked[number] = waiting
            try:
                await self._line.send_str(command(name, number, body))
                async with asyncio.timeout(ANSWER_S):
                    return await waiting
            except (aiohttp.ClientError, OSError, TimeoutError) as problem:
                raise SendFailed("unknown", f"the line broke ({type(problem).__name__})") from None
            finally:
                self._asked.pop(number, None)


def command(name: str, number: str, body: Mapping[str, Any] | None = None) -> str:
    """A frame of ours."""
    frame: dict[str, Any] = {"cmd": name, "headers": {"req_id": number}}
    return json.dumps(frame | ({"body": body} if body is not None else {}), ensure_ascii=False)


def _check(told: Mapping[str, Any]) -> None:
    if field(told, "errcode") != "0":
        judge(field(told, "errcode"), field(told, "errmsg"), LINE_FATES)


def _frame(name: str, text: str) -> Mapping[str, Any]:
    try:
        return json_object(text.encode("utf-8", "surrogatepass"))
    except Rejected as rejected:
        log.warning("bot %s: a frame that is none: %s", name, rejected.reason)
        return {}
