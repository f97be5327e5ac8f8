"""How an answer leaves, for every messenger: one small class each, one method ``send``.

``send`` returns when the vendor has the part, and raises ``SendFailed`` with what to do otherwise. Knows nothing
of order, rates or repetition; those are the outbox's.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol
from urllib.parse import urlencode

import aiohttp

from bot.channels import webhook
from bot.channels.calling import Reply, Token, call, with_token
from bot.channels.catalogue import Bot
from bot.channels.contract import Inbound
from bot.channels.dingtalk import DingTalkBot
from bot.channels.errors import ChannelError, Fate, SendFailed
from bot.channels.feishu import FeishuBot
from bot.channels.outbox import Outgoing
from bot.channels.slack import SlackBot
from bot.channels.webhook import WebhookBot
from bot.channels.wechat import WeChatBot
from bot.channels.wecom import WeComBot

Clock = Callable[[], float]
HALT_S = 300.0
"""How long a bot rests that is set up wrongly, before it tries again."""
BUSY_S = 60.0


class Client(Protocol):
    """Sends parts of one bot. ``is_idempotent``: the vendor drops a part that it has already."""

    is_idempotent: bool

    async def send(self, part: Outgoing) -> None:
        """Hand the part over. Raises ``SendFailed``."""
        ...


def target_of(bot: Bot, message: Inbound) -> str:
    """Where answers to this message go; parts for one target stay in order."""
    match bot.channel.name:
        case "wecom-aibot":
            return message.reply["stream"]
        case "dingtalk":
            return f"group:{message.chat}" if message.is_group else f"user:{message.sender}"
        case _:
            return message.chat


def client_of(
    bot: Bot, session: aiohttp.ClientSession, now: Clock = time.time, clock: Clock = time.monotonic
) -> Client:
    """The client of this bot. ``now`` is seconds since 1970, ``clock`` never goes back."""
    match bot.config:
        case WeComBot():
            return WeCom(bot.config, session, clock)
        case WeChatBot():
            return WeChat(bot.config, session, clock)
        case FeishuBot():
            return Feishu(bot.config, session, clock)
        case DingTalkBot():
            return DingTalk(bot.config, session, clock)
        case SlackBot():
            return Slack(bot.config, session)
        case WebhookBot():
            return Callback(bot.config, session, now)
        case _:
            return ResponseUrl(session)


def _judge(
    code: str, message: str, fates: Mapping[str, tuple[Fate, float]], otherwise: Fate = "never"
) -> None:
    """Raise what this error code means."""
    fate, after_s = fates.get(code, (otherwise, 0.0))
    raise SendFailed(fate, f"{code}: {message}"[:300], after_s)


WECHAT_FATES: Mapping[str, tuple[Fate, float]] = {
    "-1": ("later", 1.0),
    "40001": ("token", 0.0),
    "40014": ("token", 0.0),
    "42001": ("token", 0.0),
    "41001": ("token", 0.0),
    "45009": ("busy", BUSY_S),
    "45033": ("busy", 5.0),
    "40013": ("halt", HALT_S),
    "40125": ("halt", HALT_S),
    "48002": ("halt", HALT_S),
    "60020": ("halt", HALT_S),  # the message names the address that the vendor does not trust
}


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
        return _wechat_token(await call(self._session, url, method="GET"))

    async def send(self, part: Outgoing) -> None:
        """As text to one member."""
        body = {
            "touser": part.target,
            "msgtype": "text",
            "agentid": self._config.agent_id,
            "text": {"content": part.text + mark_of(part.key)},
            "enable_duplicate_check": 1,
        }

        async def use(token: str) -> None:
            url = f"{self._config.api_base_url}/cgi-bin/message/send?access_token={token}"
            reply = await call(self._session, url, body=body)
            _check_wechat(reply)
            if part.target.casefold() in reply.code("invaliduser").casefold().split("|"):
                raise SendFailed("never", "the vendor knows no such member")

        await with_token(self._token, use)


def mark_of(key: str) -> str:
    """15 bits of a key in characters that nobody sees: two equal answers must not count as one message."""
    bits = f"{int(key[:4], 16):016b}"[:15]
    return "".join("\u200b" if bit == "0" else "\u200c" for bit in bits)


def _wechat_token(reply: Reply) -> tuple[str, float]:
    if reply.code("errcode") not in ("", "0"):
        code = reply.code("errcode")
        fates = {**WECHAT_FATES, "40001": ("halt", HALT_S)}  # here it means that the secret is wrong
        _judge(code, reply.code("errmsg"), fates, "halt")
    return _token(reply, "access_token", "expires_in")


def _token(reply: Reply, name: str, life: str) -> tuple[str, float]:
    value, life_s = reply.body.get(name), reply.body.get(life)
    if not isinstance(value, str) or not value or not isinstance(life_s, (int, float)):
        raise SendFailed("later", f"HTTP {reply.status} without a token", 5.0)
    return value, float(life_s)


def _check_wechat(reply: Reply) -> None:
    if reply.code("errcode") != "0":
        _judge(reply.code("errcode") or f"HTTP {reply.status}", reply.code("errmsg"), WECHAT_FATES)


class WeChat:
    """Customer messages of an official account, within 48 hours of the user's."""

    is_idempotent = False

    def __init__(self, config: WeChatBot, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._config, self._session = config, session
        self._token = Token(self._fetch, clock)

    async def _fetch(self) -> tuple[str, float]:
        # The stable token: fetching the other kind voids what another process holds.
        body = {
            "grant_type": "client_credential",
            "appid": self._config.app_id,
            "secret": self._config.secret,
        }
        url = f"{self._config.api_base_url}/cgi-bin/stable_token"
        return _wechat_token(await call(self._session, url, body=body))

    async def send(self, part: Outgoing) -> None:
        """As text."""
        body = {"touser": part.target, "msgtype": "text", "text": {"content": part.text}}

        async def use(token: str) -> None:
            url = f"{self._config.api_base_url}/cgi-bin/message/custom/send?access_token={token}"
            _check_wechat(await call(self._session, url, body=body))

        await with_token(self._token, use)


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
            _judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), FEISHU_FATES, "halt")
        return _token(reply, "tenant_access_token", "expire")

    async def send(self, part: Outgoing) -> None:
        """With the part's key as uuid."""
        post = {"zh_cn": {"content": [[{"tag": "md", "text": part.text}]]}}
        body = {"msg_type": "post", "content": json.dumps(post, ensure_ascii=False), "uuid": part.key}
        path = "?receive_id_type=chat_id"
        if part.message.is_group:
            path = f"/{part.message.reply['message_id']}/reply"
        else:
            body["receive_id"] = part.target

        async def use(token: str) -> None:
            url = f"{self._config.api_base_url}/open-apis/im/v1/messages{path}"
            reply = await call(self._session, url, body=body, headers={"Authorization": f"Bearer {token}"})
            if reply.code("code") != "0":
                _judge(reply.code("code") or f"HTTP {reply.status}", reply.code("msg"), FEISHU_FATES)

        await with_token(self._token, use)


