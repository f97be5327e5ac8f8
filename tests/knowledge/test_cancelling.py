"""A server that stops is stopped, whatever the knowledge base is at."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from knowledge import HashedNgrams, Knowledge
from knowledge.embedder_threads import EmbedderThreads

LONGER_THAN_THE_WORK_S = 0.5
WAIT_S = 30.0


async def without_end(work: Callable[[], Awaitable[object]]) -> None:
    """As the server repeats what it does beside answering."""
    while True:
        await work()
        await asyncio.sleep(WAIT_S * 10)


@pytest.mark.parametrize("what", ["vectors", "documents"])
async def test_a_cancel_that_comes_with_the_result_is_not_lost(tmp_path: Path, what: str) -> None:
    """Work of the other thread ends, and before its task goes on it is cancelled: the task ends."""
    threads = EmbedderThreads()
    async with Knowledge.open(tmp_path) as knowledge:
        works: dict[str, Callable[[], Awaitable[object]]] = {
            "vectors": lambda: threads.vectors(HashedNgrams(), ["a"]),
            "documents": knowledge.list,
        }
        task = asyncio.create_task(without_end(works[what]))
        await asyncio.sleep(0)  # the work begins
        time.sleep(LONGER_THAN_THE_WORK_S)  # noqa: ASYNC251 - and ends, while the loop does not look
        asyncio.get_running_loop().call_soon(task.cancel)
        _, pending = await asyncio.wait({task}, timeout=WAIT_S)
        assert not pending
        assert task.cancelled()
    threads.close()
