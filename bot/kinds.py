"""Every kind of long work that this server does, in one table: name → async function (see ``bot.worker``)."""

from __future__ import annotations

from collections.abc import Mapping

from bot import meetings
from bot.assistant import Assistant
from bot.worker import Work


def job_kinds(assistant: Assistant) -> Mapping[str, Work]:
    """The table, made once the assistant is open. Each kind is made by its own module from what it needs."""
    return {meetings.KIND: meetings.minutes_work(assistant)}
