"""Messages as JSON, and what makes the messages of a turn whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Message
from bot.records import flaws, from_json, to_json
from tools.spec import Citation, ToolCall

TEXTS = st.text(st.characters(codec=None))  # half surrogate pairs and control characters included
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
CALLS = st.builds(ToolCall, TEXTS, TEXTS, st.dictionaries(TEXTS, JSON_VALUES, max_size=3))
CITATIONS = st.builds(Citation, TEXTS, TEXTS, st.integers(0, 9999), st.integers(0, 9999), TEXTS)
MESSAGES = st.builds(
    Message,
    role=st.sampled_from(["system", "user", "assistant", "tool"]),
    text=TEXTS,
    calls=st.lists(CALLS, max_size=3).map(tuple),
    call_id=TEXTS,
    name=TEXTS,
    citations=st.lists(CITATIONS, max_size=3).map(tuple),
)

ASK = Message("user", "2+2?")
CALL = Message("assistant", "", calls=(ToolCall("a", "python", {"code": "2+2"}),))
TWO = Message("assistant", "", calls=(ToolCall("a", "python", {}), ToolCall("b", "python", {})))
RESULT = Message("tool", "4", call_id="a", name="python")
ANSWER = Message("assistant", "4")


@given(MESSAGES)
def test_a_message_survives_being_written_down(message: Message) -> None:
    """Reading what was written gives the same message, whatever its texts; the writing is pure ASCII."""
    text = to_json(message)
    assert from_json(text) == message
    assert text.isascii()
    assert "\n" not in text


@pytest.mark.parametrize(
    "messages",
    [
        [ASK, ANSWER],
        [ASK, CALL, RESULT, ANSWER],
        [ASK, TWO, RESULT, Message("tool", "", call_id="b"), ANSWER],
        [ASK, CALL, RESULT, CALL, RESULT, ANSWER],
    ],
)
def test_a_whole_turn_has_no_flaws(messages: list[Message]) -> None:
    """Question, calls each with one result, answer: nothing to complain about."""
    assert flaws(messages) == []


@pytest.mark.parametrize(
    ("messages", "flaw"),
    [
        ([], "does not begin with a question"),
        ([ANSWER], "does not begin with a question"),
        ([ASK], "does not end with an answer"),
        ([ASK, Message("assistant", " \n")], "does not end with an answer"),
        ([ASK, CALL], "does not end with an answer"),
        ([ASK, CALL, RESULT], "does not end with an answer"),
        ([ASK, CALL, ANSWER], "no result for the calls ['a']"),
        ([ASK, TWO, RESULT, ANSWER], "no result for the calls ['b']"),
        ([ASK, RESULT, ANSWER], "a result of 'a', which nobody called"),
        ([ASK, CALL, RESULT, RESULT, ANSWER], "a result of 'a', which nobody called"),
        ([ASK, CALL, RESULT, ASK, ANSWER], "a user message inside the turn"),
        ([ASK, Message("assistant", "", CALL.calls * 2), RESULT, ANSWER], "two calls with one id"),
    ],
)
def test_a_broken_turn_is_named(messages: list[Message], flaw: str) -> None:
    """Each way of breaking a turn is found and said."""
    assert flaw in flaws(messages)
