"""A folder or a document as operators name it, with the rules that decide who reads it.

Reads and writes whole rules, and changes single entries. Knows nothing of people beyond their names
in rules.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.access import Folder, Inherit, Rule, effective
from knowledge.documents import clean_path
from knowledge.errors import UnknownTarget
from knowledge.tables import Tables


@dataclass(frozen=True)
class Ruled:
    """A folder or document and its rules. ``chain`` is (path, rule) from the root down to it, its own last."""

    path: str
    document_id: str
    """Blank for a folder."""
    folder: Folder
    """The folder itself, or the one the document lies in."""
    chain: tuple[tuple[str, Rule], ...]

    @property
    def own(self) -> Rule:
        """The rule it carries itself."""
        return self.chain[-1][1]

    @property
    def effective(self) -> Rule:
        """The one rule that holds."""
        return effective([rule for _, rule in self.chain])


def ruled(tables: Tables, target: str) -> Ruled:
    """The rules of a folder's path, or a document's path or id. Raises `UnknownTarget`."""
    if entry := tables.entry(clean_path(target) if "/" in target else target):
        above = tuple((folder.path, folder.rule) for folder in tables.chain(entry.folder))
        folder = tables.folder(entry.folder) or Folder(entry.folder)
        return Ruled(entry.path, entry.id, folder, (*above, (entry.path, entry.rule)))
    own = tables.folder(clean_path(target)) if "/" in target else None
    if own is None:
        raise UnknownTarget(f"no folder or document {target!r}; `mosuan knowledge list` shows ids and paths")
    return Ruled(own.path, "", own, tuple((folder.path, folder.rule) for folder in tables.chain(own.path)))


def set_rule(
    tables: Tables, target: str, rule: Rule, *, explain_denial: bool | None = None, contact: str | None = None
) -> Ruled:
    """Replace the own rule of a folder or document.

    A folder's path that is not there yet becomes a folder, so that its rules stand before its documents come.
    ``contact`` None leaves a folder's words for those who are refused as they are.
    """
    with tables.writing():
        if entry := tables.entry(clean_path(target) if "/" in target else target):
            tables.set_document_rule(entry.id, rule)
            return ruled(tables, target)
        if "/" not in target:
            raise UnknownTarget(f"no document {target!r}; a folder is written like /hr/pay")
        path = clean_path(target)
        folder = replace(tables.folder(path) or Folder(path), rule=rule)
        if contact is not None:
            folder = replace(folder, explain_denial=explain_denial, contact=contact)
        tables.put_folder(folder)
        return ruled(tables, path)


def changed(
    users: frozenset[str], groups: frozenset[str], deny: bool, remove: bool, inherit: Inherit | None
) -> Callable[[Rule], Rule]:
    """Rule → rule, done inside the transaction so that two changes at once both count."""

    def change(rule: Rule) -> Rule:
        for kind, names in (("users", users), ("groups", groups)):
            to, other = (f"deny_{kind}", f"allow_{kind}") if deny else (f"allow_{kind}", f"deny_{kind}")
            rule = rule.without_entries(other, names)
            rule = rule.without_entries(to, names) if remove else rule.with_entries(to, names)
        return rule if inherit is None else replace(rule, inherit=inherit)

    return change


def change_rule(tables: Tables, target: str, change: Callable[[Rule], Rule]) -> Rule:
    """Change the own rule of a folder or document that is there; returns the new one. Raises `UnknownTarget`."""
    with tables.writing():
        if entry := tables.entry(target if "/" not in target else clean_path(target)):
            rule = change(entry.rule)
            tables.set_document_rule(entry.id, rule)
            return rule
        folder = tables.folder(clean_path(target)) if "/" in target else None
        if folder is None:
            raise UnknownTarget(_no_target(target, tables))
        rule = change(folder.rule)
        tables.put_folder(replace(folder, rule=rule))
        return rule


def _no_target(target: str, tables: Tables) -> str:
    """A mistyped deny must not pass in silence: say that nothing was changed, and what may be meant."""
    entries = tables.entries()
    known = [*tables.folders(), *(entry.path for entry in entries), *(entry.id for entry in entries)]
    close = difflib.get_close_matches(target, known, n=1)
    return f"no folder or document {target!r}, nothing changed" + (
        f"; did you mean {close[0]}?" if close else ""
    )
