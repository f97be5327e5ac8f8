"""How a kernel's process is confined, apart from what it says and to whom.

Covered where the host offers it: no network, no files but libraries (read-only) and a sized scratch folder,
no other process in sight, no new program, no privilege, own user under root, bounded memory, files and
threads. Each step that the host refuses is named in the report, never assumed. Not covered: faults of the
host's kernel, side channels.

Order matters. ``outer`` runs in a process of one thread before the fork; ``inner`` runs after the sockets are
bound, because from then on no socket can be made; the system call filter comes last, it would refuse the
steps before it.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
import sysconfig
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sandbox import cgroups, landlock, libc, namespaces, seccomp
from sandbox.limits import Limits

ENVIRONMENT: Final[Mapping[str, str]] = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",  # one thread, and 136 MB of address space for numpy instead of 177 MB
    "OMP_NUM_THREADS": "1",
}
NOBODY: Final = 65534
STEPS: Final = (
    *("namespaces", "own root", "control group", "rlimits"),
    *("own user", "no privileges", "landlock", "seccomp"),
)
"""The steps of confinement, as a ``Report`` names them."""
_PACKAGE: Final = Path(__file__).parent
_PACKAGE_FOLDERS: Final = ("site-packages", "dist-packages")
_FIRST_OWN_UID: Final = 1_700_000_000  # plus the process id: no account, and no two kernels alike
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_CAPBSET_DROP = 1, 4, 38, 24
_LAST_CAPABILITY: Final = 63


@dataclass(frozen=True)
class Confinement:
    """What to confine a kernel with. ``off`` names layers to leave out; only tests of the other layers do
    that.
    """

    run_dir: Path
    limits: Limits
    off: frozenset[str] = frozenset()

    @property
    def sockets_dir(self) -> Path:
        """Where the kernel's sockets lie on the host."""
        return self.run_dir / "s"

    @property
    def root_dir(self) -> Path:
        """Where the kernel's root is mounted, in its own view only."""
        return self.run_dir / "root"

    @property
    def scratch_dir(self) -> Path:
        """The scratch folder where there is no own root."""
        return self.run_dir / "scratch"


@dataclass
class Report:
    """Which steps failed, by layer, with the reason. Travels to the server in the kernel's ready line."""

    missing: dict[str, str] = field(default_factory=dict)

    def attempt(self, layer: str, step: Callable[[], Any], off: frozenset[str]) -> bool:
        """Do ``step``; note why when it is switched off or fails."""
        if layer in off:
            self.missing[layer] = "switched off"
            return False
        try:
            step()
        except (OSError, ValueError) as error:
            self.missing[layer] = str(error)
            return False
        return True


def import_path() -> list[str]:
    """What a kernel needs on ``sys.path``: the standard library, the installed packages, and this package's
    parent.
    """
    paths = sysconfig.get_paths()
    dynload = (
        sysconfig.get_config_var("DESTSHARED") or f"{paths['stdlib']}/lib-dynload"
    )  # platstdlib is the venv's
    installed = [entry for entry in sys.path if Path(entry).name in _PACKAGE_FOLDERS]
    found = [paths["stdlib"], paths["platstdlib"], dynload, *installed, str(_PACKAGE.parent)]
    return [path for path in dict.fromkeys(found) if Path(path).is_dir()]


def readable_folders(path: list[str]) -> list[Path]:
    """The folders that must be readable inside: system libraries and ``sys.path``; of a checkout this package
    only.
    """
    system = [
        "/lib",
        "/lib64",
        "/usr/lib",
        "/usr/lib64",
        "/usr/share/zoneinfo",
        "/usr/share/fonts",
        f"{sys.base_prefix}/lib",
    ]
    folders = [Path(entry) for entry in [*system, *path]]
    wanted = [folder for folder in folders if folder != _PACKAGE.parent or folder.name in _PACKAGE_FOLDERS]
    return [*dict.fromkeys(wanted), _PACKAGE]


def own_uid() -> int:
    """The user a kernel becomes under root: one that no account and no other kernel has."""
    return _FIRST_OWN_UID + os.getpid()


