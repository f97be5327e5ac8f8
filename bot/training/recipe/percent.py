"""Percentages: shares, changes, discounts (折), tenths (成), taxes, tips.

Rates enter the code as ``15/100``, 三成 as ``30/100`` and 八五折 as ``85/100``, so the numbers of the question stand in it
as they are. Knows nothing of interest or loans (``finance``).
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import ZH_DIGITS, count, number, percent, person, price, spelled, word, written

ZH_GOODS = ["羽绒服", "手机", "耳机", "电脑", "沙发", "外套", "裙子", "运动鞋", "书包", "冰箱", "空调", "洗衣机", "电饭煲", "台灯", "手表", "自行车", "机票", "健身卡", "课程", "套餐", "背包", "眼镜", "平板", "电视", "床垫", "口红", "咖啡机"]
EN_GOODS = ["jacket", "phone", "laptop", "sofa", "dress", "pair of shoes", "backpack", "fridge", "TV", "watch", "bike", "flight", "gym pass", "course", "camera", "lamp", "coat", "tablet", "mattress", "headset", "coffee machine", "desk", "suit", "guitar"]
ZH_MONEY_FIGURES = ["销售额", "营收", "价格", "工资", "房价", "成本", "利润", "预算", "股价", "房租", "月薪", "单价", "出口额", "客单价"]
EN_MONEY_FIGURES = ["revenue", "sales", "the price", "my salary", "rent", "the cost", "profit", "the budget", "the share price", "my electricity bill", "turnover"]
ZH_FIGURES = ["产量", "人口", "访问量", "用户数", "订单量", "用电量", "粉丝数", "库存", "体重", "得分", "客流量", "销量", "阅读量", "产能", "人数", "面积"]
EN_FIGURES = ["output", "the population", "traffic", "the user count", "order volume", "power usage", "our follower count", "stock", "headcount", "membership", "attendance", "production", "the score"]


def bare(rng: Random, lang: Lang, high: int = 99) -> Slot:
    """A percentage whose code is its bare number; in Chinese also fully spelled, 百分之三十五."""
    if lang == "zh" and rng.random() < 0.08:
        value = rng.randint(1, min(high, 99))
        return Slot("百分之" + spelled(value), str(value))
    return percent(rng, lang, high)


def rate(rng: Random, lang: Lang, high: int = 99) -> Slot:
    """A percentage whose code is the fraction 15/100; in Chinese sometimes tenths, 三成 as 0.3."""
    if lang == "zh" and high > 50 and rng.random() < 0.1:
        return tenths(rng)
    slot = bare(rng, lang, high)
    return Slot(slot.text, f"{slot.code}/100")


def tenths(rng: Random) -> Slot:
    """三成, 六成五, 两成半: tenths in words or digits, as a decimal."""
    n = rng.randint(1, 9)
    head = "两" if n == 2 and rng.random() < 0.6 else ZH_DIGITS[n] if rng.random() < 0.8 else str(n)
    roll = rng.random()
    if roll < 0.7:
        return Slot(f"{head}成", f"({n}0/100)")
    if roll < 0.8:
        return Slot(f"{head}成半", f"({n}5/100)")
    half = rng.randint(1, 9)
    return Slot(f"{head}成{ZH_DIGITS[half]}", f"({n}{half}/100)")


def fold(rng: Random) -> Slot:
    """8折, 八折, 8.5折, 八五折, 85折, as the factor that remains."""
    n = rng.choice((5, 6, 7, 7, 8, 8, 8, 9, 9, rng.randint(1, 9)))
    if rng.random() < 0.5:
        return Slot(rng.choice((f"{n}折", f"{ZH_DIGITS[n]}折", f"{ZH_DIGITS[n]}折")), f"({n}0/100)")
    m = rng.choice((5, 5, 8, rng.randint(1, 9)))
    if rng.random() < 0.5:
        return Slot(rng.choice((f"{n}{m}折", f"{ZH_DIGITS[n]}{ZH_DIGITS[m]}折")), f"({n}{m}/100)")
    return Slot(rng.choice((f"{n}.{m}折", f"{n}.{m}折", f"{ZH_DIGITS[n]}点{ZH_DIGITS[m]}折")), f"({n}{m}/100)")


def off(rng: Random, lang: Lang) -> Slot:
    """A discount: 折 in Chinese, a percentage off in English; the code is what remains of the price."""
    if lang == "zh":
        return fold(rng)
    slot = percent(rng, lang, 90)
    return Slot(slot.text, f"(1-{slot.code}/100)")


def amount(rng: Random, lang: Lang) -> Slot:
    """Money or a bare number."""
    return price(rng, lang, rng.choice((2, 3, 4, 5))) if rng.random() < 0.45 else number(rng, lang, rng.choice((2, 3, 4, 5, 6)), 2)


def goods(rng: Random, lang: Lang) -> Slot:
    """One thing from a shop."""
    return word(rng.choice(ZH_GOODS if lang == "zh" else EN_GOODS))


def figure(rng: Random, lang: Lang, money: bool) -> Slot:
    """Something that rises and falls, counted in money or in pieces."""
    if money:
        return word(rng.choice(ZH_MONEY_FIGURES if lang == "zh" else EN_MONEY_FIGURES))
    return word(rng.choice(ZH_FIGURES if lang == "zh" else EN_FIGURES))


def value(slot: Slot) -> float:
    """The number in a slot's code, ``12`` or ``12*10000``."""
    head, _, unit = slot.code.partition("*")
    return float(head) * float(unit or 1)


def share(rng: Random, lang: Lang) -> Slots:
    """A rate and an amount."""
    return {"a": amount(rng, lang), "p": rate(rng, lang)}


def bought(rng: Random, lang: Lang) -> Slots:
    """A price with a discount; ``s`` spells the same discount with the saved part as its code."""
    d = off(rng, lang)
    saved = f"(1-{d.code})" if lang == "zh" else d.code[3:-1]
    return {"a": price(rng, lang, rng.choice((2, 3, 4, 5))), "d": d, "s": Slot(d.text, saved), "g": goods(rng, lang)}


def twice_off(rng: Random, lang: Lang) -> Slots:
    """A price with two discounts, one after the other."""
    return {"a": price(rng, lang, rng.choice((3, 4))), "d": off(rng, lang), "e": off(rng, lang), "g": goods(rng, lang)}


def part(rng: Random, lang: Lang) -> Slots:
    """A part and the whole it belongs to, occasionally larger than it."""
    whole = rng.randint(2, 10 ** rng.choice((1, 2, 2, 3, 3, 4, 5)) + 2)
    some = rng.randint(1, whole if rng.random() < 0.93 else whole * 2)
    if rng.random() < 0.12:
        return {"a": number(rng, lang, 4), "b": number(rng, lang, 5, 5, 0.3)}
    return {"a": Slot(written(str(some), rng, lang), str(some)), "b": Slot(written(str(whole), rng, lang), str(whole))}


def moved(rng: Random, lang: Lang) -> Slots:
    """A figure before and after; ``f`` names it."""
    digits, money = rng.choice((2, 3, 4, 5)), rng.random() < 0.4
    a, b = (price(rng, lang, digits) if money else number(rng, lang, digits) for _ in "ab")
    if rng.random() < 0.6:  # a change of a believable size
        factor = rng.choice((0.5, 0.8, 0.9, 0.95, 1.05, 1.1, 1.2, 1.25, 1.5, 2, 3, 0.3 + 2 * rng.random()))
        a, b = near(rng.randint(5, 10**digits), factor, money, rng, lang)
    elif rng.random() < 0.5 and value(a) > value(b):
        a, b = b, a
    return {"a": a, "b": b, "f": figure(rng, lang, money or rng.random() < 0.3)}


