"""What survives ``kill -9`` in the middle of a stream."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp

from bot.store import Store
from tests.bot.web.served import asking

STEP_TIMEOUT_S = 60.0


async def test_kill_9_in_a_stream_loses_no_question(tmp_path: Path) -> None:
    """The question is there when the store opens again, its turn has failed, and ``verify`` is clean."""
    program = [sys.executable, "-m", "tests.bot.web.scripted_server", str(tmp_path)]
    server = await asyncio.create_subprocess_exec(*program, stdout=PIPE)
    try:
        assert server.stdout is not None
        async with asyncio.timeout(STEP_TIMEOUT_S):
            url, key = (await server.stdout.readline()).decode().split()
        async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"}) as http:
            body = asking("Hi there", stream=True, conversation="c1")
            async with (
                asyncio.timeout(STEP_TIMEOUT_S),
                http.post(f"{url}v1/chat/completions", json=body) as answer,
            ):
                async for line in answer.content:
                    if line.startswith(b"data: {") and json.loads(line[6:])["choices"][0]["delta"].get(
                        "content"
                    ):
                        break
                server.kill()
                await server.wait()
    finally:
        if server.returncode is None:
            server.kill()
            await server.wait()
    store = await Store.open(tmp_path)
    try:
        assert await store.recover(time.time()) == 1
        (turn,) = await store.turns("c1", "li")
        assert (turn.question, turn.status) == ("Hi there", "failed")
        assert await store.verify() == []
    finally:
        await store.close()
