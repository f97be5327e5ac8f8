"""Stories of primary school: things join, leave, are compared, grouped and shared, in one or two steps.

Every family is one relation between numbers, told over any scene: what a child calls the same sum, whatever it is about. Knows no
money beyond prices told, no percent and no unit conversion.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.primary_scenes import scene
from bot.training.recipe.slots import written

Numbers = Callable[[Random], dict[str, int]]
SAY = (("{r}。", "答案是 {r}。", "是 {r}。", "一共 {r}。", "等于 {r}。"), ("It is {r}.", "{r}.", "The answer is {r}.", "That makes {r}."))
ANSWER = (SAY[0][:3], SAY[1])


def top(rng: Random) -> int:
    """The largest number of a story: mostly of two digits."""
    return rng.choice((12, 20, 50, 99, 99, 99, 300, 900, 5000))


def told(numbers: Numbers) -> Draw:
    """A scene and its numbers, of which no two are equal."""

    def draw(rng: Random, lang: Lang) -> Slots:
        while True:
            values = numbers(rng)
            if len(set(values.values())) == len(values) and min(values.values()) > 1:
                break
        return {**scene(rng, lang), **{name: Slot(written(str(v), rng, lang), str(v)) for name, v in values.items()}}

    return draw


def free(rng: Random) -> dict[str, int]:
    """Any three numbers."""
    high = top(rng)
    return {name: rng.randint(2, high) for name in "abc"}


def falling(rng: Random) -> dict[str, int]:
    """``a`` is more than ``b`` and ``c`` together."""
    b, c = rng.randint(2, top(rng)), rng.randint(2, top(rng))
    return {"a": b + c + rng.randint(2, top(rng)), "b": b, "c": c}


def larger(rng: Random) -> dict[str, int]:
    """``a`` is more than ``b``."""
    b = rng.randint(2, top(rng))
    return {"a": b + rng.randint(2, top(rng)), "b": b, "c": rng.randint(2, 60)}


def grouped(rng: Random) -> dict[str, int]:
    """``n`` groups of ``s`` make ``t``."""
    n, s = rng.randint(2, rng.choice((9, 9, 12, 40))), rng.randint(2, rng.choice((9, 12, 60, 150)))
    return {"n": n, "s": s, "t": n * s}


def grouped_more(rng: Random) -> dict[str, int]:
    """The same, with ``b`` more, and ``c`` fewer than all."""
    found = grouped(rng)
    return {**found, "b": rng.randint(2, 50), "c": rng.randint(2, max(3, found["t"] - 1))}


def left_over(rng: Random) -> dict[str, int]:
    """``t`` things in groups of ``s`` leave some."""
    s = rng.randint(3, rng.choice((9, 12, 50)))
    return {"s": s, "t": s * rng.randint(2, 30) + rng.randint(1, s - 1)}


def shop(rng: Random) -> dict[str, int]:
    """``n`` things at ``a`` and ``s`` at ``b``; ``x`` pays for all of them, ``y`` for the first."""
    n, a, s, b = rng.randint(2, 12), rng.randint(2, 60), rng.randint(2, 12), rng.randint(2, 60)
    return {"n": n, "a": a, "s": s, "b": b, "x": n * a + s * b + rng.randint(2, 80), "y": n * a + rng.randint(2, 80)}


def rates(rng: Random) -> dict[str, int]:
    """``v`` in each of ``d`` days make ``t``; ``e`` days more, ``w`` of another kind, ``z`` is more than ``t``."""
    v, d = rng.randint(2, rng.choice((12, 90, 300))), rng.randint(2, 15)
    e = rng.randint(2, 20)
    return {"v": v, "d": d, "t": v * d, "e": e, "w": rng.randint(2, 90), "z": v * d + e * rng.randint(2, 60)}


def twofold(rng: Random) -> dict[str, int]:
    """Two numbers with sum ``s`` and difference ``d``; ``u`` is the sum and ``f`` the difference where one is ``n`` times the other."""
    small, d, n = rng.randint(2, 90), rng.randint(2, 60), rng.randint(3, 8)
    return {"s": 2 * small + d, "d": d, "n": n, "u": small * (n + 1), "f": small * (n - 1)}


def row(name: str, numbers: Numbers, code: str, zh: tuple[str, ...], en: tuple[str, ...], weight: float = 1.0) -> Family:
    """One relation with its tellings."""
    return Family(f"primary_{name}", told(numbers), code, zh=zh, en=en, say_zh=ANSWER[0], say_en=ANSWER[1], weight=weight)


FAMILIES: tuple[Family, ...] = (
    row("leave", larger, "print({a}-{b})",
        ("{O}有{a}{M}{T}，{L}{b}{M}，还剩多少{M}？", "{O}原有{a}{M}{T}，{L}了{b}{M}后，还剩下几{M}{T}？", "{O}的{a}{M}{T}{L}{b}{M}，现在有多少{M}？", "{T}{a}{M}，{L}{b}{M}，还有几{M}", "{O}原来有{T}{a}{M}，后来{L}{b}{M}，{O}现在有{T}多少{M}？", "有{a}{M}{T}，{L}{b}{M}以后还有多少{M}？", "{K}有{a}{M}{T}，给了{P}{b}{M}，{K}还有几{M}？", "{L}{b}{M}，{O}本来有{a}{M}{T}，剩多少", "{K}要做{a}道题，已经做了{b}道，还要做多少道？", "一本书{a}页，{K}看了{b}页，还有多少页没看？", "同学们要种{a}棵树，种好了{b}棵，还差多少棵？", "{G}计划做{a}{M}{T}，做完{b}{M}，还要做几{M}才能完成？", "从{a}{M}{T}里拿走{b}{M}，剩几{M}？"),
        ("{O} has {a} {T} and {L} {b}. How many are left?", "There were {a} {T}. {O} {L} {b} of them, how many remain", "{K} had {a} {T} and gave {b} to {P}. How many does {K} still have?", "{a} {T}, {b} of them gone, how many now", "{O} {L} {b} of its {a} {T}; what's left", "{K} must read {a} pages and has read {b}. How many are still to read?", "{G} want to plant {a} trees; {b} are planted. How many more?", "out of {a} {T} {b} are taken away. how many are there then"), 2.5),
    row("join", free, "print({a}+{b})",
        ("{O}有{a}{M}{T}，{I}{b}{M}，现在有多少{M}？", "{O}原有{T}{a}{M}，{I}{b}{M}，现在一共有几{M}？", "{O}有{a}{M}{T}，后来{I}{b}{M}，共有多少{M}{T}？", "{T}先有{a}{M}，{I}{b}{M}，总共几{M}", "{K}有{a}{M}{T}，{P}有{b}{M}，两人一共有多少{M}？", "{K}和{P}分别有{a}{M}和{b}{M}{T}，合起来有几{M}？", "{O}有{a}{M}{T}和{b}{M}{U}，一共有多少{M}？", "{G}做了{a}{M}{T}，{H}做了{b}{M}，两个组共做了多少{M}？", "{O}{L}{a}{M}{T}，还剩{b}{M}，原来有多少{M}？", "{K}吃了{a}{M}，还有{b}{M}，{K}原来有几{M}{T}？", "{T}{L}{a}{M}后剩下{b}{M}，本来有多少{M}", "男生{a}人，女生{b}人，一共多少人？", "上午来了{a}人，下午来了{b}人，这一天共来了多少人？", "{K}已经有{a}{M}{T}，再有{b}{M}就够了，{K}想要多少{M}？"),
        ("{O} has {a} {T} and {I} {b} more. How many are there now?", "{K} has {a} {T}, {P} has {b}. How many do they have together?", "There are {a} {T} and {b} {U}. How many altogether?", "{K} {I} {a} {T} in the morning and {b} in the afternoon. How many in all?", "{O} {L} {a} {T} and {b} are left. How many were there at first?", "After {K} {L} {a} {T}, {b} remain. How many did {K} start with?", "{G} made {a} {T} and {H} made {b}, total?", "{a} {T} here and {b} there, how many"), 2.5),
    row("join_twice", free, "print({a}+{b}+{c})",
        ("{O}有{a}{M}{T}，{I}{b}{M}，{J}{c}{M}，现在有几{M}？", "{K}有{a}{M}{T}，{P}有{b}{M}，{Q}有{c}{M}，三人共有多少{M}？", "第一次{a}{M}，第二次{b}{M}，第三次{c}{M}，三次一共多少{M}{T}？", "{K}第一天看了{a}页，第二天看了{b}页，第三天看了{c}页，一共看了多少页？", "{O}{L}{a}{M}{T}，{E}{b}{M}，还剩{c}{M}，原来有多少{M}？", "一班{a}人，二班{b}人，三班{c}人，三个班总共多少人？"),
        ("{K} has {a} {T}, {P} has {b} and {Q} has {c}. How many altogether?", "{O} has {a} {T}, {I} {b}, then {J} {c}. How many now?", "first {a} {T}, then {b}, then {c}: how many in all", "{O} {L} {a} {T}, then {E} {b}, and {c} are left. How many were there?")),
    row("leave_twice", falling, "print({a}-{b}-{c})",
        ("{O}有{a}{M}{T}，第一次{L}{b}{M}，第二次{L}{c}{M}，还剩多少{M}？", "{O}有{a}{M}{T}，{L}{b}{M}，{E}{c}{M}，现在还有几{M}？", "{K}有{a}{M}{T}，给{P}{b}{M}，给{Q}{c}{M}，自己还有多少{M}？", "一本书{a}页，第一天看{b}页，第二天看{c}页，还剩多少页没看？", "同学们要种{a}棵树，{G}种了{b}棵，{H}种了{c}棵，还要种多少棵？", "{a}{M}{T}，上午{L}{b}{M}，下午{L}{c}{M}，剩几{M}", "{K}带了{a}元，买书用了{b}元，买笔用了{c}元，还剩多少元？"),
        ("{O} has {a} {T}, {L} {b} and then {E} {c}. How many are left?", "{K} had {a} {T}, gave {b} to {P} and {c} to {Q}. How many remain?", "of {a} {T}, {b} go in the morning and {c} in the afternoon, what's left", "a book has {a} pages; {K} reads {b} one day and {c} the next. How many pages remain?", "{K} has {a} dollars, spends {b} on a book and {c} on pens; how much is left")),
    row("leave_join", larger, "print({a}-{b}+{c})",
        ("{O}有{a}{M}{T}，{L}{b}{M}，{I}{c}{M}，现在有多少{M}？", "{O}原有{a}{M}{T}，{L}{b}{M}后，{I}{c}{M}，这时有几{M}？", "车上有{a}人，到站下去{b}人，上来{c}人，现在车上有多少人？", "{K}有{a}{M}{T}，先给{P}{b}{M}，{Q}又给{K}{c}{M}，{K}现在有几{M}？", "{T}{a}{M}，{L}{b}{M}，再{I}{c}{M}，有多少"),
        ("{O} has {a} {T}, {L} {b}, then {I} {c}. How many now?", "A bus carries {a} people, {b} get off and {c} get on. How many are on it?", "{K} had {a} {T}, gave {P} {b}, and {Q} gave {K} {c}. How many now?", "{a} {T}, minus {b}, and later {c} more come; how many")),
    row("join_leave", larger, "print({c}+{a}-{b})",
        ("{O}有{c}{M}{T}，{I}{a}{M}，{L}{b}{M}，现在有多少{M}？", "车上有{c}人，上来{a}人，又下去{b}人，车上还有几人？", "{K}有{c}{M}{T}，{P}给他{a}{M}，他{L}{b}{M}，还剩几{M}？", "{O}有{c}{M}{T}和{a}{M}{U}，{L}{b}{M}，还剩多少{M}？", "{O}原有{c}{M}{T}，{I}{a}{M}，后来{L}{b}{M}，剩多少"),
        ("{O} has {c} {T}, {I} {a} more, then {L} {b}. How many now?", "{c} people on a train, {a} get on, {b} get off; how many then", "{K} has {c} {T} and {I} {a}, but {L} {b}. How many are left?", "there are {c} {T} and {a} {U}; {b} go. How many are still there?")),
    row("difference", larger, "print({a}-{b})",
        ("{K}有{a}{M}{T}，{P}有{b}{M}，{K}比{P}多多少{M}？", "{O}有{a}{M}{T}，{b}{M}{U}，{U}比{T}少几{M}？", "{O}有{b}{M}{T}和{a}{M}{U}，{U}比{T}多几{M}？", "{G}做了{a}{M}{T}，{H}做了{b}{M}，{H}比{G}少做多少{M}？", "{K}有{b}{M}{T}，{P}有{a}{M}，{K}再有几{M}就和{P}一样多？", "{K}跳了{a}下，{P}跳了{b}下，{K}比{P}多跳几下？", "{K}身高{a}厘米，{P}身高{b}厘米，两人相差多少厘米？", "一个{T}{a}元，一个{U}{b}元，{U}比{T}便宜多少元？", "{T}{a}{M}，{U}{b}{M}，相差几{M}", "今天{a}{M}，昨天{b}{M}，今天比昨天多多少{M}{T}？", "{O}原有{b}{M}{T}，{I}一些后有{a}{M}，来了几{M}？", "{O}有{a}{M}{T}，{L}一些，还剩{b}{M}，{L}了多少{M}？", "{K}带了{a}元，买东西后剩{b}元，用去多少元？"),
        ("{K} has {a} {T}, {P} has {b}. How many more has {K} than {P}?", "There are {a} {T} and {b} {U}. How many fewer {U} than {T}?", "{K} has {b} {T}; how many more does {K} need to have as many as {P}, who has {a}?", "{G} made {a} {T}, {H} {b}. What's the difference?", "{O} had {b} {T} and now has {a}. How many came?", "{O} had {a} {T}; {b} are left. How many are gone?", "{K} went out with {a} dollars and came back with {b}. How much was spent?", "{K} scored {a}, {P} scored {b}: by how many did {K} win"), 2.5),
    row("more_than", free, "print({a}+{b})",
        ("{K}有{a}{M}{T}，{P}比{K}多{b}{M}，{P}有多少{M}？", "{O}有{a}{M}{T}，{U}比{T}多{b}{M}，{U}有几{M}？", "{K}有{a}{M}{T}，比{P}少{b}{M}，{P}有多少{M}？", "{G}有{a}人，{H}比{G}多{b}人，{H}有多少人？", "一个{T}{a}元，一个{U}比它贵{b}元，{U}多少元？", "{K}今年{a}岁，{P}比他大{b}岁，{P}几岁？", "{T}有{a}{M}，比{U}少{b}{M}，{U}多少{M}", "第一天做{a}{M}，第二天比第一天多做{b}{M}，第二天做了几{M}{T}？", "{K}折了{a}只纸鹤，{P}再折{b}只就要比{K}少，所以{P}比{K}多{b}只，{P}折了几只？"),
        ("{K} has {a} {T} and {P} has {b} more. How many has {P}?", "There are {a} {T}; there are {b} more {U} than {T}. How many {U}?", "{K} has {a} {T}, {b} fewer than {P}. How many has {P}?", "{K} is {a}, {P} is {b} years older. How old is {P}?", "{a} {T} today, which is {b} less than yesterday. And yesterday?", "{G} made {a} {T}, {H} {b} more than that; how many did {H} make"), 1.8),
    row("less_than", larger, "print({a}-{b})",
        ("{K}有{a}{M}{T}，{P}比{K}少{b}{M}，{P}有多少{M}？", "{O}有{a}{M}{T}，{U}比{T}少{b}{M}，{U}有几{M}？", "{K}有{a}{M}{T}，比{P}多{b}{M}，{P}有多少{M}？", "{G}有{a}人，{H}比{G}少{b}人，{H}有多少人？", "一个{T}{a}元，一个{U}比它便宜{b}元，{U}多少元？", "{K}今年{a}岁，{P}比他小{b}岁，{P}几岁？", "{T}有{a}{M}，比{U}多{b}{M}，{U}多少{M}", "第一次{a}下，第二次比第一次少{b}下，第二次几下？", "{K}今年{a}岁，{b}年前几岁？", "{K}身高{a}厘米，比去年长高了{b}厘米，去年多高？"),
        ("{K} has {a} {T} and {P} has {b} fewer. How many has {P}?", "There are {a} {T} and {b} fewer {U}. How many {U}?", "{K} has {a} {T}, {b} more than {P}. How many has {P}?", "{K} is {a}, {P} is {b} years younger. How old is {P}?", "{a} {T} today, {b} more than yesterday. And yesterday?", "{K} is {a} now; how old was {K} {b} years ago"), 1.8),
    row("more_than_total", free, "print({a}+{a}+{b})",
        ("{K}有{a}{M}{T}，{P}比{K}多{b}{M}，两人一共有多少{M}？", "第一天卖{a}{M}{T}，第二天比第一天多卖{b}{M}，两天共卖几{M}？", "{O}有{a}{M}{T}，{U}比{T}多{b}{M}，一共多少{M}？", "{G}种了{a}棵树，{H}多种{b}棵，两个组共种多少棵？", "{K}做了{a}{M}{T}，比{P}少{b}{M}，他们总共做了几{M}？"),
        ("{K} has {a} {T}, {P} has {b} more. How many have they together?", "{a} {T} the first day, {b} more than that the second. Total of both days?", "{K} made {a} {T}, {b} fewer than {P}. How many did both make?")),
    row("less_than_total", larger, "print({a}+{a}-{b})",
        ("{K}有{a}{M}{T}，{P}比{K}少{b}{M}，两人一共有多少{M}？", "第一天卖{a}{M}{T}，第二天比第一天少卖{b}{M}，两天共卖几{M}？", "{O}有{a}{M}{T}，{U}比{T}少{b}{M}，一共多少{M}？", "{K}做了{a}{M}{T}，比{P}多{b}{M}，他们总共做了几{M}？"),
        ("{K} has {a} {T}, {P} has {b} fewer. How many have they together?", "{a} {T} the first day, {b} fewer the second. Total of both days?", "{K} made {a} {T}, {b} more than {P}. How many did both make?")),
    row("total_part", falling, "print({a}-({b}+{c}))",
        ("{G}和{H}以及{K}一共做了{a}{M}{T}，{G}做{b}{M}，{H}做{c}{M}，{K}做几{M}？", "三个人共有{a}{M}{T}，{K}有{b}{M}，{P}有{c}{M}，{Q}有多少{M}？", "三天一共{a}{M}，第一天{b}{M}，第二天{c}{M}，第三天多少{M}？"),
        ("{K}, {P} and {Q} have {a} {T} together; {K} has {b} and {P} {c}. How many has {Q}?", "three days made {a} {T}; {b} the first, {c} the second. The third?"), 0.7),
    row("lots", shop, "print({n}*{a})",
        ("一个{T}{a}元，买{n}个要多少元？", "每个{T}{a}元，{K}买了{n}个，付多少钱？", "{n}个{T}，每个{a}元，一共多少元？", "每组{a}人，{n}组一共多少人？", "一盒有{a}支铅笔，{n}盒有几支？", "每行种{a}棵树，种了{n}行，共多少棵？", "一本书{a}元，{n}本多少钱？", "{K}每天写{a}个字，{n}天写多少个？", "{n}辆车，每辆坐{a}人，能坐多少人？", "一袋{a}千克，{n}袋几千克？", "每张桌子配{a}把椅子，{n}张桌子要几把椅子？", "{K}借给{n}个同学每人{a}本书，共借出多少本？", "教室有{n}排座位，每排{a}个，一共多少个座位？", "每人分{a}块，{n}个人要多少块饼干？", "{n}个{a}是多少", "{O}有{n}箱{T}，每箱{a}个，共有几个？", "正方形花坛边长{a}米，{n}个这样的边连起来多少米？", "一支钢笔{a}元，{P}要买{n}支送同学，需要多少元"),
        ("One {T} costs {a} dollars; what do {n} cost?", "{n} boxes with {a} {T} each, how many {T}?", "There are {n} rows of {a} chairs. How many chairs?", "{K} writes {a} words a day for {n} days. How many words?", "{n} buses carry {a} people each, how many people", "each of {n} children gets {a} {T}; how many {T} are needed", "{a} pages a day, {n} days: pages", "{K} buys {n} tickets at {a} each. Cost?", "{a} {T} in every bag and {n} bags"), 2.5),
    row("lots_more", grouped_more, "print({n}*{s}+{b})",
        ("{K}买了{n}盒糖，每盒{s}块，另外还有{b}块，一共多少块？", "{n}个盒子各装{s}个球，外面还有{b}个，共几个球？", "每排{s}人，坐了{n}排，还站着{b}人，总共多少人？", "{n}条船每条坐{s}人，岸上还有{b}人，一共有多少人？", "{K}每天看{s}页，看了{n}天，还剩{b}页，这本书多少页？", "{O}每天{L}{s}{M}，{n}天后还剩{b}{M}，原来有多少{M}？", "{b}个大人带着{n}组孩子，每组{s}个，一共多少人"),
        ("{K} buys {n} boxes of {s} {T} and has {b} more. How many {T} in all?", "{n} rows of {s} people sit and {b} stand, how many people", "{s} pages a day for {n} days, {b} pages are left: how long is the book", "{n} boats with {s} people each and {b} on the shore, total people")),
    row("lots_less", grouped_more, "print({n}*{s}-{c})",
        ("{n}盒鸡蛋，每盒{s}个，吃了{c}个，还剩多少个？", "{O}运来{n}箱{T}，每箱{s}个，{L}{c}个，还有几个？", "{K}有{n}张{s}元的钱，买东西用了{c}元，还剩多少元？", "每组{s}人，共{n}组，走了{c}人，现在有多少人？", "一共{n}排座位，每排{s}个，坐了{c}人，空着几个？", "{G}要做的{T}是{n}个人每人{s}个，已经做了{c}个，还要做几个"),
        ("{n} boxes of {s} eggs, {c} are eaten. How many are left?", "{O} has {n} crates of {s} {T} and {L} {c}; what remains", "{n} rows of {s} seats, {c} taken: how many free", "{K} has {n} notes of {s} dollars and pays {c}. How much is left?")),
    row("share", grouped, "print({t}//{n})",
        ("把{t}个苹果平均分给{n}个小朋友，每人分几个？", "{t}本书，{n}个班平分，每班多少本？", "{t}元买了{n}个一样的球，一个多少元？", "{n}天看完{t}页，平均每天看几页？", "{t}棵树种成{n}行，每行几棵？", "{n}辆车一共运{t}吨，每辆运几吨？", "{t}个人分成{n}组，每组几人？", "{t}朵花插在{n}个花瓶里，每瓶一样多，每瓶几朵？", "{n}盒共{t}支，一盒几支？", "一根{t}米的绳子剪成同样长的{n}段，每段几米？", "{n}个月用水{t}吨，平均每月用水多少吨？", "{K}{n}分钟打了{t}个字，平均每分钟打多少个字？", "{T}{t}{M}，{n}个人平分，一人几{M}"),
        ("{t} apples are shared by {n} children equally. How many each?", "{n} identical balls cost {t} dollars. What does one cost?", "{t} pages in {n} days, how many a day", "{t} trees in {n} equal rows: how many in a row", "{t} people in {n} groups of the same size, how many in one", "{n} boxes hold {t} pens, how many per box", "a rope of {t} m is cut into {n} equal pieces; how long is one", "{K} types {t} words in {n} minutes, words per minute"), 2),
    row("groups", grouped, "print({t}//{s})",
        ("{t}个苹果，每{s}个装一袋，可以装几袋？", "{t}元能买几支{s}元的笔？", "每组{s}人，{t}人可以分成几组？", "{t}米布，每套衣服用{s}米，能做几套？", "一辆车坐{s}人，{t}人要几辆车？", "一天看{s}页，{t}页的书几天看完？", "{t}块糖，每人{s}块，能分给几个人？", "有{t}朵花，{s}朵扎一束，能扎几束？", "{t}里面有几个{s}", "一本练习本{s}元，{K}有{t}元，能买几本？", "绳子长{t}米，每{s}米剪一段，可以剪几段？", "{K}有{t}{M}{T}，每{s}{M}放一堆，放几堆"),
        ("{t} apples in bags of {s}: how many bags?", "How many {s}-dollar pens can you buy for {t} dollars?", "{t} people in groups of {s}, how many groups", "{s} pages a day; how many days for a book of {t} pages?", "each child gets {s} sweets; for how many children are {t} sweets enough", "{t} flowers, {s} to a bunch, how many bunches", "a {t} m rope cut every {s} m gives how many pieces"), 2),
    row("full_groups", left_over, "print({t}//{s})",
        ("{K}有{t}元，一本书{s}元，最多能买几本？", "{t}米布，做一套衣服要{s}米，最多做几套？", "{t}个鸡蛋，{s}个装一盒，能装满几盒？", "用{t}元最多换几张{s}元的邮票？", "{t}根小棒，{s}根摆一个图形，最多摆几个？"),
        ("{K} has {t} dollars, a book is {s}. How many can {K} buy at most?", "{t} eggs, {s} to a full box: how many full boxes", "at most how many {s} m pieces can be cut from {t} m")),
    row("enough_groups", left_over, "print(-(-{t}//{s}))",
        ("{t}人去划船，每条船最多坐{s}人，至少要租几条船？", "{t}吨货，一辆车一次运{s}吨，至少运几次才能运完？", "{t}个苹果，每袋最多装{s}个，至少要几个袋子？", "一本书{t}页，每天看{s}页，至少几天看完？", "每张桌子坐{s}人，来了{t}个客人，最少准备几张桌子？"),
        ("{t} people go boating, at most {s} in a boat. At least how many boats?", "{t} tonnes, {s} per trip, how many trips at least", "bags hold {s} apples; how many bags for {t} apples at least")),
    row("rest", left_over, "print({t}//{s}, {t}%{s})",
        ("{t}个苹果，每{s}个装一袋，装满几袋还剩几个？", "{t}块糖平均分给{s}个人，每人几块，还剩几块？", "{t}支铅笔，{s}支一盒，可以装几盒，余几支？", "{t}米绳子，每{s}米一段，剪几段，剩几米？"),
        ("{t} apples in bags of {s}: how many full bags and how many left over?", "{t} sweets shared by {s} children, how many each and how many over", "{t} pencils, {s} per box: boxes and rest")),
    row("times_as_many", grouped, "print({s}*{n})",
        ("{K}有{s}{M}{T}，{P}的{T}是{K}的{n}倍，{P}有多少{M}？", "{O}有{s}{M}{T}，{U}是{T}的{n}倍，{U}有几{M}？", "{K}今年{s}岁，{P}的年龄是他的{n}倍，{P}多少岁？", "一个{T}{s}元，一个{U}的价钱是它的{n}倍，{U}多少元？", "{G}做了{s}{M}，{H}做的是{G}的{n}倍，{H}做了多少{M}？", "{s}的{n}倍是多少"),
        ("{K} has {s} {T}, {P} has {n} times as many. How many has {P}?", "There are {s} {T} and {n} times as many {U}. How many {U}?", "{K} is {s}, {P} is {n} times as old. How old is {P}?", "one costs {s} dollars, the other {n} times that. What's the other's price?"), 1.4),
    row("times_total", grouped, "print({s}*({n}+1))",
        ("{K}有{s}{M}{T}，{P}的是{K}的{n}倍，两人共有多少{M}？", "{O}有{s}{M}{T}，{U}是{T}的{n}倍，一共有几{M}？", "第一天卖{s}{M}，第二天卖的是第一天的{n}倍，两天共卖多少{M}？", "{G}种{s}棵树，{H}种的是{G}的{n}倍，他们一共种多少棵？"),
        ("{K} has {s} {T}, {P} has {n} times as many. How many together?", "{s} {T} and {n} times as many {U}; altogether?", "{s} sold on Monday and {n} times that on Tuesday, total of both")),
    row("times_difference", grouped, "print({s}*({n}-1))",
        ("{K}有{s}{M}{T}，{P}的是{K}的{n}倍，{P}比{K}多多少{M}？", "{O}有{s}{M}{T}，{U}是{T}的{n}倍，{T}比{U}少几{M}？", "{K}{s}岁，{P}的年龄是他的{n}倍，两人相差几岁？"),
        ("{K} has {s} {T}, {P} has {n} times as many. How many more has {P}?", "{s} {T}, {n} times as many {U}: how many more {U}"), 0.8),
    row("how_many_times", grouped, "print({t}//{s})",
        ("{K}有{t}{M}{T}，{P}有{s}{M}，{K}的是{P}的几倍？", "{t}是{s}的几倍？", "{O}有{t}{M}{T}，{s}{M}{U}，{T}是{U}的多少倍？", "{P}今年{t}岁，{K}{s}岁，{P}的年龄是{K}的几倍？"),
        ("{K} has {t} {T}, {P} has {s}. How many times as many has {K}?", "{t} is how many times {s}", "{P} is {t}, {K} is {s}; how many times as old is {P}"), 0.8),
    row("one_part_of_times", grouped, "print({t}//{n})",
        ("{K}有{t}{M}{T}，是{P}的{n}倍，{P}有多少{M}？", "{O}有{t}{M}{T}，{T}是{U}的{n}倍，{U}有几{M}？", "{P}今年{t}岁，是{K}年龄的{n}倍，{K}几岁？"),
        ("{K} has {t} {T}, {n} times as many as {P}. How many has {P}?", "{t} {T} are {n} times the number of {U}. How many {U}?", "{P} is {t}, {n} times as old as {K}. How old is {K}?"), 0.8),
    row("times_and_more", grouped_more, "print({s}*{n}+{b})",
        ("{K}有{s}{M}{T}，{P}的比{K}的{n}倍多{b}{M}，{P}有多少{M}？", "{O}有{s}{M}{T}，{U}比{T}的{n}倍还多{b}{M}，{U}有几{M}？", "{G}{s}人，{H}的人数比{G}的{n}倍多{b}人，{H}几人？"),
        ("{K} has {s} {T}; {P} has {b} more than {n} times as many. How many has {P}?", "{s} {T}, and {U} are {b} more than {n} times that. How many {U}?")),
    row("times_and_less", grouped_more, "print({s}*{n}-{c})",
        ("{K}有{s}{M}{T}，{P}的比{K}的{n}倍少{c}{M}，{P}有多少{M}？", "{O}有{s}{M}{T}，{U}比{T}的{n}倍少{c}{M}，{U}有几{M}？"),
        ("{K} has {s} {T}; {P} has {c} fewer than {n} times as many. How many has {P}?", "{s} {T}, and {U} are {c} fewer than {n} times that. How many {U}?"), 0.8),
    row("two_kinds", shop, "print({n}*{a}+{s}*{b})",
        ("{K}买了{n}本{a}元的书和{s}支{b}元的笔，一共多少元？", "大船每条坐{a}人，租了{n}条；小船每条坐{b}人，租了{s}条，共坐多少人？", "{n}箱苹果每箱{a}千克，{s}箱梨每箱{b}千克，共重多少千克？", "成人票{a}元，儿童票{b}元，{n}个大人和{s}个孩子买票要多少元？", "一个{T}{a}元，一个{U}{b}元，买{n}个{T}和{s}个{U}共多少元？", "{n}个{a}加{s}个{b}"),
        ("{K} buys {n} books at {a} dollars and {s} pens at {b}. How much altogether?", "{n} big boats carry {a} each, {s} small ones {b} each. How many people?", "adults pay {a}, children {b}: {n} adults and {s} children", "{n} boxes of {a} {T} and {s} boxes of {b}, how many {T}"), 1.4),
    row("two_kinds_change", shop, "print({x}-{n}*{a}-{s}*{b})",
        ("{K}带了{x}元，买{n}本{a}元的书和{s}支{b}元的笔，还剩多少元？", "用{x}元买{n}个{a}元的{T}和{s}个{b}元的{U}，应找回几元？", "{x}千克油，装了{n}桶每桶{a}千克，又装{s}瓶每瓶{b}千克，还剩多少千克？"),
        ("{K} has {x} dollars, buys {n} books at {a} and {s} pens at {b}. What is left?", "out of {x} dollars {n} {T} at {a} each and {s} {U} at {b} each are paid; change")),
    row("change", shop, "print({y}-{n}*{a})",
        ("{K}买了{n}个{T}，每个{a}元，付了{y}元，应找回多少元？", "{K}有{y}元，买{n}本{a}元的书后还剩几元？", "一支笔{a}元，买{n}支，给了{y}元，找多少钱？", "一批货{y}吨，每次运{a}吨，运了{n}次，还剩多少吨？", "一本书{y}页，{K}每天看{a}页，看了{n}天，还剩几页没看？", "要做{y}{M}{T}，每天做{a}{M}，做了{n}天，还差多少{M}？"),
        ("{K} buys {n} {T} at {a} dollars each and pays with {y}. What is the change?", "a book of {y} pages, {a} pages a day for {n} days; how many are left", "{y} tonnes, {n} trips of {a} tonnes done, what remains", "{K} has {y} dollars and buys {n} pens at {a}. How much is left?"), 1.6),
    row("unit_then_many", rates, "print({t}/{d}*{e})",
        ("{d}个{T}{t}元，照这样买{e}个要多少元？", "{K}{d}天看了{t}页，照这样{e}天能看多少页？", "{d}小时行{t}千米，{e}小时行多少千米？", "{d}台机器一天做{t}个，{e}台一天能做几个？", "{d}本练习本{t}元，{e}本多少钱？", "{d}分钟打{t}个字，{e}分钟打多少字"),
        ("{d} {T} cost {t} dollars. At that price, what do {e} cost?", "{K} reads {t} pages in {d} days; how many in {e} days", "{t} km in {d} hours, how far in {e} hours", "{d} machines make {t} parts, {e} machines make how many"), 1.3),
    row("rate_left_days", rates, "print(({z}-{t})/{e})",
        ("修一条{z}米的路，{d}天修了{t}米，剩下的要{e}天修完，平均每天修几米？", "一本书{z}页，前{d}天看了{t}页，剩下的{e}天看完，平均每天看多少页？", "{G}要做{z}个零件，已经做了{t}个，剩下的{e}天做完，每天做几个？"),
        ("A road of {z} m: {t} m were done in {d} days, the rest takes {e} days. How many m a day?", "{z} parts are due, {t} are made, {e} days remain; how many a day")),
    row("rate_days_left", rates, "print(({z}-{t})/{v})",
        ("修一条{z}米的路，每天修{v}米，已经修了{t}米，还要几天？", "有{z}页书，看了{t}页，以后每天看{v}页，还要看几天？", "{z}个零件，已做{t}个，剩下的每小时做{v}个，还要几小时做完？"),
        ("A road of {z} m, {t} m done, {v} m a day: how many days to go?", "{z} pages, {t} read, {v} pages a day from now on. How many days?")),
    row("way", rates, "print({v}*{d})",
        ("{K}每分钟走{v}米，{d}分钟走多少米？", "汽车每小时行{v}千米，{d}小时行多少千米？", "每小时{v}千米，从甲地到乙地用了{d}小时，两地相距多少千米？", "速度{v}米每秒，{d}秒跑多远？"),
        ("{K} walks {v} m a minute for {d} minutes. How far?", "a car at {v} km an hour for {d} hours, what distance", "{v} metres per second, {d} seconds: how far")),
    row("way_time", rates, "print({t}/{v})",
        ("{K}每分钟走{v}米，走{t}米要几分钟？", "两地相距{t}千米，汽车每小时行{v}千米，几小时能到？", "一段{t}米的路，每天修{v}米，多少天修完？"),
        ("{K} walks {v} m a minute; how many minutes for {t} m?", "{t} km at {v} km/h takes how many hours", "{t} m of road, {v} m a day, how many days")),
    row("way_speed", rates, "print({t}/{d})",
        ("{K}{d}分钟走了{t}米，每分钟走多少米？", "{t}千米的路汽车行了{d}小时，平均每小时行多少千米？", "{d}秒跑{t}米，速度是每秒几米？"),
        ("{K} walked {t} m in {d} minutes. How many m a minute?", "{t} km in {d} hours, average speed", "{t} m in {d} s: speed in m/s")),
    row("meet_way", rates, "print(({v}+{w})*{d})",
        ("甲每分钟走{v}米，乙每分钟走{w}米，两人相向而行，{d}分钟后相遇，两地相距多少米？", "两车同时从两地对开，一车每小时{v}千米，另一车每小时{w}千米，{d}小时相遇，两地相距多少千米？", "{K}和{P}从同一地点背向而行，每分钟分别走{v}米和{w}米，{d}分钟后相距多少米？"),
        ("Two cars drive towards each other at {v} and {w} km/h and meet after {d} hours. How far apart were they?", "{K} and {P} walk in opposite directions, {v} and {w} m a minute; how far apart after {d} minutes")),
    row("meet_time", rates, "print({z}/({v}+{w}))",
        ("两地相距{z}千米，甲车每小时{v}千米，乙车每小时{w}千米，同时相向开出，几小时相遇？", "{K}和{P}相距{z}米，面对面走来，每分钟各走{v}米、{w}米，多少分钟后相遇？", "{z}个零件，{K}每小时做{v}个，{P}每小时做{w}个，两人一起几小时做完？"),
        ("{z} km apart, two cars drive towards each other at {v} and {w} km/h. When do they meet, in hours?", "{K} makes {v} parts an hour and {P} {w}; how many hours for {z} parts together")),
    row("sum_difference", twofold, "print(({s}+{d})/2)",
        ("{K}和{P}共有{s}{M}{T}，{K}比{P}多{d}{M}，{K}有多少{M}？", "两个数的和是{s}，差是{d}，较大的数是几？", "{G}和{H}共{s}人，{H}比{G}少{d}人，{G}有几人？"),
        ("{K} and {P} have {s} {T} together, {K} has {d} more. How many has {K}?", "two numbers add up to {s} and differ by {d}; the larger one")),
    row("sum_difference_small", twofold, "print(({s}-{d})/2)",
        ("{K}和{P}共有{s}{M}{T}，{K}比{P}多{d}{M}，{P}有多少{M}？", "两个数的和是{s}，差是{d}，较小的数是几？", "{G}和{H}共{s}人，{H}比{G}少{d}人，{H}有几人？"),
        ("{K} and {P} have {s} {T} together, {K} has {d} more. How many has {P}?", "two numbers add up to {s} and differ by {d}; the smaller one")),
    row("sum_times", twofold, "print({u}/({n}+1))",
        ("{K}和{P}共有{u}{M}{T}，{K}的是{P}的{n}倍，{P}有多少{M}？", "两数之和是{u}，大数是小数的{n}倍，小数是几？", "{O}有{T}和{U}共{u}{M}，{T}是{U}的{n}倍，{U}几{M}？"),
        ("{K} and {P} have {u} {T} together, {K} has {n} times as many as {P}. How many has {P}?", "two numbers make {u}, one is {n} times the other; the smaller one"), 0.8),
    row("sum_times_large", twofold, "print({u}/({n}+1)*{n})",
        ("{K}和{P}共有{u}{M}{T}，{K}的是{P}的{n}倍，{K}有多少{M}？", "两数之和是{u}，大数是小数的{n}倍，大数是几？"),
        ("{K} and {P} have {u} {T} together, {K} has {n} times as many as {P}. How many has {K}?", "two numbers make {u}, one is {n} times the other; the larger one"), 0.7),
    row("difference_times", twofold, "print({f}/({n}-1))",
        ("{K}的{T}是{P}的{n}倍，比{P}多{f}{M}，{P}有多少{M}？", "两数相差{f}，大数是小数的{n}倍，小数是几？"),
        ("{K} has {n} times as many {T} as {P}, which is {f} more. How many has {P}?", "one number is {n} times another and {f} larger; the smaller one"), 0.7),
    row("one_more", free, "print({a}+1)",
        ("{K}有{a}{M}{T}，{P}又给他一{M}，现在有几{M}？", "{O}有{a}{M}{T}，又来了一{M}，一共多少{M}？", "{K}今年{a}岁，明年几岁？", "{a}后面的一个数是几", "已经有{a}人，再来一个就齐了，一共要多少人？", "{K}数了{a}{M}，漏了一{M}，其实有几{M}{T}？"),
        ("{K} has {a} {T} and {I} one more. How many now?", "{a} people and one more, how many", "{K} is {a} this year; how old next year", "the number right after {a}", "{K} counted {a} {T} but missed one. How many are there?"), 0.7),
    row("one_less", free, "print({a}-1)",
        ("{K}有{a}{M}{T}，{L}一{M}，还剩几{M}？", "{O}有{a}{M}{T}，少了一{M}，现在多少{M}？", "{K}今年{a}岁，去年几岁？", "{a}前面的一个数是几", "{a}个人，走了一个，还有几个"),
        ("{K} has {a} {T} and {L} one. How many are left?", "{a} people, one leaves, how many", "{K} is {a} this year; how old last year", "the number right before {a}"), 0.7),
    row("the_same_again", free, "print({a}*2)",
        ("{K}有{a}{M}{T}，{P}有同样多，两人一共有几{M}？", "{O}有{a}{M}{T}，{U}和{T}一样多，共有多少{M}？", "上午卖{a}{M}{T}，下午卖的和上午同样多，一天卖多少{M}？", "{K}种了{a}盆红花，又种了同样多的黄花，一共几盆？", "一双{a}元的鞋和一件同样价钱的衣服共多少元？"),
        ("{K} has {a} {T} and {P} has just as many. How many together?", "{a} {T} and as many {U}, total", "{K} sells {a} in the morning and the same number in the afternoon; how many that day"), 0.7),
    row("half_left", free, "print({a}/2)",
        ("{K}有{a}{M}{T}，给了{P}一半，还有几{M}？", "{O}有{a}{M}{T}，{L}了一半，还剩多少{M}？", "{a}页的书看了一半，看了几页？", "{K}有{a}{M}{T}，{P}的是他的一半，{P}有多少{M}？"),
        ("{K} has {a} {T} and gives half to {P}. How many are left?", "half of the {a} {T} are gone; how many remain", "{K} has {a} {T}, {P} half as many. How many has {P}?"), 0.7),
    row("half_and_both", free, "print({a}+{a}/2)",
        ("{K}有{a}{M}{T}，{P}的是他的一半，两人共有多少{M}？", "第一天卖{a}{M}，第二天卖的是第一天的一半，两天共卖几{M}{T}？"),
        ("{K} has {a} {T}, {P} half as many. How many together?", "{K} sold {a} in April and half as many in May; altogether"), 0.6),
    row("price_and_parts", shop, "print({n}*{a}*{s})",
        ("{n}箱饮料，每箱{s}瓶，每瓶{a}元，一共多少元？", "{K}每天跑{n}圈，每圈{a}米，{s}天共跑多少米？", "{n}个班，每班{s}人，每人捐{a}元，共捐多少元？", "一层有{n}个教室，每个教室{s}张桌子，{a}层共有多少张桌子？"),
        ("{n} crates of {s} bottles at {a} dollars each: how much altogether?", "{K} runs {n} laps of {a} m a day; how many m in {s} days", "{n} classes of {s} children give {a} dollars each, total")),
    row("compare_prices", shop, "print({n}*{a}-{s}*{b})",
        ("{K}买{n}个{T}，每个{a}元；{P}买{s}个{U}，每个{b}元，{K}比{P}多花多少元？", "{n}行{T}每行{a}棵，{s}行{U}每行{b}棵，{T}比{U}多几棵？"),
        ("{K} buys {n} {T} at {a} dollars, {P} {s} {U} at {b}. How much more does {K} pay?", "{n} rows of {a} {T} and {s} rows of {b} {U}: how many more {T}"), 0.7),
    row("part_of", grouped, "print({t}/{n})",
        ("{K}有{t}{M}{T}，把其中的{n}分之一给了{P}，给了几{M}？", "一本书{t}页，第一天看了{n}分之一，看了多少页？", "{t}千克的{n}分之一是多少千克？", "{G}有{t}人，戴眼镜的占1/{n}，戴眼镜的有几人？"),
        ("{K} gives 1/{n} of {t} {T} to {P}. How many is that?", "1/{n} of a book of {t} pages, how many pages", "one out of every {n} of {t} people wears glasses; how many"), 0.8),
    row("part_left", grouped, "print({t}-{t}/{n})",
        ("{K}有{t}{M}{T}，{L}了{n}分之一，还剩几{M}？", "一本书{t}页，看了1/{n}，还有多少页没看？", "{O}有{t}{M}{T}，{L}{n}分之一，剩多少{M}"),
        ("{K} has {t} {T} and {L} 1/{n} of them. How many are left?", "1/{n} of {t} pages is read; how many pages are left"), 0.8),
    row("queue_total", free, "print({a}+{b}-1)",
        ("从前面数{K}排第{a}，从后面数排第{b}，这一队有多少人？", "同学们排成一排，从左数{K}是第{a}个，从右数是第{b}个，一共几人？", "{K}前数第{a}名，后数第{b}名，全队多少人"),
        ("{K} is number {a} from the front and number {b} from the back. How many stand in the queue?", "from the left {K} is {a}th, from the right {b}th; how many children")),
    row("queue_around", free, "print({a}+{b}+1)",
        ("{K}前面有{a}人，后面有{b}人，这一队一共多少人？", "排队时{K}的左边有{a}个同学，右边有{b}个，这排共几人？"),
        ("{a} people stand before {K} and {b} behind. How many are in the queue?", "{a} children left of {K} and {b} right, how many in the row")),
    row("floors", shop, "print({n}*({a}-1))",
        ("每上一层楼要{n}秒，{K}从一楼走到{a}楼要多少秒？", "锯一次要{n}分钟，把木头锯成{a}段要几分钟？", "{K}家住{a}楼，每层{n}级台阶，从一楼走到家要走多少级？"),
        ("One floor up takes {n} seconds; how long from floor 1 to floor {a}?", "one cut takes {n} minutes, how many minutes to saw a log into {a} pieces")),
    row("trees", grouped, "print({t}//{s}+1)",
        ("一条路长{t}米，每隔{s}米种一棵树，两端都种，一共要种几棵？", "{t}米的路一侧从头到尾每{s}米装一盏灯，要装多少盏？", "在{t}米长的走廊一边每{s}米放一盆花，两头都放，要几盆"),
        ("A road of {t} m gets a tree every {s} m, at both ends too. How many trees?", "lamps every {s} m along {t} m, both ends included: how many lamps")),
    row("trees_round", grouped, "print({t}//{s})",
        ("一个圆形池塘周长{t}米，每隔{s}米种一棵柳树，共种几棵？", "环形跑道长{t}米，每{s}米插一面旗，要多少面？"),
        ("Around a pond of {t} m a tree stands every {s} m. How many trees?", "flags every {s} m on a ring of {t} m, how many"), 0.6),
    row("mean_of_two", free, "print(round(({a}+{b}+{c})/3, 2))",
        ("{K}三次跳绳分别跳了{a}下、{b}下和{c}下，平均每次几下？", "三个组分别做了{a}、{b}、{c}{M}{T}，平均每组做多少{M}？", "第一天{a}，第二天{b}，第三天{c}，平均每天多少"),
        ("{K} jumped {a}, {b} and {c} times. What's the average?", "three groups made {a}, {b} and {c} {T}; the mean per group"), 0.8),
    row("share_then_give", grouped_more, "print({t}//{n}+{b})",
        ("{t}块糖平均分给{n}个人，{K}又得到{b}块，{K}现在有几块？", "{K}把{t}{M}{T}平分成{n}份，自己拿一份后又买了{b}{M}，自己有多少{M}？"),
        ("{t} sweets are shared by {n} children; {K} then gets {b} more. How many has {K}?", "{K} splits {t} {T} into {n} equal parts, keeps one and buys {b}; how many has {K}"), 0.7),
    row("both_shared", grouped_more, "print(round(({t}+{b})/{n}, 2))",
        ("{K}有{t}{M}{T}，{P}有{b}{M}，合起来平均分给{n}个人，每人几{M}？", "男生{t}人，女生{b}人，一共分成{n}组，平均每组多少人？"),
        ("{K} has {t} {T} and {P} {b}; together shared by {n} people, how many each?", "{t} boys and {b} girls in {n} groups, average per group"), 0.8),
    row("rest_shared", grouped_more, "print(round(({t}-{c})/{n}, 2))",
        ("{O}有{t}{M}{T}，{L}{c}{M}，剩下的平均装在{n}个箱子里，每箱几{M}？", "{K}有{t}元，买书用了{c}元，剩下的钱平均{n}天用完，每天用多少元？"),
        ("{O} has {t} {T} and {L} {c}; the rest goes into {n} boxes equally. How many in a box?", "{K} has {t} dollars, spends {c}, and the rest lasts {n} days; how much a day"), 0.8),
    row("even_out", larger, "print(({a}-{b})/2)",
        ("{K}有{a}{M}{T}，{P}有{b}{M}，{K}给{P}几{M}两人就一样多？", "甲筐{a}千克，乙筐{b}千克，从甲筐拿多少千克到乙筐，两筐就相等？"),
        ("{K} has {a} {T}, {P} has {b}. How many must {K} give {P} so that both have the same?", "{a} kg in one basket, {b} in the other: how many kg must be moved to make them equal"), 0.7),
)  # fmt: skip