def outer(confinement: Confinement, path: list[str], report: Report, uid: int) -> bool:
    """Before the fork: leave the host's namespaces and root. Returns whether that worked."""
    off = confinement.off
    if not report.attempt("namespaces", namespaces.unshare, off):
        report.missing["own root"] = "needs namespaces"
        return False
    folders = readable_folders(path)
    size = confinement.limits.max_file_bytes
    return report.attempt(
        "own root",
        lambda: namespaces.build_root(confinement.root_dir, folders, confinement.sockets_dir, size, uid),
        off,
    )


def group(confinement: Confinement, report: Report) -> list[int]:
    """Before ``outer``: make the control groups. Returns the way into them, for ``inner``."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")  # a host out of memory takes kernels first
    doors: list[int] = []
    report.attempt(
        "control group",
        lambda: doors.extend(cgroups.create(cgroups.name_for(confinement.run_dir), confinement.limits)),
        confinement.off,
    )
    return doors


def inner(confinement: Confinement, path: list[str], report: Report, uid: int, *, own_root: bool) -> None:
    """In the kernel's process, after its sockets are bound: give up everything else."""
    off = confinement.off
    scratch = namespaces.SCRATCH if own_root else confinement.scratch_dir
    if own_root:
        namespaces.hide_sockets()
    report.attempt("rlimits", lambda: _set_rlimits(confinement.limits), off)
    if os.geteuid() == 0:
        report.attempt("own user", lambda: _become(uid, scratch, path, own_root=own_root), off)
    report.attempt("no privileges", _give_up_privileges, off)
    os.chdir(scratch)
    report.attempt("landlock", lambda: landlock.restrict(readable_folders(path), [scratch]), off)
    report.attempt("seccomp", seccomp.install, off)


def die_with_parent() -> None:
    """Ask for SIGKILL when the parent ends. Linux only; elsewhere the closed pipe must do."""
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _prctl(option: int, value: int) -> int:
    zero = ctypes.c_ulong(0)
    return int(libc.calls().prctl(option, ctypes.c_ulong(value), zero, zero, zero))


def _set_rlimits(limits: Limits) -> None:
    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_FSIZE: limits.max_file_bytes,
        resource.RLIMIT_NOFILE: limits.max_open_files,
        resource.RLIMIT_NPROC: limits.max_processes,
        resource.RLIMIT_CPU: limits.cpu_s,
        resource.RLIMIT_CORE: 0,
    }
    if os.geteuid() != 0 and sys.platform != "linux":
        del wanted[resource.RLIMIT_NPROC]  # counts all processes of the account there
    refused = []
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError) as error:
            refused.append(str(error))
    if refused:
        raise OSError(f"{len(refused)} limits refused: {refused[0]}")


def _become(uid: int, scratch: Path, path: list[str], *, own_root: bool) -> None:
    """Become an unprivileged user, if the interpreter's libraries stay readable to it."""
    if not own_root:
        private = [folder for folder in path if not _open_to_all(Path(folder))]
        if private:
            raise OSError(f"{private[0]} cannot be read by other users; install where all may read")
        os.chown(scratch, uid, uid)
    os.setgroups([])
    try:
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    except OSError:  # a container maps only some users
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    die_with_parent()  # a change of user clears it


def _open_to_all(folder: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in [folder, *folder.parents])


def _give_up_privileges() -> None:
    if sys.platform != "linux":
        raise OSError("no_new_privs exists on Linux only")
    if _prctl(_PR_SET_NO_NEW_PRIVS, 1) != 0:
        raise OSError(ctypes.get_errno(), "no_new_privs was refused")
    for capability in range(_LAST_CAPABILITY + 1):
        _prctl(_PR_CAPBSET_DROP, capability)  # fails without privilege: then there is nothing to drop
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this thread
    nothing = (ctypes.c_uint32 * 6)()
    if libc.calls().capset(header, nothing) != 0:
        raise OSError(ctypes.get_errno(), "capabilities could not be dropped")
