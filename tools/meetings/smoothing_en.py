"""What in spoken English may be left out: "um", words said again at once, and what the speaker takes back.

    When was, no wait, in what year did it begin?     a question that begins anew: all before it goes
    in the Celtic, I mean the Germanic tribes          the repair begins like something before: from there on
    Donald Davies, no, Paul Baran                      names for names, numbers for numbers, else one word for one
    Monday or rather Tuesday

A cue alone proves nothing ("I have no time", "rather good"): the weak ones need something on both sides that fits.
Rules over words; does not know grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.meetings.removals import Kind, Removal
from tools.meetings.wordlists import table, words

MAX_BACK_WORDS = 14
"""How far back a repair may begin; a correction reaches over less than a clause."""
REACH_CHARS = 400
"""What is looked at on either side of a cue: a speech without full stops is one sentence, however long."""
_WORD = re.compile(r"[A-Za-z0-9$€£%][\w'’$%.,-]*[\w%]|[\w$%]")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?\n]+(?:(?=\s)|$)|[.!?]+(?=\S)[^.!?\n]*)*")
_UM = re.compile(r"(?<![\w'-])(?:u+h+m*|u+m+|e+r+m*|u+gh+|hm+|mm+|erg|umm+)(?![\w'-])(?!-huh)", re.IGNORECASE)
_CUE = re.compile(
    r"(?<![\w'])(?:(?:or|no|oh|wait|uh|um|umm|err?m?|erg|ugh|well|actually|sorry|and|but)[\s,.…-]+){0,4}"
    r"(?:no wait|no sorry|no i mean|i mean(?: to say| to ask)?|i'm sorry|sorry|scratch that|make (?:that|it)|rather|"
    r"instead|no no|not that|wait|actually|strike that|excuse me|correction|no|or|uh|um|umm|err?m?|erg|ugh)"
    r"(?:[\s,.…-]+(?:no|i mean|i meant|sorry|rather|make that|instead|wait|actually|just|that is|tell me|and tell me|"
    r"scratch that|not that|to say|uh|umm?|err?m?))*(?![\w'-])",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"i mean|i meant|sorry|scratch that|make that|make it|strike that|no no|no wait|or no|uh no|or rather|or wait|"
    r"or uh|or um|or er|correction|no rather|no make|uh rather|um rather|er rather|umm rather|uh instead|uh make|"
    r"oh no|wait no|no not that|no,? just|um no|er no|no tell me|no actually|umm no|no umm?|no uh|or make|"
    r"errm? instead|ugh i|no instead|erg|"
    r"actually no|wait",
    re.IGNORECASE,
)
_LISTS = table("en_corrections")
_AFTER_NO, _BEFORE_NO, _TAKES_NO = _LISTS["after_no"], _LISTS["before_no"], _LISTS["takes_no"]
_ONLY_ANEW, _POINTS_BACK, _ARTICLES = _LISTS["only_anew"], _LISTS["points_back"], _LISTS["articles"]
_AUXILIARIES, _DOUBLES = _LISTS["auxiliaries"], _LISTS["doubles"]
_OPENERS = words("en_wh") | {"in", "at", "on", "for", "to", "by", "from", "of", "with"}
_CONTINUES = re.compile(r"(?<![\w'])(?:you know|i mean|kind of|sort of|like)(?=,)", re.IGNORECASE)


@dataclass(frozen=True)
class Word:
    """One word of a sentence and where it stands in the text."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """Without case."""
        return self.text.lower()


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words between two places."""
    return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


def removals_en(text: str) -> Iterator[tuple[Removal, bool]]:
    """Every removal, with whether it is one for strength "strong" only."""
    for sentence in _SENTENCE.finditer(text):
        if sentence.end() > sentence.start():
            yield from ((removal, False) for removal in _corrections(text, *sentence.span()))
    for found in _UM.finditer(text):
        yield Removal(found.start(), _with_comma(text, found.end()), "filler", "hesitation"), False
    yield from ((removal, False) for removal in _copies(text))
    for found in _CONTINUES.finditer(text):
        if found.start() == 0 or text[max(0, found.start() - 10) : found.start()].rstrip()[-1:] in ",.;":
            yield Removal(found.start(), _with_comma(text, found.end()), "filler", "carries on"), True


def _with_comma(text: str, end: int) -> int:
    """Past the comma that belongs to what goes."""
    return end + 1 if text[end : end + 1] == "," else end


def _copies(text: str) -> Iterator[Removal]:
    """One to four words said again at once."""
    spoken = [w for w in words_in(text, 0, len(text)) if not _UM.fullmatch(w.text)]
    at = 0
    while at < len(spoken):
        size = next((n for n in (4, 3, 2, 1) if _is_copy(text, spoken, at, n)), 0)
        if size:
            kind: Kind = "stutter" if size == 1 else "repeat"
            yield Removal(spoken[at].start, spoken[at + size].start, kind, "said again at once")
        at += size or 1


