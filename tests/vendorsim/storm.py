"""Bad weather for a server with bots: several messengers at once, deliveries twice and out of order, refusals,
broken lines, tokens that end, and ``kill -9``; and what must hold when it is over.

The vendors deliver until they are acknowledged, as real ones do. Knows nothing of how Mosuan works inside but
how its outbox is read.
"""

from __future__ import annotations

import asyncio
import random
import re
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.channels.answering import GAVE_UP
from bot.channels.catalogue import CHANNELS
from bot.channels.delivery import open_post
from bot.channels.outbox import Part
from bot.channels.simulated_calls import bot_table, callback
from bot.channels.simulator import Fault, Shown, Simulator, simulate
from tests.vendorsim.echo_server import LONG, reply_to

MESSENGERS = ("wecom", "feishu", "slack", "webhook")
BYTES = {"wecom": 2048, "feishu": 28_000, "slack": 3900, "webhook": 20_000}
IDEMPOTENT = ("wecom", "feishu", "webhook")
STEP_TIMEOUT_S = 900.0
TOKEN_S = 20
SETTLED_S = 3.0
"""For what would come twice."""
_NUMBER = re.compile(r"\A\((\d+)/(\d+)\)\n")
_MARK = re.compile("[\u200b\u200c]+\\Z")


@dataclass(frozen=True)
class Message:
    """One message of a person."""

    channel: str
    number: str
    sender: str
    text: str


@dataclass(frozen=True)
class Plan:
    """How much and how bad. ``pause_s`` is the longest a vendor rests between two deliveries."""

    each: int
    people: int
    kills: int
    seed: int
    pause_s: float = 0.0
    quotas: float = 0.0
    """Share of WeCom's calls after which the whole bot must rest for a minute."""

    @property
    def messages(self) -> tuple[Message, ...]:
        """So many per messenger; every fourth gets an answer of several parts. No digit in any text."""
        found = []
        for channel in MESSENGERS:
            for at in range(self.each):
                word = "".join(chr(ord("a") + int(digit)) for digit in str(at))
                text = f"{channel} {word}" + (f" {LONG}" if at % 4 == 3 else "")
                number = f"1700000000.{at:06}" if channel == "slack" else f"m{at}"
                found.append(Message(channel, number, f"U{at % self.people}", text))
        return tuple(found)


@dataclass
class Storm:
    """A run. ``waits_s`` is how long each acknowledgement took."""

    plan: Plan
    data: Path
    vendor: Simulator
    url: str = ""
    is_up: asyncio.Event = field(default_factory=asyncio.Event)
    waits_s: list[float] = field(default_factory=list)
    refused: int = 0
    """Deliveries that found no server, or lost it before they were acknowledged."""


@dataclass(frozen=True)
class Outcome:
    """What was seen when all was over."""

    storm: Storm
    answers: Counter[tuple[str, str]]
    gaps: int
    lost: tuple[Part, ...]
    apologies: int


def trouble(plan: Plan, clock: Callable[[], float]) -> Callable[[str], Fault]:
    """What goes wrong with one call in ten, and for two seconds of each twenty with all."""
    chance = random.Random(plan.seed)
    common: list[Fault] = ["429", "500", "reset-unread", "reset", "html", "cut"]

    def fault(vendor: str) -> Fault:
        if clock() % 20 < 2:
            return "429"
        if vendor == "wecom" and chance.random() < plan.quotas:
            return "45009"
        if chance.random() >= (0.1 if vendor in IDEMPOTENT else 0.02):
            return ""
        if vendor == "wecom":
            return chance.choice([*common, "42001", "40014"])
        return chance.choice(common)

    return fault


