"""Figures lose floating-point noise, lists their brackets, and nothing else changes."""

import pytest

from tools.figures import tidy


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("0.30000000000000004", "0.3"),
        ("17.759999999999998", "17.76"),
        ("350000000.0", "350000000"),
        ("[5.0, -2.5]", "5, -2.5"),
        ("[5]", "5"),
        ("{x: 6, y: 4}", "x = 6, y = 4"),
        ("{x: -1/2}", "x = -1/2"),
        ("(3, 4)", "3, 4"),
        ("[(1, 2), (3, 4)]", "[(1, 2), (3, 4)]"),
        ("[-1/2 + sqrt(5)/2]", "[-1/2 + sqrt(5)/2]"),
        ("{'a': 1}", "{'a': 1}"),
        ("[]", "[]"),
        ("2.50", "2.50"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1e-07", "1e-07"),
        ("10.5.2024 v1.0.3", "10.5.2024 v1.0.3"),
        ("33.333333333333336 km", "33.3333333333333 km"),
        ("Decimal('59.90')", "59.90"),
        ("Decimal('0.12345678901234567890')", "0.12345678901234567890"),
        ("(Decimal('1.10'), 2)", "1.10, 2"),
        ("np.float64(0.30000000000000004)", "0.3"),
        ("[np.float64(1.5), np.int64(2)]", "1.5, 2"),
        ("Fraction(-1, 3)", "-1/3"),
        ("datetime.date(2026, 2, 7)", "2026-02-07"),
        ("Decimal('x')", "Decimal('x')"),
        ("| 2 | 0.30000000000000004 |", "| 2 | 0.3 |"),
    ],
)
def test_tidy(raw: str, shown: str) -> None:
    """Noise and brackets go; exact integers, deliberate zeros, dotted names and nested values stay."""
    assert tidy(raw) == shown
