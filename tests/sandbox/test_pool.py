"""Sessions, deadlines, deaths and the tidiness of the pool, all with real kernels."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from sandbox import Busy, Capacity, ExecutionResult, Limits, Sandbox, Stopped, zygote
from sandbox.process import Birth

LIMITS = Limits(timeout_s=30)
LIGHT = Birth(preload=())  # these snippets need no library
BARE = Birth(restricted=False, preload=())


def children() -> set[int]:
    """Process ids of the zygotes, keepers and kernels below this process; zombies do not count."""
    own = psutil.Process()
    return {
        child.pid for child in own.children(recursive=True) if runs(child) and "sandbox" in line_of(child)
    }


def runs(process: psutil.Process) -> bool:
    """Whether it exists and is no zombie."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.status() != psutil.STATUS_ZOMBIE
    return False


def line_of(process: psutil.Process) -> str:
    """Its command line."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return " ".join(process.cmdline())
    return ""


async def test_a_session_keeps_its_variables_and_shows_them_to_no_other() -> None:
    """State lives inside one session only; a run without a session sees none and leaves none."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("secret = 42\ndef f(x):\n    return x + secret", session="a")
        assert (await sandbox.run("f(1)", session="a")).result == "43"
        for other in ("b", "", ""):
            assert (await sandbox.run("secret", session=other)).error.startswith("NameError")
        await sandbox.run("secret = 1")
        assert (await sandbox.run("secret")).status == "error"


async def test_a_poisoned_library_never_reaches_another_session() -> None:
    """Even with the policy off, what one session does to the interpreter stays in its process."""
    async with Sandbox(LIMITS, birth=BARE) as sandbox:
        await sandbox.run("import builtins\nbuiltins.sum = lambda *_: 666", session="a")
        assert (await sandbox.run("sum([1, 2])", session="a")).result == "666"
        assert (await sandbox.run("sum([1, 2])", session="b")).result == "3"


async def test_closing_a_session_forgets_it() -> None:
    """After close_session the same name begins afresh."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("x = 1", session="a")
        await sandbox.close_session("a")
        await sandbox.close_session("never seen")
        assert (await sandbox.run("x", session="a")).status == "error"


@pytest.mark.parametrize("loop", ["while True:\n    pass", "sum(range(10**13))"])
async def test_a_timeout_ends_the_kernel_and_says_what_is_lost(loop: str) -> None:
    """Loops that heed an interrupt and loops that do not: both end, and the session starts afresh."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("x = 1", session="a")
        done = await sandbox.run(f"print('so far')\n{loop}", session="a", limits=Limits(timeout_s=0.4))
        assert done.status == "timeout"
        assert "0.4 s" in done.error
        assert "lost" in done.error
        assert (await sandbox.run("x", session="a")).error.startswith("NameError")


async def test_what_was_printed_before_a_timeout_is_kept() -> None:
    """An interrupted snippet still delivers its output."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("1", session="a")
        done = await sandbox.run(
            "print('so far')\nwhile True:\n    pass", session="a", limits=Limits(timeout_s=5)
        )
        assert (done.status, done.stdout) == ("timeout", "so far\n")


async def test_memory_is_a_status_of_its_own() -> None:
    """Asking for too much is told apart from other errors, and the kernel is not used again."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("x = 1", session="a")
        done = await sandbox.run("y = bytearray(2 * 2**30)", session="a")
        assert done.status == "memory"
        assert "lost" in done.error
        assert (await sandbox.run("x", session="a")).status == "error"


