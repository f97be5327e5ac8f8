"""The mix: an endless, seeded stream of conversations in the proportions the model is to meet.

Wraps questions the way people do (politeness, punctuation, typos, full-width digits), chains several rounds
into one conversation, and renders them to tokens. Knows the chat format, not the network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tokenizers import Tokenizer

from bot.models.formats.naming import NUMBERS, Naming
from bot.training import tokens
from bot.training.recipe import blur, cut, registry
from bot.training.recipe.dialogue import Dialogue, Step
from bot.training.recipe.family import Family, Lang, ask, fill, printed
from bot.training.recipe.reword import told_anew
from bot.training.recipe.slots import full_width
from bot.training.screen import Screen
from bot.training.tokens import Encoded

TOOLS = ("python", "search_knowledge", "ask_user")
BEFORE = {
    "zh": ("请问", "请问", "帮我算一下", "帮我算算", "麻烦算一下", "算一下", "算算", "请计算：", "你好，", "你好，请问", "想问下", "问一下，", "那个，", "急，", "请帮忙，", "老师，", "亲，", "在吗？", "我想知道", "麻烦问一下", "谁能告诉我", "快帮我看看", "题目：", "帮我看下", "求助：", "嗨，", "能不能告诉我", "我在算账，"),
    "en": ("please ", "hi, ", "hey, ", "hello, ", "can you tell me ", "could you help: ", "quick question: ", "I need to know ", "help me with this: ", "pls ", "question: ", "tell me ", "ok so ", "um, ", "could you please work out: ", "homework: ", "just wondering, ", "hey there - ", "I'd like to know: ", "need help, "),
}  # fmt: skip
AFTER = {
    "zh": ("?", "？", "？", "？", "。", "呢？", "啊？", "呀", "，谢谢", "，谢谢！", "。谢谢", "？急", "=", "，多谢", "吗？", "…", "，麻烦了", "？？"),
    "en": ("?", "?", "?", ".", " please", " please?", " thanks", ", thanks!", "??", " thank you", "!", " plz", ", cheers", " asap"),
}  # fmt: skip
KEYS = "qwertyuiop asdfghjkl zxcvbnm"


def typo(rng: Random, text: str) -> str:
    """One slip of the finger in the letters of an English text; digits stay."""
    spots = [i for i in range(1, len(text) - 1) if text[i].isascii() and text[i].isalpha() and text[i + 1].isalpha()]
    if not spots:
        return text
    i, roll = rng.choice(spots), rng.random()
    if roll < 0.4:
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    if roll < 0.7:
        return text[:i] + text[i + 1 :]
    return text[:i] + text[i] + text[i:]


def wrapped(rng: Random, text: str, lang: Lang) -> str:
    """The question as somebody types it."""
    if rng.random() < 0.3:
        text = rng.choice(BEFORE[lang]) + text
    if rng.random() < 0.6 and text[-1].isalnum():
        text += rng.choice(AFTER[lang])
    if lang == "en":
        roll = rng.random()
        if roll < 0.3:
            text = text[0].upper() + text[1:]
        elif roll < 0.45:
            text = text.lower()
        if rng.random() < 0.06:
            text = typo(rng, text)
    elif rng.random() < 0.02:
        text = full_width(text)
    elif rng.random() < 0.1:
        text = text.replace("，", " ") if rng.random() < 0.5 else text.replace("，", ",")
    return text


def calculation(rng: Random, lang: Lang, families: Sequence[Family], weights: Sequence[float]) -> Dialogue:
    """Question → code → result → answer."""
    while True:
        asked = ask(rng.choices(families, weights)[0], rng, lang)
        try:
            result = printed(asked.code)
        except (ArithmeticError, ValueError, IndexError) as error:
            result = f"{type(error).__name__}: {error}"
            if "ZeroDivision" not in result:
                continue
            asked_say = "除数是零，这个没有意义。" if lang == "zh" else "That would divide by zero, which has no meaning."
        else:
            asked_say = fill(asked.say, {"r": result})
        if result and len(result) < 200:
            break
    return (
        Step("user", wrapped(rng, asked.question, lang)),
        Step("assistant", asked.code, "python"),
        Step("tool", result),
        Step("assistant", asked_say),
    )


SLIPS = (
    (")\n", "\n", "SyntaxError: '(' was never closed"),
    ("print(", "print((", "SyntaxError: '(' was never closed"),
    ("from ", "form ", "SyntaxError: invalid syntax"),
    ("import math\n", "", "NameError: name 'math' is not defined"),
    ("from datetime import *\n", "", "NameError: name 'date' is not defined"),
    ("from statistics import *\n", "", "NameError: name 'mean' is not defined"),
    ("from sympy import *\n", "", "NameError: name 'symbols' is not defined"),
)
"""What goes wrong in a small model's code: the right text, the slip, and what Python says of it."""


def corrected(rng: Random, steps: Dialogue) -> Dialogue:
    """The same question with a first call that fails; only the correction is learnt."""
    asked, call, *rest = steps
    slips = [slip for slip in SLIPS if slip[0] in call.text]
    if not slips:
        return steps
    right, wrong, error = rng.choice(slips)
    broken = Step("assistant", call.text.replace(right, wrong, 1), call.call, learn=False)
    return (asked, broken, Step("tool", error), call, *rest)


FURTHER_ZH = ("再加{b}呢", "再加上{b}", "再减{b}", "减掉{b}呢", "再乘{b}", "乘以{b}呢", "结果乘以{b}", "再除以{b}", "那除以{b}是多少", "它的{b}倍呢", "上面的结果加{b}", "刚才的数减去{b}")
FURTHER_EN = ("plus {b}", "now add {b}", "and minus {b}", "subtract {b} from that", "times {b}", "multiply that by {b}", "and times {b}?", "divide that by {b}", "now divide by {b}", "{b} times that", "add {b} to the result", "take {b} off that")
FURTHER_SIGN = "++--***//*+-"


