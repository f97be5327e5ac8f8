"""Beginnings of scenes on disk: they save work after a restart and never change a reply."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.beginnings import ENDING, Beginnings
from bot.models.chat import Finish, Sampling, Text
from bot.models.llama_cpp import LlamaCpp
from bot.models.sequences import Sequences
from bot.models.weights import Weights
from tests.bot.models import tiny_gguf

TEMPLATE = "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}<|assistant|>"
PATIENCE_S = 120
SCENES = [f"scene {number} " + "s" * 100 for number in range(3)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model file whose template shows the system text."""
    path = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(path, [["<|assistant|>", "abc", "<|end|>"]], template=TEMPLATE)
    return path


def files(folder: Path) -> list[Path]:
    """What is kept."""
    return sorted(folder.glob(f"*{ENDING}"))


async def computed(model: LlamaCpp, scene: str, question: str) -> int:
    """How many tokens are computed for the answer, which is always the same."""
    before, text = model.load.computed, ""
    messages = [Message("system", scene), Message("user", question)]
    async for part in model.stream(messages, sampling=Sampling(max_tokens=9)):
        text += part.text if isinstance(part, Text) else ""
        assert not isinstance(part, Finish) or part.usage.prompt_tokens > len(scene)
    assert text == "abc"
    return model.load.computed - before


async def test_a_scene_is_computed_once_for_all_restarts(file: Path, tmp_path: Path) -> None:
    """With one slot only, a scene asked again after others and after a restart costs its question alone."""
    for is_new in (True, False):
        model = await LlamaCpp.open(file, threads=1, slots=1, beginnings=tmp_path)
        async with asyncio.timeout(PATIENCE_S):
            first = [await computed(model, scene, "who?") for scene in SCENES]
            second = [await computed(model, scene, "what is it?") for scene in SCENES]
            await model.close()
        assert all((cost > 100) == is_new for cost in first)
        assert all(cost < 30 for cost in second)
    assert len(files(tmp_path)) == len(SCENES)


async def test_a_damaged_file_costs_time_only(file: Path, tmp_path: Path) -> None:
    """Cut short, filled with noise or of another scene: the reply is right, and the file is made again."""
    for damage in (lambda data: data[: len(data) // 2], lambda data: b"\xff" * len(data), lambda data: b""):
        for path in files(tmp_path):
            path.write_bytes(damage(path.read_bytes()))
        model = await LlamaCpp.open(file, threads=1, slots=1, beginnings=tmp_path)
        async with asyncio.timeout(PATIENCE_S):
            assert await computed(model, SCENES[0], "who?") > 100
            await computed(model, SCENES[1], "who?")
            assert await computed(model, SCENES[0], "what?") < 30
            await model.close()


async def test_a_folder_that_cannot_be_written_is_no_error(file: Path, tmp_path: Path) -> None:
    """Where nothing can be kept, everything is computed."""
    (tmp_path / "taken").write_text("no folder")
    model = await LlamaCpp.open(file, threads=1, beginnings=tmp_path / "taken" / "below")
    async with asyncio.timeout(PATIENCE_S):
        await computed(model, SCENES[0], "who?")
        await model.close()


def test_the_folder_stays_small(file: Path, tmp_path: Path) -> None:
    """The files not used for longest go; the newest stays whatever its size."""
    weights = Weights.load(file)
    sequences = Sequences(weights, context_tokens=256, cells=256, count=1, threads=1)
    kept = Beginnings(tmp_path, "tiny", max_bytes=1)
    for first in range(3):
        kept.save(sequences, 0, [first] * 100)
        assert kept.has([first] * 100)
    assert len(files(tmp_path)) == 1
    kept.save(sequences, 0, [9] * 10)
    assert not kept.has([9] * 10)
    sequences.free()
    weights.free()
