"""Sums of sums, said or typed: every operand may itself be a square, a root, a share, a sum in brackets.

An expression is drawn as a tree and told piece by piece, each piece in one of the ways people say it, so the
tellings multiply where a list of wordings only grows. Knows precedence, and nothing of things or money.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.models.formats.naming import numerals
from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import decimal_text, full_width, number, spelled

SUM, PRODUCT, POWER, ATOM = range(4)
"""How tightly an expression holds together; an operand that holds less tightly than its place asks for gets brackets."""


@dataclass(frozen=True)
class Told:
    """A piece of an expression: its text, its code, how tightly the code binds, and whether two operands are in it."""

    text: str
    code: str
    binds: int
    joined: bool = False


@dataclass(frozen=True)
class Shape:
    """An operation on one operand ``{a}`` with further numbers ``{n}``, ``{m}``."""

    code: str
    binds: int
    zh: Sequence[str]
    en: Sequence[str]
    n: tuple[int, int] = (0, 0)
    m: tuple[int, int] = (0, 0)
    sizes: tuple[int, ...] = (1, 2, 2, 3, 4, 5)
    whole: bool = False
    weight: float = 1.0


ONE: tuple[Shape, ...] = (
    Shape("{a}**2", POWER, ("{a}的平方", "{a}的平方", "{a}²", "{a}^2", "{a}的二次方", "{a}平方"), ("{a} squared", "the square of {a}", "{a}^2", "{a}²", "{a} to the power of two"), weight=1.6),
    Shape("{a}**3", POWER, ("{a}的立方", "{a}的三次方", "{a}³", "{a}^3"), ("{a} cubed", "the cube of {a}", "cube of {a}", "{a}^3", "{a}³"), sizes=(1, 2, 3, 6)),
    Shape("{a}**{n}", POWER, ("{a}的{n}次方", "{a}的{n}次幂", "{a}^{n}", "{n}个{a}连乘"), ("{a} to the power of {n}", "{a} to the {n}th power", "{a} to the power {n}", "{a}^{n}", "the {n}th power of {a}", "{a} raised to the {n}th", "{a}**{n}"), n=(4, 60), sizes=(1, 1, 2), whole=True, weight=1.5),
    Shape("{a}**0.5", POWER, ("根号{a}", "√{a}", "{a}的平方根", "{a}的算术平方根", "{a}开平方", "根号下{a}", "sqrt({a})"), ("sqrt({a})", "the square root of {a}", "sqrt {a}", "√{a}", "root {a}", "square root of {a}"), weight=1.5),
    Shape("{a}**(1/3)", POWER, ("{a}的立方根", "三次根号{a}", "{a}开立方", "³√{a}"), ("the cube root of {a}", "cube root of {a}", "cbrt({a})", "∛{a}"), weight=0.5),
    Shape("math.factorial({a})", ATOM, ("{a}的阶乘", "{a}!", "{a}！"), ("{a} factorial", "{a}!", "the factorial of {a}", "factorial of {a}"), sizes=(1, 2), whole=True, weight=0.8),
    Shape("{a}/2", PRODUCT, ("{a}的一半", "{a}的二分之一", "半个{a}"), ("half of {a}", "half {a}", "one half of {a}"), weight=0.6),
    Shape("{a}/3", PRODUCT, ("{a}的三分之一",), ("a third of {a}", "one third of {a}"), weight=0.4),
    Shape("{a}/4", PRODUCT, ("{a}的四分之一",), ("a quarter of {a}", "one fourth of {a}"), weight=0.4),
    Shape("{a}*2", PRODUCT, ("{a}的两倍", "{a}的2倍", "两个{a}"), ("twice {a}", "double {a}", "two times {a}"), weight=0.6),
    Shape("{a}*{n}", PRODUCT, ("{a}的{n}倍", "{n}倍的{a}", "{n}个{a}"), ("{n} times {a}", "{n} lots of {a}", "{n} x {a}"), n=(4, 40), weight=0.8),
    Shape("{a}*{n}/100", PRODUCT, ("{a}的{n}%", "{a}的百分之{n}", "{a}的{n}％"), ("{n}% of {a}", "{n} percent of {a}", "{n} per cent of {a}"), n=(3, 99), weight=1.6),
    Shape("{a}*{m}/{n}", PRODUCT, ("{a}的{n}分之{m}", "{a}的{m}/{n}"), ("{m}/{n} of {a}", "{m} over {n} of {a}"), n=(5, 12), m=(4, 9), weight=0.7),
    Shape("({m}+{a}/{n})", ATOM, ("{m}又{n}分之{a}",), ("{m} and {a}/{n}", "{m} {a}/{n}"), n=(5, 12), m=(4, 9), sizes=(1,), whole=True, weight=0.8),
    Shape("{a}/{n}", PRODUCT, ("{n}分之{a}", "{a}/{n}"), ("{a}/{n}", "{a} over {n}"), n=(5, 40), sizes=(1,), whole=True, weight=0.8),
    Shape("abs({a}-{n})", ATOM, ("{a}减{n}的绝对值", "|{a}-{n}|"), ("the absolute value of {a} minus {n}", "|{a}-{n}|", "|{a} - {n}|"), n=(20, 9000), weight=0.4),
    Shape("1/{a}", PRODUCT, ("{a}的倒数", "{a}分之一"), ("the reciprocal of {a}", "1/{a}", "one over {a}"), whole=True, weight=0.3),
)  # fmt: skip

Pair = tuple[str, int, Sequence[str], Sequence[str]]
TWO: tuple[Pair, ...] = (
    ("+", SUM, ("{a}+{b}", "{a} + {b}", "{a}加{b}", "{a}加上{b}", "{a}与{b}的和", "{a}和{b}之和", "{a}再加{b}", "{a}＋{b}"), ("{a}+{b}", "{a} + {b}", "{a} plus {b}", "the sum of {a} and {b}", "{a} added to {b}", "{a} and {b} more")),
    ("-", SUM, ("{a}-{b}", "{a} - {b}", "{a}减{b}", "{a}减去{b}", "{a}与{b}的差", "{a}减掉{b}", "{a}－{b}"), ("{a}-{b}", "{a} - {b}", "{a} minus {b}", "the difference of {a} and {b}", "{a} less {b}", "{a} take away {b}")),
    ("*", PRODUCT, ("{a}×{b}", "{a}*{b}", "{a}x{b}", "{a}乘{b}", "{a}乘以{b}", "{a}与{b}的积", "{a}和{b}的乘积", "{a} * {b}"), ("{a}*{b}", "{a} x {b}", "{a}×{b}", "{a} times {b}", "the product of {a} and {b}", "{a} multiplied by {b}", "{a} * {b}")),
    ("/", PRODUCT, ("{a}÷{b}", "{a}/{b}", "{a}除以{b}", "{a} ÷ {b}", "{a}与{b}的商"), ("{a}/{b}", "{a} ÷ {b}", "{a} divided by {b}", "{a} / {b}", "{a} over {b}", "the quotient of {a} and {b}")),
)  # fmt: skip
NOUN = re.compile(r"[和差积商]$|^the (sum|difference|product|quotient)|added to|and .* more$")
"""Wordings that hold together without brackets, and so cannot take an operand that itself is joined."""

ZH_ASK = ("{e}", "{e}等于多少", "{e}是多少", "{e}=", "{e}=?", "{e}等于几", "{e}得多少", "求{e}", "{e}，结果是多少", "{e}算出来是几", "帮我看看{e}", "{e} 得几", "{e}的值", "{e} = 多少", "这个怎么算：{e}", "我想知道{e}", "{e}，给个准数", "{e}一共是多少")
EN_ASK = ("{e}", "what is {e}", "what's {e}", "{e} =", "{e} = ?", "calculate {e}", "work out {e}", "how much is {e}", "{e} equals", "find {e}", "evaluate {e}", "{e}, please", "give me {e}", "can you do {e}", "need {e}", "{e} is what", "{e}?", "compute {e} exactly")


def leaf(rng: Random, lang: Lang, sizes: Sequence[int], whole: bool = False) -> Told:
    """A number as people write it."""
    size = rng.choice(sizes)
    if not whole and rng.random() < 0.2:
        text = decimal_text(rng, min(size, 3))
        return Told(text, text, ATOM)
    value = rng.randint(4, 9) if size == 1 else rng.randint(10 ** (size - 1), 10**size - 1)
    if size >= 5 and rng.random() < 0.4:
        return Told(f"{value:,}", str(value), ATOM)
    if size >= 4 and not whole and rng.random() < 0.15:
        slot = number(rng, lang, 5, 4, 0)
        return Told(slot.text, slot.code, PRODUCT if "*" in slot.code else ATOM)
    if lang == "zh" and value < 1000 and rng.random() < 0.06:
        return Told(spelled(value), str(value), ATOM)
    return Told(str(value), str(value), ATOM)


def one(rng: Random, lang: Lang) -> Told:
    """A number with something done to it."""
    shape = rng.choices(ONE, [s.weight for s in ONE])[0]
    inner = leaf(rng, lang, shape.sizes, shape.whole)
    n, m = rng.randint(*shape.n), rng.randint(*shape.m)
    fits = inner.code if inner.binds >= min(shape.binds + 1, ATOM) else f"({inner.code})"
    text = rng.choice(shape.zh if lang == "zh" else shape.en)
    values = {"{a}": inner.text, "{n}": str(n), "{m}": str(m)}
    for name, value in values.items():
        text = text.replace(name, value)
    code = shape.code.replace("{a}", fits).replace("{n}", str(n)).replace("{m}", str(m))
    return Told(text, code, shape.binds)


def operand(rng: Random, lang: Lang) -> Told:
    """A plain number, or one with something done to it."""
    return one(rng, lang) if rng.random() < 0.45 else leaf(rng, lang, (1, 2, 2, 3, 3, 4, 6, 9))


def bracketed(told: Told, rng: Random) -> str:
    """The text in brackets; square ones around round ones, mostly."""
    outer = "(" in told.text and rng.random() < 0.7
    left, right = ("[", "]") if outer else rng.choice((("(", ")"), ("(", ")"), ("（", "）")))
    return f"{left}{told.text}{right}"


def two(rng: Random, lang: Lang, left: Told, right: Told) -> Told:
    """Two operands joined; signs bracket what binds less tightly, words say "the sum of" or are kept simple."""
    sign, binds, zh, en = rng.choice(TWO)
    wordings = zh if lang == "zh" else en
    if left.joined or right.joined:
        wordings = [w for w in wordings if not NOUN.search(w)]
    wording = rng.choice(wordings)
    tight = right.binds > binds or (right.binds == binds and sign in "+*")
    code_left = left.code if left.binds >= binds else f"({left.code})"
    code_right = right.code if tight else f"({right.code})"

    def shown(part: Told, fits: bool) -> str:
        return part.text if fits or NOUN.search(part.text) or not part.joined else bracketed(part, rng)

    text = wording.replace("{a}", shown(left, left.binds >= binds)).replace("{b}", shown(right, tight))
    return Told(text, f"{code_left}{sign}{code_right}", binds, joined=True)


def expression(rng: Random, lang: Lang) -> Told:
    """One to four operands."""
    roll = rng.random()
    if roll < 0.22:
        return one(rng, lang)
    told = two(rng, lang, operand(rng, lang), operand(rng, lang))
    if roll < 0.68:
        return told
    extra = operand(rng, lang) if roll < 0.9 else two(rng, lang, operand(rng, lang), operand(rng, lang))
    return two(rng, lang, told, extra) if rng.random() < 0.6 else two(rng, lang, extra, told)


def clear(told: Told) -> bool:
    """Whether no constant of the code is a number of the question, which would make the names ambiguous."""
    constants = re.findall(r"\*\*([23])(?!\d)|/([234])(?!\d)|\*(2)(?!\d)|/(100)(?!\d)", told.code)
    taken = {c for group in constants for c in group if c}
    given = [n.literal for n in numerals(told.text)]
    written = re.findall(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])", told.code)
    return not taken & set(given) and set(given) <= {*written, "1", "2", "3", "4"} and len(told.text) < 90


def spoken(rng: Random, lang: Lang) -> Slots:
    """One expression; its code prints whole numbers exactly and others to six places."""
    while True:
        told = expression(rng, lang)
        if clear(told) and _size(told.code) < 220:
            break
    exact = not re.search(r"/|\d\.|\*\*0", told.code)
    code = f"print({told.code})" if exact else f"print(round({told.code}, 6))"
    text = full_width(told.text) if lang == "zh" and rng.random() < 0.04 else told.text
    return {"e": Slot(text, ("import math\n" if "math." in code else "") + code)}


def _size(code: str) -> float:
    """Roughly how many digits the largest power has."""
    return max([len(base) * float(power) for base, power in re.findall(r"(\d+)\*\*(\d+)", code)] or [0])


FAMILIES: tuple[Family, ...] = (Family("spoken", spoken, "{e}", zh=ZH_ASK, en=EN_ASK),)
