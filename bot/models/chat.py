"""What a chat model is to the loop: messages in, a stream of parts out.

Whether a model speaks tool calls as text or natively ends here: engines parse their own output, so the loop
sees calls, never their spelling.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from bot.events import Usage
from bot.messages import Message
from tools.spec import ToolCall, ToolSpec

ToolChoice = Literal["auto", "required", "none"]
"""With ``none`` a reply is words, whatever it looks like; with no tools and ``auto`` a call in it is a bad one."""
FinishReason = Literal["stop", "length", "tool_calls"]


@dataclass(frozen=True)
class Sampling:
    """How tokens are drawn. ``temperature`` 0 is greedy; ``max_tokens`` bounds one reply."""

    temperature: float = 0.0
    top_p: float = 1.0
    max_tokens: int = 1024
    seed: int | None = None
    stop: tuple[str, ...] = ()
    logit_bias: Mapping[int, float] = field(default_factory=dict)
    ignore_eos: bool = False
    json_schema: Mapping[str, Any] | None = None


GREEDY = Sampling()


@dataclass(frozen=True)
class ModelCard:
    """What is known of a model without running it."""

    name: str
    context_tokens: int
    tool_format: str
    file: str = ""
    passage_chars: int = 2000
    """How much passage text one search may put before this model."""
    quotes: bool = False
    """Too small to word what documents say: what it finds is quoted, not retold."""


@dataclass(frozen=True)
class Text:
    """A piece of natural text, safe to show: it can no longer turn into a tool call."""

    text: str


@dataclass(frozen=True)
class Call:
    """A complete, well-formed tool call."""

    call: ToolCall


@dataclass(frozen=True)
class BadCall:
    """Something that was meant as a tool call and cannot be repaired. ``reason`` is told to the model."""

    raw: str
    reason: str


@dataclass(frozen=True)
class Finish:
    """The last part of every stream."""

    reason: FinishReason
    usage: Usage


Part = Text | Call | BadCall | Finish


class ChatModel(Protocol):
    """A chat model. Closing the iterator cancels the generation."""

    @property
    def card(self) -> ModelCard:
        """Name, context and tool format."""
        ...

    def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """Yield parts, ending with one ``Finish``. Raises ``bot.models.errors.ModelError``."""
        ...

    async def close(self) -> None:
        """Free the model. Streams in flight end with an error."""
        ...


@runtime_checkable
class Queued(Protocol):
    """A chat model whose requests wait for each other."""

    def expect_room(self) -> None:
        """Raise ``ModelBusy`` if a request now could not even wait: known before the first byte of a stream."""
        ...
