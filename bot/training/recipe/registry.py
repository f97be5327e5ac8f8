"""Every family and every kind of dialogue of the recipe, in one place, with the share of each subject."""

from __future__ import annotations

from bot.training.recipe import (
    arithmetic,
    bignum_rows,
    chains,
    chances,
    company,
    dates,
    days_rows,
    discounts,
    equations,
    everyday,
    finance,
    geometry,
    grid,
    integers,
    interest_rows,
    journeys,
    measures,
    missing,
    missing_said,
    money,
    money_rows,
    percent,
    problem_rows,
    reckoning,
    retold,
    retold_days,
    retold_numbers,
    school,
    shares,
    shop_rows,
    shopping,
    spoken,
    spoken_amounts,
    spoken_equations,
    stats,
    stories,
    talk,
    tariffs,
    terse,
    theory_rows,
    units,
    word_problems,
)
from bot.training.recipe.family import Family

SUBJECTS: tuple[tuple[tuple[Family, ...], float], ...] = (
    (arithmetic.FAMILIES, 0.11),
    (percent.FAMILIES, 0.11),
    (finance.FAMILIES, 0.09),
    (units.FAMILIES, 0.10),
    (dates.FAMILIES, 0.09),
    (equations.FAMILIES, 0.06),
    (stats.FAMILIES, 0.05),
    (word_problems.FAMILIES, 0.07),
    (geometry.FAMILIES, 0.04),
    (integers.FAMILIES, 0.03),
    (shopping.FAMILIES, 0.07),
    (reckoning.FAMILIES, 0.08),
    (money.FAMILIES, 0.07),
    (retold.FAMILIES, 0.14),
    (retold_days.FAMILIES, 0.10),
    (shares.FAMILIES, 0.08),
    (journeys.FAMILIES, 0.08),
    (everyday.FAMILIES, 0.16),
    (discounts.FAMILIES, 0.07),
    (stories.FAMILIES, 0.13),
    (tariffs.FAMILIES, 0.09),
    (measures.FAMILIES, 0.08),
    (chances.FAMILIES, 0.05),
    (retold_numbers.FAMILIES, 0.08),
    (terse.FAMILIES, 0.08),
    (chains.FAMILIES, 0.06),
    (spoken.FAMILIES, 0.22),
    (spoken_equations.FAMILIES, 0.12),
    (spoken_amounts.FAMILIES, 0.07),
    (missing_said.FAMILIES, 0.10),
    (bignum_rows.FAMILIES, 0.16),
    (days_rows.FAMILIES, 0.12),
    (problem_rows.FAMILIES, 0.14),
    (money_rows.FAMILIES, 0.14),
    (interest_rows.FAMILIES, 0.14),
    (shop_rows.FAMILIES, 0.12),
    (theory_rows.FAMILIES, 0.08),
)
"""What people ask for most gets most; within a subject the families share by their weights.

With equal weights per family the rare ones (75 of whole numbers, 57 of geometry) crowded out percentages.
"""
FAMILIES: tuple[Family, ...] = tuple(family for families, _ in SUBJECTS for family in families)
WEIGHTS: tuple[float, ...] = tuple(
    share * family.weight / sum(f.weight for f in families) for families, share in SUBJECTS for family in families
)
DIALOGUES = {"talk": talk.draw, "missing": missing.draw, "company": company.draw, "grid": grid.draw, "school": school.draw}
