"""The authoritative tables: folders, documents, chunks, and the words in them. A SQLite file, or a server.

Rules live here and nowhere else. Each change of a rule or of a document raises the *epoch* by trigger, in the
same transaction, whichever process makes it; whoever keeps anything derived from the tables keeps the epoch
beside it and compares (`Tables.epoch`). Several processes may open the same file; a second one waits for a
writer up to `BUSY_TIMEOUT_S`. With a `Server` all replicas share the tables. Knows nothing of vectors, of
questions, or of which principal is asking.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.access import LISTS, Folder, Rule, rule_from
from knowledge.documents import Chunk, Document, folders_down_to
from knowledge.errors import StoreDamaged
from knowledge.lexicon import Connection, FullText, Lexicon, Postings
from knowledge.served import Server, k001_knowledge
from knowledge.words import terms_of

BUSY_TIMEOUT_S = 10.0

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES ('schema', 1), ('epoch', 1);
CREATE TABLE IF NOT EXISTS folders (
    path TEXT PRIMARY KEY, rule TEXT NOT NULL DEFAULT '{}',
    explain_denial INTEGER, contact TEXT NOT NULL DEFAULT '',
    rulebook TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL, digest TEXT NOT NULL, rule TEXT NOT NULL DEFAULT '{}',
    fingerprint TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS chunks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    vector TEXT NOT NULL UNIQUE, start INTEGER NOT NULL, end INTEGER NOT NULL, heading TEXT NOT NULL,
    terms INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS chunks_of_document ON chunks(document);
CREATE TABLE IF NOT EXISTS versions (
    document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    at REAL NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL, text TEXT,
    PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS origins (
    document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
    origin TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS lexicon USING fts5(terms, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE IF NOT EXISTS postings USING fts5vocab('lexicon', 'instance');
CREATE TRIGGER IF NOT EXISTS folder_added AFTER INSERT ON folders BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
CREATE TRIGGER IF NOT EXISTS folder_changed AFTER UPDATE ON folders BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
CREATE TRIGGER IF NOT EXISTS folder_removed AFTER DELETE ON folders BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
CREATE TRIGGER IF NOT EXISTS document_added AFTER INSERT ON documents BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
DROP TRIGGER IF EXISTS document_changed;
CREATE TRIGGER IF NOT EXISTS document_altered AFTER UPDATE OF path, folder, title, text, digest, rule
    ON documents BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
CREATE TRIGGER IF NOT EXISTS document_removed AFTER DELETE ON documents BEGIN
    UPDATE meta SET value = value + 1 WHERE key = 'epoch'; END;
"""


_FOLDERS = "SELECT path, rule, explain_denial, contact FROM folders"
_ENTRIES = "SELECT id, path, folder, title, digest, rule FROM documents"


@dataclass(frozen=True)
class Entry:
    """A document as it is listed: everything but its text."""

    id: str
    path: str
    folder: str
    title: str
    digest: str
    rule: Rule


@dataclass(frozen=True)
class Version:
    """A text that a document has or had. ``at`` is when it was taken in, 0 when nobody noted it."""

    number: int
    at: float
    title: str
    digest: str
    is_current: bool


@dataclass(frozen=True)
class StoredChunk:
    """Where a chunk stands. ``vector`` is its id in the vector index, ``terms`` how many terms it holds."""

    id: int
    document: str
    vector: str
    start: int
    end: int
    heading: str
    terms: int

    def of(self, document: Document) -> Chunk:
        """The chunk with its text."""
        return Chunk(self.start, self.end, document.text[self.start : self.end], self.heading)


