"""The chat templates that models are really published with, as far as they are on this machine.

``MOSUAN_TEMPLATES`` names a folder of ``*.jinja``, such as ``vendor/llama.cpp/models/templates`` of the source
distribution of llama-cpp-python. None of them is kept here.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.chat import Call
from bot.models.errors import EngineFailed
from bot.models.templates import ChatTemplate
from tools.spec import ToolCall, ToolSpec

FOLDER = os.environ.get("MOSUAN_TEMPLATES", "")
FILES = sorted(Path(FOLDER).glob("*.jinja")) if FOLDER else []
FAMILIES = {
    "Qwen-Qwen3-0.6B": "hermes",
    "ibm-granite-granite-4.0": "hermes",
    "Qwen3-Coder": "elements",
    "Qwen3.5-4B": "elements",
    "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16": "elements",
    "GLM-4.7-Flash": "glm",
    "inclusionai-ling-3.0-flash": "glm",
    "ibm-granite-granite-3.3-2B-Instruct": "granite",
    "LFM2-8B-A1B": "pythonic",
    "LFM2.5-8B-A1B": "pythonic",
    "openai-gpt-oss-120b": "harmony",
    "google-gemma-4-31B-it": "gemma",
}
"""The families of the catalogue, and the format of each. Hunyuan-A13B's template knows no tools."""
NEEDS_MORE = {"fireworks-ai-llama-3-firefunction-v2"}
"""Those that ask for variables of their own which nobody else knows."""
BOOK = ToolSpec(
    "book_room",
    "订会议室",
    {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "people": {"type": "integer"},
            "quiet": {"type": "boolean"},
            "tags": {"type": "array"},
        },
        "required": ["title"],
    },
)
CALL = ToolCall(
    "call00001", "book_room", {"title": '周会 "A" <b>', "people": 3, "quiet": True, "tags": ["x", 1]}
)
TALK = [
    Message("system", "SYSTEM-TEXT"),
    Message("user", "QUESTION"),
    Message("assistant", "", (CALL,)),
    Message("tool", "RESULT", (), CALL.id, CALL.name),
    Message("assistant", "SAID"),
    Message("user", "MORE"),
]

pytestmark = pytest.mark.skipif(not FILES, reason="MOSUAN_TEMPLATES names no folder of chat templates")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_call_is_read_back_as_the_template_spells_it(path: Path) -> None:
    """Tools, question and result are in the prompt, and the call of the history is read as what it was."""
    template = ChatTemplate(path.read_text(encoding="utf-8"), bos="<s>", eos="</s>")
    if path.stem in NEEDS_MORE:
        with pytest.raises(EngineFailed):
            template.render(TALK, [BOOK])
        return
    prompt = template.render(TALK, [BOOK])
    assert all(words in prompt for words in (BOOK.name, "SYSTEM-TEXT", "QUESTION", "RESULT", "SAID", "MORE"))
    said = prompt[prompt.rfind("QUESTION") : prompt.rfind("RESULT")]
    parser = template.format.parser([BOOK])
    parts = [part for letter in said for part in parser.feed(letter)] + parser.close()
    assert [dict(part.call.arguments) for part in parts if isinstance(part, Call)] == [dict(CALL.arguments)]


@pytest.mark.parametrize("name", FAMILIES)
def test_each_family_of_the_catalogue_has_its_format(name: str) -> None:
    """The real template of the family chooses the format that its models were trained on."""
    template = ChatTemplate((Path(FOLDER) / f"{name}.jinja").read_text(encoding="utf-8"), bos="<s>")
    assert template.format.name == FAMILIES[name]
