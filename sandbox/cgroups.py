"""Control groups, version 2 or 1: how much memory and how many tasks a kernel may hold, whatever it does.

Address space (see ``isolation``) bounds what a process may ask for; a group bounds what it really takes,
shared memory, scratch files and kernel buffers included, and holds for root too. Used where the server may
write its own group's folder. The keeper makes a group while it still sees the host, the kernel enters it, the
server removes it.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from sandbox.limits import Limits

_MOUNTED: Final = Path("/sys/fs/cgroup")
_CONTROLLERS: Final = ("memory", "pids")


def name_for(run_dir: Path) -> str:
    """What the groups of a kernel are called: no two servers have the same folder of run folders."""
    return f"{run_dir.parent.name}-{run_dir.name}"


def create(name: str, limits: Limits) -> list[int]:
    """Make the groups called ``name``. Returns descriptors that ``enter`` takes. Raises OSError."""
    if not parents():
        raise OSError(errno.EACCES, "neither memory nor pids may be limited below this process's own group")
    try:
        return _create(name, limits)
    except OSError:
        remove(name)
        raise


def _create(name: str, limits: Limits) -> list[int]:
    doors = []
    for parent in parents():
        folder = parent / name
        folder.mkdir()
        for file, value in _limits(limits):
            if (folder / file).exists():
                (folder / file).write_text(value)
        # into version 1 by thread (there is one): a process takes a lock that waits for every fork on the host
        door = next(file for file in ("tasks", "cgroup.procs") if (folder / file).exists())
        doors.append(os.open(folder / door, os.O_WRONLY | os.O_CLOEXEC))
    return doors


def enter(doors: list[int]) -> None:
    """Move the calling process into its groups, and close the way. Raises OSError."""
    for door in doors:
        os.write(door, b"0")
        os.close(door)
    doors.clear()


def remove(name: str) -> bool:
    """Remove the groups called ``name``. False while something is still alive, or dying, in one."""
    gone = True
    for parent in parents():
        try:
            (parent / name).rmdir()
        except FileNotFoundError:
            pass
        except OSError:
            gone = False
    return gone


def remove_all(prefix: str) -> None:
    """Remove the empty groups whose names begin with ``prefix``: those of a server that was killed."""
    for parent in parents():
        for folder in parent.glob(f"{prefix}*"):
            with contextlib.suppress(OSError):
                folder.rmdir()


def _limits(limits: Limits) -> list[tuple[str, str]]:
    """What is written where; the files of one version do not exist in the other."""
    memory = str(limits.memory_bytes)
    return [
        ("memory.max", memory),
        ("memory.swap.max", "0"),
        ("memory.limit_in_bytes", memory),
        ("memory.memsw.limit_in_bytes", memory),
        ("pids.max", str(limits.max_processes)),
    ]


@cache
def parents() -> tuple[Path, ...]:
    """The folders of this process's own groups in which a limited group can be made; looked for once."""
    return tuple(_found())


def _found() -> Iterator[Path]:
    try:
        lines = Path("/proc/self/cgroup").read_text("utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, path = line.split(":", 2)
        if not controllers:
            for mount in (_MOUNTED, _MOUNTED / "unified"):
                yield from _usable(mount, path, frozenset(_CONTROLLERS))
        for controller in set(controllers.split(",")) & set(_CONTROLLERS):
            yield from _usable(_MOUNTED / controller, path, frozenset())


def _usable(mount: Path, path: str, delegated: frozenset[str]) -> Iterator[Path]:
    """The group's folder below ``mount``, if it is writable and hands the controllers on to its children."""
    folder = mount / path.lstrip("/")
    if not (folder / "cgroup.procs").exists():
        folder = mount  # inside a container the path is the host's
    with contextlib.suppress(OSError):
        if delegated and not delegated <= set((folder / "cgroup.subtree_control").read_text().split()):
            return
        if (folder / "cgroup.procs").exists() and os.access(folder, os.W_OK):
            yield folder
