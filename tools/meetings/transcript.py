"""A transcript in its normal form: who said what, and when, as far as the file says so.

Pure values. What a file does not say stays ``None``: no speaker and no time is ever made up; what follows from
the lines around is flagged (``speaker_inferred``, ``time_kind``). Knows no file format.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

TimeKind = Literal["exact", "anchor", "none"]
"""``exact``: the file times this turn; ``anchor``: it lies in a timed stretch of the file; ``none``: no time."""
Tick = Callable[[], None]
"""Called with every turn, sentence or part that is worked on, so that whoever waits may end the work by raising."""
MERGE_GAP_MS = 2000
"""Neighbouring cues of one speaker that are closer than this are one turn."""
MERGE_LIMIT_MS = 90_000
"""A turn this long ends at the next sentence: a monologue of an hour would leave nothing to point at."""
UNNAMED_LIMIT_CHARS = 300
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’)）」]?$")
_WIDE = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af\uff01-\uff60\u3001-\u3011]")


@dataclass(frozen=True)
class Cue:
    """One timed piece as a file holds it, before neighbours are joined."""

    text: str
    speaker: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    time_kind: TimeKind = "none"
    speaker_inferred: bool = False
    source_id: str | None = None


@dataclass(frozen=True)
class Turn:
    """What one person said without interruption. ``i`` counts from 0; times are offsets from the start."""

    i: int
    speaker: str | None
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    time_kind: TimeKind = "none"
    speaker_inferred: bool = False
    source_id: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The normal form that is stored and sent."""
        return {
            "i": self.i,
            "speaker": self.speaker,
            "speaker_inferred": self.speaker_inferred,
            "start_ms": self.start_ms,
            "end_ms": self.end_ms,
            "time_kind": self.time_kind,
            "source_id": self.source_id,
            "text": self.text,
        }


@dataclass(frozen=True)
class Transcript:
    """All turns, and what the file says about the meeting itself."""

    source_format: str
    turns: tuple[Turn, ...]
    title: str | None = None
    started_at: str | None = None
    meeting_id: str | None = None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who spoke, in the order of their first turn."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))

    @property
    def duration_ms(self) -> int | None:
        """From the first to the last time of the file."""
        times = [t for turn in self.turns for t in (turn.start_ms, turn.end_ms) if t is not None]
        return max(times) - min(times) if times else None

    def as_json(self) -> dict[str, Any]:
        """The normal form that is stored and sent."""
        return {
            "meeting_id": self.meeting_id,
            "source_format": self.source_format,
            "title": self.title,
            "started_at": self.started_at,
            "turns": [turn.as_json() for turn in self.turns],
        }


def untold() -> None:
    """The tick of work that nobody ends."""


def joined(first: str, second: str) -> str:
    """Two pieces of speech after each other; between Chinese characters there is no space."""
    if not first or not second:
        return first or second
    tight = _WIDE.match(first[-1]) or _WIDE.match(second[0])
    return f"{first}{'' if tight else ' '}{second}"


def joined_lines(lines: Iterable[str]) -> str:
    """The lines of one turn as one text."""
    whole: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if not text:
            continue
        if whole and not (_WIDE.match(whole[-1][-1]) or _WIDE.match(text[0])):
            whole.append(" ")
        whole.append(text)
    return "".join(whole)


def turns_of(cues: Iterable[Cue], *, merge: bool) -> tuple[Turn, ...]:
    """Numbered turns. With ``merge``, neighbouring cues of one speaker become one turn."""
    runs: list[list[Cue]] = []
    for cue in cues:
        if not cue.text.strip():
            continue
        if merge and runs and _belongs(runs[-1], cue):
            runs[-1].append(cue)
        else:
            runs.append([cue])
    return tuple(_turn(i, run) for i, run in enumerate(runs))


def _belongs(run: Sequence[Cue], cue: Cue) -> bool:
    first, last = run[0], run[-1]
    if (last.speaker, last.speaker_inferred) != (cue.speaker, cue.speaker_inferred):
        return False
    if last.end_ms is None or cue.start_ms is None or cue.start_ms - last.end_ms >= MERGE_GAP_MS:
        return False
    if not _SENTENCE_END.search(last.text):
        return first.speaker is not None or sum(len(c.text) for c in run[-20:]) < UNNAMED_LIMIT_CHARS
    if first.speaker is None:  # nobody is named, so only a sentence that goes on is surely one turn
        return False
    return (last.end_ms or 0) - (first.start_ms or 0) < MERGE_LIMIT_MS


def _turn(i: int, run: Sequence[Cue]) -> Turn:
    first = run[0]
    ends = [cue.end_ms for cue in run if cue.end_ms is not None]
    return Turn(
        i=i,
        speaker=first.speaker,
        text=joined_lines(cue.text for cue in run),
        start_ms=first.start_ms,
        end_ms=max(ends, default=None),
        time_kind=first.time_kind,
        speaker_inferred=first.speaker_inferred,
        source_id=first.source_id,
    )


def ended(cues: Sequence[Cue]) -> list[Cue]:
    """Cues of a format that tells starts only: each ends where the next begins; the last has no end."""
    starts = [*(cue.start_ms for cue in cues[1:]), None][: len(cues)]
    return [
        replace(cue, end_ms=after)
        if after is not None and cue.start_ms is not None and after >= cue.start_ms
        else cue
        for cue, after in zip(cues, starts, strict=True)
    ]
