"""What the rows of units draw: an amount and two units of one kind, sums and prices over two units, fixed pairs."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bot.models.formats.naming import numerals
from bot.training.recipe.everyday import draws
from bot.training.recipe.family import Draw, Lang, Slot, Slots
from bot.training.recipe.slots import plain
from bot.training.recipe.units import BASE, conversion, named
from bot.training.recipe.weave import EN_SIGNS, ZH_UNITS

Two = tuple[str, str]
"""Two units of one kind, the larger first."""
SHOP: tuple[Two, ...] = (("kg", "g"), ("kg", "jin"), ("jin", "liang"), ("jin", "g"), ("kg", "liang"), ("lb", "oz"), ("kg", "lb"), ("lb", "g"), ("l", "ml"), ("gal", "l"), ("m", "cm"), ("m", "ft"), ("m", "chi"), ("kg", "oz"), ("m2", "sqft"), ("mu", "m2"), ("ha", "mu"), ("acre", "m2"))
LONG: tuple[Two, ...] = (("km", "m"), ("m", "cm"), ("cm", "mm"), ("mile", "km"), ("ft", "inch"), ("m", "ft"), ("ft", "cm"), ("inch", "cm"), ("km", "li"), ("m", "chi"), ("chi", "cun"), ("yard", "m"), ("mile", "ft"), ("nmi", "km"), ("m", "dm"))
HEAVY: tuple[Two, ...] = (("kg", "g"), ("t", "kg"), ("kg", "jin"), ("jin", "liang"), ("kg", "lb"), ("lb", "oz"), ("jin", "g"), ("stone", "kg"), ("oz", "g"), ("g", "mg"), ("stone", "lb"))
WIDE: tuple[Two, ...] = (("m2", "sqft"), ("mu", "m2"), ("ha", "mu"), ("ha", "m2"), ("acre", "m2"), ("km2", "ha"), ("acre", "ha"), ("ping", "m2"), ("acre", "mu"), ("m2", "cm2"))
FLUID: tuple[Two, ...] = (("l", "ml"), ("m3", "l"), ("gal", "l"), ("cup", "ml"), ("floz", "ml"), ("pint", "ml"), ("tbsp", "ml"), ("gal", "pint"), ("l", "cm3"))
LASTING: tuple[Two, ...] = (("h", "min"), ("min", "s"), ("d", "h"), ("week", "d"), ("h", "s"), ("year", "month"), ("week", "h"), ("d", "min"))
STORED: tuple[Two, ...] = (("GB", "MB"), ("MB", "KB"), ("TB", "GB"))
ALL: tuple[Two, ...] = (*SHOP, *LONG, *HEAVY, *FLUID, *LASTING)

ONE = {
    "kg": ("kg", "kilo", "kilogram"), "g": ("g", "gram"), "jin": ("jin", "Chinese jin"), "liang": ("liang",), "lb": ("lb", "pound"), "oz": ("oz", "ounce"), "l": ("litre", "liter", "L"), "ml": ("ml", "millilitre"), "gal": ("gallon", "gal"),
    "m": ("metre", "m", "meter"), "cm": ("cm", "centimetre"), "ft": ("foot", "ft"), "chi": ("chi", "Chinese foot"), "m2": ("square metre", "m²", "sq m"), "sqft": ("square foot", "sq ft"), "mu": ("mu",), "ha": ("hectare", "ha"), "acre": ("acre",),
}  # fmt: skip
"""English names of a unit in the singular, for prices."""
SINGULAR = {**ONE, "km": ("kilometre", "kilometer", "km"), "mile": ("mile",), "inch": ("inch",), "yard": ("yard",), "t": ("tonne", "metric ton"), "stone": ("stone",), "h": ("hour",), "min": ("minute",), "d": ("day",), "week": ("week",), "year": ("year",), "month": ("month",), "s": ("second",), "li": ("li",), "nmi": ("nautical mile",), "cun": ("cun",), "mm": ("millimetre",), "dm": ("decimetre",), "mg": ("milligram",), "km2": ("square kilometre",), "cm2": ("square centimetre",), "ping": ("ping",), "m3": ("cubic metre",), "cup": ("cup",), "floz": ("fluid ounce",), "pint": ("pint",), "tbsp": ("tablespoon",), "cm3": ("cubic centimetre",), "GB": ("GB", "gigabyte"), "MB": ("MB", "megabyte"), "KB": ("KB", "kilobyte"), "TB": ("TB", "terabyte")}


def one(unit: str, rng: Random, lang: Lang) -> Slot:
    """The unit as a price names it."""
    return named(unit, rng, lang) if lang == "zh" else Slot(rng.choice(ONE[unit]), "")


def shown(code: str, places: int = 4) -> str:
    """Rounded where the code divides or has decimals."""
    return f"print(round({code}, {places}))" if "/" in code or "." in code else f"print({code})"


def fixed(source: str, target: str, amount: str = "{a}", places: int = 4) -> str:
    """The code of a conversion between two units that the wordings name."""
    return shown(conversion(amount, source, target), places)


def some_amount(rng: Random, small: bool = False) -> str:
    """A plain amount: whole, or with one or two decimals."""
    if rng.random() < 0.65:
        return str(rng.randint(2, 60) if small or rng.random() < 0.6 else rng.randrange(50, 2000, 10))
    return f"{rng.randint(0 if rng.random() < 0.3 else 1, 40)}.{rng.choice(('5', '2', '8', '25', '75', '4', '6', '3', '05', '7'))}"


def pair(table: Sequence[Two]) -> Draw:
    """An amount ``a`` in ``u``, asked in ``v``; ``e`` is the line that prints it."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(table)
        source, target = (big, small) if rng.random() < 0.5 else (small, big)
        a = some_amount(rng)
        return {"a": plain(a), "u": named(source, rng, lang), "v": named(target, rng, lang), "e": Slot("", shown(conversion(a, source, target)))}

    return draw


