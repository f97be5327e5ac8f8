"""LoRA adapters on a real, tiny GGUF: each changes its own replies and nobody else's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from bot.app import open_assistant
from bot.messages import Message
from bot.models.adapters import Adapter
from bot.models.chat import ChatModel, Sampling, Text
from bot.models.errors import ModelNotFound, ModelUnreadable
from bot.models.llama_cpp import LlamaCpp
from bot.models.sequences import Batch, Sequences
from bot.models.weights import Weights
from bot.settings import ModelSettings, SandboxSettings, Settings
from tests.bot.models import tiny_gguf, tiny_lora

PATIENCE_S = 120
CHAINS = [["<|assistant|>", "abc", "<|end|>"], ["X", "Q"], ["Y", "Z"]]
TEMPLATE = "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}<|assistant|>"
SCENE = Message("system", "s" * 100)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model, two adapters and one that changes nothing."""
    folder = tmp_path_factory.mktemp("models")
    tiny_gguf.write(folder / "tiny.gguf", CHAINS, template=TEMPLATE)
    for name, before, gain in (("queue", "X", 1000.0), ("zebra", "Y", 1000.0), ("nothing", "X", 0.0)):
        tiny_lora.write(folder / f"{name}.gguf", before, gain)
    return folder


@pytest.fixture
async def models(folder: Path, tmp_path: Path) -> AsyncIterator[dict[str, ChatModel]]:
    """The models by name, over one file of weights; beginnings are kept on disk."""
    adapters = [folder / f"{name}.gguf" for name in ("queue", "zebra", "nothing")]
    base = await LlamaCpp.open(
        folder / "tiny.gguf", threads=1, slots=4, beginnings=tmp_path, adapters=adapters
    )
    models: list[ChatModel] = [base, *base.adapted]
    yield {model.card.name: model for model in models}
    await base.close()


async def said(model: ChatModel, text: str = "hi") -> str:
    """What it says, in six tokens at most."""
    messages = [SCENE, Message("user", text)]
    parts = [part async for part in model.stream(messages, sampling=Sampling(max_tokens=6))]
    return "".join(part.text for part in parts if isinstance(part, Text))


WANTED = {"tiny": "abc", "nothing": "abc", "queue": "QQQQQQ", "zebra": "ZZZZZZ"}


async def test_each_name_says_its_own(models: dict[str, ChatModel]) -> None:
    """One file of weights is four models; the one without effect says what the weights say."""
    async with asyncio.timeout(PATIENCE_S):
        assert {name: await said(model) for name, model in models.items()} == WANTED


@pytest.mark.parametrize(("name", "twice"), [("queue", 1), ("", 2)])
async def test_two_models_of_one_name_are_refused(folder: Path, name: str, twice: int) -> None:
    """One would silently stand where the other is asked for."""
    with pytest.raises(ModelUnreadable, match="another model is called queue"):
        await LlamaCpp.open(
            folder / "tiny.gguf", name=name, threads=1, adapters=[folder / "queue.gguf"] * twice
        )


async def test_adapters_do_not_disturb_each_other(models: dict[str, ChatModel]) -> None:
    """Many replies with different adapters at once, all to the same scene and question, are what each is alone."""
    async with asyncio.timeout(PATIENCE_S):
        for texts in (["hi"] * 6, ["hi", "who", "h", "hi there", "x", "hi"]):
            asked = [(name, said(model, text)) for text in texts for name, model in models.items()]
            replies = await asyncio.gather(*(reply for _, reply in asked))
            assert [WANTED[name] for name, _ in asked] == replies


async def test_what_one_adapter_read_is_not_reused_for_another(models: dict[str, ChatModel]) -> None:
    """In memory, lifted out and on disk: the same tokens asked again with every adapter in turn."""
    async with asyncio.timeout(PATIENCE_S):
        for text in ("hi", "hi", "other " * 5, "hi"):
            for name in ("queue", "tiny", "zebra", "tiny", "nothing", "queue"):
                assert await said(models[name], text) == WANTED[name]


def test_an_adapter_of_zeros_changes_no_logit(folder: Path) -> None:
    """Bit for bit: the logits with none, with one of zeros, and with none again; with a real one they differ."""
    weights = Weights.load(folder / "tiny.gguf")
    sequences = Sequences(weights, context_tokens=64, cells=64, count=1, threads=1)
    loaded = {name: Adapter.load(weights, folder / f"{name}.gguf") for name in ("nothing", "queue")}
    sequences.offer({name: adapter.native for name, adapter in loaded.items()})
    prompt = [*b"hello", tiny_gguf.vocabulary().index("<|assistant|>")]

    def logits(adapter: str) -> np.ndarray:
        import llama_cpp

        batch = Batch(64)
        sequences.clear()
        sequences.wear(adapter)
        at = batch.add(0, 0, prompt, output=True)
        assert sequences.decode(batch) == 0
        row = llama_cpp.llama_get_logits_ith(sequences.native, at)
        return np.ctypeslib.as_array(row, shape=(tiny_gguf.WIDTH,)).copy()

    before, zero, real, after = map(logits, ("", "nothing", "queue", ""))
    assert np.array_equal(before, zero)
    assert np.array_equal(before, after)
    assert np.abs(before - real).max() > 1
    sequences.free()
    weights.free()


async def test_files_that_are_no_adapters_are_told(folder: Path, tmp_path: Path) -> None:
    """Missing, foreign, whole models, of another architecture or kind, cut short: one line, and no model is left."""
    tiny_lora.write(tmp_path / "other.gguf", "X", architecture="qwen3")
    tiny_lora.write(tmp_path / "odd.gguf", "X", kind="ia3")
    (tmp_path / "noise.gguf").write_bytes(b"MZ" * 100)
    cut = (folder / "queue.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(cut[: len(cut) // 2])
    for path, error, words in (
        (tmp_path / "none.gguf", ModelNotFound, "no adapter file"),
        (tmp_path / "noise.gguf", ModelUnreadable, "not a GGUF"),
        (folder / "tiny.gguf", ModelUnreadable, "no LoRA adapter"),
        (tmp_path / "other.gguf", ModelUnreadable, "qwen3"),
        (tmp_path / "odd.gguf", ModelUnreadable, "no LoRA adapter"),
        (tmp_path / "cut.gguf", ModelUnreadable, "does not fit"),
    ):
        with pytest.raises(error, match=words) as caught:
            await LlamaCpp.open(folder / "tiny.gguf", threads=1, adapters=[path])
        assert "\n" not in str(caught.value)


async def test_scenes_and_requests_name_adapters_as_models(folder: Path, tmp_path: Path) -> None:
    """``[model] adapters`` in the settings: each is a model of the assistant, and a scene's ``model`` may be one."""
    (tmp_path / "scenes").mkdir()
    (tmp_path / "scenes" / "farm.toml").write_text('model = "zebra"\n', encoding="utf-8")
    adapters = tuple(str(folder / f"{name}.gguf") for name in ("queue", "zebra"))
    settings = Settings(
        data=tmp_path / "data",
        scenes=tmp_path / "scenes",
        model=ModelSettings(name=str(folder / "tiny.gguf"), threads=1, adapters=adapters),
        sandbox=SandboxSettings(kernels=0),
    )
    async with asyncio.timeout(PATIENCE_S), open_assistant(settings) as assistant:
        assert set(assistant.models) == {"tiny", "queue", "zebra"}
        assert await said(assistant.models["queue"]) == WANTED["queue"]
        assert await said(assistant.model_of("farm")) == WANTED["zebra"]
        assert await said(assistant.model_of("assistant")) == WANTED["tiny"]
