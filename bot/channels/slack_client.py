"""How answers leave for Slack. Knows nothing of order, rates or repetition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp

from bot.channels.addresses import trusted
from bot.channels.calling import HALT_S, Reply, call, fetch, judge
from bot.channels.contract import Inbound
from bot.channels.errors import Fate, SendFailed
from bot.channels.outbox import Outgoing
from bot.channels.pictures import named
from bot.channels.slack import SlackBot

_SLACK_SETUP = (
    *("invalid_auth", "not_authed", "account_inactive"),
    *("token_revoked", "token_expired", "missing_scope"),
)
_SLACK_HALTS: Mapping[str, tuple[Fate, float]] = dict.fromkeys(_SLACK_SETUP, ("halt", HALT_S))
SLACK_FATES: Mapping[str, tuple[Fate, float]] = {
    **_SLACK_HALTS,
    "ratelimited": ("later", 1.0),
    "rate_limited": ("later", 1.0),
    "service_unavailable": ("later", 5.0),
    "internal_error": ("unknown", 0.0),
    "fatal_error": ("unknown", 0.0),
    "request_timeout": ("unknown", 0.0),
}


class Slack:
    """``chat.postMessage``, in the thread where it was asked."""

    is_idempotent = False

    def __init__(self, config: SlackBot, session: aiohttp.ClientSession) -> None:
        self._config, self._session = config, session

    async def check(self) -> None:
        """Ask whose token it is."""
        await self._call("auth.test", {})

    async def send(self, part: Outgoing) -> None:
        """As mrkdwn, or as a file that was handed over."""
        thread = part.message.reply.get("thread_ts")
        body: dict[str, Any] = {"thread_ts": thread} if thread else {}
        if part.media:
            shown = {"files": [{"id": part.media}], "channel_id": part.target}
            await self._call("files.completeUploadExternal", body | shown)
        else:
            body |= {"channel": part.target, "text": part.text, "unfurl_links": False}
            await self._call("chat.postMessage", body)

    async def upload(self, part: Outgoing) -> str:
        """Ask where to put a picture, and put it there; the app needs ``files:write`` for that."""
        query = urlencode({"filename": f"{part.key}.png", "length": len(part.picture)})
        place = await self._call(f"files.getUploadURLExternal?{query}", None)
        url = trusted(place.code("upload_url"), [self._config.api_base_url], "slack.com")
        try:
            reply = await call(self._session, url, raw=part.picture, headers={"Content-Type": "image/png"})
        except SendFailed as failed:
            if "no JSON" not in str(failed):  # it answers with words; that it does is the answer
                raise
        else:
            if reply.status >= 400:
                judge(f"HTTP {reply.status}", "no upload", {})
        return named(place, "file_id")

    async def fetch(self, message: Inbound, max_bytes: int) -> bytes:
        """The file of a message, at most one byte more than ``max_bytes``. Raises ``SendFailed``.

        The token goes to the vendor's hosts only. A page to sign in comes with status 200.
        """
        url = trusted(message.reply["file_key"], [self._config.api_base_url], "slack.com")
        headers = {"Authorization": f"Bearer {self._config.bot_token}"}
        found = await fetch(self._session, url, max_bytes, headers)
        if not isinstance(found, bytes):
            judge(f"HTTP {found.status}", "no file", {})
        if found[:64].lstrip().lower().startswith(b"<!doctype html"):
            raise SendFailed("halt", "a page instead of a file: the app needs files:read", HALT_S)
        return found

    async def _call(self, method: str, body: Mapping[str, Any] | None) -> Reply:
        headers = {"Authorization": f"Bearer {self._config.bot_token}"}
        url = f"{self._config.api_base_url}/{method}"
        asks = "GET" if body is None else "POST"
        reply = await call(self._session, url, body=body, headers=headers, method=asks)
        if reply.body.get("ok") is not True:
            judge(reply.code("error") or f"HTTP {reply.status}", "", SLACK_FATES)
        return reply
