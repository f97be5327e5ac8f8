"""Invented company documents: facts with open values, the questions they answer, and passages as a search shows them.

Knows nothing of dialogues.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.training.recipe.family import Lang


@dataclass(frozen=True)
class Fact:
    """A sentence with open values, and questions it answers."""

    text: str
    questions: Sequence[str]


@dataclass(frozen=True)
class Document:
    """A company document."""

    title: str
    path: str
    facts: Sequence[Fact]


@dataclass(frozen=True)
class Sum:
    """A fact, a question that needs a calculation with its number, the code and the answer with ``{r}``."""

    title: str
    path: str
    text: str
    questions: Sequence[str]
    code: str
    says: Sequence[str]


@dataclass(frozen=True)
class Passage:
    """What a search found in one document."""

    title: str
    path: str
    sentences: tuple[str, ...]

    def with_order(self, rng: Random, order: str) -> Passage:
        """The passage with a sentence that tries to command the assistant."""
        at = rng.randint(0, len(self.sentences))
        return replace(self, sentences=(*self.sentences[:at], order, *self.sentences[at:]))


def fact(text: str, *questions: str) -> Fact:
    """A fact and its questions."""
    return Fact(text, questions)


def doc(title: str, path: str, *facts: Fact) -> Document:
    """A document of some facts."""
    return Document(title, path, facts)


def shown(passages: Sequence[Passage]) -> str:
    """The passages as the search tool gives them to the model."""
    return "\n\n".join(f"[{i}] {p.title} ({p.path})\n{join(p.sentences)}" for i, p in enumerate(passages, 1))


def join(sentences: Sequence[str]) -> str:
    """Sentences in a row, with a space between English ones."""
    return "".join(s if s and ord(s[-1]) > 127 else s + " " for s in sentences).strip()


def answer(passages: Sequence[Passage], sentence: str, lang: Lang) -> str:
    """The sentence with the mark of its passage, or nothing when no passage holds it."""
    for i, p in enumerate(passages, 1):
        if sentence in p.sentences:
            return f"{sentence}[{i}]" if lang == "zh" else f"{sentence} [{i}]"
    return ""
