"""Calculation questions through every simulated messenger, and everything that a reader saw of their answers.

Knows nothing of whether an answer is right; that is measured elsewhere.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

from bot.assistant import Assistant
from bot.channels.contract import Inbound, Poll
from bot.channels.simulated_calls import SIMULATED, callback
from bot.channels.trial import Trial, open_trial
from bot.messages import Message
from bot.models.chat import GREEDY, Part, Sampling, ToolChoice
from bot.models.scripted import ScriptedModel
from bot.training.recipe.family import Asked, ask, printed
from bot.training.recipe.registry import FAMILIES
from tools.spec import ToolSpec

INTERNAL = re.compile(
    r"<\|?/?(tool|system|user|assistant|end)|tool_(call|end)|traceback|print\s*\(|\bimport [a-z]|```|"
    r"\b\w+Error\b|\bpython\b|ipython|<cell|def \w+\(|lambda ",
    re.IGNORECASE,
)
"""Code, tags, names of tools, what a kernel says."""
POLL_S = 0.05
Manner = Literal[
    "plain", "with words", "wrong first", "never right", "half a call", "as prose", "error as prose"
]
MANNERS: tuple[Manner, ...] = (
    *(
        "plain",
        "plain",
        "with words",
        "wrong first",
        "never right",
        "half a call",
        "as prose",
        "error as prose",
    ),
)


@dataclass(frozen=True)
class Seen:
    """What one reader saw of one answer, each state of it."""

    channel: str
    question: str
    texts: tuple[str, ...]


def drawn(count: int, seed: int) -> list[Asked]:
    """Questions of the training recipe, each once, half of them Chinese, with the code that answers them."""
    rng, found = Random(seed), dict[str, Asked]()
    while len(found) < count:
        asked = ask(rng.choice(FAMILIES), rng, "zh" if len(found) % 2 else "en")
        found[asked.question] = asked
    return list(found.values())


def written(folder: Path, *names: str) -> list[str]:
    """The questions of these files."""
    lines = [line for name in names for line in (folder / name).read_text("utf-8").splitlines()]
    return [json.loads(line)["question"] for line in lines]


class Calculating(ScriptedModel):
    """Knows the code for each question, and calls for it in the embedded model's format: well, badly or not at all."""

    def __init__(self, questions: Sequence[Asked]) -> None:
        super().__init__()
        self._known = {
            asked.question: (asked, MANNERS[at % len(MANNERS)]) for at, asked in enumerate(questions)
        }

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """The reply, in pieces of one to three characters."""
        last = max(at for at, message in enumerate(messages) if message.role == "user")
        rounds = sum(message.role == "tool" for message in messages[last:])
        asked, manner = self._known[messages[last].text]
        one = ScriptedModel([reply(asked, manner, rounds)], token_chars=(1, 2, 3))
        async for part in one.stream(messages, tools=tools, tool_choice=tool_choice, sampling=sampling):
            yield part


def reply(asked: Asked, manner: Manner, rounds: int) -> str:
    """What the model writes after so many results."""
    good = f"<|tool_call|>python\n{asked.code}<|tool_end|>"
    bad = "<|tool_call|>python\nprint(1 / 0)<|tool_end|>"
    answer = asked.say.replace("{r}", printed(asked.code))
    match manner:
        case "with words" if not rounds:
            return ("我算一下。" if asked.lang == "zh" else "Let me work that out. ") + good
        case "wrong first":
            return (bad, good, answer)[min(rounds, 2)]
        case "never right":
            return bad
        case "half a call" if not rounds:
            return f"<|tool_call|>python\n{asked.code}"
        case "as prose":
            return f"{answer}\n```python\n{asked.code}\n```\n"
        case "error as prose":
            return f'Traceback (most recent call last):\n  File "<cell>", line 1\nNameError: name\n{answer}'
        case _:
            return answer if rounds else good


async def ask_all(assistant: Assistant, data: Path, questions: Sequence[str]) -> list[Seen]:
    """Each question by a person of its own, to one messenger after the other, six at a time."""
    seen: list[Seen] = []
    async with AsyncExitStack() as stack:
        trials = [
            await stack.enter_async_context(open_trial(data, channel, assistant)) for channel in SIMULATED
        ]

        async def work(at: int, trial: Trial) -> None:
            for number in range(at, len(questions), len(trials)):
                seen.append(await _asked(trial, f"U{number}", questions[number]))

        async with asyncio.TaskGroup() as group:
            for at, trial in enumerate(trials):
                group.create_task(work(at, trial))
    return seen


async def _asked(trial: Trial, account: str, question: str) -> Seen:
    channel = trial.bot.channel.name
    if channel == "wecom-aibot":
        return Seen(channel, question, await _snapshots(trial, account, question))
    return Seen(channel, question, tuple(shown.text for shown in await trial.say(account, question)))


async def _snapshots(trial: Trial, account: str, question: str) -> tuple[str, ...]:
    """Every state of an answer that is polled while it grows."""
    now = time.time()
    request = callback(trial.bot.channel.name, f"m-{account}", account, question, now, trial.vendor.url)
    message = trial.bot.channel.receive(trial.bot.config, request, now)
    assert isinstance(message, Inbound)
    await trial.delivery.accept(trial.bot, message)
    texts, finish = dict[str, None](), False
    while not finish:
        text, finish = await trial.delivery.poll(trial.bot, Poll(message.reply["stream"], account))
        texts[text] = None
        await asyncio.sleep(POLL_S)
    return tuple(texts)


def check_silence(seen: Sequence[Seen], count: int) -> None:
    """Every question has an answer, and none shows anything internal."""
    assert len(seen) == count
    for one in seen:
        assert any(one.texts), one
        for text in one.texts:
            assert not INTERNAL.search(text), (one.channel, one.question, text)
