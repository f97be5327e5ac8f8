"""Sequences that nobody goes on with now, lifted out of the cache and kept in plain memory.

Every step looks at every cell in use, its own or not: 1,000 idle ones cost the embedded model 0.13 ms of 0.7 for
each token. Lifted out, a conversation costs nothing until its next turn, which puts it back by one copy. The
ones unused for longest are dropped when there are too many bytes. Does not know requests or files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.models.slots import shared

MAX_BYTES = 256 << 20
"""Of all parked sequences together."""
MAX_TOKENS = 16384
"""Of all of them, where that is less: of the embedded model 50 MB, sixty conversations. It is reached soon, and from
then on a busy server's memory stands still.
"""
LEAST_TOKENS = 32
"""A shorter sequence is computed as fast as it is copied."""


@dataclass(frozen=True, eq=False)
class Parked:
    """A copy of one sequence: its tokens, whose adapter they were computed with, and the cache's own bytes."""

    tokens: list[int]
    adapter: str
    state: Any
    size_bytes: int


class Parking:
    """The lifted sequences, the one used last at the end."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._parked: list[Parked] = []
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._parked)

    def put(self, parked: Parked) -> None:
        """Keep it, and drop the oldest ones until all fit."""
        self._parked.append(parked)
        self._bytes += parked.size_bytes
        while self._bytes > self._max_bytes:
            self.drop(self._parked[0])

    def drop(self, parked: Parked) -> None:
        """Forget it."""
        self._parked.remove(parked)
        self._bytes -= parked.size_bytes

    def used(self, parked: Parked) -> None:
        """It was needed just now."""
        self._parked.remove(parked)
        self._parked.append(parked)

    def best(self, prompt: Sequence[int], adapter: str, *, divisible: bool) -> tuple[Parked | None, int]:
        """The one that begins like the prompt for longest, and how many tokens that is; the last never counts."""
        found: Parked | None = None
        longest = 0
        for parked in self._parked:
            # Most differ at once: nothing is compared that cannot be longer than what was found.
            if parked.adapter != adapter or parked.tokens[:LEAST_TOKENS] != prompt[:LEAST_TOKENS]:
                continue
            length = shared(parked.tokens, prompt[:-1])
            if length > longest and (divisible or length == len(parked.tokens)):
                found, longest = parked, length
        return found, longest
