"""Units as people write them in Chinese and English, and numbers that stand with one: 550 元, two nights, 6 天.

A unit has one name whatever language it is written in. Knows nothing of documents and of what is asked.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from bot.numerals import han_value, numbers
from bot.worded import ENGLISH, english_value

_FILE = Path(__file__).parent / "prompts" / "units.toml"
_TABLE: Mapping[str, Mapping[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
UNITS = {name: re.compile(rf"(?:{row['written']})", re.IGNORECASE) for name, row in _TABLE.items()}
"""Name of a unit → how it is written."""
_SIGNS = {"¥": "yuan", "￥": "yuan", "$": "dollar", "€": "euro"}
_HAN = r"[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?|半"
_WORD = re.compile(rf"(?P<han>{_HAN})|(?P<english>{ENGLISH.pattern})", re.IGNORECASE)
DATE = "date"
PERCENT = "percent"


@dataclass(frozen=True)
class Quantity:
    """A number with its unit; ``unit`` is empty for a bare one. A date has no ``value``."""

    value: Fraction
    unit: str
    text: str
    start: int
    end: int
    date: tuple[int, int, int] | None = None


def quantities(text: str) -> list[Quantity]:
    """The numbers of a text that digits or long numerals state, in order, each with its unit."""
    found = []
    for number in numbers(text):
        if number.date:
            found.append(
                Quantity(Fraction(0), DATE, number.text.strip(), number.start, number.end, number.date)
            )
            continue
        unit, end = (PERCENT, number.end) if number.percent else unit_after(text, number.end)
        start = number.start
        if not unit and text[start - 1 : start] in _SIGNS:
            unit, start = _SIGNS[text[start - 1 : start]], start - 1
        found.append(Quantity(number.value, unit, text[start:end].strip(), start, end))
    return found


def worded_quantities(text: str) -> list[Quantity]:
    """Numbers in words that stand with a unit: 两天, 三个人, two nights."""
    found = []
    for word in _WORD.finditer(text):
        unit, end = unit_after(text, word.end())
        value = _worth(word)
        if unit and value is not None and text[word.start() - 1 : word.start()] not in ("第", "每"):
            found.append(Quantity(value, unit, text[word.start() : end], word.start(), end))
    return found


def unit_after(text: str, at: int) -> tuple[str, int]:
    """The unit that stands at ``at``, and where it ends; none and ``at`` itself when there is none."""
    best = ("", at)
    before = re.compile(r"[\s-]*个?\s*(?:full |whole )?")
    begin = before.match(text, at)
    for start in {at, begin.end() if begin else at}:
        for name, written in UNITS.items():
            found = written.match(text, start)
            if found and found.end() > best[1]:
                best = (name, found.end())
    return best


def units_named(text: str) -> frozenset[str]:
    """The units that a text names, with a number or without."""
    return frozenset(name for name, written in UNITS.items() if written.search(text))


def is_rate(text: str, unit: str) -> bool:
    """Whether something in ``text`` is stated for each ``unit``: 每天 100 元, 6 yuan an hour, 4,650 / 台."""
    written = UNITS[unit].pattern
    per = rf"(?:每一?个?|/\s*|\b(?:a|an|per|each|every)\s+(?:working\s+|full\s+)?){written}"
    return bool(re.search(per, text, re.IGNORECASE))


def rates_of(text: str) -> frozenset[str]:
    """The units for each of which something is stated."""
    return frozenset(unit for unit in UNITS if is_rate(text, unit))


def said(value: str, unit: str, language: str) -> str:
    """A number, as it is spelled, with its unit in the reader's language."""
    if unit == PERCENT:
        return f"{value}%"
    name = _TABLE[unit][language] if unit else ""
    return f"{value} {name}".strip()


def _worth(word: re.Match[str]) -> Fraction | None:
    if word["english"]:
        return Fraction(english_value(word["english"]))
    if word["han"] == "半":
        return Fraction(1, 2)
    before, _, decimals = word["han"].partition("点")
    whole = han_value(before.replace("两", "二") if len(before) == 1 else before)
    if whole is None:
        return None
    digits = "".join(str(han_value(char)) for char in decimals)
    return whole + (Fraction(int(digits), 10 ** len(digits)) if digits else Fraction(0))
