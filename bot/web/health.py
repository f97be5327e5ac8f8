"""Whether the process lives, whether it can answer, and what it has counted. Says nothing of anybody."""

from __future__ import annotations

from ipaddress import ip_address

from aiohttp import web

from bot.web.bearer import caller
from bot.web.keys import METRICS, OPENING


async def healthz(request: web.Request) -> web.Response:
    """``GET /healthz``: 200 as soon as the port answers."""
    return web.json_response({"status": "ok"})


async def readyz(request: web.Request) -> web.Response:
    """``GET /readyz``: 503 with what is still being opened, or with what could not be.

    The reason may name a path, so it is told to this machine only.
    """
    opening = request.app[OPENING]
    if opening.problem:
        problem = opening.problem if _is_here(request) else "the log of the server says why"
        return web.json_response({"status": "failed", "problem": problem}, status=503)
    if opening.pending:
        return web.json_response({"status": "opening", "opening": sorted(opening.pending)}, status=503)
    return web.json_response({"status": "ready"})


def _is_here(request: web.Request) -> bool:
    return ip_address(request.remote or "0.0.0.0").is_loopback


async def metrics(request: web.Request) -> web.Response:
    """``GET /metrics`` for Prometheus: without a key from this machine only."""
    if not _is_here(request):
        await caller(request)
    return web.Response(
        body=request.app[METRICS].exposition(),
        headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"},
    )
