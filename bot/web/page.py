"""The chat page and its files. No template, no build: what is in ``static`` is what the browser gets."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

STATIC = Path(__file__).with_name("static")
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
"""Named here because the host's own table may call JavaScript text/plain, which ``nosniff`` then blocks."""


async def index(request: web.Request) -> web.StreamResponse:
    """``GET /``."""
    return _file(STATIC / "index.html")


async def static_file(request: web.Request) -> web.StreamResponse:
    """``GET /static/{name}``: one flat folder, so a name with a slash is no file."""
    path = STATIC / request.match_info["name"]
    if path.parent != STATIC or not path.is_file():
        raise web.HTTPNotFound
    return _file(path)


def _file(path: Path) -> web.FileResponse:
    content_type = TYPES.get(path.suffix, "application/octet-stream")
    # no-cache means ask before use: after an update no page runs with half of the old files.
    return web.FileResponse(path, headers={"Content-Type": content_type, "Cache-Control": "no-cache"})
