"""Figures as people read them: binary floating-point noise removed, nothing else changed. Knows no units."""

from __future__ import annotations

import re

_FLOAT = re.compile(r"(?<![\w.])-?\d+\.\d+(?:e[+-]?\d+)?(?![\w.]*\d)")


def _tidy_one(match: re.Match[str]) -> str:
    text = match.group()
    value = float(text)
    digits = len(text.split("e")[0].replace(".", "").lstrip("-0"))
    if value.is_integer() and abs(value) < 1e15 and text.split("e")[0].rstrip("0").endswith("."):
        return str(int(value))
    # A double carries 15 reliable decimal digits; the 16th and 17th are noise (0.1 + 0.2).
    return format(value, ".15g") if digits >= 16 else text


def tidy(text: str) -> str:
    """``0.30000000000000004`` → ``0.3``, ``5.0`` → ``5``; exact integers and shorter decimals stay as printed."""
    return _FLOAT.sub(_tidy_one, text)
