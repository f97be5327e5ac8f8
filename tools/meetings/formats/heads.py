"""Turns under a head line with a name and a time: Tencent Meeting, Feishu, iFlytek, Otter, Teams, Zoom captions.

    林波(00:00:05): 我们先看预算。        Tencent
    说话人 1 00:05                        Feishu, iFlytek; the text follows
    Lin Bo  0:05                          Otter (two spaces), Teams (three, or a tab)
    [Lin Bo] 10:03:21                     Zoom captions: the time of day

No vendor publishes a grammar, so the reader is lenient about spaces and brackets, and strict about what counts as
a head: "let us meet at 10:30" is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tools.meetings.clock import CLOCK, clock_ms
from tools.meetings.names import is_name
from tools.meetings.transcript import Cue, TimeKind, Transcript, ended, joined_lines, turns_of

MAX_HEAD_CHARS = 120
_TENCENT = re.compile(rf"\s{{0,8}}([^\s(（][^(（\n]{{0,60}}?)\s?[(（]({CLOCK})[)）]\s*[:：]?\s*")
_SPACED = re.compile(rf"\s{{0,8}}(\S[^\n]{{0,79}}?)([ \t\u3000\xa0]+)\(?({CLOCK})\)?\s*$")
_CAPTION = re.compile(rf"\s{{0,8}}\[([^\]\n]{{1,60}})\][ \t]+({CLOCK})[ \t]*(?:$|(?=\S))")
_TIME_ONLY = re.compile(rf"\s{{0,8}}({CLOCK})\s*$")
_FEISHU_DATE = re.compile(r"\d{4}[年/-]\d{1,2}[月/-]\d{1,2}.{0,40}[|｜].{0,30}(?:秒|分|时|\dm|\ds|min|sec)")
_TRANSCRIPT_LINE = re.compile(r"\s*(?:文字记录|Transcript)\s*[:：]?\s*$", re.IGNORECASE)
_TEAMS_NOTICE = re.compile(
    r"^.{1,80} (?:started|stopped) transcription\s*$|^.{1,40}(?:已开始|已停止)(?:听录|转录)\s*$"
)
_TEAMS_TITLE = re.compile(r"(.{1,120}?)-\d{8}_\d{6}-(?:Meeting Transcript|Meeting Recording|会议脚本)\s*$")
_OTTER_CREDIT = re.compile(r"\s*Transcribed by .{0,60}|.*\botter\.ai\b.*", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """A line that begins a turn. ``gap`` is what stands between name and time; ``text`` what follows them."""

    line: int
    style: str
    speaker: str | None
    start_ms: int | None
    gap: str = ""
    text: str = ""


def read_heads(lines: Sequence[str]) -> Transcript | None:
    """The transcript, or None where the lines have no heads."""
    first = _after_marker(lines)
    heads = _heads(lines, first)
    notes = lines[: heads[0].line] if heads else lines[:first]
    feishu = any(_FEISHU_DATE.match(line.strip()) for line in notes[:4]) or first > 0
    if not heads and feishu:
        heads = _names_alone(lines, first) or [Head(first - 1, "feishu", None, None)]
    if not heads:
        return None
    name = _format_of(heads, notes, feishu)
    cues = _cues(lines, heads, name)
    date = next(
        (line.split("|")[0].split("｜")[0].strip() for line in notes[:4] if _FEISHU_DATE.match(line.strip())),
        None,
    )
    return Transcript(name, turns_of(ended(cues), merge=False), title=_title(notes, name), started_at=date)


def _heads(lines: Sequence[str], first: int) -> list[Head]:
    """All lines of the style that most of them have."""
    found = [head for at in range(first, len(lines)) if (head := _head(at, lines[at]))]
    if not found:
        return []
    style = Counter(head.style for head in found).most_common(1)[0][0]
    found = [head for head in found if head.style == style]
    if style == "spaced":
        found = _surely(found, lines)
    if style == "time" and len(found) < 2:
        return []
    return found


def _head(at: int, line: str) -> Head | None:
    if match := _TENCENT.match(line[: MAX_HEAD_CHARS * 2]):
        start, text = clock_ms(match[2]), line[match.end() :]
        colon = line[: match.end()].rstrip()[-1] in ":："
        if start is not None and is_name(match[1]) and (colon or not text.strip()):
            return Head(at, "tencent", match[1].strip(), start, text=text)
    if match := _CAPTION.match(line[: MAX_HEAD_CHARS * 2]):
        start = clock_ms(match[2])
        if start is not None and is_name(match[1]):
            return Head(at, "caption", match[1].strip(), start, text=line[match.end() :])
    if len(line) > MAX_HEAD_CHARS:
        return None
    if (match := _TIME_ONLY.match(line)) and clock_ms(match[1]) is not None:
        return Head(at, "time", None, clock_ms(match[1]))
    if match := _SPACED.match(line):
        start = clock_ms(match[3])
        if start is not None and is_name(match[1]) and not match[1].endswith((":", "：", "-", ">", "|")):
            return Head(at, "spaced", match[1].strip(), start, gap=match[2])
    return None


def _surely(heads: list[Head], lines: Sequence[str]) -> list[Head]:
    """Without sentences that happen to end in a time: those recur not, follow no blank line, or jump back."""
    names = Counter(head.speaker for head in heads)
    after_blank = [head.line == 0 or not lines[head.line - 1].strip() for head in heads]
    wide = sum(len(head.gap) > 1 or head.gap == "\t" for head in heads) > 0.6 * len(heads)
    blanks = sum(after_blank) > 0.6 * len(heads)
    kept: list[Head] = []
    for head, blank in zip(heads, after_blank, strict=True):
        fits = not wide or len(head.gap) > 1 or head.gap == "\t"
        sure = names[head.speaker] > 1 or (blank if blanks else True)
        speech = head.line + 1 >= len(lines) or any(
            line.strip() for line in lines[head.line + 1 : head.line + 3]
        )
        forward = not kept or (head.start_ms or 0) >= (kept[-1].start_ms or 0) or names[head.speaker] > 1
        if fits and sure and forward and speech:
            kept.append(head)
    if len(kept) == 1 and any(
        line.strip() and not _TEAMS_NOTICE.match(line) for line in lines[: kept[0].line][-3:]
    ):
        return []  # one line in the middle of a text that ends in a time
    return kept


def _names_alone(lines: Sequence[str], first: int) -> list[Head]:
    """Heads of an export with times switched off: short lines after a blank one that recur."""
    found = [
        Head(at, "spaced", lines[at].strip(), None)
        for at in range(first, len(lines))
        if (at == first or not lines[at - 1].strip())
        and len(lines[at]) < MAX_HEAD_CHARS
        and is_name(lines[at])
    ]
    names = Counter(head.speaker for head in found)
    return [head for head in found if names[head.speaker] > 1]


def _after_marker(lines: Sequence[str]) -> int:
    """The line after ``文字记录:``; 0 where there is none."""
    return next(
        (at + 1 for at, line in enumerate(lines[:200]) if len(line) < 40 and _TRANSCRIPT_LINE.match(line)), 0
    )


def _format_of(heads: Sequence[Head], notes: Sequence[str], feishu: bool) -> str:
    style = heads[0].style
    if style in ("tencent", "caption"):
        return "tencent" if style == "tencent" else "zoom-captions"
    if feishu:
        return "feishu"
    gaps = Counter(len(head.gap) if head.gap != "\t" else 3 for head in heads)
    if any(_TEAMS_NOTICE.match(line.strip()) or _TEAMS_TITLE.match(line.strip()) for line in notes):
        return "teams-docx"
    usual = gaps.most_common(1)[0][0]
    return {2: "otter", 3: "teams-docx"}.get(usual, "iflytek" if style == "spaced" else "timed-text")


def _cues(lines: Sequence[str], heads: Sequence[Head], name: str) -> list[Cue]:
    # Zoom captions tell the time of day; only the distance from the first one is an offset.
    zero = heads[0].start_ms or 0 if name == "zoom-captions" else 0
    out: list[Cue] = []
    ends = [head.line for head in heads[1:]] + [len(lines)]
    for head, end in zip(heads, ends, strict=True):
        body = [head.text, *(line for line in lines[head.line + 1 : end] if not _is_notice(line, name))]
        start = None if head.start_ms is None else max(0, head.start_ms - zero)
        kind: TimeKind = "none" if start is None else "exact"
        out.append(Cue(joined_lines(body), head.speaker, start, time_kind=kind))
    return [cue for cue in out if cue.text]


def _is_notice(line: str, name: str) -> bool:
    """A line that the program wrote, not a person said."""
    if len(line) > MAX_HEAD_CHARS:
        return False
    if name == "otter":
        return bool(_OTTER_CREDIT.match(line))
    return name == "teams-docx" and bool(_TEAMS_NOTICE.match(line.strip()))


def _title(notes: Sequence[str], name: str) -> str | None:
    """A title that the file writes as such; a first line of another kind is no title."""
    for line in notes[:5]:
        text = line.strip()
        if found := _TEAMS_TITLE.match(text):
            return found[1]
        if found := re.match(
            r"(?:会议主题|会议名称|主题|标题|Topic|Title|Subject)\s*[:：]\s*(.{1,120})$", text
        ):
            return found[1]
    return None
