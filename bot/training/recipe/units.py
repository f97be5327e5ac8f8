"""Conversions between units: one table of factors, one family per kind of quantity, both directions.

A conversion goes through the base unit, ``12*1609.344/1000`` from miles to kilometres, so there is one number to learn
for each unit instead of one for each pair.
Knows nothing of currencies (``finance``) or of dates and clock times.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.slots import decimal_text, number, plain, spelled, word, written

# Chinese and English names of a unit, several each; the first English one reads well after "in" and "how many".
NAMES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "km": (("公里", "千米", "km"), ("kilometers", "km", "kilometres", "kms")),
    "m": (("米", "米", "m"), ("meters", "m", "metres")),
    "dm": (("分米",), ("decimeters", "dm")),
    "cm": (("厘米", "厘米", "公分", "cm"), ("centimeters", "cm", "centimetres")),
    "mm": (("毫米", "mm"), ("millimeters", "mm", "millimetres")),
    "mile": (("英里", "英里", "英里", "mile"), ("miles", "mi", "miles")),
    "ft": (("英尺", "英尺", "尺（英制）", "ft"), ("feet", "ft", "foot")),
    "inch": (("英寸", "英寸", "寸（英制）", "inch"), ("inches", "inch")),
    "yard": (("码",), ("yards", "yd", "yard")),
    "nmi": (("海里",), ("nautical miles", "nmi", "nautical miles")),
    "li": (("里", "里地", "华里"), ("li", "Chinese li")),
    "chi": (("尺", "市尺"), ("chi", "Chinese feet")),
    "cun": (("寸", "市寸"), ("cun", "Chinese inches")),
    "ly": (("光年",), ("light years", "light-years", "ly")),
    "kg": (("公斤", "千克", "kg", "KG"), ("kilograms", "kg", "kilos", "kgs")),
    "g": (("克", "克", "g"), ("grams", "g")),
    "mg": (("毫克", "mg"), ("milligrams", "mg")),
    "t": (("吨",), ("tonnes", "metric tons", "tons")),
    "jin": (("斤", "市斤"), ("jin", "catties", "Chinese jin")),
    "liang": (("两",), ("liang", "Chinese taels")),
    "lb": (("磅", "磅", "lb"), ("pounds", "lbs", "lb")),
    "oz": (("盎司", "盎司", "oz"), ("ounces", "oz")),
    "stone": (("英石",), ("stone", "st")),
    "carat": (("克拉",), ("carats", "ct")),
    "m2": (("平方米", "平米", "平", "㎡", "m²"), ("square meters", "m²", "sq m", "square metres")),
    "km2": (("平方公里", "平方千米", "km²"), ("square kilometers", "km²", "sq km")),
    "cm2": (("平方厘米", "cm²"), ("square centimeters", "cm²", "sq cm")),
    "mu": (("亩", "亩地", "亩"), ("mu", "Chinese mu")),
    "ha": (("公顷", "公顷", "ha"), ("hectares", "ha")),
    "acre": (("英亩",), ("acres", "acre")),
    "sqft": (("平方英尺", "平方英尺", "平方呎"), ("square feet", "sq ft", "sqft", "ft²")),
    "sqmi": (("平方英里",), ("square miles", "sq mi")),
    "ping": (("坪",), ("ping", "tsubo")),
    "l": (("升", "升", "公升", "L"), ("liters", "L", "litres")),
    "ml": (("毫升", "ml", "毫升", "mL"), ("milliliters", "ml", "millilitres")),
    "m3": (("立方米", "立方", "方", "m³"), ("cubic meters", "m³", "cubic metres")),
    "cm3": (("立方厘米", "cm³"), ("cubic centimeters", "cm³", "cc")),
    "gal": (("加仑", "美制加仑"), ("gallons", "US gallons", "gal")),
    "cup": (("量杯", "美制杯"), ("cups", "US cups")),
    "floz": (("液量盎司", "液盎司"), ("fluid ounces", "fl oz")),
    "pint": (("品脱", "美制品脱"), ("pints", "US pints")),
    "tbsp": (("汤匙", "大勺"), ("tablespoons", "tbsp")),
    "s": (("秒", "秒钟", "秒"), ("seconds", "s", "sec")),
    "min": (("分钟", "分钟", "分"), ("minutes", "min", "mins")),
    "h": (("小时", "小时", "钟头"), ("hours", "h", "hrs")),
    "d": (("天", "日", "天"), ("days", "day", "days")),
    "week": (("周", "周", "星期", "礼拜"), ("weeks", "week", "wks")),
    "ms": (("毫秒", "ms"), ("milliseconds", "ms")),
    "year": (("年",), ("years", "yrs")),
    "month": (("个月",), ("months",)),
    "kmh": (("公里每小时", "千米/小时", "km/h", "公里/小时", "千米每小时"), ("km/h", "kilometers per hour", "kph", "kmh")),
    "mps": (("米每秒", "m/s", "米/秒"), ("m/s", "meters per second", "metres per second")),
    "mph": (("英里每小时", "mph", "英里/小时"), ("mph", "miles per hour")),
    "knot": (("节",), ("knots", "kn")),
    "bit": (("比特", "bit"), ("bits", "bit")),
    "B": (("字节", "B", "byte"), ("bytes", "B")),
    "KB": (("KB", "kb", "千字节"), ("KB", "kilobytes", "kB")),
    "MB": (("MB", "兆", "MB", "mb"), ("MB", "megabytes", "megs")),
    "GB": (("GB", "G", "gb"), ("GB", "gigabytes", "gigs")),
    "TB": (("TB", "T", "tb"), ("TB", "terabytes")),
    "Mbps": (("Mbps", "兆宽带", "Mb/s"), ("Mbps", "megabits per second")),
    "MBps": (("MB/s", "兆每秒"), ("MB/s", "megabytes per second")),
    "kWh": (("千瓦时", "度电", "kWh"), ("kWh", "kilowatt hours")),
    "J": (("焦耳", "焦", "J"), ("joules", "J")),
    "kJ": (("千焦", "kJ"), ("kilojoules", "kJ")),
    "cal": (("卡", "卡路里", "cal"), ("calories", "cal")),
    "kcal": (("大卡", "千卡", "kcal"), ("kcal", "kilocalories")),
    "hp": (("马力", "匹马力", "hp"), ("horsepower", "hp")),
    "kW": (("千瓦", "kW"), ("kilowatts", "kW")),
    "W": (("瓦", "瓦特", "W"), ("watts", "W")),
    "bar": (("巴", "bar", "公斤压力"), ("bar", "bars")),
    "psi": (("psi", "PSI"), ("psi", "pounds per square inch")),
    "kPa": (("千帕", "kPa"), ("kPa", "kilopascals")),
    "atm": (("大气压", "标准大气压", "atm"), ("atm", "atmospheres")),
    "mmHg": (("毫米汞柱", "mmHg"), ("mmHg", "millimeters of mercury")),
    "deg": (("度", "°", "角度"), ("degrees", "°", "deg")),
    "rad": (("弧度", "rad"), ("radians", "rad")),
    "ream": (("令纸",), ("reams",)),
    "sheet": (("张纸",), ("sheets of paper", "sheets")),
    "dozen": (("打",), ("dozen",)),
    "piece": (("个", "只", "支"), ("pieces", "items", "eggs")),
}

# (from, to, factor): one ``from`` is factor ``to``. Exact where a definition exists: the inch is 2.54 cm, the pound
# 0.45359237 kg, the US gallon 3.785411784 l, the mu 2000/3 m², a jin 0.5 kg. Storage counts in 1024.
Pair = tuple[str, str, str]
LENGTH: tuple[Pair, ...] = (
    ("mile", "km", "1.609344"), ("mile", "km", "1.609344"), ("mile", "km", "1.609344"), ("ft", "m", "0.3048"), ("ft", "m", "0.3048"),
    ("inch", "cm", "2.54"), ("inch", "cm", "2.54"), ("inch", "cm", "2.54"), ("ft", "cm", "30.48"), ("yard", "m", "0.9144"), ("nmi", "km", "1.852"), ("ft", "inch", "12"),
    ("yard", "ft", "3"), ("mile", "ft", "5280"), ("mile", "m", "1609.344"), ("inch", "mm", "25.4"), ("km", "m", "1000"), ("km", "m", "1000"), ("m", "cm", "100"), ("m", "cm", "100"),
    ("cm", "mm", "10"), ("m", "mm", "1000"), ("m", "dm", "10"), ("km", "li", "2"), ("km", "li", "2"), ("li", "m", "500"), ("m", "chi", "3"), ("m", "chi", "3"), ("chi", "cun", "10"),
    ("km", "cm", "100000"), ("dm", "cm", "10"), ("yard", "cm", "91.44"), ("nmi", "m", "1852"), ("nmi", "mile", "1.150779"), ("ly", "km", "9460730472580.8"), ("mile", "yard", "1760"),
)
MASS: tuple[Pair, ...] = (
    ("lb", "kg", "0.45359237"), ("lb", "kg", "0.45359237"), ("lb", "kg", "0.45359237"), ("kg", "jin", "2"), ("kg", "jin", "2"), ("kg", "jin", "2"), ("oz", "g", "28.349523125"), ("oz", "g", "28.349523125"),
    ("jin", "liang", "10"), ("jin", "liang", "10"), ("jin", "g", "500"), ("jin", "g", "500"), ("liang", "g", "50"), ("kg", "liang", "20"), ("kg", "g", "1000"), ("kg", "g", "1000"), ("t", "kg", "1000"), ("t", "kg", "1000"),
    ("t", "jin", "2000"), ("g", "mg", "1000"), ("lb", "oz", "16"), ("lb", "g", "453.59237"), ("stone", "kg", "6.35029318"), ("stone", "lb", "14"), ("carat", "g", "0.2"), ("lb", "jin", "0.90718474"), ("t", "lb", "2204.622622"),
)
AREA: tuple[Pair, ...] = (
    ("mu", "m2", "2000/3"), ("mu", "m2", "2000/3"), ("mu", "m2", "2000/3"), ("ha", "mu", "15"), ("ha", "mu", "15"), ("ha", "m2", "10000"), ("ha", "m2", "10000"), ("acre", "m2", "4046.8564224"), ("acre", "ha", "0.40468564224"), ("acre", "ha", "0.40468564224"),
    ("sqft", "m2", "0.09290304"), ("sqft", "m2", "0.09290304"), ("sqft", "m2", "0.09290304"), ("km2", "ha", "100"), ("km2", "m2", "1000000"), ("km2", "mu", "1500"), ("m2", "cm2", "10000"), ("acre", "sqft", "43560"), ("sqmi", "km2", "2.589988110336"), ("acre", "mu", "6.0702846336"),
    ("ping", "m2", "400/121"), ("sqmi", "acre", "640"),
)
VOLUME: tuple[Pair, ...] = (
    ("gal", "l", "3.785411784"), ("gal", "l", "3.785411784"), ("gal", "l", "3.785411784"), ("l", "ml", "1000"), ("l", "ml", "1000"), ("m3", "l", "1000"), ("m3", "l", "1000"), ("gal", "ml", "3785.411784"), ("cup", "ml", "236.5882365"),
    ("floz", "ml", "29.5735295625"), ("floz", "ml", "29.5735295625"), ("pint", "ml", "473.176473"), ("l", "cm3", "1000"), ("gal", "cup", "16"), ("m3", "gal", "264.172052"), ("cup", "tbsp", "16"), ("gal", "pint", "8"), ("gal", "floz", "128"), ("m3", "cm3", "1000000"),
)
TIME: tuple[Pair, ...] = (
    ("h", "min", "60"), ("h", "min", "60"), ("h", "min", "60"), ("min", "s", "60"), ("min", "s", "60"), ("h", "s", "3600"), ("h", "s", "3600"), ("d", "h", "24"), ("d", "h", "24"), ("d", "min", "1440"), ("d", "min", "1440"), ("d", "s", "86400"), ("d", "s", "86400"), ("week", "d", "7"), ("week", "d", "7"),
    ("week", "h", "168"), ("week", "min", "10080"), ("s", "ms", "1000"), ("year", "month", "12"), ("year", "d", "365"), ("year", "h", "8760"), ("week", "s", "604800"), ("year", "s", "31536000"), ("min", "ms", "60000"),
)
SPEED: tuple[Pair, ...] = (
    ("mps", "kmh", "3.6"), ("mps", "kmh", "3.6"), ("mps", "kmh", "3.6"), ("mph", "kmh", "1.609344"), ("mph", "kmh", "1.609344"), ("mph", "kmh", "1.609344"), ("mph", "mps", "0.44704"), ("knot", "kmh", "1.852"), ("knot", "kmh", "1.852"), ("knot", "mps", "1852/3600"),
)
DATA: tuple[Pair, ...] = (
    ("GB", "MB", "1024"), ("GB", "MB", "1024"), ("GB", "MB", "1024"), ("MB", "KB", "1024"), ("MB", "KB", "1024"), ("TB", "GB", "1024"), ("TB", "GB", "1024"), ("KB", "B", "1024"), ("GB", "KB", "1024**2"), ("MB", "B", "1024**2"), ("GB", "B", "1024**3"), ("TB", "MB", "1024**2"), ("B", "bit", "8"), ("MBps", "Mbps", "8"), ("MBps", "Mbps", "8"),
)
ENERGY: tuple[Pair, ...] = (
    ("kcal", "kJ", "4.184"), ("kcal", "kJ", "4.184"), ("cal", "J", "4.184"), ("kWh", "kJ", "3600"), ("kWh", "J", "3600000"), ("kcal", "J", "4184"), ("hp", "kW", "0.7457"), ("hp", "W", "745.7"), ("kW", "W", "1000"), ("bar", "psi", "14.503774"), ("bar", "psi", "14.503774"), ("psi", "kPa", "6.894757"), ("bar", "kPa", "100"), ("atm", "kPa", "101.325"),
    ("kPa", "mmHg", "7.500617"), ("atm", "mmHg", "760"), ("kcal", "cal", "1000"),
)
COUNTED: tuple[Pair, ...] = (("dozen", "piece", "12"), ("ream", "sheet", "500"))


BASE = {
    "km": "1000", "m": "1", "dm": "0.1", "cm": "0.01", "mm": "0.001", "mile": "1609.344", "ft": "0.3048", "inch": "0.0254", "yard": "0.9144", "nmi": "1852", "li": "500", "chi": "1/3", "cun": "1/30", "ly": "9460730472580800",
    "kg": "1000", "g": "1", "mg": "0.001", "t": "1000000", "jin": "500", "liang": "50", "lb": "453.59237", "oz": "28.349523125", "stone": "6350.29318", "carat": "0.2",
    "m2": "1", "km2": "1000000", "cm2": "0.0001", "mu": "2000/3", "ha": "10000", "acre": "4046.8564224", "sqft": "0.09290304", "sqmi": "2589988.110336", "ping": "400/121",
    "l": "1000", "ml": "1", "m3": "1000000", "cm3": "1", "gal": "3785.411784", "cup": "236.5882365", "floz": "29.5735295625", "pint": "473.176473", "tbsp": "14.78676478125",
    "s": "1", "min": "60", "h": "3600", "d": "86400", "week": "604800", "ms": "0.001", "year": "31536000", "month": "2628000",
    "kmh": "1", "mps": "3.6", "mph": "1.609344", "knot": "1.852", "Mbps": "1", "MBps": "8",
    "bit": "1/8", "B": "1", "KB": "1024", "MB": "1024**2", "GB": "1024**3", "TB": "1024**4",
    "kWh": "3600000", "J": "1", "kJ": "1000", "cal": "4.184", "kcal": "4184", "hp": "745.7", "kW": "1000", "W": "1",
    "bar": "100", "psi": "6.894757", "kPa": "1", "atm": "101.325", "mmHg": "0.133322", "ream": "500", "sheet": "1", "dozen": "12", "piece": "1",
}  # fmt: skip
"""What one of a unit is in the base unit of its kind: m, g, m², ml, s, km/h, byte, joule, watt, kPa."""


def conversion(amount: str, source: str, target: str) -> str:
    """The expression: times the source's worth, divided by the target's, either left out where it is 1."""
    up, down = BASE[source], BASE[target]
    code = amount + (f"*{up}" if up != "1" else "")
    if down == "1":
        return code
    return f"{code}/({down})" if "/" in down or "*" in down else f"{code}/{down}"


def named(unit: str, rng: Random, lang: Lang) -> Slot:
    """One of a unit's names."""
    zh, en = NAMES[unit]
    return word(rng.choice(zh if lang == "zh" else en))


