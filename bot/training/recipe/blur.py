"""Incomplete questions by blurring: a number becomes 好几 or "several", all else stays as it was.

Unlike a cut the clause is still there, so it is the missing number, not a missing clause, that must be noticed.
Knows the wordings of the families, not what they are about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from bot.training.recipe.cut import ASK, COUNTED, NAME
from bot.training.recipe.dialogue import Dialogue, calls, result, says, user
from bot.training.recipe.family import Family, Lang, as_named, fill, printed
from bot.training.recipe.missing import OPENINGS, asked
from bot.training.recipe.wording import polite

VAGUE = {"zh": ("好几", "若干", "好几", "好多"), "en": ("several", "some", "a few", "a number of", "many")}
REPLY = {"zh": ("{v}{u}", "是{v}{u}", "{v}{u}吧", "一共{v}{u}"), "en": ("{v} {u}", "{v}", "it's {v} {u}", "exactly {v}")}
UNSOUND = frozenset(("doubling", "doubling_retold", "gcd", "lcm", "mean", "median"))
"""Families whose answer does not need the number that is counted."""
ANSWERED = 0.3
DATED = 200
"""A larger number of years is the name of a year."""


@dataclass(frozen=True)
class Blur:
    """A wording of a family in which ``slot``, a number of ``unit``, is to be said vaguely."""

    family: Family
    lang: Lang
    wording: str
    slot: str
    unit: str


@cache
def blurs(families: tuple[Family, ...]) -> dict[Lang, tuple[tuple[Blur, ...], ...]]:
    """By family, the wordings with a counted number of the code that is said once, beside another number."""
    return {lang: tuple(filter(None, (_blurs(family, lang) for family in families))) for lang in ("zh", "en")}


def _blurs(family: Family, lang: Lang) -> tuple[Blur, ...]:
    code = family.code if isinstance(family.code, str) else " ".join(family.code)
    needed = set(NAME.findall(code))
    if family.name in UNSOUND or len(needed) < 2 or "date(" in code:
        return ()
    found: list[Blur] = []
    for wording in family.zh if lang == "zh" else family.en:
        said = NAME.findall(wording)
        found += [
            Blur(family, lang, wording, slot, unit)
            for slot, unit in COUNTED[lang].findall(wording)
            if slot in needed and said.count(slot) == 1 and needed & set(said) - {slot}
        ]
    return tuple(found)


def draw(rng: Random, lang: Lang, families: Sequence[Family]) -> Dialogue:
    """A question with a vague number, the question back, and sometimes the number and the answer."""
    blur = rng.choice(rng.choice(blurs(tuple(families))[lang]))
    slots = blur.family.draw(rng, lang)
    while blur.unit in ("年", "years") and slots[blur.slot].code.isdigit() and int(slots[blur.slot].code) > DATED:
        blur = rng.choice(rng.choice(blurs(tuple(families))[lang]))
        slots = blur.family.draw(rng, lang)
    texts = {name: slot.text for name, slot in slots.items()}
    question = fill(blur.wording, {**texts, blur.slot: rng.choice(VAGUE[lang])})
    question = polite(question, rng, lang, OPENINGS[lang])
    ask = rng.choice(ASK[lang]).replace("{u}", blur.unit)
    code = blur.family.code if isinstance(blur.family.code, str) else rng.choice(blur.family.code)
    code = as_named(f"{question} {texts[blur.slot]}", fill(code, {name: slot.code for name, slot in slots.items()}))
    value = ""
    if rng.random() < ANSWERED:
        try:
            value = printed(code)
        except (ArithmeticError, ValueError):
            value = ""
    if not value:
        return user(question), calls("ask_user", ask)
    reply = fill(rng.choice(REPLY[lang]), {"v": texts[blur.slot], "u": blur.unit})
    say = fill(rng.choice(blur.family.say_zh if lang == "zh" else blur.family.say_en), {**texts, "r": value})
    return user(question), asked(ask, rng), user(reply), calls("python", code), result(value), says(say)
