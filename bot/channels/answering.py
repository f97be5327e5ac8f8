"""A message of a messenger becomes a question of a person, and the turn's end becomes the words of an answer.

Who asks: the person whom the directory knows under the sender's account, else nobody, who may read what is
public. Who reads along in a group chat: every member of the group of ours that the settings name for it; where
none is named, anybody may be there, so only what is public is used. Knows no vendor, no inbox and no outbox.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from bot.assistant import Assistant, Question, language_of
from bot.channels.catalogue import Bot
from bot.channels.contract import Inbound
from bot.channels.pictures import ALL_ELSEWHERE, ONE_ELSEWHERE, sendable
from bot.events import Answered, Delta, Failed
from knowledge.access import ANONYMOUS, Principal

TRIES = 4
"""Turns for one message, counting those that a dying process left behind."""
ONLY_TEXT = "我目前只能读文字消息。\nI can only read text so far."
GAVE_UP = {
    "zh": "这条消息没能处理完，请再发一次。",
    "en": "This message could not be answered; please send it again.",
}
IN_PRIVATE = {
    "zh": "群里只能用全体成员都可以看的资料；您可以私聊问我。",
    "en": "In a group I only use what every member may read; you can ask me in a direct message.",
}


@dataclass(frozen=True)
class Said:
    """An answer as a messenger can show it: words, then pictures. ``instead`` says where to see one that fails."""

    text: str
    pictures: tuple[bytes, ...] = ()
    instead: str = ""


async def question_of(assistant: Assistant, bot: Bot, message: Inbound) -> Question:
    """The question, with its asker and, in a group, its readers. See ``conversation_of`` for the conversation."""
    asker = ANONYMOUS
    if message.sender:
        asker = await assistant.directory.principal_for_account(
            bot.accounts, message.sender, any_case=bot.channel.accounts_in_any_case
        )
    readers = await _readers(assistant, bot, message) if message.is_group else ()
    return Question(
        text=message.text,
        principal=asker,
        conversation=conversation_of(bot, message),
        message_id=_short("\0".join((bot.name, message.key))),
        scene=bot.settings.scene,
        readers=readers,
    )


def conversation_of(bot: Bot, message: Inbound) -> str:
    """A person's talk in one chat, or in one thread of it where the bot is set so; never that of two people."""
    thread = (
        message.reply.get("thread_ts") or message.reply.get("root_id", "") if bot.settings.by_thread else ""
    )
    place = (
        (bot.name, message.chat, message.sender, thread)
        if thread
        else (bot.name, message.chat, message.sender)
    )
    return f"channel-{_short(chr(0).join(place))}"


async def _readers(assistant: Assistant, bot: Bot, message: Inbound) -> tuple[Principal, ...]:
    """Everybody who may be in the chat. A group nobody is in says nothing about who reads."""
    group = bot.settings.groups.get(message.chat, "")
    return (await assistant.directory.members(group) if group else ()) or (ANONYMOUS,)


async def answer_of(
    assistant: Assistant, bot: Bot, message: Inbound, show: Callable[[str], None] = lambda text: None
) -> Said:
    """What answers ``message``; ``show`` is told all of its words so far as they come.

    Asking again after a crash finds the turn that was finished, or begins another one; it never asks twice what
    was answered.
    """
    if not message.text:
        return Said(ONLY_TEXT)
    question = await question_of(assistant, bot, message)
    language = language_of(message.text)
    first = question.message_id
    for attempt in range(TRIES):
        if attempt:
            question = _again(question, f"{first}-{attempt}")
        turn = await assistant.accept(question)
        if turn.status in ("failed", "cancelled"):
            continue  # of an earlier life
        said, ended = "", None
        async with aclosing(assistant.reply(question, turn)) as events:
            async for event in events:
                if isinstance(event, Delta):
                    said += event.text
                    show(said)
                elif isinstance(event, Answered | Failed):
                    ended = event
        if isinstance(ended, Answered):
            pictures = sendable(ended.images, bot.sink.max_picture_bytes)
            unsent = len(ended.images) - len(pictures)
            text = _worded(ended, message, question, language, unsent)
            return Said(text, pictures, ONE_ELSEWHERE[language])
        return Said(ended.reason if ended else GAVE_UP[language])
    return Said(GAVE_UP[language])


def _again(question: Question, message_id: str) -> Question:
    return Question(
        question.text,
        question.principal,
        question.conversation,
        message_id,
        question.scene,
        readers=question.readers,
    )


def _worded(answered: Answered, message: Inbound, question: Question, language: str, unsent: int) -> str:
    """The answer with its sources; in a group that was refused, how to ask for more, whether there is more or not."""
    text = answered.text.strip()
    sources = [f"[{at}] {citation.document}" for at, citation in enumerate(answered.citations, 1)]
    if sources:
        text += "\n\n" + "\n".join(sources)
    if unsent:
        text += f"\n\n{ALL_ELSEWHERE[language].format(count=unsent)}"
    if message.is_group and answered.outcome == "refused" and question.principal.id:
        text += f"\n{IN_PRIVATE[language]}"
    return text


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:40]
