"""``mosuan channel …``: the messengers that reach Mosuan, and what becomes of a request of theirs."""

from __future__ import annotations

import asyncio
import json
import time
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.app import open_assistant
from bot.channels.calling import open_session
from bot.channels.catalogue import CHANNELS, Bot, find_channel, read_bot
from bot.channels.clients import check, client_of
from bot.channels.delivery import open_post
from bot.channels.errors import ChannelError
from bot.channels.simulated_calls import SIMULATED
from bot.channels.simulator import Shown
from bot.channels.trial import open_trial
from bot.channels.verdict import Judge, recorded
from bot.commands.lines import Line, output, read_lines
from bot.commands.options import Commands, add_command, add_group, add_json, add_model, settings_of
from bot.commands.terminal import Terminal
from bot.errors import SettingsError
from bot.settings import Settings
from bot.tables import nearest, read_toml


def add(commands: Commands) -> None:
    """The group."""
    channel = add_group(commands, "channel", "messengers that reach Mosuan")
    add_command(channel, "list", _list, "list the messengers and the keys a bot of each needs")
    verify = add_command(
        channel,
        "verify",
        _verify,
        "tell what becomes of a recorded request: accept, duplicate, ignore, reject",
    )
    verify.add_argument("channel", metavar="CHANNEL", help=", ".join(CHANNELS))
    verify.add_argument(
        "--request",
        type=Path,
        required=True,
        metavar="FILE",
        help='JSON: {"method", "query", "headers", "body" or "body_base64"}; a .jsonl file is a batch',
    )
    verify.add_argument("--now", type=float, metavar="SECONDS", help="the clock, seconds since 1970")
    verify.add_argument("--out", type=Path, metavar="FILE", help="where a batch's verdicts go")
    add_json(verify)
    checking = add_command(
        channel,
        "check",
        _check,
        "ask each vendor whether the bots of the settings may send; exit 1 if one may not",
    )
    add_json(checking)
    status = add_command(channel, "status", _status, "tell what came, what waits and what could not be sent")
    add_json(status)
    trying = add_command(
        channel,
        "simulate",
        _simulate,
        "send a bot a message as a messenger would, and show what its reader sees",
    )
    trying.add_argument("channel", metavar="CHANNEL", help=", ".join(SIMULATED))
    trying.add_argument("text", metavar="TEXT", nargs="+", help="one message, or several one after the other")
    trying.add_argument(
        "--account", default="U1", metavar="ACCOUNT", help="who writes, as the messenger knows them (U1)"
    )
    add_model(trying)
    add_json(trying)
    verify.epilog = (
        "--config is the bot: a TOML or JSON file with the keys that `mosuan channel list` names, or a "
        "settings file with [bots.NAME]. Exits 0 whatever the verdict."
    )


def _list(arguments: Namespace, terminal: Terminal) -> int:
    rows = [
        (
            channel.name,
            ", ".join((*channel.required, *channel.needed_to_be_called)),
            ", ".join(channel.needed_for_line) or "–",
            ", ".join(channel.needed_to_send) or "–",
        )
        for channel in CHANNELS.values()
    ]
    terminal.table(("CHANNEL", "NEEDED TO BE CALLED", "OR FOR A LINE", "AND TO SEND"), rows)
    return 0


def _verify(arguments: Namespace, terminal: Terminal) -> int:
    find_channel(arguments.channel)
    path: Path | None = getattr(arguments, "config", None)
    if path is None:
        arguments.wrong_usage("--config is needed: the file with the bot's keys")
    assert path is not None, "wrong_usage ends the program"
    judge = Judge(bot_of(path, arguments.channel))
    now = time.time() if arguments.now is None else arguments.now
    if arguments.request.suffix == ".jsonl":
        with output(arguments.out, terminal) as write:
            for line in read_lines(arguments.request):
                write({"id": line.id} | _judged(judge, line, now))
        return 0
    verdict = _judged(judge, _single(arguments.request), now)
    if "error" in verdict:
        raise ChannelError(f"{arguments.request}: {verdict['error']}")
    if arguments.json:
        terminal.json(verdict)
    else:
        message = verdict["message"]
        shown = json.dumps(message, ensure_ascii=False) if message else ""
        terminal.say(f"{verdict['verdict']}  {verdict['reason']}  {shown}".rstrip())
    return 0


def _judged(judge: Judge, line: Line, now: float) -> dict[str, Any]:
    if line.problem:
        return {"error": line.problem}
    own = line.body.get("now", now)
    try:
        if not isinstance(own, (int, float)):
            raise ChannelError("now: not a number of seconds")
        return judge.verdict(recorded(line.body), float(own))
    except ChannelError as problem:
        return {"error": str(problem)}


