"""Code that wants out, by category, and the layer that stops each one. The snippets are in ``hostile/``.

The first half runs under the whole sandbox, the second without the language policy, where only the process
stands. After each one an honest request must be answered.
"""

from __future__ import annotations

import ast
import asyncio
from collections import deque
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox import Capacity, ExecutionResult, Limits, Sandbox
from sandbox.process import Birth
from tests.sandbox.snippets import GOT_OUT, Snippet, read, stopped_by

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATIENT = Limits(timeout_s=30)
SESSIONS = 4
Outcomes = dict[Snippet, tuple[ExecutionResult, ExecutionResult]]
BRIEF = Limits(timeout_s=0.3)  # for snippets that never end by themselves


def limits_of(snippet: Snippet) -> Limits:
    """Short for what lasts; long for what ends by itself, so that a busy machine changes no answer."""
    return BRIEF if snippet.lasts else PATIENT


def chosen(request: pytest.FixtureRequest, side: str) -> list[Snippet]:
    """The snippets of one side whose tests were asked for."""
    specs = [getattr(item, "callspec", None) for item in request.session.items]
    wanted = {spec.params.get("snippet") for spec in specs if spec}
    return [snippet for snippet in read(side) if snippet in wanted]


async def run_all(sandbox: Sandbox, snippets: list[Snippet], *, same_session: bool) -> Outcomes:
    """Side by side in a few sessions: those that last spend their time together."""
    waiting, outcomes = deque(snippets), {}

    async def work(name: str) -> None:
        while waiting:
            snippet = waiting.popleft()
            done = await sandbox.run(snippet.code, session=name, limits=limits_of(snippet))
            after = await sandbox.run("sum([1, 2, 3]) * 7", session=name if same_session else f"{name}-next")
            outcomes[snippet] = (done, after)

    async with asyncio.TaskGroup() as group:
        for number in range(SESSIONS):
            group.create_task(work(f"hostile-{number}"))
    return outcomes


def named(snippets: list[Snippet]) -> list[object]:
    """As parameters of a test."""
    return [pytest.param(snippet, id=snippet.name) for snippet in snippets]


async def test_there_are_enough() -> None:
    """A suite that lost its data would pass; this one would not."""
    assert len(read("policy")) >= 400
    assert len(read("process")) >= 140
    assert {"walks", "frames", "formats", "imports", "ctypes", "files", "environment", "sockets", "processes",
            "memory", "numbers", "endless", "floods", "deep", "signals", "poison", "pickles", "kernels", "libraries",
            } <= {snippet.name.rpartition("-")[0] for snippet in read("policy")}  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def under_policy(sandbox: Sandbox, request: pytest.FixtureRequest) -> Outcomes:
    """What became of the chosen snippets under the whole sandbox, and of an honest request after each."""
    return await run_all(sandbox, chosen(request, "policy"), same_session=True)


@pytest.mark.parametrize("snippet", named(read("policy")))
async def test_it_is_stopped_and_the_next_one_answered(under_policy: Outcomes, snippet: Snippet) -> None:
    """No snippet reaches its ESCAPED line, the stated layer stops it, and an honest request is answered."""
    done, after = under_policy[snippet]
    assert GOT_OUT not in done.stdout
    assert stopped_by(done, restricted=True) in snippet.layers, done
    assert "/root" not in done.error
    assert "\n" not in done.error
    assert (after.status, after.result) == ("ok", "42")


async def test_a_violation_is_called_blocked_and_says_what_is_not_available(sandbox: Sandbox) -> None:
    """What the policy refuses is told apart from a mistake, in one line."""
    for code in (
        "import os",
        "().__class__.__base__",
        "eval('1')",
        "'{0.__class__.x}'.format(1)",
        "open('x')",
    ):
        done = await sandbox.run(code, session="blocked")
        assert done.status == "blocked"
        assert any(words in done.error for words in ("not a", "cannot", "leads out"))


