"""Talks to one kernel over Jupyter's protocol and keeps watch on it while it works.

The deadline runs here, outside the kernel. Death is noticed by the process, never by a silent channel.
Everything a kernel says is checked by ``outputs``. Knows nothing of sessions and of other kernels.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
from pathlib import Path
from typing import Any, Final

from jupyter_client.asynchronous.client import AsyncKernelClient
from zmq.asyncio import Context
from zmq.constants import SocketOption

from sandbox.errors import StartFailed
from sandbox.limits import Limits
from sandbox.nursery import Nursery
from sandbox.outputs import ExecutionResult, Transcript
from sandbox.process import Birth, Ending, KernelProcess

WELCOME_S: Final = 10.0
END_S: Final = 5.0
INTERRUPT_S: Final = 0.3  # after SIGINT; C loops ignore it, so SIGKILL follows
MAX_MESSAGE_BYTES: Final = 2 * 2**20
MAX_QUEUED_MESSAGES: Final = 256
_CRASHES: Final = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS)
_MALFORMED: Final = (ValueError, KeyError, TypeError, AttributeError)


def new_context() -> Context:
    """A ZeroMQ context whose sockets refuse huge and endless messages: a flood must not fill the server."""
    context = Context()
    context.setsockopt(SocketOption.MAXMSGSIZE, MAX_MESSAGE_BYTES)
    context.setsockopt(SocketOption.RCVHWM, MAX_QUEUED_MESSAGES)
    context.setsockopt(SocketOption.LINGER, 0)
    return context


class LiveKernel:
    """A running kernel and the connection to it. ``execute`` is called by one task at a time."""

    def __init__(self, process: KernelProcess, client: Any, birth: Birth) -> None:
        self.process = process
        self.birth = birth
        self._client = client
        self._ended = asyncio.create_task(process.ended())  # owned here, awaited in close()

    @classmethod
    async def start(cls, birth: Birth, run_dir: Path, context: Context, nursery: Nursery) -> LiveKernel:
        """Start a process and connect. Raises StartFailed."""
        process = await KernelProcess.start(birth, run_dir, nursery)
        kernel = cls(process, _connect(process, context), birth)
        try:
            async with asyncio.timeout(WELCOME_S):
                await kernel._welcomed()
        except BaseException as error:
            await kernel.close()
            if isinstance(error, TimeoutError | ValueError | KeyError):
                raise StartFailed("the kernel did not answer") from error
            raise
        return kernel

    @property
    def missing(self) -> dict[str, str]:
        """The steps of its confinement that this host refused, with the reason."""
        return self.process.missing

    async def _welcomed(self) -> None:
        while (await self._client.iopub_channel.get_msg())["msg_type"] != "iopub_welcome":
            pass

    @property
    def alive(self) -> bool:
        """Whether the process still runs, as far as is known."""
        return self.process.alive and not self._ended.done()

    async def execute(self, code: str, limits: Limits) -> ExecutionResult:
        """Run ``code``. After any status but ok, error and blocked the kernel must not be used again."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        transcript = Transcript(limits.max_output_bytes)
        conversation = asyncio.create_task(self._converse(code, limits, transcript))
        try:
            ending = await self._watch(conversation, limits.timeout_s)
        except _MALFORMED:
            return transcript.finish(
                loop.time() - started, status="died", message="the kernel broke its protocol"
            )
        finally:
            conversation.cancel()
            with contextlib.suppress(asyncio.CancelledError, *_MALFORMED):
                await conversation
        took = loop.time() - started
        if ending is None:
            return transcript.finish(took)
        if isinstance(ending, Ending):
            return _obituary(ending, transcript, took, self.birth.limits)
        message = f"the calculation took longer than {limits.timeout_s:g} s and was stopped"
        return transcript.finish(took, status="timeout", message=message)

    async def _watch(
        self, conversation: asyncio.Task[None], timeout_s: float
    ) -> Ending | TimeoutError | None:
        """None when the kernel answered, its ending when it died, TimeoutError when it was stopped."""
        watched = {conversation, self._ended}
        await asyncio.wait(watched, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
        if conversation.done():
            conversation.result()
            return None
        if self._ended.done():
            return self._ended.result()
        self.process.interrupt()
        await asyncio.wait(watched, timeout=INTERRUPT_S, return_when=asyncio.FIRST_COMPLETED)
        self.process.kill()
        return TimeoutError()

    async def _converse(self, code: str, limits: Limits, transcript: Transcript) -> None:
        content = {
            "code": code,
            "silent": False,
            "store_history": False,
            "allow_stdin": False,
            "stop_on_error": False,
        }
        metadata = {"max_output_bytes": limits.max_output_bytes}
        request = self._client.session.msg("execute_request", content, metadata=metadata)
        request_id = request["header"]["msg_id"]
        self._client.shell_channel.send(request)
        while True:
            message = await self._client.iopub_channel.get_msg()
            if message["parent_header"].get("msg_id") != request_id:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            transcript.add(message["msg_type"], message["content"])
        reply = await self._client.shell_channel.get_msg()
        while reply["parent_header"].get("msg_id") != request_id:
            reply = await self._client.shell_channel.get_msg()
        transcript.truncated |= reply["content"].get("truncated") is True

    def kill(self) -> None:
        """Kill the process now; ``close`` must still follow."""
        self.process.kill()

    async def close(self) -> None:
        """Kill the process, wait for its end, disconnect, remove its folder."""
        self.process.kill()
        self._client.stop_channels()
        await asyncio.wait({self._ended}, timeout=END_S)
        self._ended.cancel()
        await asyncio.wait({self._ended})
        await self.process.clear()


def _connect(process: KernelProcess, context: Context) -> Any:
    client = AsyncKernelClient(context=context)
    ports = {
        f"{channel}_port": port
        for port, channel in enumerate(("shell", "iopub", "stdin", "control", "hb"), 1)
    }
    client.load_connection_info(
        {
            "transport": "ipc",
            "ip": str(process.run_dir / "s" / "k"),
            "key": process.key,
            "signature_scheme": "hmac-sha256",
            **ports,
        }
    )
    client.start_channels(shell=True, iopub=True, stdin=False, hb=False, control=False)
    return client


def _obituary(ending: Ending, transcript: Transcript, took: float, limits: Limits) -> ExecutionResult:
    """A death as a result. SIGKILL that was not ours is the host running out of memory."""
    crashed_full = ending.signal in _CRASHES and ending.max_rss_bytes > limits.memory_bytes // 3
    if ending.signal == signal.SIGKILL or crashed_full:
        return transcript.finish(
            took, status="memory", message="the calculation needed more memory than it may use"
        )
    if ending.signal == signal.SIGXCPU:
        return transcript.finish(took, status="timeout", message="the calculation used up its processor time")
    cause = f" by signal {ending.signal}" if ending.signal else ""
    return transcript.finish(took, status="died", message=f"the code ended its Python process{cause}")
