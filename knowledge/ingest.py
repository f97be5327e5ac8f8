"""Taking documents in, taking them out, and proving that tables and vectors agree.

The order of writing makes every crash harmless: vectors come before the rows that name them and go after
them, and all rows of one document change in one transaction. A vector without a row is never shown, and
`verify` clears it away. Rules of a folder are written before its documents, so that none stands open.
Knows ``access.toml``; knows no file format and nothing of who may call it.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal

from knowledge.access import Folder, Rule, effective, rule_from
from knowledge.chunking import chunks_of
from knowledge.documents import Chunk, Document, clean_path
from knowledge.embedding import Vectors
from knowledge.errors import BadDocument, BadRule, IndexClosed, KnowledgeError, UnknownTarget
from knowledge.formats import Reading
from knowledge.meaning import Meaning
from knowledge.search import Library
from knowledge.tables import Tables, searchable, vector_ids
from knowledge.versions import record, versions_of

RULES_FILE = "access.toml"

Change = Literal["added", "changed", "unchanged"]


@dataclass(frozen=True)
class Failure:
    """A file that was not taken in, and why, in one line."""

    file: str
    reason: str


@dataclass(frozen=True)
class Report:
    """What an ingestion did: paths of documents, and the files that failed."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    removed: tuple[str, ...] = ()

    def __add__(self, other: Report) -> Report:
        return Report(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.failed + other.failed,
            self.removed + other.removed,
        )


def report(done: Sequence[tuple[Change, str]], failed: Sequence[Failure]) -> Report:
    """The report of (change, path) pairs and failures."""

    def of(change: Change) -> tuple[str, ...]:
        return tuple(path for what, path in done if what == change)

    return Report(of("added"), of("changed"), of("unchanged"), tuple(failed))


@dataclass(frozen=True)
class Source:
    """A file, where it goes, and the own rule its folder's access.toml gives it.

    ``replaces_rule``: the rule counts for a document that is there already, too.
    """

    file: Path
    path: str
    rule: Rule = field(default_factory=Rule)
    replaces_rule: bool = False
    origin: str = ""
    """Where it comes from, when it can come again by itself: an address, a watched folder."""


@dataclass(frozen=True)
class Stored:
    """One document that was taken in."""

    change: Change
    id: str
    path: str
    title: str
    version: int


@dataclass(frozen=True)
class Rulebook:
    """An access.toml: the rule of a folder and of documents in it, by path."""

    folder: Folder
    documents: Mapping[str, Rule]
    digest: str


@dataclass(frozen=True)
class Plan:
    """Everything found under the paths given, before anything is written."""

    rulebooks: tuple[Rulebook, ...]
    sources: tuple[Source, ...]
    failed: tuple[Failure, ...]


def plan(paths: Sequence[Path], folder: str) -> Plan:
    """What taking in ``paths`` (files and directories) under ``folder`` would mean. Reads no texts."""
    rulebooks: list[Rulebook] = []
    sources: list[Source] = []
    failed: list[Failure] = []
    for path in paths:
        if path.is_dir():
            _walk(path, clean_path(folder), rulebooks, sources, failed)
        elif not path.exists():
            failed.append(Failure(str(path), "no such file"))
        else:
            _alone(path, clean_path(f"{folder}/{path.name}"), sources, failed)
    return Plan(tuple(rulebooks), tuple(sources), tuple(failed))


def apply_rulebook(tables: Tables, book: Rulebook, beside: Collection[str] | None = None) -> None:
    """Write the rules of an access.toml that is new or has changed; one seen before changes nothing.

    When it has changed it is the whole truth for its folder: documents it does not name lose their own rules.
    When it has not, rules set by hand since then stand. With ``beside`` it speaks of these documents and those it
    names: what others put into the folder keeps the rule it was given.
    """
    if tables.rulebook(book.folder.path) == book.digest:
        return
    with tables.writing():
        tables.put_folder(book.folder)
        tables.set_rulebook(book.folder.path, book.digest)
        for entry in tables.entries():
            spoken_of = beside is None or entry.path in beside or entry.path in book.documents
            if entry.folder == book.folder.path and spoken_of:
                tables.set_document_rule(entry.id, book.documents.get(entry.path, Rule()))


