"""`Knowledge`: the one door to what is known.

Open it with `Knowledge.open`; ask with `search`, whose ``audience`` is required and must come from the
authenticated request. All work on tables and vectors happens in one named thread, job by job, so that a long
ingestion lets searches pass between its files and the event loop never waits. With ``index=False`` only the
tables are open, beside a running server: rules can be changed, which the server obeys in its next search, and
everything can be read and searched, a little slower; documents cannot be added or removed. Knows nothing of
chat, of models, or of how a person came to be a principal.
"""

from __future__ import annotations

import asyncio
import difflib
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, ParamSpec, TypeVar

from knowledge import ingest
from knowledge.access import Audience, Folder, Principal, Rule, Verdict
from knowledge.audit import AuditLog, Record
from knowledge.chroma import ChromaServer
from knowledge.dating import Dated, dated
from knowledge.documents import Document, clean_path
from knowledge.embedding import Embedder, HashedNgrams, Vectors
from knowledge.errors import IndexClosed, IndexInUse, KnowledgeBusy, KnowledgeError, UnknownTarget
from knowledge.fetching import fetch
from knowledge.formats import bytes_of, check, fingerprint_of, read
from knowledge.index import VectorIndex
from knowledge.rights import Rights, still_readable, verdict
from knowledge.search import Findings, Library, Query, search, withheld
from knowledge.served import Serve
from knowledge.shelf import Shelf
from knowledge.tables import Entry, Tables, Version
from knowledge.targets import Ruled, ruled, set_rule
from knowledge.versions import version_of, versions_of
from knowledge.watching import Watched, claim, close, missing, paths_of, stamp_of, survey

SEARCH_TIMEOUT_S = 10.0
JOB_TIMEOUT_S = 600.0  # one file of 20 MB is about 50,000 chunks

P = ParamSpec("P")
T = TypeVar("T")
Problems = list[str]


