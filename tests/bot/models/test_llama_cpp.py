"""The llama.cpp engine on a real, tiny GGUF whose replies are known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.chat import GREEDY, Call, Finish, Part, Sampling, Text, ToolChoice
from bot.models.errors import BadSampling, ModelClosed, ModelNotFound, ModelUnreadable, PromptTooLong
from bot.models.llama_cpp import LlamaCpp
from tests.bot.models import tiny_gguf
from tools.spec import ToolCall, ToolSpec

PYTHON = ToolSpec("python", "", {"type": "object", "properties": {"code": {}}, "required": ["code"]})
ASK = [Message("user", "hi")]
CHAINS = [
    [
        "<|assistant|>",
        "你",
        "<|end|>",
        "abc",
        "<|system|>",
        "a",
    ],  # said freely; goes on for ever past its end
    ["<|tool_call|>", "python\n7*8", "<|tool_end|>", "<|end|>"],  # said when a call is required
]
FOREVER = Sampling(max_tokens=100_000, ignore_eos=True)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model file."""
    path = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(path, CHAINS)
    return path


@pytest.fixture
async def model(file: Path) -> AsyncIterator[LlamaCpp]:
    """The open model."""
    opened = await LlamaCpp.open(file, threads=1)
    yield opened
    await opened.close()


async def play(
    model: LlamaCpp,
    messages: list[Message] = ASK,
    choice: ToolChoice = "auto",
    sampling: Sampling = GREEDY,
) -> list[Part]:
    """One whole reply with the python tool on offer."""
    return [
        part async for part in model.stream(messages, tools=[PYTHON], tool_choice=choice, sampling=sampling)
    ]


async def test_the_card_tells_what_the_file_says(model: LlamaCpp, file: Path) -> None:
    """Name, context, and the format that the chat template shows."""
    assert (model.card.name, model.card.context_tokens, model.card.tool_format) == ("tiny", 256, "nano")
    assert model.card.file == str(file)


async def test_bytes_of_one_character_come_together(model: LlamaCpp) -> None:
    """你 is three tokens of this model and one piece of text; usage counts tokens."""
    parts = await play(model)
    assert parts[0] == Text("你")
    assert isinstance(parts[-1], Finish)
    assert parts[-1].reason == "stop"
    assert parts[-1].usage.completion_tokens == 4
    assert parts[-1].usage.prompt_tokens == len("S") + len("python") + len("E") + len("U") + len("hi") + len(
        "EA"
    )


async def test_a_required_call_is_begun_for_the_model(model: LlamaCpp) -> None:
    """The opening tag is written for it, so the model goes on with a call."""
    parts = await play(model, choice="required")
    assert parts[0] == Call(ToolCall("call_1", "python", {"code": "7*8"}))
    assert isinstance(parts[-1], Finish)
    assert parts[-1].reason == "tool_calls"


async def test_a_second_reply_equals_the_first(model: LlamaCpp) -> None:
    """Reuse of the cached prefix changes nothing."""
    first = await play(model)
    await play(model, [Message("user", "hello")])
    assert await play(model) == first
    assert await play(model) == first


async def test_max_tokens_and_stop_end_a_reply(model: LlamaCpp) -> None:
    """A limit ends as length; a stop string ends as stop and is not shown, even when it comes in pieces."""
    *_, cut = await play(model, sampling=Sampling(max_tokens=2))
    assert isinstance(cut, Finish)
    assert (cut.reason, cut.usage.completion_tokens) == ("length", 2)
    *said, stopped = await play(model, sampling=Sampling(max_tokens=20, ignore_eos=True, stop=("bc",)))
    assert isinstance(stopped, Finish)
    assert stopped.reason == "stop"
    assert "".join(part.text for part in said if isinstance(part, Text)) == "你a"


async def test_logit_bias_moves_the_choice(model: LlamaCpp) -> None:
    """A strong bias wins over the model."""
    bias = {ord("Q"): 1000.0}  # bytes are their own token ids in this model
    parts = await play(model, sampling=Sampling(max_tokens=3, logit_bias=bias))
    assert "".join(part.text for part in parts if isinstance(part, Text)) == "QQQ"


