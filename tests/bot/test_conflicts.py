"""Documents that disagree: which sentences conflict, which document is newer, and what is no conflict."""

from __future__ import annotations

import pytest

from bot.conflicts import conflict, differs
from bot.quotes import conflict_text, quoted
from tools.spec import Citation

OLD = Citation(
    "/travel-2025.md", "一线城市住宿每晚不超过 500 元，其他城市 380 元。", title="差旅规定 2025", dated="2025"
)
NEW = Citation(
    "/travel-2026.md", "一线城市住宿每晚不超过 550 元，其他城市 380 元。", title="差旅规定 2026", dated="2026"
)
QUESTION = "一线城市住宿每晚多少钱"


def cited(document: str, quote: str, title: str = "", **dates: object) -> Citation:
    """A passage."""
    return Citation(document, quote, title=title, **dates)  # type: ignore[arg-type]


def test_editions_that_differ_conflict_and_the_newer_comes_first() -> None:
    """Both sentences, the newer first, whatever the order in which they were found."""
    for citations in ((OLD, NEW), (NEW, OLD)):
        found = conflict(QUESTION, citations)
        assert found
        assert [side.citation for side in found.sides] == [NEW, OLD]
        assert found.newer_by == "stated"


def test_the_answer_names_both_with_dates_and_says_which_is_newer() -> None:
    """In both languages; the sources are numbered in the order of the answer."""
    told = quoted(QUESTION, (OLD, NEW), "zh")
    assert told.citations == (NEW, OLD)
    assert (
        "《差旅规定 2026》（2026 年）中写道：“一线城市住宿每晚不超过 550 元，其他城市 380 元”[1]" in told.text
    )
    assert (
        "《差旅规定 2025》（2025 年）中写道：“一线城市住宿每晚不超过 500 元，其他城市 380 元”[2]" in told.text
    )
    assert told.text.endswith("较新的是《差旅规定 2026》（2026 年）[1]。")
    fees = (
        cited("/a.md", "The parking fee is 200 yuan a month.", "Parking", dated="2025-03-01"),
        cited("/b.md", "The parking fee is 260 yuan a month.", "Fees", dated="2026-01-01"),
    )
    english = quoted("How much is the parking fee?", fees, "en").text
    assert "“Fees” (2026-01-01) says: “The parking fee is 260 yuan a month” [1]" in english
    assert "“Parking” (2025-03-01) says: “The parking fee is 200 yuan a month” [2]" in english
    assert english.endswith("The newer one is “Fees” (2026-01-01) [1].")


def test_with_only_the_older_one_there_is_no_conflict() -> None:
    """What is not among the passages leaves no mark: the answer is that of a company which has no newer one."""
    told = quoted(QUESTION, (OLD,), "zh").text
    assert conflict(QUESTION, (OLD,)) is None
    assert "500" in told
    assert not any(word in told for word in ("2026", "较新", "不一致", "550"))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (QUESTION, OLD, cited("/copy.md", OLD.quote, "差旅规定 2024")),  # they agree
        (QUESTION, OLD, cited("/en.md", "Hotels: up to 500 yuan a night in first-tier cities.", "Expenses")),
        ("病假有几天", cited("/s.md", "病假每年 10 天。"), cited("/a.md", "年假每年 15 天。")),
        ("餐补多少钱", cited("/t.md", "餐补：出差每天 100 元。"), cited("/c.md", "食堂每餐补贴 15 元。")),
        (
            "试用期多长",
            cited("/p.md", "试用期 3 个月。"),
            cited("/q.md", "试用期工资 8,000 元。"),
        ),  # other units
        ("P6 的上限", cited("/x.md", "P6 的上限 32,000 元。"), cited("/y.md", "P7 的上限 45,000 元。")),
        (
            "年假几天",
            cited("/l.md", "年假 10 天，满 5 年 15 天。"),
            cited("/m.md", "年假 10 天。"),
        ),  # one says more
    ],
)
def test_what_is_no_conflict(question: str, one: Citation, other: Citation) -> None:
    """Agreement, another subject, another unit, another rate, and a text that only says more."""
    assert conflict(question, (one, other)) is None
    assert conflict(question, (other, one)) is None


def test_without_stated_dates_the_later_one_is_told_as_such() -> None:
    """When they were taken in counts where neither states a date; together they came means nobody knows."""
    early = cited("/a.md", "停车费每月 200 元。", "停车", taken_in=1_700_000_000.0)
    late = cited("/b.md", "停车费每月 260 元。", "停车费", taken_in=1_700_086_400.0)
    told = quoted("停车费每月多少", (early, late), "zh").text
    assert "收录于 2023-11-15" in told
    assert told.endswith("《停车费》[1]收录较晚。")
    same = cited("/b.md", "停车费每月 260 元。", "停车费", taken_in=1_700_000_000.5)
    assert quoted("停车费每月多少", (early, same), "zh").text.endswith("看不出哪一份更新，请向负责人确认。")
    assert "Which one is newer cannot be told" in quoted("停车费每月多少", (early, same), "en").text


def test_an_answer_that_keeps_one_side_back_is_found_out() -> None:
    """One figure of two; none at all, or both, is no such answer; 5500 is not 550."""
    found = conflict(QUESTION, (OLD, NEW))
    assert found
    assert differs("住宿每晚 500 元。", found)
    assert differs("每晚 550 元。", found)
    assert not differs("旧规定 500 元，新规定 550 元。", found)
    assert not differs("请看规定。", found)
    assert differs("500 元，不是 5,500 元。", found)
    assert "[2]" in conflict_text(found, (cited("/z.md", "无关"), NEW, OLD), "zh")


def test_each_part_has_its_own_quote() -> None:
    """Two documents answer two parts: both quotes, both marks; a part without an answer is told as such."""
    citations = (
        cited("/s.md", "病假每年 10 天，全薪。", "病假"),
        cited("/p.md", "停车每小时 6 元。", "地址"),
    )
    told = quoted("病假有几天，停车每小时多少钱？", citations, "zh")
    assert told.text == "《病假》中写道：“病假每年 10 天，全薪。”[1]\n《地址》中写道：“停车每小时 6 元。”[2]"
    half = quoted("病假有几天，谁批准加薪？", citations, "zh", unanswered=("谁批准加薪",))
    assert half.text.endswith("\n关于“谁批准加薪”，我没有可以告诉您的内容。")
