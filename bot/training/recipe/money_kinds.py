"""Kinds of slots for the rows about money: large amounts, yearly and daily rates, rates in 分 and 厘, spans of time."""

from __future__ import annotations

from random import Random

from bot.training.recipe.everyday import Maker
from bot.training.recipe.family import Lang, Slot
from bot.training.recipe.slots import EN_SMALL, ZH_DIGITS, spelled


def in_wan(low: int, high: int, decimals: float = 0.2) -> Maker:
    """An amount counted in ten thousands: 35万, 3.5万元, 350,000; $350k in English."""

    def make(rng: Random, lang: Lang) -> Slot:
        wan = str(rng.randint(low, high)) + (f".{rng.randint(1, 9)}" if rng.random() < decimals else "")
        full = str(round(float(wan) * 10000))
        if lang == "zh":
            if rng.random() < 0.75:
                return Slot(wan + rng.choice(("万", "万", "万元", "万块")), f"{wan}*10000")
            return Slot(rng.choice((f"{full}元", f"{full}块", f"{int(full):,}元")), full)
        if rng.random() < 0.3:
            return Slot(f"${int(full) // 1000}k", f"{int(full) // 1000}*1000")
        return Slot(rng.choice((f"${int(full):,}", f"${full}", f"{int(full):,}", f"€{int(full):,}", f"£{full}")), full)

    return make


def millions(low: int, high: int, decimals: float = 0.4) -> Maker:
    """Figures of a firm: 450万 or $4.5 million; ``low`` and ``high`` count ten thousands."""

    def make(rng: Random, lang: Lang) -> Slot:
        count = rng.randint(low, high)
        if lang == "zh":
            return Slot(f"{count}{rng.choice(('万', '万', '万元'))}", f"{count}*10000")
        if rng.random() < decimals:
            return Slot(f"${count}0,000" if count < 100 else f"${count // 100},{count % 100:02}0,000", f"{count}0000")
        value = f"{count / 100:.2f}".rstrip("0").rstrip(".")
        return Slot(f"${value} million", f"{value}*1000000")

    return make


def yearly(rng: Random, lang: Lang) -> Slot:
    """A rate of interest; the code is the number before the sign."""
    whole = str(rng.randint(3, 9))
    value = rng.choice((whole, f"{whole}.5", f"{rng.randint(1, 6)}.{rng.randint(1, 9)}", f"{rng.randint(1, 5)}.{rng.randint(0, 9)}5"))
    if lang == "en":
        return Slot(rng.choice((f"{value}%",) * 5 + (f"{value} percent", f"{value} per cent")), value)
    before, _, after = value.partition(".")
    han = ZH_DIGITS[int(before)] + ("点" + "".join(ZH_DIGITS[int(d)] for d in after) if after else "")
    return Slot(rng.choice((f"{value}%",) * 6 + (f"百分之{value}", f"百分之{han}")), value)


def daily(rng: Random, lang: Lang) -> Slot:
    """A rate per day as a fraction: 万分之五, 0.05%."""
    n = rng.choice(("2", "2.5", "3", "3.5", "4", "4.5", "5", "6", "8"))
    percent = Slot(f"0.0{n.replace('.', '')}%", f"0.0{n.replace('.', '')}/100")
    if lang == "en":
        return percent
    han = ZH_DIGITS[int(n[0])] + ("点五" if "." in n else "")
    return rng.choice((Slot(f"万分之{han}", f"{n}/10000"), Slot(f"万分之{n}", f"{n}/10000"), Slot(f"万{n}", f"{n}/10000"), percent))


def monthly(rng: Random, lang: Lang) -> Slot:
    """A rate per month as lenders say it, 八厘 or 一分半, as a fraction; a percentage in English."""
    if lang == "en":
        value = rng.choice(("0.5", "0.6", "0.8", "1", "1.2", "1.5", "2", "0.75"))
        return Slot(rng.choice((f"{value}%", f"{value} percent")), f"{value}/100")
    if rng.random() < 0.5:
        n = rng.randint(2, 9)
        return Slot(rng.choice((f"{ZH_DIGITS[n]}厘", f"{n}厘")), f"{n}/1000")
    n = rng.randint(1, 3)
    return rng.choice((Slot(f"{'一两三'[n - 1]}分", f"{n}/100"), Slot(f"{n}分", f"{n}/100"), Slot(f"{n}.5分", f"{n}.5/100")))


def span(*values: int) -> Maker:
    """One of the numbers, in digits or words."""

    def make(rng: Random, lang: Lang) -> Slot:
        n = rng.choice(values)
        if lang == "zh":
            text = ("两" if n == 2 else spelled(n)) if rng.random() < 0.3 else str(n)
        else:
            text = EN_SMALL[n] if n <= 20 and rng.random() < 0.2 else str(n)
        return Slot(text, str(n))

    return make


def down(rng: Random, lang: Lang) -> Slot:
    """The part of a price that is paid first: 三成, 30%."""
    n = rng.choice((2, 3, 3, 4, 5, 6))
    if lang == "zh" and rng.random() < 0.6:
        return Slot(f"{'零一两三四五六'[n]}成", f"({n}0/100)")
    return Slot(f"{n}0%", f"{n}0/100")


def in_words(rng: Random, lang: Lang) -> Slot:
    """A percentage in words or rarer signs: 百分之三十五, 35％, thirty-five percent; the code is the bare number."""
    n = rng.randint(4, 89)
    if lang == "zh":
        return Slot(rng.choice((f"百分之{spelled(n)}",) * 3 + (f"{n}％", f"百分之{n}", f"{n} %")), str(n))
    tens = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"][n // 10]
    worded = EN_SMALL[n] if n < 20 else tens + (f"-{EN_SMALL[n % 10]}" if n % 10 else "")
    return Slot(rng.choice((f"{worded} percent", f"{worded} per cent", f"{n} per cent", f"{n} pct", f"{n} %")), str(n))


def permille(rng: Random, lang: Lang) -> Slot:
    """千分之三, 3‰, as a fraction."""
    n = rng.randint(2, 9)
    if lang == "zh":
        return Slot(rng.choice((f"千分之{n}", f"千分之{ZH_DIGITS[n]}", f"{n}‰")), f"{n}/1000")
    return Slot(rng.choice((f"0.{n}%", f"0.{n} percent")), f"0.{n}/100")


KINDS = {
    "loan": in_wan(20, 300, 0.1),
    "fund": in_wan(1, 50, 0.3),
    "lump": in_wan(2, 20, 0.2),
    "bigger": in_wan(51, 90, 0.1),
    "lower": millions(110, 480),
    "higher": millions(500, 980),
    "rate": yearly,
    "daily": daily,
    "fen": monthly,
    "permille": permille,
    "years": span(2, 3, 3, 4, 5, 5, 6, 7, 8, 10),
    "months": span(3, 4, 6, 6, 8, 9, 10, 15, 18, 20, 24, 36),
    "terms": span(3, 6, 6, 9, 18, 24, 36),
    "long": span(5, 8, 10, 15, 20, 20, 25, 30, 30),
    "many": span(18, 24, 30, 36),
    "odd": span(3, 5, 6, 7, 8, 9, 10),
    "decades": span(10, 15, 20, 25, 30),
    "down": down,
    "worded": in_words,
    "days": span(7, 15, 20, 28, 30, 45, 60, 90, 120, 180),
}
