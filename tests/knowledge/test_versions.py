"""Versions: what a document said before stays readable for operators, and goes with the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Audience, Knowledge, Principal, Rule
from knowledge.errors import BadDocument, UnknownTarget
from knowledge.tables import Tables
from knowledge.versions import KEPT

READER = Audience.of(Principal("ann", frozenset({"staff"})))
OPEN = Rule(allow_groups=frozenset({"staff"}))


def all_bytes(folder: Path) -> bytes:
    """Everything that is stored there."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_a_document_keeps_what_it_said(tmp_path: Path) -> None:
    """The id stays, numbers rise, old texts are whole, and search finds the newest only."""
    times = iter(range(100, 200))
    async with Knowledge.open(tmp_path, clock=lambda: float(next(times))) as knowledge:
        first = await knowledge.put("/hr/leave.md", "# 年假\n\n年假为十天。".encode(), rule=OPEN)
        second = await knowledge.put("/hr/leave.md", "# 年假\n\n年假为十五天。".encode())
        same = await knowledge.put("/hr/leave.md", "# 年假\n\n年假为十五天。\n".encode())
        assert (first.change, first.version) == ("added", 1)
        assert (second.change, second.version, second.id) == ("changed", 2, first.id)
        third = 3 if same.change == "changed" else 2
        versions = await knowledge.versions(first.id)
        assert [v.number for v in versions] == list(range(third, 0, -1))
        assert [v.is_current for v in versions] == [True] + [False] * (third - 1)
        assert versions[-1].at < versions[0].at
        assert "十天" in (await knowledge.version("/hr/leave.md", 1)).text
        assert "十五天" in (await knowledge.version("/hr/leave.md", 2)).text
        found = (await knowledge.search("年假几天", READER)).passages
        assert found, "the rule given with the first version still holds"
        assert all("十天" not in passage.text for passage in found)
        with pytest.raises(UnknownTarget, match="there are"):
            await knowledge.version(first.id, 9)
        with pytest.raises(UnknownTarget, match="no document"):
            await knowledge.versions("/hr/leaves.md")


async def test_versions_go_with_the_document(tmp_path: Path) -> None:
    """After removal no file holds a word of an old version, and a new document at its place begins at 1."""
    async with Knowledge.open(tmp_path) as knowledge:
        await knowledge.put("/a.md", b"# One\n\nxylographer")
        await knowledge.put("/a.md", b"# Two\n\nother words")
        await knowledge.remove("/a.md")
        assert (await knowledge.put("/a.md", b"# Three\n\nnew")).version == 1
        assert await knowledge.verify(repair=False) == []
    assert b"xylographer" not in all_bytes(tmp_path)


async def test_the_oldest_versions_go(tmp_path: Path) -> None:
    """Of many changes the newest are kept, under the numbers they had."""
    async with Knowledge.open(tmp_path) as knowledge:
        for n in range(KEPT + 3):
            await knowledge.put("/a.txt", f"text {n}".encode())
        numbers = [version.number for version in await knowledge.versions("/a.txt")]
        assert numbers == list(range(KEPT + 3, 3, -1))


async def test_a_document_from_before_versions(tmp_path: Path) -> None:
    """What was taken in before versions were kept is version 1 of an unknown time, and then version 2 follows."""
    async with Knowledge.open(tmp_path) as knowledge:
        await knowledge.put("/a.txt", b"first")
    tables = Tables(tmp_path / "knowledge.db")
    with tables.writing():
        tables._db.execute("DELETE FROM versions")
    tables.close()
    async with Knowledge.open(tmp_path) as knowledge:
        assert [(v.number, v.at) for v in await knowledge.versions("/a.txt")] == [(1, 0.0)]
        assert (await knowledge.put("/a.txt", b"second")).version == 2
        assert "first" in (await knowledge.version("/a.txt", 1)).text


async def test_a_rule_given_with_a_document_is_its_own_at_once(tmp_path: Path) -> None:
    """Also for one that is there already, unchanged or not; without a rule its own stays."""
    shut = Rule(deny_groups=frozenset({"staff"}))
    async with Knowledge.open(tmp_path) as knowledge:
        await knowledge.put("/a.md", b"poster size", rule=OPEN)
        assert (await knowledge.put("/a.md", b"poster size", rule=shut)).change == "unchanged"
        assert (await knowledge.rules("/a.md")).own == shut
        await knowledge.put("/a.md", b"poster size is three", rule=None)
        assert (await knowledge.rules("/a.md")).own == shut


@pytest.mark.parametrize(
    ("path", "data"), [("/a.exe", b"x"), ("/a.md", b""), ("/a/../b.md", b"x"), ("/", b"x")]
)
async def test_bytes_that_are_no_document(tmp_path: Path, path: str, data: bytes) -> None:
    """Unknown kinds, nothing at all and places that are none leave nothing behind."""
    async with Knowledge.open(tmp_path) as knowledge:
        with pytest.raises(BadDocument):
            await knowledge.put(path, data)
        assert await knowledge.list() == ()
