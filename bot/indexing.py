"""What is done about documents while a server runs: a watched folder is followed, and what lacks a vector gets one.

Also which embedder and which Chroma server the settings mean. Knows nothing of people, models and channels.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from bot.settings import KnowledgeSettings, Settings
from knowledge import Choice, ChromaServer, Knowledge, KnowledgeError, Report, Watched

log = logging.getLogger(__name__)
LOOK_S = 20.0
"""How soon what got no vector, because an embedder was away, is tried again."""


def chroma_of(settings: Settings) -> ChromaServer | None:
    """The Chroma server of the settings, if there is one."""
    wanted = settings.knowledge
    return (
        ChromaServer(wanted.chroma_url, wanted.chroma_token, wanted.chroma_name)
        if wanted.chroma_url
        else None
    )


def embedder_of(settings: Settings) -> Choice:
    """The embedder of the settings."""
    wanted = settings.knowledge
    return Choice(
        wanted.embedder or Choice().embedder,
        wanted.embedder_query,
        wanted.embedder_passage,
        wanted.embedder_dimensions,
        wanted.embedder_timeout_s,
        wanted.embedder_key,
    )


async def keep_vectors(knowledge: Knowledge) -> None:
    """Without end: the vectors of a new embedder are made, and those that could not be made before."""
    told = problem = ""

    def tell(made: int, total: int) -> None:
        nonlocal told
        line = f"making vectors: {10 * made // max(total, 1) * 10} %"
        if line != told and made < total:
            log.warning("%s", line)
            told = line

    while True:
        try:
            await knowledge.reindex(tell, only_if_changed=True)
            problem = ""
        except KnowledgeError as error:  # it is tried again; told once
            if str(error) != problem:
                log.warning("vectors are missing: %s", error)
            problem = str(error)
        except Exception:  # else none would be made any more, and nobody be told
            log.exception("vectors could not be made")
        await asyncio.sleep(LOOK_S)


async def follow(knowledge: Knowledge, directory: Path, wanted: KnowledgeSettings) -> None:
    """Without end: the watched folder is looked at, and what could not be taken in is told when it changes."""
    watched, told = Watched(directory, wanted.watch_folder), ""
    while True:
        try:
            failed = (await knowledge.look(watched)).failed
            lines = "; ".join(f"{failure.file}: {failure.reason}" for failure in failed)
        except (KnowledgeError, OSError) as problem:
            lines = str(problem)
        except Exception:  # whatever it is, rules that are changed next must still be followed
            log.exception("the watched folder could not be looked at")
            lines = "an unforeseen error"
        if lines != told:
            log.warning("watched folder: %s", lines or "everything is in order again")
        told = lines
        await asyncio.sleep(wanted.watch_every_s)


async def look_once(knowledge: Knowledge, directory: Path, folder: str) -> Report:
    """Follow a watched folder once. A command waits for nothing that is being written: it looks at all of it."""
    return await knowledge.look(Watched(directory, folder, settle_s=0.0))
