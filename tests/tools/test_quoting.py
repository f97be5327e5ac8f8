"""What is quoted of the passages found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tools.quoting import WHOLE_CHARS, overlap, places_of, quotation
from tools.spec import Citation

BANDS = """自 2026 年起执行。

| 等级 | 下限 | 上限 |
|---|---|---|
| P6 | 24,000 | 32,000 |
| P7 | 33,000 | 45,000 |
"""


def texts(markdown: str) -> list[str]:
    """The words of the places."""
    return [place.text for place in places_of(markdown)]


def test_a_row_is_quoted_with_its_heads() -> None:
    """A table row says what its cells are; separators and heads alone are never quoted."""
    assert texts(BANDS) == [
        "自 2026 年起执行。",
        "等级 P6, 下限 24,000, 上限 32,000",
        "等级 P7, 下限 33,000, 上限 45,000",
    ]


def test_a_row_without_its_head_is_a_row() -> None:
    """Where a passage begins in the middle of a table, its first row is not taken for the heads."""
    assert texts("| P6 | a\\|b |\n| P7 | c |") == ["P6, a|b", "P7, c"]


def test_a_long_paragraph_is_quoted_by_sentence() -> None:
    """A paragraph above the limit is cut at sentence ends, decimals stay whole."""
    assert set(texts("The rate is 2.5% a year. " * 6)) == {"The rate is 2.5% a year."}


def test_a_heading_is_not_quoted_but_counts() -> None:
    """The answer under the heading that the question names is quoted, never the heading."""
    pairs = "## 几点开门\n\n八点。\n\n## 停车收费吗\n\n不收。\n"
    assert texts(pairs) == ["八点。", "不收。"]
    assert quotation("停车要收费吗", [Citation("/faq", pairs)]) == ("不收。", 1)


def test_a_quote_grows_inside_its_paragraph() -> None:
    """Sentences beside the nearest one come along while they fit; other paragraphs and passages do not."""
    long = "甲公司成立于上海。" + "该公司由三人创办，注册资本为五百万元。" + "此外还有许多别的事情。" * 30
    quote, number = quotation(
        "甲公司的注册资本", [Citation("/a", f"前一段。\n{long}"), Citation("/b", "别的。")]
    )
    assert number == 1
    assert "甲公司成立于上海。该公司由三人创办，注册资本为五百万元。" in quote
    assert "前一段" not in quote
    assert len(quote) <= 200


def test_what_is_asked_for_decides_between_equals() -> None:
    """A question for a date is answered by the sentence that holds one."""
    text = "公司食堂由后勤部管理，公司食堂很大。\n公司食堂 2019 年启用，由后勤部管理。"
    assert "2019" in quotation("公司食堂什么时候启用", [Citation("/a", text)])[0]
    assert quotation("x", []) == ("", 1)


def test_overlap_counts_words_of_both_languages() -> None:
    """Latin words and pairs of Chinese characters count alike; nothing in common is 0."""
    assert overlap("P7 上限", "P7 的上限是多少") == 1.0
    assert overlap("weather", "薪酬") == 0.0


@given(st.text("ab |-\n。. #年", max_size=400), st.text("ab年 ", max_size=10))
def test_a_quote_is_made_of_what_stands_there(markdown: str, question: str) -> None:
    """Whatever the passage: no character is quoted that is not in it, but for the commas between cells."""
    quote, _ = quotation(question, [Citation("/a", markdown)])
    assert set(quote) <= set(markdown) | {",", " "}
    assert all(
        len(place.text) <= WHOLE_CHARS or "|" in markdown or len(markdown) > WHOLE_CHARS
        for place in places_of(markdown)
    )
