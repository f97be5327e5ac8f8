"""A server program for tests that kill it: ``python -m tests.bot.web.scripted_server DATA``.

Prints its address and the key of ``li``; its model begins every answer and never ends one.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

from bot.app import run
from bot.identity import Directory
from bot.models.chat import ChatModel
from bot.settings import SandboxSettings, ServerSettings, Settings
from tests.bot.web.served import PEOPLE, HeldModel


async def open_model(_: Settings) -> ChatModel:
    """A model that never ends."""
    return HeldModel(["Hello, this is long."] * 9)


async def key_of_li(data: Path) -> str:
    """A key, made before the server starts."""
    (data / "people.toml").write_text(PEOPLE, encoding="utf-8")
    directory = await Directory.open(data)
    await directory.import_people(data / "people.toml")
    _, key = await directory.create_key("li", "tests", time.time())
    await directory.close()
    return key


def main() -> None:
    """Serve until killed."""
    data = Path(sys.argv[1])
    key = asyncio.run(key_of_li(data))
    settings = Settings(data=data, server=ServerSettings(port=0), sandbox=SandboxSettings(kernels=0))
    run(settings, open_model=open_model, ready=lambda url: print(url, key, flush=True))


if __name__ == "__main__":
    main()