def is_known(tables: Tables, source: Source, fingerprint: str) -> bool:
    """Whether this very file is stored at its place already."""
    return tables.fingerprint(source.path) == fingerprint


@dataclass(frozen=True)
class Draft:
    """A document cut into its chunks, and the file it was read from; nothing is stored yet."""

    source: Source
    document: Document
    chunks: tuple[Chunk, ...]
    fingerprint: str

    @property
    def texts(self) -> list[str]:
        """What is to be embedded, chunk by chunk."""
        return [searchable(self.document, chunk) for chunk in self.chunks]


def draft_of(source: Source, reading: Reading, fingerprint: str) -> Draft:
    """The document that was read from a file."""
    document = Document(source.path, reading.title or source.file.stem, reading.text)
    return Draft(source, document, tuple(chunks_of(document.text)), fingerprint)


def is_unchanged(library: Library, draft: Draft) -> bool:
    """Whether the same text is stored already; then its rule, origin and fingerprint are noted."""
    source, document, tables = draft.source, draft.document, library.tables
    before = tables.entry(document.id)
    if before is None or before.digest != document.digest:
        return False
    with tables.writing():
        tables.set_fingerprint(document.id, draft.fingerprint)
        if source.replaces_rule:
            tables.set_document_rule(document.id, source.rule)
        if source.origin:
            tables.set_origin(document.id, source.origin)
    return True


def take_in(library: Library, draft: Draft, vectors: Vectors, now: float) -> Change:
    """Store a document at ``now``, with the vectors of its texts by the embedder that answers."""
    source, document, tables = draft.source, draft.document, library.tables
    meaning = opened(library)
    before = tables.entry(document.id)
    ids = vector_ids(document, len(draft.chunks))
    old = _vectors_of(tables, document.id)
    meaning.now.index.put(ids, vectors)
    try:
        with tables.writing():
            if tables.folder(document.folder) is None:
                tables.put_folder(Folder(document.folder))
            replaced = tables.document(document.id) if before else None
            rule = source.rule if source.replaces_rule or not before else None
            tables.put_document(document, draft.chunks, rule)
            record(tables, document, replaced, now)
            if source.origin:
                tables.set_origin(document.id, source.origin)
            tables.set_fingerprint(document.id, draft.fingerprint)
    except BaseException:
        meaning.forget(set(ids) - old)  # vectors of nothing would take the places of others
        raise
    meaning.forget(old - set(ids))
    return "changed" if before else "added"


def stored(tables: Tables, path: str, change: Change) -> Stored:
    """What is to be told of a document that was just taken in."""
    entry = tables.entry(path)
    if entry is None:
        raise UnknownTarget(f"{path} was removed at this very moment; add it again")
    return Stored(change, entry.id, entry.path, entry.title, versions_of(tables, entry.id)[0].number)


def take_out(library: Library, id_or_path: str) -> str:
    """Remove a document from tables, words and vectors; returns its path. Raises `UnknownTarget`."""
    meaning = opened(library)
    entry = library.tables.entry(id_or_path)
    if entry is None:
        raise UnknownTarget(f"no document {id_or_path!r}; `mosuan knowledge list` shows ids and paths")
    vectors = _vectors_of(library.tables, entry.id)
    with library.tables.writing():
        library.tables.delete_document(entry.id)
    meaning.forget(vectors)
    return entry.path


