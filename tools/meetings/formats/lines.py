"""Turns on lines of their own: ``Name: text``, with or without a time before it, and Google Meet's document.

Google Meet writes a time only every few minutes; turns between two of them get that interval, flagged ``anchor``.
Lines in which nobody is named stay turns without a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tools.meetings.clock import CLOCK, clock_ms
from tools.meetings.names import prefix_of, speakers_among
from tools.meetings.transcript import Cue, Transcript, ended, turns_of

_ANCHOR = re.compile(r"\s{0,4}(?:#{1,6}[ \t]*)?(\d{1,2}:\d{2}:\d{2})\s*$")
_MEET_END = re.compile(
    r"\s*(?:#{1,6}\s*)?(?:Transcription ended after|转写于.{0,20}结束|文字转录已结束)", re.IGNORECASE
)
_MEET_TITLE = re.compile(r"\s*(?:#{1,6}\s*)?(.{1,160}?) [-–] (?:Transcript|转写文稿)\s*$")
_GEMINI = re.compile(r"\s*(?:#{1,6}\s*)?(.{1,160}?) - (\d{4}/\d\d/\d\d \d\d:\d\d \S+) - Notes by Gemini")
_TRANSCRIPT_HEADING = re.compile(r"\s*(?:#{1,6}\s*)?(?:📖\s*)?Transcript\s*$", re.IGNORECASE)
_BOLD = re.compile(r"\s{0,4}(?:[-*]\s+)?\*\*([^*\n]{1,60}?)\s*[:：]?\*\*\s*[:：]?\s*")
_TIMED = re.compile(
    rf"\s{{0,4}}[\[(（]?({CLOCK})[\])）]?(?:\s*[-–]+>?\s*{CLOCK}[\])）]?)?[\s:：,，-]{{0,4}}(?=\S)"
)
_BRACKETED = re.compile(r"\s{0,4}\[([^\]\n]{1,60})\]\s*[:：]?\s*(?=\S)")


def read_meet(lines: Sequence[str]) -> Transcript | None:
    """Google Meet's document as text or markdown; None where it is something else."""
    first = next(
        (at + 1 for at, line in enumerate(lines) if len(line) < 80 and _TRANSCRIPT_HEADING.match(line)), 0
    )
    title = next((m for line in lines[:40] if (m := _GEMINI.match(line) or _MEET_TITLE.match(line))), None)
    anchors = sum(1 for line in lines[first:] if len(line) < 40 and _ANCHOR.match(line))
    if not anchors or not (title or first or any(_MEET_END.match(line[:80]) for line in lines[-10:])):
        bare = anchors >= 1 and sum(1 for line in lines if prefix_of(_unbold(line)[:80])) >= anchors
        if not bare:
            return None
    turns = turns_of(_between_anchors([_unbold(line) for line in lines[first:]]), merge=False)
    started = title[2] if title and title.re is _GEMINI else None
    return Transcript("google-meet", turns, title[1] if title else None, started) if turns else None


def _between_anchors(lines: Sequence[str]) -> list[Cue]:
    """Turns with the time of the anchor above them and, as their end, the anchor below."""
    spoken = _until_end(lines)
    first = next((at for at, line in enumerate(spoken) if _ANCHOR.match(line[:40])), 0)
    # Every turn of Meet is named, but a turn may run over several lines.
    said = (line for line in spoken[first:] if line.strip() and not _ANCHOR.match(line[:40]))
    names = speakers_among(said, named_share=0.4)
    cues: list[Cue] = []
    since: int | None = None
    begun = False
    for line in spoken:
        anchor = _ANCHOR.match(line) if len(line) < 40 else None
        named = None if anchor else prefix_of(line)
        if anchor:
            before, since, begun = since, clock_ms(anchor[1]), True
            cues = _closed(cues, before, since)
        elif named and named[0] in names:
            cues.append(_anchored(named[1], named[0], since))
        elif line.strip() and cues:
            cues[-1] = replace(cues[-1], text=f"{cues[-1].text}\n{line}")
        elif line.strip() and begun:
            cues.append(_anchored(line, None, since))
    return cues


def _closed(cues: list[Cue], before: int | None, end_ms: int | None) -> list[Cue]:
    """The turns since the last anchor end, at the latest, at this one."""
    at = len(cues) - 1
    while at >= 0 and before is not None and cues[at].start_ms == before and cues[at].end_ms is None:
        cues[at] = replace(cues[at], end_ms=end_ms)
        at -= 1
    return cues


def _until_end(lines: Sequence[str]) -> list[str]:
    out: list[str] = []
    for line in lines:
        if len(line) < 120 and _MEET_END.match(line):
            break
        out.append(line)
    return out


def _anchored(text: str, speaker: str | None, since: int | None) -> Cue:
    return Cue(text, speaker, since, time_kind="none" if since is None else "anchor")


def read_lines(lines: Sequence[str]) -> Transcript:
    """``Name: text``; a line without a name goes on with the turn above. Where nobody is named, one turn a line."""
    timed = [_time_off(line) for line in lines if line.strip()]
    exact = sum(start is not None for start, _ in timed) >= 0.5 * len(timed) if timed else False
    texts = (
        [_unbracketed(_unbold(text)) for _, text in timed]
        if exact
        else [_unbracketed(_unbold(line)) for line in lines if line.strip()]
    )
    names = speakers_among(texts)
    cues: list[Cue] = []
    for at, text in enumerate(texts):
        start = timed[at][0] if exact else None
        named = prefix_of(text)
        speaker = named[0] if named and named[0] in names else None
        if speaker is None and names and start is None:
            if cues:
                cues[-1] = replace(cues[-1], text=f"{cues[-1].text}\n{text}")
            continue  # above the first name stands what the meeting is called, not what was said
        said = named[1] if speaker and named else text
        cues.append(Cue(said, speaker, start, time_kind="exact" if start is not None else "none"))
    return Transcript("named-lines" if names else "plain", turns_of(ended(cues), merge=False))


def _time_off(line: str) -> tuple[int | None, str]:
    """A time before the line, and the rest."""
    found = _TIMED.match(line[:80])
    start = clock_ms(found[1]) if found else None
    return (start, line[found.end() :]) if found and start is not None else (None, line)


def _unbold(line: str) -> str:
    """``**Name:** text`` → ``Name: text``."""
    found = _BOLD.match(line[:120])
    return f"{found[1]}: {line[found.end() :]}" if found else line


def _unbracketed(line: str) -> str:
    """``[Name] text`` or ``[Name]: text`` → ``Name: text``."""
    found = _BRACKETED.match(line[:120])
    return f"{found[1]}: {line[found.end() :]}" if found else line
