"""Which texts a document had: each change keeps what it replaces, for operators and never for search.

A document keeps its id; its versions are numbered from 1 and never renumbered. They go with the document, bytes
and all. Knows nothing of vectors or of who may ask.
"""

from __future__ import annotations

from knowledge.documents import Document
from knowledge.errors import UnknownTarget
from knowledge.tables import Tables, Version

KEPT = 50
"""Versions of one document. A text of 10 MB that changes daily fills half a gigabyte before the oldest goes."""


def record(tables: Tables, document: Document, before: Document | None, now: float) -> None:
    """Note that ``document`` was just written in place of ``before``. Inside the transaction that wrote it."""
    known = tables.versions(document.id)
    newest = known[0] if known else Version(1 if before else 0, 0.0, "", "", True)
    if before:
        old = Version(newest.number, newest.at, before.title, before.digest, False)
        tables.put_version(document.id, old, before.text)
    number = newest.number + 1
    tables.put_version(document.id, Version(number, now, document.title, document.digest, True))
    tables.forget_versions(document.id, number - KEPT + 1)


def versions_of(tables: Tables, id_or_path: str) -> tuple[Version, ...]:
    """All versions of a document that are kept, newest first. Raises `UnknownTarget`."""
    entry = tables.entry(id_or_path)
    if entry is None:
        raise UnknownTarget(f"no document {id_or_path!r}; `mosuan knowledge list` shows ids and paths")
    # Taken in before versions were kept: there is one, of an unknown time.
    return tuple(tables.versions(entry.id)) or (Version(1, 0.0, entry.title, entry.digest, True),)


def version_of(tables: Tables, id_or_path: str, number: int) -> Document:
    """One version with its text. Raises `UnknownTarget` naming the numbers there are."""
    versions = versions_of(tables, id_or_path)
    entry = tables.entry(id_or_path)
    assert entry is not None, "versions_of has found it in the same transaction"
    if number == versions[0].number:
        return tables.document(entry.id)
    if (old := tables.old_text(entry.id, number)) is None:
        there = ", ".join(str(version.number) for version in versions)
        raise UnknownTarget(f"{entry.path} has no version {number}; there are {there}")
    return Document(entry.path, *old)
