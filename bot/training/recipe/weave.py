"""Families told in facts and asked in questions: every fact meets every question, before it or behind it.

Also the draws those families share and the remarks that have nothing to do with the question. Knows no subject.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from random import Random

from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.slots import person, written

Maker = Callable[[Random, Lang, str], Slot]
"""Draws one slot; the last argument is the sign or unit of money of this question."""
Telling = tuple[Sequence[str], Sequence[str]]
"""Facts and questions, or answers in Chinese and in English."""

ZH_UNITS = ("元", "元", "块", "块", "块钱")
EN_SIGNS = ("$", "$", "$", "€", "£")
ZH_REMARKS = (
    "我今年{n}岁，", "顺便说一句我住{n}楼，", "外面{n}度，", "店在{n}号院，", "等了{n}分钟才轮到我，", "我排在第{n}个，", "手机只剩{n}%的电，", "这家店开了{n}年了，",
    "他家有{n}个孩子，", "离我家{n}站地，", "我们办公室在{n}层，", "今天第{n}单了，", "旁边那家有{n}种口味，", "我工号是{n}，", "房间号{n}，", "群里有{n}个人，",
    "等了好几分钟，", "排了好几个人，", "家里有几个孩子，", "最近好多天没来了，", "买过若干次了，", "店里人好多，",
)  # fmt: skip
EN_REMARKS = (
    "I am {n} by the way. ", "It is {n} degrees outside. ", "We live at number {n}. ", "I waited {n} minutes. ", "My phone is at {n}%. ", "The place has been open for {n} years. ",
    "My office is on floor {n}. ", "There are {n} people in the chat. ", "The shop is {n} minutes away. ", "My friend has {n} cats. ", "It was row {n}. ", "We have {n} colleagues. ",
    "I waited several minutes. ", "There were some people before me. ", "We have a few kids. ", "Many days have passed since. ", "I have been there a number of times. ",
)  # fmt: skip


def ints(low: int, high: int, step: int = 1) -> Maker:
    """A whole number in one of the spellings people use."""

    def make(rng: Random, lang: Lang, _: str) -> Slot:
        value = str(rng.randrange(low, high + 1, step))
        return Slot(written(value, rng, lang), value)

    return make


def bare(low: int, high: int, step: int = 1) -> Maker:
    """A whole number in digits."""

    def make(rng: Random, lang: Lang, _: str) -> Slot:
        value = str(rng.randrange(low, high + 1, step))
        return Slot(value, value)

    return make


def decs(low: float, high: float, places: int = 1, whole: float = 0.3) -> Maker:
    """A decimal, with probability ``whole`` a whole number."""

    def make(rng: Random, lang: Lang, _: str) -> Slot:
        drawn = rng.uniform(low, high)
        value = str(max(1, round(drawn))) if rng.random() < whole else f"{drawn:.{places}f}".rstrip("0").rstrip(".")
        return Slot(value, value) if float(value) else Slot("1", "1")

    return make


def cash(low: int, high: int, step: int = 1, cents: float = 0.3) -> Maker:
    """An amount of money with its sign or unit, with probability ``cents`` not a whole one."""

    def make(rng: Random, lang: Lang, sign: str) -> Slot:
        value = str(rng.randrange(low, high + 1, step))
        if rng.random() < cents:
            value += "." + (rng.choice("123456789") if lang == "zh" else rng.choice(("50", "99", "25", "95", "80", "40")))
        if lang == "zh":
            return Slot(f"{written(value, rng, lang)}{sign}", value)
        grouped = f"{int(value):,}" if value.isdigit() and len(value) > 3 else value
        return Slot(f"{sign}{grouped}", value)

    return make


def big(low: int, high: int) -> Maker:
    """A large amount: 20万, 3.5亿, $4.2 million, 80k."""

    def make(rng: Random, lang: Lang, sign: str) -> Slot:
        n = str(rng.randint(low, high)) if rng.random() < 0.6 else f"{rng.randint(low, high)}.{rng.randint(1, 9)}"
        if lang == "zh":
            unit, code = rng.choice((("万", "10000"), ("万", "10000"), ("亿", "100000000"), ("万", "10000"), ("万", "10000")))
            return Slot(f"{n}{unit}", f"{n}*{code}")
        unit, code = rng.choice(((" million", "1000000"), (" million", "1000000"), ("k", "1000"), (" billion", "1000000000"), ("M", "1000000")))
        return Slot(f"{sign}{n}{unit}", f"{n}*{code}")

    return make


def pct(low: int, high: int, half: float = 0.2) -> Maker:
    """A percentage; its code is the number before the sign."""

    def make(rng: Random, lang: Lang, _: str) -> Slot:
        value = f"{rng.randint(low, high - 1)}.{rng.choice('25')}" if rng.random() < half else str(rng.randint(low, high))
        texts = (f"{value}%", f"{value}%", f"{value}%", f"百分之{value}") if lang == "zh" else (f"{value}%", f"{value}%", f"{value}%", f"{value} percent")
        return Slot(rng.choice(texts), value)

    return make


def words(zh: str, en: str) -> Maker:
    """A word of a pool, pools being separated by commas; pairs of languages have the same place."""

    def make(rng: Random, lang: Lang, _: str) -> Slot:
        return Slot(rng.choice((zh if lang == "zh" else en).split(",")), "")

    return make


def who(rng: Random, lang: Lang, _: str) -> Slot:
    """A name."""
    return person(rng, lang)


def remark(rng: Random, lang: Lang) -> Slot:
    """Mostly nothing, sometimes a remark with a number that does not matter."""
    if rng.random() > 0.35:
        return Slot("", "")
    text = rng.choice(ZH_REMARKS if lang == "zh" else EN_REMARKS)
    return Slot(text.replace("{n}", str(rng.randint(2, 40))), "")


def scene(**makers: Maker) -> Draw:
    """The named slots, and ``x``, a remark that may be empty; two equal words are drawn again."""

    def draw(rng: Random, lang: Lang) -> Slots:
        sign = rng.choice(ZH_UNITS if lang == "zh" else EN_SIGNS)
        slots: dict[str, Slot] = {"x": remark(rng, lang)}
        for name, make in makers.items():
            slot = make(rng, lang, sign)
            while not slot.code and slot.text in {s.text for s in slots.values()}:
                slot = make(rng, lang, sign)
            slots[name] = slot
        return slots

    return draw


def capital(text: str) -> str:
    """The sentence with a capital; one that begins with a slot stays."""
    return text[0].upper() + text[1:]


def woven_zh(facts: Sequence[str], asks: Sequence[str]) -> tuple[str, ...]:
    """Every fact with every question in the orders a chat knows."""
    out: list[str] = []
    for fact, ask in product(facts, asks):
        out += [f"{fact}，{ask}", f"{fact}。{{x}}{ask}？", f"{fact}，{{x}}{ask}", f"{ask}？{fact}", f"{fact.replace('，', ' ')} {ask}"]
    return tuple(out)


def woven_en(facts: Sequence[str], asks: Sequence[str]) -> tuple[str, ...]:
    """Every fact with every question in the orders a chat knows."""
    out: list[str] = []
    for fact, ask in product(facts, asks):
        out += [f"{fact}, {ask}", f"{capital(fact)}. {{x}}{capital(ask)}?", f"{fact}; {ask}", f"{capital(ask)}? {capital(fact)}.", f"{fact}. {ask}"]
    return tuple(out)


def story(name: str, draw: Draw, code: str, zh: Telling, en: Telling, say: Telling, weight: float = 1.0, labels: tuple[tuple[str, str, str], ...] = ()) -> Family:  # noqa: PLR0913
    """A family whose wordings are woven; ``say`` are the answers in Chinese and in English."""
    return Family(name, draw, code, woven_zh(*zh), woven_en(*en), say_zh=say[0], say_en=say[1], weight=weight, labels=labels)


def woven(name: str, draw: Draw, code: str, zh: Telling, en: Telling, weight: float = 1.0) -> Family:
    """Every fact with every question, in the orders a chat knows, before or behind a remark."""
    return Family(f"{name}_woven", remarked(draw), code, woven_zh(*zh), woven_en(*en), weight=weight)


PAY_ZH = ("一共 {r} 元。", "要付 {r} 元。", "是 {r} 元。", "算下来 {r} 元。")
PAY_EN = ("That comes to {r}.", "You pay {r}.", "It is {r} in total.", "The total is {r}.")
EACH_ZH = ("每人 {r} 元。", "每人要出 {r} 元。", "一个人 {r} 元。")
EACH_EN = ("Each pays {r}.", "That is {r} each.", "It is {r} per person.")
LEFT_ZH = ("还剩 {r} 元。", "剩下 {r} 元。", "剩 {r} 元。")
LEFT_EN = ("{r} is left.", "That leaves {r}.", "{r} remains.")

PAY, EACH, LEFT = (PAY_ZH, PAY_EN), (EACH_ZH, EACH_EN), (LEFT_ZH, LEFT_EN)
AMOUNT = ("结果是 {r}。", "答案是 {r}。", "是 {r}。", "算出来是 {r}。"), ("The answer is {r}.", "It is {r}.", "The result is {r}.", "That gives {r}.")


def remarked(draw: Draw) -> Draw:
    """The slots of another draw with a remark."""

    def drawn(rng: Random, lang: Lang) -> Slots:
        return {**draw(rng, lang), "x": remark(rng, lang)}

    return drawn
