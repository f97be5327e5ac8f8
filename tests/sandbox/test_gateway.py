"""The same sandbox over a real Jupyter Kernel Gateway on loopback, with our kernel installed there."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import psutil
import pytest
import pytest_asyncio

from sandbox import Capacity, Limits, Sandbox, StartFailed, kernelspec
from sandbox.gateway import Gateway, GatewayKernels, probe_gateway
from sandbox.seccomp import supported

pytest.importorskip("kernel_gateway", reason="jupyter-kernel-gateway is not installed: pip install '.[dev]'")
pytestmark = pytest.mark.asyncio(loop_scope="module")
LIMITS = Limits(timeout_s=120)
NO_SPARES = Capacity(spares=0, queue_s=300)
PATIENCE_S = 120.0
TOKEN = "token-of-the-tests"


def free_port() -> int:
    """A port that nobody has at the moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def gateway(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Gateway]:
    """A gateway that knows our kernel and Jupyter's own."""
    home = tmp_path_factory.mktemp("gateway")
    kernelspec.write(home / "share" / "kernels")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "JUPYTER_PATH": str(home / "share"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "A_SECRET_OF_THE_GATEWAY": "do not tell",
    }
    port = free_port()
    options = {"ip": "127.0.0.1", "port": port, "port_retries": 0, "auth_token": TOKEN}
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "kernel_gateway"),
        *(f"--KernelGatewayApp.{name}={value}" for name, value in options.items()),
        "--JupyterWebsocketPersonality.list_kernels=True",
        env=environment,
        cwd=home,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    found = Gateway(f"http://127.0.0.1:{port}", TOKEN)
    try:
        await answers(found)
        yield found
    finally:
        server.terminate()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.wait(), 20)
        if server.returncode is None:
            server.kill()
            await server.wait()


async def answers(gateway: Gateway) -> None:
    """Wait until it does."""
    async with asyncio.timeout(PATIENCE_S), aiohttp.ClientSession(headers=gateway.headers) as http:
        while True:
            with contextlib.suppress(aiohttp.ClientError):
                async with http.get(f"{gateway.url}/api") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.1)


async def kernels(gateway: Gateway) -> set[str]:
    """The ids of the kernels that it runs."""
    async with (
        aiohttp.ClientSession(headers=gateway.headers) as http,
        http.get(f"{gateway.url}/api/kernels") as response,
    ):
        return {kernel["id"] for kernel in await response.json()}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def remote(gateway: Gateway) -> AsyncIterator[Sandbox]:
    """A sandbox whose kernels are the gateway's."""
    async with Sandbox(LIMITS, NO_SPARES, source=GatewayKernels(gateway)) as sandbox:
        yield sandbox


async def test_code_runs_and_a_session_keeps_its_variables(remote: Sandbox) -> None:
    """Output, result, error and state are those of a kernel of this host."""
    done = await remote.run("import sympy\nx = 2**100\nprint('now')\nx", session="a")
    assert (done.status, done.error) == ("ok", "")
    assert (done.stdout, done.result) == ("now\n", str(2**100))
    assert (await remote.run("x + 1", session="a")).result == str(2**100 + 1)
    assert (await remote.run("x", session="b")).error.startswith("NameError")
    assert (await remote.run("1 / 0", session="a")).error == "ZeroDivisionError: division by zero"
    done = await remote.run("print('数' * 1000)", session="a", limits=Limits(max_output_bytes=300))
    assert (done.truncated, len(done.stdout.encode())) == (True, 300)


@pytest.mark.parametrize(
    "code", ["import os", "().__class__.__bases__", "open('/etc/passwd')", "'{0.__class__}'.format(1)"]
)
async def test_the_language_policy_holds_there(remote: Sandbox, code: str) -> None:
    """It is part of the kernel, so it goes where the kernel goes."""
    assert (await remote.run(code, session="a")).status == "blocked"


@pytest.mark.skipif(not supported(), reason="no system call table for this host")
async def test_the_kernel_confines_itself_and_says_what_it_cannot(remote: Sandbox) -> None:
    """What a process can give up alone is given up; what its pod must bring is named."""
    missing = await remote.missing()
    assert not {"rlimits", "no privileges", "seccomp"} & set(missing)
    assert {"namespaces", "own root", "control group"} <= set(missing)


async def test_a_timeout_ends_the_kernel_and_keeps_what_was_printed(remote: Sandbox) -> None:
    """The deadline runs here; the next run of the session begins afresh."""
    await remote.run("x = 1", session="slow")
    loop = "print('so far')\nwhile True:\n    pass"
    done = await remote.run(loop, session="slow", limits=Limits(timeout_s=5))
    assert (done.status, done.stdout) == ("timeout", "so far\n")
    assert "lost" in done.error
    assert (await remote.run("x", session="slow")).error.startswith("NameError")


async def test_a_long_silence_is_no_death(remote: Sandbox) -> None:
    """A calculation that says nothing for longer than any request may take is waited for to its own deadline."""
    quiet = "import datetime\nuntil = datetime.datetime.now() + datetime.timedelta(seconds=17)\n"
    done = await remote.run(
        f"{quiet}while datetime.datetime.now() < until:\n    pass\n'over'", session="quiet"
    )
    assert (done.status, done.result) == ("ok", "'over'")


async def test_too_much_memory_is_a_status(gateway: Gateway) -> None:
    """The limits of a kernel's birth travel with the request for it."""
    small = Limits(timeout_s=120, memory_bytes=512 * 2**20)
    async with Sandbox(small, NO_SPARES, source=GatewayKernels(gateway)) as sandbox:
        assert (await sandbox.run("len(bytearray(600 * 2**20))", session="m")).status == "memory"