def near(start: int, factor: float, money: bool, rng: Random, lang: Lang) -> tuple[Slot, Slot]:
    """A number and the one it becomes, in one spelling: 120万 and 150万, $80 and $96."""
    end = max(1, round(start * factor))
    if lang == "zh":
        unit, code = rng.choice((("万", "*10000"), ("亿", "*100000000"), ("", ""), ("", ""), ("", ""), ("", "")))
        unit += rng.choice(("元", "块", "")) if money else ""
        return Slot(f"{start}{unit}", f"{start}{code}"), Slot(f"{end}{unit}", f"{end}{code}")
    sign = rng.choice(("$", "$", "€", "£")) if money else ""
    tail, code = rng.choice((("k", "*1000"), (" million", "*1000000"), ("", ""), ("", ""), ("", ""), ("", "")))
    return Slot(f"{sign}{start}{tail}", f"{start}{code}"), Slot(f"{sign}{end}{tail}", f"{end}{code}")


def fallen(rng: Random, lang: Lang) -> Slots:
    """A figure before and after a fall."""
    slots = moved(rng, lang)
    a, b = sorted((slots["a"], slots["b"]), key=value, reverse=True)
    return {**slots, "a": a, "b": b}


def lesser_first(rng: Random, lang: Lang) -> Slots:
    """Two amounts, the first the smaller."""
    slots = part(rng, lang)
    a, b = sorted((slots["a"], slots["b"]), key=value)
    return {"a": a, "b": b}


def greater_first(rng: Random, lang: Lang) -> Slots:
    """Two amounts, the first the larger."""
    slots = lesser_first(rng, lang)
    return {"a": slots["b"], "b": slots["a"]}


def risen(rng: Random, lang: Lang) -> Slots:
    """A figure and the rate by which it rises."""
    return changed(rng, lang, rng.choice((30, 99, 99, 300)))


def lowered(rng: Random, lang: Lang) -> Slots:
    """A figure and the rate by which it falls."""
    return changed(rng, lang, 95)


def changed(rng: Random, lang: Lang, high: int) -> Slots:
    """An amount, a rate, and what the amount is of."""
    money = rng.random() < 0.45
    a = price(rng, lang, rng.choice((2, 3, 4, 5))) if money else number(rng, lang, rng.choice((2, 3, 4, 5, 6)), 2)
    return {"a": a, "p": rate(rng, lang, high), "f": figure(rng, lang, money or rng.random() < 0.3)}


def taxed(rng: Random, lang: Lang) -> Slots:
    """A price and a tax rate, mostly a real one."""
    p = rng.choice((3, 5, 6, 7, 8, 9, 10, 13, 19, 20, 21, 25)) if rng.random() < 0.7 else 0
    tax = Slot(f"{p}%", f"{p}/100") if p else rate(rng, lang, 25)
    return {"a": price(rng, lang, rng.choice((2, 3, 4, 5))), "p": tax, "g": goods(rng, lang)}


def dinner(rng: Random, lang: Lang) -> Slots:
    """A bill, a tip and a table."""
    p = rng.choice((10, 12, 15, 18, 20, 22, 25)) if rng.random() < 0.8 else 0
    tip = Slot(f"{p}%", f"{p}/100") if p else rate(rng, lang, 30)
    return {"a": price(rng, lang, rng.choice((2, 3, 3))), "p": tip, "n": count(rng, lang, 2, 15)}


def points(rng: Random, lang: Lang) -> Slots:
    """Two percentages, the first mostly the smaller; ``f`` is a figure that has shares."""
    a, b = bare(rng, lang), bare(rng, lang)
    if value(a) > value(b) and rng.random() < 0.8:
        a, b = b, a
    return {"a": a, "b": b, "f": figure(rng, lang, False)}


def points_down(rng: Random, lang: Lang) -> Slots:
    """Two percentages, the first the larger."""
    slots = points(rng, lang)
    a, b = sorted((slots["a"], slots["b"]), key=value, reverse=True)
    return {**slots, "a": a, "b": b}


def coupon(rng: Random, lang: Lang) -> Slots:
    """A basket, the threshold of a coupon and what it takes off; mostly the basket is large enough."""
    threshold = rng.choice((50, 99, 100, 150, 199, 200, 299, 300, 400, 500, 600, 800, 1000))
    cut = rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100))
    total = rng.randint(threshold, threshold * 3) if rng.random() < 0.85 else rng.randint(20, threshold)
    paid = f"{total}.{rng.randint(1, 9)}" if rng.random() < 0.2 else str(total)
    unit = rng.choice(("元", "元", "块", "块钱", "")) if lang == "zh" else ""
    sign = "" if lang == "zh" else "$"
    return {"a": Slot(f"{sign}{paid}{unit}", paid), "m": Slot(f"{sign}{threshold}", str(threshold)), "c": Slot(f"{sign}{cut}", str(cut)), "g": goods(rng, lang)}


def markdown(rng: Random, lang: Lang) -> Slots:
    """A price before and after; ``x`` asks for 几折 in Chinese and for the percentage off in English."""
    old = rng.randint(10, 10 ** rng.choice((2, 3, 4)))
    new = max(1, int(old * rng.choice((rng.random(), rng.randint(3, 9) / 10))))
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else ("$", "")
    asked = f"{new}/{old}*10" if lang == "zh" else f"({old}-{new})/{old}*100"
    return {"a": Slot(f"{sign}{old}{unit}", str(old)), "b": Slot(f"{sign}{new}{unit}", str(new)), "x": Slot("", asked), "g": goods(rng, lang)}


MONEY_ZH = ("是 {r} 元。", "一共 {r} 元。", "要付 {r} 元。", "算下来 {r} 元。", "应付 {r} 元。")
MONEY_EN = ("That is {r}.", "You pay {r}.", "It comes to {r}.", "The price is {r}.", "In total {r}.")

