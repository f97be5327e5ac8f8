"""What kind of thing a question asks for, and whether a sentence holds one: a date, an amount, a reason, a name.

Pure patterns over two languages, rough on purpose: they decide between sentences that meet the question about
equally well, never whether something is an answer. Knows nothing of documents.
"""

from __future__ import annotations

import re

_DATED = (
    r"什么时候|何时|哪一?年|哪一?天|哪个?月|几月|几号|日期|年份|多久|多长时间"
    r"|\bwhen\b|what (?:year|date|day|month)|which (?:year|month|day)|how long"
)
_DATE = (
    r"\d{1,4}\s*[年月日天]|世纪|[一二三四五六七八九十]+(?:年|个?月|日|天|周)|\b(?:1\d|20)\d\d\b|\bcentury\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:day|week|month|year|hour|minute)s?\b"
)
_COUNTED = (
    r"多少|几[个人次种位名项所条座家部集天层岁期级]|多[大高长远深宽重]|费用|价格|比例|数量|面积|人口"
    r"|how (?:many|much|far|tall|large|big|high|old|often|fast|deep|wide)"
    r"|what (?:percent|number|amount|price|cost|proportion)"
)
_COUNT = (
    r"\d|[一二两三四五六七八九十百千万亿]+[个人次种位名项所条座家部集天层岁年元]|百分之"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion)\b"
    r"|\b(?:half|third|twice)\b"
)
_REASON = r"因|由于|所以|为了|以便|because|due to|\bsince\b|in order|so that|therefore|as a result|reason"

_KINDS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(held, flags))
    for asked, held, flags in (
        (_DATED, _DATE, re.IGNORECASE),
        (_COUNTED, _COUNT, re.IGNORECASE),
        (r"为什么|为何|原因|\bwhy\b", _REASON, re.IGNORECASE),
        (r"\bwho(?:se|m)?\b", r"(?<!^)(?<![.!?] )\b[A-Z][a-z]+", 0),
        (r"\bwhere\b", r"\b(?:in|at|near|from|to|on) (?:the )?[A-Z]", 0),
    )
)


def holds_expected(sentence: str, question: str) -> bool:
    """Whether ``sentence`` holds something of a kind that ``question`` asks for; False when it asks for none."""
    return any(held.search(sentence) for asked, held in _KINDS if asked.search(question))
