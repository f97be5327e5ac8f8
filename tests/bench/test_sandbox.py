"""How fast and how heavy kernels are here; measured, not judged. ``MOSUAN_LEAK_ROUNDS=10000`` for the long run."""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from collections.abc import Awaitable, Callable

import psutil

from sandbox import Capacity, Limits, Sandbox

ROUNDS = int(os.environ.get("MOSUAN_BENCH_ROUNDS", "200"))
LEAK_ROUNDS = int(os.environ.get("MOSUAN_LEAK_ROUNDS", "1000"))
HITS = int(os.environ.get("MOSUAN_BENCH_HITS", "40"))
PATIENT = Limits(timeout_s=60)
NO_SPARES = Capacity(max_kernels=80, spares=0, queue_s=120)
Run = Callable[[int], Awaitable[object]]


async def times(run: Run, rounds: int) -> list[float]:
    """Milliseconds of each round, one after the other."""
    taken = []
    for number in range(rounds):
        started = time.perf_counter()
        await run(number)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def told(name: str, taken: list[float]) -> None:
    """One line: median, 95th percentile, how many."""
    p95 = statistics.quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    print(f"{name}: p50 {statistics.median(taken):.2f} ms, p95 {p95:.2f} ms ({len(taken)} rounds)")


async def test_latency() -> None:
    """A warm round trip, a fork, a kernel from the pool, and the memory of an idle kernel."""
    async with Sandbox(PATIENT, NO_SPARES) as sandbox:
        told(
            "first kernel, with the zygote's start",
            await times(lambda _: sandbox.run("1 + 1", session="a"), 1),
        )
        told("warm round trip 1 + 1", await times(lambda _: sandbox.run("1 + 1", session="a"), ROUNDS))
        told("fork, confine, first 1 + 1", await times(lambda n: sandbox.run("1 + 1", session=f"f{n}"), 20))
        pss = memory_of_kernels(sandbox)
        print(f"PSS of keeper and kernel: {statistics.median(pss):.1f} MiB ({len(pss)} idle, 1 zygote)")
    async with Sandbox(PATIENT, Capacity(max_kernels=80, spares=HITS)) as sandbox:
        await sandbox._spares.ready()
        told("pool hit, first 1 + 1", await times(lambda n: sandbox.run("1 + 1", session=f"p{n}"), HITS))


def memory_of_kernels(sandbox: Sandbox) -> list[float]:
    """MiB for each kernel with its keeper."""
    keepers = [psutil.Process(seat.kernel.process.pid) for seat in sandbox._seats if seat.kernel]
    return [
        sum(process.memory_full_info().pss for process in (keeper, *keeper.children())) / 2**20
        for keeper in keepers
    ]


async def test_many_conversations() -> None:
    """64 conversations at once, and again while 8 others spin: light code is not starved."""
    async with Sandbox(PATIENT, NO_SPARES) as sandbox:
        names = [f"c{number}" for number in range(64)]
        await asyncio.gather(*(sandbox.run("x = 1", session=name) for name in names))
        told("64 at once", await side_by_side(sandbox, names))
        spinning = [
            asyncio.create_task(
                sandbox.run("while True:\n    pass", session=f"s{n}", limits=Limits(timeout_s=15))
            )
            for n in range(8)
        ]
        await asyncio.sleep(3)
        told("64 at once while 8 spin", await side_by_side(sandbox, names))
        await asyncio.gather(*spinning)


async def side_by_side(sandbox: Sandbox, names: list[str]) -> list[float]:
    """Milliseconds of light code in every session, all at the same time."""

    async def one(name: str) -> float:
        return (await times(lambda _: sandbox.run("sum(range(1000)) + x", session=name), 1))[0]

    return list(await asyncio.gather(*(one(name) for name in names)))


async def settled(sandbox: Sandbox) -> None:
    """Give each of the four sessions a kernel again, and wait until dead ones are buried and the spare is there."""
    for number in range(4):
        await sandbox.run("1 + 1", session=f"s{number}")
    await sandbox._spares.ready()
    while buried := sandbox._tasks - set(sandbox._keeping):
        await asyncio.wait(buried)


async def test_long_run() -> None:
    """Thousands of executions, some of which kill their kernel: what is held stays the same."""
    own = psutil.Process()
    async with Sandbox(PATIENT, Capacity(spares=1)) as sandbox:
        for number in range(LEAK_ROUNDS):
            await sandbox.run("bytearray(2**31)" if number % 100 == 99 else "1 + 1", session=f"s{number % 4}")
            if number in (LEAK_ROUNDS // 10, LEAK_ROUNDS - 1):
                await settled(sandbox)  # a session whose kernel was just killed holds 7 descriptors less
                held = f"{own.num_fds()} descriptors, {len(own.children(recursive=True))} processes"
                print(f"after {number + 1}: {held}, {own.memory_info().rss >> 20} MiB")
