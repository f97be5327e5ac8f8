"""The kernel as a program of its own, for a gateway: ``python -I -m sandbox.remote -f CONNECTION_FILE``.

The same language, the same limits and the same messages as kernels of this host. It confines itself as far as a
process can that was started by others: Landlock, system call filter, limits, no privileges; an own root, no
network and an own process table are what its pod or container must bring. Whoever asks who it is gets told which
steps were refused. Knows nothing of the gateway.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from jupyter_client.session import Session
from zmq.constants import SocketType
from zmq.eventloop.zmqstream import ZMQStream
from zmq.sugar.context import Context

from sandbox import isolation, kernel
from sandbox.kernelspec import LIMITS_VARIABLE
from sandbox.limits import Limits
from sandbox.runfolder import RunFolder

PARENT_S: Final = 1.0  # between two looks at who started us
_NOT_ALONE: Final = frozenset({"namespaces", "own root", "control group"})
NEEDS_ITS_HOST: Final = "a kernel that others start cannot do this for itself; its pod must"


class RemoteKernel(kernel.SubsetKernel):
    """Says who it is and how it is confined, and ends when it is told to."""

    msg_types = ["execute_request", "kernel_info_request"]  # noqa: RUF012
    control_msg_types = [*msg_types, "shutdown_request"]  # noqa: RUF012

    def __init__(self, *, missing: Mapping[str, str], **options: Any) -> None:
        super().__init__(**options)
        self._missing = dict(missing)
        self.ended = asyncio.Event()

    @property
    def kernel_info(self) -> dict[str, Any]:
        """What every kernel tells, and the steps of confinement that were refused."""
        return {**super().kernel_info, "supported_features": [], "missing": self._missing}

    async def shutdown_request(self, stream: Any, ident: Any, parent: dict[str, Any]) -> None:
        """Answer, and end."""
        self.session.send(stream, "shutdown_reply", {"status": "ok", "restart": False}, parent, ident=ident)
        stream.flush()
        self.ended.set()


def main() -> None:
    """Bind what the connection file names, confine this process, answer until told to end."""
    parser = argparse.ArgumentParser(
        prog="sandbox.remote", description="Mosuan's kernel, started by a gateway."
    )
    parser.add_argument("-f", dest="file", type=Path, required=True, metavar="CONNECTION_FILE")
    told = json.loads(parser.parse_args().file.read_text("utf-8"))
    limits = limits_of(os.environ.get(LIMITS_VARIABLE, "{}"))
    os.environ.clear()
    os.environ.update(isolation.ENVIRONMENT)
    parent = os.getppid()
    folder = RunFolder()  # the next kernel of this host removes it; this one has lost the right by then
    context = Context()
    channels = {
        "shell": _bind(context, SocketType.ROUTER, told, "shell_port"),
        "control": _bind(context, SocketType.ROUTER, told, "control_port"),
        "iopub": _bind(context, SocketType.PUB, told, "iopub_port"),
    }
    session = Session(
        key=told["key"].encode(),
        signature_scheme=told["signature_scheme"],
        check_pid=False,
        copy_threshold=kernel.NEVER,
    )
    missing = confine(folder.path / "k", limits)
    kernel.settle()
    asyncio.run(_answer(channels, session, missing, parent))
    context.destroy()
    os._exit(0)


def limits_of(text: str) -> Limits:
    """The limits that the server asks for; those of a kernel's birth."""
    known = {name: value for name, value in json.loads(text).items() if name in Limits.__dataclass_fields__}
    return replace(Limits(), **known)


def confine(run_dir: Path, limits: Limits) -> dict[str, str]:
    """Give up what this process can give up by itself. Returns what it could not, with the reason."""
    confinement = isolation.Confinement(run_dir, limits, _NOT_ALONE)
    confinement.scratch_dir.mkdir(parents=True, mode=0o700)
    report = isolation.Report()
    isolation.inner(confinement, sys.path, report, isolation.own_uid(), own_root=False)
    return report.missing | dict.fromkeys(sorted(_NOT_ALONE), NEEDS_ITS_HOST)


def _bind(context: Context, kind: int, told: Mapping[str, Any], port: str) -> Any:
    socket = context.socket(kind)
    socket.linger = 1000  # milliseconds: the last words of a kernel that ends
    is_ipc = told["transport"] == "ipc"
    socket.bind(f"{told['transport']}://{told['ip']}{'-' if is_ipc else ':'}{told[port]}")
    return socket


async def _answer(
    channels: Mapping[str, Any], session: Session, missing: Mapping[str, str], parent: int
) -> None:
    running = RemoteKernel(
        session=session,
        shell_stream=ZMQStream(channels["shell"]),
        control_stream=ZMQStream(channels["control"]),
        iopub_socket=channels["iopub"],
        log=kernel.silent_log(),
        missing=missing,
    )
    running.start()
    while not running.ended.is_set() and os.getppid() == parent:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(running.ended.wait(), PARENT_S)


if __name__ == "__main__":
    main()
