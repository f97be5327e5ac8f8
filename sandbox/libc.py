"""The C library's functions that Python has no name for. Opened once: before a fork, so that no child has to.

Knows nothing of what is called. ``ctypes.get_errno()`` tells why a call failed.
"""

from __future__ import annotations

import ctypes
from functools import cache


@cache
def calls() -> ctypes.CDLL:
    """The functions by name; one that this system lacks raises AttributeError where it is called."""
    return ctypes.CDLL(None, use_errno=True)
