"""Connections that we open and over which a vendor delivers: held, and opened again when they end.

For whoever cannot be called from outside. A message goes the way of every other: kept first, then told the
vendor that we have it, then worked on. Knows no vendor.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Protocol

import aiohttp

from bot.channels.contract import Ignored, Inbound, Received
from bot.channels.errors import Rejected, SendFailed

log = logging.getLogger(__name__)
Take = Callable[[Inbound], Awaitable[bool]]
"""Keeps a message; when it returns, the message is on disk and may be acknowledged. False when it came before."""
FIRST_WAIT_S = 1.0
MOST_WAIT_S = 60.0
STEADY_S = 60.0
"""A line that held so long was a good one: the next wait begins small again."""
HEARTBEAT_S = 30.0
"""A line that is silent is asked so often whether it is still there."""
LOOK_S = 5.0
"""Whether another process still holds the line is asked so often."""
MAX_FRAME_BYTES = 2 << 20


class Line(Protocol):
    """A connection to one vendor for one bot. ``is_exclusive``: the vendor lets one per bot live."""

    is_exclusive: bool

    @property
    def may_send(self) -> bool:
        """Whether answers can leave from this process just now."""
        ...

    async def hold(self, take: Take) -> None:
        """Open it, hand over what comes, return when it ends. Raises ``SendFailed`` and what aiohttp raises."""
        ...


async def keep(
    name: str,
    line: Line,
    take: Take,
    may_hold: Callable[[], Awaitable[bool]],
    *,
    clock: Callable[[], float],
    chance: Callable[[], float],
) -> None:
    """Hold a line until cancelled, whenever it is this process that ``may_hold`` it. ``chance`` is between 0 and 1:
    all servers of a vendor that restarts must not come back in one moment.
    """
    failures = 0
    while True:
        began, rest_s = clock(), 0.0
        try:
            if not await may_hold():
                await asyncio.sleep(LOOK_S)
                continue
            await line.hold(take)
            problem = "the vendor ended it"
        except SendFailed as failed:
            problem, rest_s = str(failed), failed.after_s
        except (aiohttp.ClientError, OSError, TimeoutError) as failed:
            problem = type(failed).__name__  # its text may hold the address, and that a ticket
        except Exception:  # the border of one line: the other bots go on
            log.exception("bot %s: its line broke", name)
            problem = "a fault of ours"
        failures = 1 if clock() - began >= STEADY_S else failures + 1
        wait_s = max(rest_s, wait_after(failures) * (0.5 + chance() / 2))
        log.warning("bot %s: no line to the vendor (%s); again in %.0f s", name, problem, wait_s)
        await asyncio.sleep(wait_s)


@asynccontextmanager
async def pinging(ping: Callable[[], Awaitable[None]], every_s: float) -> AsyncIterator[None]:
    """Send a ping now and every so often. When one fails the line has ended, which its reader notices."""

    async def go_on() -> None:
        with suppress(aiohttp.ClientError, OSError):
            while True:
                await ping()
                await asyncio.sleep(every_s)

    pinger = asyncio.create_task(go_on(), name="pings")
    try:
        yield
    finally:
        pinger.cancel()
        with suppress(asyncio.CancelledError):
            await pinger


def wait_after(failures: int) -> float:
    """Seconds before the next attempt, after so many that failed in a row."""
    return float(min(MOST_WAIT_S, FIRST_WAIT_S * 2 ** min(failures - 1, 10)))


async def taken(name: str, read: Callable[[], Received], take: Take) -> Inbound | None:
    """Keep the message that ``read`` finds, and return it if it is new. What is none is logged and settled."""
    try:
        received = read()
    except Rejected as rejected:
        log.warning("bot %s: what came over the line is no message: %s", name, rejected.reason)
        return None
    if isinstance(received, Inbound):
        return received if await take(received) else None
    if isinstance(received, Ignored):
        log.debug("bot %s: ignored: %s", name, received.reason)
    return None