def quantity(rng: Random, lang: Lang, least: float = 0) -> Slot:
    """How much there is of the unit, above ``least``: small and round numbers more often than long ones."""
    if least:
        value = str(round(least * rng.choice((0.5, 1, 1.5, 2, 3, 5, 10, rng.randint(1, 99) / 7))) or 1)
        return Slot(written(value, rng, lang), value)
    roll = rng.random()
    if roll < 0.3:
        value = str(rng.choice((1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 180, 200, 300, 500, 1000, 5000)))
        return Slot(written(value, rng, lang), value)
    if roll < 0.55:
        return plain(decimal_text(rng, 2))
    if lang == "zh" and roll < 0.6:
        n = rng.randint(1, 9)
        return Slot(f"{spelled(n)}点五", f"{n}.5")
    return number(rng, lang, 4, 1, 0.2)


def factor_of(text: str) -> float:
    """The value of a factor as the table spells it: ``2.54``, ``2000/3`` or ``1024**2``."""
    base, _, power = text.partition("**")
    top, _, bottom = base.partition("/")
    return float((float(top) / float(bottom or 1)) ** int(power or 1))


def pairs(table: Sequence[Pair]) -> Draw:
    """Draws a pair of units and a direction; ``e`` is the finished expression."""

    def draw(rng: Random, lang: Lang) -> Slots:
        big, small, factor = rng.choice(table)
        times = rng.random() < 0.5
        ratio = factor_of(factor)
        # 0.2 g in tonnes rounds to nothing: into a much larger unit goes an amount of about its size
        a = quantity(rng, lang, ratio if not times and ratio > 300 else 0)
        if a.text.isascii() and a.text.isalpha():
            a = plain(a.code)  # "{a}{u}" would read "sixkm"
        source, target = (big, small) if times else (small, big)
        code = conversion(a.code, source, target)
        exact = "/" not in code and "." not in code
        return {"a": a, "u": named(source, rng, lang), "v": named(target, rng, lang), "e": Slot("", code if exact else f"round({code}, 4)")}

    return draw


