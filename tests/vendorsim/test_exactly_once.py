"""Several messengers at once, duplicates, disorder, expiring tokens, refusals, broken lines, and ``kill -9``."""

from __future__ import annotations

from pathlib import Path

from tests.vendorsim.storm import MESSENGERS, Plan, check, run


async def test_each_message_is_answered_exactly_once(tmp_path: Path) -> None:
    """Every accepted message is answered once, whole, in order and under the cap, whatever goes wrong.

    The long form, 2,000 messages, is in ``tests/bench/test_channels.py``.
    """
    plan = Plan(each=100 // len(MESSENGERS), people=5, kills=2, seed=7)
    outcome = await run(plan, tmp_path / "data", tmp_path / "mosuan.toml")
    check(outcome)
    assert len(outcome.storm.waits_s) >= len(plan.messages)
