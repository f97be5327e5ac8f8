"""WebVTT and SRT, with the habits of Teams (``<v Name>``) and Zoom (``Name: text``). Knows no styling."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tools.meetings.clock import CLOCK, clock_ms
from tools.meetings.names import prefix_of, speakers_among
from tools.meetings.transcript import Cue, Transcript, joined_lines, turns_of

TIMING = re.compile(rf"\s*((?:\d+:)?{CLOCK})\s*-->\s*((?:\d+:)?{CLOCK})(?:\s.*)?$")
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80})*[ \t]([^>\n]{1,200})>")
_TAG = re.compile(r"</?[a-z][^<>\n]{0,200}>|</[a-z]*>|<\d[\d:.]{0,20}>", re.IGNORECASE)
_TEAMS_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}/\d+-\d+$", re.IGNORECASE)


@dataclass(frozen=True)
class _Block:
    """A timed block as written: the line above its timing, times, payload lines."""

    id: str | None
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def read_webvtt(text: str) -> Transcript:
    """A file that begins with ``WEBVTT``."""
    blocks = list(_blocks(text.split("\n")))
    teams = any(block.id and _TEAMS_ID.match(block.id) for block in blocks[:50])
    cues = [cue for block in blocks for cue in _voices(block)]
    voiced = any(cue.speaker for cue in cues)
    if not voiced:
        cues = _prefixed(cues)
    zoom = not voiced and any(cue.speaker for cue in cues)
    name = "teams-vtt" if teams else "zoom-vtt" if zoom else "webvtt"
    return Transcript(name, turns_of(cues, merge=True))


def read_srt(text: str) -> Transcript:
    """Numbered cues; a speaker only as a prefix, if at all."""
    cues = [cue for block in _blocks(text.split("\n")) for cue in _voices(block)]
    if not any(cue.speaker for cue in cues):
        cues = _prefixed(cues)
    return Transcript("srt", turns_of(cues, merge=True))


def has_timing(text: str) -> bool:
    """Whether some early line is the timing of a cue."""
    return any(TIMING.match(line) for line in text[:20_000].split("\n")[:200] if "-->" in line)


def _blocks(lines: list[str]) -> Iterator[_Block]:
    """Every timed block. What has no timing (NOTE, STYLE, headers) is passed over."""
    at, total = 0, len(lines)
    while at < total:
        timing = TIMING.match(lines[at]) if "-->" in lines[at][:80] else None
        if not timing:
            at += 1
            continue
        above = lines[at - 1].strip() if at else ""
        first = at = at + 1
        while at < total and lines[at].strip() and "-->" not in lines[at][:80]:
            at += 1
        # Without a blank line between, the number above the next timing would be read as speech.
        last = at - 1 if at < total and lines[at].strip() and lines[at - 1].strip().isdigit() else at
        start, end = _ms(timing[1]), _ms(timing[2])
        if start is not None and end is not None:
            yield _Block(above or None, start, max(start, end), tuple(lines[first:last]))


def _ms(text: str) -> int | None:
    """As ``clock_ms``; hours may have more digits than a day needs."""
    hours, _, rest = text.rpartition(":")[0].rpartition(":")[0], "", text
    if len(hours) > 3 and hours.isdigit():
        below = clock_ms("0:" + rest[len(hours) + 1 :])
        return None if below is None else int(hours) * 3_600_000 + below
    return clock_ms(rest)


def _voices(block: _Block) -> Iterator[Cue]:
    """One cue per ``<v Name>``; the whole block where there is none."""
    payload = joined_lines(block.lines)
    cue = Cue("", start_ms=block.start_ms, end_ms=block.end_ms, time_kind="exact", source_id=block.id)
    parts = _VOICE.split(payload)
    if _plain(parts[0]):
        yield replace(cue, text=_plain(parts[0]))
    for name, said in zip(parts[1::2], parts[2::2], strict=True):
        if _plain(said):
            yield replace(cue, text=_plain(said), speaker=_plain(name) or None)


def _plain(text: str) -> str:
    """Without tags and entities."""
    decoded = html.unescape(_TAG.sub("", text))
    return " ".join(re.sub("[\u200e\u200f]", "", decoded).split())


def _prefixed(cues: list[Cue]) -> list[Cue]:
    """Names before a colon as speakers; a cue without one goes on with the last speaker, marked inferred."""
    # Cues that continue a sentence have no prefix, so a name need not stand in nearly every cue: recurring does.
    names = speakers_among(cue.text for cue in cues)
    out: list[Cue] = []
    last: str | None = None
    for cue in cues:
        named = prefix_of(cue.text)
        if named and named[0] in names:
            last = named[0]
            out.append(replace(cue, speaker=last, text=named[1]))
        else:
            out.append(replace(cue, speaker=last, speaker_inferred=last is not None))
    return out
