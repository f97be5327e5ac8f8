"""A transcript attached to a question: its minutes are a job, and what comes of it is the answer in the chat.

A message's part of type ``file`` brings the file itself (``file_data``, a data URL), as OpenAI's clients send it, or
names a job of minutes that exists (``file_id``). The answer is short and leads to the page with all of it. Knows no
other use of a file.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

from bot.assistant import Assistant, Question, retold
from bot.events import Answered, Delta, Event, Failed, Status, Usage
from bot.jobs import Job, Jobs, Payload
from bot.meetings import KIND
from bot.messages import Message
from bot.settings import MeetingSettings
from bot.traces import Turn
from bot.web.problems import Problem
from bot.web.schemas import SentFile

WAIT_S = 300.0
"""How long an answer waits for its job; minutes of three hours take seconds."""
PAGE = "/static/meetings.html?job={}"
SENTENCES = {
    "whole": "[完整纪要与原文 · Whole minutes beside the transcript]({})",
    "kept": "已存入知识库，仅他们可读 · Kept as documents that only they may read: `{}` ({})",
    "later": "[纪要还在生成 · The minutes are still being written]({})",
    "failed": "没有生成纪要 · No minutes: {}",
    "cancelled": "已取消 · cancelled",
    "running": "纪要还在生成，请稍候 · still being written",
}


async def job_of(file: SentFile, jobs: Jobs, question: Question, settings: MeetingSettings) -> Job:
    """The job that an attached file begins, or that it names. Raises ``Problem`` 400, ``UnknownJob``."""
    owner = question.principal.id
    if file.file_id:
        job = await jobs.job(file.file_id, owner)
        if job.kind != KIND:
            raise Problem(400, f"job {file.file_id!r:.40} makes no minutes", "invalid_request")
        return job
    raw = _bytes_of(file)
    if not raw.strip():
        raise Problem(
            400, "the file is empty; send file_data, or file_id of a job of minutes", "invalid_request"
        )
    options = {
        "view": "auto", "kind": "auto", "strength": "normal", "format": "brief",
        "keep": settings.keep, "reword": settings.reword,
    }  # fmt: skip
    payload = Payload(options, raw, "application/octet-stream")
    return await jobs.submit(owner, KIND, payload, f"{question.conversation}\0{question.message_id}")


def _bytes_of(file: SentFile) -> bytes:
    """The bytes of a data URL, or of base64 alone."""
    head, mark, data = file.file_data.partition(",")
    try:
        return base64.b64decode(data if mark else head, validate=True)
    except (ValueError, binascii.Error):
        raise Problem(
            400,
            "file_data is no base64; send data:text/plain;base64,… as OpenAI's clients do",
            "invalid_request",
        ) from None


async def minutes_events(
    assistant: Assistant, jobs: Jobs, job: Job, question: Question, turn: Turn
) -> AsyncGenerator[Event, None]:
    """The turn of a question with a transcript: what its job brings, kept like any other answer."""
    if not turn.is_new:  # the same message once more
        told = (
            (Failed(SENTENCES["running"], "conversation_busy"),) if turn.status == "running" else retold(turn)
        )
        for event in told:
            yield event
        return
    started = time.monotonic()
    yield Status("thinking")
    text = await _text_of(jobs, job, question.principal.id)
    answered = Answered(
        text=text, outcome="answered", citations=(), tools=(), messages=(Message("assistant", text),),
        usage=Usage(), model=KIND, seconds=time.monotonic() - started,
    )  # fmt: skip
    await assistant.store.finish_turn(turn.id, answered, assistant.now())
    yield Delta(text)
    yield answered


async def _text_of(jobs: Jobs, job: Job, owner: str) -> str:
    """What the reader is told of the job once it is over, or when it takes too long."""
    page = PAGE.format(job.id)
    try:
        async with asyncio.timeout(WAIT_S), aclosing(jobs.changes(job.id, owner)) as changes:
            async for seen in changes:
                job = seen
    except TimeoutError:
        return SENTENCES["later"].format(page)
    if job.status != "done":
        return SENTENCES["failed"].format(job.error or SENTENCES["cancelled"])
    result = await jobs.result(job.id, owner)
    brief = result.body.decode("utf-8", "replace") if result.media_type == "text/plain; charset=utf-8" else ""
    return "\n\n".join(filter(None, [brief, _kept(result), SENTENCES["whole"].format(page)]))


def _kept(result: Payload) -> str:
    """For whom the meeting was kept; blank when it was not."""
    kept = result.data.get("kept") or {}
    readers = ", ".join(kept.get("readers", ())) or "—"
    return SENTENCES["kept"].format(kept["folder"], readers) if kept.get("folder") else ""
