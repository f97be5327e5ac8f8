"""Which words and which ways of taking turns go with which kind of meeting.

``kind_words.json`` holds for each of them how much it speaks for each kind, learned from small labelled meetings by
``tests/bench/fit_kinds.py``. Knows no meaning; a kind of one's own has no learned words, only the signs of its form.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

FITTED = Path(__file__).with_name("kind_words.json")
STRETCH_TURNS = 4
"""Turns looked at together: as many as the meetings had that the words were learned from."""
_ENGLISH = re.compile(r"[a-z']+")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_ASKS = ("?", "？")


@dataclass(frozen=True)
class Said:
    """One turn as far as the kind of a meeting goes."""

    speaker: str
    text: str


@cache
def _fitted() -> Mapping[str, Mapping[str, float]]:
    read: Mapping[str, Mapping[str, float]] = json.loads(FITTED.read_text("utf-8"))
    return read


def learned_scores(turns: Sequence[Said]) -> dict[str, float]:
    """How much speaks for each kind, on the mean over stretches, and less in a long meeting.

    The words are from meetings of four turns that were all about their kind; a hearing of an hour is full of words
    that go with something else.
    """
    stretches = [turns[at : at + STRETCH_TURNS] for at in range(0, len(turns), STRETCH_TURNS)]
    total = Counter[str]()
    for stretch in stretches:
        for trait in traits(stretch):
            total.update(_fitted().get(trait, {}))
    doubt = len(stretches) * (1 + math.log10(max(1, len(stretches))))
    return {kind: score / doubt for kind, score in total.items()}


def traits(turns: Sequence[Said]) -> set[str]:
    """The words and pairs of words of some turns, and who asks, begins and speaks most."""
    return {trait for turn in turns for trait in _words(turn.text.lower())} | _manners(turns)


def _words(text: str) -> set[str]:
    english = _ENGLISH.findall(text)
    out = {*english, *(f"{a} {b}" for a, b in pairwise(english))}
    for run in _CHINESE.findall(text):
        out.update(run)
        out.update(run[i : i + 2] for i in range(len(run) - 1))
    return out


def _manners(turns: Sequence[Said]) -> set[str]:
    asking = Counter(turn.speaker for turn in turns if turn.text.rstrip().endswith(_ASKS))
    asked, total = sum(asking.values()), len(turns)
    speaking = Counter(turn.speaker for turn in turns).most_common(1)[0][1]
    out = {f"#questions {round(3 * asked / total)}", f"#most {round(4 * speaking / total)}"}
    out.add("#begins with a question" if turns[0].text.rstrip().endswith(_ASKS) else "#begins without")
    out.add(f"#speakers {min(4, len({turn.speaker for turn in turns}))}")
    if asked > 1:
        out.add(f"#one asks {round(2 * max(asking.values()) / asked)}")
    return out
