"""Questions that ask several things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.parts import MAX_PARTS, parts_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("一线城市住宿标准是多少，停车费每小时多少？", ("一线城市住宿标准是多少", "停车费每小时多少")),
        ("年假和病假各有几天？", ("年假有几天", "病假有几天")),
        ("P6和P7的月薪上限分别是多少？", ("P6的月薪上限是多少", "P7的月薪上限是多少")),
        ("年假和P6的月薪各是多少", ("年假是多少", "P6的月薪是多少")),
        ("下周去北京，住宿标准是多少，餐补多少", ("下周去北京, 住宿标准是多少", "餐补多少")),
        (
            "How many days of sick leave do I get and how many days may I work from home?",
            ("How many days of sick leave do I get", "how many days may I work from home"),
        ),
        ("Where is the roadmap, and who owns it?", ()),
        ("年假和病假一共有多少天", ()),
        ("What is the limit, and why?", ()),
        ("病假有几天？", ()),
        ("", ()),
    ],
)
def test_a_question_in_parts(question: str, parts: tuple[str, ...]) -> None:
    """Parts are questions of their own; what points back, or asks for one sum, is no part."""
    assert parts_of(question) == parts


@given(st.text(alphabet="年假病有几天多少和，？, how many?各P6的\n", max_size=80))
def test_there_are_two_to_four_parts_or_none(question: str) -> None:
    """Whatever is asked, no part is empty and there are never too many."""
    parts = parts_of(question)
    assert len(parts) in (0, *range(2, MAX_PARTS + 1))
    assert all(part.strip() for part in parts)
