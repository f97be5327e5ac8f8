"""A file that somebody sends: a transcript becomes minutes, and they are the reply.

Only what the sender sent is read, and only into the chat it was sent in, so nobody's rights are asked. Nothing is kept
of it beyond the reply. Knows no vendor: a client that can hand files over has ``fetch``.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol, runtime_checkable

from bot.channels.contract import Inbound
from bot.channels.errors import SendFailed
from bot.meetings import calculated
from tools.meetings.errors import MeetingError
from tools.meetings.minutes import Minutes, Wish
from tools.meetings.rendering import brief

log = logging.getLogger(__name__)
MAX_FILE_BYTES = 4 << 20
"""More than sixty hours of talk; a file that needs minutes of work is for the page, where it is a job."""
TOO_LARGE = (
    f"文件超过 {MAX_FILE_BYTES >> 20} MB，请在会议纪要网页上传。\n"
    f"The file is larger than {MAX_FILE_BYTES >> 20} MB; please use the page for minutes."
)
UNNAMED = "[文件 / file]"
NO_TRANSCRIPT = "{name}：读不出会议转写。\n{name} is no transcript that I can read: {why}."
NOT_HANDED_OVER = (
    "没能取到文件 {name}，请再发一次。\nThe file {name} could not be fetched; please send it again."
)


@runtime_checkable
class HandsOver(Protocol):
    """A client whose vendor hands over the files that people send."""

    async def fetch(self, message: Inbound, max_bytes: int) -> bytes:
        """The file, at most one byte more than ``max_bytes``. Raises ``SendFailed``."""
        ...


def has_file(message: Inbound) -> bool:
    """Whether a file was sent that can be fetched."""
    return bool(message.reply.get("file_key"))


async def answer_to_file(message: Inbound, client: HandsOver) -> str:
    """The minutes of the transcript that was sent, or one sentence that says why there are none.

    Raises ``SendFailed`` where asking the vendor again may help.
    """
    name = message.reply.get("file_name") or UNNAMED
    try:
        raw = await client.fetch(message, MAX_FILE_BYTES)
    except SendFailed as failed:
        if failed.fate in ("later", "busy", "unknown"):
            raise
        log.warning("a file was not handed over: %s", failed)
        return NOT_HANDED_OVER.format(name=name)
    if len(raw) > MAX_FILE_BYTES:
        return TOO_LARGE
    try:
        minutes: Minutes = await calculated(raw, Wish(), _untold)
    except MeetingError as problem:
        return NO_TRANSCRIPT.format(name=name, why=problem)
    return await asyncio.to_thread(brief, minutes)


async def _untold(done: int, total: int, note: str) -> None:
    """A chat shows no progress."""
