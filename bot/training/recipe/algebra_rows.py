"""Rows of equations and of stories that hide one: ages, heads and legs, mixtures, work, prices, least numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from bot.training.recipe import bignum_rows, everyday
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.family import Family, Lang, Slot
from bot.training.recipe.retold import retold
from bot.training.recipe.told import Rule, rule


def letter(rng: Random, lang: Lang) -> Slot:
    """The unknown of an equation."""
    v = rng.choice("xxxxxyyatnmz")
    return Slot(v, v)


KINDS = {**bignum_rows.KINDS, "v": letter}
V = "from sympy import *\n{v} = symbols('{v}')\n"
X = "from sympy import *\nx = symbols('x')\n"
XY = "from sympy import *\nx, y = symbols('x y')\n"
M = "import math\n"


def linear(r: Random) -> Mapping[str, int]:
    """Numbers of linear equations whose root ``x`` is whole."""
    x, a, b, c, d = r.randint(2, 60), r.randint(2, 19), r.randint(2, 99), r.randint(2, 9), r.randint(2, 30)
    return {
        "a": a, "b": b, "c": c, "k": a + c, "d": d, "plus": a * x + b, "minus": abs(a * x - b) if a * x != b else a * x + b, "group": a * (x + b), "ax": a * x, "sum": (a + c) * x, "rest": a * x + b, "long": a * c, "part": x + b,
        "q": a * x, "left": a * x + 90 + r.randint(0, 300), "times": c * x + d,
    }  # fmt: skip


def roots(r: Random) -> Mapping[str, int]:
    """Coefficients of a quadratic with whole roots."""
    p, q = r.randint(1, 15), r.randint(16, 30)
    return {"b": p + q, "c": p * q, "d": q - p, "a": r.randint(2, 9), "s": r.randint(2, 40) ** 2, "p": p, "q": q}


def system(r: Random) -> Mapping[str, int]:
    """Two linear equations with whole solutions."""
    x, y = r.sample(range(2, 40), 2)
    a, b, c, d = (r.randint(2, 9) for _ in "abcd")
    b += a == b
    d += a * d == b * c
    return {"a": a, "b": b, "c": c, "d": d, "e": a * x + b * y, "f": c * x + d * y, "s": x + y, "k": c + 2, "g": (c + 2) * max(x, y), "w": abs(x - y), "t": (c + 3) * y, "u": (c + 2) * y, "m": (c + 2) * y + d, "h": a + r.randint(1, 4)}


def heads(r: Random) -> Mapping[str, int]:
    """``n`` things of two kinds, worth ``p`` and ``q`` each, ``t`` together."""
    p, q = sorted(r.sample(range(2, 12), 2))
    few, many = r.randint(3, 40), r.randint(3, 40)
    return {"n": few + many, "p": p, "q": q, "t": p * few + q * many, "legs": 2 * few + 4 * many, "wheels": 2 * few + 3 * many, "cars": 2 * few + 4 * many, "score": 5 * few - 2 * many if 5 * few > 2 * many else 5 * (few + many), "l": 6 * few + 8 * many, "coins": 5 * few + 10 * many, "five": 5 * few + 20 * many}


def ages(r: Random) -> Mapping[str, int]:
    """Ages now of a parent ``a`` and a child ``b``; in ``n`` years the parent is ``k`` times as old, ``m`` times now."""
    k, b, n = r.randint(2, 4), r.randint(4, 16), r.randint(2, 12)
    a = k * (b + n) - n
    m = r.randint(3, 6)
    return {"a": a, "b": b, "k": k, "n": n, "m": m, "s": b * (m + 1), "d": b * (m - 1), "g": a - b, "t": a + b, "w": a + b + 2 * n, "then": k * b + n * (k - 1), "c": (b + n), "older": k * (b + n) + n}


def surplus(r: Random) -> Mapping[str, int]:
    """``n`` people get ``a`` each with ``b`` over, or ``c`` each with ``e`` lacking; ``h`` each leaves ``i``."""
    n, a = r.randint(5, 45), r.randint(2, 6)
    c = a + r.randint(1, 4)
    b = r.randint(1, (c - a) * n - 1)
    return {"a": a, "b": b, "c": c, "e": (c - a) * n - b, "i": b + (c - a) * n}


def tangled(r: Random) -> Mapping[str, int]:
    """A few numbers for riddles about one unknown ``x``."""
    x, k, j = r.randint(4, 60), r.randint(3, 9), r.randint(2, 30)
    m = r.randint(2, k - 1) if k > 2 else 2
    return {"a": (k - 1) * x, "k": k, "j": j, "m": m, "gain": (k - m) * x, "both": (k + 1) * x, "all": (k + 1) * x + j, "less": k * x - j if k * x > j else k * x + j, "p": k * x + j, "two": (k - m) * x + j}


def typed(names: str, pick: Rule, code: str, zh: tuple[str, ...], en: tuple[str, ...]) -> tuple[Rule, str, Row]:
    """Numbers that fit together, only in digits: those of an equation."""
    return pick, names, Row("", code, zh, en)


def told(pick: Rule, code: str, zh: tuple[str, ...], en: tuple[str, ...], places: int = 2) -> tuple[Rule, str, Row]:
    """Numbers that fit together, in a story."""
    return pick, "", Row("", code, zh, en, places)


def fitting(subject: str, rows: Sequence[tuple[Rule, str, Row]]) -> tuple[Family, ...]:
    """Families whose numbers come from a rule, so that ages and heads are whole."""
    return tuple(replace(everyday.family(f"{subject}_fit_{at}", row, {}), draw=rule(pick, percent=names, v=lambda rng, lang, _: letter(rng, lang))) for at, (pick, names, row) in enumerate(rows))


def sum_and_product(rng: Random) -> dict[str, int]:
    """The sum ``s`` and the product ``p`` of two numbers."""
    a, b = rng.sample(range(2, 40), 2)
    return {"s": a + b, "p": a * b}


ALL = "abcdefghklmnopqrstuw plus minus group ax sum rest long part left times"

FITTING = (
    # equations as they are typed
    typed(ALL, linear, V + "print(solve({a}*{v} + {b} - ({plus}), {v}))", ("{a}{v}+{b}={plus}，求{v}", "{a}{v} + {b} = {plus} 怎么解", "解一元一次方程：{a}{v}+{b}={plus}", "若{a}{v}+{b}={plus}，则{v}=？", "{plus}={a}{v}+{b}，{v}是几"), ("{a}{v} + {b} = {plus}, find {v}", "solve for {v}: {a}{v}+{b}={plus}", "if {a}{v} + {b} = {plus} then {v} = ?", "{plus} = {a}{v} + {b}; {v} is", "what value of {v} makes {a}{v} + {b} equal {plus}")),
    typed(ALL, linear, V + "print(solve({a}*({v} + {b}) - ({group}), {v}))", ("{a}({v}+{b})={group}，求{v}", "{a}×({v}+{b})={group}，{v}是多少", "方程{a}（{v}+{b}）={group}的解"), ("{a}({v} + {b}) = {group}, find {v}", "{a} * ({v}+{b}) = {group}; {v}?", "the solution of {a}({v}+{b})={group}")),
    typed(ALL, linear, V + "print(solve({v}/{a} - ({b}), {v}))", ("{v}÷{a}={b}，求{v}", "{v}/{a}={b}，{v}是多少", "（ ）除以{a}等于{b}，设为{v}，求{v}"), ("{v} ÷ {a} = {b}, find {v}", "{v}/{a} = {b}; what's {v}", "{v} divided by {a} is {b}. {v}?")),
    typed(ALL, linear, V + "print(solve({a}*{v} - ({ax}), {v}))", ("{a}{v}={ax}，{v}等于", "{a}×{v}={ax}，求未知数{v}", "{a}乘以{v}得{ax}，{v}呢"), ("{a}{v} = {ax}, {v}?", "{a}·{v} = {ax}, the unknown {v}", "{a} times {v} makes {ax}; {v} is")),
    typed(ALL, linear, V + "print(solve({a}*{v} + {c}*{v} - ({sum}), {v}))", ("{a}{v}+{c}{v}={sum}，求{v}", "合并同类项解{a}{v}+{c}{v}={sum}", "{a}{v}加{c}{v}等于{sum}，{v}为几"), ("{a}{v} + {c}{v} = {sum}, find {v}", "collect terms: {a}{v}+{c}{v}={sum}, {v}?", "{a}{v} plus {c}{v} equals {sum}; {v}")),
    typed(ALL, linear, V + "print(solve({left} - {a}*{v} - ({b}), {v}))", ("{left}-{a}{v}={b}，求{v}", "{left}减{a}{v}等于{b}，{v}是", "解：{left} - {a}{v} = {b}"), ("{left} - {a}{v} = {b}, find {v}", "{left} minus {a}{v} is {b}; {v}?", "solve {left}-{a}{v}={b}")),
    typed(ALL, linear, V + "print(solve({k}*{v} + {b} - ({c}*{v} + {plus}), {v}))", ("{k}{v}+{b}={c}{v}+{plus}，求{v}", "移项解方程：{k}{v} + {b} = {c}{v} + {plus}", "两边都有未知数，{k}{v}+{b}={c}{v}+{plus}，{v}多少"), ("{k}{v} + {b} = {c}{v} + {plus}, find {v}", "unknown on both sides: {k}{v}+{b}={c}{v}+{plus}", "{k}{v}+{b} equals {c}{v}+{plus}; {v} = ?")),
    typed(ALL, linear, V + "print(solve({k}*{v} - {b} - ({c}*{v} + {d}), {v}))", ("{k}{v}-{b}={c}{v}+{d}，求{v}", "解方程 {k}{v} - {b} = {c}{v} + {d}，结果可以是分数", "{k}{v}减{b}等于{c}{v}加{d}，{v}是"), ("{k}{v} - {b} = {c}{v} + {d}, find {v}", "solve {k}{v}-{b}={c}{v}+{d}, a fraction is fine", "{k}{v} less {b} equals {c}{v} plus {d}; {v}")),
    typed(ALL, linear, V + "print(solve({a}*({v} - {b}) - ({c}*({v} + {d})), {v}))", ("{a}({v}-{b})={c}({v}+{d})，求{v}", "先去括号再解：{a}（{v}-{b}）={c}（{v}+{d}）", "{a}({v} - {b}) = {c}({v} + {d})"), ("{a}({v} - {b}) = {c}({v} + {d}), find {v}", "expand and solve {a}({v}-{b})={c}({v}+{d})", "{v} when {a}({v}-{b}) equals {c}({v}+{d})")),
    typed(ALL, linear, V + "print(solve(({a}*{v} + {b})/{c} - ({d}), {v}))", ("({a}{v}+{b})/{c}={d}，求{v}", "（{a}{v}+{b}）÷{c}={d}，{v}是多少"), ("({a}{v} + {b})/{c} = {d}, find {v}", "({a}{v}+{b}) over {c} is {d}; {v}?")),
    typed(ALL, linear, V + "print(solve({v}/{a} + {b} - ({plus}), {v}))", ("{v}/{a}+{b}={plus}，求{v}", "{v}÷{a}+{b}={plus}，{v}等于多少"), ("{v}/{a} + {b} = {plus}, find {v}", "{v} ÷ {a} + {b} = {plus}; {v}")),
    typed(ALL, linear, "print(round({b}*{d}/{a}, 6))", ("{a}:{b}={d}:（ ），括号里填几", "比例{a}∶{b}＝{d}∶x，求x", "{a}比{b}等于{d}比多少"), ("{a}:{b} = {d}:?, fill in", "proportion {a} to {b} as {d} to x; x", "{a} is to {b} as {d} is to what")),
    typed(ALL, roots, V + "print(solve({v}**2 - {b}*{v} + {c}, {v}))", ("{v}²-{b}{v}+{c}=0，求{v}", "一元二次方程{v}^2-{b}{v}+{c}=0的两个根", "{v}² - {b}{v} + {c} = 0 怎么解", "求根：{v}^2 - {b}{v} + {c}=0"), ("{v}² - {b}{v} + {c} = 0, find {v}", "roots of {v}^2-{b}{v}+{c}=0", "for which {v} is {v}^2 - {b}{v} + {c} zero", "quadratic {v}² - {b}{v} + {c} = 0: both roots")),
    typed(ALL, roots, V + "print(solve({v}**2 + {b}*{v} + {c}, {v}))", ("{v}²+{b}{v}+{c}=0，求{v}", "{v}^2+{b}{v}+{c}=0的根", "解{v}² + {b}{v} + {c} = 0"), ("{v}² + {b}{v} + {c} = 0, find {v}", "roots of {v}^2+{b}{v}+{c}=0", "solve {v}² + {b}{v} + {c} = 0")),
    typed(ALL, roots, V + "print(solve({v}**2 + {d}*{v} - {c}, {v}))", ("{v}²+{d}{v}-{c}=0，求{v}", "{v}^2+{d}{v}-{c}=0的根是", "方程{v}² + {d}{v} - {c} = 0，{v}取什么"), ("{v}² + {d}{v} - {c} = 0, find {v}", "roots of {v}^2+{d}{v}-{c}=0", "{v}^2 + {d}{v} - {c} = 0; {v} = ?")),
    typed(ALL, roots, V + "print(solve({v}**2 - ({s}), {v}))", ("{v}²={s}，{v}等于几", "{v}^2={s}的解", "{v}的平方是{s}，求{v}（正负都要）"), ("{v}² = {s}, {v}?", "solutions of {v}^2={s}", "{v} squared is {s}; both values of {v}")),
    typed(ALL, roots, V + "print(solve({a}*{v}**2 - {b}*{v} - {c}, {v}))", ("{a}{v}²-{b}{v}-{c}=0，求{v}", "用公式法解{a}{v}^2-{b}{v}-{c}=0"), ("{a}{v}² - {b}{v} - {c} = 0, find {v}", "quadratic formula on {a}{v}^2-{b}{v}-{c}=0")),
    typed(ALL, roots, V + "print(solve(({v} - {p})*({v} + {q}), {v}))", ("({v}-{p})({v}+{q})=0，求{v}", "（{v}-{p}）（{v}+{q}）=0的解"), ("({v} - {p})({v} + {q}) = 0, find {v}", "({v}-{p})({v}+{q})=0; solutions")),
    typed(ALL, system, XY + "print(solve([{a}*x + {b}*y - ({e}), {c}*x + {d}*y - ({f})], [x, y]))", ("{a}x+{b}y={e}，{c}x+{d}y={f}，求x和y", "二元一次方程组：{a}x+{b}y={e}；{c}x+{d}y={f}", "{a}x + {b}y = {e} 且 {c}x + {d}y = {f}，x=？y=？", "解方程组{a}x+{b}y={e}和{c}x+{d}y={f}"), ("{a}x + {b}y = {e}, {c}x + {d}y = {f}; x and y?", "simultaneous equations {a}x+{b}y={e} and {c}x+{d}y={f}", "solve both: {a}x+{b}y={e}; {c}x+{d}y={f}", "where do the lines {a}x + {b}y = {e} and {c}x + {d}y = {f} cross")),
    typed(ALL, system, XY + "print(solve([{a}*x - {b}*y - ({s}), {c}*x + {d}*y - ({f})], [x, y]))", ("{a}x-{b}y={s}，{c}x+{d}y={f}，求x和y", "{a}x - {b}y = {s}与{c}x + {d}y = {f}联立"), ("{a}x - {b}y = {s}, {c}x + {d}y = {f}; x and y?", "solve {a}x-{b}y={s} together with {c}x+{d}y={f}")),
    typed(ALL, system, XY + "print(solve([x + y - ({s}), x - y - ({w})], [x, y]))", ("x+y={s}，x-y={w}，x和y各是多少", "已知x+y={s}、x-y={w}，求x、y", "两数和{s}、差{w}，这两个数分别是"), ("x + y = {s}, x - y = {w}; x, y?", "given x+y={s} and x-y={w}, both values", "two numbers, sum {s}, difference {w}: what are they")),
    typed(ALL, system, XY + "print(solve([y - ({a}*x + {b}), y - ({h}*x + {e})], [x, y]))", ("直线y={a}x+{b}和y={h}x+{e}的交点", "y={a}x+{b}，y={h}x+{e}，求交点坐标"), ("intersection of y = {a}x + {b} and y = {h}x + {e}", "where does y={a}x+{b} meet y={h}x+{e}")),
    typed(ALL, linear, X + "print(solve({a}*x + {b} > {plus}, x))", ("{a}x+{b}>{plus}，x的范围", "解不等式{a}x+{b}>{plus}", "{a}x加{b}大于{plus}，x怎么取"), ("{a}x + {b} > {plus}, range of x", "solve the inequality {a}x+{b}>{plus}", "for which x is {a}x + {b} more than {plus}")),
    typed(ALL, linear, X + "print(solve({a}*x - {b} <= {plus}, x))", ("{a}x-{b}≤{plus}，x的范围", "解不等式{a}x-{b}<={plus}", "{a}x减{b}不大于{plus}，求x"), ("{a}x - {b} ≤ {plus}, range of x", "solve {a}x-{b}<={plus}", "for which x is {a}x - {b} at most {plus}")),
    typed(ALL, linear, M + "print(math.floor(({plus}-{b})/{a})+1)", ("{a}x+{b}>{plus}，x最小取什么整数", "满足{a}x+{b}>{plus}的最小整数x"), ("{a}x + {b} > {plus}, smallest integer x", "the least whole x with {a}x+{b}>{plus}")),
    typed(ALL, linear, M + "print(math.ceil(({times}-{b})/{a}))", ("{a}x+{b}≥{times}，x最小取什么整数", "满足{a}x+{b}>={times}的最小整数"), ("{a}x + {b} ≥ {times}, smallest integer x", "the least whole x with {a}x+{b}>={times}")),
    typed(ALL, linear, M + "print(math.floor(({left}-{b})/{a}))", ("{a}x+{b}≤{left}，x最大取什么整数", "{a}x+{b}不超过{left}，整数x最大几"), ("{a}x + {b} ≤ {left}, largest integer x", "the greatest whole x with {a}x+{b} not above {left}")),
    # riddles about a number
    told(linear, X + "print(solve({a}*x + {b} - ({plus}), x))", ("一个数乘{a}，再加{b}，得{plus}，这个数是多少", "{plus}正好是某数的{a}倍多{b}，某数是几", "想一个数，{a}倍之后添上{b}就成了{plus}，想的是几", "比一个数的{a}倍多{b}的数是{plus}，求这个数"), ("times {a} plus {b} gives {plus}; the number I started with?", "{plus} is {b} more than {a} times some number. Which?", "take a number {a} times, add {b}, there's {plus}. What was it?", "{b} more than {a} times a number is {plus}; find the number")),
    told(linear, X + "print(solve({a}*(x + {b}) - ({group}), x))", ("一个数加{b}，和乘{a}，得{group}，求它", "某数与{b}的和的{a}倍是{group}，某数多少"), ("a number plus {b}, all times {a}, is {group}; the number", "{a} times the sum of a number and {b} comes to {group}; find the number")),
    told(tangled, X + "print(solve(x + {a} - ({k}*x), x))", ("一个数加上{a}等于它的{k}倍，这个数是几", "某数的{k}倍正好比它自己多{a}，求某数", "加{a}和乘{k}，结果一样，是哪个数"), ("a number plus {a} is {k} times itself; find it", "adding {a} to a number does the same as multiplying it by {k}. Which number?", "{k} times a number is {a} more than the number")),
    told(tangled, X + "print(solve({k}*x - ({m}*x + {gain}), x))", ("一个数的{k}倍比它的{m}倍多{gain}，求这个数", "某数的{k}倍等于{m}倍加{gain}，某数是"), ("{k} times a number is {gain} more than {m} times it; the number", "{k}-fold a number equals {m}-fold of it plus {gain}; find it")),
    told(tangled, X + "print(solve(x + {k}*x - ({both}), x))", ("一个数和它的{k}倍加起来是{both}，这个数是多少", "某数加上自己的{k}倍得{both}"), ("a number and {k} times the number add up to {both}", "a number plus {k} times itself is {both}; what is it")),
    told(linear, X + "print(solve(x/{a} + {b} - ({plus}), x))", ("一个数除以{a}再加{b}得{plus}，这个数是几", "某数的{a}分之一多{b}是{plus}，某数是"), ("a number divided by {a}, plus {b}, is {plus}; the number", "1/{a} of a number and {b} more makes {plus}. Find it")),
    told(linear, X + "print(solve(x/{a} - ({b}), x))", ("一个数的{a}分之一是{b}，这个数是几", "某数平均分成{a}份，每份{b}，某数多少"), ("1/{a} of a number is {b}; the number", "divided by {a} it gives {b}. What is it?")),
    told(linear, "print({plus} - {b})", ("几加{b}等于{plus}", "{b}加上多少是{plus}", "（ ）+{b}={plus}，填数", "什么数比{plus}少{b}"), ("what plus {b} is {plus}", "{b} and how much more makes {plus}", "( ) + {b} = {plus}", "which number is {b} short of {plus}")),
    told(system, XY + "print(solve([x + y - ({s}), x - y - ({w})], [x, y]))", ("甲乙两数之和{s}，甲比乙大{w}，甲乙各多少", "两桶油共{s}斤，一桶比另一桶多{w}斤，两桶分别几斤", "上下册一共{s}元，上册贵{w}元，两册各几元", "爷爷和奶奶岁数加起来{s}，爷爷大{w}岁，两人各几岁"), ("two numbers total {s}, one is {w} larger; both numbers", "two barrels hold {s} litres together, one holds {w} more. How much in each?", "both volumes cost {s}, volume one is {w} dearer; each price", "their ages add to {s} and one is {w} years older; the two ages")),
    told(tangled, XY + "print(solve([x + y - ({both}), x - {k}*y], [x, y]))", ("两数之和{both}，大数是小数的{k}倍，各是几", "哥俩共有{both}张邮票，哥哥的是弟弟的{k}倍，各有几张", "姐妹两个花了{both}元，姐姐花的是妹妹的{k}倍，分别花了多少"), ("two numbers sum to {both}, one is {k} times the other; both", "the brothers own {both} stamps, the elder {k} times as many; how many each", "they spent {both} together, she {k} times what he did. Each?")),
    told(tangled, XY + "print(solve([x - y - ({a}), x - {k}*y], [x, y]))", ("两数之差{a}，大数是小数的{k}倍，各是几", "甲比乙多{a}元，甲的钱是乙的{k}倍，两人各有多少", "松树比柏树多{a}棵，松树是柏树的{k}倍，两种树各几棵"), ("two numbers differ by {a}, one is {k} times the other; both", "A has {a} more than B, and {k} times as much. What has each?", "there are {a} more pines than cypresses and {k} times as many; how many of each")),
    told(tangled, "{both}/({k}+1)", ("两数和{both}，大的是小的{k}倍，小的是多少", "弟弟和哥哥共{both}颗珠子，哥哥是弟弟{k}倍，弟弟几颗", "一根绳{both}厘米剪成两段，长段是短段的{k}倍，短段几厘米"), ("sum {both}, larger {k} times the smaller; the smaller one", "{both} marbles, he has {k} times as many as I do. Mine?", "rope of {both} cm in two pieces, the long one {k} times the short one: length of the short piece")),
    told(tangled, "{both}/({k}+1)*{k}", ("两数和{both}，大的是小的{k}倍，大的是多少", "一根绳{both}厘米剪成两段，长段是短段的{k}倍，长段几厘米"), ("sum {both}, larger {k} times the smaller; the larger one", "rope of {both} cm in two pieces, the long one {k} times the short one: length of the long piece")),
    told(tangled, "{a}/({k}-1)", ("两数差{a}，大的是小的{k}倍，小的是多少", "公鸡比母鸡少{a}只，母鸡是公鸡的{k}倍，公鸡几只"), ("difference {a}, larger {k} times the smaller; the smaller one", "there are {a} fewer cocks than hens, the hens being {k} times as many. Cocks?")),
    # ages
    told(ages, "({a}-{k}*{b})/({k}-1)", ("爸爸{a}岁，女儿{b}岁，再过几年爸爸的年龄是女儿的{k}倍", "妈妈今年{a}，我{b}，几年以后妈妈是我的{k}倍大", "今年老师{a}岁学生{b}岁，多少年后老师年龄正好是学生{k}倍"), ("dad is {a} and his daughter {b}; years until dad is {k} times her age", "mum's {a}, I'm {b}. In how many years will she be {k} times as old as me?", "the teacher is {a} and the pupil {b}; after how many years is it exactly {k} to one")),
    told(ages, "{b}*{m}", ("孩子{b}岁，妈妈的岁数是他的{m}倍，妈妈几岁", "妹妹{b}岁，外公年龄是她{m}倍"), ("the child is {b}, the mother {m} times that; the mother's age", "she is {b} and grandad is {m} times as old: grandad's age")),
    told(ages, "{b}*{m}-{b}", ("孩子{b}岁，妈妈的岁数是他的{m}倍，妈妈比他大几岁",), ("the child is {b}, the mother {m} times as old; how many years older is she",)),
    told(ages, "{s}/({m}+1)", ("母子俩年龄和{s}岁，母亲是儿子的{m}倍，儿子几岁", "爷孙加起来{s}岁，爷爷年龄是孙子的{m}倍，孙子多大"), ("mother and son are {s} together, she is {m} times his age; the son", "grandpa and grandson add up to {s} years, grandpa {m} times the boy. The boy's age?")),
    told(ages, "{s}/({m}+1)*{m}", ("母子俩年龄和{s}岁，母亲是儿子的{m}倍，母亲几岁",), ("mother and son are {s} together, she is {m} times his age; the mother", "ages sum to {s} and one is {m} times the other: the older one")),
    told(ages, "{d}/({m}-1)", ("父亲比儿子大{d}岁，正好是儿子的{m}倍，儿子几岁", "姑姑大我{d}岁，她的岁数是我的{m}倍，我几岁"), ("father is {d} years older, which makes him {m} times the son's age; the son's age", "my aunt is {d} years older than me and {m} times my age. How old am I?")),
    told(ages, "({t}+{g})/2", ("两人年龄之和{t}，相差{g}岁，大的几岁", "我和哥哥共{t}岁，他大我{g}岁，哥哥多大"), ("ages total {t}, gap {g}; the older", "my brother and I are {t} together and he's {g} years older. His age?")),
    told(ages, "({t}-{g})/2", ("两人年龄之和{t}，相差{g}岁，小的几岁", "我和姐姐共{t}岁，她大我{g}岁，我多大"), ("ages total {t}, gap {g}; the younger", "my sister and I are {t} together and she's {g} years older. My age?")),
    told(ages, "{t}+2*{n}", ("两人今年年龄和{t}，{n}年后年龄和是多少", "夫妻俩现在一共{t}岁，过{n}年两人共几岁"), ("two ages total {t} now; the total in {n} years", "the couple are {t} years old together. Together in {n} years?")),
    told(ages, "{b}+{n}+{g}", ("小的今年{b}岁，大的比他大{g}岁，{n}年后大的几岁", "我{b}岁，表哥大我{g}岁，再过{n}年表哥多大"), ("the younger is {b}, the older {g} years ahead; the older one's age in {n} years", "I'm {b}; my cousin is {g} years older. How old will he be in {n} years?")),
    # heads, wheels, notes, marks
    told(heads, "({legs}-2*{n})/2", ("鸡和兔子共{n}只，脚共{legs}只，兔子几只", "笼里头数{n}，脚数{legs}，兔有多少", "农场鸡兔一共{n}只，{legs}条腿，兔子的数目", "停车场自行车和汽车共{n}辆，轮子{legs}个（汽车四轮），汽车几辆"), ("hens and rabbits, {n} in all with {legs} feet: rabbits", "{n} heads, {legs} legs in the pen. How many are rabbits?", "bikes and four-wheeled cars: {n} vehicles, {legs} wheels; cars", "a farm with {n} ducks and sheep and {legs} legs altogether; sheep")),
    told(heads, "(4*{n}-{legs})/2", ("鸡和兔子共{n}只，脚共{legs}只，鸡几只", "头数{n}，脚数{legs}，问鸡的只数", "停车场自行车和汽车共{n}辆，轮子{legs}个（汽车四轮），自行车几辆"), ("hens and rabbits, {n} in all with {legs} feet: hens", "{n} heads, {legs} legs in the pen. How many hens?", "bikes and four-wheeled cars: {n} vehicles, {legs} wheels; bikes")),
    told(heads, XY + "print(solve([x + y - ({n}), 2*x + 4*y - ({legs})], [x, y]))", ("鸡兔同笼，共{n}只，腿{legs}条，鸡x只兔y只，各多少", "今有雉兔同笼，上有{n}头，下有{legs}足，雉x兔y各几何"), ("x hens and y rabbits, {n} heads, {legs} feet: x and y", "{n} heads and {legs} feet, call the hens x and the rabbits y; how many of each")),
    told(heads, "{wheels}-2*{n}", ("自行车和三轮车共{n}辆，轮子{wheels}个，三轮车几辆", "店里两轮的和三轮的童车一共{n}辆，{wheels}个轮，三轮的多少"), ("bicycles and tricycles, {n} of them, {wheels} wheels: tricycles", "{n} bikes and trikes stand here on {wheels} wheels. Trikes?")),
    told(heads, "3*{n}-{wheels}", ("自行车和三轮车共{n}辆，轮子{wheels}个，自行车几辆",), ("bicycles and tricycles, {n} of them, {wheels} wheels: bicycles", "{n} bikes and trikes stand here on {wheels} wheels. Bikes?")),
    told(heads, "({t}-{p}*{n})/({q}-{p})", ("{p}元票和{q}元票共{n}张，总值{t}元，{q}元的几张", "小船坐{p}人大船坐{q}人，{n}条船正好坐满{t}人，大船几条", "单价{p}元和{q}元的本子共买{n}本，花了{t}元，{q}元的买了几本", "{n}个盒子装{t}个球，小盒{p}个大盒{q}个，大盒几个"), ("{n} tickets at {p} or {q}, worth {t} in all: how many at {q}", "small boats take {p}, big ones {q}; {n} full boats carry {t}. Big boats?", "bought {n} notebooks at {p} and at {q}, paid {t}; how many of the {q} ones", "{n} boxes hold {t} balls, {p} in a small and {q} in a large one: large boxes")),
    told(heads, "({q}*{n}-{t})/({q}-{p})", ("{p}元票和{q}元票共{n}张，总值{t}元，{p}元的几张", "小船坐{p}人大船坐{q}人，{n}条船正好坐满{t}人，小船几条", "单价{p}元和{q}元的本子共买{n}本，花了{t}元，{p}元的买了几本"), ("{n} tickets at {p} or {q}, worth {t} in all: how many at {p}", "small boats take {p}, big ones {q}; {n} full boats carry {t}. Small boats?", "bought {n} notebooks at {p} and at {q}, paid {t}; how many of the {p} ones")),
    told(heads, XY + "print(solve([x + y - ({n}), {p}*x + {q}*y - ({t})], [x, y]))", ("{p}元的x张，{q}元的y张，共{n}张{t}元，x和y是多少", "大小船共{n}条坐{t}人，小船每条{p}人有x条，大船每条{q}人有y条，求x、y"), ("x tickets at {p} and y at {q}, {n} in all for {t}: x and y", "{n} boats with {t} people, x small ones of {p} and y big ones of {q}; find both")),
    told(heads, "({coins}-5*{n})/5", ("5角和1元（10角）硬币共{n}枚，合计{coins}角，1元的几枚",), ("nickels and dimes, {n} coins worth {coins} cents: dimes", "{n} coins of 5 and 10 cents make {coins} cents; how many tens")),
    # sharing out
    told(surplus, "({b}+{e})/({c}-{a})", ("分苹果，每人{a}个剩{b}个，每人{c}个差{e}个，多少人", "每间住{a}人多{b}人没处住，每间住{c}人还空{e}个床位，几间宿舍", "若每组{a}本余{b}本，若每组{c}本缺{e}本，组数是多少"), ("{a} apples each leaves {b}, {c} each is {e} short: people", "with {a} to a room {b} have no bed, with {c} to a room {e} beds stay empty; rooms", "{a} books per group, {b} over; {c} per group, {e} missing. Groups?")),
    told(surplus, "({b}+{e})/({c}-{a})*{a}+{b}", ("分苹果，每人{a}个剩{b}个，每人{c}个差{e}个，苹果有几个", "每组{a}本余{b}本，每组{c}本缺{e}本，书共多少本"), ("{a} apples each leaves {b}, {c} each is {e} short: apples", "{a} books per group, {b} over; {c} per group, {e} missing. How many books?")),
    told(surplus, "({i}-{b})/({c}-{a})", ("分糖，每人{a}块多{i}块，每人{c}块多{b}块，几个人", "每车{a}箱剩{i}箱，每车{c}箱剩{b}箱，几辆车"), ("{a} sweets each leaves {i}, {c} each leaves {b}: people", "{a} crates per van leaves {i}, {c} per van leaves {b}; vans")),
    # prices, quizzes, boats, rectangles
    told(system, XY + "print(solve([{a}*x + {b}*y - ({e}), {c}*x + {d}*y - ({f})], [x, y])[x])", ("{a}支钢笔{b}支铅笔{e}元，{c}支钢笔{d}支铅笔{f}元，一支钢笔几元", "第一次买{a}斤苹果{b}斤梨花了{e}元，第二次{c}斤苹果{d}斤梨花了{f}元，苹果每斤多少", "{a}大{b}小共{e}元，{c}大{d}小共{f}元，大份单价"), ("{a} pens and {b} pencils are {e}, {c} pens and {d} pencils {f}; one pen", "{a} kg of apples with {b} kg of pears cost {e}; {c} kg and {d} kg cost {f}. Apples per kilo?", "{a} large and {b} small make {e}, {c} large and {d} small make {f}: price of a large")),
    told(system, XY + "print(solve([{a}*x + {b}*y - ({e}), {c}*x + {d}*y - ({f})], [x, y])[y])", ("{a}支钢笔{b}支铅笔{e}元，{c}支钢笔{d}支铅笔{f}元，一支铅笔几元", "第一次买{a}斤苹果{b}斤梨花了{e}元，第二次{c}斤苹果{d}斤梨花了{f}元，梨每斤多少", "{a}大{b}小共{e}元，{c}大{d}小共{f}元，小份单价"), ("{a} pens and {b} pencils are {e}, {c} pens and {d} pencils {f}; one pencil", "{a} kg of apples with {b} kg of pears cost {e}; {c} kg and {d} kg cost {f}. Pears per kilo?", "{a} large and {b} small make {e}, {c} large and {d} small make {f}: price of a small")),
    told(system, XY + "print(solve([{a}*x + {b}*y - ({e}), {c}*x + {d}*y - ({f})], [x, y]))", ("大车x吨小车y吨，{a}大{b}小一次运{e}吨，{c}大{d}小一次运{f}吨，x和y各几", "成人票x元儿童票y元，{a}大{b}小{e}元，{c}大{d}小{f}元，两种票价"), ("big trucks carry x tons, small ones y; {a} big and {b} small take {e} t, {c} big and {d} small {f} t: x and y", "adults x, children y: {a} and {b} of them pay {e}, {c} and {d} pay {f}. Both fares?")),
    told(lambda r: (lambda n, a, b: {"n": n + 8, "a": a, "b": b, "s": a * n - b * 8})(r.randint(12, 30), r.randint(4, 10), r.randint(1, 3)), "({s}+{b}*{n})/({a}+{b})", ("竞赛共{n}题，对一题得{a}分，错或不答一题扣{b}分，总分{s}，答对几题", "{n}道题，对的每道加{a}分，错的每道倒扣{b}分，得了{s}分，对了多少道", "搬{n}个花瓶，搬好一个付{a}元，打碎一个赔{b}元，最后拿到{s}元，搬好几个"), ("quiz of {n}: {a} for a right answer, minus {b} for each other one; score {s}. How many right?", "{n} questions, +{a} each correct, -{b} each wrong, {s} points in the end: number correct", "moving {n} vases at {a} each, losing {b} for every broken one, he got {s}. Vases unbroken?")),
    told(lambda r: (lambda n, a, b, w: {"n": n + w, "a": a, "b": b, "s": a * n - b * w})(r.randint(12, 30), r.randint(4, 10), r.randint(1, 3), r.randint(2, 9)), "({a}*{n}-{s})/({a}+{b})", ("竞赛共{n}题，对一题得{a}分，错一题扣{b}分，全答了，总分{s}，错几题", "搬{n}个花瓶，搬好一个付{a}元，打碎一个赔{b}元，最后拿到{s}元，碎了几个"), ("quiz of {n}: {a} for a right answer, minus {b} for a wrong one; all answered, score {s}. How many wrong?", "moving {n} vases at {a} each, losing {b} for every broken one, he got {s}. Vases broken?")),
    told(lambda r: (lambda v, w, t: {"d": (v * v - w * w) * t, "p": (v - w) * t, "q": (v + w) * t})(r.randint(10, 30), r.randint(2, 6), 1), "({d}/{p}+{d}/{q})/2", ("船顺流{d}公里用{p}小时，逆流返回用{q}小时，静水船速多少", "顺水{p}小时、逆水{q}小时各走{d}千米，船在静水里每小时几千米"), ("a boat takes {p} h downstream and {q} h back over {d} km; its speed in still water", "{d} km with the current in {p} hours, against it in {q}. Boat speed without current?")),
    told(lambda r: (lambda v, w, t: {"d": (v * v - w * w) * t, "p": (v - w) * t, "q": (v + w) * t})(r.randint(10, 30), r.randint(2, 6), 1), "({d}/{p}-{d}/{q})/2", ("船顺流{d}公里用{p}小时，逆流返回用{q}小时，水流速度多少", "顺水{p}小时、逆水{q}小时各走{d}千米，水速每小时几千米"), ("a boat takes {p} h downstream and {q} h back over {d} km; speed of the current", "{d} km with the current in {p} hours, against it in {q}. How fast is the river?")),
    told(lambda r: (lambda a, k: {"p": 2 * (a + a * k), "k": k})(r.randint(3, 40), r.randint(2, 6)), "{p}/2/({k}+1)", ("长方形周长{p}，长是宽的{k}倍，宽多少", "围栏一圈{p}米的长方形地，长为宽{k}倍，宽几米"), ("rectangle, perimeter {p}, {k} times as long as wide; width", "{p} m of fence round a plot {k} times as long as it is wide: width")),
    told(lambda r: (lambda a, k: {"p": 2 * (a + a * k), "k": k})(r.randint(3, 40), r.randint(2, 6)), "{p}/2/({k}+1)*{k}", ("长方形周长{p}，长是宽的{k}倍，长多少", "围栏一圈{p}米的长方形地，长为宽{k}倍，长几米"), ("rectangle, perimeter {p}, {k} times as long as wide; length", "{p} m of fence round a plot {k} times as long as it is wide: length")),
    told(lambda r: (lambda a, d: {"p": 2 * (2 * a + d), "d": d})(r.randint(3, 40), r.randint(2, 20)), "({p}/2-{d})/2", ("长方形周长{p}，长比宽多{d}，宽多少", "一圈{p}米的球场，长比宽多{d}米，宽几米"), ("rectangle, perimeter {p}, {d} longer than wide; width", "a court {p} m around is {d} m longer than wide: its width")),
    told(sum_and_product, X + "print(solve(x*({s} - x) - ({p}), x))", ("两数相加{s}，相乘{p}，是哪两个数", "和为{s}积为{p}的两个数", "长宽之和{s}，面积{p}，长和宽各是几"), ("two numbers: sum {s}, product {p}", "which two numbers add to {s} and multiply to {p}", "length plus width is {s}, area {p}; both sides")),
    told(lambda r: (lambda a: {"p": a * (a + 1)})(r.randint(4, 60)), M + "print(math.isqrt({p}))", ("两个连续自然数的积是{p}，较小的是几", "相邻两页页码相乘得{p}，前一页是第几页"), ("two consecutive positive integers multiply to {p}; the smaller one", "facing page numbers have product {p}. The lower number?")),
    told(lambda r: (lambda a: {"p": 2 * a + 1})(r.randint(10, 400)), "({p}-1)/2", ("相邻两个整数和为{p}，小的是几", "翻开书，左右两页页码加起来{p}，左页是多少"), ("two consecutive integers sum to {p}; the smaller", "an open book's two page numbers total {p}: the left page")),
    told(lambda r: (lambda a: {"p": 2 * a + 2})(2 * r.randint(10, 400)), "({p}-2)/2", ("两个连续偶数的和是{p}，较小的是几", "门牌相邻的两家（同侧都是双号）号码和{p}，小号是"), ("two consecutive even numbers sum to {p}; the smaller", "neighbouring even house numbers add to {p}: the lower one")),
    told(lambda r: (lambda a: {"p": 3 * a})(2 * r.randint(10, 300) + 1), "{p}/3", ("三个连续奇数的和是{p}，中间那个", "三个相邻单号之和{p}，中间号码"), ("three consecutive odd numbers sum to {p}; the middle one", "three odd house numbers in a row total {p}; the one in between")),
    told(lambda r: (lambda x, a, b: {"a": a, "b": b, "c": x, "p": a * x, "q": a + b, "t": (a + b) * x})(r.randint(2, 20), r.randint(30, 60), r.randint(61, 99)), "{t}/({a}+{b})", ("两地{t}公里，甲车每小时{a}公里、乙车{b}公里对开，几小时相遇",), ("{t} km between them, at {a} and {b} km/h towards each other: hours to the meeting",)),
    told(lambda r: (lambda x, a, b: {"a": a, "b": b, "g": b * 3, "t": (a + b) * x})(r.randint(2, 20), r.randint(30, 60), r.randint(61, 99)), "{t}-{b}*3", ("一批货{t}件，每天运{b}件，运了3天还剩多少件",), ("{t} parcels, {b} leave every day; after 3 days how many are left",)),
    # once more, told by others
    typed(ALL, linear, V + "print(solve({a}*{v} - {b} - ({minus}), {v}))", ("{a}{v}-{b}={minus}，{v}=？", "{minus}={a}{v}-{b}，求{v}的值", "{a}{v}减{b}等于{minus}，{v}多少", "解下列方程 {a}{v} - {b} = {minus}"), ("{a}{v} - {b} = {minus}; {v} = ?", "{minus} = {a}{v} - {b}, find {v}", "{a}{v} minus {b} equals {minus}, {v}", "what must {v} be for {a}{v} - {b} = {minus}")),
    typed(ALL, linear, V + "print(solve({v} + {b} - ({plus}), {v}))", ("{v}+{b}={plus}，求{v}", "{b}+{v}={plus}，{v}是几", "{v}加{b}等于{plus}"), ("{v} + {b} = {plus}, find {v}", "{b} + {v} = {plus}; {v}?", "{v} plus {b} is {plus}")),
    typed(ALL, linear, V + "print(solve({v} - {b} - ({plus}), {v}))", ("{v}-{b}={plus}，求{v}", "{v}减{b}等于{plus}，{v}是几"), ("{v} - {b} = {plus}, find {v}", "{v} minus {b} is {plus}; {v}?")),
    typed(ALL, linear, V + "print(solve({k}*{v} - ({c}*{v} + {d}), {v}))", ("{k}{v}={c}{v}+{d}，求{v}", "{k}{v}等于{c}{v}加{d}，{v}是"), ("{k}{v} = {c}{v} + {d}, find {v}", "{k}{v} equals {c}{v} plus {d}; {v}?")),
    typed(ALL, linear, V + "print(solve({v}/{a} + {v}/{b} - ({c}), {v}))", ("{v}/{a}+{v}/{b}={c}，求{v}", "分数方程{v}/{a} + {v}/{b} = {c}"), ("{v}/{a} + {v}/{b} = {c}, find {v}", "solve {v}/{a}+{v}/{b}={c}")),
    typed(ALL, linear, X + "print(solve({a}*x + {b} < {plus}, x))", ("{a}x+{b}<{plus}，x的范围", "不等式{a}x+{b}小于{plus}的解集"), ("{a}x + {b} < {plus}, range of x", "which x satisfy {a}x+{b}<{plus}")),
    typed(ALL, linear, X + "print(solve({k}*x - {b} > {c}*x + {d}, x))", ("{k}x-{b}>{c}x+{d}，求x取值", "解不等式{k}x - {b} > {c}x + {d}"), ("{k}x - {b} > {c}x + {d}, solve for x", "the inequality {k}x-{b}>{c}x+{d}")),
    typed(ALL, system, XY + "print(solve([x + y - ({s}), {a}*x + {b}*y - ({e})], [x, y]))", ("x+y={s}，{a}x+{b}y={e}，x、y是几", "联立x + y = {s}和{a}x + {b}y = {e}", "用代入法：x+y={s}，{a}x+{b}y={e}"), ("x + y = {s}, {a}x + {b}y = {e}; x, y", "by substitution: x+y={s} and {a}x+{b}y={e}", "solve x + y = {s} with {a}x + {b}y = {e}")),
    told(linear, X + "print(solve({a}*x - {b} - ({minus}), x))", ("一个数的{a}倍减去{b}是{minus}，这个数是多少", "{minus}比某数的{a}倍少{b}，某数是几", "心里想个数，乘{a}，减{b}，变成{minus}了，原数？", "某数扩大{a}倍后再少{b}，剩{minus}"), ("{a} times a number less {b} is {minus}; the number", "{minus} is {b} less than {a} times a number. Which number?", "I thought of a number, took it {a} times and dropped {b}: {minus}. My number?", "multiply by {a}, subtract {b}, you get {minus}; start with")),
    told(linear, X + "print(solve({a}*x + {b} - ({plus}), x))", ("小红的年龄乘{a}加{b}正好是{plus}，她几岁", "果园桃树{plus}棵，比梨树的{a}倍还多{b}棵，梨树多少棵（列方程）", "设这个数为x，它的{a}倍与{b}的和是{plus}，x等于几", "钱包里的钱的{a}倍再添{b}元是{plus}元，钱包里几元"), ("her age times {a} plus {b} makes {plus}; her age", "{plus} peach trees, {b} more than {a} times the pear trees; let x be the pear trees", "let x be the number: {a} times x and {b} together are {plus}. x?", "{a} times what's in my purse plus {b} would be {plus}; in my purse")),
    told(tangled, X + "print(solve(x + {k}*x + {j} - ({all}), x))", ("甲数是x，乙数比它的{k}倍多{j}，两数共{all}，x是几", "妹妹攒了x元，姐姐攒的是她的{k}倍还多{j}元，一共{all}元，妹妹攒了多少", "上午x箱，下午是上午的{k}倍再多{j}箱，全天{all}箱，上午几箱"), ("one number is x, the other {j} more than {k} times it, together {all}; x", "she saved x, her sister {k} times that plus {j}, {all} in all. What did she save?", "x crates before noon, after noon {k} times as many and {j} more, {all} all day: x")),
    told(tangled, X + "print(solve({k}*x + {j} - ({p}), x))", ("{p}减去{j}后是某数的{k}倍，求某数", "比一个数的{k}倍多{j}就是{p}，它是几", "书包{p}元，比文具盒价钱的{k}倍贵{j}元，文具盒几元"), ("{p} is {k} times a number and {j} more; find it", "the bag costs {p}, {j} above {k} times the price of the pencil case; the case")),
    told(system, XY + "print(solve([x + y - ({s}), x - y - ({w})], [x, y]))", ("和{s}，差{w}，求两数", "两班一共{s}人，一班比二班多{w}人，各多少人", "一支笔加一个本{s}元，笔比本贵{w}元，各几元", "甲乙合起来{s}，相减{w}，分别是"), ("sum {s}, difference {w}: the two numbers", "{s} pupils in two classes, one has {w} more. Each class?", "pen plus pad {s}, the pen {w} dearer; price of each", "together {s}, apart by {w}. Which two numbers?")),
    told(system, "({s}+{w})/2", ("和{s}差{w}，较大的数", "两筐共{s}个，多的那筐多{w}个，多的那筐几个", "上下两层书{s}本，上层多{w}本，上层几本"), ("sum {s}, difference {w}; the larger number", "two baskets with {s}, one has {w} more: what's in the fuller one", "{s} books on two shelves, the top one has {w} more; top shelf")),
    told(system, "({s}-{w})/2", ("和{s}差{w}，较小的数", "两筐共{s}个，一筐多{w}个，少的那筐几个", "上下两层书{s}本，上层多{w}本，下层几本"), ("sum {s}, difference {w}; the smaller number", "two baskets with {s}, one has {w} more: what's in the other", "{s} books on two shelves, the top one has {w} more; bottom shelf")),
    told(ages, "({a}-{k}*{b})/({k}-1)", ("现在爸{a}我{b}，啥时候他是我岁数的{k}倍，几年后", "老王{a}岁，孙子{b}岁，多少年后老王正好是孙子的{k}倍", "几年后妈妈年龄是我的{k}倍？妈妈{a}，我{b}"), ("dad {a}, me {b}; how long until he's {k} times my age", "an uncle of {a} and a nephew of {b}: after how many years is the ratio {k}", "in what number of years is mum {k} times as old as I am? She's {a}, I'm {b}")),
    told(ages, "{a}-{b}", ("爸爸{a}岁，儿子{b}岁，爸爸多大时儿子出生", "妈妈{a}，女儿{b}，年龄差几岁", "哥哥{a}岁弟弟{b}岁，再过10年两人差几岁"), ("father {a}, son {b}: how old was the father when the son was born", "mother {a}, daughter {b}; age gap", "one is {a}, the other {b}. What's the difference in ten years?")),
    told(ages, "{a}+{n}+{b}+{n}", ("爸爸{a}岁，孩子{b}岁，{n}年后两人一共几岁", "{n}年后我俩加起来多大？我{a}，她{b}"), ("dad is {a}, the child {b}; their ages together in {n} years", "in {n} years, what do we add up to? I'm {a}, she's {b}")),
    told(heads, "({legs}-2*{n})/2", ("兔子几只？鸡兔共{n}个头，{legs}只脚", "院里养了鸡和羊，数了数{n}个脑袋{legs}条腿，羊有几头", "{n}张桌凳，两条腿的凳和四条腿的桌，共{legs}条腿，桌子几张", "摩托和小汽车停了{n}台，{legs}个轮子着地，小汽车几台"), ("how many rabbits? {n} heads and {legs} feet with the hens", "a yard of hens and goats, {n} heads and {legs} legs: goats", "{n} motorbikes and cars on {legs} wheels. Cars?", "two-legged stools and four-legged tables, {n} pieces, {legs} legs; tables")),
    told(heads, "(4*{n}-{legs})/2", ("鸡几只？鸡兔共{n}个头，{legs}只脚", "院里养了鸡和羊，数了数{n}个脑袋{legs}条腿，鸡有几只", "摩托和小汽车停了{n}台，{legs}个轮子着地，摩托几台"), ("how many hens? {n} heads and {legs} feet with the rabbits", "a yard of hens and goats, {n} heads and {legs} legs: hens", "{n} motorbikes and cars on {legs} wheels. Motorbikes?")),
    told(heads, "({l}-6*{n})/2", ("蜘蛛8条腿，甲虫6条腿，共{n}只{l}条腿，蜘蛛几只",), ("spiders have 8 legs, beetles 6; {n} of them with {l} legs: spiders",)),
    told(heads, "({t}-{p}*{n})/({q}-{p})", ("{n}份快餐，{p}元的和{q}元的，合计{t}元，{q}元的点了几份", "{q}元一张的票卖了几张？一共{n}张，{p}元和{q}元两种，收{t}元", "工人{n}名，普通工一天{p}件，熟手一天{q}件，一天{t}件，熟手几名"), ("{n} set meals at {p} or {q} came to {t}; how many of the {q} ones", "how many {q} tickets? {n} sold in all, at {p} and {q}, {t} taken", "{n} workers, novices make {p}, experts {q}, together {t} a day: experts")),
    told(heads, "({q}*{n}-{t})/({q}-{p})", ("{n}份快餐，{p}元的和{q}元的，合计{t}元，{p}元的点了几份", "{p}元一张的票卖了几张？一共{n}张，{p}元和{q}元两种，收{t}元"), ("{n} set meals at {p} or {q} came to {t}; how many of the {p} ones", "how many {p} tickets? {n} sold in all, at {p} and {q}, {t} taken")),
    told(surplus, "({b}+{e})/({c}-{a})", ("几个小朋友？一人{a}块糖余{b}块，一人{c}块缺{e}块", "发传单，每人{a}张多出{b}张，每人{c}张还缺{e}张，几名队员", "植树，每班{a}棵剩{b}棵，每班{c}棵差{e}棵，班数"), ("how many kids? {a} sweets each leaves {b}, {c} each lacks {e}", "flyers: {a} per helper leaves {b}, {c} per helper is {e} too few; helpers", "trees: {a} per class leaves {b} unplanted, {c} per class would need {e} more. Classes?")),
    told(surplus, "({b}+{e})/({c}-{a})*{a}+{b}", ("一共几块糖？一人{a}块余{b}块，一人{c}块缺{e}块", "植树，每班{a}棵剩{b}棵，每班{c}棵差{e}棵，树苗多少棵"), ("how many sweets? {a} each leaves {b}, {c} each lacks {e}", "trees: {a} per class leaves {b}, {c} per class lacks {e}. Number of trees?")),
)

ROWS: tuple[Row, ...] = (
    # mixtures
    Row("m=100-900/10 p=%3-15 n=100-900/10 q=%16-60", "({m}*{p}/100+{n}*{q}/100)/({m}+{n})*100", ("{m}克{p}的糖水和{n}克{q}的糖水混在一起，浓度百分之几", "把{q}的酒精{n}毫升倒进{p}的酒精{m}毫升里，混合后浓度（%）", "{p}的盐水{m}克加{q}的盐水{n}克，新盐水含盐率"), ("mix {m} g of {p} syrup with {n} g of {q} syrup; percent of the mix", "{n} ml of {q} alcohol into {m} ml of {p} alcohol, new strength in percent", "{m} litres at {p} and {n} litres at {q} combined: concentration (%)")),
    Row("m=100-900/10 p=%20-60 q=%5-19", "{m}*{p}/{q}-{m}", ("{p}的盐水{m}克，加多少克水变成{q}", "要把{m}毫升{p}的药水稀释到{q}，兑水多少毫升", "{m}克{p}溶液冲淡成{q}，需添水几克"), ("water to add to {m} g of {p} brine to bring it to {q}", "dilute {m} ml of a {p} solution to {q}: ml of water", "how much water turns {m} litres at {p} into {q}")),
    Row("m=100-900/10 p=%3-15 q=%16-40", "{m}*({q}-{p})/(100-{q})", ("{p}的盐水{m}克，加多少克盐变成{q}", "{m}克糖水含糖{p}，再放几克糖浓度到{q}"), ("salt to add to {m} g of {p} brine to make it {q}", "{m} g of syrup is {p} sugar; grams of sugar to reach {q}")),
    Row("m=100-900/10 p=%3-15 q=%16-40", "{m}-{m}*{p}/{q}", ("{p}的盐水{m}克，蒸发掉多少克水变成{q}", "{m}克{p}的糖水熬到{q}，水少了几克"), ("water to boil off from {m} g of {p} brine to reach {q}", "{m} g of {p} syrup is cooked down to {q}: grams of water gone")),
    Row("p=%3-19 q=%40-60 c=%20-39 m=100-900/10", "{m}*({c}-{p})/({q}-{p})", ("用{p}和{q}的酒精配{m}毫升{c}的，{q}的要多少毫升", "要{m}克{c}的盐水，用{p}与{q}两种兑，{q}的取几克"), ("{m} ml of {c} alcohol from {p} and {q} stock; ml of the {q} one", "blend {p} and {q} solutions into {m} g of {c}: grams of the {q}")),
    Row("p=%3-19 q=%40-60 c=%20-39 m=100-900/10", "{m}*({q}-{c})/({q}-{p})", ("用{p}和{q}的酒精配{m}毫升{c}的，{p}的要多少毫升", "要{m}克{c}的盐水，用{p}与{q}两种兑，{p}的取几克"), ("{m} ml of {c} alcohol from {p} and {q} stock; ml of the {p} one", "blend {p} and {q} solutions into {m} g of {c}: grams of the {p}")),
    Row("a=$10-40 m=2-20 b=$41-90 n=21-40", "({a}*{m}+{b}*{n})/({m}+{n})", ("{m}斤单价{a}的茶叶和{n}斤单价{b}的茶叶混着卖，每斤成本多少", "先进货{m}件每件{a}，又进{n}件每件{b}，平均进价", "{a}的糖{m}公斤兑{b}的糖{n}公斤，什锦糖一公斤合多少"), ("{m} kg of tea at {a} blended with {n} kg at {b}; cost per kg", "bought {m} at {a}, later {n} at {b}: average price paid", "{m} lb of nuts at {a} and {n} lb at {b} mixed, price per lb")),
    Row("a=5-60 b=100-900", "{a}/({a}+{b})*100", ("{a}克盐放进{b}克水，含盐率百分之几", "{b}毫升水里兑{a}毫升洗洁精，浓度（%）"), ("{a} g of salt stirred into {b} g of water: percent salt", "{a} ml of soap to {b} ml of water, strength in percent")),
    Row("p=%3-40 m=100-900/10", "{m}*(1-{p}/100)", ("{p}的盐水{m}克，里面水有几克", "含糖{p}的饮料{m}毫升，除糖以外多少"), ("{m} g of {p} brine: grams of water in it", "{m} ml of a drink that is {p} sugar; the rest is how much")),
    Row("p=%3-40 m=5-90", "{m}/({p}/100)", ("{m}克盐能配多少克{p}的盐水", "里头有{m}克糖，浓度{p}，糖水共几克"), ("how many grams of {p} brine do {m} g of salt make", "it holds {m} g of sugar at {p}: total grams of syrup")),
    # work
    Row("a=6-20 b=21-40", "1/(1/{a}+1/{b})", ("师傅{a}天、徒弟{b}天能单独做完，俩人搭手几天", "A打字员{a}小时打完，B要{b}小时，同时打多久", "两台抽水机分别{a}小时、{b}小时抽干，一块儿抽呢", "甲队修路{a}天，乙队{b}天，合修需多少天"), ("alone she takes {a} h, he {b} h; working side by side", "pump one empties it in {a} hours, pump two in {b}; both running", "one crew paves it in {a} days, the other in {b}: jointly?", "if I need {a} days and you {b}, how many days for us two")),
    Row("a=6-20 b=21-30 c=31-50", "1/(1/{a}+1/{b}+1/{c})", ("甲{a}天乙{b}天丙{c}天，三人一起干几天", "三台打印机单独各要{a}、{b}、{c}分钟，同时开要多少分钟"), ("three workers alone need {a}, {b} and {c} days; all together", "three printers would take {a}, {b}, {c} minutes alone. All at once?")),
    Row("t=3-9 a=10-30", "1/(1/{t}-1/{a})", ("两人合做{t}天完成，甲单独{a}天，乙单独要几天", "两管齐开{t}小时满，只开甲管{a}小时，只开乙管几小时"), ("together {t} days, A alone {a} days; B alone", "both taps fill it in {t} hours, the first alone in {a}. The second alone?")),
    Row("a=6-15 b=16-40", "1/(1/{a}-1/{b})", ("进水管{a}小时注满，出水管{b}小时放完，都开着几小时满", "水龙头{a}分钟放满浴缸，忘了塞塞子，漏完一缸要{b}分钟，几分钟能满"), ("inlet fills in {a} h, outlet drains in {b} h; both open, hours to fill", "the tap fills the tub in {a} min but the plug is out and it drains in {b}: minutes until full")),
    Row("a=10-20 b=21-40 c=2-6", "(1-{c}/{a}-{c}/{b})/(1/{b})", ("甲{a}天乙{b}天，合做{c}天后甲走了，乙还要几天", "两人合干{c}天，剩下的乙一个人做，甲独做{a}天、乙独做{b}天，乙还得做几天"), ("A needs {a} days, B {b}; after {c} days together A leaves. Days B still needs?", "they work {c} days together, then B finishes alone; alone A takes {a}, B {b}. B's extra days")),
    Row("a=10-20 b=21-40 c=2-8", "(1-{c}/{a})*{b}", ("甲单独{a}天乙单独{b}天，甲先干{c}天，剩下乙做，几天做完", "A机{a}小时、B机{b}小时，A开了{c}小时坏了，换B接着做还要几小时"), ("A takes {a} days, B {b}; A does {c} days, B the rest. B's days?", "machine A ({a} h for the job) breaks after {c} hours; B ({b} h for the job) takes over: hours left")),
    Row("a=5-20 b=6-30 c=21-60", "{a}*{b}/{c}", ("{a}个工人{b}天的活，换{c}个工人几天", "{a}头牛{b}天吃完的草料，{c}头牛够吃几天", "需{a}人干{b}天的工程，现有{c}人，几天完"), ("{a} men do it in {b} days; {c} men", "fodder for {a} cows lasts {b} days. {c} cows?", "{a} taps take {b} minutes, {c} taps take")),
    Row("a=5-20 b=20-60 c=6-19", "{a}*{b}/{c}", ("{a}人{b}天能完工，要{c}天完工得多少人", "{a}台机器干{b}小时，想{c}小时干完要几台"), ("{a} people in {b} days; to finish in {c} days, people needed", "{a} machines for {b} hours; machines to do it in {c} hours")),
    Row("a=5-20 b=2-9 c=100-900 e=21-60 f=10-30", "{c}/({a}*{b})*{e}*{f}", ("{a}人{b}天做{c}件，{e}人{f}天做几件", "{a}台织机{b}小时织{c}米，{e}台{f}小时织多少米"), ("{a} people make {c} in {b} days; {e} people in {f} days make", "{a} looms weave {c} m in {b} h: metres from {e} looms in {f} h")),
    # two plans, break even, savings
    Row("a=$10-40 p=$0.5-0.9 b=$41-90 q=$0.1-0.4", "({b}-{a})/({p}-{q})", ("套餐一月费{a}每分钟{p}，套餐二月费{b}每分钟{q}，打多少分钟两者一样贵", "甲店会费{a}每张{p}，乙店会费{b}每张{q}，印几张两家同价"), ("plan one {a} plus {p} a minute, plan two {b} plus {q} a minute: equal at how many minutes", "shop A {a} then {p} a print, shop B {b} then {q} a print; prints at which they cost the same")),
    Row("f=$1000-9000/100 p=$20-60 v=$5-19", "{f}/({p}-{v})", ("固定成本{f}，每件卖{p}，变动成本{v}，卖多少件保本", "摊位租金{f}，一份卖{p}料钱{v}，几份回本"), ("fixed costs {f}, price {p}, variable cost {v}: units to break even", "stall rent {f}, sells at {p}, ingredients {v}; portions to get even")),
    Row("f=$1000-9000/100 p=$20-60 v=$5-19 g=$500-900", "({f}+{g})/({p}-{v})", ("固定成本{f}，每件卖{p}，变动成本{v}，想赚{g}要卖几件",), ("fixed costs {f}, price {p}, variable cost {v}; units for a profit of {g}",)),
    Row("a=$1000-3000/100 b=$100-900 c=$20-90", M + "print(math.ceil(({a}-{b})/{c}))", ("想买{a}的手机，手头{b}，每周存{c}，最少几周", "目标{a}，已有{b}，一天攒{c}，至少多少天达到"), ("phone costs {a}, I have {b} and save {c} a week; weeks at least", "goal {a}, {b} so far, {c} a day: days needed")),
    Row("a=$200-900 b=$6-30", "print({a}//{b})", ("{a}最多买几个{b}的面包", "一本{b}，{a}顶多能买多少本", "预算{a}，每份{b}，最多几份"), ("with {a}, how many loaves at {b} at most", "{b} each; the most I can get for {a}", "budget {a}, {b} a head: maximum heads"), 0),
    Row("a=$200-900 c=$20-90 b=$6-19", "print(({a}-{c})//{b})", ("{a}里先留{c}打车，剩下最多买几个{b}的", "交了{c}入场费，带着{a}，一局{b}，最多玩几局"), ("keep {c} for the cab out of {a}; how many at {b} at most", "{a} in my pocket, entry {c}, each ride {b}: rides at most"), 0),
    Row("a=300-900 b=20-60", M + "print(math.ceil({a}/{b}))", ("{a}人过河，船一次{b}人，至少几趟", "{a}份资料一箱{b}份，最少要几个箱子", "每桌{b}人，{a}位客人起码几桌"), ("{a} people, {b} per boat: trips at least", "{a} folders, {b} to a box; boxes needed", "tables of {b} for {a} guests, minimum")),
    Row("a=60-95 n=3-6 c=70-98", "{c}*({n}+1)-{a}*{n}", ("前{n}次均分{a}，再考一次想让均分不低于{c}，至少考多少", "考了{n}门平均{a}，加一门后平均要{c}，那一门得多少"), ("{n} tests averaging {a}; the least next score for an average of {c}", "after {n} exams at {a} on average, one more must be what for {c}")),
    # percent of an unknown
    Row("a=30-900 p=%5-60", "{a}/({p}/100)", ("一个数的{p}是{a}，求这个数", "某数乘{p}得{a}，某数多少", "{a}占总数的{p}，总数"), ("{p} of a number is {a}; the number", "{a} is {p} of what", "{a} makes up {p} of the whole; the whole")),
    Row("a=30-900 p=%5-60", "{a}/(1+{p}/100)", ("一个数增加{p}后是{a}，原数", "比某数多{p}的数是{a}，某数是"), ("a number raised by {p} is {a}; the number", "{a} is {p} more than what")),
    Row("a=30-900 p=%5-60", "{a}/(1-{p}/100)", ("一个数减少{p}后是{a}，原数", "比某数少{p}的数是{a}，某数是"), ("a number cut by {p} is {a}; the number", "{a} is {p} less than what")),
    Row("a=30-900 b=2-5 c=6-9", "{a}*{c}/{b}", ("一个数的{c}分之{b}等于{a}，这个数", "{a}正好是全部的{b}/{c}，全部多少", "看了全书的{c}分之{b}，也就是{a}页，全书几页"), ("{b}/{c} of a number equals {a}; the number", "{a} is {b}/{c} of the lot; the lot", "I've read {a} pages, {b}/{c} of the book. Pages in it?")),
    Row("a=30-900 b=2-5 c=6-9", "{a}/(1-{b}/{c})", ("用去{c}分之{b}还剩{a}，原来多少", "走了全程的{b}/{c}，余下{a}公里，全程几公里", "卖掉{c}分之{b}的鸡蛋，剩{a}个，本来有几个"), ("{b}/{c} is used and {a} remain; at first", "{b}/{c} of the way done, {a} km to go: whole way", "sold {b}/{c} of the eggs, {a} left. How many were there?")),
    Row("a=2-9 b=2-9 t=100-900/10", "{t}/({a}+{b})*{a}", ("{t}按{a}比{b}分，前一份是多少", "男女比{a}:{b}，共{t}人，男的几个", "红白漆按{a}:{b}调{t}毫升，红漆要多少"), ("{t} split {a} to {b}; the first share", "men to women {a}:{b}, {t} in all: men", "red and white paint {a}:{b}, {t} ml wanted; red")),
    Row("a=2-9 b=2-9 g=20-300", "{g}/{a}*({a}+{b})", ("甲乙之比{a}:{b}，甲是{g}，合计多少", "糖和水按{a}:{b}，糖用了{g}克，糖水总重"), ("A to B is {a}:{b} and A is {g}; A plus B", "sugar and water {a}:{b}, {g} g of sugar: total weight")),
    Row("a=2-9 b=20-600", M + "print(round(math.log({b}, {a}), 6))", ("{a}的几次方等于{b}", "{a}^x={b}，求x", "以{a}为底{b}的对数"), ("{a} to what power is {b}", "{a}^x = {b}, x?", "log of {b} to base {a}")),
    Row("a=1000-9000/100 p=%2-9 b=10000-30000/500", M + "print(round(math.log({b}/{a})/math.log(1+{p}/100), 2))", ("本金{a}每年增长{p}，几年能到{b}", "人口{a}，年增{p}，多少年达到{b}"), ("{a} growing {p} a year, years until {b}", "how many years for {a} to reach {b} at {p} compound")),
    # once more: work, mixtures, plans
    Row("a=6-20 b=21-40", "1/(1/{a}+1/{b})", ("合作几天？甲{a}天、乙{b}天能独自做完", "我抄完一本要{a}小时，同桌要{b}小时，分着抄多久抄完", "两个水龙头，一个{a}分钟放满，一个{b}分钟，一起放几分钟", "收割机甲{a}天收完，乙{b}天收完，同时下地几天收完", "一件事小张{a}小时，小李{b}小时，合伙多少小时"), ("days if both work? {a} alone for one, {b} for the other", "I copy it in {a} hours, my friend in {b}; sharing the pages, how long", "tap one fills it in {a} min, tap two in {b}. Together?", "harvester A clears the field in {a} days, B in {b}; both out there", "I'd take {a} hours, my colleague {b}. As a team?")),
    Row("t=3-9 a=10-30", "1/(1/{t}-1/{a})", ("合修{t}天完，甲队独修{a}天，乙队独修几天", "两人一块{t}小时搞定，我自己{a}小时，他自己要多久"), ("jointly {t} days, crew one alone {a}; crew two alone", "we finish in {t} hours as a pair, I'd need {a} by myself. And he?")),
    Row("a=5-20 b=6-30 c=21-60", "{a}*{b}/{c}", ("人数从{a}加到{c}，原来{b}天，现在几天", "{a}台挖机{b}天挖完，调来共{c}台，几天", "一袋饲料{a}只鸡吃{b}天，{c}只鸡吃几天"), ("crew grows from {a} to {c}; it was {b} days, now", "{a} diggers need {b} days; with {c}", "a sack feeds {a} hens for {b} days. {c} hens?")),
    Row("m=100-900/10 p=%20-60 q=%5-19", "{m}*{p}/{q}-{m}", ("兑水多少？{m}克{p}的，兑成{q}", "{p}的消毒液{m}毫升，想用{q}的，添水几毫升", "要冲淡：{m}毫升、{p}，目标{q}，水加多少"), ("water to add? {m} g at {p}, down to {q}", "disinfectant {m} ml at {p}, wanted at {q}: ml of water", "thin {m} ml from {p} to {q}, water needed")),
    Row("m=100-900/10 p=%3-15 n=100-900/10 q=%16-60", "({m}*{p}/100+{n}*{q}/100)/({m}+{n})*100", ("{p}的{m}毫升加{q}的{n}毫升，混成百分之几", "两瓶酒精混合：{m}毫升{p}、{n}毫升{q}，度数变多少（%）"), ("{m} ml of {p} and {n} ml of {q}: percent after mixing", "pour together {m} l at {p} and {n} l at {q}; resulting percent")),
    Row("a=$1000-3000/100 b=$100-900 c=$20-90", "import math\nprint(math.ceil(({a}-{b})/{c}))", ("几周存够？目标{a}，有了{b}，每周{c}", "欠{a}，先还{b}，以后每月还{c}，几个月还清", "差多少个月：总价{a}，首付{b}，月付{c}（最后一月不足也算一月）"), ("weeks until enough? goal {a}, got {b}, {c} weekly", "I owe {a}, pay {b} now and {c} a month; months until it's gone", "price {a}, {b} down, {c} monthly: number of payments")),
    Row("a=$200-900 b=$6-30", "print({a}//{b})", ("最多几个？手里{a}，单价{b}", "{a}够买{b}一张的票多少张", "拿{a}去买{b}一盒的，买到不能再买，几盒"), ("at most how many? {a} in hand, {b} apiece", "{a} is enough for how many tickets at {b}", "buying boxes at {b} until {a} won't do: boxes"), 0),
    Row("a=30-900 p=%5-60", "{a}/({p}/100)", ("全部是多少？其中{p}是{a}", "修了{a}米，才{p}，全长几米", "{a}人报名，占全校{p}，全校几人", "抽检{a}件，抽样比例{p}，这批几件"), ("the whole? {p} of it is {a}", "{a} m done, only {p}; total length", "{a} signed up, {p} of the school; pupils in all", "sampled {a}, a {p} sample. Batch size?")),
    Row("a=30-900 b=2-5 c=6-9", "{a}/(1-{b}/{c})", ("原来多少？用掉{b}/{c}，剩{a}", "看了一本书的{b}/{c}，剩{a}页，共几页", "油用去{c}分之{b}，桶里还有{a}升，满桶几升"), ("how much at first? {b}/{c} used, {a} left", "{b}/{c} of the book read, {a} pages to go; pages", "{b}/{c} of the oil is gone and {a} litres remain. Full tank?")),
    Row("a=30-900 b=2-5 c=6-9", "{a}*{c}/{b}", ("全长几米？它的{b}/{c}是{a}米", "男生{a}人，占全班{c}分之{b}，全班几人", "用了{a}元，是带去的{c}分之{b}，带去几元"), ("full length? {b}/{c} of it is {a} m", "{a} boys are {b}/{c} of the class; class size", "I spent {a}, {b}/{c} of what I had. I had?")),
    Row("a=2-9 b=2-9 t=100-900/10", "{t}/({a}+{b})*{b}", ("{t}按{a}比{b}分，后一份是多少", "盐水比{a}:{b}，配{t}克，水几克", "股份{a}:{b}，分红{t}，第二位拿多少"), ("{t} split {a} to {b}; the second share", "salt to water {a}:{b}, {t} g wanted: water", "stakes {a}:{b}, dividend {t}; the second partner gets")),
    Row("a=2-9 b=2-9 g=20-300", "{g}/{a}*{b}", ("甲比乙{a}:{b}，甲{g}，乙几", "果汁和水{a}:{b}，果汁{g}毫升，水几毫升", "每{a}份水泥配{b}份沙，水泥{g}公斤，沙几公斤"), ("A to B is {a}:{b}, A is {g}: B", "juice to water {a}:{b}; for {g} ml of juice, water", "{a} parts cement to {b} parts sand, cement {g} kg: sand")),
    # least and most
    Row("a=$500-900 b=$20-90 c=$5-19", M + "print(math.ceil(({a}-{b})/{c}))", ("至少卖几杯？要凑够{a}，手头{b}，每杯赚{c}", "罐里{b}，每天投{c}，最少几天到{a}", "众筹目标{a}，已筹{b}，每份{c}，还得卖出几份"), ("at least how many cups? {a} needed, {b} in hand, {c} earned a cup", "the jar holds {b}, {c} goes in daily: days until {a}", "crowdfunding for {a}, {b} raised, {c} a pledge; pledges still needed")),
    Row("a=500-900 b=20-90 c=5-19", M + "print(math.ceil(({a}-{b})/{c}))", ("起步{b}分，每关{c}分，要{a}分至少过几关", "已经跑了{b}公里，每天{c}公里，跑满{a}公里还要几天", "背了{b}个单词，一天背{c}个，几天背够{a}个"), ("{b} points to start, {c} per level; levels for {a}", "{b} km done, {c} km a day. Days to reach {a} km?", "{b} words learnt, {c} a day, days until {a}")),
    Row("a=60-95 n=20-50 k=3-5 w=1-2", M + "print(math.ceil(({a}+{w}*{n})/({k}+{w})))", ("{n}道题，对得{k}分错扣{w}分，要不低于{a}分至少对几题", "竞赛{n}题全答，每对加{k}、每错减{w}，拿{a}分以上（含）最少对几道"), ("{n} questions, +{k} right, -{w} wrong, all answered; fewest right for at least {a} points", "quiz of {n}: {k} for each right one and minus {w} for each wrong one. Least number right for {a}?")),
    Row("a=$40-90 b=$8-14 c=3-5 e=$2-5", M + "print(math.floor({c}+({a}-{b})/{e}))", ("打车{c}公里内{b}，之后每公里{e}，{a}最多坐几公里（整数）", "起步价{b}含{c}公里，超一公里{e}，手里{a}能坐多远，取整"), ("taxi: {b} covers {c} km, then {e} per km; whole km for {a} at most", "{b} flat for the first {c} km and {e} for each one after: how many whole km does {a} buy")),
    Row("a=$500-900 b=$20-90 c=5-30", M + "print(math.floor({a}/{b}))", ("预算{a}，每人{b}，最多请几个人（本来想请{c}个）", "{a}够几个人吃？每位{b}，报名{c}位"), ("budget {a}, {b} a head: guests at most (we hoped for {c})", "{a} feeds how many at {b} each? {c} have signed up")),
    Row("a=300-900 b=20-60 c=2-9", M + "print(math.ceil({a}/({b}*{c})))", ("{a}吨货，{c}辆车每辆一趟{b}吨，至少几趟", "{a}个零件，{c}台机器每小时各做{b}个，最少几小时（取整）", "{a}人过河，{c}条船一次各载{b}人，要渡几次"), ("{a} t of freight, {c} trucks of {b} t each: trips at least", "{a} parts, {c} machines making {b} an hour each; whole hours needed", "{a} people, {c} boats with room for {b} each: crossings")),
    Row("a=100-900 b=5-40 c=5-40", M + "print(math.ceil({a}/({b}+{c})))", ("两人每天各做{b}个和{c}个，做完{a}个至少几天", "甲管每分{b}升乙管每分{c}升，灌{a}升最少几分钟（取整）"), ("two people making {b} and {c} a day: days to have {a} at least", "pipes of {b} and {c} l a minute; whole minutes for {a} l")),
    # rates, unit prices, exchange among three
    Row("a=3-9 b=10-60 c=10-30", "{b}/{a}*{c}", ("{a}支{b}元，{c}支几元", "{a}小时{b}页，{c}小时几页", "{a}升油跑{b}公里，{c}升跑几公里", "{a}亩收{b}担，{c}亩收几担", "照这个速度，{a}分钟{b}下，{c}分钟几下"), ("{a} pens {b}, {c} pens", "{a} hours {b} pages; {c} hours", "{a} litres take us {b} km, how far do {c} litres", "{a} acres gave {b} sacks. {c} acres?", "at that rate, {b} in {a} minutes, how many in {c} minutes")),
    Row("a=3-9 b=10-60 c=100-300", "{c}/({b}/{a})", ("{a}小时{b}页，看{c}页几小时", "{a}升油跑{b}公里，{c}公里几升", "{a}支{b}元，{c}元几支", "{a}分钟打{b}个字，{c}个字几分钟"), ("{a} hours for {b} pages; hours for {c} pages", "{b} km on {a} litres, litres for {c} km", "{a} pens for {b}: how many for {c}", "{b} words in {a} minutes; minutes for {c} words")),
    Row("a=2-9 b=2-9 c=10-60", "{c}*{a}*{b}", ("甲是乙的{a}倍，乙是丙的{b}倍，丙{c}，甲多少", "大象重是牛的{a}倍，牛是羊的{b}倍，羊{c}公斤，大象几公斤"), ("A is {a} times B, B is {b} times C, C is {c}: A", "an elephant weighs {a} cows, a cow {b} sheep, a sheep {c} kg; the elephant")),
    Row("a=2-9 b=2-9 c=100-900", "{c}/{a}/{b}", ("甲是乙的{a}倍，乙是丙的{b}倍，甲{c}，丙多少",), ("A is {a} times B, B is {b} times C, A is {c}: C",)),
    Row("a=10-60 b=2-9 c=2-9", "{a}+{a}*{b}+{a}*{b}*{c}", ("丙{a}，乙是丙的{b}倍，甲是乙的{c}倍，三数之和", "小班{a}人，中班是小班{b}倍，大班是中班{c}倍，全园几人"), ("C is {a}, B {b} times C, A {c} times B: all three added", "{a} in the first group, {b} times that in the second, {c} times the second in the third; total")),
    Row("a=10-60 b=3-30 c=3-30", "{a}+({a}+{b})+({a}+{b}+{c})", ("甲{a}，乙比甲多{b}，丙比乙多{c}，三人共多少", "第一天{a}页，第二天多看{b}页，第三天比第二天又多{c}页，三天共几页"), ("A has {a}, B {b} more than A, C {c} more than B: together", "{a} pages on day one, {b} more on day two, {c} more than that on day three; total")),
    Row("a=60-90 b=3-20 c=3-20", "{a}+({a}-{b})+({a}-{b}-{c})", ("甲{a}，乙比甲少{b}，丙比乙少{c}，三人共多少", "头天卖{a}斤，次日少{b}斤，第三日再少{c}斤，一共几斤"), ("A has {a}, B {b} fewer than A, C {c} fewer than B: together", "sold {a} kg the first day, {b} less the next, {c} less again on the third; total")),
    Row("a=100-900 b=10-90", "({a}-3*{b})/3", ("三数成等差，公差{b}，和{a}，最小的是几", "三个数依次大{b}，总和{a}，最小的那个"), ("three numbers, each {b} above the one before, sum {a}: the smallest",)),
    Row("a=100-900 b=2-9 c=10-90", "({a}-{c})/({b}+1)", ("共{a}，甲比乙的{b}倍多{c}，乙多少", "{a}本书分两层，上层比下层的{b}倍多{c}本，下层几本", "{a}人分两队，一队比二队{b}倍还多{c}人，二队几人"), ("{a} in all, A is {c} more than {b} times B: B", "{a} books on two shelves, the top has {c} more than {b} times the bottom; bottom", "{a} people in two teams, one {c} more than {b} times the other. The smaller team?")),
    Row("a=100-900 b=2-9 c=2-9", "({a}+{c})/({b}+1)", ("共{a}，甲比乙的{b}倍少{c}，乙多少", "{a}只鸡鸭，鸡比鸭的{b}倍少{c}只，鸭几只"), ("{a} in all, A is {c} less than {b} times B: B", "{a} hens and ducks, the hens {c} fewer than {b} times the ducks; ducks")),
    Row("a=100-900 b=2-9 c=10-90", "({a}-{c})/({b}-1)", ("甲比乙多{a}，又恰是乙的{b}倍还多{c}，乙多少",), ("A is {a} more than B and also {c} more than {b} times B: B",)),
    Row("a=20-90", "{a}*2", ("甲给乙{a}个，两人就一样多，原来甲比乙多几个", "左筐拿{a}个到右筐就相等，本来左筐多几个"), ("A gives B {a} and they have the same; how many more had A", "moving {a} from left to right makes them equal: the original gap")),
    Row("a=20-90 b=91-200", "({b}-{a})/2", ("甲{b}本乙{a}本，甲给乙几本就一样多", "一边{b}另一边{a}，从多的搬多少到少的才相等"), ("A has {b}, B has {a}; how many must A give B to be equal", "{b} on one side, {a} on the other: how many to move over to balance them")),
    Row("a=2-9 b=3-30 c=2-9 e=40-99", "({e}*{c}-{b})/{a}", ("某数乘{a}加{b}，再除以{c}得{e}，某数", "（？×{a}+{b}）÷{c}={e}，？是几"), ("a number times {a}, plus {b}, divided by {c}, is {e}; the number", "(? x {a} + {b}) ÷ {c} = {e}, what's ?")),
    Row("a=2-9 b=3-30 c=2-9 e=40-99", "({e}/{c}+{b})/{a}", ("某数乘{a}减{b}，再乘{c}得{e}，某数", "（？×{a}-{b}）×{c}={e}，？是几"), ("a number times {a}, minus {b}, times {c}, is {e}; the number", "(? x {a} - {b}) x {c} = {e}, what's ?")),
    Row("a=20-90 b=2-9 c=3-19", "({a}+{c})*{b}", ("一个数除以{b}再减{c}得{a}，这个数", "分成{b}份每份取走{c}剩{a}，这个数是多少"), ("a number divided by {b}, less {c}, is {a}; the number",)),
    Row("a=20-90 b=2-9", "{a}*2*{b}", ("一根绳剪去一半，余下的{b}分之一是{a}米，全长",), ("half the rope is cut off and 1/{b} of the rest is {a} m; whole rope",)),
    Row("a=20-90", "{a}*4", ("用掉一半，又用掉剩下的一半，还有{a}，原来多少", "对折两次后长{a}厘米，绳子全长"), ("half is used, then half of the rest, {a} left: at first", "folded in half twice it's {a} cm long; the full length")),
    Row("a=20-90 b=2-9", "({a}+{b})*2", ("卖了一半又{b}个，还剩{a}个，原来几个", "看了一半再看{b}页，还有{a}页，全书几页"), ("sold half and {b} more, {a} left: at first", "read half and another {b} pages, {a} to go; pages in the book")),
)

SAID = (
    retold("linear",
           (("方程{e}", "给定{e}", "等式{e}成立", "题目写着{e}"), ("未知数是多少", "{v}等于几", "求{v}的值", "解一下{v}", "{v}取多少才对")),
           (("the equation {e}", "given {e}", "{e} holds", "it says {e}"), ("what's the unknown", "{v} equals what", "find the value of {v}", "solve for {v}", "which {v} makes it true")), 2.5, "said"),
    retold("quadratic",
           (("二次方程{e}", "{e}", "已知{e}", "抛物线与x轴相交，也就是{e}"), ("两个根各是多少", "求{v}", "{v}的解有哪些", "根是几")),
           (("the quadratic {e}", "{e}", "we know {e}", "where the parabola meets the axis, {e}"), ("what are the roots", "find {v}", "both solutions for {v}", "which values of {v} work")), 2, "said"),
    retold("system",
           (("方程组{e}", "同时满足{e}", "两个条件{e}", "{e}联立"), ("未知数各是多少", "解是什么", "分别等于几", "怎么解，结果多少")),
           (("the system {e}", "both hold: {e}", "two conditions, {e}", "{e} at the same time"), ("what are the unknowns", "what's the solution", "find both", "solve it")), 2, "said"),
    retold("inequality",
           (("不等式{e}", "要使{e}", "{e}成立时"), ("x在什么范围", "x可以取哪些值", "求x的解集", "x怎么取")),
           (("the inequality {e}", "we need {e}", "for {e} to hold"), ("what's the range of x", "which x are allowed", "find the solution set for x", "solve it for x")), 1.2, "said"),
    retold("riddle_plus",
           (("某数的{a}倍加{b}是{c}", "把一个数乘以{a}再添{b}，结果{c}", "{c}等于某数乘{a}再加上{b}"), ("某数是几", "这个数是多少", "求它", "原来是哪个数")),
           (("{a} times some number plus {b} is {c}", "a number is multiplied by {a}, {b} is added, the result is {c}", "{c} is what you get from a number times {a} plus {b}"), ("what's the number", "which number is it", "find it", "what was it at first")), 1.2, "said"),
    retold("riddle_minus",
           (("某数的{a}倍减{b}是{d}", "把一个数乘以{a}再去掉{b}，结果{d}", "{d}等于某数乘{a}再减去{b}"), ("某数是几", "这个数是多少", "求它", "原来是哪个数")),
           (("{a} times some number minus {b} is {d}", "a number is multiplied by {a}, {b} is taken off, the result is {d}", "{d} is what you get from a number times {a} minus {b}"), ("what's the number", "which number is it", "find it", "what was it at first")), 1.2, "said"),
    retold("sum_difference",
           (("两个数加起来{s}，大的比小的多{d}", "两袋米共{s}斤，差{d}斤", "我俩一共{s}块，你比我多{d}块"), ("各是多少", "分别几", "两个都求出来", "每个是多少")),
           (("two numbers total {s}, the larger is {d} more", "two bags of rice weigh {s} together, {d} apart", "we have {s} between us, you have {d} more"), ("what's each", "both, please", "find the two", "how much is each")), 1.2, "said"),
    retold("chickens",
           (("鸡兔一共{h}只，脚{f}只", "笼里{h}个头{f}只脚，有鸡有兔", "兔和鸡关一起，头数{h}脚数{f}"), ("各几只", "鸡兔分别多少", "两种都求出来", "鸡有几只兔有几只")),
           (("chickens and rabbits, {h} in all, {f} feet", "{h} heads and {f} feet in the cage of hens and rabbits", "rabbits share a pen with chickens, heads {h}, feet {f}"), ("how many of each", "find both numbers", "what's each count", "how many chickens and how many rabbits")), 1.2, "said"),
)

FAMILIES = everyday.families("algebra_said", ROWS, KINDS) + fitting("algebra_said", FITTING) + SAID
