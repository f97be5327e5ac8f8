"""How answers leave for Feishu and Lark. Knows nothing of order, rates or repetition."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote

import aiohttp

from bot.channels.calling import HALT_S, Clock, Token, call, fetch, judge, token_in, with_token
from bot.channels.contract import Inbound
from bot.channels.errors import Fate
from bot.channels.feishu import FeishuBot
from bot.channels.outbox import Outgoing
from bot.channels.pictures import form_of, named

FEISHU_FATES: Mapping[str, tuple[Fate, float]] = {
    "99991661": ("token", 0.0),
    "99991663": ("token", 0.0),
    "99991668": ("token", 0.0),
    "99991400": ("busy", 1.0),
    "230020": ("later", 1.0),
    "99991672": ("halt", HALT_S),
}


class Feishu:
    """Posts with markdown, in the chat or as a reply in a group."""

    is_idempotent = True  # by uuid, for an hour

    def __init__(self, config: FeishuBot, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._config, self._session = config, session
        self._token = Token(self._fetch, clock)

    async def _fetch(self) -> tuple[str, float]:
        body = {"app_id": self._config.app_id, "app_secret": self._config.app_secret}
        url = f"{self._config.api_base_url}/open-apis/auth/v3/tenant_access_token/internal"
        reply = await call(self._session, url, body=body)
        if reply.code("code") != "0":
            judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), FEISHU_FATES, "halt")
        return token_in(reply, "tenant_access_token", "expire")

    async def check(self) -> None:
        """Ask for a token."""
        await self._token.get()

    async def send(self, part: Outgoing) -> None:
        """With the part's key as uuid."""
        post = {"zh_cn": {"content": [[{"tag": "md", "text": part.text}]]}}
        kind, content = ("image", {"image_key": part.media}) if part.media else ("post", post)
        body = {"msg_type": kind, "content": json.dumps(content, ensure_ascii=False), "uuid": part.key}
        path = "?receive_id_type=chat_id"
        if part.message.is_group:
            path = f"/{part.message.reply['message_id']}/reply"
        else:
            body["receive_id"] = part.target

        async def use(token: str) -> None:
            url = f"{self._config.api_base_url}/open-apis/im/v1/messages{path}"
            reply = await call(self._session, url, body=body, headers={"Authorization": f"Bearer {token}"})
            if reply.code("code") != "0":
                judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), FEISHU_FATES)

        await with_token(self._token, use)

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over; the app needs ``im:resource`` for that."""

        async def use(token: str) -> str:
            url = f"{self._config.api_base_url}/open-apis/im/v1/images"
            form, headers = (
                form_of("image", part, {"image_type": "message"}),
                {"Authorization": f"Bearer {token}"},
            )
            reply = await call(self._session, url, form=form, headers=headers)
            if reply.code("code") != "0":
                judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), FEISHU_FATES)
            return named(reply, "data", "image_key")

        return await with_token(self._token, use)

    async def fetch(self, message: Inbound, max_bytes: int) -> bytes:
        """The file of a message, at most one byte more than ``max_bytes``. Raises ``SendFailed``."""
        number, key = (quote(message.reply[name], safe="") for name in ("message_id", "file_key"))
        url = f"{self._config.api_base_url}/open-apis/im/v1/messages/{number}/resources/{key}?type=file"

        async def use(token: str) -> bytes:
            found = await fetch(self._session, url, max_bytes, {"Authorization": f"Bearer {token}"})
            if not isinstance(found, bytes):
                judge(found.code("code") or f"HTTP {found.status}", found.code("msg"), FEISHU_FATES)
            return found

        return await with_token(self._token, use)
