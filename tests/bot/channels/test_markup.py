"""Markdown in each messenger's dialect, against golden files; what every dialect keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.markup import Markup, render

GOLDEN = Path(__file__).parent / "golden"
DIALECTS: tuple[Markup, ...] = ("plain", "lark", "dingtalk", "slack", "markdown")


@pytest.mark.parametrize("markup", DIALECTS)
def test_golden(markup: Markup) -> None:
    """The sample looks in each dialect as somebody judged it once by eye."""
    text = (GOLDEN / "answer.md").read_text(encoding="utf-8")
    assert render(text, markup) == (GOLDEN / f"answer.{markup}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4 = 24", "a*b*c", "2**10 与 3**2", "snake_case_name", "1. 二", "100%"]
)
def test_calculations_keep_their_stars(text: str) -> None:
    """What only looks like emphasis stays as it is."""
    assert render(text, "plain") == text
    assert render(text, "slack") == text


@settings(deadline=None)
@given(st.text(alphabet="ab 1中*`#|-[]()\n", max_size=80))
def test_no_dialect_loses_a_word(text: str) -> None:
    """Letters and digits survive in their order in every dialect, whatever the marks around them."""
    words = [c for c in text if c.isalnum()]
    for markup in DIALECTS:
        shown = render(text, markup)
        if "```" not in text:  # the language of a code block is no word
            assert [c for c in shown if c.isalnum()] == words


def test_reasoning_tags_are_not_shown_as_reasoning() -> None:
    """A client that hides what stands between these tags hides nothing of an answer."""
    assert render("<think>a</think>b", "markdown") == "ab"
