"""Logins of a mini-program: short access tokens, and refresh tokens that work once.

An access token proves a session and nothing else; account and person are looked up with every request, so a
logout holds at once. Refresh tokens name their session and are kept hashed. The last spent one that comes again
within ``GRACE_S`` is a phone whose answer was lost on the way; any other that is not the newest is a thief's or
that of the robbed, and the session ends for both.
Knows nothing of WeChat and of people.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from bot.connection import Connection
from bot.database import Database
from bot.errors import Unauthorized
from bot.tokens import Tokens

GRACE_S = 60.0
MAX_DEVICES = 10
"""Sessions of one account; the one unused for longest ends first."""
_OVER = "this login is over; call wx.login and log in again"


@dataclass(frozen=True)
class Login:
    """What a device holds. ``access_s`` is how long the access token works."""

    session: str
    access: str
    refresh: str
    access_s: int


class Sessions:
    """The logins of one data folder. Times are in seconds since 1970."""

    def __init__(self, database: Database, tokens: Tokens, access_s: int, refresh_s: float) -> None:
        self._database = database
        self._tokens = tokens
        self._access_s = access_s
        self._refresh_s = refresh_s

    async def begin(self, account: str, now: float) -> Login:
        """A session for a proven account."""
        session = secrets.token_hex(16)
        refresh = _refresh_token(session)

        def work(db: Connection) -> None:
            db.execute("DELETE FROM sessions WHERE used < ?", (now - self._refresh_s,))
            db.execute(
                """DELETE FROM sessions WHERE account = ? AND id NOT IN
                (SELECT id FROM sessions WHERE account = ? ORDER BY used DESC LIMIT ?)""",
                (account, account, MAX_DEVICES - 1),
            )
            row = (session, account, _hash(refresh), now)
            db.execute("INSERT INTO sessions (id, account, refresh, used) VALUES (?, ?, ?, ?)", row)

        await self._database.write(work)
        return self._login(session, refresh, now)

    async def refresh(self, token: str, now: float) -> Login:
        """The session goes on with new tokens; this one is spent. Raises ``Unauthorized``."""
        session, hashed = token.partition(".")[0], _hash(token)
        fresh = _refresh_token(session)

        def work(db: Connection) -> bool:
            known = "SELECT * FROM sessions WHERE id = ? AND used >= ?"
            row = db.execute(known, (session, now - self._refresh_s)).fetchone()
            if row is None:
                return False
            is_newest = row["refresh"] == hashed
            if not is_newest and (row["spent"] != hashed or now > row["used"] + GRACE_S):
                db.execute("DELETE FROM sessions WHERE id = ?", (session,))
                return False
            # The grace counts from the first use: a spent token cannot be kept alive by using it.
            db.execute(
                "UPDATE sessions SET refresh = ?, spent = ?, used = ? WHERE id = ?",
                (_hash(fresh), hashed, now if is_newest else row["used"], session),
            )
            return True

        if not await self._database.write(work):
            raise Unauthorized(_OVER)
        return self._login(session, fresh, now)

    async def prove(self, access: str) -> tuple[str, str]:
        """Session and account behind an access token. Raises ``Unauthorized``."""
        session = self._tokens.read(access)
        return session, await self.account(session)

    async def account(self, session: str) -> str:
        """Whose session it is, as long as it lasts. Raises ``Unauthorized``."""
        query = "SELECT account FROM sessions WHERE id = ?"
        row = await self._database.read(lambda db: db.execute(query, (session,)).fetchone())
        if row is None:
            raise Unauthorized(_OVER)
        return str(row["account"])

    async def end(self, session: str) -> None:
        """Log one device out."""
        await self._database.write(lambda db: db.execute("DELETE FROM sessions WHERE id = ?", (session,)))

    def _login(self, session: str, refresh: str, now: float) -> Login:
        access = self._tokens.issue(session, now, self._access_s)
        return Login(session, access, refresh, self._access_s)


def _refresh_token(session: str) -> str:
    return f"{session}.{secrets.token_urlsafe(32)}"


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
