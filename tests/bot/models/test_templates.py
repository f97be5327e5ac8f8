"""Chat templates: the nano one to the letter, strangers' ones in a sandbox."""

from __future__ import annotations

import pytest

from bot.messages import Message
from bot.models.errors import EngineFailed, ModelUnreadable
from bot.models.templates import ChatTemplate
from tests.bot.models.tiny_gguf import TEMPLATE
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec(
    "python", "Runs code.", {"type": "object", "properties": {"code": {}}, "required": ["code"]}
)
ASK = ToolSpec(
    "ask_user", "Asks.", {"type": "object", "properties": {"question": {}}, "required": ["question"]}
)
CONVERSATION = [
    Message("system", "ignored"),
    Message("user", "37*48?"),
    Message("assistant", "好。", (ToolCall("1", "python", {"code": "a = 1\nprint(37*48)"}),)),
    Message("tool", "1776", call_id="1"),
    Message("assistant", "1776。"),
]


def test_the_nano_template_to_the_letter() -> None:
    """Roles, calls and results stand one after the other with nothing between them."""
    nano = ChatTemplate(TEMPLATE.read_text(encoding="utf-8"))
    assert nano.format.name == "nano"
    assert nano.render(CONVERSATION, [PYTHON, ASK]) == (
        "<|system|>python ask_user<|end|><|user|>37*48?<|end|>"
        "<|assistant|>好。<|tool_call|>python\na = 1\nprint(37*48)<|tool_end|><|end|>"
        "<|tool|>1776<|end|><|assistant|>1776。<|end|><|assistant|>"
    )
    assert nano.render([Message("user", "hi")]) == "<|system|><|end|><|user|>hi<|end|><|assistant|>"


def test_a_template_that_knows_no_tools_gets_instructions() -> None:
    """The tools and how to call them go into the system text."""
    plain = ChatTemplate("{% for m in messages %}{{ m.role }}:{{ m.content }}\n{% endfor %}")
    text = plain.render([Message("user", "hi")], [PYTHON])
    assert text.startswith("system:You may call these tools:")
    assert '"name": "python"' in text
    assert plain.render([Message("user", "hi")]) == "user:hi\n"


def test_a_file_without_a_template_gets_chatml() -> None:
    """Any GGUF can be talked to."""
    assert ChatTemplate("").render([Message("user", "hi")]) == (
        "<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_template_is_a_stranger() -> None:
    """It cannot reach Python's insides, and what it refuses or gets wrong is an error of ours."""
    with pytest.raises(EngineFailed):
        ChatTemplate("{{ messages.__class__.__mro__ }}{{ ''.__class__.__mro__[1].__subclasses__() }}").render(
            []
        )
    with pytest.raises(EngineFailed, match="must alternate"):
        ChatTemplate("{{ raise_exception('roles must alternate') }}").render([])
    with pytest.raises(ModelUnreadable):
        ChatTemplate("{% if %}")


def test_json_in_templates_keeps_chinese() -> None:
    """Tools are described to the model in readable letters."""
    template = ChatTemplate("<tool_call>{{ tools | tojson }}")
    assert "计算" in template.render([], [ToolSpec("python", "计算", {})])


def test_a_template_that_knows_no_tools_hears_of_calls_in_words() -> None:
    """Calls and results of the history are text there, so such a model knows what it has done."""
    plain = ChatTemplate("{% for m in messages %}{{ m.role }}:{{ m.content }}\n{% endfor %}")
    text = plain.render(CONVERSATION)
    assert 'assistant:好。<tool_call>\n{"name": "python"' in text
    assert "user:<tool_response>\n1776\n</tool_response>" in text


def test_marks_for_trainers_are_passed_over() -> None:
    """``generation`` blocks, which LFM's template has, are only their contents."""
    template = ChatTemplate(
        "{% for m in messages %}{%- generation -%}{{ m.content }}{%- endgeneration -%}{% endfor %}"
    )
    assert template.render([Message("user", "hi")]) == "hi"


CHAT = "{% for m in messages %}[{{ m.role }}]{{ m.content }}"
CALLS = "{% for c in m.tool_calls or [] %}<tool_call>{{ c.function | tojson }}</tool_call>{% endfor %}"
TOOLS = "{% for t in tools %}{{ t.function.name }}{% endfor %}"


def test_calls_that_a_template_leaves_out_are_put_in_words() -> None:
    """Granite 3 and LFM 2 teach tools and drop the model's own calls; one that shows them shows them once."""
    for source in (
        f"{TOOLS}<tool_call>{CHAT}{{% endfor %}}",
        f"{TOOLS}<tool_call>{CHAT}{CALLS}{{% endfor %}}",
    ):
        text = ChatTemplate(source).render(CONVERSATION, [PYTHON])
        assert text.count("print(37*48)") == 1
        assert "[tool]1776" in text


def test_a_template_that_spells_calls_as_none_of_ours_hears_of_them_in_words() -> None:
    """What looks like a known format and is not gets Hermes with instructions, which then can be read."""
    odd = CALLS.replace("c.function | tojson", "'call ' + c.function.name")
    template = ChatTemplate(f"{TOOLS}<tool_call><arg_key>{CHAT}{odd}{{% endfor %}}")
    text = template.render(CONVERSATION, [PYTHON])
    assert template.format.name == "hermes"
    assert "To call one, write exactly" in text
    assert "call python" not in text


def test_a_template_without_a_system_text() -> None:
    """Gemma 2 refuses one: it is read before the first question."""
    refusing = "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
    text = ChatTemplate(f"{refusing}{CHAT}{{% endfor %}}").render(CONVERSATION[:2])
    assert text == "[user]ignored\n\n37*48?"


def test_a_template_whose_roles_must_alternate() -> None:
    """Two results, or a result and the next question, are one message of the user where tools are unknown."""
    twice = "loop.index0 and m.role == messages[loop.index0 - 1].role"
    strict = f"{{% if {twice} %}}{{{{ raise_exception('twice') }}}}{{% endif %}}"
    template = ChatTemplate(CHAT.replace("[{{", strict + "[{{") + "{% endfor %}")
    text = template.render([*CONVERSATION[1:4], Message("tool", "1777", call_id="2"), Message("user", "so?")])
    assert text.count("[user]") == 2
    assert text.index("1776") < text.index("1777") < text.index("so?")


def test_whatever_a_template_stumbles_over_is_one_line() -> None:
    """A type error inside it is an error of this request; tools that are none are an empty list where that helps."""
    with pytest.raises(EngineFailed, match="refuses this conversation") as caught:
        ChatTemplate("{{ messages[0].content + 1 }}").render([Message("user", "hi")])
    assert "\n" not in str(caught.value)
    assert (
        ChatTemplate("{% for t in tools %}{% endfor %}{{ messages[0].content }}").render(CONVERSATION)
        == "ignored"
    )
