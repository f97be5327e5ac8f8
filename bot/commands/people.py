"""``mosuan people …`` and ``mosuan key …``: who there is, and the API keys that prove it."""

from __future__ import annotations

import asyncio
import time
from argparse import Namespace
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.app import open_directory
from bot.channels.calling import open_session
from bot.commands.options import Commands, add_command, add_group, add_json, settings_of
from bot.commands.terminal import Terminal
from bot.directories.snapshot import DirectoryError
from bot.directories.sync import sync
from bot.errors import PeopleError
from bot.identity import Directory
from bot.tables import nearest


def add(commands: Commands) -> None:
    """Both groups."""
    people = add_group(commands, "people", "users and groups")
    importing = add_command(people, "import", _import, "take in a .toml or .csv file of users and groups")
    importing.add_argument("file", type=Path, metavar="FILE")
    syncing = add_command(
        people, "sync", _sync, "read the directories of the settings; exit 1 if one cannot be read"
    )
    syncing.add_argument(
        "source",
        nargs="?",
        default="",
        metavar="CHANNEL",
        help="wecom, feishu, dingtalk or a name; all if left out",
    )
    syncing.add_argument(
        "--forget", action="store_true", help="forget what was read, with who came from there alone"
    )
    showing = add_command(people, "show", _show, "show one user, with all groups held")
    showing.add_argument("user", metavar="USER")
    add_json(showing)
    listing = add_command(people, "list", _list, "list all users")
    add_json(listing)
    keys = add_group(commands, "key", "API keys of users")
    creating = add_command(keys, "create", _create_key, "make a key; it is shown once")
    creating.add_argument("user", metavar="USER")
    creating.add_argument("--label", default="", metavar="TEXT", help="what it is for")
    add_command(keys, "list", _list_keys, "list the keys that are valid, without their secrets")
    revoking = add_command(keys, "revoke", _revoke_key, "refuse a key from now on")
    revoking.add_argument("key", metavar="ID", help="the key's id, as key list shows it")


def _with_directory(arguments: Namespace, work: Callable[[Directory], Awaitable[None]]) -> int:
    async def run() -> None:
        async with open_directory(settings_of(arguments)) as directory:
            await work(directory)

    asyncio.run(run())
    return 0


def _import(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        done = await directory.import_people(arguments.file)
        terminal.say(f"{done.users} users, {done.groups} groups")
        if done.new_groups:
            terminal.note(f"new groups that nobody has described: {', '.join(done.new_groups)}")

    return _with_directory(arguments, work)


def _sync(arguments: Namespace, terminal: Terminal) -> int:
    wanted, settings = arguments.source, settings_of(arguments)
    sources = [s for s in settings.directories if not wanted or wanted in (s.name, s.channel)]
    failed: list[str] = []

    async def work(directory: Directory) -> None:
        if arguments.forget:
            names = {source.name for source in sources} or {wanted}
            known = {status.source for status in await directory.sources()}
            for name in sorted(names & known):
                await directory.drop_source(name)
                terminal.say(f"{name}: forgotten")
            return
        if not sources:
            there = nearest(wanted, {name for s in settings.directories for name in (s.name, s.channel)})
            raise PeopleError(
                f"no directory {wanted!r} in the settings; {there}; write [directories.NAME] in --config"
            )
        async with open_session() as session:
            for source in sources:
                try:
                    read = await sync(directory, source, session)
                except DirectoryError as problem:
                    failed.append(source.name)
                    terminal.note(str(problem))
                else:
                    terminal.say(f"{source.name}: {len(read.members)} members, {len(read.groups)} groups")

    _with_directory(arguments, work)
    return 1 if failed else 0


def _show(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        person = await directory.person(arguments.user)
        principal = await directory.principal(arguments.user)
        held = sorted(principal.groups)
        fields = {
            "id": person.id,
            "name": person.name,
            "groups": list(person.groups),
            "all_groups": held,
            "lost_groups": sorted(principal.lost),
            "language": person.language,
            "accounts": dict(person.accounts),
            "operator": person.operator,
        }
        if arguments.json:
            terminal.json(fields)
            return
        shown = fields | {
            "groups": ", ".join(person.groups),
            "all_groups": ", ".join(held),
            "lost_groups": ", ".join(sorted(principal.lost)),
            "accounts": ", ".join(f"{channel}:{account}" for channel, account in person.accounts.items()),
            "operator": "yes" if person.operator else "no",
        }
        for name, value in shown.items():
            terminal.say(f"{name.replace('_', ' '):12}{value}".rstrip())

    return _with_directory(arguments, work)


def _list(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        users = await directory.users()
        if arguments.json:
            terminal.json(
                [
                    {"id": p.id, "name": p.name, "groups": list(p.groups), "operator": p.operator}
                    for p in users
                ]
            )
        elif users:
            table = [(p.id, p.name, ", ".join(p.groups), "operator" if p.operator else "") for p in users]
            terminal.table(("USER", "NAME", "GROUPS", ""), table)
        else:
            terminal.note("there is nobody yet; mosuan people import FILE takes people in")

    return _with_directory(arguments, work)


def _create_key(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        key, secret = await directory.create_key(arguments.user, arguments.label, time.time())
        terminal.say(secret)
        terminal.note(f"this is key {key.id} of {key.user_id}; keep it now, it is not shown again")

    return _with_directory(arguments, work)


def _list_keys(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        rows = [
            (key.id, key.user_id, datetime.fromtimestamp(key.created, UTC).date().isoformat(), key.label)
            for key in await directory.keys()
        ]
        if rows:
            terminal.table(("ID", "USER", "CREATED", "LABEL"), rows)

    return _with_directory(arguments, work)


def _revoke_key(arguments: Namespace, terminal: Terminal) -> int:
    async def work(directory: Directory) -> None:
        await directory.revoke_key(arguments.key)
        terminal.say(f"revoked  {arguments.key}")

    return _with_directory(arguments, work)
