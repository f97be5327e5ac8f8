"""Ten thousand random worlds, every route, and a slow oracle: nothing that a reader may not read is shown.

``MOSUAN_BENCH_EXAMPLES`` (10,000) says how many. About ten minutes of one core.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.bot.web.test_secrecy import prove

EXAMPLES = int(os.environ.get("MOSUAN_BENCH_EXAMPLES", "10000"))


def test_no_leak_in_ten_thousand_examples(tmp_path: Path) -> None:
    """No example finds a leak, and every route showed something now and then, so there was something to leak."""
    told = prove(tmp_path, EXAMPLES)
    print(f"\n{EXAMPLES} examples, 0 leaks; routes that showed a document, how often: {told}")
    assert all(told.values())
