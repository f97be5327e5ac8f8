"""Templates of sentences: ``(a|b|)`` is a choice, ``{3..20/5}`` a number, ``{name}`` a word from a pool.

A pool's words may be templates themselves. A name keeps its word within one ``bound``, so a question and the
passage that answers it speak of the same person. Knows nothing of dialogues.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

Pools = Mapping[str, Sequence[str]]
Bound = dict[str, str]

CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
RANGE = re.compile(r"\{(\d+)\.\.(\d+)(?:/(\d+))?\}")
NAME = re.compile(r"\{([a-z_]+)(\d?)\}")


def words(text: str) -> tuple[str, ...]:
    """A pool from words separated by spaces."""
    return tuple(text.split())


def choose(template: str, rng: Random) -> str:
    """Settle every ``(a|b)``, innermost first; parentheses without a bar stay."""
    while match := CHOICE.search(template):
        template = template[: match.start()] + rng.choice(match[1].split("|")) + template[match.end() :]
    return template


def expand(template: str, rng: Random, bound: Bound, pools: Pools) -> str:
    """Settle choices, numbers and names; names drawn here are added to ``bound``.

    ``{city}`` and ``{city2}`` draw from the same pool but are two words, and different ones.
    """

    def number(match: re.Match[str]) -> str:
        low, high, step = int(match[1]), int(match[2]), int(match[3] or 1)
        return str(rng.randrange(low, high + 1, step))

    def name(match: re.Match[str]) -> str:
        key = match[1] + match[2]
        if key not in bound:
            taken = {v for k, v in bound.items() if k.rstrip("0123456789") == match[1]}
            free = [w for w in pools[match[1]] if w not in taken]
            bound[key] = expand(rng.choice(free or pools[match[1]]), rng, {}, pools)
        return bound[key]

    return NAME.sub(name, RANGE.sub(number, choose(template, rng)))


def names(template: str) -> set[str]:
    """The names a template may ask for."""
    return {m[1] + m[2] for m in NAME.finditer(template)}


POLITE_BEFORE = {
    "zh": ("请问", "请问", "请问一下，", "你好，", "你好，请问", "麻烦问一下，", "想问下", "问一下，", "那个，", "在吗，", "帮我看下", "请教一下，", "您好，"),
    "en": ("hi, ", "hello, ", "hey, ", "quick question: ", "please tell me ", "can you tell me ", "hey there, ", "I need to know ", "tell me ", "excuse me, "),
}  # fmt: skip
POLITE_AFTER = {
    "zh": ("?", "？", "？", "？", "。", "，谢谢", "？谢谢", "呢？", "啊", "？急"),
    "en": ("?", "?", "?", "?", ".", " please", ", thanks", "??", "? thanks", " pls"),
}  # fmt: skip


def polite(text: str, rng: Random, lang: str, openings: tuple[str, ...] = ()) -> str:
    """The sentence as somebody types it: with or without a greeting, a capital, a question mark.

    ``openings`` are further beginnings that suit this kind of sentence.
    """
    if rng.random() < 0.25:
        text = rng.choice(POLITE_BEFORE[lang] + openings) + text
    if rng.random() < 0.55 and text[-1].isalnum():
        text += "？" if text[-1] in "呢吗吧" else rng.choice(POLITE_AFTER[lang])
    if lang == "en":
        roll = rng.random()
        text = text[0].upper() + text[1:] if roll < 0.4 else text.lower() if roll < 0.5 else text
    return text
