"""Numbers said vaguely: what is asked back is what was left open."""

from __future__ import annotations

from random import Random

import pytest

from bot.training.recipe import blur, registry
from bot.training.recipe.family import Lang

LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.mark.parametrize("lang", LANGS)
def test_a_vague_number_is_asked_for(lang: Lang) -> None:
    """The question holds a vague word, the answer asks for the number of that unit, and no code runs before."""
    for seed in range(300):
        asked, back, *rest = blur.draw(Random(seed), lang, registry.FAMILIES)
        assert any(word in asked.text.casefold() for word in blur.VAGUE[lang])
        assert "{" not in asked.text + back.text
        assert back.call in ("ask_user", "")
        assert not rest or rest[0].role == "user"


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_blurred_is_said_once(lang: Lang) -> None:
    """A number that is said twice in a wording is still known after one of them is blurred; such wordings are out."""
    for family in blur.blurs(registry.FAMILIES)[lang]:
        for found in family:
            assert found.wording.count("{" + found.slot + "}") == 1
