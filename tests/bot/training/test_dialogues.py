"""The conversations of the recipe: talk, missing conditions, company questions; from templates alone."""

from __future__ import annotations

import re
from random import Random

import pytest

from bot.training.recipe import company, missing, talk
from bot.training.recipe.dialogue import Dialogue
from bot.training.recipe.family import Lang
from bot.training.recipe.wording import choose, expand

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
def test_a_question_is_searched_for_in_the_words_of_the_person(lang: Lang) -> None:
    """The first search is the question itself; that of a follow-up is both questions."""
    follow_ups = 0
    for steps in drawn(company, lang):
        assert steps[1].call == "search_knowledge"
        assert steps[1].text == steps[0].text
        if len(steps) > 2:
            follow_ups += 1
            assert steps[-1].text == f"{steps[0].text} {steps[-2].text}"
    assert follow_ups


def test_choices_nest_and_names_stay_bound() -> None:
    """Inner choices settle first; one name is one word, a second name another."""
    rng = Random(1)
    assert choose("(a(b|b)|ab)", rng) == "ab"
    first, again, other = expand("{c} {c} {c2}", rng, {}, {"c": ("x", "y")}).split()
    assert first == again != other
