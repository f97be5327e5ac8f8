"""While serving, a watched folder is followed: its files are found by whom its rules name, and gone with the file."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.models.scripted import ScriptedModel
from bot.settings import KnowledgeSettings
from tests.bot.commanded import Commands
from tests.bot.web.served import Served, serve


async def found(served: Served, wanted: bool) -> bool:
    """Whether ``li`` comes to find the document, or to find it no more."""
    for _ in range(1200):  # two minutes on a busy machine
        _, body = await served.post("/v1/knowledge/search", {"query": "年假几天"})
        if bool(body["data"]) == wanted:
            return True
        await asyncio.sleep(0.1)
    return False


def write(folder: Path, name: str, text: str) -> Path:
    """A file of the folder."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


async def test_a_served_folder_is_followed(tmp_path: Path) -> None:
    """It need not even be there when the server starts."""
    folder = tmp_path / "in"
    settings = KnowledgeSettings(watch=folder, watch_folder="/hr", watch_every_s=0.2)
    async with serve(tmp_path / "data", ScriptedModel(), knowledge=settings) as served:
        write(folder, "access.toml", '[folder]\nallow_groups = ["hr"]\n')
        leave = write(folder, "leave.md", "年假为十天。")
        assert await found(served, True)
        write(folder, "access.toml", "[folder")
        assert await found(served, False)
        write(folder, "access.toml", '[folder]\nallow_groups = ["hr"]\n')
        assert await found(served, True)
        leave.unlink()
        assert await found(served, False)


async def test_what_nobody_foresaw_does_not_end_the_following(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told in the log, the next look comes all the same, and the server closes as ever."""
    settings = KnowledgeSettings(watch=Path("a\0b"), watch_every_s=0.1)  # a ValueError inside of pathlib
    async with serve(tmp_path / "data", ScriptedModel(), knowledge=settings):
        async with asyncio.timeout(120):
            while caplog.text.count("could not be looked at") < 2:  # noqa: ASYNC110 - a log sets no event
                await asyncio.sleep(0.1)


def test_one_look_from_the_command_line(tmp_path: Path) -> None:
    """Tells what came and went, and exits 1 where rules do not count."""
    mosuan, folder = Commands(tmp_path / "data"), tmp_path / "in"
    write(folder, "leave.md", "年假为十天。")
    write(folder, "access.toml", '[folder]\nallow_groups = ["hr"]\n')
    assert mosuan("knowledge", "watch", "--folder", str(folder)).out == "added    /leave.md\n"
    (folder / "leave.md").unlink()
    assert mosuan("knowledge", "watch", "--folder", str(folder)).out == "removed  /leave.md\n"
    write(folder, "access.toml", "[folder")
    assert "closed to everybody" in mosuan("knowledge", "watch", "--folder", str(folder)).problem
    assert "no folder to watch" in mosuan("knowledge", "watch").problem
