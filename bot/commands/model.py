"""``mosuan model …``: which models there are, what they are, training the embedded one, measuring any."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from bot.commands import data, evaluate, train
from bot.commands.options import Commands, add_command, add_group, add_json, settings_of
from bot.commands.terminal import Terminal
from bot.models.catalogue import ModelFacts, facts_of, find_model, known_models
from bot.models.errors import ModelError


def add(commands: Commands) -> None:
    """The group."""
    group = add_group(commands, "model", "chat models")
    listing = add_command(group, "list", _list, "list the embedded model and the GGUF files in DATA/models")
    add_json(listing)
    telling = add_command(group, "info", _info, "tell what a model is")
    telling.add_argument("name", metavar="NAME_OR_GGUF")
    add_json(telling)
    pulling = add_command(group, "pull", _pull, "not there yet: tell how to use another model")
    pulling.add_argument("name", metavar="NAME")
    train.add(group)
    data.add(group)
    evaluate.add(group)


def _list(arguments: Namespace, terminal: Terminal) -> int:
    rows: list[tuple[str, ...]] = []
    facts: list[dict[str, object]] = []
    for name, path in known_models(settings_of(arguments).data).items():
        told = _told(path)
        if isinstance(told, str):
            rows.append((name, "", "", "", "", told))
            facts.append({"name": name, "file": str(path), "error": told})
        else:
            experts = _experts(told)
            size = f"{told.parameters / 1e6:.1f} M"
            rows.append((name, told.architecture, size, experts, told.quantisation, str(path)))
            facts.append(asdict(told) | {"name": name})
    if arguments.json:
        terminal.json(facts)
    else:
        terminal.table(("NAME", "ARCHITECTURE", "PARAMETERS", "EXPERTS", "WEIGHTS", "FILE"), rows)
    return 0


def _told(path: Path) -> ModelFacts | str:
    """The facts of a file, or why there are none."""
    if not path.is_file():
        return f"no file {path}"
    try:
        return facts_of(path)
    except ModelError as problem:
        return str(problem)


def _info(arguments: Namespace, terminal: Terminal) -> int:
    facts = facts_of(find_model(arguments.name, settings_of(arguments).data))
    if arguments.json:
        terminal.json(asdict(facts))
        return 0
    rows = {
        "name": facts.name,
        "file": f"{facts.file} ({facts.bytes / 2**20:.1f} MB)",
        "architecture": f"{facts.architecture}, {facts.layers} layers, width {facts.width}",
        "parameters": f"{facts.parameters:,}",
        "experts": _experts(facts),
        "context": f"{facts.context_tokens:,} tokens",
        "weights": facts.quantisation,
        "license": facts.license,
    }
    for name, value in rows.items():
        if value:
            terminal.say(f"{name:14}{value}")
    return 0


def _pull(arguments: Namespace, terminal: Terminal) -> int:
    told = "pull comes with the catalogue of models, which is not there yet"
    raise ModelError(f"{arguments.name!r:.80}: {told}; any GGUF file can be given with --model")


def _experts(facts: ModelFacts) -> str:
    if not facts.experts:
        return "none (dense)"
    shared = f" + {facts.experts_shared} shared" if facts.experts_shared else ""
    return f"{facts.experts_used} of {facts.experts}{shared}"