ZH = (
    "{a}{u}等于多少{v}", "{a}{u}是多少{v}", "{a}{u}换算成{v}", "{a}{u}换{v}", "{a}{u}合多少{v}", "{a}{u}有多少{v}", "{a}{u}转{v}", "{a}{u}={v}", "{a}{u}等于几{v}", "把{a}{u}换成{v}",
    "{a}{u}相当于多少{v}", "{a}{u}折合{v}是多少", "多少{v}是{a}{u}", "多少{v}等于{a}{u}", "{a}{u}化成{v}", "{a}{u} 多少{v}", "{a} {u} to {v}", "{u}换{v}，{a}", "{a}{u}用{v}表示是多少", "{a}{u}，换成{v}是几",
    "请问{a}{u}约合几{v}", "{a}{u}大概多少{v}", "我这儿是{a}{u}，按{v}算是多少", "说明书上写{a}{u}，是多少{v}", "{a}{u}也就是多少{v}", "单位换算：{a}{u}={v}", "{a}{u}→{v}", "填空：{a}{u}=（ ）{v}", "以{v}为单位，{a}{u}是多少",
    "老外说{a}{u}，那是几{v}", "数据是{a}{u}，报表要{v}，应该填多少", "{u}转换{v} {a}", "{a}{u}到底是多少{v}", "不懂{u}，{a}{u}换成{v}给我", "{a}{u}能换成多少{v}", "{a}{u}算成{v}",
)
EN = (
    "how many {v} in {a} {u}", "{a} {u} in {v}", "convert {a} {u} to {v}", "{a} {u} to {v}", "what is {a} {u} in {v}", "how many {v} is {a} {u}", "how many {v} are there in {a} {u}", "{a} {u} equals how many {v}", "change {a} {u} into {v}", "{a} {u} = ? {v}",
    "{a}{u} to {v}", "{a}{u} in {v}", "{u} to {v}: {a}", "{u} to {v} {a}", "express {a} {u} in {v}", "how much is {a} {u} in {v}", "{a} {u} is how many {v}", "turn {a} {u} into {v}", "I have {a} {u}, what's that in {v}", "what does {a} {u} come to in {v}",
    "the manual says {a} {u}, how many {v} is that", "{a} {u} as {v}", "{a} {u} converted to {v}", "give me {a} {u} in {v}", "{a} {u} -> {v}", "what's {a} {u} when measured in {v}", "if it's {a} {u}, how many {v} would that be", "in {v}, {a} {u} is what", "convert to {v}: {a} {u}",
    "I only know {v}; what is {a} {u}", "number of {v} in {a} {u}", "{a} {u} works out to how many {v}", "how do I write {a} {u} in {v}", "value of {a} {u} in {v}", "we need {v} but have {a} {u}, convert", "{a} {u} makes how many {v}",
)
SAY_ZH = ("{a}{u}是 {r} {v}。", "等于 {r} {v}。", "约 {r} {v}。", "{a}{u} = {r} {v}。", "换算过来是 {r} {v}。")
SAY_EN = ("{a} {u} is {r} {v}.", "That is {r} {v}.", "About {r} {v}.", "{a} {u} = {r} {v}.", "It comes to {r} {v}.")


