"""The store's invariant: over retries, strangers, broken answers, and processes killed while writing."""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest

from bot.conversation import readable_history
from bot.errors import BrokenTurn, StoreError, TurnClosed, UnknownConversation, UnknownTurn
from bot.events import Answered, ToolFinished, Usage
from bot.messages import Message
from bot.store import INTERRUPTED, Store
from bot.traces import Turn
from tools.spec import Citation, ToolCall

WRITER = Path(__file__).with_name("turn_writer.py")
WAIT_S = 60.0


@pytest.fixture
async def store(tmp_path: Path, store_url: str) -> AsyncIterator[Store]:
    """An empty store."""
    store = await Store.open(tmp_path, url=store_url)
    yield store
    await store.close()


def answered(text: str = "4", *cited: str) -> Answered:
    """An answer after one calculation, citing these documents."""
    citations = tuple(Citation(document, "quote") for document in cited)
    messages = (
        Message("assistant", "", (ToolCall("c1", "python", {"code": "2+2"}),)),
        Message("tool", "4", call_id="c1", name="python"),
        Message("assistant", text, citations=citations),
    )
    tools = (ToolFinished("python", "ok", 0.25),)
    return Answered(text, "answered", citations, tools, messages, Usage(10, 5), "nano", 1.5)


def behind(data: Path, url: str, statement: str) -> None:
    """Change the tables behind the store's back."""
    if url:
        with psycopg.connect(url, options="-c search_path=mosuan_conversations") as server:
            server.execute(statement)
        return
    connection = sqlite3.connect(data / "conversations.db")
    connection.execute(statement)
    connection.commit()
    connection.close()


async def recovered(store: Store) -> int:
    """How many turns of the dead were failed. A server hears of a death, but not in the same moment."""
    failed = 0
    async with asyncio.timeout(WAIT_S):
        while True:
            failed += await store.recover(500.0)
            if not any(turn.status == "running" for turn in await all_turns(store)):
                return failed
            await asyncio.sleep(0.05)


async def all_turns(store: Store) -> list[Turn]:
    """Every turn of li."""
    listed = await store.list_conversations("li")
    return [turn for conversation in listed for turn in await store.turns(conversation.id, "li")]


async def ask(store: Store, message_id: str = "m1", who: str = "li", conversation: str = "c") -> str:
    """Begin a turn; its id."""
    turn = await store.begin_turn(conversation, who, "2+2?", "assistant", message_id, 100.0)
    return turn.id


async def test_a_turn_is_kept_whole(store: Store) -> None:
    """What was asked, answered and spent comes back exactly as it went in."""
    begun = await store.begin_turn("c", "li", "2+2?", "assistant", "m1", 100.0)
    assert (begun.status, begun.is_new, begun.question, begun.answer) == ("running", True, "2+2?", None)
    done = await store.finish_turn(begun.id, answered("四", "/a.md"), 102.0)
    assert done == await store.turn(begun.id, "li")
    assert (done.status, done.outcome, done.model, done.usage) == ("done", "answered", "nano", Usage(10, 5))
    assert (done.started, done.ended, done.seconds, done.number) == (100.0, 102.0, 1.5, 1)
    assert done.tools == (ToolFinished("python", "ok", 0.25),)
    assert done.answer == answered("四", "/a.md").messages[-1]
    assert await store.history("c", "li") == (Message("user", "2+2?"), *answered("四", "/a.md").messages)
    assert await store.verify() == []


async def test_the_same_message_is_accepted_once(store: Store) -> None:
    """A retry gets the first turn, whatever its state, and adds nothing."""
    first = await ask(store)
    again = await store.begin_turn("c", "li", "another text", "assistant", "m1", 200.0)
    assert (again.id, again.is_new, again.question, again.started) == (first, False, "2+2?", 100.0)
    await store.finish_turn(first, answered(), 102.0)
    late = await store.begin_turn("c", "li", "2+2?", "assistant", "m1", 300.0)
    assert (late.status, late.is_new) == ("done", False)
    assert len(await store.turns("c", "li")) == 1


async def test_many_at_once_are_accepted_once_and_numbered_without_gaps(store: Store) -> None:
    """Twenty requests, ten of them retries, give ten turns numbered 1 to 10 and one new turn per message."""
    begun = await asyncio.gather(
        *(store.begin_turn("c", "li", "?", "assistant", f"m{n % 10}", 1.0) for n in range(20))
    )
    assert sum(turn.is_new for turn in begun) == 10
    assert [turn.number for turn in await store.turns("c", "li")] == list(range(1, 11))


