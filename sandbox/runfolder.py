"""The folder in which a sandbox keeps its kernels' sockets, and the tidying up after servers that were
killed.

A living server holds a lock in its folder. A folder whose lock can be had has no owner any more and is
removed by the next server of the same user.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from sandbox import cgroups

PREFIX: Final = "mosuan-kernels-"
_LOCK: Final = "lock"


class RunFolder:
    """A private folder (mode 0700) with a short name: the path of an ipc socket may have 104 bytes on
    macOS.
    """

    def __init__(self) -> None:
        _remove_ownerless()
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock = os.open(self.path / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def remove(self) -> None:
        """Remove the folder with all it holds."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def _remove_ownerless() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
                continue
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        except OSError:  # gone meanwhile, or so new that it has no lock yet
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            continue  # its owner lives
        else:
            shutil.rmtree(folder, ignore_errors=True)
            cgroups.remove_all(folder.name)
        finally:
            os.close(lock)
