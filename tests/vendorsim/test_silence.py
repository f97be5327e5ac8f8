"""No code, tag or traceback in anything that a messenger shows."""

from __future__ import annotations

from pathlib import Path

from bot.app import open_assistant
from bot.models.chat import ChatModel
from bot.settings import SandboxSettings, Settings
from tests.vendorsim.silence import Calculating, ask_all, check_silence, drawn


async def test_nothing_internal_is_ever_shown(tmp_path: Path) -> None:
    """Whatever the model makes of calculations, also badly, over every messenger and in every state of an answer.

    500 questions to it and to the embedded model are in ``tests/bench/test_channels.py``.
    """
    questions = drawn(24, seed=3)

    async def open_model(_: Settings) -> ChatModel:
        return Calculating(questions)

    settings = Settings(data=tmp_path, sandbox=SandboxSettings(kernels=1))
    async with open_assistant(settings, open_model=open_model) as assistant:
        seen = await ask_all(assistant, tmp_path, [asked.question for asked in questions])
    check_silence(seen, len(questions))
