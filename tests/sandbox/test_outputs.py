"""The result value and the check of what a kernel says, as pure functions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sandbox.outputs import TABLE, ExecutionResult, Output, Table, Transcript, cut, one_line, plain, table_of


def test_json_has_exactly_the_fields_of_the_command_line() -> None:
    """The shape that ``mosuan sandbox run --json`` promises."""
    result = ExecutionResult(
        "ok", (Output("stdout", "a\n"), Output("stdout", "b"), Output("result", "3")), 0.25
    )
    assert result.as_json() == {
        "status": "ok",
        "stdout": "a\nb",
        "result": "3",
        "error": "",
        "duration_s": 0.25,
        "truncated": False,
    }


def test_a_table_is_told_as_data_too() -> None:
    """Beside its Markdown: numbers as numbers, so that a program need not read them out of text."""
    told = Transcript(1000)
    data = {"columns": ["a", "b"], "rows": [[2**70, "x\x1b"], [None, float("nan")]]}
    told.add("execute_result", {"data": {"text/plain": "| a | b |", TABLE: data}})
    done = told.finish(0.0)
    assert done.as_json()["table"] == {"columns": ["a", "b"], "rows": [[2**70, "x"], [None, None]]}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=20,
)


@given(JSON | st.fixed_dictionaries({"columns": JSON, "rows": JSON}))
def test_a_forged_table_is_none_or_a_table(told: object) -> None:
    """Whatever a kernel says: as many cells in each row as there are columns, each a plain value."""
    found = table_of(told)
    assert found is None or isinstance(found, Table)
    for row in found.rows if found else ():
        assert len(row) == len(found.columns if found else ())
        assert all(isinstance(cell, str | int | float | None) for cell in row)


def test_a_table_that_is_too_large_is_none() -> None:
    """We make none of that size ourselves."""
    assert table_of({"columns": ["a"], "rows": [[1]] * 51}) is None
    assert table_of({"columns": ["a"] * 22, "rows": []}) is None
    assert table_of({"columns": ["a"] * 21, "rows": [[1] * 21] * 50}) is not None


@given(st.text(), st.integers(0, 50))
def test_cut_keeps_the_longest_beginning_that_fits(text: str, max_bytes: int) -> None:
    """Never more bytes than allowed, never half a character, and it says whether something was lost."""
    kept, lost = cut(text.encode("utf-8", "replace").decode(), max_bytes)
    assert len(kept.encode()) <= max_bytes or not lost
    assert lost == (len(text.encode("utf-8", "replace")) > max_bytes)
    assert text.encode("utf-8", "replace").decode().startswith(kept)


def test_control_characters_are_dropped_and_letters_stay() -> None:
    """Escape sequences, NUL and half characters cannot reach a terminal or a page; every script can."""
    assert plain("a\x1b[31m\0b\x07\r\n\tä世😀\ud800") == "a[31mb\n\tä世😀"


def test_an_error_is_one_short_line_without_host_paths() -> None:
    """Paths of the host, line breaks and length all end here."""
    assert one_line("cannot import 'x' from 'y' (/usr/lib/python3/y.py)\nmore") == (
        "cannot import 'x' from 'y' (<path>) more"
    )
    assert one_line("1/2 and a/b/c stay") == "1/2 and a/b/c stay"
    assert len(one_line("x" * 10_000)) == 300


def test_only_known_messages_count() -> None:
    """HTML, script, comms, payloads, other streams and values that are no text are dropped."""
    transcript = Transcript(100)
    transcript.add("display_data", {"data": {"text/html": "<script>"}})
    transcript.add("execute_result", {"data": {"text/html": "<b>", "application/javascript": "x"}})
    transcript.add("execute_result", {"data": "text/plain"})
    transcript.add("stream", {"name": "stderr", "text": "noise"})
    transcript.add("stream", {"name": "stdout", "text": {"a": 1}})
    transcript.add("comm_open", {"data": {}})
    transcript.add("stream", {"name": "stdout", "text": "kept"})
    assert transcript.finish(0.0) == ExecutionResult("ok", (Output("stdout", "kept"),))


def test_the_budget_holds_over_many_messages() -> None:
    """Many small messages are bounded like a single large one; stdout does not eat the result's share."""
    transcript = Transcript(10)
    for _ in range(100):
        transcript.add("stream", {"name": "stdout", "text": "世界"})
    transcript.add("execute_result", {"data": {"text/plain": "42"}})
    result = transcript.finish(0.0)
    assert (result.stdout, result.result, result.truncated) == ("世界世", "42", True)


def test_the_supervisor_overrules_the_kernel() -> None:
    """What was seen from outside wins over what the kernel claims."""
    transcript = Transcript(100)
    transcript.add("error", {"ename": "PolicyViolation", "evalue": "no"})
    assert transcript.finish(0.0).status == "blocked"
    ended = transcript.finish(1.0, status="timeout", message="too long")
    assert (ended.status, ended.error) == ("timeout", "too long")
