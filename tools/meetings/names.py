"""Whether a piece of text before a colon or a time is somebody's name.

A wrong yes invents a speaker, a wrong no leaves one in the text, where it is still read: in doubt it is no
name. Knows no directory of people.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tools.meetings.wordlists import words

MAX_WORDS = 3
MAX_WIDE_CHARS = 12
MAX_NAME_CHARS = 60
_SENTENCE_MARK = re.compile(r"[.!?;,。！？；，、…\"“”<>=*#|/\\]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St)\.")
_WIDE = re.compile(r"[\u3400-\u9fff]")
_BRACKETED = re.compile(r"\s*[(（\[][^()（）\[\]]{1,30}[)）\]]\s*$")
_NUMBERED = re.compile(r"(?:speaker|说话人|发言人|讲话人|spk|speaker_)\s*[-_ ]?\d+$", re.IGNORECASE)
LABELS = words("labels")
COLON = re.compile(r"([^:：\n]{1,60}?)\s*[:：](?!//)\s*(.*)$", re.DOTALL)


def is_name(text: str) -> bool:
    """Whether ``text`` is shaped like the name of a speaker: short, no sentence, no label."""
    name = _BRACKETED.sub("", text.strip())
    if not name or len(name) > MAX_NAME_CHARS or name.casefold() in LABELS:
        return False
    if _NUMBERED.match(name):
        return True
    if not any(c.isalpha() for c in name) or _SENTENCE_MARK.search(_ABBREVIATED.sub("", name)):
        return False
    if _WIDE.search(name):
        return len(name) <= MAX_WIDE_CHARS
    return len(name.split()) <= MAX_WORDS


def prefix_of(line: str) -> tuple[str, str] | None:
    """``Lin Bo: text`` → ``("Lin Bo", "text")`` where the prefix is shaped like a name."""
    found = COLON.match(line)
    if not found or not is_name(found[1]):
        return None
    if found[1][-1].isdigit() and found[2][:1].isdigit() and not _NUMBERED.match(found[1]):
        return None  # "at 10:30" is a time
    return found[1].strip(), found[2]


def speakers_among(lines: Iterable[str], *, named_share: float = 0.8) -> frozenset[str]:
    """The names before a colon that count.

    One counts if it recurs; where ``named_share`` of the lines have one, the format names its speakers and all count.
    """
    total, names = 0, Counter[str]()
    for line in lines:
        total += 1
        if named := prefix_of(line):
            names[named[0]] += 1
    if not total or not names:
        return frozenset()
    if sum(names.values()) >= named_share * total:
        return frozenset(names)
    return frozenset(name for name, count in names.items() if count > 1)
