"""What can go wrong around the code, as opposed to in it.

A failure of the untrusted code itself is a value (``ExecutionResult.status``), never one of these.

SandboxError
├── StartFailed       a kernel could not be brought up
├── Busy              every kernel is in use and none came free in time
├── Stopped           the sandbox was used before start() or after stop()
└── PolicyViolation   raised inside the kernel: the code asked for something the policy refuses
"""

from __future__ import annotations


class SandboxError(Exception):
    """Any failure of the sandbox layer."""


class StartFailed(SandboxError):
    """A kernel process ended, or stayed silent, before it was ready."""


class Busy(SandboxError):
    """All kernels are working and none came free within the waiting time."""


class Stopped(SandboxError):
    """The sandbox is not running."""


class PolicyViolation(SandboxError):
    """The code asked for something the language policy refuses. The message is one line, fit for a model to
    read.
    """
