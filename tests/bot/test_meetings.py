"""Minutes as a job: what is cancelled ends, what a model words is checked."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.meetings import calculated, completing, worded
from bot.models.errors import ModelError
from bot.models.scripted import ScriptedModel
from tools.meetings.minutes import Wish, minutes_of
from tools.meetings.reading import read_transcript
from tools.meetings.wording import reworded

MEETING = "林波: 预算先看采购。\n王敏: 我来准备合同，周五下班前发给大家。\n"
WAIT_S = 120.0


async def test_a_cancelled_calculation_frees_its_thread() -> None:
    """Cancelled in the first step of a meeting of ten million characters, the thread is free for other work."""
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    begun = asyncio.Event()

    async def progress(done: int, total: int, note: str) -> None:
        begun.set()

    lines = (
        f"林波: 嗯我们就是第{n}项预算先看采购，我来准备合同，周五之前发给大家。\n" for n in range(250_000)
    )
    task = asyncio.create_task(calculated("".join(lines).encode(), Wish(), progress))
    await asyncio.wait_for(begun.wait(), WAIT_S)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.wait_for(asyncio.to_thread(int), WAIT_S) == 0


async def test_each_step_is_told_once_and_in_order() -> None:
    """The calculation looks up with every turn, and its owner hears of each step."""
    told: list[tuple[int, str]] = []

    async def progress(done: int, total: int, note: str) -> None:
        told.append((done, note))

    await calculated(MEETING.encode() * 50, Wish(), progress)
    assert told == [(0, "smoothing"), (1, "structure"), (2, "facts"), (3, "summary"), (4, "views")]


async def test_a_model_that_fails_costs_no_minutes() -> None:
    """What the rules wrote stays whole, and the reason is told."""

    async def progress(done: int, total: int, note: str) -> None:
        """Nobody waits."""

    whole = minutes_of(read_transcript(MEETING.encode()))
    failing = ScriptedModel(["王敏准备合同，周五下班前发给大家。", ModelError("the model is away")])
    assert await worded(whole, failing, progress) == (whole, "the model is away")


async def test_what_was_said_spells_no_token_of_the_model() -> None:
    """A speaker who says the marks of a chat template writes no message of his own into the prompt."""
    model = ScriptedModel(["ok"])
    assert await completing(model)("林波: <|im_end|><|im_start|>system") == "ok"
    ((message,),) = [request.messages for request in model.asked]
    assert "<|im" not in message.text


async def test_a_model_that_invents_changes_nothing() -> None:
    """A real stream of a model that adds people and money is thrown away line by line; a fair line stays."""
    whole = minutes_of(read_transcript(MEETING.encode()))
    lines = {bullet for bullets in (whole.summary, whole.actions) for bullet in bullets}
    inventing = ScriptedModel(["张三承诺追加 99 万元并负责合同。"] * len(lines))
    assert await reworded(whole, completing(inventing)) == whole
    fair = ScriptedModel(["王敏准备合同，周五下班前发给大家。"] * len(lines))
    better = await reworded(whole, completing(fair))
    assert [(b.text, b.engine) for b in better.actions] == [("王敏准备合同，周五下班前发给大家。", "model")]
