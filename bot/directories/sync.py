"""Reading directories into the people that are kept: once, or again and again while serving.

A reading that fails changes nothing but the status: the last snapshot stays until it is too old. Knows no vendor
by name.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import aiohttp

from bot.channels.calling import open_session
from bot.directories.calls import Line
from bot.directories.catalogue import Source
from bot.directories.snapshot import DirectoryError, Snapshot
from bot.errors import MosuanError
from bot.identity import Directory

READ_TIMEOUT_S = 1800.0
"""For a whole directory: 2,000 departments at 20 calls a second and some pauses."""
FIRST_PAUSE_S = 1.0
log = logging.getLogger(__name__)


async def sync(
    directory: Directory, source: Source, session: aiohttp.ClientSession, pause_s: float = FIRST_PAUSE_S
) -> Snapshot:
    """Read one directory and keep it. Raises ``DirectoryError`` after noting it; what was kept stays."""
    line = Line(session, source.kind.vendor, pause_s)
    try:
        async with asyncio.timeout(READ_TIMEOUT_S):
            snapshot = await source.kind.read(source.config, source.name, line)
        any_case = source.kind.accounts_in_any_case
        await directory.take_snapshot(source.name, source.accounts, snapshot, any_case=any_case)
    except TimeoutError:
        problem = DirectoryError(f"not read within {READ_TIMEOUT_S:g} s")
    except DirectoryError as found:
        problem = found
    else:
        return snapshot
    await directory.note_failure(source.name, str(problem))
    raise DirectoryError(f"directory {source.name}: {problem}")


async def keep_synced(directory: Directory, sources: Sequence[Source]) -> None:
    """Read each directory when its time has come, until cancelled. A start soon after another reads nothing."""
    async with open_session() as session, asyncio.TaskGroup() as group:
        for source in sources:
            group.create_task(_again_and_again(directory, source, session), name=f"directory {source.name}")


async def _again_and_again(directory: Directory, source: Source, session: aiohttp.ClientSession) -> None:
    while True:
        try:
            await asyncio.sleep(await _due_in_s(directory, source))
            await sync(directory, source, session)
        except MosuanError as problem:
            log.warning("%s", problem)
            await asyncio.sleep(min(source.settings.every_s, 60.0))
        except Exception:  # whatever a vendor comes up with must not end the reading of the others
            log.exception("directory %s could not be read", source.name)
            await asyncio.sleep(source.settings.every_s)


async def _due_in_s(directory: Directory, source: Source) -> float:
    synced = {status.source: status.synced for status in await directory.sources()}.get(source.name, 0.0)
    return min(max(0.0, synced + source.settings.every_s - directory.clock()), source.settings.every_s)
