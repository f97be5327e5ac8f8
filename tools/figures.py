"""A program's output as people read it: no binary noise, no brackets around lists. Knows no units."""

from __future__ import annotations

import re

_FLOAT = re.compile(r"(?<![\w.])-?\d+\.\d+(?:e[+-]?\d+)?(?![\w.]*\d)")
_WRAPPED = re.compile(
    r"\b(?:Decimal\('([-+\dE.]+)'\)|np\.(?:float|int|uint)\d+\(([-+\de.]+)\)"
    r"|Fraction\((-?\d+), (\d+)\)|datetime\.date\((\d+), (\d+), (\d+)\))"
)
"""Values as Python shows the last one of a program: exact money, NumPy's numbers, fractions, dates."""
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


def _bare(found: re.Match[str]) -> str:
    decimal, number, over, under, year, month, day = found.groups()
    if decimal is not None:
        return decimal
    if number is not None:
        return _FLOAT.sub(_tidy_one, number)
    return f"{over}/{under}" if over else f"{year}-{int(month):02}-{int(day):02}"


def tidy(output: str) -> str:
    """``0.30000000000000004`` → ``0.3``, ``5.0`` → ``5``, ``[2, 7]`` → ``2, 7``, ``{x: 6}`` → ``x = 6``.

    ``Decimal('59.90')`` → ``59.90``, ``Fraction(1, 2)`` → ``1/2``. Exact integers, exact decimals and shorter ones stay
    as printed; so does whatever is nested.
    """
    exact: list[str] = []

    def keep(found: re.Match[str]) -> str:
        """What Python calls exact is no noise: it comes back when floats have been tidied."""
        exact.append(_bare(found))
        return f"\0{len(exact) - 1}\0"

    output = _FLOAT.sub(_tidy_one, _WRAPPED.sub(keep, output.replace("\0", "")))
    output = re.sub("\0(\\d+)\0", lambda found: exact[int(found[1])], output)
    output = _LIST.sub(lambda found: found[1] or found[2], output)
    return _TABLE.sub(lambda found: _equations(found[1]), output)


def _equations(pairs: str) -> str:
    """``x: 6, y: 4`` → ``x = 6, y = 4``."""
    return re.sub(r"(^|, )([A-Za-z_]\w*): ", r"\1\2 = ", pairs)
