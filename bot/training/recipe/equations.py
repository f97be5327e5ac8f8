"""Equations, systems, polynomials, calculus, logarithms and angles, for SymPy and math.

The code of an expression comes first and its text is derived from it: ``3*x**2`` is shown as 3x² or 3x^2.
Knows nothing of geometry and of word problems beyond one or two unknown numbers.
"""

from __future__ import annotations

import re
from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import decimal_text, integer, number, plain, spelled

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def shown(code: str, rng: Random) -> str:
    """An expression or equation as people type it: no sign for products, powers raised or after ^."""
    raised = rng.random() < 0.45
    starred = rng.random() < 0.07
    caret = rng.random() < 0.88
    text = re.sub(r"\*\*(\d+)", lambda m: m[1].translate(SUPERSCRIPTS) if raised else f"^{m[1]}" if caret else f"**{m[1]}", code)
    text = text.replace("exp(x)", "e^x").replace("exp(", "e^(").replace("log(", "ln(")
    if rng.random() < 0.5:
        text = re.sub(r"\b(sin|cos|tan|ln)\(x\)", r"\1x" if rng.random() < 0.5 else r"\1 x", text)
    if rng.random() < 0.5:
        text = re.sub(r"sqrt\((\w)\)", r"√\1", text)
    if not starred:
        text = re.sub(r"(?<![*])\*(?![*])(?=[a-z(√])", "", text)
        text = re.sub(r"(?<![*])\*(?![*])", rng.choice(("×", "·", "*")), text)
    roll = rng.random()
    if roll < 0.6:
        text = text.replace(" ", "")
    elif roll < 0.7:
        text = text.replace(" = ", "=")
    return text


def joined(terms: list[tuple[int, str]]) -> str:
    """Signed terms as code: [(3, 'x**2'), (-1, 'x'), (5, '')] gives 3*x**2 - x + 5."""
    out = ""
    for factor, name in terms:
        if factor == 0:
            continue
        size = abs(factor)
        body = name if name and size == 1 else f"{size}*{name}" if name else str(size)
        out += (f" {'-' if factor < 0 else '+'} " if out else "-" if factor < 0 else "") + body
    return out or "0"


def polynomial(coefficients: list[int], v: str) -> str:
    """Coefficients from the highest power down, as code."""
    top = len(coefficients) - 1
    return joined([(c, "" if top == i else v if top - i == 1 else f"{v}**{top - i}") for i, c in enumerate(coefficients)])


def unknown(rng: Random) -> str:
    """A letter for the unknown, mostly x."""
    return rng.choice("xxxxxxxxxyyznatmkp")


def small(rng: Random, high: int = 20) -> int:
    """A non-zero integer, positive more often."""
    return rng.randint(1, high) * rng.choice((1, 1, -1))


def equation(lhs: str, rhs: str, v: str, rng: Random) -> Slots:
    """The equation lhs = rhs as text, and the code of what solve gets."""
    code = lhs if rhs == "0" else f"{lhs} - ({rhs})"
    return {"e": Slot(shown(f"{lhs} = {rhs}", rng), code), "v": Slot(v, v)}


def linear(rng: Random, lang: Lang) -> Slots:
    """One unknown to the first power, in the forms of school books."""
    v = unknown(rng)
    high = rng.choice((9, 20, 99, 500))
    a, b, c = rng.randint(2, min(high, 50)), rng.randint(1, high), rng.randint(2, 12)
    x = rng.randint(1, high) if rng.random() < 0.85 else -rng.randint(1, high)
    off = 0 if rng.random() < 0.75 else rng.randint(1, 5)  # then the solution is a fraction
    forms = (
        (f"{a}*{v} + {b}", str(a * x + b + off)),
        (f"{a}*{v} + {b}", str(a * x + b + off)),
        (f"{a}*{v} - {b}", str(a * x - b + off)),
        (f"{a}*{v} - {b}", str(a * x - b + off)),
        (f"{b} - {a}*{v}", str(b - a * x + off)),
        (f"{a}*{v}", str(a * x + off)),
        (f"{v} + {b}", str(x + b)),
        (f"{v} - {b}", str(x - b)),
        (f"{b} + {a}*{v}", str(a * x + b + off)),
        (str(a * x + b + off), f"{a}*{v} + {b}"),
        (f"{a + c}*{v} + {b}", f"{c}*{v} + {a * x + b + off}"),
        (f"{a + c}*{v} - {b}", f"{c}*{v} + {abs(a * x - b) + off}"),
        (f"{a}*({v} + {b})", str(a * (x + b) + off)),
        (f"{a}*({v} - {b})", str(a * (x - b) + off)),
        (f"{a}*({v} + {b}) - {c}", str(a * (x + b) - c + off)),
        (f"{a}*({c}*{v} - {b})", str(a * (c * x - b))),
        (f"{a}*({v} - {b}) + {c}*{v}", str(a * (x - b) + c * x)),
        (f"{a}*({v} + {c})", f"{c}*({v} + {b})" if a != c else f"{c + 1}*({v} + {b})"),
        (f"{v}/{a} + {b}", str(abs(x) + b)),
        (f"{v}/{a} - {c}", str(abs(x) + off)),
        (f"{v}/{a}", str(abs(x))),
        (f"({a}*{v} + {b})/{c}", str(abs(x) + off)),
        (f"{v}/{a} + {v}/{a + c}", str(abs(x))),
        (f"{decimal_text(rng, 1)}*{v} + {decimal_text(rng, 1)}", decimal_text(rng, 2)),
        (f"{decimal_text(rng, 1)}*{v}", str(b)),
        (f"{decimal_text(rng, 1)}*{v} - {b}", str(c)),
        (f"{a}*{v} + {c}*{v}", str((a + c) * x)),
    )
    return equation(*rng.choice(forms), v, rng)


