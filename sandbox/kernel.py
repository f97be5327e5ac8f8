"""The Jupyter kernel that runs snippets: no shell, no magics, no history, no comms, no input, no threads.

It speaks the Jupyter messaging protocol through ``ipykernel.kernelbase.Kernel`` and runs one snippet at a
time in one namespace that lives as long as the kernel. It believes itself already confined (see
``isolation``) and knows nothing of sessions, pools or deadlines.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import logging
import mmap
import sys
import time
import warnings
from typing import Any, Final

import tornado.platform.asyncio  # noqa: F401 - a stream imports it late: here once, there in every fork
from ipykernel.kernelbase import Kernel
from jupyter_client.session import Session
from zmq.constants import SocketType
from zmq.eventloop.zmqstream import ZMQStream
from zmq.sugar.context import Context
from zmq.sugar.frame import Frame

from sandbox import facades, figures, guards
from sandbox.errors import PolicyViolation
from sandbox.outputs import BLOCKED, MAX_IMAGE_BYTES, TABLE, cut, one_line
from sandbox.policy import RESULT_NAME, compile_snippet, compile_unrestricted

MAX_INT_DIGITS: Final = (
    100_000  # str() of more takes over 0.1 s and no answer needs it; the interpreter says so
)
FLUSH_CHARS: Final = 4096
FLUSH_S: Final = 0.1
WELCOME_S: Final = 10.0  # a client that has not subscribed by then never will
NEVER: Final = 2**40  # bytes: sending without a copy starts a thread with a socket, which is denied by then
RESERVE_BYTES: Final = (
    8 * 2**20
)  # address space given back on MemoryError, so that there is room to report it
REHEARSALS: Final = (
    16  # the interpreter specialises what has run 8 times; a fork that did it would copy the pages
)


class SubsetKernel(Kernel):
    """A kernel for a subset of Python. ``restricted=False`` exists to test the layers below the language."""

    implementation = "mosuan"
    implementation_version = "1"
    banner = "Mosuan sandbox"
    language_info = {"name": "python", "mimetype": "text/x-python"}  # noqa: RUF012
    msg_types = control_msg_types = ["execute_request", "kernel_info_request"]  # noqa: RUF012

    def __init__(self, *, restricted: bool = True, **options: Any) -> None:
        super().__init__(**options)
        self._execute_sleep = 0.0
        self._output = BoundedOutput(self)
        self._compile = compile_snippet if restricted else compile_unrestricted
        self._namespace: dict[str, Any] = (
            guards.namespace(self._output.show, facades.load) if restricted else {"__name__": "__main__"}
        )
        self._reserve: mmap.mmap | None = mmap.mmap(-1, RESERVE_BYTES)  # of it no page is ever touched
        sys.stdout = sys.stderr = self._output

    def _publish_execute_input(self, code: str, parent: dict[str, Any], execution_count: int) -> None:
        """The client knows what it sent."""

    async def do_execute(self, code: str, silent: bool, *_: Any, **options: Any) -> dict[str, Any]:
        """Run one snippet. The byte budget comes with the request's metadata."""
        budget = int((options.get("cell_meta") or {}).get("max_output_bytes", 64 * 2**10))
        self._output.begin(budget)
        try:
            self._run(code, budget)
        except (
            BaseException
        ) as error:  # SystemExit and KeyboardInterrupt of a snippet end the snippet, not the kernel
            return self._report(error)
        finally:
            self._output.flush()
        return self._reply("ok", user_expressions={}, payload=[])

    def _run(self, code: str, budget: int) -> None:
        self._namespace.pop(RESULT_NAME, None)
        figures.forget()
        exec(self._compile(code), self._namespace)
        value = self._namespace.pop(RESULT_NAME, None)
        for image in figures.drawn():
            self._show_image(image)
            value = None  # of plot(…): the drawing is what was wanted
        if value is None:
            return
        whole, table, shortened = figures.table(value) or (repr(value), None, False)
        text, lost = cut(whole, budget)
        self._output.truncated |= lost or shortened
        self._output.flush()
        data = {"text/plain": text, **({TABLE: table} if table and not lost else {})}
        content = {"execution_count": self.execution_count, "data": data, "metadata": {}}
        self.send_response(self.iopub_socket, "execute_result", content)

    def _show_image(self, image: bytes) -> None:
        if len(image) > MAX_IMAGE_BYTES:
            self._output.truncated = True
            return
        data = {"image/png": base64.b64encode(image).decode()}
        self.send_response(self.iopub_socket, "display_data", {"data": data, "metadata": {}})

    def _report(self, error: BaseException) -> dict[str, Any]:
        if isinstance(error, MemoryError):
            self._release()
        name, message = describe(error)
        content = {"ename": name, "evalue": message, "traceback": []}
        self._output.flush()
        self.send_response(self.iopub_socket, "error", content)
        return self._reply("error", **content)

    def _release(self) -> None:
        reserve, self._reserve = self._reserve, None
        if reserve:
            reserve.close()

    def _reply(self, status: str, **content: Any) -> dict[str, Any]:
        reply = {
            "status": status,
            "execution_count": self.execution_count,
            "truncated": self._output.truncated,
        }
        return {**reply, **content}

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        """There is no queue: the client sends one request at a time."""


