"""Hundreds of executions leave nothing behind: no process, descriptor, socket, task, folder or control group."""

from __future__ import annotations

import asyncio
from pathlib import Path

import psutil

from sandbox import Capacity, Limits, Sandbox
from sandbox.process import Birth

ROUNDS = 300
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
    """Descriptors and threads of this process, and processes below it that are not zombies."""
    own = psutil.Process()
    below = [child for child in own.children(recursive=True) if child.status() != psutil.STATUS_ZOMBIE]
    return own.num_fds(), own.num_threads(), len(below)


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
    await sandbox.run("0")  # the next fork lets the zygote's dead go
    while buried := sandbox._tasks - set(sandbox._keeping):
        await asyncio.wait(buried)
    return held()


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
        assert sandbox._folder
        folder = sandbox._folder.path
        assert [entry.name for entry in sorted(folder.iterdir())] == ["lock"]
    assert not folder.exists()
    after = held()
    assert after[0] <= before[0] + 1  # asyncio keeps a descriptor for the children it watches
    assert after[2] == before[2]
