"""Another embedder: the old vectors answer until the new ones are complete, whatever comes, goes or dies meanwhile."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
import threading
from collections.abc import Coroutine, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Audience, HashedNgrams, Knowledge, Principal, Rule, ingest
from knowledge.answering import answering
from knowledge.embedders.choice import Choice
from knowledge.embedding import Vectors
from knowledge.errors import EmbedderFailed, KnowledgeError
from knowledge.index import Holding
from knowledge.tables import Tables
from tests.knowledge.embedding_server import serving
from tests.knowledge.tiny_bert import write_gguf

READER = Audience.of(Principal("ann", frozenset({"staff"})))
STAFF = Rule(allow_groups=frozenset({"staff"}))
OLD, NEW = HashedNgrams().name, HashedNgrams(256).name
WAIT_S = 240


class Gated(HashedNgrams):
    """Makes one passage for each permit. ``made`` holds the texts."""

    at_once = 1

    def __init__(self) -> None:
        super().__init__(256)
        self.permits, self.made = threading.Semaphore(0), list[str]()

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """Waits for its permit."""
        if kind == "passage" and texts:
            assert self.permits.acquire(timeout=WAIT_S)
            self.made += texts
        return super().embed(texts, kind)

    def let(self, count: int) -> None:
        """Give permits."""
        self.permits.release(count)


async def filled(data: Path, count: int = 6) -> None:
    """A knowledge base of the default embedder with documents 0 to ``count`` - 1."""
    async with Knowledge.open(data) as knowledge:
        for n in range(count):
            await knowledge.put(f"/{n}.md", text(n), rule=STAFF)


def text(n: int) -> bytes:
    """A document about something of its own."""
    return f"# 文件{n}\n\n{chr(0x4E00 + 97 * n)}{chr(0x4E00 + 89 * n + 7)}项目的预算为{n}百元。".encode()


def question(n: int) -> str:
    """What only that document answers."""
    return f"{chr(0x4E00 + 97 * n)}{chr(0x4E00 + 89 * n + 7)}项目的预算"


async def first(knowledge: Knowledge, n: int) -> str:
    """The best document for the question about ``n``."""
    found = (await knowledge.search(question(n), READER)).passages
    return found[0].document if found else ""


async def until_made(embedder: Gated, count: int) -> None:
    """Wait until so many passages are made."""
    for _ in range(WAIT_S * 50):
        if len(embedder.made) >= count:
            return
        await asyncio.sleep(0.02)
    raise AssertionError("the vectors were not made")


async def test_the_old_answers_until_the_new_is_complete(tmp_path: Path) -> None:
    """Half way the old embedder answers everything; documents come, change and go in both; then the new one answers.

    A rule that is changed on the way holds at once, before and after.
    """
    await filled(tmp_path)
    embedder, progress = Gated(), list[tuple[int, int]]()
    async with Knowledge.open(tmp_path, embedder=embedder) as knowledge:
        assert knowledge.embedder_name == OLD
        task = asyncio.create_task(knowledge.reindex(lambda made, total: progress.append((made, total))))
        embedder.let(3)
        await until_made(embedder, 3)
        assert [await first(knowledge, n) for n in range(6)] == [f"/{n}.md" for n in range(6)]
        state = await knowledge.indexing()
        assert state is not None
        assert (state.answering, state.coming, state.total) == (OLD, NEW, 6)
        await knowledge.put("/7.md", text(7), rule=STAFF)
        await knowledge.put("/5.md", text(8))
        await knowledge.remove("/0.md")
        await knowledge.allow("/1.md", groups=["staff"], deny=True)
        wanted = ["", "", "/2.md", "/3.md", "/4.md", "", "", "/7.md", "/5.md"]
        for n, document in enumerate(wanted):
            assert document == "" or await first(knowledge, n) == document
        assert await first(knowledge, 0) != "/0.md"
        assert await first(knowledge, 1) != "/1.md"
        assert await knowledge.verify(repair=False) == []
        embedder.let(20)
        await asyncio.wait_for(task, WAIT_S)
        assert knowledge.embedder_name == NEW
        assert [await first(knowledge, n) for n in (2, 3, 4, 7, 8)] == [
            "/2.md",
            "/3.md",
            "/4.md",
            "/7.md",
            "/5.md",
        ]
        assert await first(knowledge, 1) != "/1.md"
        assert await knowledge.verify(repair=False) == []
        assert (await knowledge.indexing()).coming == ""  # type: ignore[union-attr]
    assert progress[0] == (0, 6)
    assert progress[-1][0] == progress[-1][1]
    holding = Holding(tmp_path)
    assert holding.names() == [NEW]
    holding.close()
    assert not holding.copy(OLD).exists()


async def permitted(embedder: Gated, work: Coroutine[Any, Any, object]) -> None:
    """Do ``work``, which may wait for a permit or not, depending on who answers at that moment."""
    task = asyncio.ensure_future(work)
    while not (await asyncio.wait([task], timeout=0.5))[0]:
        embedder.let(1)
    await task


operations = st.lists(
    st.tuples(st.sampled_from(["put", "remove", "deny", "allow", "step"]), st.integers(0, 4)), max_size=14
)


@given(operations)
@settings(max_examples=12)
def test_whatever_happens_meanwhile_both_agree(happening: list[tuple[str, int]]) -> None:
    """Random changes between the steps: search is right after each, and in the end the new vectors are the tables'."""

    async def live(data: Path) -> None:
        await filled(data, 3)
        there, closed = dict.fromkeys(range(3), 0), set[int]()
        embedder = Gated()
        async with Knowledge.open(data, embedder=embedder) as knowledge:
            task = asyncio.create_task(knowledge.reindex())
            for number, (what, n) in enumerate(happening):
                if what == "step":
                    embedder.let(1)
                if what == "put":
                    version = text(n) + f"\n\n第{number}版".encode()
                    await permitted(embedder, knowledge.put(f"/{n}.md", version, rule=STAFF))
                    there[n] = number
                    closed.discard(n)
                elif what == "remove" and n in there:
                    await knowledge.remove(f"/{n}.md")
                    del there[n]
                    closed.discard(n)
                elif what in ("deny", "allow") and n in there:
                    await knowledge.allow(f"/{n}.md", groups=["staff"], deny=what == "deny")
                    (closed.add if what == "deny" else closed.discard)(n)
                seen = {p.document for p in (await knowledge.search(question(n), READER)).passages}
                assert (f"/{n}.md" in seen) == (n in there and n not in closed)
                assert seen <= {f"/{m}.md" for m in there if m not in closed}
            embedder.let(100)
            await asyncio.wait_for(task, WAIT_S)
            assert knowledge.embedder_name == NEW
            assert await knowledge.verify(repair=False) == []
            index = ingest.opened(knowledge._library()).now.index
            assert index.embedder_name == NEW
            assert len(index.ids()) == len(there)

    with TemporaryDirectory() as folder:
        asyncio.run(live(Path(folder)))


