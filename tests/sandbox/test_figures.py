"""Drawings become PNG files and data frames become tables, where the libraries for them are installed."""

from __future__ import annotations

import struct

import pytest

from sandbox import Limits, Sandbox
from sandbox.outputs import MAX_IMAGE_BYTES, Transcript, is_sane_png

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATIENT = Limits(
    timeout_s=300
)  # the libraries are imported in the kernel: half a second of work, on a free core
FRAME = "import pandas as pd\ndf = pd.DataFrame({'city': ['A', 'B', 'A'], 'n': [1, 2, 3]})\n"


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG file."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height)


async def test_a_drawing_is_an_image_and_no_text(sandbox: Sandbox) -> None:
    """What was plotted arrives as PNG, Chinese letters or not, and the next run does not bring it again."""
    pytest.importorskip("matplotlib")
    code = "import matplotlib.pyplot as plt\nplt.bar(['一月', '二月'], [3, 5])\nplt.show()\nprint(8)"
    done = await sandbox.run(code, session="plot", limits=PATIENT)
    assert (done.status, done.error, done.stdout, done.result) == ("ok", "", "8\n", "")
    assert len(done.images) == 1
    assert is_sane_png(done.images[0])
    after = await sandbox.run("6 * 7", session="plot", limits=PATIENT)
    assert (after.result, after.images) == ("42", ())


async def test_a_data_frame_is_a_table(sandbox: Sandbox) -> None:
    """As a result it is Markdown; too long a one is cut and says how large it is."""
    pytest.importorskip("pandas")
    done = await sandbox.run(FRAME + "df.groupby('city').agg({'n': 'sum'})", session="frame", limits=PATIENT)
    assert (done.status, done.error) == ("ok", "")
    assert done.result == "| city | n |\n| --- | --- |\n| A | 4 |\n| B | 2 |"
    done = await sandbox.run(
        "df['m'] = df['n'] * 2\ndf.columns = ['a', 'b', 'c']\ndf[df.b > 1]", session="frame"
    )
    assert done.result.splitlines()[-1] == "| A | 3 | 6 |"
    done = await sandbox.run("pd.DataFrame({'x': range(1000)})", session="frame", limits=PATIENT)
    assert done.truncated
    assert done.result.endswith("(1000 × 1)")
    assert done.table is not None
    assert len(done.table.rows) == 50


async def test_a_table_is_data_too(sandbox: Sandbox) -> None:
    """Numbers stay numbers, integers exact; what is missing is nothing, columns of two levels have one name."""
    pytest.importorskip("pandas")
    code = (
        "import pandas as pd\ndf = pd.DataFrame({'n': [2**62, 1], 'p': [0.5, None], 'd': ['甲', '乙']})\ndf"
    )
    done = await sandbox.run(code, session="data", limits=PATIENT)
    assert done.table is not None
    assert done.table.columns == ("n", "p", "d")
    assert done.table.rows == ((2**62, 0.5, "甲"), (1, None, "乙"))
    code = "df.pivot_table(index='d', values='p', aggfunc=['sum', 'max'])"
    done = await sandbox.run(code, session="data", limits=PATIENT)
    assert done.result.splitlines()[0] == "| d | sum p | max p |"
    assert (await sandbox.run("[1]", session="data")).table is None


async def test_a_drawing_that_failed_belongs_to_no_later_answer(sandbox: Sandbox) -> None:
    """What was drawn before a mistake is gone: the next value is told, without a picture."""
    pytest.importorskip("matplotlib")
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\n1 / 0"
    assert (await sandbox.run(code, session="left", limits=PATIENT)).status == "error"
    after = await sandbox.run("6 * 7", session="left", limits=PATIENT)
    assert (after.result, after.images) == ("42", ())


@pytest.mark.parametrize(
    ("library", "code"),
    [
        ("pandas", "df.eval('n + 1')"),
        ("pandas", "df.query('n > 1')"),
        ("pandas", "df.to_csv('x')"),
        ("pandas", "df.agg('to_pickle')"),
        ("pandas", "df.agg(['__class__'])"),
        ("pandas", "df.groupby('city').agg({'n': 'to_csv'})"),
        ("pandas", "pd.read_csv('/etc/passwd')"),
        ("pandas", "pd.DataFrame.sum = None"),
        ("matplotlib", "import matplotlib.pyplot as plt\nplt.savefig('x')"),
        ("matplotlib", "import matplotlib.pyplot as plt\nplt.figure().savefig('x')"),
        ("matplotlib", "import matplotlib.pyplot as plt\nplt.figure().canvas"),
    ],
)
async def test_files_and_evaluated_strings_stay_out(sandbox: Sandbox, library: str, code: str) -> None:
    """The libraries' own ways to files and to eval are refused, by name and by string."""
    pytest.importorskip(library)
    pytest.importorskip("pandas")
    done = await sandbox.run(FRAME + code + "\nprint('ESCAPED')", session="frame", limits=PATIENT)
    assert done.status in ("blocked", "error")
    assert "ESCAPED" not in done.stdout
    assert done.status == "blocked" or "has no attribute" in done.error


async def test_an_image_is_taken_only_if_it_looks_like_one() -> None:
    """Other types, huge sides, huge files and a fifth image are dropped, and dropping is said."""
    assert is_sane_png(png(640, 480))
    for bad in (b"", b"<svg>", png(0, 1), png(10**6, 1), png(1, 1) + bytes(MAX_IMAGE_BYTES)):
        assert not is_sane_png(bad)
    transcript = Transcript(100)
    transcript.add("display_data", {"data": {"text/html": "<script>", "image/svg+xml": "<svg>"}})
    transcript.add("display_data", {"data": {"image/png": "PHN2Zz4="}})
    result = transcript.finish(0.0)
    assert (result.images, result.truncated) == ((), True)
