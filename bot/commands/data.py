"""``mosuan model data``: what the embedded model learns from, drawn and counted. Needs the extra ``torch``."""

from __future__ import annotations

from argparse import Namespace
from itertools import islice
from pathlib import Path
from random import Random

from bot.commands.options import Commands, add_json, positive
from bot.commands.terminal import Terminal
from bot.errors import MosuanError


def add(commands: Commands) -> None:
    """The command."""
    about = "draw conversations as training does: their shares, and what is dropped and why"
    data = commands.add_parser("data", help=about, description=f"{about[:1].upper()}{about[1:]}.")
    data.set_defaults(run=_data)
    # Without the common options: here --data is what the recipe reads.
    data.add_argument("--count", type=positive, default=2000, metavar="N", help="conversations (2000)")
    data.add_argument("--seed", type=int, default=1, metavar="N", help="(1)")
    data.add_argument(
        "--data", dest="texts", type=Path, metavar="FOLDER", help="public data to draw from too"
    )
    data.add_argument("--show", type=positive, default=0, metavar="N", help="print so many of them")
    add_json(data)


def _data(arguments: Namespace, terminal: Terminal) -> int:
    try:
        from bot.training.recipe.mix import Mix, conversations
        from bot.training.screen import Screen
    except ImportError as problem:
        raise MosuanError(f"the recipe needs {problem.name}; run pip install '.[torch]'") from None
    screen = Screen()
    drawn = conversations(Random(arguments.seed), Mix(), arguments.texts, screen)
    kept = list(islice(drawn, arguments.count))
    for steps in kept[: arguments.show]:
        for step in steps:
            terminal.say(f"{step.role:10}{step.call and step.call + ': '}{step.text}")
        terminal.say("")
    report = screen.report
    if arguments.json:
        terminal.json(
            {
                "drawn": report.drawn,
                "kept": report.kept,
                "dropped": dict(report.dropped),
                "first_calls": dict(report.first_calls),
            }
        )
        return 0
    rows = [
        (f"first {call}", str(n), f"{n / report.kept:.1%}") for call, n in report.first_calls.most_common()
    ]
    rows += [
        (f"dropped: {why}", str(n), f"{n / report.drawn:.2%}") for why, n in report.dropped.most_common()
    ]
    terminal.table(("CONVERSATIONS", str(report.drawn), "SHARE"), rows)
    return 0
