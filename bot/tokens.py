"""Short-lived tokens that say who is asking: JWT, HS256 and nothing else, signed with one secret.

A token proves a user id and no right: groups are read fresh with every request. It cannot be taken back
before it expires, which is why it lives an hour by default. Knows nothing of people or keys.
"""

from __future__ import annotations

import os
import secrets
import stat
import tempfile
from pathlib import Path

import jwt

from bot.connection import Connection
from bot.database import Database
from bot.errors import StoreError, Unauthorized

ISSUER = AUDIENCE = "mosuan"
ALGORITHM = "HS256"
SECRET_BYTES = 32  # as long as the hash that HS256 uses (RFC 7518, 3.2)


class Tokens:
    """Signs and reads tokens with one secret."""

    def __init__(self, secret: bytes, audience: str = AUDIENCE) -> None:
        self._secret = secret
        self._audience = audience  # a token for one door opens no other

    def issue(self, user_id: str, now: float, lifetime_s: int) -> str:
        """A token for ``user_id``, valid from ``now`` for ``lifetime_s`` seconds."""
        claims = {
            "iss": ISSUER,
            "aud": self._audience,
            "sub": user_id,
            "iat": int(now),
            "exp": int(now) + lifetime_s,
        }
        return jwt.encode(claims, self._secret, ALGORITHM)

    def read(self, token: str) -> str:
        """The user id of a valid token. Raises ``Unauthorized``."""
        try:
            claims = jwt.decode(
                token,
                self._secret,
                algorithms=[ALGORITHM],
                issuer=ISSUER,
                audience=self._audience,
                options={"require": ["iss", "aud", "sub", "iat", "exp"]},
            )
        except (jwt.PyJWTError, UnicodeError):
            raise Unauthorized("this key or token is not valid; ask for a new one") from None
        return str(claims["sub"])


async def secret_of(database: Database, data: Path, url: str) -> bytes:
    """The secret of this installation: replicas at ``url`` keep one between them, one machine has its file."""
    if not url:
        return load_secret(data / "token.secret")
    drawn = secrets.token_hex(SECRET_BYTES)

    def work(db: Connection) -> str:
        db.execute("INSERT INTO secrets VALUES ('token', ?) ON CONFLICT DO NOTHING", (drawn,))
        return str(db.execute("SELECT value FROM secrets WHERE name = 'token'").fetchone()["value"])

    return bytes.fromhex(await database.write(work))


def load_secret(path: Path) -> bytes:
    """The secret kept at ``path``, made on first use. Raises ``StoreError`` when others may read it."""
    try:
        if not path.exists():
            _create(path)
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            raise StoreError(f"{path}: others may read the secret; delete it, or run chmod 600 on it")
        secret = bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError) as problem:
        raise StoreError(f"{path}: cannot be read: {problem}; delete it to make a new one") from None
    if len(secret) < SECRET_BYTES:
        raise StoreError(f"{path}: too short for a secret; delete it to make a new one")
    return secret


def _create(path: Path) -> None:
    """Put a new secret there, whole and private from the first moment; of two who try, the first wins."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, name = tempfile.mkstemp(dir=path.parent)  # mode 0600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(SECRET_BYTES))
        os.link(name, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(name)
