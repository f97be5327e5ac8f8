"""Many replies from one model at once: a thread that computes a step for all of them again and again.

In each step every reply that is being written gets one token, and the prompts that are being read share what
room is left, so a long prompt slows the others down and stops nobody. Requests join and leave between steps;
they are let in as they came, as soon as a slot and cells for the longest reply they may write are free. What
two prompts begin with in common is computed once, while it is in memory (see ``slots``).

At temperature 0 a reply is nearly always the same alone and beside others, and after a beginning that was
there: 57 of 58 replies of the embedded model were. It differs where two tokens are all but equally likely, since
llama.cpp adds in another order when it computes more tokens at once. Cells are promised for the longest reply a
request may write, those of a common beginning to each: it never runs out of them, and lets in fewer at once
than might fit. Does not know messages, text or the event loop.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from bot.models.beginnings import Beginnings
from bot.models.errors import EngineFailed, ModelClosed, ModelError
from bot.models.sampling import Sampler
from bot.models.sequences import Batch, Sequences
from bot.models.slots import Slot, allot, beginning, forerunner, home

READING_TOKENS = 128
"""Most prompt tokens in a step in which somebody writes: at 500 a second his next token waits 0.3 s at most."""
IDLE_CHECK_S = 5.0
"""How long the thread sleeps at most when nobody asks; it is woken for every request."""
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Work:
    """One reply to write. ``take`` gets each token and says whether more are wanted; ``end`` is called once.

    All three are called on the engine's thread. ``unwanted`` may be set by any thread.
    """

    prompt: list[int]
    max_tokens: int
    sampler: Sampler
    take: Callable[[int], bool]
    end: Callable[[ModelError | None], None]
    unwanted: threading.Event
    scene_tokens: int = 0
    """How much of the prompt is the same for every question of its scene."""


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


class Batching:
    """The thread. Owns ``sequences`` and frees them when it is closed. ``beginnings`` outlive it."""

    def __init__(
        self, sequences: Sequences, slots: int, name: str, beginnings: Beginnings | None = None
    ) -> None:
        self._sequences = sequences
        self._slots: list[Slot[Work]] = [Slot(number) for number in range(slots)]
        self._beginnings = beginnings
        self._batch = Batch(sequences.batch_tokens)
        self._busy: list[Slot[Work]] = []  # those with work, in the order in which it was let in
        self._waiting: deque[Work] = deque()
        self._awake = threading.Condition()
        self._closing = False
        self._computed_tokens = 0
        self._clock = count(1)
        self._name = name
        self._thread = threading.Thread(target=self._run, name=f"model-{name}", daemon=True)
        self._thread.start()

    @property
    def load(self) -> Load:
        """How many replies are written and how many wait for a slot."""
        return Load(len(self._busy), len(self._waiting), self._computed_tokens)

    def submit(self, work: Work) -> None:
        """Put a request at the end of the queue; any thread may. Raises ``ModelClosed``."""
        with self._awake:
            if self._closing:
                raise ModelClosed(f"model {self._name} is closed")
            self._waiting.append(work)
            self._awake.notify()

    def close(self) -> None:
        """End every reply with ``ModelClosed``, free the memory and wait for the thread. Twice is once."""
        with self._awake:
            self._closing = True
            self._awake.notify()
        self._thread.join()

    # The rest runs on the engine's thread.

    def _run(self) -> None:
        while self._wait():
            try:
                self._step()
            except Exception as error:  # the border of the thread: it outlives whatever one step does
                log.exception("a step of model %s broke", self._name)
                self._start_over(EngineFailed(f"model {self._name} failed: {type(error).__name__}: {error}"))
        closed = ModelClosed(f"model {self._name} was closed while it was writing")
        self._start_over(closed)
        for work in self._waiting:
            _end(work, closed)
        self._waiting.clear()
        self._sequences.free()

    def _wait(self) -> bool:
        """Sleep while there is nothing to do; False when it is time to end."""
        with self._awake:
            while not (self._closing or self._waiting or self._busy):
                self._awake.wait(IDLE_CHECK_S)
            return not self._closing

    def _step(self) -> None:
        self._drop_unwanted()
        self._admit()
        for slot in self._busy:
            if slot.ahead and slot.ahead.is_over:
                self._begin(slot)
        outputs = self._fill()
        if not self._batch.size or not self._computed():
            return
        self._keep()
        for slot, at in outputs:
            self._draw(slot, at)

    def _drop_unwanted(self) -> None:
        for slot in self._busy[:]:
            if slot.work and slot.work.unwanted.is_set():
                self._leave(slot, None)
        if not self._waiting:
            return
        with self._awake:
            gone = [work for work in self._waiting if work.unwanted.is_set()]
            self._waiting = deque(work for work in self._waiting if not work.unwanted.is_set())
        for work in gone:
            _end(work, None)

    def _admit(self) -> None:
        """Let requests in while there is a slot and room for what they may write."""
        while self._waiting and len(self._busy) < len(self._slots):
            idle = [slot for slot in self._slots if not slot.work]
            with self._awake:
                if not self._waiting:
                    return
                work = self._waiting[0]
                wanted = min(len(work.prompt) + work.max_tokens, self._sequences.context_tokens)
                if sum(slot.reserved for slot in self._slots) + wanted > self._sequences.cells:
                    return
                self._waiting.popleft()
            self._settle(work, wanted, idle)

    def _settle(self, work: Work, wanted: int, idle: list[Slot[Work]]) -> None:
        divisible = self._sequences.divisible
        slot = home(idle, beginning(self._slots, work.prompt, divisible=divisible))
        slot.held = beginning([slot], work.prompt, divisible=divisible).length
        self._sequences.cut(slot.number, slot.held)
        slot.work, slot.tokens, slot.reserved, slot.used = work, list(work.prompt), wanted, next(self._clock)
        self._busy.append(slot)
        self._begin(slot)
        self._make_room()
        scene = slot.tokens[: work.scene_tokens]
        if self._beginnings and slot.held < len(scene) and not slot.ahead and self._beginnings.has(scene):
            self._sequences.cut(slot.number, 0)
            slot.held = len(scene) if self._beginnings.load(self._sequences, slot.number, scene) else 0

    def _begin(self, slot: Slot[Work]) -> None:
        """Take over what others have computed of the prompt, or wait while one computes more of it."""
        others = [other for other in self._slots if other is not slot]
        best = beginning(others, slot.tokens, divisible=self._sequences.divisible)
        there = max(slot.held, best.length)
        slot.ahead = forerunner(others, slot.tokens, there) if self._sequences.divisible else None
        if best.source and best.length > slot.held and not slot.ahead:
            self._sequences.cut(slot.number, 0)
            self._sequences.copy(best.source.number, slot.number, best.length)
            slot.held = best.length

    def _make_room(self) -> None:
        """Forget idle sequences, those unused for longest first, until every promised cell is there."""
        idle = sorted((slot for slot in self._slots if not slot.work), key=lambda slot: slot.used)
        promised = sum(slot.reserved for slot in self._slots)
        for slot in idle:
            if promised + sum(slot.held for slot in idle) <= self._sequences.cells:
                return
            self._forget(slot)

    def _forget(self, slot: Slot[Work]) -> None:
        self._sequences.cut(slot.number, 0)
        slot.tokens, slot.held, slot.used = [], 0, 0

    def _fill(self) -> list[tuple[Slot[Work], int]]:
        """Put the tokens of this step together; which slots get an output, and where in the batch."""
        self._batch.clear()
        ready = [slot for slot in self._busy if not slot.ahead]
        writing = [slot for slot in ready if slot.missing == 1]
        reading = [slot for slot in ready if slot.missing > 1]
        room = self._batch.capacity - len(writing)
        parts = allot(
            [self._until_kept(slot) for slot in reading], min(room, READING_TOKENS) if writing else room
        )
        outputs = []
        for slot, part in [*((slot, 1) for slot in writing), *zip(reading, parts, strict=True)]:
            if part:
                tokens = slot.tokens[slot.held : slot.held + part]
                is_last = part == slot.missing
                at = self._batch.add(slot.number, slot.held, tokens, output=is_last)
                slot.held += part
                outputs += [(slot, at)] if is_last else []
        return outputs

    def _until_kept(self, slot: Slot[Work]) -> int:
        """Tokens to compute until there is something to do with the slot: the scene's beginning is kept alone."""
        scene = slot.work.scene_tokens if slot.work and self._beginnings else 0
        return scene - slot.held if slot.held < scene else slot.missing

    def _keep(self) -> None:
        if not self._beginnings:
            return
        for slot in self._busy:
            if slot.work and slot.held and slot.held == slot.work.scene_tokens:
                self._beginnings.save(self._sequences, slot.number, slot.tokens[: slot.held])

    def _computed(self) -> bool:
        """Compute the batch; whether its outputs can be used. A failure ends the replies, not the thread."""
        result = self._sequences.decode(self._batch)
        if result == 1:  # reservations rule it out; a model with its own idea of cells may still come here
            for slot in self._slots:
                if not slot.work:
                    self._forget(slot)
            result = self._sequences.decode(self._batch)
        if result:
            self._start_over(EngineFailed(f"model {self._name} failed: llama.cpp reports {result}"))
        else:
            self._computed_tokens += self._batch.size
        return result == 0

    def _draw(self, slot: Slot[Work], at: int) -> None:
        work = slot.work
        assert work
        try:
            token = work.sampler.draw(self._sequences.native, at)
            is_more = work.take(token)
        except Exception as error:  # the border to one reply: the others go on
            failed = EngineFailed(f"model {self._name} failed: {type(error).__name__}: {error}")
            self._leave(slot, error if isinstance(error, ModelError) else failed)
            return
        if is_more and len(slot.tokens) < slot.reserved:
            slot.tokens.append(token)
        else:
            self._leave(slot, None)

    def _leave(self, slot: Slot[Work], error: ModelError | None) -> None:
        """Free a slot; what it has computed stays for the next one that begins alike."""
        work, slot.work = slot.work, None
        self._busy = [other for other in self._busy if other is not slot]
        slot.tokens, slot.reserved, slot.ahead = slot.tokens[: slot.held], 0, None
        slot.used = next(self._clock)
        if work:
            _end(work, error)

    def _start_over(self, error: ModelError) -> None:
        """End every reply with this error and forget everything."""
        for slot in self._slots:
            self._leave(slot, error)
            slot.tokens, slot.held, slot.used = [], 0, 0
        self._sequences.clear()


def _end(work: Work, error: ModelError | None) -> None:
    work.sampler.close()
    work.end(error)
