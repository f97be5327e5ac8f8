"""The silence gate, fed with machinery of every known format cut at every place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.formats.silence import BLOCKS, TAGS, Silence, silenced

MACHINERY = [
    "<think>37*48 is 1776</think>",
    '<tool_call>\n{"name": "python", "arguments": {"code": "print(37*48)"}}\n</tool_call>',
    "<|tool_call|>python\nprint(37*48)<|tool_end|>",
    '<tool_calls>[{"name": "python", "arguments": {}}]</tool_calls>',
    '<|tool_call_start|>[python(code="print(1)")]<|tool_call_end|>',
    "<tool_call><function=python><parameter=code>print(1)</parameter></function></tool_call>",
    "<function=python>print(1)</function>",
    "<tool_call>python<arg_key>code</arg_key><arg_value>print(1)</arg_value></tool_call>",
    '<|tool_call>call:python{code:<|"|>print(1)<|"|>}<tool_call|>',
    "<|channel>thought\n37*48 is 1776<channel|>",
    '<|channel|>commentary to=functions.python <|constrain|>json<|message|>{"code": "print(1)"}<|call|>',
    'to=functions.python<|channel|>commentary json<|message|>{"code": "print(1)"}<|call|>',
    "<|channel|>analysis<|message|>think hard<|end|>",
    "```python\nprint(37*48)\n```",
    'Traceback (most recent call last):\n  File "<cell>", line 1\nNameError: name\n\n',
    '{"name": "python", "arguments": {"code": "print(1)"}}',
    "print(37*48)\n",
    "import math\n",
    "from sympy import symbols\n",
    "import os\n",
    "import pandas as pd\n",
    "from collections import Counter\n",
    "def f(x): return x * 2\n",
    "def f(x):\n    y = x * 2\n\n    return y\n",
    "```\n37*48\n```",
    '```json\n{"a": 1}\n```',
    "```javascript\nconsole.log(1)\n```",
    "ZeroDivisionError: division by zero\n",
    "NameError: name 'x' is not defined\n",
    'File "/usr/lib/python3.11/ast.py", line 50, in parse\n',
    "<|python_tag|>print(37*48)<|eom_id|>",
    '{"arguments": {"code": "print(1)"}, "name": "python"}',
    '{"tool": "python", "code": "print(1)"}',
    '{"code": "x = 1"}',
    '{\n    "name": "python",\n    "arguments": {}\n}',
    '{"type": "function", "function": {"name": "python", "parameters": {}}}',
    "<|im_start|>",
    "<|end|>",
    "<|assistant|>",
    "<｜tool▁calls▁begin｜>",
]
DOUBTFUL = ("{", "def ")
FORBIDDEN = (*(b.opening for b in BLOCKS if b.opening not in DOUBTFUL), *TAGS, "<|end|>", "<|x|>")
PIECES = st.lists(
    st.sampled_from(
        ["<", "|", ">", "tool_call", "</", "think", "x", "<|x|>", "<|end|>", "`", "```py", "\n", "[TOOL_"]
    )
    | st.sampled_from(["{", '"', '{"name"', ": ", '"code"', "}", "def ", "f", "(", " ", "import os"])
    | st.sampled_from(FORBIDDEN)
    | st.text(max_size=3)
).map("".join)


@pytest.mark.parametrize("machinery", MACHINERY)
def test_drops_machinery_cut_anywhere(machinery: str) -> None:
    """Words around a piece of machinery pass whole and nothing of it does, for each two-way cut."""
    text = f"好的。{machinery}结果 is fine."
    for cut in range(len(text) + 1):
        gate = Silence()
        assert gate.feed(text[:cut]) + gate.feed(text[cut:]) + gate.close() == "好的。结果 is fine."


@pytest.mark.parametrize("machinery", MACHINERY)
def test_drops_machinery_that_never_ends(machinery: str) -> None:
    """A reply cut in the middle of machinery shows nothing of it but letters that could be words."""
    for cut in range(3, len(machinery)):
        shown = silenced("Hello. " + machinery[:cut])
        assert shown == "Hello. " or not ("<" in shown or "print(" in shown or "(most" in shown)


@given(PIECES)
def test_no_tag_passes(text: str) -> None:
    """Not even pieces that only join into a tag once something between them was dropped."""
    shown = silenced(text)
    assert not [tag for tag in FORBIDDEN if tag in shown]


@given(PIECES, st.data())
def test_cuts_do_not_matter(text: str, data: st.DataObject) -> None:
    """The shown text is the same however the stream was cut."""
    gate, shown, rest = Silence(), "", text
    while rest:
        size = data.draw(st.integers(1, len(rest)))
        shown, rest = shown + gate.feed(rest[:size]), rest[size:]
    assert shown + gate.close() == silenced(text)


@pytest.mark.parametrize(
    "text",
    [
        "若 a<b 且 b<c，则 a<c。",
        'Use {"name": "Ann", "age": 3}.',
        'The reply is {"code": 200, "type": "ok"}.',
        "1 < 2 | 3 > 2",
        "{1, 2} and {",
        "An Error: the name was wrong. Import restrictions and import statistics matter, from time to time.",
        "def 是一个关键字。",
        "words def ",
    ],
)
def test_leaves_plain_text_alone(text: str) -> None:
    """Comparisons, harmless JSON and words that programs use too are words."""
    assert silenced(text) == text
