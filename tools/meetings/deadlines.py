"""The words of a sentence that say until when. Kept as they were said: no date is computed that nobody named."""

from __future__ import annotations

import re

from tools.meetings.wordlists import rows


def _days(language: str) -> str:
    found = [row.split("\t", 1)[1] for row in rows("deadlines") if row.startswith(language + "\t")]
    return "(?:" + "|".join(found) + ")"


_NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_ZH = re.compile(
    rf"{_days('zh')}(?:的)?(?:{_days('zh')})?(?:上午|下午|中午|晚上|早上|晚|早)?(?:{_NUMBER}(?:[点:：]\d{{0,2}}半?))?"
    r"(?:下班|结束)?(?:之前|以前|前|之内|内)?"
)
_EN = re.compile(
    rf"\b(?:(?:by|before|on|until|no later than|not later than|due(?: on| by)?|at|this coming) )?{_days('en')}"
    r"(?: at \d{1,2}(?::\d\d)? ?(?:am|pm)?)?\b"
    r"|\b(?:in|within) (?:a|an|one|two|three|four|five|six|ten|\d+) (?:hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)


def deadline_in(text: str) -> str | None:
    """``周五下班前``, ``by next Friday``; None where nothing of the kind is said. The last of several wins."""
    pattern = _ZH if re.search(r"[\u3400-\u9fff]", text) else _EN
    found = [m[0].strip() for m in pattern.finditer(text)]
    return found[-1] if found else None
