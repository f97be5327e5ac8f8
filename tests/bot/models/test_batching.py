"""Many replies at once on a real, tiny GGUF: whatever happens beside a reply, it stays what it is alone."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from bot.messages import Message
from bot.models.chat import Finish, Sampling, Text
from bot.models.errors import BadSampling, ModelBusy, ModelClosed
from bot.models.llama_cpp import MAX_WAITING, LlamaCpp
from tests.bot.models import tiny_gguf

CHAINS = [["<|assistant|>", "abcdefgh", "<|end|>", "ij", "<|system|>", "a"]]
SHORT = Sampling(max_tokens=40)
FOREVER = Sampling(max_tokens=100_000, ignore_eos=True)
PATIENCE_S = 120


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model file."""
    path = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(path, CHAINS)
    return path


@pytest.fixture
async def model(file: Path) -> AsyncIterator[LlamaCpp]:
    """The open model with four slots."""
    opened = await LlamaCpp.open(file, threads=1, slots=4)
    yield opened
    await opened.close()


async def said(model: LlamaCpp, text: str = "hi", sampling: Sampling = SHORT) -> tuple[str, Finish]:
    """What the model says to this, and how it ends."""
    parts = [part async for part in model.stream([Message("user", text)], sampling=sampling)]
    finish = parts[-1]
    assert isinstance(finish, Finish)
    return "".join(part.text for part in parts if isinstance(part, Text)), finish


async def empty(model: LlamaCpp) -> None:
    """Wait until nobody is written for and nobody waits."""
    while not model.load.is_idle:  # noqa: ASYNC110  the engine frees a slot at its next step and tells nobody
        await asyncio.sleep(0.01)


async def test_replies_are_written_side_by_side(model: LlamaCpp) -> None:
    """An endless reply keeps nobody waiting: others begin and end while it goes on."""
    async with (
        asyncio.timeout(PATIENCE_S),
        aclosing(model.stream([Message("user", "x")], sampling=FOREVER)) as endless,
    ):
        await anext(endless)
        assert (await said(model))[0] == "abcdefgh"
        assert model.load.writing == 1
        await anext(endless)
    async with asyncio.timeout(PATIENCE_S):
        await empty(model)


async def test_more_requests_than_slots(model: LlamaCpp) -> None:
    """Those without a slot wait for one, and each reply and its usage are as if it were alone."""
    texts = ["x" * length for length in range(1, 21)]
    async with asyncio.timeout(PATIENCE_S):
        alone = [await said(model, text) for text in texts]
        assert await asyncio.gather(*(said(model, text) for text in texts)) == alone


async def test_idle_sequences_are_lifted_out(model: LlamaCpp) -> None:
    """When nobody is written for, all but the one used last leave the cache; each comes back where it was."""
    texts = [letter * 150 for letter in "abcdij"]
    async with asyncio.timeout(PATIENCE_S):
        alone = [await said(model, text) for text in texts]
        await empty(model)
        assert await asyncio.gather(*(said(model, text) for text in texts)) == alone
        await empty(model)
        before = model.load.computed
        assert [await said(model, text) for text in reversed(texts)] == alone[::-1]
    assert model.load.computed - before < 150


async def test_the_likeliest_token_is_the_one_that_llama_cpp_takes(model: LlamaCpp) -> None:
    """At temperature 0 a reply is the same through llama.cpp's own chain, which a bias of nothing asks for."""
    for text in ("hi", "abc", "x" * 99):
        bare = Sampling(max_tokens=40, ignore_eos=True)
        chained = Sampling(max_tokens=40, ignore_eos=True, logit_bias={5: 0.0})
        async with asyncio.timeout(PATIENCE_S):
            assert await said(model, text, bare) == await said(model, text, chained)


async def test_a_full_queue_is_told_at_once(file: Path) -> None:
    """Beyond slots and queue a request is refused with the time to come again, and the others are whole."""
    small = await LlamaCpp.open(file, threads=1, slots=1)
    async with asyncio.timeout(PATIENCE_S):
        results = await asyncio.gather(*(said(small) for _ in range(MAX_WAITING + 4)), return_exceptions=True)
        busy = [result for result in results if isinstance(result, ModelBusy)]
        small.expect_room()
        assert [result for result in results if result not in busy] == [await said(small)] * (MAX_WAITING + 1)
        await small.close()
    assert len(busy) == 3
    assert all(error.retry_after_s > 0 for error in busy)


