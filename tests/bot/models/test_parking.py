"""Sequences lifted out of the cache: they save work, never change a reply, and stay within their bytes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Message
from bot.models.chat import Sampling, Text
from bot.models.llama_cpp import LlamaCpp
from bot.models.parking import LEAST_TOKENS, Parked, Parking
from tests.bot.models import tiny_gguf

PATIENCE_S = 120
OTHERS = 6


@pytest.fixture
async def model(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    """A model that writes one reply at a time."""
    tiny_gguf.write(tmp_path / "tiny.gguf", [["<|assistant|>", "abc", "<|end|>"]], context_tokens=512)
    opened = await LlamaCpp.open(tmp_path / "tiny.gguf", threads=1, slots=1)
    yield opened
    await opened.close()


async def computed(model: LlamaCpp, text: str) -> int:
    """How many tokens are computed for the answer, which is always the same."""
    before, said = model.load.computed, ""
    async for part in model.stream([Message("user", text)], sampling=Sampling(max_tokens=9)):
        said += part.text if isinstance(part, Text) else ""
    assert said == "abc"
    return model.load.computed - before


async def test_a_conversation_comes_back_after_others(model: LlamaCpp) -> None:
    """With a single slot, each of many long conversations goes on where it was, whoever asked in between."""
    texts = [chr(97 + number) * 200 for number in range(OTHERS)]
    async with asyncio.timeout(PATIENCE_S):
        assert all([await computed(model, text) > 200 for text in texts])
        assert all([await computed(model, text + "!") < 30 for text in texts])
        assert all([await computed(model, text + "!?") < 30 for text in reversed(texts)])


def parked(tokens: list[int], size: int, adapter: str = "") -> Parked:
    """A sequence of some size whose bytes nobody looks at."""
    state: Any = None
    return Parked(tokens, adapter, state, size)


@given(st.lists(st.integers(1, 40), max_size=30), st.integers(1, 60))
def test_it_never_holds_more_than_its_bytes(sizes: list[int], most: int) -> None:
    """Whatever is put in, the newest that fit are there and no others."""
    parking, kept = Parking(most), []
    for number, size in enumerate(sizes):
        parking.put(parked([number] * LEAST_TOKENS, size))
        kept.append((number, size))
        while sum(size for _, size in kept) > most:
            kept.pop(0)
        assert len(parking) == len(kept)
        for number, _ in kept:
            prompt = [number] * (LEAST_TOKENS + 1)
            assert parking.best(prompt, "", divisible=True)[1] == LEAST_TOKENS


def test_the_longest_beginning_of_the_same_adapter_is_found() -> None:
    """Another adapter computes other numbers from the same tokens; the last token is always computed anew."""
    parking, tokens = Parking(), list(range(100))
    for length in (40, 80, 100):
        parking.put(parked(tokens[:length], 1))
    parking.put(parked(tokens, 1, "law"))
    assert parking.best(tokens[:90], "", divisible=True)[1] == 89
    assert parking.best(tokens[:90], "", divisible=False)[1] == 80
    assert parking.best(tokens, "law", divisible=True)[1] == 99
    assert parking.best(tokens, "medicine", divisible=True) == (None, 0)
