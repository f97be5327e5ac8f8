"""Long work as a client of the HTTP API meets it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.jobs import Job, Jobs, Payload
from bot.models.scripted import ScriptedModel
from bot.web.keys import JOBS
from bot.worker import Progress, Work
from tests.bot.web.served import Served, serve

HANG_S = 60.0


def kinds(_: Assistant) -> Mapping[str, Work]:
    """Work that counts, and work that never ends."""

    async def count(job: Job, payload: Payload, progress: Progress) -> Payload:
        for number in range(3):
            await progress(number + 1, 3, f"第 {number + 1} 章")
        return Payload({"words": 7}, b"# \xe7\xba\xaa\xe8\xa6\x81", "text/markdown; charset=utf-8")

    async def forever(job: Job, payload: Payload, progress: Progress) -> Payload:
        await asyncio.Event().wait()
        return Payload()

    return {"count": count, "forever": forever}


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    """A server that knows these kinds."""
    async with serve(tmp_path, ScriptedModel(), kinds=kinds) as running:
        yield running


def jobs_of(served: Served) -> Jobs:
    """The jobs of the running server, for a route that starts some."""
    return served.app[JOBS]


async def events(served: Served, path: str) -> list[tuple[int, dict[str, Any]]]:
    """Id and body of each event until the stream ends."""
    found, number = [], -1
    async with (
        asyncio.timeout(HANG_S),
        served.http.get(served.url + path, headers=await served.headers()) as r,
    ):
        async for line in r.content:
            if line.startswith(b"id: "):
                number = int(line[4:])
            if line.startswith(b"data: {"):
                found.append((number, json.loads(line[6:])))
    return found


async def test_progress_then_result(served: Served) -> None:
    """The events end with the job done; then it has its JSON and its document, and a second look is empty."""
    job = await jobs_of(served).submit("li", "count", Payload())
    told = await events(served, f"/v1/jobs/{job.id}/events")
    assert told[-1][1]["status"] == "done"
    assert told[-1][1]["progress"] == {"done": 3, "total": 3, "note": "第 3 章"}
    assert [number for number, _ in told] == [body["version"] for _, body in told]
    assert await events(served, f"/v1/jobs/{job.id}/events?after={told[-1][0]}") == []
    _, read = await served.get(f"/v1/jobs/{job.id}")
    assert (read["result"], read["error"]) == ({"words": 7}, None)
    url = f"{served.url}/v1/jobs/{job.id}/result"
    async with served.http.get(url, headers=await served.headers()) as response:
        assert (response.content_type, await response.text()) == ("text/markdown", "# 纪要")


async def test_cancelling(served: Served) -> None:
    """A cancelled job says so, its stream ends, and asking for its result is 409."""
    job = await jobs_of(served).submit("li", "forever", Payload())
    status, body = await served.post(f"/v1/jobs/{job.id}/cancel", {})
    assert (status, body["status"]) == (200, "cancelled")
    assert [body["status"] for _, body in await events(served, f"/v1/jobs/{job.id}/events")] == ["cancelled"]
    assert (await served.get(f"/v1/jobs/{job.id}/result"))[0] == 409
    assert [line["id"] for line in (await served.get("/v1/jobs"))[1]["data"]] == [job.id]


async def test_jobs_are_private(served: Served) -> None:
    """To everybody else every address of a job is 404; a cursor that is no number is 400."""
    job = await jobs_of(served).submit("li", "forever", Payload())
    for path in ("", "/result", "/events"):
        assert (await served.get(f"/v1/jobs/{job.id}{path}", user="han"))[0] == 404
    assert (await served.post(f"/v1/jobs/{job.id}/cancel", {}, user="han"))[0] == 404
    assert (await served.get("/v1/jobs", user="han"))[1]["data"] == []
    assert (await served.get(f"/v1/jobs/{job.id}/events?after=x"))[0] == 400
