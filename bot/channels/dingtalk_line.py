"""DingTalk Stream mode: robot messages over a WebSocket that we open with the app's secret.

What comes over it needs no signature: the vendor's certificate and our secret prove both ends, so this is the
way to be preferred to callbacks, whose signature covers no body. Each frame is acknowledged by its id once its
message is kept. Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
from yarl import URL

from bot.channels.calling import HALT_S, call, judge
from bot.channels.dingtalk import DingTalkBot, message_of
from bot.channels.errors import Rejected, SendFailed
from bot.channels.lines import HEARTBEAT_S, MAX_FRAME_BYTES, Take, taken
from bot.channels.proof import field, json_object

log = logging.getLogger(__name__)
TOPIC = "/v1.0/im/bot/messages/get"
OPEN = "/v1.0/gateway/connections/open"


class DingTalkLine:
    """The line of one robot. Several processes may hold one each: a message comes over one of them."""

    is_exclusive = False
    may_send = True  # over HTTP

    def __init__(self, name: str, config: DingTalkBot, session: aiohttp.ClientSession) -> None:
        self._name, self._config, self._session = name, config, session

    async def hold(self, take: Take) -> None:
        """Until the vendor moves us elsewhere or the line breaks."""
        async with self._session.ws_connect(
            await self._address(), heartbeat=HEARTBEAT_S, max_msg_size=MAX_FRAME_BYTES
        ) as line:
            log.info("bot %s: the line to DingTalk is open", self._name)
            async for received in line:
                if received.type is not aiohttp.WSMsgType.TEXT:
                    continue
                frame = _frame(self._name, received.data)
                if field(frame, "headers", "topic") == "disconnect":
                    return
                if (data := await self._answer(frame, take)) is not None:
                    await line.send_str(acknowledgement(frame, data))

    async def _answer(self, frame: Mapping[str, Any], take: Take) -> str | None:
        """What the vendor is told about a frame; None when it is nothing to answer."""
        topic = field(frame, "headers", "topic")
        match field(frame, "type"):
            case "SYSTEM" if topic == "ping":
                return field(frame, "data")
            case "CALLBACK" if topic == TOPIC:
                data = field(frame, "data").encode("utf-8", "surrogatepass")
                await taken(self._name, lambda: message_of(self._config, json_object(data)), take)
                return json.dumps({"response": None})
            case "EVENT":
                return json.dumps({"status": "SUCCESS", "message": "not subscribed"})
        return None

    async def _address(self) -> URL:
        """Where to connect, with the ticket for it. Raises ``SendFailed``."""
        body = {
            "clientId": self._config.app_key,
            "clientSecret": self._config.app_secret,
            "subscriptions": [{"type": "CALLBACK", "topic": TOPIC}],
            "ua": "mosuan",
        }
        reply = await call(self._session, f"{self._config.api_base_url}{OPEN}", body=body)
        if reply.status >= 400:
            judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), {}, "halt")
        try:
            endpoint = URL(reply.code("endpoint"))
        except ValueError:
            endpoint = URL()
        if endpoint.scheme not in ("ws", "wss") or not reply.code("ticket"):
            raise SendFailed("later", "the vendor gave no address to connect to", HALT_S / 10)
        return endpoint.update_query(ticket=reply.code("ticket"))


def acknowledgement(frame: Mapping[str, Any], data: str) -> str:
    """The answer to a frame, known by its id."""
    headers = {"messageId": field(frame, "headers", "messageId"), "contentType": "application/json"}
    return json.dumps({"code": 200, "headers": headers, "message": "OK", "data": data})


def _frame(name: str, text: str) -> Mapping[str, Any]:
    try:
        return json_object(text.encode("utf-8", "surrogatepass"))
    except Rejected as rejected:
        log.warning("bot %s: a frame that is none: %s", name, rejected.reason)
        return {}
