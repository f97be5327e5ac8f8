"""A folder on disk that the knowledge base follows: files are documents, ``access.toml`` files are the rules.

One look finds what is new, changed or gone, by content; what it cannot be sure of stays as it is or closes:
rules that are not understood, or were there and are gone, close their folder until they are mended. A folder on
disk that is missing or empty removes nothing, nor does one inside that is empty and on another device than before:
more likely it is not mounted. Knows no schedule and no vectors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.access import Folder, Rule
from knowledge.documents import clean_path, lies_in
from knowledge.errors import BadDocument, KnowledgeError
from knowledge.ingest import RULES_FILE, Failure, Rulebook, Source, children, read_rulebook
from knowledge.tables import Tables

ORIGIN = "watch"
"""What documents of the watched folder have as their origin."""
CLOSED = Rule(deny_users=frozenset({"*"}), inherit=False)
"""The rule of a folder whose own is not known: nobody reads it, operators included."""

Stamp = tuple[int, int, str]
"""Time and size of a file when it was last taken in, and its fingerprint then."""


@dataclass
class Watched:
    """The folder, and what the last look saw. A file younger than ``settle_s`` may still be being written."""

    directory: Path
    folder: str = "/"
    settle_s: float = 2.0
    stamps: dict[str, Stamp] = field(default_factory=dict)
    devices: dict[str, int] = field(default_factory=dict)
    """Folder → the device that its directory was on when it last held anything."""


@dataclass
class Survey:
    """What a look found. Below ``held`` nothing is removed; ``broken`` is folder → why its rules do not count."""

    books: list[Rulebook] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    young: set[str] = field(default_factory=set)
    ruleless: list[str] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    broken: dict[str, str] = field(default_factory=dict)
    failed: list[Failure] = field(default_factory=list)


def survey(watched: Watched, now: float) -> Survey:
    """Look at the folder. Reads rules and no texts. Raises `BadDocument` when the folder itself is not there."""
    try:
        is_empty = next(watched.directory.iterdir(), None) is None
    except OSError as error:
        raise BadDocument(
            f"{watched.directory}: cannot be watched ({error.strerror}); nothing removed"
        ) from None
    if is_empty:
        raise BadDocument(f"{watched.directory}: is empty, maybe not mounted; nothing removed")
    found = Survey()
    _walk(watched, watched.directory, clean_path(watched.folder), now, found)
    return found


def _walk(watched: Watched, directory: Path, folder: str, now: float, found: Survey) -> None:
    rules: dict[str, Rule] = {}
    file = directory / RULES_FILE
    try:
        if _is_unmounted(watched, directory, folder):
            found.held.add(folder)
            found.failed.append(Failure(str(directory), "is empty, maybe not mounted; left as it is"))
            return
        if file.exists():
            if _is_young(file, now, watched.settle_s):
                found.held.add(folder)
                return
            found.books.append(read_rulebook(file, folder))
            rules = dict(found.books[-1].documents)
        else:
            found.ruleless.append(folder)
        below = list(children(directory))
    except OSError as error:
        found.held.add(folder)
        found.failed.append(Failure(str(directory), f"cannot be read ({error.strerror}); left as it is"))
        return
    except KnowledgeError as error:
        found.held.add(folder)
        found.broken[folder] = str(error)
        return
    for child in below:
        try:
            path = clean_path(f"{folder}/{child.name}")
        except BadDocument as error:
            found.failed.append(Failure(str(child), str(error)))
            continue
        if child.is_dir():
            _walk(watched, child, path, now, found)
        elif _is_young(child, now, watched.settle_s):
            found.young.add(path)
        else:
            found.sources.append(Source(child, path, rules.get(path, Rule()), origin=ORIGIN))


def close(tables: Tables, found: Survey) -> list[Failure]:
    """Close the folders whose rules do not count, in one transaction each; one line for every such folder."""
    reasons = dict(found.broken)
    for folder in found.ruleless:
        known = tables.folder(folder)
        if tables.rulebook(folder) or (known and known.rule == CLOSED):
            reasons[folder] = f"its {RULES_FILE} is gone; an empty one makes it inherit again"
    for folder in reasons:
        _close(tables, folder)
    return [Failure(folder, f"closed to everybody: {reason}") for folder, reason in reasons.items()]


def paths_of(tables: Tables, found: Survey) -> set[str]:
    """The documents that are the folder's: whose files are there, and those that came from it."""
    origins = tables.origins()
    came = {entry.path for entry in tables.entries() if origins.get(entry.id) == ORIGIN}
    return came | found.young | {source.path for source in found.sources}


def missing(tables: Tables, found: Survey) -> list[str]:
    """Ids of the documents that came from the folder and whose files are gone."""
    there = {source.path for source in found.sources} | found.young
    origins = tables.origins()
    return [
        entry.id
        for entry in tables.entries()
        if origins.get(entry.id) == ORIGIN
        and entry.path not in there
        and not any(lies_in(entry.path, folder) for folder in found.held)
    ]


def claim(tables: Tables, paths: Iterable[str]) -> None:
    """Note that these documents come from the folder, also those that were there before it was watched."""
    origins = tables.origins()
    new = [entry for path in paths if (entry := tables.entry(path)) and origins.get(entry.id) != ORIGIN]
    if new:
        with tables.writing():
            for entry in new:
                if tables.entry(entry.id):
                    tables.set_origin(entry.id, ORIGIN)


def stamp_of(source: Source, fingerprint: str) -> Stamp | None:
    """The file as it is now; None when it is gone."""
    try:
        status = source.file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, fingerprint


def _close(tables: Tables, path: str) -> None:
    known = tables.folder(path)
    if known and known.rule == CLOSED and not tables.rulebook(path):
        return
    with tables.writing():
        tables.put_folder(Folder(path, CLOSED))
        # Whatever its access.toml says next is new then, even what it said before.
        tables.set_rulebook(path, "")
        origins = tables.origins()
        for entry in tables.entries():  # what others put there keeps its rule, or mending would open it
            if entry.folder == path and origins.get(entry.id) == ORIGIN:
                tables.set_document_rule(entry.id, Rule())


def _is_unmounted(watched: Watched, directory: Path, folder: str) -> bool:
    """Whether nothing is there, and what was there was on another device."""
    device = directory.stat().st_dev
    if next(directory.iterdir(), None) is not None:
        watched.devices[folder] = device
        return False
    return watched.devices.get(folder, device) != device


def _is_young(file: Path, now: float, settle_s: float) -> bool:
    """Whether it may still be being written; one that is just gone counts as such until the next look."""
    try:
        return abs(now - file.stat().st_mtime) < settle_s
    except OSError:
        return True