async def test_somebody_elses_conversation_is_unknown_in_the_same_words(store: Store) -> None:
    """Reading, judging or listing another's conversation looks exactly as if it did not exist."""
    turn_id = await ask(store)
    await store.finish_turn(turn_id, answered(), 101.0)
    errors = []
    for conversation in ("c", "zzz"):
        with pytest.raises(UnknownConversation) as caught:
            await store.history(conversation, "wang")
        errors.append(str(caught.value).replace(repr(conversation), "X"))
    assert errors[0] == errors[1]
    with pytest.raises(UnknownTurn):
        await store.turn(turn_id, "wang")
    with pytest.raises(UnknownTurn):
        await store.add_feedback(turn_id, "wang", "up", "", 1.0)
    assert await store.list_conversations("wang") == ()
    other = await store.begin_turn("c", "wang", "mine", "assistant", "m1", 1.0)
    assert (other.is_new, other.number, other.question) == (True, 1, "mine"), (
        "the same id is another conversation"
    )
    assert len(await store.turns("c", "li")) == 1


async def test_a_broken_answer_is_refused_whole(store: Store) -> None:
    """A call without a result stores nothing; the turn still runs and can be failed."""
    turn_id = await ask(store)
    broken = Answered("", "answered", (), (), answered().messages[:1], Usage(), "nano", 1.0)
    with pytest.raises(BrokenTurn, match="does not end with an answer"):
        await store.finish_turn(turn_id, broken, 101.0)
    assert (await store.turn(turn_id, "li")).status == "running"
    assert await store.verify() == []


async def test_a_turn_ends_once(store: Store) -> None:
    """The first ending stays: a late answer raises, a late failure changes nothing."""
    done, cancelled = await ask(store, "m1"), await ask(store, "m2")
    await store.finish_turn(done, answered(), 101.0)
    assert (await store.fail_turn(done, "too late", 102.0)).status == "done"
    ended = await store.fail_turn(cancelled, "stopped", 103.0, "cancelled")
    assert (ended.status, ended.error, ended.seconds) == ("cancelled", "stopped", 3.0)
    for turn_id in (done, cancelled):
        with pytest.raises(TurnClosed):
            await store.finish_turn(turn_id, answered(), 104.0)
    with pytest.raises(UnknownTurn):
        await store.fail_turn("never", "x", 1.0)
    assert await store.verify() == []


async def test_the_model_sees_done_turns_and_the_person_all(store: Store) -> None:
    """A failed question stays visible to its asker and leaves the model's history."""
    failed, done = await ask(store, "m1"), await ask(store, "m2")
    await store.fail_turn(failed, "no", 101.0)
    await store.finish_turn(done, answered(), 102.0)
    assert [turn.status for turn in await store.turns("c", "li")] == ["failed", "done"]
    assert len(await store.history("c", "li")) == 4
    await ask(store, "m1", conversation="fresh")
    assert await store.history("fresh", "li") == ()


async def test_what_an_answer_was_given_on_top_of_is_remembered(store: Store) -> None:
    """A later turn leaves with the document it saw in the history, one that was shown nothing of it stays."""
    for message_id, cited in (("m1", ["/pay.md"]), ("m2", [])):
        await store.finish_turn(await ask(store, message_id), answered(message_id, *cited), 101.0)
    shown = readable_history(await store.history("c", "li"), lambda document: document != "/pay.md")
    assert shown == (), "the second answer may repeat the first"
    await store.finish_turn(await ask(store, "m3"), answered("m3"), 102.0, shown)
    kept = readable_history(await store.history("c", "li"), lambda document: document != "/pay.md")
    assert [message.text for message in kept if message.role == "assistant" and message.text] == ["m3"]


async def test_conversations_are_listed_with_the_last_used_first(store: Store) -> None:
    """Title from the first question, number of turns, order by use."""
    await store.begin_turn("old", "li", "first 问题", "assistant", "m1", 1.0)
    await store.begin_turn("new", "li", "other", "assistant", "m1", 2.0)
    await store.begin_turn("old", "li", "second", "assistant", "m2", 3.0)
    listed = await store.list_conversations("li")
    assert [(c.id, c.title, c.turns, c.last_used) for c in listed] == [
        ("old", "first 问题", 2, 3.0),
        ("new", "other", 1, 2.0),
    ]


async def test_the_anonymous_do_not_see_each_other_listed(store: Store) -> None:
    """They are one owner, so a conversation is theirs who know its id, and no list tells it."""
    await ask(store, who="", conversation="drawn")
    assert await store.list_conversations("") == ()
    assert len(await store.turns("drawn", "")) == 1


async def test_feedback_is_about_an_answer_and_the_last_word_counts(store: Store) -> None:
    """One verdict per turn, replaced when the asker thinks again, whatever characters the comment holds."""
    turn_id = await ask(store)
    with pytest.raises(StoreError, match="no answer to judge"):
        await store.add_feedback(turn_id, "li", "up", "", 1.0)
    await store.finish_turn(turn_id, answered(), 101.0)
    await store.add_feedback(turn_id, "li", "up", "", 1.0)
    await store.add_feedback(turn_id, "li", "down", "错 \ud800", 2.0)
    assert [(f.verdict, f.comment, f.given) for f in await store.feedback()] == [("down", "错 ?", 2.0)]
    assert await store.verify() == []


