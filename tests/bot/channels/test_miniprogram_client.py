"""The reference client: its own tests in Node, and the client itself against a whole server."""

from __future__ import annotations

import asyncio
import json
import shutil
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import pytest

from bot.channels import miniprogram
from bot.settings import MiniprogramSettings
from tests.bot.channels.mini_client import mini
from tests.bot.web.served import HeldModel

FOLDER = Path(__file__).with_name("miniprogram_client")
CLIENT = Path(miniprogram.__file__).with_name("miniprogram_client")
NODE_TIMEOUT_S = 300.0
TABLE = "| 等级 | 下限 |\n|---|---|\n| P6 | 24,000 |\n"
ANSWER = "# 薪酬\n\n" + "".join(f"第{i}句，😀 **重点**。" for i in range(80)) + "\n\n" + TABLE + "\n完。"


async def node(*arguments: str) -> str:
    """What a Node program printed. It must be there and must succeed."""
    assert shutil.which("node"), "install Node 18 or newer: it runs the tests of the reference client"
    process = await asyncio.create_subprocess_exec("node", *arguments, stdout=PIPE, stderr=STDOUT)
    try:
        async with asyncio.timeout(NODE_TIMEOUT_S):
            printed, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0, printed.decode()
    return printed.decode()


async def test_in_node() -> None:
    """Decoder, parser, markdown and page keep what their tests in Node promise."""
    files = sorted(str(path) for path in FOLDER.glob("*.test.js"))
    assert len(files) == 3
    assert "# fail 0" in await node("--test", "--test-reporter=tap", *files)


@pytest.mark.parametrize("check_content", [False, True])
async def test_a_phone_reads_every_character_once(tmp_path: Path, check_content: bool) -> None:
    """Over lines cut at random bytes the page ends with the server's answer, its label and its nodes."""
    async with mini(tmp_path, HeldModel(), check_content=check_content) as program:
        for seed in ("1", "2"):
            program.script(ANSWER)
            turn = json.loads(await node(str(FOLDER / "phone.js"), program.served.url, seed, "薪酬怎么定？"))
            assert (turn["status"], turn["problem"], turn["text"]) == ("done", "", ANSWER)
            assert turn["label"] == "内容由 AI 生成"
            assert [block["scrolls"] for block in turn["blocks"]] == [False, True, False]


def test_what_the_client_ships() -> None:
    """Each file of the page is there, every ``require`` leads to one, and no secret is among them."""
    assert {path.suffix for path in (CLIENT / "pages" / "chat").iterdir()} == {
        ".js",
        ".json",
        ".wxml",
        ".wxss",
    }
    for path in CLIENT.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in CLIENT.rglob("*.js"):
        for part in path.read_text("utf-8").split("require('")[1:]:
            assert (path.parent / (part.split("'")[0] + ".js")).is_file(), path
    assert MiniprogramSettings().notice_page in json.loads((CLIENT / "app.json").read_text("utf-8"))["pages"]
