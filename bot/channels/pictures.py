"""What a calculation drew, sent as a message of its own after the words: first handed to the vendor, then shown.

A vendor that takes files has ``upload``. Handing a file over twice is harmless, showing it twice is not, so the
vendor's name for it is kept before it is shown. What cannot be sent is said in words, and where it can be seen.
Knows no vendor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

import aiohttp

from bot.channels.calling import Reply
from bot.channels.errors import Fate, SendFailed
from bot.channels.outbox import Outgoing

HARMLESS: Mapping[Fate, Fate] = {"unknown": "later", "halt": "never"}
ALL_ELSEWHERE = {
    "zh": "（另有 {count} 张图。消息里显示不了，请登录网页，在这段对话里看。）",
    "en": "(With {count} drawing(s), which cannot be shown in a message: see this conversation on the web page.)",
}
ONE_ELSEWHERE = {
    "zh": "（第 {number} 张图没能发出来，请登录网页，在这段对话里看。）",
    "en": "(Drawing {number} could not be sent: see this conversation on the web page.)",
}


@runtime_checkable
class Uploads(Protocol):
    """A client whose vendor is handed a file before the message that shows it."""

    async def upload(self, part: Outgoing) -> str:
        """Hand the picture over; returns the vendor's name for it, never blank. Raises ``SendFailed``."""
        ...


async def handed_over(part: Outgoing, client: Uploads) -> str:
    """The vendor's name for the picture of ``part``. Raises ``SendFailed``, never as ``unknown``: nothing was shown.

    Words went the same way just before, so what only an operator can mend is a right to send files that the bot
    does not have. That is no reason to rest.
    """
    try:
        return await client.upload(part)
    except SendFailed as failed:
        fate = HARMLESS.get(failed.fate, failed.fate)
        raise SendFailed(fate, f"the picture was not taken: {failed}", failed.after_s) from None


def sendable(pictures: Sequence[bytes], max_bytes: int) -> tuple[bytes, ...]:
    """Those that a messenger takes."""
    return tuple(picture for picture in pictures if len(picture) <= max_bytes)


def form_of(field: str, part: Outgoing, more: Mapping[str, str] | None = None) -> aiohttp.FormData:
    """The picture as the file of a form, named by the part's key: no two pictures are one file to a vendor."""
    form = aiohttp.FormData(dict(more or {}))
    form.add_field(field, part.picture, filename=f"{part.key}.png", content_type="image/png")
    return form


def named(reply: Reply, *path: str) -> str:
    """The vendor's name for a file, where a reply carries it. Raises ``SendFailed`` for one that has none."""
    found: object = reply.body
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    if not isinstance(found, str) or not found:
        raise SendFailed("later", f"HTTP {reply.status} without a name for the file", 5.0)
    return found
