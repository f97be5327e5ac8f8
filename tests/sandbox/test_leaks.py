"""Hundreds of executions leave nothing behind: no process, descriptor, socket, task, folder or control group."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import psutil

from sandbox import Capacity, Limits, Sandbox
from sandbox.process import Birth

ROUNDS = 300
PATIENCE_S = 120.0
CODES = (
    "1 + 1",
    "print('x' * 70000)",
    "1 / 0",
    "import os",
    "import numpy as np\nnp.ones(1000).sum()",
    "9" * 200,
)
DEADLY = ("bytearray(2 * 2**30)", "while True:\n    pass")


def held() -> tuple[int, int, int]:
    """Descriptors and threads of this process, and processes below it, zombies included."""
    own = psutil.Process()
    return own.num_fds(), own.num_threads(), len(own.children(recursive=True))


async def use(sandbox: Sandbox, rounds: int) -> None:
    """Sessions that live, that are thrown away, that are closed, and some that kill their kernel."""
    for number in range(rounds):
        session = f"s{number % 4}"
        await sandbox.run(CODES[number % len(CODES)], session=session)
        if number % 50 == 0:
            await sandbox.run(CODES[0])
            await sandbox.run(DEADLY[number // 50 % 2], session=session, limits=Limits(timeout_s=0.3))
        if number % 70 == 0:
            await sandbox.close_session(session)


async def settled(sandbox: Sandbox) -> tuple[int, int, int]:
    """What is held once the sandbox has buried its dead and its sessions are closed."""
    for session in ("s0", "s1", "s2", "s3"):
        await sandbox.close_session(session)
    await sandbox.run("0")
    await buried(sandbox)
    return held()


async def buried(sandbox: Sandbox) -> None:
    """Wait until spares are there, dead kernels are let go of, and none of them is still a zombie."""
    await asyncio.wait_for(sandbox._spares.ready(), PATIENCE_S)
    while left := sandbox._tasks - set(sandbox._keeping):
        await asyncio.wait(left)
    async with asyncio.timeout(PATIENCE_S):
        while zombies():  # noqa: ASYNC110 - the last moment of a process sets no event
            await asyncio.sleep(0.05)


def zombies() -> list[int]:
    """Processes below this one that have ended and that nobody has asked about."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if child.status() == psutil.STATUS_ZOMBIE:
                found.append(child.pid)
    return found


async def test_hundreds_of_executions_leave_nothing(tmp_path: Path) -> None:
    """What is held after the first hundred is held after the last, and after stop nothing at all."""
    before = held()
    patient = Limits(timeout_s=60)
    async with Sandbox(patient, Capacity(spares=0), Birth(preload=("numpy",))) as sandbox:
        await use(sandbox, 51)
        early = await settled(sandbox)
        await use(sandbox, ROUNDS)
        late = await settled(sandbox)
        assert late == early
        assert sandbox._source.folder
        folder = sandbox._source.folder.path
        assert [entry.name for entry in sorted(folder.iterdir())] == ["lock"]
    assert not folder.exists()
    after = held()
    assert after[0] <= before[0] + 1  # asyncio keeps a descriptor for the children it watches
    assert after[2] == before[2]


async def test_kernels_that_are_replaced_leave_nothing_at_the_server_or_the_zygote() -> None:
    """Killed kernels and their spares come and go: descriptors, processes and folders are counted on both sides."""
    async with Sandbox(Limits(timeout_s=60), Capacity(spares=1), Birth(preload=())) as sandbox:
        counts = []
        for _ in range(3):
            for number in range(60):
                deadly = number % 6 == 5
                done = await sandbox.run(DEADLY[0] if deadly else "1 + 1", session=f"s{number % 4}")
                assert done.status == ("memory" if deadly else "ok")
            await buried(sandbox)
            assert sandbox._source.folder
            zygote = psutil.Process(sandbox._source.nursery.pid)
            folders = len(list(sandbox._source.folder.path.iterdir()))
            counts.append((*held(), zygote.num_fds(), len(zygote.children()), folders))
        assert counts[0] == counts[1] == counts[2]
