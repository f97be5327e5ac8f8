"""The words a turn ends with when the model's own will not do."""

from bot.quotes import quoted
from tools.spec import Citation

BANDS = """自 2026 年起执行。

| 等级 | 下限 | 上限 |
|---|---|---|
| P6 | 24,000 | 32,000 |
| P7 | 33,000 | 45,000 |
"""
LEAVE = "Sick leave is paid for 10 days. After that 70% is paid, for 90 days at most."


def test_the_nearest_place_is_quoted_with_its_mark() -> None:
    """Of several passages the place nearest to the question is quoted, and its passage is the first source."""
    citations = (Citation("/a.md", LEAVE, title="Sick leave"), Citation("/b.md", BANDS, title="薪酬"))
    told = quoted("P7 的上限", citations, "zh")
    assert "等级 P7, 下限 33,000, 上限 45,000" in told.text
    assert "[1]" in told.text
    assert told.citations == citations[::-1]
    assert "P6" not in told.text
