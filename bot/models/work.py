"""One reply that an engine thread shall write, and what the thread has to do in all. Pure values."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from bot.models.errors import ModelError
from bot.models.sampling import Sampler


@dataclass(eq=False)
class Work:
    """One reply to write. ``take`` gets each token and says whether more are wanted; ``end`` is called once.

    All of these are called on the engine's thread. ``unwanted`` may be set by any thread.
    """

    prompt: list[int]
    max_tokens: int
    sampler: Sampler
    take: Callable[[int], bool]
    end: Callable[[ModelError | None], None]
    unwanted: threading.Event
    deliver: Callable[[], None] = lambda: None
    """Hands on what ``take`` and ``end`` have said; called once a step and after the end."""
    scene_tokens: int = 0
    """How much of the prompt is the same for every question of its scene."""
    adapter: str = ""
    """Key of the adapter that is laid over the weights; blank for none."""

    def finish(self, error: ModelError | None) -> None:
        """Free what it holds and tell its end."""
        self.sampler.close()
        self.end(error)
        self.deliver()


@dataclass(frozen=True)
class Load:
    """What the engine has to do now."""

    writing: int
    waiting: int
    computed: int
    """Tokens computed since it was opened; what was there already is not among them."""

    @property
    def is_idle(self) -> bool:
        """Whether nobody is written for and nobody waits."""
        return not (self.writing or self.waiting)
