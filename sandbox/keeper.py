"""The process between the server and a kernel: confines, forks the kernel, waits, reports how it ended.

A process of its own, or a fork of the zygote (see ``zygote``). It exists because the first child after
``unshare`` is process 1 of the new table, and because someone must notice the server's end on every system:
the server holds the other end of standard input and never closes it. Standard output carries two lines of
JSON: what could not be confined (the kernel is ready), and how the kernel ended.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NoReturn

from sandbox import cgroups, isolation, kernel, namespaces
from sandbox.limits import Limits

POLL_MS: Final = 50  # only where there is no pidfd

BOOT: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from sandbox.keeper import main; main()"
)
"""The program of the process. Started with -I -S: no environment, no user site, no .pth files."""


def main() -> NoReturn:
    """The keeper as a process of its own, where there is no zygote."""
    isolation.die_with_parent()
    keep()


def keep() -> NoReturn:
    """Read one line of instructions, fork the kernel, wait for its end or for the server's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is meant for the kernel
    told = json.loads(_first_line(0))
    limits = replace(Limits(), **told["limits"])
    confinement = isolation.Confinement(Path(told["run_dir"]), limits, frozenset(told["off"]))
    report = isolation.Report()
    uid = isolation.own_uid()
    null = os.open(os.devnull, os.O_RDWR)
    group = isolation.group(confinement, report)
    own_root = isolation.outer(confinement, sys.path, report, uid)
    child = os.fork()
    if child == 0:
        try:
            report.attempt("control group", lambda: cgroups.enter(group), confinement.off)
            _be_kernel(told, confinement, report, uid, null, own_root=own_root)
        except BaseException as error:
            os.write(1, _line({"failed": f"{type(error).__name__}: {error}"}))
        os._exit(1)
    ended = _wait(child)
    os.write(1, _line(ended))
    os._exit(0)


def _be_kernel(
    told: dict[str, Any],
    confinement: isolation.Confinement,
    report: isolation.Report,
    uid: int,
    null: int,
    *,
    own_root: bool,
) -> None:
    isolation.die_with_parent()
    folder = namespaces.SOCKETS if own_root else confinement.sockets_dir
    sockets = kernel.Sockets(str(folder / "k"), told["key"])
    isolation.inner(confinement, sys.path, report, uid, own_root=own_root)
    os.write(1, _line({"missing": report.missing}))
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    kernel.serve(sockets, tuple(told["preload"]), restricted=told["restricted"])


def _first_line(descriptor: int) -> bytes:
    line = bytearray()
    while not line.endswith(b"\n"):
        line += os.read(descriptor, 4096) or b"\n"
    return bytes(line)


def _wait(child: int) -> dict[str, Any]:
    """How the kernel ended. The server's end is the kernel's end."""
    poller = select.poll()
    poller.register(0, select.POLLHUP)
    has_pidfd = hasattr(os, "pidfd_open")
    if has_pidfd:
        poller.register(os.pidfd_open(child), select.POLLIN)
    while True:
        events = poller.poll(None if has_pidfd else POLL_MS)
        pid, status, usage = os.wait4(child, os.WNOHANG)
        if pid:
            break
        if any(descriptor == 0 for descriptor, _ in events):
            os.kill(child, signal.SIGKILL)
            _, status, usage = os.wait4(child, 0)
            break
    signal_number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    max_rss = usage.ru_maxrss * (1024 if sys.platform == "linux" else 1)
    return {"exit": os.waitstatus_to_exitcode(status), "signal": signal_number, "max_rss_bytes": max_rss}


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode() + b"\n"