def config(path: Path, url: str) -> Path:
    """A settings file with a bot per messenger."""
    lines = []
    for channel in MESSENGERS:
        lines.append(f"[bots.{channel}]")
        lines += [f"{key} = {value!r}" for key, value in bot_table(channel, url).items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@asynccontextmanager
async def server(data: Path, settings: Path, think_s: float = 0.0) -> AsyncIterator[tuple[str, Process]]:
    """A server in a process of its own, whose model takes ``think_s`` for an answer."""
    program = [sys.executable, "-m", "tests.vendorsim.echo_server", str(data), str(settings), str(think_s)]
    process = await asyncio.create_subprocess_exec(*program, stdout=PIPE)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(STEP_TIMEOUT_S):
            url = (await process.stdout.readline()).decode().strip()
        yield url, process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def deliver(http: aiohttp.ClientSession, url: str, message: Message) -> bool:
    """One delivery; whether the server acknowledged it."""
    request = callback(message.channel, message.number, message.sender, message.text, time.time())
    where = f"{url}hooks/{message.channel}/{message.channel}"
    try:
        async with http.post(
            where, params=request.query, data=request.body, headers=request.headers
        ) as answer:
            return answer.status < 300
    except (aiohttp.ClientError, ConnectionError, TimeoutError):
        return False


async def run(plan: Plan, data: Path, settings: Path) -> Outcome:
    """Let it rage, wait until it is over, and gather what readers saw and what the operator is told."""
    async with simulate(Simulator(time.time, trouble(plan, time.time), token_s=TOKEN_S)) as vendor:
        storm = Storm(plan, data, vendor)
        config(settings, vendor.url)
        async with asyncio.TaskGroup() as group:
            vendors = [group.create_task(_vendor(storm, channel)) for channel in MESSENGERS]
            group.create_task(_killing(storm, settings, vendors))
    whole, gaps = answers(vendor.shown)
    async with open_post(data) as post:
        lost = await post.outbox.parts("failed", "unknown", "waiting", "sending", newest=100_000)
    apology = "\n".join(GAVE_UP.values())
    return Outcome(storm, whole, gaps, lost, sum(_MARK.sub("", s.text) == apology for s in vendor.shown))


async def _killing(storm: Storm, settings: Path, vendors: Sequence[asyncio.Task[None]]) -> None:
    """Lives of the server that end at a random answer, and one that lasts until nothing is left to do."""
    plan, chance = storm.plan, random.Random(storm.plan.seed)
    share = len(plan.messages) // (plan.kills + 1)
    for life in range(plan.kills + 1):
        async with server(storm.data, settings) as (url, process):
            storm.url = url
            storm.is_up.set()
            if life < plan.kills:
                seen = len(storm.vendor.shown) + chance.randint(1, share)
                await until(lambda seen=seen: len(storm.vendor.shown) >= seen)  # type: ignore[misc]
            else:
                await asyncio.wait(vendors)
                await _until_settled(storm.data)
                await asyncio.sleep(SETTLED_S)
            storm.is_up.clear()
            process.kill()


async def _vendor(storm: Storm, channel: str) -> None:
    """Deliver the messages of one messenger, each up to three times, until each was acknowledged."""
    chance = random.Random(f"{storm.plan.seed}{channel}")
    mine = [message for message in storm.plan.messages if message.channel == channel]
    # A message comes again near its first time, as vendors' retries do, and not in order.
    again = [(at + chance.uniform(0, 20), message) for at, message in enumerate(mine) for _ in range(2)]
    first = [(float(at), message) for at, message in enumerate(mine)]
    kept = [delivery for delivery in again if chance.random() < 0.5]
    queue = [message for _, message in sorted(first + kept, key=lambda delivery: delivery[0])]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as http:
        while queue:
            await storm.is_up.wait()
            message, began = queue.pop(0), time.perf_counter()
            if await deliver(http, storm.url, message):
                storm.waits_s.append(time.perf_counter() - began)
                await asyncio.sleep(chance.uniform(0, storm.plan.pause_s))
            else:
                storm.refused += 1
                queue.insert(min(len(queue), chance.randint(1, 20)), message)
                await asyncio.sleep(0.1)


async def _until_settled(data: Path) -> None:
    """Until nothing is left to answer or to send."""
    async with open_post(data) as post:
        async with asyncio.timeout(STEP_TIMEOUT_S * 4):
            while True:
                counts = await post.inbox.counts()
                if {status for _, status in counts} == {"done"} and not await post.outbox.parts(
                    "waiting", "sending", newest=1
                ):
                    return
                await asyncio.sleep(0.5)


async def until(done: Callable[[], bool]) -> None:
    """Wait for something, patiently."""
    for _ in range(int(STEP_TIMEOUT_S * 20)):
        if done():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


def answers(shown: Sequence[Shown]) -> tuple[Counter[tuple[str, str]], int]:
    """(messenger, answer) → how often a reader saw it whole, its parts one after the other; and the parts missing.

    A part that comes twice, or after a later one, is an error.
    """
    found: Counter[tuple[str, str]] = Counter()
    open_parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    gaps = 0
    for message in shown:
        text = _MARK.sub("", message.text)
        numbered = _NUMBER.match(text)
        at, count = (int(numbered[1]), int(numbered[2])) if numbered else (1, 1)
        parts = open_parts[message.vendor, message.target]
        if at == 1 and parts:  # the end of the one before is missing
            gaps += 1
            parts.clear()
        assert at > len(parts), "a part came twice, or late"
        gaps += at - len(parts) - 1
        parts += [""] * (at - len(parts) - 1)
        parts.append(text[numbered.end() :] if numbered else text)
        if at == count:
            if all(parts):
                found[message.vendor, squeezed("".join(parts))] += 1
            parts.clear()
    return found, gaps + sum(bool(parts) for parts in open_parts.values())


def squeezed(text: str) -> str:
    """Without the white space that a cut may take along."""
    return re.sub(r"\s+", "", text)


def check(outcome: Outcome) -> None:
    """Each accepted message was answered exactly once or visibly failed, and nothing else was shown."""
    plan, vendor = outcome.storm.plan, outcome.storm.vendor
    expected = {(message.channel, squeezed(reply_to(message.text))) for message in plan.messages}
    apology = squeezed("".join(GAVE_UP.values()))
    found = {answer for answer in outcome.answers if answer[1] != apology}
    assert found <= expected
    assert all(outcome.answers[answer] == 1 for answer in found), "answered twice"
    assert {part.status for part in outcome.lost} <= {"unknown", "failed"}
    assert {part.bot for part in outcome.lost} <= set(MESSENGERS) - set(IDEMPOTENT)
    assert outcome.gaps <= len(outcome.lost)
    assert len(expected - found) <= len(outcome.lost) + outcome.apologies
    for shown in vendor.shown:
        assert len(shown.text.encode()) <= BYTES[shown.vendor]
        assert "\ufffd" not in shown.text
    assert vendor.discarded == []
    check_rates(vendor.came)


def check_rates(came: Sequence[Shown]) -> None:
    """No messenger was ever sent more than it takes, by the vendor's clock, refused attempts included."""
    for vendor in MESSENGERS:
        sink = CHANNELS[vendor].sink
        times: dict[str, list[float]] = defaultdict(list)
        for shown in came:
            if shown.vendor == vendor:
                times[shown.target].append(shown.at)
        everything = sorted(at for found in times.values() for at in found)
        for rates, lists in ((sink.rates, [*times.values()]), (sink.bot_rates, [everything])):
            for count, window_s in rates:
                for found in lists:
                    gaps = [later - first for first, later in zip(found, found[count:], strict=False)]
                    assert min(gaps, default=window_s) >= window_s, f"{vendor}: above {count} in {window_s} s"
