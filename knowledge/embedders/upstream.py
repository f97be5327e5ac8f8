"""An embedder behind OpenAI's interface: llama-server, vLLM, another Mosuan, a vendor.

Asks again where that may help, as long as it is given time. What comes back is checked: as many vectors as texts,
all of one width and of finite numbers. Called in a worker thread, so it blocks. Never tells anybody its key.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Literal

import numpy as np

from knowledge.embedders.choice import Choice
from knowledge.embedders.names import vectors_name
from knowledge.embedders.prompts import prompts_of
from knowledge.embedding import Vectors, of_length_one
from knowledge.errors import EmbedderFailed, EmbedderUnusable

CONNECT_S = 5.0
TRIES = 3
WAIT_S = 0.5
"""Before the second try; twice that before the third. A server may ask for more, up to `MAX_WAIT_S`."""
MAX_WAIT_S = 5.0
MAX_TEXTS = 32
MAX_BYTES = 64 << 20
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class UpstreamEmbedder:
    """One server. Made by ``of``; the first request connects."""

    learned = True
    at_once = MAX_TEXTS

    def __init__(
        self, choice: Choice, url: str, model: str, *, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        import httpx

        self._url, self._model, self._choice, self._sleep = url, model, choice, sleep
        self._prompts = prompts_of(model, choice.query, choice.passage)
        self._width = choice.dimensions
        self._http = httpx.Client(
            timeout=httpx.Timeout(choice.timeout_s, connect=min(CONNECT_S, choice.timeout_s)),
            headers={"Authorization": f"Bearer {choice.api_key}"} if choice.api_key else {},
            follow_redirects=False,  # a key goes to the address it was given for
        )

    @classmethod
    def of(cls, choice: Choice, *, sleep: Callable[[float], None] = time.sleep) -> UpstreamEmbedder:
        """From ``http://HOST/v1#MODEL``. Raises `EmbedderUnusable`."""
        import httpx

        url, _, model = choice.embedder.partition("#")
        try:
            host = httpx.URL(url).host
        except httpx.InvalidURL:
            host = ""
        if not model or not host:
            raise EmbedderUnusable(
                f"{choice.embedder!r:.100} names no model of a server; write http://HOST/v1#MODEL"
            )
        return cls(choice, url.rstrip("/").removesuffix("/embeddings"), model, sleep=sleep)

    @property
    def name(self) -> str:
        """By the model and what is written before texts; the same model elsewhere makes the same vectors."""
        return vectors_name(self._model, self._prompts, self._choice.dimensions)

    @property
    def setting(self) -> str:
        """What opens it again, but for the key."""
        return self._choice.text

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """In requests of at most `MAX_TEXTS`. Raises `EmbedderFailed`."""
        before = self._prompts.before(kind)
        wanted = [before + (text.strip() or " ") for text in texts]
        parts = [self._asked(wanted[i : i + MAX_TEXTS]) for i in range(0, len(wanted), MAX_TEXTS)]
        return np.concatenate(parts) if parts else np.zeros((0, self._width), np.float32)

    def close(self) -> None:
        """Let go of the server."""
        self._http.close()

    def _asked(self, texts: Sequence[str]) -> Vectors:
        body: dict[str, Any] = {"model": self._model, "input": list(texts), "encoding_format": "float"}
        if self._choice.dimensions:
            body["dimensions"] = self._choice.dimensions
        for tried in range(1, TRIES + 1):
            answer, why, wait_s = self._tried(body)
            if answer is not None:
                return self._checked(answer, len(texts))
            if wait_s is None or tried == TRIES:
                break
            self._sleep(max(WAIT_S * 2 ** (tried - 1), min(wait_s, MAX_WAIT_S)))
        raise EmbedderFailed(f"the embedder {self._model} at {self._url} made no vectors: {why}")

    def _tried(self, body: dict[str, Any]) -> tuple[Any, str, float | None]:
        """(the answer, "", None), or (None, why not, seconds to wait; None: asking again helps nothing)."""
        import httpx

        try:
            with self._http.stream("POST", f"{self._url}/embeddings", json=body) as response:
                data = b""
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > MAX_BYTES:
                        return None, f"its answer is longer than {MAX_BYTES >> 20} MB", None
        except httpx.HTTPError as error:
            return None, f"{type(error).__name__}: {error}".rstrip(": "), 0.0
        if response.status_code != 200:
            told = " ".join(data[:200].decode("utf-8", "replace").split())
            again = response.status_code in _AGAIN
            return (
                None,
                f"HTTP {response.status_code} {told}".strip(),
                _wait(response.headers) if again else None,
            )
        try:
            return httpx.Response(200, content=data).json(), "", None
        except ValueError:
            return None, "its answer is no JSON", None

    def _checked(self, answer: Any, count: int) -> Vectors:
        """The vectors in the order of the texts. Raises `EmbedderFailed` for anything else."""
        try:
            rows = sorted(answer["data"], key=lambda row: int(row["index"]))
            indexes = [int(row["index"]) for row in rows]
            vectors = np.array([row["embedding"] for row in rows], np.float32)
        except (KeyError, TypeError, ValueError) as error:
            raise self._wrong(f"not as OpenAI's interface has it ({type(error).__name__}: {error})") from None
        if indexes != list(range(count)):
            raise self._wrong(f"{len(rows)} vectors for {count} texts")
        if vectors.ndim != 2 or not vectors.shape[1] or not np.isfinite(vectors).all():
            raise self._wrong("vectors that are none")
        if vectors.shape[1] != (self._width or vectors.shape[1]):
            raise self._wrong(f"vectors of {vectors.shape[1]} numbers where {self._width} were expected")
        self._width = vectors.shape[1]
        return of_length_one(vectors)

    def _wrong(self, what: str) -> EmbedderFailed:
        return EmbedderFailed(f"the embedder {self._model} at {self._url} answered {what}"[:300])


def _wait(headers: Any) -> float:
    """Seconds the server asks for; a date counts as the least."""
    try:
        return max(0.0, float(headers.get("retry-after", "0")))
    except ValueError:
        return 0.0
