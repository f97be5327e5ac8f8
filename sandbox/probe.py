"""Finds out what this host lets us confine, by letting a confined kernel try what must not work.

The probes run without the language policy, so that what stops them is the process layer and nothing else.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Final

from sandbox import isolation
from sandbox.errors import SandboxError
from sandbox.limits import MIB, Limits
from sandbox.outputs import ExecutionResult
from sandbox.pool import Capacity, Sandbox
from sandbox.process import Birth

PROBE_S: Final = 5.0
_LIMITS: Final = Limits(timeout_s=PROBE_S, memory_bytes=512 * MIB)


@dataclass(frozen=True)
class LayerReport:
    """One layer: whether its forbidden thing was tried and stopped, and if not, why."""

    name: str
    ok: bool
    reason: str


# Each probe prints "open: …" for every door it found open, and nothing when all were shut.
_TRY: Final = """
def door(name, attempt):
    try:
        attempt()
    except (OSError, ImportError, ValueError, MemoryError, RuntimeError):
        return
    print("open:", name)
"""
_PROBES: Final = {
    "files": """
import os
door("the folder of accounts is readable", lambda: open("/etc/passwd").read())
door("a file of this host is readable", lambda: open({canary!r}).read())
door("a file of this host is writable", lambda: open({canary!r}, "a").write("x"))
door("the permissions of a file can be changed", lambda: os.chmod({canary!r}, 0o4777))
door("files can be made outside scratch", lambda: open({canary!r} + ".made", "w").close())
""",
    "scratch": """
open("scratch.txt", "w").write("x")
door("a file larger than allowed", lambda: open("big", "wb").write(bytes(2 * {max_file_bytes})))
""",
    "network": """
import socket
door("TCP to this host", lambda: socket.create_connection(("127.0.0.1", {port}), 1))
door("UDP", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", {port})))
door("IPv6", lambda: socket.socket(socket.AF_INET6, socket.SOCK_STREAM))
door("a listening socket", lambda: socket.socket().bind(("127.0.0.1", 0)))
""",
    "environment": """
import os
known = {{"PATH", "LANG", "LC_CTYPE", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}}
for name in set(os.environ) - known:
    print("open:", "the environment shows", name)
""",
    "programs": """
import os, subprocess
door("fork", lambda: os.fork() or os._exit(0))
door("a program can be started", lambda: subprocess.run(["/bin/true"]))
door("exec", lambda: os.execv("/bin/true", ["true"]))
""",
    "other processes": """
import os, signal
door("a signal to the server", lambda: os.kill({server}, 0))
door("a signal to the parent", lambda: os.kill(os.getppid() or {server}, 0))
door("the process table", lambda: open("/proc/{server}/status").read())
""",
    "privileges": """
import ctypes, os
libc = ctypes.CDLL(None)
if os.getuid() == 0 or os.geteuid() == 0:
    print("open:", "the kernel runs as root")
if libc.prctl(39, 0, 0, 0, 0) == 0:
    print("open:", "new privileges can be gained")
door("another user can be become", lambda: os.setuid(0))
door("a user namespace", lambda: None if libc.unshare(0x10000000) == 0 else (_ for _ in ()).throw(OSError()))
""",
    "memory": 'door("more memory than allowed", lambda: bytearray(2 * {memory_bytes}))\n',
}


async def probe(off: frozenset[str] = frozenset()) -> tuple[LayerReport, ...]:
    """Try every layer on this host. Takes some seconds; raises nothing for what does not work.

    ``off`` names steps of ``isolation`` to leave out, to see what the others stop alone.
    """
    try:
        async with _doors() as values:
            reports = [
                await _language_report(),
                *await _process_reports(values, off),
                await _watchdog_report(),
            ]
    except SandboxError as error:
        return (LayerReport("kernel", False, str(error)),)
    return (LayerReport("kernel", True, "starts and answers"), *reports)


@asynccontextmanager
async def _doors() -> AsyncIterator[dict[str, object]]:
    """A file and a listening port that a kernel must not reach."""
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    with tempfile.TemporaryDirectory(prefix="mosuan-probe-") as folder:
        canary = _canary(folder)
        try:
            yield {
                "canary": canary,
                "port": server.sockets[0].getsockname()[1],
                "server": os.getpid(),
                "memory_bytes": _LIMITS.memory_bytes,
                "max_file_bytes": _LIMITS.max_file_bytes,
            }
        finally:
            server.close()
            await server.wait_closed()


def _canary(folder: str) -> str:
    """A file that every account may change: what stops a kernel is not the file's own permissions."""
    os.chmod(folder, 0o777)
    path = os.path.join(folder, "canary")
    with open(path, "w", encoding="utf-8") as canary:
        canary.write("a secret of this host")
    os.chmod(path, 0o666)
    return path


async def _process_reports(values: dict[str, object], off: frozenset[str]) -> list[LayerReport]:
    birth = Birth(restricted=False, preload=(), off=off)
    reports = []
    async with Sandbox(_LIMITS, Capacity(spares=0), birth) as sandbox:
        for name, source in _PROBES.items():
            code = _TRY + source.format(**values)
            reports.append(_report(name, await sandbox.run(code, session="probe")))
        missing = await sandbox.missing()
    reports.append(_isolation_report(missing))
    # Landlock and seccomp double each other and the namespaces: the doors above decide, this only tells why
    told = "; ".join(f"{layer}: {reason}" for layer, reason in missing.items())
    return [
        r if r.ok or not told or r.name == "isolation" else replace(r, reason=f"{r.reason} ({told})")
        for r in reports
    ]


def _isolation_report(missing: dict[str, str]) -> LayerReport:
    """Which steps are in force. Some double each other: the probes decide, this only names the level."""
    steps = isolation.STEPS if os.geteuid() == 0 else [step for step in isolation.STEPS if step != "own user"]
    in_force = ", ".join(step for step in steps if step not in missing)
    lacking = "".join(f"; without {step} ({reason})" for step, reason in missing.items())
    needed = {step for step in missing if step != "control group"}  # the address space is bounded anyway
    level = "weak" if needed & {"seccomp", "rlimits", "no privileges"} else "medium" if needed else "strong"
    return LayerReport("isolation", level != "weak", f"{level}: {in_force or 'nothing'}{lacking}")


def _report(name: str, result: ExecutionResult) -> LayerReport:
    found = [line.removeprefix("open: ") for line in result.stdout.splitlines() if line.startswith("open: ")]
    if found:
        return LayerReport(name, False, "open: " + ", ".join(found))
    if result.status in ("ok", "memory"):
        return LayerReport(name, True, "tried and stopped")
    return LayerReport(name, False, f"the probe itself failed: {result.error}")


async def _language_report() -> LayerReport:
    async with Sandbox(_LIMITS, Capacity(spares=0), Birth(preload=())) as sandbox:
        for code in (
            "import os",
            "().__class__.__bases__",
            "open('/etc/passwd')",
            "'{0.__class__}'.format(1)",
        ):
            result = await sandbox.run(code, session="probe")
            if result.status != "blocked":
                return LayerReport("language", False, f"{code} was not refused")
    return LayerReport("language", True, "tried and stopped")


async def _watchdog_report() -> LayerReport:
    limits = replace(_LIMITS, timeout_s=0.2)
    async with Sandbox(limits, Capacity(spares=0), Birth(preload=())) as sandbox:
        result = await sandbox.run("while True:\n    pass")
    ok = result.status == "timeout"
    return LayerReport(
        "watchdog", ok, "tried and stopped" if ok else f"an endless loop ended as {result.status}"
    )
