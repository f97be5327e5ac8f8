"""Questions about company matters: the model decides to search, and for what.

What a search finds is quoted by rule, so passages are not learnt here; a follow-up ("and for managers?") is
searched for together with the question before it. Knows nothing of access rights.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from bot.training.recipe import company_en, company_said, company_said_asked, company_said_more, company_zh
from bot.training.recipe.corpora import rows
from bot.training.recipe.dialogue import Dialogue, Step, calls, result, user
from bot.training.recipe.documents import Document
from bot.training.recipe.family import Lang
from bot.training.recipe.wording import Bound, Pools, choose, expand, names, polite

DOCUMENTS: dict[Lang, Sequence[Document]] = {
    "zh": company_zh.DOCUMENTS + company_said.ZH + company_said_more.ZH + company_said_asked.ZH * 6,
    "en": company_en.DOCUMENTS + company_said.EN + company_said_more.EN + company_said_asked.EN * 6,
}
POOLS: dict[Lang, Pools] = {
    "zh": company_zh.POOLS | company_said_asked.POOLS_ZH,
    "en": company_en.POOLS | company_said_asked.POOLS_EN,
}

OPENINGS = {
    "zh": ("帮我查一下", "查一下", "我想问一下", "我想了解一下", "帮忙查下", "麻烦帮我查一下", "新来的，", "替同事问一句，", "老板让我问，", "又忘了，", "翻了半天没找到，", "同事说法不一，"),
    "en": ("can you check ", "please look up ", "could you tell me ", "i want to know ", "new here, ", "asking for a colleague: ", "my boss wants to know, ", "forgot again, ", "couldn't find it anywhere: ", "people tell me different things, "),
}
FURTHER = {
    "zh": ("那{x}呢", "{x}呢", "换成{x}呢", "如果是{x}呢", "那如果是{x}", "{x}的呢", "那么{x}是多少", "{x}的情况呢"),
    "en": ("and for {x}", "what about {x}", "and {x}", "how about {x}", "same question for {x}", "and in the case of {x}", "{x}"),
}  # fmt: skip

ONE = re.compile(r"(?<![\d.,])1 ((?:working )?(?:day|week|month|year|hour|minute))s\b")
ORDINAL = re.compile(r"\b([2-9]?[123])th\b")

HEARD, FOLLOWED = 0.12, 0.2
"""Shares of conversations: asked by real employees, with a follow-up."""


def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """One conversation about company matters."""
    if data is not None and lang == "en" and rng.random() < HEARD and (real := heard(data)):
        return searched(rng.choice(real))
    fact = rng.choice(rng.choice(DOCUMENTS[lang]).facts)
    question = choose(rng.choice(fact.questions), rng)
    bound: Bound = {}
    spoken = polite(expand(question, rng, bound, POOLS[lang]), rng, lang, OPENINGS[lang])
    varied = sorted(names(question))
    if not varied or rng.random() >= FOLLOWED:
        return searched(spoken)
    found = stated(fact.text, rng, lang, bound)
    said = further(rng, lang, bound, rng.choice(varied))
    told = (result(found), Step("assistant", found, learn=False))
    return (*searched(spoken), *told, user(said), calls("search_knowledge", f"{spoken} {said}"))


def searched(spoken: str) -> Dialogue:
    """The question and the search for all of it."""
    return user(spoken), calls("search_knowledge", spoken)


def further(rng: Random, lang: Lang, bound: Bound, name: str) -> str:
    """The same question for another role, city, year, in a few words."""
    text = rng.choice(FURTHER[lang]).replace("{x}", another(rng, lang, bound, name))
    return text + rng.choice(("", "", "？" if lang == "zh" else "?"))


def another(rng: Random, lang: Lang, bound: Bound, name: str) -> str:
    """A word of the same pool, but a different one."""
    while (word := expand("{" + name + "}", rng, {}, POOLS[lang])) == bound[name]:
        pass
    return word


def stated(template: str, rng: Random, lang: Lang, bound: Bound) -> str:
    """The sentence of a fact; an English one begins with a capital and counts 1 day, 2 days, the 22nd."""
    text = expand(template, rng, bound, POOLS[lang])
    if lang == "en":
        text = ONE.sub(
            r"1 \1", ORDINAL.sub(lambda m: m[1] + {"1": "st", "2": "nd", "3": "rd"}[m[1][-1]], text)
        )
    return text[:1].upper() + text[1:]


@cache
def heard(data: Path) -> tuple[str, ...]:
    """What real people asked about their leave, pay and insurance (CLINC)."""
    found = rows(data, "intent_clinc150_en")
    return tuple(str(row["text"]) for row in found if row["intent"] in company_en.HEARD)
