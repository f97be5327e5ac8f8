"""Invented company documents: facts with open values and the questions they answer. Knows nothing of dialogues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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


def fact(text: str, *questions: str) -> Fact:
    """A fact and its questions."""
    return Fact(text, questions)


def doc(title: str, path: str, *facts: Fact) -> Document:
    """A document of some facts."""
    return Document(title, path, facts)
