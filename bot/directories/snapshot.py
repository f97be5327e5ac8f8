"""What a directory says at one moment: its members, and the groups its departments and tags amount to.

A snapshot is whole or it is none: whoever reads a directory raises instead of leaving out what failed. Pure
values. Knows no vendor, no table and no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.channels.errors import ChannelError
from bot.people import Group

PREFIX = re.compile(r"[\w-]{1,20}")
"""What a directory may be called: its name stands before the ids of its groups and people."""
_PART = re.compile(r"[\w.@+-]{1,64}")
"""As long as a member's id of WeCom or DingTalk may be."""


class DirectoryError(ChannelError):
    """A directory cannot be read, or what it says cannot be taken for true. The text says what to do."""


@dataclass(frozen=True)
class Member:
    """Somebody there. ``account`` is how messages of the vendor name them; ``groups`` are the direct ones."""

    account: str
    name: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Snapshot:
    """Groups with their parents, and members."""

    groups: tuple[Group, ...]
    members: tuple[Member, ...]


def department(source: str, number: object) -> str:
    """The id of a department's group: ``company.dept.12``. Raises ``DirectoryError``."""
    return _group(source, "dept", number)


def tag(source: str, number: object) -> str:
    """The id of the group of a tag, a user group or a role: ``company.tag.3``. Raises ``DirectoryError``."""
    return _group(source, "tag", number)


def joined(groups: Iterable[Group], members: Iterable[Member]) -> Snapshot:
    """The snapshot of what the pages of a directory brought: what stands on several pages is one.

    Parents that the directory did not show are left out. Raises ``DirectoryError`` when nobody is there: a
    directory that suddenly shows nobody has been closed to us.
    """
    known: dict[str, Group] = {}
    for group in groups:
        before = known.get(group.id, Group(group.id))
        known[group.id] = Group(
            group.id, before.name or group.name, tuple(dict.fromkeys(before.parents + group.parents))
        )
    found: dict[str, Member] = {}
    for member in members:
        one = found.get(member.account, Member(member.account))
        held = (group for group in dict.fromkeys(one.groups + member.groups) if group in known)
        found[member.account] = Member(member.account, one.name or member.name, tuple(held))
    if not found:
        raise DirectoryError("it shows nobody; let the app see the members it shall know")
    shown = [
        Group(group.id, group.name, tuple(p for p in group.parents if p in known and p != group.id))
        for group in known.values()
    ]
    return Snapshot(tuple(shown), tuple(found.values()))


def person(source: str, account: str) -> str:
    """The id of a user whom only this directory knows: ``company.li``. Raises ``DirectoryError``."""
    if not _PART.fullmatch(account):
        raise DirectoryError(f"the vendor's id {account!r:.80} cannot be the id of a user")
    return f"{source}.{account}"


def _group(source: str, kind: str, number: object) -> str:
    # Never tidied up: two ids that became one would be one group.
    if not _PART.fullmatch(str(number)):
        raise DirectoryError(f"the vendor's id {number!r:.80} cannot be the id of a group")
    return f"{source}.{kind}.{number}"
