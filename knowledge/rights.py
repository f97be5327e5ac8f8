"""What each audience may read at one moment: the rules of the tables, worked out once per epoch.

A cache and nothing more. It is thrown away as soon as the tables' epoch differs, and what it lets through is
judged again from fresh rows before a text leaves (`still_readable`). Knows nothing of questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

import numpy as np

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
from knowledge.ranking import Mask
from knowledge.shelf import Shelf
from knowledge.tables import Entry, Tables

Reader = tuple[Audience, tuple[str, ...]]
"""Who reads, and in which folders (none: everywhere)."""

_MAX_AUDIENCES = 256  # each costs one byte per document


class Rights:
    """The state of one epoch, over the rows of a shelf. Build inside one read transaction with it."""

    def __init__(self, tables: Tables, shelf: Shelf) -> None:
        self.epoch = tables.epoch()
        self.shelf = shelf
        self._folders = tables.folders()
        self._entries = {entry.id: entry for entry in tables.entries()}
        above: dict[str, Rule] = {}
        self._rules: dict[str, Rule] = {}
        self._scopes: dict[Rule, list[str]] = {}
        for id_, entry in self._entries.items():
            if entry.folder not in above:
                above[entry.folder] = effective([self._folder(p).rule for p in folders_down_to(entry.folder)])
            rule = effective([above[entry.folder], entry.rule])
            self._rules[id_] = rule
            self._scopes.setdefault(rule, []).append(id_)
        self._explained_any = any(folder.explain_denial for folder in self._folders.values())
        self._readable: dict[Reader, Mask] = {}
        self._explained: dict[Reader, dict[Folder, Mask]] = {}

    def readable(self, audience: Audience, folders: tuple[str, ...]) -> Mask:
        """The rows of all that every member may read in ``folders`` (none: everywhere)."""
        key = (audience, folders)
        if key not in self._readable:
            self._make_room()
            scopes = [ids for rule, ids in self._scopes.items() if audience_may_read(rule, audience)]
            self._readable[key] = self._within(chain.from_iterable(scopes), folders)
        return self._rows(self._readable[key])

    def explained(self, audience: Audience, folders: tuple[str, ...]) -> Mapping[Folder, Mask]:
        """Folders that want denials explained → the rows in them that this audience may not read.

        Only where the folder that says so is itself closed to the audience: what is hidden in a folder the
        audience may read stays unmentioned, and so does a document that does not inherit from its folder.
        """
        key = (audience, folders)
        if self._explained_any and key not in self._explained:
            self._make_room()
            hidden = self._hidden(audience)
            self._explained[key] = {folder: self._within(ids, folders) for folder, ids in hidden.items()}
        found = self._explained.get(key, {})
        return {folder: self._rows(documents) for folder, documents in found.items()}

    def hidden(self, audience: Audience, folders: tuple[str, ...]) -> Mask:
        """All that not every member may read in ``folders``. For the record; nothing of it is ever shown."""
        everything = self._rows(self._within(self._entries, folders))
        hidden: Mask = everything & ~self.readable(audience, folders)
        return hidden

    def entries(self, audience: Audience) -> tuple[Entry, ...]:
        """All that every member may read, by path."""
        scopes = [ids for rule, ids in self._scopes.items() if audience_may_read(rule, audience)]
        found = (self._entries[id_] for id_ in chain.from_iterable(scopes))
        return tuple(sorted(found, key=lambda entry: entry.path))

    def entry(self, document_id: str) -> Entry:
        """The entry of a document of this epoch."""
        return self._entries[document_id]

    def _hidden(self, audience: Audience) -> dict[Folder, set[str]]:
        hidden: dict[Folder, set[str]] = {}
        for id_, entry in self._entries.items():
            if entry.rule.inherit is not True or audience_may_read(self._rules[id_], audience):
                continue
            above = [self._folder(path) for path in folders_down_to(entry.folder)]
            folder = explainer(above)
            if folder is None:
                continue
            # Judged where the denial would point: to call an open folder restricted would be untrue,
            # and would tell of a closed one inside it.
            down_to_it = effective([f.rule for f in above[: above.index(folder) + 1]])
            if not audience_may_read(down_to_it, audience):
                hidden.setdefault(folder, set()).add(id_)
        return hidden

    def _make_room(self) -> None:
        if len(self._readable) + len(self._explained) >= _MAX_AUDIENCES:
            self._readable.clear()
            self._explained.clear()

    def _within(self, documents: Iterable[str], folders: tuple[str, ...]) -> Mask:
        """For each document of the shelf by number, whether it is one of these and lies in ``folders``."""
        within = np.zeros(len(self.shelf.numbers), np.bool_)
        for id_ in documents:
            number = self.shelf.numbers.get(id_)
            if number is not None and (
                not folders or any(lies_in(self._entries[id_].path, folder) for folder in folders)
            ):
                within[number] = True
        return within

    def _rows(self, documents: Mask) -> Mask:
        rows: Mask = documents[self.shelf.owners]
        return rows

    def _folder(self, path: str) -> Folder:
        return self._folders.get(path) or Folder(path)


def still_readable(tables: Tables, id_or_path: str, audience: Audience) -> Entry | None:
    """The document, judged by the rows as they are now; None when it is gone or not for this audience."""
    entry = tables.entry(id_or_path)
    if entry is None:
        return None
    above = [folder.rule for folder in tables.chain(entry.folder)]
    return entry if audience_may_read(effective([*above, entry.rule]), audience) else None


def verdict(tables: Tables, entry: Entry, principal: Principal) -> Verdict:
    """May this one person read the document, by the rows as they are now, and which rule says so?"""
    above = [(folder.path, folder.rule) for folder in tables.chain(entry.folder)]
    return explain([*above, (entry.path, entry.rule)], principal)
