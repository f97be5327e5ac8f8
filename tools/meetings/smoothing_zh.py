"""What in spoken Chinese may be left out: hesitations, copies of what follows at once, starts that are taken up again.

Rules over characters; no segmentation, no model. A copy may go because the same characters stay, so numbers, names
and negations lose nothing. Does not know meaning: 慢慢 and 研究研究 are kept because a list says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.meetings.removals import Kind, Removal
from tools.meetings.wordlists import words

MAX_COPY_CHARS = 12
_COPY = re.compile(rf"([\u3400-\u9fff]{{1,{MAX_COPY_CHARS}}})[，,、… ]{{0,3}}(\1)")
_FILLER = re.compile(r"[嗯呃诶唉哎額额]+(?=[，,、。！？\s]|[^，,、。！？\s])")
_PARTICLE = re.compile(r"(?:(?<=^)|(?<=[，,。]))[啊哦噢](?=[^，,。啊哦噢呀])")
_NOT_FILLER = re.compile(r"额[度外头定角]|[金数总限差余名税配份面贷债全超定大小巨高低]额|诶嘿|哎[呀哟]|唉声")
_CORRECTED = re.compile(
    r"[，,]?(?:哦不对|啊不对|不对不对|哦不是|啊不是|不不不|说错了|口误|不对)[，,、]*(?:应该是|是)?[，,]?"
)
_UNIT = re.compile(
    r"[\d一二三四五六七八九十百千万零两半点.]+(?:[年月日号点分时秒个人元块万亿%％位周岁天台份版期]|星期|小时|分钟|百分之)*"
)


def removals_zh(text: str) -> Iterator[tuple[Removal, bool]]:
    """Every removal, with whether it is one for strength "strong" only."""
    for removal in _fillers(text):
        yield removal, False
    bare, places = _without(text, {i for r in _fillers(text) for i in range(r.start, r.end)})
    for removal in (*_copies(bare), *_corrections(bare)):
        yield Removal(places[removal.start], places[removal.end - 1] + 1, removal.kind, removal.reason), False
    yield from ((removal, True) for removal in _discourse(text))


def _without(text: str, gone: set[int]) -> tuple[str, list[int]]:
    """The text without some characters, and where each that is left stood."""
    places = [i for i in range(len(text)) if i not in gone]
    return "".join(text[i] for i in places), places


def _fillers(text: str) -> Iterator[Removal]:
    kept = {i for found in _NOT_FILLER.finditer(text) for i in range(*found.span())}
    for pattern in (_FILLER, _PARTICLE):
        for found in pattern.finditer(text):
            if found.start() not in kept:
                yield Removal(*found.span(), "filler", "hesitation")


def _copies(text: str) -> Iterator[Removal]:
    """Characters that are said again at once, or after a pause. What stands between the two goes with the first."""
    at = 0
    while found := _COPY.search(text, at):
        size, paused = found.end(1) - found.start(1), found.start(2) > found.end(1)
        if _may_go(text, found.start(1), found[1], found.end(), paused):
            at = found.start(2)
            kind: Kind = "restart" if paused else "stutter" if size == 1 else "repeat"
            yield Removal(found.start(1), at, kind, "taken up again" if paused else "said again at once")
        else:
            at = found.start() + 1


def _may_go(text: str, at: int, piece: str, last: int, paused: bool) -> bool:
    """Whether a copy is a slip, not a word, a number, an emphasis or an answer. ``last``: where the second ends."""
    if any(c in piece for c in words("zh_numerals")):
        return False
    if piece == "一":
        return last < len(text) and text[last] not in words("zh_numerals")
    if piece in words("zh_reduplicated"):
        return False
    return len(piece) == 1 or len(set(piece)) > 1 or (piece[0] not in words("zh_reduplicated") and not paused)


def _corrections(text: str) -> Iterator[Removal]:
    """``周三，不对，周四``: the first goes if it is of the same kind as the second, a time or a number."""
    for cue in _CORRECTED.finditer(text):
        before, after = text[max(0, cue.start() - 12) : cue.start()], text[cue.end() : cue.end() + 12]
        start = _same_kind(before, after)
        if start is not None:
            yield Removal(cue.start() - start, cue.end(), "correction", "corrected by the speaker")


def _same_kind(before: str, after: str) -> int | None:
    """How many characters at the end of ``before`` are what the beginning of ``after`` replaces."""
    new = re.match(
        r"(?:下?周|星期)[一二三四五六日天]|[\d一二三四五六七八九十百千万零两半点.]+[^\W\d]?", after
    )
    if not new:
        return None
    day = new[0][-2:-1] in "周期" and not new[0][0].isdigit()
    pattern = r"(?:下?周|星期)[一二三四五六日天]$" if day else _UNIT.pattern + "$"
    old = re.search(pattern, before)
    same_unit = old and (
        day or old[0][-1] == new[0][-1] or new[0][-1] in "0123456789一二三四五六七八九十百千万"
    )
    return len(old[0]) if old and same_unit else None


def _discourse(text: str) -> Iterator[Removal]:
    """Words that only carry on, between two pauses or at the start before one."""
    pattern = "|".join(sorted(words("zh_discourse"), key=len, reverse=True))
    for found in re.finditer(
        rf"(?:(?<=^)|(?<=[，,。！？]))(?:{pattern})(?=[，,])|(?<=\S)(?:那个什么|怎么说呢)", text
    ):
        yield Removal(*found.span(), "filler", "carries on")
