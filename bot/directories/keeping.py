"""How snapshots are kept beside the people of files, and which groups follow from both.

One snapshot per source, replaced whole in one transaction. A source counts while it is *fresh*: named in the
settings and read not longer ago than they allow. Groups of a source that is not fresh are lost: they allow
nothing and still deny. People files may nest a source's groups (``[groups."company.dept.12"]`` with parents)
and claim its accounts; whom no file claims becomes a user made by the source, and goes with it. Works inside
transactions of others; knows no vendor and no clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.connection import Connection
from bot.directories.snapshot import DirectoryError, Member, Snapshot, person

SKEW_S = 60.0
"""A snapshot from the future, beyond what clocks differ by, is not trusted."""


@dataclass(frozen=True)
class Status:
    """How a source stands. Times are in seconds since 1970, 0 for never; ``error`` is of the last try."""

    source: str
    synced: float
    tried: float
    error: str
    members: int
    groups: int


@dataclass(frozen=True)
class Freshness:
    """Source → seconds for which a snapshot of it counts, and the present time."""

    max_age_s: Mapping[str, float] = field(default_factory=dict)
    now: float = 0.0

    def holds(self, source: str, synced: float) -> bool:
        """Whether a snapshot of that time counts."""
        return -SKEW_S <= self.now - synced <= self.max_age_s.get(source, -SKEW_S - 1)


@dataclass(frozen=True)
class Held:
    """The groups that somebody holds, parents included, and those that are lost."""

    groups: frozenset[str]
    lost: frozenset[str] = frozenset()


def held(db: Connection, user: str, freshness: Freshness) -> Held:
    """What ``user`` holds by files and by fresh sources; and what by others."""
    sources = [(str(row[0]), float(row[1])) for row in db.execute("SELECT name, synced FROM synced_sources")]
    fresh = [name for name, synced in sources if freshness.holds(name, synced)]
    groups = _closure(db, user, fresh)
    if len(fresh) == len(sources):
        return Held(groups)
    return Held(groups, _closure(db, user, [name for name, _ in sources]) - groups)


def is_whole(db: Connection, group: str, freshness: Freshness) -> bool:
    """Whether everybody in ``group`` is known: no source that is not fresh has to do with it."""
    below = _BELOW + "SELECT DISTINCT source FROM synced_groups JOIN below ON synced_groups.id = below.id"
    touched = {str(row[0]) for row in db.execute(below, (group, group))}
    synced = {str(row[0]): float(row[1]) for row in db.execute("SELECT name, synced FROM synced_sources")}
    return all(freshness.holds(source, synced.get(source, 0.0)) for source in touched)


def users_in(db: Connection, group: str) -> tuple[str, ...]:
    """Everybody who holds ``group`` by a file or by any source, fresh or not, by id."""
    query = f"""{_BELOW}
        SELECT member FROM (
            SELECT memberships.user AS member FROM memberships JOIN below ON grp = below.id
            UNION SELECT synced_members.person FROM synced_members JOIN synced_memberships
                ON synced_members.source = synced_memberships.source
                AND synced_members.account = synced_memberships.account
            JOIN below ON synced_memberships.grp = below.id) AS all_of_them ORDER BY member"""
    return tuple(str(row[0]) for row in db.execute(query, (group, group)))


def take(
    db: Connection, source: str, channel: str, snapshot: Snapshot, now: float, *, any_case: bool
) -> None:
    """Replace what is kept of ``source``. People keep their ids; who is no longer there goes."""
    _take_groups(db, source, snapshot)
    before = {
        str(row[0]): (str(row[1]), bool(row[2]))
        for row in db.execute("SELECT account, person, made FROM synced_members WHERE source = ?", (source,))
    }
    db.execute("DELETE FROM synced_members WHERE source = ?", (source,))
    claimed = _claims(db, channel, any_case)
    there: set[str] = set()
    for member in snapshot.members:
        own = person(source, member.account)
        user, made = _user_of(claimed.get(member.account, ()), own)
        if made:
            _make(db, user, member.name, channel, member.account)
        there.add(user)
        db.execute(
            "INSERT INTO synced_members VALUES (?, ?, ?, ?)", (source, member.account, user, int(made))
        )
    gone = {user for user, made in before.values() if made} - there
    db.executemany("DELETE FROM users WHERE id = ?", [(user,) for user in sorted(gone)])
    _note(db, source, synced=now, tried=now, error="")
    db.execute("UPDATE synced_sources SET channel = ? WHERE name = ?", (channel, source))


def remembered(db: Connection, source: str, channel: str, member: Member) -> str | None:
    """The id of the user that ``member`` is, when that and the member's groups are kept already."""
    user, made = _user_of(_claimers(db, channel, member.account), _own(source, member.account))
    row = db.execute(
        "SELECT 1 FROM synced_members WHERE source = ? AND account = ? AND person = ? AND made = ?",
        (source, member.account, user, int(made)),
    ).fetchone()
    query = "SELECT grp FROM synced_memberships WHERE source = ? AND account = ?"
    kept = {str(grp[0]) for grp in db.execute(query, (source, member.account))}
    return user if row and kept == set(member.groups) else None


