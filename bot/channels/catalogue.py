"""Which messengers there are, by name: settings, codec and what each can show. A bot is one of them, set up.

    [bots.helpdesk]                    # its address is /hooks/wecom/helpdesk
    channel = "wecom"
    token = "…"                        # the messenger's own keys; "env:NAME" reads an environment variable
    scene = "assistant"
    groups = { "chat-id" = "sales" }   # who reads along in a group chat: all members of a group of ours

Knows nothing of HTTP, storage or answers.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from bot.channels import dingtalk, feishu, slack, webhook, wechat, wecom, wecom_aibot
from bot.channels.contract import EMPTY, Received, Request, Sink
from bot.channels.errors import ChannelError
from bot.errors import SettingsError
from bot.tables import from_environment, nearest, option, read_table


@dataclass(frozen=True)
class Channel:
    """One kind of messenger. ``accounts`` is the name under which people files list accounts there."""

    name: str
    config: type[Any]
    required: tuple[str, ...]
    receive: Callable[[Any, Request, float], Received]
    sink: Sink
    accounts: str
    accounts_in_any_case: bool = False
    needed_to_send: tuple[str, ...] = ()
    needed_to_be_called: tuple[str, ...] = ()
    """Keys without which every callback is refused."""
    needed_for_line: tuple[str, ...] = ()
    """Keys for a connection that we open; blank for a messenger that has none."""
    line_sink: Sink | None = None
    """What can be shown over a line, where that is something else."""


CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.name: channel
        for channel in (
            Channel(
                "wecom",
                wecom.WeComBot,
                wecom.REQUIRED,
                wecom.receive,
                wecom.SINK,
                "wecom",
                True,
                ("secret", "agent_id"),
            ),
            Channel(
                "wecom-aibot",
                wecom_aibot.WeComAiBot,
                wecom_aibot.REQUIRED,
                wecom_aibot.receive,
                wecom_aibot.SINK,
                "wecom",
                True,
                needed_for_line=("bot_id", "secret"),
                line_sink=wecom_aibot.LINE_SINK,
            ),
            Channel(
                "wechat",
                wechat.WeChatBot,
                wechat.REQUIRED,
                wechat.receive,
                wechat.SINK,
                "wechat",
                False,
                ("secret",),
            ),
            Channel(
                "feishu",
                feishu.FeishuBot,
                feishu.REQUIRED,
                feishu.receive,
                feishu.SINK,
                "feishu",
                False,
                ("app_id", "app_secret"),
                needed_for_line=("app_id", "app_secret"),
            ),
            Channel(
                "dingtalk",
                dingtalk.DingTalkBot,
                dingtalk.REQUIRED,
                dingtalk.receive,
                dingtalk.SINK,
                "dingtalk",
                False,
                ("app_key", "robot_code"),
                ("allow_ips",),
                ("app_key", "app_secret"),
            ),
            Channel(
                "slack",
                slack.SlackBot,
                slack.REQUIRED,
                slack.receive,
                slack.SINK,
                "slack",
                False,
                ("bot_token",),
                slack.NEEDED_TO_BE_CALLED,
            ),
            Channel(
                "webhook",
                webhook.WebhookBot,
                webhook.REQUIRED,
                webhook.receive,
                webhook.SINK,
                "webhook",
                False,
                ("callback_url",),
            ),
        )
    }
)


@dataclass(frozen=True)
class BotSettings:
    """What a bot of any messenger has."""

    scene: str = option("assistant", "the scene that answers")
    accounts: str = option(
        "", "the name under which people files list accounts; the messenger's own if blank"
    )
    groups: Mapping[str, str] = dataclasses.field(default_factory=lambda: EMPTY)
    by_thread: bool = option(False, "what a person says in one thread is a conversation of its own")
    line: bool = option(False, "receive over a connection that we open, and not at /hooks")


@dataclass(frozen=True)
class Bot:
    """One bot: its name, its messenger, the messenger's keys (``config``), and how it answers."""

    name: str
    channel: Channel
    config: Any
    settings: BotSettings = dataclasses.field(default_factory=BotSettings)

    @property
    def accounts(self) -> str:
        """The name under which the directory knows its accounts."""
        return self.settings.accounts or self.channel.accounts

    @property
    def sink(self) -> Sink:
        """What it can show, and how fast."""
        return (self.channel.line_sink if self.settings.line else None) or self.channel.sink

    @property
    def is_open(self) -> bool:
        """Whether callbacks are taken: not while a key is missing without which anybody's would be."""
        return not self.settings.line and all(
            getattr(self.config, key) for key in self.channel.needed_to_be_called
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys without which answers cannot leave, or no message is taken."""
        called = () if self.settings.line else self.channel.needed_to_be_called
        return tuple(key for key in (*self.channel.needed_to_send, *called) if not getattr(self.config, key))


def find_channel(name: str) -> Channel:
    """The messenger of this name. Raises ``ChannelError`` naming the nearest."""
    if name not in CHANNELS:
        raise ChannelError(f"there is no channel {name!r:.40}; {nearest(name, CHANNELS)}")
    return CHANNELS[name]


def read_bots(tables: object, where: str, environ: Mapping[str, str] = os.environ) -> tuple[Bot, ...]:
    """The bots of the ``[bots.NAME]`` tables. Raises ``SettingsError`` naming the key."""
    if not isinstance(tables, Mapping):
        raise SettingsError(f"{where}bots: not a table; write [bots.NAME]")
    return tuple(read_bot(name, table, f"{where}bots.{name}", environ) for name, table in tables.items())


def read_bot(name: str, table: object, where: str, environ: Mapping[str, str] = os.environ) -> Bot:
    """One bot. A key without which nothing can be proven must be there: no secret, no bot."""
    if not isinstance(table, Mapping) or not isinstance(table.get("channel"), str):
        raise SettingsError(f'{where}.channel: missing; write channel = "{next(iter(CHANNELS))}" or another')
    if table["channel"] not in CHANNELS:
        known = nearest(table["channel"], CHANNELS)
        raise SettingsError(f"{where}.channel: there is no {table['channel']!r:.40}; {known}")
    channel = CHANNELS[table["channel"]]
    common = {field.name for field in dataclasses.fields(BotSettings)}
    shared = {key: value for key, value in table.items() if key in common}
    own = {
        key: from_environment(value, environ, f"{where}.{key}", SettingsError)
        for key, value in table.items()
        if key not in common and key != "channel"
    }
    settings = read_table(BotSettings, shared, f"{where}.", SettingsError)
    config = read_table(channel.config, own, f"{where}.", SettingsError)
    if settings.line and not channel.needed_for_line:
        raise SettingsError(f"{where}.line: {channel.name} has none; leave it out")
    for key in channel.needed_for_line if settings.line else channel.required:
        if not getattr(config, key):
            raise SettingsError(f"{where}.{key}: missing; {_doc(channel.config, key)}")
    try:
        config.check()
    except ChannelError as problem:
        raise SettingsError(f"{where}.{problem}") from None
    return Bot(name, channel, config, settings)


def _doc(shape: type[Any], key: str) -> str:
    found = next(field for field in dataclasses.fields(shape) if field.name == key)
    return str(found.metadata["doc"])
