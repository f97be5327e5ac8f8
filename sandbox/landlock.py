"""Landlock, through three system calls: which folders may be read and which may be written, without
privilege.

It is the file layer where namespaces are barred, and a second one where they are not. It covers the calling
thread and those it starts. It does not cover chmod, chown and stat (``seccomp`` denies the first two) nor
UDP.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sandbox import libc

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same number on every architecture
_READ: Final = 0x4 | 0x8  # read file, read directory
_WRITE_BY_ABI: Final = {1: 0x1FFF & ~0x1 & ~_READ, 2: 0x2000, 3: 0x4000}  # ABI that added the bits
_EXECUTE: Final = 0x1
_NET_BY_ABI: Final = 4  # bind and connect of TCP
_SCOPE_BY_ABI: Final = 6  # abstract sockets and signals outside


def _syscall(number: int, *arguments: object) -> int:
    result = int(libc.calls().syscall(number, *arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def abi() -> int:
    """The version that the running kernel offers. Raises OSError where there is none."""
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, "Landlock exists on Linux only")
    return _syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(1))


def restrict(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """From now on this thread opens only what lies in these folders. Raises OSError. Needs no_new_privs."""
    version = abi()
    write = sum(bits for since, bits in _WRITE_BY_ABI.items() if version >= since)
    handled = [_READ | _EXECUTE | write]
    if version >= _NET_BY_ABI:
        handled.append(0x3)
    if version >= _SCOPE_BY_ABI:
        handled.append(0x3)
    attributes = struct.pack(f"={len(handled)}Q", *handled)
    ruleset = _syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint(0))
    try:
        for folder in readable:
            _allow(ruleset, folder, _READ)
        for folder in writable:
            _allow(ruleset, folder, _READ | write & ~0x1E40)  # no devices, sockets, pipes or links
        _syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, folder: Path, access: int) -> None:
    try:
        descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        rule = struct.pack("=Qi", access, descriptor)
        _syscall(_ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(1), rule, ctypes.c_uint(0))
    finally:
        os.close(descriptor)
