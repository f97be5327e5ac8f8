"""``mosuan knowledge`` with addresses and versions."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from aiohttp import web

from tests.bot.commanded import Commands, Ran


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
