"""Kernels of this host: forked from the zygote, reached over sockets in a private folder."""

from __future__ import annotations

from itertools import count

from zmq.asyncio import Context

from sandbox.client import LiveKernel, new_context
from sandbox.errors import Stopped
from sandbox.nursery import Nursery
from sandbox.process import Birth
from sandbox.runfolder import RunFolder


class LocalKernels:
    """The source that a sandbox has when it is given no other."""

    def __init__(self) -> None:
        self.nursery = Nursery()
        self.folder: RunFolder | None = None
        self._context: Context | None = None
        self._numbers = count(1)

    async def open(self) -> None:
        """Make the folder of the sockets."""
        self._context = new_context()
        self.folder = RunFolder()

    async def start(self, birth: Birth) -> LiveKernel:
        """Fork, confine, connect. Raises StartFailed."""
        if self._context is None or self.folder is None:
            raise Stopped("the sandbox is not running")
        run_dir = self.folder.path / str(next(self._numbers))
        return await LiveKernel.start(birth, run_dir, self._context, self.nursery)

    async def close(self) -> None:
        """End the zygote, remove the folder."""
        await self.nursery.close()
        if self._context and self.folder:
            self._context.destroy(linger=0)
            self.folder.remove()
        self._context = self.folder = None
