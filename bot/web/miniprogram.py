"""The mini-program's addresses: login, questions, their events as they come, stop, and what was said before.

Who asks is proven by the access token in ``Authorization: Bearer …``; another account's turn is 404 in the
words of one that does not exist. Streams end after some time on purpose: WeChat would cut them, and a client
that names its last event misses none and sees none twice.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import Any

from aiohttp import web

from bot.channels.errors import SendFailed
from bot.channels.miniprogram import CHANNEL, Miniprogram, label_of, withheld_of
from bot.channels.miniprogram_log import MiniTurn, text_of
from bot.channels.miniprogram_sessions import Login
from bot.errors import Unauthorized
from bot.web.jobs import cursor
from bot.web.keys import MINIPROGRAM, SETTINGS
from bot.web.miniprogram_schemas import MiniLogin, MiniQuestion, MiniRefresh
from bot.web.problems import Problem
from bot.web.schemas import read_body
from bot.web.sse import event_stream
from bot.web.wire import Json, list_json

log = logging.getLogger(__name__)
TITLE_CHARS = 40


async def login(request: web.Request) -> web.Response:
    """``POST /mini/login``: tokens for whoever ``wx.login`` gave this code."""
    program, sent = program_of(request), await read_body(request, MiniLogin)
    try:
        return web.json_response(login_json(await program.login(sent.code)))
    except SendFailed as problem:
        log.warning("login: %s", problem)
        told = "WeChat does not answer right now; call wx.login again in a moment"
        raise Problem(503, told, "login_unavailable") from None


async def refresh(request: web.Request) -> web.Response:
    """``POST /mini/refresh``: new tokens; the one sent is spent."""
    program, sent = program_of(request), await read_body(request, MiniRefresh)
    return web.json_response(login_json(await program.sessions.refresh(sent.refresh_token, program.now())))


async def logout(request: web.Request) -> web.Response:
    """``POST /mini/logout``: this device's tokens are worth nothing from now on."""
    program = program_of(request)
    session, _ = await program.sessions.prove(bearer(request))
    await program.sessions.end(session)
    return web.json_response({"object": "login", "deleted": True})


async def me(request: web.Request) -> web.Response:
    """``GET /mini/me``: who the account belongs to. Its id is what an operator writes into the people file."""
    program, account = await _asked(request)
    assistant = await program.assistant()
    person = await assistant.directory.principal_for_account(CHANNEL, account)
    named = await assistant.directory.person(person.id) if person.id else None
    name = (named.name or named.id) if named else ""
    return web.json_response({"known": named is not None, "name": name, "account": account})


async def ask(request: web.Request) -> web.Response:
    """``POST /mini/turns``: 202 and the turn once the question is kept; 200 when it was asked before."""
    program, account = await _asked(request)
    sent = await read_body(request, MiniQuestion)
    turn = await program.ask(
        account, sent.conversation, sent.client_msg_id, sent.text, wants_notice=sent.notify
    )
    is_new = turn.state == "running" and turn.last == 0
    return web.json_response(await turn_json(program, turn), status=202 if is_new else 200)


async def read_turn(request: web.Request) -> web.Response:
    """``GET /mini/turns/{id}``: where it stands, with the text as far as it is there."""
    program, turn = await _turn(request)
    return web.json_response(await turn_json(program, turn))


async def read_image(request: web.Request) -> web.Response:
    """``GET /mini/turns/{id}/images/{number}``: what the calculation drew, for the account that asked."""
    program, turn = await _turn(request)
    wanted = request.match_info["number"]
    image = await program.image(turn, wanted)
    if image is None:
        raise Problem(404, f"this turn has no drawing {wanted!r:.20} for you", "not_found")
    return web.Response(body=image, content_type="image/png")


async def stop(request: web.Request) -> web.Response:
    """``POST /mini/turns/{id}/stop``: end it; one that is over stays as it is."""
    program, turn = await _turn(request)
    return web.json_response(await turn_json(program, await program.stop(turn.id, turn.account)))


