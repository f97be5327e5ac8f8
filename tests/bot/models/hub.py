"""A small model hub on loopback, in a thread of its own, so that commands can be run against it."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """One repository ``maker/model``. ``breaks`` = after how many bytes each of the next transfers breaks off."""

    files: dict[str, bytes] = field(default_factory=dict)
    license: str = "apache-2.0"
    breaks: list[int] = field(default_factory=list)
    sums: dict[str, str] = field(default_factory=dict)
    """Published sums other than the true ones."""
    ranges: list[str] = field(default_factory=list)
    url: str = ""

    async def describe(self, request: web.Request) -> web.Response:
        """What the hub publishes of a repository."""
        if request.match_info["repo"] != "maker/model":
            return web.json_response({"error": "none"}, status=404, headers={"X-Error-Code": "RepoNotFound"})
        siblings = [self._sibling(path, data) for path, data in self.files.items()]
        card = {"license": self.license} if self.license else {}
        told: dict[str, Any] = {"id": "maker/model", "sha": REVISION, "siblings": siblings, "cardData": card}
        return web.json_response(told | {"tags": [], "private": False, "downloads": 0})

    def _sibling(self, path: str, data: bytes) -> dict[str, Any]:
        digest = self.sums.get(path) or hashlib.sha256(data).hexdigest()
        lfs = {"sha256": digest, "size": len(data), "pointerSize": 130}
        return {"rfilename": path, "size": len(data), "blobId": "0", "lfs": lfs}

    async def send(self, request: web.Request) -> web.StreamResponse:
        """A file from where the client wants it, as far as ``breaks`` lets it."""
        data = self.files[request.match_info["path"]]
        self.ranges.append(request.headers.get("Range", ""))
        start = int(self.ranges[-1].removeprefix("bytes=").partition("-")[0] or 0)
        response = web.StreamResponse(status=206, headers={"Content-Length": str(len(data) - start)})
        await response.prepare(request)
        await response.write(data[start : start + self.breaks[0]] if self.breaks else data[start:])
        if self.breaks:
            self.breaks.pop(0)
            await asyncio.sleep(0.05)  # what was written leaves before the connection breaks
            assert request.transport is not None
            request.transport.abort()
        return response


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    """The hub, for as long as the block lasts."""
    loop, ready, stop = asyncio.new_event_loop(), threading.Event(), asyncio.Event()

    async def run() -> None:
        app = web.Application()
        app.router.add_get("/api/models/{repo:.+}", hub.describe)
        app.router.add_get("/maker/model/resolve/{revision}/{path:.+}", hub.send)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        hub.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        ready.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()), name="hub")
    thread.start()
    try:
        assert ready.wait(30)
        yield hub
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(30)
        loop.close()
