"""Several messengers at once, duplicates, disorder, expiring tokens, refusals, broken lines, and ``kill -9``."""

from __future__ import annotations

import asyncio
import random
import re
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.channels.delivery import open_post
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Fault, Simulator, simulate
from tests.vendorsim.echo_server import reply_to

STEP_TIMEOUT_S = 180.0
BYTES = {"wecom": 2048, "feishu": 28_000, "slack": 3900, "webhook": 20_000}
CHANNELS = tuple(BYTES)
_NUMBER = re.compile(r"\A\((\d+)/(\d+)\)\n")
_MARK = re.compile("[\u200b\u200c]+\\Z")
SEED = 7
Message = tuple[str, str, str, str]
"""Channel, number, sender, text."""


def messages() -> list[Message]:
    """Twelve per channel, of three people; every fourth gets an answer of several parts. No digit in any."""
    found = []
    for channel in CHANNELS:
        for at in range(12):
            word = "".join(chr(ord("a") + int(digit)) for digit in str(at))
            text = f"{channel} {word}" + (" long" if at % 4 == 3 else "")
            number = f"1700000000.{at:06}" if channel == "slack" else f"m{at}"
            found.append((channel, number, f"U{at % 3}", text))
    return found


def config(path: Path, url: str) -> Path:
    """A settings file with a bot per channel."""
    lines = []
    for channel in CHANNELS:
        lines.append(f"[bots.{channel}]")
        lines += [f"{key} = {value!r}" for key, value in bot_table(channel, url).items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@asynccontextmanager
async def server(data: Path, settings: Path) -> AsyncIterator[tuple[str, Process]]:
    """A server in a process of its own."""
    program = [sys.executable, "-m", "tests.vendorsim.echo_server", str(data), str(settings)]
    process = await asyncio.create_subprocess_exec(*program, stdout=PIPE)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(STEP_TIMEOUT_S):
            yield (await process.stdout.readline()).decode().strip(), process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def deliver(http: aiohttp.ClientSession, url: str, message: Message) -> None:
    """One delivery, which the server must acknowledge."""
    channel, number, sender, text = message
    request = callback(channel, number, sender, text, time.time())
    where = f"{url}hooks/{channel}/{channel}"
    async with http.post(where, params=request.query, data=request.body, headers=request.headers) as answer:
        assert answer.status < 300, await answer.text()


async def until(done: Callable[[], bool]) -> None:
    """Wait for something, patiently."""
    for _ in range(int(STEP_TIMEOUT_S * 10)):
        if done():
            return
        await asyncio.sleep(0.1)
    raise TimeoutError


def trouble() -> Callable[[str], Fault]:
    """What goes wrong with the first calls of each vendor; where no key stops a second sending, only before it."""
    harmless: list[Fault] = ["429", "", "reset-unread", "", "", "500"]
    plans: dict[str, list[Fault]] = {
        "wecom": ["42001", "reset", "", "40014", "html", "", "cut", *harmless],
        "feishu": ["reset", "429", "", "html", *harmless],
        "webhook": ["reset", "500", "", "429", *harmless],
        "slack": ["429", "", "429"],
    }
    return lambda vendor: plans[vendor].pop(0) if plans[vendor] else ""


def answers(simulator: Simulator) -> Counter[tuple[str, str]]:
    """(channel, answer) → how often a reader saw it, from parts put together in the order they came."""
    found: Counter[tuple[str, str]] = Counter()
    open_parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for shown in simulator.shown:
        text = _MARK.sub("", shown.text)
        if numbered := _NUMBER.match(text):
            parts = open_parts[shown.vendor, shown.target]
            parts.append(text[numbered.end() :])
            assert int(numbered[1]) == len(parts), "a part out of order"
            if int(numbered[2]) > len(parts):
                continue
            text = "\n\n".join(parts)
            parts.clear()
        found[shown.vendor, text] += 1
    assert not any(open_parts.values()), "an answer without its end"
    return found


def squeezed(text: str) -> str:
    """Without the white space that a cut may take along."""
    return re.sub(r"\s+", "", text)


async def test_each_message_is_answered_exactly_once(tmp_path: Path) -> None:
    """Every accepted message is answered once, whole, in order and under the cap, whatever goes wrong."""
    chance, sent = random.Random(SEED), messages()
    deliveries = sent * 3
    chance.shuffle(deliveries)
    async with simulate(Simulator(time.time, trouble(), token_s=20)) as vendor:
        settings, data = config(tmp_path / "mosuan.toml", vendor.url), tmp_path / "data"
        async with aiohttp.ClientSession() as http:
            async with server(data, settings) as (url, process):
                for message in deliveries[: len(sent)]:
                    await deliver(http, url, message)
                await until(lambda: len(vendor.shown) >= 8)
                process.kill()
            async with server(data, settings) as (url, process):
                for message in deliveries:
                    await deliver(http, url, message)
                expected = {(channel, squeezed(reply_to(text))) for channel, _, _, text in sent}
                await until(lambda: len({(c, squeezed(a)) for c, a in _whole(vendor)}) >= len(expected) - 2)
                await asyncio.sleep(3)  # for what would come twice
                process.kill()
    found = Counter({(c, squeezed(a)): n for (c, a), n in answers(vendor).items()})
    async with open_post(data) as post:
        lost = await post.outbox.parts("failed", "unknown", "waiting", "sending")
    assert {part.status for part in lost} <= {"unknown"}
    assert {part.bot for part in lost} <= {"slack"}, "only where no key makes a second sending harmless"
    assert set(found) <= expected
    assert max(found.values()) == 1
    assert len(expected - set(found)) <= len(lost)
    for shown in vendor.shown:
        assert len(shown.text.encode()) <= BYTES[shown.vendor]
        assert "\ufffd" not in shown.text
    assert vendor.discarded == []


def _whole(vendor: Simulator) -> set[tuple[str, str]]:
    """The answers so far, while parts are still missing."""
    try:
        return set(answers(vendor))
    except AssertionError:
        return set()
