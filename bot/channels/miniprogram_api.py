"""What a mini-program's server asks of WeChat: who logs in, whether a text may be shown, a notice to send.

The address is a setting, so that a relay or a small server in a test may stand there. The access token is
fetched once for all who wait for it and again when WeChat refuses it. This is the border of HTTP: every
failure leaves as ``SendFailed`` or ``Unauthorized``; nothing of an answer but what is named here is kept, and
the session key least of all. Knows nothing of turns or of what is done with a verdict.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

import aiohttp

from bot.channels.errors import SendFailed
from bot.errors import Unauthorized

Suggestion = Literal["pass", "review", "risky"]
TIMEOUT_S = 5.0
EARLY_S = 300.0
"""How long before its end a token is no longer used."""
MAX_ANSWER_BYTES = 1 << 20
STALE_TOKEN = (40001, 40014, 42001)
BUSY = (-1, 45009, 45011)
REFUSED_CODE = (40029, 40163, 40226)
CHECK_SCENE = 2
"""Of the four kinds that WeChat knows (profile, comment, forum, social log) a chat is nearest to a comment."""


@dataclass(frozen=True)
class Credentials:
    """The mini-program as WeChat knows it."""

    base_url: str
    app_id: str
    secret: str


@dataclass(frozen=True)
class Notice:
    """A subscription message. ``fields`` are those of its template, each already as short as its kind."""

    template_id: str
    page: str
    fields: Mapping[str, str]


class WeChat:
    """A client of one mini-program. ``now_s`` is the time of a monotonic clock."""

    def __init__(
        self,
        http: aiohttp.ClientSession,
        credentials: Credentials,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._http = http
        self._credentials = credentials
        self._now_s = now_s
        self._token = ""
        self._good_until_s = 0.0
        self._refresh = asyncio.Lock()

    async def openid(self, code: str) -> str:
        """Whose login this code is. Raises ``Unauthorized`` for a code that is wrong, used or blocked."""
        query = {
            "appid": self._credentials.app_id,
            "secret": self._credentials.secret,
            "js_code": code,
            "grant_type": "authorization_code",
        }
        answer = await self._call("GET", "/sns/jscode2session", params=query)
        if answer.get("errcode") in REFUSED_CODE:
            raise Unauthorized("WeChat does not accept this login; call wx.login again")
        _raise_for(answer)
        openid = answer.get("openid")
        if not isinstance(openid, str) or not openid:
            raise SendFailed("later", "WeChat's login answered without an openid")
        return openid

    async def check(self, openid: str, text: str) -> Suggestion:
        """What WeChat thinks of at most 2,500 characters, written by or for ``openid``."""
        body = {"version": 2, "openid": openid, "scene": CHECK_SCENE, "content": text}
        answer = await self._with_token("/wxa/msg_sec_check", body)
        result = answer.get("result")
        suggestion = result.get("suggest") if isinstance(result, dict) else None
        if suggestion not in ("pass", "review", "risky"):
            raise SendFailed("later", "WeChat's content check answered without a suggestion")
        return cast(Suggestion, suggestion)

    async def notify(self, openid: str, notice: Notice) -> None:
        """Send one notice that the person has agreed to."""
        body = {
            "touser": openid,
            "template_id": notice.template_id,
            "page": notice.page,
            "data": {name: {"value": value} for name, value in notice.fields.items()},
        }
        await self._with_token("/cgi-bin/message/subscribe/send", body)

    async def _with_token(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """The answer; a token that is refused is dropped and the call made once more."""
        token = await self._access_token()
        answer = await self._call("POST", path, params={"access_token": token}, body=body)
        if answer.get("errcode") in STALE_TOKEN:
            fresh = await self._access_token(refused=token)
            answer = await self._call("POST", path, params={"access_token": fresh}, body=body)
        _raise_for(answer)
        return answer

    async def _access_token(self, refused: str = "") -> str:
        async with self._refresh:  # whoever waited here finds the token of the one who did not
            if self._token == refused:
                self._token = ""
            if not self._token or self._now_s() >= self._good_until_s:
                self._token = await self._fetch_token(forced=False)
                if self._token == refused:
                    self._token = await self._fetch_token(forced=True)
            return self._token

    async def _fetch_token(self, *, forced: bool) -> str:
        body = {
            "grant_type": "client_credential",
            "appid": self._credentials.app_id,
            "secret": self._credentials.secret,
            "force_refresh": forced,
        }
        asked_s = self._now_s()
        answer = await self._call("POST", "/cgi-bin/stable_token", body=body)
        _raise_for(answer)
        token, lifetime_s = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not token or not isinstance(lifetime_s, (int, float)):
            raise SendFailed("later", "WeChat gave no access token")
        self._good_until_s = asked_s + max(lifetime_s - EARLY_S, lifetime_s / 2)
        return token

    async def _call(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        # UTF-8 as it is: WeChat counts and checks escaped characters as what they are written with.
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        headers = {} if data is None else {"Content-Type": "application/json"}
        url = self._credentials.base_url.rstrip("/") + path
        try:
            async with (
                asyncio.timeout(TIMEOUT_S),
                # A redirect would carry the secret to wherever it points.
                self._http.request(
                    method, url, params=params, data=data, headers=headers, allow_redirects=False
                ) as response,
            ):
                raw = await response.content.read(MAX_ANSWER_BYTES)
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            # The text of the error may hold the address, and the address the secret.
            raise SendFailed("unknown", f"WeChat {path}: {type(problem).__name__}") from None
        return _object(raw, response.status, path)


def _object(raw: bytes, status: int, path: str) -> dict[str, Any]:
    try:
        answer = json.loads(raw)
    except ValueError:
        answer = None
    if status != 200 or not isinstance(answer, dict):
        raise SendFailed("later", f"WeChat {path}: status {status}, no JSON object")
    return answer


def _raise_for(answer: Mapping[str, Any]) -> None:
    code = answer.get("errcode") or 0
    if code:
        told = str(answer.get("errmsg", ""))[:200]
        raise SendFailed("later" if code in BUSY else "never", f"WeChat error {code}: {told}")
