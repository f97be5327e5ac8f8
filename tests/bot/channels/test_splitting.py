"""Answers in parts: under the cap, whole, cut where nothing breaks."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.rates import MARGIN_S, earliest
from bot.channels.splitting import cut, parts, whole_fences

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab 中文。！\n\n. `é\u0301👍🏽\u200d🙂"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=600,
)


@settings(deadline=None)
@given(TEXTS, st.integers(40, 300))
def test_pieces_are_the_text(text: str, max_bytes: int) -> None:
    """Joined they are the text, to the character; each is under the cap; none is empty but that of nothing."""
    pieces = cut(text, max_bytes)
    assert "".join(pieces) == text
    assert all(len(piece.encode()) <= max_bytes for piece in pieces)
    assert all(pieces) or text == ""


@settings(deadline=None)
@given(TEXTS, st.integers(200, 400))
def test_parts_are_under_the_cap_and_numbered(text: str, max_bytes: int) -> None:
    """Numbers and repeated fences count too; nothing but white space and fences is lost or added."""
    found = parts(text, max_bytes)
    assert all(len(part.encode()) <= max_bytes for part in found)
    if len(found) > 1:
        numbers = [re.match(r"\((\d+)/(\d+)\)\n", part) for part in found]
        assert [number and number.groups() for number in numbers] == [
            (str(at), str(len(found))) for at in range(1, len(found) + 1)
        ]


def test_drawn_characters_stay_whole() -> None:
    """Combining marks, skin tones and joined emoji are not torn apart."""
    for drawn in ("e\u0301", "👍🏽", "👩\u200d💻", "❤\ufe0f"):
        for piece in cut("x" + drawn * 40, 50):
            assert not unicodedata.combining(piece[0])
            assert piece[0] not in "\u200d\ufe0f🏽💻"


def test_borders_are_chosen_as_readers_pause() -> None:
    """A paragraph before a line, a line before a sentence, a sentence before a word."""
    assert cut("aaaa aaaa\n\nbbbb b.\nbb", 20) == ["aaaa aaaa\n\n", "bbbb b.\nbb"]
    assert cut("一二三。四五六。七八", 26) == ["一二三。四五六。", "七八"]
    assert cut("one two three four", 12) == ["one two ", "three four"]


def test_code_blocks_are_closed_and_opened_again() -> None:
    """Each part shows its code as code."""
    text = "before\n\n```python\n" + "x = 'a line of code that is long'\n" * 20 + "```\nafter " + "w " * 60
    found = parts(text, 400)
    assert len(found) > 2
    for part in found:
        assert sum(line.startswith("```") for line in part.split("\n")) % 2 == 0
    assert found[1].split("\n")[1] == "```python"
    assert whole_fences(["```" + "z" * 90 + "\na", "b\n```"]) == [
        "```" + "z" * 90 + "\na\n```",
        "```\nb\n```",
    ]


@settings(deadline=None)
@given(st.lists(st.floats(0, 100), max_size=30), st.integers(1, 5), st.floats(0.5, 60))
def test_rates_hold(wishes: list[float], most: int, window_s: float) -> None:
    """Whoever sends when ``earliest`` allows never sends more than ``most`` within any window."""
    sent: list[float] = []
    now = 0.0
    for wish in wishes:
        now = earliest(sent, [(most, window_s)], now + wish / 10)
        sent.append(now)
    for first, later in zip(sent, sent[most:], strict=False):
        assert later - first >= window_s + MARGIN_S / 2
