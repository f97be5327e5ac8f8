"""Every text format: calls with arguments of all types, what models get wrong in each, and the choice between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.chat import BadCall, Call, Part, Text
from bot.models.formats.catalogue import FORMATS, instructions, of_template, teaches_tools
from bot.models.formats.gemma import GEMMA
from bot.models.formats.granite import GRANITE
from bot.models.formats.harmony import HARMONY
from bot.models.formats.hermes import ELEMENTS, GLM, HERMES
from bot.models.formats.hunyuan import HUNYUAN
from bot.models.formats.nano import NANO
from bot.models.formats.pythonic import PYTHONIC
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec(
    "python", "Runs code.", {"type": "object", "properties": {"code": {}}, "required": ["code"]}
)
BOOK = ToolSpec(
    "book-room",
    "订会议室",
    {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "class": {"type": ["string", "null"]},
            "people": {"type": "integer"},
            "price": {"type": "number"},
            "quiet": {"type": "boolean"},
            "tags": {"type": "array"},
            "more": {"type": "object"},
            "maybe": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
        },
        "required": ["title"],
    },
)
TOOLS = (PYTHON, BOOK)
TEXT_FORMATS = [form for form in FORMATS.values() if form is not NANO]
"""Nano carries one argument only, so calls with several are not for it."""
TAGS = sorted({tag for form in TEXT_FORMATS for tag in (form.opening, form.closing)})
RAW_ENDS = ("</parameter>", "</arg_value>", '<|"|>')
"""What a value cannot hold where nothing is escaped."""
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
STRINGS = st.lists(LETTERS | st.sampled_from([*TAGS, '"', "'", "\\", "\n", "<", "<parameter=x>", "<|"])).map(
    "".join
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | STRINGS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=6,
)
ARGUMENTS = st.fixed_dictionaries(
    {"title": STRINGS},
    optional={
        "class": STRINGS,
        "people": st.integers(),
        "price": st.floats(allow_nan=False, allow_infinity=False),
        "quiet": st.booleans(),
        "tags": st.lists(JSON, max_size=3),
        "more": st.dictionaries(LETTERS, JSON, max_size=3),
        "maybe": st.none() | st.integers(),
    },
)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<`|{\r"), max_size=20)


def parse(form: ToolCallFormat, *pieces: str, cut: bool = False) -> list[Part]:
    """All parts of a reply that arrives in these pieces."""
    parser = form.parser(TOOLS)
    return [*(part for piece in pieces for part in parser.feed(piece)), *parser.close(cut)]


def text_of(parts: list[Part]) -> str:
    """The shown text of a reply."""
    return "".join(part.text for part in parts if isinstance(part, Text))


def calls_of(parts: list[Part]) -> list[tuple[str, dict[str, object]]]:
    """The calls of a reply, without their ids."""
    return [(part.call.name, dict(part.call.arguments)) for part in parts if isinstance(part, Call)]


def pieces_of(text: str, data: st.DataObject) -> list[str]:
    """The text cut at random places."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@pytest.mark.parametrize("form", TEXT_FORMATS, ids=lambda form: form.name)
@settings(max_examples=60)
@given(before=WORDS, after=WORDS, arguments=ARGUMENTS, data=st.data())
def test_any_call_comes_back_cut_anywhere(
    form: ToolCallFormat, before: str, after: str, arguments: dict[str, object], data: st.DataObject
) -> None:
    """Arguments of all types, tags inside them included, are read back the same and leave no trace in the text."""
    if form in (ELEMENTS, GLM, GEMMA) and any(end in repr(arguments) for end in RAW_ENDS):
        arguments = {"title": "plain"}  # what these break up is tested below
    call = form.render_call(ToolCall("x", "book-room", arguments))
    parts = parse(form, *pieces_of(before + call + after, data))
    assert calls_of(parts) == [("book-room", arguments)]
    assert text_of(parts) == before + after


@pytest.mark.parametrize("form", TEXT_FORMATS, ids=lambda form: form.name)
@settings(max_examples=40)
@given(title=st.lists(st.sampled_from([*RAW_ENDS, *TAGS, "x", "\n", '"']), max_size=5).map("".join))
def test_no_argument_ends_its_own_call(form: ToolCallFormat, title: str) -> None:
    """Whatever tags a value holds, it stays one call, and at most a space is added to it."""
    reply = "好。" + form.render_call(ToolCall("x", "book-room", {"title": title, "people": 3})) + "完"
    parts = parse(form, *reply)
    assert text_of(parts) == "好。完"
    [(name, found)] = calls_of(parts)
    assert (name, found["people"]) == ("book-room", 3)
    assert str(found["title"]).replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize("form", TEXT_FORMATS, ids=lambda form: form.name)
