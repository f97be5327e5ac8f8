"""A conversation's history: what of it fits, what of it may still be shown, and one lock for each.

History is cut at turns. A turn is a question with everything up to the next one; it stays or leaves as a
whole, so a call never loses its result nor an answer its question. Pure but for the locks. Knows nothing of
storage or models.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from bot.errors import ConversationBusy, StoreError
from bot.messages import Conversation, Message

BUSY = "an earlier question is still being answered; wait for it"
POLL_S = 0.2
"""How soon it is seen that another replica is done with a conversation."""


def split_turns(history: Conversation) -> tuple[Conversation, ...]:
    """The turns of a history, oldest first. Joined again they are the history."""
    starts = [i for i, message in enumerate(history) if message.role == "user" or i == 0]
    return tuple(history[start:end] for start, end in pairwise([*starts, len(history)]))


def fit(history: Conversation, budget_tokens: int, count: Callable[[Message], int]) -> Conversation:
    """The newest whole turns that fit into ``budget_tokens``. The newest one stays even when it does not.

    ``count`` gives the tokens of one message, those of its role markers included.
    """
    turns = split_turns(history)
    kept = len(turns)
    for turn in reversed(turns):
        budget_tokens -= sum(count(message) for message in turn)
        if budget_tokens < 0 and kept < len(turns):
            break
        kept -= 1
    return tuple(message for turn in turns[kept:] for message in turn)


def documents(history: Conversation) -> frozenset[str]:
    """The paths of all documents that these messages stand on."""
    return frozenset(citation.document for message in history for citation in message.citations)


def readable_history(history: Conversation, may_read: Callable[[str], bool]) -> Conversation:
    """The turns that stand only on documents every present reader may read.

    One unreadable document takes its whole turn along: the passage, the calls made with it, and the answer,
    which may repeat it in other words. A later turn that was shown such a turn cites the document in its
    question (see ``Store.history``) and leaves too. ``may_read`` is asked once per document.
    """
    hidden = {document for document in documents(history) if not may_read(document)}
    turns = split_turns(history)
    return tuple(message for turn in turns if not documents(turn) & hidden for message in turn)


class Elsewhere(Protocol):
    """Names that one of several processes holds at a time; held by a process, they are lost with it."""

    async def hold(self, name: str) -> bool:
        """Take it; False when another process has it."""
        ...

    async def let_go(self, name: str) -> None:
        """Give it up, whether it is held or not."""
        ...


@dataclass
class _Entry:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class ConversationLocks:
    """One lock per conversation; one that nobody holds or waits for takes no memory.

    With ``elsewhere`` it holds among all replicas.
    """

    def __init__(self, elsewhere: Elsewhere | None = None) -> None:
        self._entries: dict[Hashable, _Entry] = {}
        self._elsewhere = elsewhere

    def __len__(self) -> int:
        return len(self._entries)

    @asynccontextmanager
    async def hold(self, key: Hashable, timeout_s: float) -> AsyncIterator[None]:
        """Hold the lock of ``key``: principal and conversation. First come, first served, within a process.

        Raises ``ConversationBusy`` after ``timeout_s``.
        """
        entry = self._entries.setdefault(key, _Entry())
        entry.users += 1
        end_s = asyncio.get_running_loop().time() + timeout_s
        try:
            try:
                async with asyncio.timeout_at(end_s):
                    await entry.lock.acquire()
            except TimeoutError:
                raise ConversationBusy(BUSY) from None
            try:
                async with self._among_replicas(repr(key), end_s):
                    yield
            finally:
                entry.lock.release()
        finally:
            entry.users -= 1
            if not entry.users:
                del self._entries[key]

    @asynccontextmanager
    async def _among_replicas(self, name: str, end_s: float) -> AsyncIterator[None]:
        if self._elsewhere is None:
            yield
            return
        try:
            try:
                async with asyncio.timeout_at(end_s):
                    # No event comes from another process.
                    while not await self._elsewhere.hold(name):  # noqa: ASYNC110
                        await asyncio.sleep(POLL_S)
            except TimeoutError:
                raise ConversationBusy(BUSY) from None
            yield
        finally:
            # Also after a wait that was cut short: the answer to it may still come, and would hold for ever.
            with suppress(StoreError):
                await self._elsewhere.let_go(name)