def single(table: Sequence[Two]) -> Draw:
    """How many of one unit are in a single other one: no number need be said."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(table)
        source, target = (big, small) if rng.random() < 0.8 else (small, big)
        name = named(source, rng, lang)
        if lang == "en":
            name = Slot(rng.choice(SINGULAR.get(source, (name.text,))), "")
        return {"u": name, "v": named(target, rng, lang), "o": Slot("an" if name.text[0] in "aeio" or name.text.startswith("hour") else "a", ""), "e": Slot("", shown(conversion("1", source, target)))}

    return draw


def halves(table: Sequence[Two]) -> Draw:
    """Half of a unit, or some and a half."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(table)
        n = rng.randint(0, 6)
        name = named(big, rng, lang).text
        while not name[0].isalpha() or (lang == "zh" and name[0].isascii()):
            name = named(big, rng, lang).text
        one_name = rng.choice(SINGULAR.get(big, (name,)))
        if lang == "zh":
            measure = "个" if big in ("h", "week") else ""
            text = f"半{measure}{name}" if n == 0 else f"{'一两三四五六'[n - 1]}{measure}{'半' + name if measure else name + '半'}"
        else:
            text = rng.choice((f"half {'an' if one_name[0] in 'aeio' or one_name == 'hour' else 'a'} {one_name}", f"a half {one_name}")) if n == 0 else f"{n} and a half {name}" if n > 1 else f"one and a half {name}"
        named_whole = n == 0 or any(number.literal == f"{n}.5" for number in numerals(text))  # 两斤半 is 2.5, 四磅半 is 4 and a half
        code = conversion(f"{n}.5" if named_whole else f"({n}+0.5)", big, small)
        return {"a": Slot(text, ""), "v": named(small, rng, lang), "e": Slot("", f"print(round({code}, 4))")}

    return draw


def two(table: Sequence[Two], sign: str) -> Draw:
    """``a`` of the larger and ``b`` of the smaller unit, added (``+``), the difference (``-``) or the quotient (``/``)."""

    def draw(rng: Random, lang: Lang) -> Slots:
        u, w = rng.choice(table)
        up, down = f"*{BASE[u]}" if BASE[u] != "1" else "", f"*{BASE[w]}" if BASE[w] != "1" else ""
        a, b = str(rng.randint(2, 60)), str(rng.randint(3, 90))
        while sign == "-" and eval(f"{a}{up} <= {b}{down}"):
            a, b = str(rng.randint(2, 60)), str(rng.randint(3, 90))
        if sign == "/":
            code = f"{a}{up}/({b}{down})" if down else f"{a}{up}/{b}"
            return {"a": plain(a), "b": plain(b), "u": named(u, rng, lang), "w": named(w, rng, lang), "e": Slot("", shown(code))}
        v = rng.choice((u, w))
        base = BASE[v]
        inner = f"{a}{up} {sign} {b}{down}"
        code = inner if base == "1" else f"({inner})/({base})" if "/" in base or "*" in base else f"({inner})/{base}"
        return {"a": plain(a), "b": plain(b), "u": named(u, rng, lang), "w": named(w, rng, lang), "v": named(v, rng, lang), "e": Slot("", shown(code))}

    return draw


