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
from typing import Any, Final, NoReturn

from sandbox import facades, isolation, keeper

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
    control = socket.socket(fileno=os.dup(0))
    while True:
        request, pipes, _, _ = socket.recv_fds(control, MAX_REQUEST_BYTES, _PIPES)
        _reap()
        if len(pipes) != _PIPES:
            os._exit(0)  # the server is gone
        _import(json.loads(request)["preload"])
        if os.fork() == 0:
            _become_keeper(control, pipes)
        for pipe in pipes:
            os.close(pipe)


def _import(preload: list[str]) -> None:
    """Import what is not there yet. What cannot be imported will fail where it is used, with a reason."""
    for name in preload:
        with contextlib.suppress(ImportError):
            facades.facade(name)
    if len(os.listdir("/proc/self/task")) != 1:
        os._exit(1)  # a fork would copy locks that nobody in the child can open
    gc.collect()
    gc.freeze()  # the collector of a child would else write to, and so copy, every page it inherits


def _become_keeper(control: socket.socket, pipes: list[int]) -> NoReturn:
    try:
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


def _reap() -> None:
    """Let the keepers that have ended go."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