async def turn_events(request: web.Request) -> web.StreamResponse:
    """``GET /mini/turns/{id}/events``: server-sent events above ``?after=`` or ``Last-Event-ID``.

    ``[DONE]`` comes after the turn's last event; a stream that ends without it is to be asked for again.
    """
    program, turn = await _turn(request)
    after, settings = cursor(request, 0), request.app[SETTINGS]
    is_hidden = turn.state != "running" and not await program.may_see(turn)
    async with event_stream(request, settings.server.keep_alive_s) as stream:
        try:
            async with asyncio.timeout(program.settings.stream_s):
                if is_hidden and after < turn.last:
                    body = {"seq": turn.last, "type": "withheld", "message": withheld_of(turn)}
                    await stream.send(body, event_id=turn.last)
                elif not is_hidden:
                    async with aclosing(program.log.follow(turn.id, after)) as events:
                        async for event in events:
                            body = {"seq": event.number, **event.body}
                            await stream.send(body, event_id=event.number)
                await stream.end()
        except TimeoutError:
            await stream.response.write_eof()
    return stream.response


async def list_conversations(request: web.Request) -> web.Response:
    """``GET /mini/conversations``: the account's, the last used first."""
    program, account = await _asked(request)
    firsts = await program.log.conversations(account)
    return web.json_response(
        list_json({"id": turn.conversation, "title": turn.question[:TITLE_CHARS]} for turn in firsts)
    )


async def read_conversation(request: web.Request) -> web.Response:
    """``GET /mini/conversations/{id}``: its turns, oldest first; empty before the first question."""
    program, account = await _asked(request)
    conversation = request.match_info["id"]
    turns = await program.log.turns(account, conversation)
    told = [await turn_json(program, turn) for turn in turns]
    return web.json_response({"id": conversation, "turns": told})


def program_of(request: web.Request) -> Miniprogram:
    """The mini-program. Raises ``Problem`` 404 when there is none."""
    program = request.app[MINIPROGRAM]
    if program is None:
        told = "this server has no mini-program; its operator sets [miniprogram] app_id"
        raise Problem(404, told, "no_miniprogram")
    return program


def bearer(request: web.Request) -> str:
    """What the client sends to prove itself. Raises ``Unauthorized``."""
    scheme, _, credential = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not credential.strip():
        raise Unauthorized("no token was sent; log in, then send 'Authorization: Bearer TOKEN'")
    return credential.strip()


async def turn_json(program: Miniprogram, turn: MiniTurn) -> Json:
    """A turn as its asker may see it now. ``label`` must be shown with the text."""
    may_see = await program.may_see(turn)
    events = await program.log.events(turn.id) if may_see else ()
    last: dict[str, Any] = dict(events[-1].body) if events and turn.state != "running" else {}
    is_text_shown = turn.state != "blocked"
    return {
        "id": turn.id,
        "object": "turn",
        "conversation": turn.conversation,
        "client_msg_id": turn.message_id,
        "question": turn.question,
        "status": turn.state if may_see else "withheld",
        "text": text_of(events) if is_text_shown else "",
        "message": last.get("message", "") if may_see else withheld_of(turn),
        "outcome": last.get("outcome"),
        "citations": last.get("citations", []),
        "images": last.get("images", []),
        "label": label_of(turn),
        "last": events[-1].number if events else turn.last,
        "created_at": turn.started,
    }


def login_json(login: Login) -> Json:
    """Tokens as OAuth clients know them."""
    return {
        "access_token": login.access,
        "token_type": "Bearer",
        "expires_in": login.access_s,
        "refresh_token": login.refresh,
    }


async def _asked(request: web.Request) -> tuple[Miniprogram, str]:
    program = program_of(request)
    _, account = await program.sessions.prove(bearer(request))
    return program, account


async def _turn(request: web.Request) -> tuple[Miniprogram, MiniTurn]:
    program, account = await _asked(request)
    return program, await program.log.turn(request.match_info["id"], account)
