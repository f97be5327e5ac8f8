"""Figures and tables in a kernel: what Matplotlib drew becomes PNG, what pandas holds becomes a Markdown table.

Both libraries are optional, imported by the snippet and never by this module. Knows nothing of messages.
"""

from __future__ import annotations

import importlib
import io
import math
import os
import sys
from collections.abc import Iterator
from typing import Any, Final

from sandbox.errors import PolicyViolation
from sandbox.guards import format_text

MAX_FIGURES: Final = 4
MAX_ROWS, MAX_COLUMNS = 50, 20
DPI: Final = 100
FONTS: Final = (
    *("DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Serif CJK JP", "Noto Sans SC"),
    *("Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Microsoft YaHei", "SimHei"),
)
"""Looked through for each letter; the first has no Chinese ones. Of a collection (.ttc) Matplotlib sees only
the first face, which is called JP and has them all."""


def prepare() -> None:
    """Before Matplotlib is imported: no window, and a place for its cache of fonts."""
    os.environ.update(MPLBACKEND="agg", MPLCONFIGDIR=os.getcwd())


def choose_fonts() -> None:
    """Once Matplotlib is imported: the fonts of the list that this host has."""
    manager = sys.modules["matplotlib.font_manager"].fontManager
    known = set(manager.get_font_names())
    sys.modules["matplotlib"].rcParams["font.family"] = [font for font in FONTS if font in known]


def guard_formats() -> None:
    """Once Matplotlib is imported: its labels are templates of snippets, whose fields reached any attribute."""
    cbook: Any = importlib.import_module("matplotlib.cbook")
    ticker: Any = importlib.import_module("matplotlib.ticker")

    def label(template: str, value: Any) -> str:
        try:
            return str(template % (value,))
        except (TypeError, ValueError):
            return format_text(template, value)

    cbook._auto_format_str = label
    ticker.StrMethodFormatter.__call__ = lambda self, x, pos=None: format_text(self.fmt, x=x, pos=pos)


def choose_backend() -> None:
    """Once pandas is imported: ``plot(backend=…)`` would import whatever module a string names."""
    core: Any = importlib.import_module("pandas.plotting._core")
    load = core._load_backend

    def load_known(backend: str) -> Any:
        if backend != "matplotlib":
            raise PolicyViolation("pandas draws with matplotlib here")
        return load(backend)

    core._load_backend = load_known


def drawn() -> Iterator[bytes]:
    """The open figures as PNG, oldest first, at most four; all are closed."""
    plots = sys.modules.get("matplotlib.pyplot")
    if plots is None:
        return
    try:
        for number in plots.get_fignums()[:MAX_FIGURES]:
            image = io.BytesIO()
            plots.figure(number).savefig(image, format="png", dpi=DPI, bbox_inches="tight")
            yield image.getvalue()
    finally:
        plots.close("all")


def forget() -> None:
    """Close what an earlier snippet drew before it failed: it belongs to no answer."""
    if plots := sys.modules.get("matplotlib.pyplot"):
        plots.close("all")


def table(value: Any) -> tuple[str, dict[str, Any], bool] | None:
    """A DataFrame or Series as Markdown and as data, and whether rows or columns were left out; None for others.

    The data are ``{"columns": […], "rows": [[…], …]}`` with numbers as they are, nothing for what is missing or
    no number, and everything else as text.
    """
    pandas = sys.modules.get("pandas")
    if pandas is None or not isinstance(value, pandas.DataFrame | pandas.Series):
        return None
    frame = value.to_frame() if isinstance(value, pandas.Series) else value
    shown = frame.iloc[:MAX_ROWS, :MAX_COLUMNS]
    plain_index = isinstance(frame.index, pandas.RangeIndex)
    header = ([] if plain_index else [shown.index.name or ""]) + list(shown.columns)
    columns = [" ".join(map(str, name)) if isinstance(name, tuple) else str(name) for name in header]
    rows = list(shown.itertuples(index=not plain_index, name=None))
    lines = [_row(columns), _row(["---"] * len(columns)), *map(_row, rows)]
    data = {"columns": columns, "rows": [[_cell(cell) for cell in row] for row in rows]}
    if shown.shape == frame.shape:
        return "\n".join(lines), data, False
    return "\n".join([*lines, f"({frame.shape[0]} × {frame.shape[1]})"]), data, True


def _cell(value: Any) -> Any:
    if hasattr(value, "item") and not isinstance(value, str):  # a number of NumPy
        value = value.item()
    if isinstance(value, bool | int | None):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return None if str(value) in ("NaT", "<NA>") else str(value)


def _row(cells: Any) -> str:
    texts = [str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells]
    return f"| {' | '.join(texts)} |"