def converted(name: str, table: Sequence[Pair], weight: float, zh: Sequence[str] = (), en: Sequence[str] = ()) -> Family:
    """The family of one kind of quantity: the wordings common to all and its own."""
    return Family(name, pairs(table), "print({e})", zh=(*ZH, *zh), en=(*EN, *en), say_zh=SAY_ZH, say_en=SAY_EN, weight=weight)


def told(rng: Random, lang: Lang) -> Slots:
    """A conversion with the factor the person gives; ``e`` is the finished expression."""
    big, small, _ = rng.choice((*LENGTH, *MASS, *AREA, *VOLUME, *SPEED))
    exact = factor_of(BASE[big]) / factor_of(BASE[small])
    factor = f"{exact:.{rng.choice((1, 2, 3))}f}" if exact % 1 else f"{exact:.0f}"
    if float(factor) == 0:
        factor = f"{exact:.6f}"
    a, times = quantity(rng, lang), rng.random() < 0.5
    source, target, sign = (big, small, "*") if times else (small, big, "/")
    names = {"u": named(source, rng, lang), "v": named(target, rng, lang), "b": named(big, rng, lang), "s": named(small, rng, lang)}
    return {"a": a, "f": plain(factor), "e": Slot("", f"{a.code}{sign}{factor}"), **names}


