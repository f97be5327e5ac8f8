"""Draws from a rule: one function picks numbers that fit together, and each is spelled as people spell it.

The spellings are digits, 1,200, full-width digits, 三百二十, 3.5万, twelve. Knows no subject.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from bot.training.recipe.family import Draw, Lang, Slot, Slots
from bot.training.recipe.slots import EN_SMALL, ZH_DIGITS, full_width, spelled
from bot.training.recipe.weave import Maker, remark

Rule = Callable[[Random], Mapping[str, int | float]]


def said(value: int | float, rng: Random, lang: Lang, worded: bool = True) -> Slot:
    """The number with one of its spellings; in letters or characters only if ``worded``."""
    code, roll = f"{value:.10g}", rng.random()
    if not code.isdigit():
        return Slot(full_width(code) if lang == "zh" and roll < 0.02 else code, code)
    n = int(code)
    if n >= 10000 and n % 1000 == 0 and roll < 0.45:
        if lang == "zh":
            return Slot(f"{n / 10000:.10g}万", code)
        if roll < 0.2:
            return Slot(f"{n // 1000}k" if roll < 0.12 else f"{n // 1000} thousand", code)
    if n > 999 and roll > 0.72:
        return Slot(f"{n:,}", code)
    if lang == "zh" and 2 <= n <= 9999:
        if worded and roll < 0.12:
            return Slot(spelled(n, rng.random() < 0.6), code)
        return Slot(full_width(code) if roll < 0.15 else code, code)
    return Slot(EN_SMALL[n] if worded and 2 <= n <= 20 and roll < 0.15 else code, code)


def part(n: int, rng: Random, lang: Lang) -> Slot:
    """One of ``n`` equal parts: 三分之一, 1/3, a third, 一半; the code is ``n``."""
    if lang == "zh":
        texts = (f"{ZH_DIGITS[n]}分之一", f"{ZH_DIGITS[n]}分之一", f"{n}分之1", f"1/{n}") + (("一半", "一半", "一半") if n == 2 else ())
    else:
        name = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth")[n - 2]
        texts = (f"1/{n}", f"1/{n}", "half", "half") if n == 2 else (f"1/{n}", f"1/{n}", f"{'an' if n == 8 else 'a'} {name}", f"one {name}")
    return Slot(rng.choice(texts), str(n))


def rule(pick: Rule, parts: str = "", money: str = "", percent: str = "", **makers: Maker) -> Draw:
    """The numbers of ``pick``, the words of the makers (no two alike), and ``x``, a remark that may be empty.

    The slots named in ``parts`` are spelled as one part of so many; those in ``money`` stand behind a sign in English,
    those in ``percent`` before one: in digits.
    """

    def draw(rng: Random, lang: Lang) -> Slots:
        slots: dict[str, Slot] = {"x": remark(rng, lang)}
        slots |= {
            name: part(int(value), rng, lang) if name in parts else said(value, rng, lang, name not in percent and (lang == "zh" or name not in money))
            for name, value in pick(rng).items()
        }
        for name, make in makers.items():
            slot = make(rng, lang, "")
            while not slot.code and slot.text in {s.text for s in slots.values()}:
                slot = make(rng, lang, "")
            slots[name] = slot
        return slots

    return draw
