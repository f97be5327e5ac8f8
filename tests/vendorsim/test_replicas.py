"""Two servers on one PostgreSQL, and ``kill -9`` of one of them: each message is still answered exactly once."""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

import aiohttp

from bot.channels.answering import GAVE_UP
from bot.channels.delivery import open_post
from bot.channels.simulator import Simulator, simulate
from tests.vendorsim.storm import (
    SETTLED_S,
    STEP_TIMEOUT_S,
    TOKEN_S,
    Message,
    Outcome,
    Plan,
    Storm,
    answers,
    check,
    config,
    deliver,
    server,
    squeezed,
    trouble,
    until,
)

PLAN = Plan(each=10, people=3, kills=1, seed=11)
THINK_S = 0.3
"""So that the one that dies has work in hand."""


async def keep_delivering(http: aiohttp.ClientSession, urls: list[str], message: Message) -> None:
    """As a vendor: to any of the servers, at the same moment to another one too, until it is acknowledged."""
    async with asyncio.timeout(STEP_TIMEOUT_S):
        acknowledged = False
        while not acknowledged:
            acknowledged = any(await asyncio.gather(*(deliver(http, url, message) for url in urls)))
            await asyncio.sleep(0 if acknowledged else 0.1)


async def settled(data: Path, url: str) -> None:
    """Until nothing is left to answer or to send."""
    async with open_post(data, url=url) as post, asyncio.timeout(STEP_TIMEOUT_S):
        while True:
            counts = await post.inbox.counts()
            is_done = {status for _, status in counts} == {"done"}
            if is_done and not await post.outbox.parts("waiting", "sending", newest=1):
                return
            await asyncio.sleep(0.5)


async def test_two_replicas_answer_each_message_once(tmp_path: Path, postgres_url: str) -> None:
    """Messages come to both at once; one is killed with work in hand, and the other finishes all of it."""
    chance = random.Random(PLAN.seed)
    messages = list(PLAN.messages)
    chance.shuffle(messages)
    async with simulate(Simulator(time.time, trouble(PLAN, time.time), token_s=TOKEN_S)) as vendor:
        settings = config(tmp_path / "mosuan.toml", vendor.url)
        settings.write_text(
            f'[store]\nurl = "{postgres_url}"\n' + settings.read_text("utf-8"), encoding="utf-8"
        )
        async with (
            server(tmp_path / "a", settings, THINK_S) as (first, dying),
            server(tmp_path / "b", settings, THINK_S) as (second, _),
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as http,
        ):
            for message in messages[:20]:
                await keep_delivering(http, chance.choice([[first], [second], [first, second]]), message)
            await until(lambda: len(vendor.shown) >= 3)
            dying.kill()
            for message in messages:  # what was acknowledged by the dead comes again too
                await keep_delivering(http, [second], message)
            await settled(tmp_path / "c", postgres_url)
            await asyncio.sleep(SETTLED_S)
    whole, gaps = answers(vendor.shown)
    async with open_post(tmp_path / "c", url=postgres_url) as post:
        lost = await post.outbox.parts("failed", "unknown", "waiting", "sending", newest=10_000)
    apology = squeezed("".join(GAVE_UP.values()))
    apologies = sum(squeezed(shown.text).startswith(apology) for shown in vendor.shown)
    check(Outcome(Storm(PLAN, tmp_path, vendor), whole, gaps, lost, apologies))
