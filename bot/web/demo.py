"""Only in demo mode: who there is to ask as, and a token for each of them without any proof.

Outside demo mode, and where anybody else lives in the data folder, these addresses do not exist.
"""

from __future__ import annotations

import time

from aiohttp import web

from bot.assistant import Assistant
from bot.company import is_alone
from bot.web.keys import SETTINGS, assistant_of
from bot.web.problems import Problem
from bot.web.schemas import DemoTokenRequest, read_body
from bot.web.wire import list_json


async def people(request: web.Request) -> web.Response:
    """``GET /demo/people``: everybody with the names of their groups."""
    assistant = await _demo(request)
    groups = {group.id: group.name or group.id for group in await assistant.directory.groups()}
    rows = [
        {
            "user": person.id,
            "name": person.name or person.id,
            "language": person.language,
            "groups": [groups[group] for group in person.groups],
        }
        for person in await assistant.directory.users()
    ]
    return web.json_response(list_json(rows))


async def token(request: web.Request) -> web.Response:
    """``POST /demo/token``: a short-lived token for one of them."""
    assistant = await _demo(request)
    wanted = await read_body(request, DemoTokenRequest)
    lifetime_s = request.app[SETTINGS].server.token_lifetime_s
    issued = await assistant.directory.issue_token(wanted.user, time.time(), lifetime_s)
    return web.json_response({"token": issued, "user": wanted.user, "expires_in": lifetime_s})


async def _demo(request: web.Request) -> Assistant:
    """The assistant, if everybody it knows came with the demo company."""
    settings = request.app[SETTINGS]
    if settings.demo:
        assistant = await assistant_of(request)
        if await is_alone(assistant.directory, settings.data):
            return assistant
    raise Problem(404, "there is nothing at this address", "not_found")
