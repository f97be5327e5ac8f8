"""``mosuan model …``: which models there are and can be had, what they are, training one, measuring any."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.commands import data, evaluate, pull, routes, train
from bot.commands.options import Commands, add_command, add_group, add_json, settings_of
from bot.commands.terminal import Terminal
from bot.models.catalogue import (
    ModelFacts,
    choose,
    chosen,
    facts_of,
    find_model,
    is_safetensors,
    known_models,
)
from bot.models.errors import ModelError
from bot.models.offers import Offer, machine_ram_gb, offers

HERE = ("NAME", "ARCHITECTURE", "PARAMETERS", "ACTIVE", "EXPERTS", "WEIGHTS", "FILE")
TO_FETCH = (
    "TO FETCH",
    "PARAMETERS",
    "ACTIVE",
    "LICENSE",
    "LANGUAGES",
    "TOOLS",
    "FILE",
    "MEMORY",
    "FITS HERE",
)


def add(commands: Commands) -> None:
    """The group."""
    group = add_group(commands, "model", "chat models")
    add_json(
        add_command(group, "list", _list, "list the models that are here, and those that can be fetched")
    )
    telling = add_command(group, "info", _info, "tell what a model is, fetched or not")
    telling.add_argument("name", metavar="NAME_OR_GGUF")
    add_json(telling)
    pull.add(group)
    using = add_command(group, "use", _use, "make a model the one that answers, for this data folder")
    using.add_argument("name", metavar="NAME_OR_GGUF")
    train.add(group)
    data.add(group)
    evaluate.add(group)
    routes.add(group)


def _list(arguments: Namespace, terminal: Terminal) -> int:
    folder = settings_of(arguments).data
    here = {name: (path, _told(path)) for name, path in known_models(folder).items()}
    away = [offer for offer in offers() if offer.name not in here]
    if arguments.json:
        terminal.json([*(_fact(name, *told) for name, told in here.items()), *map(_offered, away)])
        return 0
    terminal.table(HERE, (_row(name, *told) for name, told in here.items()))
    terminal.say()
    ram_gb = machine_ram_gb()
    terminal.table(TO_FETCH, (_offer_row(offer, ram_gb) for offer in away))
    terminal.say(
        f"\nIn use: {chosen(folder)}. mosuan model pull NAME fetches one, mosuan model use NAME uses it."
    )
    return 0


def _told(path: Path) -> ModelFacts | str:
    """The facts of a file, or why there are none."""
    if not path.is_file():
        return f"no file {path}"
    try:
        return facts_of(path)
    except ModelError as problem:
        return str(problem)


def _fact(name: str, path: Path, told: ModelFacts | str) -> dict[str, Any]:
    known = {"error": told, "file": str(path)} if isinstance(told, str) else asdict(told)
    return known | {"name": name, "installed": True}


def _offered(offer: Offer) -> dict[str, Any]:
    return asdict(offer) | {"installed": False, "fits": offer.ram_gb <= machine_ram_gb()}


def _row(name: str, path: Path, told: ModelFacts | str) -> tuple[str, ...]:
    if isinstance(told, str):
        return (name, "", "", "", "", "", told)
    counts = (_short(told.parameters), _short(told.active_parameters))
    return (name, told.architecture, *counts, _experts(told), told.quantisation, str(path))


def _offer_row(offer: Offer, ram_gb: float) -> tuple[str, ...]:
    counts = (f"{offer.parameters_b:g} B", f"{offer.active_b:g} B")
    sizes = (f"{offer.file_gb:.1f} GB", f"{offer.ram_gb:.0f} GB", "yes" if offer.ram_gb <= ram_gb else "no")
    return (offer.name, *counts, offer.license, offer.languages, offer.tools or "weak", *sizes)


def _info(arguments: Namespace, terminal: Terminal) -> int:
    folder = settings_of(arguments).data
    offer = next((offer for offer in offers() if offer.name == arguments.name), None)
    if offer and offer.name not in known_models(folder):
        _say(terminal, _offer_rows(offer), _offered(offer), arguments.json)
    else:
        facts = facts_of(find_model(arguments.name, folder))
        _say(terminal, _fact_rows(facts), asdict(facts), arguments.json)
    return 0


def _say(terminal: Terminal, rows: dict[str, str], values: dict[str, Any], as_json: bool) -> None:
    if as_json:
        terminal.json(values)
        return
    for name, value in rows.items():
        if value:
            terminal.say(f"{name:14}{value}")


def _fact_rows(facts: ModelFacts) -> dict[str, str]:
    active = f"{facts.active_parameters:,} of {facts.parameters:,} for one token"
    return {
        "name": facts.name,
        "file": f"{facts.file} ({facts.bytes / 2**20:.1f} MB)",
        "architecture": f"{facts.architecture}, {facts.layers} layers, width {facts.width}",
        "parameters": active if facts.experts else f"{facts.parameters:,}",
        "experts": _experts(facts),
        "context": f"{facts.context_tokens:,} tokens",
        "weights": facts.quantisation,
        "tool calls": facts.tool_format,
        "license": facts.license,
    }


def _offer_rows(offer: Offer) -> dict[str, str]:
    return {
        "name": f"{offer.name}, not fetched; mosuan model pull {offer.name} does that",
        "repository": offer.repo,
        "architecture": offer.architecture,
        "parameters": f"{offer.active_b:g} of {offer.parameters_b:g} billion for one token",
        "languages": offer.languages,
        "weights": offer.weights,
        "file": f"{offer.file_gb:.1f} GB",
        "memory": f"about {offer.ram_gb:.0f} GB, {machine_ram_gb():.0f} GB are here",
        "tool calls": offer.tools or "not trained for them",
        "license": "; ".join(filter(None, (offer.license, offer.terms))),
    }


def _use(arguments: Namespace, terminal: Terminal) -> int:
    folder = settings_of(arguments).data
    if not is_safetensors(find_model(arguments.name, folder)):
        facts_of(find_model(arguments.name, folder))  # a damaged file is told now
    path = choose(arguments.name, folder)
    terminal.say(f"{arguments.name} ({path}) answers from now on where --model names no other")
    return 0


def _short(parameters: int) -> str:
    return f"{parameters / 1e9:.1f} B" if parameters >= 1e9 else f"{parameters / 1e6:.1f} M"


def _experts(facts: ModelFacts) -> str:
    if not facts.experts:
        return "none (dense)"
    shared = f" + {facts.experts_shared} shared" if facts.experts_shared else ""
    return f"{facts.experts_used} of {facts.experts}{shared}"
