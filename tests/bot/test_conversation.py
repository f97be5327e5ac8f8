"""What of a history fits, what may still be shown, and the locks."""

import asyncio
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import ConversationLocks, documents, fit, readable_history, split_turns
from bot.errors import ConversationBusy
from bot.messages import Conversation, Message
from bot.records import flaws
from tools.spec import Citation, ToolCall

WAIT_S = 30.0


@st.composite
def histories(draw: st.DrawFn) -> Conversation:
    """Whole turns with calls and citations, as the store gives them."""
    messages: list[Message] = []
    ids = count()
    for number in range(draw(st.integers(0, 5))):
        cited = tuple(Citation(d, "") for d in draw(st.sets(st.sampled_from("pqrs"), max_size=2)))
        messages.append(Message("user", f"question {number}"))
        for _ in range(draw(st.integers(0, 2))):
            call = ToolCall(f"c{next(ids)}", "search_knowledge", {})
            messages.append(Message("assistant", "", (call,)))
            messages.append(Message("tool", "x" * draw(st.integers(0, 9)), call_id=call.id, citations=cited))
        messages.append(Message("assistant", f"answer {number}", citations=cited))
    return tuple(messages)


def cost(message: Message) -> int:
    """A made-up tokenizer: one per character and three for the role."""
    return len(message.text) + 3


@given(histories(), st.integers(0, 200))
def test_what_fits_is_the_newest_whole_turns(history: Conversation, budget: int) -> None:
    """The rest is a suffix of whole turns, within the budget unless it is the newest alone, and greedy."""
    kept = fit(history, budget, cost)
    turns = split_turns(history)
    assert history[len(history) - len(kept) :] == kept
    assert all(flaws(turn) == [] for turn in split_turns(kept))
    if history:
        assert kept[-len(turns[-1]) :] == turns[-1], "the newest turn stays"
    left = len(turns) - len(split_turns(kept))
    if len(turns) - left > 1:
        assert sum(map(cost, kept)) <= budget
    if left:
        assert sum(map(cost, (*turns[left - 1], *kept))) > budget, "one more turn would not have fitted"


@given(histories(), st.sets(st.sampled_from("pqrs")))
def test_nothing_that_stands_on_an_unreadable_document_stays(
    history: Conversation, readable: set[str]
) -> None:
    """What remains cites only readable documents, in whole turns; turns on readable documents all remain."""
    kept = readable_history(history, readable.__contains__)
    assert documents(kept) <= readable
    assert list(split_turns(kept)) == [turn for turn in split_turns(history) if documents(turn) <= readable]


def turn_on(text: str, *cited: str, shown: tuple[str, ...] = ()) -> Conversation:
    """A turn whose search brought these documents; ``shown`` are those of the history it saw."""
    citations = tuple(Citation(document, "") for document in cited)
    return (
        Message("user", text, citations=tuple(Citation(document, "") for document in shown)),
        Message("assistant", "", (ToolCall("a", "search_knowledge", {}),)),
        Message("tool", "passages", call_id="a", citations=citations),
        Message("assistant", "answer"),
    )


OPEN, PAY, DERIVED = turn_on("1", "/it.md"), turn_on("2", "/pay.md"), turn_on("3", shown=("/pay.md",))


@pytest.mark.parametrize(
    ("history", "hidden", "kept"),
    [
        ((*OPEN, *PAY), set(), (*OPEN, *PAY)),
        ((*OPEN, *PAY), {"/pay.md"}, OPEN),
        ((*PAY, *OPEN), {"/pay.md"}, OPEN),
        ((*PAY, *DERIVED, *OPEN), {"/pay.md"}, OPEN),
        ((*OPEN, *PAY), {"/pay.md", "/it.md"}, ()),
        (turn_on("4", "/it.md", "/pay.md"), {"/pay.md"}, ()),
        (turn_on("5"), {"/pay.md"}, turn_on("5")),
    ],
)
def test_memory_forgets_what_was_revoked(history: Conversation, hidden: set[str], kept: Conversation) -> None:
    """A revoked document takes along its passage, its answer, and the answers given on top of it."""
    assert readable_history(history, lambda document: document not in hidden) == kept


async def test_one_conversation_at_a_time_and_others_meanwhile() -> None:
    """Two holders of one key never overlap, in the order they came; another key does not wait."""
    locks, seen, inside = ConversationLocks(), [], 0

    async def ask(number: int) -> None:
        nonlocal inside
        async with locks.hold("a", WAIT_S):
            inside += 1
            assert inside == 1
            async with locks.hold("b" + str(number), WAIT_S):
                await asyncio.sleep(0)
            seen.append(number)
            inside -= 1

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(ask(number))
    assert seen == list(range(20))
    assert len(locks) == 0


async def test_locks_leave_nothing_behind_when_holders_fail_or_waiters_give_up() -> None:
    """Error, cancellation and time-out each free their place; nobody else loses theirs."""
    locks = ConversationLocks()
    with pytest.raises(ZeroDivisionError):
        async with locks.hold("a", WAIT_S):
            raise ZeroDivisionError
    async with locks.hold("a", WAIT_S):
        with pytest.raises(ConversationBusy):
            async with locks.hold("a", 0.001):
                pytest.fail("held twice")
        waiter = asyncio.create_task(_enter(locks))
        await asyncio.sleep(0)
        waiter.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiter
        assert len(locks) == 1
    assert len(locks) == 0


async def _enter(locks: ConversationLocks) -> None:
    async with locks.hold("a", WAIT_S):
        pytest.fail("held twice")
