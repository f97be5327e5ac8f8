"""Kernels elsewhere, over the kernel API of Jupyter Kernel Gateway and Enterprise Gateway: REST and a WebSocket.

Code goes to a kernel that says it is ours, and to no other: the language policy is the kernel's work. The deadline
runs here. Everything a kernel and a gateway say is checked by ``outputs``. Knows nothing of sessions and of how
a gateway places its kernels.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import uuid
from collections.abc import AsyncGenerator, Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeVar
from urllib.parse import quote

import aiohttp

from sandbox import isolation
from sandbox.errors import SandboxError, StartFailed, Stopped
from sandbox.kernelspec import LIMITS_VARIABLE, NAME
from sandbox.limits import Limits
from sandbox.outputs import ExecutionResult, Transcript
from sandbox.pool import Capacity, Sandbox
from sandbox.probe import LayerReport
from sandbox.process import Birth

START_S: Final = 120.0  # a cluster may have to fetch an image first
CLOSE_LINE_S: Final = 5.0
CLOSE_S: Final = 60.0
DELETE_S: Final = 60.0  # a gateway first asks a kernel to end, and kills one that does not after 5 s
INTERRUPT_S: Final = 1.0
MAX_MESSAGE_BYTES: Final = 2 * 2**20
NEEDED: Final = frozenset({"rlimits", "no privileges", "seccomp"})
"""Steps that a kernel must have taken by itself; the others its pod may bring, which cannot be seen from here."""
_OURS: Final = "mosuan"
_BROKEN: Final = (aiohttp.ClientError, OSError, ValueError, KeyError, TypeError, AttributeError)
Message = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Gateway:
    """Where a gateway is, what opens it, and what our kernel is called there."""

    url: str
    token: str = ""
    kernel: str = NAME

    @property
    def headers(self) -> dict[str, str]:
        """What proves us."""
        return {"Authorization": f"token {self.token}"} if self.token else {}


class GatewayKernels:
    """A source of kernels: each is one of the gateway's, made for us and deleted by us."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._http: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Open a pool of connections."""
        timeout = aiohttp.ClientTimeout(total=START_S)  # the line opens when the kernel is up
        self._http = aiohttp.ClientSession(headers=self._gateway.headers, timeout=timeout)

    async def start(self, birth: Birth) -> GatewayKernel:
        """Have a kernel started and ask who it is. Raises StartFailed."""
        if self._http is None:
            raise Stopped("the sandbox is not running")
        # A request that was sent makes a kernel, also when nobody waits for it any more: it goes on, so that its
        # kernel is known and can be deleted.
        making = self._own(GatewayKernel.start(self._http, self._gateway, birth))
        try:
            async with asyncio.timeout(START_S):
                return await asyncio.shield(making)
        except _BROKEN as error:  # TimeoutError is an OSError
            self._own(_unmake(making))
            told = str(error) or type(error).__name__
            raise StartFailed(f"the gateway {self._gateway.url} gave no kernel: {told:.200}") from error
        except asyncio.CancelledError:
            self._own(_unmake(making))
            raise

    def _own(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Start a task that ``close`` waits for."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def close(self) -> None:
        """Delete what was still being made, and close the connections."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=CLOSE_S)
        for task in self._tasks:
            task.cancel()
        if self._http:
            await self._http.close()
        self._http = None


async def _unmake(making: asyncio.Task[GatewayKernel]) -> None:
    """Delete the kernel that nobody waits for, once it is there."""
    with contextlib.suppress(SandboxError, *_BROKEN):
        await (await making).close()


class GatewayKernel:
    """One kernel of a gateway, and the WebSocket to it."""

    def __init__(
        self, http: aiohttp.ClientSession, address: str, line: aiohttp.ClientWebSocketResponse
    ) -> None:
        self._http = http
        self._address = address
        self._line = line
        self._session = uuid.uuid4().hex
        self._killed = False
        self.missing: Mapping[str, str] = {}

    @classmethod
    async def start(cls, http: aiohttp.ClientSession, gateway: Gateway, birth: Birth) -> GatewayKernel:
        """Make a kernel, connect, and make sure that it is ours."""
        base = gateway.url.rstrip("/")
        asked = {"name": gateway.kernel, "env": {LIMITS_VARIABLE: json.dumps(birth.limits.as_json())}}
        patient = aiohttp.ClientTimeout(total=START_S)
        async with http.post(f"{base}/api/kernels", json=asked, timeout=patient) as answer:
            if answer.status != 201:
                raise StartFailed(
                    f"the gateway {gateway.url} answered {answer.status}: {await _reason(answer)}"
                )
            address = f"{base}/api/kernels/{quote(str((await answer.json())['id']), safe='')}"
        try:
            line = await http.ws_connect(
                f"{address}/channels",
                max_msg_size=MAX_MESSAGE_BYTES,
                timeout=aiohttp.ClientWSTimeout(
                    ws_close=CLOSE_LINE_S
                ),  # a calculation may be silent for long
            )
        except BaseException:
            await _delete(http, address)
            raise
        kernel = cls(http, address, line)
        try:
            async with asyncio.timeout(START_S):
                kernel.missing = _proven(await kernel._who(), gateway)
        except BaseException:
            await kernel.close()
            raise
        return kernel

    @property
    def alive(self) -> bool:
        """Whether the line is open. A kernel that died is also noticed when it is asked."""
        return not self._killed and not self._line.closed

    async def execute(self, code: str, limits: Limits) -> ExecutionResult:
        """Run ``code``. After any status but ok, error and blocked the kernel must not be used again."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        transcript = Transcript(limits.max_output_bytes)
        conversation = asyncio.create_task(self._converse(code, limits, transcript))
        try:
            await asyncio.wait({conversation}, timeout=limits.timeout_s)
            if not conversation.done():
                await self._interrupt(conversation)
                message = f"the calculation took longer than {limits.timeout_s:g} s and was stopped"
                return transcript.finish(loop.time() - started, status="timeout", message=message)
            conversation.result()
        except _BROKEN:
            self._killed = True
            message = "the kernel ended or could not be reached any more"
            return transcript.finish(loop.time() - started, status="died", message=message)
        finally:
            conversation.cancel()
            with contextlib.suppress(asyncio.CancelledError, *_BROKEN):
                await conversation
        return transcript.finish(loop.time() - started)

    async def _interrupt(self, conversation: asyncio.Task[None]) -> None:
        """Let a loop that heeds it give out what it printed; the kernel goes either way."""
        with contextlib.suppress(*_BROKEN):
            async with asyncio.timeout(INTERRUPT_S), self._http.post(f"{self._address}/interrupt"):
                pass
        await asyncio.wait({conversation}, timeout=INTERRUPT_S)
        self._killed = True

    async def _converse(self, code: str, limits: Limits, transcript: Transcript) -> None:
        content = {"code": code, "silent": False, "store_history": False, "allow_stdin": False}
        content["stop_on_error"] = False
        is_idle = has_reply = False
        async for message in self._ask("execute_request", content, max_output_bytes=limits.max_output_bytes):
            kind, told = message["msg_type"], message["content"]
            if message.get("channel") == "iopub":
                transcript.add(kind, told)
                is_idle |= kind == "status" and told["execution_state"] == "idle"
            elif kind == "execute_reply":
                transcript.truncated |= told.get("truncated") is True
                has_reply = True
            if is_idle and has_reply:
                return

    async def _who(self) -> Message:
        async with contextlib.aclosing(self._ask("kernel_info_request", {})) as messages:
            async for message in messages:
                if message["msg_type"] == "kernel_info_reply":
                    return dict(message["content"])
        raise ConnectionError("the kernel did not say who it is")

    async def _ask(self, kind: str, content: Message, **metadata: Any) -> AsyncGenerator[Message, None]:
        """Send a request on the shell channel; what comes back to it. Raises ConnectionError at the end."""
        number = uuid.uuid4().hex
        header = {
            "msg_id": number,
            "msg_type": kind,
            "session": self._session,
            "username": "",
            "version": "5.3",
        }
        header["date"] = datetime.now(UTC).isoformat()
        request = {"channel": "shell", "header": header, "parent_header": {}, "metadata": metadata}
        await self._line.send_json({**request, "content": content, "buffers": []})
        async for frame in self._line:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                break
            message: Message = json.loads(frame.data)
            state = message["content"].get("execution_state") if message["msg_type"] == "status" else ""
            if state in ("restarting", "dead"):
                break  # what runs now is a kernel that knows nothing of this session
            if message["parent_header"].get("msg_id") == number:
                yield message
        raise ConnectionError("the kernel has gone")

    def kill(self) -> None:
        """Use it no more; ``close`` must follow, and deletes it."""
        self._killed = True

    async def close(self) -> None:
        """Hang up, and have the gateway delete the kernel with all it started."""
        await self._line.close()
        await _delete(self._http, self._address)


def _proven(said: Message, gateway: Gateway) -> dict[str, str]:
    """What the kernel's confinement lacks. Raises StartFailed for a kernel that is not ours."""
    if said.get("implementation") != _OURS:
        raise StartFailed(
            f"the kernel {gateway.kernel!r} of {gateway.url} is not Mosuan's and gets no code; install ours there:"
            " mosuan sandbox kernelspec"
        )
    missing = said.get("missing")
    return {str(k): str(v)[:200] for k, v in missing.items()} if isinstance(missing, dict) else {}


async def _delete(http: aiohttp.ClientSession, address: str) -> None:
    with contextlib.suppress(*_BROKEN):
        async with http.delete(address, timeout=aiohttp.ClientTimeout(total=DELETE_S)):
            pass


async def _reason(answer: aiohttp.ClientResponse) -> str:
    with contextlib.suppress(*_BROKEN):
        return str((await answer.json())["message"])[:200]
    return answer.reason or ""


async def probe_gateway(gateway: Gateway) -> tuple[LayerReport, ...]:
    """Have a kernel started there, try the language policy, and ask how it is confined. Raises nothing."""
    try:
        async with Sandbox(capacity=Capacity(spares=0), source=GatewayKernels(gateway)) as sandbox:
            missing = await sandbox.missing()
            status = (await sandbox.run("import os")).status
    except SandboxError as error:
        return (LayerReport("gateway", False, str(error)),)
    in_force = ", ".join(step for step in isolation.STEPS if step not in missing)
    lacking = "".join(f"; without {step} ({reason})" for step, reason in missing.items())
    return (
        LayerReport("gateway", True, f"{gateway.url} starts our kernel"),
        LayerReport("language", status == "blocked", f"`import os` was {status}"),
        LayerReport("isolation", not NEEDED & set(missing), f"{in_force or 'nothing'}{lacking}"),
    )
