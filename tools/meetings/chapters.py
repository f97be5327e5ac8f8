"""Where one part of a meeting ends and the next begins, and what each part is about.

Three signs are added up for every gap between turns: a turn in which the chair hands over or names a topic, a
change of speaker, and a fall in what the turns before and after share. How many chapters there are follows from
the signs, not from a number given. Knows no agenda.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from tools.meetings.terms import cosine, idf, terms
from tools.meetings.transcript import Tick, Turn, untold
from tools.meetings.wordlists import rows

WINDOW_TERMS = 120
"""How much speech on either side of a gap is compared."""
MIN_CHAPTER_CHARS = 600
MIN_CHAPTER_TURNS = 3
THRESHOLD = 3.0
"""Of the sum of signs. Tuned on 22 Chinese meetings; see the bench."""
CHAIR_CHARS = 160
_PARTICLES = frozenset("的了是我你他她它们在有和就都也很这那个不没会要能与及吗呢吧啊嗯")


@dataclass(frozen=True)
class Chapter:
    """Turns ``first`` to ``last`` (both included) and the words that set them apart."""

    first: int
    last: int
    title: str
    keywords: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {"first": self.first, "last": self.last, "title": self.title, "keywords": list(self.keywords)}


@cache
def _signs() -> tuple[tuple[float, re.Pattern[str]], ...]:
    pairs = (row.split("\t", 1) for row in rows("chair"))
    return tuple((float(weight), re.compile(pattern, re.IGNORECASE)) for weight, pattern in pairs)


def chair_signs(text: str) -> float:
    """How much a turn sounds like a chair who opens a new part."""
    head, tail = text[:CHAIR_CHARS], text[CHAIR_CHARS:][-CHAIR_CHARS:]
    return sum(w for w, sign in _signs() if sign.search(head)) + 0.5 * sum(
        w for w, sign in _signs() if tail and sign.search(tail)
    )


def chair_of(turns: Sequence[Turn], signs: Sequence[float]) -> str | None:
    """Who leads: the speaker with the most signs over turns that follow somebody else."""
    total: dict[str, float] = {}
    for at, turn in enumerate(turns):
        if turn.speaker and (not at or turns[at - 1].speaker != turn.speaker):
            total[turn.speaker] = total.get(turn.speaker, 0.0) + signs[at]
    return max(total, key=lambda name: total[name], default=None)


def chapters_of(turns: Sequence[Turn], texts: Sequence[str], tick: Tick = untold) -> tuple[Chapter, ...]:
    """The whole meeting as chapters; a short one is a single chapter."""
    edges = [0, *boundaries(turns, texts, tick=tick), len(turns)]
    parts = [" ".join(texts[a:b]) for a, b in pairwise(edges)]
    weight = idf([terms(part) for part in parts]) if len(parts) > 1 else {}
    out = []
    for part, a, b in zip(parts, edges, edges[1:], strict=False):
        words = keywords(part, weight)
        out.append(Chapter(a, b - 1, " · ".join(words[:3]), words))
    return tuple(out)


def keywords(text: str, weight: dict[str, float], most: int = 6) -> tuple[str, ...]:
    """The terms that say most of a text; pairs of characters grow to the phrase that they recur in."""
    counts = Counter(terms(text))
    ranked = sorted(
        counts, key=lambda t: -(counts[t] * weight.get(t, 1.0) * (1.3 if t[0] > "\u3400" else 1.0))
    )
    out: list[str] = []
    for term in ranked[: most * 4]:
        phrase = _grown(term, text, counts[term]) if term[0] > "\u3400" else term
        if counts[term] > 1 and not any(phrase in other or other in phrase for other in out):
            out.append(phrase)
        if len(out) == most:
            break
    return tuple(out)


def _grown(pair: str, text: str, count: int) -> str:
    """The longest phrase around a pair of characters that occurs nearly as often as the pair."""
    phrase = pair
    for pattern in ("[\u3400-\u9fff]{0}", "{0}[\u3400-\u9fff]") * 3:
        found = Counter(re.findall(pattern.replace("{0}", re.escape(phrase)), text)).most_common(1)
        if found and found[0][1] >= max(2, 0.7 * count) and not set(found[0][0]) & _PARTICLES:
            phrase = found[0][0]
    return phrase


def boundaries(
    turns: Sequence[Turn], texts: Sequence[str], threshold: float = THRESHOLD, tick: Tick = untold
) -> list[int]:
    """The turns with which a new part begins, without the first turn of all."""
    scores = gap_scores(turns, texts, tick)
    sizes = [len(text) for text in texts]
    chosen: list[int] = []
    # The strongest first, each keeping its distance: a weak sign beside a strong one is the same change.
    for at in sorted(range(1, len(turns)), key=lambda at: -scores[at]):
        if scores[at] < threshold:
            break
        if all(_far_enough(sizes, at, other) for other in (0, *chosen, len(turns))):
            chosen.append(at)
    return sorted(chosen)


def _far_enough(sizes: Sequence[int], a: int, b: int) -> bool:
    a, b = min(a, b), max(a, b)
    if b - a > 40:
        return True
    return b - a >= MIN_CHAPTER_TURNS and sum(sizes[a:b]) >= MIN_CHAPTER_CHARS


def gap_scores(turns: Sequence[Turn], texts: Sequence[str], tick: Tick = untold) -> list[float]:
    """For each turn, how much speaks for a new part beginning with it."""
    bags = [terms(text) for text in texts]
    weight = idf(bags)
    signs = [chair_signs(text) for text in texts]
    chair = chair_of(turns, signs)
    depths = _depths([_cohesion(bags, at, weight) for at in range(len(turns))])
    seen: set[str | None] = set()
    out: list[float] = []
    for at, turn in enumerate(turns):
        tick()
        changed = at > 0 and turn.speaker != turns[at - 1].speaker
        leads = turn.speaker == chair or turn.speaker is None
        score = 4.0 * depths[at] + (1.0 if changed else 0.0)
        score += signs[at] * (0.5 if leads else 0.2)
        score += 0.8 if turn.speaker not in seen and len(texts[at]) > 150 else 0.0
        score += 0.8 if leads and len(texts[at]) > 80 else 0.0
        seen.add(turn.speaker)
        out.append(score)
    return out


def _cohesion(bags: Sequence[list[str]], at: int, weight: dict[str, float]) -> float:
    """What the speech before and after a gap shares, 0 to 1."""
    before, after = Counter[str](), Counter[str]()
    left, back = WINDOW_TERMS, at - 1
    while back >= 0 and left > 0:
        taken = bags[back][-left:]
        before.update(taken)
        left, back = left - len(taken), back - 1
        if at - back > 40:
            break
    left, ahead = WINDOW_TERMS, at
    while ahead < len(bags) and left > 0:
        taken = bags[ahead][:left]
        after.update(taken)
        left, ahead = left - len(taken), ahead + 1
        if ahead - at > 40:
            break
    return cosine(before, after, weight)


def _depths(cohesion: Sequence[float]) -> list[float]:
    """How deep each valley is below the hills beside it."""
    out: list[float] = []
    for at, here in enumerate(cohesion):
        left = max(cohesion[max(1, at - 6) : at + 1], default=here)
        right = max(cohesion[at : at + 7], default=here)
        out.append((left - here) + (right - here))
    return out
