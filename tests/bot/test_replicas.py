"""What replicas on one PostgreSQL agree on: turns, conversations, people and tokens; and what ``doctor`` says."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from bot.commands.doctor import _store, _tried
from bot.conversation import ConversationLocks
from bot.errors import ConversationBusy, TurnClosed
from bot.events import Answered, Usage
from bot.identity import Directory
from bot.messages import Message
from bot.settings import Settings, StoreSettings
from bot.store import Store

WAIT_S = 60.0
KEY = ("li", "c")
ANSWERED = Answered("4", "answered", (), (), (Message("assistant", "4"),), Usage(1, 1), "scripted", 0.1)
PEOPLE = '[groups.hr]\n[users.li]\ngroups = ["hr"]\n'


async def test_a_conversation_is_worked_on_by_one_replica(tmp_path: Path, postgres_url: str) -> None:
    """A second replica waits for the first, is told when it waits in vain, and goes on when the first has died."""
    stores = [await Store.open(tmp_path, url=postgres_url) for _ in range(2)]
    first, second = (ConversationLocks(store.database) for store in stores)
    inside = 0

    async def work(locks: ConversationLocks) -> None:
        nonlocal inside
        async with locks.hold(KEY, WAIT_S):
            inside += 1
            assert inside == 1, "two at a time"
            await asyncio.sleep(0)
            inside -= 1

    async with asyncio.timeout(WAIT_S):
        await asyncio.gather(*(work(locks) for locks in (first, second) * 5))
        held = first.hold(KEY, WAIT_S)
        await held.__aenter__()
        with pytest.raises(ConversationBusy):
            await second.hold(KEY, 0.3).__aenter__()
        async with second.hold(("li", "another"), WAIT_S):
            pass
        await stores[0].close()  # as its death
        await work(second)
        await held.__aexit__(None, None, None)
    await stores[1].close()


async def test_a_wait_that_is_cut_short_holds_nothing(tmp_path: Path, postgres_url: str) -> None:
    """Whoever stops waiting, at any moment, leaves the conversation free for the next."""
    stores = [await Store.open(tmp_path, url=postgres_url) for _ in range(2)]
    first, second = (ConversationLocks(store.database) for store in stores)
    async with asyncio.timeout(WAIT_S):
        for spins in range(12):
            waiting = asyncio.create_task(first.hold(KEY, WAIT_S).__aenter__())
            for _ in range(spins):
                await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.wait([waiting])
            if not waiting.cancelled():
                await stores[0].database.let_go(repr(KEY))
                first = ConversationLocks(stores[0].database)
            async with second.hold(KEY, WAIT_S):
                pass
    for store in stores:
        await store.close()


async def test_a_turn_of_the_dead_is_taken_over(tmp_path: Path, store_url: str) -> None:
    """Asked again, a turn whose process died belongs to the asker, and nobody fails it; the living keep theirs."""
    dead, alive, other = [await Store.open(tmp_path, url=store_url) for _ in range(3)]
    turn = await dead.begin_turn("c", "li", "2+2?", "assistant", "m1", 1.0)
    again = await alive.begin_turn("c", "li", "2+2?", "assistant", "m1", 2.0)
    assert not again.is_new
    await dead.close()
    assert not (await alive.begin_turn("c", "li", "2+2?", "assistant", "m1", 3.0)).is_new
    assert await other.recover(4.0) == 0
    assert (await alive.finish_turn(turn.id, ANSWERED, 5.0)).status == "done"
    with pytest.raises(TurnClosed):
        await other.finish_turn(turn.id, ANSWERED, 6.0)
    for store in (alive, other):
        assert await store.verify() == []
        await store.close()


async def test_replicas_know_each_others_tokens_and_changes(tmp_path: Path, postgres_url: str) -> None:
    """A token of one is good in the other; keys, groups and removals of one hold in the other's next question."""
    here = await Directory.open(tmp_path / "a", url=postgres_url)
    there = await Directory.open(tmp_path / "b", url=postgres_url)
    people = tmp_path / "people.toml"
    people.write_text(PEOPLE, encoding="utf-8")
    await here.import_people(people)
    token = await here.issue_token("li", time.time(), 60)
    _, key = await there.create_key("li", "", 1.0)
    for proof, where in ((token, there), (key, here)):
        assert (await where.authenticate(proof)).groups == {"hr"}
    people.write_text("[users.li]\ngroups = []\n", encoding="utf-8")
    await there.import_people(people)
    assert (await here.authenticate(token)).groups == frozenset()
    assert not (tmp_path / "a" / "token.secret").exists()
    await here.close()
    await there.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql", "away", "nonsense"])
async def test_doctor_names_the_store(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    """Which database is in use and where; one that cannot be reached is one line, without its password."""
    urls = {"sqlite": "", "away": "postgresql://mo:secret@127.0.0.1:1/x", "nonsense": "mysql://mo:secret@h/x"}
    url = urls[kind] if kind in urls else str(request.getfixturevalue("postgres_url"))
    settings = Settings(tmp_path, store=StoreSettings(url))
    (check,) = await _tried(_store, settings)
    told = {
        "sqlite": f"SQLite: {tmp_path / 'conversations.db'}",
        "postgresql": "PostgreSQL, shared by replicas: postgresql:///tmp/mosuan-postgres-",
        "away": "postgresql://127.0.0.1:1/x: ",
        "nonsense": "store.url: not the address of a PostgreSQL",
    }
    assert check.ok == (kind in ("sqlite", "postgresql"))
    assert told[kind].replace(":///", "://") in check.reason.replace(":///", "://")
    assert "\n" not in check.reason
    assert "secret" not in check.reason
