"""``mosuan channel …``: the messengers that reach Mosuan, and what becomes of a request of theirs."""

from __future__ import annotations

import json
import time
from argparse import Namespace
from pathlib import Path
from typing import Any

from bot.channels.catalogue import CHANNELS, Bot, find_channel, read_bot
from bot.channels.errors import ChannelError
from bot.channels.verdict import Judge, recorded
from bot.commands.lines import Line, output, read_lines
from bot.commands.options import Commands, add_command, add_group, add_json
from bot.commands.terminal import Terminal
from bot.errors import SettingsError
from bot.tables import read_toml


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
    verify.epilog = (
        "--config is the bot: a TOML or JSON file with the keys that `mosuan channel list` names, or a "
        "settings file with [bots.NAME]. Exits 0 whatever the verdict."
    )


def _list(arguments: Namespace, terminal: Terminal) -> int:
    rows = [
        (channel.name, ", ".join(channel.required), ", ".join(channel.needed_to_send) or "–")
        for channel in CHANNELS.values()
    ]
    terminal.table(("CHANNEL", "NEEDED TO RECEIVE", "AND TO SEND"), rows)
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
