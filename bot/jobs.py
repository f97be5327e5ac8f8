"""Long work: queued, running, then done, failed or cancelled. On disk before it is acknowledged.

A job belongs to the person who asked for it; to everybody else it is unknown. Whoever runs it holds a claim
that dies with the process: what a dead one left is queued again, at most ``MAX_ATTEMPTS`` times in all. Every
change of a job has a number, so that a reader who comes back names the last one it saw. Knows nothing of what
the work is: that is ``bot.worker`` and the kinds it is given.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from bot.connection import Connection, Row
from bot.database import Database, storable
from bot.errors import JobsFull, Unauthorized, UnknownJob
from bot.migrations import JOBS

T = TypeVar("T")
JobStatus = Literal["queued", "running", "done", "failed", "cancelled"]
OVER: tuple[JobStatus, ...] = ("done", "failed", "cancelled")
JSON = "application/json"
MAX_ATTEMPTS = 3
"""Starts of one job. Work that took its process down twice will most likely do so again."""
MAX_WAITING = 50
"""Jobs that one person may have queued or running."""
POLL_S = 1.0
"""How soon a change made by another process is seen; one of this process is seen at once."""
INTERRUPTED = "the server stopped while working on it, several times; start it again with less"


@dataclass(frozen=True)
class Payload:
    """What goes into a job or comes out of it: JSON values, bytes, or both. ``media_type`` is of ``body``."""

    data: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    body: bytes = b""
    media_type: str = JSON


@dataclass(frozen=True)
class Job:
    """One piece of long work. Times are in seconds since 1970; ``version`` rises with every change."""

    id: str
    owner: str
    kind: str
    status: JobStatus
    version: int
    attempts: int
    done: int
    total: int
    note: str
    error: str
    created: float
    started: float | None
    ended: float | None

    @property
    def is_over(self) -> bool:
        """Whether it will never change again."""
        return self.status in OVER


class Jobs:
    """The jobs of one installation. Several processes may hold it open at once."""

    def __init__(self, database: Database, now: Callable[[], float]) -> None:
        self._database = database
        self._now = now
        self._changed = asyncio.Event()

    @classmethod
    async def open(cls, data: Path, now: Callable[[], float] = time.time, *, url: str = "") -> Jobs:
        """Open or create ``data/jobs.db``, or with ``url`` the tables of that server.

        What dead processes left running is queued again.
        """
        jobs = cls(await Database.open(data / "jobs.db", JOBS, url=url), now)
        await jobs.recover()
        return jobs

    async def close(self) -> None:
        """Close it."""
        await self._database.close()

    async def submit(self, owner: str, kind: str, payload: Payload, key: str = "") -> Job:
        """Queue work for ``owner``; when this returns it is on disk.

        The same ``key`` (of this owner and kind) gives the job of the first time, whatever has become of it.
        Raises ``JobsFull``, and ``Unauthorized`` for nobody: what has no owner could never be read again.
        """
        if not owner:
            raise Unauthorized("long work needs somebody it belongs to; send a key")
        job_id = _id_of(owner, kind, key) if key else secrets.token_hex(12)

        def work(db: Connection) -> Job:
            if known := _find(db, job_id):
                return known
            waiting = "SELECT count(*) FROM jobs WHERE owner = ? AND status IN ('queued', 'running')"
            if db.execute(waiting, (owner,)).fetchone()[0] >= MAX_WAITING:
                raise JobsFull(f"{MAX_WAITING} of your jobs are not done yet; wait for one, or cancel it")
            data = json.dumps(dict(payload.data))
            row = (job_id, owner, kind, data, payload.body, payload.media_type, self._now())
            db.execute(
                """INSERT INTO jobs (id, owner, kind, status, input, input_body, input_type, created)
                VALUES (?, ?, ?, 'queued', ?, ?, ?, ?)""",
                row,
            )
            return _found(db, job_id)

        return await self._write(work)

    async def job(self, job_id: str, owner: str) -> Job:
        """One job of this person. Raises ``UnknownJob``."""
        return await self._database.read(lambda db: _owned(db, job_id, owner))

    async def jobs(self, owner: str, kind: str = "") -> tuple[Job, ...]:
        """All jobs of this person, the newest first; with ``kind`` only those."""
        query = "SELECT * FROM jobs WHERE owner = ? AND kind = coalesce(nullif(?, ''), kind)"
        ordered = query + " ORDER BY created DESC, id"
        return await self._database.read(
            lambda db: tuple(_job(row) for row in db.execute(ordered, (owner, kind)))
        )

    async def result(self, job_id: str, owner: str) -> Payload:
        """What came out; empty as long as the job is not done. Raises ``UnknownJob``."""

        def work(db: Connection) -> Payload:
            _owned(db, job_id, owner)
            return _payload(db, job_id, "result")

        return await self._database.read(work)

    async def cancel(self, job_id: str, owner: str) -> Job:
        """End it without a result. One that is over already stays as it is. Raises ``UnknownJob``."""

        def work(db: Connection) -> Job:
            _owned(db, job_id, owner)
            _end(db, job_id, "cancelled", "", self._now())
            return _found(db, job_id)

        return await self._write(work)

    async def changes(self, job_id: str, owner: str, after: int = -1) -> AsyncGenerator[Job, None]:
        """The job, whenever its version has risen above ``after``, until it is over. Raises ``UnknownJob``."""
        while True:
            changed = self._changed  # before the look, or a change in between would be slept through
            job = await self.job(job_id, owner)
            if job.version > after:
                after = job.version
                yield job
            if job.is_over:
                return
            await self._wait(changed)

    async def take(self) -> tuple[Job, Payload]:
        """The next job and what it is about, now running here; waits for one.

        Next is the oldest of whoever has the least running, so that fifty jobs of one person do not make
        everybody else wait.
        """

        def work(db: Connection) -> tuple[Job, Payload] | None:
            self._requeue(db)
            row = db.execute(
                """SELECT id FROM jobs j WHERE status = 'queued' ORDER BY
                (SELECT count(*) FROM jobs r WHERE r.owner = j.owner AND r.status = 'running'), created, id"""
            ).fetchone()
            if row is None:
                return None
            db.execute(
                """UPDATE jobs SET status = 'running', worker = ?, attempts = attempts + 1, started = ?,
                done = 0, total = 0, note = '', version = version + 1 WHERE id = ?""",
                (self._database.worker, self._now(), row["id"]),
            )
            return _found(db, row["id"]), _payload(db, row["id"], "input")

        while True:
            changed = self._changed
            if (taken := await self._write(work)) is not None:
                return taken
            await self._wait(changed)

    async def report(self, job_id: str, done: int, total: int, note: str) -> bool:
        """Where running work stands. False when it no longer runs here, so that it may stop."""
        row = (done, total, storable(note), job_id, self._database.worker)

        def work(db: Connection) -> bool:
            return bool(
                db.execute(
                    """UPDATE jobs SET done = ?, total = ?, note = ?, version = version + 1
                    WHERE id = ? AND worker = ? AND status = 'running'""",
                    row,
                ).rowcount
            )

        return await self._write(work)

    async def finish(self, job_id: str, result: Payload) -> None:
        """End running work with its result; a job that was cancelled meanwhile stays cancelled."""
        data = json.dumps(dict(result.data))

        def work(db: Connection) -> None:
            if _end(db, job_id, "done", "", self._now()):
                row = (data, result.body, result.media_type, job_id)
                db.execute("UPDATE jobs SET result = ?, result_body = ?, result_type = ? WHERE id = ?", row)

        await self._write(work)

    async def fail(self, job_id: str, reason: str) -> None:
        """End running work with one line for its owner."""
        await self._write(lambda db: _end(db, job_id, "failed", storable(reason), self._now()))

    async def put_back(self, job_id: str) -> None:
        """Queue running work again, as if it had not been taken: the server stops."""
        await self._write(
            lambda db: db.execute(
                """UPDATE jobs SET status = 'queued', worker = '', attempts = attempts - 1, started = NULL,
                version = version + 1 WHERE id = ? AND status = 'running'""",
                (job_id,),
            )
        )

    async def recover(self) -> int:
        """Queue again, or give up, what dead processes left running; returns how many."""

        def work(db: Connection) -> int:
            dead = self._requeue(db)
            self._database.clear_dead()
            return dead

        return await self._write(work)

    def _requeue(self, db: Connection) -> int:
        running = db.execute("SELECT id, worker, attempts FROM jobs WHERE status = 'running'").fetchall()
        dead = [row for row in running if not self._database.is_alive(row["worker"])]
        for row in dead:
            if row["attempts"] >= MAX_ATTEMPTS:
                _end(db, row["id"], "failed", INTERRUPTED, self._now())
            again = "UPDATE jobs SET status = 'queued', worker = '', version = version + 1"
            db.execute(again + " WHERE id = ? AND status = 'running'", (row["id"],))
        return len(dead)

    async def forget(self, older_than_s: float) -> int:
        """Delete jobs that ended so long ago, results and all; returns how many."""
        before = self._now() - older_than_s
        return await self._write(
            lambda db: db.execute("DELETE FROM jobs WHERE ended < ?", (before,)).rowcount
        )

    async def _write(self, work: Callable[[Connection], T]) -> T:
        def counted(db: Connection) -> tuple[T, bool]:
            before = db.total_changes
            return work(db), db.total_changes > before

        written, has_changed = await self._database.write(counted)
        if has_changed:
            self._changed.set()
            self._changed = asyncio.Event()
        return written

    async def _wait(self, changed: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(POLL_S):
                await changed.wait()
        except TimeoutError:
            pass  # another process may have written


def _id_of(owner: str, kind: str, key: str) -> str:
    return hashlib.sha256(json.dumps([owner, kind, key]).encode()).hexdigest()[:24]


def _end(db: Connection, job_id: str, status: JobStatus, error: str, now: float) -> bool:
    """Whether it ended by this. A job ends once; its input is no longer needed then."""
    return bool(
        db.execute(
            """UPDATE jobs SET status = ?, error = ?, ended = ?, version = version + 1, input = '{}',
            input_body = ? WHERE id = ? AND status IN ('queued', 'running')""",
            (status, error, now, b"", job_id),
        ).rowcount
    )


def _find(db: Connection, job_id: str) -> Job | None:
    row = db.execute("SELECT * FROM jobs WHERE id = ?", (job_id,)).fetchone()
    return _job(row) if row else None


def _found(db: Connection, job_id: str) -> Job:
    job = _find(db, job_id)
    assert job is not None, "written in this very transaction"
    return job


def _owned(db: Connection, job_id: str, owner: str) -> Job:
    job = _find(db, job_id)
    if job is None or job.owner != owner:
        raise UnknownJob(f"there is no job {job_id!r:.80}; check its id")
    return job


def _payload(db: Connection, job_id: str, which: Literal["input", "result"]) -> Payload:
    columns = f"{which} AS data, {which}_body AS body, {which}_type AS type"
    row = db.execute(f"SELECT {columns} FROM jobs WHERE id = ?", (job_id,)).fetchone()
    return Payload(json.loads(row["data"]), bytes(row["body"]), row["type"])


def _job(row: Row) -> Job:
    return Job(**{name: row[name] for name in Job.__dataclass_fields__})
