"""Licensed public data the recipe may draw real wordings from: xz-compressed JSON lines in one folder.

Read on first use and kept; nothing here writes. Knows nothing of dialogues.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@cache
def rows(data: Path, name: str, limit: int | None = None) -> tuple[Row, ...]:
    """All rows of ``name``.jsonl.xz, or the first ``limit``; none when the file is not there."""
    path = data / f"{name}.jsonl.xz"
    if not path.exists():
        return ()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in islice(lines, limit))