class Knowledge:
    """Documents, and who may read them. Made by `Knowledge.open`."""

    def __init__(
        self,
        threads: ThreadPoolExecutor,
        embedder: Embedder,
        clock: Callable[[], float] = time.time,
        serve: Serve | None = None,
    ) -> None:
        self._threads = threads
        self._serve = serve
        self._embedder = embedder
        self._clock = clock
        # Touched in the worker thread only.
        self._tables: Tables
        self._chroma: ChromaServer | None = None
        self._index: VectorIndex | None = None
        self._rights: Rights | None = None
        self._log: AuditLog

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        directory: Path,
        *,
        embedder: Embedder | None = None,
        index: bool | Literal["if-free"] = True,
        clock: Callable[[], float] = time.time,
        serve: Serve | None = None,
        chroma: ChromaServer | None = None,
    ) -> AsyncIterator[Knowledge]:
        """Open or create the knowledge base in ``directory``. ``clock`` dates the record of who saw what.

        With ``serve`` only the index is in the directory; documents, rules and records are on that server.
        With ``chroma`` the vectors are on that one.
        Raises `IndexInUse` when another process has the index; with ``index="if-free"`` does without it then.
        What a crash left behind is cleared away.
        """
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="knowledge") as threads:
            knowledge = cls(threads, embedder or HashedNgrams(), clock, serve)
            knowledge._chroma = chroma
            try:
                await knowledge._run(JOB_TIMEOUT_S, knowledge._open, directory, index)
                yield knowledge
            finally:
                # Queued behind whatever still runs, so that nothing is cut in the middle.
                await knowledge._run(JOB_TIMEOUT_S, knowledge._close)

    async def search(
        self, text: str, audience: Audience, *, k: int = 5, folders: tuple[str, ...] = ()
    ) -> Findings:
        """The at most ``k`` passages that answer ``text`` and that every member of ``audience`` may read.

        ``folders`` narrows the search to these folders and those below. Nothing in the findings depends on
        documents the audience may not read, except denials that their folder wants explained.
        """
        query = Query(text, audience, k, tuple(clean_path(folder) for folder in folders))
        return await self._run(SEARCH_TIMEOUT_S, self._search, query)

    async def add(
        self,
        paths: Sequence[Path],
        folder: str = "/",
        *,
        on_file: Callable[[str], None] = lambda path: None,
    ) -> ingest.Report:
        """Take in files and directories under ``folder``; what is there unchanged costs nothing.

        ``access.toml`` files in the directories set the rules. ``on_file`` is told each document's path as
        its turn comes. A file that cannot be taken in is in the report and stops nothing else.
        """
        library = self._library()
        if library.index is None:
            raise IndexClosed("adding documents needs the index, which is not open in this process")
        found = await self._run(JOB_TIMEOUT_S, ingest.plan, tuple(paths), folder)
        for book in found.rulebooks:
            await self._run(JOB_TIMEOUT_S, ingest.apply_rulebook, library.tables, book)
        done: list[tuple[ingest.Change, str]] = []
        failed = list(found.failed)
        for source in found.sources:
            on_file(source.path)
            try:
                change = await self._take_in(library, source)
            except KnowledgeBusy:
                raise
            except KnowledgeError as error:
                failed.append(ingest.Failure(str(source.file), str(error)))
            else:
                done.append((change, source.path))
        return ingest.report(done, failed)

    async def put(
        self, path: str, data: bytes, *, rule: Rule | None = None, origin: str = ""
    ) -> ingest.Stored:
        """Take in one document from its bytes; the last part of ``path`` tells the kind, as a file's name does.

        ``rule`` becomes its own rule, also when it was there before. Raises `BadDocument`, `IndexClosed`.
        """
        library, path = self._library(), clean_path(path)
        source = ingest.Source(Path(path.rpartition("/")[2]), path, rule or Rule(), rule is not None, origin)
        check(source.file, len(data))
        fingerprint = fingerprint_of(source.file, data)
        reading = await read(source.file, data)
        now = self._clock()
        change = await self._run(JOB_TIMEOUT_S, ingest.take_in, library, source, reading, fingerprint, now)
        return await self._run(SEARCH_TIMEOUT_S, ingest.stored, library.tables, path, change)

    async def fetch(
        self, url: str, folder: str = "/", *, hosts: frozenset[str] = frozenset(), rule: Rule | None = None
    ) -> ingest.Stored:
        """Take in the document at an address, under ``folder/host/path``; fetched again, it is a new version.

        ``hosts`` may lie in our own network; no other that does is fetched from. Raises `BadDocument`.
        """
        fetched = await fetch(url, hosts)
        return await self.put(f"{folder}/{fetched.place}", fetched.data, rule=rule, origin=fetched.url)

    async def add_url(self, url: str, folder: str, *, hosts: frozenset[str] = frozenset()) -> ingest.Report:
        """`fetch`, reported as `add` reports: what cannot be taken in stops nothing."""
        try:
            stored = await self.fetch(url, folder, hosts=hosts)
        except KnowledgeBusy:
            raise
        except KnowledgeError as error:
            return ingest.Report(failed=(ingest.Failure(url, str(error)),))
        return ingest.report([(stored.change, stored.path)], ())

    async def versions(self, document: str) -> tuple[Version, ...]:
        """The versions of a document (path or id), newest first. For operators. Raises `UnknownTarget`."""
        return await self._read(lambda tables: versions_of(tables, document))

    async def version(self, document: str, number: int) -> Document:
        """One version of a document, with its text. For operators. Raises `UnknownTarget`."""
        return await self._read(lambda tables: version_of(tables, document, number))

    async def rules(self, target: str) -> Ruled:
        """The rules that decide who reads a folder or document. For operators. Raises `UnknownTarget`."""
        return await self._read(lambda tables: ruled(tables, target))

    async def set_rule(
        self,
        target: str,
        rule: Rule,
        *,
        explain_denial: bool | None = None,
        contact: str | None = None,
    ) -> Ruled:
        """Replace the own rule of a folder or document; a folder that is not there comes into being."""
        change = partial(set_rule, explain_denial=explain_denial, contact=contact)
        return await self._run(SEARCH_TIMEOUT_S, lambda: change(self._tables, target, rule))

    async def embed(self, texts: Sequence[str], kind: Literal["passage", "query"] = "passage") -> Vectors:
        """The vectors of texts by the embedder of this knowledge base, shape (texts, dimensions)."""
        return await self._run(SEARCH_TIMEOUT_S, self._embedder.embed, texts, kind)

    @property
    def embedder_name(self) -> str:
        """What makes the vectors."""
        return self._embedder.name

    async def look(self, watched: Watched) -> ingest.Report:
        """Follow a watched folder once: rules first, then what is new or changed, then what is gone.

        Raises `BadDocument` when the folder itself is not there; then nothing has changed.
        """
        library = self._library()
        if library.index is None:
            raise IndexClosed("watching a folder needs the index, which is not open in this process")
        found = await asyncio.to_thread(survey, watched, self._clock())
        beside = await self._run(JOB_TIMEOUT_S, paths_of, library.tables, found)
        for book in found.books:
            await self._run(JOB_TIMEOUT_S, ingest.apply_rulebook, library.tables, book, beside)
        failed = [*found.failed, *await self._run(JOB_TIMEOUT_S, close, library.tables, found)]
        done: list[tuple[ingest.Change, str]] = []
        for source in found.sources:
            if await self._run(JOB_TIMEOUT_S, self._is_as_stamped, watched, source):
                done.append(("unchanged", source.path))
                continue
            try:
                done.append((await self._take_in(library, source), source.path))
            except KnowledgeBusy:
                raise
            except KnowledgeError as error:
                failed.append(ingest.Failure(str(source.file), str(error)))
            else:
                await self._run(JOB_TIMEOUT_S, self._stamp, watched, source)
        await self._run(JOB_TIMEOUT_S, claim, library.tables, [path for _, path in done])
        gone = await self._run(JOB_TIMEOUT_S, missing, library.tables, found)
        removed = [await self.remove(document) for document in gone]
        return replace(ingest.report(done, failed), removed=tuple(removed))

    async def remove(self, id_or_path: str) -> str:
        """Remove a document completely; returns its path. Raises `UnknownTarget`."""
        return await self._run(JOB_TIMEOUT_S, ingest.take_out, self._library(), id_or_path)

    async def allow(
        self,
        target: str,
        users: Collection[str] = (),
        groups: Collection[str] = (),
        *,
        deny: bool = False,
        remove: bool = False,
        inherit: bool | None = None,
    ) -> Rule:
        """Put users and groups on the allow or deny list of a folder or document; returns its own rule.

        The last word counts: who is put on one list leaves the other. ``remove`` takes them off both, so that
        only what is inherited is left. ``target`` is a folder's path, or a document's path or id.
        """
        change = _change(frozenset(users), frozenset(groups), deny, remove, inherit)
        return await self._run(SEARCH_TIMEOUT_S, self._change_rule, target, change)

    async def list(self, readable_by: Audience | None = None) -> tuple[Entry, ...]:
        """All documents by path (for operators), or those ``readable_by`` an audience."""
        return await self._run(SEARCH_TIMEOUT_S, self._list, readable_by)

    async def folders(self) -> tuple[Folder, ...]:
        """All folders with their own rules, by path (for operators)."""
        return await self._run(SEARCH_TIMEOUT_S, lambda: tuple(self._tables.folders().values()))

    async def explain(self, document: str, principal: Principal) -> Verdict:
        """May ``principal`` read the document (path or id), and which rule says so? For operators."""
        return await self._run(SEARCH_TIMEOUT_S, self._explain, document, principal)

    async def may_read(self, document: str, audience: Audience) -> bool:
        """May every member of ``audience`` read the document (path or id) now? No, when it is gone."""
        return await self._run(SEARCH_TIMEOUT_S, self._may_read, document, audience)

    async def dated(self, documents: Collection[str], audience: Audience) -> dict[str, Dated]:
        """From when each of these documents (by path) is; those that not every member may read are left out."""
        return await self._read(
            lambda tables: {
                path: dated(tables, path) for path in documents if still_readable(tables, path, audience)
            }
        )

    async def audit(
        self, *, reader: str | None = None, document: str | None = None, limit: int = 100
    ) -> tuple[Record, ...]:
        """The newest records of what searches showed and withheld, newest first. For operators."""
        read = partial(self._log.read, reader=reader, document=document, limit=limit)
        return tuple(await self._run(SEARCH_TIMEOUT_S, read))

    async def catch_up(self) -> None:
        """Make the vectors of what another replica took in, and drop those of what it took out.

        Until then its documents are found by their words; what was taken out is not found at all.
        """
        await self._run(JOB_TIMEOUT_S, self._agree)

    async def verify(self, *, repair: bool = True) -> Problems:
        """Problems found, one line each; vectors that do not agree with the tables are repaired."""
        return await self._run(JOB_TIMEOUT_S, lambda: self._verify(repair))

    async def _run(self, timeout_s: float, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do ``job`` in the worker thread, behind what waits there already."""
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self._threads, lambda: job(*args, **kwargs))
        try:
            return await asyncio.wait_for(future, timeout_s)
        except TimeoutError:
            raise KnowledgeBusy(f"the knowledge base did not answer within {timeout_s:g} s") from None
        except sqlite3.OperationalError as error:  # locked, disk full, not writable
            raise KnowledgeError(f"the tables of the knowledge base cannot be used: {error}") from error

    async def _take_in(self, library: Library, source: ingest.Source) -> ingest.Change:
        """One file: read outside of the worker thread, so that searches need not wait for a parser."""
        data = await asyncio.to_thread(bytes_of, source.file)
        fingerprint = fingerprint_of(source.file, data)
        if await self._run(JOB_TIMEOUT_S, ingest.is_known, library.tables, source, fingerprint):
            return "unchanged"
        reading, now = await read(source.file, data), self._clock()
        return await self._run(JOB_TIMEOUT_S, ingest.take_in, library, source, reading, fingerprint, now)

    async def _read(self, job: Callable[[Tables], T]) -> T:
        """Do ``job`` on one moment of the tables."""

        def work() -> T:
            with self._tables.reading():
                return job(self._tables)

        return await self._run(SEARCH_TIMEOUT_S, work)

    def _library(self) -> Library:
        return Library(self._tables, self._index, self._embedder)

    # What follows runs in the worker thread.

    def _open(self, directory: Path, index: bool | Literal["if-free"]) -> None:
        try:
            directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnowledgeError(
                f"{directory}: no directory for the knowledge base ({error.strerror})"
            ) from None
        served = self._serve
        self._log = AuditLog(directory / "audit.db", self._clock(), served("audit") if served else None)
        self._tables = Tables(directory / "knowledge.db", served("knowledge") if served else None)
        if not index:
            return
        try:
            self._index = VectorIndex(directory, self._embedder.name, self._chroma)
        except IndexInUse:
            if index == "if-free":
                return
            raise
        self._agree()

    def _agree(self) -> None:
        if self._index and self._index.ids() != {chunk.vector for chunk in self._tables.chunks()}:
            self._verify(repair=True)

    def _close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
        if hasattr(self, "_tables"):
            self._tables.close()
        if hasattr(self, "_log"):
            self._log.close()

    def _search(self, query: Query) -> Findings:
        rights = self._present_rights()
        findings = search(self._library(), rights, query)
        shown = dict.fromkeys(passage.document for passage in findings.passages)
        hidden = withheld(self._library(), rights, query)
        with self._tables.reading():
            self._log.write([r for document in (*shown, *hidden) for r in self._records(document, query)])
        return findings

    def _records(self, document: str, query: Query) -> Iterator[Record]:
        """The record of one document (path or id) that was shown or withheld."""
        entry = self._tables.entry(document)
        if entry is None:
            return
        verdicts = [verdict(self._tables, entry, member) for member in query.audience.members]
        told = next((one for one in verdicts if not one.allowed), verdicts[0])
        readers = tuple(member.id for member in query.audience.members)
        yield Record(self._clock(), readers, query.text, entry.path, told.allowed, told.reason)

    def _present_rights(self) -> Rights:
        with self._tables.reading():
            if self._rights is None or self._rights.epoch != self._tables.epoch():
                shelf = self._rights.shelf if self._rights else None
                # Rules change often, and the shelf of chunks, slow to build, not with them.
                if shelf is None or shelf.extent != self._tables.extent():
                    shelf = Shelf(self._tables)
                self._rights = Rights(self._tables, shelf)
        return self._rights

    def _list(self, readable_by: Audience | None) -> tuple[Entry, ...]:
        with self._tables.reading():
            if readable_by is None:
                return tuple(self._tables.entries())
        return self._present_rights().entries(readable_by)

    def _may_read(self, document: str, audience: Audience) -> bool:
        with self._tables.reading():
            return still_readable(self._tables, document, audience) is not None

    def _explain(self, document: str, principal: Principal) -> Verdict:
        with self._tables.reading():
            entry = self._tables.entry(document)
            if entry is None:
                raise UnknownTarget(f"no document {document!r}; `mosuan knowledge list` shows ids and paths")
            return verdict(self._tables, entry, principal)

    def _change_rule(self, target: str, change: Callable[[Rule], Rule]) -> Rule:
        with self._tables.writing():
            if entry := self._tables.entry(target if "/" not in target else clean_path(target)):
                rule = change(entry.rule)
                self._tables.set_document_rule(entry.id, rule)
                return rule
            folder = self._tables.folder(clean_path(target)) if "/" in target else None
            if folder is None:
                raise UnknownTarget(_no_target(target, self._tables))
            rule = change(folder.rule)
            self._tables.put_folder(replace(folder, rule=rule))
            return rule

    def _stamp(self, watched: Watched, source: ingest.Source) -> None:
        if stamp := stamp_of(source, self._tables.fingerprint(source.path)):
            watched.stamps[source.path] = stamp

    def _is_as_stamped(self, watched: Watched, source: ingest.Source) -> bool:
        """Whether neither the file nor the document has changed since it was taken in. Reads no file."""
        stamp = watched.stamps.get(source.path)
        return stamp is not None and stamp == stamp_of(source, self._tables.fingerprint(source.path))

    def _verify(self, repair: bool) -> Problems:
        return ingest.verify(self._tables, self._index, self._embedder, repair=repair)


def _change(
    users: frozenset[str], groups: frozenset[str], deny: bool, remove: bool, inherit: bool | None
) -> Callable[[Rule], Rule]:
    """Rule → rule, done inside the transaction so that two changes at once both count."""

    def change(rule: Rule) -> Rule:
        for kind, names in (("users", users), ("groups", groups)):
            to, other = (f"deny_{kind}", f"allow_{kind}") if deny else (f"allow_{kind}", f"deny_{kind}")
            rule = rule.without_entries(other, names)
            rule = rule.without_entries(to, names) if remove else rule.with_entries(to, names)
        return rule if inherit is None else replace(rule, inherit=inherit)

    return change


def _no_target(target: str, tables: Tables) -> str:
    """A mistyped deny must not pass in silence: say that nothing was changed, and what may be meant."""
    entries = tables.entries()
    known = [*tables.folders(), *(entry.path for entry in entries), *(entry.id for entry in entries)]
    close = difflib.get_close_matches(target, known, n=1)
    return f"no folder or document {target!r}, nothing changed" + (
        f"; did you mean {close[0]}?" if close else ""
    )
