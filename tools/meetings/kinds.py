"""What kind of meeting this is, why, and how sure that is; and the form of minutes that each kind has.

A kind is a file in ``forms/``: its name, the order of its sections, the view, and the words that give it away. A
folder of one's own may add kinds or replace them. What was learned from labelled meetings is added to the signs.
Knows no participant's calendar.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from tools.meetings.errors import TemplateError
from tools.meetings.kind_words import Said, learned_scores

View = Literal["chapters", "speakers", "topics"]
VIEWS: tuple[View, ...] = ("chapters", "speakers", "topics")
SECTIONS = ("summary", "decisions", "actions", "questions", "parts", "talk")
FORMS = Path(__file__).with_name("forms")
NEUTRAL = "other"
MIN_CONFIDENCE = 0.5
"""Below it the neutral form is used: a wrong form hides what a right one would show."""
SHARPNESS = 0.45
"""How fast a lead becomes confidence: fitted on 24 labelled meetings that neither signs nor words were made from."""
_SAMPLE_CHARS = 60_000


@dataclass(frozen=True)
class Form:
    """How minutes of one kind of meeting look. ``name`` is by language."""

    kind: str
    name: Mapping[str, str]
    view: View
    sections: tuple[str, ...]
    signs: tuple[tuple[float, re.Pattern[str]], ...]


@dataclass(frozen=True)
class Guess:
    """A kind with the words that speak for it. ``used`` is the kind whose form is taken."""

    kind: str
    confidence: float
    reasons: tuple[str, ...]
    used: str
    asked: bool = False

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "kind": self.kind, "confidence": round(self.confidence, 2), "reasons": list(self.reasons),
            "form": self.used, "asked": self.asked,
        }  # fmt: skip


def forms(own: Path | None = None) -> Mapping[str, Form]:
    """All forms by kind; those in the folder ``own`` replace ours of the same name. Raises ``TemplateError``."""
    return (
        {**_built_in(), **{path.stem: _form(path) for path in sorted(own.glob("*.toml"))}}
        if own
        else _built_in()
    )


@cache
def _built_in() -> Mapping[str, Form]:
    return {path.stem: _form(path) for path in sorted(FORMS.glob("*.toml"))}


def _form(path: Path) -> Form:
    try:
        read = tomllib.loads(path.read_text("utf-8"))
        name, view, sections = read["name"], read.get("view", "chapters"), read.get("sections", SECTIONS)
        signs = [(float(weight), re.compile(sign, re.IGNORECASE)) for weight, sign in read.get("signs", [])]
        names = {"zh": name, "en": name} if isinstance(name, str) else {**{"zh": "", "en": ""}, **name}
    except (OSError, ValueError, KeyError, TypeError, re.error) as problem:
        raise TemplateError(f"{path.name} is no form of minutes: {problem}") from None
    if view not in VIEWS or not set(sections) <= set(SECTIONS):
        raise TemplateError(
            f"{path.name}: view is one of {', '.join(VIEWS)}; sections are {', '.join(SECTIONS)}"
        )
    return Form(path.stem, names, cast(View, view), tuple(sections), tuple(signs))


def kind_of(turns: Sequence[Said], asked: str = "auto", own: Path | None = None) -> Guess:
    """The kind of a meeting, or the one asked for. Raises ``TemplateError`` for a kind that nobody defined."""
    known = forms(own)
    if asked != "auto":
        if asked not in known:
            raise TemplateError(f"there is no kind {asked!r}; there are {', '.join(known)}")
        return Guess(asked, 1.0, (), asked, asked=True)
    likely = softmax(kind_scores(turns, own), SHARPNESS)
    best = max(likely, key=lambda kind: likely[kind])
    used = best if likely[best] >= MIN_CONFIDENCE else NEUTRAL
    return Guess(best, likely[best], _signs(known[best], _sample(turns))[1][:5], used)


def kind_scores(turns: Sequence[Said], own: Path | None = None) -> dict[str, float]:
    """How much speaks for each kind: the signs of its form, and the words and manners learned."""
    sample = _sample(turns)
    length = max(1.0, math.log10(max(10, len(sample))) - 1)
    learned = learned_scores(turns)
    return {
        kind: _signs(form, sample)[0] / length + learned.get(kind, 0.0) for kind, form in forms(own).items()
    }


def softmax(scores: Mapping[str, float], sharpness: float) -> dict[str, float]:
    """Scores as probabilities."""
    most = max(scores.values())
    powers = {kind: math.exp(sharpness * (score - most)) for kind, score in scores.items()}
    return {kind: power / sum(powers.values()) for kind, power in powers.items()}


def said_in(text: str) -> list[Said]:
    """Lines of ``Name: text`` as turns."""
    pairs = (line.partition(": ") for line in text.splitlines() if line.strip())
    return [Said(name, said) if mark else Said("", name) for name, mark, said in pairs]


def _sample(turns: Sequence[Said]) -> str:
    """The start of a meeting as text; a name may be a role, and then it tells the kind."""
    out, left = list[str](), _SAMPLE_CHARS
    for turn in turns:
        out.append(f"{turn.speaker}: {turn.text}"[:left])
        left -= len(out[-1])
        if left <= 0:
            break
    return "\n".join(out)


def _signs(form: Form, sample: str) -> tuple[float, tuple[str, ...]]:
    """How much speaks for a form: different words add up, the same word again counts ever less."""
    total, words = 0.0, dict[str, float]()
    for weight, sign in form.signs:
        counts: dict[str, int] = {}
        for match in sign.finditer(sample):
            word = " ".join(match[0].lower().split())
            counts[word] = counts.get(word, 0) + 1
        for word, count in counts.items():
            words[word] = weight * (1 + math.log(count)) ** 0.5
        total += weight * math.log1p(sum((1 + math.log(c)) ** 0.5 for c in counts.values())) * 1.4
    return total, tuple(sorted(words, key=lambda word: -words[word]))
