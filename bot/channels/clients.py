"""How an answer leaves, for every messenger: one small class each, in files of their own.

``send`` returns when the vendor has the part, and raises ``SendFailed`` with what to do otherwise. Knows nothing
of order, rates or repetition; those are the outbox's.
"""

from __future__ import annotations

import re
import time
from typing import Protocol

import aiohttp

from bot.channels.calling import Clock
from bot.channels.catalogue import Bot
from bot.channels.contract import Inbound
from bot.channels.dingtalk import DingTalkBot
from bot.channels.dingtalk_client import DingTalk
from bot.channels.dingtalk_line import DingTalkLine
from bot.channels.errors import ChannelError, SendFailed
from bot.channels.feishu import FeishuBot
from bot.channels.feishu_client import Feishu
from bot.channels.feishu_line import FeishuLine
from bot.channels.lines import Line
from bot.channels.outbox import Outgoing
from bot.channels.slack import SlackBot
from bot.channels.slack_client import Slack
from bot.channels.webhook import WebhookBot
from bot.channels.webhook_client import Callback
from bot.channels.wechat import WeChatBot
from bot.channels.wechat_clients import ResponseUrl, WeChat, WeCom
from bot.channels.wecom import WeComBot
from bot.channels.wecom_aibot import WeComAiBot
from bot.channels.wecom_line import WeComLine


class Client(Protocol):
    """Sends parts of one bot. ``is_idempotent``: the vendor drops a part that it has already."""

    is_idempotent: bool

    async def send(self, part: Outgoing) -> None:
        """Hand the part over. Raises ``SendFailed``."""
        ...

    async def check(self) -> None:
        """Ask the vendor for something harmless that needs the bot's rights. Raises ``SendFailed``."""
        ...


def target_of(bot: Bot, message: Inbound) -> str:
    """Where answers to this message go; parts for one target stay in order."""
    match bot.channel.name:
        case "wecom-aibot" if not bot.settings.line:
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
        case WeComAiBot():
            if bot.settings.line:
                return WeComLine(bot.name, bot.config, session, now)
            return ResponseUrl(bot.config, session)
        case _:
            raise ChannelError(f"nothing sends for {bot.channel.name}")


def line_of(bot: Bot, session: aiohttp.ClientSession, client: Client) -> Line | None:
    """The connection over which messages of this bot come; None when the vendor calls us."""
    if not bot.settings.line:
        return None
    if isinstance(client, WeComLine):
        return client
    match bot.config:
        case DingTalkBot():
            return DingTalkLine(bot.name, bot.config, session)
        case FeishuBot():
            return FeishuLine(bot.name, bot.config, session)
        case _:
            raise ChannelError(f"{bot.channel.name} has no line")


async def check(bot: Bot, client: Client) -> str:
    """Why this bot cannot send, in one line; blank when nothing is known against it."""
    if bot.missing:
        return f"give {', '.join(bot.missing)}"
    try:
        await client.check()
    except SendFailed as failed:
        return explained(str(failed))
    return ""


_UNTRUSTED = re.compile(r"(?:60020|40164|Forbidden\.AccessDenied\.IpNotInWhiteList)\b")
_ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}")


def explained(reason: str) -> str:
    """A vendor's refusal; when it refuses the address we call from, which one that is and what to do."""
    if not _UNTRUSTED.search(reason):
        return reason
    found = _ADDRESS.search(reason)
    address = found[0] if found else "the address this host calls from"
    return (
        f"{reason}; add {address} to the vendor's list of trusted addresses, "
        "or set api_base_url to a relay that is in it"
    )
