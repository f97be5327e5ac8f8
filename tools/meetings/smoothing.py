"""Smooth versions of what was said, beside the original: every removal has a span, a class and a reason.

Chooses the rules by the characters of each turn, and guards what must stay whatever the rules say: answers such as
"嗯,同意". Knows no rule of a language itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from tools.meetings.removals import LIGHT, Removal, Smoothed, Strength, in_order
from tools.meetings.smoothing_en import removals_en
from tools.meetings.smoothing_zh import removals_zh
from tools.meetings.transcript import Tick, Transcript, Turn, untold
from tools.meetings.wordlists import words

Language = Literal["zh", "en"]
SHORT_ANSWER_CHARS = 16
_WIDE = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"[\u3400-\u9fff]+|[a-z][a-z'-]*", re.IGNORECASE)
_ASKS = re.compile(r"[?？]|[吗呢吧么]\W*$|(?:是不是|有没有|行不行|好不好|可不可以|同不同意|对不对)")


def language_of(text: str) -> Language:
    """Chinese where every tenth character is: a meeting in Chinese is full of English words."""
    sample = text[:20_000]
    return "zh" if len(_WIDE.findall(sample)) * 10 >= len(sample) and _WIDE.search(sample) else "en"


def smooth(text: str, strength: Strength = "normal") -> Smoothed:
    """One turn, as if nothing had been said before it."""
    if strength == "off" or is_answer(text):
        return Smoothed(text)
    found = removals_zh(text) if language_of(text) == "zh" else removals_en(text)
    wanted = [r for r, strong_only in found if strength == "strong" or not strong_only]
    if strength == "light":
        wanted = [r for r in wanted if r.kind in LIGHT]
    removals = in_order(wanted, len(text))
    smoothed = Smoothed(text, removals)
    # Rules take out parts of a turn, never all of it: whether anybody meant it is not theirs to say.
    return smoothed if any(c.isalnum() for c in smoothed.text) else Smoothed(text)


def is_answer(text: str) -> bool:
    """Whether a short turn agrees, refuses or confirms: 嗯，同意 · 对对对 · uh, no."""
    if len(text) > SHORT_ANSWER_CHARS * (1 if language_of(text) == "zh" else 2):
        return False
    spoken = _WORDS.findall(text.lower())
    answers, hollow = words("answers"), words("backchannels")
    meant = [word for word in spoken if word not in hollow]
    return bool(meant) and len(meant) <= 3 and any(_answers(word, answers) for word in meant)


def _answers(word: str, answers: frozenset[str]) -> bool:
    bare = word.strip("嗯呃哦啊的了吧呀")
    return bare in answers or (
        bare[:1] * len(bare) in ("对" * len(bare), "是" * len(bare), "好" * len(bare)) and bool(bare)
    )


def is_backchannel(turn: Turn, before: Turn | None) -> bool:
    """Whether a turn says only "I am listening"; after a question it is an answer."""
    spoken = _WORDS.findall(turn.text.lower())
    if not spoken or any(word not in words("backchannels") for word in spoken):
        return False
    return before is None or not _ASKS.search(before.text[-40:])


@dataclass(frozen=True)
class SmoothTranscript:
    """A transcript and, turn by turn, its smooth version."""

    transcript: Transcript
    turns: tuple[Smoothed, ...]
    strength: Strength

    def text(self, i: int) -> str:
        """The smooth text of turn ``i``; empty where the whole turn went."""
        return self.turns[i].text

    def undo(self, i: int, start: int, end: int) -> SmoothTranscript:
        """With these characters of turn ``i`` back."""
        turns = list(self.turns)
        turns[i] = turns[i].undo(start, end)
        return replace(self, turns=tuple(turns))

    def as_json(self) -> dict[str, Any]:
        """Every turn with both versions and its removals."""
        whole = self.transcript.as_json()
        whole["strength"] = self.strength
        for turn, smoothed in zip(whole["turns"], self.turns, strict=True):
            turn.update(smoothed=smoothed.text, removals=smoothed.as_json()["removals"])
        return whole


def smooth_transcript(
    transcript: Transcript, strength: Strength = "normal", tick: Tick = untold
) -> SmoothTranscript:
    """Every turn smoothed; with strength "strong" also without turns that only show that somebody listens."""
    turns: Sequence[Turn] = transcript.turns
    out: list[Smoothed] = []
    for at, turn in enumerate(turns):
        tick()
        if strength == "strong" and is_backchannel(turn, turns[at - 1] if at else None):
            out.append(Smoothed(turn.text, (Removal(0, len(turn.text), "backchannel", "only listens"),)))
        else:
            out.append(smooth(turn.text, strength))
    return SmoothTranscript(transcript, tuple(out), strength)