def processes() -> set[int]:
    """Our kernels below the gateway below this process."""
    found = set()
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if "sandbox.remote" in child.cmdline():
                found.add(child.pid)
    return found


async def test_a_kernel_that_dies_is_noticed_and_replaced(remote: Sandbox) -> None:
    """A gateway restarts a dead kernel by itself; that one knows nothing, and is not taken for the old."""
    before = processes()
    await remote.run("x = 1", session="dying")
    (kernel,) = processes() - before
    running = asyncio.create_task(remote.run("while True:\n    pass", session="dying"))
    await asyncio.sleep(0.5)
    os.kill(kernel, signal.SIGKILL)
    done = await running
    assert done.status == "died"
    assert "lost" in done.error
    assert (await remote.run("6 * 7", session="dying")).result == "42"


async def test_a_kernel_that_is_not_ours_gets_no_code(gateway: Gateway) -> None:
    """Jupyter's own kernel has no language policy: it is asked who it is, and deleted."""
    theirs = Gateway(gateway.url, TOKEN, "python3")
    async with Sandbox(LIMITS, NO_SPARES, source=GatewayKernels(theirs)) as sandbox:
        with pytest.raises(StartFailed, match="not Mosuan's"):
            await sandbox.run("1 + 1")


@pytest.mark.parametrize("wrong", ["token", "kernel", "nobody"])
async def test_a_gateway_that_gives_no_kernel_is_told_in_one_line(gateway: Gateway, wrong: str) -> None:
    """Without the token, without our kernel, without anybody there: the reason, and no token in it."""
    given = {
        "token": Gateway(gateway.url, "wrong"),
        "kernel": Gateway(gateway.url, TOKEN, "no-such-kernel"),
        "nobody": Gateway(f"http://127.0.0.1:{free_port()}", TOKEN),
    }[wrong]
    async with Sandbox(LIMITS, NO_SPARES, source=GatewayKernels(given)) as sandbox:
        with pytest.raises(StartFailed) as told:
            await sandbox.run("1 + 1")
    assert given.url in str(told.value)
    assert TOKEN not in str(told.value)
    assert "\n" not in str(told.value)


async def test_nothing_is_left_at_the_gateway(gateway: Gateway) -> None:
    """Sessions that end, are thrown away or time out leave no kernel behind."""
    before = await kernels(gateway)
    async with Sandbox(LIMITS, NO_SPARES, source=GatewayKernels(gateway)) as sandbox:
        await sandbox.run("1", session="a")
        await sandbox.run("1")
        await sandbox.run("while True:\n    pass", session="b", limits=Limits(timeout_s=1))
        await sandbox.close_session("a")
    assert await kernels(gateway) <= before


async def test_a_run_that_is_cancelled_leaves_no_kernel(gateway: Gateway) -> None:
    """Whenever it is given up: before its kernel is there, while it introduces itself, while it calculates.

    A kernel that was asked for is made, whether or not somebody still waits; then it is deleted.
    """
    before = await kernels(gateway)
    async with Sandbox(LIMITS, NO_SPARES, source=GatewayKernels(gateway)) as sandbox:
        for wait_s in (0.0, 0.02, 0.1, 0.3, 1.0, 3.0):
            given_up = asyncio.create_task(sandbox.run("while True:\n    pass", session="given up"))
            await asyncio.wait({given_up}, timeout=wait_s)
            given_up.cancel()
            with pytest.raises(asyncio.CancelledError):
                await given_up
        assert (await sandbox.run("6 * 7", session="given up")).result == "42"
    assert await kernels(gateway) <= before


async def mosuan(*arguments: str, **variables: str) -> tuple[int, str]:
    """Exit code and output of the command."""
    command = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env={**os.environ, **variables},
        cwd=Path(__file__).parents[2],
    )
    try:
        told, _ = await asyncio.wait_for(command.communicate(), 2 * PATIENCE_S)
    finally:
        if command.returncode is None:
            command.kill()
            await command.wait()
    return command.returncode or 0, told.decode()


async def test_one_setting_sends_the_command_line_to_the_gateway(gateway: Gateway, tmp_path: Path) -> None:
    """The same command, calculated elsewhere; and the command that installs our kernel there."""
    there = {"MOSUAN_SANDBOX_GATEWAY_URL": gateway.url, "MOSUAN_SANDBOX_GATEWAY_TOKEN": TOKEN}
    run = ("sandbox", "run", "-c", "2**100", "--data", str(tmp_path))
    assert await mosuan(*run, **there) == (0, f"{2**100}\n")
    code, told = await mosuan(*run, **{**there, "MOSUAN_SANDBOX_GATEWAY_KERNEL": "python3"})
    assert code == 1
    assert "not Mosuan's" in told.splitlines()[-1]
    code, told = await mosuan("sandbox", "kernelspec", str(tmp_path / "kernels"))
    assert (code, told.strip()) == (0, str(tmp_path / "kernels" / "mosuan" / "kernel.json"))
    assert "sandbox.remote" in (tmp_path / "kernels" / "mosuan" / "kernel.json").read_text()


async def test_the_gateway_is_probed_like_a_host(gateway: Gateway) -> None:
    """It starts our kernel, the language policy holds, and what confines it is named; a foreign kernel is told."""
    reports = {report.name: report for report in await probe_gateway(gateway)}
    assert [name for name, report in reports.items() if not report.ok] == []
    assert "without namespaces" in reports["isolation"].reason
    (refused,) = await probe_gateway(Gateway(gateway.url, TOKEN, "python3"))
    assert (refused.name, refused.ok) == ("gateway", False)
