"""WeCom AI bot (智能机器人), callback mode: encrypted JSON; the vendor polls for the answer as it grows.

Knows nothing of how an answer is made. What a poll is told stands in ``bot.channels.delivery``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yarl import URL

from bot.channels.contract import Handshake, Ignored, Inbound, Poll, Received, Request, Sink
from bot.channels.errors import ChannelError, Rejected
from bot.channels.proof import check_size, field, json_object, readable, required, rows, text_of
from bot.channels.wechat_cipher import aes_key, encrypt, open_envelope, signature
from bot.tables import option

SINK = Sink("snapshot", 20480, "markdown")
LINE_SINK = Sink("final", 20480, "markdown", rates=((15, 60.0), (500, 3600.0)), max_picture_bytes=10 << 20)
"""Half of the vendor's 30 a minute and 1000 an hour: for each answer one more frame says that it has begun."""
RECEIVER = ""
"""Bots inside a company have no receiver's id in the envelope."""


@dataclass(frozen=True)
class WeComAiBot:
    """An AI bot of one company."""

    token: str = option("", "Token of the bot's page")
    encoding_aes_key: str = option("", "EncodingAESKey of the bot's page, 43 characters")
    name: str = option("", "the name people mention it by in groups, without the @")
    bot_id: str = option("", "the bot's id; when given, messages for another are refused")
    secret: str = option("", "Secret of the bot's long connection; needed for a line, with bot_id")
    line_url: str = option("wss://openws.work.weixin.qq.com", "where a line is opened")
    response_origins: tuple[str, ...] = option(
        ("https://qyapi.weixin.qq.com",), "where a late answer may be posted; a message names the address"
    )

    def check(self) -> None:
        """Raise ``ChannelError`` for a key or an origin that cannot be one."""
        if self.encoding_aes_key:  # a line needs none
            aes_key(self.encoding_aes_key)
        for origin in self.response_origins:
            if not origin or origin_of(origin) != origin:
                raise ChannelError(f"response_origins: {origin!r:.80} is none; write https://HOST")


REQUIRED = ("token", "encoding_aes_key")


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL, read as the client that calls it reads it; blank when it has none."""
    try:
        found = URL(url)
        return str(found.origin()) if found.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def receive(config: WeComAiBot, request: Request, now: float) -> Received:
    """The message of a callback, a poll, or the answer to the check of the address."""
    check_size(request)
    secrets = (config.token, config.encoding_aes_key)
    if request.method == "GET":
        (echo,) = required(request.query, "echostr")
        return Handshake(text_of(open_envelope(echo, request.query, secrets, RECEIVER, now)))
    required(request.query, "msg_signature", "timestamp", "nonce")
    encrypted = field(json_object(request.body), "encrypt")
    return message_of(config, json_object(open_envelope(encrypted, request.query, secrets, RECEIVER, now)))


def message_of(config: WeComAiBot, message: Mapping[str, Any]) -> Received:
    """The message, or the poll, inside a callback and in a frame alike."""
    if config.bot_id and field(message, "aibotid") != config.bot_id:
        raise Rejected("wrong-receiver")
    kind, sender = field(message, "msgtype"), field(message, "from", "userid")
    if kind == "stream":
        (stream,) = required({"id": field(message, "stream", "id")}, "id")
        return Poll(stream, sender)
    if kind == "event":
        return Ignored(f"event-{field(message, 'event', 'eventtype')}")
    number, chat_type = field(message, "msgid"), field(message, "chattype")
    is_group = chat_type == "group"
    chat = field(message, "chatid") if is_group else sender
    if not number or not sender or not chat or chat_type not in ("single", "group"):
        raise Rejected("missing-field")
    text = readable(_text_of(kind, message))
    reply = {"stream": stream_of(number), "response_url": field(message, "response_url")}
    if kind == "file" and not is_group:  # the vendor tells no name
        reply["file_key"] = field(message, "file", "url")
    return Inbound(
        number, sender, chat, without_mention(text, config.name) if is_group else text, is_group, reply
    )


def _text_of(kind: str, message: Mapping[str, Any]) -> str:
    match kind:
        case "text" | "voice":  # the vendor hands voice over as words
            return field(message, kind, "content")
        case "mixed":
            mixed = message.get("mixed")
            items = rows(mixed, "msg_item") if isinstance(mixed, Mapping) else []
            return "\n".join(filter(None, (field(item, "text", "content") for item in items)))
        case _:
            return ""


def without_mention(text: str, name: str) -> str:
    """``text`` without ``@name`` at its start or end. A name may hold spaces; nothing else marks a mention."""
    mention = f"@{name}"
    if not name:
        return text
    text = text.removeprefix(mention) if _ends_word(text[len(mention) :]) else text
    if text.endswith(mention):
        text = text.removesuffix(mention)
    return text.strip()


def _ends_word(rest: str) -> bool:
    return not rest or not (rest[0].isalnum() and rest[0].isascii())


def stream_of(number: str) -> str:
    """The id of the stream that answers message ``number``: the same for every delivery of it."""
    return hashlib.sha256(number.encode()).hexdigest()[:32]


def sealed(config: WeComAiBot, reply: Mapping[str, Any], nonce: str, now: float, random: bytes) -> str:
    """``reply`` as the body that answers a callback. ``random`` is 16 bytes."""
    message = json.dumps(reply, ensure_ascii=False).encode()
    encrypted = encrypt(message, aes_key(config.encoding_aes_key), RECEIVER, random)
    signed = signature(config.token, str(int(now)), nonce, encrypted)
    return json.dumps({"encrypt": encrypted, "msgsignature": signed, "timestamp": int(now), "nonce": nonce})


def stream_reply(stream: str, content: str, finish: bool) -> dict[str, Any]:
    """The whole text so far; it replaces what is shown."""
    return {"msgtype": "stream", "stream": {"id": stream, "finish": finish, "content": content}}
