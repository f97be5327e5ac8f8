"""Vectors on a real Chroma server on loopback: the same answers, one owner, and nothing of others is touched."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from knowledge import Audience, ChromaServer, HashedNgrams, Knowledge, Principal, Rule
from knowledge.chroma import connected
from knowledge.errors import IndexInUse, KnowledgeError

START_S = 300.0
READER = Audience.of(Principal("ann", frozenset({"staff"})))
OPEN = Rule(allow_groups=frozenset({"staff"}))
CHROMA = Path(sys.executable).with_name("chroma")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that ends with the tests."""
    if not CHROMA.exists():
        pytest.skip("chromadb brought no program `chroma` here")
    folder = tmp_path_factory.mktemp("chroma")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(CHROMA), "run", "--path", str(folder / "data"), "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            command,
            cwd=folder,
            stdout=log,
            stderr=log,
            env={**os.environ, "ANONYMIZED_TELEMETRY": "False", "HOME": str(folder)},
        )
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            server.wait(60)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Until the port answers."""
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        assert server.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not start")


@contextmanager
def client_of(url: str) -> Iterator[Any]:
    """Chroma's own client."""
    with closing(connected(ChromaServer(url))) as connection:
        yield connection.client


def names(url: str) -> set[str]:
    """The collections there."""
    with client_of(url) as client:
        return {collection.name for collection in client.list_collections()}


async def test_documents_are_found_and_go(tmp_path: Path, url: str) -> None:
    """Taken in, found by who may read them, found after a restart, changed and removed; nothing is kept here."""
    server = ChromaServer(url, name="one")
    async with Knowledge.open(tmp_path, chroma=server) as knowledge:
        await knowledge.put("/leave.md", "年假为十天。".encode(), rule=OPEN)
        await knowledge.put("/desk.md", "工位在三楼。".encode())
    async with Knowledge.open(tmp_path, chroma=server) as knowledge:
        found = (await knowledge.search("年假几天", READER)).passages
        assert [passage.document for passage in found] == ["/leave.md"]
        assert not (await knowledge.search("工位在哪", READER)).passages
        assert await knowledge.verify(repair=False) == []
        await knowledge.put("/leave.md", "年假为十五天。".encode())
        await knowledge.remove("/desk.md")
        assert await knowledge.verify(repair=False) == []
    assert not (tmp_path / "chroma").exists()


async def test_lost_vectors_are_made_anew(tmp_path: Path, url: str) -> None:
    """A collection that was emptied or dropped on the server is filled again at the next start."""
    server = ChromaServer(url, name="two")
    async with Knowledge.open(tmp_path, chroma=server) as knowledge:
        await knowledge.put("/leave.md", "年假为十天。".encode(), rule=OPEN)
    with client_of(url) as client:
        client.delete_collection(f"two-{HashedNgrams().name}")
    async with Knowledge.open(tmp_path, chroma=server) as knowledge:
        assert await knowledge.verify(repair=False) == []
        assert (await knowledge.search("年假几天", READER)).passages


async def test_only_our_own_collections_are_dropped(tmp_path: Path, url: str) -> None:
    """Another embedder's vectors of ours go, collections of others stay, and a name that is taken is told."""
    with client_of(url) as client:
        client.get_or_create_collection("somebody-elses", embedding_function=None)
    server = ChromaServer(url, name="three")
    async with Knowledge.open(tmp_path / "a", chroma=server) as knowledge:
        await knowledge.put("/leave.md", "年假为十天。".encode(), rule=OPEN)
    async with Knowledge.open(tmp_path / "a", chroma=server, embedder=HashedNgrams(256)) as knowledge:
        await knowledge.reindex()
        assert (await knowledge.search("年假几天", READER)).passages
    assert {name for name in names(url) if name.startswith(("three-", "somebody"))} == {
        "somebody-elses",
        f"three-{HashedNgrams(256).name}",
    }
    with pytest.raises(IndexInUse, match="belongs to another installation"):
        async with Knowledge.open(tmp_path / "b", chroma=server):
            pass
    assert f"three-{HashedNgrams(256).name}" in names(url)


async def test_a_second_process_is_told(tmp_path: Path, url: str) -> None:
    """One owner at a time here too; beside it everything can be searched."""
    server = ChromaServer(url, name="four")
    async with Knowledge.open(tmp_path, chroma=server) as knowledge:
        await knowledge.put("/leave.md", "年假为十天。".encode(), rule=OPEN)
        with pytest.raises(IndexInUse, match=str(os.getpid())):
            async with Knowledge.open(tmp_path, chroma=server):
                pass
        async with Knowledge.open(tmp_path, chroma=server, index="if-free") as beside:
            assert (await beside.search("年假几天", READER)).passages


@pytest.mark.parametrize("wrong", ["http://127.0.0.1:9", "127.0.0.1:8000", "ftp://127.0.0.1/"])
async def test_a_server_that_is_none(tmp_path: Path, wrong: str) -> None:
    """Nobody at home, and what is no address, are one line that names it."""
    with pytest.raises(KnowledgeError, match="Chroma server") as told:
        async with Knowledge.open(tmp_path, chroma=ChromaServer(wrong)):
            pass
    assert "\n" not in str(told.value)
