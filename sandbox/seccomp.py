"""A seccomp filter, written as raw BPF and installed through ctypes: the system calls a calculation needs.

An allow-list, tested by running honest snippets over NumPy and SymPy under it; everything else does not exist
(ENOSYS, so that libraries fall back instead of failing). A few calls are let through for some arguments only:
threads but no processes, signals to itself only, no sockets but pairs. x86-64 and aarch64 Linux. Knows nothing
of files by path: that is the mount namespace's work.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from typing import Final, Literal, NamedTuple

from sandbox import libc

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LD, _JEQ, _JSET, _JGE, _RET = 0x20, 0x15, 0x45, 0x35, 0x06
_CLONE_THREAD: Final = 0x00010000
_X32_BIT: Final = 0x40000000
_SECCOMP_SET_MODE_FILTER, _FLAG_TSYNC = 1, 1
_SECCOMP: Final = (317, 277)
_ARCHITECTURES: Final = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
Numbers = tuple[int | None, int | None]

# name: (x86-64, aarch64); None where the architecture has no such call. On purpose not among them: clone3,
# whose flags lie out of a filter's sight (glibc falls back to clone), and memfd_create, whose memory is no
# address space until it is mapped.
_ALLOWED: Final[dict[str, Numbers]] = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "fstat": (5, 80), "newfstatat": (262, 79),
    "statx": (332, 291), "stat": (4, None), "lstat": (6, None), "lseek": (8, 62), "mmap": (9, 222),
    "mprotect": (10, 226), "munmap": (11, 215), "brk": (12, 214), "mremap": (25, 216), "msync": (26, 227),
    "mincore": (27, 232), "madvise": (28, 233), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136), "rt_sigtimedwait": (128, 137),
    "rt_sigsuspend": (130, 133), "sigaltstack": (131, 132), "pause": (34, None),
    "restart_syscall": (219, 128), "pread64": (17, 67), "pwrite64": (18, 68), "readv": (19, 65),
    "writev": (20, 66), "preadv": (295, 69), "pwritev": (296, 70), "preadv2": (327, 286),
    "pwritev2": (328, 287), "sendfile": (40, 71), "copy_file_range": (326, 285), "access": (21, None),
    "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78),
    "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "open": (2, None), "openat": (257, 56),
    "creat": (85, None), "getdents": (78, None), "getdents64": (217, 61), "mkdir": (83, None),
    "mkdirat": (258, 34), "rmdir": (84, None), "unlink": (87, None), "unlinkat": (263, 35),
    "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276), "link": (86, None),
    "linkat": (265, 37), "symlink": (88, None), "symlinkat": (266, 36), "truncate": (76, 45),
    "ftruncate": (77, 46), "fallocate": (285, 47), "fsync": (74, 82), "fdatasync": (75, 83),
    "flock": (73, 32), "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None),
    "pipe2": (293, 59), "umask": (95, 166), "statfs": (137, 43), "fstatfs": (138, 44),
    "fadvise64": (221, 223), "poll": (7, None), "ppoll": (271, 73), "select": (23, None),
    "pselect6": (270, 72), "epoll_create": (213, None), "epoll_create1": (291, 20), "epoll_ctl": (233, 21),
    "epoll_wait": (232, None), "epoll_pwait": (281, 22), "epoll_pwait2": (441, 441),
    "eventfd": (284, None), "eventfd2": (290, 19), "timerfd_create": (283, 85),
    "timerfd_settime": (286, 86), "timerfd_gettime": (287, 87), "signalfd4": (289, 74),
    "close_range": (436, 436), "accept": (43, 202), "accept4": (288, 242), "getsockname": (51, 204),
    "getpeername": (52, 205), "getsockopt": (55, 209), "setsockopt": (54, 208), "sendto": (44, 206),
    "recvfrom": (45, 207), "sendmsg": (46, 211), "recvmsg": (47, 212), "sendmmsg": (307, 269),
    "recvmmsg": (299, 243), "shutdown": (48, 210), "futex": (202, 98), "futex_waitv": (449, 449),
    "set_robust_list": (273, 99), "get_robust_list": (274, 100), "set_tid_address": (218, 96),
    "rseq": (334, 293), "membarrier": (324, 283), "exit": (60, 93), "exit_group": (231, 94),
    "wait4": (61, 260), "waitid": (247, 95), "sched_yield": (24, 124), "sched_getaffinity": (204, 123),
    "sched_getparam": (143, 121), "sched_getscheduler": (145, 120), "sched_get_priority_max": (146, 125),
    "sched_get_priority_min": (147, 126), "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
    "getgroups": (115, 158), "getpgid": (121, 155), "getpgrp": (111, None), "getsid": (124, 156),
    "getresuid": (118, 148), "getresgid": (120, 150), "getpriority": (140, 141), "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getrusage": (98, 165),
    "sysinfo": (99, 179), "uname": (63, 160), "getcpu": (309, 168), "alarm": (37, None),
    "getitimer": (36, 102), "setitimer": (38, 103), "getrlimit": (97, 163), "setrlimit": (160, 164),
    "getrandom": (318, 278), "arch_prctl": (158, None), "capget": (125, 90),
}  # fmt: skip


class Rule(NamedTuple):
    """A call that is let through only if, or only if not, one argument has one of these values."""

    numbers: Numbers
    argument: int
    values: tuple[int, ...]
    verdict: Literal["only", "not", "only with bit"]


def _rules(own_pid: int) -> dict[str, Rule]:
    return {
        "clone": Rule((56, 220), 0, (_CLONE_THREAD,), "only with bit"),
        "kill": Rule((62, 129), 0, (own_pid,), "only"),
        "tgkill": Rule((234, 131), 0, (own_pid,), "only"),
        "prlimit64": Rule((302, 261), 0, (0,), "only"),  # its own limits, not those of a process beside it
        "socketpair": Rule((53, 199), 0, (1,), "only"),  # AF_UNIX: asyncio wakes itself with it
        # F_SETOWN, F_SETSIG, F_SETOWN_EX, and the same by ioctl: they make the kernel signal other processes
        "fcntl": Rule((72, 25), 1, (8, 10, 15), "not"),
        "ioctl": Rule((16, 29), 1, (0x8901, 0x8902), "not"),
    }


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def supported() -> bool:
    """Whether this host's architecture and system are known here."""
    return sys.platform == "linux" and platform.machine() in _ARCHITECTURES


