"""Numbers in words: 三, 半, 八折, twenty-five, three hundred and twenty.

A question may give its numbers like that, and an answer that writes 25 for "twenty-five" says nothing new: all
count as evidence. Small ones are everywhere (一下, one of them), so an answer claims only those that can hardly
be anything but a result: English ones above ten, and a Chinese one where a result stands.
"""

from __future__ import annotations

import re
from fractions import Fraction

_SMALL = re.findall(
    r"\w+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen",
)
_TENS = re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")
_WORTH = {word: at for at, word in enumerate(_SMALL)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD = "|".join([*_WORTH, *SCALES])
ENGLISH = re.compile(rf"\b(?:{_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{_WORD}))*\b", re.IGNORECASE)
_OTHER = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "dozen": Fraction(12), "twice": Fraction(2)}
_OTHERS = re.compile(rf"\b(?:{'|'.join(_OTHER)})\b", re.IGNORECASE)
_HAN = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万亿])([零一二两三四五六七八九十半])(?![零〇一二两三四五六七八九十百千万亿])([成折倍])?"
)
_HAN_WORTH = {char: Fraction(at) for at, char in enumerate("零一二三四五六七八九十")} | {
    "两": Fraction(2),
    "半": Fraction(1, 2),
}
_ASKS = re.compile(
    r"[加减乘除]|之和|之差|平均|\b(?:plus|minus|times|divided|multiplied|square|sum|total|average|"
    r"percent)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"多少(?:天|周|个月|小时|分钟|秒)|几(?:天|年|个月|周|小时|分钟|秒|岁|倍)|平方|立方|开方|次方|根号|阶乘|"
    r"\b(?:how many (?:days|weeks|months|hours|minutes|seconds)|(?:square|cube) root|squared|cubed|factorial|"
    r"(?:days|weeks|months|hours|minutes|seconds) (?:until|till|since|between|before|after|left))\b",
    re.IGNORECASE,
)
"""What only a calculation answers, whether or not a number is given: seconds in a year, days until Christmas."""
_HOW_MANY = re.compile(r"多少|\bhow (?:many|much)\b", re.IGNORECASE)
"""Alone it may be asked of knowledge: 中国有多少个省."""
_NO_NUMBER = re.compile(r"一[下些般样起直定共]")
_NTH = re.compile(r"[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)
_HAN_RESULT = re.compile(
    r"(?:等于|(?:是|得|为)(?=\s*负?[零一二三四五六七八九十](?:[。，、；！？,.;!?\s]|$|[元块岁天秒米])))"
    r"\s*(?P<minus>负)?(?P<digit>[零一二三四五六七八九十])(?![零〇一二两三四五六七八九十百千万亿点半分成折倍])"
)
"""等于七 and 得七。 but not 是一个, 得十分, 合二为一."""


def worded(text: str) -> list[Fraction]:
    """What the number words in ``text`` are worth; 八折 counts as 8 and as 0.8."""
    values = [english_value(found.group()) for found in ENGLISH.finditer(text)]
    values += [_OTHER[found.group().lower()] for found in _OTHERS.finditer(text)]
    for digit, unit in _HAN.findall(text):
        values.append(_HAN_WORTH[digit])
        if unit in ("成", "折"):
            values.append(_HAN_WORTH[digit] / 10)
    return values


def claimed(text: str) -> list[tuple[Fraction, int, int]]:
    """The number words that an answer states as results, with where they begin and end."""
    claims = [
        (english_value(found.group()), found.start(), found.end())
        for found in ENGLISH.finditer(text)
        if re.split(r"[\s-]", found.group().lower())[0] in _WORTH and not _NTH.match(text, found.end())
    ]
    claims = [claim for claim in claims if claim[0] > 10]
    for found in _HAN_RESULT.finditer(text):
        value = _HAN_WORTH[found["digit"]]
        if not found.group().startswith("为一"):
            claims.append((-value if found["minus"] else value, found.start("digit"), found.end()))
    return claims


def asks_to_calculate(text: str) -> bool:
    """Whether a question without digits wants a number calculated: squared, days until; two number words and
    乘 or times; one and "how many".
    """
    if _NEEDS.search(text):
        return True
    given = len(worded(_NO_NUMBER.sub("", text)))
    return bool((given > 1 and _ASKS.search(text)) or (given and _HOW_MANY.search(text)))


def english_value(words: str) -> Fraction:
    """The worth of a run of English number words: three hundred and twenty."""
    total = section = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _WORTH:
            section += _WORTH[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in SCALES:
            total, section = total + (section or 1) * SCALES[word], 0
    return Fraction(total + section)
