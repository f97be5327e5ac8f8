"""Every family and every kind of dialogue of the recipe, in one place."""

from __future__ import annotations

from bot.training.recipe import arithmetic, company, dates, equations, finance, geometry, grid, integers, missing, percent, stats, talk, units, word_problems
from bot.training.recipe.family import Family

FAMILIES: tuple[Family, ...] = tuple(f for m in (arithmetic, percent, finance, units, geometry, dates, equations, stats, integers, word_problems) for f in m.FAMILIES)
WEIGHTS = tuple(f.weight for f in FAMILIES)
DIALOGUES = {"talk": talk.draw, "missing": missing.draw, "company": company.draw, "grid": grid.draw}
