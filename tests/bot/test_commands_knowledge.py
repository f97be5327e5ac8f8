"""``mosuan knowledge`` with addresses and versions."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from aiohttp import web

from tests.bot.commanded import Commands, Ran
from tests.knowledge.tiny_bert import write_gguf


async def test_an_address_and_its_versions(tmp_path: Path) -> None:
    """Refused by default; with its host in the settings taken in, changed, listed and read by version."""
    mosuan, text = Commands(tmp_path / "data"), ["第一版"]

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=text[0], content_type="text/plain")

    app = web.Application()
    app.router.add_get("/leave.txt", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    url = f"http://127.0.0.1:{port}/leave.txt"
    config = tmp_path / "mosuan.toml"
    write(config, f'[knowledge]\nurl_hosts = ["127.0.0.1:{port}"]\n')

    async def run(*argv: str) -> Ran:
        return await asyncio.to_thread(mosuan, "knowledge", *argv)

    try:
        refused = await run("add", url)
        assert (refused.code, "private network" in refused.err) == (1, True)
        where = f"/web/127.0.0.1_{port}/leave.txt"
        added = await run("add", url, "--folder", "/web", "--config", str(config))
        assert (added.code, added.out) == (0, f"added    {where}\n1 added\n")
        text[0] = "第二版"
        assert "1 changed" in (await run("add", url, "--folder", "/web", "--config", str(config))).out
    finally:
        await runner.cleanup()
    assert (await run("versions", where, "1")).out == "第一版\n"
    versions = json.loads((await run("versions", where, "--json")).out)
    assert [(version["number"], version["is_current"]) for version in versions] == [(2, True), (1, False)]
    assert "now" in (await run("versions", where)).out
    assert "there are 2, 1" in (await run("versions", where, "7")).problem


def write(file: Path, text: str) -> None:
    """A settings file."""
    file.write_text(text, "utf-8")


def test_another_embedder(tmp_path: Path) -> None:
    """Set, it is shown to come by verify and doctor, made by reindex, and answers then; a wrong one is one line."""
    write_gguf(tmp_path / "tiny.gguf")
    data = tmp_path / "data"
    write(tmp_path / "leave.md", "年假为十天。")
    mosuan, config = Commands(data), tmp_path / "mosuan.toml"
    write(config, f'[knowledge]\nembedder = "{tmp_path / "tiny.gguf"}"\n')

    def new(*argv: str) -> Ran:
        return mosuan(*argv, "--config", str(config))

    assert mosuan("knowledge", "add", str(tmp_path / "leave.md")).code == 0
    assert mosuan("knowledge", "allow", "/", "--user", "*").code == 0
    verified = new("knowledge", "verify")
    assert verified.out == "1 documents, 0 problems left\n"
    assert "hashed-ngrams-1-1024 answers; of tiny-" in verified.err
    checks = {check["name"]: check for check in new("doctor", "--json").json["checks"]}
    assert "0 of 1 vectors of tiny-" in checks["index"]["reason"]
    assert checks["embedder"]["reason"].startswith("hashed-ngrams-1-1024, 1024 numbers")
    made = new("knowledge", "reindex")
    assert (made.code, made.out.startswith("tiny-"), made.out.endswith("answers, with 1 vectors\n")) == (
        0,
        True,
        True,
    )
    assert "leave.md" in new("knowledge", "search", "年假几天", "--as", "").out
    checks = {check["name"]: check for check in new("doctor", "--json").json["checks"]}
    assert checks["embedder"]["reason"].endswith("32 numbers")
    write(config, '[knowledge]\nembedder = "bge"\n')
    assert "there is no embedder 'bge'" in new("knowledge", "reindex").problem