@pytest.mark.parametrize(("victim", "status"), [("kernel", "memory"), ("keeper", "died")])
async def test_a_kernel_that_is_killed_is_noticed_and_replaced(victim: str, status: str) -> None:
    """Death is seen at the process while a run waits; SIGKILL from elsewhere is the host out of memory."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("1", session="a")
        keeper, kernel = keeper_of(sandbox, "a"), next(iter(children_of_session(sandbox, "a")))
        running = asyncio.create_task(sandbox.run("while True:\n    pass", session="a"))
        await asyncio.sleep(0.2)
        os.kill(kernel if victim == "kernel" else keeper, signal.SIGKILL)
        assert (await running).status == status
        assert (await sandbox.run("6 * 7", session="a")).result == "42"
        async with asyncio.timeout(60):
            while alive(kernel):  # noqa: ASYNC110 - a process sets no event
                await asyncio.sleep(0.05)


def keeper_of(sandbox: Sandbox, session: str) -> int:
    """The process id of the keeper of a session's kernel."""
    return next(s.kernel.process.pid for s in sandbox._seats if s.session == session and s.kernel)


def children_of_session(sandbox: Sandbox, session: str) -> set[int]:
    """The kernel's own process id: the child of its keeper."""
    keeper = next(
        seat.kernel.process.pid for seat in sandbox._seats if seat.session == session and seat.kernel
    )
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(keeper)], capture_output=True, text=True, check=True
    )
    return {int(word) for word in listed.stdout.split()}


async def test_the_death_of_the_zygote_takes_no_session_along() -> None:
    """Sessions keep their variables, and the next new session is answered by a kernel of a new zygote."""
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as sandbox:
        await sandbox.run("x = 42", session="a")
        zygote = sandbox._source.nursery.pid
        assert zygote
        os.kill(zygote, signal.SIGKILL)
        assert (await sandbox.run("x", session="a")).result == "42"
        assert (await sandbox.run("6 * 7", session="b")).result == "42"
        assert sandbox._source.nursery.pid not in (None, zygote)


@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
async def test_kernels_forked_from_one_process_draw_different_numbers() -> None:
    """A fork inherits the state of random generators; a kernel must not go on with it."""
    draw = "import random, numpy\nrandom.random(), float(numpy.random.rand())"
    async with Sandbox(LIMITS, Capacity(spares=0)) as sandbox:
        drawn = [(await sandbox.run(draw, session=session)).result for session in "ab"]
    assert drawn[0] != drawn[1]


async def test_without_a_zygote_kernels_are_started_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a zygote cannot run, everything works as before, only slower."""
    monkeypatch.setattr(zygote, "BOOT", "raise SystemExit(1)")
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as slow:
        assert (await slow.run("6 * 7", session="a")).result == "42"
        assert slow._source.nursery.pid is None
    assert not children()


async def test_an_idle_kernel_that_died_is_not_given_work() -> None:
    """A session whose kernel died between two runs is answered by a new one."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("x = 1", session="a")
        os.kill(next(iter(children_of_session(sandbox, "a"))), signal.SIGKILL)
        await asyncio.sleep(0.3)
        assert (await sandbox.run("6 * 7", session="a")).result == "42"


async def test_cancelling_a_run_ends_its_kernel() -> None:
    """Whoever waits may go away: the work stops with them, and the next request is answered."""
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as sandbox:
        await sandbox.run("1", session="a")
        kernel = children_of_session(sandbox, "a")
        running = asyncio.create_task(sandbox.run("while True:\n    pass", session="a"))
        await asyncio.sleep(0.2)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await sandbox.run("6 * 7", session="a")).result == "42"
        assert not kernel & children_of_session(sandbox, "a")


async def test_cancelling_while_a_kernel_starts_leaves_nothing() -> None:
    """A run cancelled at any early moment leaves no process and no folder."""
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as sandbox:
        for delay_s in (0.0, 0.01, 0.05, 0.2):
            running = asyncio.create_task(sandbox.run("1"))
            await asyncio.sleep(delay_s)
            running.cancel()
            await asyncio.wait({running})
        assert (await sandbox.run("6 * 7")).result == "42"
    assert not children()


