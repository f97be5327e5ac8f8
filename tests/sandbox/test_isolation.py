"""The report of the layers is true: a layer that is taken away is found missing by what gets through."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sandbox import Capacity, LayerReport, Limits, Sandbox, cgroups, probe
from sandbox.isolation import Report
from sandbox.process import Birth
from sandbox.seccomp import build, supported

PROCESS = [
    "files",
    "scratch",
    "network",
    "environment",
    "programs",
    "other processes",
    "privileges",
    "memory",
    "isolation",
]
NAMES = ["kernel", "language", *PROCESS, "watchdog"]


async def test_every_layer_is_probed() -> None:
    """The report names each layer once, with a reason; network and memory hold on any supported host."""
    reports = await probe()
    assert [report.name for report in reports] == NAMES
    assert all(report.reason for report in reports)
    held = {report.name for report in reports if report.ok}
    assert {"kernel", "language", "environment", "watchdog"} <= held
    if sys.platform == "linux" and supported():
        assert {"network", "programs", "memory"} <= held


@pytest.mark.skipif(sys.platform != "linux", reason="the layers in question exist on Linux")
async def test_a_layer_that_is_gone_is_reported_open() -> None:
    """With three layers switched off, the probes find the open doors and say which."""
    off = frozenset({"namespaces", "landlock", "seccomp"})
    reports = {report.name: report for report in await probe(off)}
    for name in ("files", "network", "other processes"):
        assert not reports[name].ok
        assert "switched off" in reports[name].reason
    assert "TCP" in reports["network"].reason
    assert reports["language"] == LayerReport("language", True, "tried and stopped")


@pytest.mark.skipif(not supported(), reason="no system call table for this host")
@pytest.mark.parametrize("alone", ["seccomp", "namespaces"])
async def test_each_of_two_layers_alone_keeps_the_network_out(alone: str) -> None:
    """No network is a hard requirement: it holds when either of its two layers is missing."""
    off = frozenset({"landlock", "seccomp", "namespaces"}) - {alone}
    report = {report.name: report for report in await probe(off)}["network"]
    if alone == "namespaces" and "namespaces:" in report.reason:
        pytest.skip("this host bars namespaces")
    assert "TCP" not in report.reason
    assert "UDP" not in report.reason


def test_a_refused_step_is_named_with_its_reason() -> None:
    """Nothing the host refuses is passed over in silence, and the following steps are still tried."""

    def refuse() -> None:
        raise OSError(1, "not here")

    report = Report()
    assert not report.attempt("first", refuse, frozenset())
    assert report.attempt("second", lambda: None, frozenset())
    assert not report.attempt("third", lambda: None, frozenset({"third"}))
    assert report.missing == {"first": "[Errno 1] not here", "third": "switched off"}


@pytest.mark.skipif(not supported(), reason="no system call table for this host")
def test_the_filter_fits_the_kernel() -> None:
    """A BPF program has whole instructions and at most 4096 of them."""
    code = build(1)
    assert len(code) % 8 == 0
    assert len(code) // 8 <= 4096


def groups_of(folder: Path) -> list[Path]:
    """Control groups of the kernels of one sandbox."""
    return [group for parent in cgroups.parents() for group in parent.glob(f"{folder.name}-*")]


@pytest.mark.skipif(not list(cgroups.parents()), reason="no control group may be made here")
async def test_what_a_kernel_really_takes_is_bounded_by_its_group() -> None:
    """Memory that no address space limit sees ends the kernel, not the host; and the group goes with it."""
    birth = Birth(restricted=False, preload=(), off=frozenset({"rlimits"}))
    take = "x = []\nwhile True:\n    x.append(bytearray(2**20))"
    async with Sandbox(Limits(timeout_s=60, memory_bytes=128 * 2**20), Capacity(spares=0), birth) as sandbox:
        assert sandbox._source.folder
        folder = sandbox._source.folder.path
        assert (await sandbox.run(take, session="a")).status == "memory"
        assert (await sandbox.run("6 * 7", session="b")).result == "42"
        assert groups_of(folder)
    assert not groups_of(folder)
