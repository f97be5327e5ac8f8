"""What models write for people at work: tables, money, dates, drawings. All of it must work, exactly."""

# ruff: noqa: E501  (snippets are data)
from __future__ import annotations

import pytest

from sandbox import Limits, Sandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATIENT = Limits(timeout_s=300)
"""The libraries are imported in the kernel: half a second of work, on a free core."""

PLAIN = [
    ("from decimal import Decimal, ROUND_HALF_UP\nDecimal('19.995').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)",
     "Decimal('20.00')"),
    ("p, r, n = 1_000_000, 0.049 / 12, 360\nm = p * r * (1 + r) ** n / ((1 + r) ** n - 1)\nf'月供 {m:,.2f}'", "'月供 5,307.27'"),
    ("import datetime\nd = datetime.date(2026, 2, 27)\n[(d + datetime.timedelta(days=i)).strftime('%Y-%m-%d %a') for i in range(3)]",
     "['2026-02-27 Fri', '2026-02-28 Sat', '2026-03-01 Sun']"),
    ("from collections import Counter\nCounter('一二三一二一').most_common(2)", "[('一', 3), ('二', 2)]"),
    ("def irr(c, lo=-0.9, hi=1.0):\n    for _ in range(200):\n        m = (lo + hi) / 2\n"
     "        if sum(v / (1 + m) ** t for t, v in enumerate(c)) > 0:\n            lo = m\n        else:\n            hi = m\n"
     "    return m\nf'{irr([-1000, 500, 400, 300]):.4%}'", "'10.6517%'"),
    ("from dataclasses import dataclass\n@dataclass\nclass Item:\n    price: float\n    count: int = 1\n"
     "    @property\n    def total(self):\n        return self.price * self.count\nsum(i.total for i in [Item(2.5, 4), Item(3)])", "13.0"),
    ("import operator\nrows = [{'k': 'b'}, {'k': 'a'}]\nd = {}\noperator.setitem(d, 'x', 1)\n"
     "sorted(rows, key=operator.itemgetter('k'))[0], operator.getitem([1, 2], 1), d", "({'k': 'a'}, 2, {'x': 1})"),
    ("import re\n[m.group(0) for m in re.finditer(r'\\d+(?:\\.\\d+)?', '长 3.5 米，宽 2 米')]", "['3.5', '2']"),
    ("import numpy as np\ncash = np.array([-1000, 300, 420, 680])\nround(float(np.sum(cash / 1.08 ** np.arange(4))), 2)", "177.67"),
    ("import numpy as np\na = np.arange(6).reshape(2, 3)\na[0, 0] = 9\na[:, 1] += 1\na.tolist(), a.T.shape, a.mean(axis=0).tolist()",
     "([[9, 2, 2], [3, 5, 5]], (3, 2), [6.0, 3.5, 3.5])"),
    ("import sympy as sp\nx = sp.symbols('x')\nf = sp.lambdify(x, sp.diff(sp.sin(x) * x, x), 'math')\nround(f(1.0), 4)", "1.3818"),
    ("import sympy as sp\nx, k = sp.symbols('x k')\nf = sp.lambdify(x, sp.Sum(x * k, (k, 1, 3)) + sp.Max(x, 2), 'math')\nf(2)", "14"),
    ("import numpy as np\nimport sympy as sp\nx = sp.symbols('x')\n"
     "f = sp.lambdify(x, sp.Piecewise((x**2, sp.And(x > 1, x < 3)), (0, True)), 'numpy')\nf(np.array([1.0, 2.0, 3.0])).tolist()", "[0.0, 4.0, 0.0]"),
    ("import sympy as sp\nx, y = sp.symbols('x y')\nf = sp.lambdify([x, y], sp.Matrix([[x, y], [sp.sqrt(x), sp.pi]]), 'numpy')\nf(4.0, 2.0)[1, 0].item()", "2.0"),
]  # fmt: skip

