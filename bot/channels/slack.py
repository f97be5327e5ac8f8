"""Slack Events API and slash commands: HMAC over the raw body. Codec and settings; see ``slack_client``.

A mention can arrive as two events with two ids, so a message is known by team, channel and time. Knows nothing
of how an answer is made or sent.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from bot.channels.contract import Handshake, Ignored, Inbound, Received, Request, Sink
from bot.channels.errors import Rejected
from bot.channels.proof import (
    check_fresh,
    check_size,
    equal,
    field,
    json_object,
    readable,
    required,
    rows,
    seconds,
    table,
    text_of,
)
from bot.tables import option

SINK = Sink("final", 3900, "slack", rates=((1, 1.0),), max_picture_bytes=10 << 20)
"""The vendor advises 4,000 characters and takes one message a second per channel."""
FRESH_S = 300.0
FORM = "application/x-www-form-urlencoded"
_FIRST_MENTION = re.compile(r"^\s*<@[A-Z0-9]+>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


@dataclass(frozen=True)
class SlackBot:
    """A bot of one Slack app in one workspace."""

    signing_secret: str = option("", "Signing Secret of the app")
    bot_token: str = option("", "xoxb-… token; needed to send")
    bot_user_id: str = option("", "the bot's own user id, U…; its own messages and mention are left out")
    team_id: str = option("", "the workspace, T…; messages of another are refused")
    api_base_url: str = option("https://slack.com/api", "where the vendor's API is")

    def check(self) -> None:
        """Nothing to check beyond presence."""


REQUIRED = ("signing_secret",)
NEEDED_TO_BE_CALLED = ("team_id",)
"""An app that is installed in several workspaces has one secret for all of them: without this nobody may call."""


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """``v0=`` and HMAC-SHA-256 over time and raw body."""
    message = b"v0:" + timestamp.encode("utf-8", "surrogatepass") + b":" + body
    return "v0=" + hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def receive(config: SlackBot, request: Request, now: float) -> Received:
    """The message of an event or a slash command, or the answer to the check of the address."""
    check_size(request)
    given, timestamp = required(request.headers, "x-slack-signature", "x-slack-request-timestamp")
    sent = seconds(timestamp)
    if not equal(given, signature(config.signing_secret, timestamp, request.body)):
        raise Rejected("bad-signature")
    check_fresh(sent, now, FRESH_S, FRESH_S)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == FORM:
        return _command(config, request)
    body = json_object(request.body)
    if body.get("type") == "url_verification":
        (challenge,) = required({"challenge": field(body, "challenge")}, "challenge")
        return Handshake(json.dumps({"challenge": challenge}), "application/json")
    if body.get("type") != "event_callback":
        return Ignored(f"event-{field(body, 'type')}")
    _check_team(config, field(body, "team_id"))
    return _message_of(config, body, table(body, "event"))


def _check_team(config: SlackBot, team: str) -> None:
    if config.team_id and team != config.team_id:
        raise Rejected("wrong-receiver")


def _message_of(config: SlackBot, body: Mapping[str, Any], event: Mapping[str, Any]) -> Received:
    kind, sender = field(event, "type"), field(event, "user")
    if kind not in ("message", "app_mention"):
        return Ignored(f"event-{kind}")
    if field(event, "bot_id") or (sender and sender == config.bot_user_id):
        return Ignored("not-a-person")
    if field(event, "subtype") not in ("", "file_share"):
        return Ignored(f"subtype-{field(event, 'subtype')}")
    channel, sent = field(event, "channel"), field(event, "ts")
    if not sender or not channel or not sent:
        raise Rejected("missing-field")
    is_group, text = field(event, "channel_type") != "im", field(event, "text")
    mention = f"<@{config.bot_user_id}>"
    is_addressed = kind == "app_mention" or (config.bot_user_id and mention in text)
    if is_group and not is_addressed:
        return Ignored("not-addressed")
    # Somebody of a foreign workspace in a shared channel is nobody to us.
    team = field(body, "team_id")
    known = sender if field(event, "user_team") in ("", team) else ""
    reply = {"thread_ts": field(event, "thread_ts") or (sent if is_group else "")}
    if not is_group:
        reply |= _file_of(event)
    words = text.replace(mention, "") if config.bot_user_id else _FIRST_MENTION.sub("", text)
    return Inbound(f"{team}/{channel}/{sent}", known, channel, _plain(words), is_group, reply)


def _file_of(event: Mapping[str, Any]) -> dict[str, str]:
    """Address and name of the first file that may be a text; it is fetched when the message is worked on.

    A picture beside a question is not what is asked about, so then the question is answered.
    """
    for file in rows(event, "files"):
        kind, address = field(file, "mimetype").partition("/")[0], field(file, "url_private_download")
        if address and kind not in ("image", "audio", "video"):
            return {"file_key": address, "file_name": readable(field(file, "name"))}
    return {}


def _plain(text: str) -> str:
    """Slack's three entities undone, once."""
    return readable(re.sub("|".join(_ENTITIES), lambda found: _ENTITIES[found.group()], text))


def _command(config: SlackBot, request: Request) -> Received:
    """A slash command: a form with the text of one person, answered where it was typed."""
    try:
        form = dict(parse_qsl(text_of(request.body), keep_blank_values=True, strict_parsing=True))
        "".join(form.values()).encode()
    except ValueError:
        raise Rejected("bad-form") from None
    if "command" not in form:
        return Ignored("interaction")
    _check_team(config, form.get("team_id", ""))
    sender, channel, trigger = required(form, "user_id", "channel_id", "trigger_id")
    is_group = not channel.startswith("D")
    return Inbound(f"command/{trigger}", sender, channel, readable(form.get("text", "")), is_group)
