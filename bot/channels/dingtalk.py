"""DingTalk robot. Over HTTP its signature does not cover the body: whoever saw one header pair may send
anything for an hour. So the addresses that may call are a required setting (``allow_ips``); better is a line
(``dingtalk_line``). See ``dingtalk_client`` for sending. Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from typing import Any

from bot.channels.contract import Ignored, Inbound, Received, Request, Sink
from bot.channels.errors import ChannelError, Rejected
from bot.channels.proof import check_fresh, check_size, equal, field, json_object, readable, required, seconds
from bot.tables import option

SINK = Sink("final", 4000, "dingtalk", rates=((20, 60.0),), max_picture_bytes=10 << 20)
"""The vendor's pages say 500 to 5000 characters; a robot that sends more than 20 a minute rests for ten."""
FRESH_S = 3600.0
MILLISECOND_S = 0.001


@dataclass(frozen=True)
class DingTalkBot:
    """A robot of one DingTalk app."""

    app_secret: str = option("", "AppSecret (Client Secret) of the app")
    app_key: str = option("", "AppKey (Client ID) of the app; needed to send and for a line")
    robot_code: str = option("", "RobotCode; when given, messages for another are refused")
    allow_ips: tuple[str, ...] = option((), "addresses or networks that may call; nobody when left out")
    api_base_url: str = option("https://api.dingtalk.com", "where the vendor's API is")
    media_base_url: str = option("https://oapi.dingtalk.com", "where pictures are handed over")

    def check(self) -> None:
        """Raise ``ChannelError`` for an address that is none: it would refuse everybody without a word."""
        for allowed in self.allow_ips:
            try:
                ip_network(allowed)
            except ValueError as problem:
                raise ChannelError(f"allow_ips: {problem}; write 203.0.113.7 or 203.0.113.0/24") from None


REQUIRED = ("app_secret",)


def signature(timestamp: str, secret: str) -> str:
    """HMAC-SHA-256 over time and secret, keyed by the secret. The body has no part in it."""
    message = f"{timestamp}\n{secret}".encode("utf-8", "surrogatepass")
    return base64.b64encode(hmac.new(secret.encode(), message, hashlib.sha256).digest()).decode()


def receive(config: DingTalkBot, request: Request, now: float) -> Received:
    """The message of a callback."""
    check_size(request)
    timestamp, sign = required(request.headers, "timestamp", "sign")
    if not equal(sign, signature(timestamp, config.app_secret)):
        raise Rejected("bad-signature")
    check_fresh(seconds(timestamp, MILLISECOND_S), now, FRESH_S, FRESH_S)
    return message_of(config, json_object(request.body))


def message_of(config: DingTalkBot, message: Mapping[str, Any]) -> Received:
    """The message that is the body of a callback and the data of a frame alike."""
    if config.robot_code and field(message, "robotCode") != config.robot_code:
        raise Rejected("wrong-receiver")
    number, chat = field(message, "msgId"), field(message, "conversationId")
    kind = field(message, "conversationType")
    if not number or not chat or kind not in ("1", "2"):
        raise Rejected("missing-field")
    if kind == "2" and message.get("isInAtList") is False:
        return Ignored("not-addressed")
    text = field(message, "text", "content") if field(message, "msgtype") == "text" else ""
    # Missing for outsiders, who are nobody to us. senderId is another's name for them and never used.
    sender = field(message, "senderStaffId")
    reply = {
        "session_webhook": field(message, "sessionWebhook"),
        "session_webhook_until": field(message, "sessionWebhookExpiredTime"),
        "robot_code": field(message, "robotCode"),
        **(_file_of(message) if kind == "1" else {}),
    }
    return Inbound(f"{chat}/{number}", sender, chat, readable(text), kind == "2", reply)


def _file_of(message: Mapping[str, Any]) -> dict[str, str]:
    """Download code and name of a file that was sent; it is fetched when the message is worked on."""
    if field(message, "msgtype") != "file":
        return {}
    name = readable(field(message, "content", "fileName"))
    return {"file_key": field(message, "content", "downloadCode"), "file_name": name}