class Tables:
    """One connection. Used by one thread, the one that opened it."""

    def __init__(self, file: Path, server: Server | None = None) -> None:
        """Open or create ``file``, or the tables of ``server``. Raises `StoreDamaged` when it is no database."""
        self._server = server
        if server is not None:
            server.open((k001_knowledge,))
            self._db: Connection = server
            self._lexicon: Lexicon = Postings(server)
            self.close = server.close
            return
        self._db = connection = _opened(file)
        self._lexicon = FullText(connection)
        self.close = connection.close
        with self.writing():
            # executescript would commit the transaction that keeps two first starts from meeting.
            for statement in _statements(_SCHEMA):
                self._db.execute(statement)
            if "fingerprint" not in {row[1] for row in self._db.execute("PRAGMA table_info(documents)")}:
                self._db.execute("ALTER TABLE documents ADD COLUMN fingerprint TEXT NOT NULL DEFAULT ''")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction: all of it or nothing, and no other writer in between."""
        if self._server is not None:
            with self._server.transacting(writing=True):
                yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One moment of the tables: every read inside sees the same rules and texts."""
        if self._server is not None:
            with self._server.transacting(writing=False):
                yield
            return
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("COMMIT")

    def epoch(self) -> int:
        """Grows with every change of a rule or a document, by any process."""
        return int(self._db.execute("SELECT value FROM meta WHERE key = 'epoch'").fetchone()[0])

    # folders

    def folder(self, path: str) -> Folder | None:
        """The folder at ``path``, or None."""
        row = self._db.execute(f"{_FOLDERS} WHERE path = ?", (path,)).fetchone()
        return _folder(row) if row else None

    def folders(self) -> dict[str, Folder]:
        """All folders by path."""
        return {row[0]: _folder(row) for row in self._db.execute(_FOLDERS)}

    def chain(self, folder: str) -> list[Folder]:
        """The folders from the root down to ``folder``; one that has no row counts as ruleless."""
        return [self.folder(path) or Folder(path) for path in folders_down_to(folder)]

    def put_folder(self, folder: Folder) -> None:
        """Write a folder; those above it come into being without rules."""
        for path in folders_down_to(folder.path):
            self._db.execute("INSERT INTO folders (path) VALUES (?) ON CONFLICT DO NOTHING", (path,))
        self._db.execute(
            "UPDATE folders SET rule = ?, explain_denial = ?, contact = ? WHERE path = ?",
            (_rule_json(folder.rule), folder.explain_denial, folder.contact, folder.path),
        )

    def rulebook(self, path: str) -> str:
        """The digest of the access.toml last applied to this folder; empty when there was none."""
        row = self._db.execute("SELECT rulebook FROM folders WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else ""

    def set_rulebook(self, path: str, digest: str) -> None:
        """Remember which access.toml was applied to this folder."""
        self._db.execute("UPDATE folders SET rulebook = ? WHERE path = ?", (digest, path))

    # documents

    def entries(self) -> list[Entry]:
        """All documents without their texts, by path."""
        return [_entry(row) for row in self._db.execute(f"{_ENTRIES} ORDER BY path")]

    def entry(self, id_or_path: str) -> Entry | None:
        """One document without its text, or None."""
        row = self._db.execute(f"{_ENTRIES} WHERE id = ? OR path = ?", (id_or_path, id_or_path)).fetchone()
        return _entry(row) if row else None

    def document(self, document_id: str) -> Document:
        """A document that exists, with its text."""
        query = "SELECT path, title, text FROM documents WHERE id = ?"
        return Document(*self._db.execute(query, (document_id,)).fetchone())

    def put_document(self, document: Document, chunks: Sequence[Chunk], rule: Rule | None = None) -> None:
        """Write a document and its chunks in place of what was there. Without ``rule`` its own stays."""
        self._delete_chunks(document.id)
        self._db.execute(
            "INSERT INTO documents (id, path, folder, title, text, digest) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text,"
            " digest = excluded.digest",
            (document.id, document.path, document.folder, document.title, document.text, document.digest),
        )
        for vector, chunk in zip(vector_ids(document, len(chunks)), chunks, strict=True):
            terms = terms_of(searchable(document, chunk))
            place = (document.id, vector, chunk.start, chunk.end, chunk.heading, len(terms))
            row = self._db.execute(
                'INSERT INTO chunks (document, vector, start, "end", heading, terms)'
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                place,
            )
            self._lexicon.put(int(row.fetchone()[0]), terms)
        if rule is not None:
            self.set_document_rule(document.id, rule)

    def fingerprint(self, path: str) -> str:
        """Of the file a document was last read from; empty when it is not known."""
        row = self._db.execute("SELECT fingerprint FROM documents WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else ""

    def set_fingerprint(self, document_id: str, fingerprint: str) -> None:
        """Remember which file the document was read from. No right and no text changes by it."""
        self._db.execute("UPDATE documents SET fingerprint = ? WHERE id = ?", (fingerprint, document_id))

    def set_document_rule(self, document_id: str, rule: Rule) -> None:
        """Write the document's own rule."""
        self._db.execute("UPDATE documents SET rule = ? WHERE id = ?", (_rule_json(rule), document_id))

    # versions and origins go with their document

    def versions(self, document_id: str) -> list[Version]:
        """The versions of a document, newest first. Only the newest is ever searched."""
        query = "SELECT number, at, title, digest, text IS NULL FROM versions WHERE document = ?"
        rows = self._db.execute(f"{query} ORDER BY number DESC", (document_id,))
        return [Version(n, at, title, digest, bool(current)) for n, at, title, digest, current in rows]

    def old_text(self, document_id: str, number: int) -> tuple[str, str] | None:
        """Title and text of an earlier version, or None."""
        query = "SELECT title, text FROM versions WHERE document = ? AND number = ? AND text IS NOT NULL"
        row = self._db.execute(query, (document_id, number)).fetchone()
        return (str(row[0]), str(row[1])) if row else None

    def put_version(self, document_id: str, version: Version, text: str | None = None) -> None:
        """Write a version, with its text unless it is the newest, whose text stands in the document."""
        row = (document_id, version.number, version.at, version.title, version.digest, text)
        self._db.execute(
            "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (document, number) DO UPDATE SET"
            " at = excluded.at, title = excluded.title, digest = excluded.digest, text = excluded.text",
            row,
        )

    def forget_versions(self, document_id: str, before: int) -> None:
        """Drop the versions of a number below ``before``."""
        self._db.execute("DELETE FROM versions WHERE document = ? AND number < ?", (document_id, before))

    def origins(self) -> dict[str, str]:
        """Document id → where it came from, for those that come again by themselves or from an address."""
        return {str(row[0]): str(row[1]) for row in self._db.execute("SELECT document, origin FROM origins")}

    def set_origin(self, document_id: str, origin: str) -> None:
        """Remember where the document came from; blank forgets it."""
        self._db.execute("DELETE FROM origins WHERE document = ?", (document_id,))
        if origin:
            self._db.execute("INSERT INTO origins VALUES (?, ?)", (document_id, origin))

    def delete_document(self, document_id: str) -> None:
        """Text, versions, chunks, words and rule go."""
        self._delete_chunks(document_id)
        self._db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        self._lexicon.compact()

    def _delete_chunks(self, document_id: str) -> None:
        self._lexicon.remove(document_id)
        self._db.execute("DELETE FROM chunks WHERE document = ?", (document_id,))

    # chunks and words

    def chunks(self, document_id: str | None = None) -> list[StoredChunk]:
        """All chunks, or those of one document, in the order they were written."""
        where = "" if document_id is None else "WHERE document = ?"
        rows = self._db.execute(
            f"SELECT * FROM chunks {where} ORDER BY id", () if document_id is None else (document_id,)
        )
        return [StoredChunk(*row) for row in rows]

    def chunks_of(self, vectors: Sequence[str]) -> list[StoredChunk]:
        """The chunks whose ids in the vector index are among these few."""
        marks = ",".join("?" * len(vectors))
        rows = self._db.execute(f"SELECT * FROM chunks WHERE vector IN ({marks}) ORDER BY id", tuple(vectors))
        return [StoredChunk(*row) for row in rows]

    def chunk_text(self, chunk: StoredChunk) -> tuple[str, str]:
        """(title, text) of a chunk; blank when its document is gone. Long documents are not read whole."""
        query = "SELECT title, substr(text, ?, ?) FROM documents WHERE id = ?"
        place = (chunk.start + 1, chunk.end - chunk.start, chunk.document)
        row = self._db.execute(query, place).fetchone()
        return (str(row[0]), str(row[1])) if row else ("", "")

    def extent(self) -> tuple[int, int]:
        """Differs whenever the chunks do: ids are never used twice, so a new one raises the first number and
        one that goes lowers the second.
        """
        last, count = self._db.execute("SELECT coalesce(max(id), 0), count(*) FROM chunks").fetchone()
        return int(last), int(count)

    def occurrences(self, term: str) -> list[tuple[int, int]]:
        """(chunk id, how often) for every chunk that holds ``term``."""
        return self._lexicon.occurrences(term)

    def problems(self) -> list[str]:
        """What is broken inside the tables themselves; empty when all is well."""
        return self._lexicon.problems()


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreDamaged(f"{file}: {error}; restore it from a backup") from error
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # a removed text leaves no bytes on freed pages
    return connection


def vector_ids(document: Document, count: int) -> list[str]:
    """Ids in the vector index: they change with the text, so an old vector never points into a new text."""
    return [f"{document.id}-{document.digest[:16]}-{n}" for n in range(count)]


def searchable(document: Document, chunk: Chunk) -> str:
    """What is indexed of a chunk: also the title and headings it stands under."""
    return f"{document.title}\n{chunk.heading}\n{chunk.text}"


def _folder(row: Sequence[object]) -> Folder:
    path, rule, explain, contact = row
    return Folder(str(path), _rule(str(rule)), None if explain is None else bool(explain), str(contact))


def _entry(row: Sequence[object]) -> Entry:
    id_, path, folder, title, digest, rule = map(str, row)
    return Entry(id_, path, folder, title, digest, _rule(rule))


@lru_cache(10_000)  # read again after each change of any rule, and mostly the same
def _rule(text: str) -> Rule:
    return rule_from(json.loads(text), "knowledge.db")


def _rule_json(rule: Rule) -> str:
    lists = {name: sorted(getattr(rule, name)) for name in LISTS if getattr(rule, name)}
    return json.dumps(
        lists if rule.inherit is True else lists | {"inherit": rule.inherit}, ensure_ascii=False
    )


def _statements(script: str) -> Iterator[str]:
    """The statements of ``script``; a trigger's inner semicolon does not end one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
