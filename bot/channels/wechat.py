"""WeChat official account (公众号) in safe mode. In the other modes nothing signs the body: they are refused.

The signature of the address check covers no body either; it is taken for that check only. Knows nothing of
how an answer is made or sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.channels.contract import Handshake, Received, Request, Sink
from bot.channels.errors import Rejected
from bot.channels.proof import check_fresh, check_size, equal, required, seconds, xml_fields
from bot.channels.wechat_cipher import FRESH_S, aes_key, open_envelope, signature
from bot.channels.wecom import message_of
from bot.tables import option

SINK = Sink("final", 2048, "plain", max_picture_bytes=10 << 20)
"""Five messages may follow each one of the user's, within 48 hours. Each counts anew, so no pace of ours keeps that:
the vendor refuses the sixth with an error of its own (45047), which is final.
"""


@dataclass(frozen=True)
class WeChatBot:
    """An official account."""

    token: str = option("", "Token of the server page")
    encoding_aes_key: str = option("", "EncodingAESKey of the server page, 43 characters")
    app_id: str = option("", "the account's AppID, wx…")
    secret: str = option("", "AppSecret; needed to send")
    api_base_url: str = option("https://api.weixin.qq.com", "where the vendor's API is")

    def check(self) -> None:
        """Raise ``ChannelError`` for a key that cannot be one."""
        aes_key(self.encoding_aes_key)


REQUIRED = ("token", "encoding_aes_key", "app_id")
_ECHO = re.compile(r"[A-Za-z0-9_=+/.-]{1,200}")


def receive(config: WeChatBot, request: Request, now: float) -> Received:
    """The message of a callback, or the answer to the check of the address."""
    check_size(request)
    if request.method == "GET":
        given, timestamp, nonce, echo = required(request.query, "signature", "timestamp", "nonce", "echostr")
        if not equal(given, signature(config.token, timestamp, nonce)):
            raise Rejected("bad-signature")
        check_fresh(seconds(timestamp), now, FRESH_S, FRESH_S)
        # No signature covers the echo, so it may be nothing but what the vendor sends: a short word.
        if not _ECHO.fullmatch(echo):
            raise Rejected("bad-echo")
        return Handshake(echo)
    if request.query.get("encrypt_type") != "aes":
        raise Rejected("not-safe-mode")
    required(request.query, "msg_signature", "timestamp", "nonce")
    encrypted = xml_fields(request.body).get("Encrypt", "")
    secrets = (config.token, config.encoding_aes_key)
    return message_of(xml_fields(open_envelope(encrypted, request.query, secrets, config.app_id, now)))
