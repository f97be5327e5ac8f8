"""Replies in which nothing is a call: words as the model writes them, without the tags around what would be one.

For whoever asks a model and offers it no tools: what looks like a call comes token by token, as every word does.
Does not know what a reader may see.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.models.chat import Part, Text, ToolChoice
from bot.models.formats.spelling import ReplyParser, ToolCallFormat, is_torn_tag, partial
from tools.spec import ToolSpec


class Words:
    """A parser whose only parts are words. ``tags`` are left out."""

    def __init__(self, *tags: str) -> None:
        self._tags = tuple(tag for tag in tags if tag)
        self._held = ""

    def feed(self, text: str) -> list[Part]:
        """Take a piece of the reply; give back what is no tag and no beginning of one."""
        text = self._without_tags(self._held + text)
        free = len(text) - partial(text, self._tags)
        self._held = text[free:]
        return [Text(text[:free])] if free else []

    def close(self, cut: bool = False) -> list[Part]:
        """The reply is over; half a tag at its end is none of its words."""
        rest, self._held = self._held, ""
        return [Text(rest)] if rest and not is_torn_tag(rest) else []

    def _without_tags(self, text: str) -> str:
        for tag in self._tags:
            text = text.replace(tag, "")
        return text


def reply_parser(form: ToolCallFormat, tools: Sequence[ToolSpec], choice: ToolChoice) -> ReplyParser:
    """How a reply in this format is read. With the choice ``none`` nothing in it is a call.

    Formats that part a reply into messages have a reader of their own, which knows thoughts from words.
    """
    if choice != "none" or form.reader:
        return form.parser(tools)
    return Words(form.opening, form.closing)
