"""Taking in and taking out: increments, rules from files, bad files, crashes, complete deletion."""

from __future__ import annotations

import asyncio
import shutil
import signal
import sys
from pathlib import Path

import pytest

from knowledge import Audience, HashedNgrams, Knowledge, Principal, ingest
from knowledge.errors import BadRule, KnowledgeError, StoreDamaged
from knowledge.formats import MAX_BYTES
from knowledge.index import Holding, VectorIndex
from knowledge.ingest import read_rulebook

READER = Audience.of(Principal("ann", frozenset({"staff"})))


def write(directory: Path, files: dict[str, str]) -> Path:
    """A directory with these files."""
    for name, text in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(text, "utf-8")
    return directory


OPEN = '[folder]\nallow_users = ["*"]\n'


async def test_only_changes_are_taken_in(tmp_path: Path) -> None:
    """The same file costs nothing the second time; a changed one is searchable by its new words only."""
    source = write(
        tmp_path / "in", {"access.toml": OPEN, "a.md": "# 甲\n\n仓库钥匙在前台。", "b.txt": "plain"}
    )
    async with Knowledge.open(tmp_path / "data") as knowledge:
        first = await knowledge.add([source])
        assert (first.added, first.changed, first.unchanged) == (("/a.md", "/b.txt"), (), ())
        write(source, {"a.md": "# 甲\n\n档案柜编号为七。"})
        second = await knowledge.add([source])
        assert (second.added, second.changed, second.unchanged) == ((), ("/a.md",), ("/b.txt",))
        assert not (await knowledge.search("仓库钥匙在哪里", READER)).passages
        assert (await knowledge.search("档案柜编号", READER)).passages
        assert await knowledge.verify(repair=False) == []


async def test_titles(tmp_path: Path) -> None:
    """The first heading is the title; without one it is the file's name."""
    source = write(tmp_path / "in", {"a.md": "intro\n\n# Real title\n\nx", "keys.txt": "no heading"})
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source], "/office")
        titles = {entry.path: entry.title for entry in await knowledge.list()}
        assert titles == {"/office/a.md": "Real title", "/office/keys.txt": "keys"}


async def test_rules_come_from_access_toml_once(tmp_path: Path) -> None:
    """A rule set by hand survives the same access.toml; a changed one is the truth anew."""
    source = write(
        tmp_path / "in",
        {
            "access.toml": '[folder]\nallow_groups=["staff"]\n[documents."b.md"]\ndeny_groups = ["staff"]\n',
            "a.md": "海报尺寸为三米。",
            "b.md": "密钥长度为九位。",
        },
    )
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source])
        assert (await knowledge.search("海报尺寸", READER)).passages
        assert not (await knowledge.search("密钥长度", READER)).passages
        await knowledge.allow("/", groups=["staff"], deny=True)
        await knowledge.add([source])
        assert not (await knowledge.search("海报尺寸", READER)).passages
        write(source, {"access.toml": '[folder]\nallow_groups = ["staff"]\n'})
        await knowledge.add([source])
        assert (await knowledge.search("海报尺寸", READER)).passages
        assert (await knowledge.search("密钥长度", READER)).passages


