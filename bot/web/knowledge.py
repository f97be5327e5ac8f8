"""Knowledge over HTTP, for reading. The reader is whoever the key belongs to, never whom a body names."""

from __future__ import annotations

from aiohttp import web

from bot.web.bearer import caller
from bot.web.keys import assistant_of
from bot.web.schemas import SearchRequest, read_body
from bot.web.wire import list_json
from knowledge.access import Audience


async def list_documents(request: web.Request) -> web.Response:
    """``GET /v1/knowledge/documents``: what the caller may read."""
    assistant, principal = await assistant_of(request), await caller(request)
    entries = await assistant.knowledge.list(Audience.of(principal))
    return web.json_response(
        list_json({"id": e.id, "object": "document", "path": e.path, "title": e.title} for e in entries)
    )


async def search(request: web.Request) -> web.Response:
    """``POST /v1/knowledge/search``: passages the caller may read, best first."""
    assistant, principal = await assistant_of(request), await caller(request)
    wanted = await read_body(request, SearchRequest)
    findings = await assistant.knowledge.search(wanted.query, Audience.of(principal), k=wanted.k)
    passages = [
        {
            "document": p.document,
            "title": p.title,
            "text": p.text,
            "start": p.start,
            "end": p.end,
            "score": p.score,
        }
        for p in findings.passages
    ]
    denials = [{"folder": d.folder, "contact": d.contact} for d in findings.denials]
    return web.json_response({"object": "list", "data": passages, "denials": denials})