FRAME = (
    "import pandas as pd\ndf = pd.DataFrame({'d': ['A', 'B', 'A'], 'n': [1, 2, 3], 'p': [9.5, 1.25, 3.0]})\n"
)
TABLES = [
    (FRAME + "df.groupby('d').agg(total=('n', 'sum'), mean=('p', 'mean'))", "| d | total | mean |\n| --- | --- | --- |\n| A | 4 | 6.25 |\n| B | 2 | 1.25 |"),
    (FRAME + "df.apply(lambda row: row['n'] * row['p'], axis=1).tolist()", "[9.5, 2.5, 9.0]"),
    (FRAME + "df[['n', 'p']].agg(['sum', 'max']).values.tolist()", "[[6.0, 13.75], [3.0, 9.5]]"),
    (FRAME + "df.sort_values('n', ascending=False).to_string(index=False).split()", "['d', 'n', 'p', 'A', '3', '3.00', 'B', '2', '1.25', 'A', '1', '9.50']"),
    (FRAME + "df['n'].rolling(2).mean().fillna(0).tolist(), df['d'].value_counts().to_dict()", "([0.0, 1.5, 2.5], {'A': 2, 'B': 1})"),
    (FRAME + "df.groupby('d')['p'].apply(lambda s: s.max() - s.min()).to_dict()", "{'A': 6.5, 'B': 0.0}"),
    (FRAME + "df.merge(pd.DataFrame({'d': ['A', 'B'], 'city': ['京', '沪']}), on='d')['city'].tolist()", "['京', '沪', '京']"),
    ("import pandas as pd\ndf = pd.DataFrame({'v': [1, 2, 3, 4]}, index=pd.date_range('2026-01-01', periods=4))\ndf.resample('2D').sum()['v'].tolist()", "[3, 7]"),
    ("import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1.0, 4.0]})\ndf.apply(np.sqrt)['a'].tolist(), df.agg(np.mean)['a'].item()", "([1.0, 2.0], 2.5)"),
    ("import pandas as pd\nimport numpy as np\ndf = pd.DataFrame({'a': [1.0, np.nan, 3.0]})\ndf['a'].fillna(df['a'].mean()).tolist(), df.isna().sum().to_dict()", "([1.0, 2.0, 3.0], {'a': 1})"),
]  # fmt: skip

DRAWINGS = [
    FRAME + "df.plot(x='d', y='n', kind='bar', title='销售')",
    FRAME + "df.groupby('d')['p'].sum().plot.pie(autopct='%.1f%%')",
    "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nbars = ax.bar(['A', 'B'], [3, 5])\n"
    "ax.bar_label(bars, fmt='{:.1f}')\nax.set_title('销售额')\nax.grid(True)\nplt.tight_layout()\nplt.show()",
    "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2], [1000, 2000])\n"
    "ax.set(xlabel='月', ylabel='元', title='趋势')\nax.yaxis.set_major_formatter('{x:,.0f}')\nplt.pie([1, 2], autopct='%1.0f%%')",
]


@pytest.mark.parametrize(("code", "expected"), PLAIN)
async def test_the_result_is_exact(sandbox: Sandbox, code: str, expected: str) -> None:
    """The last bare expression comes back as its repr, to the digit."""
    done = await sandbox.run(code, session="everyday", limits=PATIENT)
    assert (done.status, done.error, done.result) == ("ok", "", expected)


@pytest.mark.parametrize(("code", "expected"), TABLES)
async def test_tables_are_calculated(sandbox: Sandbox, code: str, expected: str) -> None:
    """What pandas is used for works, although methods that read names are watched."""
    pytest.importorskip("pandas")
    done = await sandbox.run(code, session="tables", limits=PATIENT)
    assert (done.status, done.error, done.result) == ("ok", "", expected)


@pytest.mark.parametrize("code", DRAWINGS)
async def test_drawings_are_drawn(sandbox: Sandbox, code: str) -> None:
    """By pandas and by Matplotlib, each one picture."""
    pytest.importorskip("pandas")
    pytest.importorskip("matplotlib")
    done = await sandbox.run(code, session="drawings", limits=PATIENT)
    assert (done.status, done.error, len(done.images)) == ("ok", "", 1)


LEAVE_BEHIND = """
import calendar
import decimal
import random
import numpy as np
import sympy
decimal.getcontext().prec = 3
decimal.DefaultContext.prec = 3
random.seed(7)
np.random.seed(7)
np.set_printoptions(precision=1)
np.seterr(all='raise')
calendar.setfirstweekday(6)
np.typecodes['All'] = ''
from sympy.physics.units import meter
x = 13
"""
LOOK_AROUND = """
import calendar
import decimal
import numpy as np
seen = (decimal.getcontext().prec, decimal.DefaultContext.prec, calendar.firstweekday(), bool(np.typecodes['All']))
seen, str(np.array([0.12345])), np.geterr()['divide'], str(decimal.Decimal(1) / 3)
"""
UNTOUCHED = "((28, 28, 0, True), '[0.12345]', 'warn', '0.3333333333333333333333333333')"
DRAW = "import random\nimport numpy as np\nrandom.random(), float(np.random.random())"


async def test_what_one_session_sets_no_other_sees(sandbox: Sandbox) -> None:
    """Contexts, print options, seeds and tables of libraries belong to a session; the next person finds them new."""
    assert (await sandbox.run(LEAVE_BEHIND, session="first", limits=PATIENT)).status == "ok"
    done = await sandbox.run(LOOK_AROUND, session="second", limits=PATIENT)
    assert (done.error, done.result) == ("", UNTOUCHED)
    drawn = [
        (await sandbox.run(DRAW, session=name, limits=PATIENT)).result for name in ("first", "second", "")
    ]
    assert len(set(drawn)) == 3
    assert (await sandbox.run("x", session="second")).error.startswith("NameError")
