"""Pieces of a reply on their way from a thread to the event loop."""

from __future__ import annotations

import asyncio
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Usage
from bot.models import pieces as pieces_module
from bot.models.chat import Finish, Part, Text
from bot.models.formats.nano import NANO
from bot.models.pieces import Item, Post, parts, putter

END = Finish("stop", Usage(1, 2))
PATIENCE_S = 60


async def read(pieces: asyncio.Queue[Item]) -> list[Part]:
    """All parts of one reply."""
    return [part async for part in parts(pieces, NANO.parser())]


@given(st.lists(st.text("ab ", min_size=1), max_size=9))
def test_what_waits_comes_at_once(said: list[str]) -> None:
    """A loop that comes late gets the words that wait in one part, none lost, and then the end."""

    async def late() -> list[Part]:
        pieces: asyncio.Queue[Item] = asyncio.Queue()
        items: list[Item] = [*said, END]
        for item in items:
            pieces.put_nowait(item)
        return await read(pieces)

    expected = [Text("".join(said))] if said else []
    assert asyncio.run(late()) == [*expected, END]


async def test_many_replies_from_a_thread() -> None:
    """Each reply gets its own pieces in order, when they are delivered together and when one by one."""
    loop = asyncio.get_running_loop()
    post, nobody = Post(loop), threading.Event()
    queues: list[asyncio.Queue[Item]] = [asyncio.Queue() for _ in range(8)]
    puts = [putter(post, queue, nobody, at_once=at == 0) for at, queue in enumerate(queues)]

    def write() -> None:
        for step in range(200):
            for put in puts:
                put(f"{step},")
            post.deliver()
        for put in puts:
            put(END)
        post.deliver()

    thread = threading.Thread(target=write)
    thread.start()
    async with asyncio.timeout(PATIENCE_S):
        replies = await asyncio.gather(*map(read, queues))
    await loop.run_in_executor(None, thread.join)
    wanted = "".join(f"{step}," for step in range(200))
    for reply in replies:
        assert "".join(part.text for part in reply if isinstance(part, Text)) == wanted
        assert reply[-1] == END


async def test_the_loop_is_woken_for_the_first_and_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between its first pieces and its end a reply that is written fast is sent in a few parts, and whole."""
    monkeypatch.setattr(pieces_module, "PAUSE_S", PATIENCE_S)
    post, queue = Post(asyncio.get_running_loop()), asyncio.Queue[Item]()
    put, taken = putter(post, queue, threading.Event()), []
    for number in range(9):
        put(f"{number}")
        post.deliver()
        await asyncio.sleep(0)
        taken.append(queue.qsize())
    put(END)
    post.deliver()
    await asyncio.sleep(0)
    assert taken == [1, 2, *[2] * 7]
    assert [queue.get_nowait() for _ in range(10)] == [*map(str, range(9)), END]
