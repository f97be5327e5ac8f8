"""The plan of a search over many chunks: widening finds what the narrow way finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Audience, Knowledge, Principal
from knowledge import search as plan


async def test_widening_finds_what_the_exact_scan_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader of every fifth of 200 documents gets the same passages by both plans."""
    source = tmp_path / "in"
    for number in range(200):
        folder = source / f"f{number % 5}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "access.toml").write_text(f'[folder]\nallow_groups = ["g{number % 5}"]\n')
        (folder / f"{number}.md").write_text(
            f"# 设备{number}\n\n设备{number}的维护周期为{number}天。", "utf-8"
        )
    audience = Audience.of(Principal("ann", frozenset({"g2"})))
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source])
        exact = await knowledge.search("设备维护周期", audience, k=2)
        monkeypatch.setattr(plan, "_FEW", 0)
        widened = await knowledge.search("设备维护周期", audience, k=2)
        assert exact == widened
        assert len(exact.passages) == 2
        assert all(passage.document.startswith("/f2/") for passage in widened.passages)
