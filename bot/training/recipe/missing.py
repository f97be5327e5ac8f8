"""Questions that lack a condition: the assistant asks for it, and calculates once it is given.

Every kind has complete twins in the families; only the missing value tells them apart. Knows nothing of how a
question back reaches the person.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from bot.training.recipe import missing_kinds, missing_said, vague
from bot.training.recipe.dialogue import Dialogue, Step, calls, result, says, user
from bot.training.recipe.family import Lang, Slots, as_named, fill, printed
from bot.training.recipe.gaps import Kind
from bot.training.recipe.wording import choose, polite

KINDS: tuple[Kind, ...] = missing_kinds.KINDS + missing_said.KINDS

CONTINUED = 0.4
"""Share of the conversations in which the person then supplies what was missing."""

HIDDEN = 0.4
"""Share of those whose missing value hides behind a word."""

OPENINGS = {
    "zh": ("帮我算一下", "算一下", "算算", "麻烦算一下", "请计算：", "帮我算算", "题目：", "老师，", "请帮忙，", "我想知道", "求助：", "急，", "谁能告诉我"),
    "en": ("calculate ", "work out ", "help me with this: ", "could you help: ", "homework: ", "question: ", "just wondering, ", "ok so ", "pls ", "please "),
}  # fmt: skip
"""Complete questions open with these too, so an opening must not tell them apart."""


def draw(rng: Random, lang: Lang, data: Path | None = None) -> Dialogue:
    """One question that lacks something, the question back, and in ``CONTINUED`` of them the rest."""
    if rng.random() < HIDDEN:
        return vague.draw(rng, lang, data)
    kind = rng.choice(KINDS)
    values = kind.draw(rng, lang)
    gap = rng.choice(kind.zh if lang == "zh" else kind.en)
    texts = {name: slot.text for name, slot in values.items()}
    question = polite(fill(choose(rng.choice(gap.texts), rng), texts), rng, lang, OPENINGS[lang])
    ask = fill(choose(rng.choice(gap.asks), rng), texts)
    if kind.code and gap.replies and rng.random() < CONTINUED:
        reply = fill(choose(rng.choice(gap.replies), rng), texts)
        return (user(question), asked(ask, rng), user(reply), *answered(kind, values, rng, lang))
    return user(question), calls("ask_user", ask)


def asked(question: str, rng: Random) -> Step:
    """The question back as later turns see it: the call itself, or the sentence the person read."""
    if rng.random() < 0.5:
        return calls("ask_user", question)
    return Step("assistant", question, learn=False)


def answered(kind: Kind, values: Slots, rng: Random, lang: Lang) -> Dialogue:
    """Code, result and answer now that everything is known."""
    told = " ".join(slot.text for slot in values.values())
    code = as_named(told, fill(kind.code, {name: slot.code for name, slot in values.items()}))
    value = printed(code)
    say = rng.choice(kind.say_zh if lang == "zh" else kind.say_en)
    return calls("python", code), result(value), says(fill(say, {"r": value}))
