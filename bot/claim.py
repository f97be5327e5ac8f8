"""A process's claim to be alive: a locked file that the operating system unlocks when the process dies.

``kill -9`` included, which is why this is no heartbeat and no process number: numbers are given out again,
and in a container everybody is number 1. Needs ``flock`` (Linux, macOS) and a folder on a local disk. Knows
nothing of what the process does.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class Claim:
    """Held from construction to ``release``, or to the death of the process. ``name`` must be unique."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._path = folder / name
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._descriptor = self._take()

    def _take(self) -> int:
        while True:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(descriptor, fcntl.LOCK_EX)  # waits only while somebody looks, some microseconds
            try:
                if os.fstat(descriptor).st_ino == self._path.stat().st_ino:
                    return descriptor
            except FileNotFoundError:
                pass  # clear_dead came between the opening and the lock
            os.close(descriptor)

    def release(self) -> None:
        """Give the claim up. Releasing twice is releasing once."""
        if self._descriptor >= 0:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = -1


def is_alive(folder: Path, name: str) -> bool:
    """Whether somebody holds the claim ``name``. Never creates, blocks or takes it for good."""
    try:
        descriptor = os.open(folder / name, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)  # shared: two who look do not see each other
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def clear_dead(folder: Path) -> None:
    """Remove the files of the dead."""
    for path in folder.iterdir() if folder.is_dir() else ():
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            continue
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink(
                missing_ok=True
            )  # under the lock: who is just making the file waits, and makes it again
        except BlockingIOError:
            pass
        finally:
            os.close(descriptor)
