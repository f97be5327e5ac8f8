"""Who may read what: principals, audiences and the rules of folders and documents. (First shape.)"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Principal:
    """One person as rights see them. ``groups`` already holds the parents of nested groups."""

    id: str
    groups: frozenset[str] = frozenset()
    operator: bool = False


ANONYMOUS = Principal("")
"""Nobody known: reads only what is open to ``*``."""


@dataclass(frozen=True)
class Audience:
    """Everyone who will read the answer. A document is readable when *every* member may read it."""

    members: tuple[Principal, ...]

    @classmethod
    def of(cls, *members: Principal) -> Audience:
        """The audience of these readers; no reader at all counts as the anonymous one."""
        return cls(tuple(sorted(set(members), key=lambda m: m.id)) or (ANONYMOUS,))
