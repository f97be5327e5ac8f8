"""The calling half of the simulated messengers: bots that fit it, and callbacks as each vendor signs them.

The keys are fixed and public: they are for this machine only. Knows nothing of how an answer is made.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from bot.channels import dingtalk, feishu, slack, webhook, wechat_cipher
from bot.channels.contract import Request

AES_KEY = "mosuanmosuanmosuanmosuanmosuanmosuanmosuan0"
CORP = "wwsimulated00001"
APP = "wxsimulated00001"
WHSEC = "whsec_" + base64.b64encode(b"simulated simulated simulated 00").decode()


def bot_table(channel: str, url: str) -> dict[str, Any]:
    """The ``[bots.NAME]`` table of a bot whose vendor is simulated at ``url``."""
    tables: Mapping[str, dict[str, Any]] = {
        "wecom": {
            "token": "simulated",
            "encoding_aes_key": AES_KEY,
            "corp_id": CORP,
            "agent_id": 1,
            "secret": "secret",
            "api_base_url": url,
        },
        "wecom-aibot": {
            "token": "simulated",
            "encoding_aes_key": AES_KEY,
            "name": "Mosuan",
            "response_origins": [url],
        },
        "wechat": {
            "token": "simulated",
            "encoding_aes_key": AES_KEY,
            "app_id": APP,
            "secret": "secret",
            "api_base_url": url,
        },
        "feishu": {
            "encrypt_key": "simulated",
            "verification_token": "token",
            "app_id": "cli_simulated",
            "app_secret": "secret",
            "bot_open_id": "ou_mosuan",
            "api_base_url": url,
        },
        "dingtalk": {
            "app_secret": "simulated",
            "app_key": "key",
            "robot_code": "robot",
            "allow_ips": ["127.0.0.0/8", "::1"],
            "api_base_url": url,
            "media_base_url": url,
        },
        "slack": {
            "signing_secret": "simulated",
            "bot_token": "xoxb-simulated",
            "bot_user_id": "UMOSUAN",
            "team_id": "T1",
            "api_base_url": f"{url}/slack",
        },
        "webhook": {"secrets": [WHSEC], "callback_url": f"{url}/callback"},
    }
    return {"channel": channel, **tables[channel]}


SIMULATED = ("wecom", "wecom-aibot", "wechat", "feishu", "dingtalk", "slack", "webhook")


def callback(channel: str, number: str, sender: str, text: str, now: float, url: str = "") -> Request:
    """The callback that brings message ``number`` of ``sender`` in a direct chat. ``url`` is the simulator's."""
    match channel:
        case "wecom":
            return _wecom(number, sender, text, now, CORP)
        case "wechat":
            return _wecom(number, sender, text, now, APP)
        case "wecom-aibot":
            return _aibot(number, sender, now, url, {"msgtype": "text", "text": {"content": text}})
        case "feishu":
            return _feishu(number, sender, text, now)
        case "dingtalk":
            return _dingtalk(number, sender, text, now)
        case "slack":
            return _slack(number, sender, text, now)
        case _:
            body = json.dumps({"text": text, "sender": sender, "conversation": sender}).encode()
            key, stamp = base64.b64decode(WHSEC[6:]), str(int(now))
            headers = {"webhook-id": number, "webhook-timestamp": stamp}
            return Request(
                body, {}, headers | {"webhook-signature": webhook.signature(key, number, stamp, body)}
            )


def poll(stream: str, number: str, sender: str, now: float) -> Request:
    """The AI bot's question how far an answer is."""
    message = {"msgid": number, "msgtype": "stream", "from": {"userid": sender}, "stream": {"id": stream}}
    return aibot_call(message, now)


def opened(body: bytes) -> dict[str, Any]:
    """What the answer to an AI bot's callback says."""
    encrypted = base64.b64decode(json.loads(body)["encrypt"])
    plain: dict[str, Any] = json.loads(wechat_cipher.decrypt(encrypted, wechat_cipher.aes_key(AES_KEY), ""))
    return plain


def aibot_file(number: str, sender: str, key: str, now: float, url: str) -> Request:
    """A file sent to the AI bot; it is in ``files`` under ``("wecom-aibot", key)``, as ``sealed_file`` makes it."""
    file = {"url": f"{url}/files/wecom-aibot/{key}"}
    return _aibot(number, sender, now, url, {"msgtype": "file", "file": file})


def sealed_file(data: bytes) -> bytes:
    """A file as it lies at the AI bot's vendor."""
    key, padder = wechat_cipher.aes_key(AES_KEY), PKCS7(wechat_cipher.BLOCK_BITS).padder()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return encryptor.update(padder.update(data) + padder.finalize()) + encryptor.finalize()


def _aibot(number: str, sender: str, now: float, url: str, more: Mapping[str, Any]) -> Request:
    message = {
        "msgid": number,
        "aibotid": "simulated",
        "chattype": "single",
        "from": {"userid": sender},
        "response_url": f"{url}/response?to={sender}",
        **more,
    }
    return aibot_call(message, now)


