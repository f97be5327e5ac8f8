"""What is typed out is read as Python would compute it, and nothing that only looks like it."""

from __future__ import annotations

import ast
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.formats.naming import numerals
from bot.models.formats.typed import pointed, typed


def found(text: str) -> list[str]:
    """The Python of everything that is typed in a text."""
    return [part.literal for part in typed(text, [*numerals(text)])]


@pytest.mark.parametrize(
    ("text", "python"),
    [
        ("25.2÷[1.5×(3.2-0.4)]=", ["(25.2/(1.5*(3.2 - 0.4)))"]),
        ("（３.６＋4.4）^2 / 0.32", ["((3.6 + 4.4)**2/0.32)"]),
        ("37×48%是多少", ["(37*(48/100))"]),
        ("100÷48%", ["(100/(48/100))"]),
        ("12,345 x 6,789", ["(12345*6789)"]),
        ("3.5万+2", ["(35000 + 2)"]),
        ("三十五×十二", ["(35*12)"]),
        ("7³-2⁴", ["(7**3 - 2**4)"]),
        ("6.02×10²³，3×10⁻³", ["(6.02*10**23)", "(3*10**-3)"]),
        ("2³^2×5", ["((2**3)**2*5)"]),
        ("(-5)×(-3)", ["((-5)*(-3))"]),
        ("what is -5+3? 计算-5+4", ["(-5 + 3)", "(-5 + 4)"]),
        ("2358.431-3^5的结果", ["(2358.431 - 3**5)"]),
        ("2000-10-20=", ["(2000 - 10 - 20)"]),
        ("831+1275与97的差", ["(831 + 1275)"]),
        ("2x^2 - 11x + 12 = 0", ["(2*x**2 - 11*x + 12)"]),
        ("0.8x+1.5(30-x)=37.3，x=", ["(0.8*x + 1.5*(30 - x) - (37.3))"]),
        ("(x+1)(x-2)=0", ["((x + 1)*(x - 2))"]),
        ("x-20%(x+5)=3", ["(x - (20/100)*(x + 5) - (3))"]),
        ("-m+5n=51，m+n=57\n2m=4", ["(-m + 5*n - (51))", "(m + n - (57))", "(2*m - (4))"]),
        ("12 Sept 1988 to the 1st of June, 2026", ["date(1988, 9, 12)", "date(2026, 6, 1)"]),
        ("1st of June, 2026 and Feb 3rd 2027", ["date(2026, 6, 1)", "date(2027, 2, 3)"]),
        ("1993年7月15日、2026-07-01", ["date(1993, 7, 15)", "date(2026, 7, 1)"]),
        ("2023.9.3、2024/12/8", ["date(2023, 9, 3)", "date(2024, 12, 8)"]),
        ("2026-7-1-2026-8-1", ["date(2026, 7, 1)", "date(2026, 8, 1)"]),
        ("1965年八月一号，15/09/2023，5/6/2023", ["date(1965, 8, 1)", "date(2023, 9, 15)"]),
    ],
)
def test_every_way_to_type_it(text: str, python: list[str]) -> None:
    """Signs of school and of programs, percent, equations and days."""
    assert found(text) == python


PIECES = """
2+3*sqrt(16) | 5+2×√9 | 10-4×π | 100-20元×3 | 1000×(5+3)% | 2x+3=4×√9 | sqrt(16)*3+2 | √(16)×2+3 | max(3,4)×2+5
| sqrt(9x+21)=9 | 100元×2+30 | 5元×3+2元×4 | 5 apples × 3 + 2 | 100元-50-20 | 10//3+1 | 3+4! | 2×5! | 5+3π
| 3+2xy=9 | 2x+3xy=8 | 3x+2cos(x)=4 | a1+a2=5 | x2+y2=25 | 0.5.3+2 | 3块5×4 | 3块2+5块8 | 1米8+1米7
| 1小时30-20分 | 3+4²的平方 | 5乘3+4 | 3+4乘以2 | minus 5+3 | 负5+3 | 2+三分之一 | 3+4 squared | 5 times 3+4
| 58÷21的一半 | 1 1/2+3 | 12 345+5 | 3 1/2 + 2 1/4 | 24÷3a=4 | 6x²÷2x | 3××4 | 2x+(3 | (((( | e^x+3=7 | f(x)=2
| 3+4cm | 方案A（30+20） | 方案A(30+20) | 共12（5+7）人 | 2x-y=1(2) | (2)(3+4)×2 | 2k+3=11 | 5 m + 3 m | 5m × 3m
| $8/l | 0x10+5 | 第3·15晚会 | 七折+八折 | £398 + 13% | 期末79（55%） | 利率5% 3年 | 税率13% 500元 | - 3×4
| 苹果 - 3×4元 | when x = 5 | 3+4=7
"""
LOOKALIKES = """
3-5天 | 010-1234 | +86-138 | 24/7/365 | 10:30-11:30 | 8：30-12：00 | 2025-12到2026-3 | 10/1-10/7放假
| 5/6/2023 - 8/7/2023 | 1/2/2026+30 | 2026/2/30+1 | 2026年7月1500元 | 2026年7月20名员工 | 1200/3/4 | 2023-02-30
| bought 5 novels, 2000 yen | 12 marks 2000
"""


