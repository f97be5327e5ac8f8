"""``mosuan model routes``: what small and larger model cost and brought, scene by scene."""

from __future__ import annotations

import asyncio
import time
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict

from bot.commands.options import Commands, add_command, add_json, positive, settings_of
from bot.commands.terminal import Terminal
from bot.ledger import Ledger, RouteFigures
from bot.settings import Settings

COLUMNS = ("SCENE", "ROUTE", "TURNS", "OUTCOMES", "ESCALATED FOR", "TOKENS", "SECONDS", "COST")
DAY_S = 86400.0


def add(commands: Commands) -> None:
    """The command."""
    told = "tell what each route, small model alone or larger one after it, cost and brought"
    routes = add_command(commands, "routes", _routes, told)
    routes.add_argument("--days", type=positive, metavar="N", default=30, help="how far back to look (30)")
    add_json(routes)


def _routes(arguments: Namespace, terminal: Terminal) -> int:
    figures = asyncio.run(_figures(settings_of(arguments), time.time() - arguments.days * DAY_S))
    if arguments.json:
        terminal.json([asdict(route) for route in figures])
    elif not figures:
        terminal.say("no turn had a choice of models yet; --larger NAME gives them one")
    else:
        terminal.table(COLUMNS, map(_row, figures))
    return 0


async def _figures(settings: Settings, since: float) -> tuple[RouteFigures, ...]:
    ledger = await Ledger.open(settings.data, url=settings.store.url)
    try:
        return await ledger.figures(since)
    finally:
        await ledger.close()


def _row(route: RouteFigures) -> tuple[str, ...]:
    return (
        route.scene,
        route.route,
        str(route.turns),
        _counts(route.outcomes),
        _counts(route.escalations),
        _counts(route.tokens),
        f"{route.seconds:.1f}",
        f"{route.cost:.4f}" if route.cost else "",
    )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda pair: -pair[1]))
