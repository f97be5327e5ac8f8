"""``mosuan model pull``: brings a model to the data folder, its licence shown before anything is fetched."""

from __future__ import annotations

import asyncio
import logging
from argparse import Namespace

from bot.commands.options import Commands, add_command, settings_of
from bot.commands.terminal import Terminal
from bot.models.catalogue import choose, facts_of, known_models
from bot.models.download import Found, fetch, look_up
from bot.models.errors import FetchFailed
from bot.models.offers import FREE, Offer, find_offer, machine_ram_gb, pick

MB = 1 << 20


def add(group: Commands) -> None:
    """The command."""
    pulling = add_command(
        group, "pull", _pull, "fetch a model; without a name, the best for this machine's memory"
    )
    pulling.add_argument("name", nargs="?", metavar="NAME_OR_REPOSITORY")
    pulling.add_argument("--weights", metavar="TYPE", help="quantisation, such as Q8_0 (Q4_K_M or the like)")
    pulling.add_argument("--accept-license", action="store_true", help="agree to a licence that is not free")
    pulling.add_argument("--use", action="store_true", help="make it the model of this data folder")


def _pull(arguments: Namespace, terminal: Terminal) -> int:
    data = settings_of(arguments).data
    offer = find_offer(arguments.name) if arguments.name else pick(machine_ram_gb())
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # what goes wrong is told in our own line
    known = known_models(data)
    if offer.name in known:
        terminal.say(f"{offer.name} is there already: {known[offer.name]}")
    else:
        found = asyncio.run(_look_up(offer, arguments.weights))
        _tell(offer, found, terminal)
        _agree(offer, found, arguments, terminal)
        done = 0

        def moved(count: int) -> None:
            nonlocal done
            advance(((done + count) // MB) - (done // MB))
            done += count

        with terminal.progress(f"{offer.name} (MB)", found.bytes // MB) as advance:
            path = asyncio.run(fetch(found, data / "models", offer.name, moved))
        facts = facts_of(path)
        terminal.say(f"{offer.name} is in {path}, {facts.bytes / 1e9:.1f} GB, checked")
    if arguments.use:
        choose(offer.name, data)
        terminal.say(f"{offer.name} answers from now on")
    else:
        terminal.say(f"mosuan model use {offer.name} makes it the one that answers")
    return 0


async def _look_up(offer: Offer, weights: str | None) -> Found:
    return await look_up(offer.repo, weights or offer.weights, strict=weights is not None)


def _tell(offer: Offer, found: Found, terminal: Terminal) -> None:
    """What somebody should know before it comes."""
    rows = {
        "model": f"{offer.name} ({offer.repo})",
        "license": f"{_license(offer, found) or 'unknown'}{'; ' if offer.terms else ''}{offer.terms}",
        "file": f"{found.bytes / 1e9:.1f} GB, {', '.join(file.path for file in found.files)[:200]}",
        "memory": f"about {offer.ram_gb:.0f} GB, {machine_ram_gb():.0f} GB are here" if offer.ram_gb else "",
    }
    for name, value in rows.items():
        if value:
            terminal.say(f"{name:14}{value}")


def _agree(offer: Offer, found: Found, arguments: Namespace, terminal: Terminal) -> None:
    """A licence that is not free wants a yes. Raises ``FetchFailed`` without."""
    license_ = _license(offer, found)
    if license_ in FREE or arguments.accept_license:
        return
    if terminal.stdin.isatty():
        terminal.write(f"Do you accept the licence {license_ or 'of this repository'}? [y/N] ")
        if terminal.stdin.readline().strip().lower() in ("y", "yes", "是"):
            return
    raise FetchFailed(
        f"the licence of {offer.name} asks for more than its text; read it, then add --accept-license"
    )


def _license(offer: Offer, found: Found) -> str:
    """The catalogue's word where it has one: repositories of converted files often leave it out."""
    return offer.license or found.license
