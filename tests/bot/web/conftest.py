"""Fixtures of the web tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.models.scripted import ScriptedModel
from tests.bot.web.served import Served, serve


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    """A server whose model says what the test enqueues."""
    async with serve(tmp_path, ScriptedModel()) as running:
        yield running
