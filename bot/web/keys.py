"""What the routes find in the application: put there once by ``bot.app``."""

from __future__ import annotations

from aiohttp import web

from bot.assistant import Assistant
from bot.channels.miniprogram import Miniprogram
from bot.jobs import Jobs
from bot.settings import Settings
from bot.web.metrics import Metrics
from bot.web.opening import Opening

SETTINGS = web.AppKey("settings", Settings)
MINIPROGRAM: web.AppKey[Miniprogram | None] = web.AppKey("miniprogram")
OPENING = web.AppKey("opening", Opening)
JOBS = web.AppKey("jobs", Jobs)
METRICS = web.AppKey("metrics", Metrics)


async def assistant_of(request: web.Request) -> Assistant:
    """The assistant; early requests wait for it."""
    return await request.app[OPENING].wait()
