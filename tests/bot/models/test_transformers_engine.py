"""The transformers engine on tiny random mixtures of experts: what it writes is what the library itself writes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from bot.messages import Message
from bot.models.chat import Finish, Part, Sampling, Text
from bot.models.errors import BadSampling, ModelClosed, ModelUnreadable, PromptTooLong
from bot.models.transformers_engine import TransformersModel

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
tokenizers = pytest.importorskip("tokenizers")

TEMPLATE = "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}<|assistant|>"
SPECIALS = ["<|system|>", "<|user|>", "<|assistant|>", "<|end|>"]
ASK = (Message("user", "你好, 1+1?"),)
SHORT = Sampling(max_tokens=24, ignore_eos=True)
SIZES = {
    "vocab_size": 260,
    "hidden_size": 32,
    "intermediate_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "head_dim": 16,
    "max_position_embeddings": 512,
    "num_experts": 4,
    "pad_token_id": None,
    "bos_token_id": None,
    "eos_token_id": 259,
}


def make(folder: Path, kind: str) -> Any:
    """Write a random model with a tokenizer of bytes; the network is given back."""
    letters = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
    core = tokenizers.Tokenizer(tokenizers.models.BPE({letter: at for at, letter in enumerate(letters)}, []))
    core.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = tokenizers.decoders.ByteLevel()
    core.add_special_tokens(SPECIALS)
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=core, eos_token="<|end|>")
    tokenizer.chat_template = TEMPLATE
    tokenizer.save_pretrained(str(folder))
    torch.manual_seed(7)
    if kind == "qwen3_moe":
        config = transformers.Qwen3MoeConfig(**SIZES, num_experts_per_tok=2, moe_intermediate_size=32)
        net = transformers.Qwen3MoeForCausalLM(config)
    else:
        net = transformers.HunYuanMoEV1ForCausalLM(transformers.HunYuanMoEV1Config(**SIZES, moe_topk=2))
    net.save_pretrained(str(folder))
    return net.eval()


@pytest.fixture(scope="module", params=["qwen3_moe", "hunyuan_v1_moe"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A model on disk, and its network."""
    place = tmp_path_factory.mktemp(request.param)
    return place, make(place, request.param)


@pytest.fixture
async def model(folder: tuple[Path, Any]) -> AsyncIterator[TransformersModel]:
    """The model, open."""
    opened = await TransformersModel.open(folder[0], name="tiny")
    yield opened
    await opened.close()


def likeliest(net: Any, ids: Any, count: int) -> list[int]:
    """The likeliest tokens, each from the whole text before it, without any cache; no end of a reply."""
    whole = ids
    with torch.inference_mode():
        for _ in range(count):
            whole = torch.cat([whole, net(whole).logits[:, -1].argmax(-1, keepdim=True)], dim=1)
    return [token for token in whole[0, ids.shape[1] :].tolist() if token != SIZES["eos_token_id"]]


async def play(
    model: TransformersModel, sampling: Sampling = SHORT, messages: Sequence[Message] = ASK
) -> list[Part]:
    """One reply."""
    async with asyncio.timeout(120):
        return [part async for part in model.stream(messages, sampling=sampling)]


def text_of(parts: Sequence[Part]) -> str:
    """What was said."""
    return "".join(part.text for part in parts if isinstance(part, Text))


async def test_it_writes_what_the_library_writes(model: TransformersModel, folder: tuple[Path, Any]) -> None:
    """Greedy replies are the likeliest tokens, alone and beside others, long prompts in chunks included."""
    tokenizer = transformers.AutoTokenizer.from_pretrained(str(folder[0]))
    expected = []
    questions = [ASK, (Message("user", "长" * 110),), (Message("system", "s"), Message("user", "x"))]
    for messages in questions:
        prompt = "".join(f"<|{m.role}|>{m.text}<|end|>" for m in messages) + "<|assistant|>"
        ids = tokenizer(prompt, add_special_tokens=False, return_tensors="pt")["input_ids"]
        expected.append((tokenizer.decode(likeliest(folder[1], ids, 24)), ids.shape[1]))
    together = await asyncio.gather(*(play(model, messages=messages) for messages in questions))
    alone = [await play(model, messages=messages) for messages in questions]
    for replies in (together, alone):
        assert [text_of(parts) for parts in replies] == [text for text, _ in expected]
        ends = [parts[-1] for parts in replies]
        assert all(isinstance(end, Finish) and end.reason == "length" for end in ends)
        assert [end.usage.prompt_tokens for end in ends if isinstance(end, Finish)] == [
            n for _, n in expected
        ]


async def test_wishes(model: TransformersModel) -> None:
    """A bias wins, a stop string ends and is not shown, a seed repeats, what cannot be done is refused."""
    biased = Sampling(max_tokens=3, logit_bias={33: 1e4})
    letter = text_of(await play(model, biased))[0]
    assert text_of(await play(model, biased)) == letter * 3
    *said, end = await play(model, Sampling(max_tokens=9, logit_bias={33: 1e4}, stop=(letter * 2,)))
    assert text_of(said) == ""
    assert isinstance(end, Finish)
    assert end.reason == "stop"
    seeded = Sampling(temperature=1.5, top_p=0.9, seed=3, max_tokens=20, ignore_eos=True)
    assert text_of(await play(model, seeded)) == text_of(await play(model, seeded))
    with pytest.raises(BadSampling):
        await play(model, Sampling(json_schema={"type": "object"}))
    with pytest.raises(PromptTooLong):
        await play(model, messages=[Message("user", "x" * 600)])


async def test_leaving_and_closing(model: TransformersModel) -> None:
    """A reply that is left frees its place; a closed model tells those who read, and those who come."""
    endless = Sampling(max_tokens=400, ignore_eos=True)
    async with asyncio.timeout(120):
        async with aclosing(model.stream(ASK, sampling=endless)) as parts:
            await anext(parts)
        assert text_of(await play(model))
        stream = model.stream(ASK, sampling=endless)
        await anext(stream)
        await model.close()
        with pytest.raises(ModelClosed):
            [part async for part in stream]
        with pytest.raises(ModelClosed):
            await play(model)


async def test_a_folder_without_a_model(tmp_path: Path) -> None:
    """An empty folder is one line that names it."""
    with pytest.raises(ModelUnreadable, match="cannot be loaded") as raised:
        await TransformersModel.open(tmp_path)
    assert "\n" not in str(raised.value)
