"""Runs jobs: takes the next one, calls the work of its kind, and keeps what comes out of it.

A kind of work is an async function of the job, its input and a callback for progress. ``JobFailed``, like
every error made for people, is told to the owner; any other error is logged and told without its text. Knows
nothing of what the kinds do or how jobs are kept.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing

from bot.errors import MosuanError, StoreUnavailable
from bot.jobs import Job, Jobs, Payload

log = logging.getLogger(__name__)
RETRY_S = 1.0
STOP_TIMEOUT_S = 10.0
"""For work that was cancelled to clean up after itself."""
UNFORESEEN = "something went wrong on our side; start it again"

Progress = Callable[[int, int, str], Awaitable[None]]
"""``await progress(done, total, note)``: parts done, of how many (0: unknown), and one line for the reader."""
Work = Callable[[Job, Payload, Progress], Awaitable[Payload]]
"""One kind of work. ``job.owner`` is the id of the person: look their rights up fresh with the directory."""


async def work_on(jobs: Jobs, kinds: Mapping[str, Work], at_once: int) -> None:
    """Work until cancelled; what is not done by then is queued again, for the next start."""
    async with asyncio.TaskGroup() as group:
        for number in range(at_once):
            group.create_task(_work(jobs, kinds), name=f"job-worker-{number}")


async def _work(jobs: Jobs, kinds: Mapping[str, Work]) -> None:
    while True:
        try:
            await _run(jobs, kinds, *await jobs.take())
        except Exception:  # a full disk must not end the worker
            log.exception("jobs cannot be taken; trying again")
            await asyncio.sleep(RETRY_S)


async def _run(jobs: Jobs, kinds: Mapping[str, Work], job: Job, payload: Payload) -> None:
    """One job. Cancelled from outside it is put back; cancelled by its owner it ends."""
    running = asyncio.create_task(_result(jobs, kinds, job, payload), name=f"job-{job.id}")
    watching = asyncio.create_task(_until_over(jobs, job), name=f"job-{job.id}-watch")
    try:
        await asyncio.wait((running, watching), return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        await _ended(running, watching)
        await jobs.put_back(job.id)
        raise
    await _ended(running, watching)


async def _result(jobs: Jobs, kinds: Mapping[str, Work], job: Job, payload: Payload) -> None:
    async def progress(done: int, total: int, note: str) -> None:
        if not await jobs.report(job.id, done, total, note):
            raise asyncio.CancelledError

    try:
        if job.kind not in kinds:
            raise MosuanError(f"this server does no {job.kind!r:.40} any more; ask its operator")
        await jobs.finish(job.id, await kinds[job.kind](job, payload, progress))
    except Exception as problem:
        if isinstance(problem, MosuanError) and not isinstance(problem, StoreUnavailable):
            await jobs.fail(job.id, str(problem))
            return
        log.exception("job %s of kind %s broke", job.id, job.kind)
        await jobs.fail(job.id, UNFORESEEN)


async def _until_over(jobs: Jobs, job: Job) -> None:
    """Until the owner, in whatever process, or the work itself has ended the job."""
    async with aclosing(jobs.changes(job.id, job.owner, job.version)) as changes:
        async for _ in changes:
            pass


async def _ended(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    done, deaf = await asyncio.wait(tasks, timeout=STOP_TIMEOUT_S)
    for task in deaf:
        log.error("%s does not stop", task.get_name())
    for task in done:
        if not task.cancelled() and (problem := task.exception()):
            log.error("%s could not be kept: %s", task.get_name(), problem)
