"""``mosuan doctor``: what works on this host, and a plain reason for what does not.

Everything is tried, not looked up: a sandbox layer is ok when the forbidden thing was attempted and stopped.
Where nothing was kept yet, an empty folder stands in, so that looking leaves no trace.
"""

from __future__ import annotations

import asyncio
import platform
import sys
import tempfile
from argparse import Namespace
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bot.app import FOR_PEOPLE, open_chat_model, open_directory, open_knowledge, open_store, probe_sandbox
from bot.channels.calling import open_session
from bot.channels.clients import check, client_of
from bot.commands.options import Commands, add_command, add_json, add_model, settings_of
from bot.commands.terminal import Terminal
from bot.directories.catalogue import Source
from bot.directories.keeping import Status
from bot.models.catalogue import facts_of, is_safetensors, named_model
from bot.settings import Settings
from knowledge.errors import IndexInUse, KnowledgeError
from knowledge.retrieval import Knowledge

OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True)
class Check:
    """One thing that was tried."""

    name: str
    ok: bool
    reason: str


def add(commands: Commands) -> None:
    """The command."""
    doctor = add_command(
        commands, "doctor", _doctor, "tell what works on this host; exit 1 if something does not"
    )
    add_model(doctor)
    add_json(doctor)


def _doctor(arguments: Namespace, terminal: Terminal) -> int:
    return asyncio.run(_look(arguments, terminal))


async def _look(arguments: Namespace, terminal: Terminal) -> int:
    checks: list[Check] = []
    async with _kept(settings_of(arguments)) as settings:
        for look in (_python, _model, _store, _conversations, _people, _directories, _index, _bots, _sandbox):
            for check in await _tried(look, settings):
                checks.append(check)
                if not arguments.json:
                    terminal.say(f"{'ok' if check.ok else 'missing':8}{check.name:26}{check.reason}".rstrip())
    ok = all(check.ok for check in checks)
    if arguments.json:
        terminal.json({"ok": ok, "checks": [asdict(check) for check in checks]})
    elif not ok:
        bad = ", ".join(check.name for check in checks if not check.ok)
        terminal.note(f"does not work: {bad}; the reasons are above")
    return 0 if ok else 1


@asynccontextmanager
async def _kept(settings: Settings) -> AsyncIterator[Settings]:
    """The settings; with an empty data folder where there is none yet."""
    if settings.data.exists():
        yield settings
        return
    with tempfile.TemporaryDirectory(prefix="mosuan-doctor-") as folder:
        yield replace(settings, data=Path(folder))


async def _tried(look: Callable[[Settings], Awaitable[list[Check]]], settings: Settings) -> list[Check]:
    """What a look found; what stopped it, when that is an error made for people."""
    try:
        return await look(settings)
    except (*FOR_PEOPLE, OSError) as problem:
        return [Check(look.__name__.strip("_"), False, str(problem))]


async def _python(settings: Settings) -> list[Check]:
    ok = sys.version_info >= OLDEST_PYTHON
    reason = platform.python_version() + (
        "" if ok else f"; install {'.'.join(map(str, OLDEST_PYTHON))} or newer"
    )
    return [Check("python", ok, reason)]


async def _model(settings: Settings) -> list[Check]:
    if urls := settings.model.servers[0]:
        model = await open_chat_model(settings)
        await model.close()
        return [Check("model", True, f"{model.card.name} at {', '.join(urls)}")]
    name, path = named_model(settings.model.name, settings.data)
    if is_safetensors(path):
        model = await open_chat_model(settings)
        await model.close()
        return [Check("model", True, f"{name}: safetensors in {path}")]
    facts = facts_of(path)
    size = f"{facts.parameters / 1e6:.1f} M parameters, {facts.bytes / 2**20:.0f} MB"
    return [Check("model", True, f"{name}: {facts.architecture}, {size}")]


async def _store(settings: Settings) -> list[Check]:
    """Which database is in use. One that cannot be reached is told here, and by all that is kept in it."""
    async with open_store(settings) as store:
        kind = "PostgreSQL, shared by replicas" if settings.store.url else "SQLite"
        return [Check("store", True, f"{kind}: {store.database.name}")]


async def _conversations(settings: Settings) -> list[Check]:
    async with open_store(settings) as store:
        problems = await store.verify()
    return [Check("conversations", not problems, "; ".join(problems) or "whole")]


async def _people(settings: Settings) -> list[Check]:
    async with open_directory(settings) as directory:
        count = len(await directory.users())
    return [
        Check("people", True, f"{count} users" if count else "nobody yet; mosuan people import takes them in")
    ]


async def _directories(settings: Settings) -> list[Check]:
    if not settings.directories:
        return []
    async with open_directory(settings) as directory:
        statuses, now = {status.source: status for status in await directory.sources()}, directory.clock()
    return [_directory(source, statuses.get(source.name), now) for source in settings.directories]


def _directory(source: Source, status: Status | None, now: float) -> Check:
    name = f"directory: {source.name}"
    if status is None or not status.synced:
        why = f" ({status.error})" if status else ""
        return Check(name, False, f"never read{why}; mosuan people sync {source.name}")
    age_s = now - status.synced
    told = f"{status.members} members, {status.groups} groups, read {age_s / 60:.0f} minutes ago"
    if status.error:
        told += f"; the last try failed: {status.error}"
    if age_s > source.settings.max_age_s:
        limit = source.settings.max_age_s / 60
        return Check(
            name, False, f"{told}; older than {limit:.0f} minutes: its groups allow nothing until it is read"
        )
    return Check(name, True, told)


async def _index(settings: Settings) -> list[Check]:
    try:
        async with open_knowledge(settings) as knowledge:
            problems, count = await knowledge.verify(repair=False), len(await knowledge.list())
            state, embedder = await knowledge.indexing(), await _embedder(knowledge)
    except IndexInUse:
        return [Check("index", True, "in use by a running server")]
    told = f"{count} documents"
    if state and state.coming:
        told += f"; {state.made} of {state.total} vectors of {state.coming}: mosuan knowledge reindex"
    return [Check("index", not problems, "; ".join(problems) or told), embedder]


async def _embedder(knowledge: Knowledge) -> Check:
    """Whether it makes a vector. Without one words alone find."""
    try:
        width = (await knowledge.embed(["年假 leave"], "query")).shape[1]
    except KnowledgeError as problem:
        return Check("embedder", False, str(problem))
    return Check("embedder", True, f"{knowledge.embedder_name}, {width} numbers")


async def _bots(settings: Settings) -> list[Check]:
    """Whether each messenger lets its bot send; the address it does not trust is named."""
    async with open_session() as session:
        whys = await asyncio.gather(*[check(bot, client_of(bot, session)) for bot in settings.bots])
    return [
        Check(f"bot: {bot.name}", not why, why or f"{bot.channel.name}: nothing known against it")
        for bot, why in zip(settings.bots, whys, strict=True)
    ]


async def _sandbox(settings: Settings) -> list[Check]:
    return [
        Check(f"sandbox: {layer.name}", layer.ok, layer.reason) for layer in await probe_sandbox(settings)
    ]