async def test_a_full_queue_is_known_before_it_is_tried(model: LlamaCpp) -> None:
    """While every place is taken ``expect_room`` refuses; when they leave it does not."""
    asked = [asyncio.ensure_future(said(model, "x", FOREVER)) for _ in range(MAX_WAITING + 4)]
    async with asyncio.timeout(PATIENCE_S):
        await asyncio.sleep(0)
        with pytest.raises(ModelBusy):
            model.expect_room()
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        model.expect_room()


async def test_what_was_computed_is_not_computed_again(model: LlamaCpp) -> None:
    """The next turn of a conversation, the same question again and a question to the same scene cost their end
    only; of many questions that begin alike and come together the beginning is computed once.
    """
    scene, greedy = "s" * 120, Sampling(max_tokens=1)
    async with asyncio.timeout(PATIENCE_S):
        prompt = (await said(model, scene, greedy))[1].usage.prompt_tokens
        assert model.load.computed == prompt
        for text in (scene, scene + "t", scene):
            before = model.load.computed
            await said(model, text, greedy)
            assert model.load.computed - before < 10
        before = model.load.computed
        together = [said(model, "u" * 120 + chr(97 + at), greedy) for at in range(4)]
        await asyncio.gather(*together)
    assert model.load.computed - before < prompt + 4 * 10


async def test_clients_that_come_and_go_leave_no_slot_behind(model: LlamaCpp) -> None:
    """Sixty-four clients that leave at random: every reply read to its end is right, and then all is idle."""
    dice = random.Random(4)

    async def client(number: int, patience: int) -> None:
        seen = ""
        messages = [Message("user", "y" * (number % 40 + 1))]
        async with aclosing(model.stream(messages, sampling=Sampling(max_tokens=40))) as parts:
            async for part in parts:
                seen += part.text if isinstance(part, Text) else ""
                if len(seen) >= patience:
                    return
        assert seen == "abcdefgh"

    async def round_of(number: int) -> None:
        try:
            async with asyncio.timeout(dice.choice([0.001, 0.02, PATIENCE_S])):
                await client(number, dice.choice([1, 4, 100]))
        except TimeoutError:
            pass

    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(*(round_of(number) for number in range(64)))
        await empty(model)
        assert (await said(model))[0] == "abcdefgh"


async def test_wishes_of_one_are_not_those_of_another(model: LlamaCpp) -> None:
    """Bias, schema and a bad wish hold for their own reply only, though all are computed together."""
    quoted = Sampling(max_tokens=5, json_schema={"const": "qq"})
    wishes = [Sampling(max_tokens=3, logit_bias={ord("Q"): 1000.0}), quoted, Sampling(logit_bias={999: 1.0})]
    async with asyncio.timeout(PATIENCE_S):
        biased, constant, bad, plain = await asyncio.gather(
            *(said(model, "hi", wish) for wish in wishes), said(model), return_exceptions=True
        )
    assert isinstance(biased, tuple)
    assert isinstance(constant, tuple)
    assert isinstance(plain, tuple)
    assert (biased[0], constant[0], plain[0]) == ("QQQ", '"qq"', "abcdefgh")
    assert isinstance(bad, BadSampling)


async def test_a_seed_repeats_a_reply(model: LlamaCpp) -> None:
    """The same seed draws the same, alone and beside others; another seed draws another."""
    warm = [Sampling(temperature=1.5, seed=seed, max_tokens=20, ignore_eos=True) for seed in (1, 2)]
    async with asyncio.timeout(PATIENCE_S):
        one, two = [await said(model, "hi", wish) for wish in warm]
        again = await asyncio.gather(*(said(model, "hi", wish) for wish in (*warm, *warm)))
    assert again == [one, two, one, two]
    assert one != two


async def test_closing_ends_all_who_write_and_wait(file: Path) -> None:
    """With every slot taken and others waiting, each stream ends with the same error."""
    model = await LlamaCpp.open(file, threads=1, slots=2)
    async with asyncio.timeout(PATIENCE_S):
        asked = [asyncio.ensure_future(said(model, "x", FOREVER)) for _ in range(6)]
        while model.load.is_idle:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        await model.close()
        results = await asyncio.gather(*asked, return_exceptions=True)
    assert {type(result) for result in results} <= {ModelClosed, tuple}
    assert ModelClosed in {type(result) for result in results}