REINDEX = """
import asyncio, sys, time
from pathlib import Path
from knowledge import HashedNgrams, Knowledge

class Told(HashedNgrams):
    at_once = 2
    def embed(self, texts, kind):
        vectors = super().embed(texts, kind)
        for text in texts:
            print("made", flush=True)
        return vectors

async def main():
    async with Knowledge.open(Path(sys.argv[1]), embedder=Told(256)) as knowledge:
        await knowledge.reindex()
        print("complete", knowledge.embedder_name, flush=True)

asyncio.run(main())
"""


@pytest.mark.parametrize("made_before_the_kill", [1, 9, 23])
async def test_a_kill_in_the_middle_loses_nothing(tmp_path: Path, made_before_the_kill: int) -> None:
    """Killed by -9: the old one answers, nothing is to be repaired, and the next run makes only what is left."""
    await filled(tmp_path, 24)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", REINDEX, str(tmp_path), stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    for _ in range(made_before_the_kill):
        assert await asyncio.wait_for(child.stdout.readline(), WAIT_S)
    child.send_signal(signal.SIGKILL)
    await asyncio.wait_for(child.communicate(), WAIT_S)
    again = Gated()
    async with Knowledge.open(tmp_path, embedder=again) as knowledge:
        assert await knowledge.verify(repair=False) == []
        assert [await first(knowledge, n) for n in range(24)] == [f"/{n}.md" for n in range(24)]
        state = await knowledge.indexing()
        assert state is not None
        left = state.total - state.made
        # Two at a time, and those in hand when it died are made again; it may also have just been done.
        assert state.answering == NEW or made_before_the_kill - 3 <= state.made
        again.let(left)
        await asyncio.wait_for(knowledge.reindex(), WAIT_S)
        assert len(again.made) == left
        assert knowledge.embedder_name == NEW
        assert await knowledge.verify(repair=False) == []


