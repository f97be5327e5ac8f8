"""Two models behind one server: the right one answers over HTTP, and the ledger and the counters say why."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.app import create_app
from bot.errors import SceneError
from bot.events import Usage
from bot.ledger import Ledger
from bot.models.chat import ChatModel
from bot.models.errors import EngineFailed
from bot.models.formats.nano import NANO
from bot.models.scripted import ScriptedModel
from bot.routing import Attempt, Route
from bot.scenes import load_scenes
from bot.settings import ModelSettings, SandboxSettings, Settings
from bot.web.keys import OPENING
from tests.bot.web.served import PEOPLE, READY_TIMEOUT_S, asking
from tools.spec import ToolCall

CALL = NANO.render_call(ToolCall("", "python", {"code": "print(7 * 8)"}))


@asynccontextmanager
async def served(data: Path, small: ScriptedModel, large: ScriptedModel) -> AsyncIterator[tuple[str, str]]:
    """The address of a server with a scene for each tier, and somebody's key."""
    scenes = data / "scenes"
    scenes.mkdir()
    for name, tier in (("quick", "small"), ("thorough", "large")):
        (scenes / f"{name}.toml").write_text(f'tier = "{tier}"\ntools = ["python"]\n', encoding="utf-8")
    settings = Settings(
        data=data,
        scenes=scenes,
        model=ModelSettings(name="small", price=1.0),
        larger=ModelSettings(name="large", price=100.0),
        sandbox=SandboxSettings(kernels=0),
    )

    async def open_model(wanted: Settings) -> ChatModel:
        return {"small": small, "large": large}[wanted.model.name]

    runner = web.AppRunner(create_app(settings, open_model=open_model), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        assistant = await runner.app[OPENING].wait(READY_TIMEOUT_S)
        (data / "people.toml").write_text(PEOPLE, encoding="utf-8")
        await assistant.directory.import_people(data / "people.toml")
        _, key = await assistant.directory.create_key("li", "tests", time.time())
        yield f"http://127.0.0.1:{runner.addresses[0][1]}", key
    finally:
        await runner.cleanup()


async def asked(http: aiohttp.ClientSession, url: str, text: str, **more: object) -> str:
    """The answer to one question."""
    async with http.post(f"{url}/v1/chat/completions", json=asking(text, **more)) as response:
        said = await response.json()
        return str(said["choices"][0]["message"]["content"]) if response.status == 200 else str(said)


async def run_command(*arguments: str) -> str:
    """What ``mosuan`` prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, stdout=asyncio.subprocess.PIPE, env={**os.environ}
    )
    printed, _ = await process.communicate()
    assert process.returncode == 0
    return printed.decode()


async def test_a_server_with_two_models(tmp_path: Path) -> None:
    """A sum that the small one manages, a call it cannot spell, an engine that breaks, a scene of each tier: the
    answers, the routes in the ledger with their reasons and cost, the counters, and the command that tells them.
    """
    small, large = ScriptedModel(name="small"), ScriptedModel(name="large")
    async with (
        served(tmp_path, small, large) as (url, key),
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"}) as http,
    ):
        small.enqueue(CALL, "It is 56.")
        assert await asked(http, url, "what is 7 times 8?") == "It is 56."
        small.enqueue("It is 50.", "It is 51.")
        large.enqueue(CALL, "The product is 56.")
        assert await asked(http, url, "what is 7 times 8, please?") == "The product is 56."
        small.enqueue(EngineFailed("broke"))
        large.enqueue("Hello.")
        assert await asked(http, url, "hi there") == "Hello."
        small.enqueue("I don't know.")
        assert await asked(http, url, "hi again", model="quick") == "I don't know."
        large.enqueue("Hello large.")
        assert await asked(http, url, "hi there again", model="thorough") == "Hello large."
        async with http.get(f"{url}/metrics") as response:
            counted = await response.text()
    assert 'mosuan_routes_total{outcome="answered",route="small > large"} 2.0' in counted
    assert 'mosuan_route_tokens_total{model="large"}' in counted
    told = json.loads(await run_command("model", "routes", "--data", str(tmp_path), "--json"))
    routes = {(row["scene"], row["route"]): row for row in told}
    assert set(routes) >= {
        ("assistant", "small"),
        ("assistant", "small > large"),
        ("thorough", "large"),
        ("quick", "small"),
    }
    escalated = routes["assistant", "small > large"]
    assert (escalated["turns"], escalated["outcomes"]) == (2, {"answered": 2})
    assert escalated["escalations"]["turn_failed"] == 1
    assert escalated["escalations"]["guessed"] == 1
    assert escalated["cost"] > routes["assistant", "small"]["cost"] > 0
    table = await run_command("model", "routes", "--data", str(tmp_path))
    assert "small > large" in table


async def test_an_answer_outlives_the_ledger(tmp_path: Path) -> None:
    """Where a route cannot be written down the reader has the answer all the same."""
    small = ScriptedModel(name="small")
    async with (
        served(tmp_path, small, ScriptedModel(name="large")) as (url, key),
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"}) as http,
    ):
        with closing(sqlite3.connect(tmp_path / "routes.db")) as database:
            database.execute("DROP TABLE attempts")
        small.enqueue("Hello.")
        assert await asked(http, url, "hi there") == "Hello."


async def test_the_ledger_adds_up(tmp_path: Path, store_url: str) -> None:
    """Turns are counted once whatever their attempts, twice recorded is once, and old ones can be left out."""
    ledger = await Ledger.open(tmp_path, url=store_url, prices={"big": 2.0})
    one = Attempt("tiny", "failed", ("bad_call", "failed"), Usage(100, 50), 0.5)
    two = Attempt("big", "answered", (), Usage(1000, 500), 2.0)
    for number, at in (("a", 10.0), ("b", 20.0), ("b", 20.0)):
        await ledger.record(number, "assistant", Route((one, two)), at)
    await ledger.record("c", "assistant", Route((one,)), 20.0)
    both, alone = await ledger.figures()
    assert (both.route, both.turns, both.outcomes) == ("tiny > big", 2, {"answered": 2})
    assert both.escalations == {"bad_call": 2, "failed": 2}
    assert both.tokens == {"tiny": 300, "big": 3000}
    assert (both.seconds, both.cost) == (5.0, 2 * 1500 * 2.0 / 1e6)
    assert (alone.route, alone.turns, alone.outcomes, alone.escalations) == ("tiny", 1, {"failed": 1}, {})
    assert [figures.turns for figures in await ledger.figures(since=15.0)] == [1, 1]
    await ledger.close()


def test_a_tier_that_is_none_is_told(tmp_path: Path) -> None:
    """The file, the key and the nearest tier."""
    (tmp_path / "law.toml").write_text('tier = "larg"\n', encoding="utf-8")
    with pytest.raises(SceneError, match=r"law\.toml: tier: 'larg'.*large"):
        load_scenes(tmp_path)
