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

from bot.models.beginnings import Beginnings
from bot.models.errors import EngineFailed, ModelClosed, ModelError
from bot.models.memory import Memory
from bot.models.sequences import Batch, Sequences
from bot.models.slots import Slot, allot
from bot.models.work import Load, Work

READING_TOKENS = 128
"""Most prompt tokens in a step in which somebody writes: at 500 a second his next token waits 0.3 s at most."""
IDLE_CHECK_S = 5.0
"""How long the thread sleeps at most when nobody asks; it is woken for every request."""
log = logging.getLogger(__name__)


class Batching:
    """The thread. Owns ``sequences`` and frees them when it is closed. ``beginnings`` outlive it."""

    def __init__(
        self, sequences: Sequences, slots: int, name: str, beginnings: Beginnings | None = None
    ) -> None:
        self._sequences = sequences
        self._memory = Memory(sequences, slots, beginnings)
        self._batch = Batch(sequences.batch_tokens)
        self._waiting: deque[Work] = deque()
        self._awake = threading.Condition()
        self._closing = False
        self._computed_tokens = 0
        self._adapter = ""
        self._name = name
        self._thread = threading.Thread(target=self._run, name=f"model-{name}", daemon=True)
        self._thread.start()

    @property
    def load(self) -> Load:
        """How many replies are written and how many wait for a slot."""
        return Load(len(self._memory.busy), len(self._waiting), self._computed_tokens)

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
                self._tidy()
            except Exception as error:  # the border of the thread: it outlives whatever one step does
                log.exception("a step of model %s broke", self._name)
                self._start_over(EngineFailed(f"model {self._name} failed: {type(error).__name__}: {error}"))
        closed = ModelClosed(f"model {self._name} was closed while it was writing")
        self._start_over(closed)
        for work in self._waiting:
            work.finish(closed)
        self._waiting.clear()
        self._sequences.free()

    def _wait(self) -> bool:
        """Sleep while there is nothing to do; False when it is time to end."""
        with self._awake:
            while not (self._closing or self._waiting or self._memory.busy):
                self._awake.wait(IDLE_CHECK_S)
            return not self._closing

    def _step(self) -> None:
        self._drop_unwanted()
        self._admit()
        for slot in self._memory.busy:
            if slot.ahead and slot.ahead.is_over:
                self._memory.take_over(slot)
        outputs = self._fill()
        if not self._batch.size or not self._computed():
            return
        self._memory.keep()
        for slot, at in outputs:
            self._draw(slot, at)
        for slot, _ in outputs:
            if slot.work:
                slot.work.deliver()

    def _tidy(self) -> None:
        """Lift out what is idle: one sequence a step while somebody is written for, all when nobody is, and none
        while a prompt is read.
        """
        if any(slot.missing > 1 for slot in self._memory.busy):
            return
        while not self._waiting and self._memory.tidy() and not self._memory.busy:
            pass

    def _drop_unwanted(self) -> None:
        for slot in self._memory.busy[:]:
            if slot.work and slot.work.unwanted.is_set():
                self._leave(slot, None)
        if not self._waiting:
            return
        with self._awake:
            gone = [work for work in self._waiting if work.unwanted.is_set()]
            self._waiting = deque(work for work in self._waiting if not work.unwanted.is_set())
        for work in gone:
            work.finish(None)

    def _admit(self) -> None:
        """Let requests in while there is a slot and room for what they may write."""
        while self._waiting:
            with self._awake:
                if not self._waiting or not (wanted := self._memory.room_for(self._waiting[0])):
                    return
                work = self._waiting.popleft()
            self._memory.settle(work, wanted)

    def _fill(self) -> list[tuple[Slot[Work], int]]:
        """Put the tokens of this step together; which slots get an output, and where in the batch."""
        self._batch.clear()
        ready = self._of_one_adapter([slot for slot in self._memory.busy if not slot.ahead])
        writing = [slot for slot in ready if slot.missing == 1]
        reading = [slot for slot in ready if slot.missing > 1]
        room = self._batch.capacity - len(writing)
        parts = allot(
            [self._memory.until_kept(slot) for slot in reading],
            min(room, READING_TOKENS) if writing else room,
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

    def _of_one_adapter(self, ready: list[Slot[Work]]) -> list[Slot[Work]]:
        """Those of the adapter whose turn it is: a step is computed with one, so they take turns step by step."""
        keys = list(dict.fromkeys(slot.adapter for slot in ready))
        if not keys:
            return []
        at = keys.index(self._adapter) + 1 if self._adapter in keys else 0
        self._adapter = keys[at % len(keys)]
        self._sequences.wear(self._adapter)
        return [slot for slot in ready if slot.adapter == self._adapter]

    def _computed(self) -> bool:
        """Compute the batch; whether its outputs can be used. A failure ends the replies, not the thread."""
        result = self._sequences.decode(self._batch)
        if result == 1:  # reservations rule it out; a model with its own idea of cells may still come here
            self._memory.forget_idle()
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
        if work := self._memory.leave(slot):
            work.finish(error)

    def _start_over(self, error: ModelError) -> None:
        """End every reply with this error and forget everything."""
        for slot in self._memory.busy[:]:
            self._leave(slot, error)
        self._memory.forget_all()
