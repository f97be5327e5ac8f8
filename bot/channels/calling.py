"""Calls to a vendor's API: what went wrong becomes a ``SendFailed`` whose fate says what to do about it.

The difference that matters: a request that never left can be repeated, one that was perhaps read cannot, unless
the vendor takes an idempotency key. Redirects are not followed, addresses never logged: tokens stand in them.
Knows no vendor.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeVar

import aiohttp

from bot.bodies import up_to
from bot.channels.errors import Fate, SendFailed

TIMEOUT = aiohttp.ClientTimeout(total=15.0, sock_connect=5.0)
FILE_TIMEOUT = aiohttp.ClientTimeout(total=120.0, sock_connect=5.0, sock_read=30.0)
LARGE_BYTES = 1 << 18
MAX_REPLY_BYTES = 1 << 20
T = TypeVar("T")
Clock = Callable[[], float]
HALT_S = 300.0
"""How long a bot rests that is set up wrongly, before it tries again."""
BUSY_S = 60.0
EARLY_S = 300.0
"""How long before its end a token is exchanged, a tenth of its life at most."""


@dataclass(frozen=True)
class Reply:
    """What the vendor answered: status, and the JSON object in the body (empty when there is none)."""

    status: int
    body: Mapping[str, Any]
    retry_after_s: float = 0.0

    def code(self, name: str) -> str:
        """An error code, number or word, as text; blank when there is none."""
        value = self.body.get(name)
        return "" if value is None else str(value)


def open_session() -> aiohttp.ClientSession:
    """A session for all vendors. Each call gets a connection of its own: on a kept one, a reset says nothing
    about whether the request was read.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(force_close=True, limit=50), timeout=TIMEOUT, trust_env=True
    )


async def call(
    session: aiohttp.ClientSession,
    url: str,
    *,
    body: object = None,
    raw: bytes | None = None,
    form: aiohttp.FormData | None = None,
    headers: Mapping[str, str] | None = None,
    method: str = "POST",
) -> Reply:
    """One request: ``body`` as JSON, ``raw`` as it is, or ``form`` with a file.

    Raises ``SendFailed``: ``later`` for what never left, ``unknown`` for what perhaps did.
    A status of 429 or 503 is ``later``, any other from 500 on and an answer that is no JSON is ``unknown``.
    """
    data = (
        raw
        if raw is not None
        # UTF-8 as it is: WeChat counts and checks escaped characters as what they are written with.
        else (json.dumps(body, ensure_ascii=False).encode("utf-8", "replace") if body is not None else None)
    )
    sent = {"Content-Type": "application/json; charset=utf-8"} if data is not None else {}
    is_large = form is not None or len(data or b"") > LARGE_BYTES
    try:
        async with session.request(
            method,
            url,
            data=data if form is None else form,
            headers=sent | dict(headers or {}),
            allow_redirects=False,
            timeout=FILE_TIMEOUT if is_large else TIMEOUT,
        ) as answer:
            read = await up_to(answer.content, MAX_REPLY_BYTES)
            wait_s = _retry_after_s(answer.headers.get("Retry-After", ""))
            return _reply(answer.status, read, wait_s)
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as problem:
        raise SendFailed("later", f"no connection ({type(problem).__name__})") from None
    except (aiohttp.ClientError, TimeoutError, ConnectionError) as problem:
        raise SendFailed("unknown", f"the connection broke ({type(problem).__name__})") from None


async def fetch(
    session: aiohttp.ClientSession, url: str, max_bytes: int, headers: Mapping[str, str]
) -> bytes | Reply:
    """The bytes of a file, at most one more than ``max_bytes``; or what the vendor says instead of it.

    Raises ``SendFailed``, never as ``unknown``: to ask again for a file is harmless.
    """
    try:
        async with session.get(url, headers=headers, allow_redirects=False, timeout=FILE_TIMEOUT) as answer:
            if answer.status == 200:
                return await up_to(answer.content, max_bytes + 1)
            wait_s = _retry_after_s(answer.headers.get("Retry-After", ""))
            return _reply(answer.status, await up_to(answer.content, MAX_REPLY_BYTES), wait_s)
    except (aiohttp.ClientError, TimeoutError, ConnectionError, aiohttp.InvalidURL) as problem:
        raise SendFailed("later", f"no file ({type(problem).__name__})") from None
    except SendFailed as failed:
        raise SendFailed("later" if failed.fate == "unknown" else failed.fate, str(failed)) from None


def _reply(status: int, read: bytes, wait_s: float) -> Reply:
    if status in (429, 503):
        raise SendFailed("later", f"HTTP {status}", wait_s or 1.0)
    if 300 <= status < 400:
        raise SendFailed("halt", f"HTTP {status}: redirects are not followed; correct the address")
    try:
        body = json.loads(read) if read.strip() else {}
    except (ValueError, RecursionError):
        body = None
    if status >= 500:
        raise SendFailed("unknown", f"HTTP {status}")
    if status < 300 and not isinstance(body, dict):
        raise SendFailed("unknown", f"HTTP {status} with something that is no JSON object")
    return Reply(status, body if isinstance(body, dict) else {}, wait_s)


def _retry_after_s(text: str) -> float:
    return min(float(text), 3600.0) if text.isascii() and text.isdigit() else 0.0


Fetch = Callable[[], Awaitable[tuple[str, float]]]
"""Gets a new token and its life in seconds."""


@dataclass
class Token:
    """A token of one secret, fetched when it is needed, by one task while the others wait.

    ``clock`` is in seconds and never goes back.
    """

    fetch: Fetch
    clock: Callable[[], float]
    value: str = ""
    until: float = 0.0
    refused: str = ""
    """The last token that the vendor refused."""
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def get(self) -> str:
        """A token that is good for a while. Raises ``SendFailed``, never as ``unknown``: nothing was sent."""
        async with self._lock:
            if self.clock() >= self.until:
                try:
                    self.value, life_s = await self.fetch()
                except SendFailed as failed:
                    fate = "later" if failed.fate == "unknown" else failed.fate
                    raise SendFailed(fate, f"no token: {failed}", failed.after_s) from None
                self.until = self.clock() + life_s - min(EARLY_S, life_s / 10)
            return self.value

    def drop(self, token: str) -> None:
        """The vendor refuses this token. One that was fetched since is kept."""
        if token == self.value:
            self.until, self.refused = 0.0, token


async def with_token(token: Token, use: Callable[[str], Awaitable[T]]) -> T:
    """What ``use`` makes of a token; called once more with a new one when it fails with ``token``."""
    value = await token.get()
    try:
        return await use(value)
    except SendFailed as failed:
        if failed.fate != "token":
            raise
        token.drop(value)
        try:
            return await use(await token.get())
        except SendFailed as again:
            if again.fate != "token":
                raise
            raise SendFailed("halt", f"a fresh token was refused: {again}") from None


def judge(
    code: str, message: str, fates: Mapping[str, tuple[Fate, float]], otherwise: Fate = "never"
) -> NoReturn:
    """Raise what this error code means."""
    fate, after_s = fates.get(code, (otherwise, 0.0))
    raise SendFailed(fate, f"{code}: {message}"[:300], after_s)


def token_in(reply: Reply, name: str, life: str) -> tuple[str, float]:
    """The token and its life in seconds that a reply carries under these names. Raises ``SendFailed``."""
    value, life_s = reply.body.get(name), reply.body.get(life)
    if not isinstance(value, str) or not value or not isinstance(life_s, (int, float)):
        raise SendFailed("later", f"HTTP {reply.status} without a token", 5.0)
    return value, float(life_s)
