"""A watched folder: files come, change and go by themselves, and what is not certain opens nothing."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import Audience, Knowledge, Principal, Rule, Watched
from knowledge.errors import BadDocument, IndexClosed

READER = Audience.of(Principal("ann", frozenset({"staff"})))
ROOT = Audience.of(Principal("root", operator=True))
OPEN = '[folder]\nallow_groups = ["staff"]\n'
SHUT = '[folder]\ninherit = false\nallow_groups = ["board"]\n'


def write(directory: Path, files: dict[str, str]) -> Path:
    """A directory with these files, written some time ago."""
    for name, text in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(text, "utf-8")
    return directory


def remove(directory: Path, *names: str) -> None:
    """Take files or folders away."""
    for name in names:
        path = directory / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with an open and a closed part."""
    return write(
        tmp_path / "in",
        {
            "access.toml": OPEN,
            "leave.md": "# 年假\n\n年假为十天。",
            "pay/access.toml": SHUT,
            "pay/bands.md": "# 薪酬\n\n薪酬上限为九万元。",
        },
    )


@pytest.fixture
async def knowledge(tmp_path: Path) -> AsyncIterator[Knowledge]:
    """An empty knowledge base."""
    async with Knowledge.open(tmp_path / "data") as opened:
        yield opened


def at_once(source: Path, folder: str = "/") -> Watched:
    """Watched without waiting for files to settle."""
    return Watched(source, folder, settle_s=0.0)


async def paths(knowledge: Knowledge, audience: Audience = ROOT) -> set[str]:
    """What the audience may read."""
    return {entry.path for entry in await knowledge.list(audience)}


async def test_files_come_change_and_go(knowledge: Knowledge, source: Path) -> None:
    """A look takes in what is new, makes versions of what changed, and removes what is gone."""
    watched = at_once(source, "/hr")
    first = await knowledge.look(watched)
    assert (first.added, first.failed) == (("/hr/leave.md", "/hr/pay/bands.md"), ())
    assert await paths(knowledge, READER) == {"/hr/leave.md"}
    again = await knowledge.look(watched)
    assert (again.added, again.changed, again.removed) == ((), (), ())
    assert len(again.unchanged) == 2
    write(source, {"leave.md": "# 年假\n\n年假为十五天，从明年起。", "new.txt": "茶水间在二楼"})
    second = await knowledge.look(watched)
    assert (second.added, second.changed) == (("/hr/new.txt",), ("/hr/leave.md",))
    assert len(await knowledge.versions("/hr/leave.md")) == 2
    remove(source, "new.txt", "pay")
    third = await knowledge.look(watched)
    assert third.removed == ("/hr/new.txt", "/hr/pay/bands.md")
    assert await paths(knowledge) == {"/hr/leave.md"}
    assert await knowledge.verify(repair=False) == []


async def test_what_others_took_in_stays(knowledge: Knowledge, source: Path, tmp_path: Path) -> None:
    """Documents that did not come from the folder are not its business; those at a place of its own are."""
    await knowledge.put("/by-hand.md", b"by hand")
    await knowledge.add([source])
    watched = at_once(source)
    assert (await knowledge.look(watched)).added == ()
    remove(source, "leave.md")
    assert (await knowledge.look(watched)).removed == ("/leave.md",)
    assert await paths(knowledge) == {"/by-hand.md", "/pay/bands.md"}


@pytest.mark.parametrize("broken", ["[folder", '[folder]\nallow = ["x"]\n', None])
async def test_rules_that_do_not_count_close_their_folder(
    knowledge: Knowledge, source: Path, broken: str | None
) -> None:
    """Not understood or gone: nobody reads it, the line says so each time, and mended rules open it again."""
    watched = at_once(source)
    await knowledge.look(watched)
    before = (source / "access.toml").read_text("utf-8")
    if broken is None:
        remove(source, "access.toml")
    else:
        write(source, {"access.toml": broken})
    for _ in range(2):
        report = await knowledge.look(watched)
        (failure,) = report.failed
        assert failure.file == "/"
        assert "closed to everybody" in failure.reason
        assert "\n" not in failure.reason
        assert report.removed == ()
        assert await paths(knowledge, READER) == set()
        assert "/leave.md" not in await paths(knowledge), "for operators too"
    write(source, {"access.toml": before})
    assert (await knowledge.look(watched)).failed == ()
    assert await paths(knowledge, READER) == {"/leave.md"}


async def test_a_closed_folder_closes_those_below_that_inherit(knowledge: Knowledge, source: Path) -> None:
    """What inherits is closed with it; what has whole rules of its own keeps them."""
    write(source, {"pay/old/2025.md": "旧薪酬", "open/a.md": "海报"})
    watched = at_once(source)
    await knowledge.look(watched)
    board = Audience.of(Principal("eve", frozenset({"board"})))
    assert await paths(knowledge, board) == {"/pay/bands.md", "/pay/old/2025.md"}
    write(source, {"pay/access.toml": "[folder"})
    await knowledge.look(watched)
    assert await paths(knowledge, board) == set()
    assert await paths(knowledge, READER) == {"/leave.md", "/open/a.md"}


