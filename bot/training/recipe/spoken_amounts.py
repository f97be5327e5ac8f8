"""Amounts in two units, 7吨380公斤 or 12 stone 4 lb: turned into one unit, added, taken away, multiplied, shared out.

Knows the steps between units that people combine when they speak; conversions between systems stand elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import ZH_DIGITS, spelled
from bot.training.recipe.weave import EN_REMARKS, ZH_REMARKS
from bot.training.recipe.wording import words


@dataclass(frozen=True)
class Pair:
    """A large and a small unit, how many small ones make a large one, and the largest count of large ones."""

    big: str
    small: str
    step: int
    most: int = 40


ZH_PAIRS = (
    Pair("吨", "公斤", 1000, 60), Pair("吨", "千克", 1000, 60), Pair("公斤", "克", 1000, 30), Pair("千克", "克", 1000, 30), Pair("斤", "两", 10, 30), Pair("米", "厘米", 100, 60), Pair("千米", "米", 1000, 90), Pair("公里", "米", 1000, 90), Pair("小时", "分钟", 60, 20), Pair("小时", "分", 60, 20), Pair("分", "秒", 60, 59), Pair("分钟", "秒", 60, 59),
    Pair("天", "小时", 24, 30), Pair("年", "个月", 12, 20), Pair("元", "角", 10, 90), Pair("升", "毫升", 1000, 20), Pair("丈", "尺", 10, 9), Pair("尺", "寸", 10, 20), Pair("平方米", "平方分米", 100, 40), Pair("周", "天", 7, 30), Pair("分米", "厘米", 10, 20), Pair("公顷", "平方米", 10000, 30), Pair("GB", "MB", 1024, 60),
)  # fmt: skip
EN_PAIRS = (
    Pair("hours", "minutes", 60, 20), Pair("h", "min", 60, 20), Pair("minutes", "seconds", 60, 59), Pair("min", "s", 60, 59), Pair("days", "hours", 24, 20), Pair("weeks", "days", 7, 30), Pair("years", "months", 12, 20), Pair("feet", "inches", 12, 30), Pair("ft", "in", 12, 30), Pair("pounds", "ounces", 16, 40), Pair("lb", "oz", 16, 40), Pair("stone", "pounds", 14, 18),
    Pair("kg", "g", 1000, 30), Pair("m", "cm", 100, 60), Pair("km", "m", 1000, 90), Pair("litres", "ml", 1000, 20), Pair("yards", "inches", 36, 60), Pair("tonnes", "kg", 1000, 60), Pair("gallons", "quarts", 4, 30), Pair("dozen", "eggs", 12, 30), Pair("dollars", "cents", 100, 90), Pair("GB", "MB", 1024, 60),
)  # fmt: skip


def amount(pair: Pair, rng: Random, lang: Lang, name: str) -> tuple[Slot, str]:
    """An amount of both units, and its code in the small unit: ``(7*1000+380)``."""
    big = rng.randint(2, pair.most)
    small = rng.randint(2, max(2, pair.step - 1))
    if pair.step == 10000:
        small = rng.randint(2, 99) * 100
    joiner = rng.choice(("", "", "", "零", "又", " ") if lang == "zh" else (" ", " ", " and ", " "))
    gap = "" if lang == "zh" or (len(pair.big) < 3 and rng.random() < 0.5) else " "
    text = f"{big}{gap}{pair.big}{joiner}{small}{gap}{pair.small}"
    return Slot(text, name), f"{big}*{pair.step}+{small}"


def draw(rng: Random, lang: Lang) -> Slots:
    """Two amounts of one pair of units, the first the larger, a small factor, and the pair."""
    pair = rng.choice(ZH_PAIRS if lang == "zh" else EN_PAIRS)
    while True:
        first, a = amount(pair, rng, lang, "")
        second, b = amount(pair, rng, lang, "")
        value_a, value_b = eval(a), eval(b)
        if value_a > value_b:
            break
    n = rng.choice([k for k in range(2, 13) if str(k) not in (str(pair.step),)])
    remark = rng.choice(ZH_REMARKS if lang == "zh" else EN_REMARKS).replace("{n}", str(rng.randint(41, 59)))
    step = str(pair.step)
    plain = str(rng.randint(pair.step + 1, pair.step * 30))
    texts = {"B": pair.big, "S": pair.small}
    return {
        "a": Slot(first.text, a), "b": Slot(second.text, b), "n": Slot(str(n), str(n)), "k": Slot("", step), "t": Slot(plain, plain),
        "x": Slot(remark if rng.random() < 0.15 else "", ""), **{key: Slot(text, text) for key, text in texts.items()},
    }  # fmt: skip


ZH_FOOD = words("白菜 豆腐 五花肉 葱 土豆 番茄 鸡蛋 挂面 酱油 苹果 橘子 牛奶 豆浆 包子 米粉 黄瓜 排骨 虾 面包 茶叶蛋")
EN_FOOD = words("milk bread eggs rice tofu apples pears tea coffee juice soap stamps noodles cheese")
HALVES = (("斤", 10, 20), ("公里", 40, 60), ("个", 12, 20), ("年", 20, 30), ("天", 20, 30), ("公斤", 20, 40), ("米", 30, 40), ("亩", 30, 40), ("升", 10, 20))


def cash(rng: Random, lang: Lang) -> Slot:
    """A small amount of money: 3块2, 十二块五, $3.20."""
    whole, dimes = rng.randint(1, 60), rng.randint(1, 9)
    if lang == "en":
        return Slot(f"{rng.choice('$$£€')}{whole}.{dimes}0", f"{whole}.{dimes}0")
    shown = rng.random() < 0.6 or whole < 2
    return Slot(f"{whole}块{dimes}" if shown else f"{spelled(whole, whole == 2)}块{ZH_DIGITS[dimes]}", f"{whole}.{dimes}")


def basket(rng: Random, lang: Lang) -> Slots:
    """Things with their prices; ``l`` is the list, its code the prices."""
    foods = rng.sample(ZH_FOOD if lang == "zh" else EN_FOOD, rng.randint(2, 5))
    prices = [cash(rng, lang) for _ in foods]
    joiner = rng.choice(("，", "、", " ", "，") if lang == "zh" else (", ", "; ", ", "))
    text = joiner.join(f"{food}{'' if lang == 'zh' else ' '}{price.text}" for food, price in zip(foods, prices, strict=True))
    return {"l": Slot(text, ", ".join(price.code for price in prices))}


def half(rng: Random, lang: Lang) -> Slots:
    """``h``: a number and a half of some unit ``u``, ``p``: money for each."""
    unit, low, high = rng.choice(HALVES)
    n = rng.randint(2, low) if rng.random() < 0.8 else rng.randint(low, high)
    text = f"{n}{unit}半" if rng.random() < 0.6 or n > 10 else f"{spelled(n, n == 2)}{unit}半"
    if lang == "en":
        text = rng.choice((f"{n}.5", f"{n}.5"))
    p = cash(rng, lang)
    while p.code == f"{n}.5":
        p = cash(rng, lang)
    return {"h": Slot(text, f"{n}.5"), "u": Slot(unit, ""), "p": p}


BOTH = "print(t//{k}, '{B}', t%{k}, '{S}')"
SAY = (("结果是 {r}。", "一共 {r}。", "{r}。", "合 {r}。"), ("It is {r}.", "That makes {r}.", "{r}."))


def told(name: str, code: str, zh: tuple[str, ...], en: tuple[str, ...], weight: float = 1.0) -> Family:
    """A family over the draw above."""
    return Family(name, draw, code, zh=zh, en=en, say_zh=SAY[0], say_en=SAY[1], weight=weight)


FAMILIES: tuple[Family, ...] = (
    told("amount_small", "print({a})",
         ("{x}{a}一共多少{S}", "{a}是多少{S}", "{a}等于几{S}", "{a}换成{S}", "{a}，合多少{S}", "把{a}化成{S}", "{a}＝（）{S}", "{x}{a}用{S}表示是多少", "{S}：{a}折合多少", "{a}总共有几{S}", "{a}到底是多少{S}来着"),
         ("{x}{a} in {S}", "how many {S} is {a}", "{a} is how many {S}", "convert {a} to {S}", "{x}{a}, that's how many {S}", "total {S} in {a}", "express {a} in {S}", "{S} in {a}", "{a} = ? {S}", "what's {a} in {S} only"), 2),
    told("amount_big", "print(round(({a})/{k}, 4))",
         ("{x}{a}是多少{B}", "{a}等于几{B}（用小数）", "{a}换算成{B}", "{a}合多少{B}", "把{a}写成{B}", "{a}只用{B}说是多少", "{a}＝（）{B}"),
         ("{x}{a} in {B}", "how many {B} is {a}, as a decimal", "convert {a} to {B}", "{a} as {B} only", "express {a} in {B}", "{a} = ? {B}"), 1),
    told("amount_split", "print({t}//{k}, '{B}', {t}%{k}, '{S}')",
         ("{t}{S}是几{B}几{S}", "{x}{t}{S}等于多少{B}多少{S}", "{t}{S}合几{B}零几{S}", "把{t}{S}化成{B}和{S}", "{t}{S}＝（）{B}（）{S}", "{t}{S}，折成{B}{S}怎么说"),
         ("{t} {S} in {B} and {S}", "how many {B} and {S} is {t} {S}", "{t} {S} is how many {B} and how many {S}", "split {t} {S} into {B} and {S}", "{x}{t} {S} as {B} and {S}"), 1.5),
    told("amount_sum", "t = {a}+{b}\n" + BOTH,
         ("{a}加{b}是几{B}几{S}", "{a}再加{b}一共多少{B}多少{S}", "{x}{a}和{b}合在一起是几{B}几{S}", "先是{a}，后来又{b}，共计几{B}几{S}", "{a}+{b}=", "{a}＋{b}等于多少", "{a}与{b}的和", "{a}、{b}，加起来多少"),
         ("{a} plus {b}", "{a} + {b}", "add {a} and {b}", "{x}first {a}, then {b}, together", "{a} and another {b}, total", "sum of {a} and {b} in {B} and {S}", "what's {a} added to {b}"), 1.5),
    told("amount_difference", "t = {a}-({b})\n" + BOTH,
         ("{a}减{b}是几{B}几{S}", "{a}比{b}多多少", "{x}原来{a}，用掉{b}，还剩几{B}几{S}", "{a}-{b}=", "{b}比{a}少几{B}几{S}", "{a}里去掉{b}还有多少", "{a}和{b}差多少"),
         ("{a} minus {b}", "{a} - {b}", "how much more is {a} than {b}", "{x}had {a}, used {b}, what's left", "take {b} from {a}", "the difference between {a} and {b}", "{b} less than {a}"), 1.2),
    told("amount_times", "t = ({a})*{n}\n" + BOTH,
         ("{n}个{a}是几{B}几{S}", "每份{a}，{n}份一共几{B}几{S}", "{a}乘以{n}", "{x}一次{a}，{n}次共多少", "{a}×{n}=", "{a}的{n}倍是多少"),
         ("{a} times {n}", "{n} times {a}", "{n} lots of {a}", "{x}each takes {a}, {n} of them", "{a} x {n}", "{n} pieces of {a} each, total in {B} and {S}")),
    told("amount_times_small", "print(({a})*{n})",
         ("每份{a}，{n}份一共多少{S}", "{n}个{a}合多少{S}", "{x}{n}次，每次{a}，总共几{S}", "{a}×{n}等于多少{S}"),
         ("{n} times {a}, in {S}", "how many {S} are {n} lots of {a}", "{x}{a} each, {n} of them, total {S}", "{n} × {a} = how many {S}")),
    told("amount_sum_small", "print({a}+{b})",
         ("{a}加{b}是多少{S}", "{x}{a}和{b}总共几{S}", "{a}、{b}，合计多少{S}", "先{a}再{b}，一共多少{S}"),
         ("{a} plus {b} in {S}", "how many {S} are {a} and {b} together", "{x}{a} and then {b}: total {S}", "{a} + {b} = ? {S}")),
    told("amount_shared", "print(round(({a})/{n}, 4))",
         ("{a}平均分成{n}份，每份多少{S}", "{x}{a}分给{n}个人，每人几{S}", "{n}次一共{a}，平均一次多少{S}", "{a}÷{n}等于多少{S}"),
         ("{a} split into {n} equal parts, each how many {S}", "{x}{n} rounds took {a}, average {S} per round", "{a} divided by {n}, in {S}", "share {a} between {n}, {S} each")),
    Family("basket", basket, "print(round(sum([{l}]), 6))",
           zh=("{l}，一共多少钱", "刚买了{l}，总共花了多少", "{l}，合计", "菜钱：{l}，加起来几块", "{l}，付多少", "帮我算下{l}一共要多少", "今天早上{l}，花了多少钱"),
           en=("{l}, total?", "bought {l}: how much in all", "{l}, what does it come to", "add up {l}", "the bill says {l}. sum"),
           say_zh=SAY[0], say_en=SAY[1], weight=1.5),
    Family("half_times_price", half, "print(round({h}*{p}, 2))",
           zh=("每{u}{p}，{h}要多少钱", "{h}，单价{p}，付多少", "买{h}，{p}一{u}，多少钱", "{p}一{u}的，来{h}，一共几块", "一{u}{p}，{h}是多少钱"),
           en=("{h} kg at {p} a kilo", "{p} per hour, {h} hours, how much", "{h} metres of cloth, {p} each metre: total", "what do {h} kg cost at {p} per kg"),
           say_zh=SAY[0], say_en=SAY[1], weight=1.2),
)  # fmt: skip
