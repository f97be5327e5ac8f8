"""Names for numbers and questions: what they stand for survives, whatever people type."""

from __future__ import annotations

import ast
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Message
from bot.models.formats.naming import NAMES, NO_SUCH_NUMBER, NUMBERS, WHOLES, Naming, numerals
from bot.models.formats.nano import CLOSING, OPENING
from tools.spec import ToolCall

PIECES = re.compile("|".join(map(re.escape, (*NAMES, OPENING, CLOSING))) + "|.", re.DOTALL)


def reply(naming: Naming, text: str) -> str:
    """What the reader of a reply sees, token by token."""
    return "".join(naming.written(piece) for piece in PIECES.findall(text))


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("1,299 yuan", ["1299"]),
        ("￥1,280.50、￥89.90", ["1280.50", "89.90"]),
        ("８折 ４８３公里", ["80", "483"]),
        ("三十五乘以一百零八", ["35", "108"]),
        ("九五折，再打八点五折，85折，一折", ["95", "85", "85", "10"]),
        ("一成，三成半，一成五，2成", ["10", "35", "15", "20"]),
        ("三成人票，3成员，三千克", ["3", "3", "3"]),
        ("3.5万、１２万元，0.25亿 2 千米", ["35000", "120000", "25000000", "2"]),
        ("1亿2000万和3万5千，三亿五千万、一万二千亿", ["120000000", "35000", "350000000", "1200000000000"]),
        ("晚上十点半到八点零五分", ["10", "8", "5"]),
        ("2023.9.3", ["2023", "9", "3"]),
        ("7,8,120,9", ["7", "8", "120", "9"]),
        ("172,288,821 or 479,001,600", ["172288821", "479001600"]),
        ("172, 288, 821", ["172", "288", "821"]),
        ("12,345,678", ["12345678"]),
        ("100，200，300和5，200", ["100", "200", "300", "5", "200"]),
        ("白菜3块2，肉41块8毛，十二块五，3块5个", ["3.2", "41", "8", "12.5", "3", "5"]),
        ("三斤半、一个半小时，6两半，半斤八两，3天半价，2.5倍", ["3.5", "1.5", "6.5", "8", "3", "2.5"]),
        ("7斤3两是多少两，两斤，几两", ["7", "3", "2"]),
        ("at 8:05", ["8", "5"]),
        ("twenty-five percent of 3 million", ["25", "3000000"]),
        ("$2.5k, 5km, 1.25 billion, 3M, 3 m", ["2500", "5", "1250000000", "3000000", "3"]),
        ("22和二十二一共多少", ["22", "22"]),
        ("一下 一些 一百个 100 个 0", ["100", "100", "0"]),
    ],
)
def test_every_way_to_write_a_number_is_read(text: str, literals: list[str]) -> None:
    """Grouped, full-width, Chinese and English numbers are read as Python would write them; 一下 is none."""
    assert [number.literal for number in numerals(text)] == literals


@given(st.lists(st.integers(2, 10**9), min_size=1, max_size=12))
def test_a_call_comes_back_as_it_was(values: list[int]) -> None:
    """Code over the numbers of a question survives naming and resolving exactly, and names none by digits."""
    naming = Naming()
    naming.asked(" 和 ".join(map(str, values)))
    code = f"print(round(sum([{', '.join(map(str, values))}]), 2))"
    named = naming.code(code)
    assert not re.search(r"(?<![n\d])\d", named.replace(", 2)", ""))
    assert reply(naming, f"{OPENING}python\n{named}{CLOSING}") == f"{OPENING}python\n{code}{CLOSING}"


@given(st.text(max_size=200), st.integers(0, 31))
def test_naming_only_adds_names(text: str, first: int) -> None:
    """The text itself is never changed, wherever the names begin."""
    named = Naming(first).asked(text)
    assert re.sub("|".join(map(re.escape, (*NUMBERS, *WHOLES))), "", named) == text


