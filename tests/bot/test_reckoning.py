"""Calculations with figures of documents: what a question wants, which figure is meant, and when it is unclear."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reckoning import Kind, found_for, reckoning
from tools.spec import Citation

TRAVEL = Citation(
    "/travel.md",
    "住宿：一线城市每晚不超过 550 元，其他城市 400 元。餐补：出差每天 100 元，不用发票。高铁 4 小时以上可坐一等座。",
    title="报销规定",
)
HOTELS = Citation(
    "/en.md",
    "Hotels: up to 550 yuan a night in first-tier cities, 400 yuan elsewhere. Meals: 100 yuan a day.",
)
LEAVE = Citation(
    "/leave.md",
    "入职满 1 年起每年 10 天年假；满 5 年 15 天；满 10 年 20 天。须在 60 天内用完。",
    title="年假",
)
PARKING = Citation("/parking.md", "停车场在地下，访客前 2 小时免费，之后每小时 6 元。", title="停车")
BANDS = Citation(
    "/pay.md",
    "| 等级 | 下限 | 上限 |\n|---|---|---|\n| P5 | 17,000 | 23,000 |\n| P6 | 24,000 | 32,000 |",
    title="月薪",
)


@pytest.mark.parametrize(
    ("question", "kind", "number", "subject"),
    [
        ("what is 15 % of the travel allowance", "of", 15, "travel allowance"),
        ("差旅补贴的15%是多少", "of", 15, "差旅补贴"),
        ("差旅补贴两天一共多少", "each", 2, "差旅补贴"),
        ("出差三天的餐补一共多少", "each", 3, "出差 的餐补"),
        ("how many days of sick leave are left if I took 6", "left", 6, "sick leave"),
        ("how many days of leave are left if I took 6", "left", 6, "annual leave"),
        ("年假请了6天还剩几天？", "left", 6, "年假"),
        ("我请了3天病假，今年还能请几天", "left", 3, "病假 今年"),
        ("P6的月薪上限乘以14是多少", "times", 14, "P6的月薪上限"),
        ("P6的上限涨15%后是多少", "more", 15, "P6的上限"),
        ("监测站打八五折多少钱", "tenths", Fraction(17, 2), "监测站"),
        ("停车5小时多少钱？", "each", 5, "停车"),
    ],
)
def test_what_is_read_off_a_question(question: str, kind: Kind, number: Fraction, subject: str) -> None:
    """The operation, its number, and what is left to look up, in both languages."""
    wanted = reckoning(question)
    assert wanted
    assert (wanted.kind, wanted.number, wanted.subject) == (kind, number, subject)


@pytest.mark.parametrize(
    "question",
    [
        "打八折多少钱",
        "37乘以48%等于多少",
        "what is 15% of 2,480?",
        "小明请了3天病假，工资每天200元，扣多少",
        "P6的月薪范围是多少",
        "what date is 60 days after 2026-12-20",
        "2026 年的年假有几天",
        "请在3天内回复我",
        "年假还剩几天",
        "差旅补贴两天一共多少" * 20,
        "",
    ],
)
def test_what_needs_no_figure_of_a_document(question: str) -> None:
    """Without a subject, without a number, with numbers enough, or without a question nothing is looked up."""
    assert reckoning(question) is None


def program(question: str, *citations: Citation) -> str | None:
    """The program for a question over these passages; None when nothing is found, empty when it is unclear."""
    wanted = reckoning(question)
    assert wanted
    found = found_for(wanted, citations)
    return wanted.program(found.figures) if found else None


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("出差三天的餐补一共多少", "print(100 * 3)"),
        ("在一线城市住两晚一共多少钱", "print(550 * 2)"),
        ("住宿两晚一共多少钱", "print(550 * 2)\nprint(400 * 2)"),
        ("年假请了6天还剩几天？", "print(10 - 6)\nprint(15 - 6)\nprint(20 - 6)"),
        ("P6的月薪上限乘以14是多少", "print(32000 * 14)"),
        ("P6的月薪下限涨15%后是多少", "print(24000 * (100 + 15) / 100)"),
        ("What is 15% of the hotel limit in first-tier cities?", "print(550 * 15 / 100)"),
        ("停车5小时多少钱？", ""),
        ("P9的月薪上限乘以14是多少", None),
        ("鲸鱼补贴的15%是多少", None),
    ],
)
def test_the_figure_that_is_meant(question: str, code: str | None) -> None:
    """A condition that the question names tells clauses apart; one it leaves open gives cases, or no calculation."""
    assert program(question, TRAVEL, HOTELS, LEAVE, PARKING, BANDS) == code


@given(st.text(max_size=60))
def test_no_word_of_a_document_gets_into_code(said: str) -> None:
    """Whatever a document says, the program is arithmetic on plain numbers."""
    wanted = reckoning("差旅补贴两天一共多少")
    assert wanted
    found = found_for(wanted, [Citation("/a", f"差旅补贴每天 100 元{said}，差旅补贴 {said} 元。")])
    for line in wanted.program(found.figures).split("\n") if found and found.figures else ():
        assert set(line.removeprefix("print(").removesuffix(")")) <= set("0123456789.e+-* ")