@settings(max_examples=40)
@given(arguments=ARGUMENTS, data=st.data())
def test_a_call_cut_off_is_never_text(
    form: ToolCallFormat, arguments: dict[str, object], data: st.DataObject
) -> None:
    """A reply that ends inside a call by the limit gives neither a call nor any of its bytes as text."""
    call = form.render_call(ToolCall("x", "book-room", arguments))
    parts = parse(form, "好。" + call[: data.draw(st.integers(0, len(call) - 1))], cut=True)
    assert calls_of(parts) == []
    assert text_of(parts) == "好。"


@pytest.mark.parametrize(
    ("form", "reply"),
    [
        (GRANITE, '<|tool_call|>{"name": "python", "arguments": {"code": "print(1)"}}'),
        (GRANITE, '<|tool_call|> [{"name": "python", "arguments": {"code": "print(1)"}}'),
        (GRANITE, "<|tool_call|>[{'name': 'python', 'arguments': {'code': 'print(1)'}}]"),
        (HUNYUAN, '<tool_calls>\n[{"name": "python", "arguments": {"code": "print(1)"}}]\n</tool_calls>'),
        (HUNYUAN, '<tool_calls>{"name": "python", "arguments": {"code": "print(1)"}}</tool_calls>'),
        (PYTHONIC, "<|tool_call_start|>[python(code='print(1)')]<|tool_call_end|>"),
        (PYTHONIC, "<|tool_call_start|>python(code='print(1)')<|tool_call_end|>"),
        (PYTHONIC, '<|tool_call_start|>[{"name": "python", "arguments": {"code": "print(1)"}}]<|tool_call_end|>'),
        (PYTHONIC, "<|tool_call_start|>[python(code='print(1)')]"),
        (ELEMENTS, "<tool_call><function=python><parameter=code>print(1)</parameter></function></tool_call>"),
        (ELEMENTS, "<tool_call>\n<function=python>\n<parameter=code>\nprint(1)\n</parameter>\n</tool_call>"),
        (ELEMENTS, '<tool_call>{"name": "python", "arguments": {"code": "print(1)"}}</tool_call>'),
        (GLM, "<tool_call>python<arg_key>code</arg_key><arg_value>print(1)</arg_value></tool_call>"),
        (GLM, "<tool_call>python\n<arg_key>code</arg_key>\n<arg_value>print(1)</arg_value>\n"),
        (HERMES, "<tool_call>python\n<arg_key>code</arg_key>\n<arg_value>print(1)</arg_value>\n</tool_call>"),
        (GEMMA, '<|tool_call>call:python{code:<|"|>print(1)<|"|>}<tool_call|>'),
        (GEMMA, '<|tool_call>python{"code": "print(1)"}<tool_call|>'),
        (GEMMA, '<|tool_call>call:python{code:<|"|>print(1)<|"|>'),
        (HARMONY, "<|channel|>analysis<|message|>sum<|end|><|start|>assistant<|channel|>commentary "
         'to=functions.python <|constrain|>json<|message|>{"code":"print(1)"}<|call|>'),
        (HARMONY, ' to=functions.python<|channel|>commentary json<|message|>{"code":"print(1)"}'),
        (HARMONY, "<|channel|>analysis to=python code<|message|>print(1)<|call|>"),
        (HARMONY, '<|start|>assistant to=functions.python<|channel|>commentary<|message|>{"code":"print(1)"}<|call|>'),
    ],
)  # fmt: skip
def test_what_models_write_is_understood(form: ToolCallFormat, reply: str) -> None:
    """Each way in which the models of a format spell the call, cut at every character, is the one call."""
    parts = parse(form, *reply)
    assert calls_of(parts) == [("python", {"code": "print(1)"})]
    assert text_of(parts) == ""


