"""A conversation's history: what of it fits, what of it may still be shown, and one lock for each.

History is cut at turns. A turn is a question with everything up to the next one; it stays or leaves as a
whole, so a call never loses its result nor an answer its question. Pure but for the locks. Knows nothing of
storage or models.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from bot.errors import ConversationBusy
from bot.messages import Conversation, Message


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


@dataclass
class _Entry:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class ConversationLocks:
    """One lock per conversation; one that nobody holds or waits for takes no memory."""

    def __init__(self) -> None:
        self._entries: dict[Hashable, _Entry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @asynccontextmanager
    async def hold(self, key: Hashable, timeout_s: float) -> AsyncIterator[None]:
        """Hold the lock of ``key``: principal and conversation. First come, first served.

        Raises ``ConversationBusy`` after ``timeout_s``.
        """
        entry = self._entries.setdefault(key, _Entry())
        entry.users += 1
        try:
            try:
                async with asyncio.timeout(timeout_s):
                    await entry.lock.acquire()
            except TimeoutError:
                raise ConversationBusy("an earlier question is still being answered; wait for it") from None
            try:
                yield
            finally:
                entry.lock.release()
        finally:
            entry.users -= 1
            if not entry.users:
                del self._entries[key]