FAMILIES = (
    Family("percent_of", share, "print(round({a}*{p}, 4))",
           zh=("{a}的{p}是多少", "{a}的{p}", "求{a}的{p}", "{a}乘以{p}", "{a}×{p}", "{p}的{a}是多少", "{a}里面的{p}有多少", "{a}取{p}是几", "算一下{a}的{p}", "{a}按{p}算是多少", "总数{a}，其中{p}是多少", "一共{a}，拿出{p}是多少", "{a}抽{p}提成多少", "手续费{p}，金额{a}，手续费多少", "{a}的{p}等于几", "我存了{a}，打算花掉{p}，会花多少", "全款{a}，首付{p}，首付要多少", "{a}占{p}的那部分是多少", "佣金按{p}收，成交价{a}，佣金多少", "订金付{p}，总价{a}，订金是多少", "给我{a}的{p}", "{a}，{p}，结果", "作业题：{a}的{p}是几", "公司今年{a}，其中{p}用于研发，研发费用多少", "{a}当中有{p}是坏的，坏了多少"),
           en=("what is {p} of {a}", "{p} of {a}", "what's {p} of {a}", "how much is {p} of {a}", "calculate {p} of {a}", "find {p} of {a}", "{p} out of {a}, how much is that", "take {p} of {a}", "I need {p} of {a}", "{a}, {p} of it", "{a} times {p}", "give me {p} of {a}", "if the total is {a}, what does {p} amount to", "commission of {p} on {a}", "a {p} fee on {a} is how much", "deposit is {p} of {a}, so how much", "down payment of {p} on {a}", "{p} of {a} equals what", "they take {p} of my {a}, how much is that", "of {a} we lose {p}, how much is lost", "homework: find {p} of {a}", "work out {p} of {a}", "value of {p} of {a}", "{a} total and {p} goes to charity, how much goes to charity", "how much do I get if my share is {p} of {a}"),
           say_zh=("{a}的{p}是 {r}。", "是 {r}。", "等于 {r}。", "结果是 {r}。"), say_en=("{p} of {a} is {r}.", "That is {r}.", "It comes to {r}.", "The result is {r}."), weight=3),
    Family("what_percent", part, "print(round({a}/({b})*100, 2))",
           zh=("{a}是{b}的百分之几", "{a}占{b}的百分之多少", "{a}占{b}的比例", "{a}占{b}多少百分比", "{b}里面{a}占百分之几", "{b}个人里有{a}个，占比多少", "{b}道题做对了{a}道，正确率是多少", "{b}名员工到了{a}名，出勤率多少", "一共{b}，完成了{a}，完成率是多少", "{a}在{b}中的占比", "{a}/{b}是百分之几", "满分{b}我考了{a}，得分率多少", "班里{b}人，女生{a}人，女生占百分之几", "{a}相当于{b}的百分之多少", "总共{b}个样品，{a}个不合格，不合格率", "目标{b}，实际{a}，达成率多少", "{b}张票卖出{a}张，售出比例是多少", "投了{b}次进了{a}次，命中率多少", "{a}和{b}的百分比是多少", "求{a}占{b}的百分率", "{b}粒种子发芽{a}粒，求发芽率", "用{a}除以{b}，写成百分数", "我们公司{b}人，{a}人请假，请假的占多少", "预算{b}花了{a}，用掉百分之几", "把{a}比{b}换算成百分比", "电池总共{b}，剩{a}，还剩百分之几"),
           en=("{a} is what percent of {b}", "what percent of {b} is {a}", "what percentage is {a} of {b}", "{a} out of {b} as a percentage", "{a} of {b} in percent", "{a}/{b} as a percent", "I got {a} out of {b}, what's my percentage", "scored {a} out of {b}, percent?", "how many percent of {b} is {a}", "{a} of our {b} staff are remote, what percentage is that", "we finished {a} of {b} tasks, completion rate", "what share of {b} does {a} make up", "what proportion of {b} is {a}, in percent", "express {a} as a percentage of {b}", "{a} out of {b} people said yes, what percent", "there are {b} students and {a} passed, pass rate", "spent {a} of a {b} budget, percent used", "hit rate if {a} of {b} shots went in", "percentage of {a} in {b}", "percent {a} of {b}", "out of {b} tickets {a} were sold, what percent sold", "target {b}, actual {a}, how many percent did we reach", "defect rate with {a} bad out of {b}", "turn {a} out of {b} into a percentage", "{b} total, {a} done, that's what percent"),
           say_zh=("占 {r}%。", "是 {r}%。", "比例是 {r}%。", "百分比为 {r}%。"), say_en=("That is {r}%.", "It is {r} percent.", "{a} is {r}% of {b}.", "The share is {r}%."), weight=2),
    Family("increase_by", risen, "print(round({a}*(1+{p}), 2))",
           zh=("{a}增加{p}是多少", "{a}涨了{p}之后是多少", "{a}上涨{p}", "{f}原来{a}，增长{p}后是多少", "{a}提高{p}变成多少", "比{a}多{p}的数是多少", "在{a}的基础上加{p}", "{f}{a}，明年预计增长{p}，明年是多少", "去年{f}{a}，今年涨{p}，今年多少", "{a}再加上{p}等于几", "{a}涨{p}到多少", "{f}从{a}上调{p}，新的是多少", "{a}加{p}", "{f}是{a}，上升{p}后呢", "把{a}放大{p}", "{a}上浮{p}是多少", "我们公司{f}{a}，要是增加{p}能到多少", "{f}增长了{p}，之前是{a}，现在是多少", "如果{a}提升{p}，会变成几", "{a}增幅{p}，结果多少", "{f}上个月{a}，这个月多了{p}，这个月是多少", "计划在{a}上追加{p}，一共多少", "孩子作业：比{a}多{p}是几"),
           en=("increase {a} by {p}", "{a} plus {p}", "{a} increased by {p}", "what is {a} after a {p} increase", "{f} was {a} and went up {p}, what is it now", "add {p} to {a}", "{a} + {p}", "{a} up {p}", "{f} is {a}, if it grows {p} what will it be", "raise {a} by {p}", "what do you get if {a} rises {p}", "{a} with {p} on top", "{p} more than {a}", "{f} rose {p} from {a}, new value", "if {f} goes from {a} up by {p}, where does it end", "last year {f} was {a}, this year it is {p} higher, how much this year", "a {p} increase on {a}", "{a} grows by {p}, what's the result", "{f} of {a} climbing {p} gives what", "bump {a} up {p}", "we expect {p} growth on {a}, what will we have", "find the new amount: {a}, {p} increase", "what number is {p} bigger than {a}"),
           say_zh=("增加后是 {r}。", "变成 {r}。", "是 {r}。", "结果是 {r}。"), say_en=("It becomes {r}.", "After the increase it is {r}.", "That is {r}.", "The new value is {r}."), weight=1.6),
    Family("decrease_by", lowered, "print(round({a}*(1-{p}), 2))",
           zh=("{a}减少{p}是多少", "{a}降低{p}之后是多少", "{a}下降{p}", "{f}原来{a}，下跌{p}后是多少", "{a}降{p}变成多少", "比{a}少{p}的数是多少", "{a}扣掉{p}还剩多少", "{a}去掉{p}", "{f}从{a}跌了{p}，现在多少", "{a}打算砍掉{p}，剩多少", "{f}{a}，今年缩水{p}，今年是多少", "{a}减{p}等于几", "{a}用了{p}，还剩多少", "{f}去年{a}，今年降了{p}，今年多少", "把{a}缩小{p}", "{a}损耗{p}后剩下多少", "{a}下调{p}是多少", "{f}少了{p}，原本是{a}，现在是", "如果{a}回落{p}会到几", "公司要把{f}从{a}压缩{p}，压缩后是多少", "{a}跌{p}是几", "便宜{p}，原价{a}，现价多少", "{a}直降{p}，到手多少", "降价{p}，之前卖{a}，现在卖多少", "{a}的货，减价{p}卖多少"),
           en=("decrease {a} by {p}", "{a} minus {p}", "{a} reduced by {p}", "what is {a} after a {p} decrease", "{f} was {a} and fell {p}, what is it now", "take {p} off {a}", "{a} - {p}", "{a} down {p}", "{f} is {a}, if it shrinks {p} what will it be", "lower {a} by {p}", "what's left of {a} after losing {p}", "{p} less than {a}", "{f} dropped {p} from {a}, new value", "cut {a} by {p}", "last year {f} was {a}, this year it is {p} lower, how much this year", "a {p} drop on {a}", "subtract {p} from {a}", "I used {p} of my {a}, how much remains", "{f} of {a} falling {p} gives what", "remove {p} from {a}", "we have to trim {a} by {p}, what remains", "find the new amount: {a}, {p} decrease", "what number is {p} smaller than {a}", "{a} after deducting {p}"),
           say_zh=("减少后是 {r}。", "剩 {r}。", "是 {r}。", "结果是 {r}。"), say_en=("It becomes {r}.", "After the decrease it is {r}.", "That leaves {r}.", "The new value is {r}."), weight=1.6),
    Family("change_rate", moved, "print(round(({b}-{a})/({a})*100, 2))",
           zh=("从{a}到{b}涨了百分之几", "从{a}变成{b}，变化率是多少", "{f}从{a}涨到{b}，涨幅多少", "{a}到{b}的增长率", "{f}上个月{a}，这个月{b}，环比增长多少", "{f}去年{a}，今年{b}，同比增长百分之多少", "由{a}增加到{b}，增长了百分之几", "{a}变{b}，变动百分比", "{f}原来是{a}，现在是{b}，变了百分之几", "求{a}到{b}的增幅", "{a}涨到{b}是涨了多少个百分比", "之前{a}现在{b}，增减百分之多少", "{f}：{a} → {b}，变化百分比", "{f}以前{a}，如今{b}，提高了百分之几", "第一季度{a}，第二季度{b}，增长率是多少", "{b}比{a}增长了多少（百分比）", "我们的{f}由{a}升至{b}，升幅多少", "{f}一开始{a}，后来{b}，增速是多少", "2023年{a}，2024年{b}，同比", "{a}→{b} 涨跌幅", "从{a}跑到{b}，百分比变化是多少"),
           en=("percent change from {a} to {b}", "what is the percentage change from {a} to {b}", "{f} went from {a} to {b}, percent increase", "{a} to {b} growth rate", "by what percent did {f} change from {a} to {b}", "from {a} to {b}, how many percent up", "{f} was {a} last month and {b} this month, what's the change in percent", "{f}: {a} -> {b}, % change", "how much percent growth is {a} to {b}", "going from {a} to {b} is what percent", "it used to be {a}, now it's {b}, percentage difference", "percent increase {a} {b}", "rate of change from {a} to {b} in percent", "{a} became {b}, how many percent is that", "year over year change if last year was {a} and this year {b}", "if {f} rises from {a} to {b}, what's the increase in percent", "% change {a} to {b}", "we grew from {a} to {b}, growth in percent", "Q1 {a}, Q2 {b}, growth", "started at {a}, ended at {b}, percentage gain", "what percent higher or lower is {b} compared to {a} before", "calculate the percentage change between {a} and {b}"),
           say_zh=("变化率是 {r}%。", "变化了 {r}%。", "增幅为 {r}%。"), say_en=("The change is {r}%.", "That is a change of {r}%.", "It changed by {r} percent."), weight=1.8),
    Family("drop_rate", fallen, "print(round(({a}-{b})/({a})*100, 2))",
           zh=("从{a}降到{b}，降了百分之几", "{f}从{a}降到{b}，降幅是多少", "{a}跌到{b}跌了百分之几", "{f}由{a}减少到{b}，减少了百分之多少", "{a}降成{b}，下降比例多少", "{f}原来{a}，现在只有{b}，少了百分之几", "{f}去年{a}，今年{b}，下滑了百分之几", "从{a}缩减到{b}，缩减幅度是多少", "{f}从{a}回落到{b}，跌幅百分之几", "价格{a}砍到{b}，便宜了百分之几", "{f}{a}掉到{b}，跌幅", "原价{a}，现价{b}，降价百分之多少", "从{a}瘦到{b}，减了百分之几", "成本由{a}压到{b}，节约了百分之几"),
           en=("{f} fell from {a} to {b}, what's the drop in percent", "percent decrease from {a} to {b}", "{a} down to {b}, how many percent lower", "{f} dropped from {a} to {b}, percentage drop", "what is the percentage decrease from {a} to {b}", "it was {a} and is only {b} now, how many percent less", "from {a} down to {b}, what percent did we lose", "{f} declined from {a} to {b}, by what percent", "price cut from {a} to {b}, percent reduction", "how much in percent did {f} shrink going from {a} to {b}", "reduced from {a} to {b}, reduction in percent", "% drop {a} to {b}", "we cut {f} from {a} to {b}, what percentage did we save"),
           say_zh=("下降了 {r}%。", "降幅是 {r}%。", "减少了 {r}%。"), say_en=("It fell by {r}%.", "The decrease is {r}%.", "That is a drop of {r} percent."), weight=1),
    Family("percent_more", greater_first, "print(round(({a}-{b})/({b})*100, 2))",
           zh=("{a}比{b}多百分之几", "{a}比{b}高百分之多少", "{a}比{b}大了百分之几", "甲{a}乙{b}，甲比乙多百分之几", "{a}相比{b}高出多少百分比", "我跑了{a}米，他跑了{b}米，我比他多百分之几", "男生{a}人，女生{b}人，男生比女生多百分之几", "{a}较{b}多出百分之几", "{a}超过{b}百分之多少", "实际{a}计划{b}，超额百分之几"),
           en=("how many percent more is {a} than {b}", "{a} is what percent more than {b}", "by what percent is {a} greater than {b}", "{a} vs {b}, percent more", "how much percent higher is {a} compared with {b}", "what percent bigger is {a} than {b}", "{a} exceeds {b} by what percent", "by how many percent does {a} beat {b}", "{a} compared to {b}, percent difference"),
           say_zh=("多 {r}%。", "高出 {r}%。", "相差 {r}%。"), say_en=("It is {r}% more.", "The difference is {r}%.", "{r} percent more."), weight=0.8),
    Family("percent_less", lesser_first, "print(round(({b}-{a})/({b})*100, 2))",
           zh=("{a}比{b}少百分之几", "{a}比{b}低了百分之多少", "{a}比{b}小百分之几", "甲{a}乙{b}，甲比乙少百分之几", "{a}相比{b}低多少百分比", "女生{a}人，男生{b}人，女生比男生少百分之几", "{a}较{b}少了百分之多少", "实际{a}计划{b}，比计划少百分之几", "我的工资{a}，他的{b}，我比他低百分之几", "{a}不到{b}，差了百分之几"),
           en=("{a} is how many percent less than {b}", "how many percent less is {a} than {b}", "{a} is what percent lower than {b}", "by what percent is {a} smaller than {b}", "{a} vs {b}, percent less", "how much percent cheaper is {a} compared with {b}", "actual {a}, planned {b}, how many percent short", "what percent smaller is {a} than {b}", "{a} falls short of {b} by what percent"),
           say_zh=("少 {r}%。", "低 {r}%。", "相差 {r}%。"), say_en=("It is {r}% less.", "{r} percent less.", "The shortfall is {r}%."), weight=0.7),
    Family("whole_from_part", share, "print(round({a}/({p}), 2))",
           zh=("一个数的{p}是{a}，这个数是多少", "{a}是总数的{p}，总数是多少", "{a}占{p}，总共是多少", "某数的{p}等于{a}，求这个数", "{p}是{a}，那100%是多少", "已经完成{a}，占全部的{p}，全部是多少", "什么数的{p}是{a}", "{a}是哪个数的{p}", "首付{p}是{a}，全款多少", "花了{a}，正好是工资的{p}，工资多少", "看了{a}页，是全书的{p}，全书多少页", "{a}对应{p}，求整体", "参加的有{a}人，占全班{p}，全班多少人", "如果{a}只是{p}，总量有多少", "税率{p}，交了{a}的税，应税金额是多少", "{a}相当于整体的{p}，整体是几", "已知{p}为{a}，反推总额", "走了{a}公里，是全程的{p}，全程多远", "提成{p}拿了{a}，销售额是多少", "{a}÷{p}"),
           en=("{a} is {p} of what number", "{p} of what number is {a}", "{p} of a number is {a}, find the number", "if {a} is {p}, what is the whole", "{a} is {p} of the total, what is the total", "{p} equals {a}, what's 100%", "{a} represents {p}, find the full amount", "what is the total if {p} of it is {a}", "I spent {a} which is {p} of my salary, what's my salary", "{a} people is {p} of the group, how big is the group", "we have done {a}, that's {p}, how much in all", "{a} = {p} of x, x", "the deposit of {a} is {p} of the price, full price", "{p} of the class is {a} students, how many students are there", "which number has {a} as its {p}", "my {p} commission was {a}, how much did I sell", "read {a} pages, {p} of the book, how long is the book", "whole amount when {p} is {a}", "given that {p} is {a} find the original", "{a} makes up {p} of it, how much is all of it"),
           say_zh=("总数是 {r}。", "这个数是 {r}。", "全部是 {r}。", "是 {r}。"), say_en=("The whole is {r}.", "The total is {r}.", "The number is {r}.", "It is {r}."), weight=1.3),
    Family("before_increase", risen, "print(round({a}/(1+{p}), 2))",
           zh=("今年{a}，涨了{p}，去年多少", "加价{p}后是{a}，没加之前几元", "{f}提升{p}以后是{a}，提升以前呢", "涨了{p}之后是{a}，原来是多少", "{f}增长{p}后达到{a}，之前是多少", "今年{f}{a}，比去年多{p}，去年是多少", "{a}是增加{p}以后的结果，原数是几", "上调{p}后为{a}，上调前是多少", "一个数增加{p}得{a}，求这个数", "现在{a}，同比涨{p}，上年同期是多少", "{f}比上月高{p}，本月{a}，上月多少", "提价{p}后卖{a}，原价多少", "{a}比某数多{p}，某数是多少"),
           en=("it's {a} now after rising {p}, what was it", "{a} includes a {p} rise, earlier value", "what number plus {p} makes {a}", "now {a}, up {p} from last year, last year's figure", "after a {p} increase it is {a}, what was it before", "{f} grew {p} to {a}, what was it originally", "{a} is {p} more than what number", "a number increased by {p} gives {a}, find it", "this year {f} is {a}, {p} higher than last year, how much was it last year", "before the {p} rise to {a}, what was the value", "{f} is {a} after going up {p}, original value", "price went up {p} and is now {a}, old price"),
           say_zh=("原来是 {r}。", "之前是 {r}。", "原数是 {r}。"), say_en=("It was {r}.", "Before that it was {r}.", "The original value was {r}."), weight=0.7),
    Family("discount", bought, "print(round({a}*{d}, 2))",
           zh=("{a}打{d}是多少", "{a}的{g}打{d}多少钱", "原价{a}，打{d}，现价多少", "{g}{a}，{d}后要付多少", "{d} {a}", "{a} {d}", "{g}标价{a}，现在打{d}，实际付多少", "{a}打{d}之后", "打{d}，原价{a}，算下来多少", "一件{g}卖{a}，会员{d}，我该付多少钱", "商场{d}促销，{g}原价{a}，买下来要多少", "{a}的东西打{d}", "{g}吊牌价{a}，{d}拿下花多少", "{d}优惠，{a}的账单付多少", "{a}享受{d}，最后多少钱", "{g}全场{d}，看中一个{a}的，多少钱能买", "买{g}，{a}，店里给打{d}，付多少", "原价是{a}的{g}打{d}出售，售价是多少元", "{a}按{d}算", "双十一{g}打{d}，平时卖{a}，现在多少", "求{a}打{d}的价格", "{a}打个{d}是几", "老板给我{d}，总共{a}，实付多少", "{g}打完{d}是多少，原来要{a}", "折后价：{a}，{d}"),
           en=("{d} off {a}", "what is {d} off {a}", "{a} with {d} off", "{a} at {d} off", "a {g} costs {a} and is {d} off, what do I pay", "how much is a {a} {g} after {d} discount", "{a} less {d} discount", "{g} {a}, {d} discount, final price", "sale price of a {a} {g} with {d} off", "{a} minus a {d} discount", "everything is {d} off, the {g} was {a}, how much now", "the store gives {d} off on a {g} listed at {a}, what's the sale price", "discount of {d} on {a}, what do I end up paying", "price after {d} off {a}", "original price {a}, discount {d}, price to pay", "I have a {d} off coupon and the {g} is {a}, how much will it cost me", "{g} marked {a}, take {d} off", "what will I pay for a {a} {g} if it's discounted {d}", "apply a {d} discount to {a}", "{a} {g}, {d} off at checkout, total", "members get {d} off, regular price {a}, member price", "black friday {d} off, {g} normally {a}, new price", "how much after a {d} markdown from {a}", "{a} - {d} off"),
           say_zh=("折后 {r} 元。", "打完折 {r} 元。", "要付 {r} 元。", "现价 {r} 元。", "{r} 元。"), say_en=("You pay {r}.", "The price after the discount is {r}.", "It costs {r} then.", "The sale price is {r}."), weight=2.5),
    Family("discount_saved", bought, "print(round({a}*{s}, 2))",
           zh=("{a}打{s}省多少钱", "{g}原价{a}，打{s}能省多少", "{a}打{s}便宜了多少", "{s}买{a}的{g}，节省多少", "{a}的{g}打{s}，比原价少付多少", "打{s}，{a}，优惠了多少钱", "{g}标价{a}，{s}成交，省下多少元", "{a}打{s}减了几块钱", "{s}之后比{a}便宜多少", "原来{a}，现在{s}，一共少花多少钱", "{a}享受{s}优惠金额是多少", "{a}打完{s}可以省几元"),
           en=("how much do I save with {s} off {a}", "{s} off a {a} {g}, how much is saved", "savings on {a} at {s} off", "what's the discount amount for {s} off {a}", "how much cheaper is a {a} {g} at {s} off", "{a} {g}, {s} discount, amount saved", "money saved if a {g} of {a} is {s} off", "how many dollars off is {s} on {a}", "the {g} is {a} with {s} off, what do I save", "{s} discount on {a}: how much comes off", "how much comes off the {a} price with {s} off"),
           say_zh=("省 {r} 元。", "便宜了 {r} 元。", "一共节省 {r} 元。"), say_en=("You save {r}.", "That saves {r}.", "The discount is {r}."), weight=1),
    Family("price_before_discount", bought, "print(round({a}/{d}, 2))",
           zh=("打{d}后是{a}，原价多少", "{g}打{d}卖{a}，原价是多少", "{d}买了个{g}花了{a}，原来多少钱", "折后{a}，折扣{d}，求原价", "{a}是打了{d}的价格，没打折是多少", "现价{a}，是原价的{d}，原价几元", "{g}{d}之后还要{a}，不打折要多少", "打完{d}付了{a}，标价是多少", "一件{g}按{d}出售是{a}，它的原价是多少", "已知{d}价{a}，反推原价", "我花{a}买的{g}，打了{d}，原价多少来着", "{d}后{a}，原价"),
           en=("after {d} off it costs {a}, original price", "a {g} is {a} after a {d} discount, what was the original price", "I paid {a} at {d} off, what was the full price", "{a} is the price after {d} off, find the price before", "sale price {a}, discount {d}, original price", "what did the {g} cost before {d} off if it's now {a}", "price before {d} discount when you pay {a}", "the {g} cost me {a} with {d} off, list price", "with {d} off I paid {a}, how much without the discount", "the {d} reduced price is {a}, original"),
           say_zh=("原价是 {r} 元。", "没打折是 {r} 元。", "原来 {r} 元。"), say_en=("The original price was {r}.", "Before the discount it was {r}.", "The full price is {r}."), weight=0.9),
    Family("discount_rate", markdown, "print(round({x}, 2))",
           zh=("原价{a}现价{b}，打了几折", "{a}的{g}卖{b}，相当于几折", "{g}从{a}降到{b}，是打几折", "{a}变{b}打了几折", "{b}买到原价{a}的{g}，等于打几折", "标价{a}，实付{b}，折扣是多少折", "{g}原来{a}，现在只要{b}，几折啊", "{a}卖{b}是几折", "原价{a}，优惠后{b}，算一下折扣", "{g}{b}到手，原价{a}，多少折"),
           en=("original {a}, now {b}, what percent off", "a {g} went from {a} down to {b}, what's the discount in percent", "{a} {g} sold for {b}, what percent discount is that", "was {a}, now {b}, % off", "what discount did I get if the {a} {g} cost me {b}", "reduced from {a} to {b}, how many percent off", "list price {a}, paid {b}, discount rate", "how big is the discount in percent from {a} to {b}", "{g} marked down from {a} to {b}, percentage off"),
           say_zh=("打了 {r} 折。", "相当于 {r} 折。", "是 {r} 折。"), say_en=("The discount is {r}%.", "That is {r}% off.", "You got {r}% off."), weight=0.8),
    Family("two_discounts", twice_off, "print(round({a}*{d}*{e}, 2))",
           zh=("{g}{a}，满场{d}，学生再{e}，学生付多少", "{a}×{d}×{e}是多少钱", "先享{d}，后用{e}券，原价{a}，折后", "{a}先打{d}再打{e}是多少", "{g}{a}，先{d}后{e}，最后多少钱", "原价{a}，打{d}之后又打{e}，现价多少", "{d}再{e}，原价{a}", "{a}的{g}商场打{d}，会员折上{e}，付多少", "{a}打{d}，折上再打{e}", "{g}标价{a}，先按{d}，再享{e}优惠，实付多少", "折上折：{a}，{d}，{e}", "{a}连打两次折，一次{d}一次{e}，多少钱", "店里{d}，我的券还能再{e}，{g}{a}，到手价多少"),
           en=("sale {d} off, loyalty card another {e} off, list {a}, final", "the {g} is {a}; {d} off first and {e} off after that", "{a} with {d} off and then another {e} off", "{d} off then an extra {e} off {a}", "a {g} at {a}, {d} off, then {e} off the sale price, final price", "two discounts of {d} and {e} on {a}", "{a} reduced by {d} and then by {e} more", "what do I pay for a {a} {g} with successive discounts of {d} and {e}", "{g} {a}: {d} off plus additional {e} at checkout", "first {d} off, then {e} off, starting at {a}", "stack {d} off and {e} off on {a}", "{a} marked down {d}, coupon for another {e}, how much"),
           say_zh=MONEY_ZH, say_en=MONEY_EN, weight=0.8),
    Family("tenths_of", lambda rng, lang: {"a": amount(rng, lang), "p": tenths(rng) if lang == "zh" else rate(rng, lang), "n": person(rng, lang)}, "print(round({a}*{p}, 4))",
           zh=("{a}的{p}是多少", "{a}的{p}", "{p}是多少，总数{a}", "{a}里占{p}的是多少", "{a}分{p}给{n}，{n}拿多少", "一共{a}，{p}归{n}，是多少", "收成{a}，交{p}，要交多少", "{a}，其中{p}是女生，女生有多少", "总投资{a}，{n}出{p}，出多少", "{a}拿{p}出来是多少", "{n}占股{p}，利润{a}，能分到多少", "首付{p}，房子{a}，首付多少钱", "{a}的货卖掉了{p}，卖了多少", "{n}的股份是{p}，分红总额{a}，{n}分多少"),
           en=("{n} owns {p} of a {a} company, how much is that", "{n} gets {p} of {a}", "{p} of the {a} goes to {n}, how much", "{n}'s share is {p} of {a}, in numbers", "split: {p} of {a} to {n}", "how much is {n}'s {p} cut of {a}", "{n} holds {p}, profit is {a}, payout to {n}", "if {n} takes {p} out of {a}, how much does {n} get", "{n} pays {p} of {a}, how much does {n} pay"),
           say_zh=("是 {r}。", "等于 {r}。", "有 {r}。"), say_en=("That is {r}.", "It comes to {r}.", "{n}: {r}."), weight=0.9),
    Family("tax_added", taxed, "print(round({a}*(1+{p}), 2))",
           zh=("税率{p}，税前价{a}，加税之后多少", "价格{a}，外加税{p}，总共几元", "{a}加上{p}的税是多少", "不含税{a}，税率{p}，含税价多少", "{g}{a}，另加{p}税，一共付多少", "税前{a}，税率{p}，价税合计多少", "{a}未税，{p}税点，含税多少", "{g}不含税价{a}，增值税{p}，总价是多少", "开票要加{p}，货款{a}，总共多少", "{a}再交{p}的消费税，共花多少", "含税总额：净价{a}，税{p}", "净价{a}加{p}增值税", "报价{a}不含税，{p}的税，客户要付多少", "服务费另收{p}，消费{a}，总共付多少", "{a}加{p}服务费一共"),
           en=("{a} before {p} VAT, with VAT", "what is {a} once {p} tax is added", "{a} plus {p} tax", "{a} with {p} sales tax", "total for {a} with {p} tax", "price {a} before tax, tax rate {p}, total with tax", "{g} {a} plus {p} VAT, what do I pay", "add {p} VAT to {a}", "{a} net, {p} VAT, gross", "how much is {a} including {p} tax", "what's the total cost of a {a} {g} if sales tax is {p}", "{a} excluding VAT, VAT is {p}, how much including VAT", "tax of {p} on top of {a}, total", "final bill for {a} with {p} tax added", "gross price from net {a} at {p}", "the {g} is {a} and there is a {p} sales tax, total price", "service charge {p} on {a}, total to pay"),
           say_zh=("含税 {r} 元。", "一共 {r} 元。", "总价 {r} 元。"), say_en=("With tax it is {r}.", "The total is {r}.", "You pay {r} in all."), weight=1),
    Family("tax_removed", taxed, "print(round({a}/(1+{p}), 2))",
           zh=("{a}是含税的，税率{p}，不含税是几", "扣除{p}税率，{a}的税前金额", "含税{a}，税率{p}，不含税价多少", "{a}含{p}的税，去掉税是多少", "含税价{a}，{p}，税前多少", "价税合计{a}，税率{p}，不含税金额是多少", "{g}含税卖{a}，税点{p}，净价多少", "发票总额{a}，{p}增值税，换算成不含税", "{a}是含{p}税的价格，未税价是几", "{a}除去{p}的税", "把含税{a}还原成不含税，税率{p}"),
           en=("{a} tax-inclusive at {p}, tax-exclusive amount", "strip {p} sales tax from {a}", "{a} including {p} tax, price before tax", "remove {p} VAT from {a}", "{a} gross with {p} VAT, what's net", "total {a} includes {p} sales tax, what was the price without tax", "net price of {a} at {p} VAT", "{a} incl. {p} VAT, excluding VAT", "pre-tax price if I paid {a} with {p} tax included", "the {g} cost {a} with {p} tax in it, what is it without tax", "take {p} VAT out of {a}"),
           say_zh=("不含税 {r} 元。", "税前 {r} 元。", "去掉税是 {r} 元。"), say_en=("Without tax it is {r}.", "The net price is {r}.", "Before tax: {r}."), weight=0.8),
    Family("tax_inside", taxed, "print(round({a}-{a}/(1+{p}), 2))",
           zh=("含税{a}，税率{p}，其中税额是多少", "{a}里面含的{p}增值税是多少钱", "价税合计{a}，{p}，税额多少", "发票含税{a}，税点{p}，税是多少", "{a}（含税，{p}）中税金有多少", "{g}含税价{a}，税率{p}，里面的税有几元"),
           en=("how much of {a} is VAT at {p}", "{a} including {p} VAT, how much is the VAT", "total {a} includes {p} tax, how much tax is that", "VAT contained in {a} at {p}", "tax portion of {a} gross with {p} tax", "the {g} cost {a} tax included at {p}, how much of that is tax"),
           say_zh=("税额 {r} 元。", "其中税 {r} 元。"), say_en=("The tax is {r}.", "It contains {r} of tax."), weight=0.5),
    Family("tax_amount", taxed, "print(round({a}*{p}, 2))",
           zh=("{a}要交{p}的税，税是多少", "不含税{a}，税率{p}，税额多少", "{a}按{p}交税要交多少", "应纳税所得{a}，税率{p}，税款多少", "{g}{a}，关税{p}，关税多少钱", "{a}的{p}税是多少", "税率{p}，金额{a}，税金是几元", "卖了{a}，平台抽{p}，抽走多少", "房子{a}，契税{p}，契税要交多少", "稿费{a}扣{p}的税，扣多少", "中介费{p}，成交{a}，中介费多少"),
           en=("how much tax is {p} on {a}", "sales tax on {a} at {p}", "{p} tax on a {a} {g}, just the tax", "tax amount for {a} with rate {p}", "what's the VAT on a net price of {a} at {p}", "income {a}, tax rate {p}, tax due", "import duty of {p} on a {g} worth {a}", "how much in tax do I owe on {a} at {p}", "the platform takes {p} of {a}, how much is that", "{p} agent fee on {a}"),
           say_zh=("税额 {r} 元。", "是 {r} 元。", "要交 {r} 元。"), say_en=("The tax is {r}.", "That is {r}.", "It comes to {r}."), weight=0.8),
    Family("after_tax", taxed, "print(round({a}*(1-{p}), 2))",
           zh=("{a}扣{p}的税，到手多少", "税前{a}，个税{p}，税后多少", "稿费{a}，扣税{p}后拿多少", "{a}被平台抽走{p}还剩多少", "奖金{a}，交{p}的税，实际到手", "收入{a}，扣{p}，净得多少", "转账{a}收{p}手续费，实际到账多少", "{a}提现，手续费{p}，能到账几元", "中奖{a}，缴税{p}，最后能拿到多少钱"),
           en=("{a} after {p} tax is withheld", "gross {a}, tax {p}, take-home", "I earn {a} and pay {p} tax, what's left", "bonus of {a} minus {p} tax", "net pay on {a} at {p} tax", "{a} minus a {p} fee, what do I receive", "the platform keeps {p} of {a}, what do I get", "prize of {a}, taxed at {p}, payout", "how much arrives if I send {a} and the fee is {p}"),
           say_zh=("到手 {r} 元。", "税后 {r} 元。", "实际拿到 {r} 元。"), say_en=("You keep {r}.", "After that {r} is left.", "You receive {r}."), weight=0.7),
    Family("tip", dinner, "print(round({a}*{p}, 2))",
           zh=("小费按{p}给，账单是{a}，要给多少小费", "{a}的账单留{p}小费，是多少", "{a}的{p}小费是多少", "账单{a}，小费{p}，小费给多少", "吃饭花了{a}，给{p}小费是几块", "小费{p}，消费{a}，小费多少钱", "{p}小费 {a}", "在美国吃饭{a}，按{p}给小费应该给多少", "{a}的餐费，{p}的小费要给几元"),
           en=("{a} at {p} tip", "waiter tip of {p} for a {a} meal", "{p} tip on {a}", "how much is a {p} tip on {a}", "tip {p} {a}", "what should I tip on {a} at {p}", "bill is {a}, {p} tip, how much tip", "calculate a {p} tip for a {a} bill", "{a} dinner, tip at {p}", "what's the tip on {a} if I leave {p}", "leaving {p} on a {a} check, tip amount", "{a} bill {p} gratuity", "how much do I leave the waiter for {p} of {a}", "cab ride {a}, {p} tip"),
           say_zh=("小费 {r}。", "小费是 {r} 元。"), say_en=("The tip is {r}.", "Leave {r}.", "Tip: {r}."), weight=0.7),
    Family("with_tip", dinner, "print(round({a}*(1+{p}), 2))",
           zh=("消费{a}，加上{p}小费一共是多少", "{a}的单，小费{p}，刷卡刷多少", "{a}加{p}小费一共多少", "账单{a}，给{p}小费，总共付多少", "餐费{a}，小费{p}，合计", "吃饭{a}再加{p}的小费，总共要付", "{a}，含{p}小费总额多少", "连小费{p}一起，{a}的账单总共几块"),
           en=("what's {a} plus a {p} tip", "card charge for a {a} bill including {p} tip", "{a} with a {p} tip, total", "total bill for {a} plus {p} tip", "bill {a}, tip {p}, what do I pay in total", "{a} plus {p} gratuity", "how much in total if the meal was {a} and I tip {p}", "{a} dinner with {p} tip included", "add a {p} tip to {a}", "total with {p} tip on {a}", "meal {a}, tipping {p}, grand total"),
           say_zh=("一共 {r} 元。", "总共付 {r}。"), say_en=("The total is {r}.", "You pay {r} with the tip."), weight=0.7),
    Family("split_with_tip", dinner, "print(round({a}*(1+{p})/{n}, 2))",
           zh=("{a}的账单，加{p}小费，我们{n}个人AA", "{n}人吃饭{a}，小费{p}，均摊", "账单{a}，小费{p}，{n}个人平分，每人多少", "{a}加{p}小费，{n}人AA，一人付多少", "吃饭花了{a}，给{p}小费，{n}个人分，每人出几块", "{n}个人吃了{a}，另加{p}服务费，人均多少", "{a}+{p}小费，{n}人均摊", "{n}人聚餐{a}，服务费{p}，AA下来每人多少", "餐费{a}，小费{p}，平摊给{n}个人，每位多少"),
           en=("{a}, tip {p}, {n} ways, what does each of us pay", "between {n} of us: {a} bill and {p} tip, each share", "split {a} with {p} tip between {n} people", "bill {a}, {p} tip, {n} people, how much each", "{a} plus {p} tip divided by {n}", "{n} friends share a {a} dinner with a {p} tip, each pays", "dinner was {a}, we tip {p} and split {n} ways", "{n} people, {a} check, {p} tip, per person", "how much does each of {n} people owe for {a} plus a {p} tip", "{a} bill with {p} gratuity shared by {n}", "tip {p} on {a} and divide among {n} of us"),
           say_zh=("每人 {r} 元。", "人均 {r} 元。", "每人付 {r} 元。"), say_en=("Each pays {r}.", "That is {r} per person.", "{r} each."), weight=0.8),
    Family("percentage_points", points, "print(round({b}-{a}, 2))",
           zh=("从{a}到{b}变化了几个百分点", "{f}占比从{a}升到{b}，提高了多少个百分点", "利率从{a}调到{b}，变了几个百分点", "{a}到{b}差几个百分点", "支持率由{a}变为{b}，涨了多少百分点", "{a}变成{b}，几个百分点", "毛利率去年{a}今年{b}，变动多少百分点", "份额{a}→{b}，百分点变化"),
           en=("from {a} to {b}, how many percentage points", "the rate went from {a} to {b}, change in percentage points", "percentage point difference between {a} and {b}", "approval moved from {a} to {b}, how many points", "interest rose from {a} to {b}, by how many percentage points", "{a} to {b} in percentage points", "margin was {a}, is now {b}, percentage points changed", "how many points is it from {a} to {b}", "share {a} -> {b}, pp change"),
           say_zh=("变化 {r} 个百分点。", "是 {r} 个百分点。"), say_en=("That is {r} percentage points.", "It moved by {r} points."), weight=0.7),
    Family("points_down", points_down, "print(round({a}-{b}, 2))",
           zh=("从{a}降到{b}，下降了几个百分点", "税率从{a}降到{b}，降了多少个百分点", "{f}占比由{a}跌到{b}，跌了几个百分点", "毛利率{a}掉到{b}，少了多少个百分点", "贷款利率从{a}下调为{b}，下调多少百分点", "失业率{a}回落至{b}，回落几个百分点", "{a}比{b}高几个百分点", "{a}减到{b}，减少了多少百分点"),
           en=("the rate fell from {a} to {b}, how many percentage points", "{a} down to {b}, drop in percentage points", "how many percentage points is {a} above {b}", "unemployment dropped from {a} to {b}, by how many points", "tax cut from {a} to {b}, how many percentage points lower", "margin slipped from {a} to {b}, points lost"),
           say_zh=("下降 {r} 个百分点。", "是 {r} 个百分点。"), say_en=("It fell by {r} percentage points.", "That is {r} points."), weight=0.5),
    Family("percent_of_percent", lambda rng, lang: {"a": amount(rng, lang), "x": rate(rng, lang), "y": rate(rng, lang)}, "print(round({a}*{x}*{y}, 4))",
           zh=("{a}人里{x}报名，报名的{y}到场，到场几人", "{a}的{x}的{y}是多少", "{a}的{x}的{y}", "先取{a}的{x}，再取其中的{y}，是多少", "{a}里有{x}，这里面又有{y}，是几", "一共{a}，{x}是女生，女生中{y}戴眼镜，戴眼镜的女生多少", "{a}个客户，{x}试用，其中{y}付费，付费多少", "总数{a}，{x}合格，合格的里面{y}是优秀，优秀多少", "{a}乘{x}再乘{y}", "曝光{a}，点击率{x}，转化率{y}，成交多少"),
           en=("{y} of the {x} out of {a}", "{a} leads, {x} reply, {y} of the replies convert, number converted", "{y} of {x} of {a}", "what is {y} of {x} of {a}", "take {x} of {a}, then {y} of that", "out of {a} people {x} signed up and {y} of those paid, how many paid", "{a} visitors, {x} click, {y} of those buy, how many buy", "of {a}, {x} passed and {y} of them with honours, how many honours", "{a} times {x} times {y}", "{a} impressions, {x} click rate, {y} conversion, sales", "how much is {y} of the {x} of {a}"),
           say_zh=("是 {r}。", "结果是 {r}。"), say_en=("That is {r}.", "It comes to {r}."), weight=0.8),
    Family("up_then_down", lambda rng, lang: {"a": amount(rng, lang), "x": rate(rng, lang, 90), "y": rate(rng, lang, 90)}, "print(round({a}*(1+{x})*(1-{y}), 2))",
           zh=("{a}先涨{x}再跌{y}，最后是多少", "{a}涨了{x}又降了{y}，现在多少", "先提价{x}再降价{y}，原来{a}，现在多少钱", "{a}增加{x}后再减少{y}", "股票{a}，第一天涨{x}，第二天跌{y}，剩多少", "{a}上调{x}，之后又下调{y}，结果是几", "成本{a}加价{x}再让利{y}卖，售价多少"),
           en=("{a} goes up {x} then down {y}, where does it end", "increase {a} by {x} and then decrease by {y}", "{a} plus {x} then minus {y}", "price {a} raised {x} and later cut {y}, final price", "a stock at {a} gains {x} then loses {y}, now worth", "up {x}, then down {y}, starting from {a}", "mark up {a} by {x}, then discount {y}"),
           say_zh=("最后是 {r}。", "结果是 {r}。", "现在是 {r}。"), say_en=("It ends at {r}.", "The final value is {r}.", "That gives {r}."), weight=0.7),
    Family("coupon_once", coupon, "print(round({a}-({c} if {a}>={m} else 0), 2))",
           zh=("订单{a}，优惠：满{m}减{c}，应付", "凑单到{a}，满{m}立减{c}，付几块", "买了{a}，满{m}减{c}，付多少", "满{m}减{c}，购物{a}，实付多少", "{a}的{g}，满{m}减{c}，到手价多少", "{g}{a}，有张满{m}减{c}的券，要付多少钱", "消费{a}，用满{m}减{c}优惠券后多少", "购物车{a}，满{m}减{c}，最后付几元", "{a}，满{m}减{c}", "活动满{m}减{c}，我一共{a}，结算多少钱", "外卖{a}，满{m}减{c}，实际花多少", "双十一满{m}减{c}，{g}标价{a}，下单多少"),
           en=("total {a}, promo {c} off {m}, pay", "my order comes to {a} and there's {c} off above {m}", "{c} off orders over {m}, my cart is {a}, what do I pay", "spend {m} get {c} off, I bought {a}", "{a} basket with a coupon: {c} off {m} or more", "coupon {c} off when you spend {m}, total {a}, final price", "order of {a}, deal is {c} off {m}+, how much to pay", "the {g} is {a}, take {c} off purchases of at least {m}, price", "buy for {m} and save {c}, bill {a}, what's due"),
           say_zh=MONEY_ZH, say_en=MONEY_EN, weight=0.8),
    Family("coupon_each", coupon, "print(round({a}-{a}//{m}*{c}, 2))",
           zh=("每满{m}减{c}，买了{a}，付多少", "消费{a}，每满{m}减{c}，实付多少", "{g}{a}，每满{m}减{c}，到手多少钱", "商场每满{m}减{c}，我买了{a}的东西，要付几元", "每{m}减{c}，总价{a}，最后多少", "跨店每满{m}减{c}，一共{a}，结算价多少", "{a}，每满{m}减{c}上不封顶，付款多少"),
           en=("{c} off for every {m} spent, I spend {a}, what do I pay", "every {m} gets {c} off, cart {a}, total", "save {c} per {m} spent, bill of {a}", "each full {m} takes {c} off, {g} costs {a}, final price", "for each {m} you spend you save {c}, I'm buying for {a}, amount due"),
           say_zh=MONEY_ZH, say_en=MONEY_EN, weight=0.5),
)
