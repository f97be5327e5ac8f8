"""``/hooks/{channel}/{bot}``: where messengers deliver. Proven, kept, acknowledged; the work comes after.

Why a request was refused stands in the log and never in the answer. Knows no vendor's protocol but how each
wants to be told "I have it".
"""

from __future__ import annotations

import logging
import secrets
import time
from ipaddress import ip_address, ip_network

from aiohttp import web

from bot.channels.catalogue import Bot
from bot.channels.contract import Handshake, Ignored, Inbound, Poll, Received, Request
from bot.channels.delivery import Delivery
from bot.channels.dingtalk import DingTalkBot
from bot.channels.errors import Rejected
from bot.channels.webhook import WebhookBot
from bot.channels.wecom_aibot import WeComAiBot, sealed, stream_reply
from bot.web.problems import Problem

log = logging.getLogger(__name__)
DELIVERY: web.AppKey[Delivery] = web.AppKey("delivery")
JSON = "application/json"


async def hook(request: web.Request) -> web.Response:
    """One delivery of a messenger, or the check of this address."""
    delivery = request.app[DELIVERY]
    bot = delivery.bots.get(request.match_info["bot"])
    # A bot with a line may lack the keys that prove a callback: there is no such address then.
    if bot is None or bot.channel.name != request.match_info["channel"] or bot.settings.line:
        raise Problem(404, "there is nothing at this address", "not_found")
    raw = Request(
        await request.read(),
        dict(request.query),
        {name.lower(): value for name, value in request.headers.items()},
        "GET" if request.method == "GET" else "POST",
    )
    try:
        if not bot.is_open:
            raise Rejected("not-set-up")
        _check_address(bot, request.remote or "")
        received = bot.channel.receive(bot.config, raw, time.time())
    except Rejected as rejected:
        log.warning("bot %s: rejected a request of %s: %s", bot.name, request.remote, rejected.reason)
        raise Problem(403, "this request proves nothing", "rejected") from None
    return await _answer(delivery, bot, raw, received)


async def _answer(delivery: Delivery, bot: Bot, raw: Request, received: Received) -> web.Response:
    match received:
        case Handshake(body, content_type):
            return web.Response(text=body, content_type=content_type)
        case Ignored(reason):
            log.debug("bot %s: ignored: %s", bot.name, reason)
            return web.Response()
        case Poll(stream):
            content, finish = await delivery.poll(bot, received)
            return _sealed(bot.config, raw, stream_reply(stream, content, finish))
        case Inbound():
            is_new = await delivery.accept(bot, received)
            return _acknowledged(bot, raw, received, is_new)


def _acknowledged(bot: Bot, raw: Request, message: Inbound, is_new: bool) -> web.Response:
    """A second delivery is told the same as the first: for the vendor it is one message."""
    match bot.config:
        case WeComAiBot():
            return _sealed(bot.config, raw, stream_reply(message.reply["stream"], "", False))
        case WebhookBot():
            body = {"accepted": message.key, "duplicate": not is_new}
            return web.json_response(body, status=202)
        case _:
            return web.Response()


def _sealed(config: WeComAiBot, raw: Request, reply: dict[str, object]) -> web.Response:
    nonce = raw.query["nonce"]
    text = sealed(config, reply, nonce, time.time(), secrets.token_bytes(16))
    return web.Response(text=text, content_type=JSON)


def _check_address(bot: Bot, remote: str) -> None:
    """DingTalk signs no body, so who calls is part of the proof. No list, nobody."""
    if not isinstance(bot.config, DingTalkBot):
        return
    try:
        caller = ip_address(remote)
        if any(caller in ip_network(allowed) for allowed in bot.config.allow_ips):
            return
    except ValueError:
        pass
    raise Rejected("address-not-allowed")
