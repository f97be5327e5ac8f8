"""Numbers in two languages, when one is supported, and the gate over a stream."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evidence import NumberGate, evidence_of, supported
from bot.numerals import numbers, stated
from bot.worded import asks_to_calculate


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,776 and 1，776 and １，７７６", ["1776", "1776", "1776"]),
        ("3.14、.5", ["3.14", "0.5"]),
        ("结果是-5，3-5 天", ["-5", "3", "5"]),
        ("12.5% 或百分之十二点五 or 12.5 percent", ["12.5", "12.5", "12.5"]),
        ("1.2万、3亿、1.5 million、2 billion、10k", ["12000", "300000000", "1500000", "2000000000", "10000"]),
        ("1亿2000万", ["120000000"]),
        ("5千克和 3 km", ["5", "3"]),
        ("1.2e3, 1.2×10^3, 1.2×10³, 1.2e-3", ["1200", "1200", "1200", "0.0012"]),
        ("3/4", ["3/4"]),
        (
            "三百二十、一万二千、十二、一百零五、一百二、二〇二六",
            ["320", "12000", "12", "105", "120", "2026"],
        ),
        ("千万不要，万一有七八个，一一说明，三心二意", []),
        ("USD5000，Q3，x2", ["5000"]),
        ("1e999999999", []),
    ],
)
def test_reads_numbers_in_both_languages(text: str, values: list[str]) -> None:
    """Each spelling is worth what a reader takes it for, and words that only look like numbers are none."""
    assert [number.value for number in numbers(text)] == [Fraction(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-15",
        "2026/3/15",
        "2026年3月15日",
        "March 15, 2026",
        "15 March 2026",
        "Mar 15th 2026",
        "date(2026, 3, 15)",
    ],
)
def test_reads_dates_as_one_value(text: str) -> None:
    """A date is one claim, so its day cannot be supported by some other number."""
    assert [number.date for number in numbers(text)] == [(2026, 3, 15)]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("1,776", "1776"),
        ("3.14", "3.14159265"),
        ("1776", "1776.0000000000002"),
        ("25%", "0.25"),
        ("0.25", "25%"),
        ("12.5%", "12.5"),
        ("1.2亿", "123456789"),
        ("1.23 million", "1234567"),
        ("12万", "120000"),
        ("10.5万", "本金10万 10.5"),
        ("1/3", "0.3333333333333333"),
        ("0.75", "3/4"),
        ("2026年6月23日", "2026-06-23"),
        ("6月23日", "2026-06-23"),
        ("June 23", "datetime.date(2026, 6, 23)"),
        ("2026 年", "2026-06-23"),
        ("下降了 5", "-5"),
        ("-5", "下降了5"),
        ("三百二十", "320"),
        ("25 × 4", "twenty-five times four"),
        ("1,320", "one thousand three hundred and twenty"),
        ("320×5", "三百二十乘五"),
        ("0.8", "打八折"),
        ("80%", "打八折"),
        ("2 和 0.5", "两个半"),
        ("等于七。", "7"),
        ("It is forty-two.", "42"),
        ("minus forty-two", "-42"),
    ],
)
def test_equivalent_forms_are_supported(claim: str, evidence: str) -> None:
    """Equal, rounded, percent, scaled and re-spelled forms of a stated number hold."""
    assert all(supported(number, evidence_of([evidence])) for number in stated(claim))


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("1777", "1776"),
        ("3.15", "3.14159"),
        ("3.1415", "3.14159265"),
        ("26%", "0.25"),
        ("25", "0.25"),
        ("1.3亿", "123456789"),
        ("0", "0.4"),
        ("5", "-5"),
        ("2026年6月15日", "2026年3月15日, 2026-06-23"),
        ("10.5万", "10.5"),
        ("三百二十", "300 20"),
        ("2/3", "0.3333333333333333"),
        ("7", ""),
        ("等于七。", "3+4 = 8"),
        ("It is forty-two.", "6 × 7"),
    ],
)
def test_other_numbers_are_not_supported(claim: str, evidence: str) -> None:
    """A wrong digit, a wrong rounding, a wrong sign or a date put together from pieces does not hold."""
    assert not all(supported(number, evidence_of([evidence])) for number in stated(claim))


@pytest.mark.parametrize(
    "text",
    [
        "1. 先看\n2. 再算",
        "第1步，第 2 步",
        "第1年",
        "Step 2, the 3rd",
        "见 [1][2]。",
        "**3.** 说明",
        "(4) note",
    ],
)
def test_ordinals_and_marks_claim_nothing(text: str) -> None:
    """Numbers that only count or cite are not claims."""
    assert stated(text, marks=2) == []


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("三乘四", True),
        ("What is three times four?", True),
        ("How many seconds are in a year?", True),
        ("一年有多少秒", True),
        ("square root of two", True),
        ("三的平方是多少", True),
        ("days until Christmas", True),
        ("a dozen squared", True),
        ("离春节还有几天", True),
        ("介绍一下你自己", False),
        ("我有几个同事", False),
        ("请问一下，中国有多少个省？", False),
        ("How many provinces does China have?", False),
        ("How much is a dozen?", True),
        ("Which day is the best after one?", False),
        ("one of the two", False),
    ],
)
def test_which_questions_without_digits_calculate(text: str, asks: bool) -> None:
    """What asks for a number is a calculation, as are two number words with 乘; ordinary sentences are not."""
    assert asks_to_calculate(text) == asks


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("等于七。", [7]),
        ("3+4 得七，没错。", [7]),
        ("答案是负三。", [-3]),
        ("一共是五元", [5]),
        ("It is forty-two.", [42]),
        ("that makes one hundred and five", [105]),
        ("Seven, or twelve.", [12]),
        ("这是一个问题，合二为一，融为一体，说得十分好，是一样的，认为一切都好，也是三心二意。", []),
        ("One of the two, a hundred percent, 1.5 million, the twenty-first", [1500000]),
    ],
)
def test_results_in_words_are_claims(text: str, values: list[int]) -> None:
    """A number word where a result stands is checked like digits; idioms and small words are not."""
    found = [number for number in stated(text) if number.text != "3" and number.text != "4"]
    assert [number.value for number in found] == values


def test_a_mark_beyond_the_citations_is_a_claim() -> None:
    """[7] with two citations is a number like any other."""
    assert [number.value for number in stated("解为 [7]", marks=2)] == [7]


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 6))
def test_every_correct_rounding_is_supported(value: object, digits: int) -> None:
    """What Python's own rounding shows of a result is accepted, grouped or not, unless it shows 0."""
    for shown in (f"{value:.{digits}f}", f"{value:,.{digits}f}"):
        if Fraction(shown.replace(",", "")):
            assert all(supported(number, evidence_of([str(value)])) for number in stated(shown))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 9000,
        "1/" + "9" * 9000,
        "." + "9" * 9000,
        "九" * 9000,
        "亿" * 9000,
        "1e" + "9" * 9000,
        "¹" * 9000,
    ],
)
def test_endless_numbers_are_read_too(text: str) -> None:
    """Nobody can stop a turn with a number too long for Python, and such a number still supports itself."""
    for text_in_context in (text, f"10×10{text}", f"{text}%"):
        evidence = evidence_of([text_in_context])
        assert all(supported(number, evidence) for number in stated(text_in_context))


