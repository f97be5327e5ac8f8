"""Which messages belong to one conversation."""

from __future__ import annotations

import json
from typing import Any

from bot.channels.answering import conversation_of
from bot.channels.catalogue import Bot
from bot.channels.contract import Inbound
from bot.channels.feishu import event_of
from tests.bot.channels import vendors as v


def said(bot: Bot, **event: Any) -> str:
    """The conversation of a message in a Slack channel."""
    body = v.slack_event(channel="C1", channel_type="channel", text="<@UBOT> 2+2", **event)
    received = bot.channel.receive(bot.config, v.slack(body), v.NOW)
    assert isinstance(received, Inbound)
    return conversation_of(bot, received)


def test_a_person_has_one_conversation_per_chat() -> None:
    """Threads make no difference unless the bot is set so; another person is another conversation."""
    bot = v.bot("slack")
    assert said(bot, ts="1.0") == said(bot, ts="2.0", thread_ts="1.0") == said(bot, ts="3.0")
    assert said(bot, ts="1.0") != said(bot, ts="1.0", user="U2")


def test_a_thread_may_be_a_conversation() -> None:
    """It begins with the message that the bot answers in a thread; nobody shares it."""
    bot = v.bot("slack", by_thread=True)
    assert said(bot, ts="1.0") == said(bot, ts="2.0", thread_ts="1.0")
    assert said(bot, ts="1.0") != said(bot, ts="3.0")
    assert said(bot, ts="1.0") != said(bot, ts="2.0", thread_ts="1.0", user="U2")


def test_a_feishu_thread_is_known_by_its_first_message() -> None:
    """In a group that is the question; in a direct chat without threads there is none."""
    bot = v.bot("feishu", by_thread=True)

    def conversation(number: str, **more: Any) -> str:
        mention = {"key": "@_user_1", "id": {"open_id": "ou_bot"}, "name": "bot"}
        content = json.dumps({"text": "@_user_1 2+2"})
        received = event_of(
            bot.config,
            v.feishu_event({"message_id": number, "content": content, "mentions": [mention], **more}),
        )
        assert isinstance(received, Inbound)
        return conversation_of(bot, received)

    asked = conversation("om_1", chat_type="group")
    assert asked == conversation("om_2", chat_type="group", root_id="om_1")
    assert asked != conversation("om_3", chat_type="group")
    assert conversation("om_4") == conversation("om_5")
