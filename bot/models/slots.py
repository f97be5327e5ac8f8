"""Which sequence a request gets, what of its prompt is there already, and who computes how much in a step.

A slot keeps the tokens of its last reply until another request needs it, so a conversation's next turn, a
second question to the same scene and a question asked by many at once begin with what is there. Pure
bookkeeping: knows no llama.cpp and no threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

W = TypeVar("W")
WORTH_WAITING = 16
"""Tokens. A shorter beginning that somebody else is computing right now is computed once more instead."""


@dataclass(eq=False)
class Slot(Generic[W]):
    """One sequence. ``tokens`` is what it shall hold, ``held`` how many of them are computed."""

    number: int
    work: W | None = None
    tokens: list[int] = field(default_factory=list)
    held: int = 0
    used: int = 0
    """When it was last used, counted in requests."""
    adapter: str = ""
    """Key of the adapter that its tokens were computed with."""
    reserved: int = 0
    """Cells its reply may still need in all; 0 when idle."""
    ahead: Forerunner[W] | None = None
    """Who computes the beginning of this prompt now."""

    @property
    def missing(self) -> int:
        """Tokens to compute before the next one can be drawn."""
        return len(self.tokens) - self.held


@dataclass(frozen=True)
class Forerunner(Generic[W]):
    """A slot whose work begins with the same ``length`` tokens and has more of them than anybody."""

    slot: Slot[W]
    work: W
    length: int

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to wait for any more: the beginning is there, or the work has left."""
        return self.slot.work is not self.work or self.slot.held >= self.length


@dataclass(frozen=True)
class Beginning(Generic[W]):
    """Where the first ``length`` tokens of a prompt come from."""

    source: Slot[W] | None
    length: int


def shared(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens two sequences begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:  # halving compares in C; a loop over 8,000 tokens takes a millisecond
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def beginning(slots: Iterable[Slot[W]], prompt: Sequence[int], *, divisible: bool = True) -> Beginning[W]:
    """The longest beginning of the prompt that some slot has computed. Its last token is never in it.

    Where sequences are not ``divisible`` only a whole one counts.
    """
    best: Beginning[W] = Beginning(None, 0)
    for slot in slots:
        length = min(shared(slot.tokens, prompt[:-1]), slot.held)
        if length > best.length and (divisible or length == slot.held):
            best = Beginning(slot, length)
    return best


def forerunner(slots: Iterable[Slot[W]], prompt: Sequence[int], there: int) -> Forerunner[W] | None:
    """The one that will soon have clearly more of the prompt than the ``there`` tokens at hand."""
    best: Forerunner[W] | None = None
    for slot in slots:
        if slot.work and not slot.ahead:
            length = shared(slot.tokens, prompt[:-1])
            if length > slot.held and length > (best.length if best else there + WORTH_WAITING - 1):
                best = Forerunner(slot, slot.work, length)
    return best


def home(idle: Iterable[Slot[W]], best: Beginning[W]) -> Slot[W]:
    """The idle slot that a request gets: the one it goes on from, or the one that was not used for longest."""
    if best.source and not best.source.work and best.length == best.source.held:
        return best.source
    return min(idle, key=lambda slot: (slot.held > 0, slot.used))


def allot(missing: Sequence[int], room: int) -> list[int]:
    """How many tokens each slot computes in a step: equal shares of the room, the rest to the first.

    A short prompt is through in one step whatever long ones stand before it.
    """
    parts = [0] * len(missing)
    waiting = [at for at, count in enumerate(missing) if count]
    while waiting and room:
        share = max(1, room // len(waiting))
        for at in waiting:
            part = min(share, missing[at] - parts[at], room)
            parts[at] += part
            room -= part
        waiting = [at for at in waiting if parts[at] < missing[at]]
    return parts
