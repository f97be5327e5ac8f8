"""Grammars of calls in every format, asked token by token: what is a call passes, what is none does not."""

from __future__ import annotations

import asyncio
import ctypes
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import llama_cpp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages import Message
from bot.models.calling import call_grammar
from bot.models.chat import Call, Sampling
from bot.models.formats.catalogue import FORMATS
from bot.models.formats.gemma import QUOTE
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat
from bot.models.llama_cpp import LlamaCpp
from bot.models.sampling import CANDIDATE
from bot.models.vocabulary import Vocabulary
from bot.models.weights import Weights
from tests.bot.models import tiny_gguf
from tools.spec import ToolCall, ToolSpec

PATIENCE_S = 120
HELD = [form for form in FORMATS.values() if form is not NANO]
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "unit": {"type": "string", "enum": ["km", "mi"]},
        "days": {"type": "integer"},
        "note": {"type": "string"},
        "exact": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "size": {"type": "number"},
        "at": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
    "required": ["unit", "days"],
}
WEATHER, CLOCK = ToolSpec("get_weather", "Tells.", SCHEMA), ToolSpec("clock", "Tells.", {"type": "object"})
FIXED = ToolSpec(
    "weather",
    "Tells.",
    {
        "type": "object",
        "properties": {"unit": {"type": "string", "enum": ["km"]}, "days": {"const": 3}},
        "required": ["unit", "days"],
    },
)
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20).filter(
    lambda text: "<" not in text and text == text.strip("\n")
)
ARGUMENTS = st.fixed_dictionaries(
    {"unit": st.sampled_from(["km", "mi"]), "days": st.integers(-(10**6), 10**6)},
    optional={
        "note": TEXTS,
        "exact": st.booleans(),
        "tags": st.lists(TEXTS, max_size=3),
        "size": st.integers(-999, 999),
        "at": st.fixed_dictionaries({"city": TEXTS}),
    },
)


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vocabulary]:
    """One whose tokens are bytes."""
    path = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(path, [["<|assistant|>", "a"]])
    weights = Weights.load(path)
    yield Vocabulary(weights.model)
    weights.free()


@cache
def grammar(form: ToolCallFormat, begun: bool) -> str:
    """The grammar of two tools."""
    return call_grammar(form, (WEATHER, CLOCK), begun=begun)


def passed(vocabulary: Vocabulary, text: str, said: str) -> int:
    """How many bytes of what is said the grammar lets pass; one more if the reply may end there."""
    native = llama_cpp.llama_sampler_init_grammar(vocabulary.native, text.encode(), b"root")
    assert native
    count = 0
    try:
        for token in [*vocabulary.tokens(said, begins=False), next(iter(vocabulary.ends))]:
            row = np.array([(token, 1.0, 0.0)], CANDIDATE)
            data = row.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data))
            array = llama_cpp.llama_token_data_array(data, 1, -1, False)
            llama_cpp.llama_sampler_apply(native, ctypes.byref(array))
            if array.data[0].logit == -math.inf:
                return count
            if token not in vocabulary.ends:
                llama_cpp.llama_sampler_accept(native, token)
            count += len(vocabulary.piece(token)) if token not in vocabulary.ends else 1
        return count
    finally:
        llama_cpp.llama_sampler_free(native)


@pytest.mark.parametrize("form", HELD, ids=lambda form: form.name)
@settings(max_examples=25, deadline=None)
@given(arguments=ARGUMENTS, begun=st.booleans())
def test_every_call_as_its_format_writes_it_passes(
    form: ToolCallFormat, vocabulary: Vocabulary, arguments: dict[str, Any], begun: bool
) -> None:
    """Whatever the arguments, in the order of the schema; and behind the whole call the reply may end."""
    ordered = {name: arguments[name] for name in SCHEMA["properties"] if name in arguments}
    written = form.render_call(ToolCall("call_1", "get_weather", ordered))
    opening = form.forced if begun else form.opening
    if form.name == "harmony" and not begun:
        opening = opening.removesuffix(".")
    assert written.startswith(opening)
    rest = written.removeprefix(opening)
    assert passed(vocabulary, grammar(form, begun), rest) == len(rest.encode()) + 1


@pytest.mark.parametrize("form", HELD, ids=lambda form: form.name)
def test_what_is_no_call_does_not_pass(form: ToolCallFormat, vocabulary: Vocabulary) -> None:
    """A tool that is not on offer, a unit that is none, a number that is a word, a call without its end."""
    good = {"unit": "km", "days": 3}
    whole = form.render_call(ToolCall("", "get_weather", good)).removeprefix(form.forced)
    assert passed(vocabulary, grammar(form, True), whole) == len(whole.encode()) + 1
    torn = whole[: whole.index("3")]
    assert passed(vocabulary, grammar(form, True), torn) == len(torn.encode())
    for name, given_ in (
        ("get_wetter", good),
        ("get_weather", {**good, "unit": "nm"}),
        ("get_weather", {**good, "days": "soon"}),
        ("get_weather", {**good, "exact": "never"}),
    ):
        bad = form.render_call(ToolCall("", name, given_)).removeprefix(form.forced)
        assert passed(vocabulary, grammar(form, True), bad) < len(bad.encode())


TEMPLATES = {
    "elements": "<tool_call><function=",
    "glm": "<tool_call><arg_key>",
    "gemma": "<|tool_call>",
    "pythonic": "<|tool_call_start|>",
    "harmony": "<|channel|><|message|>",
}


@pytest.mark.parametrize("name", TEMPLATES)
async def test_a_model_that_writes_nonsense_writes_calls(name: str, tmp_path: Path) -> None:
    """Of a format that it knows by its template, a model whose every token is followed by an x makes a whole call."""
    template = (
        f"{{# {TEMPLATES[name]} #}}{{% for t in tools %}}{{{{ t.function.name }}}}{{% endfor %}}"
        "{% for m in messages %}{{ m.content }}{% endfor %}<|assistant|>"
    )
    tiny_gguf.write(tmp_path / "tiny.gguf", [["<|assistant|>", "x", "<|end|>"]], 512, template)
    model = await LlamaCpp.open(tmp_path / "tiny.gguf", threads=1)
    assert model.card.tool_format == name
    async with asyncio.timeout(PATIENCE_S):
        stream = model.stream(
            [Message("user", "hi")], tools=[FIXED], tool_choice="required", sampling=Sampling(max_tokens=300)
        )
        parts = [part async for part in stream]
    await model.close()
    calls = [part.call for part in parts if isinstance(part, Call)]
    assert calls
    assert calls[0] == ToolCall("call_1", "weather", {"unit": "km", "days": 3})


def test_the_quote_of_gemma_is_no_part_of_a_text(vocabulary: Vocabulary) -> None:
    """It ends the text, so what follows must be the next parameter or the end."""
    body = f"get_weather{{unit:{QUOTE}km{QUOTE},days:3,note:{QUOTE}a{QUOTE}b"
    assert passed(vocabulary, grammar(FORMATS["gemma"], True), body) == len(body) - 1
