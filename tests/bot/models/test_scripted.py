"""The scripted model: a queue of replies that remembers what it was asked."""

from __future__ import annotations

import pytest

from bot.events import Usage
from bot.messages import Message
from bot.models.chat import Call, Finish, Part, Text
from bot.models.errors import ScriptEnded
from bot.models.formats.hermes import HERMES
from bot.models.scripted import ScriptedModel
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec("python", "", {"type": "object", "properties": {"code": {}}, "required": ["code"]})


async def play(model: ScriptedModel, text: str = "hi") -> list[Part]:
    """One reply."""
    return [part async for part in model.stream([Message("user", text)], tools=[PYTHON])]


@pytest.mark.parametrize("token_chars", [1, 4, (1, 5), 1000])
async def test_replies_are_parsed_like_any_engine_output(token_chars: int | tuple[int, ...]) -> None:
    """The parts of a reply do not depend on the size of tokens, but for the cutting of text."""
    call = ToolCall("call_1", "python", {"code": "print(1)"})
    model = ScriptedModel(["你好。" + HERMES.render_call(call)], form=HERMES, token_chars=token_chars)
    parts = await play(model)
    assert "".join(part.text for part in parts if isinstance(part, Text)) == "你好。"
    assert [part for part in parts if isinstance(part, Call)] == [Call(call)]
    assert isinstance(parts[-1], Finish)
    assert parts[-1].reason == "tool_calls"


async def test_it_remembers_what_it_was_asked() -> None:
    """Requests can be read back in order."""
    model = ScriptedModel()
    model.enqueue("a", [Text("b")])
    assert await play(model, "1") == [Text("a"), Finish("stop", Usage(0, 1))]
    assert await play(model, "2") == [Text("b"), Finish("stop", Usage(0, 1))]
    assert [asked.messages[0].text for asked in model.asked] == ["1", "2"]
    assert model.unfinished == 0


async def test_the_end_of_the_script_is_a_clear_error() -> None:
    """One request too many says so."""
    with pytest.raises(ScriptEnded, match="no reply for request 1"):
        await play(ScriptedModel())
