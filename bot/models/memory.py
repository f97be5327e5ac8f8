"""What an engine has computed and where it is: in a slot, lifted out of the cache, or on disk.

A request gets the longest beginning of its prompt that is anywhere, and the cells for the longest reply that it
may write. Runs on the engine's thread. Does not know steps or tokens that are drawn.
"""

from __future__ import annotations

from itertools import count

from bot.models.beginnings import Beginnings
from bot.models.parking import LEAST_TOKENS, MAX_BYTES, MAX_TOKENS, Parked, Parking
from bot.models.sequences import Sequences
from bot.models.slots import WORTH_WAITING, Beginning, Slot, beginning, forerunner, home
from bot.models.work import Work

IDLE_CELLS = 256
"""Cells that idle sequences may hold; what is more is lifted out by and by."""


class Memory:
    """The slots over ``sequences``, what is parked beside them, and the ``beginnings`` on disk."""

    def __init__(self, sequences: Sequences, slots: int, beginnings: Beginnings | None) -> None:
        self._sequences = sequences
        self._beginnings = beginnings
        self._parking = Parking(min(MAX_BYTES, MAX_TOKENS * sequences.cell_bytes))
        self._clock = count(1)
        self.slots: list[Slot[Work]] = [Slot(number) for number in range(slots)]
        self.busy: list[Slot[Work]] = []
        """Those with work, in the order in which it was let in."""

    def room_for(self, work: Work) -> int:
        """Cells for the work: those of the longest reply it may write; 0 while there are none or no slot is free."""
        wanted = min(len(work.prompt) + work.max_tokens, self._sequences.context_tokens)
        promised = sum(slot.reserved for slot in self.busy)
        is_free = len(self.busy) < len(self.slots) and promised + wanted <= self._sequences.cells
        return wanted if is_free else 0

    def settle(self, work: Work, wanted: int) -> None:
        """Give the work a slot with as much of its prompt as is there. ``wanted`` is what ``room_for`` said."""
        idle = [slot for slot in self.slots if not slot.work]
        slot = home(idle, self._beginning(self.slots, work))
        if self._beginning([slot], work).length < slot.held and slot.held >= LEAST_TOKENS:
            self._park(slot)  # what is cut off now may be asked for again
        slot.held = self._beginning([slot], work).length
        self._sequences.cut(slot.number, slot.held)
        slot.work, slot.adapter = work, work.adapter
        slot.tokens, slot.reserved, slot.used = list(work.prompt), wanted, next(self._clock)
        self.busy.append(slot)
        self.take_over(slot)
        self._make_room()
        if not slot.ahead:
            self._put_back(slot, work)
            self._read(slot, work)

    def take_over(self, slot: Slot[Work]) -> None:
        """Take what others have computed of the prompt, or wait while one computes more of it."""
        others = [other for other in self.slots if other is not slot and other.adapter == slot.adapter]
        divisible = self._sequences.divisible
        best = beginning(others, slot.tokens, divisible=divisible)
        there = max(slot.held, best.length)
        slot.ahead = forerunner(others, slot.tokens, there) if divisible else None
        if best.source and best.length > slot.held and not slot.ahead:
            self._sequences.cut(slot.number, 0)
            self._sequences.copy(best.source.number, slot.number, best.length)
            slot.held = best.length

    def until_kept(self, slot: Slot[Work]) -> int:
        """Tokens to compute until there is something to do with the slot: the scene's beginning is kept alone."""
        scene = slot.work.scene_tokens if slot.work and self._beginnings else 0
        return scene - slot.held if slot.held < scene else slot.missing

    def keep(self) -> None:
        """Write the beginnings to disk that this step has computed."""
        if not self._beginnings:
            return
        for slot in self.busy:
            if slot.work and slot.held and slot.held == slot.work.scene_tokens:
                self._beginnings.save(self._sequences, slot.number, slot.tokens[: slot.held], slot.adapter)

    def leave(self, slot: Slot[Work]) -> Work | None:
        """Free a slot and give its work; what it has computed stays for the next one that begins alike."""
        work, slot.work = slot.work, None
        self.busy = [other for other in self.busy if other is not slot]
        slot.tokens, slot.reserved, slot.ahead = slot.tokens[: slot.held], 0, None
        slot.used = next(self._clock)
        return work

    def forget_idle(self) -> None:
        """Give the cells of every idle slot back."""
        for slot in self.slots:
            if not slot.work:
                self._forget(slot)

    def forget_all(self) -> None:
        """Empty every slot; none has work any more."""
        for slot in self.slots:
            slot.tokens, slot.held, slot.used = [], 0, 0
        self._sequences.clear()

    def _beginning(self, slots: list[Slot[Work]], work: Work) -> Beginning[Work]:
        alike = [slot for slot in slots if slot.adapter == work.adapter]
        return beginning(alike, work.prompt, divisible=self._sequences.divisible)

    def tidy(self) -> bool:
        """Lift one idle sequence out, if they hold so many cells that steps would notice; whether there was one.

        The one used last stays where it is: its next turn is the likeliest. One at a time, between steps and not
        when a request comes: a copy takes 1 ms, and sixteen of them stood before every first token.
        """
        idle = self._idle()
        if len(idle) < 2 or sum(slot.held for slot in idle) <= IDLE_CELLS:
            return False
        self._lift_out(idle[0])
        return True

    def _make_room(self) -> None:
        """Lift idle sequences out, those unused for longest first, until every promised cell is there."""
        free = self._sequences.cells - sum(slot.reserved for slot in self.busy)
        idle = self._idle()
        held = sum(slot.held for slot in idle)
        for slot in idle:
            if held <= free:
                return
            held -= slot.held
            self._lift_out(slot)

    def _idle(self) -> list[Slot[Work]]:
        """Slots with tokens and without work, the one unused for longest first."""
        return sorted(
            (slot for slot in self.slots if slot.held and not slot.work), key=lambda slot: slot.used
        )

    def _lift_out(self, slot: Slot[Work]) -> None:
        self._park(slot)
        self._forget(slot)

    def _park(self, slot: Slot[Work]) -> None:
        """Copy a sequence to plain memory, unless one that begins with it is there already."""
        if slot.held < LEAST_TOKENS:
            return
        _, length = self._parking.best([*slot.tokens[: slot.held], -1], slot.adapter, divisible=True)
        if length < slot.held and (state := self._sequences.lift(slot.number)) is not None:
            self._parking.put(Parked(slot.tokens[: slot.held], slot.adapter, state, len(state)))

    def _put_back(self, slot: Slot[Work], work: Work) -> None:
        """Fill the slot from a parked sequence that has clearly more of the prompt than is there."""
        parked, length = self._parking.best(work.prompt, work.adapter, divisible=self._sequences.divisible)
        if not parked or length < slot.held + WORTH_WAITING or len(parked.tokens) > slot.reserved:
            return
        self._sequences.cut(slot.number, 0)
        slot.held = length if self._sequences.put_back(slot.number, parked.state) else 0
        self._sequences.cut(slot.number, slot.held)
        if length == len(parked.tokens):
            self._parking.drop(parked)  # the slot will hold it and more
        else:
            self._parking.used(parked)

    def _read(self, slot: Slot[Work], work: Work) -> None:
        """Fill the slot with the beginning of its scene from disk, if that is more than is there."""
        scene = slot.tokens[: work.scene_tokens]
        if self._beginnings and slot.held < len(scene) and self._beginnings.has(scene, work.adapter):
            self._sequences.cut(slot.number, 0)
            is_read = self._beginnings.load(self._sequences, slot.number, scene, work.adapter)
            slot.held = len(scene) if is_read else 0

    def _forget(self, slot: Slot[Work]) -> None:
        self._sequences.cut(slot.number, 0)
        slot.tokens, slot.held, slot.used = [], 0, 0
