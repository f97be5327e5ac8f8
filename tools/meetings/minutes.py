"""Minutes of a meeting: summary, decisions, tasks, open questions, talk time, and views by chapter, speaker, topic.

Works without a model: every line is a sentence that somebody said. A ``Complete`` may reword a line; the line is
kept only if its names, numbers and words stand in the turns it points at. All views are over the same facts. Knows
no calendar, so "Friday" stays "Friday".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tools.meetings.chapters import Chapter, chapters_of
from tools.meetings.evidence import missing
from tools.meetings.facts import Fact, facts_of
from tools.meetings.kind_words import Said
from tools.meetings.kinds import Guess, View, forms, kind_of
from tools.meetings.removals import Strength
from tools.meetings.sentences import Sentence, sentences_of
from tools.meetings.smoothing import Language, SmoothTranscript, is_answer, language_of, smooth_transcript
from tools.meetings.summary import extract
from tools.meetings.terms import cosine, idf, terms
from tools.meetings.transcript import Tick, Transcript

SUMMARY_SIZE = {"zh": 264, "en": 126}
"""Characters and words: the usual length of written summaries of whole meetings."""
PART_SIZE = {"zh": 120, "en": 60}
MAX_SHARE = 0.35
"""Of a short meeting, at most so much is its summary."""
TOPIC_LIKENESS = 0.32
"""Chapters at least this much alike are one topic that came up again."""
FACTS = ("summary", "decisions", "actions", "questions")
Advance = Callable[[int, int, str], None]
"""Told how many of how many steps are done and what comes next, again with every turn; may raise to end the work."""


@dataclass(frozen=True)
class Bullet:
    """One line of the minutes. ``lost`` is what it says that its turns do not; empty in all we write."""

    text: str
    turns: tuple[int, ...]
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None
    owner: str | None = None
    deadline: str | None = None
    engine: Literal["rules", "model"] = "rules"
    lost: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "text": self.text, "turns": list(self.turns), "start_ms": self.start_ms, "end_ms": self.end_ms,
            "speaker": self.speaker, "owner": self.owner, "deadline": self.deadline, "engine": self.engine,
            "checked": not self.lost, "not_found": list(self.lost),
        }  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A chapter, a speaker or a topic: its title, the turns it covers, its lines."""

    title: str
    turns: tuple[int, ...]
    bullets: tuple[Bullet, ...]

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "title": self.title,
            "turns": list(self.turns),
            "bullets": [b.as_json() for b in self.bullets],
        }


@dataclass(frozen=True)
class Share:
    """How much somebody said: words (characters in Chinese), turns, time where the file has times."""

    speaker: str
    words: int
    share: float
    turns: int
    talk_ms: int | None

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "speaker": self.speaker, "words": self.words, "share": round(self.share, 4), "turns": self.turns,
            "talk_ms": self.talk_ms,
        }  # fmt: skip


@dataclass(frozen=True)
class Minutes:
    """Everything that is known about one meeting. ``parts`` holds all three views, ``view`` the one to show."""

    transcript: SmoothTranscript
    language: Language
    kind: Guess
    view: View
    summary: tuple[Bullet, ...]
    decisions: tuple[Bullet, ...]
    actions: tuple[Bullet, ...]
    questions: tuple[Bullet, ...]
    parts: dict[View, tuple[Part, ...]]
    shares: tuple[Share, ...]
    turns_read: int

    def as_json(self) -> dict[str, Any]:
        """As the command, the route and the page get it."""
        total = len(self.transcript.transcript.turns)
        return {
            "title": self.transcript.transcript.title, "language": self.language, "kind": self.kind.as_json(),
            "view": self.view,
            **{name: [b.as_json() for b in getattr(self, name)] for name in FACTS},
            **{view: [part.as_json() for part in parts] for view, parts in self.parts.items()},
            "talk": [share.as_json() for share in self.shares],
            "coverage": {"turns": total, "read": self.turns_read, "share": self.turns_read / total},
            "transcript": self.transcript.as_json(),
        }  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """What somebody asks of minutes. ``own_forms`` is a folder with forms of their own."""

    view: View | Literal["auto"] = "auto"
    kind: str = "auto"
    strength: Strength = "normal"
    own_forms: Path | None = None


def minutes_of(
    transcript: Transcript, wish: Wish = Wish(), advance: Advance = lambda done, total, what: None
) -> Minutes:
    """The minutes, by rules alone. Raises ``TemplateError`` for an unknown kind. Time is linear in the length."""
    smooth = smooth_transcript(transcript, wish.strength, _step(advance, 0, "smoothing"))
    texts = [smoothed.text for smoothed in smooth.turns]
    language = language_of(" ".join(texts))
    structure = _step(advance, 1, "structure")
    structure()
    said = [Said(turn.speaker or "", text) for turn, text in zip(transcript.turns, texts, strict=True)]
    kind = kind_of(said, wish.kind, wish.own_forms)
    chapters = chapters_of(transcript.turns, texts, structure)
    sentences = sentences_of(texts, [turn.speaker for turn in transcript.turns])
    facts = facts_of(sentences, transcript.speakers, _step(advance, 2, "facts"))
    advance(3, 5, "summary")
    write = _Writer(transcript, texts, sentences, facts, language, _step(advance, 4, "views"))
    summary = write.extracted(sentences, SUMMARY_SIZE[language])
    view = forms(wish.own_forms)[kind.used].view if wish.view == "auto" else wish.view
    return Minutes(
        transcript=smooth,
        language=language,
        kind=kind,
        view=view,
        summary=summary,
        decisions=write.facts("decision"),
        actions=write.facts("action"),
        questions=write.facts("question"),
        parts={
            "chapters": write.chapters(chapters),
            "speakers": write.speakers(),
            "topics": write.topics(chapters),
        },
        shares=_shares(transcript, texts, language),
        turns_read=len(texts),
    )


