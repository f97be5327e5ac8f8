"""How answers leave for a program with a webhook. Knows nothing of order, rates or repetition."""

from __future__ import annotations

import base64
import json

import aiohttp

from bot.channels import webhook
from bot.channels.calling import HALT_S, Clock, call
from bot.channels.errors import SendFailed
from bot.channels.outbox import Outgoing
from bot.channels.webhook import WebhookBot


class Callback:
    """Answers of the generic webhook, signed as Standard Webhooks; the part's key is their id."""

    is_idempotent = True

    def __init__(self, config: WebhookBot, session: aiohttp.ClientSession, now: Clock) -> None:
        self._config, self._session, self._now = config, session, now

    async def check(self) -> None:
        """Nothing can be asked without saying something."""

    async def send(self, part: Outgoing) -> None:
        """POST to the address of the settings; never to one of a request."""
        key = webhook.signing_key(self._config.secrets)
        if key is None:
            raise SendFailed("halt", "answers need a whsec_ secret to be signed with", HALT_S)
        data = {
            "conversation": part.message.chat,
            "reply_to": part.message.key,
            "sequence": part.part,
            **_content(part),
        }
        raw = json.dumps({"type": "message.reply", "data": data}, ensure_ascii=False).encode()
        timestamp = str(int(self._now()))
        headers = {
            "webhook-id": part.key,
            "webhook-timestamp": timestamp,
            "webhook-signature": webhook.signature(key, part.key, timestamp, raw),
        }
        try:
            reply = await call(self._session, self._config.callback_url, raw=raw, headers=headers)
        except SendFailed as failed:
            if failed.fate == "unknown" and "no JSON" in str(failed):
                return  # any body will do, 2xx is the answer
            raise
        if reply.status == 410:
            raise SendFailed("never", "HTTP 410: the receiver is gone")
        if reply.status >= 400:
            raise SendFailed("later", f"HTTP {reply.status}", 5.0)


def _content(part: Outgoing) -> dict[str, object]:
    if not part.picture:
        return {"text": part.text}
    encoded = base64.b64encode(part.picture).decode()
    return {"text": "", "picture": {"type": "image/png", "base64": encoded}}
