"""Where keepers come from, as the server sees it: forked by the zygote, or started the slow way.

A zygote that died or hangs is replaced by the next request; whoever asked does not notice. Knows how to start,
signal and await a process, and nothing of what it says.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import Any, Final

from sandbox import isolation, keeper, zygote
from sandbox.errors import StartFailed

FORK_S: Final = 20.0  # the first fork waits for the imports; 0.3 s, or many times that on a loaded machine
END_S: Final = 5.0
INTERPRETER: Final = os.path.realpath(
    sys.executable
)  # not the venv's link: there is no pyvenv.cfg to read then


class ZygoteGone(Exception):
    """The zygote died or did not answer."""


@dataclass
class Keeper:
    """A keeper's process. It is our own ``child``, or the zygote's and then known by its ``pidfd``."""

    pid: int
    pipes: Pipes
    child: asyncio.subprocess.Process | None = None
    pidfd: int = -1

    def signal(self, number: signal.Signals) -> None:
        """To the keeper and its kernel, which are one process group."""
        with contextlib.suppress(ProcessLookupError):
            if self.child is None:
                signal.pidfd_send_signal(self.pidfd, 0)  # raises where the number may be another's by now
            elif self.child.returncode is not None:
                return
            os.killpg(self.pid, number)

    async def ended(self) -> None:
        """Wait for the end of the process."""
        if self.child:
            await self.child.wait()
        else:
            await _readable(self.pidfd)

    def forget(self) -> None:
        """Close what belongs to the server. Once."""
        self.pipes.close()
        if self.pidfd >= 0:
            os.close(self.pidfd)


@dataclass
class Pipes:
    """Our ends of a keeper's standard input and output."""

    stdin: int
    stdout: asyncio.StreamReader
    transport: asyncio.ReadTransport

    @classmethod
    async def open(cls) -> tuple[Pipes, tuple[int, int]]:
        """Two pipes: our ends, and the descriptors for the other side."""
        inner_in, stdin = os.pipe()
        out, inner_out = os.pipe()
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(out, "rb", 0)
        )
        return cls(stdin, reader, transport), (inner_in, inner_out)

    async def line(self) -> dict[str, Any]:
        """The next line as JSON; empty when there is none, or it is something else."""
        try:
            value = json.loads(await self.stdout.readline())
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def close(self) -> None:
        """Close our ends, which is the keeper's end."""
        os.close(self.stdin)
        self.transport.close()


class Nursery:
    """Owns the zygote. ``keeper`` may be called by many tasks at once."""

    def __init__(self) -> None:
        self._zygote: asyncio.subprocess.Process | None = None
        self._control: socket.socket | None = None
        self._changing = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The zygote's process id, while there is one."""
        return self._zygote.pid if self._zygote else None

    async def keeper(self, preload: tuple[str, ...]) -> Keeper:
        """A new keeper that waits for its instructions. Raises StartFailed."""
        for _ in range(2 if sys.platform == "linux" else 0):
            with contextlib.suppress(ZygoteGone):
                return await self._forked(preload)
        return await self._spawned()

    async def close(self) -> None:
        """End the zygote. Keepers live on."""
        async with self._changing:
            await self._abandon()

    async def _forked(self, preload: tuple[str, ...]) -> Keeper:
        zygote_, control = await self._running()
        pipes, inner = await Pipes.open()
        try:
            try:
                request = json.dumps({"preload": preload}).encode()
                socket.send_fds(control, [request], inner)
            finally:
                for descriptor in inner:
                    os.close(descriptor)
            async with asyncio.timeout(FORK_S):
                pid = (await pipes.line())["pid"]
            # the keeper waits for its first line, so the number is still its own
            return Keeper(pid, pipes, pidfd=os.pidfd_open(pid))
        except BaseException as error:
            pipes.close()
            if isinstance(error, OSError | KeyError):  # TimeoutError is an OSError
                await self._replace(zygote_)
                raise ZygoteGone from error
            raise

    async def _spawned(self) -> Keeper:
        pipes, inner = await Pipes.open()
        try:
            child = await _start(keeper.BOOT, *inner, own_session=True)
        except BaseException:
            pipes.close()
            raise
        finally:
            for descriptor in inner:
                os.close(descriptor)
        return Keeper(child.pid, pipes, child)

    # the zygote

    async def _running(self) -> tuple[asyncio.subprocess.Process, socket.socket]:
        async with self._changing:
            if self._zygote is None or self._zygote.returncode is not None:
                await self._abandon()
                ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
                with theirs:
                    ours.setblocking(False)  # a zygote that does not read is as good as dead
                    self._control = ours
                    self._zygote = await _start(zygote.BOOT, theirs.fileno(), subprocess.DEVNULL)
            assert self._control is not None, "set with the zygote"
            return self._zygote, self._control

    async def _replace(self, broken: asyncio.subprocess.Process) -> None:
        async with self._changing:
            if self._zygote is broken:
                await self._abandon()

    async def _abandon(self) -> None:
        zygote_, self._zygote = self._zygote, None
        control, self._control = self._control, None
        if control:
            control.close()
        if zygote_:
            with contextlib.suppress(ProcessLookupError):
                zygote_.kill()
            async with asyncio.timeout(END_S):
                await zygote_.wait()


async def _readable(descriptor: int) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_reader(descriptor, ended.set)
    try:
        await ended.wait()
    finally:
        loop.remove_reader(descriptor)


async def _start(
    boot: str, stdin: int, stdout: int, *, own_session: bool = False
) -> asyncio.subprocess.Process:
    """A bare interpreter: no environment, no user site, no descriptors but these."""
    try:
        return await asyncio.create_subprocess_exec(
            *(INTERPRETER, "-I", "-S", "-B", "-c", boot, json.dumps(isolation.import_path())),
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            env=dict(isolation.ENVIRONMENT),
            cwd="/",
            start_new_session=own_session,
        )
    except OSError as error:
        raise StartFailed(f"no process for a kernel: {error}") from error