def degrees(rng: Random, lang: Lang) -> Slots:
    """A temperature people talk about."""
    value = rng.choice((str(rng.randint(-40, 120)), str(rng.randint(-40, 120)), f"{rng.randint(30, 42)}.{rng.randint(1, 9)}", str(rng.choice((0, 20, 25, 32, 37, 68, 72, 98.6, 100, 180, 212, 350, 400, 451)))))
    shown = value
    if value.startswith("-"):
        shown = rng.choice((value, f"零下{value[1:]}")) if lang == "zh" else rng.choice((value, f"minus {value[1:]}"))
    return {"a": Slot(shown, value)}


def mixed(units: Sequence[tuple[str, str, str, str, str]]) -> Draw:
    """A quantity in two units, 3斤2两; ``u``, ``v`` name them, ``w`` the unit asked for, ``e`` is the expression."""

    def draw(rng: Random, lang: Lang) -> Slots:
        first, second, wanted, big, small = rng.choice(units)
        a, b = rng.randint(1, 30), rng.randint(1, 9)
        code = f"{a}*{big}+{b}*{small}" if small != "1" else f"{a}*{big}+{b}"
        shown = {n: named(unit, rng, lang) for n, unit in (("u", first), ("v", second), ("w", wanted))}
        return {"a": plain(a), "b": plain(b), **shown, "e": Slot("", code if code.replace("*", "").replace("+", "").isdigit() else f"round({code}, 4)")}

    return draw


# (first, second, wanted, first in wanted, second in wanted)
MIXED = (
    ("jin", "liang", "g", "500", "50"), ("jin", "liang", "g", "500", "50"), ("jin", "liang", "liang", "10", "1"), ("kg", "g", "g", "1000", "1"), ("m", "cm", "cm", "100", "1"), ("m", "cm", "cm", "100", "1"),
    ("lb", "oz", "g", "453.59237", "28.349523125"), ("lb", "oz", "oz", "16", "1"), ("km", "m", "m", "1000", "1"), ("d", "h", "h", "24", "1"), ("week", "d", "d", "7", "1"), ("ft", "inch", "inch", "12", "1"), ("year", "month", "month", "12", "1"), ("t", "kg", "kg", "1000", "1"), ("l", "ml", "ml", "1000", "1"),
    ("m", "dm", "dm", "10", "1"), ("cm", "mm", "mm", "10", "1"), ("d", "h", "min", "1440", "60"),
)


def metre_height(rng: Random, lang: Lang) -> Slots:
    """A body height in metres and centimetres, 1米75 or 175 cm; the code is centimetres."""
    cm = rng.randint(101, 205)
    tail = f"{cm % 100:02d}"
    text = rng.choice((f"1米{tail}" if cm < 200 else f"2米{tail}", f"{cm}厘米", f"{cm}cm")) if lang == "zh" else rng.choice((f"{cm} cm", f"{cm} centimeters", f"{cm}cm"))
    return {"a": Slot(text, str(cm))}


HEIGHT_ZH = ("{f}英尺{i}英寸是多少厘米", "身高{f}英尺{i}英寸，换成厘米", "{f}尺{i}寸（英制）多少公分", "{f}'{i}\"是多少cm", "他{f}英尺{i}英寸高，合多少厘米", "{f} ft {i} in 换厘米", "球员身高{f}英尺{i}寸，相当于几厘米")
HEIGHT_EN = ("{f} feet {i} inches in cm", "{f}'{i}\" in cm", "how tall is {f} ft {i} in centimeters", "convert {f} feet {i} inches to centimeters", "{f} ft {i} in to cm", "I'm {f} foot {i}, what is that in cm", "height {f}'{i} in centimeters", "how many cm is {f} feet {i}")


def height(rng: Random, lang: Lang) -> Slots:
    """A body height in feet and inches."""
    return {"f": plain(rng.randint(3, 7)), "i": plain(rng.randint(0, 11))}


def hours_minutes(rng: Random, lang: Lang) -> Slots:
    """A duration in two units."""
    return {"a": plain(rng.randint(1, 48)), "b": plain(rng.randint(1, 59))}


def minutes(rng: Random, lang: Lang) -> Slots:
    """A number of minutes or seconds above sixty."""
    return {"a": plain(rng.randint(61, 10 ** rng.choice((3, 3, 4))))}


TWO_ZH = ("是 {r}。", "等于 {r}。", "依次是 {r}。")

