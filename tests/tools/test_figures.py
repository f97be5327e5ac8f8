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
    ],
)
def test_tidy(raw: str, shown: str) -> None:
    """Noise and brackets go; exact integers, deliberate zeros, dotted names and nested values stay."""
    assert tidy(raw) == shown
