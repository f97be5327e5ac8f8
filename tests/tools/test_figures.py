"""Figures lose floating-point noise and nothing else."""

import pytest

from tools.figures import tidy


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("0.30000000000000004", "0.3"),
        ("17.759999999999998", "17.76"),
        ("350000000.0", "350000000"),
        ("[5.0, -2.5]", "[5, -2.5]"),
        ("2.50", "2.50"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1e-07", "1e-07"),
        ("10.5.2024 v1.0.3", "10.5.2024 v1.0.3"),
        ("33.333333333333336 km", "33.3333333333333 km"),
    ],
)
def test_tidy(raw: str, shown: str) -> None:
    """Noise goes, exact integers, deliberate zeros and dotted names stay."""
    assert tidy(raw) == shown
