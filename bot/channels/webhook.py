"""Any program of the company: Standard Webhooks 1.0.0, symmetric (``v1``) and Ed25519 (``v1a``).

The body is a JSON object with ``text``, ``sender``, ``conversation`` and, for a conversation that several
read, ``"group": true``. The program is trusted to say who asks: give its secret to nobody else. Knows nothing
of how an answer is made or sent.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.channels.contract import Inbound, Received, Request, Sink
from bot.channels.errors import ChannelError, Rejected
from bot.channels.proof import check_fresh, check_size, field, json_object, readable, required, seconds
from bot.tables import option

SINK = Sink("final", 20_000, "markdown", max_picture_bytes=2 << 20)
FRESH_S = 300.0
MAX_SIGNATURES = 10
"""In one header; a program that exchanges its secret sends two. Each Ed25519 one hashes the whole body."""
_ID = re.compile(r"[!-\-/-~]{1,200}")
"""Printable ASCII without a dot: the dot separates what is signed, and must not move."""


@dataclass(frozen=True)
class WebhookBot:
    """A program that asks. ``secrets`` are several so that one can be exchanged without a gap."""

    secrets: tuple[str, ...] = option((), "whsec_… (symmetric) or whpk_… (Ed25519 public key), at least one")
    callback_url: str = option("", "where answers are posted, signed with the first whsec_ secret")

    def check(self) -> None:
        """Raise ``ChannelError`` for a secret that cannot be one."""
        for secret in self.secrets:
            _key(secret)


REQUIRED = ("secrets",)


def _key(secret: str) -> bytes:
    prefix, _, text = secret.partition("_")
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if (prefix == "whsec" and 24 <= len(key) <= 64) or (prefix == "whpk" and len(key) == 32):
        return key
    raise ChannelError("secrets: write whsec_ and 24 to 64 bytes in base64, or whpk_ and 32")


def receive(config: WebhookBot, request: Request, now: float) -> Received:
    """The message of a program."""
    check_size(request)
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    number, timestamp, given = required(request.headers, *names)
    if not _ID.fullmatch(number):
        raise Rejected("bad-id")
    sent = seconds(timestamp)
    signed = f"{number}.{timestamp}.".encode() + request.body
    entries = given.split(" ")
    if len(entries) > MAX_SIGNATURES or not any(_fits(s, entries, signed) for s in config.secrets):
        raise Rejected("bad-signature")
    check_fresh(sent, now, FRESH_S, FRESH_S)
    body = json_object(request.body)
    sender = field(body, "sender")
    chat = field(body, "conversation") or sender or number
    is_group = body.get("group") is not None and body["group"] is not False
    return Inbound(number, sender, chat, readable(field(body, "text")), is_group)


def signature(key: bytes, number: str, timestamp: str, body: bytes) -> str:
    """``v1,`` and HMAC-SHA-256 over id, time and raw body."""
    signed = f"{number}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def signing_key(secrets: Sequence[str]) -> bytes | None:
    """The first symmetric key, which signs our answers."""
    return next((_key(secret) for secret in secrets if secret.startswith("whsec_")), None)


def _fits(secret: str, entries: Sequence[str], signed: bytes) -> bool:
    """Whether one entry of the header is this key's signature. An entry of another kind fits nothing."""
    version = "v1" if secret.startswith("whsec_") else "v1a"
    given = [
        _decoded(text) for found, _, text in (entry.partition(",") for entry in entries) if found == version
    ]
    key = _key(secret)
    if version == "v1":
        expected = hmac.new(key, signed, hashlib.sha256).digest()  # once: anybody may send a megabyte
        return any(hmac.compare_digest(one, expected) for one in given)
    return any(_is_signed(key, one, signed) for one in given)


def _decoded(text: str) -> bytes:
    """The bytes of a signature; none, which fit no key, where it is no base64."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_signed(key: bytes, given: bytes, signed: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(given, signed)
    except (InvalidSignature, ValueError):
        return False
    return True
