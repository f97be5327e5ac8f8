"""A kernel's process as the server sees it: start, interrupt, kill, how it ended. Knows no protocol."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import shutil
import signal
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sandbox import cgroups
from sandbox.errors import StartFailed
from sandbox.limits import Limits
from sandbox.nursery import Keeper, Nursery

START_S: Final = 20.0  # a cold disk and a loaded machine; usually 0.03 s
REAP_S: Final = 5.0
REMOVE_S, REMOVE_TRIES = 0.005, 1000


@dataclass(frozen=True)
class Birth:
    """What a kernel is started with. ``off`` and ``restricted=False`` exist to test layers one by one."""

    limits: Limits = field(default_factory=Limits)
    restricted: bool = True
    preload: tuple[str, ...] = ("numpy", "sympy")
    off: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ending:
    """How a kernel ended, by its keeper's word. ``exit`` is -1 when the keeper itself was killed."""

    exit: int = -1
    signal: int = 0
    max_rss_bytes: int = 0


class KernelProcess:
    """One keeper process with its kernel, in a private run folder."""

    def __init__(self, keeper: Keeper, run_dir: Path, key: str) -> None:
        self._keeper = keeper
        self._gone = False
        self.run_dir = run_dir
        self.key = key
        self.missing: dict[str, str] = {}

    @property
    def pid(self) -> int:
        """The keeper's process id, which is also its session and process group."""
        return self._keeper.pid

    @property
    def alive(self) -> bool:
        """Whether the process has not been seen to end."""
        return not self._gone

    @classmethod
    async def start(cls, birth: Birth, run_dir: Path, nursery: Nursery) -> KernelProcess:
        """Start a kernel whose sockets lie in ``run_dir``, which must not exist yet. Raises StartFailed."""
        key = secrets.token_hex(32)
        told = {
            "run_dir": str(run_dir),
            "key": key,
            "limits": birth.limits.as_json(),
            "preload": birth.preload,
            "restricted": birth.restricted,
            "off": sorted(birth.off),
        }
        started = cls(await nursery.keeper(birth.preload), run_dir, key)
        try:
            for folder in (run_dir, run_dir / "s", run_dir / "root", run_dir / "scratch"):
                folder.mkdir(mode=0o700)
            async with asyncio.timeout(START_S):
                await started._introduce(told)
        except BaseException as error:
            started.kill()
            await started.clear()
            if isinstance(error, TimeoutError):
                raise StartFailed(f"the kernel was not ready within {START_S:g} s") from error
            if isinstance(error, OSError):
                raise StartFailed(f"the kernel did not start: {error}") from error
            raise
        return started

    async def _introduce(self, told: dict[str, Any]) -> None:
        os.write(self._keeper.pipes.stdin, json.dumps(told).encode() + b"\n")  # a pipe takes 64 KiB at once
        answer = await self._keeper.pipes.line()
        if "missing" not in answer:
            raise StartFailed(f"the kernel did not start: {answer.get('failed', 'its process ended')}")
        self.missing = {str(layer): str(reason) for layer, reason in answer["missing"].items()}

    async def ended(self) -> Ending:
        """Wait for the end. May be awaited once."""
        last = await self._keeper.pipes.line()
        await self._keeper.ended()
        self._gone = True
        known = {name: value for name, value in last.items() if name in Ending.__dataclass_fields__}
        return Ending(**known) if all(isinstance(value, int) for value in known.values()) else Ending()

    def interrupt(self) -> None:
        """Send SIGINT to the kernel; the keeper ignores it."""
        self._signal(signal.SIGINT)

    def kill(self) -> None:
        """Kill keeper and kernel. Final; takes everything they started along where there is an own process
        table.
        """
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        if self.alive:
            self._keeper.signal(number)

    async def clear(self) -> None:
        """After ``kill``, once: wait until the process is gone and remove its folder."""
        if self.alive:
            async with asyncio.timeout(REAP_S):
                await self._keeper.ended()
            self._gone = True
        self._keeper.forget()
        await self._remove_group()
        shutil.rmtree(self.run_dir, ignore_errors=True)

    async def _remove_group(self) -> None:
        """The kernel dies some moments after its keeper; until then its group cannot be removed."""
        if "control group" in self.missing:
            return
        for _ in range(REMOVE_TRIES):
            if cgroups.remove(cgroups.name_for(self.run_dir)):
                break
            await asyncio.sleep(REMOVE_S)
