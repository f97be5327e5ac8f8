"""From the thread that writes a reply to the event loop that reads it: pieces over a queue, parsed to parts.

Knows neither the engine nor the format; it is given the parser of one reply.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace

from bot.models.chat import Call, Finish, Part
from bot.models.errors import ModelError
from bot.models.formats.spelling import ReplyParser

Item = str | Finish | ModelError
"""A piece of text; at the end how the reply finished, or why it could not."""
Put = Callable[[Item], None]
PAUSE_S = 0.004
"""Least time between two wakings of the loop. A small model writes a token in under a millisecond, and to send each
alone cost a tenth of the speed on two cores; nobody reads 250 pieces a second.
"""
AT_ONCE = 2
"""So many pieces at the beginning of a reply wait for nothing: the reader sees that it begins."""


class Post:
    """Items on their way from a thread to one event loop, for many replies: waking it once takes all that is there.

    The loop is woken by ``deliver`` alone. Woken for each item it took the interpreter from the thread that was
    drawing the next reply's token, sixteen times in a step.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._items: deque[tuple[asyncio.Queue[Item], Item]] = deque()
        self._is_woken = self._is_urgent = False
        self._woken_s = 0.0

    def send(self, pieces: asyncio.Queue[Item], item: Item, *, is_urgent: bool) -> None:
        """An item for a queue of the loop. Any thread may."""
        self._items.append((pieces, item))
        self._is_urgent |= is_urgent

    def deliver(self) -> None:
        """Let the loop take what was sent; soon after the last time only if something is urgent. Any thread may.

        Call it again after every step: what was held back goes then.
        """
        now_s = time.perf_counter()
        if not self._is_urgent and now_s - self._woken_s < PAUSE_S:
            return
        if self._items and not (self._is_woken or self.loop.is_closed()):
            self._is_woken, self._is_urgent, self._woken_s = True, False, now_s
            self.loop.call_soon_threadsafe(self._take)

    def _take(self) -> None:
        self._is_woken = False  # before the items: what comes from here on wakes it again
        while self._items:
            pieces, item = self._items.popleft()
            pieces.put_nowait(item)


def putter(
    post: Post, pieces: asyncio.Queue[Item], unwanted: threading.Event, *, at_once: bool = False
) -> Put:
    """Sends items from another thread, as long as somebody wants them; ``at_once`` delivers each.

    The first pieces and the end are urgent.
    """
    sent = 0

    def put(item: Item) -> None:
        nonlocal sent
        if not unwanted.is_set():
            sent += 1
            is_urgent = at_once or sent <= AT_ONCE or not isinstance(item, str)
            post.send(pieces, item, is_urgent=is_urgent)
            if at_once:
                post.deliver()

    return put


async def parts(pieces: asyncio.Queue[Item], parser: ReplyParser) -> AsyncGenerator[Part, None]:
    """The parts of one reply, ending with ``Finish``. Raises the ``ModelError`` that was put."""
    called = False
    item = await pieces.get()
    while isinstance(item, str):
        text, following = item, None
        while not pieces.empty() and isinstance(following := pieces.get_nowait(), str):
            text, following = text + following, None  # a loop that is late sends less often, not later
        for part in parser.feed(text):
            called |= isinstance(part, Call)
            yield part
        item = following or await pieces.get()
    if isinstance(item, ModelError):
        raise item
    for part in parser.close(cut=item.reason == "length"):
        called |= isinstance(part, Call)
        yield part
    yield replace(item, reason="tool_calls") if called else item
