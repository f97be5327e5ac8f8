"""What an incomplete question is made of: the values of a task, and wordings that leave one of them out.

Knows nothing of dialogues.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bot.training.recipe.family import Draw, Lang, Slot
from bot.training.recipe.percent import off, rate
from bot.training.recipe.slots import count, number, numbers, person, plain, price, thing, word

ZH_PLACES = ("北京", "上海", "杭州", "南京", "苏州", "成都", "武汉", "广州", "天津", "老家", "公司", "学校")
EN_PLACES = (
    "London",
    "Leeds",
    "Paris",
    "Boston",
    "home",
    "the office",
    "Berlin",
    "Munich",
    "school",
    "the airport",
    "Rome",
)


@dataclass(frozen=True)
class Gap:
    """``texts`` lack a value, ``asks`` ask for it, ``replies`` give it; all may use the slots of the kind."""

    texts: Sequence[str]
    asks: Sequence[str]
    replies: Sequence[str] = ()


@dataclass(frozen=True)
class Kind:
    """A task whose values are all drawn, but not all said. Without ``code`` it never continues."""

    name: str
    draw: Draw
    code: str
    zh: Sequence[Gap]
    en: Sequence[Gap]
    say_zh: Sequence[str] = ("结果是 {r}。", "答案是 {r}。")
    say_en: Sequence[str] = ("The result is {r}.", "That is {r}.")


def gaps(*given: Gap) -> tuple[Gap, ...]:
    """The gaps of one kind in one language."""
    return given


def slots(**kinds: str) -> Draw:
    """A draw of named slots by kind, see ``MAKERS``."""
    return lambda rng, lang: {name: MAKERS[kind](rng, lang) for name, kind in kinds.items()}


MAKERS: Mapping[str, Callable[[Random, Lang], Slot]] = {
    "count": count,
    "few": lambda rng, lang: count(rng, lang, 2, 12),
    "whole": lambda rng, lang: plain(rng.randint(20, 2000)),
    "tens": lambda rng, lang: plain(rng.randint(3, 99)),
    "decimal": lambda rng, lang: plain(f"{rng.randint(1, 60)}.{rng.randint(1, 9)}"),
    "years": lambda rng, lang: plain(rng.randint(1, 30)),
    "year": lambda rng, lang: plain(rng.randint(1950, 2015)),
    "number": lambda rng, lang: number(rng, lang, rng.choice((2, 3, 4))),
    "numbers": lambda rng, lang: numbers(rng, lang, 3, 7),
    "price": lambda rng, lang: price(rng, lang, rng.choice((1, 2, 3))),
    "money": lambda rng, lang: price(rng, lang, rng.choice((4, 5, 6))),
    "rate": lambda rng, lang: rate(rng, lang, 40),
    "interest": lambda rng, lang: interest(rng),
    "off": off,
    "person": person,
    "thing": thing,
    "place": lambda rng, lang: word(rng.choice(ZH_PLACES if lang == "zh" else EN_PLACES)),
}


def interest(rng: Random) -> Slot:
    """A yearly rate of a bank; the code is the fraction."""
    value = rng.choice(
        (
            f"{rng.randint(1, 9)}",
            f"{rng.randint(1, 6)}.{rng.randint(1, 9)}",
            f"{rng.randint(1, 6)}.{rng.randint(1, 9)}5",
        )
    )
    return Slot(f"{value}%", f"{value}/100")