async def test_bad_files_are_named_and_stop_nothing(tmp_path: Path) -> None:
    """Binary, empty, wrongly encoded, too large, unknown and missing files each get one plain line."""
    source = write(tmp_path / "in", {"good.md": "fine", "empty.md": " \n", "tool.exe": "x", "old.xls": "x"})
    (source / "binary.md").write_bytes(b"a\0b")
    (source / "gbk.txt").write_bytes("年假".encode("gbk"))
    with (source / "huge.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    async with Knowledge.open(tmp_path / "data") as knowledge:
        report = await knowledge.add([source, tmp_path / "absent.md"])
    assert report.added == ("/good.md",)
    reasons = {Path(f.file).name: f.reason for f in report.failed}
    for name, word in {
        "binary.md": "binary",
        "empty.md": "empty",
        "gbk.txt": "not UTF-8 at byte 0",
        "huge.txt": "more than 20 MB",
        "tool.exe": "of a kind that is not read; read are .csv .docx",
        "old.xls": "save it as .xlsx",
        "absent.md": "no such file",
    }.items():
        assert word in reasons.pop(name)
    assert not reasons
    assert all("\n" not in failure.reason for failure in report.failed)


@pytest.mark.parametrize(
    "rules",
    [
        "[folder",
        "[folders]\n",
        '[folder]\nallow = ["x"]\n',
        '[folder]\nallow_users = "x"\n',
        '[folder]\nexplain_denial = "yes"\n',
        '[documents."absent.md"]\ndeny_users = ["x"]\n',
        "documents = 3\n",
    ],
)
async def test_rules_that_are_not_understood_close_the_directory(tmp_path: Path, rules: str) -> None:
    """A directory whose access.toml is wrong is left out whole: its documents must not stand open."""
    source = write(
        tmp_path / "in", {"access.toml": OPEN, "a.md": "x", "sub/access.toml": rules, "sub/b.md": "y"}
    )
    with pytest.raises(BadRule, match=r"access\.toml"):
        read_rulebook(source / "sub" / "access.toml", "/sub")
    async with Knowledge.open(tmp_path / "data") as knowledge:
        report = await knowledge.add([source])
        assert report.added == ("/a.md",)
        assert "left out" in report.failed[0].reason


@pytest.mark.parametrize(
    "rules",
    [
        '[documents."secret.md"]\ndeny_groups = ["staff"]\n',
        '[folder]\ndeny_groups = ["staff"]\n',
        '[folder]\ninherit = false\nallow_groups = ["board"]\n',
        "[folder",
    ],
)
async def test_a_file_added_alone_brings_what_closes_it(tmp_path: Path, rules: str) -> None:
    """Into an open folder too: the rules beside the file go along, and ones not understood keep it out."""
    source = write(tmp_path / "in", {"access.toml": rules, "secret.md": "密钥长度为九位。"})
    open_to = write(tmp_path / "hr", {"access.toml": OPEN, "a.md": "海报尺寸为三米。"})
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([open_to], "/hr")
        await knowledge.add([source / "secret.md"], "/hr")
        assert (await knowledge.search("海报尺寸", READER)).passages
        found = (await knowledge.search("密钥长度", READER)).passages
        assert not [passage for passage in found if "密钥" in passage.text]


async def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link in a directory does not carry in what lies elsewhere."""
    source = write(tmp_path / "in", {"a.md": "x"})
    write(tmp_path / "elsewhere", {"secret.md": "secret"})
    (source / "link.md").symlink_to(tmp_path / "elsewhere" / "secret.md")
    (source / "dir").symlink_to(tmp_path / "elsewhere")
    async with Knowledge.open(tmp_path / "data") as knowledge:
        assert (await knowledge.add([source])).added == ("/a.md",)


async def test_deletion_is_complete(tmp_path: Path) -> None:
    """After removal no file of the knowledge base holds a word of the document, and nothing finds it.

    The audit record keeps what people asked, here one word of it.
    """
    source = write(
        tmp_path / "in", {"access.toml": OPEN, "a.md": "# Zymurgy\n\nxylographer 麒麟密约", "b.md": "other"}
    )
    data = tmp_path / "data"
    async with Knowledge.open(data) as knowledge:
        await knowledge.add([source])
        assert (await knowledge.search("xylographer", READER)).passages
        assert await knowledge.remove("/a.md") == "/a.md"
        assert not (await knowledge.search("xylographer", READER)).passages
        assert await knowledge.verify(repair=False) == []
    kept = {str(file.relative_to(data)): file.read_bytes() for file in data.rglob("*") if file.is_file()}
    kept["audit.db"] = kept["audit.db"].replace(b"xylographer", b"")
    left = b"".join(kept.values())
    for word in ("xylograph", "zymurgy", "Zymurgy", "麒麟"):
        assert word.encode() not in left


def break_vectors(data: Path) -> None:
    """Lose one vector and leave one that belongs to nothing, so that their number stays the same."""
    embedder, holding = HashedNgrams(), Holding(data)
    index = VectorIndex(holding, embedder.name)
    index.delete(sorted(index.ids())[:1])
    index.put(["stray"], embedder.embed(["stray"], "passage"))
    index.close()
    holding.close()


async def test_verify_repairs_vectors(tmp_path: Path) -> None:
    """Vectors that are lost or belong to nothing are found, repaired, and found no more."""
    source = write(
        tmp_path / "in", {"access.toml": OPEN, "a.md": "海报尺寸为三米。", "b.md": "茶水间在二楼。"}
    )
    data = tmp_path / "data"
    async with Knowledge.open(data) as knowledge:
        await knowledge.add([source])
    found = ["1 vectors of no document", "1 chunks without a vector"]
    async with Knowledge.open(data) as knowledge:
        index = ingest.opened(knowledge._library()).now.index
        await knowledge._run(5, index.delete, sorted(index.ids())[:1])
        await knowledge._run(5, index.put, ["stray"], HashedNgrams().embed(["stray"], "passage"))
        assert await knowledge.verify(repair=False) == found
        assert await knowledge.verify() == [f"{found[0]}, removed", f"{found[1]}, made"]
        assert await knowledge.verify() == []


async def test_opening_clears_away_what_a_crash_left(tmp_path: Path) -> None:
    """After opening there is nothing to repair any more, and the document without a vector is found."""
    source = write(
        tmp_path / "in", {"access.toml": OPEN, "a.md": "海报尺寸为三米。", "b.md": "茶水间在二楼。"}
    )
    data = tmp_path / "data"
    async with Knowledge.open(data) as knowledge:
        await knowledge.add([source])
    break_vectors(data)
    async with Knowledge.open(data) as knowledge:
        assert await knowledge.verify(repair=False) == []
        assert (await knowledge.search("海报尺寸", READER)).passages
        assert (await knowledge.search("茶水间在哪", READER)).passages


async def test_lost_vectors_are_made_anew_and_damaged_ones_are_named(tmp_path: Path) -> None:
    """Vectors are derived: without their files all is found; broken files are named with what to do."""
    source = write(tmp_path / "in", {"access.toml": OPEN, "a.md": "海报尺寸为三米。"})
    data = tmp_path / "data"
    async with Knowledge.open(data) as knowledge:
        await knowledge.add([source])
    # A copy, because Chroma remembers a failed start for the life of its process.
    copy = shutil.copytree(data, tmp_path / "copy", ignore=shutil.ignore_patterns("chroma"))
    async with Knowledge.open(copy) as knowledge:
        assert await knowledge.verify(repair=False) == []
        assert (await knowledge.search("海报尺寸", READER)).passages
    (data / "chroma" / "chroma.sqlite3").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreDamaged, match="delete that directory"):
        async with Knowledge.open(data):
            pass


async def test_damaged_tables_are_said_to_be(tmp_path: Path) -> None:
    """A file that is no database, and a path that is no directory, each end in one plain line."""
    (tmp_path / "knowledge.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreDamaged, match="restore it from a backup"):
        async with Knowledge.open(tmp_path):
            pass
    with pytest.raises(KnowledgeError, match="no directory for the knowledge base"):
        async with Knowledge.open(tmp_path / "knowledge.db"):
            pass


async def test_another_embedder_makes_all_vectors_anew(tmp_path: Path) -> None:
    """Opening with an embedder of another width leaves no old vector and lacks no new one."""
    source = write(tmp_path / "in", {"access.toml": OPEN, "a.md": "海报尺寸为三米。"})
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source])
    async with Knowledge.open(tmp_path / "data", embedder=HashedNgrams(256)) as knowledge:
        await knowledge.reindex()
        assert await knowledge.verify(repair=False) == []
        assert (await knowledge.search("海报尺寸", READER)).passages


INGEST = """
import asyncio, sys
from pathlib import Path
from knowledge import Knowledge

async def main():
    async with Knowledge.open(Path(sys.argv[1])) as knowledge:
        await knowledge.add([Path(sys.argv[2])], on_file=lambda path: print(path, flush=True))

asyncio.run(main())
"""


@pytest.mark.parametrize("documents_before_the_kill", [1, 8, 17])
async def test_a_kill_during_ingestion_harms_nothing(tmp_path: Path, documents_before_the_kill: int) -> None:
    """Killed by -9: whole documents or none, tables sound, and the next run takes in the rest."""
    source = write(
        tmp_path / "in",
        {"access.toml": OPEN}
        | {f"{n:02}.md": f"# 文件{n}\n\n" + f"第{n}号条款的说明。" * 60 for n in range(20)},
    )
    data = tmp_path / "data"
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", INGEST, str(data), str(source), stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    for _ in range(documents_before_the_kill):
        assert await asyncio.wait_for(child.stdout.readline(), 240)
    child.send_signal(signal.SIGKILL)
    await asyncio.wait_for(child.communicate(), 240)
    async with Knowledge.open(data) as knowledge:
        assert await knowledge.verify(repair=False) == []
        there = len(await knowledge.list())
        report = await knowledge.add([source])
        assert (len(report.unchanged), len(report.added)) == (there, 20 - there)
        assert len((await knowledge.search("条款说明", READER, k=100)).passages) >= 20
        assert await knowledge.verify(repair=False) == []