def aibot_call(message: Mapping[str, Any], now: float) -> Request:
    """A message of the AI bot's vendor, sealed."""
    encrypted, query = _sealed(json.dumps(message, ensure_ascii=False).encode(), "", now)
    return Request(json.dumps({"encrypt": encrypted}).encode(), query)


def _sealed(message: bytes, receiver: str, now: float) -> tuple[str, dict[str, str]]:
    encrypted = wechat_cipher.encrypt(message, wechat_cipher.aes_key(AES_KEY), receiver, os.urandom(16))
    stamp, nonce = str(int(now)), os.urandom(5).hex()
    signed = wechat_cipher.signature("simulated", stamp, nonce, encrypted)
    return encrypted, {"msg_signature": signed, "timestamp": stamp, "nonce": nonce}


def _wecom(number: str, sender: str, text: str, now: float, receiver: str) -> Request:
    """For an app or an official account, which differ by who receives."""
    fields = {
        "ToUserName": receiver,
        "FromUserName": sender,
        "CreateTime": str(int(now)),
        "MsgType": "text",
        "Content": text,
        "MsgId": number,
        "AgentID": "1",
    }
    inner = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items())
    encrypted, query = _sealed(f"<xml>{inner}</xml>".encode(), receiver, now)
    outer = (
        f"<xml><ToUserName>{receiver}</ToUserName><AgentID>1</AgentID><Encrypt>{encrypted}</Encrypt></xml>"
    )
    return Request(outer.encode(), {**query, "encrypt_type": "aes"} if receiver == APP else query)


def feishu_file(number: str, sender: str, key: str, name: str, now: float) -> Request:
    """The callback that brings a file in a direct chat; the file itself is in the simulator's ``files``."""
    return _feishu(number, sender, "", now, {"file_key": key, "file_name": name})


def _feishu(
    number: str, sender: str, text: str, now: float, file: Mapping[str, str] | None = None
) -> Request:
    message = {
        "message_id": number,
        "chat_id": f"oc_{sender}",
        "chat_type": "p2p",
        "message_type": "file" if file else "text",
        "content": json.dumps(file or {"text": text}),
    }
    header = {"event_type": "im.message.receive_v1", "token": "token", "app_id": "cli_simulated"}
    person = {"sender_id": {"open_id": sender}, "sender_type": "user"}
    plain = json.dumps({"header": header, "event": {"sender": person, "message": message}}).encode()
    padder = PKCS7(128).padder()
    padded, iv = padder.update(plain) + padder.finalize(), os.urandom(16)
    encryptor = Cipher(algorithms.AES(hashlib.sha256(b"simulated").digest()), modes.CBC(iv)).encryptor()
    sealed = base64.b64encode(iv + encryptor.update(padded) + encryptor.finalize()).decode()
    body, stamp, nonce = json.dumps({"encrypt": sealed}).encode(), str(int(now)), os.urandom(5).hex()
    headers = {
        "x-lark-request-timestamp": stamp,
        "x-lark-request-nonce": nonce,
        "x-lark-signature": feishu.signature(stamp, nonce, "simulated", body),
    }
    return Request(body, {}, headers)


def dingtalk_file(number: str, sender: str, code: str, name: str, now: float) -> Request:
    """The same from DingTalk; in ``files`` under ``("dingtalk", code)``."""
    file = {"msgtype": "file", "content": {"downloadCode": code, "fileName": name}, "text": None}
    return _dingtalk(number, sender, "", now, file)


def _dingtalk(
    number: str, sender: str, text: str, now: float, more: Mapping[str, Any] | None = None
) -> Request:
    message: dict[str, Any] = {
        "msgId": number,
        "conversationId": f"cid_{sender}",
        "conversationType": "1",
        "senderStaffId": sender,
        "msgtype": "text",
        "text": {"content": f" {text}"},
        "robotCode": "robot",
        **(more or {}),
    }
    stamp = str(int(now * 1000))
    headers = {"timestamp": stamp, "sign": dingtalk.signature(stamp, "simulated")}
    return Request(json.dumps(message).encode(), {}, headers)


def slack_file(number: str, sender: str, url: str, name: str, now: float) -> Request:
    """The same from Slack, which names the file's address; in ``files`` under ``("slack", its end)``."""
    file = {"name": name, "mimetype": "text/plain", "url_private_download": url}
    return _slack(number, sender, "", now, {"subtype": "file_share", "files": [file]})


def _slack(number: str, sender: str, text: str, now: float, more: Mapping[str, Any] | None = None) -> Request:
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": f"D{sender}",
        "user": sender,
        "text": text,
        "ts": number,
        **(more or {}),
    }
    message = {"type": "event_callback", "team_id": "T1", "event": event}
    body, stamp = json.dumps(message).encode(), str(int(now))
    signed = slack.signature("simulated", stamp, body)
    headers = {"x-slack-request-timestamp": stamp, "x-slack-signature": signed}
    return Request(body, {}, headers | {"content-type": "application/json"})
