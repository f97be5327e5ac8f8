"""From when a document is: stated dates in both languages, and when it was taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import ANONYMOUS, Audience, Knowledge, Principal
from knowledge.dating import Dated, stated_date
from knowledge.documents import Document


@pytest.mark.parametrize(
    ("title", "path", "text", "date"),
    [
        ("差旅规定", "/a.md", "自 2026 年 4 月 1 日起执行，一线城市 550 元。", "2026-04-01"),
        ("Travel", "/a.md", "In force from 1 April 2026. Hotels 550 yuan.", "2026-04-01"),
        ("Travel", "/a.md", "Last updated: March 2025\n\nHotels.", "2025-03"),
        ("Travel", "/a.md", "Effective April 1, 2026, hotels cost more.", "2026-04-01"),
        ("2025 年差旅规定", "/a.md", "住宿 500 元。", "2025"),
        ("差旅规定", "/travel-2024-07-01.md", "住宿 500 元。", "2024-07-01"),
        ("2026 年放假安排", "/a.md", "发布于 2025 年 11 月 3 日。", "2026"),
        ("差旅规定", "/a.md", "修订日期：2023-05-06；生效日期：2023-07-01。", "2023-07-01"),
        ("Lease", "/a.md", "It ends on 3 May 2029.", ""),
        ("Room 2025x", "/a.md", "The room has 2026 chairs.", ""),
        ("差旅规定", "/a.md", "自 2026 年 14 月起执行。", ""),
    ],
)
def test_what_a_document_says_of_its_date(title: str, path: str, text: str, date: str) -> None:
    """Dates of validity and of writing count, in both languages; the year in a name wins; other dates do not count."""
    assert stated_date(Document(path, title, text)) == date


async def test_only_readers_learn_the_date(tmp_path: Path) -> None:
    """A document that one of the audience may not read has no date for it; nor has one that is not there."""
    file = tmp_path / "rules-2026.md"
    file.write_text("# 规定\n\n住宿 550 元。", "utf-8")
    async with Knowledge.open(tmp_path / "data", clock=lambda: 1_700_000_000.0) as knowledge:
        await knowledge.add([file])
        await knowledge.allow("/rules-2026.md", ["li"])
        li, paths = Principal("li"), ("/rules-2026.md", "/nothing.md")
        assert await knowledge.dated(paths, Audience.of(li)) == {
            "/rules-2026.md": Dated("2026", 1_700_000_000.0)
        }
        assert await knowledge.dated(paths, Audience.of(li, ANONYMOUS)) == {}
