"""Runs the command line in this process. Everything is real but the model, which plays a script."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from bot.__main__ import run
from bot.commands.terminal import Terminal
from bot.models.chat import ChatModel
from bot.models.scripted import Reply, ScriptedModel
from bot.settings import Settings


@dataclass(frozen=True)
class Ran:
    """What one run of ``mosuan`` left: its exit code, what it printed, what its model was asked."""

    code: int
    out: str
    err: str
    model: ScriptedModel

    @property
    def json(self) -> Any:
        """The one line of JSON it printed."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """All lines of JSON it printed."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def problem(self) -> str:
        """The one line that says what went wrong."""
        assert self.code == 1
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.removeprefix("mosuan: ").strip()


PATIENT = {
    "MOSUAN_SANDBOX_KERNELS": "0",
    "MOSUAN_SANDBOX_TIMEOUT_S": "60",
    "MOSUAN_TURN_TOOL_S": "120",
    "MOSUAN_TURN_SECONDS": "600",
}
"""Kernels start when they are needed, and a busy machine fails no test."""


@dataclass(frozen=True)
class Commands:
    """A data folder, and ``mosuan`` with it."""

    data: Path

    def __call__(self, *argv: str, replies: Iterable[Reply] = (), typed: str = "") -> Ran:
        """Run one command with this data folder; the model says ``replies``, somebody types ``typed``."""
        model = ScriptedModel(replies)
        terminal = Terminal(StringIO(), StringIO(), StringIO(typed), opening(model))
        code = run(["--data", str(self.data), *argv], terminal)
        assert isinstance(terminal.out, StringIO)
        assert isinstance(terminal.err, StringIO)
        return Ran(code, terminal.out.getvalue(), terminal.err.getvalue(), model)


def opening(model: ScriptedModel) -> Any:
    """Opens this model, whatever the settings say."""

    async def open_model(_: Settings) -> ChatModel:
        return model

    return open_model
