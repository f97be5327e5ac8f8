"""``mosuan model train``: the embedded model, from nothing to a GGUF. Needs the extra ``torch``."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from bot.commands.options import Commands, positive
from bot.commands.terminal import Terminal
from bot.errors import MosuanError


def add(commands: Commands) -> None:
    """The command."""
    about = "train the embedded model, or go on where it was stopped"
    train = commands.add_parser("train", help=about, description=f"{about[:1].upper()}{about[1:]}.")
    train.set_defaults(run=_train)
    # Without the common options: here --data is what the model reads.
    train.add_argument("--minutes", type=minutes, default=60.0, metavar="M", help="time it may take (60)")
    train.add_argument(
        "--tokens", type=positive, default=60_000_000, metavar="N", help="tokens in all (60 M)"
    )
    train.add_argument("--seed", type=int, default=1, metavar="N", help="seed of weights and data (1)")
    train.add_argument(
        "--data", dest="texts", type=Path, metavar="FOLDER", help="running text to read beside"
    )
    train.add_argument("--out", type=Path, default=Path("runs/nano"), metavar="DIR", help="(runs/nano)")


def minutes(text: str) -> float:
    """A number above 0, for argparse."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise ArgumentTypeError(f"{text!r} is not a number of minutes above 0")
    return value


def _train(arguments: Namespace, terminal: Terminal) -> int:
    try:
        from bot.training import run
        from bot.training.train import Plan
    except ImportError as problem:
        raise MosuanError(f"training needs {problem.name}; run pip install '.[torch]'") from None
    if arguments.texts is not None and not arguments.texts.is_dir():
        raise MosuanError(f"{arguments.texts}: no such folder; check --data")
    plan = Plan(tokens=arguments.tokens, minutes=arguments.minutes, seed=arguments.seed)

    def report(row: dict[str, float]) -> None:
        terminal.note("  ".join(f"{name} {value:.4g}" for name, value in row.items()))

    found = run.run(arguments.out, plan=plan, data=arguments.texts, report=report)
    if not found:
        return 0  # one of several processes; the first one reports
    terminal.json(found)
    terminal.note(f"the model is {arguments.out / 'model.gguf'}; mosuan ask --model takes it")
    return 0
