"""What every channel speaks: a raw request in, a proven message out; and what a messenger can show.

A codec is one pure function ``receive(config, request, now) -> Received`` that raises nothing but
``Rejected``. It sees bytes and a clock, opens nothing and remembers nothing: whether a message came before is
decided by its ``key`` in the inbox. Knows no vendor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

MAX_BODY_BYTES = 1 << 20
EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Request:
    """One HTTP request as it came. Names of ``headers`` are lower-case; ``query`` is decoded once."""

    body: bytes = b""
    query: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    headers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    method: Literal["GET", "POST"] = "POST"


@dataclass(frozen=True)
class Inbound:
    """A message that somebody sent us, proven to come from the vendor.

    ``key`` is the same for every delivery of one message and for no two messages of one bot. ``sender`` is the
    account there; blank when the vendor vouches for nobody. ``text`` is blank for a picture, a voice message
    and whatever else we cannot read. ``reply`` is what the vendor needs to place an answer, and to hand over a
    file that was sent: ``file_key``, with ``file_name`` for people.
    """

    key: str
    sender: str
    chat: str
    text: str
    is_group: bool = False
    reply: Mapping[str, str] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True)
class Handshake:
    """The vendor asks whether we hold the secret: answer exactly ``body``."""

    body: str
    content_type: str = "text/plain"


@dataclass(frozen=True)
class Poll:
    """The vendor asks how far the answer ``stream`` is, on behalf of ``sender``."""

    stream: str
    sender: str


@dataclass(frozen=True)
class Ignored:
    """Proven, and nothing for us: an event, a message of another bot, words not meant for us."""

    reason: str


Received = Inbound | Handshake | Poll | Ignored


@dataclass(frozen=True)
class Sink:
    """What a messenger can show, and how fast.

    ``mode`` says what may be shown before an answer is over: a ``snapshot`` replaces what stands there and can
    be taken back, ``append`` only grows, ``final`` is one message or several, sent when all is said.
    ``rates`` are (messages, seconds) per target, all of which hold.
    """

    mode: Literal["snapshot", "append", "final"]
    max_bytes: int
    markup: Literal["plain", "lark", "dingtalk", "slack", "markdown"]
    rates: tuple[tuple[int, float], ...] = ()
    bot_rates: tuple[tuple[int, float], ...] = ()
    """The same for all targets of a bot together."""
    max_picture_bytes: int = 0
    """Of one PNG file that can be sent as a message of its own; 0 where none can."""
