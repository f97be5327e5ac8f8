"""Finds the numbers in Chinese and English text: what each one is worth and how exactly it was stated.

Reads digits (also full-width, grouped, scientific), percentages, fractions, scaled units (万, 亿, million,
k), dates, and Chinese numerals of two and more characters. Single characters such as 一 and English number
words are numbers only where an answer claims them (``bot.worded``). Does not judge whether a number is
true; that is ``bot.evidence``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bot.worded import claimed

Date = tuple[int, int, int]
"""Year, month, day; 0 where the text leaves one out."""


@dataclass(frozen=True)
class Number:
    """One number in a text. A percentage keeps its face value: 25 for 25%."""

    text: str
    value: Fraction
    step: Fraction
    """What one more in its last displayed digit is worth; 0 for a fraction, which is exact."""
    percent: bool = False
    scale: int = 1
    date: Date | None = None
    falling: bool = False
    """A word of decrease stands beside it, so "fell by 5" may stand for -5."""
    start: int = 0
    end: int = 0


MAX_DIGITS = 4000
MAX_HAN = 40
"""Characters of a Chinese numeral; longer rows of them are no number."""
_WIDE = str.maketrans("０１２３４５６７８９．％－−–／：", "0123456789.%---/:")
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SCALES = {
    "万亿": 10**12, "千万": 10**7, "百万": 10**6, "十万": 10**5, "亿": 10**8, "万": 10**4, "千": 1000,
    "百": 100,
    "trillion": 10**12, "billion": 10**9, "bn": 10**9, "million": 10**6, "thousand": 1000, "k": 1000,
}  # fmt: skip
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?!\d)",
        r"date(?:time)?\((?P<y>\d{4}), (?P<m>\d{1,2}), (?P<d>\d{1,2})",
        r"(?<!\d)(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*[日号])?",
        r"(?<!\d)(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]",
        rf"\b{_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y>\d{{4}}))?",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<y>\d{{4}}))?",
    )
)
_PERCENT = r"\s*(?:%|percent\b|per cent\b|个百分点|percentage points?\b)"
_FRACTION = re.compile(r"(?<![\w/.])(\d+)\s*/\s*(\d+)(?![\d/])", re.ASCII)
_PLAIN = re.compile(
    r"(?P<minus>(?:(?<![0-9A-Za-z)\]）%])-|负\s*|\b(?:minus|negative)\s+))?"
    r"(?P<part>百分之\s*|千分之\s*)?"
    r"(?:(?<![A-Za-z_.0-9])|(?<=RMB)|(?<=CNY)|(?<=USD)|(?<=HKD)|(?<=EUR)|(?<=GBP)|(?<=JPY))"
    r"(?P<digits>[0-9]{1,3}(?:[,，\u2009\u202f][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
    r"(?:[eE](?P<e>[+-]?[0-9]{1,9})(?![0-9A-Za-z])"
    r"|\s*(?:[×xX*·]|\\times)\s*10(?:(?:\^|\*\*)[{(]?(?P<power>[+-]?[0-9]{1,9})[)}]?|(?P<high>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9})))?"
    rf"(?:(?P<percent>{_PERCENT})|(?P<permille>\s*‰)"
    r"|\s*(?P<scale>万亿|千万|百万|十万|亿|万|[千百](?![克米瓦卡赫分字])|(?:trillion|billion|million|thousand|bn|k)\b))?",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?P<part>百分之|千分之)?(?<!第)(?P<han>[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+(?!刻))?)"
)
HAN_DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_FALLING = re.compile(
    r"减|降|跌|亏|损|少|负|欠|低|零下|差|minus|negative|decreas|declin|drop|f[ea]ll|los[st]|less|below|owe|lower",
    re.IGNORECASE,
)
_MARK = re.compile(r"[\[【](\d{1,3})[\]】]")
_ORDINAL = re.compile(r"^[ \t>#*-]*[(（]?(\d{1,2})(?:\.(?!\d)|[、)）])\**[ \t]*(?=\S)", re.MULTILINE)
_NTH = re.compile(
    r"第\s*\d{1,2}\s*(?=[步点种项个次轮]|部分)|第\s*[1-9]\s*(?=[年月季周天])|\b\d(?:st|nd|rd|th)\b"
    r"|\b(?:step|year|part|option|case|item|method)\s+[1-9]\b(?!\.\d)",
    re.IGNORECASE,
)


def numbers(text: str) -> list[Number]:
    """Every number in ``text``, in order."""
    clean = text.translate(_WIDE)
    found = list(_dates(clean))
    clean = _blank(clean, found)
    fractions = list(_fractions(clean))
    clean = _blank(clean, fractions)
    plain = _joined(list(_plains(clean)))
    clean = _blank(clean, plain)
    every = sorted([*found, *fractions, *plain, *_hans(clean)], key=lambda number: number.start)
    return [replace(number, falling=_falls(text, number)) for number in every]


def stated(text: str, marks: int = 0) -> list[Number]:
    """The numbers that an answer claims: without list ordinals, 第 1 步, and marks up to ``[marks]``."""

    def mark(found: re.Match[str]) -> str:
        return " " * len(found.group()) if 1 <= int(found.group(1)) <= marks else found.group()

    text = _MARK.sub(mark, text.translate(_WIDE))
    text = _ORDINAL.sub(lambda m: " " * len(m.group()) if int(m.group(1)) <= 20 else m.group(), text)
    text = _NTH.sub(lambda m: " " * len(m.group()), text)
    words = [
        Number(text[start:end], value, Fraction(1), start=start, end=end)
        for value, start, end in claimed(text)
    ]
    return numbers(text) + [replace(number, falling=_falls(text, number)) for number in words]


def whole(digits: str) -> int:
    """The worth of a row of digits. Those after the first 4,000 count as zeros: Python reads no more than
    4,300 at once, and no two different results share so many.
    """
    scale: int = 10 ** max(0, len(digits) - MAX_DIGITS)
    return int(digits[:MAX_DIGITS]) * scale


def _dates(text: str) -> Iterator[Number]:
    for pattern in _DATES:
        found = [number for match in pattern.finditer(text) if (number := _date(match))]
        text = _blank(text, found)
        yield from found


def _date(match: re.Match[str]) -> Number | None:
    fields = match.groupdict()
    name = fields.get("name")
    month = MONTHS.index(name[:3].lower()) + 1 if name else int(fields["m"])
    day = int(fields["d"] or 0)
    if month > 12 or day > 31:
        return None
    date = (int(fields.get("y") or 0), month, day)
    return Number(match.group(), Fraction(0), Fraction(1), date=date, start=match.start(), end=match.end())


def _fractions(text: str) -> Iterator[Number]:
    for found in _FRACTION.finditer(text):
        above, below = whole(found.group(1)), whole(found.group(2))
        if below:
            value = Fraction(above, below)
            yield Number(found.group(), value, Fraction(0), start=found.start(), end=found.end())


def _plains(text: str) -> Iterator[Number]:
    for found in _PLAIN.finditer(text):
        digits = re.sub(r"[,，\u2009\u202f]", "", found["digits"])
        power = int(found["e"] or found["power"] or (found["high"] or "0").translate(SUPERSCRIPT))
        if abs(power) > 4000:  # nobody states 1e999999999, and its Fraction would fill the memory
            continue
        scale = _SCALES.get((found["scale"] or "").lower(), 1)
        unit = Fraction(10) ** power * scale
        part = (found["part"] or "").strip()
        percent = bool(found["percent"] or found["permille"] or part)
        if found["permille"] or part == "千分之":
            unit /= 10
        before, _, after = digits.partition(".")
        step = Fraction(1, 10 ** len(after)) * unit
        value = whole(before + after) * step
        yield Number(
            found.group(), -value if found["minus"] else value, step, percent, scale,
            start=found.start(), end=found.end(),
        )  # fmt: skip


def _joined(found: list[Number]) -> list[Number]:
    """1亿2000万 is one number: a smaller scale that directly follows a larger one is added."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        if (
            last
            and last.end == number.start
            and last.scale > number.scale
            and not last.percent | number.percent
        ):
            joined[-1] = replace(
                last, text=last.text + number.text, value=last.value + number.value,
                step=number.step, scale=1, end=number.end,
            )  # fmt: skip
        else:
            joined.append(number)
    return joined


