"""Ratios, mixtures, ages, riddles, choices and things to measure at home, asked the way people tell them.

Knows only the figures told and pi; tiles, paint and fence are reckoned without waste.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.weave import (
    AMOUNT,
    bare,
    big,
    decs,
    pct,
    remark,
    scene,
    story,
    who,
    words,
)

M = "import math\n"
S = "from sympy import *\n"
HEIRS = words("兄弟姐妹,合伙人,部门,小组,班级,股东,村子", "siblings,partners,departments,teams,heirs,shops,classes")
YEARS = ("{r} 岁。", "今年 {r} 岁。", "是 {r} 岁。"), ("{r} years old.", "{r}.", "The age is {r}.")
WAYS = ("{r} 种。", "一共 {r} 种。", "有 {r} 种可能。"), ("{r} ways.", "There are {r}.", "{r}.")


def parts(rng: Random, lang: Lang) -> Slots:
    """A total ``t`` that divides well by the parts a:b, or a:b:c; ``l`` is the larger of a and b, ``s`` the smaller."""
    a, b, c = rng.sample(range(2, 10) if rng.random() < 0.8 else range(1, 16), 3)
    t = (a + b + c) * rng.choice((5, 10, 12, 20, 25, 30, 50, 100)) * rng.choice((1, 2, 3, 4, 10)) if rng.random() < 0.7 else rng.randint(50, 9000)
    money = rng.random() < 0.4
    if lang == "zh":
        text, code = (f"{n}万", f"{n}*10000") if money and (n := rng.randint(2, 90)) and rng.random() < 0.5 else (f"{t}元" if money else str(t), str(t))
    else:
        text, code = (f"${t:,}" if money else str(t), str(t))
    colon = rng.choice((":", ":", "：", "比") if lang == "zh" else (":", ":", " : ", " to "))
    last = "" if lang == "zh" else " in all"
    return {
        "t": Slot(text, code), "a": Slot(str(a), str(a)), "b": Slot(str(b), str(b)), "c": Slot(str(c), str(c)), "two": Slot(f"{a}{colon}{b}", ""), "three": Slot(f"{a}{colon}{b}{colon}{c}", ""),
        "g": HEIRS(rng, lang, ""), "k": who(rng, lang, ""), "x": remark(rng, lang), "last": Slot(last, ""), "i": Slot(str(t // 10 + 3), str(t // 10 + 3)),
    }


def mixed(rng: Random, lang: Lang) -> Slots:
    """A recipe a:b:c of three stuffs, and how much is needed."""
    stuffs = (("水泥", "沙子", "石子"), ("糖", "面粉", "黄油"), ("红漆", "白漆", "蓝漆"), ("铜", "锌", "锡"), ("果汁", "苏打", "糖浆")) if lang == "zh" else (
        ("cement", "sand", "gravel"), ("sugar", "flour", "butter"), ("red", "white", "blue"), ("copper", "zinc", "tin"), ("juice", "soda", "syrup"))  # fmt: skip
    u, v, w = rng.choice(stuffs)
    slots = dict(parts(rng, lang))
    n = rng.randint(4, 90) * 5
    return slots | {"u": Slot(u, ""), "v": Slot(v, ""), "w": Slot(w, ""), "n": Slot(str(n), str(n)), "unit": words("公斤,克,升,斤", "kg,g,litres,lb")(rng, lang, "")}


def ages(rng: Random, lang: Lang) -> Slots:
    """A child ``b`` times younger: sum ``s`` of two ages, factor ``f``; ``n`` years."""
    f = rng.choice((2, 3, 3, 4, 5))
    child = rng.randint(5, 84 // f)
    zh, en = rng.choice((("爸爸", "dad"), ("妈妈", "mum"), ("爷爷", "grandpa"), ("舅舅", "my uncle"), ("老师", "the teacher")))
    numbers = {"s": child * (f + 1), "f": f, "n": rng.randint(3, 20), "a": child * f, "b": child, "d": child * f - child}
    return {k: Slot(str(v), str(v)) for k, v in numbers.items()} | {"o": Slot(zh if lang == "zh" else en, ""), "x": remark(rng, lang)}


def riddle(rng: Random, lang: Lang) -> Slots:
    """A number ``x0`` that satisfies f*x + a = b, f*x - c = d."""
    n, f = rng.randint(3, 90), rng.randint(2, 9)
    a = rng.randint(2, min(60, 2 * n))
    values = {"f": f, "a": a, "b": n * f + a, "d": n * f - a, "g": f + rng.randint(3, 6)}
    values["h"] = values["g"] * n - f * n - a
    values["q"] = (n + a) * f
    return {k: Slot(str(v), str(v)) for k, v in values.items()} | {"x": remark(rng, lang)}


def pens(rng: Random, lang: Lang) -> Slots:
    """Heads and legs of two kinds of animals or vehicles with ``p`` and ``q`` legs; ``m`` legs in all."""
    p, q, zh, en, legs, limbs = rng.choice(((2, 4, "鸡,兔", "chickens,rabbits", "腿", "legs"), (2, 4, "鸭,羊", "ducks,goats", "脚", "legs"), (2, 4, "自行车,汽车", "bikes,cars", "轮子", "wheels"), (3, 4, "三轮车,汽车", "tricycles,cars", "轮子", "wheels"), (6, 8, "甲虫,蜘蛛", "beetles,spiders", "腿", "legs")))
    i, j = rng.randint(3, 60), rng.randint(3, 60)
    u, v = (zh if lang == "zh" else en).split(",")
    return {"n": Slot(str(i + j), str(i + j)), "m": Slot(str(p * i + q * j), str(p * i + q * j)), "p": Slot(str(p), str(p)), "q": Slot(str(q), str(q)), "u": Slot(u, ""), "v": Slot(v, ""), "l": Slot(legs if lang == "zh" else limbs, ""), "x": remark(rng, lang)}


def run_of_three(rng: Random, lang: Lang) -> Slots:
    """The sum ``s`` of consecutive numbers: three whole, ``o`` three odd or even ones."""
    n = rng.randint(5, 400)
    return {"s": Slot(str(3 * n), str(3 * n)), "x": remark(rng, lang)}


def floor(rng: Random, lang: Lang) -> Slots:
    """A room in metres and a square tile in centimetres."""
    a, b = f"{rng.randint(2, 9)}{rng.choice(('', '.5', '.2', '.4', '.8'))}", f"{rng.randint(2, 7)}{rng.choice(('', '.5', '.6', '.3'))}"
    t = rng.choice((20, 25, 30, 40, 50, 60, 80))
    return {k: Slot(str(v), str(v)) for k, v in {"a": a, "b": b, "t": t, "h": rng.choice(("2.6", "2.8", "3", "2.7"))}.items()} | {"f": words("客厅,厨房,阳台,卧室,教室,大厅", "kitchen,hall,balcony,bathroom,classroom,terrace")(rng, lang, ""), "x": remark(rng, lang)}


def ladder(rng: Random, lang: Lang) -> Slots:
    """A ladder ``c``, its foot ``a`` from the wall, its top at ``b``."""
    a, b, c = rng.choice(((0.7, 2.4, 2.5), (1.5, 2, 2.5), (1.8, 2.4, 3), (0.9, 1.2, 1.5), (1.2, 3.5, 3.7), (3, 4, 5), (2.5, 6, 6.5), (5, 12, 13), (1, 4, 4.3), (1.1, 3.2, 3.4), (2, 5, 5.5), (1.6, 6.3, 6.5)))
    return {"a": Slot(str(a), str(a)), "b": Slot(str(b), str(b)), "c": Slot(str(c), str(c)), "x": remark(rng, lang)}


FAMILIES = (
    story("ratio_largest", parts, "print(round({t}*max({a}, {b}, {c})/({a}+{b}+{c}), 2))",
          (("{t}按{three}分给三个{g}", "三个{g}以{three}的比例分{t}", "把{t}照{three}分成三份", "{g}三方出资比{three}，利润{t}"), ("最多的拿多少", "最大的一份是多少", "分得最多的是几", "份额最大的得多少")),
          (("{t} is shared {three} among three {g}", "three {g} split {t} in the ratio {three}", "divide {t} into parts {three}", "profit {t}, shares {three} for the {g}"), ("how much is the largest share", "what does the biggest part get", "largest part", "how much goes to the one with most")),
          AMOUNT, 1.2),
    story("ratio_smallest", parts, "print(round({t}*min({a}, {b}, {c})/({a}+{b}+{c}), 2))",
          (("{t}按{three}分给三个{g}", "三个{g}以{three}的比例分{t}", "把{t}照{three}分成三份"), ("最少的拿多少", "最小的一份是多少", "分得最少的得几", "哪怕最少的那份有多少")),
          (("{t} is shared {three} among three {g}", "three {g} split {t} in the ratio {three}", "divide {t} into parts {three}"), ("how much is the smallest share", "what does the one with least get", "smallest part", "how little does the last get")),
          AMOUNT, 0.9),
    story("ratio_two_larger", parts, "print(round({t}*max({a}, {b})/({a}+{b}), 2))",
          (("{k}和我按{two}分{t}", "{t}两人分，比例{two}", "男女比{two}，总人数{t}", "两个{g}以{two}分{t}"), ("多的那边是多少", "大的那份多少", "较多的一方得几")),
          (("{k} and I split {t} {two}", "{t} is divided {two} between two {g}", "two parts in the ratio {two} make {t}"), ("what's the bigger part", "larger share", "how much is the larger one")),
          AMOUNT, 0.9),
    story("ratio_two_first", parts, "print(round({t}*{a}/({a}+{b}), 2))",
          (("甲和乙按{two}分{t}", "红球与白球数量比{two}，共{t}", "男生与女生的比是{two}，总共{t}", "盐和水按{two}配{t}"), ("甲或前者是多少", "前一个得多少", "第一项是多少")),
          (("A and B share {t} in the ratio {two}", "red and white are {two}, {t} altogether", "{k} and a friend split {t} as {two}"), ("what's the first one's part", "how much is the first", "what does the first get")),
          AMOUNT, 0.7),
    story("ratio_difference", parts, "print(round({t}*abs({a}-{b})/({a}+{b}), 2))",
          (("两人按{two}分{t}", "{t}以{two}分给两个{g}", "甲乙之比{two}，和是{t}"), ("相差多少", "多的比少的多几", "两份差多少")),
          (("{t} is split {two}", "two {g} share {t} in the ratio {two}", "a ratio of {two} and a total of {t}"), ("what's the difference", "how much more does one get", "by how much do they differ")),
          AMOUNT, 0.6),
    story("ratio_known_part", parts, "print(round({i}/{a}*{b}, 2))",
          (("甲乙之比{two}，甲是{i}", "糖和面粉按{two}，糖用了{i}克", "长宽比{two}，长{i}", "男女比例{two}，男{i}人", "酒精和水{two}，酒精{i}毫升"), ("另一个是多少", "后者多少", "那后一项呢", "另一份要多少")),
          (("the ratio is {two} and the first part is {i}", "rice to water is {two}, I take {i} g of rice", "length to width {two}, length {i}", "boys to girls are {two}, there are {i} boys"), ("how much is the second", "what's the other one", "how many or how much of the other", "the other part")),
          AMOUNT, 1.1),
    story("ratio_known_total", parts, "print(round({i}/{a}*({a}+{b}), 2))",
          (("甲乙之比{two}，甲是{i}", "两种原料{two}，第一种{i}克", "男女比例{two}，男{i}人"), ("总数是多少", "合起来多少", "一共有多少")),
          (("the ratio is {two} and the first part is {i}", "two ingredients {two}, {i} g of the first", "boys to girls are {two}, {i} are boys"), ("what's the total", "how much altogether", "how many in all")),
          AMOUNT, 0.7),
    story("mix_middle", mixed, "print(round({n}*{b}/({a}+{b}+{c}), 2))",
          (("{u}、{v}、{w}按{three}配，一共要{n}{unit}", "配方{u}:{v}:{w}={three}，总量{n}{unit}", "做{n}{unit}，{u}{v}{w}的比例是{three}"), ("{v}要多少", "需要几{unit}{v}", "{v}放多少")),
          (("{u}, {v} and {w} are mixed {three} and I need {n} {unit}", "the mix is {three} ({u}, {v}, {w}), {n} {unit} altogether", "for {n} {unit} of {u}, {v}, {w} in the ratio {three}"), ("how much {v}", "how many {unit} of {v}", "what amount of {v} do I take")),
          AMOUNT, 1.1),
    story("mix_first", mixed, "print(round({n}*{a}/({a}+{b}+{c}), 2))",
          (("{u}、{v}、{w}按{three}配，一共要{n}{unit}", "配方{u}:{v}:{w}={three}，总量{n}{unit}"), ("{u}要多少", "需要几{unit}{u}", "{u}放多少", "得准备多少{u}")),
          (("{u}, {v} and {w} are mixed {three} and I need {n} {unit}", "the mix is {three} ({u}, {v}, {w}), {n} {unit} altogether"), ("how much {u}", "how many {unit} of {u}", "what amount of {u} do I take")),
          AMOUNT, 0.7),
    story("mix_last", mixed, "print(round({n}*{c}/({a}+{b}+{c}), 2))",
          (("{u}、{v}、{w}按{three}配，一共要{n}{unit}", "配方{u}:{v}:{w}={three}，总量{n}{unit}"), ("{w}要多少", "需要几{unit}{w}", "{w}放多少", "得准备多少{w}")),
          (("{u}, {v} and {w} are mixed {three} and I need {n} {unit}", "the mix is {three} ({u}, {v}, {w}), {n} {unit} altogether"), ("how much {w}", "how many {unit} of {w}", "what amount of {w} do I take")),
          AMOUNT, 0.7),
    story("dilute", scene(a=bare(50, 900, 10), p=bare(10, 95), w=bare(20, 900, 10)), "print(round({a}*{p}/({a}+{w}), 2))",
          (("{p}%的盐水{a}克，加{w}克水", "{a}毫升{p}%的酒精兑{w}毫升水", "{a}克浓度{p}%的糖水，倒进{w}克清水"), ("浓度变成百分之几", "现在浓度多少", "稀释后是百分之多少")),
          (("{a} g of a {p}% salt solution, {w} g of water is added", "add {w} ml water to {a} ml of {p}% alcohol", "{a} ml of {p}% syrup diluted by {w} ml of water"), ("what's the concentration now", "how many percent is it then", "new percentage")),
          (("{r}%。", "浓度是 {r}%。"), ("{r}%.", "It is {r} percent."))),
    story("blend", scene(a=bare(50, 900, 10), p=bare(5, 40), b=bare(50, 900, 10), q=bare(41, 95)), "print(round(({a}*{p}+{b}*{q})/({a}+{b}), 2))",
          (("{a}克{p}%的溶液和{b}克{q}%的溶液混合", "浓度{p}%的{a}毫升，跟浓度{q}%的{b}毫升倒在一起"), ("浓度是多少", "混合后百分之几", "最后是百分之多少", "新溶液浓度几")),
          (("{a} g at {p}% and {b} g at {q}% are mixed", "pour {a} ml of {p}% together with {b} ml of {q}%"), ("what's the concentration", "how many percent is the mix", "resulting percentage")),
          (("{r}%。", "浓度是 {r}%。"), ("{r}%.", "It is {r} percent.")), 0.8),
    story("age_of_younger", ages, "print(round({s}/({f}+1), 2))",
          (("{o}的年龄是我的{f}倍，我俩加起来{s}岁", "我和{o}一共{s}岁，{o}是我{f}倍大", "{o}{f}倍于我的岁数，合计{s}"), ("我几岁", "我今年多大", "我的年龄是多少")),
          (("{o} is {f} times as old as me and together we are {s}", "our ages add up to {s}, {o} being {f} times my age", "together {o} and I are {s}; {o} is {f} times older in years"), ("how old am I", "what's my age", "my age please")),
          YEARS),
    story("age_of_elder", ages, "print(round({s}/({f}+1)*{f}, 2))",
          (("{o}的年龄是我的{f}倍，我俩加起来{s}岁", "我和{o}一共{s}岁，{o}是我{f}倍大"), ("{o}几岁", "{o}今年多大", "{o}的年龄是多少", "{o}多少岁了")),
          (("{o} is {f} times as old as me and together we are {s}", "our ages add up to {s}, {o} being {f} times my age"), ("how old is {o}", "what's the age of {o}", "the older one's age")),
          YEARS, 0.8),
    story("age_sum_later", ages, "print({a}+{b}+2*{n})",
          (("{o}今年{a}岁，我{b}岁", "我{b}，{o}{a}"), ("{n}年后我们加起来多少岁", "过{n}年两个人一共几岁", "再过{n}年年龄和是多少", "{n}年以后的岁数之和")),
          (("{o} is {a} and I am {b}", "I'm {b}, {o} is {a}"), ("what will our ages add up to in {n} years", "sum of our ages {n} years from now", "in {n} years, how old are we together")),
          YEARS, 0.7),
    story("age_when_double", ages, "print({a}-2*{b})",
          (("{o}{a}岁，我{b}岁", "我今年{b}，{o}今年{a}", "现在{o}{a}岁，孩子{b}岁"), ("几年后年龄正好是两倍", "过多少年{o}是小的那个的二倍", "多少年以后大的是小的两倍")),
          (("{o} is {a} and I am {b}", "I'm {b}, {o} is {a}", "{o}: {a}, the child: {b}"), ("in how many years will the age be exactly double", "when is one twice as old as the other, in years from now", "how many years until it's twice")),
          (("{r} 年后。", "还要 {r} 年。"), ("In {r} years.", "{r} years.")), 0.6),
    story("age_difference", ages, "print(round({d}/({f}-1), 2))",
          (("{o}比我大{d}岁，正好是我年龄的{f}倍", "我比{o}小{d}岁，{o}的岁数是我{f}倍"), ("我几岁", "我多大", "我今年多少岁", "那我的年龄呢")),
          (("{o} is {d} years older than me and exactly {f} times my age", "I'm {d} years younger than {o}, who is {f} times as old"), ("how old am I", "what's my age", "my age")),
          YEARS, 0.7),
    story("think_times_plus", riddle, "print(({b}-{a})/{f})",
          (("我想了一个数，乘{f}再加{a}等于{b}", "一个数的{f}倍多{a}是{b}", "某数×{f}，加上{a}，得{b}", "有个数，先扩大{f}倍，再添{a}，变成{b}"), ("这个数是几", "它是多少", "猜猜是几", "原数是")),
          (("I think of a number, multiply it by {f}, add {a} and get {b}", "{f} times a number plus {a} makes {b}", "a number times {f}, then {a} more, is {b}"), ("which number is it", "what's the number", "what was it", "find it")),
          AMOUNT, 0.9),
    story("think_times_minus", riddle, "print(({d}+{a})/{f})",
          (("我想了一个数，乘{f}再减{a}等于{d}", "一个数的{f}倍少{a}是{d}", "某数×{f}，扣掉{a}，得{d}"), ("这个数是几", "它是多少", "原来想的数是", "求这个数")),
          (("I think of a number, multiply it by {f}, take away {a} and get {d}", "{f} times a number less {a} makes {d}", "a number times {f}, minus {a}, is {d}"), ("which number is it", "what's the number", "what was it", "find it")),
          AMOUNT, 0.9),
    story("think_plus_times", riddle, "print({q}/{f}-{a})",
          (("一个数加{a}后再乘{f}得{q}", "我心里的数先加上{a}，和再扩大{f}倍是{q}", "某数与{a}的和的{f}倍等于{q}"), ("这个数是几", "它是多少", "我想的是几", "求这个数")),
          (("add {a} to my number, then multiply by {f}: {q}", "{f} times the sum of a number and {a} is {q}", "my number plus {a}, all times {f}, gives {q}"), ("which number is it", "what's the number", "what was it")),
          AMOUNT, 0.7),
    story("think_two_sides", riddle, S + "x = symbols('x')\nprint(solve(Eq({f}*x+{a}, {g}*x-{h}), x))",
          (("一个数的{f}倍加{a}等于它的{g}倍减{h}", "有个数，{f}倍再加上{a}，跟{g}倍减掉{h}一样", "某数{f}倍多{a}，恰好是{g}倍少{h}"), ("这个数是几", "它是多少", "求这个数", "是哪个数")),
          (("{f} times a number plus {a} equals {g} times it minus {h}", "a number multiplied by {f}, plus {a}, is the same as {g} times it less {h}"), ("which number is it", "what's the number", "find the number")),
          AMOUNT, 0.9),
    story("heads_legs", pens, "v = ({m}-{p}*{n})//({q}-{p})\nprint({n}-v, v)",
          (("{u}和{v}一共{n}，{l}总共{m}", "数了{n}个头，{m}条{l}，只有{u}和{v}", "院子里{u}跟{v}合计{n}，{m}个{l}", "{u}{v}放一起，总数{n}，{l}{m}"), ("{u}和{v}各多少", "分别有几个", "{u}多少{v}多少", "各是多少")),
          (("{u} and {v}, {n} in all with {m} {l}", "only {u} and {v} here: {n} of them, {m} {l}", "there are {n} {u} and {v} having {m} {l} together"), ("how many of each", "how many {u} and how many {v}", "number of {u} and {v}")),
          (("{u}和{v}依次是 {r}。", "分别是 {r}（{u}在前）。"), ("{u} and {v}: {r}.", "{r}, {u} first."))),
    story("three_consecutive", run_of_three, "print({s}//3-1, {s}//3, {s}//3+1)",
          (("三个连续整数加起来是{s}", "相邻的三个自然数和为{s}", "三个挨着的整数，总和{s}"), ("是哪三个", "分别是多少", "这三个数是几", "各是几")),
          (("three consecutive integers add up to {s}", "the sum of three whole numbers in a row is {s}"), ("which are they", "what are the numbers", "find all three", "name them")),
          AMOUNT, 0.7),
    story("consecutive_largest", run_of_three, "print({s}//3+1)",
          (("三个连续整数加起来是{s}", "相邻的三个自然数和为{s}", "三个挨着的整数，总和{s}"), ("最大的是几", "最大那个数多少", "其中最大的是多少")),
          (("three consecutive integers add up to {s}", "the sum of three whole numbers in a row is {s}"), ("what's the largest", "which is the biggest", "the last of them")),
          AMOUNT, 0.5),
    story("tile_count", floor, M + "print(math.ceil(round({a}*{b}/({t}/100)**2, 6)))",
          (("{f}长{a}米宽{b}米，铺边长{t}厘米的方砖", "{a}米×{b}米的{f}，用{t}×{t}厘米的地砖", "要给{f}铺地，{a}m乘{b}m，砖是{t}cm见方", "{f}长{a}米、宽{b}米、高{h}米，地面贴{t}公分的方砖"), ("要几块", "需要多少块砖", "至少买多少块", "最少几块（不算损耗）")),
          (("the {f} is {a} m by {b} m and tiles are {t} cm square", "square tiles of {t} cm for a {f} of {a} by {b} metres", "tiling the {f}, {a} m x {b} m, with {t} cm x {t} cm tiles", "{f}: {a} m long, {b} m wide, {h} m high; floor tiles {t} cm"), ("how many tiles", "how many do I need at least", "number of tiles", "tiles needed without waste")),
          (("{r} 块。", "需要 {r} 块。"), ("{r} tiles.", "It takes {r}."))),
    story("fence_less_gate", scene(a=bare(8, 90), b=bare(8, 90), g=decs(1, 4), h=bare(3, 12), k=who), "print(round(2*({a}+{b})-{g}, 2))",
          (("院子长{a}米宽{b}米，留一个{g}米的门", "给{a}米×{b}米的菜地围栅栏，门口{g}米不围", "{k}的果园{a}m长{b}m宽，房子高{h}m，大门{g}m宽"), ("围栏要多长", "需要多少米栅栏", "篱笆几米", "得买多少米")),
          (("a garden {a} m by {b} m, with a gate of {g} m", "I fence a {a} by {b} m plot, the {g} m gate stays open", "the yard is {a} m x {b} m, the shed {h} m tall, the gate {g} m wide"), ("how much fence do I need", "metres of fence", "how long is the fence")),
          (("{r} 米。", "要 {r} 米。"), ("{r} m.", "{r} metres.", "It takes {r} m."))),
    story("paint_litres", scene(a=decs(3, 9), h=decs(2.4, 3.2), n=bare(3, 6), c=bare(6, 14), d=bare(20, 90)), "print(round({a}*{h}*{n}/{c}, 2))",
          (("{n}面墙，每面{a}米宽{h}米高，一升漆刷{c}平方", "刷{n}堵{a}×{h}米的墙，每升能涂{c}平米", "要漆{n}面墙（{a}米×{h}米），漆的涂布率{c}平方每升"), ("要几升漆", "油漆需要多少升", "得买多少升")),
          (("{n} walls, each {a} m wide and {h} m high, a litre covers {c} square metres", "painting {n} walls of {a} by {h} m, coverage {c} m2 per litre"), ("how many litres of paint", "litres needed", "how much paint", "paint in litres")),
          (("{r} 升。", "要 {r} 升。"), ("{r} litres.", "It takes {r} litres.")), 0.8),
    story("cylinder_litres", scene(d=bare(10, 90), h=bare(10, 150)), M + "print(round(math.pi*({d}/2)**2*{h}/1000, 2))",
          (("圆柱形水桶直径{d}厘米，高{h}厘米", "桶内径{d}cm，深{h}cm", "一个圆筒，口径{d}公分，高{h}公分"), ("能装几升水", "容积多少升", "装满是多少升", "可以盛多少升")),
          (("a round bucket {d} cm across and {h} cm high", "a cylinder with inner diameter {d} cm, height {h} cm", "a pot of {d} cm diameter, {h} cm deep"), ("how many litres does it hold", "volume in litres", "litres when full")),
          (("{r} 升。", "能装 {r} 升。"), ("{r} litres.", "It holds {r} litres.")), 0.9),
    story("cylinder_radius_litres", scene(d=bare(5, 60), h=bare(10, 150)), M + "print(round(math.pi*{d}**2*{h}/1000, 2))",
          (("水桶半径{d}厘米，高{h}厘米，圆柱形", "圆柱罐子底面半径{d}cm，里面深{h}cm"), ("能装几升", "容积多少升", "装满是多少升", "可以盛多少升水")),
          (("a round bucket of radius {d} cm and height {h} cm", "a cylinder, radius {d} cm, {h} cm tall"), ("how many litres does it hold", "volume in litres", "litres when full")),
          (("{r} 升。", "能装 {r} 升。"), ("{r} litres.", "It holds {r} litres.")), 0.7),
    story("box_litres", scene(a=bare(20, 150), b=bare(15, 90), h=bare(15, 90), f=words("鱼缸,水箱,箱子,槽子", "aquarium,tank,box,trough")), "print(round({a}*{b}*{h}/1000, 2))",
          (("{f}长{a}厘米宽{b}厘米高{h}厘米", "{a}×{b}×{h}厘米的{f}", "{f}的内部尺寸是{a}cm、{b}cm、{h}cm"), ("能装多少升水", "容积几升", "加满要多少升")),
          (("the {f} is {a} cm long, {b} cm wide and {h} cm high", "an {a} x {b} x {h} cm {f}", "inner size of the {f}: {a} cm, {b} cm, {h} cm"), ("how many litres does it hold", "litres of water to fill it", "capacity in litres")),
          (("{r} 升。", "能装 {r} 升。"), ("{r} litres.", "It holds {r} litres.")), 0.8),
    story("pool_fill_hours", scene(a=bare(5, 50), b=bare(3, 25), h=decs(1, 3), v=bare(3, 60)), "print(round({a}*{b}*{h}/{v}, 2))",
          (("泳池长{a}米宽{b}米深{h}米，每小时进水{v}立方米", "{a}m×{b}m×{h}m的水池，水泵每小时{v}方"), ("注满要几小时", "多久能灌满", "需要多少小时", "加满花几个小时")),
          (("a pool {a} m by {b} m, {h} m deep, filled at {v} cubic metres an hour", "the pump gives {v} m3 per hour, the basin is {a} x {b} x {h} m"), ("how many hours to fill", "how long does filling take in hours", "hours until it's full")),
          (("{r} 小时。", "要 {r} 小时。"), ("{r} hours.", "It takes {r} hours.")), 0.7),
    story("ladder_height", ladder, "print(round(({c}**2-{a}**2)**0.5, 2))",
          (("梯子{c}米长，梯脚离墙{a}米", "{c}米的梯子靠着墙，底部距墙{a}米", "一根{c}米的杆子斜靠墙，脚在{a}米外"), ("顶端能到多高", "够到多高", "墙上那头离地几米", "最高处几米")),
          (("a {c} m ladder leans on a wall, its foot {a} m away", "ladder {c} m long, bottom {a} m from the wall", "the foot of a {c} m pole is {a} m from the wall"), ("how high does it reach", "at what height is the top", "height on the wall")),
          (("{r} 米。", "能到 {r} 米。"), ("{r} m.", "It reaches {r} m.")), 0.9),
    story("ladder_length", ladder, "print(round(({a}**2+{b}**2)**0.5, 2))",
          (("梯子脚离墙{a}米，要够到{b}米高", "窗台{b}米高，梯子得放在离墙{a}米处", "往东走{a}公里再往北走{b}公里", "屏幕宽{b}高{a}"), ("斜边多长", "直线距离或梯子长是多少", "斜着量多长")),
          (("the ladder stands {a} m from the wall and must reach {b} m", "a window at {b} m, the foot of the ladder {a} m off", "{a} km east, then {b} km north"), ("how long is the straight line", "what length along the slope", "how far is it straight")),
          (("{r}。", "是 {r}。"), ("{r}.", "It is {r}.")), 0.9),
    story("ladder_foot", ladder, "print(round(({c}**2-{b}**2)**0.5, 2))",
          (("{c}米的梯子顶端搭在{b}米高的墙上", "梯子长{c}米，上头够到{b}米"), ("梯脚离墙多远", "底部距墙几米", "下面离墙多少米", "脚要放在离墙多少米处")),
          (("a {c} m ladder touches the wall at {b} m", "ladder {c} m, its top {b} m up the wall"), ("how far is the foot from the wall", "distance of the foot", "how far out does it stand")),
          (("{r} 米。", "离墙 {r} 米。"), ("{r} m.", "It is {r} m away.")), 0.7),
    story("round_area_across", scene(d=decs(4, 90), f=words("披萨,桌面,花坛,盘子,井盖,舞台", "pizza,table,flower bed,plate,pond,stage")), M + "print(round(math.pi*({d}/2)**2, 2))",
          (("{f}直径{d}", "圆形{f}，从一边到另一边{d}", "{f}是圆的，直径量出来{d}"), ("面积多大", "有多大面积", "面积是多少")),
          (("the {f} is {d} across", "a round {f} of diameter {d}", "{d} from edge to edge of a circular {f}"), ("what's its area", "how big is the area", "area please")),
          AMOUNT, 0.8),
    story("round_area_girth", scene(d=decs(6, 190), f=words("树干,水池,圆桌,花坛,柱子", "tree trunk,pond,table,column,plaza")), M + "print(round({d}**2/(4*math.pi), 2))",
          (("{f}一圈{d}米", "绕{f}走一圈是{d}米，圆的", "圆形{f}周长{d}米"), ("面积多少平方米", "占地多大", "截面或地面有几平米")),
          (("it's {d} m once round the circular {f}", "the round {f} has a circumference of {d} m"), ("what's its area", "how many square metres", "area from that", "how big is it inside")),
          AMOUNT, 0.6),
    story("wheel_turns", scene(d=bare(30, 110), n=bare(20, 3000, 10), k=who), M + "print(round(math.pi*{d}/100*{n}, 2))",
          (("车轮直径{d}厘米，转{n}圈", "轮子{d}cm粗（直径），滚了{n}圈"), ("走多少米", "前进了几米", "跑了多少米", "能走多远（米）")),
          (("a wheel {d} cm across turns {n} times", "wheel diameter {d} cm, {n} turns"), ("how many metres is that", "how far does it roll in metres", "distance in metres")),
          (("{r} 米。", "走了 {r} 米。"), ("{r} m.", "It rolls {r} m.")), 0.7),
    story("ball_volume", scene(d=decs(4, 60), f=words("铁球,气球,球形水箱,巧克力球", "ball,balloon,globe,marble")), M + "print(round(4/3*math.pi*({d}/2)**3, 2))",
          (("{f}直径{d}厘米", "{d}cm直径的{f}"), ("体积多少", "体积是多少立方厘米", "有多大体积", "里面多大")),
          (("a {f} {d} cm in diameter", "the {f} measures {d} cm across"), ("what's the volume", "how many cubic centimetres", "volume in cm3")),
          AMOUNT, 0.7),
    story("cone_heap", scene(d=decs(2, 12), h=decs(1, 6), f=words("沙堆,谷堆,煤堆,纸帽", "heap of sand,heap of grain,paper cone,pile of gravel")), M + "print(round(math.pi*{d}**2*{h}/3, 2))",
          (("圆锥形{f}，底面半径{d}米，高{h}米", "{f}像个圆锥，半径{d}高{h}"), ("体积多少", "有多少立方", "是几方", "体积算出来是")),
          (("a conical {f}, radius {d}, height {h}", "the {f} is a cone of base radius {d} and height {h}"), ("what's its volume", "how many cubic units", "volume please")),
          AMOUNT, 0.6),
    story("line_up", scene(n=bare(3, 10), f=words("同学,队员,朋友,演员,家人", "people,players,friends,children,singers")), M + "print(math.factorial({n}))",
          (("{n}个{f}站成一排拍照", "{n}位{f}排队", "把{n}本不同的书摆一排", "{n}个{f}依次上台"), ("有几种排法", "多少种站法或顺序", "一共多少种不同的次序")),
          (("{n} {f} stand in a row for a picture", "{n} {f} queue up", "{n} different books on a shelf", "{n} {f} appear one after another"), ("how many orders are possible", "in how many ways", "number of arrangements")),
          WAYS, 0.9),
    story("pick_some", scene(n=bare(8, 33), m=bare(3, 7), f=words("人,种配料,道题,张照片,件衣服,首歌", "people,toppings,questions,photos,shirts,songs")), M + "print(math.comb({n}, {m}))",
          (("{n}{f}里挑{m}", "从{n}{f}当中任选{m}，不看次序", "一共{n}{f}，要其中{m}"), ("有几种选法", "多少种组合", "能有多少种挑法", "组合数是多少")),
          (("choose {m} of {n} {f}", "there are {n} {f} and I take {m}, order doesn't matter", "{m} out of {n} different {f}"), ("how many combinations", "in how many ways", "number of selections")),
          WAYS),
    story("two_from_groups", scene(n=bare(5, 14), m=bare(5, 14), a=bare(2, 4), b=bare(2, 4)), M + "print(math.comb({n}, {a})*math.comb({m}, {b}))",
          (("{n}个男生选{a}个，{m}个女生选{b}个", "委员会要从{n}个医生里出{a}人，{m}个护士里出{b}人"), ("有几种选法", "多少种组合", "一共多少种", "能组成几种")),
          (("pick {a} of {n} men and {b} of {m} women", "a committee with {a} out of {n} doctors and {b} out of {m} nurses"), ("how many committees", "in how many ways", "number of possibilities")),
          WAYS, 0.7),
    story("outfits", scene(a=bare(3, 12), b=bare(3, 12), c=bare(3, 12)), "print({a}*{b}*{c})",
          (("{a}件上衣、{b}条裤子、{c}双鞋各穿一样", "菜单有{a}种前菜、{b}种主菜、{c}种甜品，每类选一个"), ("有几种搭配", "能配出多少种", "一共多少种组合", "可以有几套")),
          (("{a} shirts, {b} trousers and {c} pairs of shoes", "a menu with {a} starters, {b} mains and {c} desserts, one of each"), ("how many combinations", "in how many ways", "different sets possible")),
          WAYS, 0.7),
    story("handshakes_told", scene(n=bare(5, 60), f=words("同事,代表,客人,棋手,球队", "guests,delegates,colleagues,players,teams")), "print({n}*({n}-1)//2)",
          (("{n}个{f}每两个之间一次", "{n}位{f}两两握手或比赛一场", "单循环，{n}个{f}"), ("一共多少次", "总共几次", "合计几场")),
          (("{n} {f} and every pair meets once", "each of {n} {f} shakes hands or plays with every other once"), ("how many meetings", "how many handshakes or games", "total number")),
          (("{r} 次。", "一共 {r} 次。"), ("{r}.", "There are {r}.")), 0.7),
    story("pin_codes", scene(n=bare(3, 8), m=bare(5, 30)), "print({m}**{n})",
          (("密码{n}位，每位有{m}种字符，可重复", "{m}个符号组成{n}位的口令，允许重复"), ("有多少种密码", "一共几种可能", "能设出多少个", "总数是多少")),
          (("a code of {n} places, {m} signs for each, repeats allowed", "{m} symbols make a password of length {n}, repetition is fine"), ("how many codes", "number of passwords", "how many are possible")),
          WAYS, 0.5),
    story("divisible_by_three", scene(a=bare(4, 30), b=bare(4, 30), c=bare(4, 30)), M + "print(math.lcm({a}, {b}, {c}))",
          (("能同时被{a}、{b}、{c}整除", "既是{a}的倍数，又是{b}和{c}的倍数", "{a}、{b}和{c}都能除尽"), ("最小的数是几", "这样的数最小是多少", "最小正整数是哪个")),
          (("divisible by {a}, {b} and {c}", "a multiple of {a}, of {b} and of {c} at once"), ("what's the smallest such number", "smallest positive one", "least number like that", "find the least")),
          AMOUNT, 0.7),
    story("prime_above", scene(a=bare(20, 9000)), "from sympy import nextprime\nprint(nextprime({a}))",
          (("比{a}大的质数", "从{a}往上数的素数", "超过{a}的质数"), ("最小的是哪个", "第一个是几", "最近的一个是多少", "头一个是")),
          (("primes above {a}", "prime numbers greater than {a}", "counting up from {a}"), ("which is the first prime", "what's the smallest prime", "next prime")),
          AMOUNT, 0.6),
    story("prime_below", scene(a=bare(20, 9000)), "from sympy import prevprime\nprint(prevprime({a}))",
          (("比{a}小的质数", "{a}以下的素数", "不到{a}的质数"), ("最大的是哪个", "最接近的是几", "里头最大的是多少")),
          (("primes below {a}", "prime numbers smaller than {a}"), ("which is the largest prime", "what's the biggest one", "closest one")),
          AMOUNT, 0.4),
    story("pack_rest", scene(n=bare(60, 2000), m=bare(6, 48), f=words("苹果,鸡蛋,杯子,零件,糖", "apples,eggs,cups,parts,sweets")), "print({n}//{m}, {n}%{m})",
          (("{n}个{f}，每盒装{m}个", "{f}共{n}，{m}个一箱"), ("装满几盒还剩几个", "能装几箱，余多少", "满的有几盒，剩下多少")),
          (("{n} {f}, {m} to a box", "we pack {n} {f} in boxes of {m}"), ("how many full boxes and how many left over", "full boxes and the rest", "boxes filled, pieces remaining")),
          (("依次是 {r}。", "满盒数和剩余：{r}。"), ("Full boxes and rest: {r}.", "{r}, in this order.")), 0.7),
    story("vans_needed", scene(n=bare(30, 900), m=bare(5, 55), f=words("人坐车,学生去春游,箱货要运,游客过河", "people travel,pupils go out,crates are moved,guests cross the river")), M + "print(math.ceil({n}/{m}))",
          (("{n}个{f}，一次能载{m}个", "{f}共{n}，每辆或每船{m}"), ("最少几辆或几趟", "至少要多少辆", "需要几趟", "最少跑多少次")),
          (("{n} {f}, {m} fit at a time", "{n} {f} and one vehicle takes {m}"), ("how many trips at least", "how many vehicles", "least number needed")),
          AMOUNT, 0.8),
    story("people_of_share", scene(a=bare(100, 9000, 20), q=pct(5, 90), p=bare(2, 9)), "print(round({a}*(1-{q}/100)/{p}, 2))",
          (("{a}个座位坐了{q}，剩下的平分给{p}个团", "{a}件货卖掉{q}，余下分给{p}家店"), ("每个得多少", "一家几个", "每份是多少", "平均到手多少")),
          (("{q} of {a} seats are taken, the rest is shared by {p} groups", "{a} pieces, {q} sold, the others go to {p} shops equally"), ("how many does each get", "how many each", "one share")),
          AMOUNT, 0.7),
    story("grants_shared", scene(a=big(1, 60), q=pct(5, 60), n=bare(3, 30), f=HEIRS), "print(round({a}*(1-{q}/100)/{n}, 2))",
          (("{a}先扣{q}的税，再平分给{n}个{f}", "奖金{a}，{q}留作公用，其余{n}个{f}平分"), ("每个分多少", "一份是多少", "各拿多少", "每家得几元")),
          (("{a} minus {q} tax is shared equally by {n} {f}", "of {a}, {q} is kept back, the rest goes to {n} {f} in equal parts"), ("how much for each", "what does each get", "one share")),
          AMOUNT, 0.8),
    story("cake_scaled", scene(n=bare(3, 8), a=bare(80, 600, 10), m=bare(9, 30), f=words("面粉,糖,牛奶,肉,米", "flour,sugar,milk,meat,rice")), "print(round({a}/{n}*{m}, 2))",
          (("菜谱是{n}人份，{f}{a}克，我要做{m}人份", "{n}个人吃要{a}克{f}，现在来{m}个人"), ("{f}要多少克", "得用几克{f}", "{f}放多少", "应准备多少克")),
          (("a recipe for {n} takes {a} g of {f}, I cook for {m}", "{a} g {f} is for {n} people, we are {m}"), ("how much {f}", "grams of {f} needed", "how many grams")),
          (("{r} 克。", "要 {r} 克。"), ("{r} g.", "It takes {r} grams."))),
)
