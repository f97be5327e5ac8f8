"""The gate: nothing is lost, nothing is shown that a check has not seen whole."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.miniprogram_check import MAX_WINDOW_CHARS, TAIL_CHARS, Blocked, Check, Gate, pass_whole

PIECES = st.lists(st.text(st.sampled_from("ab毒 药字😀"), max_size=120), max_size=12)
LONG = st.lists(st.text(st.sampled_from("ab 字😀"), max_size=900).map(lambda text: text * 5), max_size=4)


def word_check(word: str, windows: list[str]) -> Check:
    """A check that blocks windows with ``word`` and remembers them all."""

    async def check(window: str) -> bool:
        windows.append(window)
        return word not in window

    return check


async def show(gate: Gate, pieces: list[str]) -> tuple[str, bool]:
    """What a reader sees, and whether it ended well."""
    shown = ""
    try:
        for piece in pieces:
            shown += await gate.add(piece)
        return shown + await gate.end(), True
    except Blocked:
        return shown, False


@given(PIECES | LONG, st.integers(1, 500))
def test_all_text_passes_and_every_window_fits(pieces: list[str], piece_chars: int) -> None:
    """However it is cut, harmless text arrives whole and in order, in windows that WeChat takes."""
    windows: list[str] = []
    shown, is_whole = asyncio.run(show(Gate(word_check("#", windows), piece_chars), pieces))
    assert is_whole
    assert shown == "".join(pieces)
    assert all(1 <= len(window) <= MAX_WINDOW_CHARS for window in windows)


@given(PIECES, PIECES, st.sampled_from(["毒药", "x" * TAIL_CHARS]), st.integers(1, 500))
def test_no_part_of_a_bad_phrase_is_shown(
    before: list[str], after: list[str], bad: str, piece_chars: int
) -> None:
    """Wherever it is cut, of a phrase that the check refuses not even the first character is shown."""
    start = "".join(before)
    pieces = [*before, *bad, *after]  # the phrase comes one character at a time
    shown, is_whole = asyncio.run(show(Gate(word_check(bad, []), piece_chars), pieces))
    assert not is_whole
    assert len(shown) <= (start + bad).index(bad)
    assert "".join(pieces).startswith(shown)


async def test_without_a_check_everything_passes_at_once() -> None:
    """Nothing is held back."""
    gate = Gate(None)
    assert await gate.add("毒药") == "毒药"
    assert await gate.end() == ""


async def test_a_whole_text_is_checked_to_its_end() -> None:
    """A question longer than a window is refused for a word at its very end."""
    await pass_whole(word_check("毒药", []), "字" * 6000)
    with pytest.raises(Blocked):
        await pass_whole(word_check("毒药", []), "字" * 6000 + "毒药")
