"""How embedders end: none is closed at work, none is told another's key, and what breaks in one stops no search."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from knowledge import HashedNgrams, Knowledge
from knowledge.answering import Answering, answering
from knowledge.embedder_threads import EmbedderThreads
from knowledge.embedders.choice import Choice
from knowledge.embedding import Vectors
from knowledge.errors import EmbedderFailed
from tests.knowledge.embedding_server import serving
from tests.knowledge.test_reindexing import NEW, OLD, WAIT_S, filled, first

LATE_S = 0.3


class Watched(HashedNgrams):
    """Waits in ``embed`` until it is let, and knows whether it was closed meanwhile."""

    def __init__(self, dimensions: int = 256) -> None:
        super().__init__(dimensions)
        self.begun, self.let = threading.Event(), threading.Event()
        self.is_closed = self.was_closed_at_work = self.worked_when_closed = False

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """Waits."""
        self.begun.set()
        assert self.let.wait(WAIT_S)
        self.worked_when_closed |= self.is_closed
        return super().embed(texts, kind)

    def close(self) -> None:
        """A learned one gives its memory back here."""
        self.is_closed = True
        self.was_closed_at_work |= self.begun.is_set() and not self.let.is_set()


async def test_none_is_closed_while_it_works(tmp_path: Path) -> None:
    """A server that stops while vectors are made frees the model when the batch that is under way is over."""
    await filled(tmp_path, 2)
    embedder = Watched()
    async with Knowledge.open(tmp_path, embedder=embedder) as knowledge:
        task = asyncio.create_task(knowledge.reindex())
        assert await asyncio.to_thread(embedder.begun.wait, WAIT_S)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        threading.Timer(LATE_S, embedder.let.set).start()
    assert embedder.is_closed
    assert not embedder.worked_when_closed
    assert not embedder.was_closed_at_work


async def test_one_that_is_retired_ends_its_work_first() -> None:
    """What was asked before is answered, then it is closed; what is asked later finds that it has gone."""
    embedder, threads = Watched(), EmbedderThreads()
    asked = asyncio.create_task(threads.vectors(embedder, ["a", "b"]))
    assert await asyncio.to_thread(embedder.begun.wait, WAIT_S)
    threads.retire(embedder)
    assert not embedder.is_closed
    embedder.let.set()
    assert (await asked).shape == (2, 256)
    assert await threads.question(embedder, "c") is None
    with pytest.raises(EmbedderFailed):
        await threads.vectors(embedder, ["c"])
    await asyncio.to_thread(threads.close)
    assert embedder.is_closed
    assert not embedder.worked_when_closed


class Broken(HashedNgrams):
    """Raises as libraries do."""

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """Nothing."""
        raise RuntimeError("llama_decode returned -1")


async def test_whatever_an_embedder_raises_stops_no_search(tmp_path: Path) -> None:
    """A library's own error counts as a failed embedder: words alone find, and a document is refused in one line."""
    await filled(tmp_path, 3)
    async with Knowledge.open(tmp_path, index=False, embedder=Broken(256)) as knowledge:
        assert await first(knowledge, 1) == "/1.md"
        with pytest.raises(EmbedderFailed, match="llama_decode"):
            await knowledge.embed(["a"])


async def test_a_switch_that_fails_is_no_switch(tmp_path: Path) -> None:
    """A full disk at the moment of the switch: the old one answers on, and the next attempt succeeds."""
    await filled(tmp_path, 3)
    async with Knowledge.open(tmp_path, embedder=HashedNgrams(256)) as knowledge:
        blocker = tmp_path / "answering.json.new"
        blocker.mkdir()
        with pytest.raises(OSError, match="answering"):
            await knowledge.reindex()
        assert knowledge.embedder_name == OLD
        assert await first(knowledge, 1) == "/1.md"
        blocker.rmdir()
        await knowledge.reindex()
        assert knowledge.embedder_name == NEW
        assert [await first(knowledge, n) for n in range(3)] == ["/0.md", "/1.md", "/2.md"]
        assert await knowledge.verify(repair=False) == []
    assert answering(tmp_path) == Answering(NEW, HashedNgrams(256).setting)


async def test_a_key_goes_to_the_server_it_was_given_for(tmp_path: Path) -> None:
    """The embedder that answers until the new one can is never told the new one's key, unless it is the same server."""
    with serving() as old, serving() as new:
        was = Choice(f"{old.url}#a", api_key="key of the old")
        async with Knowledge.open(tmp_path, embedder=was) as knowledge:
            await knowledge.put("/1.md", "# 年假\n\n年假为十天。".encode())
        assert set(old.keys) == {"Bearer key of the old"}
        old.keys.clear()
        async with Knowledge.open(tmp_path, embedder=Choice(f"{new.url}#b", api_key="new")) as knowledge:
            await knowledge.embed(["年假有几天"], "query")
            assert old.keys == [""]
            await knowledge.reindex()
        assert set(new.keys) == {"Bearer new"}
        assert "Bearer new" not in old.keys
        async with Knowledge.open(tmp_path, embedder=Choice(f"{new.url}#c", api_key="newer")) as knowledge:
            new.keys.clear()
            assert np.any(await knowledge.embed(["年假有几天"], "query"))
        assert set(new.keys) == {"Bearer newer"}