def times(table: Sequence[Two]) -> Draw:
    """``n`` things of ``a`` in the smaller unit, asked in the larger or the same."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(table)
        a, n = str(rng.randint(3, 95) if rng.random() < 0.6 else rng.randrange(100, 950, 10)), str(rng.randint(3, 48))
        return {"a": plain(a), "n": plain(n), "u": named(small, rng, lang), "v": named(big, rng, lang), "e": Slot("", shown(conversion(f"{n}*{a}", small, big)))}

    return draw


def sold(table: Sequence[Two], lang: Lang) -> Sequence[Two]:
    """The pairs to price: 4块一加仑 would be read as 4.1."""
    return [both for both in table if lang == "en" or "gal" not in both]


def price_of(table: Sequence[Two]) -> Draw:
    """A price ``p`` per unit ``u`` and an amount ``b`` in another unit ``w``; ``e`` is what it costs."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(sold(table, lang))
        u, w = (big, small) if rng.random() < 0.7 else (small, big)
        p = str(rng.randint(3, 90)) if rng.random() < 0.6 else f"{rng.randint(1, 60)}.{rng.choice(('5', '8', '2', '99', '6'))}"
        b = str(rng.randint(2, 60))
        sign = rng.choice(ZH_UNITS if lang == "zh" else EN_SIGNS)
        money = f"{p}{sign}" if lang == "zh" else f"{sign}{p}"
        return {"p": Slot(money, p), "b": plain(b), "u": one(u, rng, lang), "w": named(w, rng, lang), "e": Slot("", f"print(round({conversion(f'{p}*{b}', w, u)}, 2))")}

    return draw


def price_per(table: Sequence[Two]) -> Draw:
    """A price ``p`` per ``u``, asked per ``v``."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(sold(table, lang))
        u, v = (big, small) if rng.random() < 0.5 else (small, big)
        p = str(rng.randint(3, 90)) if rng.random() < 0.5 else f"{rng.randint(1, 60)}.{rng.choice(('5', '8', '2', '99', '6'))}"
        sign = rng.choice(ZH_UNITS if lang == "zh" else EN_SIGNS)
        money = f"{p}{sign}" if lang == "zh" else f"{sign}{p}"
        return {"p": Slot(money, p), "u": one(u, rng, lang), "v": one(v, rng, lang), "e": Slot("", shown(conversion(p, v, u)))}

    return draw


def which(table: Sequence[Two]) -> Draw:
    """Two amounts in two units; the larger is printed with its unit."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small = rng.choice(table)
        u, w = (big, small) if rng.random() < 0.5 else (small, big)
        ratio = eval(f"({BASE[u]})/({BASE[w]})")
        a = rng.randint(2, 60)
        b = max(1, round(a * ratio * rng.uniform(0.7, 1.4)))
        if b > 99999 or a * ratio < 1:
            a, b = rng.randint(2, 9) * max(1, round(1 / ratio)), rng.randint(2, 12)
        first, second = named(u, rng, lang), named(w, rng, lang)
        up, down = f"{a}*{BASE[u]}" if BASE[u] != "1" else f"{a}", f"{b}*{BASE[w]}" if BASE[w] != "1" else f"{b}"
        gap = "" if lang == "zh" else " "
        return {"a": plain(a), "b": plain(b), "u": first, "w": second, "e": Slot("", f"print('{a}{gap}{first.text}' if {up} > {down} else '{b}{gap}{second.text}')")}

    return draw


def numbers(kinds: str) -> Draw:
    """Numbers alone, as the rows of ``everyday`` name them."""
    return draws(kinds, {})


def another(rng: Random, lang: Lang) -> Slot:
    """A second person, whom no draw of names returns."""
    return Slot(rng.choice(("表哥", "邻居", "室友", "同桌", "队友", "堂妹", "大伯", "客户", "小芳", "阿杰") if lang == "zh" else ("Zoe", "Cousin Rick", "Grandma", "Hana", "Uncle Joe", "Beatriz", "Kofi", "Yuki", "Raj", "Olga")), "")
