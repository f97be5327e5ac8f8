"""Kernels started ahead: a new session is answered by one that is waiting, not by one that must be forked first.

They are started one after the other and in a lull: a fork takes a core for some 30 ms, and whoever is being
answered would wait for it. Knows nothing of sessions.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Final

from sandbox.errors import SandboxError, StartFailed
from sandbox.source import Kernel

LULL_S: Final = 0.05  # so long nobody has been answered
PATIENCE_S: Final = 1.0  # a server that is never idle needs spares too


class Spares:
    """Keeps ``wanted`` kernels ready. ``start`` brings one up; ``quiet_s`` tells for how long nothing has run."""

    def __init__(
        self,
        wanted: int,
        start: Callable[[], Coroutine[Any, Any, Kernel]],
        quiet_s: Callable[[], float],
    ) -> None:
        self._wanted = wanted
        self._start = start
        self._quiet_s = quiet_s
        self._starting: deque[asyncio.Task[Kernel]] = deque()
        self._taken = asyncio.Event()
        self._full = asyncio.Event()

    async def keep(self) -> None:
        """Start what is missing, for ever. Cancelling it starts no more; ``close`` must follow."""
        while True:
            if len(self._starting) < self._wanted:
                await self._lull()
                spare = asyncio.create_task(self._start(), name="spare")  # owned by the queue
                self._starting.append(spare)
                await asyncio.wait({spare})
            else:
                self._full.set()
                self._taken.clear()
                await self._taken.wait()

    async def _lull(self) -> None:
        loop = asyncio.get_running_loop()
        latest = loop.time() + PATIENCE_S
        while self._quiet_s() < LULL_S and loop.time() < latest:  # noqa: ASYNC110 - silence sets no event
            await asyncio.sleep(LULL_S)

    async def take(self) -> Kernel | None:
        """The oldest spare that lives, awaited if it is still starting; None when there is none."""
        while self._starting:
            spare = self._starting.popleft()
            self._taken.set()
            self._full.clear()
            try:
                kernel = await asyncio.shield(spare)
            except asyncio.CancelledError:
                self._starting.append(spare)  # whoever waited has gone, the spare is as good as before
                raise
            except StartFailed:
                continue  # whoever starts the next one will be told why
            if kernel.alive:
                return kernel
            await kernel.close()
        return None

    async def ready(self) -> None:
        """Wait until all that are wanted are there."""
        await self._full.wait()

    async def close(self) -> None:
        """End all of them."""
        while self._starting:
            with contextlib.suppress(SandboxError, OSError):
                await (await self._starting.popleft()).close()