def _single(path: Path) -> Line:
    """A file that is one JSON object, over as many lines as it likes."""
    try:
        body = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise ChannelError(f"{path}: no such file; check the path") from None
    except (ValueError, RecursionError) as problem:
        raise ChannelError(f"{path}: not valid JSON: {problem}") from None
    if not isinstance(body, dict):
        raise ChannelError(f"{path}: not a JSON object; write {{…}}")
    return Line(1, "1", body)


def _check(arguments: Namespace, terminal: Terminal) -> int:
    return asyncio.run(_ask_vendors(settings_of(arguments).bots, arguments.json, terminal))


async def _ask_vendors(bots: Sequence[Bot], as_json: bool, terminal: Terminal) -> int:
    found = []
    async with open_session() as session:
        for bot in bots:
            found.append((bot, await check(bot, client_of(bot, session))))
    if as_json:
        told = [
            {"bot": bot.name, "channel": bot.channel.name, "ok": not why, "reason": why} for bot, why in found
        ]
        terminal.json({"ok": not any(why for _, why in found), "bots": told})
    elif not found:
        terminal.note("there are no bots; write [bots.NAME] into the settings file")
    else:
        rows = [(bot.name, bot.channel.name, "no" if why else "yes", why) for bot, why in found]
        terminal.table(("BOT", "CHANNEL", "MAY SEND", "WHY NOT"), rows)
    return 1 if any(why for _, why in found) else 0


def _status(arguments: Namespace, terminal: Terminal) -> int:
    return asyncio.run(_tell_status(settings_of(arguments), arguments.json, terminal))


async def _tell_status(settings: Settings, as_json: bool, terminal: Terminal) -> int:
    """Exit 1 when something could not be sent, or when nobody knows whether it was."""
    async with open_post(settings.data, url=settings.store.url) as post:
        counts, parts = (
            await post.inbox.counts(),
            await post.outbox.parts("waiting", "sending", "failed", "unknown"),
        )
    bad = [part for part in parts if part.status in ("failed", "unknown")]
    if as_json:
        came = [{"bot": bot, "status": status, "messages": n} for (bot, status), n in sorted(counts.items())]
        terminal.json({"ok": not bad, "came": came, "not_sent": [asdict(part) for part in parts]})
        return 1 if bad else 0
    terminal.table(("BOT", "CAME", "MESSAGES"), [(*key, count) for key, count in sorted(counts.items())])
    if parts:
        rows = [(p.bot, p.target, p.part + 1, p.status, p.attempts, p.error) for p in parts]
        terminal.table(("BOT", "TO", "PART", "STATUS", "ATTEMPTS", "WHY"), rows)
    if bad:
        terminal.note(f"{len(bad)} parts of answers did not go out, or perhaps did; the reasons are above")
    return 1 if bad else 0


def _simulate(arguments: Namespace, terminal: Terminal) -> int:
    if arguments.channel not in SIMULATED:
        raise ChannelError(
            f"no simulator of {arguments.channel!r:.40}; {nearest(arguments.channel, SIMULATED)}"
        )
    return asyncio.run(_try_out(arguments, settings_of(arguments), terminal))


async def _try_out(arguments: Namespace, settings: Settings, terminal: Terminal) -> int:
    def told(shown: Shown) -> None:
        if arguments.json:
            drawn = {"picture_bytes": len(shown.picture)} if shown.picture else {}
            terminal.json({"channel": shown.vendor, "to": shown.target, "text": shown.text, **drawn})
        else:
            terminal.say(shown.text or f"[PNG, {len(shown.picture):,} B]")

    async with (
        open_assistant(settings, open_model=terminal.open_model, index="if-free") as assistant,
        open_trial(settings.data, arguments.channel, assistant) as trial,
    ):
        for text in arguments.text:
            for shown in await trial.say(arguments.account, text):
                told(shown)
    return 0


def bot_of(path: Path, channel: str) -> Bot:
    """The bot that a file describes: the file's own keys, or its first ``[bots.NAME]`` of this channel."""
    table = _single(path).body if path.suffix == ".json" else read_toml(path, SettingsError)
    bots = table.get("bots")
    if isinstance(bots, dict):
        for name, entry in bots.items():
            if isinstance(entry, dict) and entry.get("channel") == channel:
                return read_bot(name, entry, f"{path}: bots.{name}")
        raise SettingsError(f"{path}: no bot of channel {channel}; add [bots.NAME]")
    return read_bot("bot", {**table, "channel": channel}, f"{path}: bot")