GADGETS = [
    "().__class__.__base__", "getattr((), '__base__')", "'{0.__class__.__base__}'.format(())",
    "str.format('{0.__class__.__y__}', 1)", "(lambda: 0).__globals__", "(x for x in ()).gi_frame",
    "getattr((x for x in ()), 'gi_' + 'code')", "open('/etc/passwd')", "__import__('os')", "eval('1')",
    "type(lambda: 0)", "print.__self__", "globals()", "type(type(1))", "getattr(print, '__se' + 'lf__')",
    "object.__subclasses__()", "int.mro()", "().__reduce_ex__(2)",
]  # fmt: skip
WRAPPERS = [
    "[$ for _ in [0]][0]", "(lambda: $)()", "{'k': $}['k']", "($,)[0]", "next(iter([$]))",
    "list(map(lambda _: $, [0]))",
    "sorted([0], key=lambda _: (0, $)[0])", "($ if True else 0)", "(n := $)", "(lambda *a, **k: a)(*[$])",
    "max([0], key=lambda _: bool($))", "f'{$}'", "f'{$!r:>5}'", "[*($,)]", "{**{'a': $}}", "(lambda a=$: a)()",
    "(0 or $)", "str($)", "dict(a=$)", "[y for x in [0] for y in [$]]", "not $", "[0][bool($) - 1]",
]  # fmt: skip
STATEMENTS = [
    "x = $", "print($, end='')", "for x in [$]:\n    pass", "def f(a=$):\n    pass", "class A:\n    x = $",
    "assert ($, 1)", "try:\n    raise ValueError\nexcept ValueError:\n    $", "while $:\n    break",
    "match [$]:\n    case [x]:\n        pass", "def f():\n    yield $\nlist(f())", "x = {}\nx[str($)] = 1",
    "import functools\n@(lambda f: $)\ndef g(): pass", "try:\n    pass\nfinally:\n    $", "x: int = $",
    "x = 0\nx += bool($)",
    "def f():\n    return $\nf()", "class A:\n    def __init__(self):\n        self.a = $\nA()",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    gadget=st.sampled_from(GADGETS),
    wrappers=st.lists(st.sampled_from(WRAPPERS), max_size=3),
    statement=st.sampled_from(STATEMENTS),
)
async def test_no_wrapping_hides_a_gadget(
    sandbox: Sandbox, gadget: str, wrappers: list[str], statement: str
) -> None:
    """However a way out is dressed up, the policy sees it: every composition is blocked."""
    code = gadget
    for wrapper in wrappers:
        code = wrapper.replace("$", code)
    code = statement.replace("$", code)
    try:
        compile(code, "composed", "exec", dont_inherit=True)
    except SyntaxError:  # quotes inside an f-string, ":=" in what a comprehension loops over
        return
    done = await sandbox.run(f"{code}\nprint('{GOT_OUT}')", session="fuzz", limits=PATIENT)
    assert done.status == "blocked", code
    assert GOT_OUT not in done.stdout


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def confined(bare: Sandbox) -> Sandbox:
    """``bare``, where the host offers every process layer these snippets rely on."""
    if (await bare.missing()).keys() & {"namespaces", "own root", "seccomp", "rlimits"}:
        pytest.skip("this host does not offer all process layers")
    return bare


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def without_policy(confined: Sandbox, request: pytest.FixtureRequest) -> Outcomes:
    """The same without the policy. A snippet may spoil its own session, so the honest request has another."""
    return await run_all(confined, chosen(request, "process"), same_session=False)


@pytest.mark.parametrize("snippet", named(read("process")))
async def test_the_process_alone_stops_it(without_policy: Outcomes, snippet: Snippet) -> None:
    """With no language policy at all, the process layers refuse it and the next request is answered."""
    done, after = without_policy[snippet]
    assert GOT_OUT not in done.stdout
    assert stopped_by(done, restricted=False) in snippet.layers, done
    assert (after.status, after.result) == ("ok", "42")


LOOK = """
import os, sandbox
repository = sorted(os.listdir(os.path.dirname(sandbox.__path__[0])))
repository, os.path.exists(OUTSIDE), os.path.ismount("/sockets"), os.listdir("/sockets")
"""


async def test_only_libraries_exist_in_a_kernels_own_root(confined: Sandbox, tmp_path: Path) -> None:
    """Landlock off: of this repository the sandbox package and libraries are there, of its sockets nothing is.

    Nor is a folder that the server has: this test's own, wherever the repository lies.
    """
    birth = Birth(restricted=False, preload=(), off=frozenset({"landlock"}))
    async with Sandbox(None, Capacity(spares=0), birth) as sandbox:
        done = await sandbox.run(LOOK.replace("OUTSIDE", repr(str(tmp_path))))
    repository, outside, mounted, sockets = ast.literal_eval(done.result)
    assert set(repository) <= {"sandbox", ".venv", "venv"}
    assert (outside, mounted, sockets) == (False, False, [])


async def test_the_environment_of_the_server_is_not_there(
    bare: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A secret in the server's environment is in no kernel, not even one that is started later."""
    monkeypatch.setenv("MOSUAN_TEST_SECRET", "hunter2")
    done = await bare.run("import os\nsorted(os.environ)", limits=Limits(memory_bytes=700 * 2**20))
    assert "SECRET" not in done.result
    assert "PATH" in done.result
