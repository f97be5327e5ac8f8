"""What a mini-program's server asks of WeChat: who logs in, whether a text may be shown, a notice to send.

Nothing of an answer but what is named here is kept, and the session key least of all. Knows nothing of turns or
of what is done with a verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from bot.channels.calling import judge
from bot.channels.errors import SendFailed
from bot.channels.wechat_account import WECHAT_FATES, Account
from bot.errors import Unauthorized

Suggestion = Literal["pass", "review", "risky"]
TIMEOUT_S = 5.0
"""For one call: somebody is looking at the screen."""
REFUSED_CODE = ("40029", "40163", "40226")
CHECK_SCENE = 2
"""Of the four kinds that WeChat knows (profile, comment, forum, social log) a chat is nearest to a comment."""


@dataclass(frozen=True)
class Notice:
    """A subscription message. ``fields`` are those of its template, each already as short as its kind."""

    template_id: str
    page: str
    fields: Mapping[str, str]


class WeChat:
    """The client of one mini-program."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def openid(self, code: str) -> str:
        """Whose login this code is. Raises ``Unauthorized`` for a code that is wrong, used or blocked."""
        credentials = self._account.credentials
        query = {
            "appid": credentials.app_id,
            "secret": credentials.secret,
            "js_code": code,
            "grant_type": "authorization_code",
        }
        reply = await self._account.get("/sns/jscode2session", query)
        problem, openid = reply.code("errcode"), reply.body.get("openid")
        if problem in REFUSED_CODE:
            raise Unauthorized("WeChat does not accept this login; call wx.login again")
        if problem not in ("", "0"):
            judge(problem, reply.code("errmsg"), WECHAT_FATES)
        if not isinstance(openid, str) or not openid:
            raise SendFailed("later", "WeChat's login answered without an openid")
        return openid

    async def check(self, openid: str, text: str) -> Suggestion:
        """What WeChat thinks of at most 2,500 characters, written by or for ``openid``."""
        body = {"version": 2, "openid": openid, "scene": CHECK_SCENE, "content": text}
        reply = await self._account.post("/wxa/msg_sec_check", body)
        result = reply.body.get("result")
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
        await self._account.post("/cgi-bin/message/subscribe/send", body)
