"""`Knowledge`: the one door to what is known.

Open it with `Knowledge.open`; ask with `search`, whose ``audience`` is required and must come from the
authenticated request. All work on tables and vectors happens in one named thread, job by job, and embedding in
another, so that a long ingestion lets searches pass and the event loop never waits. With ``index=False`` only the
tables are open, beside a running server: rules can be changed, which the server obeys in its next search, and
everything can be read and searched, a little slower; documents cannot be added or removed. Knows nothing of
chat, of models, or of how a person came to be a principal.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, ParamSpec, TypeVar

from knowledge import ingest
from knowledge.access import Audience, Folder, Inherit, Principal, Rule, Verdict
from knowledge.audit import AuditLog, Record
from knowledge.chroma import ChromaServer
from knowledge.dating import Dated, dated
from knowledge.documents import Document, clean_path
from knowledge.embedder_threads import EmbedderThreads
from knowledge.embedders.choice import BUILT_IN, Choice, open_embedder
from knowledge.embedding import Embedder, HashedNgrams, Vectors
from knowledge.errors import IndexClosed, IndexInUse, KnowledgeBusy, KnowledgeError, UnknownTarget
from knowledge.fetching import fetch
from knowledge.formats import Reading, bytes_of, check, fingerprint_of, read
from knowledge.meaning import Indexed, Meaning
from knowledge.reindexing import Indexing, Told, fill, indexing, silent, switch_if_complete
from knowledge.rights import Rights, still_readable, verdict
from knowledge.search import MAX_QUESTION_CHARS, Findings, Library, Query, recorded, search, withheld
from knowledge.served import Serve
from knowledge.shelf import Shelf
from knowledge.tables import Entry, Tables, Version
from knowledge.targets import Ruled, change_rule, changed, ruled, set_rule
from knowledge.versions import version_of, versions_of
from knowledge.watching import Watched, claim, close, missing, paths_of, stamp_of, survey

DEFAULT = Choice()
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
        embedders: EmbedderThreads,
        wanted: Embedder | Choice,
        clock: Callable[[], float] = time.time,
        serve: Serve | None = None,
    ) -> None:
        self._threads = threads
        self._serve = serve
        self._embedders = embedders
        self._wanted = wanted
        self._clock = clock
        self._filling = asyncio.Lock()
        self._filled: tuple[int, Embedder] | None = None
        # Touched in the worker thread only.
        self._tables: Tables
        self._chroma: ChromaServer | None = None
        self._meaning: Meaning | None = None
        self._rights: Rights | None = None
        self._log: AuditLog

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        directory: Path,
        *,
        embedder: Embedder | Choice = DEFAULT,
        index: bool | Literal["if-free"] = True,
        clock: Callable[[], float] = time.time,
        serve: Serve | None = None,
        chroma: ChromaServer | None = None,
    ) -> AsyncIterator[Knowledge]:
        """Open or create the knowledge base in ``directory``. ``clock`` dates the record of who saw what.

        With ``serve`` only the index is in the directory; documents, rules and records are on that server.
        With ``chroma`` the vectors are on that one. When the vectors are those of another ``embedder``, they answer
        until `reindex` has made the new ones. Without the index a learned one is not opened: words alone find.
        Raises `IndexInUse` when another process has the index; with ``index="if-free"`` does without it then.
        What a crash left behind is cleared away.
        """
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="knowledge") as threads:
            knowledge = cls(threads, EmbedderThreads(), embedder, clock, serve)
            knowledge._chroma = chroma
            try:
                await knowledge._run(JOB_TIMEOUT_S, knowledge._open, directory, index)
                await knowledge._heal()
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
        while True:
            by = self._answering()
            vector = await self._embedders.question(by, text[:MAX_QUESTION_CHARS]) if by else None
            found = await self._run(SEARCH_TIMEOUT_S, self._search, query, by, vector)
            if found is not None:
                return found

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
        ingest.opened(library)
        found = await self._run(JOB_TIMEOUT_S, ingest.plan, tuple(paths), folder)
        for book in found.rulebooks:
            await self._run(JOB_TIMEOUT_S, ingest.apply_rulebook, library.tables, book)
        done: list[tuple[ingest.Change, str]] = []
        failed = list(found.failed)
        for source in found.sources:
            on_file(source.path)
            try:
                change = await self._take_in(source)
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
        path = clean_path(path)
        source = ingest.Source(Path(path.rpartition("/")[2]), path, rule or Rule(), rule is not None, origin)
        check(source.file, len(data))
        fingerprint = fingerprint_of(source.file, data)
        change = await self._keep(source, await read(source.file, data), fingerprint)
        return await self._run(SEARCH_TIMEOUT_S, ingest.stored, self._tables, path, change)

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
        """The vectors of texts by the embedder that answers, shape (texts, dimensions)."""
        by = self._answering()
        if by is None:
            raise IndexClosed("a learned embedder works only where the index is open")
        return await self._embedders.vectors(by, texts, kind)

    @property
    def embedder_name(self) -> str:
        """What makes the vectors that answer."""
        by = self._answering()
        return by.name if by else ""

    async def look(self, watched: Watched) -> ingest.Report:
        """Follow a watched folder once: rules first, then what is new or changed, then what is gone.

        Raises `BadDocument` when the folder itself is not there; then nothing has changed.
        """
        library = self._library()
        ingest.opened(library)
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
                done.append((await self._take_in(source), source.path))
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
        inherit: Inherit | None = None,
    ) -> Rule:
        """Put users and groups on the allow or deny list of a folder or document; returns its own rule.

        The last word counts: who is put on one list leaves the other. ``remove`` takes them off both, so that
        only what is inherited is left. ``target`` is a folder's path, or a document's path or id.
        """
        change = changed(frozenset(users), frozenset(groups), deny, remove, inherit)
        return await self._run(SEARCH_TIMEOUT_S, lambda: change_rule(self._tables, target, change))

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
        return await self._read(lambda tables: still_readable(tables, document, audience) is not None)

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

    async def reindex(self, told: Told = silent, *, only_if_changed: bool = False) -> None:
        """Make all vectors that are missing; those of a new embedder answer as soon as they are complete.

        Until then the old ones do, and words where there are none. What was made stays when this is cut short.
        ``only_if_changed``: nothing is looked for while rights and documents are as they were when none was missing.
        Raises `IndexClosed`, `EmbedderFailed`.
        """
        async with self._filling:
            meaning = ingest.opened(self._library())
            while meaning.coming:
                await self._fill(meaning.now)
                await self._fill(meaning.coming, told)
                retire = self._embedders.retire
                await self._run(JOB_TIMEOUT_S, switch_if_complete, self._tables, meaning, retire)
            present = (await self._run(SEARCH_TIMEOUT_S, self._tables.epoch), meaning.now.embedder)
            if not (only_if_changed and self._filled == present):
                await self._fill(meaning.now, told)
                self._filled = present

    async def indexing(self) -> Indexing | None:
        """Which vectors answer, and how far those of the next embedder are; None without an index."""
        return await self._run(SEARCH_TIMEOUT_S, lambda: indexing(self._tables, self._meaning))

    async def verify(self, *, repair: bool = True) -> Problems:
        """Problems found, one line each; vectors that do not agree with the tables are repaired."""
        problems = await self._run(
            JOB_TIMEOUT_S, lambda: ingest.verify(self._tables, self._meaning, repair=repair)
        )
        if repair and self._meaning:
            await self._fill(self._meaning.now)
        return problems

    async def _fill(self, one: Indexed, told: Told = silent) -> None:
        await fill(partial(self._run, JOB_TIMEOUT_S), self._embedders.vectors, self._tables, one, told)

    async def _heal(self) -> None:
        """After a crash. Vectors that take a model or a server are made by `reindex`."""
        if self._meaning and not self._meaning.now.embedder.learned:
            await self._fill(self._meaning.now)

    def _answering(self) -> Embedder | None:
        """The embedder whose vectors answer; without an index one that needs no model, if that is wanted."""
        if self._meaning is not None:
            return self._meaning.now.embedder
        wanted = self._wanted
        if isinstance(wanted, Choice):
            return HashedNgrams() if wanted.embedder in ("", BUILT_IN) else None
        return None if wanted.learned else wanted

    async def _run(self, timeout_s: float, job: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do ``job`` in the worker thread, behind what waits there already."""
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self._threads, lambda: job(*args, **kwargs))
        try:
            async with asyncio.timeout(
                timeout_s
            ):  # before 3.12 wait_for loses a cancel that comes with the result
                return await future
        except TimeoutError:
            raise KnowledgeBusy(f"the knowledge base did not answer within {timeout_s:g} s") from None
        except sqlite3.OperationalError as error:  # locked, disk full, not writable
            raise KnowledgeError(f"the tables of the knowledge base cannot be used: {error}") from error

    async def _take_in(self, source: ingest.Source) -> ingest.Change:
        """One file: read outside of the worker thread, so that searches need not wait for a parser."""
        data = await asyncio.to_thread(bytes_of, source.file)
        fingerprint = fingerprint_of(source.file, data)
        if await self._run(JOB_TIMEOUT_S, ingest.is_known, self._tables, source, fingerprint):
            return "unchanged"
        return await self._keep(source, await read(source.file, data), fingerprint)

    async def _keep(self, source: ingest.Source, reading: Reading, fingerprint: str) -> ingest.Change:
        """What was read, stored with its vectors; made anew when another embedder began to answer meanwhile."""
        library = self._library()
        meaning, now = ingest.opened(library), self._clock()
        draft = await asyncio.to_thread(ingest.draft_of, source, reading, fingerprint)
        while True:
            if await self._run(JOB_TIMEOUT_S, ingest.is_unchanged, library, draft):
                return "unchanged"
            by = meaning.now
            try:
                vectors = await self._embedders.vectors(by.embedder, draft.texts)
            except KnowledgeError:
                if meaning.now is by:
                    raise
                continue

            def store(by: Indexed = by, vectors: Vectors = vectors) -> ingest.Change | None:
                return ingest.take_in(library, draft, vectors, now) if meaning.now is by else None

            if change := await self._run(JOB_TIMEOUT_S, store):
                return change

    async def _read(self, job: Callable[[Tables], T]) -> T:
        """Do ``job`` on one moment of the tables."""

        def work() -> T:
            with self._tables.reading():
                return job(self._tables)

        return await self._run(SEARCH_TIMEOUT_S, work)

    def _library(self) -> Library:
        return Library(self._tables, self._meaning, None if self._meaning else self._answering())

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
        wanted = self._wanted
        choice = wanted if isinstance(wanted, Choice) else Choice()
        try:
            self._meaning = Meaning.open(
                directory,
                lambda: open_embedder(wanted) if isinstance(wanted, Choice) else wanted,
                server=self._chroma,
                reopen=lambda setting: open_embedder(choice.with_key_for(Choice.of(setting))),
                is_empty=self._tables.extent()[1] == 0,
            )
        except IndexInUse:
            if index != "if-free":
                raise

    def _close(self) -> None:
        self._embedders.close()
        if self._meaning is not None:
            self._meaning.close()
            self._meaning = None
        if hasattr(self, "_tables"):
            self._tables.close()
        if hasattr(self, "_log"):
            self._log.close()

    def _search(self, query: Query, by: Embedder | None, vector: Vectors | None) -> Findings | None:
        """The findings; None when ``by`` does not answer any more."""
        if by is not None and self._meaning is not None and by is not self._meaning.now.embedder:
            return None
        rights = self._present_rights()
        scale = self._embedders.scale(by) if by is not None and by.learned else None
        findings = search(self._library(), rights, query, vector, scale)
        shown = dict.fromkeys(passage.document for passage in findings.passages)
        hidden = withheld(self._library(), rights, query)
        with self._tables.reading():
            self._log.write(recorded(self._tables, (*shown, *hidden), query, self._clock()))
        return findings

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

    def _explain(self, document: str, principal: Principal) -> Verdict:
        with self._tables.reading():
            entry = self._tables.entry(document)
            if entry is None:
                raise UnknownTarget(f"no document {document!r}; `mosuan knowledge list` shows ids and paths")
            return verdict(self._tables, entry, principal)

    def _stamp(self, watched: Watched, source: ingest.Source) -> None:
        if stamp := stamp_of(source, self._tables.fingerprint(source.path)):
            watched.stamps[source.path] = stamp

    def _is_as_stamped(self, watched: Watched, source: ingest.Source) -> bool:
        """Whether neither the file nor the document has changed since it was taken in. Reads no file."""
        stamp = watched.stamps.get(source.path)
        return stamp is not None and stamp == stamp_of(source, self._tables.fingerprint(source.path))