async def test_closing_a_session_while_its_kernel_starts_leaves_nothing() -> None:
    """The run ends as died, and its kernel goes although the session had no kernel yet when it was closed."""
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as sandbox:
        running = asyncio.create_task(sandbox.run("1", session="a"))
        await asyncio.sleep(0)  # now it has a place, and its kernel starts
        await sandbox.close_session("a")
        assert (await running).status == "died"
    assert not children()


async def test_a_full_scratch_disk_is_told_and_the_next_request_works() -> None:
    """Who fills it is told why it failed; the same session goes on, and another one has a disk of its own."""
    fill = "for n in range(99):\n    with open(f'f{n}', 'wb') as file:\n        file.write(bytes(2**20))"
    async with Sandbox(LIMITS, Capacity(spares=0), BARE) as sandbox:
        if "own root" in await sandbox.missing():
            pytest.skip("this host lets no scratch disk be mounted")
        done = await sandbox.run(fill, session="a")
        assert (done.status, "No space left" in done.error) == ("error", True)
        assert (await sandbox.run("6 * 7", session="a")).result == "42"
        assert (await sandbox.run("open('f', 'wb').write(bytes(2**20))", session="b")).result == str(2**20)


async def test_output_is_bounded_and_says_so() -> None:
    """A flood is cut at the limit; the kernel is usable afterwards."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        limits = Limits(timeout_s=30, max_output_bytes=1000)
        done = await sandbox.run("for i in range(10**5):\n    print('数' * 50)", session="a", limits=limits)
        assert (done.status, done.truncated) == ("ok", True)
        assert 990 <= len(done.stdout.encode()) <= 1000
        done = await sandbox.run("'x' * 10**7", session="a", limits=limits)
        assert (len(done.result), done.truncated) == (1000, True)
        done = await sandbox.run("6 * 7", session="a", limits=limits)
        assert (done.result, done.truncated) == ("42", False)


async def test_a_forged_flood_past_the_kernel_is_bounded_too() -> None:
    """Code that sends its own messages over the kernel's socket meets the same limits in the client."""
    forge = (
        "import gc\nfrom sandbox.kernel import SubsetKernel\nk = SubsetKernel._instance or "
        "[o for o in gc.get_objects() if isinstance(o, SubsetKernel)][0]\n"
        "for i in range(200):\n"
        "    k.send_response(k.iopub_socket, 'stream', {'name': 'stdout', 'text': 'x' * 10000})\n"
        "k.send_response(k.iopub_socket, 'display_data', {'data': {'text/html': '<script>'}})\n"
        "k.send_response(k.iopub_socket, 'stream', {'name': 'stdout', 'text': 7})\n"
    )
    async with Sandbox(LIMITS, birth=BARE) as sandbox:
        done = await sandbox.run(forge, session="a", limits=Limits(timeout_s=5))
        assert len(done.stdout) <= LIMITS.max_output_bytes
        assert "<script>" not in str(done)
        assert (await sandbox.run("6 * 7", session="b")).result == "42"


async def test_source_that_cannot_be_meant_is_blocked() -> None:
    """Too long, with NUL or with half a character: refused before any kernel sees it."""
    async with Sandbox(LIMITS, Capacity(spares=0), LIGHT) as sandbox:
        for code in ("#" * 20_001, "1\0", "'\ud800'"):
            done = await sandbox.run(code)
            assert (done.status, done.error != "") == ("blocked", True)
        assert (await sandbox.run("")).status == "ok"


async def test_the_least_recently_used_session_makes_room() -> None:
    """At the cap an idle session is pushed out; busy ones never are."""
    async with Sandbox(LIMITS, Capacity(max_kernels=2, spares=0), LIGHT) as sandbox:
        for session in ("a", "b"):
            await sandbox.run(f"x = '{session}'", session=session)
        await sandbox.run("x", session="a")
        await sandbox.run("1", session="c")
        assert (await sandbox.run("x", session="a")).result == "'a'"
        assert (await sandbox.run("x", session="b")).status == "error"


