"""What is still being opened while the port already answers, and the wait for it.

Requests that come early wait here; health checks read it. Knows nothing of what the parts are.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from bot.assistant import Assistant
from bot.web.problems import Problem

TIMEOUT_S = 120.0
"""How long an early request waits. A model of some gigabytes takes under a minute from a slow disk."""


class Opening:
    """Filled in by whoever opens; ``pending`` names the parts that are not there yet."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.pending = set(parts)
        self.problem = ""
        self._assistant: Assistant | None = None
        self._settled = asyncio.Event()
        self.on_failure: Callable[[], None] = lambda: None

    def opened(self, part: str) -> None:
        """One part is there."""
        self.pending.discard(part)

    def succeed(self, assistant: Assistant) -> None:
        """Everything is there."""
        self.pending.clear()
        self._assistant = assistant
        self._settled.set()

    def fail(self, problem: str) -> None:
        """It will not be there; every request is told so."""
        self.problem = problem
        self._settled.set()
        self.on_failure()

    async def wait(self, timeout_s: float = TIMEOUT_S) -> Assistant:
        """The assistant, as soon as there is one. Raises ``Problem`` 503."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._settled.wait()
        except TimeoutError:
            raise Problem(503, "still getting ready; try again in a minute", "not_ready") from None
        if self._assistant is None:
            raise Problem(503, f"cannot answer: {self.problem}", "not_ready")
        return self._assistant
