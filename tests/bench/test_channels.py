"""Measurements of messengers: 2,000 messages through bad weather, how soon a message is acknowledged while the
model works, and many polled streams.

Run with ``make bench`` or ``pytest -s tests/bench/test_channels.py``; prints milliseconds, fails only when an
answer is wrong. ``-k two_thousand`` takes ten minutes or more.
"""

from __future__ import annotations

import asyncio
import resource
import time
from pathlib import Path

import aiohttp

from bot.app import open_assistant, open_chat_model
from bot.channels.simulator import Simulator, simulate
from bot.models.chat import ChatModel
from bot.settings import SandboxSettings, Settings, TurnSettings
from bot.training import recipe
from tests.bot.channels.bots import Bots, serve_bots, stream_of
from tests.bot.web.served import HeldModel
from tests.vendorsim.silence import Calculating, Seen, ask_all, check_silence, drawn, written
from tests.vendorsim.storm import MESSENGERS, Plan, check, config, deliver, run, server

STREAMS = 200
ROUNDS = 30
PAUSE_S = 1.0
THINK_S = 30.0
ASKED = 600
QUESTIONS = 500


def at(share: float, times: list[float]) -> float:
    """The quantile, in milliseconds."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))] * 1000


def told(name: str, times: list[float]) -> None:
    """Print how long something took."""
    print(f"\n{name}: {len(times)}, p50 {at(0.5, times):.0f} ms, p99 {at(0.99, times):.0f} ms")


def resident_bytes() -> int:
    """Memory of this process."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()


async def test_two_thousand_messages(tmp_path: Path) -> None:
    """Twenty times killed, and each of 2,000 messages is answered exactly once or visibly failed."""
    plan = Plan(each=2000 // len(MESSENGERS), people=60, kills=20, seed=11, pause_s=0.2, quotas=0.003)
    began = time.perf_counter()
    outcome = await run(plan, tmp_path / "data", tmp_path / "mosuan.toml")
    check(outcome)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"\n{len(plan.messages)} messages in {time.perf_counter() - began:.0f} s, "
        f"{len(outcome.storm.waits_s)} deliveries acknowledged, {outcome.storm.refused} met a dead server, "
        f"{len(outcome.storm.vendor.came)} attempts to send, {len(outcome.lost)} parts perhaps lost and told, "
        f"{outcome.apologies} apologies; the servers used {spent.ru_utime + spent.ru_stime:.0f} s of CPU"
    )
    told("acknowledged in bad weather", outcome.storm.waits_s)


async def test_acknowledged_while_the_model_takes_half_a_minute(tmp_path: Path) -> None:
    """Messages of four messengers, twenty a second, while eight answers are being thought about for 30 s each."""
    messages = Plan(each=ASKED // len(MESSENGERS), people=200, kills=0, seed=1).messages
    waits_s: list[float] = []
    async with simulate(Simulator(time.time)) as vendor, aiohttp.ClientSession() as http:
        settings = config(tmp_path / "mosuan.toml", vendor.url)
        async with server(tmp_path / "data", settings, THINK_S) as (url, process):
            await deliver(http, url, messages[0])
            for message in messages:
                began = time.perf_counter()
                assert await deliver(http, url, message)
                waits_s.append(time.perf_counter() - began)
                await asyncio.sleep(max(0.0, 0.05 - waits_s[-1]))
            process.kill()
    told(f"acknowledged while the model takes {THINK_S:g} s", waits_s)


async def silence_of(data: Path, model: ChatModel | None, questions: list[str]) -> list[Seen]:
    """Ask all of them, with a real sandbox; None is the embedded model."""

    async def open_model(settings: Settings) -> ChatModel:
        return model or await open_chat_model(settings)

    began = time.perf_counter()
    settings = Settings(data=data, sandbox=SandboxSettings(kernels=2))
    async with open_assistant(settings, open_model=open_model) as assistant:
        seen = await ask_all(assistant, data, questions)
    states = sum(len(one.texts) for one in seen)
    print(f"\n{len(seen)} questions, {states} texts shown, {time.perf_counter() - began:.0f} s")
    check_silence(seen, len(questions))
    return seen


async def test_five_hundred_calculations_scripted(tmp_path: Path) -> None:
    """A model that calls for calculations well, badly and half: nothing of it is shown."""
    questions = drawn(QUESTIONS, seed=5)
    await silence_of(tmp_path, Calculating(questions), [asked.question for asked in questions])


async def test_five_hundred_calculations_embedded(tmp_path: Path) -> None:
    """The embedded model, with people's questions and, up to 500, with those of its recipe."""
    folder = Path(recipe.__path__[0]).parent
    questions = written(folder / "validation", "calculation.jsonl", "missing.jsonl")
    questions += written(folder / "development", "questions.jsonl")
    drawn_too = [asked.question for asked in drawn(QUESTIONS, seed=6)]
    await silence_of(tmp_path, None, list(dict.fromkeys(questions + drawn_too))[:QUESTIONS])


async def timed(times: list[float], bots: Bots, number: int) -> str:
    """Deliver a message and keep how long the vendor waited; returns its stream."""
    began = time.perf_counter()
    status, body = await bots.say("wecom-aibot", f"m{number}", f"U{number}", "hello")
    times.append(time.perf_counter() - began)
    assert status == 200
    return stream_of(body)


async def test_streams_polled_once_a_second(tmp_path: Path) -> None:
    """200 streams of one bot whose model holds its words back; both sides run in this one process, on one core.

    The memory of the process is looked at thrice on the way.
    """
    model = HeldModel(["Hello."] * STREAMS)
    acknowledged: list[float] = []
    polled: list[float] = []
    held: list[int] = []
    async with serve_bots(tmp_path, model, turn=TurnSettings(seconds=3600)) as bots:
        streams = [await timed(acknowledged, bots, number) for number in range(STREAMS)]

        async def watch(number: int, stream: str) -> None:
            await asyncio.sleep(number / STREAMS * PAUSE_S)
            for turn in range(ROUNDS):
                if number == 0 and turn in (ROUNDS // 3, 2 * ROUNDS // 3):
                    held.append(resident_bytes())
                began = time.perf_counter()
                await bots.polled(stream, f"U{number}")
                spent = time.perf_counter() - began
                polled.append(spent)
                await asyncio.sleep(max(0.0, PAUSE_S - spent))

        cpu_s, began = time.process_time(), time.perf_counter()
        await asyncio.gather(*[watch(number, stream) for number, stream in enumerate(streams)])
        cpu_s, wall_s = time.process_time() - cpu_s, time.perf_counter() - began
        held.append(resident_bytes())
        model.let_go.set()
        for number, stream in enumerate(streams):
            assert await bots.ended(stream, f"U{number}") == "Hello."
        assert bots.delivery.shown == {}
    told("acknowledged", acknowledged)
    told("polled", polled)
    print(f"{len(polled)} polls in {wall_s:.0f} s took {cpu_s:.1f} s of CPU")
    print(
        "memory after a third, two thirds and all of them: " + ", ".join(f"{b / 2**20:.1f} MiB" for b in held)
    )
