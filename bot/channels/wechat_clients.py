"""How answers leave for WeCom and WeChat: as an app, as an official account, to an AI bot's late address.

The three share one list of error codes. Knows nothing of order, rates or repetition.
"""

from __future__ import annotations

from urllib.parse import urlencode

import aiohttp

from bot.channels.addresses import trusted
from bot.channels.calling import Clock, Token, call, fetch, judge, with_token
from bot.channels.contract import Inbound
from bot.channels.errors import Rejected, SendFailed
from bot.channels.outbox import Outgoing
from bot.channels.wechat import WeChatBot
from bot.channels.wechat_account import Account, Credentials, check_wechat, upload, wechat_token
from bot.channels.wechat_cipher import BLOCK_BYTES, aes_key, opened
from bot.channels.wecom import WeComBot
from bot.channels.wecom_aibot import WeComAiBot, origin_of


class WeCom:
    """Active messages of a self-built app."""

    is_idempotent = True  # enable_duplicate_check compares the whole message for half an hour

    def __init__(self, config: WeComBot, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._config, self._session = config, session
        self._token = Token(self._fetch, clock)

    async def _fetch(self) -> tuple[str, float]:
        config = self._config
        query = urlencode({"corpid": config.corp_id, "corpsecret": config.secret})
        url = f"{config.api_base_url}/cgi-bin/gettoken?{query}"
        return wechat_token(await call(self._session, url, method="GET"))

    async def check(self) -> None:
        """Ask for the app itself; the address we call from must be trusted for that."""

        async def use(token: str) -> None:
            query = f"access_token={token}&agentid={self._config.agent_id}"
            url = f"{self._config.api_base_url}/cgi-bin/agent/get?{query}"
            check_wechat(await call(self._session, url, method="GET"))

        await with_token(self._token, use)

    async def send(self, part: Outgoing) -> None:
        """As text or picture to one member."""
        body = {
            "touser": part.target,
            "agentid": self._config.agent_id,
            "enable_duplicate_check": 1,
            **_content(part, part.text + mark_of(part.key)),
        }

        async def use(token: str) -> None:
            url = f"{self._config.api_base_url}/cgi-bin/message/send?access_token={token}"
            reply = await call(self._session, url, body=body)
            check_wechat(reply)
            if part.target.casefold() in reply.code("invaliduser").casefold().split("|"):
                raise SendFailed("never", "the vendor knows no such member")

        await with_token(self._token, use)

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over."""
        return await upload(self._session, self._config.api_base_url, self._token, part)


def _content(part: Outgoing, text: str) -> dict[str, object]:
    if part.media:
        return {"msgtype": "image", "image": {"media_id": part.media}}
    return {"msgtype": "text", "text": {"content": text}}


def mark_of(key: str) -> str:
    """15 bits of a key in characters that nobody sees: two equal answers must not count as one message."""
    bits = f"{int(key[:4], 16):016b}"[:15]
    return "".join("\u200b" if bit == "0" else "\u200c" for bit in bits)


class WeChat:
    """Customer messages of an official account, within 48 hours of the user's."""

    is_idempotent = False

    def __init__(self, config: WeChatBot, session: aiohttp.ClientSession, clock: Clock) -> None:
        credentials = Credentials(config.api_base_url, config.app_id, config.secret)
        self._account = Account(credentials, session, clock)

    async def check(self) -> None:
        """Ask for a token."""
        await self._account.token.get()

    async def send(self, part: Outgoing) -> None:
        """As text or picture."""
        body = {"touser": part.target, **_content(part, part.text)}
        await self._account.post("/cgi-bin/message/custom/send", body)

    async def upload(self, part: Outgoing) -> str:
        """Hand a picture over."""
        return await self._account.upload(part)


class ResponseUrl:
    """What an AI bot's polls did not fetch in time: once, to the address that came with the message.

    An address elsewhere than the settings say is told nothing, however well its message was proven.
    """

    is_idempotent = False

    def __init__(self, config: WeComAiBot, session: aiohttp.ClientSession) -> None:
        self._config, self._session = config, session

    async def check(self) -> None:
        """Nothing to ask: the address comes with each message."""

    async def send(self, part: Outgoing) -> None:
        """As markdown."""
        url = part.message.reply.get("response_url", "")
        if not url:
            raise SendFailed("never", "the vendor gave no address for a late answer")
        if origin_of(url) not in self._config.response_origins:
            raise SendFailed("never", "the address for a late answer is none of response_origins")
        reply = await call(
            self._session, url, body={"msgtype": "markdown", "markdown": {"content": part.text}}
        )
        check_wechat(reply)

    async def fetch(self, message: Inbound, max_bytes: int) -> bytes:
        """The file of a message, at most one byte more than ``max_bytes``. Raises ``SendFailed``.

        It lies sealed with the bot's key in a bucket of the vendor's, whose address is good for five minutes.
        """
        url = trusted(message.reply["file_key"], self._config.response_origins)
        found = await fetch(self._session, url, max_bytes + BLOCK_BYTES, {})
        if not isinstance(found, bytes):
            judge(f"HTTP {found.status}", "no file", {})
        if len(found) > max_bytes + BLOCK_BYTES:  # cut, so it cannot be opened, and too large in any case
            return found[: max_bytes + 1]
        try:
            return opened(found, aes_key(self._config.encoding_aes_key))[: max_bytes + 1]
        except Rejected as rejected:
            raise SendFailed("never", f"a file that the bot's key does not open: {rejected.reason}") from None
