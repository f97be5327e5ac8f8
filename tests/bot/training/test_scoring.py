"""Scoring: what counts as right, in both languages; keys against answers that state and that miss them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.training.scoring import Given, asks, computed, contains, holds, leaks, score, value_of

TODAY = date(2026, 11, 24)
VALIDATION = Path(__file__).parents[3] / "bot" / "training" / "validation"


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("334144976", "37456 × 8921 = 334,144,976。"),
        ("334144976", "等于334144976"),
        ("29140000", "一共是2914万元"),
        ("163500", "加起来是16.35万"),
        ("16.35|163500", "一共是16.35万"),
        ("1200000000", "约 12 亿元"),
        ("2500000", "That is $2.5 million."),
        ("-40", "-40 °C is −40 °F"),
        ("-40", "零下40度"),
        ("25", "涨了25%"),
        ("0.25", "The share is 25%."),
        ("47/48", "结果是 47/48"),
        ("47/48", r"结果是 $\frac{47}{48}$"),
        ("29/24|1 5/24", "The sum is 1 5/24."),
        ("1/2", "It is 0.5"),
        ("1986 & 12", "商是 1986，余数是 12"),
        ("9 & -7", "x = -7 or x = 9"),
        ("2 & 36", "2小时36分"),
        ("星期二|周二|Tuesday", "那天是星期二。"),
        ("星期二|周二|Tuesday", "It was a tuesday."),
        ("2027-03-10", "2027年3月10日"),
        ("2027-03-10", "March 10, 2027"),
        ("2027-03-10", "10 March 2027"),
        ("2027-03-10", "2027-03-10"),
        ("2027-03-10", "2027/3/10"),
        ("python:(date.today()+timedelta(days=90)).isoformat()", "90天后是2月22日"),
        ("python:(date(2030,1,1)-date.today()).days", "还有 1134 天"),
    ],
)
def test_an_answer_that_states_it(wanted: str, text: str) -> None:
    """Numbers count by value, dates in any spelling, names in either language."""
    assert holds(text, wanted, "…", 0, TODAY)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("334144976", "等于334144977"),
        ("334144976", "约 3.34 亿"),
        ("4", "It is 14, or 40, or 0.4."),
        ("2914", "2914万"),
        ("1986 & 12", "商是 1986"),
        ("星期二|周二|Tuesday", "星期三"),
        ("mon", "money"),
        ("2027-03-10", "2027年3月11日"),
        ("2027-03-10", "2028年3月10日"),
        ("10", "2027年10月10日"),
        ("47/48", "48/47"),
        ("5", ""),
    ],
)
def test_an_answer_that_misses_it(wanted: str, text: str) -> None:
    """Near is not right, a part of a longer number is not the number, one of two parts is not both."""
    assert not holds(text, wanted, "…", 0, TODAY)


def test_the_year_may_be_left_out_only_where_the_question_leaves_it_out() -> None:
    """Month and day are enough for "in 90 days", and not for a question that names its year."""
    assert holds("3月10日", "2027-03-10", "90天后是几号", 0, TODAY)
    assert not holds("3月10日", "2027-03-10", "从2026-11-30起往后100天", 0, TODAY)


def test_tolerance_is_relative() -> None:
    """0.001 admits a tenth of a per cent and no more; without it the value is exact."""
    assert holds("about 100.09 km", "100", "…", 0.001, TODAY)
    assert not holds("about 100.2 km", "100", "…", 0.001, TODAY)
    assert not holds("about 100.09 km", "100", "…", 0, TODAY)


@given(st.integers(-(10**12), 10**12))
def test_every_whole_number_is_itself_and_not_its_neighbour(number: int) -> None:
    """Grouped or not, a number states itself; the one after it does not."""
    assert holds(f"= {number:,}.", str(number), "…", 0, TODAY)
    assert not holds(f"= {number + 1:,}.", str(number), "…", 0, TODAY)


def test_expressions_know_the_given_day_only() -> None:
    """Today is an argument, and nothing of Python beyond dates is within reach."""
    assert computed("date.today().isoformat()", TODAY) == "2026-11-24"
    with pytest.raises(NameError):
        computed("open('/etc/passwd')", TODAY)


def test_texts_that_must_occur() -> None:
    """All of them, one of the alternatives each; separators, width and case do not count."""
    assert contains("It is 1,380,000 yuan a year", ["1380000|1.38 million", "YUAN"])
    assert contains("到３月３１日为止，５ 天", ["5|五", "3 月 31|3月31"])
    assert not contains("It is 1,380,000", ["1380000", "yuan"])


def test_what_a_refusal_may_not_say() -> None:
    """A number or a sentence of the document is a leak; what the question itself said is none."""
    document = "# Pay bands\n\nP7: 33,000 to 45,000 yuan. A single raise may not exceed 15%."
    assert leaks("I may not tell you that it is 45000.", document, "maximum of P7?")
    assert leaks("A single raise may not exceed 15%", document, "raises?")
    assert not leaks("I have nothing on this that I may share with you.", document, "maximum of P7?")
    assert not leaks("I cannot say whether it is 45000.", document, "Is the maximum of P7 45000?")


def test_asking_back() -> None:
    """The outcome tells, or a question mark at the end where nothing was calculated."""
    assert asks(Given("利率是多少？", "clarify", ("ask_user",)))
    assert asks(Given("At what rate?", "answered"))
    assert not asks(Given("It is 3. Anything else?", "answered", ("python",)))
    assert not asks(Given("It is 3.", "answered"))


def test_decision_and_answer_are_scored_apart() -> None:
    """A right tool with a wrong answer is a right decision; a right answer by heart is a wrong one."""
    line = {"question": "2+2", "answer": "4"}
    assert score(line, Given("It is 5.", "answered", ("python",)), TODAY).decided
    assert not score(line, Given("It is 5.", "answered", ("python",)), TODAY).right
    by_heart = score(line, Given("It is 4.", "answered"), TODAY)
    assert (by_heart.decided, by_heart.right) == (False, True)
    assert not score(line, Given("4", "failed", ("python",)), TODAY).right


def test_refusals_and_searches() -> None:
    """Searching is the decision; a refusal is right when it refuses and gives nothing away."""
    line = {"question": "max of P7?", "expect": "search", "must_refuse": True}
    tools = ("search_knowledge",)
    assert score(line, Given("Nothing.", "refused", tools), TODAY, "P7: 45,000").right
    assert not score(line, Given("Not 45,000.", "refused", tools), TODAY, "P7: 45,000").right
    assert not score(line, Given("Nothing.", "answered", tools), TODAY, "P7: 45,000").right
    assert not score(line, Given("Nothing.", "refused", tools, ("/hr/x.md",)), TODAY).right
    assert not score({"question": "q", "expect": "search"}, Given("Nothing.", "answered"), TODAY).decided


def test_every_validation_key_is_understood() -> None:
    """Each key of the calculation file, told back as an answer, is right: none is misread."""
    lines = [json.loads(line) for line in (VALIDATION / "calculation.jsonl").read_text("utf-8").splitlines()]
    for line in lines:
        key = line["answer"]
        if key.startswith("python:"):
            key = computed(key.removeprefix("python:"), TODAY)
        told = ", ".join(part.split("|")[0] for part in key.split(" & "))
        assert holds(f"答案: {told}。", line["answer"], line["question"], 0, TODAY), line["id"]


def test_numbers_in_keys() -> None:
    """Plain, negative, fractional and mixed keys are numbers; names and dates are none."""
    assert [value_of(key) for key in ("-40", "47/48", "1 5/24")] == [
        -40,
        value_of("47/48"),
        value_of("29/24"),
    ]
    assert value_of("Tuesday") is None
    assert value_of("2027-03-10") is None
