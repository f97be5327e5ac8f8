"""Minutes as long work: a transcript in, minutes out, progress between. Knows no HTTP.

The calculation runs in a thread, which looks with every turn whether anybody still waits: a job that was cancelled
ends at once. Then a model may word the lines, and the meeting may be kept for those who took part.
"""

from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing
from dataclasses import replace

from bot.assistant import Assistant
from bot.errors import MosuanError
from bot.jobs import JSON, Job, Payload
from bot.kept_meetings import keep
from bot.messages import Message
from bot.models.chat import ChatModel, Sampling, Text
from bot.models.errors import ModelError
from bot.prompt import neutralise
from bot.worker import Progress, Work
from tools.meetings.errors import MeetingError
from tools.meetings.minutes import Minutes, Wish, minutes_of
from tools.meetings.reading import read_transcript
from tools.meetings.rendering import brief, markdown, word
from tools.meetings.wording import reworded
from tools.spec import Complete

KIND = "meetings.minutes"
REPORT_TIMEOUT_S = 30.0
LINE_TIMEOUT_S = 120.0
"""For a model to word one line."""
MAX_LINE_TOKENS = 160
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class NobodyWaits(Exception):
    """Ends the calculation of a job that was cancelled; told to nobody."""


def minutes_work(assistant: Assistant) -> Work:
    """The work of one job: JSON always, and the document that was asked for. Raises ``MosuanError``."""

    async def work(job: Job, payload: Payload, progress: Progress) -> Payload:
        asked = payload.data
        wish = Wish(view=asked["view"], kind=asked["kind"], strength=asked["strength"])
        try:
            minutes = await calculated(payload.body, wish, progress)
        except MeetingError as problem:
            raise MosuanError(str(problem)) from None
        failure = ""
        if asked.get("reword"):
            minutes, failure = await worded(minutes, _first(assistant), progress)
        result = minutes.as_json() | ({"not_reworded": failure} if failure else {})
        if asked.get("keep"):
            await progress(0, 0, "keeping")
            owner = await assistant.directory.principal(job.owner)
            kept = await keep(minutes, payload.body, owner, assistant.knowledge, assistant.directory)
            result["kept"] = kept.as_json()
        body, media_type = await asyncio.to_thread(document_of, minutes, asked["format"])
        return Payload(result, body, media_type)

    return work


async def calculated(raw: bytes, wish: Wish, progress: Progress) -> Minutes:
    """The minutes by rules, in a thread that ends soon after this is cancelled. Raises ``MeetingError``."""
    loop, over = asyncio.get_running_loop(), threading.Event()
    reached: tuple[int, str] | None = None

    async def report(done: int, total: int, what: str) -> None:
        await progress(done, total, what)

    def advance(done: int, total: int, what: str) -> None:
        nonlocal reached
        if over.is_set():
            raise NobodyWaits
        if (done, what) != reached:  # told with every turn; the owner needs each step once
            reached = (done, what)
            asyncio.run_coroutine_threadsafe(report(done, total, what), loop).result(REPORT_TIMEOUT_S)

    try:
        return await asyncio.to_thread(lambda: minutes_of(read_transcript(raw), wish, advance))
    finally:
        over.set()


async def worded(minutes: Minutes, model: ChatModel, progress: Progress) -> tuple[Minutes, str]:
    """The minutes in the model's words where they are proved; as they were, and why, when it fails."""
    try:
        return await reworded(minutes, completing(model), progress), ""
    except ModelError as problem:
        return minutes, str(problem)
    except TimeoutError:
        return minutes, f"the model did not word a line within {LINE_TIMEOUT_S:.0f} s"


def completing(model: ChatModel) -> Complete:
    """Asks a model for one text, greedily. Raises ``ModelError``, and ``TimeoutError`` after two minutes."""

    async def complete(prompt: str) -> str:
        sampling = replace(Sampling(), max_tokens=MAX_LINE_TOKENS)
        async with asyncio.timeout(LINE_TIMEOUT_S):
            message = Message("user", neutralise(prompt))  # what people said spells no token of the model
            async with aclosing(model.stream([message], sampling=sampling)) as parts:
                return "".join([part.text async for part in parts if isinstance(part, Text)])

    return complete


def _first(assistant: Assistant) -> ChatModel:
    return next(iter(assistant.models.values()))


def document_of(minutes: Minutes, form: str) -> tuple[bytes, str]:
    """The document beside the JSON, and its media type; none where JSON was asked for."""
    if form == "docx":
        return word(minutes), WORD
    if form == "brief":
        return brief(minutes).encode(), "text/plain; charset=utf-8"
    if form == "markdown":
        return markdown(minutes).encode(), "text/markdown; charset=utf-8"
    return b"", JSON
