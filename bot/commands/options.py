"""Options that several commands share, and the settings that they amount to.

Options given before the command and after it mean the same. Knows no command.
"""

from __future__ import annotations

import os
import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from bot.commands.terminal import Terminal
from bot.settings import Settings

Run = Callable[[Namespace, Terminal], int]
"""A command: arguments in, exit code out."""
STARTS_AS_NUMBER = re.compile(r"-\.?\d")
"""What begins so is no option: ``ask -8的绝对值是多少``, ``sandbox run -c -2**2``. No option of ours does."""


BATCH_CODE = 'a batch exits 0 when it is through; each line that failed says so in "error"'


class Commands(Protocol):
    """What commands are added to: argparse's own class for it is private."""

    def add_parser(self, name: str, *, help: str, description: str) -> ArgumentParser:
        """A parser for the command of this name."""
        ...


def add_command(commands: Commands, name: str, run: Run, about: str) -> ArgumentParser:
    """A command with the options all of them take."""
    parser = commands.add_parser(name, help=about, description=about[:1].upper() + about[1:] + ".")
    add_common(parser)
    parser._negative_number_matcher = STARTS_AS_NUMBER
    parser.set_defaults(run=run, wrong_usage=parser.error)
    return parser


def add_group(commands: Commands, name: str, about: str) -> Commands:
    """A command that only has commands below it."""
    parser = commands.add_parser(name, help=about, description=about[:1].upper() + about[1:] + ".")
    add_common(parser)
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def add_common(parser: ArgumentParser) -> None:
    """``--config``, ``--data``, ``--demo``. Left out they set nothing, so an outer one is not undone."""
    parser.add_argument("--config", type=Path, metavar="FILE", default=SUPPRESS, help="settings, a TOML file")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=SUPPRESS, help="folder for all that is kept (.mosuan)"
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        default=SUPPRESS,
        help="load the demo company if there is nothing yet",
    )


def add_model(parser: ArgumentParser) -> None:
    """``--model`` and ``--larger``."""
    parser.add_argument(
        "--model", metavar="NAME_OR_GGUF", help="the chat model (nano); or URL#NAME of a server"
    )
    parser.add_argument(
        "--larger", metavar="NAME_OR_GGUF", help="a second model, for what the first does not manage"
    )


def add_user(parser: ArgumentParser, *, required: bool = False) -> None:
    """``--as``, kept as ``user``."""
    parser.add_argument(
        "--as", dest="user", metavar="USER", required=required, help="who asks; nobody known when left out"
    )


def add_json(parser: ArgumentParser) -> None:
    """``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def settings_of(arguments: Namespace, more: Mapping[str, object | None] | None = None) -> Settings:
    """The settings of file, environment and these arguments. Raises ``SettingsError``."""
    given = {
        "data": getattr(arguments, "data", None),
        "demo": getattr(arguments, "demo", None),
        "model.name": getattr(arguments, "model", None),
        "larger.name": getattr(arguments, "larger", None),
    }
    return Settings.load(getattr(arguments, "config", None), os.environ, given | dict(more or {}))


def batch_of(arguments: Namespace) -> Path | None:
    """The file of a batch, if there is one. Ends as wrong usage where ``--out`` stands without it."""
    batch: Path | None = arguments.batch
    if arguments.out and not batch:
        arguments.wrong_usage("--out is for the answers of a --batch")
    return batch


def positive(text: str) -> int:
    """A whole number from 1, for argparse."""
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is not a whole number from 1")
    return int(text)
