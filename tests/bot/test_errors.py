"""The tree of errors is drawn where it is defined, and the drawing is true."""

import inspect
import re

import pytest

from bot import errors

CLASSES = {name: kind for name, kind in vars(errors).items() if inspect.isclass(kind)}
DRAWN = re.findall(r"^    ([│├└─ ]*)(\w+)  +\S", errors.__doc__ or "", re.MULTILINE)
ELSEWHERE = {"ModelError"}  # drawn in bot/models/errors.py


def test_every_error_is_drawn_once() -> None:
    """No class is missing from the drawing, none is drawn that does not exist."""
    names = [name for _, name in DRAWN]
    assert sorted(names) == sorted(CLASSES.keys() | ELSEWHERE)


def test_the_drawing_shows_the_parents() -> None:
    """Each class stands under the class that it derives from."""
    above: list[str] = []
    for indent, name in DRAWN:
        depth = len(indent) // 4
        above[depth:] = [name]
        if name not in ELSEWHERE:
            parent = above[depth - 1] if depth else "Exception"
            assert CLASSES[name].__bases__[0].__name__ == parent, name


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_error_says_when_it_is_raised(name: str) -> None:
    """A docstring of its own for each."""
    assert CLASSES[name].__doc__