@pytest.mark.parametrize("text", PIECES.split("|"))
def test_a_part_of_something_larger_is_left_alone(text: str) -> None:
    """Where the value of a piece would be another than what is meant, there is no piece."""
    assert found(text.strip()) == []


@pytest.mark.parametrize("text", LOOKALIKES.split("|"))
def test_ranges_clocks_and_numbers_of_telephones_are_no_sums(text: str) -> None:
    """What is written with the signs of a sum, or nearly as a day, is neither."""
    assert found(text.strip()) == []


LEAVES = st.integers(2, 10**6).map(str)
SUMS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda left, sign, right, brackets: f"({left}{sign}{right})" if brackets else f"{left}{sign}{right}",
        inner, st.sampled_from(["+", " - ", "×", "÷", " * "]), inner, st.booleans(),
    ),
    max_leaves=8,
)  # fmt: skip


@given(SUMS)
def test_it_is_worth_what_python_says(text: str) -> None:
    """An expression of school is worth what the same one of Python is, in exact fractions."""
    plain = text.replace("×", "*").replace("÷", "/")
    codes = found(f"算 {text}，谢谢")
    if not codes:  # a number alone, or what may be a range: 3 - 5
        assert not set("+*") & set(plain) or plain.isdigit()
        return
    try:
        expected = value(plain)
    except ZeroDivisionError:
        return
    assert len(codes) == 1
    assert value(codes[0]) == expected


def value(code: str) -> Fraction:
    """The exact value of an expression of integers."""

    def of(node: ast.expr) -> Fraction:
        if isinstance(node, ast.Constant):
            return Fraction(str(node.value))
        assert isinstance(node, ast.BinOp)
        left, right = of(node.left), of(node.right)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        return left * right if isinstance(node.op, ast.Mult) else left / right

    return of(ast.parse(code, mode="eval").body)


@given(st.text("0123456789.,+-*/^()[]x×÷%=²年月日 /年ab二十e万\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Whatever people type, what is found is Python and stands in the text, the next after the one before."""
    for part in typed(text, [*numerals(text)]):
        ast.parse(part.literal, mode="eval")
        assert 0 <= part.start < part.end <= len(text)


@given(SUMS)
def test_a_name_stands_for_the_same(text: str) -> None:
    """Code in which an expression is replaced by its name computes the same when the name is resolved."""
    for python in found(text):
        plain = python[1:-1]
        for code in (
            f"print(round({plain}, 6))",
            f"print('中文', ({plain}))\nprint({plain})",
            f"print(f({plain}))",
        ):
            named = pointed(code, {python: "<|n4|>"})
            assert "<|n4|>" in named
            assert ast.dump(ast.parse(named.replace("<|n4|>", python))) == ast.dump(ast.parse(code))


def test_code_that_does_not_parse_stays() -> None:
    """A slip in the code is left alone."""
    assert pointed("print((3+4)", {"(3 + 4)": "<|n0|>"}) == "print((3+4)"
    assert pointed("x=1\rprint(3+4)", {"(3 + 4)": "<|n0|>"}) == "x=1\rprint(3+4)"


def test_long_code_is_read_in_time() -> None:
    """Code from other hands, deep or long, is read or left alone; none of it ends the reply."""
    names = {"(3 + 4)": "<|n0|>"}
    assert pointed("print (date(2026, 7, 1))", {"date(2026, 7, 1)": "<|n0|>"}) == "print (<|n0|>)"
    assert pointed(f"print({'+'.join(['1.5'] * 900)})\nprint(3+4)", names).endswith("print(<|n0|>)")
    for code in ("x=" + "+".join("1" * 995), "x" + ".a()" * 960, "(" * 3000):
        assert pointed(code, names) == code


@pytest.mark.parametrize(
    ("python", "code"),
    [("(100/(48/100))", "100/48/100"), ("((48/100)**2)", "48/100**2"), ("(10**(5/100))", "10**5/100")],
)
def test_a_percentage_keeps_its_brackets_where_they_count(python: str, code: str) -> None:
    """48/100 for 48 % is another value behind a division or a power; in a product it is the same."""
    assert pointed(f"print({code})", {python: "<|n0|>"}) == f"print({code})"
    assert pointed("print(37*48/100)", {"(37*(48/100))": "<|n0|>"}) == "print(<|n0|>)"
