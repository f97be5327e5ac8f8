"""The sandbox as the layers above see it: code in, result out, one kernel per session.

A session keeps its kernel, and so its variables, until it is idle for long, pushed out by others, or spoilt
by a timeout, a death or a cancelled request; then the next run begins afresh. A run without a session gets a
kernel of its own that is thrown away. A few kernels are started ahead. Knows nothing of people and of models.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from typing import Any, Final

from sandbox.errors import Busy, Stopped
from sandbox.limits import Limits
from sandbox.local import LocalKernels
from sandbox.outputs import ExecutionResult, Output, failure
from sandbox.process import Birth
from sandbox.source import Kernel, KernelSource
from sandbox.spares import Spares

_REUSABLE: Final = frozenset({"ok", "error", "blocked"})
LOST: Final = "; the variables of this session are lost"


@dataclass(frozen=True)
class Capacity:
    """How many kernels, and for how long."""

    max_kernels: int = 8
    """Kernels of sessions and of running throw-away requests together; spares come on top."""
    spares: int = 1
    """Kernels started ahead."""
    idle_s: float = 600.0
    """A session unused for so long loses its kernel."""
    queue_s: float = 30.0
    """How long a run waits for a kernel before it is Busy."""


@dataclass(eq=False)
class _Seat:
    """A place among the live kernels. ``kernel`` is None while it starts."""

    session: str
    busy: bool = True
    kernel: Kernel | None = None
    used_at: float = 0.0


class Sandbox:
    """Runs untrusted Python, on this host unless a ``source`` of kernels elsewhere is given.

    ``birth`` with ``restricted=False`` or ``off`` layers is for tests of the others.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        capacity: Capacity | None = None,
        birth: Birth | None = None,
        source: KernelSource | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._capacity = capacity or Capacity()
        self._birth = replace(birth or Birth(), limits=self._limits)
        self._seats: list[_Seat] = []
        self._spares = Spares(self._capacity.spares, self._start_spare, self._quiet_s)
        self._working = 0
        self._left_at = -float("inf")
        self._tasks: set[asyncio.Task[Any]] = set()
        self._keeping: list[asyncio.Task[Any]] = []
        self._freed = asyncio.Event()
        self._source: KernelSource = source or LocalKernels()
        self._running = False

    async def __aenter__(self) -> Sandbox:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Get ready. Returns at once; spare kernels come up in the background."""
        await self._source.open()
        self._running = True
        self._keeping = [self._own(self._spares.keep()), self._own(self._sweep())]

    async def stop(self) -> None:
        """Kill every kernel, and leave no process, task or folder behind."""
        if not self._running:
            return
        self._running = False
        for seat in list(self._seats):
            self._drop(seat)
        while self._working:  # who waits for a kernel's start or end has it in a moment
            self._freed.set()
            self._freed.clear()
            await self._freed.wait()
        self._freed.set()
        for task in self._keeping:
            task.cancel()
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._spares.close()
        await self._source.close()

    async def run(self, code: str, *, session: str = "", limits: Limits | None = None) -> ExecutionResult:
        """Run ``code`` in the kernel of ``session``, or in a throw-away one when it is empty.

        Whatever the code does is a result. Raises Busy when no kernel comes free, StartFailed and Stopped.
        Cancelling kills the kernel.
        """
        limits = limits or self._limits
        unfit = _unfit(code, limits)
        if unfit:
            return failure("blocked", unfit)
        seat = await self._sit(session)
        self._working += 1
        reusable = False
        try:
            seat.kernel = seat.kernel or await self._new_kernel(limits)
            if seat not in self._seats:  # dropped while the kernel started, so only this run knows of it
                self._bury(seat.kernel)
                return failure("died", "the session was closed")
            result = await seat.kernel.execute(code, limits)
            reusable = bool(session) and result.status in _REUSABLE
        finally:
            self._leave(seat, reusable=reusable)
        return _with_loss(result) if session and not reusable else result

    async def missing(self) -> dict[str, str]:
        """The confinement steps this host refused to a fresh kernel, by layer, with the reason."""
        kernel = await self._new_kernel(self._limits)
        self._bury(kernel)
        return dict(kernel.missing)

    async def close_session(self, session: str) -> None:
        """Forget a session and its variables. A run in it ends with status died."""
        for seat in [seat for seat in self._seats if session and seat.session == session]:
            self._drop(seat)

    # seats

    async def _sit(self, session: str) -> _Seat:
        try:
            async with asyncio.timeout(self._capacity.queue_s):
                while True:
                    if not self._running:
                        raise Stopped("the sandbox is not running")
                    seat = self._free_seat(session)
                    if seat:
                        return seat
                    self._freed.clear()
                    await self._freed.wait()
        except TimeoutError:
            raise Busy(f"all {self._capacity.max_kernels} kernels are in use; try again later") from None

    def _free_seat(self, session: str) -> _Seat | None:
        """The session's own seat if it is free, else a new one if there is room or someone idle can go."""
        own = next((seat for seat in self._seats if session and seat.session == session), None)
        if own and own.busy:
            return None
        if own and own.kernel and own.kernel.alive:
            own.busy = True
            return own
        if own:
            self._drop(own)
        if len(self._seats) >= self._capacity.max_kernels:
            idle = [seat for seat in self._seats if not seat.busy]
            if not idle:
                return None
            self._drop(min(idle, key=lambda seat: seat.used_at))
        seat = _Seat(session)
        self._seats.append(seat)
        return seat

    def _leave(self, seat: _Seat, *, reusable: bool) -> None:
        seat.busy = False
        self._working -= 1
        seat.used_at = self._left_at = asyncio.get_running_loop().time()
        if not reusable:
            self._drop(seat)
        self._freed.set()

    def _drop(self, seat: _Seat) -> None:
        if seat in self._seats:
            self._seats.remove(seat)
            self._freed.set()
            if seat.kernel:
                self._bury(seat.kernel)

    def _bury(self, kernel: Kernel) -> None:
        kernel.kill()
        self._own(kernel.close())

    # kernels

    async def _new_kernel(self, limits: Limits) -> Kernel:
        """A spare if one fits, else a new one. Raises StartFailed."""
        if limits.birth == self._limits.birth and (spare := await self._spares.take()):
            return spare
        return await self._start_kernel(replace(self._birth, limits=limits))

    async def _start_spare(self) -> Kernel:
        return await self._start_kernel(self._birth)

    def _quiet_s(self) -> float:
        """For how long no code has run; 0 while some runs."""
        return 0.0 if self._working else asyncio.get_running_loop().time() - self._left_at

    async def _start_kernel(self, birth: Birth) -> Kernel:
        if not self._running:
            raise Stopped("the sandbox is not running")
        return await self._source.start(birth)

    def _own(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Start a task that ``stop`` waits for."""
        task = asyncio.create_task(work, name=getattr(work, "__name__", "").strip("_"))
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()

    async def _sweep(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._capacity.idle_s / 4)
            horizon = loop.time() - self._capacity.idle_s
            for seat in [seat for seat in self._seats if not seat.busy and seat.used_at < horizon]:
                self._drop(seat)


def _unfit(code: str, limits: Limits) -> str:
    """Why ``code`` is not even sent to a kernel; empty when it is."""
    try:
        size = len(code.encode())
    except UnicodeEncodeError:
        return "the code is not valid Unicode text"
    if size > limits.max_source_bytes:
        return f"the code is longer than {limits.max_source_bytes} bytes"
    return "the code contains a NUL character" if "\0" in code else ""


def _with_loss(result: ExecutionResult) -> ExecutionResult:
    outputs = [replace(o, text=o.text + LOST) if o.kind == "error" else o for o in result.outputs]
    if not any(o.kind == "error" for o in outputs):
        outputs.append(Output("error", f"the kernel was replaced{LOST}"))
    return replace(result, outputs=tuple(outputs))
