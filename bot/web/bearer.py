"""Who is asking over HTTP: the ``Authorization: Bearer …`` header and nothing else.

Not the body, not the address, not a cookie: what a client can claim freely never decides what it may read.
"""

from __future__ import annotations

from aiohttp import web

from bot.errors import Unauthorized
from bot.web.keys import assistant_of
from knowledge.access import Principal


async def caller(request: web.Request) -> Principal:
    """The person behind the request's key or token. Raises ``Unauthorized``."""
    scheme, _, credential = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not credential.strip():
        raise Unauthorized("no key was sent; put it in the header 'Authorization: Bearer KEY'")
    assistant = await assistant_of(request)
    return await assistant.directory.authenticate(credential.strip())