@pytest.mark.parametrize(
    ("form", "reply"),
    [
        (GRANITE, "<|tool_call|> I would calculate"),
        (GRANITE, "<|tool_call|>[]"),
        (HUNYUAN, "<tool_calls>[]</tool_calls>"),
        (PYTHONIC, "<|tool_call_start|>[python('print(1)')]<|tool_call_end|>"),
        (PYTHONIC, "<|tool_call_start|>[python(code=open('x'))]<|tool_call_end|>"),
        (PYTHONIC, "<|tool_call_start|>[]<|tool_call_end|>"),
        (PYTHONIC, "<|tool_call_start|>[shell(code='ls')]<|tool_call_end|>"),
        (ELEMENTS, "<tool_call><function=python><parameter=code>print(1"),
        (ELEMENTS, "<tool_call><function=shell></function></tool_call>"),
        (GLM, "<tool_call>python<arg_key>code</arg_key><arg_value>print(1"),
        (GLM, "<tool_call>python<arg_key>code</arg_key></tool_call>"),
        (GEMMA, '<|tool_call>call:python{code:<|"|>print(1'),
        (GEMMA, "<|tool_call>call:python<tool_call|>"),
        (GEMMA, "<|tool_call>call:python{:1}<tool_call|>"),
        (HARMONY, "<|channel|>commentary to=functions.shell <|constrain|>json<|message|>{}<|call|>"),
        (
            HARMONY,
            '<|channel|>commentary to=functions.python <|constrain|>json<|message|>{"code": "pri<|call|>',
        ),
        (HARMONY, "<|channel|>commentary to=functions.python"),
    ],
)
def test_what_cannot_be_read_is_reported(form: ToolCallFormat, reply: str) -> None:
    """A call with no clear meaning is one BadCall with a reason, and no text."""
    [part] = parse(form, *reply)
    assert isinstance(part, BadCall)
    assert part.reason


def test_strings_that_the_template_leaves_unescaped() -> None:
    """LFM's template writes quotes inside a string as they are; one call with one string has one meaning."""
    reply = "<|tool_call_start|>[python(code='print('a', 'b')\nprint(1)')]<|tool_call_end|>"
    assert calls_of(parse(PYTHONIC, reply)) == [("python", {"code": "print('a', 'b')\nprint(1)"})]
    lines = '<|tool_call_start|>[python(code="a = 1\nprint(a)")]<|tool_call_end|>'
    assert calls_of(parse(PYTHONIC, lines)) == [("python", {"code": "a = 1\nprint(a)"})]


def test_several_calls_in_one_body() -> None:
    """A list of calls is as many calls."""
    two = "<|tool_call_start|>[python(code='1'), book-room(title='x', people=2)]<|tool_call_end|>"
    expected = [("python", {"code": "1"}), ("book-room", {"title": "x", "people": 2})]
    assert calls_of(parse(PYTHONIC, *two)) == expected
    functions = (
        "<tool_call>\n<function=python>\n<parameter=code>\n1\n</parameter>\n</function>\n"
        "<function=book-room>\n<parameter=title>\nx\n</parameter>\n<parameter=people>\n2\n</parameter>\n"
        "</function>\n</tool_call>"
    )
    assert calls_of(parse(ELEMENTS, *functions)) == expected


@given(data=st.data())
@settings(max_examples=100)
def test_harmony_shows_its_final_channel_only(data: st.DataObject) -> None:
    """Thoughts and headers are dropped, preambles and the answer are shown, wherever the stream is cut."""
    reply = (
        "<|channel|>analysis<|message|>37*48, easy. Say < 1800.<|end|><|start|>assistant<|channel|>commentary"
        "<|message|>让我算一下。<|end|><|start|>assistant<|channel|>final<|message|>a < b，得 1776。<|return|>"
    )
    parts = parse(HARMONY, *pieces_of(reply, data))
    assert text_of(parts) == "让我算一下。a < b，得 1776。"
    assert calls_of(parts) == []


@pytest.mark.parametrize(
    ("template", "form"),
    [
        ("{% if tools %}<|start|>developer<|channel|>final<|message|>", HARMONY),
        ("{% if tools %}<|tool>x<tool|><|tool_call>call:f<tool_call|>", GEMMA),
        ("{% if tools %}<|start_of_role|>respond with <|tool_call|> followed by", GRANITE),
        ("{% if tools %}List of tools: [..]<|tool_call_start|>", PYTHONIC),
        ("{% if tools %}<|tool_list_start|>", PYTHONIC),
        ("{% if tools %}<tool_calls>[..]</tool_calls>", HUNYUAN),
        ("{% if tools %}<tool_call>{name}<arg_key>", GLM),
        ("{% if tools %}<tool_call><function=f>", ELEMENTS),
        ('{% if tools %}<tool_call>{"name": f}', HERMES),
    ],
)
def test_a_template_shows_its_format(template: str, form: ToolCallFormat) -> None:
    """The tags in a template that knows tools decide, and no instructions are added."""
    assert of_template(template) is form
    assert teaches_tools(template)


def test_a_template_without_tools_gets_the_format_of_its_family() -> None:
    """Hunyuan-A13B's own template knows no tools, its training does; of others Hermes is asked."""
    assert of_template("<|startoftext|>{{ m }}<|extra_0|>") is HUNYUAN
    assert not teaches_tools("<|startoftext|>{{ m }}<|extra_0|>")
    for form in FORMATS.values():
        assert form.opening in instructions(TOOLS, form)
