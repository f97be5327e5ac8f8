"""One app of WeChat, official account or mini-program, as its server calls it: its token, and what codes mean.

Knows nothing of messages, logins or checks; those are its callers'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp

from bot.channels.calling import BUSY_S, HALT_S, Clock, Reply, Token, call, judge, token_in, with_token
from bot.channels.errors import Fate
from bot.channels.outbox import Outgoing
from bot.channels.pictures import form_of, named

WECHAT_FATES: Mapping[str, tuple[Fate, float]] = {
    "-1": ("later", 1.0),
    "45011": ("later", 60.0),  # one person, too often within a minute
    "40001": ("token", 0.0),
    "40014": ("token", 0.0),
    "42001": ("token", 0.0),
    "41001": ("token", 0.0),
    "45009": ("busy", BUSY_S),
    "45033": ("busy", 5.0),
    "40013": ("halt", HALT_S),
    "40125": ("halt", HALT_S),
    "48002": ("halt", HALT_S),
    "60020": ("halt", HALT_S),  # this message and the next name the address that the vendor does not trust
    "40164": ("halt", HALT_S),
}
"""What the error codes of WeCom and WeChat mean for a message."""


@dataclass(frozen=True)
class Credentials:
    """The app as WeChat knows it."""

    base_url: str
    app_id: str
    secret: str


class Account:
    """The calls of one app. ``clock`` is in seconds and never goes back."""

    def __init__(self, credentials: Credentials, session: aiohttp.ClientSession, clock: Clock) -> None:
        self.credentials, self._session = credentials, session
        self.token = Token(self._fetch, clock)

    async def get(self, path: str, query: Mapping[str, str]) -> Reply:
        """One call that needs no token. Raises ``SendFailed`` when there is no answer of WeChat's."""
        url = f"{self.credentials.base_url}{path}?{urlencode(query)}"
        return await call(self._session, url, method="GET")

    async def post(self, path: str, body: Mapping[str, object]) -> Reply:
        """One call with a token, once more with a new one where it is refused. Raises ``SendFailed``."""

        async def use(token: str) -> Reply:
            url = f"{self.credentials.base_url}{path}?access_token={token}"
            reply = await call(self._session, url, body=body)
            check_wechat(reply)
            return reply

        return await with_token(self.token, use)

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over. Raises ``SendFailed``."""
        return await upload(self._session, self.credentials.base_url, self.token, part)

    async def _fetch(self) -> tuple[str, float]:
        found = await self._stable_token(forced=False)
        # The stable token is the same one for all who ask, so one that was refused is made anew only by force.
        return found if found[0] != self.token.refused else await self._stable_token(forced=True)

    async def _stable_token(self, *, forced: bool) -> tuple[str, float]:
        """Never the token of the other kind: fetching that voids what another process holds."""
        body = {
            "grant_type": "client_credential",
            "appid": self.credentials.app_id,
            "secret": self.credentials.secret,
            "force_refresh": forced,
        }
        return wechat_token(
            await call(self._session, f"{self.credentials.base_url}/cgi-bin/stable_token", body=body)
        )


def wechat_token(reply: Reply) -> tuple[str, float]:
    """The token and its life in seconds. Raises ``SendFailed``."""
    if reply.code("errcode") not in ("", "0"):
        fates = {**WECHAT_FATES, "40001": ("halt", HALT_S)}  # here it means that the secret is wrong
        judge(reply.code("errcode"), reply.code("errmsg"), fates, "halt")
    return token_in(reply, "access_token", "expires_in")


async def upload(session: aiohttp.ClientSession, base_url: str, token: Token, part: Outgoing) -> str:
    """Hand a picture over; its id lives for three days. WeChat and WeCom take it alike, and send no ``errcode`` with
    the id. Raises ``SendFailed``.
    """

    async def use(own: str) -> str:
        url = f"{base_url}/cgi-bin/media/upload?access_token={own}&type=image"
        reply = await call(session, url, form=form_of("media", part))
        if reply.code("errcode") not in ("", "0"):
            check_wechat(reply)
        return named(reply, "media_id")

    return await with_token(token, use)


def check_wechat(reply: Reply) -> None:
    """Raise ``SendFailed`` for what was not done."""
    if reply.code("errcode") != "0":
        judge(reply.code("errcode") or f"HTTP {reply.status}", reply.code("errmsg"), WECHAT_FATES)