@pytest.mark.parametrize("bad", ["", "x" * 201, "a\nb", "\ud800"])
async def test_an_id_that_cannot_be_kept_is_refused(store: Store, bad: str) -> None:
    """Ids of clients are short and printable, or the request is an error of one line."""
    with pytest.raises(StoreError):
        await store.begin_turn(bad, "li", "?", "assistant", "m", 1.0)
    with pytest.raises(StoreError):
        await store.begin_turn("c", "li", "?", "assistant", bad, 1.0)
    with pytest.raises(StoreError):
        await store.history(bad, "li")


async def test_recovery_fails_the_turns_of_the_dead_and_leaves_the_living(
    tmp_path: Path, store_url: str
) -> None:
    """A second process may open the store and recover while the first is at work."""
    dead = await Store.open(tmp_path, url=store_url)
    lost = await ask(dead, "m1")
    await dead.close()
    alive, other = [await Store.open(tmp_path, url=store_url) for _ in range(2)]
    running = await ask(alive, "m2")
    assert any("process that is gone" in line for line in await other.verify())
    assert await other.recover(200.0) == 1
    assert (await alive.turn(lost, "li")).error == INTERRUPTED
    assert (await alive.finish_turn(running, answered(), 201.0)).status == "done"
    assert await other.verify() == []
    await alive.close()
    await other.close()


async def test_a_killed_process_loses_no_accepted_question(tmp_path: Path, store_url: str) -> None:
    """SIGKILL amid writing: all reported questions are there, reported answers too, and verify is clean."""
    for round_number in range(3):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, WRITER, tmp_path, str(round_number), store_url), stdout=asyncio.subprocess.PIPE
        )
        assert process.stdout is not None
        reported = [
            await asyncio.wait_for(process.stdout.readline(), WAIT_S) for _ in range(40 + round_number)
        ]
        os.kill(process.pid, signal.SIGKILL)
        reported += (await process.stdout.read()).splitlines(keepends=True)
        await process.wait()
        lines = [line.decode().split() for line in reported if line.endswith(b"\n")]
        store = await Store.open(tmp_path, url=store_url)
        assert await recovered(store) <= 4, "at most what the four writers had in hand"
        assert await store.verify() == []
        for state, conversation, message_id in lines:
            turns = {turn.message_id: turn for turn in await store.turns(conversation, "li")}
            assert turns[message_id].question == f"question {message_id}"
            assert state == "accepted" or turns[message_id].status == "done"
        await store.close()


DAMAGE = [
    ("DELETE FROM messages WHERE number = 1", "message numbers with gaps"),
    ("DELETE FROM messages WHERE number > 0", "does not end with an answer"),
    ("UPDATE turns SET number = 7", "turn numbers with gaps"),
    ("UPDATE turns SET status = 'failed'", "holds more than its question"),
    ("UPDATE messages SET body = '{' WHERE number = 2", "cannot be read"),
    ("UPDATE turns SET conversation = 'lost'", "points nowhere"),
    ("INSERT INTO conversations VALUES ('li', 'empty', 1)", "without turns"),
    ("UPDATE feedback SET principal = 'wang'", "feedback that cannot be"),
]


@pytest.mark.parametrize(("damage", "named"), DAMAGE)
async def test_verify_finds_each_breach_of_the_invariant(
    tmp_path: Path, store_url: str, damage: str, named: str
) -> None:
    """Each clause of the invariant, broken behind the store's back, is named."""
    if store_url and named == "points nowhere":
        pytest.skip("PostgreSQL lets no row point nowhere")
    store = await Store.open(tmp_path, url=store_url)
    turn_id = await ask(store)
    await store.finish_turn(turn_id, answered(), 101.0)
    await store.add_feedback(turn_id, "li", "up", "", 1.0)
    behind(tmp_path, store_url, damage)
    assert any(named in line for line in await store.verify())
    await store.close()


async def test_what_a_newer_version_wrote_is_refused(tmp_path: Path, store_url: str) -> None:
    """What we cannot understand we do not touch, and the error says what to do."""
    store = await Store.open(tmp_path, url=store_url)
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await store.verify()
    behind(tmp_path, store_url, "INSERT INTO migrations VALUES ('c999_future')")
    with pytest.raises(StoreError, match=r"newer Mosuan \(c999_future\)"):
        await Store.open(tmp_path, url=store_url)


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """Nothing is overwritten, and the error says what to do."""
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad/conversations.db").write_text("not a database at all" * 100)
    with pytest.raises(StoreError, match="restore it from a copy"):
        await Store.open(tmp_path / "bad")
