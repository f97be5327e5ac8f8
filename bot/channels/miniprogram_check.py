"""The gate before a reader: text is shown once a content check has seen it, together with what follows it.

A check sees windows of at most 2,500 characters. The last ``TAIL_CHARS`` of a window stay held until the next
one, which begins with what was shown last: so of a phrase of that length no part is shown before the whole
was checked, wherever the windows were cut. Pure but for the check it is given.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal

Check = Callable[[str], Awaitable[bool]]
"""Whether this window may be shown. Raises ``Blocked`` itself when it cannot say and no is safer."""
MAX_WINDOW_CHARS = 2500
TAIL_CHARS = 40
PIECE_CHARS = 240
"""A window is checked once so much waits: often enough to read along, seldom enough for 4,000 checks a minute."""


class Blocked(Exception):
    """A text must not be shown. ``unavailable``: nobody could say, and no is the safe answer."""

    def __init__(self, reason: Literal["risky", "unavailable"]) -> None:
        super().__init__(reason)
        self.reason = reason


class Gate:
    """One text, on its way in pieces. Without a check everything passes at once."""

    def __init__(self, check: Check | None, piece_chars: int = PIECE_CHARS) -> None:
        self._check = check
        self._piece_chars = max(piece_chars, TAIL_CHARS + 1)
        self._held = ""
        self._before = ""

    async def add(self, text: str) -> str:
        """What may be shown now. Raises ``Blocked``."""
        self._held += text
        shown = ""
        if self._check is None:
            shown, self._held = self._held, ""
        while len(self._held) >= self._piece_chars:
            shown += await self._release(TAIL_CHARS)
        return shown

    async def end(self) -> str:
        """The rest. Raises ``Blocked``."""
        shown = ""
        while len(self._held) > MAX_WINDOW_CHARS - TAIL_CHARS:
            shown += await self._release(TAIL_CHARS)
        return shown + (await self._release(0) if self._held else "")

    async def _release(self, keep: int) -> str:
        part = self._held[: MAX_WINDOW_CHARS - TAIL_CHARS]
        if self._check is not None and not await self._check(self._before + part):
            raise Blocked("risky")
        shown = part[: len(part) - keep]
        self._held = self._held[len(shown) :]
        self._before = (self._before + shown)[-TAIL_CHARS:]
        return shown


async def pass_whole(check: Check | None, text: str) -> None:
    """Let a text through that is there as a whole. Raises ``Blocked``."""
    gate = Gate(check, MAX_WINDOW_CHARS - TAIL_CHARS)
    await gate.add(text)
    await gate.end()