@given(st.text("0123456789.,，/%eE+-×^*年月日万亿千百 点一十\n()[]'", max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever stands there, reading it ends, and every text supports itself."""
    evidence = evidence_of([text])
    assert all(supported(number, evidence) for number in numbers(text))


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_another_integer_is_never_supported(claim: int, known: int) -> None:
    """Integers support only themselves."""
    assert supported(numbers(str(claim))[0], evidence_of([str(known)])) == (claim == known)


PIECES = st.lists(
    st.sampled_from(
        [
            "37×48",
            "1776",
            "3.14",
            "。",
            ". ",
            "?",
            "!\n",
            "\n",
            "1. ",
            "好",
            "a",
            "，",
            " ",
            "5%",
            "1,776",
            "9",
        ]
    )
).map("".join)


@given(PIECES, st.data())
def test_gate_passes_the_same_text_for_any_cuts(text: str, data: st.DataObject) -> None:
    """Where the stream is cut changes neither what passes nor what is found wrong."""
    evidence = evidence_of(["37 48 1776 3.14 0.05"])
    whole, cut, rest, passed = NumberGate(evidence), NumberGate(evidence), text, ""
    expected = whole.feed(text) + whole.close()
    while rest:
        size = data.draw(st.integers(1, len(rest)))
        passed, rest = passed + cut.feed(rest[:size]), rest[size:]
    assert passed + cut.close() == expected
    assert cut.contradiction == whole.contradiction
    assert text.startswith(expected)
    assert whole.contradiction or expected == text


@given(PIECES)
def test_gate_passes_only_supported_numbers(text: str) -> None:
    """Every number in what passed is in the evidence, whatever the rest was."""
    gate = NumberGate(evidence_of(["37 48 1776 3.14 0.05"]))
    assert all(number.value != 9 for number in stated(gate.feed(text) + gate.close()))


def test_gate_stops_at_the_first_wrong_sentence() -> None:
    """The sentences before it pass; it and all after it do not."""
    gate = NumberGate(evidence_of(["37*48", "1776"]))
    assert gate.feed("好的。37×48=1776。也就是 1800。") == "好的。37×48=1776。"
    assert gate.feed("完毕。") + gate.close() == ""
    assert gate.contradiction == "也就是 1800。"


def test_gate_without_evidence_does_not_wait() -> None:
    """When nothing needs checking, text passes as it comes."""
    assert NumberGate(None).feed("中国有 34 个") == "中国有 34 个"