def remember(db: Connection, source: str, channel: str, member: Member) -> str:
    """Keep one member as a token described them; returns the user's id. Such a source is never fresh.

    What the token says holds while it is shown. What is kept goes on to deny when it is not.
    """
    user, made = _user_of(_claimers(db, channel, member.account), _own(source, member.account))
    _note(db, source, synced=0.0, tried=0.0, error="")
    db.execute("UPDATE synced_sources SET channel = ? WHERE name = ?", (channel, source))
    for table in ("members", "memberships"):
        db.execute(f"DELETE FROM synced_{table} WHERE source = ? AND account = ?", (source, member.account))
    if made:
        _make(db, user, member.name, channel, member.account)
    db.execute("INSERT INTO synced_members VALUES (?, ?, ?, ?)", (source, member.account, user, int(made)))
    groups = sorted(set(member.groups))
    db.executemany(
        "INSERT INTO synced_groups VALUES (?, ?, '') ON CONFLICT (source, id) DO NOTHING",
        [(source, group) for group in groups],
    )
    rows = [(source, member.account, group) for group in groups]
    db.executemany("INSERT INTO synced_memberships VALUES (?, ?, ?)", rows)
    return user


def above(db: Connection, groups: Iterable[str], freshness: Freshness) -> frozenset[str]:
    """These groups, with those they are nested in."""
    fresh = _fresh(db, freshness)
    marks = ", ".join("?" * len(fresh)) or "NULL"
    edges = f"""SELECT child, parent FROM parents
        UNION SELECT child, parent FROM synced_parents WHERE source IN ({marks})"""
    parents: dict[str, set[str]] = {}
    for row in db.execute(edges, fresh):
        parents.setdefault(str(row[0]), set()).add(str(row[1]))
    found, waiting = set(groups), list(groups)
    while waiting:
        new = parents.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)


def note_failure(db: Connection, source: str, now: float, error: str) -> None:
    """A try that failed. What was read before stays, and grows old."""
    row = db.execute("SELECT synced FROM synced_sources WHERE name = ?", (source,)).fetchone()
    _note(db, source, synced=float(row[0]) if row else 0.0, tried=now, error=error)


def drop(db: Connection, source: str) -> None:
    """Forget a source with the users it made."""
    made = db.execute("SELECT person FROM synced_members WHERE source = ? AND made = 1", (source,)).fetchall()
    db.executemany("DELETE FROM users WHERE id = ?", [(str(row[0]),) for row in made])
    for table in ("members", "memberships", "groups", "parents"):
        db.execute(f"DELETE FROM synced_{table} WHERE source = ?", (source,))
    db.execute("DELETE FROM synced_sources WHERE name = ?", (source,))


def yield_account(db: Connection, account_of: str, to: str) -> bool:
    """A people file claims the account of a user that a source made: the member is the claimer from now on."""
    made = db.execute("SELECT 1 FROM synced_members WHERE person = ? AND made = 1", (account_of,)).fetchone()
    if made:
        db.execute("UPDATE synced_members SET person = ?, made = 0 WHERE person = ?", (to, account_of))
        db.execute("DELETE FROM users WHERE id = ?", (account_of,))
    return bool(made)


def forget_unclaimed(db: Connection) -> None:
    """Members are no longer people of files who have given up the account; the next reading finds them anew."""
    db.execute(
        """DELETE FROM synced_members WHERE made = 0 AND NOT EXISTS (
            SELECT 1 FROM accounts JOIN synced_sources ON accounts.channel = synced_sources.channel
            WHERE synced_sources.name = synced_members.source AND accounts.user = synced_members.person
            AND lower(accounts.account) = lower(synced_members.account))"""
    )


def statuses(db: Connection) -> tuple[Status, ...]:
    """All sources that were ever tried, by name."""
    rows = db.execute("SELECT name, synced, tried, error FROM synced_sources ORDER BY name").fetchall()
    return tuple(
        Status(str(n), float(s), float(t), str(e), _count(db, "members", n), _count(db, "groups", n))
        for n, s, t, e in rows
    )


