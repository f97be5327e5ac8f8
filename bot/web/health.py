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
    """``GET /readyz``: 503 with what is still being opened, or with what could not be."""
    opening = request.app[OPENING]
    if opening.problem:
        return web.json_response({"status": "failed", "problem": opening.problem}, status=503)
    if opening.pending:
        return web.json_response({"status": "opening", "opening": sorted(opening.pending)}, status=503)
    return web.json_response({"status": "ready"})


async def metrics(request: web.Request) -> web.Response:
    """``GET /metrics`` for Prometheus: without a key from this machine only."""
    if not ip_address(request.remote or "0.0.0.0").is_loopback:
        await caller(request)
    return web.Response(
        body=request.app[METRICS].exposition(),
        headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"},
    )
