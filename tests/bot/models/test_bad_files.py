"""Model files that are none, or no longer whole: each is one error that names it, and nothing is left behind."""

from __future__ import annotations

import asyncio
import random
import struct
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.catalogue import facts_of
from bot.models.chat import Sampling, Text
from bot.models.errors import ModelError, ModelUnreadable
from bot.models.llama_cpp import LlamaCpp
from tests.bot.models import tiny_gguf

PATIENCE_S = 300
WEIGHTS = ("missing", "no width")
"""What only shows when the weights are read, which telling what a file is does not do."""
CHAINS = [["<|assistant|>", "abc", "<|end|>"]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a good file."""
    path = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(path, CHAINS)
    return path.read_bytes()


async def refused(path: Path) -> str:
    """What is said of a file that cannot be opened."""
    with pytest.raises(ModelError) as caught:
        await LlamaCpp.open(path, threads=1)
    return str(caught.value)


async def test_a_file_cut_anywhere_is_refused(whole: bytes, tmp_path: Path) -> None:
    """In the header, between the tensors, in the last weight: one line with the path, and the whole one still opens."""
    dice = random.Random(11)
    places = [0, 3, 4, 12, 24, 500, len(whole) - 1, *(dice.randrange(len(whole)) for _ in range(12))]
    path = tmp_path / "cut.gguf"
    async with asyncio.timeout(PATIENCE_S):
        for place in places:
            path.write_bytes(whole[:place])
            said = await refused(path)
            assert str(path) in said
            assert "\n" not in said
        path.write_bytes(whole)
        model = await LlamaCpp.open(path, threads=1)
        parts = [
            part async for part in model.stream([Message("user", "hi")], sampling=Sampling(max_tokens=9))
        ]
        assert "".join(part.text for part in parts if isinstance(part, Text)) == "abc"
        await model.close()


def damages(whole: bytes) -> dict[str, bytes]:
    """Files that are wrong in one place."""
    architecture = whole.replace(b"llama", b"lhama")
    version = whole[:4] + struct.pack("<I", 99) + whole[8:]
    tensors = whole[:8] + struct.pack("<Q", 1 << 60) + whole[16:]
    keys = whole[:16] + struct.pack("<Q", 1 << 60) + whole[24:]
    length = whole[:24] + struct.pack("<Q", 1 << 60) + whole[32:]
    missing = whole.replace(b"blk.0.ffn_down.weight", b"blk.7.ffn_down.weight")
    no_width = whole.replace(b"llama.embedding_length", b"llama.embedding_lengtx")
    return {
        "architecture": architecture,
        "version": version,
        "tensors": tensors,
        "keys": keys,
        "length": length,
        "missing": missing,
        "no width": no_width,
        "noise": b"GGUF" + random.Random(5).randbytes(5000),
    }


FATAL = {
    "a token twice": (b"\xc3\x8b\x02\x00", b"\xc3\x8a\x02\x00"),
    "too many layers": (b"block_count", 9000),
}
"""What llama.cpp ends its process over."""


@pytest.mark.parametrize("kind", FATAL)
async def test_a_file_that_would_end_the_process_is_refused(kind: str, whole: bytes, tmp_path: Path) -> None:
    """What llama.cpp answers by aborting is one line that names the file, and the next file opens."""
    spelled, value = FATAL[kind]
    if isinstance(value, bytes):
        data = whole.replace(spelled, value, 1)
    else:
        at = whole.index(spelled) + len(spelled) + 4  # behind the name and the type of the value
        data = whole[:at] + struct.pack("<I", value) + whole[at + 4 :]
    path, good = tmp_path / "fatal.gguf", tmp_path / "good.gguf"
    path.write_bytes(data)
    good.write_bytes(whole)
    async with asyncio.timeout(PATIENCE_S):
        assert f"{path} cannot be loaded (llama.cpp gave up on it, -6)" in await refused(path)
        await (await LlamaCpp.open(good, threads=1)).close()


async def test_flipped_bytes_in_the_header_end_no_process(whole: bytes, tmp_path: Path) -> None:
    """Wherever bytes of the header are changed, the file is refused in a line or opens, and the process lives."""
    dice, end = random.Random(23), whole.find(b"blk.0.ffn_down.weight") + 200
    path, refusals = tmp_path / "flipped.gguf", list[str]()
    async with asyncio.timeout(PATIENCE_S):
        for _ in range(16):
            data = bytearray(whole)
            for _ in range(dice.choice([1, 1, 3])):
                data[dice.randrange(4, end)] = dice.randrange(256)
            path.write_bytes(data)
            try:
                await (await LlamaCpp.open(path, threads=1)).close()
            except ModelError as error:
                refusals.append(str(error))
    assert refusals
    assert all(str(path) in said or "template" in said for said in refusals)


async def test_a_file_wrong_in_one_place_is_refused(whole: bytes, tmp_path: Path) -> None:
    """An unknown architecture or version, counts and lengths beyond all memory, a weight or key that is missing."""
    async with asyncio.timeout(PATIENCE_S):
        for kind, data in damages(whole).items():
            path = tmp_path / f"{kind}.gguf"
            path.write_bytes(data)
            assert str(path) in await refused(path)
            if kind not in WEIGHTS:
                with pytest.raises(ModelUnreadable, match=kind):
                    facts_of(path)


def test_facts_of_a_whole_file_are_told(whole: bytes, tmp_path: Path) -> None:
    """The same check that refuses the others takes the good one."""
    path = tmp_path / "good.gguf"
    path.write_bytes(whole)
    assert facts_of(path).architecture == "llama"
