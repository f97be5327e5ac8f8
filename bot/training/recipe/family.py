"""A family of questions: many wordings of one kind of task, the code that answers it, the sentence that says so.

A family draws *slots* (numbers, names, dates), each with a spelling for people and one for code, and fills
them into templates. Knows nothing of tokens, of the mix of families or of the chat format.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from bot.models.formats.naming import numerals
from tools.figures import tidy

Lang = Literal["zh", "en"]
SCALE_ENDS = "万亿千kKMnNdD"
"""How a number with a scale ends: 3万, 2 million, 5k, 5M, a thousand."""


@dataclass(frozen=True)
class Slot:
    """One value: ``text`` as a person writes it, ``code`` as Python."""

    text: str
    code: str


Slots = Mapping[str, Slot]
Draw = Callable[[Random, Lang], Slots]


@dataclass(frozen=True)
class Family:
    """Templates over the slots of ``draw``: ``{name}`` is a slot's text in wordings, its code in ``code``.

    ``zh``/``en`` are the wordings of the question; ``say_zh``/``say_en`` word the answer, ``{r}`` being what the
    code printed. ``code`` is one template, or several equally good ones. ``labels`` names slots in Chinese and in
    English, for asking back when one of them is missing.
    """

    name: str
    draw: Draw
    code: str | Sequence[str]
    zh: Sequence[str]
    en: Sequence[str]
    say_zh: Sequence[str] = ("结果是 {r}。", "答案是 {r}。", "等于 {r}。", "算出来是 {r}。", "{r}。")
    say_en: Sequence[str] = ("The result is {r}.", "The answer is {r}.", "It comes to {r}.", "That is {r}.", "{r}.")
    weight: float = 1.0
    labels: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Asked:
    """One question with its code and the wording of the answer; ``{r}`` in ``say`` is still open."""

    family: str
    lang: Lang
    question: str
    code: str
    say: str


def fill(template: str, values: Mapping[str, str]) -> str:
    """Replace ``{name}`` by its value; braces of code that name no slot stay as they are."""
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template


def as_named(question: str, code: str) -> str:
    """The code over the numbers as their names hold them: 12*10000 for 12万 becomes 120000, 8/10 for 八折 80/100."""
    if not re.search(r"\*10{3,9}\b|/10\b", code):
        return code
    for number in numerals(question):
        value, shown = Decimal(number.literal), question[number.start : number.end]
        if re.search("[折成]", shown):
            code = re.sub(rf"(?<![\w.]){_face(value / 10)}/10\b", f"{number.literal}/100", code)
        elif shown[-1] in SCALE_ENDS:
            for scale in (10**3, 10**4, 10**6, 10**8, 10**9):
                code = re.sub(rf"(?<![\w.]){_face(value / scale)}\*{scale}\b", number.literal, code)
    return code


def _face(value: Decimal) -> str:
    return re.escape(f"{value.normalize():f}")


def ask(family: Family, rng: Random, lang: Lang) -> Asked:
    """Draw one question of a family."""
    slots = family.draw(rng, lang)
    texts = {k: v.text for k, v in slots.items()}
    codes = {k: v.code for k, v in slots.items()}
    code = family.code if isinstance(family.code, str) else rng.choice(family.code)
    wordings, says = (family.zh, family.say_zh) if lang == "zh" else (family.en, family.say_en)
    question = fill(rng.choice(wordings), texts)
    code = as_named(question, fill(code, codes))
    return Asked(family.name, lang, question, code, fill(rng.choice(says), texts))


def printed(code: str) -> str:
    """Run recipe code and return what it prints, tidied as the interpreter tool does.

    Only ever called on code this package wrote: it runs in this process, without a sandbox.
    """
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<recipe>", "exec"), {"__name__": "recipe"})
    return tidy(out.getvalue().strip())
