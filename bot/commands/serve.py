"""``mosuan serve``: the server."""

from __future__ import annotations

import logging
from argparse import Namespace

from bot.app import open_chat_model, run
from bot.commands.options import Commands, add_command, add_model, settings_of
from bot.commands.terminal import Terminal
from bot.models.catalogue import find_model
from bot.settings import Settings


def add(commands: Commands) -> None:
    """The command."""
    serve = add_command(commands, "serve", _serve, "start the server")
    serve.add_argument("--host", metavar="H", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, metavar="P", help="port to listen on (8080)")
    add_model(serve)


def _serve(arguments: Namespace, terminal: Terminal) -> int:
    settings = settings_of(arguments, {"server.host": arguments.host, "server.port": arguments.port})
    if terminal.open_model is open_chat_model and not settings.model.servers[0]:
        find_model(settings.model.name, settings.data)  # a missing file is told before anything listens
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    run(settings, open_model=terminal.open_model, ready=lambda url: terminal.say(_welcome(url, settings)))
    return 0


def _welcome(url: str, settings: Settings) -> str:
    demo = "; the demo company is loaded, choose who you are on the page" if settings.demo else ""
    return f"Mosuan is on {url} (data in {settings.data}{demo}). Ctrl-C stops it."
