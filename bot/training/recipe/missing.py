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

EVADED = 0.06
"""Share in which the person does not know, or drops it."""

HIDDEN = 0.4
"""Share of those whose missing value hides behind a word."""

OPENINGS = {
    "zh": ("帮我算一下", "算一下", "算算", "麻烦算一下", "请计算：", "帮我算算", "题目：", "老师，", "请帮忙，", "我想知道", "求助：", "急，", "谁能告诉我"),
    "en": ("calculate ", "work out ", "help me with this: ", "could you help: ", "homework: ", "question: ", "just wondering, ", "ok so ", "pls ", "please "),
}  # fmt: skip
"""Complete questions open with these too, so an opening must not tell them apart."""


UNKNOWN = {
    "zh": ("我也不知道", "不清楚诶", "忘了", "这个没说", "题目里没给", "我哪知道", "你看着办", "随便", "查不到", "等我问问再说", "没有这个数", "记不得了", "不好说", "不确定", "你猜呢", "就按一般的来"),
    "en": ("I don't know", "no idea", "forgot", "it doesn't say", "not given", "how should I know", "whatever you think", "any", "can't find it", "let me ask and come back", "there is no such number", "can't remember", "hard to say", "not sure", "you guess", "just the usual"),
}  # fmt: skip
DROPPED = {
    "zh": ("算了，不算了", "那就不用了", "没事了", "先不算这个", "当我没问", "改天再算", "不需要了谢谢", "我自己算吧"),
    "en": ("never mind then", "forget it", "leave it", "skip that one", "some other time", "no need any more, thanks", "I'll do it myself", "pretend I didn't ask"),
}  # fmt: skip
WITHOUT = {
    "zh": ("缺了这个我没法算准，知道了再告诉我。", "没有它就算不出来，等你有了具体数字再发给我。", "这个条件少不了，查到以后告诉我，我马上算。"),
    "en": ("Without it I can't work it out; tell me once you know.", "I need that number to calculate. Send it when you have it.", "It can't be done without that value; let me know when you find it."),
}  # fmt: skip
LEFT = {"zh": ("好的，需要时再叫我。", "没问题，要算的时候再找我。"), "en": ("All right, call me when you need it.", "No problem, any time.")}


def evaded(rng: Random, lang: Lang) -> Dialogue:
    """Instead of the missing value: the person does not know it, or no longer wants the answer."""
    said, answers = (UNKNOWN, WITHOUT) if rng.random() < 0.6 else (DROPPED, LEFT)
    return user(rng.choice(said[lang])), says(rng.choice(answers[lang]))


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
    if rng.random() < EVADED:
        return (user(question), asked(ask, rng), *evaded(rng, lang))
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
