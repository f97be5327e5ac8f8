"""A disk that fills up during ingestion: whole documents or none, sound tables, and it goes on when there is room."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import Audience, Knowledge, Principal

READER = Audience.of(Principal("ann", frozenset({"staff"})))
DISK_MB = 6
PROGRAM = """
import asyncio, sys
from pathlib import Path
from knowledge import Knowledge, KnowledgeError

async def main():
    async with Knowledge.open(Path(sys.argv[1])) as knowledge:
        report = await knowledge.add([Path(sys.argv[2])])
        print(len(report.added), len(report.failed))

try:
    asyncio.run(main())
except KnowledgeError as error:
    print("told", error)
except BaseException as error:
    print("broke", type(error).__name__, error)
    raise SystemExit(1)
"""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of some megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(place)]
    mounted = (
        shutil.which("mount") and subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    )
    if not mounted:
        pytest.skip("a small file system cannot be mounted here; run as root")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True, timeout=60)


def write(source: Path, count: int) -> Path:
    """So many documents in an open folder."""
    source.mkdir()
    (source / "access.toml").write_text('[folder]\nallow_users = ["*"]\n', "utf-8")
    for n in range(count):
        (source / f"{n:03}.md").write_text(f"# 文件{n}\n\n" + f"第{n}号条款的说明。" * 400, "utf-8")
    return source


def move(disk: Path, to: Path) -> Path:
    """What is on the disk, where there is room."""
    return Path(shutil.copytree(disk, to))


async def test_a_full_disk_leaves_nothing_half(tmp_path: Path, disk: Path) -> None:
    """What was taken in is whole, verify is clean after the next start, and the rest comes with the next run."""
    source = write(tmp_path / "in", 40)
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PROGRAM, str(disk / "data"), str(source)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    output, _ = await asyncio.wait_for(child.communicate(), 900)
    assert not output.startswith(b"40 0"), "the disk was large enough: the test proves nothing"
    data = move(disk / "data", tmp_path / "room")
    async with Knowledge.open(data) as knowledge:
        assert await knowledge.verify(repair=False) == []
        there = await knowledge.list()
        for entry in there:
            assert (await knowledge.version(entry.id, 1)).text.count("条款") == 400
        report = await knowledge.add([source])
        assert (len(report.unchanged), len(report.added), report.failed) == (len(there), 40 - len(there), ())
        assert (await knowledge.search("第7号条款的说明", READER)).passages
        assert await knowledge.verify(repair=False) == []
