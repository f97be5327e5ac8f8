"""Requests as each vendor makes them, written from the protocols and not with our codecs: one honest message
per channel, and the knobs with which a dishonest one is made.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.channels.catalogue import Bot, read_bot
from bot.channels.contract import Request

NOW = 1_700_000_000.0
AES_KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
CORP, APP = "wwdemo0000000001", "wxdemo0000000001"
WHSEC = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
ED25519 = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
WHPK = "whpk_" + base64.b64encode(ED25519.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()
TABLES: Mapping[str, Mapping[str, Any]] = {
    "wecom": {"token": "mosuan", "encoding_aes_key": AES_KEY, "corp_id": CORP, "agent_id": 7},
    "wecom-aibot": {"token": "mosuan", "encoding_aes_key": AES_KEY, "name": "默算 助手"},
    "wechat": {"token": "mosuan", "encoding_aes_key": AES_KEY, "app_id": APP},
    "feishu": {
        "encrypt_key": "mosuan-demo-key",
        "verification_token": "t",
        "app_id": "cli_1",
        "bot_open_id": "ou_bot",
    },
    "dingtalk": {"app_secret": "demo-secret", "robot_code": "robot"},
    "slack": {"signing_secret": "demo-secret", "bot_user_id": "UBOT", "team_id": "T1"},
    "webhook": {"secrets": [WHSEC, WHPK]},
}


def bot(channel: str, **more: Any) -> Bot:
    """A bot of this channel with the keys of the tests."""
    return read_bot("demo", {"channel": channel, **TABLES[channel], **more}, "bots.demo", {})


@dataclass(frozen=True)
class Envelope:
    """A WeChat envelope before it is sealed; every part can be spoilt."""

    message: bytes
    receiver: str = CORP
    token: str = "mosuan"
    key: str = AES_KEY
    timestamp: str = "1700000000"
    nonce: str = "1372623149"
    length: int | None = None
    padding: Callable[[int], bytes] = lambda missing: bytes([missing]) * missing
    encrypt: str | None = None
    signature: str | None = None
    query: Mapping[str, str | None] = field(default_factory=dict)

    def encrypted(self) -> str:
        """The text of ``Encrypt``."""
        if self.encrypt is not None:
            return self.encrypt
        length = len(self.message) if self.length is None else self.length
        receiver = self.receiver.encode()
        plain = b"0123456789abcdef" + length.to_bytes(4, "big") + self.message + receiver
        missing = 32 - len(plain) % 32
        plain += self.padding(missing)
        key = base64.b64decode(self.key + "=")
        encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
        return base64.b64encode(encryptor.update(plain) + encryptor.finalize()).decode()

    def parameters(self, **more: str) -> dict[str, str]:
        """The query."""
        parts = sorted([self.token, self.timestamp, self.nonce, self.encrypted()])
        signed = hashlib.sha1("".join(parts).encode()).hexdigest()
        query: dict[str, str | None] = {
            "msg_signature": signed if self.signature is None else self.signature,
            "timestamp": self.timestamp,
            "nonce": self.nonce,
            **more,
            **self.query,
        }
        return {name: value for name, value in query.items() if value is not None}

    def xml(
        self, outer: str = "<xml><ToUserName><![CDATA[x]]></ToUserName><Encrypt>{}</Encrypt></xml>"
    ) -> Request:
        """As XML, for the app and the official account."""
        return Request(outer.format(self.encrypted()).encode(), self.parameters(encrypt_type="aes"))

    def json(self) -> Request:
        """As JSON, for the AI bot."""
        return Request(json.dumps({"encrypt": self.encrypted()}).encode(), self.parameters())

    def echo(self) -> Request:
        """The check of the address."""
        return Request(b"", self.parameters(echostr=self.encrypted()), method="GET")


def wecom_message(**more: str) -> bytes:
    """The XML inside an envelope."""
    fields = {
        "ToUserName": CORP,
        "FromUserName": "LiLei",
        "CreateTime": "1700000000",
        "MsgType": "text",
        "Content": "37乘以48%等于多少",
        "MsgId": "6054768590064713728",
        "AgentID": "7",
    } | more
    return ("<xml>" + "".join(f"<{k}><![CDATA[{v}]]></{k}>" for k, v in fields.items()) + "</xml>").encode()


def aibot_message(**more: Any) -> bytes:
    """The JSON inside an envelope."""
    message = {
        "msgid": "m1",
        "aibotid": "b1",
        "chattype": "single",
        "from": {"userid": "LiLei"},
        "response_url": "https://127.0.0.1/response",
        "msgtype": "text",
        "text": {"content": "37乘以48%等于多少"},
    } | more
    return json.dumps({k: v for k, v in message.items() if v is not None}, ensure_ascii=False).encode()


def feishu_seal(plain: bytes, encrypt_key: str = "mosuan-demo-key", padding: bytes | None = None) -> str:
    """AES-256-CBC under SHA-256 of the key, the IV in front."""
    missing = 16 - len(plain) % 16
    plain += bytes([missing]) * missing if padding is None else padding
    key, iv = hashlib.sha256(encrypt_key.encode()).digest(), b"\x01" * 16
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return base64.b64encode(iv + encryptor.update(plain) + encryptor.finalize()).decode()


def feishu_event(event: Mapping[str, Any] | None = None, **header: str) -> dict[str, Any]:
    """A message event; ``event`` replaces keys of the message."""
    message = {
        "message_id": "om_1",
        "chat_id": "oc_1",
        "chat_type": "p2p",
        "message_type": "text",
        "content": json.dumps({"text": "37乘以48%等于多少"}),
        **(event or {}),
    }
    sender = {"sender_id": {"open_id": "ou_li"}, "sender_type": "user"}
    whole = {
        "event_id": "e1",
        "event_type": "im.message.receive_v1",
        "token": "t",
        "app_id": "cli_1",
    } | header
    return {"schema": "2.0", "header": whole, "event": {"sender": sender, "message": message}}


def feishu(
    plain: object,
    *,
    timestamp: str = "1700000000",
    signature: str | None = None,
    headers: bool = True,
    body: bytes | None = None,
) -> Request:
    """A signed and encrypted request."""
    text = plain if isinstance(plain, bytes) else json.dumps(plain).encode()
    raw = json.dumps({"encrypt": feishu_seal(text)}).encode() if body is None else body
    signed = hashlib.sha256(f"{timestamp}n0ncemosuan-demo-key".encode() + raw).hexdigest()
    if not headers:
        return Request(raw)
    return Request(
        raw,
        headers={
            "x-lark-signature": signed if signature is None else signature,
            "x-lark-request-timestamp": timestamp,
            "x-lark-request-nonce": "n0nce",
        },
    )


def dingtalk(
    *, timestamp: str = "1700000000000", secret: str = "demo-secret", raw: bytes | None = None, **more: Any
) -> Request:
    """A robot's callback."""
    message = {
        "msgId": "msg1",
        "conversationId": "cid1",
        "conversationType": "1",
        "senderId": "$:LWCP_v1:$x",
        "senderStaffId": "li",
        "msgtype": "text",
        "text": {"content": " 37乘以48%等于多少"},
        "robotCode": "robot",
    } | more
    body = json.dumps({k: v for k, v in message.items() if v is not None}).encode() if raw is None else raw
    digest = hmac.new(secret.encode(), f"{timestamp}\n{secret}".encode(), hashlib.sha256).digest()
    return Request(body, headers={"timestamp": timestamp, "sign": base64.b64encode(digest).decode()})


