"""The process that kernels are forked from: it has imported what they need, and nothing else ever happens in
it.

A fork takes some milliseconds where a start takes half a second, and shares the libraries' memory. The server
asks over a socket and hands over the two pipes of the new keeper (see ``keeper``), which from then on does not
know this process any more: the death of a zygote takes no kernel along. Before every fork it has one thread
and knows no snippet and no key. Linux only. Confines nothing: its children do that.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
from functools import cache
from typing import Any, Final, NoReturn

from sandbox import cgroups, facades, isolation, keeper, kernel, libc

MAX_REQUEST_BYTES: Final = 4096
_PIPES: Final = 2

BOOT: Final = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from sandbox.zygote import main; main()"
)
"""The program of the process; started like that of a keeper. Standard input is the socket."""


def main() -> NoReturn:
    """Fork a keeper for every request, until the server closes its end."""
    isolation.die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the server
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers that have ended leave nothing to be reaped
    control = socket.socket(fileno=os.dup(0))
    while True:
        request, pipes, _, _ = socket.recv_fds(control, MAX_REQUEST_BYTES, _PIPES)
        if len(pipes) != _PIPES:
            os._exit(0)  # the server is gone
        _prepare(tuple(json.loads(request)["preload"]))
        if os.fork() == 0:
            _become_keeper(control, pipes)
        for pipe in pipes:
            os.close(pipe)


@cache
def _prepare(preload: tuple[str, ...]) -> None:
    """Once for each ``preload``: import, look up and run what every fork would else do for itself.

    What cannot be imported will fail where it is used, with a reason.
    """
    for name in preload:
        with contextlib.suppress(ImportError):
            facades.facade(name)
    cgroups.parents()
    libc.calls()
    kernel.rehearse()
    if len(os.listdir("/proc/self/task")) != 1:
        os._exit(1)  # a fork would copy locks that nobody in the child can open
    gc.collect()
    gc.freeze()  # the collector of a child would else write to, and so copy, every page it inherits


def _become_keeper(control: socket.socket, pipes: list[int]) -> NoReturn:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # a keeper does want to know how its kernel ended
        os.setsid()
        control.close()
        for target, pipe in enumerate(pipes):
            os.dup2(pipe, target)
            os.close(pipe)
        told: dict[str, Any] = {"pid": os.getpid()}
        os.write(1, json.dumps(told).encode() + b"\n")
        keeper.keep()
    finally:
        os._exit(1)
