"""Tokens of an identity provider: a JWT of one issuer for one audience, signed by one of its published keys → claims.

Only asymmetric algorithms are taken, each only with a key of its kind, so that no token signed with a public key
as a secret, and none without signature, is ever read. Keys come from a file or an address that is https or on
this machine; they are fetched again when they are old or one is unknown, not more often than every minute. Knows
nothing of people.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import jwt

from bot.errors import SettingsError, Unauthorized
from bot.tables import option

ALGORITHMS: Mapping[str, frozenset[str]] = {
    "RSA": frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}),
    "EC": frozenset({"ES256", "ES384", "ES512"}),
    "OKP": frozenset({"EdDSA"}),
}
"""Kind of key → what it may have signed with. A symmetric key has no place in a published set."""
LEEWAY_S = 60.0
AGAIN_S = {True: 1.0, False: 60.0}
"""How soon keys are looked up again that lack the one that is named: in a file, at an address."""
OLD_S = 3600.0
FETCH_S = 10.0
MAX_KEYS_BYTES = 1 << 20
MAX_GROUPS = 2000
NOT_VALID = "this key or token is not valid; ask for a new one"


@dataclass(frozen=True)
class OidcSettings:
    """An identity provider whose tokens prove people; without ``issuer`` there is none."""

    issuer: str = option("", "iss of its tokens, exactly; left out, no tokens of others are taken")
    audience: str = option("", "aud that its tokens for Mosuan have")
    jwks: str = option("", "its keys (JWKS): a file, or an address with https, or http on this machine")
    user_claim: str = option("sub", "the claim that says who it is, the same for a person for ever")
    name_claim: str = option("name", "the claim with the person's name")
    groups_claim: str = option("groups", "the claim with the person's groups; a.b is b inside of a")
    group_prefix: str = option(
        "oidc.", 'put before each of those groups; "" lets whoever names groups there name groups of ours'
    )
    accounts: str = option("oidc", "the name under which people files list accounts there")
    keys_max_age_s: float = option(86400.0, "seconds that keys count which cannot be fetched again", least=60)


@dataclass(frozen=True)
class Claims:
    """What a valid token says."""

    account: str
    name: str
    groups: frozenset[str]
    denied: frozenset[str] = frozenset()
    """The same groups by their bare names: they open nothing here, and a rule that denies one of them holds."""


@dataclass(frozen=True)
class Key:
    """A published key, and with which algorithms it may have signed."""

    id: str | None
    algorithms: frozenset[str]
    key: Any


class Provider:
    """Reads the tokens of one provider. ``clock`` is in seconds since 1970."""

    def __init__(self, settings: OidcSettings, clock: Callable[[], float] = time.time) -> None:
        """Raises ``SettingsError`` for settings that could prove nothing, or too much."""
        for key in ("audience", "jwks"):
            if not getattr(settings, key):
                raise SettingsError(f"oidc.{key}: missing; an issuer without it proves nothing")
        if settings.issuer == "mosuan":
            raise SettingsError("oidc.issuer: 'mosuan' is what our own tokens say; the provider has another")
        if "://" in settings.jwks and not _is_safe(settings.jwks):
            raise SettingsError("oidc.jwks: give a file, or an address that begins with https://")
        self.settings = settings
        self._clock = clock
        self._keys: tuple[Key, ...] = ()
        self._fetched = self._tried = float("-inf")
        self._lock = asyncio.Lock()

    def issued(self, token: str) -> bool:
        """Whether the token says it is from this issuer. Proves nothing."""
        try:
            claims = jwt.decode(token, options={"verify_signature": False})
        except (jwt.PyJWTError, ValueError, RecursionError):
            return False
        return claims.get("iss") == self.settings.issuer

    async def read(self, token: str) -> Claims:
        """The claims of a valid token. Raises ``Unauthorized``, in the same words whatever was wrong."""
        try:
            header = jwt.get_unverified_header(token)
            if "crit" in header:
                raise Unauthorized(NOT_VALID)
            key = await self._key(header)
            claims = jwt.decode(
                token,
                key.key,
                algorithms=[str(header["alg"])],  # checked in _fits against the kind of the key
                issuer=self.settings.issuer,
                audience=self.settings.audience,
                options={
                    "require": ["iss", "aud", "exp", "iat"],
                    "verify_exp": False,  # times are judged below, by our own clock
                    "verify_iat": False,
                    "verify_nbf": False,
                },
            )
            self._check_times(claims)
            return self._claims(claims)
        except (jwt.PyJWTError, TypeError, ValueError, KeyError, RecursionError):
            raise Unauthorized(NOT_VALID) from None

    def _check_times(self, claims: Mapping[str, Any]) -> None:
        """By our own clock, which tests can set. Raises ``ValueError``."""
        now = self._clock()
        begins = max(float(claims["iat"]), float(claims.get("nbf", 0)))
        if not (now - LEEWAY_S < float(claims["exp"]) and begins <= now + LEEWAY_S):
            raise ValueError("too old, or of the future")

    def _claims(self, claims: Mapping[str, Any]) -> Claims:
        account = claims.get(self.settings.user_claim)
        if not isinstance(account, str) or not account.strip() or len(account) > 200:
            raise ValueError("nobody is named")
        if (
            isinstance(left_out := claims.get("_claim_names"), dict)
            and self.settings.groups_claim in left_out
        ):
            raise ValueError("the provider left the groups out: they are too many, and some may be denied")
        name = claims.get(self.settings.name_claim)
        groups = _inside(claims, self.settings.groups_claim)
        groups = [groups] if isinstance(groups, str) else ([] if groups is None else groups)
        if not isinstance(groups, list) or not all(isinstance(group, str) for group in groups):
            raise ValueError("the groups are no list of texts")
        if len(groups) > MAX_GROUPS:
            raise ValueError("too many groups")
        bare = frozenset(group for group in groups if group.strip())
        held = frozenset(self.settings.group_prefix + group for group in bare)
        return Claims(account, name if isinstance(name, str) else "", held, bare - held)

    async def _key(self, header: Mapping[str, Any]) -> Key:
        """The published key that this header names. Raises ``Unauthorized``."""
        async with self._lock:
            now = self._clock()
            found = _fitting(self._keys, header)
            wanted = now - self._fetched > OLD_S or len(found) != 1
            if wanted and now - self._tried > AGAIN_S[_is_file(self.settings.jwks)]:
                self._tried = now
                if (keys := await self._load()) is not None:
                    self._keys, self._fetched = keys, now
            if now - self._fetched > self.settings.keys_max_age_s:
                raise Unauthorized(NOT_VALID)
            found = _fitting(self._keys, header)
        if len(found) != 1:
            raise Unauthorized(NOT_VALID)
        return found[0]

    async def _load(self) -> tuple[Key, ...] | None:
        """The keys as they are published now; None when they cannot be had."""
        try:
            async with asyncio.timeout(FETCH_S):
                published = json.loads(await _published(self.settings.jwks))
            return tuple(key for row in published["keys"] if (key := _usable(row)))
        except (aiohttp.ClientError, OSError, ValueError, TypeError, KeyError, RecursionError):
            return None


async def _published(jwks: str) -> bytes:
    if _is_file(jwks):
        return await asyncio.to_thread(Path(jwks).read_bytes)
    async with aiohttp.ClientSession() as session, session.get(jwks, allow_redirects=False) as answer:
        read = bytearray()
        async for piece in answer.content.iter_chunked(1 << 14):
            read += piece
            if len(read) > MAX_KEYS_BYTES:
                raise ValueError("too large for a set of keys")
        if answer.status != 200:
            raise ValueError(f"HTTP {answer.status}")
        return bytes(read)


def _usable(row: object) -> Key | None:
    """A key that signs; None for others, and for kinds that we do not take: a set may hold both."""
    if not isinstance(row, dict) or row.get("kty") not in ALGORITHMS or row.get("use") == "enc":
        return None
    try:
        key = jwt.PyJWK(row)
    except (jwt.PyJWTError, ValueError, TypeError):
        return None
    of_kind = ALGORITHMS[row["kty"]]
    # An RSA key that names no algorithm signs with any of them; the others have one by their curve.
    named = of_kind if row["kty"] == "RSA" and "alg" not in row else {key.algorithm_name}
    kid = row.get("kid")
    return Key(kid if isinstance(kid, str) else None, of_kind & named, key.key)


def _fitting(keys: tuple[Key, ...], header: Mapping[str, Any]) -> list[Key]:
    """The keys that may have signed under this header; without a ``kid`` it must be the only one of its kind."""
    kid, algorithm = header.get("kid"), header.get("alg")
    return [key for key in keys if algorithm in key.algorithms and (kid is None or kid == key.id)]


def _inside(claims: Mapping[str, Any], path: str) -> Any:
    """A claim by name, or inside of others: ``realm_access.roles``."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for part in path.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(part)
    return found


def _is_file(jwks: str) -> bool:
    return "://" not in jwks


def _is_safe(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    try:
        return parts.scheme == "http" and (
            parts.hostname == "localhost" or ip_address(parts.hostname or "").is_loopback
        )
    except ValueError:
        return False
