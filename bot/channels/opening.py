"""Opens what the bots of the settings need, and closes it: inbox, outbox, lines to the vendors, the workers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.assistant import Assistant
from bot.channels.calling import open_session
from bot.channels.catalogue import Bot
from bot.channels.clients import client_of, line_of
from bot.channels.delivery import LEASE_S, Delivery, open_post

log = logging.getLogger(__name__)


@asynccontextmanager
async def open_channels(
    data: Path,
    bots: tuple[Bot, ...],
    assistant: Callable[[], Awaitable[Assistant]],
    *,
    now: Callable[[], float] = time.time,
    lease_s: float = LEASE_S,
    url: str = "",
) -> AsyncIterator[Delivery]:
    """Messages are taken at once and answered when the assistant is there. What is left goes on next time."""
    for bot in bots:
        if bot.missing:
            log.warning("bot %s cannot answer: give %s", bot.name, ", ".join(bot.missing))
    async with open_post(data, lease_s, url=url) as post, open_session() as session:
        clients = {bot.name: client_of(bot, session, now) for bot in bots}
        lines = {bot.name: line for bot in bots if (line := line_of(bot, session, clients[bot.name]))}
        delivery = Delivery(assistant, {bot.name: bot for bot in bots}, clients, post, now, lines, lease_s)
        worker = asyncio.create_task(delivery.run(), name="channels")
        worker.add_done_callback(_tell)
        try:
            yield delivery
        finally:
            worker.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await worker


def _tell(worker: asyncio.Task[None]) -> None:
    """A worker that ends by itself is a fault of ours: messages are still kept, but nobody answers."""
    if not worker.cancelled() and (problem := worker.exception()):
        log.critical("no message is answered until the next start", exc_info=problem)