FAMILIES = (
    converted("length", LENGTH, 3, ("{a}{u}长是多少{v}", "跑了{a}{u}，是几{v}", "离这儿{a}{u}，换成{v}多远", "布料{a}{u}，多少{v}", "导航说还有{a}{u}，是多少{v}", "屏幕{a}{u}，多少{v}"), ("a {a} {u} run is how many {v}", "it's {a} {u} away, how far in {v}", "I walked {a} {u}, how many {v}", "the rope is {a} {u} long, how long in {v}", "the sign says {a} {u}, in {v} please")),
    converted("mass", MASS, 3, ("体重{a}{u}，是多少{v}", "{a}{u}重等于几{v}", "买了{a}{u}，合多少{v}", "行李{a}{u}，换成{v}多重", "我{a}{u}，那是几{v}", "一袋米{a}{u}，多少{v}", "黄金{a}{u}，多少{v}"), ("I weigh {a} {u}, what's that in {v}", "a {a} {u} parcel in {v}", "my bag is {a} {u}, how heavy in {v}", "recipe says {a} {u}, how many {v}", "it weighs {a} {u}, in {v}")),
    converted("area", AREA, 2, ("{a}{u}地是多少{v}", "房子{a}{u}，多少{v}", "农场有{a}{u}，合多少{v}", "面积{a}{u}，换{v}", "一块地{a}{u}，多大，用{v}说"), ("a flat of {a} {u} in {v}", "my house is {a} {u}, how big in {v}", "the farm covers {a} {u}, how many {v}", "land area {a} {u} to {v}", "a plot of {a} {u}, in {v}")),
    converted("volume", VOLUME, 1.6, ("油箱{a}{u}，能装多少{v}", "水{a}{u}是几{v}", "喝了{a}{u}，多少{v}", "一桶{a}{u}，合多少{v}"), ("a {a} {u} tank in {v}", "the bottle holds {a} {u}, how many {v}", "I drank {a} {u}, how many {v} is that", "{a} {u} of milk in {v}", "{a} {u} of water to {v}")),
    converted("duration", TIME, 2, ("{a}{u}一共多少{v}", "{a}{u}总共是多少{v}", "电影{a}{u}，是多少{v}", "还剩{a}{u}，合几{v}", "视频长{a}{u}，是多少{v}", "{a}{u}里有多少{v}"), ("how many {v} make {a} {u}", "the movie lasts {a} {u}, how many {v}", "{a} {u} left, in {v}", "it took {a} {u}, how long in {v}", "how long is {a} {u} in {v}")),
    converted("speed", SPEED, 1.2, ("时速{a}{u}，等于几{v}", "车速{a}{u}是多少{v}", "风速{a}{u}，换成{v}", "跑得{a}{u}，相当于多少{v}"), ("driving at {a} {u}, how fast in {v}", "wind of {a} {u} in {v}", "speed limit {a} {u}, in {v}", "going {a} {u}, what's that in {v}")),
    converted("storage", DATA, 1.4, ("{a}{u}内存等于多少{v}", "文件{a}{u}，是多少{v}", "流量还剩{a}{u}，合{v}多少", "硬盘{a}{u}，换算{v}"), ("a {a} {u} file is how many {v}", "{a} {u} of memory in {v}", "I have {a} {u} of data left, in {v}", "disk of {a} {u}, how many {v}")),
    converted("energy", ENERGY, 1, ("热量{a}{u}，是几{v}", "胎压{a}{u}，换成{v}", "气压{a}{u}等于多少{v}", "功率{a}{u}是几{v}"), ("a snack with {a} {u}, in {v}", "tyre pressure {a} {u} in {v}", "an engine of {a} {u}, how many {v}")),
    converted("counted", COUNTED, 0.4),
    Family("told_factor", told, "print(round({e}, 4))",
           zh=("{a}{u}是多少{v}？1{b}={f}{s}", "1{b}等于{f}{s}，{a}{u}是多少{v}", "按1{b}={f}{s}算，{a}{u}合多少{v}", "{a}{u}换成{v}，1{b}按{f}{s}算", "换成{v}是多少？{a}{u}，1{b}按{f}{s}算", "{a}{u}等于几{v}（1{b}={f}{s}）", "{a}{u}，一{b}按{f}{s}算，是多少{v}", "如果一{b}是{f}{s}，那么{a}{u}有多少{v}"),
           en=("{a} {u} in {v}? use 1 {b} = {f} {s}", "with 1 {b} = {f} {s}, what is {a} {u} in {v}", "convert {a} {u} to {v}, 1 {b} is {f} {s}", "{a} {u} to {v} (1 {b} = {f} {s})", "{a} {u} in {v}, {b} = {f} {s}", "if one {b} is {f} {s}, how many {v} is {a} {u}", "{a} {u}. In {v} that makes? ({f} {s} to the {b})", "taking {f} {s} per {b}, how many {v} in {a} {u}"),
           say_zh=SAY_ZH, say_en=SAY_EN, weight=1.5),
    Family("celsius_to_fahrenheit", degrees, "print(round({a}*9/5+32, 2))",
           zh=("{a}摄氏度是多少华氏度", "{a}℃等于多少℉", "{a}°C换华氏", "{a}摄氏度换算成华氏度", "摄氏{a}度，华氏多少度", "{a}度摄氏转华氏", "气温{a}℃，华氏温度是几", "{a}C to F", "今天{a}摄氏度，美国人说的是多少度（华氏）", "体温{a}℃，用华氏表示", "把{a}摄氏度化成华氏", "多少华氏度等于{a}摄氏度", "烤箱要{a}℃，我的是华氏刻度，调到多少"),
           en=("{a} C to F", "{a} degrees Celsius in Fahrenheit", "convert {a}°C to °F", "what is {a} Celsius in Fahrenheit", "{a}C in F", "how many degrees Fahrenheit is {a} Celsius", "{a} centigrade to fahrenheit", "it's {a} °C outside, what is that in Fahrenheit", "{a} celsius fahrenheit", "Celsius to Fahrenheit: {a}", "the oven should be {a}°C but mine shows Fahrenheit, what do I set", "change {a} degrees C into F", "if the temperature is {a} Celsius, what's it in F", "body temperature {a} °C to °F"),
           say_zh=("是 {r} 华氏度。", "{a}摄氏度 = {r} 华氏度。", "等于 {r}℉。"), say_en=("That is {r} °F.", "{a} °C is {r} °F.", "It is {r} degrees Fahrenheit."), weight=1),
    Family("fahrenheit_to_celsius", degrees, "print(round(({a}-32)*5/9, 2))",
           zh=("{a}华氏度是多少摄氏度", "{a}℉等于多少℃", "{a}°F换摄氏", "{a}华氏度换算成摄氏度", "华氏{a}度，摄氏多少度", "{a}度华氏转摄氏", "气温{a}℉，摄氏温度是几", "{a}F to C", "美国天气预报{a}华氏度，咱们说的是多少度", "把{a}华氏度化成摄氏", "多少摄氏度等于{a}华氏度", "菜谱上写烤箱{a}华氏度，那是几摄氏度", "水温{a}℉用摄氏表示"),
           en=("{a} F to C", "{a} degrees Fahrenheit in Celsius", "convert {a}°F to °C", "what is {a} Fahrenheit in Celsius", "{a}F in C", "how many degrees Celsius is {a} Fahrenheit", "{a} fahrenheit to centigrade", "it's {a} °F outside, what is that in Celsius", "{a} fahrenheit celsius", "Fahrenheit to Celsius: {a}", "the recipe says {a}°F, what's that in Celsius", "change {a} degrees F into C", "if the temperature is {a} Fahrenheit, what's it in C", "fever of {a} °F in °C"),
           say_zh=("是 {r} 摄氏度。", "{a}华氏度 = {r} 摄氏度。", "等于 {r}℃。"), say_en=("That is {r} °C.", "{a} °F is {r} °C.", "It is {r} degrees Celsius."), weight=1),
    Family("celsius_to_kelvin", degrees, "print(round({a}+273.15, 2))",
           zh=("{a}摄氏度是多少开尔文", "{a}℃换成K", "{a}°C等于几开", "{a}摄氏度的热力学温度", "把{a}℃化为绝对温度", "摄氏{a}度换算开氏温度"),
           en=("{a} C to K", "{a} degrees Celsius in kelvin", "convert {a}°C to kelvin", "what is {a} Celsius in Kelvin", "{a}°C as absolute temperature", "how many kelvin is {a} Celsius"),
           say_zh=("是 {r} K。", "等于 {r} 开尔文。"), say_en=("That is {r} K.", "It is {r} kelvin."), weight=0.4),
    Family("kelvin_to_celsius", lambda rng, lang: {"a": plain(rng.randint(0, 1500))}, "print(round({a}-273.15, 2))",
           zh=("{a}K是多少摄氏度", "{a}开尔文等于几℃", "{a}K换成摄氏", "绝对温度{a}K，摄氏多少度", "{a}开化成摄氏度"),
           en=("{a} K to C", "{a} kelvin in Celsius", "convert {a} K to °C", "what is {a} kelvin in degrees Celsius", "how many Celsius is {a} K"),
           say_zh=("是 {r} 摄氏度。", "等于 {r}℃。"), say_en=("That is {r} °C.", "It is {r} degrees Celsius."), weight=0.4),
    Family("degrees_to_radians", lambda rng, lang: {"a": plain(rng.choice((30, 45, 60, 90, 120, 135, 150, 180, 270, 360, rng.randint(1, 720))))}, "import math\nprint(round(math.radians({a}), 6))",
           zh=("{a}度是多少弧度", "{a}°化成弧度", "{a}度转弧度", "把{a}度换成弧度", "角度{a}°等于多少rad", "{a}度角的弧度数"),
           en=("{a} degrees in radians", "convert {a}° to radians", "{a} deg to rad", "how many radians is {a} degrees", "{a} degrees as radians", "turn {a} degrees into radians"),
           say_zh=("是 {r} 弧度。", "约 {r} rad。"), say_en=("That is {r} radians.", "About {r} rad."), weight=0.5),
    Family("radians_to_degrees", lambda rng, lang: {"a": plain(rng.choice((1, 2, 3, 0.5, 1.5, 3.14, rng.randint(1, 20), decimal_text(rng, 1))))}, "import math\nprint(round(math.degrees({a}), 4))",
           zh=("{a}弧度是多少度", "{a}rad化成角度", "{a}弧度转角度", "把{a}弧度换成度", "{a} rad等于几度"),
           en=("{a} radians in degrees", "convert {a} rad to degrees", "{a} rad to deg", "how many degrees is {a} radians", "{a} radians as degrees"),
           say_zh=("是 {r} 度。", "约 {r}°。"), say_en=("That is {r} degrees.", "About {r}°."), weight=0.5),
    Family("height", height, "print(round({f}*30.48+{i}*2.54, 2))", zh=HEIGHT_ZH, en=HEIGHT_EN, say_zh=("是 {r} 厘米。", "约 {r} 厘米。"), say_en=("That is {r} cm.", "About {r} cm."), weight=0.7),
    Family("mixed_units", mixed(MIXED), "print({e})",
           zh=("{a}{u}{b}{v}是多少{w}", "{a}{u}{b}{v}等于几{w}", "{a}{u}零{b}{v}换成{w}", "{a}{u}{b}{v}一共多少{w}", "把{a}{u}{b}{v}化成{w}", "{a}{u}{b}{v}={w}", "{a}{u}加{b}{v}合多少{w}", "{a}{u}又{b}{v}，总共几{w}", "{a}{u}{b}{v}用{w}表示", "多少{w}是{a}{u}{b}{v}", "{a}{u}{b}{v} 换算 {w}", "填空 {a}{u}{b}{v}=（ ）{w}"),
           en=("{a} {u} {b} {v} in {w}", "how many {w} is {a} {u} and {b} {v}", "{a} {u} {b} {v} to {w}", "convert {a} {u} {b} {v} to {w}", "{a} {u} plus {b} {v} in {w}", "what is {a} {u} and {b} {v} in {w}", "express {a} {u} {b} {v} in {w}", "{a} {u}, {b} {v}: how many {w} altogether", "turn {a} {u} {b} {v} into {w}"),
           say_zh=("是 {r} {w}。", "一共 {r} {w}。", "等于 {r} {w}。"), say_en=("That is {r} {w}.", "{r} {w} in all.", "It comes to {r} {w}."), weight=1),
    Family("height_in_inches", metre_height, "print(round({a}/2.54, 4))",
           zh=("身高{a}是多少英寸", "{a}换成英寸", "{a}高，合几英寸", "我{a}，用英寸说是多少"), en=("I'm {a} tall, how many inches", "height {a} in inches", "{a} to inches", "how many inches is {a}"),
           say_zh=("约 {r} 英寸。", "是 {r} 英寸。"), say_en=("About {r} inches.", "That is {r} inches."), weight=0.5),
    Family("height_in_feet", metre_height, "print(round({a}/30.48, 4))",
           zh=("身高{a}是多少英尺", "{a}换成英尺", "{a}高，合几英尺", "我{a}，用英尺说是多少"), en=("I'm {a} tall, how many feet", "height {a} in feet", "{a} to feet", "how many feet is {a}"),
           say_zh=("约 {r} 英尺。", "是 {r} 英尺。"), say_en=("About {r} feet.", "That is {r} feet."), weight=0.5),
    Family("download_seconds", lambda rng, lang: {"a": plain(rng.choice((rng.randint(1, 80), decimal_text(rng, 2)))), "b": plain(rng.choice((5, 10, 12, 20, 30, 50, 80, 100, rng.randint(1, 200))))}, "print(round({a}*1024/{b}, 2))",
           zh=("{a}GB的文件，速度{b}MB/s，下载要多少秒", "下{a}G的电影，网速每秒{b}兆，要几秒", "{b}MB/s的速度传{a}GB要多少秒", "游戏{a}GB，下载速度{b}MB每秒，几秒下完"), en=("how many seconds to download {a} GB at {b} MB/s", "{a} GB file, speed {b} MB/s, seconds needed", "downloading {a} GB at {b} megabytes per second takes how many seconds", "at {b} MB/s, how long in seconds for {a} GB"),
           say_zh=("约 {r} 秒。", "要 {r} 秒。"), say_en=("About {r} seconds.", "It takes {r} seconds."), weight=0.4),
    Family("hours_and_minutes", hours_minutes, "print({a}*60+{b})",
           zh=("{a}小时{b}分钟一共多少分钟", "{a}小时{b}分是多少分钟", "{a}个小时零{b}分钟等于几分钟", "{a}h{b}min换成分钟", "把{a}小时{b}分化成分", "片长{a}小时{b}分，总共多少分钟"),
           en=("{a} hours {b} minutes in minutes", "how many minutes is {a} hours and {b} minutes", "{a}h {b}m to minutes", "convert {a} h {b} min to minutes", "{a} hr {b} min total minutes", "the film runs {a} hours {b} minutes, how many minutes"),
           say_zh=("一共 {r} 分钟。", "是 {r} 分钟。"), say_en=("That is {r} minutes.", "{r} minutes in all."), weight=0.6),
    Family("minutes_and_seconds", hours_minutes, "print({a}*60+{b})",
           zh=("{a}分{b}秒一共多少秒", "{a}分钟{b}秒是多少秒", "{a}分{b}秒换成秒", "把{a}分{b}秒化成秒", "跑了{a}分{b}秒，总共几秒"),
           en=("{a} minutes {b} seconds in seconds", "how many seconds is {a} minutes and {b} seconds", "{a}m {b}s to seconds", "{a} min {b} sec total seconds", "convert {a} minutes {b} seconds to seconds"),
           say_zh=("一共 {r} 秒。", "是 {r} 秒。"), say_en=("That is {r} seconds.", "{r} seconds in all."), weight=0.5),
    Family("split_minutes", minutes, "print({a}//60, {a}%60)",
           zh=("{a}分钟是几小时几分钟", "{a}分钟等于几小时零几分", "{a}分是几小时几分", "把{a}分钟写成几小时几分", "{a}秒是几分几秒", "{a}秒钟等于几分几秒", "电影{a}分钟，是几个小时几分"),
           en=("{a} minutes in hours and minutes", "how many hours and minutes is {a} minutes", "{a} min to hours and minutes", "{a} seconds in minutes and seconds", "how many minutes and seconds is {a} seconds", "write {a} minutes as hours and minutes"),
           say_zh=TWO_ZH, say_en=("That is {r}, in this order.", "{r}, the larger unit first."), weight=0.6),
)