def slack_event(**more: Any) -> bytes:
    """An event in a direct message; keys of ``more`` replace those of the event."""
    event = {
        "type": "message",
        "channel": "D1",
        "channel_type": "im",
        "user": "U1",
        "text": "what is 37 times 48%",
        "ts": "1700000000.000100",
    } | more
    event = {k: v for k, v in event.items() if v is not None}
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}).encode()


def slack(
    body: bytes, *, timestamp: str = "1700000000", secret: str = "demo-secret", **headers: str
) -> Request:
    """A signed request."""
    message = b"v0:" + timestamp.encode() + b":" + body
    signed = "v0=" + hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
    return Request(
        body,
        headers={
            "content-type": "application/json",
            "x-slack-signature": signed,
            "x-slack-request-timestamp": timestamp,
        }
        | {name.replace("_", "-"): value for name, value in headers.items()},
    )


def webhook(
    body: bytes = b'{"text":"15% of 2480?","sender":"li","conversation":"c1"}',
    *,
    number: str = "msg_1",
    timestamp: str = "1700000000",
    signatures: str | None = None,
    key: bytes = b"0123456789abcdef0123456789abcdef",
) -> Request:
    """A signed request of Standard Webhooks."""
    signed = f"{number}.{timestamp}.".encode() + body
    made = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return Request(
        body,
        headers={
            "webhook-id": number,
            "webhook-timestamp": timestamp,
            "webhook-signature": made if signatures is None else signatures,
        },
    )


def ed25519_entry(body: bytes, number: str = "msg_1", timestamp: str = "1700000000") -> str:
    """An entry of kind v1a."""
    return "v1a," + base64.b64encode(ED25519.sign(f"{number}.{timestamp}.".encode() + body)).decode()


def honest() -> dict[str, Request]:
    """One good message per channel."""
    return {
        "wecom": Envelope(wecom_message()).xml(),
        "wecom-aibot": Envelope(aibot_message(), receiver="").json(),
        "wechat": Envelope(wecom_message(), receiver=APP).xml(),
        "feishu": feishu(feishu_event()),
        "dingtalk": dingtalk(),
        "slack": slack(slack_event()),
        "webhook": webhook(),
    }


def with_header(request: Request, name: str, value: str | None) -> Request:
    """The request with one header replaced, or without it."""
    headers = {k: v for k, v in request.headers.items() if k != name}
    return replace(request, headers=headers | ({} if value is None else {name: value}))


def with_query(request: Request, name: str, value: str | None) -> Request:
    """The request with one parameter replaced, or without it."""
    query = {k: v for k, v in request.query.items() if k != name}
    return replace(request, query=query | ({} if value is None else {name: value}))