def read_rulebook(file: Path, folder: str) -> Rulebook:
    """The rules in an access.toml. Raises `BadRule`: a rule that is not understood must not be skipped."""
    try:
        data = file.read_bytes()
        content = tomllib.loads(data.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadRule(f"{file}: {error}") from None
    if unknown := set(content) - {"folder", "documents"}:
        raise BadRule(
            f"{file}: unknown table [{sorted(unknown)[0]}]; known are [folder] and [documents.NAME]"
        )
    own, named = content.get("folder", {}), content.get("documents", {})
    if not all(isinstance(table, dict) for table in (own, named)) or not all(
        isinstance(table, dict) for table in named.values()
    ):
        raise BadRule(f'{file}: write [folder] and [documents."name.md"] as tables')
    explain, contact = own.pop("explain_denial", None), own.pop("contact", "")
    if not (explain is None or isinstance(explain, bool)) or not isinstance(contact, str):
        raise BadRule(f"{file}: explain_denial is true or false, contact a text")
    documents = {}
    for name, table in named.items():
        if not (file.parent / name).is_file():
            raise BadRule(f"{file}: there is no document {name!r} beside it")
        documents[clean_path(f"{folder}/{name}")] = rule_from(table, f"{file}: {name}")
    rule = rule_from(own, f"{file}: [folder]")
    return Rulebook(Folder(folder, rule, explain, contact), documents, hashlib.sha256(data).hexdigest())


def verify(tables: Tables, meaning: Meaning | None, *, repair: bool) -> list[str]:
    """What is wrong, one line each. With ``repair`` vectors of nothing are removed; `reindexing` makes missing ones.

    Without an index only the tables are looked at. What the next embedder lacks yet is nothing wrong.
    """
    problems = tables.problems()
    if meaning is None:
        return problems
    wanted = {chunk.vector for chunk in tables.chunks()}
    for one in filter(None, (meaning.now, meaning.coming)):
        lost = sorted(one.index.ids() - wanted)
        if lost:
            problems.append(f"{len(lost)} vectors of no document" + (", removed" if repair else ""))
        if repair:
            one.index.delete(lost)
    if lacking := len(wanted - meaning.now.index.ids()):
        problems.append(f"{lacking} chunks without a vector" + (", made" if repair else ""))
    return problems


def opened(library: Library) -> Meaning:
    """The indexes. Raises `IndexClosed` where they are not open."""
    if library.meaning is None:
        raise IndexClosed("changing documents needs the index, which is not open in this process")
    return library.meaning


def _vectors_of(tables: Tables, document_id: str) -> set[str]:
    return {chunk.vector for chunk in tables.chunks(document_id)}


def _walk(
    directory: Path, folder: str, books: list[Rulebook], sources: list[Source], failed: list[Failure]
) -> None:
    """One directory and those below it. Where the rules cannot be understood nothing is taken in."""
    rules: Mapping[str, Rule] = {}
    try:
        if (directory / RULES_FILE).exists():
            books.append(read_rulebook(directory / RULES_FILE, folder))
            rules = books[-1].documents
    except KnowledgeError as error:
        failed.append(Failure(str(directory), f"left out with all that is in it: {error}"))
        return
    for child in children(directory):
        try:
            path = clean_path(f"{folder}/{child.name}")
        except BadDocument as error:
            failed.append(Failure(str(child), str(error)))
            continue
        if child.is_dir():
            _walk(child, path, books, sources, failed)
        else:
            sources.append(Source(child, path, rules.get(path, Rule())))


def _closed_by(folder: Rule, own: Rule) -> Rule:
    """``own`` with all that a folder's rule closes, and nothing that it opens to readers of elsewhere."""
    if own.inherit is False:
        return own
    if folder.inherit is not True:
        return effective((folder, own))
    closed = own.with_entries("deny_users", folder.deny_users)
    return closed.with_entries("deny_groups", folder.deny_groups)


def _alone(file: Path, path: str, sources: list[Source], failed: list[Failure]) -> None:
    """A file given by its name. What the access.toml beside it closes stays closed in another folder too."""
    rules = file.parent / RULES_FILE
    try:
        if rules.exists():
            book = read_rulebook(rules, str(PurePosixPath(path).parent))
            sources.append(Source(file, path, _closed_by(book.folder.rule, book.documents.get(path, Rule()))))
        else:
            sources.append(Source(file, path))
    except KnowledgeError as error:
        failed.append(Failure(str(file), f"left out: {error}"))


def children(directory: Path) -> Iterator[Path]:
    """Files and directories, no hidden ones, and no links: they may lead out of what was meant."""
    for child in sorted(directory.iterdir()):
        if not child.name.startswith(".") and not child.is_symlink() and child.name != RULES_FILE:
            yield child