@given(st.text(max_size=120))
def test_what_the_model_said_comes_back(text: str) -> None:
    """An answer in the history, named and resolved again, is the same answer."""
    naming = Naming()
    naming.asked("37 × 48，1,299 元打八折，二十五个")
    assert reply(naming, naming.said(text)) == text


def test_constants_of_code_stay_numbers() -> None:
    """A question may hold 1, 2 and 100; the 100 of a percentage, 1 + rate and the places of round are still numbers."""
    naming = Naming()
    naming.asked("100 元 1 年 2 斤")
    assert (
        naming.code("round(100*(1+2/100)**1, 2)")
        == f"round({NUMBERS[0]}*(1+{NUMBERS[2]}/100)**{NUMBERS[1]}, 2)"
    )


def test_names_are_used_again_when_all_are_taken() -> None:
    """After more numbers than names the newest still have one, and an old name means the new number."""
    naming = Naming()
    for number in range(200, 240):
        naming.asked(str(number))
    assert naming.code("239 + 200") == f"{NUMBERS[39 % len(NUMBERS)]} + 200"


def test_numbers_of_one_text_never_share_a_name() -> None:
    """However many names are taken, those of one question are of its own numbers."""
    naming = Naming()
    naming.read(" ".join(f"{number}元" for number in range(300, 323)))
    assert len(set(re.findall(r"<[|]n[0-9]+[|]>", naming.asked("300乘777再加888乘999等于几")))) == 4


def test_a_whole_is_pointed_at() -> None:
    """An expression, an equation and a day are named beside their numbers, and come back as Python in a call."""
    naming = Naming()
    question = "25.2÷[1.5×(3.2-0.4)] 到 2026年7月1日，2x+3=9"
    assert naming.asked(question).count(WHOLES[0]) == 1
    code = "print(round(25.2/(1.5*(3.2-0.4)), 6), date(2026, 7, 1), solve(2*x + 3 - (9), x))"
    named = naming.code(code)
    assert named == f"print(round({WHOLES[0]}, 6), {WHOLES[1]}, solve({WHOLES[2]}, x))"
    called = reply(naming, f"{OPENING}python\n{named}{CLOSING}")
    assert ast.dump(ast.parse(called.removeprefix(OPENING)[7:].removesuffix(CLOSING))) == ast.dump(
        ast.parse(code)
    )
    assert reply(naming, WHOLES[0]) == "25.2÷[1.5×(3.2-0.4)]"


def test_a_name_without_a_number_is_an_error_not_a_gap() -> None:
    """A name nobody gave becomes an unknown variable in code and vanishes from a sentence."""
    naming = Naming()
    naming.asked("37")
    assert reply(naming, f"{OPENING}python\n[37, {NUMBERS[9]}]{CLOSING}{NUMBERS[9]}.") == (
        f"{OPENING}python\n[37, {NO_SUCH_NUMBER}]{CLOSING}."
    )


def test_a_search_points_at_the_question_and_the_one_before() -> None:
    """A follow-up is searched for together with what it follows, in the words of the person."""
    naming = Naming()
    messages = naming.prompt(
        [
            Message("user", "P5 的工资带"),
            Message("assistant", "", (ToolCall("c1", "search_knowledge", {"query": "P5 的工资带"}),)),
            Message("tool", "P5：20,000", (), "c1", "search_knowledge"),
            Message("assistant", "20,000。"),
            Message("user", "那 P6 呢"),
        ]
    )
    assert messages[1].calls[0].arguments == {"query": "<|question|>"}
    assert reply(naming, "<|earlier|> <|question|>") == "P5 的工资带 那 P6 呢"
    assert not set(naming.unbound()) & {"<|question|>", "<|earlier|>", *NUMBERS[:2]}
    assert {*NUMBERS[3:], *WHOLES} == set(naming.unbound())
    assert messages[3].text == f"{NUMBERS[1]}。"
