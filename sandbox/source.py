"""Where a sandbox gets its kernels from: this host (``local``) or a gateway (``gateway``).

Knows what a kernel must be able to do, and nothing of how.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sandbox.limits import Limits
from sandbox.outputs import ExecutionResult
from sandbox.process import Birth


class Kernel(Protocol):
    """A running kernel. ``execute`` is called by one task at a time; ``close`` once, after the last."""

    @property
    def alive(self) -> bool:
        """Whether it has not been seen to end."""
        ...

    @property
    def missing(self) -> Mapping[str, str]:
        """The steps of its confinement that were refused, with the reason."""
        ...

    async def execute(self, code: str, limits: Limits) -> ExecutionResult:
        """Run ``code``. After any status but ok, error and blocked the kernel must not be used again."""
        ...

    def kill(self) -> None:
        """End it now; ``close`` must still follow."""
        ...

    async def close(self) -> None:
        """End it, and leave nothing behind."""
        ...


class KernelSource(Protocol):
    """Starts kernels. ``start`` may be called by many tasks at once, between ``open`` and ``close``."""

    async def open(self) -> None:
        """Get ready."""
        ...

    async def start(self, birth: Birth) -> Kernel:
        """A new kernel. Raises StartFailed."""
        ...

    async def close(self) -> None:
        """Called once, when all kernels are closed."""
        ...