def further(rng: Random, lang: Lang, result: str) -> Dialogue:
    """A follow-up that calculates on with the last result."""
    i = rng.randrange(len(FURTHER_ZH))
    b = str(rng.randint(2, 999))
    question = fill((FURTHER_ZH if lang == "zh" else FURTHER_EN)[i], {"b": b})
    code = f"print(round({result}/{b}, 6))" if FURTHER_SIGN[i] == "/" else f"print({result}{FURTHER_SIGN[i]}{b})"
    answer = printed(code)
    say = rng.choice(("结果是 {r}。", "那就是 {r}。", "等于 {r}。") if lang == "zh" else ("That is {r}.", "The result is {r}."))
    return (
        Step("user", wrapped(rng, question, lang)),
        Step("assistant", code, "python"),
        Step("tool", answer),
        Step("assistant", fill(say, {"r": answer})),
    )


@dataclass(frozen=True)
class Mix:
    """Shares of the kinds of conversation; they are normalised."""

    calculation: float = 0.55
    talk: float = 0.13
    missing: float = 0.11
    company: float = 0.18
    grid: float = 0.02
    school: float = 0.05


CUT = 0.55
"""Share of the incomplete questions that are cut from complete ones."""
BLUR = 0.3
"""Share of those in which a vague word stands for the number, instead of nothing."""
WHOLE = re.compile(r"(?=.{1,15}$)(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A result that may be reckoned on with; 0211, the last digits of a number, may not."""
LATER = 0.25
"""Share of conversations whose names start late, as if much had been said before."""


def conversation(rng: Random, mix: Mix, data: Path | None) -> Dialogue:
    """One conversation of one to three rounds."""
    lang: Lang = "zh" if rng.random() < 0.5 else "en"
    names = ("calculation", *registry.DIALOGUES)
    weights = [getattr(mix, name) for name in names]
    rounds = 1 if rng.random() < 0.85 else rng.randint(2, 3)
    steps: Dialogue = ()
    for _ in range(rounds):
        kind = rng.choices(names, weights)[0]
        if kind == "missing" and rng.random() < CUT:
            steps += told_anew(rng, (blur if rng.random() < BLUR else cut).draw(rng, lang, registry.FAMILIES), lang)
            continue
        if kind != "calculation":
            drawn = registry.DIALOGUES[kind](rng, lang, data)
            steps += told_anew(rng, drawn, lang) if kind == "missing" else drawn
            continue
        part = told_anew(rng, calculation(rng, lang, registry.FAMILIES, registry.WEIGHTS), lang)
        result = part[2].text
        steps += corrected(rng, part) if rng.random() < 0.03 else part
        if result and rng.random() < 0.08 and WHOLE.fullmatch(result):
            steps += further(rng, lang, result)
    return steps


def encode(tokenizer: Tokenizer, steps: Dialogue, tools: Sequence[str], first_name: int = 0) -> Encoded:
    """The chat template in tokens; only what the assistant writes is learnt."""
    vocabulary = tokenizer.get_vocab(with_added_tokens=True)
    special: dict[str, int] = {name: vocabulary[name] for name in tokens.SPECIALS}
    ids: list[int] = []
    learn: list[bool] = []
    names = Naming(first_name)

    def put(text: str, learnt: bool, *, before: str = "", after: str = "") -> None:
        part = ([special[before]] if before else []) + tokenizer.encode(text).ids + ([special[after]] if after else [])
        ids.extend(part)
        learn.extend([learnt and not (before == tokens.ASSISTANT and i == 0) for i in range(len(part))])

    put(" ".join(tools), False, before=tokens.SYSTEM, after=tokens.END)
    for step in steps:
        if step.role == "user":
            put(names.asked(step.text), False, before=tokens.USER, after=tokens.END)
        elif step.role == "tool":
            put(names.read(step.text), False, before=tokens.TOOL, after=tokens.END)
        elif step.call:
            put("", False, before=tokens.ASSISTANT)
            put(f"{step.call}\n{names.argument(step.call, step.text)}", step.learn, before=tokens.CALL, after=tokens.CALL_END)
            put("", step.learn, after=tokens.END)
        else:
            put(names.said(step.text), step.learn, before=tokens.ASSISTANT, after=tokens.END)
    return Encoded(ids, learn)


def header(rng: Random, steps: Dialogue) -> tuple[str, ...]:
    """Which tools are on offer: nearly always all, else at least those the conversation uses."""
    used = {s.call for s in steps if s.call}
    if rng.random() < 0.93:
        return TOOLS
    return tuple(t for t in TOOLS if t in used or rng.random() < 0.5)


def conversations(rng: Random, mix: Mix, data: Path | None, screen: Screen) -> Iterator[Dialogue]:
    """Conversations without end, less those the screen drops."""
    while True:
        steps = conversation(rng, mix, data)
        if steps and screen.keeps(steps):
            yield steps


def stream(tokenizer: Tokenizer, seed: int, mix: Mix, data: Path | None, max_tokens: int = 512) -> Iterator[Encoded]:
    """Encoded conversations without end; longer ones than ``max_tokens`` are left out."""
    rng = Random(seed)
    for steps in conversations(rng, mix, data, Screen()):
        first = rng.randrange(len(NUMBERS)) if rng.random() < LATER else 0
        encoded = encode(tokenizer, steps, header(rng, steps), first)
        if len(encoded.ids) <= max_tokens:
            yield encoded
