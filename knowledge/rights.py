"""What each audience may read at one moment: the rules of the tables, worked out once per epoch.

A cache and nothing more. It is thrown away as soon as the tables' epoch differs, and what it lets through is
judged again from fresh rows before a text leaves (`still_readable`). Knows nothing of questions.
"""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.access import (
    Audience,
    Folder,
    Principal,
    Rule,
    Verdict,
    audience_may_read,
    effective,
    explain,
    explainer,
)
from knowledge.documents import folders_down_to, lies_in
from knowledge.tables import Entry, StoredChunk, Tables

Reader = tuple[Audience, tuple[str, ...]]
"""Who reads, and in which folders (none: everywhere)."""

Lengths = Mapping[int, int]
"""Chunk id → number of terms."""

_MAX_AUDIENCES = 256  # each costs one small integer pair per readable chunk


class Rights:
    """The state of one epoch. Build inside one read transaction."""

    def __init__(self, tables: Tables) -> None:
        self.epoch = tables.epoch()
        self.chunks: dict[int, StoredChunk] = {chunk.id: chunk for chunk in tables.chunks()}
        self.by_vector = {chunk.vector: chunk.id for chunk in self.chunks.values()}
        self._folders = tables.folders()
        self._entries = {entry.id: entry for entry in tables.entries()}
        self._rules = {id_: self._effective(entry) for id_, entry in self._entries.items()}
        self._explained_any = any(folder.explain_denial for folder in self._folders.values())
        self._readable: dict[Reader, Lengths] = {}
        self._explained: dict[Reader, dict[Folder, Lengths]] = {}

    def readable(self, audience: Audience, folders: tuple[str, ...]) -> Lengths:
        """All that every member may read in ``folders`` (none: everywhere)."""
        key = (audience, folders)
        if key not in self._readable:
            self._make_room()
            judged = {rule: audience_may_read(rule, audience) for rule in set(self._rules.values())}
            self._readable[key] = self._lengths(
                {i for i, rule in self._rules.items() if judged[rule]}, folders
            )
        return self._readable[key]

    def explained(self, audience: Audience, folders: tuple[str, ...]) -> Mapping[Folder, Lengths]:
        """Folders that want denials explained → the chunks in them that this audience may not read.

        Only where the folder that says so is itself closed to the audience: what is hidden in a folder the
        audience may read stays unmentioned, and so does a document that does not inherit from its folder.
        """
        key = (audience, folders)
        if self._explained_any and key not in self._explained:
            self._make_room()
            hidden = self._hidden(audience)
            self._explained[key] = {folder: self._lengths(ids, folders) for folder, ids in hidden.items()}
        return self._explained.get(key, {})

    def hidden(self, audience: Audience, folders: tuple[str, ...]) -> Lengths:
        """All that not every member may read in ``folders``. For the record; nothing of it is ever shown."""
        shut = {id_ for id_, rule in self._rules.items() if not audience_may_read(rule, audience)}
        return self._lengths(shut, folders) if shut else {}

    def entry(self, document_id: str) -> Entry:
        """The entry of a document of this epoch."""
        return self._entries[document_id]

    def _hidden(self, audience: Audience) -> dict[Folder, set[str]]:
        hidden: dict[Folder, set[str]] = {}
        for id_, entry in self._entries.items():
            if not entry.rule.inherit or audience_may_read(self._rules[id_], audience):
                continue
            chain = [self._folder(path) for path in folders_down_to(entry.folder)]
            folder = explainer(chain)
            if folder is None:
                continue
            # Judged where the denial would point: to call an open folder restricted would be untrue,
            # and would tell of a closed one inside it.
            down_to_it = effective([f.rule for f in chain[: chain.index(folder) + 1]])
            if not audience_may_read(down_to_it, audience):
                hidden.setdefault(folder, set()).add(id_)
        return hidden

    def _make_room(self) -> None:
        if len(self._readable) + len(self._explained) >= _MAX_AUDIENCES:
            self._readable.clear()
            self._explained.clear()

    def _lengths(self, documents: set[str], folders: tuple[str, ...]) -> Lengths:
        within = {
            id_
            for id_ in documents
            if not folders or any(lies_in(self._entries[id_].path, folder) for folder in folders)
        }
        return {chunk.id: chunk.terms for chunk in self.chunks.values() if chunk.document in within}

    def _effective(self, entry: Entry) -> Rule:
        above = [self._folder(path).rule for path in folders_down_to(entry.folder)]
        return effective([*above, entry.rule])

    def _folder(self, path: str) -> Folder:
        return self._folders.get(path) or Folder(path)


def still_readable(tables: Tables, id_or_path: str, audience: Audience) -> Entry | None:
    """The document, judged by the rows as they are now; None when it is gone or not for this audience."""
    entry = tables.entry(id_or_path)
    if entry is None:
        return None
    chain = [folder.rule for folder in tables.chain(entry.folder)]
    return entry if audience_may_read(effective([*chain, entry.rule]), audience) else None


def verdict(tables: Tables, entry: Entry, principal: Principal) -> Verdict:
    """May this one person read the document, by the rows as they are now, and which rule says so?"""
    chain = [(folder.path, folder.rule) for folder in tables.chain(entry.folder)]
    return explain([*chain, (entry.path, entry.rule)], principal)
