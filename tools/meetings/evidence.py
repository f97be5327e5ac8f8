"""Whether a line of the minutes stands in the turns it points at: its numbers, its names, its telling words.

A line that is a quotation passes by itself; one that a model has worded must hold nothing else. Knows no meaning:
a line with the right words in the wrong order passes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.meetings.terms import terms

MIN_SHARE = 0.6
"""Of the telling words of a reworded line, how many its turns must hold; the rest may be other words for them."""
_NUMBER = re.compile(r"\d[\d,.:/-]*\d|\d")
_ZH_NUMBER = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿]{2,}|(?<=第)[一二三四五六七八九十]|[一二三四五六七八九]月"
)
_NAME = re.compile(r"(?<![.!?。] )(?<!^)\b[A-Z][a-z]+\b")


def missing(line: str, evidence: Sequence[str], names: Sequence[str] = ()) -> list[str]:
    """What the line says and the evidence does not; empty when the line is proved."""
    said = " ".join(evidence)
    low = said.lower()
    numbers = {n.replace(",", "") for n in _NUMBER.findall(said)} | set(_ZH_NUMBER.findall(said))
    lost = [n for n in _NUMBER.findall(line) if n.replace(",", "") not in numbers]
    lost += [n for n in _ZH_NUMBER.findall(line) if n not in said]
    lost += [n for n in _NAME.findall(line) if n.lower() not in low and not any(n in name for name in names)]
    lost += [name for name in names if name in line and name.lower() not in low and name not in evidence]
    told = set(terms(line))
    known = set(terms(said))
    if told and len(told & known) < MIN_SHARE * len(told):
        lost += sorted(told - known)[:5]
    return list(dict.fromkeys(lost))
