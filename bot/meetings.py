"""Minutes as long work: a transcript in, minutes out, progress between. Knows no HTTP and no model.

The work is calculation, so it runs in a thread; progress goes back to the loop, and a job that was cancelled ends
at the next step.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.errors import MosuanError
from bot.jobs import JSON, Job, Payload
from bot.worker import Progress
from tools.meetings.errors import MeetingError
from tools.meetings.minutes import Advance, Minutes, Wish, minutes_of
from tools.meetings.reading import read_transcript
from tools.meetings.rendering import markdown, word

KIND = "meetings.minutes"
REPORT_TIMEOUT_S = 30.0
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def write_minutes(job: Job, payload: Payload, progress: Progress) -> Payload:
    """The work of one job: JSON always, and the document that was asked for. Raises ``MosuanError``."""
    loop = asyncio.get_running_loop()

    async def report(done: int, total: int, what: str) -> None:
        await progress(done, total, what)

    def advance(done: int, total: int, what: str) -> None:
        asyncio.run_coroutine_threadsafe(report(done, total, what), loop).result(REPORT_TIMEOUT_S)

    try:
        return await asyncio.to_thread(_written, payload.body, payload.data, advance)
    except MeetingError as problem:
        raise MosuanError(str(problem)) from None


def _written(raw: bytes, asked: Mapping[str, Any], advance: Advance) -> Payload:
    wish = Wish(view=asked["view"], kind=asked["kind"], strength=asked["strength"])
    minutes = minutes_of(read_transcript(raw), wish, advance)
    body, media_type = document_of(minutes, asked["format"])
    return Payload(minutes.as_json(), body, media_type)


def document_of(minutes: Minutes, form: str) -> tuple[bytes, str]:
    """The document beside the JSON, and its media type; none where JSON was asked for."""
    if form == "docx":
        return word(minutes), WORD
    if form == "markdown":
        return markdown(minutes).encode(), "text/markdown; charset=utf-8"
    return b"", JSON
