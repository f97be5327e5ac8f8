"""What kind of meeting this is, why, and how sure that is; and the form of minutes that each kind has.

A kind is a file in ``forms/``: its name, the order of its sections, the view, and the words that give it away. A
folder of one's own may add kinds or replace them. Knows no participant's calendar.
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

View = Literal["chapters", "speakers", "topics"]
VIEWS: tuple[View, ...] = ("chapters", "speakers", "topics")
SECTIONS = ("summary", "decisions", "actions", "questions", "parts", "talk")
FORMS = Path(__file__).with_name("forms")
NEUTRAL = "other"
MIN_CONFIDENCE = 0.5
"""Below it the neutral form is used: a wrong form hides what a right one would show."""
SHARPNESS = 0.9
"""How fast a lead in signs becomes confidence; fitted on the labelled meetings of the tests."""
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


def kind_of(texts: Sequence[str], asked: str = "auto", own: Path | None = None) -> Guess:
    """The kind of a meeting, or the one asked for. Raises ``TemplateError`` for a kind that nobody defined."""
    known = forms(own)
    if asked != "auto":
        if asked not in known:
            raise TemplateError(f"there is no kind {asked!r}; there are {', '.join(known)}")
        return Guess(asked, 1.0, (), asked, asked=True)
    sample = " \n".join(texts)[:_SAMPLE_CHARS]
    found = {kind: _signs(form, sample) for kind, form in known.items()}
    length = max(1.0, math.log10(max(10, len(sample))) - 1)
    scores = {kind: score / length for kind, (score, _) in found.items()}
    scores[NEUTRAL] = max(scores.get(NEUTRAL, 0.0), 0.9)
    best = max(scores, key=lambda kind: scores[kind])
    total = sum(math.exp(SHARPNESS * score) for score in scores.values())
    confidence = math.exp(SHARPNESS * scores[best]) / total
    used = best if confidence >= MIN_CONFIDENCE else NEUTRAL
    return Guess(best, confidence, found[best][1][:5], used)


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