DINGTALK_FATES: Mapping[str, tuple[Fate, float]] = {
    "InvalidAuthentication": ("token", 0.0),
    "Forbidden.AccessDenied.QpsLimitForApi": ("busy", 1.0),
    "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi": ("busy", 1.0),
    "Forbidden.AccessDenied.AccessTokenPermissionDenied": ("halt", HALT_S),
    "Forbidden.AccessDenied.IpNotInWhiteList": ("halt", HALT_S),
}


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
            _judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), {}, "halt")
        return _token(reply, "accessToken", "expireIn")

    async def send(self, part: Outgoing) -> None:
        """To a member, or to the group."""
        kind, _, address = part.target.partition(":")
        if not address:
            raise SendFailed("never", "the vendor gives no address for somebody outside the company")
        title = part.text.strip().split("\n", 1)[0][:20]
        body: dict[str, Any] = {
            "robotCode": self._config.robot_code,
            "msgKey": "sampleMarkdown",
            "msgParam": json.dumps({"title": title, "text": part.text}, ensure_ascii=False),
        }
        body |= {"openConversationId": address} if kind == "group" else {"userIds": [address]}
        path = "groupMessages/send" if kind == "group" else "oToMessages/batchSend"

        async def use(token: str) -> None:
            headers = {"x-acs-dingtalk-access-token": token}
            url = f"{self._config.api_base_url}/v1.0/robot/{path}"
            reply = await call(self._session, url, body=body, headers=headers)
            if reply.status >= 400:
                _judge(reply.code("code") or f"HTTP {reply.status}", reply.code("message"), DINGTALK_FATES)

        await with_token(self._token, use)


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

    async def send(self, part: Outgoing) -> None:
        """As mrkdwn."""
        body: dict[str, Any] = {"channel": part.target, "text": part.text, "unfurl_links": False}
        if thread := part.message.reply.get("thread_ts"):
            body["thread_ts"] = thread
        headers = {"Authorization": f"Bearer {self._config.bot_token}"}
        url = f"{self._config.api_base_url}/chat.postMessage"
        reply = await call(self._session, url, body=body, headers=headers)
        if reply.body.get("ok") is not True:
            _judge(reply.code("error") or f"HTTP {reply.status}", "", SLACK_FATES)


class Callback:
    """Answers of the generic webhook, signed as Standard Webhooks; the part's key is their id."""

    is_idempotent = True

    def __init__(self, config: WebhookBot, session: aiohttp.ClientSession, now: Clock) -> None:
        self._config, self._session, self._now = config, session, now

    async def send(self, part: Outgoing) -> None:
        """POST to the address of the settings; never to one of a request."""
        key = webhook.signing_key(self._config.secrets)
        if key is None:
            raise SendFailed("halt", "answers need a whsec_ secret to be signed with", HALT_S)
        data = {
            "conversation": part.message.chat,
            "reply_to": part.message.key,
            "sequence": part.part,
            "text": part.text,
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


class ResponseUrl:
    """What an AI bot's polls did not fetch in time: once, to the address that came with the message."""

    is_idempotent = False

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    async def send(self, part: Outgoing) -> None:
        """As markdown."""
        url = part.message.reply.get("response_url", "")
        if not url:
            raise SendFailed("never", "the vendor gave no address for a late answer")
        reply = await call(
            self._session, url, body={"msgtype": "markdown", "markdown": {"content": part.text}}
        )
        if reply.code("errcode") != "0":
            _judge(reply.code("errcode") or f"HTTP {reply.status}", reply.code("errmsg"), WECHAT_FATES)


def check_can_send(bot: Bot) -> None:
    """Raise ``ChannelError`` naming the keys without which answers cannot leave."""
    if bot.missing_to_send:
        raise ChannelError(f"bots.{bot.name}: to send, give {', '.join(bot.missing_to_send)}")
