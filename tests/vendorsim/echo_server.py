"""A server program for tests that kill it: ``python -m tests.vendorsim.echo_server DATA CONFIG THINK_S``.

Its model answers each question with words made from it, so that a test knows what must arrive.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from pathlib import Path

from bot.app import run
from bot.messages import Message
from bot.models.chat import GREEDY, ChatModel, Part, Sampling, ToolChoice
from bot.models.scripted import ScriptedModel
from bot.settings import SandboxSettings, ServerSettings, Settings
from tools.spec import ToolSpec

LONG = "long"
PARAGRAPH = "这是一个很长的回答，每一段都说同样的话，只是为了看它会不会断在不该断的地方😀。"


def reply_to(question: str) -> str:
    """What the model says: short, or several messages long."""
    words = f"你问的是“{question}”。"
    return words if LONG not in question else "\n\n".join([words, *[PARAGRAPH * 3] * 14])


class EchoModel(ScriptedModel):
    """Answers from the question alone, any number of questions at once; each takes ``think_s``."""

    def __init__(self, think_s: float) -> None:
        super().__init__()
        self._think_s = think_s

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """The reply, in pieces as any model's."""
        await asyncio.sleep(self._think_s)
        question = next(m.text for m in reversed(messages) if m.role == "user")
        one = ScriptedModel([reply_to(question)], token_chars=40)
        async for part in one.stream(messages, tools=tools, tool_choice=tool_choice, sampling=sampling):
            yield part


def main() -> None:
    """Serve until killed."""
    data, config, think_s = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])

    async def open_model(_: Settings) -> ChatModel:
        return EchoModel(think_s)

    settings = Settings.load(config, {})
    settings = replace(settings, data=data, server=ServerSettings(port=0), sandbox=SandboxSettings(kernels=0))
    run(settings, open_model=open_model, ready=lambda url: print(url, flush=True))


if __name__ == "__main__":
    main()