async def test_the_old_one_is_known_after_a_restart(tmp_path: Path) -> None:
    """A GGUF that answered before goes on answering when the settings name another embedder, and can come back."""
    write_gguf(tmp_path / "tiny.gguf")
    tiny = Choice(str(tmp_path / "tiny.gguf"))
    data = tmp_path / "data"
    async with Knowledge.open(data, embedder=tiny) as knowledge:
        await knowledge.put("/1.md", text(1), rule=STAFF)
        name = knowledge.embedder_name
        assert await first(knowledge, 1) == "/1.md"
    for _ in range(2):  # changed back and forth without ever making the new vectors
        async with Knowledge.open(data, embedder=Choice()) as knowledge:
            assert knowledge.embedder_name == name
            assert await first(knowledge, 1) == "/1.md"
        async with Knowledge.open(data, embedder=tiny) as knowledge:
            assert (knowledge.embedder_name, await knowledge.verify(repair=False)) == (name, [])
    async with Knowledge.open(data, embedder=Choice()) as knowledge:
        await knowledge.reindex()
        assert (knowledge.embedder_name, await first(knowledge, 1)) == (OLD, "/1.md")


async def test_an_embedder_that_is_gone_is_replaced(tmp_path: Path) -> None:
    """When what made the vectors cannot be opened any more, words alone find until the new ones are made."""
    write_gguf(tmp_path / "tiny.gguf")
    data = tmp_path / "data"
    async with Knowledge.open(data, embedder=Choice(str(tmp_path / "tiny.gguf"))) as knowledge:
        await knowledge.put("/1.md", text(1), rule=STAFF)
    (tmp_path / "tiny.gguf").unlink()
    with serving() as server:
        server.is_away = True
        async with Knowledge.open(data, embedder=Choice(f"{server.url}#small", timeout_s=20)) as knowledge:
            assert knowledge.embedder_name.startswith("small-")
            assert await first(knowledge, 1) == "/1.md"
            assert await knowledge.verify(repair=False) == ["1 chunks without a vector"]
            server.is_away = False
            await knowledge.reindex()
            assert await knowledge.verify(repair=False) == []
            assert await first(knowledge, 1) == "/1.md"


async def test_a_server_that_is_away_stops_no_search(tmp_path: Path) -> None:
    """Words alone find meanwhile; a document that comes is refused with the reason; afterwards all is as before."""
    with serving() as server:
        choice = Choice(f"{server.url}#small", timeout_s=20)
        async with Knowledge.open(tmp_path, embedder=choice) as knowledge:
            await knowledge.put("/1.md", text(1), rule=STAFF)
            server.is_away = True
            assert await first(knowledge, 1) == "/1.md"
            with pytest.raises(EmbedderFailed, match="HTTP 503"):
                await knowledge.put("/2.md", text(2), rule=STAFF)
            assert [entry.path for entry in await knowledge.list()] == ["/1.md"]
            server.is_away = False
            await knowledge.put("/2.md", text(2), rule=STAFF)
            assert await first(knowledge, 2) == "/2.md"
            assert await knowledge.verify(repair=False) == []
        server.is_away = True
        async with Knowledge.open(tmp_path, embedder=choice) as knowledge:
            assert await first(knowledge, 2) == "/2.md"


def test_who_answers_is_written_as_a_whole(tmp_path: Path) -> None:
    """A note that is missing or damaged is no note."""
    assert answering(tmp_path) is None
    for damaged in ("", "{", "[]", '{"name": "x"}'):
        (tmp_path / "answering.json").write_text(damaged)
        assert answering(tmp_path) is None


async def test_nothing_is_looked_for_while_nothing_changed(tmp_path: Path) -> None:
    """What is looked after now and then reads the index again only after a change; who asks for it gets it read."""
    looked: list[int] = []

    async def look(knowledge: Knowledge, **how: bool) -> int:
        looked.clear()
        await knowledge.reindex(lambda made, total: looked.append(total), **how)
        return len(looked)

    await filled(tmp_path, 2)
    async with Knowledge.open(tmp_path) as knowledge:
        assert await look(knowledge, only_if_changed=True) == 1
        assert await look(knowledge, only_if_changed=True) == 0
        assert await look(knowledge) == 1
        await knowledge.put("/2.md", text(2), rule=STAFF)
        assert await look(knowledge, only_if_changed=True) == 1
        assert await look(knowledge, only_if_changed=True) == 0


async def test_a_document_that_could_not_be_stored_leaves_no_vector(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the tables refuse a document, the vectors that were made for it go with it, and it can come again."""

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async with Knowledge.open(tmp_path) as knowledge:
        with monkeypatch.context() as patched:
            patched.setattr(Tables, "put_document", refuse)
            with pytest.raises((KnowledgeError, sqlite3.OperationalError)):
                await knowledge.put("/1.md", text(1), rule=STAFF)
        assert await knowledge.verify(repair=False) == []
        await knowledge.put("/1.md", text(1), rule=STAFF)
        assert await first(knowledge, 1) == "/1.md"
