"""Measurements of messengers: how soon a message is acknowledged while the model works, and many polled streams.

Run with ``make bench`` or ``pytest -s tests/bench/test_channels.py``; prints milliseconds, fails only when an
answer is wrong.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from tests.bot.channels.bots import Bots, serve_bots, stream_of
from tests.bot.web.served import HeldModel

STREAMS = 200
ROUNDS = 5
PAUSE_S = 1.0


def at(share: float, times: list[float]) -> float:
    """The quantile, in milliseconds."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))] * 1000


async def timed(times: list[float], bots: Bots, number: int) -> str:
    """Deliver a message and keep how long the vendor waited; returns its stream."""
    began = time.perf_counter()
    status, body = await bots.say("wecom-aibot", f"m{number}", f"U{number}", "hello")
    times.append(time.perf_counter() - began)
    assert status == 200
    return stream_of(body)


async def test_streams_polled_once_a_second(tmp_path: Path) -> None:
    """200 streams of one bot whose model holds its words back; both sides run in this one process."""
    model = HeldModel(["Hello."] * STREAMS)
    acknowledged: list[float] = []
    polled: list[float] = []
    async with serve_bots(tmp_path, model) as bots:
        streams = [await timed(acknowledged, bots, number) for number in range(STREAMS)]

        async def watch(number: int, stream: str) -> None:
            await asyncio.sleep(number / STREAMS * PAUSE_S)
            for _ in range(ROUNDS):
                began = time.perf_counter()
                await bots.polled(stream, f"U{number}")
                spent = time.perf_counter() - began
                polled.append(spent)
                await asyncio.sleep(max(0.0, PAUSE_S - spent))

        await asyncio.gather(*[watch(number, stream) for number, stream in enumerate(streams)])
        model.let_go.set()
        for number, stream in enumerate(streams):
            assert await bots.ended(stream, f"U{number}") == "Hello."
        assert bots.delivery.shown == {}
    for name, times in (("acknowledged", acknowledged), ("polled", polled)):
        print(f"\n{name}: {len(times)}, p50 {at(0.5, times):.0f} ms, p99 {at(0.99, times):.0f} ms")