def quadratic(rng: Random, lang: Lang) -> Slots:
    """A quadratic with real roots, whole ones in three cases of four."""
    v = rng.choice("xxxxxxxyta")
    p, q, a = small(rng, rng.choice((6, 12, 30))), small(rng, 12), rng.choice((1, 1, 1, 1, 2, 3, 5))
    if rng.random() < 0.25:
        b = rng.randint(2, 14) * rng.choice((1, -1))
        c = rng.randint(-20, b * b // (4 * a)) or -1
    else:
        b, c = -a * (p + q), a * p * q
    poly = polynomial([a, b, c], v)
    roll = rng.random()
    if roll < 0.62:
        return equation(poly, "0", v, rng)
    if roll < 0.72:
        return equation(polynomial([a, b, 0], v), str(-c), v, rng)
    if roll < 0.80:
        return equation(polynomial([a, 0, 0], v), polynomial([-b, -c], v), v, rng)
    if roll < 0.88:
        square = rng.choice((rng.randint(2, 30) ** 2, rng.randint(2, 200)))
        return equation(f"{v}**2", str(square), v, rng)
    if roll < 0.95:
        return equation(f"{bracket(p, v)}*{bracket(q, v)}", rng.choice(("0", "0", str(rng.randint(1, 20)))), v, rng)
    return equation(f"{bracket(p, v)}**2", str(rng.choice((4, 9, 16, 25, 36, 49, 5, 12))), v, rng)


def bracket(root: int, v: str) -> str:
    """(x - 3) or (x + 3)."""
    return f"({v} {'-' if root > 0 else '+'} {abs(root)})"


def cubic(rng: Random, lang: Lang) -> Slots:
    """A cubic or quartic with small whole roots."""
    p, q, r = (small(rng, 5) for _ in range(3))
    if rng.random() < 0.2:
        return equation(*rng.choice((("x**3", str(rng.randint(1, 9) ** 3)), (f"x**4 - {p * p + q * q}*x**2 + {p * p * q * q}", "0"))), "x", rng)
    return equation(polynomial([1, -(p + q + r), p * q + q * r + p * r, -p * q * r], "x"), "0", "x", rng)


def system(rng: Random, lang: Lang) -> Slots:
    """Two linear equations, whole solutions in four cases of five."""
    u, v = rng.choice((("x", "y"),) * 8 + (("a", "b"), ("m", "n"), ("p", "q")))
    x, y = (rng.randint(1, 40) * rng.choice((1, 1, 1, -1)) for _ in range(2))
    a, b, c, d = rng.choice(((1, 1, 1, -1), (1, 1, 2, 4), (rng.randint(1, 9), small(rng, 9), rng.randint(1, 9), small(rng, 9)), (rng.randint(1, 9), small(rng, 9), rng.randint(1, 9), small(rng, 9))))
    if a * d == b * c:
        d += 1 if d != -1 else 3
    if a * d == b * c:
        d += 1
    off = rng.randint(1, 3) if rng.random() < 0.2 else 0
    lines = [(joined([(a, u), (b, v)]), str(a * x + b * y)), (joined([(c, u), (d, v)]), str(c * x + d * y + off))]
    if rng.random() < 0.15:
        k, shift = rng.randint(2, 5), rng.randint(1, 9)
        lines[1] = rng.choice(((u, joined([(1, v), (shift, "")])), (v, joined([(k, u)])), (u, joined([(k, v)])), (v, joined([(k, u), (-shift, "")]))))
        if lines[1][1].endswith(v) and a * k + b == 0:
            lines[0] = (joined([(1, u), (1, v)]), str(x + y))
    return written_system(lines, [u, v], rng, lang)


def written_system(lines: list[tuple[str, str]], names: list[str], rng: Random, lang: Lang) -> Slots:
    """Equations side by side as people type them."""
    seed = rng.random()
    texts = [shown(f"{left} = {right}", Random(seed)) for left, right in lines]
    joiner = rng.choice(("，", "；", "、", ", ", " 和 ", "\n", "，", ";") if lang == "zh" else (", ", "; ", " and ", ", ", "\n", ","))
    codes = ", ".join(f"{left} - ({right})" if right != "0" else left for left, right in lines)
    return {"e": Slot(joiner.join(texts), codes), "s": Slot("、".join(names) if lang == "zh" else ", ".join(names[:-1]) + f" and {names[-1]}", " ".join(names)), "v": Slot("", ", ".join(names))}


def system3(rng: Random, lang: Lang) -> Slots:
    """Three equations in x, y, z with whole solutions."""
    values = [rng.randint(1, 12) * rng.choice((1, 1, -1)) for _ in range(3)]
    rows = rng.choice((((1, 1, 1), (1, -1, 0), (0, 1, -1)), ((1, 1, 1), (2, -1, 1), (1, 2, -1)), ((1, 1, 0), (0, 1, 1), (1, 0, 1)), ((2, 1, -1), (1, -1, 2), (3, 2, 1)), ((1, 1, 1), (1, 2, 3), (1, 4, 9))))
    lines = [(joined([(c, n) for c, n in zip(row, "xyz", strict=True)]), str(sum(c * x for c, x in zip(row, values, strict=True)))) for row in rows]
    return written_system(lines, ["x", "y", "z"], rng, lang)


def number_riddle(rng: Random, lang: Lang) -> Slots:
    """Three numbers tied by a product and a sum or difference."""
    a, b, x = rng.randint(2, 20), rng.randint(1, 99), rng.randint(1, 60)
    times = Slot(spelled(a) if lang == "zh" and a != 2 and rng.random() < 0.2 else "两" if lang == "zh" and a == 2 else str(a), str(a))
    return {"a": times, "b": plain(b), "c": plain(a * x + b), "d": plain(a * x - b), "p": plain(a * (x + b)), "q": plain(a * (b + x) - a * b), "s": plain(x + b)}


def sum_and_difference(rng: Random, lang: Lang) -> Slots:
    """The sum and difference of two numbers, and a ratio."""
    x, y = rng.randint(2, 200), rng.randint(1, 100)
    return {"s": plain(2 * y + x), "d": plain(x), "k": plain(rng.randint(2, 9)), "m": plain(rng.randint(2, 60) * 12)}


def heads_and_feet(rng: Random, lang: Lang) -> Slots:
    """Chickens and rabbits: heads, feet."""
    c, r = rng.randint(2, 60), rng.randint(2, 60)
    return {"h": plain(c + r), "f": plain(2 * c + 4 * r)}


def proportion(rng: Random, lang: Lang) -> Slots:
    """Three known terms of a proportion."""
    return {k: Slot(n.text.strip(), n.code) for k in "abc" for n in [number(rng, "en", 2, 1, 0.15)]}


def inequality(rng: Random, lang: Lang) -> Slots:
    """A linear or quadratic inequality."""
    sign = rng.choice((">", "<", ">=", "<="))
    a, b, c = rng.randint(2, 9), rng.randint(1, 30), rng.randint(1, 60)
    left, right = rng.choice(((f"{a}*x + {b}", str(c)), (f"{a}*x - {b}", str(c)), (f"{b} - {a}*x", str(c)), (f"{a + 1}*x - {b}", f"x + {c}"), (polynomial([1, -(a + b), a * b], "x"), "0"), ("x**2", str(a * a))))
    code = f"{left} {sign} {right}"
    text = shown(code, rng)
    if rng.random() < 0.6:
        text = text.replace(">=", "≥").replace("<=", "≤")
    return {"e": Slot(text, code)}


def product(rng: Random, lang: Lang) -> Slots:
    """A product of brackets, or a power of one."""
    v = rng.choice("xxxxxya")
    p, q, r = small(rng, 12), small(rng, 12), small(rng, 6)
    a = rng.randint(2, 5)
    code = rng.choice((
        f"{bracket(p, v)}*{bracket(q, v)}", f"{bracket(p, v)}*{bracket(q, v)}", f"{bracket(p, v)}**2", f"{bracket(p, v)}**3", f"({a}*{v} {'-' if q > 0 else '+'} {abs(q)})*{bracket(p, v)}",
        f"{a}*{v}*{bracket(p, v)}", f"{bracket(p, v)}*{bracket(q, v)}*{bracket(r, v)}", f"({a}*{v} + {abs(p)})**2", "(a + b)**2", "(a - b)**3", f"(x + {a}*y)**2", "(x + y)*(x - y)", f"{bracket(p, v)}**{rng.randint(4, 6)}"))  # fmt: skip
    return letters(code, rng)


def letters(code: str, rng: Random) -> Slots:
    """An expression with the line that declares its letters."""
    names = sorted(set(re.findall(r"\b[a-z]\b", code)))
    return {"e": Slot(shown(code, rng), code), "v": Slot("", f"{', '.join(names)} = symbols('{' '.join(names)}')\n")}


def factorable(rng: Random, lang: Lang) -> Slots:
    """An expanded polynomial that has factors."""
    v = rng.choice("xxxxxya")
    p, q, a = small(rng, 12), small(rng, 12), rng.choice((1, 1, 1, 2, 3))
    code = rng.choice((
        polynomial([a, -a * (p + q), a * p * q], v), polynomial([1, -(p + q), p * q], v), polynomial([1, 0, -p * p], v), polynomial([1, 2 * p, p * p], v), polynomial([a, a * p, 0], v),
        polynomial([1, 0, 0, -(abs(p) ** 3)], v), polynomial([1, -(p + q), p * q, 0], v), "a**2 - b**2", "a**2 + 2*a*b + b**2", "x**3 - y**3"))  # fmt: skip
    return letters(code, rng)


def messy(rng: Random, lang: Lang) -> Slots:
    """An expression that can be made shorter."""
    a, b, c, d = (rng.randint(2, 9) for _ in range(4))
    code = rng.choice((
        f"{a}*x + {b}*x - {c}", f"{a}*x + {b} - {c}*x + {d}", f"{a}*(x + {b}) - {c}*(x - {d})", f"(x**2 - {a * a})/(x - {a})", f"(x**2 + {a + b}*x + {a * b})/(x + {a})", "sin(x)**2 + cos(x)**2", f"{a}*a + {b}*b - {c}*a + {d}*b",
        f"{a * b}*x**3/({a}*x)", f"x*(x + {a}) - x**2", f"{a}*(a + b) - {b}*(a - b)", f"(x + {a})**2 - x**2", f"{a}*y - ({b} - {c}*y)"))  # fmt: skip
    return letters(code, rng)


def function(rng: Random, lang: Lang) -> Slots:
    """A function of x to differentiate or integrate, with a point and bounds."""
    a, b, c, n = rng.randint(2, 9), small(rng, 9), small(rng, 20), rng.randint(2, 6)
    code = rng.choice((
        polynomial([a, b, c], "x"), polynomial([a, b, c], "x"), polynomial([1, b, c, rng.randint(0, 9)], "x"), f"x**{n}", f"{a}*x**{n}", f"{a}*x + {abs(b)}", "sin(x)", "cos(x)", f"sin({a}*x)", "exp(x)", f"exp({a}*x)", "x*exp(x)", "x*sin(x)",
        "log(x)", f"{a}*log(x)", "x*log(x)", "sqrt(x)", "1/x", f"1/x**{n}", "x**2*exp(x)", f"x**{n} + {a}*x", f"x**3 - {a}*x**2 + {abs(b)}*x", f"cos(x) + {a}*x", "tan(x)", f"({a}*x + 1)**{n}", "sin(x)*cos(x)"))  # fmt: skip
    low = rng.randint(0, 4)
    return {"f": Slot(shown(code, rng), code), "p": plain(rng.randint(1, 9)), "lo": plain(low), "hi": plain(low + rng.randint(1, 8))}


def definite(rng: Random, lang: Lang) -> Slots:
    """A function that has an integral over the drawn bounds."""
    a, b, n, low = rng.randint(2, 9), rng.randint(1, 9), rng.randint(2, 5), rng.randint(0, 4)
    code = rng.choice((polynomial([a, b], "x"), polynomial([1, 0, b], "x"), polynomial([a, -b, 1], "x"), f"x**{n}", f"{a}*x**{n}", "x", "x**2", "x**3", "exp(x)", f"x**{n} + {b}*x", "x*exp(x)", "sqrt(x)"))
    lo, hi = Slot(str(low), str(low)), plain(low + rng.randint(1, 8))
    if rng.random() < 0.2:
        code, lo, hi = rng.choice(("sin(x)", "cos(x)", "x*sin(x)", "sin(x)**2")), plain(0), Slot(*rng.choice((("π", "pi"), ("pi", "pi"), ("π/2", "pi/2"), ("2π", "2*pi"))))
    return {"f": Slot(shown(code, rng), code), "lo": lo, "hi": hi}


def limiting(rng: Random, lang: Lang) -> Slots:
    """A function and the point it is led to."""
    a, b = rng.randint(1, 9), rng.randint(2, 9)
    infinite = rng.random() < 0.45
    finite_ones = (("sin(x)/x", "0"), (f"sin({b}*x)/x", "0"), (f"(x**2 - {b * b})/(x - {b})", str(b)), ("(1 - cos(x))/x**2", "0"), ("(exp(x) - 1)/x", "0"), ("log(x + 1)/x", "0"), (f"x**2 + {b}*x", str(a)), ("tan(x)/x", "0"), (f"(x**3 - {b**3})/(x - {b})", str(b)))
    endless = ("(1 + 1/x)**x", f"(1 + {b}/x)**x", f"({b}*x + {a})/({a + 1}*x - 1)", f"({b}*x**2 + 1)/(x**2 + {a})", "log(x)/x", "1/x", "x/exp(x)", "sqrt(x + 1) - sqrt(x)")
    code, point = (rng.choice(endless), "oo") if infinite else rng.choice(finite_ones)
    text = shown(code, rng).replace(")**x", ")^x")
    names = {"oo": rng.choice(("无穷", "∞", "无穷大", "正无穷"))} if lang == "zh" else {"oo": rng.choice(("infinity", "∞"))}
    return {"f": Slot(text, code), "p": Slot(names.get(point, point), point)}


def value_at(rng: Random, lang: Lang) -> Slots:
    """A polynomial and the value of its letter."""
    v = rng.choice("xxxxyatn")
    code = polynomial([rng.randint(1, 9), small(rng, 12), small(rng, 30)][rng.choice((0, 0, 1)) :], v)
    if rng.random() < 0.2:
        code = polynomial([rng.randint(1, 4), 0, small(rng, 9), small(rng, 9)], v)
    return {"f": Slot(shown(code, rng), code), "v": Slot(v, v), "p": plain(rng.choice((rng.randint(2, 20), -rng.randint(1, 9), decimal_text(rng, 1))))}


def logs(rng: Random, lang: Lang) -> Slots:
    """A number and a base."""
    base = rng.choice((2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 11, 12))
    whole = base ** rng.randint(2, 8)
    return {"a": plain(whole if rng.random() < 0.5 else integer(rng, 2, 5)), "b": plain(base), "d": plain(decimal_text(rng, 2) if rng.random() < 0.4 else integer(rng, 2, 5)), "k": plain(rng.choice((rng.randint(2, 12), round(rng.uniform(-3, 4), 1)))), "t": plain(10 ** rng.randint(1, 8) if rng.random() < 0.3 else integer(rng, 2, 5))}


def angle(rng: Random, lang: Lang) -> Slots:
    """An angle in degrees or radians, and a ratio."""
    degrees = rng.choice((30, 45, 60, 15, 75, 120, 135, 150, 90, 180, rng.randint(1, 359), rng.randint(1, 89), f"{rng.randint(1, 89)}.5"))
    part = rng.choice((2, 3, 4, 6, 8, 12))
    text = f"{degrees}°" if rng.random() < 0.45 else f"{degrees}度" if lang == "zh" else f"{degrees} degrees" if rng.random() < 0.8 else f"{degrees} deg"
    radians = (rng.choice((f"π/{part}", f"pi/{part}")), f"math.pi/{part}") if rng.random() < 0.4 else (f"{rng.randint(0, 6)}.{rng.randint(1, 9)}",) * 2
    functions = {"sin": ("sin", "正弦", "sine"), "cos": ("cos", "余弦", "cosine"), "tan": ("tan", "正切", "tangent")}
    f = rng.choice(("sin", "sin", "cos", "cos", "tan"))
    if f == "tan" and str(degrees) == "90":
        f = "sin"
    if part == 2 and f == "tan":
        f = "cos"
    ratio = f"0.{rng.randint(1, 99)}" if f != "tan" else f"{rng.randint(0, 3)}.{rng.randint(1, 9)}"
    return {"d": Slot(text, str(degrees)), "r_": Slot(*radians), "f": Slot(f, f), "name": Slot(functions[f][1 if lang == "zh" else 2], ""), "v": Slot(ratio, ratio)}


S = "from sympy import *\n"
X = "from sympy import *\nx = symbols('x')\n"
ZH_ROOTS = ("解是 {r}。", "解为 {r}。", "方程的解：{r}。", "解得 {r}。")
EN_ROOTS = ("The solution is {r}.", "Solution: {r}.", "It solves to {r}.")
ZH_NUMBER = ("这个数是 {r}。", "是 {r}。", "答案是 {r}。")
EN_NUMBER = ("The number is {r}.", "It is {r}.")
ONE = "from sympy import *\n{v} = symbols('{v}')\nprint(solve({e}, {v}))"
TWO = "from sympy import *\nx, y = symbols('x y')\n"

FAMILIES = (
    Family("linear", linear, ONE,
           zh=("解方程{e}", "解方程 {e}", "{e}", "{e}，求{v}", "{e}，{v}等于多少", "{e} 求{v}", "{e}解方程", "方程{e}的解是什么", "求解{e}", "{e}，{v}=?", "{e}，那么{v}是几", "已知{e}，求{v}的值", "若{e}，则{v}等于", "孩子作业：解方程{e}", "{e} 怎么解，答案多少", "如果{e}，{v}是多少", "{v}满足{e}，{v}是几", "一元一次方程{e}的解", "解一下 {e}", "求方程{e}的根", "{e}里的{v}是多少", "{v}取什么值时{e}", "当{e}成立时{v}等于几", "求{v}：{e}"),
           en=("solve {e}", "solve {e} for {v}", "{e}", "{e}, find {v}", "{e}, what is {v}", "what is {v} if {e}", "find {v}: {e}", "if {e}, then what is {v}", "solve for {v}: {e}", "solve the equation {e}", "{e} solve for {v}", "{v} = ? when {e}", "given {e}, find {v}", "what value of {v} satisfies {e}", "my homework says {e}, what's {v}", "for which {v} is {e}", "determine {v} from {e}", "the equation {e} has which solution", "work out {v} in {e}", "solution of {e}", "how do I solve {e}, what do I get", "{v} such that {e}"),
           say_zh=(*ZH_ROOTS, "{v} 的值：{r}。"), say_en=(*EN_ROOTS, "The value of {v}: {r}."), weight=3),
    Family("quadratic", quadratic, ONE,
           zh=("解方程{e}", "{e}", "解一元二次方程{e}", "{e}的根", "求方程{e}的两个根", "{e}，求{v}", "{e}的解是什么", "求解{e}", "{e}怎么解", "方程{e}有哪些解", "已知{e}，{v}等于多少", "{e} {v}=?", "解二次方程 {e}", "若{e}，求{v}", "{v}为多少时{e}", "用求根公式解{e}", "因式分解法解{e}", "作业题：{e}，求根"),
           en=("solve {e}", "{e}", "solve the quadratic {e}", "roots of {e}", "find the roots of {e}", "what are the solutions of {e}", "{e}, find {v}", "solve for {v}: {e}", "quadratic equation {e}", "{e} solve for {v}", "find all {v} with {e}", "if {e}, what is {v}", "use the quadratic formula on {e}", "for what values of {v} is {e}", "solve {e} for {v}", "give me both solutions of {e}", "what {v} makes {e} true"),
           say_zh=(*ZH_ROOTS, "两个根：{r}。"), say_en=(*EN_ROOTS, "The roots are {r}."), weight=2.5),
    Family("cubic", cubic, ONE,
           zh=("解方程{e}", "{e}", "{e}的根", "求方程{e}的所有根", "解三次方程{e}", "{e}，求{v}", "高次方程{e}的解", "{e}有几个解，分别是"), en=("solve {e}", "{e}", "roots of {e}", "solve the cubic {e}", "find all solutions of {e}", "{e}, find {v}", "what are the roots of {e}", "solve for {v}: {e}"), say_zh=ZH_ROOTS, say_en=(*EN_ROOTS, "The roots are {r}."), weight=0.8),
    Family("system", system, "from sympy import *\n{v} = symbols('{s}')\nprint(solve([{e}], [{v}]))",
           zh=("解方程组{e}", "解方程组：{e}", "{e}", "{e}，求{s}", "求解二元一次方程组{e}", "方程组{e}的解", "已知{e}，求{s}的值", "若{e}，则{s}各是多少", "{e}，{s}分别等于几", "联立{e}求解", "{e} 求{s}", "设{e}，{s}是多少", "方程组 {e} 怎么解", "{s}满足{e}，求{s}", "{e}解出{s}", "解：{e}", "孩子的方程组题 {e}"),
           en=("solve the system {e}", "solve {e}", "{e}", "{e}, find {s}", "solve simultaneously {e}", "simultaneous equations {e}", "system of equations: {e}", "what are {s} if {e}", "find {s}: {e}", "given {e}, find {s}", "if {e} then what are {s}", "{e} solve for {s}", "solve for {s}: {e}", "which {s} satisfy {e}", "the two equations are {e}, what are {s}", "linear system {e}"),
           say_zh=("解为 {r}。", "方程组的解是 {r}。", "解得 {r}。"), say_en=("The solution is {r}.", "Solution: {r}."), weight=2.2),
    Family("system3", system3, "from sympy import *\n{v} = symbols('{s}')\nprint(solve([{e}], [{v}]))",
           zh=("解方程组{e}", "{e}，求{s}", "解三元一次方程组：{e}", "已知{e}，求{s}", "{e}", "三个未知数：{e}，分别是多少"), en=("solve the system {e}", "{e}, find {s}", "solve {e}", "{e} solve for {s}", "three equations: {e}. find {s}", "given {e}, what are {s}"), say_zh=("解为 {r}。", "解得 {r}。"), say_en=("The solution is {r}.",), weight=0.6),
    Family("riddle_plus", number_riddle, X + "print(solve({a}*x + {b} - ({c}), x))",
           zh=("一个数的{a}倍加{b}等于{c}，求这个数", "某数的{a}倍加上{b}是{c}，这个数是多少", "一个数乘{a}再加{b}得{c}，这个数是几", "有个数，它的{a}倍比{c}少{b}，是多少", "我想了一个数，乘以{a}，加{b}，结果是{c}，我想的是几", "什么数乘以{a}加{b}等于{c}", "{a}倍的某数与{b}的和是{c}，求某数", "{c}比一个数的{a}倍多{b}，这个数是多少", "猜数：乘{a}加{b}得{c}"),
           en=("I think of a number, multiply it by {a} and add {b}, the result is {c}. what is the number", "{a} times a number plus {b} is {c}, find the number", "a number times {a} plus {b} equals {c}", "what number multiplied by {a} and increased by {b} gives {c}", "{b} more than {a} times a number is {c}", "when {b} is added to {a} times a number you get {c}, what's the number", "the sum of {a} times a number and {b} is {c}", "which number, times {a}, plus {b}, makes {c}"),
           say_zh=ZH_NUMBER, say_en=EN_NUMBER, weight=0.9),
    Family("riddle_minus", number_riddle, X + "print(solve({a}*x - {b} - ({d}), x))",
           zh=("一个数的{a}倍减{b}等于{d}，求这个数", "某数的{a}倍减去{b}是{d}，这个数是多少", "一个数乘{a}再减{b}得{d}，这个数是几", "一个数扩大{a}倍后减去{b}等于{d}，是几", "我心里想一个数，乘{a}减{b}是{d}，猜是几", "什么数乘以{a}减{b}等于{d}"),
           en=("I think of a number, multiply it by {a} and subtract {b}, the result is {d}. what is the number", "{a} times a number minus {b} is {d}, find the number", "a number times {a} less {b} equals {d}", "what number multiplied by {a} and decreased by {b} gives {d}", "{b} less than {a} times a number is {d}", "which number, times {a}, minus {b}, makes {d}"),
           say_zh=ZH_NUMBER, say_en=EN_NUMBER, weight=0.7),
    Family("riddle_bracket", number_riddle, X + "print(solve((x + {b})*{a} - ({p}), x))",
           zh=("某数与{b}相加，和再扩大{a}倍得{p}，求某数", "先加{b}后乘{a}等于{p}的数是几", "一个数加{b}再乘{a}等于{p}，这个数是多少", "某数加上{b}后的{a}倍是{p}，求某数", "我想一个数，先加{b}，再乘以{a}，得{p}，是几", "一个数与{b}的和的{a}倍是{p}"), en=("which number, plus {b} and then times {a}, makes {p}", "the sum of a number and {b}, multiplied by {a}, gives {p}", "add {b} to a number, then multiply by {a}, you get {p}. what is the number", "a number plus {b}, times {a}, equals {p}", "I think of a number, add {b}, multiply by {a} and get {p}", "{a} times the sum of a number and {b} is {p}"), say_zh=ZH_NUMBER, say_en=EN_NUMBER, weight=0.5),
    Family("riddle_add", number_riddle, "print({s} - {b})",
           zh=("几加{b}得{s}", "（ ）+{b}={s}，括号里填几", "一个数比{s}小{b}，是多少", "一个数加{b}等于{s}，这个数是多少", "什么数加{b}是{s}", "某数比{s}少{b}，求某数", "{b}加几等于{s}", "{b}再加多少到{s}"), en=("which number plus {b} makes {s}", "? + {b} = {s}", "{s} is {b} more than what number", "what number plus {b} is {s}", "a number increased by {b} is {s}, find it", "{b} plus what equals {s}", "what must be added to {b} to get {s}"), say_zh=ZH_NUMBER, say_en=EN_NUMBER, weight=0.5),
    Family("sum_difference", sum_and_difference, TWO + "print(solve([x + y - ({s}), x - y - ({d})], [x, y]))",
           zh=("甲数加乙数等于{s}，甲数减乙数等于{d}，求甲乙", "两袋米共{s}斤，一袋比另一袋重{d}斤，各多重", "哥哥和弟弟一共{s}岁，哥哥大{d}岁，各几岁", "和差问题：和{s}差{d}", "两个数的和是{s}，差是{d}，这两个数各是多少", "两数之和{s}，两数之差{d}，求两数", "两个数加起来{s}，相减得{d}，分别是几", "甲乙共{s}，甲比乙多{d}，各多少", "两人一共{s}元，一个比另一个多{d}元，各有多少", "和为{s}差为{d}的两个数"), en=("two bags weigh {s} together, one is {d} heavier, how heavy is each", "brothers are {s} years old together and {d} years apart, ages?", "a pair of numbers totals {s} with difference {d}", "x and y sum to {s} and differ by {d}", "two numbers add up to {s} and differ by {d}, what are they", "the sum of two numbers is {s} and their difference is {d}", "find two numbers with sum {s} and difference {d}", "together they have {s}, one has {d} more than the other, how much each", "two numbers: sum {s}, difference {d}"), say_zh=("这两个数：{r}。", "解为 {r}。"), say_en=("The numbers are {r}.", "Solution: {r}."), weight=0.7),
    Family("sum_ratio", sum_and_difference, TWO + "print(solve([x + y - ({m}), x - {k}*y], [x, y]))",
           zh=("两数和是{m}，一个是另一个的{k}倍，各是多少", "苹果和梨共{m}斤，苹果重量是梨的{k}倍，各几斤", "和倍问题：和{m}，{k}倍", "两数之和{m}，大数是小数的{k}倍，求两数", "甲乙共{m}，甲是乙的{k}倍，各多少", "爸爸和儿子年龄和是{m}，爸爸是儿子的{k}倍，各几岁", "一共{m}个，男生是女生的{k}倍，男女各多少"), en=("apples and pears weigh {m} together, apples {k} times the pears, how much each", "split {m} into two parts, one {k} times the other", "two numbers total {m}, the larger is {k} times the smaller", "two numbers add up to {m} and one is {k} times the other, find them", "the sum is {m} and the first is {k} times the second", "together {m}, A has {k} times as many as B, how many each", "father and son are {m} together, the father is {k} times as old, ages?"), say_zh=("分别是 {r}。", "解为 {r}。"), say_en=("They are {r}.", "Solution: {r}."), weight=0.5),
    Family("chickens", heads_and_feet, TWO + "print(solve([x + y - ({h}), 2*x + 4*y - ({f})], [x, y]))",
           zh=("一个笼子关了鸡和兔，数头{h}个，数脚{f}只，问各有几只", "有鸡有兔，{h}个头，{f}条腿，鸡兔分别多少只", "养了鸡和兔子共{h}只，一共{f}只脚，鸡兔各养了多少", "鸡兔同笼，共{h}个头，{f}只脚，鸡兔各几只", "笼子里有鸡和兔{h}只，脚{f}条，各多少", "鸡兔同笼头{h}脚{f}", "鸡和兔一共{h}只，腿一共{f}条，鸡几只兔几只", "鸡兔共有{h}个头{f}条腿，求鸡兔数量", "今有雉兔同笼，上有{h}头，下有{f}足，问雉兔各几何"), en=("{h} animals, chickens and rabbits, {f} feet; find each", "in a cage of chickens and rabbits I count {h} heads and {f} legs, how many chickens, how many rabbits", "chickens plus rabbits make {h}, legs make {f}, solve", "chickens and rabbits: {h} heads and {f} legs, how many of each", "a farm has {h} chickens and rabbits with {f} legs in total, how many of each", "{h} heads, {f} feet, chickens and rabbits", "there are chickens and rabbits, {h} animals and {f} legs altogether. how many chickens and how many rabbits"), say_zh=("x 是鸡，y 是兔：{r}。", "鸡 x 只，兔 y 只：{r}。"), say_en=("x chickens and y rabbits: {r}.",), weight=0.6),
    Family("proportion", proportion, "print(round({b}*{c}/{a}, 6))",
           zh=("{a}比{b}，{c}比几", "配方是{a}:{b}，现在有{c}，另一种要多少", "{a}米对应{b}元，{c}米对应几元", "{a}小时走{b}公里，照这样{c}小时走多少", "{a}:{b}={c}:x，求x", "{a}比{b}等于{c}比x，x是多少", "{a}:{b} = {c}:x", "解比例{a}:{b}={c}:x", "{a}/{b}={c}/x", "{a}：{b}＝{c}：x，x等于几", "如果{a}对应{b}，那么{c}对应多少", "{a}个要{b}元，{c}个要多少元", "按{a}比{b}配，{c}要配多少"), en=("{a}:{b}::{c}:?", "{a} hours cover {b} km, at that rate what do {c} hours cover", "mix {a} parts with {b} parts; for {c} of the first, how much of the second", "if {a} gives {b}, then {c} gives what", "{a}:{b} = {c}:x, find x", "{a} is to {b} as {c} is to what", "solve the proportion {a}:{b} = {c}:x", "{a}/{b} = {c}/x", "if {a} corresponds to {b}, what does {c} correspond to", "ratio {a}:{b}, scale {c} the same way", "{a} costs {b}, how much does {c} cost"), say_zh=("x 是 {r}。", "是 {r}。"), say_en=("x is {r}.", "It is {r}."), weight=0.9),
    Family("proportion_first", proportion, "print(round({a}*{b}/{c}, 6))",
           zh=("x:{a}={b}:{c}，求x", "x比{a}等于{b}比{c}，x是多少", "解比例x:{a}={b}:{c}", "x/{a}={b}/{c}", "x/{a}={b}/{c}，x等于几"), en=("x:{a} = {b}:{c}, find x", "x/{a} = {b}/{c}", "x is to {a} as {b} is to {c}, what is x", "solve the proportion x:{a} = {b}:{c}"), say_zh=("x 是 {r}。",), say_en=("x is {r}.",), weight=0.5),
    Family("inequality", inequality, X + "print(solve({e}, x))",
           zh=("{e}，求x的取值范围", "不等式 {e} 的解", "x满足{e}，求范围", "哪些x使得{e}", "解不等式{e}", "{e}", "{e}的解集", "求不等式{e}的解集", "{e}，x的范围", "x取什么范围时{e}", "不等式{e}怎么解"), en=("{e}, find x", "what x satisfies {e}", "inequality: {e}", "find the values of x with {e}", "solve the inequality {e}", "{e}", "solve {e}", "for which x is {e}", "range of x for {e}", "solution set of {e}"), say_zh=("解集是 {r}。", "x 的范围：{r}。"), say_en=("The solution is {r}.", "x satisfies {r}."), weight=0.6),
    Family("expand", product, S + "{v}print(expand({e}))",
           zh=("{e}去括号", "{e}=?（展开）", "乘法展开：{e}", "把括号打开{e}", "展开{e}", "把{e}展开", "{e}展开是什么", "{e}展开", "去括号：{e}", "将{e}乘开", "{e}的展开式", "求{e}展开后的结果", "多项式乘法 {e}"), en=("open the brackets in {e}", "{e} multiplied out", "write {e} without brackets", "distribute {e}", "expand {e}", "{e} expanded", "multiply out {e}", "what is {e} expanded", "remove the brackets: {e}", "expand the brackets {e}", "expansion of {e}", "multiply {e}"), say_zh=("展开后是 {r}。", "{r}。"), say_en=("Expanded: {r}.", "It is {r}."), weight=0.9),
    Family("factor", factorable, S + "{v}print(factor({e}))",
           zh=("{e}写成乘积形式", "多项式{e}分解因式", "{e}=?（因式分解）", "因式分解{e}", "把{e}因式分解", "{e}因式分解", "分解因式：{e}", "将{e}分解因式", "{e}怎么因式分解", "{e}能分解成什么", "对{e}做因式分解"), en=("factor this: {e}", "{e} factored", "factorise the expression {e}", "split {e} into factors", "factor {e}", "factorise {e}", "factorize {e}", "factor the polynomial {e}", "what are the factors of {e}", "{e} in factored form", "write {e} as a product", "factor completely: {e}"), say_zh=("分解为 {r}。", "{r}。"), say_en=("It factors as {r}.", "{r}."), weight=0.9),
    Family("simplify", messy, S + "{v}print(simplify({e}))",
           zh=("式子{e}化到最简", "{e}合并后是什么", "{e}化简等于", "化简{e}", "把{e}化简", "{e}化简", "化简：{e}", "{e}最简是多少", "合并同类项：{e}", "{e}能化成什么", "求{e}的最简形式", "整理{e}"), en=("{e} in simplest form", "can {e} be simplified", "combine terms in {e}", "shorten {e}", "simplify {e}", "{e} simplified", "simplify the expression {e}", "what does {e} simplify to", "collect like terms: {e}", "reduce {e}", "make {e} simpler", "tidy up {e}"), say_zh=("化简得 {r}。", "{r}。"), say_en=("It simplifies to {r}.", "{r}."), weight=0.9),
    Family("value_at", value_at, "{v} = {p}\nprint({f})",
           zh=("{f}当{v}={p}", "代入{v}={p}求{f}", "f({v})={f}，f({p})等于几", "设{v}={p}，算{f}", "当{v}={p}时，{f}的值", "{v}={p}，{f}等于多少", "{v}取{p}时{f}是多少", "求{f}在{v}={p}的值", "已知{v}={p}，求{f}", "把{v}={p}代入{f}", "若{v}={p}，则{f}=", "{f}，{v}={p}，结果是几"), en=("f({v}) = {f}, find f({p})", "let {v} be {p}; compute {f}", "with {v}={p}, what does {f} come to", "{f} where {v} is {p}", "evaluate {f} at {v} = {p}", "what is {f} when {v} = {p}", "if {v} = {p}, find {f}", "{f} for {v}={p}", "plug {v} = {p} into {f}", "value of {f} at {v}={p}", "{v} = {p}, {f} = ?", "substitute {v}={p} in {f}"), say_zh=("值是 {r}。", "等于 {r}。"), say_en=("The value is {r}.", "It is {r}."), weight=0.9),
    Family("derivative", function, X + "print(diff({f}, x))",
           zh=("{f}的一阶导", "导数 {f}", "已知f(x)={f}，求导函数", "{f}微分一下", "{f}的导数", "求{f}的导数", "{f}求导", "对{f}求导", "y={f}，求y'", "f(x)={f}，f'(x)是什么", "函数{f}的导函数", "({f})'", "{f}对x求导等于多少", "{f}的导数是什么", "d/dx {f}", "求导：{f}", "计算y={f}的导数"), en=("f(x) = {f}, f'(x) = ?", "derive {f}", "first derivative of {f}", "rate of change of {f} with respect to x", "derivative of {f}", "differentiate {f}", "d/dx {f}", "what is the derivative of {f}", "find f'(x) if f(x) = {f}", "y = {f}, find dy/dx", "d/dx of {f}", "differentiate {f} with respect to x", "find the derivative: {f}", "take the derivative of {f}", "{f} derivative", "dy/dx for y = {f}"), say_zh=("导数是 {r}。", "求导得 {r}。"), say_en=("The derivative is {r}.", "It is {r}."), weight=1.1),
    Family("derivative_at", function, X + "print(diff({f}, x).subs(x, {p}))",
           zh=("{f}在x={p}处的导数", "f(x)={f}，求f'({p})", "y={f}在x={p}处的切线斜率", "求{f}在{p}点的导数值", "曲线y={f}在x={p}的斜率是多少"), en=("derivative of {f} at x = {p}", "f(x) = {f}, find f'({p})", "slope of y = {f} at x={p}", "gradient of {f} at x = {p}", "what is the derivative of {f} when x is {p}"), say_zh=("导数值是 {r}。",), say_en=("It is {r}.",), weight=0.5),
    Family("second_derivative", function, X + "print(diff({f}, x, 2))",
           zh=("{f}的二阶导数", "求{f}的二阶导", "y={f}，求y''", "对{f}求两次导", "f(x)={f}，f''(x)"), en=("second derivative of {f}", "differentiate {f} twice", "f(x) = {f}, find f''(x)", "d²/dx² of {f}", "what is the second derivative of {f}"), say_zh=("二阶导数是 {r}。",), say_en=("The second derivative is {r}.",), weight=0.4),
    Family("integral", function, X + "print(integrate({f}, x))",
           zh=("{f}的原函数是什么", "积分：{f}", "函数{f}的不定积分是多少", "{f}怎么积分", "{f}的不定积分", "求∫({f})dx", "∫ {f} dx", "对{f}积分", "{f}积分是什么", "求{f}的原函数", "{f}的积分", "计算不定积分 ∫({f})dx", "求不定积分：{f}"), en=("antiderivative of {f}", "{f} integrated", "what do I get if I integrate {f}", "primitive of {f}", "integrate {f}", "integral of {f}", "∫ {f} dx", "find the antiderivative of {f}", "indefinite integral of {f}", "what is the integral of {f}", "integrate {f} with respect to x", "∫({f})dx"), say_zh=("积分是 {r} + C。", "原函数是 {r} + C。"), say_en=("The integral is {r} + C.", "An antiderivative is {r}."), weight=0.8),
    Family("definite_integral", definite, X + "print(integrate({f}, (x, {lo}, {hi})))",
           zh=("{f}在区间[{lo},{hi}]的积分值", "积分 {f}，x从{lo}到{hi}", "y={f}与x轴在{lo}到{hi}间围成的面积（积分）", "{f}从{lo}到{hi}的定积分", "求{f}在{lo}到{hi}上的积分", "∫({f})dx，从{lo}到{hi}", "{f}在[{lo},{hi}]上的定积分", "定积分：{f}，下限{lo}，上限{hi}", "计算{lo}到{hi}的∫({f})dx", "曲线y={f}在{lo}到{hi}之间的面积", "对{f}从{lo}积到{hi}"), en=("evaluate the integral of {f}, x from {lo} to {hi}", "integrate {f} over {lo} to {hi}", "{f} integrated between {lo} and {hi}", "integrate {f} from {lo} to {hi}", "integral of {f} from {lo} to {hi}", "definite integral of {f} between {lo} and {hi}", "∫ {f} dx from {lo} to {hi}", "area under y = {f} from x={lo} to x={hi}", "integral from {lo} to {hi} of {f}", "what is the integral of {f} over [{lo}, {hi}]"), say_zh=("定积分是 {r}。", "等于 {r}。"), say_en=("The integral is {r}.", "It is {r}."), weight=0.9),
    Family("limit", limiting, X + "print(limit({f}, x, {p}))",
           zh=("x→{p}时{f}趋于多少", "{f}在x→{p}的极限值", "计算lim x→{p} {f}", "x趋于{p}时{f}的极限", "求{f}当x→{p}的极限", "lim(x→{p}) {f}", "{f}，x趋近{p}，极限是多少", "x→{p}，{f}的极限", "求极限：{f}，x趋向{p}", "当x趋向于{p}，{f}等于多少"), en=("evaluate lim x→{p} of {f}", "where does {f} go as x → {p}", "{f} when x approaches {p}", "limit of {f} as x approaches {p}", "lim x->{p} {f}", "what is the limit of {f} when x goes to {p}", "find the limit of {f} as x → {p}", "lim {f} as x tends to {p}", "{f} as x→{p}, limit?"), say_zh=("极限是 {r}。",), say_en=("The limit is {r}.",), weight=0.6),
    Family("ln", logs, "import math\nprint(round(math.log({d}), 6))",
           zh=("自然对数ln{d}", "以e为底{d}的对数", "{d}取ln", "ln{d}", "ln({d})", "ln {d}等于多少", "{d}的自然对数", "求{d}的自然对数", "ln{d}是几"), en=("log base e of {d}", "take the natural log of {d}", "calculate ln({d})", "ln {d}", "ln({d})", "natural log of {d}", "what is ln {d}", "natural logarithm of {d}", "ln of {d}"), weight=0.6),
    Family("log10", logs, "import math\nprint(round(math.log10({t}), 6))",
           zh=("常用对数lg{t}", "{t}取lg是多少", "10的几次方等于{t}", "lg{t}", "lg {t}等于多少", "log10({t})", "{t}的常用对数", "以10为底{t}的对数", "lg({t})"), en=("10 to what power is {t}", "calculate log10 of {t}", "lg {t}", "log10 {t}", "log10({t})", "log base 10 of {t}", "common logarithm of {t}", "what is log {t} to base 10", "log {t}"), weight=0.5),
    Family("log_base", logs, "import math\nprint(round(math.log({a}, {b}), 6))",
           zh=("log_{b}({a})等于多少", "{b}要自乘几次才等于{a}", "{a}以{b}为底的对数是几", "解指数方程{b}^x={a}", "以{b}为底{a}的对数", "log{b}({a})", "log以{b}为底{a}", "log_{b} {a}", "{b}的多少次方是{a}", "{b}的几次方等于{a}", "{b}^x={a}，求x", "{b}的x次方等于{a}，x是几", "求以{b}为底的{a}的对数", "{a}是{b}的几次方"), en=("log{b} {a}", "{b} raised to which power gives {a}", "how many times do I multiply {b} to get {a}", "log({a}) with base {b}", "log base {b} of {a}", "log_{b}({a})", "log {a} base {b}", "what power of {b} is {a}", "{b} to the what equals {a}", "{b}^x = {a}, find x", "what is the logarithm of {a} to base {b}", "solve {b}^x = {a}", "which exponent turns {b} into {a}"), weight=0.8),
    Family("exp", logs, "import math\nprint(round(math.exp({k}), 6))",
           zh=("自然常数e的{k}次方", "exp {k}", "计算e^{k}", "e的{k}次方", "e^{k}", "exp({k})", "e的{k}次方是多少", "求e的{k}次幂"), en=("calculate e^{k}", "exponential of {k}", "e**{k}", "e to the power {k}", "e^{k}", "exp({k})", "what is e to the {k}", "e raised to {k}"), weight=0.5),
    Family("trig_degrees", angle, "import math\nprint(round(math.{f}(math.radians({d})), 6))",
           zh=("算{f}{d}", "三角函数{f}{d}的值", "{d}取{name}", "帮查{name}值：{d}", "{f}{d}", "{f} {d}等于多少", "{f}({d})", "{d}的{name}值", "{d}角的{name}是多少", "求{f}{d}", "{name}{d}是多少", "{d}的{name}", "{f}{d}=?"), en=("evaluate {f}({d})", "{name} {d}", "{f} value of {d}", "find {f} of {d}", "{f} {d}", "{f}({d})", "what is the {name} of {d}", "{name} of {d}", "{f} of {d}", "calculate {f} {d}", "what is {f} {d}", "the {name} of an angle of {d}"), say_zh=("是 {r}。", "约等于 {r}。"), say_en=("It is {r}.", "About {r}."), weight=0.9),
    Family("trig_radians", angle, "import math\nprint(round(math.{f}({r_}), 6))",
           zh=("{f}({r_})", "{f}({r_})弧度", "{f} {r_} 弧度是多少", "{r_}弧度的{name}值", "求{f}({r_})"), en=("{f}({r_})", "{f} of {r_} radians", "{name} of {r_} rad", "what is {f}({r_}) in radians", "calculate {f}({r_})"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.4),
    Family("arc", angle, "import math\nprint(round(math.degrees(math.a{f}({v})), 4))",
           zh=("arc{f} {v}是多少度", "{f}值为{v}的角是多少度", "哪个角的{name}是{v}，几度", "arc{f}({v})换成度", "{f}A={v}，A是多少度", "反{name}{v}，用角度表示"), en=("arc{f} {v} in degrees", "which angle has a {name} of {v}, in degrees", "inverse {name} of {v} in degrees", "{f} A = {v}, what is A in degrees", "a{f}({v}) degrees"), say_zh=("{r} 度。", "约 {r} 度。"), say_en=("{r} degrees.", "About {r} degrees."), weight=0.4),
    Family("to_radians", angle, "import math\nprint(round(math.radians({d}), 6))",
           zh=("{d}是多少弧度", "{d}换成弧度", "把{d}化为弧度", "{d}等于几弧度"), en=("{d} in radians", "convert {d} to radians", "how many radians is {d}", "{d} to rad"), say_zh=("{r} 弧度。",), say_en=("{r} radians.",), weight=0.4),
    Family("to_degrees", angle, "import math\nprint(round(math.degrees({r_}), 4))",
           zh=("{r_}弧度是多少度", "{r_}弧度换成角度", "把{r_} rad化为度", "{r_}弧度等于几度"), en=("{r_} radians in degrees", "convert {r_} radians to degrees", "how many degrees is {r_} rad", "{r_} rad to degrees"), say_zh=("{r} 度。",), say_en=("{r} degrees.",), weight=0.4),
)
