"""The knowledge base on a server: the same findings as from files, and rules that hold in every replica at once."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.errors import StoreUnavailable
from bot.postgres import Postgres
from knowledge import Audience, Knowledge, Principal, UnknownTarget

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"
QUESTIONS = [json.loads(line) for line in (KNOWLEDGE / "questions.jsonl").read_text("utf-8").splitlines()]
ENGINEER, LAWYER = Principal("bob", frozenset({"eng"})), Principal("wei", frozenset({"legal"}))
HR = Principal("shen", frozenset({"hr"}))
OPERATOR = Principal("root", operator=True)
PAY = "P6 的薪酬范围是多少？"


@asynccontextmanager
async def replica(folder: Path, url: str) -> AsyncIterator[Knowledge]:
    """One that has its index in ``folder``; without an address everything else too."""
    async with Knowledge.open(folder, serve=partial(Postgres, url) if url else None) as knowledge:
        yield knowledge


async def found(knowledge: Knowledge, question: str, *readers: Principal) -> list[str]:
    """The documents that these readers are shown together, best first."""
    findings = await knowledge.search(question, Audience.of(*readers))
    return [passage.document for passage in findings.passages]


async def test_a_server_finds_what_files_find(tmp_path: Path, postgres_url: str) -> None:
    """Questions of the corpus bring the same passages with the same scores from both, for every reader."""
    async with replica(tmp_path / "a", "") as files, replica(tmp_path / "b", postgres_url) as served:
        for knowledge in (files, served):
            assert not (await knowledge.add([KNOWLEDGE / "corpus"])).failed
        for case in QUESTIONS[::4]:
            for reader in (ENGINEER, LAWYER, HR, OPERATOR):
                audience = Audience.of(reader)
                text = case["q"]
                assert await served.search(text, audience) == await files.search(text, audience)
        assert [entry.id for entry in await served.list()] == [entry.id for entry in await files.list()]
        assert await served.verify(repair=False) == []


async def test_a_change_through_one_replica_holds_in_the_other(tmp_path: Path, postgres_url: str) -> None:
    """Documents, rules taken back and removals are seen by the very next search elsewhere."""
    async with replica(tmp_path / "a", postgres_url) as here, replica(tmp_path / "b", postgres_url) as there:
        await here.add([KNOWLEDGE / "corpus"])
        shown = await found(there, PAY, HR)
        assert shown, "found by its words before it has a vector there"
        assert await found(there, PAY, ENGINEER) == []
        for _ in range(3):
            await here.allow(shown[0], users=["bob"])
            assert (await found(there, PAY, ENGINEER))[0] == shown[0]
            await there.allow(shown[0], users=["bob"], deny=True)
            assert await found(here, PAY, ENGINEER) == []
            assert not await here.may_read(shown[0], Audience.of(ENGINEER))
        await here.remove(shown[0])
        assert shown[0] not in await found(there, PAY, HR)
        with pytest.raises(UnknownTarget):
            await there.allow(shown[0], users=["bob"])


async def test_vectors_follow(tmp_path: Path, postgres_url: str) -> None:
    """What another replica took in or out is put right in the index here, and both are whole."""
    async with replica(tmp_path / "a", postgres_url) as here, replica(tmp_path / "b", postgres_url) as there:
        await here.add([KNOWLEDGE / "corpus"])
        assert await there.verify(repair=False) != []
        await there.reindex()
        assert await there.verify(repair=False) == []
        await here.remove((await here.list())[0].id)
        await there.reindex()
        assert await there.verify(repair=False) == []
    async with replica(tmp_path / "c", postgres_url) as new:
        assert await new.verify(repair=False) == [], "a new replica makes its index when it starts"


async def test_the_record_is_one(tmp_path: Path, postgres_url: str) -> None:
    """Whoever was shown something through any replica is in the record that each one reads, newest first."""
    async with replica(tmp_path / "a", postgres_url) as here, replica(tmp_path / "b", postgres_url) as there:
        await here.add([KNOWLEDGE / "corpus"])
        await found(here, PAY, HR)
        await found(there, PAY, ENGINEER)
        records = await here.audit(limit=1000)
        assert records == await there.audit(limit=1000)
        assert {record.readers for record in records} == {("shen",), ("bob",)}
        assert {record.readers for record in await there.audit(reader="shen")} == {("shen",)}
        assert not any(record.shown for record in await there.audit(reader="bob"))


async def test_a_server_that_is_away_is_one_line(tmp_path: Path) -> None:
    """Opening fails with the address and what to do."""
    with pytest.raises(StoreUnavailable, match=r"check \[store\] url"):
        async with replica(tmp_path, f"postgresql://mosuan@/x?host={tmp_path}"):
            pass
