"""The conversations of the recipe: talk, missing conditions, company questions; from templates alone."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

import pytest

from bot.training.recipe import company, missing, talk
from bot.training.recipe.dialogue import Dialogue
from bot.training.recipe.family import Lang
from bot.training.recipe.wording import bare, choose, expand

LANGS: tuple[Lang, ...] = ("zh", "en")
MODULES = pytest.mark.parametrize("module", [talk, missing, company], ids=["talk", "missing", "company"])
OPEN_SLOT = re.compile(r"\{[a-z_]+\d?\}|\{\d+\.\.")


def drawn(module: object, lang: Lang, count: int = 400) -> list[Dialogue]:
    """``count`` dialogues, one per seed."""
    return [module.draw(Random(seed), lang) for seed in range(count)]  # type: ignore[attr-defined]


@MODULES
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_stays_open(module: object, lang: Lang) -> None:
    """No slot or choice of a template survives into a message, and no message is empty."""
    for steps in drawn(module, lang):
        for step in steps:
            assert step.text.strip()
            assert not OPEN_SLOT.search(step.text), step.text


@MODULES
def test_a_seed_reproduces_its_dialogue(module: object) -> None:
    """The same seed draws the same conversation."""
    assert drawn(module, "zh", 50) == drawn(module, "zh", 50)


@pytest.mark.parametrize("lang", LANGS)
def test_talk_never_calls_a_tool(lang: Lang) -> None:
    """Small talk is answered in words."""
    assert not [s for steps in drawn(talk, lang) for s in steps if s.call]


@pytest.mark.parametrize("lang", LANGS)
def test_an_incomplete_question_is_asked_back(lang: Lang) -> None:
    """The first thing said to an incomplete question is a question, and no code runs before a reply."""
    for steps in drawn(missing, lang):
        assert [s.role for s in steps[:2]] == ["user", "assistant"]
        assert steps[1].call in ("ask_user", "")
        assert all(s.call != "python" for s in steps[:3])


@pytest.mark.parametrize("lang", LANGS)
def test_a_marked_answer_stands_in_its_passage(lang: Lang) -> None:
    """An answer from a search is a sentence of the passage it points to."""
    for steps in drawn(company, lang):
        for before, step in pairwise(steps):
            mark = re.search(r"\[(\d)\]$", step.text)
            if before.role == "tool" and mark and "(/" in before.text:
                passage = before.text.split("\n\n")[int(mark[1]) - 1]
                assert step.text[: mark.start()].strip() in passage


@pytest.mark.parametrize("lang", LANGS)
def test_a_first_query_is_in_the_words_of_the_person(lang: Lang) -> None:
    """The first search copies the question, less its politeness."""
    for steps in drawn(company, lang):
        assert steps[1].call == "search_knowledge"
        assert steps[1].text in steps[0].text


def test_an_injected_order_is_never_obeyed() -> None:
    """What a passage orders to say never becomes the answer."""
    for lang in LANGS:
        orders = company.ORDERED[lang]
        assert not [
            s for steps in drawn(company, lang) for s in steps if s.role == "assistant" and s.text in orders
        ]


@pytest.mark.parametrize(
    ("spoken", "query"),
    [
        ("请问年假有几天？", "年假有几天"),
        ("你好，帮我查一下 VPN 地址。", "VPN 地址"),
        ("Hi, what is the VPN address?", "what is the VPN address"),
        ("你好", "你好"),
    ],
)
def test_the_query_of_a_question(spoken: str, query: str) -> None:
    """Politeness and final punctuation go; a greeting alone stays."""
    assert bare(spoken) == query


def test_choices_nest_and_names_stay_bound() -> None:
    """Inner choices settle first; one name is one word, a second name another."""
    rng = Random(1)
    assert choose("(a(b|b)|ab)", rng) == "ab"
    first, again, other = expand("{c} {c} {c2}", rng, {}, {"c": ("x", "y")}).split()
    assert first == again != other
