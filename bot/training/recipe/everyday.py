"""Questions as people send them from a phone, each told in its own words; a few wordings share one sum.

A row names its numbers (``a=20-900``), the sum over them and the wordings. Beside families with many wordings of one
task these are many tasks with few wordings: what a reader of the families alone got wrong was always the telling.
Kinds of numbers: ``2-90`` whole, ``200-9000/50`` in steps, ``1.5-9.5`` with decimals, ``$20-900`` money,
``%5-60`` a percentage, ``off`` a discount (its code is what remains), ``tenths`` 三成 or 30 %, ``who`` a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from types import MappingProxyType

from bot.training.recipe.everyday_rows import ROWS, Row
from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.percent import off, rate, tenths
from bot.training.recipe.slots import person, written
from bot.training.recipe.weave import EN_REMARKS, EN_SIGNS, ZH_REMARKS, ZH_UNITS

RANGE = re.compile(r"(?P<kind>[$%]?)(?P<low>[0-9.]+)-(?P<high>[0-9.]+)(?:/(?P<step>[0-9]+))?")


Maker = Callable[[Random, Lang], Slot]
Kinds = Mapping[str, Maker]
"""Further kinds of slots that a subject's rows may name, and how each is drawn."""


def slot(kind: str, rng: Random, lang: Lang, sign: str, more: Kinds) -> Slot:
    """One number of a row."""
    if kind in more:
        return more[kind](rng, lang)
    if kind == "who":
        return person(rng, lang)
    if kind == "off":
        drawn = off(rng, lang)
        return drawn if lang == "zh" else Slot(f"{drawn.text} off", drawn.code)
    if kind == "tenths":
        return tenths(rng) if lang == "zh" and rng.random() < 0.5 else rate(rng, lang, 50)
    found = RANGE.fullmatch(kind)
    assert found is not None, kind
    value = number(found["low"], found["high"], int(found["step"] or 1), rng)
    if found["kind"] == "%":
        return Slot(f"{value}%" if rng.random() < 0.8 else f"百分之{value}" if lang == "zh" else f"{value} percent", value)
    text = written(value, rng, lang)
    if found["kind"] == "$":
        text = f"{text}{sign}" if lang == "zh" else f"{sign}{value}"
    return Slot(text, value)


def number(low: str, high: str, step: int, rng: Random) -> str:
    """A whole number, or one with at most as many decimals as ``low``."""
    if "." not in low:
        return str(rng.randrange(int(low), int(high) + 1, step))
    places = len(low.split(".")[1])
    return f"{rng.uniform(float(low), float(high)):.{places}f}".rstrip("0").rstrip(".")


def draws(numbers: str, more: Kinds = MappingProxyType({})) -> Draw:
    """The draw of one row; equal numbers under two names are drawn anew."""
    kinds = dict(part.split("=") for part in numbers.split())

    def draw(rng: Random, lang: Lang) -> Slots:
        sign = rng.choice(ZH_UNITS if lang == "zh" else EN_SIGNS)
        while True:
            slots = {name: slot(kind, rng, lang, sign, more) for name, kind in kinds.items()}
            codes = [s.code for s in slots.values() if s.code]
            if len(set(codes)) == len(codes):
                return slots

    return draw


def remarked(wordings: tuple[str, ...], remarks: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings, and each once behind a remark that has nothing to do with it."""
    plain = [remark.replace("{n}", str(7 + 3 * at)) for at, remark in enumerate(remarks)]
    return (*wordings * 4, *(plain[at * 5 % len(plain)] + wording for at, wording in enumerate(wordings)))


def families(subject: str, rows: Sequence[Row], more: Kinds | None = None) -> tuple[Family, ...]:
    """Every row as a family of its own, named after the subject and its place."""
    return tuple(family(f"{subject}_{at}", row, more or {}) for at, row in enumerate(rows))


def family(name: str, row: Row, more: Kinds) -> Family:
    """The row as a family of its own."""
    code = row.sum if "\n" in row.sum or "print(" in row.sum else f"print(round({row.sum}, {row.places}))"
    zh, en = remarked(row.zh, ZH_REMARKS), remarked(row.en, EN_REMARKS)
    return Family(name, draws(row.numbers, more), code, zh, en)


FAMILIES: tuple[Family, ...] = families("everyday", ROWS)
