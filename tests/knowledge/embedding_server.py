"""A small server with OpenAI's ``/v1/embeddings`` on loopback, whose faults are put in one by one.

Its vectors are hashed n-grams, so what is spelled alike is near. Runs in a thread of its own: embedders block.
"""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from knowledge.embedding import HashedNgrams


@dataclass(frozen=True)
class Fault:
    """What is answered in place of vectors. ``status`` 0: the connection is cut."""

    status: int
    body: str = "{}"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class EmbeddingServer:
    """The running server. ``asked`` holds the requests."""

    url: str = ""
    width: int = 64
    faults: deque[Fault] = field(default_factory=deque)
    is_away: bool = False
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def answer(self, body: dict[str, Any]) -> dict[str, Any]:
        """As OpenAI, but last text first: only the index tells which is which."""
        vectors = HashedNgrams(body.get("dimensions", self.width)).embed(body["input"], "passage")
        data = [
            {"object": "embedding", "index": i, "embedding": row.tolist()} for i, row in enumerate(vectors)
        ]
        return {"object": "list", "model": body["model"], "data": data[::-1], "usage": {}}


@contextmanager
def serving() -> Iterator[EmbeddingServer]:
    """A server until the block ends."""
    state = EmbeddingServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(body)
            state.keys.append(self.headers.get("Authorization", ""))
            fault = Fault(503, "away") if state.is_away else state.faults.popleft() if state.faults else None
            if fault and not fault.status:
                self.connection.close()
                return
            is_known = self.path == "/v1/embeddings"
            told = fault.body if fault else json.dumps(state.answer(body)) if is_known else "{}"
            self.send_response(fault.status if fault else 200 if is_known else 404)
            for name, value in (fault.headers if fault else {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told.encode())))
            self.end_headers()
            self.wfile.write(told.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, name="embedding-server", daemon=True)
        thread.start()
        try:
            yield state
        finally:
            server.shutdown()
            thread.join(30)
