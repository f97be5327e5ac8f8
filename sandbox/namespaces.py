"""A private view of the machine, by Linux namespaces: an own root folder, no network, own process table.

Called in a process that has one thread, before it forks the kernel. The new root is an empty memory file
system into which only the interpreter's libraries are bound, read-only, and a sized scratch folder.
Everything else of the host does not exist there. Knows nothing of kernels and of what is done inside.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sandbox import libc

SCRATCH: Final = Path("/scratch")
SOCKETS: Final = Path("/sockets")

_NEWNS, _NEWCGROUP, _NEWUTS, _NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
_NEWUSER, _NEWPID, _NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_BIND, _MS_REC, _MS_PRIVATE = 2, 4, 8, 4096, 16384, 1 << 18
_MNT_DETACH = 2
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_MOUNT_SETATTR: Final = 442
_PIVOT_ROOT: Final = {"x86_64": 155, "aarch64": 41}
_ATTR_READ_ONLY_NO_SUID_NO_DEV: Final = 0x1 | 0x2 | 0x4


def _check(result: int, doing: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{doing}: {os.strerror(number)}")


def _mount(source: str, target: Path, kind: str | None, flags: int, options: str | None = None) -> None:
    encoded = [None if text is None else text.encode() for text in (source, str(target), kind, options)]
    result = libc.calls().mount(encoded[0], encoded[1], encoded[2], ctypes.c_ulong(flags), encoded[3])
    _check(result, f"mount {target}")


def _make_read_only(target: Path, *, recursive: bool) -> None:
    attributes = struct.pack("=4Q", _ATTR_READ_ONLY_NO_SUID_NO_DEV, 0, 0, 0)
    flags = _AT_RECURSIVE if recursive else 0
    path = str(target).encode()
    result = libc.calls().syscall(
        _MOUNT_SETATTR, _AT_FDCWD, path, ctypes.c_uint(flags), attributes, ctypes.c_size_t(len(attributes))
    )
    _check(result, f"make {target} read-only")


def unshare() -> None:
    """Leave the host's namespaces. An ordinary user goes through a user namespace, root needs none.

    Raises OSError where the host bars it. The next child of this process is process 1 of its own table.
    """
    if sys.platform != "linux" or platform.machine() not in _PIVOT_ROOT:
        raise OSError(errno.ENOSYS, f"no namespaces on {sys.platform} {platform.machine()}")
    flags = _NEWNS | _NEWPID | _NEWNET | _NEWIPC | _NEWUTS | _NEWCGROUP
    uid, gid = os.geteuid(), os.getegid()
    if uid == 0:
        _check(libc.calls().unshare(flags), "unshare")
        return
    _check(libc.calls().unshare(flags | _NEWUSER), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")


def build_root(at: Path, readable: Iterable[Path], sockets: Path, scratch_bytes: int, owner: int) -> None:
    """Mount the new root on the empty folder ``at`` and move into it.

    ``sockets`` appears writable as ``/sockets`` until ``hide_sockets``; ``/scratch`` belongs to user
    ``owner``. Raises OSError.
    """
    _mount("none", Path("/"), None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", at, "tmpfs", _MS_NOSUID | _MS_NODEV, "size=1m,mode=755")
    for folder in readable:
        _show(folder, at)
    (at / "scratch").mkdir()
    options = f"size={scratch_bytes},mode=700,nr_inodes=4096"
    _mount("tmpfs", at / "scratch", "tmpfs", _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, options)
    if os.geteuid() == 0:
        os.chown(at / "scratch", owner, owner)
    (at / "sockets").mkdir()
    _mount(str(sockets), at / "sockets", None, _MS_BIND)
    os.chdir(at)
    _check(libc.calls().syscall(_PIVOT_ROOT[platform.machine()], b".", b"."), "pivot_root")
    _check(libc.calls().umount2(b".", _MNT_DETACH), "leave the old root")
    os.chdir(SCRATCH)
    _make_read_only(Path("/"), recursive=False)


def _show(folder: Path, root: Path) -> None:
    """Bind ``folder`` read-only to the same place below ``root``; links are copied as links."""
    inside = root / folder.relative_to("/")
    if inside.exists() or inside.is_symlink():
        return
    if folder.is_symlink():
        inside.symlink_to(os.readlink(folder))
        return
    if folder.is_dir():
        inside.mkdir(parents=True, exist_ok=True)
        _mount(str(folder), inside, None, _MS_BIND | _MS_REC)
        _make_read_only(inside, recursive=True)


def hide_sockets() -> None:
    """Take ``/sockets`` away. What is bound there stays reachable from the host. Raises OSError."""
    _check(libc.calls().umount2(str(SOCKETS).encode(), _MNT_DETACH), "hide the sockets")
