"""Reading back what was said, and saying what one thought of it. Everybody sees only their own.

Somebody else's conversation is unknown in the same words as one that does not exist.
"""

from __future__ import annotations

import time

from aiohttp import web

from bot.web.bearer import caller
from bot.web.completions import ONE_OFF
from bot.web.keys import assistant_of
from bot.web.problems import Problem
from bot.web.schemas import FeedbackRequest, read_body
from bot.web.wire import list_json, summary_json, turn_json
from knowledge.access import Audience

TITLE_CHARS = 40


async def list_conversations(request: web.Request) -> web.Response:
    """``GET /v1/conversations``: those kept here, the last used first."""
    assistant, principal = await assistant_of(request), await caller(request)
    summaries = await assistant.store.list_conversations(principal.id)
    return web.json_response(list_json(summary_json(s) for s in summaries if not s.id.startswith(ONE_OFF)))


async def read_conversation(request: web.Request) -> web.Response:
    """``GET /v1/conversations/{id}``: its turns as the asker saw them."""
    assistant, principal = await assistant_of(request), await caller(request)
    conversation = request.match_info["id"]
    turns = await assistant.store.turns(conversation, principal.id)
    audience = Audience.of(principal)
    told = [turn_json(turn, may_see=await assistant.may_see(turn, audience)) for turn in turns]
    return web.json_response({"id": conversation, "title": turns[0].question[:TITLE_CHARS], "turns": told})


async def read_image(request: web.Request) -> web.Response:
    """``GET /v1/turns/{id}/images/{number}``: what the calculation drew, for the one who asked."""
    assistant, principal = await assistant_of(request), await caller(request)
    turn = await assistant.store.turn(request.match_info["id"], principal.id)
    images = await assistant.store.images(turn.id, principal.id)
    wanted = request.match_info["number"]
    named = {str(number): image for number, image in enumerate(images, 1)}
    if wanted not in named or not await assistant.may_see(turn, Audience.of(principal)):
        raise Problem(404, f"this turn has no drawing {wanted!r:.20} for you", "not_found")
    return web.Response(body=named[wanted], content_type="image/png")


async def add_feedback(request: web.Request) -> web.Response:
    """``POST /v1/feedback``: thumbs up or down; thinking again replaces it."""
    assistant, principal = await assistant_of(request), await caller(request)
    said = await read_body(request, FeedbackRequest)
    await assistant.store.add_feedback(said.turn, principal.id, said.verdict, said.comment, time.time())
    return web.json_response({"object": "feedback", "turn": said.turn, "verdict": said.verdict})


async def me(request: web.Request) -> web.Response:
    """``GET /v1/me``: who the key belongs to."""
    assistant, principal = await assistant_of(request), await caller(request)
    person = await assistant.directory.person(principal.id)
    return web.json_response({"id": person.id, "name": person.name or person.id, "language": person.language})
