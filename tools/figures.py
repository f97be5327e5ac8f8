"""A program's output as people read it: no binary noise, no brackets around lists. Knows no units."""

from __future__ import annotations

import re

_FLOAT = re.compile(r"(?<![\w.])-?\d+\.\d+(?:e[+-]?\d+)?(?![\w.]*\d)")
_LIST = re.compile(r"^\[([^\[\](){}]+)\]$|^\(([^\[\](){},]+(?:, [^\[\](){},]+)+)\)$", re.MULTILINE)
_TABLE = re.compile(r"^\{([A-Za-z_]\w*: [^\[\]{}]+)\}$", re.MULTILINE)


def _tidy_one(match: re.Match[str]) -> str:
    text = match.group()
    value = float(text)
    digits = len(text.split("e")[0].replace(".", "").lstrip("-0"))
    if value.is_integer() and abs(value) < 1e15 and text.split("e")[0].rstrip("0").endswith("."):
        return str(int(value))
    # A double carries 15 reliable decimal digits; the 16th and 17th are noise (0.1 + 0.2).
    return format(value, ".15g") if digits >= 16 else text


def tidy(output: str) -> str:
    """``0.30000000000000004`` → ``0.3``, ``5.0`` → ``5``, ``[2, 7]`` → ``2, 7``, ``{x: 6}`` → ``x = 6``.

    Exact integers and shorter decimals stay as printed; so does whatever is nested.
    """
    output = _FLOAT.sub(_tidy_one, output)
    output = _LIST.sub(lambda found: found[1] or found[2], output)
    return _TABLE.sub(lambda found: _equations(found[1]), output)


def _equations(pairs: str) -> str:
    """``x: 6, y: 4`` → ``x = 6, y = 4``."""
    return re.sub(r"(^|, )([A-Za-z_]\w*): ", r"\1\2 = ", pairs)
