"""What a turn tells its reader while it runs. Every event may be shown; none carries code or tool text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.messages import Message
from tools.spec import Citation, Outcome, ToolStatus


@dataclass(frozen=True)
class Delta:
    """A further piece of the answer. The concatenation of all deltas is the answer."""

    text: str


@dataclass(frozen=True)
class Status:
    """What the reader may be told during silence."""

    state: Literal["thinking", "calculating", "searching"]


@dataclass(frozen=True)
class ToolStarted:
    """A tool begins. Arguments are left out on purpose."""

    name: str


@dataclass(frozen=True)
class ToolFinished:
    """A tool ended after ``seconds``."""

    name: str
    status: ToolStatus
    seconds: float


@dataclass(frozen=True)
class Usage:
    """Tokens read and written by the model, over all steps of a turn."""

    prompt_tokens: int = 0
    completion_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.prompt_tokens + other.prompt_tokens, self.completion_tokens + other.completion_tokens
        )


@dataclass(frozen=True)
class Answered:
    """The turn is over. ``messages`` are what it adds to the history: calls, results and the answer."""

    text: str
    outcome: Outcome
    citations: tuple[Citation, ...]
    tools: tuple[ToolFinished, ...]
    messages: tuple[Message, ...]
    usage: Usage
    model: str
    seconds: float
    doubts: tuple[str, ...] = ()
    """Labels of what speaks against it, though it may be shown: a larger model might do better."""
    images: tuple[bytes, ...] = ()
    """PNG files that calculations drew, for the reader."""


@dataclass(frozen=True)
class Failed:
    """The turn could not be finished. ``reason`` is one line for the reader, ``code`` the kind for programs."""

    reason: str
    code: str = "turn_failed"


Event = Delta | Status | ToolStarted | ToolFinished | Answered | Failed
