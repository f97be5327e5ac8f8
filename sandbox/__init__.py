"""Runs untrusted Python: ``Sandbox.run(code)`` gives an ``ExecutionResult``. See README.md for what it
protects.
"""

from sandbox.errors import Busy, PolicyViolation, SandboxError, StartFailed, Stopped
from sandbox.limits import Limits
from sandbox.outputs import ExecutionResult, Output, Status
from sandbox.pool import Capacity, Sandbox
from sandbox.probe import LayerReport, probe

__all__ = [
    "Busy",
    "Capacity",
    "ExecutionResult",
    "LayerReport",
    "Limits",
    "Output",
    "PolicyViolation",
    "Sandbox",
    "SandboxError",
    "StartFailed",
    "Status",
    "Stopped",
    "probe",
]
