"""Whether a line of the minutes stands in the turns it points at: its numbers, its names, its telling words.

A line that is a quotation passes by itself; one that a model has worded must hold nothing else, and must keep the
numbers, the names in their order, and each "not" of the quotation that it replaces (``altered``). Knows no meaning:
other words in the wrong order pass.
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
MIN_WORDED_SHARE = 0.75
"""The same for a line that replaces a quotation: what it says otherwise is hardly more than how it says it."""
_NOT = re.compile(
    r"不(?!过|错|仅|但|光|管)|没|未|别(?!的|人)|勿|无(?!论)|拒|否|\b(?:not|no|never|none|nobody|nothing|without|nor)\b|n['’]t\b|\bcannot\b|"
    r"\b(?:refus|reject|declin|den(?:y|ied)|oppos)\w*",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?。] )(?<!^)\b[A-Z][a-z]+\b")


def missing(
    line: str, evidence: Sequence[str], names: Sequence[str] = (), least_share: float = MIN_SHARE
) -> list[str]:
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
    if told and len(told & known) < least_share * len(told):
        lost += sorted(told - known)[:5]
    return list(dict.fromkeys(lost))


def altered(line: str, quote: str, names: Sequence[str]) -> bool:
    """Whether a wording lost or gained a number or a "not" of the quotation, or turned its names around."""
    numbers = _NUMBER.findall(line), _NUMBER.findall(quote)
    if sorted(numbers[0]) != sorted(numbers[1]):
        return True
    if sorted(_ZH_NUMBER.findall(line)) != sorted(_ZH_NUMBER.findall(quote)):
        return True
    if len(_NOT.findall(line)) != len(_NOT.findall(quote)):
        return True
    said = _in_order(quote, names)
    return [name for name in _in_order(line, names) if name in said] != said


def _in_order(text: str, names: Sequence[str]) -> list[str]:
    """The names in a text, each where it is said first."""
    low = text.lower()
    found = [(low.find(name.lower()), name) for name in names]
    return [name for at, name in sorted(found) if at >= 0]
