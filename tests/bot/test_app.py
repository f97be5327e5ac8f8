"""The composition root: what opens when, what closes, and what a failure looks like."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from bot import app as composition
from bot.app import PARTS, OpenModel, create_app, open_assistant, run
from bot.assistant import Question
from bot.errors import MosuanError
from bot.events import Answered
from bot.models.chat import ChatModel
from bot.models.errors import ModelNotFound
from bot.models.scripted import ScriptedModel
from bot.settings import SandboxSettings, ServerSettings, Settings
from bot.web.headers import SECURITY_HEADERS
from bot.web.hooks import DELIVERY
from bot.web.keys import OPENING
from knowledge import Audience, UnknownTarget

Get = Callable[[str], Any]
MISSING = "/models/none.gguf: no such file; give the path of a GGUF file"


def settings_of(data: Path, *, demo: bool = False) -> Settings:
    """A free port, and no kernel before somebody calculates."""
    return Settings(data, demo, server=ServerSettings(port=0), sandbox=SandboxSettings(kernels=0))


async def scripted(_: Settings) -> ChatModel:
    """A model that greets once."""
    return ScriptedModel(["Hello."])


async def missing(_: Settings) -> ChatModel:
    """No model."""
    raise ModelNotFound(MISSING)


@asynccontextmanager
async def listening(data: Path, open_model: OpenModel) -> AsyncIterator[tuple[web.Application, Get]]:
    """The application as soon as its port answers, and a way to GET status, body and headers."""
    app = create_app(settings_of(data), open_model=open_model)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with aiohttp.ClientSession(f"http://127.0.0.1:{runner.addresses[0][1]}") as http:

            async def get(path: str) -> tuple[int, str, Mapping[str, str]]:
                async with http.get(URL(path, encoded=True)) as response:
                    return response.status, await response.text(), response.headers

            yield app, get
    finally:
        await runner.cleanup()


async def test_the_port_answers_before_the_parts_are_open(tmp_path: Path) -> None:
    """Health is 200 at once, readiness names what is missing, an early request waits and is answered."""
    arrived = asyncio.Event()

    async def late(settings: Settings) -> ChatModel:
        await arrived.wait()
        return await scripted(settings)

    async with listening(tmp_path, late) as (app, get):
        assert (await get("/healthz"))[0] == 200
        assert (await get("/"))[0] == 200
        status, body, _ = await get("/readyz")
        assert status == 503
        assert "model" in body
        early = asyncio.create_task(get("/v1/models"))
        await asyncio.sleep(0)
        arrived.set()
        assert (await early)[0] == 401  # answered, though not with models: no key was sent
        await app[OPENING].wait()
        assert (await get("/readyz"))[0] == 200


async def test_a_part_that_cannot_open(tmp_path: Path) -> None:
    """The server says so, with the one line that says what to do, instead of hanging."""
    async with listening(tmp_path, missing) as (_, get):
        status, body, _ = await get("/v1/models")
        assert status == 503
        assert MISSING in body
        assert MISSING in (await get("/readyz"))[1]
        assert (await get("/healthz"))[0] == 200


def test_serving_ends_when_a_part_cannot_open(tmp_path: Path) -> None:
    """The command ends with that line as its error, after closing what had opened."""
    settings = settings_of(tmp_path)
    with pytest.raises(MosuanError, match=r"none\.gguf"):
        run(settings, open_model=missing)


async def test_the_first_error_comes_as_it_is(tmp_path: Path) -> None:
    """Without a server the caller gets the error itself, not a group, and everything is closed again."""
    with pytest.raises(ModelNotFound, match=r"none\.gguf"):
        async with open_assistant(settings_of(tmp_path), open_model=missing):
            pass
    opened: list[str] = []
    async with open_assistant(settings_of(tmp_path), open_model=scripted, opened=opened.append):
        assert sorted(opened) == sorted(PARTS)


async def test_one_turn_without_a_server(tmp_path: Path) -> None:
    """The command line's way: open, ask, close; the conversation is there the next time."""
    async with open_assistant(settings_of(tmp_path, demo=True), open_model=scripted) as assistant:
        person = await assistant.directory.principal("lin_yue")
        events = [event async for event in assistant.ask(Question("Hi there", person, "c1", "m1"))]
        assert isinstance(events[-1], Answered)
        assert events[-1].text == "Hello."
    async with open_assistant(settings_of(tmp_path), open_model=scripted) as assistant:
        (turn,) = await assistant.store.turns("c1", "lin_yue")
        assert turn.status == "done"


