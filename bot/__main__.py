"""The command line ``mosuan``: finds the command, runs it, and turns what goes wrong into one line.

Exit codes: 0 done, 1 it did not work (one line on stderr says what to do), 2 wrong usage, 130 Ctrl-C.
Knows no command's work; those are in ``bot.commands``.
"""

from __future__ import annotations

import logging
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from bot.app import FOR_PEOPLE
from bot.commands import ask, channel, doctor, knowledge, meetings, model, people, sandbox, serve
from bot.commands.options import add_common
from bot.commands.terminal import Terminal

INTERRUPTED = 130
"""128 + SIGINT, as shells report it."""


def parser() -> ArgumentParser:
    """All commands with their options."""
    whole = ArgumentParser(
        prog="mosuan", description="An assistant that calculates in silence and knows who asks."
    )
    add_common(whole)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in (serve, ask, knowledge, people, channel, meetings, sandbox, model, doctor):
        group.add(commands)
    return whole


def main() -> int:
    """What the program ``mosuan`` is."""
    log_in_one_line()
    return run(sys.argv[1:], Terminal())


def run(argv: Sequence[str], terminal: Terminal) -> int:
    """Run one command; returns its exit code. Wrong usage exits with 2 before anything is opened."""
    arguments = parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments, terminal)
        return code
    except FOR_PEOPLE as problem:
        terminal.note(str(problem))
    except BrokenPipeError:  # whoever read the output, such as head, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as problem:
        terminal.note(f"{problem.filename or 'the system'}: {problem.strerror or problem}")
    except KeyboardInterrupt:
        return INTERRUPTED
    return 1


class _OneLine(logging.Formatter):
    """A log record on one line: on a terminal a traceback helps nobody who only asked a question."""

    def format(self, record: logging.LogRecord) -> str:
        """The message, and the error behind it in brackets."""
        error = record.exc_info[1] if record.exc_info else None
        behind = f" ({type(error).__name__}: {error})" if error else ""
        return "mosuan: " + " ".join(f"{record.getMessage()}{behind}".split())


def log_in_one_line() -> None:
    """Log errors only, to stderr. ``serve`` sets up a log of its own."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine())
    logging.basicConfig(level=logging.ERROR, handlers=[handler], force=True)


if __name__ == "__main__":
    sys.exit(main())