def _hans(text: str) -> Iterator[Number]:
    for found in _HAN.finditer(text):
        before, _, decimals = found["han"].partition("点")
        part = found["part"]
        value = han_value(before) if len(found["han"]) > 1 or part else None
        if value is None:
            continue
        digits = "".join(str(HAN_DIGITS[char]) for char in decimals)
        unit = Fraction(1, 10) if part == "千分之" else Fraction(1)
        exact = (value + Fraction(whole(digits or "0"), 10 ** len(digits))) * unit
        step = Fraction(1, 10 ** len(digits)) * unit
        yield Number(found.group(), exact, step, bool(part), start=found.start(), end=found.end())


def han_value(text: str) -> int | None:
    """The worth of a Chinese numeral, or None for words such as 千万, 万一, 七八."""
    if len(text) > MAX_HAN:
        return None
    if all(char in HAN_DIGITS and char != "两" for char in text) and (len(text) >= 4 or len(text) == 1):
        return int("".join(str(HAN_DIGITS[char]) for char in text))
    total = section = digit = 0
    last = "start"  # what the previous character was: start, digit, zero, unit
    unit = 0
    for char in text:
        if char in "零〇":
            if last not in ("unit", "myriad"):
                return None
            last = "zero"
        elif char in HAN_DIGITS:
            if last == "digit":
                return None
            digit, last = HAN_DIGITS[char], "digit"
        elif char in _HAN_UNITS:
            if last != "digit" and not (char == "十" and last in ("start", "zero", "unit")):
                return None
            unit = _HAN_UNITS[char]
            section, digit, last = section + (digit or 1) * unit, 0, "unit"
        else:
            if last not in ("digit", "unit", "myriad"):
                return None
            unit = 10**4 if char == "万" else 10**8
            below = (section + digit) * unit
            # 亿 counts all before it (一万二千亿), 万 only what follows the last 亿 (三亿五千万)
            total = total + below if char == "万" else total * unit + below
            section, digit, last = 0, 0, "myriad"
    if last == "digit" and unit >= 100 and len(text) > 1 and text[-2] not in "零〇":
        digit *= unit // 10  # 一百二 is 120, 三万五 is 35000
    return total + section + digit


def _blank(text: str, found: list[Number]) -> str:
    signs = list(text)
    for number in found:
        signs[number.start : number.end] = "\0" * (number.end - number.start)
    return "".join(signs)


def _falls(text: str, number: Number) -> bool:
    around = text[max(0, number.start - 14) : number.start] + text[number.end : number.end + 8]
    return bool(_FALLING.search(around))