async def test_when_all_kernels_work_the_next_run_waits_then_is_told() -> None:
    """Back-pressure is an exception with words, not an endless wait."""
    async with Sandbox(LIMITS, Capacity(max_kernels=1, spares=0, queue_s=0.3), LIGHT) as sandbox:
        running = asyncio.create_task(sandbox.run("while True:\n    pass", session="a"))
        await asyncio.sleep(0.05)
        with pytest.raises(Busy, match="in use"):
            await sandbox.run("1", session="b")
        running.cancel()
        await asyncio.wait({running})


async def test_runs_of_one_session_follow_each_other_and_sessions_run_side_by_side() -> None:
    """Concurrent runs of a session never overlap; those of others all succeed."""
    async with Sandbox(LIMITS, birth=LIGHT) as sandbox:
        await sandbox.run("seen = []", session="a")
        same = [sandbox.run(f"seen.append({i})\nlen(seen)", session="a") for i in range(10)]
        other = [sandbox.run(f"{i} * 2", session=f"s{i % 3}") for i in range(9)]
        results: list[ExecutionResult] = await asyncio.gather(*same, *other)
        assert sorted(int(done.result) for done in results[:10]) == list(range(1, 11))
        assert [int(done.result) for done in results[10:]] == [2 * i for i in range(9)]


async def test_an_idle_session_loses_its_kernel() -> None:
    """Unused for idle_s, a session gives its kernel back."""
    async with Sandbox(LIMITS, Capacity(spares=0, idle_s=0.2), LIGHT) as sandbox:
        await sandbox.run("x = 1", session="a")
        await asyncio.sleep(0.6)
        assert not sandbox._seats


async def test_stop_leaves_no_process_and_no_folder() -> None:
    """After stop, in the middle of anything, nothing of the sandbox is left and nothing can be run."""
    sandbox = Sandbox(LIMITS, Capacity(spares=2), LIGHT)
    await sandbox.start()
    await sandbox.run("1", session="a")
    running = asyncio.create_task(sandbox.run("while True:\n    pass", session="b"))
    await asyncio.sleep(0.1)
    assert sandbox._source.folder
    base = sandbox._source.folder.path
    assert base.exists()
    await sandbox.stop()
    await asyncio.wait({running})
    assert not base.exists()
    assert not children()
    with pytest.raises(Stopped):
        await sandbox.run("1")


SERVER = """
import asyncio, sys
from sandbox import Sandbox, Capacity
from sandbox.process import Birth
async def main():
    async with Sandbox(None, Capacity(spares=1), Birth(preload=())) as sandbox:
        await sandbox.run("1", session="a")
        print([seat.kernel.process.pid for seat in sandbox._seats][0], sandbox._source.folder.path, flush=True)
        await sandbox.run("while True: pass", session="a")
asyncio.run(main())
"""


async def test_kernels_die_with_the_server() -> None:
    """A server killed with SIGKILL leaves no kernel, and the next start removes its folder, and no other."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVER, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert server.stdout
    keeper, folder = (await asyncio.wait_for(server.stdout.readline(), 60)).decode().split()
    server.kill()
    await server.wait()
    for _ in range(200):
        if not alive(int(keeper)):
            break
        await asyncio.sleep(0.05)
    assert not alive(int(keeper))
    assert exists(folder)
    async with (
        Sandbox(LIMITS, Capacity(spares=0), LIGHT),
        Sandbox(LIMITS, Capacity(spares=0), LIGHT) as other,
    ):
        assert not exists(folder)
        assert (await other.run("6 * 7")).result == "42"


def exists(folder: str) -> bool:
    """Whether the folder is there."""
    return Path(folder).is_dir()


def alive(pid: int) -> bool:
    """Whether the process exists and is no zombie."""
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(listed.stdout.strip()) and not listed.stdout.startswith("Z")
