"""Word problems that people wrote (GSM8K, training part): the steps of their solutions as code.

Only items whose steps run and give the published answer are used, and of those the short ones. Without the public
data there are none. Knows nothing of the generated word problems.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from bot.training.recipe.corpora import rows
from bot.training.recipe.dialogue import Dialogue, calls, result, says, user
from bot.training.recipe.family import Lang, printed

MAX_CHARS, MAX_STEPS = 260, 4
SAYS = ("The answer is {r}.", "It comes to {r}.", "That makes {r}.", "{r}.")


def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """One problem in English, whatever the language asked for; empty without the data."""
    found = problems(data) if data is not None else ()
    if not found:
        return ()
    question, code, answer = rng.choice(found)
    return user(question), calls("python", code), result(answer), says(rng.choice(SAYS).replace("{r}", answer))


@cache
def problems(data: Path) -> Sequence[tuple[str, str, str]]:
    """Question, code and what the code prints."""
    found = []
    for row in rows(data, "math_gsm8k_train_en"):
        question, code = " ".join(str(row["question"]).split()), str(row.get("python") or "")
        if not code or len(question) > MAX_CHARS or code.count("\n") > MAX_STEPS:
            continue
        try:
            value = printed(code)
        except (ArithmeticError, SyntaxError, NameError):
            continue
        if value == str(row["answer"]).replace(",", ""):
            found.append((question, code, value))
    return found
