"""Code that wants out, by category. Each snippet says ESCAPED if it got what it wanted.

The first half runs under the whole sandbox, the second without the language policy, where only the process
stands. After each one an honest request must be answered.
"""

# ruff: noqa: E501  (snippets are data)
from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox import Capacity, Limits, Sandbox
from sandbox.process import Birth

pytestmark = pytest.mark.asyncio(loop_scope="module")
QUICK = Limits(timeout_s=1.5)  # for snippets that never end by themselves

WALKS = [
    "().__class__.__bases__[0].__subclasses__()\nprint('ESCAPED')",
    "getattr((), '__cl' + 'ass__').__base__\nprint('ESCAPED')",
    "x = getattr(getattr((), '__class__'), '__mro__')\nprint('ESCAPED')",
    "int.mro()\nprint('ESCAPED')",
    "(lambda: 0).__globals__\nprint('ESCAPED')",
    "print.__self__\nprint('ESCAPED')",
    "def f(): pass\ngetattr(f, '__code__')\nprint('ESCAPED')",
    "type(lambda: 0)\nprint('ESCAPED')",
    "type(type(1))('X', (str,), {})\nprint('ESCAPED')",
    "(1).__class__.__class__\nprint('ESCAPED')",
    "class S(str):\n    def startswith(self, *a):\n        return False\ngetattr((), S('__class__'))\nprint('ESCAPED')",
    "class A:\n    pass\ngetattr(super(A, A()), '__getattribute__')('__class__')\nprint('ESCAPED')",
    "class A:\n    def f(self):\n        return super().__reduce_ex__(2)\nA().f()\nprint('ESCAPED')",
    "class N(dict):\n    pass\nprint('ESCAPED')",
    "class M(type):\n    pass\nprint('ESCAPED')",
    "class A(metaclass=type):\n    pass\nprint('ESCAPED')",
    "class A:\n    def __getattribute__(self, n):\n        return 1\nprint('ESCAPED')",
    "class A:\n    def __reduce__(self):\n        return (print, ('ESCAPED',))\nimport copy\ncopy.copy(A())",
    "class A:\n    pass\nA().__dict__['x'] = 1\nprint('ESCAPED')",
    "match 1:\n    case int(real=r, __class__=c):\n        print('ESCAPED')",
    "import operator\noperator.attrgetter('__class__.__bases__')(1)\nprint('ESCAPED')",
    "import operator\noperator.methodcaller('__reduce_ex__', 2)([])\nprint('ESCAPED')",
    "from functools import partial\npartial(getattr, ())('__class__').__base__\nprint('ESCAPED')",
    "list(map(getattr, [()], ['__class__']))[0].__base__\nprint('ESCAPED')",
    "sorted([()], key=lambda x: x.__class__.__base__)\nprint('ESCAPED')",
]
FRAMES = [
    "g = (i for i in [1])\ng.gi_frame.f_back\nprint('ESCAPED')",
    "g = (g.gi_frame.f_back.f_globals for x in [1])\nlist(g)\nprint('ESCAPED')",
    "getattr((x for x in []), 'gi_' + 'frame')\nprint('ESCAPED')",
    "try:\n    1 / 0\nexcept Exception as e:\n    e.__traceback__.tb_frame\n    print('ESCAPED')",
    "try:\n    1 / 0\nexcept Exception as e:\n    e.with_traceback(None)\n    print('ESCAPED')",
    "import math\ntry:\n    math.nothing\nexcept AttributeError as e:\n    e.obj\n    print('ESCAPED')",
    "class C:\n    def __enter__(self):\n        return self\n    def __exit__(self, t, v, tb):\n        tb.tb_frame\n        print('ESCAPED')\nwith C():\n    1 / 0",
    "async def f():\n    pass\nf().cr_frame\nprint('ESCAPED')",
    "try:\n    raise ExceptionGroup('x', [ValueError()])\nexcept* ValueError:\n    print('ESCAPED')",
]
FORMATS = [
    "'{0.__class__}'.format(1)\nprint('ESCAPED')",
    "'{0.__class__.__init__.__globals__}'.format(print)\nprint('ESCAPED')",
    "str.format('{0.__class__}', 1)\nprint('ESCAPED')",
    "'{x.__class__}'.format_map({'x': 1})\nprint('ESCAPED')",
    "getattr('{0.__class__}', 'format')(1)\nprint('ESCAPED')",
    "'{0:{1.__class__}}'.format(1, 2)\nprint('ESCAPED')",
    "import string\nstring.Formatter().format('{0.__class__}', 1)\nprint('ESCAPED')",
    "list(map(str.format, ['{0.__class__}'], [1]))\nprint('ESCAPED')",
    "f'{().__class__}'.__len__()\nprint('ESCAPED')",
]
IMPORTS = [
    *(
        f"import {name}\nprint('ESCAPED')"
        for name in "os sys subprocess socket ctypes builtins importlib inspect gc pickle threading".split()  # noqa: SIM905
    ),
    *(
        f"import {name}\nprint('ESCAPED')"
        for name in ("os.path", "numpy.ctypeslib", "sympy.utilities.lambdify")
    ),
    "__import__('os')\nprint('ESCAPED')",
    "from numpy import ctypeslib\nprint('ESCAPED')",
    "from sympy import plotting\nprint('ESCAPED')",
    "from . import os\nprint('ESCAPED')",
    "import datetime\ndatetime.sys\nprint('ESCAPED')",
    "import random\nrandom._os\nprint('ESCAPED')",
    "import statistics\nstatistics.sys\nprint('ESCAPED')",
    "import collections.abc\ncollections.abc.sys\nprint('ESCAPED')",
    "import json\njson.codecs\nprint('ESCAPED')",
    "import numpy as np\nnp.os\nprint('ESCAPED')",
    "import numpy as np\nnp.core.multiarray\nprint('ESCAPED')",
    "import calendar\ncalendar.sys\nprint('ESCAPED')",
]
EVALS = [
    "eval('1')\nprint('ESCAPED')",
    "exec('x = 1')\nprint('ESCAPED')",
    "e = eval\ne('1')\nprint('ESCAPED')",
    "compile('1', '', 'eval')\nprint('ESCAPED')",
    "globals()\nprint('ESCAPED')",
    "vars()\nprint('ESCAPED')",
    "breakpoint()\nprint('ESCAPED')",
    "input()\nprint('ESCAPED')",
    "import sympy\nsympy.sympify('__import__(\"os\").getpid()')\nprint('ESCAPED')",
    "import sympy\nsympy.S('().__class__')\nprint('ESCAPED')",
    "import sympy\nsympy.Symbol('x').subs('x', 'open(\"/etc/passwd\").read()')\nprint('ESCAPED')",
    "import sympy\nsympy.solve('[].append(1)')\nprint('ESCAPED')",
    "import sympy\nsympy.Poly('[].append')\nprint('ESCAPED')",
    "import sympy\nsympy.parse_expr('(lambda: 0).__globals__')\nprint('ESCAPED')",
    "import sympy\nsympy.Matrix(['x.__class__'])\nprint('ESCAPED')",
    "import sympy\nsympy.lambdify([], sympy.Symbol('load'), 'numpy')()\nprint('ESCAPED')",
    "import sympy\nx = sympy.Symbol('x')\nsympy.lambdify(x, sympy.Function('load')(x), 'numpy')\nprint('ESCAPED')",
    "import sympy\nx = sympy.Symbol('x')\nsympy.nsolve(sympy.Function('exit')(x), x, 1)\nprint('ESCAPED')",
    "import sympy\nsympy.plot(sympy.Symbol('x'))\nprint('ESCAPED')",
    "import functools\n@functools.wraps(print, updated=('__globals__',))\ndef f(): pass\nprint('ESCAPED')",
    "import json\njson.dumps(1, cls=print)\nprint('ESCAPED')",
]
FILES = [
    "open('/etc/passwd').read()\nprint('ESCAPED')",
    "import numpy as np\nnp.fromfile('/etc/passwd')\nprint('ESCAPED')",
    "import numpy as np\nnp.loadtxt('/proc/self/environ')\nprint('ESCAPED')",
    "import numpy as np\nnp.arange(3).tofile('/tmp/x')\nprint('ESCAPED')",
    "import numpy as np\nnp.ndarray.dump(np.arange(3), '/tmp/x')\nprint('ESCAPED')",
    "import numpy as np\nnp.memmap('/etc/passwd')\nprint('ESCAPED')",
    "import numpy as np\nnp.load('x.npy', allow_pickle=True)\nprint('ESCAPED')",
    "print('ESCAPED', file=open('/tmp/x', 'w'))",
]
POISON = [
    "import math\nmath.pi = 3\nprint('ESCAPED')",
    "import numpy as np\nnp.sum = None\nprint('ESCAPED')",
    "import math\nsetattr(math, 'pi', 3)\nprint('ESCAPED')",
    "import math\ndel math.pi\nprint('ESCAPED')",
    "from datetime import date\ndate.today = None\nprint('ESCAPED')",
    "from fractions import Fraction\nFraction.limit_denominator = None\nprint('ESCAPED')",
    "from dataclasses import dataclass\nfrom fractions import Fraction\ndataclass(Fraction)\nprint('ESCAPED')",
    "from functools import total_ordering\nfrom fractions import Fraction\ntotal_ordering(Fraction)\nprint('ESCAPED')",
    "int.real = 5\nprint('ESCAPED')",
    "from numbers import Number\nNumber.register(str)\nprint('ESCAPED')",
    "__builtins__['sum'] = None\nprint('ESCAPED')",
    "_getattr_ = getattr\nprint('ESCAPED')",
    "def f(_getattr_=None): pass\nprint('ESCAPED')",
    "global __name__\n__name__ = 'x'\nprint('ESCAPED')",
    "print = None\nprint('ESCAPED')",
    "for _write_ in []: pass\nprint('ESCAPED')",
    "import math as _getattr_\nprint('ESCAPED')",
    "try:\n    pass\nexcept Exception as _x:\n    pass\nprint('ESCAPED')",
]
HUNGRY = [
    "x = 'a' * 10**10\nprint('ESCAPED')",
    "x = [0] * 10**10\nprint('ESCAPED')",
    "a = []\nwhile True:\n    a.append(bytearray(10**7))",
    "import numpy as np\nnp.ones((10**6, 10**6))\nprint('ESCAPED')",
    "d = {}\ni = 0\nwhile True:\n    i += 1\n    d[i] = str(i) * 10000",
    "x = list(range(10**10))\nprint('ESCAPED')",
    "f'{1:1000000000000}'\nprint('ESCAPED')",
    "'{:>99999999999}'.format(1)\nprint('ESCAPED')",
]
ENDLESS = [
    "while True:\n    pass",
    "9**9**9\nprint('ESCAPED')",
    "sum(range(10**12))\nprint('ESCAPED')",
    "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass",
    "import itertools\nlist(zip(itertools.repeat(1, 10**12), iter(int, 1))) and print('ESCAPED')",
    "import re\nre.match('(a+)+$', 'a' * 40 + 'b')\nprint('ESCAPED')",
    "import math\nmath.factorial(10**8)\nprint('ESCAPED')",
    "import sympy\nsympy.factorint(2**521 * 3 + 1)\nsympy.factorint((2**127 - 1) * (2**521 - 1) * (2**89 - 1) + 2)\nprint('ESCAPED')",
]
DEEP = [
    "def f(n):\n    return f(n + 1)\nf(0)\nprint('ESCAPED')",
    "x = []\nx.append(x)\nfor i in range(10**5):\n    x = [x]\nrepr(x)\nprint('ESCAPED')",
    "(" * 500 + "1" + ")" * 500 + "\nprint('ESCAPED')",
    "class A:\n    def __repr__(self):\n        return repr(self)\nA()",
    "-" * 15000 + "1",
]
GROUPS = {
    "walk": WALKS, "frame": FRAMES, "format": FORMATS, "import": IMPORTS, "eval": EVALS, "file": FILES,
    "poison": POISON, "memory": HUNGRY, "endless": ENDLESS, "deep": DEEP,
}  # fmt: skip
CASES = [
    pytest.param(code, id=f"{name}-{i}") for name, group in GROUPS.items() for i, code in enumerate(group)
]
STOPPED = ("blocked", "error", "memory", "timeout", "died")


