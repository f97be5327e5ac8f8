"""A seccomp filter, written as raw BPF and installed through ctypes: which system calls answer EPERM.

A deny-list over everything a calculation never needs once its sockets are bound: sockets, programs,
processes, other processes, mounts, modules, permissions, kernel doors. x86-64 and aarch64 Linux. Knows
nothing of files by path: that is the mount namespace's work.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from typing import Final

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LD, _JEQ, _JSET, _JGE, _RET = 0x20, 0x15, 0x45, 0x35, 0x06
_CLONE_THREAD: Final = 0x00010000
_X32_BIT: Final = 0x40000000
_SECCOMP_SET_MODE_FILTER, _FLAG_TSYNC = 1, 1

# name: (x86-64, aarch64); None where the architecture has no such call
_DENIED: Final[dict[str, tuple[int | None, int | None]]] = {
    "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201), "execve": (59, 221),
    "execveat": (322, 281), "fork": (57, None), "vfork": (58, None), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "kcmp": (312, 272),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "sched_setaffinity": (203, 122),
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "unshare": (272, 97), "setns": (308, 268), "move_mount": (429, 429), "open_tree": (428, 428),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "mknod": (133, None), "mknodat": (259, 33), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7), "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145),
    "setregid": (114, 143), "setresuid": (117, 147), "setresgid": (119, 149), "setgroups": (116, 159),
    "setsid": (112, 157), "setpgid": (109, 154), "capset": (126, 91), "prctl": (157, 167),
    "personality": (135, 92), "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104), "reboot": (169, 142),
    "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89), "quotactl": (179, 60),
    "syslog": (103, 116), "sethostname": (170, 161), "setdomainname": (171, 162),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171),
    "fanotify_init": (300, 262), "seccomp": (317, 277), "landlock_create_ruleset": (444, 444),
    "memfd_secret": (447, 447), "shmget": (29, 194), "shmat": (30, 196), "msgget": (68, 186),
    "semget": (64, 190), "mq_open": (240, 180), "mlockall": (151, 230), "iopl": (172, None),
    "ioperm": (173, None), "modify_ldt": (154, None), "uselib": (134, None), "lookup_dcookie": (212, 18),
    "vhangup": (153, 58), "utime": (132, None), "utimes": (235, None), "utimensat": (280, 88),
    "futimesat": (261, None),
}  # fmt: skip
_CLONE: Final = (56, 220)
_CLONE3: Final = (435, 435)
_KILL_CALL: Final = (62, 129)
_TGKILL: Final = (234, 131)
_ARCHITECTURES: Final = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def supported() -> bool:
    """Whether this host's architecture and system are known here."""
    return sys.platform == "linux" and platform.machine() in _ARCHITECTURES


def _op(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)


def _argument(index: int) -> bytes:
    return _op(_LD, 16 + 8 * index)  # the low half; both known architectures are little-endian


def build(own_pid: int) -> bytes:
    """The filter. Signals may only go to ``own_pid``; new tasks may only be threads."""
    column, audit = _ARCHITECTURES[platform.machine()]
    deny, allow = _op(_RET, _ERRNO | errno.EPERM), _op(_RET, _ALLOW)
    program = [_op(_LD, 4), _op(_JEQ, audit, 1, 0), _op(_RET, _KILL), _op(_LD, 0)]
    if column == 0:
        program += [_op(_JGE, _X32_BIT, 0, 1), deny]
    numbers = sorted(n for n in (pair[column] for pair in _DENIED.values()) if n is not None)
    for number in numbers:
        program += [_op(_JEQ, number, 0, 1), deny]
    # glibc falls back to clone when clone3 does not exist; its flags lie in memory, out of a filter's sight
    program += [_op(_JEQ, _CLONE3[column], 0, 1), _op(_RET, _ERRNO | errno.ENOSYS)]
    program += [_op(_JEQ, _CLONE[column], 0, 4), _argument(0), _op(_JSET, _CLONE_THREAD, 0, 1), allow, deny]
    for call in (_KILL_CALL, _TGKILL):
        program += [_op(_JEQ, call[column], 0, 4), _argument(0), _op(_JEQ, own_pid, 0, 1), allow, deny]
    program.append(allow)
    return b"".join(program)


def install() -> None:
    """Apply the filter to every thread of this process. Raises OSError. Needs no_new_privs or
    CAP_SYS_ADMIN.
    """
    if not supported():
        raise OSError(errno.ENOSYS, f"no system call table for {sys.platform} on {platform.machine()}")
    code = build(os.getpid())
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    number = {0: 317, 1: 277}[_ARCHITECTURES[platform.machine()][0]]
    if libc.syscall(number, _SECCOMP_SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(program)) != 0:
        raise OSError(ctypes.get_errno(), "the kernel refused the system call filter")
