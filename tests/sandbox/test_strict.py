"""A server open to the network refuses a host without isolation. The host is real: its kernel denies the calls."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from sandbox.seccomp import supported

# Runs a program on a host that offers neither namespaces nor Landlock nor filters: all answer EPERM.
POOR_HOST = """
import ctypes, errno, os, platform, struct, sys
from sandbox import seccomp
denied = {"x86_64": (272, 444, 317), "aarch64": (97, 444, 277)}[platform.machine()]
ops = [seccomp._op(0x20, 0)]
for number in denied:
    ops += [seccomp._op(0x15, number, 0, 1), seccomp._REFUSED]
code = b"".join([*ops, seccomp._LET])
program = seccomp._Program(len(code) // 8, code)
libc = ctypes.CDLL(None, use_errno=True)
assert libc.prctl(38, 1, 0, 0, 0) == 0
assert libc.prctl(22, 2, ctypes.byref(program), 0, 0) == 0
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
PATIENCE_S = 600.0


@pytest.mark.skipif(not supported(), reason="no system call table for this host")
async def test_serve_beyond_loopback_refuses_a_host_without_isolation(tmp_path: Path) -> None:
    """The command ends with 1 and one line that names what is missing and where to look."""
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", POOR_HOST, "-m", "bot", "serve"),
        *("--host", "0.0.0.0", "--port", "0", "--data", str(tmp_path)),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    try:
        _, told = await asyncio.wait_for(server.communicate(), PATIENCE_S)
    finally:
        if server.returncode is None:
            server.kill()
            await server.wait()
    last = told.decode().splitlines()[-1]
    assert server.returncode == 1
    assert "lacks layers of isolation" in last
    assert "network" in last
    assert "mosuan doctor" in last