@pytest.mark.parametrize("code", CASES)
async def test_the_snippet_is_stopped_and_the_next_one_answered(sandbox: Sandbox, code: str) -> None:
    """No snippet reaches its ESCAPED line, and the session answers an honest request afterwards."""
    done = await sandbox.run(code, session="hostile", limits=QUICK)
    assert done.status in STOPPED
    assert "ESCAPED" not in done.stdout
    assert "/root" not in done.error
    assert "\n" not in done.error
    after = await sandbox.run("sum([1, 2, 3]) * 7", session="hostile")
    assert (after.status, after.result) == ("ok", "42")


REFUSED_BY_POLICY = [*WALKS[:6], *FORMATS[:3], *IMPORTS[:12], *EVALS[:8], FILES[0], *POISON[:5]]


@pytest.mark.parametrize("code", REFUSED_BY_POLICY)
async def test_a_policy_violation_is_called_blocked(sandbox: Sandbox, code: str) -> None:
    """What the policy refuses is told apart from a mistake, in one line that says what is not available."""
    done = await sandbox.run(code, session="blocked")
    assert done.status == "blocked"
    assert any(words in done.error for words in ("not a", "cannot", "leads out"))


BARE = [
    ("file", "open('/etc/passwd').read()"), ("file", "open('/root/.profile').read()"), ("file", "open('/escaped', 'w')"), ("file", "import sandbox, os\nopen(os.path.dirname(sandbox.__file__) + '/x', 'w')"), ("file", "import os\nos.remove(os.__file__)"), ("file", "import os\nos.chmod(os.__file__, 0o777)"), ("file", "import os\nos.mknod('/scratch/disk', 0o60660, 0x800)"), ("disk", "open('/scratch/big', 'wb').write(bytes(200 * 2**20))"), ("disk", "for i in range(100):\n    open(f'/scratch/{i}', 'wb').write(bytes(2**20))"), ("disk", "for i in range(10**5):\n    open(f'/scratch/{i}', 'w').close()"), ("proc", "open('/proc/self/environ').read()"), ("proc", "open('/proc/1/maps').read()"), ("proc", "open('/proc/self/mem', 'r+b')"), ("net", "import socket\nsocket.create_connection(('127.0.0.1', 22), 1)"), ("net", "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))"), ("net", "import socket\nsocket.socket(socket.AF_UNIX).connect('/scratch/x')"), ("net", "import socket\nsocket.socket(socket.AF_NETLINK, socket.SOCK_RAW)"), ("net", "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:1', timeout=1)"), ("program", "import os\nos.fork()"), ("program", "import subprocess\nsubprocess.run(['id'])"), ("program", "import os\nos.execv('/usr/bin/id', ['id'])"), ("program", "import multiprocessing as m\nm.get_context('spawn').Process(target=print).start()"), ("signal", "import os\nos.kill(-1, 9)"), ("signal", "import os\nos.killpg(0, 9)"), ("signal", "import os, signal\nsignal.pidfd_send_signal(os.pidfd_open(1), 9)"), ("privilege", "import os\nos.setuid(0)"), ("privilege", "import os\nos.setsid()"), ("privilege", "import ctypes\nassert ctypes.CDLL(None).unshare(0x10000000) == 0"), ("privilege", "import ctypes\nassert ctypes.CDLL(None).mount(b'x', b'/scratch', b'tmpfs', 0, None) == 0"), ("privilege", "import ctypes\nassert ctypes.CDLL(None).ptrace(16, 1, 0, 0) == 0"), ("privilege", "import ctypes\nassert ctypes.CDLL(None).prctl(38, 0, 0, 0, 0) == 0"), ("limit", "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))"), ("limit", "files = [open('/scratch/f', 'w') for _ in range(10**4)]"), ("limit", "import threading\nfor _ in range(500):\n    threading.Thread(target=threading.Event().wait).start()"), ("memory", "import sys\nsys.setrecursionlimit(10**9)\ndef f():\n    f()\nf()"), ("memory", "import mmap\nmmap.mmap(-1, 2**31)"), ("death", "import os\nos._exit(0)"), ("death", "import ctypes\nctypes.string_at(0)"), ("death", "import os\nos.abort()"), ("endless", "import signal\nsignal.signal(2, signal.SIG_IGN)\nwhile True:\n    pass"), ("channel", "import os\nos.closerange(3, 100)\nprint('x')"), ("channel", "import gc, zmq\n[s.close() for s in gc.get_objects() if isinstance(s, zmq.Socket)]\nprint('x')"),
]  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def confined(bare: Sandbox) -> Sandbox:
    """``bare``, where the host offers every process layer these snippets rely on."""
    if (await bare.missing()).keys() & {"namespaces", "own root", "seccomp", "rlimits"}:
        pytest.skip("this host does not offer all process layers")
    return bare


@pytest.mark.parametrize(
    "code", [pytest.param(code, id=f"{kind}-{i}") for i, (kind, code) in enumerate(BARE)]
)
async def test_the_process_alone_stops_it(confined: Sandbox, code: str) -> None:
    """With no language policy at all, the process layers refuse it and the next request is answered."""
    done = await confined.run(code + "\nprint('ESCAPED')", session="bare", limits=replace(QUICK, timeout_s=3))
    assert done.status in STOPPED
    assert "ESCAPED" not in done.stdout
    assert (await confined.run("6 * 7", session="bare")).result == "42"


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
