"""What a codec makes of recorded requests, as plain values: for checking a set-up and for outside vectors.

A recorded request is a JSON object: ``body`` (text) or ``body_base64``, ``headers``, ``query`` (an object, or
the text after the question mark), ``method``; ``now`` sets its own clock. Knows nothing of files.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.channels.catalogue import Bot
from bot.channels.contract import Handshake, Ignored, Inbound, Poll, Request
from bot.channels.errors import ChannelError, Rejected

Json = dict[str, Any]


@dataclass
class Judge:
    """Judges requests of one bot, one after the other: a second delivery of a message is a duplicate."""

    bot: Bot
    seen: set[str] = field(default_factory=set)

    def verdict(self, request: Request, now: float) -> Json:
        """``verdict`` is accept, duplicate, ignore or reject; ``message`` is what was proven, or null."""
        try:
            received = self.bot.channel.receive(self.bot.config, request, now)
        except Rejected as rejected:
            return _verdict("reject", rejected.reason)
        match received:
            case Ignored(reason):
                return _verdict("ignore", reason)
            case Handshake(body):
                return _verdict("accept", "handshake", {"type": "handshake", "reply": body})
            case Poll(stream, sender):
                return _verdict("accept", "poll", {"type": "poll", "stream": stream, "sender": sender})
            case Inbound():
                is_new = received.key not in self.seen
                self.seen.add(received.key)
                return _verdict("accept" if is_new else "duplicate", "message", message_json(received))


def message_json(message: Inbound) -> Json:
    """A message as JSON."""
    return {
        "type": "message",
        "key": message.key,
        "sender": message.sender,
        "chat": message.chat,
        "chat_type": "group" if message.is_group else "direct",
        "text": message.text,
    }


def _verdict(verdict: str, reason: str, message: Json | None = None) -> Json:
    return {"verdict": verdict, "reason": reason, "message": message}


def recorded(record: Mapping[str, Any]) -> Request:
    """The request that a record describes. Raises ``ChannelError`` for a record that describes none."""
    method = str(record.get("method", "POST")).upper()
    if method not in ("GET", "POST"):
        raise ChannelError(f"method: {method!r:.20}; write GET or POST")
    return Request(_body(record), _query(record), _headers(record), "GET" if method == "GET" else "POST")


def _body(record: Mapping[str, Any]) -> bytes:
    text, encoded = record.get("body", ""), record.get("body_base64")
    if isinstance(encoded, str):
        try:
            return base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise ChannelError("body_base64: not base64") from None
    if not isinstance(text, str):
        raise ChannelError("body: not a text; write the raw body as a JSON text, or body_base64")
    return text.encode("utf-8", "surrogatepass")


def _query(record: Mapping[str, Any]) -> Mapping[str, str]:
    given = record.get("query")
    if given is None:
        given = urlsplit(str(record.get("url", record.get("path", "")))).query
    if isinstance(given, str):
        return dict(parse_qsl(given.removeprefix("?"), keep_blank_values=True))
    return _texts(given, "query")


def _headers(record: Mapping[str, Any]) -> Mapping[str, str]:
    return {name.lower(): value for name, value in _texts(record.get("headers", {}), "headers").items()}


def _texts(given: object, name: str) -> Mapping[str, str]:
    if not isinstance(given, Mapping) or not all(isinstance(v, (str, int)) for v in given.values()):
        raise ChannelError(f"{name}: write an object of texts")
    return {str(key): str(value) for key, value in given.items()}