async def test_the_demo_company_is_loaded_once(tmp_path: Path) -> None:
    """What a person changed in it stays changed when the demo starts again."""
    settings = settings_of(tmp_path, demo=True)
    async with open_assistant(settings, open_model=scripted) as assistant:
        assert len(await assistant.directory.users()) == 12
        assert len(await assistant.knowledge.list()) == 30
        await assistant.knowledge.remove("/it/vpn.en.md")
        await assistant.knowledge.allow("/hr/pay", groups=["engineering"])
    async with open_assistant(settings, open_model=scripted) as assistant:
        assert len(await assistant.knowledge.list()) == 29
        with pytest.raises(UnknownTarget):
            await assistant.knowledge.remove("/it/vpn.en.md")
        engineer = Audience.of(await assistant.directory.principal("chen_hao"))
        assert any(entry.folder == "/hr/pay" for entry in await assistant.knowledge.list(engineer))


async def test_every_response_forbids_foreign_content(tmp_path: Path) -> None:
    """Page, files, JSON and errors alike carry the security headers, and nothing inline is allowed."""
    async with listening(tmp_path, scripted) as (_, get):
        for path in ("/", "/static/app.js", "/healthz", "/nothing", "/static/nothing.js", "/openapi.json"):
            headers = (await get(path))[2]
            assert {name: headers.get(name) for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert "unsafe" not in SECURITY_HEADERS["Content-Security-Policy"]


async def test_unknown_addresses(tmp_path: Path) -> None:
    """404 in OpenAI's shape; a path out of the folder of static files is one of them."""
    async with listening(tmp_path, scripted) as (_, get):
        for path in ("/nothing", "/static/..%2Fpage.py", "/static/%2e%2e%2fpage.py", "/static/.%00"):
            status, body, _ = await get(path)
            assert status == 404
            assert '"code": "not_found"' in body


async def test_what_the_server_counts(tmp_path: Path) -> None:
    """Requests are counted by route and status, and no address of a stranger becomes a label."""
    async with listening(tmp_path, scripted) as (_, get):
        await get("/healthz")
        await get("/made/up")
        counted = (await get("/metrics"))[1]
    assert 'mosuan_requests_total{route="/healthz",status="200"} 1.0' in counted
    assert 'route="unknown",status="404"' in counted
    assert "made" not in counted


async def test_the_description_is_complete(tmp_path: Path) -> None:
    """OpenAPI names every address of the API, and every reference in it leads somewhere."""
    async with listening(tmp_path, scripted) as (_, get):
        text = (await get("/openapi.json"))[1]
    description = json.loads(text)
    assert {"/v1/chat/completions", "/v1/feedback", "/v1/conversations/{id}"} <= set(description["paths"])
    schemas = set(description["components"]["schemas"])
    assert set(re.findall(r"#/components/schemas/(\w+)", text)) <= schemas


async def test_messages_wait_as_long_as_the_model_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that takes long to load costs a kept message no attempt: it gets an answer, not an apology."""
    app = create_app(Settings(data=tmp_path))
    waits: list[float] = []

    async def wait(timeout_s: float = 0.0) -> None:
        waits.append(timeout_s)

    monkeypatch.setattr(app[OPENING], "wait", wait)
    async with asynccontextmanager(composition._channels_context)(app):
        await app[DELIVERY].assistant()
    assert waits == [composition.MODEL_WAIT_S]