async def test_a_document_of_its_own_rule_in_a_broken_folder(knowledge: Knowledge, source: Path) -> None:
    """A rule of a document stood in the file that is not understood any more: it opens nothing."""
    own = '[documents."leave.md"]\ninherit = false\nallow_users = ["ann"]\n'
    write(source, {"access.toml": own})
    watched = at_once(source)
    await knowledge.look(watched)
    assert await paths(knowledge, READER) == {"/leave.md"}
    write(source, {"access.toml": own + "["})
    await knowledge.look(watched)
    assert await paths(knowledge, READER) == set()


async def test_what_others_put_there_keeps_its_own_rule(knowledge: Knowledge, source: Path) -> None:
    """Rules that break and are mended open no document that somebody put into the folder for one person."""
    watched = at_once(source)
    await knowledge.look(watched)
    await knowledge.put("/own.md", b"for eve", rule=Rule(frozenset({"eve"}), inherit=False))
    for text in ("[folder", OPEN, OPEN + "contact = 'hr'\n"):
        write(source, {"access.toml": text})
        await knowledge.look(watched)
        assert "/own.md" not in await paths(knowledge, READER)
    assert await paths(knowledge, READER) == {"/leave.md"}
    assert await paths(knowledge, Audience.of(Principal("eve"))) == {"/own.md"}


async def test_a_folder_that_is_not_there_removes_nothing(knowledge: Knowledge, source: Path) -> None:
    """Missing, or empty as an unmounted one is: an error, and every document stays."""
    watched = at_once(source)
    await knowledge.look(watched)
    remove(source, "access.toml", "leave.md", "pay")
    with pytest.raises(BadDocument, match="maybe not mounted"):
        await knowledge.look(watched)
    remove(source.parent, source.name)
    with pytest.raises(BadDocument, match="nothing removed"):
        await knowledge.look(watched)
    assert len(await paths(knowledge)) == 2


async def test_what_is_being_written_is_left_for_later(tmp_path: Path, source: Path) -> None:
    """A young file is neither read nor missed; young rules hold back their whole folder, as it is."""
    now = [time.time() + 100]
    async with Knowledge.open(tmp_path / "data", clock=lambda: now[0]) as knowledge:
        watched = Watched(source, settle_s=10)
        await knowledge.look(watched)
        write(source, {"leave.md": "# 年假\n\n半", "access.toml": "[folder]\n"})
        for name in ("leave.md", "access.toml"):
            os.utime(source / name, (now[0], now[0]))
        report = await knowledge.look(watched)
        assert (report.changed, report.removed, report.failed) == ((), (), ())
        assert await paths(knowledge, READER) == {"/leave.md"}
        now[0] += 11
        assert (await knowledge.look(watched)).changed == ("/leave.md",)
        assert await paths(knowledge, READER) == set()


async def test_a_file_that_cannot_be_read_keeps_what_it_said(knowledge: Knowledge, source: Path) -> None:
    """The document stays as it was, the line says why, and the next good version is taken in."""
    watched = at_once(source)
    await knowledge.look(watched)
    (source / "leave.md").write_bytes(b"binary\0file")
    report = await knowledge.look(watched)
    assert [Path(failure.file).name for failure in report.failed] == ["leave.md"]
    assert report.removed == ()
    assert "十天" in (await knowledge.version("/leave.md", 1)).text
    write(source, {"leave.md": "年假为二十天。"})
    assert (await knowledge.look(watched)).changed == ("/leave.md",)


async def test_removed_by_hand_comes_again(knowledge: Knowledge, source: Path) -> None:
    """The folder is the truth: what is in it is in the knowledge base."""
    watched = at_once(source)
    await knowledge.look(watched)
    await knowledge.remove("/leave.md")
    assert (await knowledge.look(watched)).added == ("/leave.md",)


async def test_watching_needs_the_index(tmp_path: Path, source: Path) -> None:
    """Beside a running server a look is refused."""
    async with Knowledge.open(tmp_path / "data", index=False) as beside:
        with pytest.raises(IndexClosed):
            await beside.look(at_once(source))


async def test_a_mount_inside_that_is_gone_removes_nothing(knowledge: Knowledge, source: Path) -> None:
    """An empty directory on another device than before is no removal, and its rules stay; on the same one it is."""
    watched = at_once(source)
    await knowledge.look(watched)
    remove(source / "pay", "access.toml", "bands.md")
    here = watched.devices["/pay"]
    watched.devices["/pay"] = here + 1  # as if another device had been mounted there
    gone = await knowledge.look(watched)
    assert gone.removed == ()
    assert [failure.reason for failure in gone.failed] == ["is empty, maybe not mounted; left as it is"]
    assert "/pay/bands.md" in await paths(knowledge)
    assert await paths(knowledge, READER) == {"/leave.md"}
    watched.devices["/pay"] = here
    assert (await knowledge.look(watched)).removed == ("/pay/bands.md",)
