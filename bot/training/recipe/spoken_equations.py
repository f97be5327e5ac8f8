"""Equations whose two sides are told piece by piece: in signs, or as riddles about a number.

The code of both sides comes first, ``solve(left - (right), x)`` answers, and the text is derived from it. Knows linear
sides, brackets, fractions, absolute values, roots, squares and systems of two and three unknowns.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from bot.training.recipe.equations import shown
from bot.training.recipe.family import Family, Lang, Slot, Slots

SOLVE = "from sympy import *\n{v} = symbols('{v}')\nprint(solve({e}, {v}))"
ZH_ASK = ("{e}，求{v}", "{e}", "解方程{e}", "{e} 解一下", "{e}，{v}等于多少", "{v}是多少：{e}", "已知{e}，{v}=?", "方程{e}的解", "求解{e}", "{e}，{v}是几", "{e}的根是多少", "{e} {v}=", "帮我解{e}", "若{e}，则{v}等于")
EN_ASK = ("solve {e}", "{e}, find {v}", "{e}", "{e} what's {v}", "what is {v} if {e}", "{e}, so {v} is", "if {e}, {v} = ?", "find {v}: {e}", "solve for {v}: {e}", "{e}. Solve it", "value of {v} in {e}", "{v} please: {e}", "roots of {e}", "which {v} satisfies {e}")


def side(rng: Random, v: str) -> str:
    """One linear side in code: 4*x - 9, 3*(x + 5) - 1, x/4 + 2, 7."""
    a, b, c = rng.randint(2, 15), rng.randint(1, 60), rng.randint(2, 9)
    half = rng.choice((f"{rng.randint(1, 9)}.{rng.randint(1, 9)}", str(a), str(a)))
    sign, other = rng.choice("+-"), rng.choice("+-")
    return rng.choice(
        (
            f"{half}*{v} {sign} {b}", f"{a}*{v} {sign} {b}", f"{v} {sign} {b}", f"{a}*{v}", f"{a}*({v} {sign} {c})", f"{a}*({v} {sign} {c}) {other} {b}",
            f"{b} - {half}*{v}", f"{v}/{c} {sign} {b}", f"({v} {sign} {b})/{c}", f"{a}*{v} {sign} {c}*{v}", f"{a}*({c}*{v} {sign} {b})", f"{b} + {v}", f"{v}*{a}/{c}", f"{c}*{v}/{a} {sign} {b}", str(b), str(b * a), half,
        )
    )  # fmt: skip


def linear(rng: Random, lang: Lang) -> Slots:
    """Two linear sides of which one at least holds the unknown, with one solution."""
    v = rng.choice("xxxxxxxyznatm")
    while True:
        left, right = side(rng, v), side(rng, v)
        if v in left + right and _slope(left, v) != _slope(right, v):
            return signs(left, right, v, rng)


def _slope(code: str, v: str) -> Fraction:
    """How much a linear side grows with the unknown."""
    at = [Fraction(str(eval(code, {v: Fraction(n)}))).limit_denominator(10**6) for n in (0, 1)]
    return at[1] - at[0]


def signs(left: str, right: str, v: str, rng: Random) -> Slots:
    """The equation in signs, and what ``solve`` gets."""
    code = left if right == "0" else f"{left} - ({right})"
    return {"e": Slot(shown(f"{left} = {right}", rng), code), "v": Slot(v, v)}


def other(rng: Random, lang: Lang) -> Slots:
    """Absolute values (both sides squared), roots, fractions over the unknown, powers, products."""
    v = rng.choice("xxxxxxyt")
    a, b, c, d = rng.randint(2, 12), rng.randint(1, 30), rng.randint(2, 20), rng.randint(1, 20)
    root = rng.randint(2, 15)
    code, text = rng.choice(
        (
            (f"({v} - {b})**2 - {c}**2", f"|{v}-{b}|={c}"), (f"({a}*{v} + {b})**2 - {c + 20}**2", f"|{a}{v}+{b}|={c + 20}"), (f"({v} + {b})**2 - {c}**2", f"|{v} + {b}| = {c}"),
            (f"sqrt({v} + {b}) - ({root})", f"sqrt({v}+{b}) = {root}"), (f"sqrt({v} - {b}) - ({root})", f"√({v}-{b})={root}"), (f"sqrt({a}*{v} + {b}) - ({root})", f"sqrt({a}{v}+{b})={root}" if lang == "en" else f"根号({a}{v}+{b})={root}"), (f"sqrt({v}) - ({root})", f"√{v}={root}" if lang == "en" else f"根号{v}={root}"),
            (f"{a}/({v} - {b}) - ({c})", f"{a}/({v}-{b}) = {c}"), (f"{c}/({v} + {b}) - ({a})", f"{c}/({v}+{b})={a}"), (f"{a * c}/{v} - ({c})", f"{a * c}/{v}={c}"), (f"{a * c}/{v} + {b} - ({b + c})", f"{a * c}/{v} + {b} = {b + c}"), (f"{c}/{v} - ({a}/({v} + {d}))", f"{c}/{v} = {a}/({v}+{d})"),
            (f"({v} + {b})/({v} - {d}) - ({c})", f"({v}+{b})/({v}-{d})={c}"), (f"({v} - {b})**2 - ({root**2})", f"({v}-{b})^2={root**2}"), (f"({v} + {b})**2 - ({root**2})", f"({v}+{b})²={root**2}"), (f"({v} - {b})*({v} + {d})", f"({v}-{b})({v}+{d})=0"), (f"{v}*({v} + {b}) - ({c * (c + b)})", f"{v}({v}+{b})={c * (c + b)}"),
            (f"{v}**2 - ({root**2})", f"{v}^2={root**2}"), (f"{a}*{v}**2 - ({a * root**2})", f"{a}{v}²={a * root**2}"), (f"{v}**3 - ({a**3})", f"{v}³={a**3}"),
        )
    )  # fmt: skip
    return {"e": Slot(text, code), "v": Slot(v, v)}


ZH_SIDE = (
    ("{a}*x + {b}", ("{n}的{a}倍加上{b}", "{n}乘{a}加{b}", "比{n}的{a}倍多{b}的数")), ("{a}*x - {b}", ("{n}的{a}倍减{b}", "{n}乘以{a}再减去{b}", "比{n}的{a}倍少{b}的数")), ("{a}*x", ("{n}的{a}倍", "{n}乘{a}")), ("x + {b}", ("{n}加{b}", "{n}与{b}的和", "比{n}多{b}的数")), ("x - {b}", ("{n}减{b}", "{n}减去{b}", "比{n}少{b}的数")),
    ("x/{a} + {b}", ("{n}除以{a}再加{b}", "{n}的{a}分之一加{b}")), ("x/{a} - {b}", ("{n}除以{a}减{b}", "{n}的{a}分之一减{b}")), ("x/{a}", ("{n}的{a}分之一", "{n}除以{a}")), ("x + x/{a}", ("{n}加上它的{a}分之一", "{n}与自身{a}分之一的和")), ("x*{p}/100", ("{n}的{p}%", "{n}的百分之{p}")), ("x + x*{p}/100", ("{n}再加上它的{p}%", "{n}增加{p}%后")), ("x - x*{p}/100", ("{n}减去它的{p}%", "{n}减少百分之{p}后")), ("(x + {b})*{a}", ("{n}加{b}的和乘以{a}", "{n}先加{b}再乘{a}", "{n}加上{b}后的{a}倍")), ("(x - {b})*{a}", ("{n}减{b}的差乘以{a}", "{n}先减{b}再乘{a}")), ("x/2", ("{n}的一半",)), ("x/2 + {b}", ("{n}的一半加{b}", "{n}的一半多{b}")), ("x*{a}/{b}", ("{n}的{b}分之{a}",)),
)  # fmt: skip
EN_SIDE = (
    ("{a}*x + {b}", ("{a} times {n} plus {b}", "{b} more than {a} times {n}", "{n} times {a}, plus {b}")), ("{a}*x - {b}", ("{a} times {n} minus {b}", "{b} less than {a} times {n}", "{n} multiplied by {a}, minus {b}")), ("{a}*x", ("{a} times {n}", "{n} multiplied by {a}")), ("x + {b}", ("{n} plus {b}", "{b} more than {n}", "the sum of {n} and {b}")), ("x - {b}", ("{n} minus {b}", "{b} less than {n}", "{n} decreased by {b}")),
    ("x/{a} + {b}", ("{n} divided by {a} plus {b}", "{b} more than {n} over {a}")), ("x/{a} - {b}", ("{n} divided by {a} minus {b}",)), ("x/{a}", ("{n} divided by {a}", "one {a}th of {n}")), ("x + x/3", ("{n} plus a third of itself", "{n} and a third of it together")), ("x + x/4", ("{n} plus a quarter of itself",)), ("x + x/2", ("{n} plus half of itself", "{n} increased by half of itself")), ("x*{p}/100", ("{p}% of {n}", "{p} percent of {n}")), ("x + x*{p}/100", ("{n} plus {p}% of itself", "{n} increased by {p}%")), ("x - x*{p}/100", ("{n} less {p}% of it", "{n} reduced by {p} percent")), ("(x + {b})*{a}", ("{a} times the sum of {n} and {b}", "{n} plus {b}, all times {a}")), ("(x - {b})*{a}", ("{a} times the difference of {n} and {b}", "{n} minus {b}, all times {a}")), ("x/2", ("half of {n}", "half {n}")), ("x/2 + {b}", ("half of {n} plus {b}", "{b} more than half of {n}")), ("2*x + {b}", ("twice {n} plus {b}", "double {n} plus {b}", "{b} more than twice {n}")), ("2*x - {b}", ("twice {n} minus {b}", "{b} less than double {n}")), ("3*x + {b}", ("triple {n} plus {b}",)),
)  # fmt: skip
ZH_IS, EN_IS = ("等于", "是", "得", "正好是", "和{right}相等", "恰好等于", "为"), ("equals", "is", "is the same as", "gives", "makes", "comes to", "is equal to")
ZH_RIDDLE = ("{e}，这个数是多少", "{e}，求这个数", "{e}。这个数是几", "{e}，这数是多少啊", "{e}，请问这个数", "猜数：{e}", "{e}，它是几")
EN_RIDDLE = ("{e}. What is the number?", "{e}, what's the number", "{e}. Find the number", "{e} - which number is it", "{e}. Which number?", "I think of a number: {e}. What is it", "{e}, so the number is")


def riddle(rng: Random, lang: Lang) -> Slots:
    """Two sides in words about an unknown number, of which the second may be plain."""
    sides: Sequence[tuple[str, Sequence[str]]] = ZH_SIDE if lang == "zh" else EN_SIDE
    while True:
        numbers = {"a": rng.randint(4, 12), "b": rng.randint(13, 90), "p": rng.choice((5, 15, 30, 45, 60, 75))}
        code, texts = rng.choice(sides)
        text = rng.choice(texts)
        second, plain = str(rng.randint(20, 900)), True
        if rng.random() < 0.3:
            second, others = rng.choice(sides)
            plain = False
        filled = code
        for name, value in numbers.items():
            filled, text = filled.replace("{" + name + "}", str(value)), text.replace("{" + name + "}", str(value))
        right_text, right_code = second, second
        if not plain:
            right_text = rng.choice(others)
            for name in numbers:
                value = rng.randint(13, 90) if name == "b" else rng.randint(4, 12)
                right_text, right_code = right_text.replace("{" + name + "}", str(value)), right_code.replace("{" + name + "}", str(value))
            if _slope(filled, "x") == _slope(right_code, "x"):
                continue
        return {"e": Slot(_told(text, right_text, rng, lang), f"{filled} - ({right_code})")}


def _told(left: str, right: str, rng: Random, lang: Lang) -> str:
    """Both sides as one sentence; the unknown is named first and then meant."""
    if lang == "zh":
        verb = rng.choice(ZH_IS)
        name, again = rng.choice((("一个数", "它"), ("某数", "这个数"), ("一个数", "这个数"), ("有个数，它" if left.startswith("{n}") else "某个数", "它"), ("某个数", "它")))
        tail = verb.replace("{right}", right.replace("{n}", again)) if "{right}" in verb else verb + right.replace("{n}", again)
        return left.replace("{n}", name, 1).replace("{n}", again) + tail
    name, again = rng.choice((("a number", "it"), ("a number", "the number"), ("some number", "it"), ("the number", "it")))
    return left.replace("{n}", name, 1) + " " + rng.choice(EN_IS) + " " + right.replace("{n}", again)


def system(rng: Random, lang: Lang) -> Slots:
    """Two or three unknowns with a whole solution; letters and order as people type them."""
    letters = rng.choice(("xy", "xy", "ab", "mn", "xyz", "abc", "abc", "xyz"))
    values = {v: rng.randint(1, 40) for v in letters}
    if len(letters) == 3 and rng.random() < 0.6:
        pairs = ((0, 1), (1, 2), (0, 2))
        rows = [(f"{letters[i]} + {letters[j]}", values[letters[i]] + values[letters[j]]) for i, j in pairs]
    else:
        rows = []
        while len(rows) < len(letters):
            factors = [rng.choice((1, 1, 1, 2, 3, 5, -1, -2)) for _ in letters]
            left = " ".join(f"{'-' if f < 0 else '+'} {'' if abs(f) == 1 else f'{abs(f)}*'}{v}" for f, v in zip(factors, letters, strict=True))
            row = (left.removeprefix("+ "), sum(f * values[v] for f, v in zip(factors, letters, strict=True)))
            if row[0] not in [r[0] for r in rows]:
                rows.append(row)
        if _singular(rows, letters):
            return system(rng, lang)
    text = rng.choice(("，", ", ", "，", "；", " 且 ") if lang == "zh" else (", ", " and ", "; ", ", ")).join(shown(f"{left} = {right}".replace("- ", "-", 1) if left.startswith("- ") else f"{left} = {right}", rng) for left, right in rows)
    code = ", ".join(f"{left} - ({right})" for left, right in rows)
    return {"e": Slot(text, code), "v": Slot("、".join(letters) if lang == "zh" else ", ".join(letters), ", ".join(letters)), "s": Slot(" ".join(letters), " ".join(letters))}


def _singular(rows: list[tuple[str, int]], letters: str) -> bool:
    """Whether the system has no single solution."""
    matrix = [[Fraction(eval(left, {v: int(v == one) for v in letters})) for one in letters] for left, _ in rows]
    if len(letters) == 2:
        return matrix[0][0] * matrix[1][1] == matrix[0][1] * matrix[1][0]
    (a, b, c), (d, e, f), (g, h, i) = matrix
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) == 0


def crossing(rng: Random, lang: Lang) -> Slots:
    """Two lines; where they cross."""
    a, b, c, d = rng.randint(1, 9), rng.randint(-20, 20), rng.randint(-9, 9), rng.randint(-20, 20)
    if a == c:
        c -= 1
    lines = []
    for slope, height in ((a, b), (c, d)):
        side_ = ("x" if slope == 1 else "-x" if slope == -1 else f"{slope}*x") + (f" + {height}" if height > 0 else f" - {-height}" if height else "")
        lines.append(side_ if slope else str(height))
    return {"p": Slot(shown(f"y = {lines[0]}", rng), f"y - ({lines[0]})"), "q": Slot(shown(f"y = {lines[1]}", rng), f"y - ({lines[1]})")}


SOLUTION = (("解是 {r}。", "{v} = {r}。", "结果是 {r}。"), ("The solution is {r}.", "{v} = {r}.", "It is {r}."))
FAMILIES: tuple[Family, ...] = (
    Family("spoken_linear", linear, SOLVE, zh=ZH_ASK, en=EN_ASK, say_zh=SOLUTION[0], say_en=SOLUTION[1], weight=2),
    Family("spoken_other", other, SOLVE, zh=ZH_ASK, en=EN_ASK, say_zh=SOLUTION[0], say_en=SOLUTION[1], weight=2),
    Family("spoken_riddle", riddle, "from sympy import *\nx = symbols('x')\nprint(solve({e}, x))", zh=ZH_RIDDLE, en=EN_RIDDLE, weight=2),
    Family("spoken_system", system, "from sympy import *\n{v} = symbols('{s}')\nprint(solve([{e}], [{v}]))",
           zh=("{e}，求{v}", "{e}", "解方程组{e}", "{e}，{v}各是多少", "已知{e}，问{v}分别等于几", "{e}，请问{v}各是几", "{v}分别是多少：{e}"),
           en=("solve {e}", "{e}, find {v}", "{e}", "what are {v} if {e}", "{e}. what are {v}", "solve for {v}: {e}", "given {e}, {v} = ?"), weight=1.5),
    Family("spoken_crossing", crossing, "from sympy import *\nx, y = symbols('x y')\nprint(solve([{p}, {q}], [x, y]))",
           zh=("直线{p}和{q}的交点", "{p}与{q}相交于哪一点", "{p}和{q}在哪里相交，坐标多少", "求两条直线{p}、{q}的交点坐标"),
           en=("where do {p} and {q} cross", "intersection of {p} and {q}", "where do the lines {p} and {q} meet", "the point where {p} intersects {q}", "coordinates where {p} and {q} cross"), weight=0.5),
)  # fmt: skip