def _step(advance: Advance, done: int, what: str) -> Tick:
    """One of the five steps, told again with every tick."""
    return lambda: advance(done, 5, what)


@dataclass(frozen=True)
class _Writer:
    """What all lines of the minutes are made from."""

    transcript: Transcript
    texts: Sequence[str]
    sentences: Sequence[Sentence]
    found: Sequence[Fact]
    language: Language
    tick: Tick

    def bullet(
        self, text: str, turns: Sequence[int], owner: str | None = None, deadline: str | None = None
    ) -> Bullet:
        """One line with the times of its turns, checked against them."""
        said = [self.transcript.turns[i] for i in turns]
        starts = [turn.start_ms for turn in said if turn.start_ms is not None]
        ends = [turn.end_ms for turn in said if turn.end_ms is not None]
        lost = missing(text, [turn.text for turn in said])
        return Bullet(
            text, tuple(turns), min(starts, default=None), max(ends, default=None), said[0].speaker, owner, deadline,
            lost=tuple(lost),
        )  # fmt: skip

    def facts(self, kind: str) -> tuple[Bullet, ...]:
        """All facts of one kind, as said."""
        return tuple(self.bullet(f.text, f.turns, f.owner, f.deadline) for f in self.found if f.kind == kind)

    def extracted(self, sentences: Sequence[Sentence], budget: int) -> tuple[Bullet, ...]:
        """The telling sentences among these; an answer such as "agreed" tells nothing without its question."""
        sentences = [s for s in sentences if not is_answer(s.text)] or sentences
        size = [_size(s.text, self.language) for s in sentences]
        budget = min(budget, max(12, round(sum(size) * MAX_SHARE)))
        return (
            tuple(self.bullet(s.text, (s.turn,)) for s in extract(sentences, budget, size, self.language))
            if sentences
            else ()
        )

    def part(self, title: str, turns: Sequence[int], sentences: Sequence[Sentence]) -> Part:
        """Telling sentences of these turns, and every fact in them: no view may miss a decision."""
        self.tick()
        inside = set(turns)
        lines = {b.text: b for b in self.extracted(sentences, PART_SIZE[self.language])}
        for fact in self.found:
            if fact.turns[0] in inside and fact.text not in lines:
                lines[fact.text] = self.bullet(fact.text, fact.turns, fact.owner, fact.deadline)
        ordered = sorted(lines.values(), key=lambda bullet: bullet.turns[0])
        return Part(title, tuple(turns), tuple(ordered))

    def chapters(self, chapters: Sequence[Chapter]) -> tuple[Part, ...]:
        """One part a chapter."""
        return tuple(self._spans(chapter.title, [chapter]) for chapter in chapters)

    def topics(self, chapters: Sequence[Chapter]) -> tuple[Part, ...]:
        """Chapters about the same, wherever they stood."""
        bags = [Counter(terms(" ".join(self.texts[c.first : c.last + 1]))) for c in chapters]
        weight = idf(bags)
        groups: list[list[int]] = []
        for at, bag in enumerate(bags):
            like = [(cosine(bag, bags[group[0]], weight), group) for group in groups]
            best = max(like, key=lambda pair: pair[0], default=(0.0, []))
            if best[0] >= TOPIC_LIKENESS:
                best[1].append(at)
            else:
                groups.append([at])
        return tuple(
            self._spans(chapters[group[0]].title, [chapters[at] for at in group]) for group in groups
        )

    def _spans(self, title: str, chapters: Sequence[Chapter]) -> Part:
        turns = [i for chapter in chapters for i in range(chapter.first, chapter.last + 1)]
        inside = set(turns)
        return self.part(title, turns, [s for s in self.sentences if s.turn in inside])

    def speakers(self) -> tuple[Part, ...]:
        """One part a speaker, in the order of their first turn."""
        turns: dict[str, list[int]] = {}
        for turn in self.transcript.turns:
            if turn.speaker:
                turns.setdefault(turn.speaker, []).append(turn.i)
        said: dict[str | None, list[Sentence]] = {}
        for sentence in self.sentences:
            said.setdefault(sentence.speaker, []).append(sentence)
        return tuple(self.part(name, where, said.get(name, [])) for name, where in turns.items())


def _size(text: str, language: Language) -> int:
    """Characters that are no marks in Chinese, words in English."""
    return sum(c.isalnum() for c in text) if language == "zh" else len(text.split())


def _shares(transcript: Transcript, texts: Sequence[str], language: Language) -> tuple[Share, ...]:
    """Who said how much, the most first."""
    words, turns, talk = Counter[str](), Counter[str](), Counter[str]()
    timed = all(t.time_kind == "exact" and t.start_ms is not None for t in transcript.turns if t.speaker)
    for turn, text in zip(transcript.turns, texts, strict=True):
        if turn.speaker:
            words[turn.speaker] += _size(text, language)
            turns[turn.speaker] += 1
            if turn.start_ms is not None and turn.end_ms is not None:
                talk[turn.speaker] += turn.end_ms - turn.start_ms
    total = sum(words.values()) or 1
    names = sorted(words, key=lambda name: -words[name])
    return tuple(Share(n, words[n], words[n] / total, turns[n], talk[n] if timed else None) for n in names)
