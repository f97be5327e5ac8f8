"""Times of transcripts: ``1:02:03``, ``02:03``, ``00:00:05,120`` to milliseconds and back. Knows no time zone."""

from __future__ import annotations

import re

CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_PARTS = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$")


def clock_ms(text: str) -> int | None:
    """``H:MM:SS`` or ``M:SS``, with or without milliseconds. None where minutes or seconds pass 59."""
    found = _PARTS.match(text.strip())
    if not found:
        return None
    hours, minutes, seconds = int(found[1] or 0), int(found[2]), int(found[3])
    if seconds > 59 or (minutes > 59 and found[1]):
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((found[4] or "0").ljust(3, "0"))


def clock_text(ms: int) -> str:
    """``H:MM:SS``, or ``MM:SS`` below an hour."""
    seconds = ms // 1000
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}"