_BELOW = """WITH RECURSIVE edges (child, parent) AS (
        SELECT child, parent FROM parents UNION SELECT child, parent FROM synced_parents),
    seed (id) AS (SELECT id FROM groups WHERE id = ? UNION SELECT id FROM synced_groups WHERE id = ?),
    below (id) AS (SELECT id FROM seed UNION SELECT child FROM edges JOIN below ON parent = below.id)
"""


def _fresh(db: Connection, freshness: Freshness) -> list[str]:
    rows = db.execute("SELECT name, synced FROM synced_sources").fetchall()
    return [str(name) for name, synced in rows if freshness.holds(str(name), float(synced))]


def _closure(db: Connection, user: str, sources: Sequence[str]) -> frozenset[str]:
    marks = ", ".join("?" * len(sources)) or "NULL"
    # UNION, not UNION ALL: a group that was reached is not followed again, so a cycle of parents ends.
    query = f"""WITH RECURSIVE edges (child, parent) AS (
            SELECT child, parent FROM parents
            UNION SELECT child, parent FROM synced_parents WHERE source IN ({marks})),
        seed (id) AS (
            SELECT grp FROM memberships WHERE memberships.user = ?
            UNION SELECT grp FROM synced_memberships JOIN synced_members
                ON synced_members.source = synced_memberships.source
                AND synced_members.account = synced_memberships.account
            WHERE synced_members.person = ? AND synced_members.source IN ({marks})),
        held (id) AS (SELECT id FROM seed UNION SELECT parent FROM edges JOIN held ON child = held.id)
        SELECT id FROM held"""
    values = (*sources, user, user, *sources)
    return frozenset(str(row[0]) for row in db.execute(query, values))


def _take_groups(db: Connection, source: str, snapshot: Snapshot) -> None:
    for table in ("groups", "parents", "memberships"):
        db.execute(f"DELETE FROM synced_{table} WHERE source = ?", (source,))
    groups = [(source, group.id, group.name) for group in snapshot.groups]
    db.executemany("INSERT INTO synced_groups VALUES (?, ?, ?)", groups)
    pairs = {(source, group.id, parent) for group in snapshot.groups for parent in group.parents}
    db.executemany("INSERT INTO synced_parents VALUES (?, ?, ?)", sorted(pairs))
    held_ = {(source, member.account, group) for member in snapshot.members for group in member.groups}
    db.executemany("INSERT INTO synced_memberships VALUES (?, ?, ?)", sorted(held_))


def _claims(db: Connection, channel: str, any_case: bool) -> dict[str, tuple[str, ...]]:
    """Account → the users who claim it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in db.execute("SELECT account, user FROM accounts WHERE channel = ?", (channel,)):
        account = str(row[0]).casefold() if any_case else str(row[0])
        found[account] = (*found.get(account, ()), str(row[1]))
    return found


def _claimers(db: Connection, channel: str, account: str) -> tuple[str, ...]:
    """Who claims this account as it is spelled. One row: it is asked for with every token that is shown."""
    query = "SELECT user FROM accounts WHERE channel = ? AND account = ?"
    return tuple(str(row[0]) for row in db.execute(query, (channel, account)))


def _user_of(claimers: Iterable[str], own: str) -> tuple[str, bool]:
    """Whose account it is, and whether the source makes that user. What two claim, nobody does."""
    others = [user for user in claimers if user != own]
    return (others[0], False) if len(others) == 1 else (own, True)


def _own(source: str, account: str) -> str:
    """The id of the user made for an account; one with odd characters goes by its hash."""
    try:
        return person(source, account)
    except DirectoryError:
        return person(source, hashlib.sha256(account.encode("utf-8", "replace")).hexdigest()[:32])


def _make(db: Connection, user: str, name: str, channel: str, account: str) -> None:
    """A user with nothing but a name and an account. Who makes somebody an operator is a people file alone."""
    db.execute(
        "INSERT INTO users VALUES (?, ?, '', 0) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        (user, name),
    )
    db.execute(
        "INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT (channel, account) DO NOTHING",
        (channel, account, user),
    )


def _note(db: Connection, source: str, *, synced: float, tried: float, error: str) -> None:
    db.execute(
        """INSERT INTO synced_sources (name, synced, tried, error) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
        SET synced = excluded.synced, tried = excluded.tried, error = excluded.error""",
        (source, synced, tried, error),
    )


def _count(db: Connection, table: str, source: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM synced_{table} WHERE source = ?", (source,)).fetchone()[0])