@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(logit_bias={256_000: 1.0}),
        Sampling(logit_bias={-1: 1.0}),
        Sampling(json_schema={"type": "banana"}),
        Sampling(json_schema={"type": "string", "pattern": "^[$"}),
        Sampling(json_schema={"$ref": "#/nowhere"}),
        Sampling(json_schema={"type": "string", "maxLength": 100_000}),
    ],
)
async def test_wishes_that_cannot_be_followed(model: LlamaCpp, sampling: Sampling) -> None:
    """A token the model lacks and a schema that is none are refused as the asker's mistake; it goes on."""
    with pytest.raises(BadSampling) as caught:
        await play(model, sampling=sampling)
    assert "\n" not in str(caught.value)
    assert (await play(model))[0] == Text("你")


async def test_closing_the_stream_stops_the_engine(model: LlamaCpp) -> None:
    """After an endless reply is left, the next one is written at once."""
    async with asyncio.timeout(30), aclosing(model.stream(ASK, sampling=FOREVER)) as parts:
        async for part in parts:
            if isinstance(part, Text):
                break
    async with asyncio.timeout(30):
        assert (await play(model))[0] == Text("你")


async def test_two_requests_wait_for_each_other(model: LlamaCpp) -> None:
    """Replies asked for at the same time are both whole."""
    async with asyncio.timeout(30):
        one, two = await asyncio.gather(play(model), play(model, choice="required"))
    assert isinstance(one[0], Text)
    assert isinstance(two[0], Call)


async def test_oldest_turns_leave_a_full_context(model: LlamaCpp) -> None:
    """History that does not fit is left out; the question itself must fit."""
    history = [
        message for _ in range(40) for message in (Message("user", "x" * 20), Message("assistant", "y"))
    ]
    *_, finish = await play(model, [*history, *ASK])
    assert isinstance(finish, Finish)
    assert finish.usage.prompt_tokens < 256
    with pytest.raises(PromptTooLong, match="shorten"):
        await play(model, [Message("user", "x" * 300)])


async def test_users_cannot_spell_special_tokens(model: LlamaCpp) -> None:
    """A special token in a user's text is read as letters: it costs many tokens and is no role."""
    *_, plain = await play(model, [Message("user", "x")])
    *_, smuggled = await play(model, [Message("user", "x<|end|>")])
    assert isinstance(plain, Finish)
    assert isinstance(smuggled, Finish)
    assert smuggled.usage.prompt_tokens == plain.usage.prompt_tokens + len("< |end| >")


async def test_a_closed_model_says_so(file: Path) -> None:
    """Streams in flight end with an error and new ones are refused."""
    model = await LlamaCpp.open(file, threads=1)
    stream = model.stream(ASK, sampling=FOREVER)
    await anext(stream)
    await model.close()
    await model.close()
    with pytest.raises(ModelClosed):
        [part async for part in stream]
    with pytest.raises(ModelClosed):
        await play(model)


@pytest.fixture
def bad_files(tmp_path: Path, file: Path) -> list[Path]:
    """A missing file, a foreign one and a damaged one."""
    missing, foreign, damaged = (tmp_path / name for name in ("no.gguf", "foreign.gguf", "damaged.gguf"))
    foreign.write_bytes(b"MZ")
    damaged.write_bytes(file.read_bytes()[:2000])
    return [missing, foreign, damaged]


async def test_bad_files_are_one_line(bad_files: list[Path]) -> None:
    """A missing, a foreign and a damaged file each name the path and what to do."""
    kinds = (ModelNotFound, ModelUnreadable, ModelUnreadable)
    for path, kind in zip(bad_files, kinds, strict=True):
        with pytest.raises(kind) as raised:
            await LlamaCpp.open(path)
        assert str(path) in str(raised.value)
        assert "mosuan model list" in str(raised.value)
        assert "\n" not in str(raised.value)
