"""Kernels started ahead: handed out ready, replaced in a lull, never handed out dead."""

from __future__ import annotations

import asyncio
import os
import signal

import psutil
import pytest

from sandbox import Capacity, Limits, Sandbox, spares
from sandbox.process import Birth

LIMITS = Limits(timeout_s=600)
LIGHT = Birth(preload=())
PATIENCE_S = 120.0


def waiting(sandbox: Sandbox) -> list[int]:
    """Process ids of the keepers of the spares."""
    return [spare.result().process.pid for spare in sandbox._spares._starting if spare.done()]


async def filled(sandbox: Sandbox) -> list[int]:
    """The same, once all are there."""
    await asyncio.wait_for(sandbox._spares.ready(), PATIENCE_S)
    return waiting(sandbox)


async def test_a_new_session_gets_a_waiting_kernel_and_another_takes_its_place() -> None:
    """The oldest spare answers, and there are as many as before in the end."""
    async with Sandbox(LIMITS, Capacity(spares=2), LIGHT) as sandbox:
        first, second = await filled(sandbox)
        await sandbox.run("1", session="a")
        assert [seat.kernel.process.pid for seat in sandbox._seats if seat.kernel] == [first]
        kept, new = await filled(sandbox)
        assert kept == second
        assert new not in (first, second)


async def test_no_kernel_is_forked_while_somebody_waits_for_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The replacement of a spare begins when the run that took it has ended."""
    monkeypatch.setattr(spares, "PATIENCE_S", 10 * PATIENCE_S)
    async with Sandbox(LIMITS, Capacity(spares=1), LIGHT) as sandbox:
        await filled(sandbox)
        running = asyncio.create_task(sandbox.run("while True:\n    pass", session="a"))
        await asyncio.sleep(6 * spares.LULL_S)
        assert not sandbox._spares._starting
        running.cancel()
        await asyncio.wait({running})
        assert await filled(sandbox)


async def test_spares_are_started_under_steady_load_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits for silence waits for so long and no longer."""
    monkeypatch.setattr(spares, "PATIENCE_S", 0.1)
    async with Sandbox(LIMITS, Capacity(spares=1), LIGHT) as sandbox:
        await filled(sandbox)
        running = asyncio.create_task(sandbox.run("while True:\n    pass", session="a"))
        await asyncio.sleep(0)
        assert await filled(sandbox)
        running.cancel()
        await asyncio.wait({running})


async def test_a_spare_that_died_while_it_waited_is_not_handed_out() -> None:
    """All spares are killed; the next session is answered by a new kernel."""
    async with Sandbox(LIMITS, Capacity(spares=2), LIGHT) as sandbox:
        dead = await filled(sandbox)
        for keeper in dead:
            kernel = psutil.Process(keeper).children()[0].pid
            os.kill(kernel, signal.SIGKILL)
        for spare in list(sandbox._spares._starting):
            await asyncio.wait({spare.result()._ended}, timeout=PATIENCE_S)
        assert (await sandbox.run("6 * 7", session="a")).result == "42"
        assert next(seat.kernel.process.pid for seat in sandbox._seats if seat.kernel) not in dead


async def test_who_waited_for_a_starting_spare_and_went_leaves_it_to_the_next() -> None:
    """A cancelled run gives the spare back, and nothing is left over after stop."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    async with Sandbox(LIMITS, Capacity(spares=1), LIGHT) as sandbox:
        running = asyncio.create_task(sandbox.run("1", session="a"))
        await asyncio.sleep(0.02)
        running.cancel()
        await asyncio.wait({running})
        assert (await sandbox.run("6 * 7", session="b")).result == "42"
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before
