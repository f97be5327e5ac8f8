"""The threads in which embedders work, one each, so that neither the event loop nor the tables wait for any.

Passages go batch by batch, and a question waits for one batch of its own embedder at most. An embedder that fails,
or is too slow for a question, stops no search: words alone find then, and it is left alone for a while. Knows nothing
of documents.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Literal

import numpy as np

from knowledge.embedding import Embedder, Vectors
from knowledge.errors import EmbedderFailed, KnowledgeBusy, KnowledgeError
from knowledge.scale import Scale, measured

BATCH_TIMEOUT_S = 600.0
QUERY_TIMEOUT_S = 3.0
REST_S = 15.0
"""So long a failing embedder is not asked again for a question."""

log = logging.getLogger(__name__)


class EmbedderThreads:
    """For the embedders of one knowledge base. ``close`` waits for what they are at; it and ``retire`` may be called
    in any thread.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._lock = threading.Lock()
        self._threads: dict[str, ThreadPoolExecutor] = {}
        self._ending: list[ThreadPoolExecutor] = []
        self._retired: set[str] = set()
        self._clock = clock
        self._scales: dict[str, Scale] = {}
        self._rests_until = 0.0

    def close(self) -> None:
        """End the threads. No embedder may be closed before: its memory would go while it works."""
        with self._lock:
            threads = [*self._threads.values(), *self._ending]
        for thread in threads:
            thread.shutdown(cancel_futures=thread not in self._ending)

    def retire(self, embedder: Embedder) -> None:
        """Close an embedder behind what it was asked already. Nothing else is asked of it."""
        with self._lock:
            self._retired.add(embedder.name)
            thread = self._threads.pop(embedder.name, None)
            if thread is None:
                thread = ThreadPoolExecutor(1, f"embedder-{embedder.name}")
            thread.submit(embedder.close)
            thread.shutdown(wait=False)
            self._ending.append(thread)

    async def vectors(
        self, embedder: Embedder, texts: Sequence[str], kind: Literal["passage", "query"] = "passage"
    ) -> Vectors:
        """The vectors of ``texts``, in batches. Raises `EmbedderFailed`, `KnowledgeBusy`."""
        parts: list[Vectors] = []
        for i in range(0, max(1, len(texts)), embedder.at_once):
            some = texts[i : i + embedder.at_once]
            future = self._begin(embedder, partial(embedder.embed, some, kind))
            try:
                async with asyncio.timeout(BATCH_TIMEOUT_S):
                    parts.append(await future)
            except TimeoutError:
                raise KnowledgeBusy(f"{embedder.name} made no vectors within {BATCH_TIMEOUT_S:g} s") from None
        return np.concatenate(parts)

    async def question(self, embedder: Embedder, text: str) -> Vectors | None:
        """The vector of a question, shape (dimensions,); None when words alone must find."""
        if self._clock() < self._rests_until or embedder.name in self._retired:
            return None
        try:
            future = self._begin(embedder, partial(self._asked, embedder, text))
            async with asyncio.timeout(QUERY_TIMEOUT_S):
                return await future
        except (TimeoutError, KnowledgeError) as error:
            self._rests_until = self._clock() + REST_S
            why = f"no answer within {QUERY_TIMEOUT_S:g} s" if isinstance(error, TimeoutError) else str(error)
            log.warning("words alone find for %g s: %s", REST_S, why)
            return None

    def scale(self, embedder: Embedder) -> Scale:
        """The scale of its cosines, once a question was embedded."""
        return self._scales.get(embedder.name, Scale())

    def _begin(self, embedder: Embedder, work: Callable[[], Vectors]) -> asyncio.Future[Vectors]:
        """Put ``work`` behind what the embedder is at. Raises `EmbedderFailed` for one that is retired."""

        def told() -> Vectors:
            try:
                return work()
            except KnowledgeError:
                raise
            except Exception as error:  # libraries raise whatever they stumble over
                why = f"{type(error).__name__}: {error}"[:300]
                raise EmbedderFailed(f"{embedder.name} made no vectors ({why})") from error

        with self._lock:
            if embedder.name in self._retired:
                raise EmbedderFailed(f"{embedder.name} answers no more")
            if embedder.name not in self._threads:
                self._threads[embedder.name] = ThreadPoolExecutor(1, f"embedder-{embedder.name}")
            return asyncio.get_running_loop().run_in_executor(self._threads[embedder.name], told)

    def _asked(self, embedder: Embedder, text: str) -> Vectors:
        if embedder.learned and embedder.name not in self._scales:
            self._scales[embedder.name] = measured(embedder)
        vector: Vectors = embedder.embed([text], "query")[0]
        if not np.isfinite(vector).all():
            raise EmbedderFailed(f"{embedder.name} made no numbers of a question")
        return vector
