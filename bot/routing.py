"""Which model answers a turn: the small one first, a larger one where something speaks against its answer.

What the small model says is held back until it has passed: a reader never sees words that are taken back. What
speaks against an answer is decided by rules that the turn follows anyway (see ``doubts_of``), never by the model's
own opinion of itself. Where the larger one cannot answer at all, the honest answer of the small one counts. Knows
no scene, no store, and nothing of how a turn is run.
"""

from __future__ import annotations

import tomllib
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from bot.events import Answered, Delta, Event, Failed, Usage
from bot.models.chat import ChatModel

TIERS = ("auto", "small", "large")
"""What a scene may say of the models: small first, that alone, or the larger one alone."""
Run = Callable[[ChatModel], AsyncGenerator[Event, None]]
"""A whole turn with this model, ending with ``Answered`` or ``Failed``."""
_FILE = Path(__file__).parent / "prompts" / "unsure.toml"
UNSURE: tuple[str, ...] = tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["phrases"])
"""Words of a model that does not know, in both languages, in lower case."""


@dataclass(frozen=True)
class Attempt:
    """One model's try at a turn. ``doubts`` are labels, none when its answer was good enough."""

    model: str
    outcome: str
    doubts: tuple[str, ...]
    usage: Usage
    seconds: float


@dataclass(frozen=True)
class Route:
    """The attempts at one turn, in order; the last one is what the reader got."""

    attempts: tuple[Attempt, ...]

    @property
    def name(self) -> str:
        """The models, as ``small > large``."""
        return " > ".join(attempt.model for attempt in self.attempts)


def plan(tier: str, own: ChatModel, larger: ChatModel | None) -> tuple[ChatModel, ...]:
    """The models to try in this order. ``own`` is the scene's; without a larger one every tier is that one."""
    if larger is None or larger is own or tier == "small":
        return (own,)
    return (larger,) if tier == "large" else (own, larger)


def doubts_of(event: Answered | Failed) -> tuple[str, ...]:
    """What speaks against this end of a turn.

    What the turn noticed itself (``Answered.doubts``: a call that could not be read, a tool that failed, a number
    that was guessed or contradicted, a question back that stated one, a reply cut short), an honest failure, an
    error of the engine, and words that say that the model does not know.
    """
    if isinstance(event, Failed):
        return (event.code,)
    failed = ("failed",) if event.outcome == "failed" else ()
    said = event.text.lower()
    unsure = ("unsure",) if event.outcome == "answered" and any(words in said for words in UNSURE) else ()
    return (*event.doubts, *failed, *unsure)


async def run_route(
    models: Sequence[ChatModel], run: Run, told: Callable[[Route], None], clock: Callable[[], float]
) -> AsyncGenerator[Event, None]:
    """The events of the turn by the first model whose answer passes; ``told`` gets its route before the last one."""
    attempts: list[Attempt] = []
    spare: Answered | None = None
    for model in models:
        is_last, has_spoken, started = model is models[-1], False, clock()
        async with aclosing(run(model)) as events:
            async for event in events:
                if isinstance(event, Answered | Failed):
                    end = event
                elif is_last or not isinstance(event, Delta):
                    has_spoken |= isinstance(event, Delta)
                    yield event
        doubts = doubts_of(end)
        attempts.append(_attempt(model, end, doubts, clock() - started))
        if doubts and not is_last:
            spare = end if isinstance(end, Answered) else spare
            continue
        told(Route(tuple(attempts)))
        if isinstance(end, Failed) and spare and not has_spoken:
            end = spare
        if isinstance(end, Answered) and not has_spoken:
            yield Delta(end.text)
        yield end
        return


def _attempt(model: ChatModel, end: Answered | Failed, doubts: tuple[str, ...], seconds: float) -> Attempt:
    if isinstance(end, Failed):
        return Attempt(model.card.name, "failed", doubts, Usage(), seconds)
    return Attempt(model.card.name, end.outcome, doubts, end.usage, seconds)