def _op(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)


_LET: Final = _op(_RET, _ALLOW)
_REFUSED: Final = _op(_RET, _ERRNO | errno.EPERM)
_ABSENT: Final = _op(_RET, _ERRNO | errno.ENOSYS)


def _judged(number: int, rule: Rule) -> list[bytes]:
    """The instructions for one rule; reached and left with the call's number loaded."""
    hit, miss = (_REFUSED, _LET) if rule.verdict == "not" else (_LET, _REFUSED)
    test = _JSET if rule.verdict == "only with bit" else _JEQ
    count = len(rule.values)
    tests = [_op(test, value, count - place) for place, value in enumerate(rule.values)]
    load = _op(_LD, 16 + 8 * rule.argument)  # the low half; both known architectures are little-endian
    return [_op(_JEQ, number, 0, count + 3), load, *tests, miss, hit]


def build(own_pid: int) -> bytes:
    """The filter of the process ``own_pid``."""
    column, audit = _ARCHITECTURES[platform.machine()]
    program = [_op(_LD, 4), _op(_JEQ, audit, 1, 0), _op(_RET, _KILL), _op(_LD, 0)]
    if column == 0:
        program += [_op(_JGE, _X32_BIT, 0, 1), _ABSENT]
    for rule in _rules(own_pid).values():
        number = rule.numbers[column]
        assert number is not None, "both architectures have the calls that are judged"
        program += _judged(number, rule)
    for numbers in _ALLOWED.values():
        if (number := numbers[column]) is not None:
            program += [_op(_JEQ, number, 0, 1), _LET]
    program.append(_ABSENT)
    return b"".join(program)


def install() -> None:
    """Apply the filter to every thread of this process. Raises OSError. Needs no_new_privs or
    CAP_SYS_ADMIN.
    """
    if not supported():
        raise OSError(errno.ENOSYS, f"no system call table for {sys.platform} on {platform.machine()}")
    code = build(os.getpid())
    program = _Program(len(code) // 8, code)
    number = _SECCOMP[_ARCHITECTURES[platform.machine()][0]]
    if libc.calls().syscall(number, _SECCOMP_SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(program)) != 0:
        raise OSError(ctypes.get_errno(), "the kernel refused the system call filter")
