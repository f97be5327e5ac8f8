"""Values that fill questions: numbers in the spellings people use, money, percentages, names, things.

Every function draws from the ``Random`` it is given, so a seed reproduces the data.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Lang, Slot

ZH_DIGITS = "零一二三四五六七八九"
ZH_NAMES = ["小明", "小红", "小李", "小王", "老张", "李华", "王芳", "张伟", "陈静", "刘洋", "赵敏", "孙磊", "周婷", "吴刚", "郑爽", "妈妈", "爸爸", "爷爷", "老师", "同事", "老板", "我", "他", "她", "小陈", "阿强", "林姐"]
EN_NAMES = ["Tom", "Anna", "Maria", "John", "Li", "Wei", "Priya", "Sam", "Kate", "Ben", "Omar", "Sofia", "Jack", "Emma", "Leo", "Nina", "Peter", "Lucy", "Dan", "Ruth", "Ivan"]
ZH_THINGS = ["苹果", "橙子", "铅笔", "笔记本", "书", "鸡蛋", "面包", "牛奶", "西瓜", "杯子", "椅子", "桌子", "衬衫", "鞋子", "手机壳", "门票", "电影票", "咖啡", "奶茶", "矿泉水", "显示器", "键盘", "鼠标", "口罩", "螺丝", "瓷砖", "盒饭"]
EN_THINGS = ["apples", "oranges", "pencils", "notebooks", "books", "eggs", "loaves", "bottles", "tickets", "cups", "chairs", "desks", "shirts", "shoes", "monitors", "keyboards", "pens", "stamps", "candles", "mugs", "tiles", "screws", "coffees", "sandwiches"]


def integer(rng: Random, low: int = 1, high_digits: int = 5) -> int:
    """An integer whose number of digits is uniform, so short and long ones are equally common."""
    digits = rng.randint(1, high_digits)
    return max(low, rng.randint(10 ** (digits - 1) if digits > 1 else 0, 10**digits - 1))


def decimal_text(rng: Random, high_digits: int = 4) -> str:
    """A decimal such as 3.5, 0.125 or 1234.56, never ending in 0."""
    places = rng.choice((1, 1, 2, 2, 2, 3))
    tail = str(rng.randint(0, 10**places - 1)).zfill(places).rstrip("0") or "5"
    return f"{integer(rng, 0, high_digits)}.{tail}"


def full_width(text: str) -> str:
    """ASCII digits and signs as full-width characters."""
    return "".join(chr(ord(c) + 0xFEE0) if c in "0123456789+-%()=." else c for c in text)


def spelled(n: int, liang: bool = False) -> str:
    """A Chinese numeral for 0..9999 (十二, 一百零八, 三千六百); ``liang`` says 两百 and 两千 for 二百 and 二千."""
    if n < 20:
        return ZH_DIGITS[n] if n < 10 else "十" + (ZH_DIGITS[n - 10] if n > 10 else "")
    out, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, unit)
        if digit:
            out += ("零" if gap and out else "") + ("两" if liang and digit == 2 and unit >= 100 else ZH_DIGITS[digit]) + sign
            gap = False
        elif out:
            gap = True
    return out


EN_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]


def written(value: str, rng: Random, lang: Lang) -> str:
    """One of the spellings of a plain number that people use: grouped, full-width, or in words when small."""
    whole = value.isdigit()
    roll = rng.random()
    if whole and len(value) > 3 and roll < 0.25:
        return f"{int(value):,}"
    if lang == "zh":
        if roll > 0.96:
            return full_width(value)
        if whole and int(value) <= 9999 and roll > (0.90 if int(value) <= 99 else 0.93):
            return spelled(int(value), rng.random() < 0.7)
    elif whole and 2 <= int(value) <= 20 and roll > 0.93:
        return EN_SMALL[int(value)]
    return value


def number(rng: Random, lang: Lang, digits: int = 5, low: int = 1, decimals: float = 0.2) -> Slot:
    """A number: mostly an integer, with probability ``decimals`` a decimal, sometimes 12万 or 3 million."""
    value = decimal_text(rng, max(1, digits - 1)) if rng.random() < decimals else str(integer(rng, low, digits))
    if digits >= 4 and rng.random() < 0.08:
        small = rng.choice((str(rng.randint(1, 999)), decimal_text(rng, 2)))
        if lang == "zh":
            unit, code = rng.choice((("万", "10000"), ("万", "10000"), ("亿", "100000000"), ("千", "1000")))
            return Slot(small + unit, f"{small}*{code}")
        unit, code = rng.choice(((" million", "1000000"), (" thousand", "1000"), ("k", "1000"), (" billion", "1000000000")))
        return Slot(small + unit, f"{small}*{code}")
    return Slot(written(value, rng, lang), value)


def count(rng: Random, lang: Lang, low: int = 2, high: int = 60) -> Slot:
    """A small whole number of things."""
    value = str(rng.randint(low, high))
    return Slot(written(value, rng, lang), value)


def plain(value: object) -> Slot:
    """The same spelling for people and for code."""
    return Slot(str(value), str(value))


def word(text: str) -> Slot:
    """A word that never enters code."""
    return Slot(text, "")


def percent(rng: Random, lang: Lang, high: int = 100) -> Slot:
    """A percentage; the code is the number before the % sign."""
    value = str(rng.randint(1, high)) if rng.random() < 0.75 else f"{rng.randint(0, high - 1)}.{rng.choice('123456789')}{rng.choice(('', '', '5'))}"
    if lang == "zh":
        text = rng.choice((f"{value}%",) * 6 + (f"百分之{value}", f"{value}％", f"{value} %"))
    else:
        text = rng.choice((f"{value}%",) * 5 + (f"{value} percent", f"{value} %", f"{value} pct"))
    return Slot(text, value)


def price(rng: Random, lang: Lang, digits: int = 4) -> Slot:
    """An amount of money with its sign or unit; the code is the bare number."""
    value = str(integer(rng, 1, digits)) if rng.random() < 0.65 else f"{integer(rng, 0, max(1, digits - 1))}.{rng.randint(1, 9)}{rng.choice(('', '5', '9'))}"
    if lang == "zh":
        if digits >= 4 and rng.random() < 0.15:
            small = rng.choice((str(rng.randint(1, 500)), f"{rng.randint(1, 99)}.{rng.randint(1, 9)}"))
            return Slot(small + rng.choice(("万", "万元", "万块")), f"{small}*10000")
        text = written(value, rng, lang)
        return Slot(rng.choice((f"{text}元",) * 4 + (f"{text}块", f"{text}块钱", f"¥{value}", f"￥{value}", f"{text} 元", f"{text}元钱")), value)
    grouped = f"{int(value):,}" if value.isdigit() and len(value) > 3 and rng.random() < 0.5 else value
    return Slot(rng.choice((f"${grouped}",) * 5 + (f"{grouped} dollars", f"€{grouped}", f"{grouped} yuan", f"£{grouped}", f"{grouped} USD")), value)


def person(rng: Random, lang: Lang) -> Slot:
    """A name."""
    return word(rng.choice(ZH_NAMES if lang == "zh" else EN_NAMES))


def thing(rng: Random, lang: Lang) -> Slot:
    """A countable thing, plural in English."""
    return word(rng.choice(ZH_THINGS if lang == "zh" else EN_THINGS))


def numbers(rng: Random, lang: Lang, low: int = 3, high: int = 9, digits: int = 3) -> Slot:
    """A list of numbers, separated as people do; the code is a comma-separated list without brackets."""
    decimals = rng.random() < 0.25
    width = rng.randint(1, digits)
    values = [decimal_text(rng, width) if decimals else str(integer(rng, 0, width)) for _ in range(rng.randint(low, high))]
    joiner = rng.choice(("、", "，", ",", " ", ", ", "、") if lang == "zh" else (", ", ", ", ",", " ", "; "))
    if joiner == "," and any(len(v) == 3 for v in values):
        joiner = ", "  # 12,345 is one number
    text = joiner.join(values)
    if lang == "en" and joiner == ", " and rng.random() < 0.4:
        text = ", ".join(values[:-1]) + rng.choice((" and ", ", and ")) + values[-1]
    if lang == "zh" and rng.random() < 0.15:
        text = joiner.join(values[:-1]) + "和" + values[-1]
    if rng.random() < 0.12:
        text = f"[{text}]"
    return Slot(text, ", ".join(values))
