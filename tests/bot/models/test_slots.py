"""Which sequence a request gets and who computes how much: bookkeeping that must never lose or invent a token."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.models.slots import WORTH_WAITING, Slot, allot, beginning, forerunner, home, shared

TOKENS = st.lists(st.integers(0, 2), max_size=60)
PROMPT = list(range(100))


def slot(
    number: int, tokens: list[int], held: int | None = None, work: str | None = None, used: int = 0
) -> Slot[str]:
    """A slot that has computed ``held`` of its tokens; all of them if nothing is said."""
    return Slot(number, work, tokens, len(tokens) if held is None else held, used)


@given(one=TOKENS, other=TOKENS)
def test_shared_counts_the_common_beginning(one: list[int], other: list[int]) -> None:
    """The same count as comparing token by token."""
    same = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        same += 1
    assert shared(one, other) == same


@given(missing=st.lists(st.integers(0, 700), max_size=16), room=st.integers(0, 512))
def test_the_room_of_a_step_is_used_and_kept(missing: list[int], room: int) -> None:
    """Nobody gets more than he misses, all together no more than there is, and nothing stays unused."""
    parts = allot(missing, room)
    assert all(0 <= part <= want for part, want in zip(parts, missing, strict=True))
    assert sum(parts) == min(room, sum(missing))


@given(missing=st.lists(st.integers(1, 700), min_size=1, max_size=16), room=st.integers(16, 512))
def test_nobody_starves(missing: list[int], room: int) -> None:
    """Everybody gets at least an equal share, or all he misses."""
    share = room // len(missing)
    assert all(part >= min(share, want) for part, want in zip(allot(missing, room), missing, strict=True))


@given(
    slots=st.lists(st.tuples(TOKENS, st.integers(0, 60)), max_size=5),
    prompt=st.lists(st.integers(0, 2), min_size=1),
)
def test_a_beginning_is_computed_and_shorter_than_the_prompt(
    slots: list[tuple[list[int], int]], prompt: list[int]
) -> None:
    """What is taken over was computed, equals the prompt so far, and leaves the last token to compute."""
    found = beginning(
        (slot(at, tokens, min(held, len(tokens))) for at, (tokens, held) in enumerate(slots)), prompt
    )
    assert found.length < len(prompt)
    assert found.source is not None or found.length == 0
    if found.source:
        assert found.length <= found.source.held
        assert found.source.tokens[: found.length] == prompt[: found.length]


def test_an_indivisible_sequence_counts_whole_or_not() -> None:
    """Of a recurrent state nothing can be taken back, so a longer one is of no use."""
    longer, whole = slot(0, [*PROMPT[:50], 7, 7]), slot(1, PROMPT[:30])
    assert beginning([longer, whole], PROMPT).source is longer
    assert beginning([longer, whole], PROMPT, divisible=False).source is whole


def test_a_conversation_goes_on_where_it_was() -> None:
    """Its slot is taken again; a question that only begins alike takes the slot unused for longest instead."""
    chat, other = slot(0, PROMPT[:40], used=9), slot(1, [5, 5], used=3)
    assert home([chat, other], beginning([chat, other], PROMPT)) is chat
    branched = slot(0, [*PROMPT[:40], 5], used=9)
    assert home([branched, other], beginning([branched, other], PROMPT)) is other
    empty = slot(2, [], used=8)
    assert home([branched, other, empty], beginning([branched, other], PROMPT)) is empty


def test_who_begins_alike_waits_for_the_first() -> None:
    """A prompt that another slot is computing is awaited, a few tokens are not, and waiting ends with it."""
    first = slot(0, PROMPT, held=10, work="first")
    ahead = forerunner([first], [*PROMPT[:80], 7], there=0)
    assert ahead
    assert ahead.length == 80
    assert not ahead.is_over
    first.held = 80
    assert ahead.is_over
    assert forerunner([first], [*PROMPT[:80], 7], there=0) is None
    first.held, first.work = 10, "another"
    assert ahead.is_over
    assert forerunner([first], [*PROMPT[: WORTH_WAITING - 1], 7], there=0) is None