def describe(error: BaseException) -> tuple[str, str]:
    """The name and the one-line message of an exception, without trusting its ``__str__``."""
    if isinstance(error, PolicyViolation):
        return BLOCKED, one_line(str(error))
    name = type(error).__name__
    if isinstance(error, ValueError) and "integer string conversion" in str(error.args[:1]):
        return name, f"the number has more than {MAX_INT_DIGITS} digits and is too long to be written out"
    if isinstance(error, SyntaxError):
        return name, one_line(f"{error.msg} (line {error.lineno})" if error.lineno else str(error.msg))
    try:
        return name, one_line(str(error))
    except BaseException:
        return name, ""


class BoundedOutput:
    """``sys.stdout`` of a kernel: sends in chunks, and swallows what is beyond the budget."""

    encoding = "utf-8"

    def __init__(self, kernel: SubsetKernel) -> None:
        self._kernel = kernel
        self._chunks: list[str] = []
        self._chars = 0
        self._room = 0
        self._flushed_at = 0.0
        self.truncated = False

    def begin(self, max_bytes: int) -> None:
        """Start the budget of a new execution."""
        self._chunks, self._chars, self._room, self.truncated = [], 0, max_bytes, False
        self._flushed_at = time.monotonic()

    def show(
        self, *values: Any, sep: str | None = " ", end: str | None = "\n", file: Any = None, flush: Any = None
    ) -> None:
        """The snippet's ``print``."""
        if file is not None:
            raise PolicyViolation("print(file=…) is not available here")
        print(*values, sep=sep, end=end, file=self)

    def write(self, text: str) -> int:
        """Take text; pass it on when enough has come together."""
        if self._room <= 0:
            self.truncated |= bool(text)
            return len(text)
        kept, lost = cut(text, self._room)
        self._room = 0 if lost else self._room - len(kept.encode("utf-8", "replace"))
        self.truncated |= lost
        self._chunks.append(kept)
        self._chars += len(kept)
        if self._chars >= FLUSH_CHARS or time.monotonic() - self._flushed_at > FLUSH_S:
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what has come together."""
        text, self._chunks, self._chars = "".join(self._chunks), [], 0
        self._flushed_at = time.monotonic()
        if text:
            text = text.encode("utf-8", "replace").decode()
            self._kernel.send_response(self._kernel.iopub_socket, "stream", {"name": "stdout", "text": text})

    def isatty(self) -> bool:
        """Never."""
        return False


class Sockets:
    """The two sockets of a kernel, bound below ``prefix`` (an ipc path). No stdin, control or heartbeat."""

    def __init__(self, prefix: str, key: str) -> None:
        self._context = Context()
        self.session = Session(
            key=key.encode(),
            signature_scheme="hmac-sha256",
            check_pid=False,
            copy_threshold=NEVER,
        )
        self.shell = self._bind(SocketType.ROUTER, f"{prefix}-1")
        self.iopub = self._bind(SocketType.XPUB, f"{prefix}-2")

    def _bind(self, kind: int, path: str) -> Any:
        socket = self._context.socket(kind)
        socket.linger = 0
        socket.bind(f"ipc://{path}")
        return socket

    def welcome(self) -> bool:
        """Wait for the client's subscription and confirm it; without this the first output could be lost."""
        if not self.iopub.poll(int(WELCOME_S * 1000)):
            return False
        self.iopub.recv()
        self.session.send(self.iopub, "iopub_welcome", {"subscription": ""})
        return True


def rehearse() -> None:
    """Answer some requests that nobody sent and nobody hears, before kernels are forked from this process.

    What a first answer imports, compiles, caches and specialises is then there, and its pages are shared.
    """
    session = Session(key=b"rehearsal", signature_scheme="hmac-sha256", check_pid=False)
    shown = sys.stdout, sys.stderr
    try:
        asyncio.run(_rehearse(session))
    finally:
        sys.stdout, sys.stderr = shown


async def _rehearse(session: Session) -> None:
    kernel = SubsetKernel(session=session, log=silent_log())
    for code in ("1 + 1", "print(f'{1 / 3:.2f}')", "1 / 0") * REHEARSALS:
        asked = session.msg("execute_request", {"code": code}, metadata={"max_output_bytes": 1})
        await kernel.dispatch_shell([Frame(part) for part in session.serialize(asked)])


def serve(sockets: Sockets, preload: tuple[str, ...], restricted: bool) -> None:
    """Answer requests until the process is killed."""
    settle()
    asyncio.run(_serve(sockets, preload, restricted))


def settle() -> None:
    """What holds for the whole process: no endless digits, and what libraries warn and log is not for the reader."""
    sys.set_int_max_str_digits(MAX_INT_DIGITS)
    warnings.simplefilter("ignore")
    logging.disable()


def silent_log() -> logging.Logger:
    """A log that keeps nothing."""
    log = logging.getLogger("mosuan.kernel")
    log.handlers[:] = [logging.NullHandler()]
    log.propagate = False
    return log


def _reseed() -> None:
    """Python's own generator is seeded anew in every fork, NumPy's is not: all kernels would draw the same."""
    if "numpy" in sys.modules:
        importlib.import_module("numpy").random.seed()


async def _serve(sockets: Sockets, preload: tuple[str, ...], restricted: bool) -> None:
    kernel = SubsetKernel(  # made while the client connects
        session=sockets.session,
        shell_stream=ZMQStream(sockets.shell),
        iopub_socket=sockets.iopub,
        log=silent_log(),
        restricted=restricted,
    )
    if not sockets.welcome():
        return
    for name in preload:
        # a waiting request comes first: it may need none of this
        if sockets.shell.poll(0):
            break
        facades.facade(name) if restricted else importlib.import_module(name)
    _reseed()
    kernel.start()
    await asyncio.Event().wait()
