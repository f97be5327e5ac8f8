"""Long work is done once, survives its process, and is nobody's business but its owner's."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.errors import JobFailed, JobsFull, StoreUnavailable, Unauthorized, UnknownJob
from bot.jobs import MAX_ATTEMPTS, MAX_WAITING, Job, Jobs, Payload
from bot.worker import UNFORESEEN, Progress, Work, work_on

HANG_S = 60.0
"""Nothing here takes so long; a test that hangs shall fail."""
TAKER = """
import asyncio, sys
from pathlib import Path
from bot.jobs import Jobs
async def main():
    jobs = await Jobs.open(Path(sys.argv[1]), url=sys.argv[2])
    job, _ = await jobs.take()
    print(job.id, flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
"""


@pytest.fixture
async def jobs(tmp_path: Path, store_url: str) -> AsyncIterator[Jobs]:
    """An open file of jobs."""
    opened = await Jobs.open(tmp_path, url=store_url)
    yield opened
    await opened.close()


@asynccontextmanager
async def working(jobs: Jobs, kinds: Mapping[str, Work], at_once: int = 2) -> AsyncIterator[None]:
    """Workers, for as long as the block lasts."""
    task = asyncio.create_task(work_on(jobs, kinds, at_once))
    try:
        async with asyncio.timeout(HANG_S):
            yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def ended(jobs: Jobs, job: Job) -> list[Job]:
    """Everything a reader sees of a job until it is over."""
    return [seen async for seen in jobs.changes(job.id, job.owner)]


async def shout(job: Job, payload: Payload, progress: Progress) -> Payload:
    """Work in two parts that says who for."""
    await progress(1, 2, "半途")
    text = f"{job.owner}: {payload.data['text']}"
    return Payload({"text": text.upper()}, payload.body[::-1], payload.media_type)


class Held:
    """Work that begins and then waits; it knows how it ended."""

    def __init__(self) -> None:
        self.begun, self.let_go, self.stopped = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def __call__(self, job: Job, payload: Payload, progress: Progress) -> Payload:
        """The work: wait to be let go."""
        self.begun.set()
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            self.stopped.set()
            raise
        return Payload({"done": True})


async def test_work_is_done_and_its_result_kept(jobs: Jobs) -> None:
    """JSON and bytes go in and come out; a reader sees the progress in rising versions, and the end last."""
    job = await jobs.submit("li", "shout", Payload({"text": "hi"}, b"\x00\xff", "audio/wav"))
    assert (job.status, job.version, job.owner) == ("queued", 0, "li")
    async with working(jobs, {"shout": shout}):
        seen = await ended(jobs, job)
    assert seen[-1].status == "done"
    assert (seen[-1].done, seen[-1].total, seen[-1].note) == (1, 2, "半途")
    assert sorted({one.version for one in seen}) == [one.version for one in seen]
    assert await jobs.result(job.id, "li") == Payload({"text": "LI: HI"}, b"\xff\x00", "audio/wav")


async def test_a_reader_goes_on_where_it_stopped(jobs: Jobs) -> None:
    """Who has seen the last version is told nothing again, and who has not is told the end."""
    job = await jobs.submit("li", "shout", Payload({"text": "hi"}))
    async with working(jobs, {"shout": shout}):
        last = (await ended(jobs, job))[-1]
    assert [one async for one in jobs.changes(job.id, "li", last.version - 1)] == [last]
    assert [one async for one in jobs.changes(job.id, "li", last.version)] == []


async def test_a_job_is_its_owners(jobs: Jobs) -> None:
    """Everything about somebody else's job is unknown, in the words of one that does not exist."""
    job = await jobs.submit("li", "shout", Payload())
    for asked in (jobs.job, jobs.cancel, jobs.result):
        with pytest.raises(UnknownJob) as theirs:
            await asked(job.id, "han")
        with pytest.raises(UnknownJob) as nobodys:
            await asked("0" * 24, "han")
        assert str(theirs.value).replace(job.id, "0" * 24) == str(nobodys.value)
    assert await jobs.jobs("han") == ()
    assert (await jobs.job(job.id, "li")).status == "queued"
    with pytest.raises(Unauthorized):
        await jobs.submit("", "shout", Payload())


async def test_the_same_key_is_the_same_job(jobs: Jobs) -> None:
    """Asking again with one key starts nothing; another person's same key is another job."""
    first = await jobs.submit("li", "shout", Payload({"text": "a"}), "k1")
    again = await jobs.submit("li", "shout", Payload({"text": "b"}), "k1")
    other = await jobs.submit("han", "shout", Payload({"text": "c"}), "k1")
    assert first.id == again.id != other.id
    assert len(await jobs.jobs("li")) == 1


async def test_reasons_for_people_are_told_and_others_are_not(jobs: Jobs) -> None:
    """``JobFailed`` reaches the owner; an unforeseen error, and a kind nobody does, leave no trace of code."""

    async def says_why(job: Job, payload: Payload, progress: Progress) -> Payload:
        raise JobFailed("这段录音没有说话声 there is no speech")

    async def breaks(job: Job, payload: Payload, progress: Progress) -> Payload:
        raise KeyError("secret_variable")

    async def finds_no_disk(job: Job, payload: Payload, progress: Progress) -> Payload:
        raise StoreUnavailable("/srv/data/people.db: the disk is full")

    kinds = {"says": says_why, "breaks": breaks, "full": finds_no_disk}
    queued = [await jobs.submit("li", kind, Payload()) for kind in ("says", "breaks", "gone", "full")]
    async with working(jobs, kinds):
        ends = [(await ended(jobs, job))[-1] for job in queued]
    assert [job.status for job in ends] == ["failed"] * 4
    assert ends[0].error == "这段录音没有说话声 there is no speech"
    assert ends[1].error == ends[3].error == UNFORESEEN
    assert "gone" in ends[2].error


async def test_cancelling_stops_the_work(jobs: Jobs) -> None:
    """Running work is stopped, waiting work never begins, and neither has a result; done work stays done."""
    held = Held()
    running = await jobs.submit("li", "held", Payload())
    waiting = await jobs.submit("li", "held", Payload())
    async with working(jobs, {"held": held}, at_once=1):
        await held.begun.wait()
        assert (await jobs.cancel(waiting.id, "li")).status == "cancelled"
        assert (await jobs.cancel(running.id, "li")).status == "cancelled"
        await held.stopped.wait()
        done = await jobs.submit("li", "held", Payload())
        held.let_go.set()
        await ended(jobs, done)
    assert (await jobs.cancel(done.id, "li")).status == "done"
    assert await jobs.result(running.id, "li") == Payload()
    assert (await jobs.job(waiting.id, "li")).attempts == 0


async def test_progress_of_cancelled_work_ends_it(jobs: Jobs) -> None:
    """Cancelled by another process, work ends at the latest when it reports."""
    job = await jobs.submit("li", "shout", Payload())
    await jobs.take()
    await jobs.cancel(job.id, "li")
    assert not await jobs.report(job.id, 1, 2, "")
    await jobs.finish(job.id, Payload({"late": True}))
    assert (await jobs.job(job.id, "li")).status == "cancelled"
    assert await jobs.result(job.id, "li") == Payload()


async def test_a_server_that_stops_leaves_its_work_for_the_next(tmp_path: Path, store_url: str) -> None:
    """Work under way is stopped and queued again at no cost, and the next start does it."""
    held = Held()
    first = await Jobs.open(tmp_path, url=store_url)
    job = await first.submit("li", "held", Payload())
    async with working(first, {"held": held}):
        await held.begun.wait()
    assert held.stopped.is_set()
    await first.close()
    second = await Jobs.open(tmp_path, url=store_url)
    kept = await second.job(job.id, "li")
    assert (kept.status, kept.attempts) == ("queued", 0)
    held.let_go.set()
    async with working(second, {"held": held}):
        assert (await ended(second, job))[-1].status == "done"
    await second.close()


async def test_kill_9_loses_no_job_and_no_job_kills_for_ever(tmp_path: Path, store_url: str) -> None:
    """What a killed process left is queued again, a living one's is let be, and after three deaths it fails."""
    jobs = await Jobs.open(tmp_path, url=store_url)
    job = await jobs.submit("li", "shout", Payload({"text": "hi"}))
    for attempt in range(1, MAX_ATTEMPTS + 1):
        program = [sys.executable, "-c", TAKER, str(tmp_path), store_url]
        taker = await asyncio.create_subprocess_exec(*program, stdout=PIPE)
        assert taker.stdout is not None
        async with asyncio.timeout(HANG_S):
            assert (await taker.stdout.readline()).decode().strip() == job.id
        assert await jobs.recover() == 0
        assert (await jobs.job(job.id, "li")).attempts == attempt
        taker.kill()
        await taker.wait()
        async with asyncio.timeout(HANG_S):
            # A server hears of a death, but not in the same moment.
            while not await jobs.recover():  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    over = await jobs.job(job.id, "li")
    assert (over.status, over.attempts) == ("failed", MAX_ATTEMPTS)
    await jobs.close()


async def test_nobody_waits_for_fifty_jobs_of_another(jobs: Jobs) -> None:
    """The next job is of whoever has the least running; one person's waiting jobs have a limit."""
    for _ in range(MAX_WAITING):
        await jobs.submit("li", "shout", Payload())
    await jobs.submit("han", "shout", Payload())
    taken = [(await jobs.take())[0].owner for _ in range(3)]
    assert taken == ["li", "han", "li"]
    with pytest.raises(JobsFull):
        await jobs.submit("li", "shout", Payload())


async def test_results_are_forgotten_in_time(tmp_path: Path, store_url: str) -> None:
    """Only what ended long enough ago is deleted; an input is gone with the end of its job."""
    clock = [1000.0]
    jobs = await Jobs.open(tmp_path, lambda: clock[0], url=store_url)
    old, open_one = [await jobs.submit("li", "shout", Payload(body=b"secret")) for _ in range(2)]
    await jobs.cancel(old.id, "li")
    clock[0] += 100
    assert await jobs.forget(101) == 0
    assert await jobs.forget(99) == 1
    assert [job.id for job in await jobs.jobs("li")] == [open_one.id]
    await jobs.close()
