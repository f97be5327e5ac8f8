"""Replies to those who offer no tools: every word at once, whatever it looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.chat import BadCall, Part, Text
from bot.models.formats.catalogue import FORMATS
from bot.models.formats.harmony import HARMONY
from bot.models.formats.spelling import ToolCallFormat
from bot.models.formats.words import reply_parser
from tools.spec import ToolCall

PLAIN = [form for form in FORMATS.values() if form is not HARMONY]
CALL = ToolCall("call_1", "python", {"code": "print(1)"})


def words(parts: list[Part]) -> str:
    """The text of parts that are nothing else."""
    assert all(isinstance(part, Text) for part in parts)
    return "".join(part.text for part in parts if isinstance(part, Text))


@given(form=st.sampled_from(PLAIN), before=st.text("a1 {", max_size=9), cuts=st.lists(st.integers(0, 60)))
def test_a_call_is_words_wherever_it_is_cut(form: ToolCallFormat, before: str, cuts: list[int]) -> None:
    """The same words come whatever the cuts, and the tags around the call are none of them."""
    text = before + form.render_call(CALL)
    parser = reply_parser(form, (), "none")
    ends = sorted({min(cut, len(text)) for cut in cuts} | {len(text)})
    pieces = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    said = words([part for piece in pieces for part in parser.feed(piece)] + parser.close())
    assert said == text.replace(form.opening, "").replace(form.closing, "")


@pytest.mark.parametrize("form", PLAIN, ids=lambda form: form.name)
def test_what_may_be_shown_is_not_held(form: ToolCallFormat) -> None:
    """Each piece behind the opening of what would be a call comes at once: nobody waits for its end."""
    parser = reply_parser(form, (), "none")
    parser.feed(form.opening)
    assert [words(parser.feed(piece)) for piece in ("py", "thon", " x")] == ["py", "thon", " x"]


def test_harmony_keeps_its_thoughts() -> None:
    """A format that parts a reply into messages does so without tools too: thoughts are no words."""
    parser = reply_parser(HARMONY, (), "none")
    text = "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>yes"
    assert words([*parser.feed(text), *parser.close()]) == "yes"


def test_on_no_other_choice_a_call_is_words() -> None:
    """With no tools and the choice ``auto`` it is a bad call, which a turn must know of."""
    parser = reply_parser(FORMATS["nano"], (), "auto")
    [part] = [*parser.feed(FORMATS["nano"].render_call(CALL)), *parser.close()]
    assert isinstance(part, BadCall)
