"""Sandboxes that several tests of one module share: a kernel takes longer to start than most tests take to
run.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from sandbox import Capacity, Limits, Sandbox
from sandbox.process import Birth

# Generous: these tests prove what happens, not how fast, and the machine may be busy.
LIMITS = Limits(timeout_s=30)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox as the server uses it."""
    async with Sandbox(LIMITS) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bare() -> AsyncIterator[Sandbox]:
    """A sandbox without the language policy: only the process layers stand."""
    async with Sandbox(LIMITS, Capacity(spares=1), Birth(restricted=False, preload=())) as running:
        yield running
