"""The public names of the layer are a promise to the layers above."""

from __future__ import annotations

import sandbox


def test_the_public_names_are_these() -> None:
    """A name is added or taken away on purpose only."""
    assert sandbox.__all__ == [
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


def test_every_error_is_a_sandbox_error() -> None:
    """One ``except SandboxError`` catches whatever this layer raises."""
    assert all(
        issubclass(e, sandbox.SandboxError) for e in (sandbox.Busy, sandbox.StartFailed, sandbox.Stopped)
    )
