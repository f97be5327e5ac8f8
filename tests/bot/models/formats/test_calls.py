"""Reading tool calls: round trips at every cut, and repair of what models break."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.chat import BadCall, Call, Part, Text
from bot.models.formats.catalogue import FORMATS, instructions, of_template, teaches_tools
from bot.models.formats.hermes import HERMES
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec(
    "python", "Runs code.", {"type": "object", "properties": {"code": {}}, "required": ["code"]}
)
SEARCH = ToolSpec(
    "search_knowledge", "Looks up.", {"type": "object", "properties": {"text": {}}, "required": ["text"]}
)
TOOLS = (PYTHON, SEARCH)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<`|{\r"), max_size=20)
ARGUMENT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="|`\r"), min_size=1).filter(
    str.strip
)


def parse(form: ToolCallFormat, pieces: Sequence[str], cut: bool = False) -> list[Part]:
    """All parts of a reply that arrives in these pieces."""
    parser = form.parser(TOOLS)
    return [*(part for piece in pieces for part in parser.feed(piece)), *parser.close(cut)]


def text_of(parts: Sequence[Part]) -> str:
    """The shown text of a reply."""
    return "".join(part.text for part in parts if isinstance(part, Text))


def calls_of(parts: Sequence[Part]) -> list[tuple[str, dict[str, object]]]:
    """The calls of a reply, without their ids."""
    return [(part.call.name, dict(part.call.arguments)) for part in parts if isinstance(part, Call)]


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
@given(before=WORDS, after=WORDS, argument=ARGUMENT, tool=st.sampled_from(TOOLS))
def test_round_trip_at_every_cut(
    form: ToolCallFormat, before: str, after: str, argument: str, tool: ToolSpec
) -> None:
    """A rendered call between any words is read back the same at each cut, and no byte of it is text."""
    call = ToolCall("x", tool.name, {tool.main_parameter: argument})
    reply = before + form.render_call(call) + after
    for at in range(len(reply) + 1):
        parts = parse(form, [reply[:at], reply[at:]])
        assert calls_of(parts) == [(call.name, dict(call.arguments))]
        assert text_of(parts) == before + after
    assert calls_of(parse(form, list(reply))) == [(call.name, dict(call.arguments))]


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
@given(argument=ARGUMENT)
def test_a_reply_cut_by_its_limit_never_yields_another_call(form: ToolCallFormat, argument: str) -> None:
    """A stream that ends inside a call by the token limit gives no call, rather than a shorter one."""
    reply = "好。" + form.render_call(ToolCall("x", "python", {"code": argument}))
    for at in range(len(reply)):
        parts = parse(form, [reply[:at]], cut=True)
        assert calls_of(parts) == []
        assert text_of(parts) in ("好。", "好", "")


@pytest.mark.parametrize(
    "body",
    [
        '{"name": "python", "arguments": {"code": "print(1)"}}',
        '{"name": "python", "arguments": {"code": "print(1)",},}',
        '{"name": "python", "arguments": {"code": "print(1)"}',
        '{"name": "python", "arguments": {"code": "print(1)"}}}',
        "{'name': 'python', 'arguments': {'code': 'print(1)'}}",
        '{"name": "python", "arguments": "print(1)"}',
        '{"name": "python", "arguments": "{\\"code\\": \\"print(1)\\"}"}',
        '{"name": "python", "parameters": {"code": "print(1)"}}',
        '{"name": "python", "code": "print(1)"}',
        '{"type": "function", "function": {"name": "python", "arguments": {"code": "print(1)"}}}',
        '[{"name": "python", "arguments": {"code": "print(1)"}}]',
        '```json\n{"name": "python", "arguments": {"code": "print(1)"}}\n```',
        "<function=python>\n<parameter=code>\nprint(1)\n</parameter>\n</function>",
    ],
)
def test_hermes_repairs_what_has_one_meaning(body: str) -> None:
    """Each way in which models damage the JSON still gives the one call that was meant."""
    for closing in ("\n</tool_call>", "\n</tool_", ""):
        assert calls_of(parse(HERMES, ["<tool_call>\n" + body + closing])) == [
            ("python", {"code": "print(1)"})
        ]


@pytest.mark.parametrize(
    ("form", "reply"),
    [
        (HERMES, "<tool_call>print it</tool_call>"),
        (HERMES, '<tool_call>{"name": "python", "arguments": {"code": "print(37*'),
        (HERMES, '<tool_call>{"name": "python", "arguments": [1]}</tool_call>'),
        (HERMES, '<tool_call>{"name": "shell", "arguments": {"code": "ls"}}</tool_call>'),
        (HERMES, "<tool_call>7</tool_call>"),
        (NANO, "<|tool_call|>python<|tool_end|>"),
        (NANO, "<|tool_call|>python\n <|tool_end|>"),
        (NANO, "<|tool_call|>shell\nls<|tool_end|>"),
        (NANO, "<|tool_call|>python\nprint(37*"),
        (NANO, "<|tool_call|>"),
    ],
)
def test_what_cannot_be_repaired_is_reported(form: ToolCallFormat, reply: str) -> None:
    """A call with no clear meaning becomes one BadCall with a reason, and no text."""
    parts = parse(form, list(reply))
    assert [type(part) for part in parts] == [BadCall]
    assert isinstance(parts[0], BadCall)
    assert parts[0].reason


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_a_python_fence_is_a_call_while_python_is_on_offer(form: ToolCallFormat) -> None:
    """A model that forgets its format is still understood; without the tool the block is only text."""
    reply = "Let me see.\n```python\nprint(37*48)\n```\nDone."
    parts = parse(form, list(reply))
    assert calls_of(parts) == [("python", {"code": "print(37*48)"})]
    assert text_of(parts) == "Let me see.\n\nDone."
    assert calls_of(form.parser((SEARCH,)).feed(reply)) == []


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_two_calls_have_two_ids(form: ToolCallFormat) -> None:
    """Calls of one reply can be told apart."""
    call = form.render_call(ToolCall("x", "python", {"code": "print(1)"}))
    ids = [part.call.id for part in parse(form, [call + "\n" + call]) if isinstance(part, Call)]
    assert len(set(ids)) == 2


def test_text_is_not_held_longer_than_needed() -> None:
    """Words pass at once; only what may begin a tag waits."""
    parser = HERMES.parser(TOOLS)
    assert parser.feed("计算中") == [Text("计算中")]
    assert parser.feed("a <") == [Text("a ")]
    assert parser.feed("b") == [Text("<b")]


def test_the_format_is_chosen_from_the_chat_template() -> None:
    """Nano by its two tags, Hermes by its own, and Hermes with instructions where no tool is known."""
    assert of_template("{{ '<|tool_call|>' }} {{ '<|tool_end|>' }}") is NANO
    assert of_template("{% for tool in tools %}<tool_call>{% endfor %}") is HERMES
    assert of_template("{{ messages }}") is HERMES
    assert teaches_tools("{% for tool in tools %}<tool_call>{% endfor %}")
    assert not teaches_tools("{{ messages }}")
    assert "search_knowledge" in instructions(TOOLS)
