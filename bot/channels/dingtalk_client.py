"""How answers leave for DingTalk. Knows nothing of order, rates or repetition."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.channels.addresses import trusted
from bot.channels.calling import HALT_S, Clock, Token, call, fetch, judge, token_in, with_token
from bot.channels.contract import Inbound
from bot.channels.dingtalk import DingTalkBot
from bot.channels.errors import Fate, SendFailed
from bot.channels.outbox import Outgoing
from bot.channels.pictures import form_of, named

DINGTALK_FATES: Mapping[str, tuple[Fate, float]] = {
    "InvalidAuthentication": ("token", 0.0),
    "Forbidden.AccessDenied.QpsLimitForApi": ("busy", 1.0),
    "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi": ("busy", 1.0),
    "Forbidden.AccessDenied.AccessTokenPermissionDenied": ("halt", HALT_S),
    "Forbidden.AccessDenied.IpNotInWhiteList": ("halt", HALT_S),
}

MEDIA_FATES: Mapping[str, tuple[Fate, float]] = {
    "-1": ("later", 1.0),
    "40014": ("token", 0.0),
    "42001": ("token", 0.0),
    "90002": ("busy", 1.0),
    "90018": ("busy", 1.0),
}
"""The older API has numbers for what went wrong; 88 stands for any, and ``sub_code`` tells which."""


class DingTalk:
    """Markdown messages of a robot. The address in the callback is not used: no signature covers it."""

    is_idempotent = False

    def __init__(self, config: DingTalkBot, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._config, self._session = config, session
        self._token = Token(self._fetch, clock)

    async def _fetch(self) -> tuple[str, float]:
        body = {"appKey": self._config.app_key, "appSecret": self._config.app_secret}
        url = f"{self._config.api_base_url}/v1.0/oauth2/accessToken"
        reply = await call(self._session, url, body=body)
        if reply.status >= 400:
            judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), {}, "halt")
        return token_in(reply, "accessToken", "expireIn")

    async def check(self) -> None:
        """Ask for a token."""
        await self._token.get()

    async def send(self, part: Outgoing) -> None:
        """To a member, or to the group."""
        kind, _, address = part.target.partition(":")
        if not address:
            raise SendFailed("never", "the vendor gives no address for somebody outside the company")
        title = part.text.strip().split("\n", 1)[0][:20]
        shown = {"photoURL": part.media} if part.media else {"title": title, "text": part.text}
        body: dict[str, Any] = {
            "robotCode": self._config.robot_code,
            "msgKey": "sampleImageMsg" if part.media else "sampleMarkdown",
            "msgParam": json.dumps(shown, ensure_ascii=False),
        }
        body |= {"openConversationId": address} if kind == "group" else {"userIds": [address]}
        path = "groupMessages/send" if kind == "group" else "oToMessages/batchSend"

        async def use(token: str) -> None:
            headers = {"x-acs-dingtalk-access-token": token}
            url = f"{self._config.api_base_url}/v1.0/robot/{path}"
            reply = await call(self._session, url, body=body, headers=headers)
            if reply.status >= 400:
                judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), DINGTALK_FATES)

        await with_token(self._token, use)

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over, at the vendor's older API; the same token opens it."""

        async def use(token: str) -> str:
            url = f"{self._config.media_base_url}/media/upload?access_token={token}&type=image"
            reply = await call(self._session, url, form=form_of("media", part))
            if reply.code("errcode") != "0":
                code = reply.code("sub_code") or reply.code("errcode") or f"HTTP {reply.status}"
                judge(code, reply.code("sub_msg") or reply.code("errmsg"), MEDIA_FATES)
            return named(reply, "media_id")

        return await with_token(self._token, use)

    async def fetch(self, message: Inbound, max_bytes: int) -> bytes:
        """The file of a message, at most one byte more than ``max_bytes``. Raises ``SendFailed``.

        The vendor gives an address for the code. It is another host's, so it is never told the token.
        """
        robot = self._config.robot_code or message.reply["robot_code"]
        body = {"downloadCode": message.reply["file_key"], "robotCode": robot}

        async def use(token: str) -> str:
            headers = {"x-acs-dingtalk-access-token": token}
            url = f"{self._config.api_base_url}/v1.0/robot/messageFiles/download"
            reply = await call(self._session, url, body=body, headers=headers)
            if reply.status >= 400:
                judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), DINGTALK_FATES)
            return trusted(reply.code("downloadUrl"), [self._config.api_base_url])

        found = await fetch(self._session, await with_token(self._token, use), max_bytes, {})
        if not isinstance(found, bytes):
            judge(f"HTTP {found.status}", "no file", {})
        return found
