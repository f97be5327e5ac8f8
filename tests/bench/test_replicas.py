"""How many accepted questions a second one process and two replicas keep, on SQLite and on PostgreSQL.

Both write through to the disk here. Absolute figures are the disk's; what counts is the ratio of one run.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import psycopg
import pytest

from bot.events import Answered, Usage
from bot.messages import Message
from bot.store import Store

TURNS = 200
WRITERS = 4
ANSWERED = Answered("4", "answered", (), (), (Message("assistant", "4"),), Usage(1, 1), "scripted", 0.1)


async def turns_a_second(stores: list[Store], prefix: str) -> float:
    """Questions accepted and answered by ``WRITERS`` conversations of each store."""

    async def write(store: Store, conversation: str) -> None:
        for number in range(TURNS // WRITERS // len(stores)):
            turn = await store.begin_turn(conversation, "li", "2+2?", "assistant", f"m{number}", 1.0)
            await store.finish_turn(turn.id, ANSWERED, 2.0)

    began = time.perf_counter()
    await asyncio.gather(
        *(write(store, f"{prefix}-{at}-{n}") for at, store in enumerate(stores) for n in range(WRITERS))
    )
    return TURNS / (time.perf_counter() - began)


async def test_turns_a_second(tmp_path: Path, postgres_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Told, not judged."""
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute("ALTER SYSTEM SET fsync = on")
        server.execute("SELECT pg_reload_conf()")
    for name, url in (("SQLite", ""), ("PostgreSQL", postgres_url)):
        stores = [await Store.open(tmp_path, url=url) for _ in range(2)]
        one = await turns_a_second(stores[:1], "one")
        two = await turns_a_second(stores, "two")
        with capsys.disabled():
            print(f"\n{name}: {one:.0f} turns/s by one process, {two:.0f} by two")
        for store in stores:
            await store.close()
