"""WeCom self-built app (企业微信自建应用): encrypted XML callbacks. Codec and settings; see ``wechat_clients``.

Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.channels.contract import Handshake, Ignored, Inbound, Received, Request, Sink
from bot.channels.errors import Rejected
from bot.channels.proof import check_size, readable, required, text_of, xml_fields
from bot.channels.wechat_cipher import aes_key, open_envelope
from bot.tables import option

SINK = Sink("final", 2000, "plain", rates=((30, 60.0), (1000, 3600.0)), max_picture_bytes=10 << 20)
"""Text above 2048 bytes is cut without an error, and what exceeds 30 a minute is discarded without one. 48 bytes
are kept for the invisible mark with which ``wechat_clients`` makes a second sending harmless."""


@dataclass(frozen=True)
class WeComBot:
    """A self-built app of one company."""

    token: str = option("", "Token of the callback page")
    encoding_aes_key: str = option("", "EncodingAESKey of the callback page, 43 characters")
    corp_id: str = option("", "the company's id, ww…")
    agent_id: int = option(0, "AgentId of the app; needed to send", least=0)
    secret: str = option("", "Secret of the app; needed to send")
    api_base_url: str = option("https://qyapi.weixin.qq.com", "where the vendor's API is; a relay's address")

    def check(self) -> None:
        """Raise ``ChannelError`` for a key that cannot be one."""
        aes_key(self.encoding_aes_key)


REQUIRED = ("token", "encoding_aes_key", "corp_id")


def receive(config: WeComBot, request: Request, now: float) -> Received:
    """The message of a callback, or the answer to the check of the address."""
    check_size(request)
    secrets = (config.token, config.encoding_aes_key)
    if request.method == "GET":
        (echo,) = required(request.query, "echostr")
        return Handshake(text_of(open_envelope(echo, request.query, secrets, config.corp_id, now)))
    required(request.query, "msg_signature", "timestamp", "nonce")
    encrypted = xml_fields(request.body).get("Encrypt", "")
    message = open_envelope(encrypted, request.query, secrets, config.corp_id, now)
    fields = xml_fields(message)
    if config.agent_id and fields.get("AgentID", "") not in ("", str(config.agent_id)):
        raise Rejected("wrong-receiver")
    return message_of(fields)


def message_of(fields: Mapping[str, str]) -> Received:
    """The message in the XML that all of WeChat shares. Equal ids of two senders are two messages."""
    sender, kind = required(fields, "FromUserName", "MsgType")
    if kind == "event":
        return Ignored(f"event-{fields.get('Event', '')}".lower())
    (sent,) = required(fields, "CreateTime")
    number = fields.get("MsgId") or f"t{sent}"
    text = readable(fields.get("Content", "")) if kind == "text" else ""
    return Inbound(f"{sender.casefold()}/{number}", sender, sender, text)
