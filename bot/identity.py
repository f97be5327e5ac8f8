"""Who is asking: people, nested groups, accounts on channels, API keys and tokens → ``Principal``.

Everything is read fresh, in one transaction per question, so a change holds for the very next request. Keys
are kept as SHA-256 of 256 random bits: nothing to guess, so no slow hash is needed. Knows nothing of what a
group may read.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bot.connection import Connection, Row
from bot.database import Database
from bot.directories import keeping
from bot.directories.keeping import Freshness, Status
from bot.directories.snapshot import Member, Snapshot
from bot.errors import PeopleError, Unauthorized, UnknownKey, UnknownUser
from bot.migrations import PEOPLE
from bot.oidc import Claims, OidcSettings, Provider
from bot.people import Group, People, Person, read_people
from bot.tables import nearest
from bot.tokens import Tokens, secret_of
from knowledge.access import ANONYMOUS, Principal

KEY_PREFIX = "mosuan-"
OIDC = "oidc"
_NOT_VALID = "this key or token is not valid; ask for a new one"


@dataclass(frozen=True)
class Imported:
    """What an import did. ``new_groups`` are those a CSV file mentioned and nobody had described."""

    users: int
    groups: int
    new_groups: tuple[str, ...]


@dataclass(frozen=True)
class ApiKey:
    """A key without its secret. ``created`` is in seconds since 1970."""

    id: str
    user_id: str
    label: str
    created: float


class Directory:
    """The people of one installation. Several processes may hold it open at once."""

    def __init__(self, database: Database, tokens: Tokens) -> None:
        self._database = database
        self._tokens = tokens
        self.max_age_s: Mapping[str, float] = {}
        """Directory → seconds for which a snapshot of it counts; those not named here count for nothing."""
        self.clock: Callable[[], float] = time.time
        self.provider: Provider | None = None
        """Whose tokens prove people beside our own."""

    @classmethod
    async def open(cls, data: Path, *, url: str = "") -> Directory:
        """Open or create ``data/people.db`` and ``data/token.secret``, or with ``url`` what replicas share."""
        database = await Database.open(data / "people.db", PEOPLE, url=url)
        try:
            return cls(database, Tokens(await secret_of(database, data, url)))
        except BaseException:
            await database.close()
            raise

    async def close(self) -> None:
        """Close it."""
        await self._database.close()

    async def import_people(self, path: Path) -> Imported:
        """Take in a file: whoever it names becomes what it says, everybody else stays.

        One transaction. Raises ``PeopleError`` naming the key or line, and then nothing has changed.
        """
        return await self._database.write(lambda db: _take_in(db, read_people(path), path))

    async def remove_user(self, user_id: str) -> None:
        """Forget a user with accounts and keys; what they hold is worth nothing from now on."""

        def work(db: Connection) -> None:
            _require_user(db, user_id)
            db.execute("DELETE FROM users WHERE id = ?", (user_id,))

        await self._database.write(work)

    async def principal(self, user_id: str) -> Principal:
        """The user with all groups, parents included. Raises ``UnknownUser`` naming the nearest."""

        def work(db: Connection) -> Principal:
            _require_user(db, user_id)
            return self._principal(db, user_id)

        return await self._database.read(work)

    async def principals(self, *, after: str = "", limit: int | None = None) -> tuple[Principal, ...]:
        """Everybody whose id comes after ``after`` with all groups, by id, as of one moment; ``limit`` at most."""

        def work(db: Connection) -> tuple[Principal, ...]:
            users = [user for user in sorted(_ids(db, "users")) if user > after]
            return tuple(self._principal(db, user) for user in users[:limit])

        return await self._database.read(work)

    async def principal_for_account(self, channel: str, account: str, *, any_case: bool = False) -> Principal:
        """The user behind an account; an account that nobody claims is anonymous.

        ``any_case`` is for messengers that change the case of ids; what two users claim then, nobody does.
        """
        query = "SELECT DISTINCT user FROM accounts WHERE channel = ? AND "

        def work(db: Connection) -> Principal:
            same = "lower(account) = lower(?)" if any_case else "account = ?"
            users = _column(db, query + same, channel, account)
            return self._principal(db, users[0]) if len(users) == 1 else ANONYMOUS

        return await self._database.read(work)

    async def members(self, group: str) -> tuple[Principal, ...]:
        """Everybody who holds ``group``, directly or through nested groups, by id; nobody if there is none.

        With somebody unknown among them when the directory it comes from was not read for too long.
        """

        def work(db: Connection) -> tuple[Principal, ...]:
            known = tuple(self._principal(db, user) for user in keeping.users_in(db, group))
            return known if keeping.is_whole(db, group, self._freshness()) else (*known, ANONYMOUS)

        return await self._database.read(work)

    async def take_snapshot(
        self, source: str, channel: str, snapshot: Snapshot, *, any_case: bool = False
    ) -> None:
        """Replace what is kept of a directory. ``channel`` is the name under which people list accounts there."""
        now = self.clock()
        await self._database.write(
            lambda db: keeping.take(db, source, channel, snapshot, now, any_case=any_case)
        )

    async def note_failure(self, source: str, error: str) -> None:
        """A reading of a directory failed; what was read before stays, and grows old."""
        now = self.clock()
        await self._database.write(lambda db: keeping.note_failure(db, source, now, error))

    async def drop_source(self, source: str) -> None:
        """Forget a directory with the users that only it knew."""
        await self._database.write(lambda db: keeping.drop(db, source))

    async def sources(self) -> tuple[Status, ...]:
        """How each directory stands that was ever tried, by name."""
        return await self._database.read(keeping.statuses)

    def _freshness(self) -> Freshness:
        return Freshness(self.max_age_s, self.clock())

    def _principal(self, db: Connection, user_id: str) -> Principal:
        held = keeping.held(db, user_id, self._freshness())
        operator = db.execute("SELECT operator FROM users WHERE id = ?", (user_id,)).fetchone()["operator"]
        return Principal(user_id, held.groups, bool(operator), held.lost)

    async def authenticate(self, bearer: str) -> Principal:
        """Whoever this API key or token proves. ``bearer`` is what follows ``Bearer`` in the header.

        Raises ``Unauthorized``, in the same words whatever was wrong.
        """
        if not bearer.isascii():
            raise Unauthorized(_NOT_VALID)
        if self.provider and self.provider.issued(bearer):
            return await self._provided(await self.provider.read(bearer), self.provider.settings)
        proven = None if bearer.startswith(KEY_PREFIX) else self._tokens.read(bearer)

        def work(db: Connection) -> Principal:
            user_id = proven
            if user_id is None:
                row = db.execute("SELECT user FROM keys WHERE sha256 = ?", (_hash(bearer),)).fetchone()
                user_id = row["user"] if row else None
            if user_id is None or not _exists(db, "users", user_id):
                raise Unauthorized(_NOT_VALID)
            return self._principal(db, user_id)

        return await self._database.read(work)

    async def _provided(self, claims: Claims, settings: OidcSettings) -> Principal:
        """The person whom an identity provider describes: a user who claims the account, or one made for it."""
        member = Member(claims.account, claims.name, tuple(claims.groups))
        where = (OIDC, settings.accounts, member)
        user = await self._database.read(lambda db: keeping.remembered(db, *where))
        if user is None:
            user = await self._database.write(lambda db: keeping.remember(db, *where))
        known = user

        def work(db: Connection) -> Principal:
            if not _exists(db, "users", known):
                raise Unauthorized(_NOT_VALID)
            held = self._principal(db, known)
            groups = held.groups | keeping.above(db, claims.groups, self._freshness())
            return Principal(held.id, groups, held.operator, (held.lost | claims.denied) - groups)

        return await self._database.read(work)

    async def issue_token(self, user_id: str, now: float, lifetime_s: int) -> str:
        """A token that proves ``user_id`` for ``lifetime_s`` seconds. Raises ``UnknownUser``."""
        await self._database.read(lambda db: _require_user(db, user_id))
        return self._tokens.issue(user_id, now, lifetime_s)

    async def create_key(self, user_id: str, label: str, now: float) -> tuple[ApiKey, str]:
        """A new key and its secret, which is told here and never again. Raises ``UnknownUser``."""
        secret = KEY_PREFIX + secrets.token_urlsafe(32)
        key = ApiKey(_hash(secret)[:12], user_id, label, now)

        def work(db: Connection) -> None:
            _require_user(db, user_id)
            row = (key.id, user_id, _hash(secret), label, now)
            db.execute("INSERT INTO keys (id, user, sha256, label, created) VALUES (?, ?, ?, ?, ?)", row)

        await self._database.write(work)
        return key, secret

    async def revoke_key(self, key_id: str) -> None:
        """Refuse the key from now on. Raises ``UnknownKey``."""

        def work(db: Connection) -> None:
            if not db.execute("DELETE FROM keys WHERE id = ?", (key_id,)).rowcount:
                raise UnknownKey(f"there is no key {key_id!r:.80}; {nearest(key_id, _ids(db, 'keys'))}")

        await self._database.write(work)

    async def keys(self) -> tuple[ApiKey, ...]:
        """All keys that are valid, oldest first."""
        query = "SELECT id, user, label, created FROM keys ORDER BY created, id"
        return await self._database.read(lambda db: tuple(ApiKey(*row) for row in db.execute(query)))

    async def person(self, user_id: str) -> Person:
        """The user as a people file would describe them. Raises ``UnknownUser``."""

        def work(db: Connection) -> Person:
            _require_user(db, user_id)
            return _person(db, db.execute("SELECT * FROM users WHERE id = ?", (user_id,)).fetchone())

        return await self._database.read(work)

    async def users(self) -> tuple[Person, ...]:
        """Everybody, by id."""

        def work(db: Connection) -> tuple[Person, ...]:
            return tuple(_person(db, row) for row in db.execute("SELECT * FROM users ORDER BY id").fetchall())

        return await self._database.read(work)

    async def groups(self) -> tuple[Group, ...]:
        """All groups with their direct parents, by id."""

        def work(db: Connection) -> tuple[Group, ...]:
            rows = db.execute("SELECT id, name FROM groups ORDER BY id").fetchall()
            parents = "SELECT parent FROM parents WHERE child = ? ORDER BY parent"
            return tuple(Group(row["id"], row["name"], _column(db, parents, row["id"])) for row in rows)

        return await self._database.read(work)


def _person(db: Connection, row: Row) -> Person:
    accounts = db.execute(
        "SELECT channel, account FROM accounts WHERE user = ? ORDER BY channel", (row["id"],)
    )
    return Person(
        id=row["id"],
        name=row["name"],
        groups=_column(db, "SELECT grp FROM memberships WHERE user = ? ORDER BY grp", row["id"]),
        language=row["language"],
        accounts=MappingProxyType({account["channel"]: account["account"] for account in accounts}),
        operator=bool(row["operator"]),
    )


def _take_in(db: Connection, people: People, path: Path) -> Imported:
    before = _ids(db, "groups")
    mentioned = {group for person in people.persons for group in person.groups}
    described = people.groups if people.groups is not None else [Group(g) for g in mentioned - before]
    known = before | {group.id for group in described}
    for group in described:
        _check_known(group.parents, known, f"{path}: groups.{group.id}.parents")
    for person in people.persons:
        _check_known(person.groups, known, f"{path}: users.{person.id}.groups")
    _write_groups(db, described)
    _write_persons(db, people.persons, path)
    new = () if people.groups is not None else tuple(sorted(mentioned - before))
    return Imported(len(people.persons), len(described), new)


def _check_known(groups: Iterable[str], known: set[str], where: str) -> None:
    for group in groups:
        if group not in known:
            raise PeopleError(f"{where}: unknown group {group!r}; {nearest(group, known)}")


def _write_groups(db: Connection, groups: Sequence[Group]) -> None:
    db.executemany(
        "INSERT INTO groups VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        [(group.id, group.name) for group in groups],
    )
    db.executemany("DELETE FROM parents WHERE child = ?", [(group.id,) for group in groups])
    pairs = {(group.id, parent) for group in groups for parent in group.parents}
    db.executemany("INSERT INTO parents VALUES (?, ?)", sorted(pairs))


def _write_persons(db: Connection, persons: Sequence[Person], path: Path) -> None:
    db.executemany(
        """INSERT INTO users VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
        SET name = excluded.name, language = excluded.language, operator = excluded.operator""",
        [(person.id, person.name, person.language, person.operator) for person in persons],
    )
    ids = [(person.id,) for person in persons]
    db.executemany("DELETE FROM memberships WHERE user = ?", ids)
    db.executemany("DELETE FROM accounts WHERE user = ?", ids)  # of all before any, so that two may swap
    pairs = {(person.id, group) for person in persons for group in person.groups}
    db.executemany("INSERT INTO memberships VALUES (?, ?)", sorted(pairs))
    for person in persons:
        for channel, account in person.accounts.items():
            _claim_account(db, channel, account, person.id, path)
    keeping.forget_unclaimed(db)


def _claim_account(db: Connection, channel: str, account: str, user_id: str, path: Path) -> None:
    owner = db.execute("SELECT user FROM accounts WHERE channel = ? AND account = ?", (channel, account))
    row = owner.fetchone()
    if row and not keeping.yield_account(db, row["user"], user_id):
        claimed = f"account {channel}:{account} belongs to {row['user']}"
        raise PeopleError(f"{path}: users.{user_id}: {claimed}; take it from there first")
    db.execute("INSERT INTO accounts VALUES (?, ?, ?)", (channel, account, user_id))


def _require_user(db: Connection, user_id: str) -> None:
    if not _exists(db, "users", user_id):
        raise UnknownUser(f"there is no user {user_id!r:.80}; {nearest(user_id, _ids(db, 'users'))}")


def _exists(db: Connection, table: str, row_id: str) -> bool:
    return db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is not None


def _ids(db: Connection, table: str) -> set[str]:
    return set(_column(db, f"SELECT id FROM {table}"))


def _column(db: Connection, query: str, *values: str) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in db.execute(query, values))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