def _is_copy(text: str, spoken: Sequence[Word], at: int, n: int) -> bool:
    first, second = spoken[at : at + n], spoken[at + n : at + 2 * n]
    if len(second) < n or [w.low for w in first] != [w.low for w in second]:
        return False
    between = text[first[-1].end : second[0].start]
    if any(c in ".!?;:\n" for c in between) or any(c.isdigit() for w in first for c in w.text):
        return False
    return n > 1 or first[0].low not in _DOUBLES


def _corrections(text: str, start: int, end: int) -> Iterator[Removal]:
    """What a cue takes back within one sentence."""
    begin = start
    for cue in _CUE.finditer(text, start, end):
        if cue.start() < begin:
            continue
        before = words_in(text, max(begin, cue.start() - REACH_CHARS), cue.start())
        after = words_in(text, cue.end(), min(end, cue.end() + REACH_CHARS))
        if not before or not after:
            continue
        strong = bool(_STRONG.search(cue[0]))
        first = _reparandum(before, after, cue[0], strong)
        if first is not None:
            begin_at = before[first].start
            yield Removal(
                begin_at, _next(text, cue.end()), "correction", f"taken back: {cue[0].strip().lower()}"
            )
            begin = cue.end()


def _next(text: str, end: int) -> int:
    while end < len(text) and text[end] in " ,":
        end += 1
    return end


def _reparandum(before: Sequence[Word], after: Sequence[Word], cue: str, strong: bool) -> int | None:
    """Where what is taken back begins, as an index of ``before``; None where nothing is taken back."""
    low = " ".join(_WORD.findall(cue.lower()))
    anew = _anew(before, after)
    if anew is not None and not (low == "or" and anew == len(before) - 1):  # "when or where" asks both
        return anew if _stands_alone(before[anew:], after) else None
    if low in _ONLY_ANEW or (low == "no" and (after[0].low in _AFTER_NO or before[-1].low in _BEFORE_NO)):
        return None
    like = _like_before(before, after)
    if like is not None:
        return like if _stands_alone(before[like:], after) else None
    if _is_name(before[-1]) and (_is_name(after[0]) or after[0].low in _ARTICLES):
        return _name_start(before, after)
    if any(c.isdigit() for c in before[-1].text) and any(c.isdigit() for c in after[0].text):
        return len(before) - 1
    if low == "no":  # "requires no qualifications" denies, "fossil no scholar" corrects
        return len(before) - 1 if len(before) > 1 and before[-1].low not in _TAKES_NO else None
    return len(before) - 1 if strong and after[0].low not in _AUXILIARIES else None


def _stands_alone(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether the repair says all that the old words said: not where "it" or "there" points back at them."""
    points_back = any(word.low in _POINTS_BACK for word in new) and not any(
        w.low in _POINTS_BACK for w in old
    )
    return not (points_back and len(old) > 3) and len(old) <= 2 * len(new) + 1


def _anew(before: Sequence[Word], after: Sequence[Word]) -> int | None:
    """A question that begins again: "When was, no, in what year did" takes all back to the first question word."""
    asks = after[0].low in words("en_wh") or (
        after[0].low in _OPENERS and len(after) > 1 and after[1].low in words("en_wh")
    )
    if not asks:
        return None
    wh = [i for i, word in enumerate(before) if word.low in words("en_wh")]
    if not wh:
        return None
    at = wh[0] if len(before) - wh[0] <= MAX_BACK_WORDS * 2 else wh[-1]
    while at and before[at - 1].low in _OPENERS and before[at - 1].low not in words("en_wh"):
        at -= 1
    return at


def _like_before(before: Sequence[Word], after: Sequence[Word]) -> int | None:
    """The last place before the cue that begins as the repair does."""
    low, furthest = after[0].low, min(MAX_BACK_WORDS, len(after) + 2)
    same = _ARTICLES if low in _ARTICLES else {low}
    for back in range(len(before) - 1, max(-1, len(before) - 1 - furthest), -1):
        if before[back].low in same:
            return back
    return None


def _is_name(word: Word) -> bool:
    return word.text[0].isupper()


def _name_start(before: Sequence[Word], after: Sequence[Word]) -> int:
    """The beginning of the name that the name after the cue replaces."""
    new = next((i for i, word in enumerate(after) if not _is_name(word)), len(after))
    at = len(before) - 1
    # No further back than the sentence's own capital: "What Han uh rather Yuan policies".
    while at > 1 and new > 1 and _is_name(before[at - 1]) and before[at - 1].low not in words("en_wh"):
        at -= 1
    return at
