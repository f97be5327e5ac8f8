"""Grammars of tool calls on a real, tiny GGUF that by itself writes nonsense after the opening of a call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.calling import call_grammar
from bot.models.chat import BadCall, Call, Part, Sampling, Text, ToolChoice
from bot.models.errors import BadSampling
from bot.models.formats.catalogue import FORMATS
from bot.models.formats.granite import GRANITE
from bot.models.formats.hermes import HERMES
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat
from bot.models.llama_cpp import LlamaCpp
from bot.models.sampling import grammar_of_schema
from tests.bot.models import tiny_gguf
from tools.spec import ToolCall, ToolSpec

PATIENCE_S = 120
CHAINS = [["<|assistant|>", "ok", "<|tool_call|>", "xyz", "<|end|>"], ["}", "]", "<|end|>"], [" ", "]"]]
TEMPLATE = (
    "{# <|start_of_role|> is how Granite marks roles #}{% for t in tools %}{{ t.function.name }}{% endfor %}"
    "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}"
    "{% if m.tool_calls %}<|tool_call|>[{% for c in m.tool_calls %}{{ c.function | tojson }}{% endfor %}]{% endif %}"
    "<|end|>{% endfor %}<|assistant|>"
)
UNIT = {"type": "string", "enum": ["km"]}
WEATHER = ToolSpec(
    "weather",
    "Tells the weather.",
    {"type": "object", "properties": {"unit": UNIT, "days": {"const": 3}}, "required": ["unit", "days"]},
)
WANTED = ToolCall("call_1", "weather", {"unit": "km", "days": 3})


@pytest.fixture
async def model(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    """A model of the format of Granite, whose opening is one of its tokens."""
    tiny_gguf.write(tmp_path / "tiny.gguf", CHAINS, template=TEMPLATE)
    opened = await LlamaCpp.open(tmp_path / "tiny.gguf", threads=1)
    assert opened.card.tool_format == GRANITE.name
    yield opened
    await opened.close()


async def reply(
    model: LlamaCpp, tools: list[ToolSpec], choice: ToolChoice = "auto", sampling: Sampling | None = None
) -> list[Part]:
    """All parts of one reply but the last, its words in one: how many come at once is a matter of time."""
    wished = sampling or Sampling(max_tokens=80)
    stream = model.stream([Message("user", "hi")], tools=tools, tool_choice=choice, sampling=wished)
    parts = [part async for part in stream][:-1]
    said = "".join(part.text for part in parts if isinstance(part, Text))
    return [*([Text(said)] if said else []), *(part for part in parts if not isinstance(part, Text))]


async def test_a_call_that_has_begun_becomes_a_whole_one(model: LlamaCpp) -> None:
    """The words before it are the model's; the nonsense that it would write after the opening is not."""
    async with asyncio.timeout(PATIENCE_S):
        assert await reply(model, [WEATHER]) == [Text("ok"), Call(WANTED)]
        assert await reply(model, [WEATHER], "required") == [Call(WANTED)]


async def test_without_tools_nothing_is_held_to_a_grammar(model: LlamaCpp) -> None:
    """The same model with nothing on offer writes its nonsense, which is a bad call; beside others that may call."""
    async with asyncio.timeout(PATIENCE_S):
        free, held = await asyncio.gather(reply(model, []), reply(model, [WEATHER]))
    assert [type(part) for part in free] == [Text, BadCall]
    assert held[-1] == Call(WANTED)


async def test_a_schema_for_the_whole_reply_goes_first(model: LlamaCpp) -> None:
    """An answer in JSON is that answer, tools on offer or not."""
    async with asyncio.timeout(PATIENCE_S):
        parts = await reply(model, [WEATHER], sampling=Sampling(max_tokens=9, json_schema={"const": "q"}))
    assert "".join(part.text for part in parts if isinstance(part, Text)) == '"q"'


async def test_tools_beyond_a_grammar_are_called_all_the_same(model: LlamaCpp) -> None:
    """A schema that cannot be converted costs the grammar, not the reply."""
    odd = ToolSpec("odd", "", {"type": "object", "properties": {"x": {"$ref": "#/nowhere"}}})
    async with asyncio.timeout(PATIENCE_S):
        assert [type(part) for part in await reply(model, [odd])] == [Text, BadCall]


@pytest.mark.parametrize("bound", ["minItems", "maxItems", "minLength", "maxLength"])
def test_a_schema_that_counts_to_a_billion_takes_no_memory(bound: str) -> None:
    """Its tool is offered without a grammar, and as the form of a reply it is refused in one line."""
    kind = {"type": "array", "items": {"type": "string"}} if "Items" in bound else {"type": "string"}
    schema = {"type": "object", "properties": {"a": {"anyOf": [{**kind, bound: 10**9}]}}}
    assert call_grammar(HERMES, [ToolSpec("t", "Tells.", schema)], begun=False) == ""
    with pytest.raises(BadSampling, match="counts beyond"):
        grammar_of_schema(schema)


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_every_grammar_is_one_that_llama_cpp_takes(form: ToolCallFormat, tmp_path: Path) -> None:
    """Each format has one, begun or not, with schemas that say much, little and nothing; the embedded model's none."""
    import llama_cpp

    from bot.models.vocabulary import Vocabulary
    from bot.models.weights import Weights

    nested = {"type": "object", "properties": {"a": {}, "b": {"type": ["integer", "null"]}}}
    tools = [
        WEATHER,
        ToolSpec("python", "", {"type": "object", "properties": {"code": {}}, "required": ["code"]}),
        ToolSpec("now-1.b", "", {}),
        ToolSpec("book", "", {"type": "object", "properties": {"more": nested, "tags": {"type": "array"}}}),
    ]
    texts = {call_grammar(form, tools, begun=begun) for begun in (True, False)}
    if form is NANO:
        assert texts == {""}
        return
    tiny_gguf.write(tmp_path / "tiny.gguf", CHAINS)
    weights = Weights.load(tmp_path / "tiny.gguf")
    for text in texts:
        native = llama_cpp.llama_sampler_init_grammar(
            Vocabulary(weights.model).native, text.encode(), b"root"
        )
        assert native
        llama_cpp.llama_sampler_free(native)
    weights.free()
