"""Feishu and Lark, events 2.0: signed and encrypted JSON. Codec and settings; see ``feishu_client``.

The signature covers the raw body. Only the check of the address may come without one; it is proven by the
encryption and the verification token. Knows nothing of how an answer is made or sent.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from bot.channels.contract import Handshake, Ignored, Inbound, Received, Request, Sink
from bot.channels.errors import Rejected
from bot.channels.proof import (
    check_fresh,
    check_size,
    equal,
    field,
    from_base64,
    json_object,
    readable,
    required,
    rows,
    seconds,
    table,
)
from bot.tables import option

SINK = Sink(
    "final",
    28_000,
    "lark",
    rates=((5, 1.0),),
    bot_rates=((50, 1.0), (1000, 60.0)),
    max_picture_bytes=10 << 20,
)
"""A post or card is 30 KB of request body at most; 5 a second go to one person or group."""
PAST_S, FUTURE_S = 8 * 3600.0, 600.0
"""A message is delivered again for six hours, and whether each time is signed afresh is not documented."""
_GO_TIME = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4})\b.*")


@dataclass(frozen=True)
class FeishuBot:
    """A bot of one Feishu or Lark app."""

    encrypt_key: str = option("", "Encrypt Key of the events page")
    verification_token: str = option("", "Verification Token of the events page")
    app_id: str = option("", "App ID, cli_…; when given, events for another are refused")
    app_secret: str = option("", "App Secret; needed to send")
    bot_open_id: str = option("", "the bot's own open_id; without it nothing in a group is meant for it")
    api_base_url: str = option("https://open.feishu.cn", "where the vendor's API is; Lark has another")

    def check(self) -> None:
        """Nothing to check beyond presence."""


REQUIRED = ("encrypt_key", "verification_token")


def receive(config: FeishuBot, request: Request, now: float) -> Received:
    """The message of an event, or the answer to the check of the address."""
    check_size(request)
    is_signed = _check_signature(config, request, now)
    envelope = json_object(request.body)
    if not isinstance(envelope.get("encrypt"), str):
        raise Rejected("missing-encrypt")
    event = json_object(decrypt(envelope["encrypt"], config.encrypt_key))
    if event.get("type") == "url_verification":
        _check_token(field(event, "token"), config)
        (challenge,) = required({"challenge": field(event, "challenge")}, "challenge")
        return Handshake(json.dumps({"challenge": challenge}), "application/json")
    if not is_signed:
        raise Rejected("missing-header")
    _check_token(field(table(event, "header"), "token"), config)
    return event_of(config, event)


def event_of(config: FeishuBot, event: Mapping[str, Any]) -> Received:
    """The message of an event that is proven to come from the vendor."""
    header = table(event, "header")
    if config.app_id and not equal(field(header, "app_id"), config.app_id):
        raise Rejected("wrong-receiver")
    if field(header, "event_type") != "im.message.receive_v1":
        return Ignored(f"event-{field(header, 'event_type')}")
    return _message_of(config, table(event, "event"))


def _check_signature(config: FeishuBot, request: Request, now: float) -> bool:
    """Whether the request is signed. A wrong or half signature is refused, none at all is not yet."""
    names = ("x-lark-signature", "x-lark-request-timestamp", "x-lark-request-nonce")
    if not any(request.headers.get(name) for name in names):
        return False
    given, timestamp, nonce = required(request.headers, *names)
    if not equal(given, signature(timestamp, nonce, config.encrypt_key, request.body)):
        raise Rejected("bad-signature")
    check_fresh(_sent(timestamp), now, PAST_S, FUTURE_S)
    return True


def signature(timestamp: str, nonce: str, encrypt_key: str, body: bytes) -> str:
    """SHA-256 over time, nonce, key and raw body."""
    return hashlib.sha256(
        f"{timestamp}{nonce}{encrypt_key}".encode("utf-8", "surrogatepass") + body
    ).hexdigest()


def _sent(timestamp: str) -> float:
    """Seconds, or the time as Go prints it, which some callbacks carry."""
    if found := _GO_TIME.fullmatch(timestamp):
        try:
            return datetime.strptime(" ".join(found.groups()), "%Y-%m-%d %H:%M:%S %z").timestamp()
        except ValueError:
            raise Rejected("bad-timestamp") from None
    return seconds(timestamp)


def decrypt(encrypted: str, encrypt_key: str) -> bytes:
    """AES-256-CBC under the SHA-256 of the key, the IV in front. Raises ``Rejected``."""
    data = from_base64(encrypted)
    if len(data) < 32 or len(data) % 16:
        raise Rejected("bad-length")
    key = hashlib.sha256(encrypt_key.encode()).digest()
    decryptor = Cipher(algorithms.AES(key), modes.CBC(data[:16])).decryptor()
    unpadder = PKCS7(128).unpadder()
    try:
        return unpadder.update(decryptor.update(data[16:]) + decryptor.finalize()) + unpadder.finalize()
    except ValueError:
        raise Rejected("bad-padding") from None


def _check_token(given: str, config: FeishuBot) -> None:
    if not equal(given, config.verification_token):
        raise Rejected("bad-token")


def _message_of(config: FeishuBot, event: Mapping[str, Any]) -> Received:
    sender, message = table(event, "sender"), table(event, "message")
    if field(sender, "sender_type") not in ("", "user"):
        return Ignored("not-a-person")
    number, chat = field(message, "message_id"), field(message, "chat_id")
    account, chat_type = field(sender, "sender_id", "open_id"), field(message, "chat_type")
    if not number or not chat or not account or chat_type not in ("p2p", "group", "topic_group"):
        raise Rejected("missing-field")
    is_group, mentions = chat_type != "p2p", rows(message, "mentions")
    if is_group and not _is_addressed(config, mentions):
        return Ignored("not-addressed")
    text = _text_of(field(message, "message_type"), field(message, "content"))
    for mention in mentions:
        is_own = field(mention, "id", "open_id") == config.bot_open_id != ""
        text = _replace(text, field(mention, "key"), "" if is_own else f"@{field(mention, 'name')}")
    file = _file_of(field(message, "message_type"), field(message, "content"))
    # A question in a group is answered in a thread, which is known by its first message.
    root = field(message, "root_id") or (number if is_group else "")
    reply = {"message_id": number, **({"root_id": root} if root else {}), **file}
    return Inbound(number, account, chat, readable(text), is_group, reply)


def _file_of(kind: str, content: str) -> dict[str, str]:
    """Key and name of a file that was sent; it is fetched when the message is worked on."""
    if kind != "file":
        return {}
    body = json_object(content.encode("utf-8", "surrogatepass"))
    return {"file_key": field(body, "file_key"), "file_name": readable(field(body, "file_name"))}


def _is_addressed(config: FeishuBot, mentions: list[Mapping[str, Any]]) -> bool:
    """Whether the bot itself is mentioned; that somebody is says nothing."""
    own = config.bot_open_id
    return bool(own) and any(field(mention, "id", "open_id") == own for mention in mentions)


def _replace(text: str, key: str, name: str) -> str:
    """``@_user_1`` is not the beginning of ``@_user_12``."""
    return re.sub(re.escape(key) + r"(?![0-9])", lambda _: name, text) if key else text


def _text_of(kind: str, content: str) -> str:
    """``content`` is JSON inside a JSON text."""
    if kind not in ("text", "post"):
        return ""
    body = json_object(content.encode("utf-8", "surrogatepass"))
    if kind == "text":
        return field(body, "text")
    lines = body.get("content")
    shown = [
        "".join(_run(run) for run in line if isinstance(run, Mapping))
        for line in (lines if isinstance(lines, list) else [])
        if isinstance(line, list)
    ]
    return "\n".join(filter(None, [field(body, "title"), *shown]))


def _run(run: Mapping[str, Any]) -> str:
    """One piece of a rich text; a mention is its key, which is replaced like any other."""
    return field(run, "user_id") if field(run, "tag") == "at" else field(run, "text")
