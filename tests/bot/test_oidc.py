"""Tokens of an identity provider: groups from claims, and nothing from a token that is not beyond doubt."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jwt
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import SettingsError, Unauthorized
from bot.identity import Directory
from bot.models.scripted import ScriptedModel
from bot.oidc import OidcSettings, Provider
from bot.settings import Settings
from knowledge.access import Rule, readable
from tests.bot.web.served import serve

NOW = 1_700_000_000.0
ISSUER, AUDIENCE = "https://login.example", "mosuan-server"
RSA = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)
EC = ec.generate_private_key(ec.SECP256R1())
ED = ed25519.Ed25519PrivateKey.generate()


def jwk(key: Any, kid: str, **more: str) -> dict[str, Any]:
    """The published half of a key."""
    algorithm = {
        rsa.RSAPrivateKey: jwt.algorithms.RSAAlgorithm,
        ec.EllipticCurvePrivateKey: jwt.algorithms.ECAlgorithm,
        ed25519.Ed25519PrivateKey: jwt.algorithms.OKPAlgorithm,
    }
    made = next(kind for owner, kind in algorithm.items() if isinstance(key, owner))
    return {**made.to_jwk(key.public_key(), as_dict=True), "kid": kid, "use": "sig", **more}


KEYS = [jwk(RSA, "r"), jwk(EC, "e"), jwk(ED, "o"), {"kty": "oct", "kid": "s", "k": "c2VjcmV0"}]


def claims(**more: Any) -> dict[str, Any]:
    """Honest claims; None takes one away."""
    honest = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "u-1",
        "iat": NOW - 10,
        "exp": NOW + 300,
        "name": "李雷",
        "groups": ["hr"],
    }
    return {name: value for name, value in (honest | more).items() if value is not None}


def token(body: Mapping[str, Any], key: Any = RSA, alg: str = "RS256", **header: Any) -> str:
    """A signed token."""
    return jwt.encode(dict(body), key, alg, headers={"kid": "r"} | header)


def raw(header: Mapping[str, Any], body: Mapping[str, Any], signature: bytes = b"") -> str:
    """A token in which everything is as it is given."""
    parts = (json.dumps(header).encode(), json.dumps(body).encode(), signature)
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


def write(file: Path, text: str) -> str:
    """Replace what is in the file; returns what was."""
    before = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    return before


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """The file of keys."""
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": KEYS}), "utf-8")
    return file


@pytest.fixture
async def directory(tmp_path: Path, keys: Path) -> AsyncIterator[Directory]:
    """A directory that trusts the provider."""
    opened = await Directory.open(tmp_path / "data")
    opened.clock = lambda: NOW
    opened.provider = Provider(OidcSettings(ISSUER, AUDIENCE, str(keys), group_prefix=""), lambda: NOW)
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("key", "kid", "alg"),
    [
        (RSA, "r", "RS256"),
        (RSA, "r", "PS512"),
        (EC, "e", "ES256"),
        (ED, "o", "EdDSA"),
    ],
)
async def test_claims_become_groups(directory: Directory, key: Any, kid: str, alg: str) -> None:
    """By every kind of key; the groups are those of the token at hand, and nobody becomes an operator."""
    one = await directory.authenticate(token(claims(), key, alg, kid=kid))
    assert (one.id, one.groups, one.operator, one.lost) == ("oidc.u-1", {"hr"}, False, frozenset())
    assert (await directory.person("oidc.u-1")).name == "李雷"
    other = await directory.authenticate(token(claims(groups=["sales"]), key, alg, kid=kid))
    assert other.groups == {"sales"}


async def test_groups_of_a_provider_are_not_ours_unless_that_is_said(
    directory: Directory, keys: Path
) -> None:
    """Left alone, the claim hr is the group oidc.hr: it opens nothing of hr's, and a rule that denies hr holds."""
    directory.provider = Provider(OidcSettings(ISSUER, AUDIENCE, str(keys)), lambda: NOW)
    one = await directory.authenticate(token(claims()))
    assert (one.groups, one.lost) == ({"oidc.hr"}, {"hr"})
    everyone = frozenset({"signed-in"})
    assert not readable([Rule(allow_groups=frozenset({"hr"}))], one).allowed
    assert readable([Rule(allow_groups=frozenset({"oidc.hr"}))], one).allowed
    assert not readable([Rule(allow_users=everyone, deny_groups=frozenset({"hr"}))], one).allowed


async def test_groups_of_an_old_token_only_deny(directory: Directory) -> None:
    """Without a token at hand, as for long work, the person holds no group of theirs, and denials still count."""
    await directory.authenticate(token(claims(groups=["interns"])))
    later = await directory.principal("oidc.u-1")
    assert (later.groups, later.lost) == (frozenset(), {"interns"})
    open_but = Rule(allow_users=frozenset({"signed-in"}), deny_groups=frozenset({"interns"}))
    assert not readable([open_but], later).allowed


async def test_a_people_file_claims_and_nests(directory: Directory, tmp_path: Path) -> None:
    """Who claims the account is that user, with the file's groups; claimed groups are nested as the file says."""
    people = tmp_path / "people.toml"
    people.write_text(
        """[groups.staff]
[groups.hr]
parents = ["staff"]
[groups.board]
[users.li]
groups = ["board"]
operator = true
accounts = { oidc = "u-1" }
""",
        "utf-8",
    )
    await directory.authenticate(token(claims()))
    await directory.import_people(people)
    one = await directory.authenticate(token(claims()))
    assert (one.id, one.operator, one.groups) == ("li", True, {"hr", "staff", "board"})
    assert [person.id for person in await directory.users()] == ["li"]


@pytest.mark.parametrize(
    ("more", "groups"),
    [
        ({"groups": None}, set()),
        ({"groups": "hr"}, {"hr"}),
        ({"groups": []}, set()),
        ({"groups": ["a", " "]}, {"a"}),
        ({"aud": ["x", AUDIENCE]}, {"hr"}),
        ({"sub": "auth0|x y"}, {"hr"}),
        ({"exp": NOW - 30}, {"hr"}),
        ({"nbf": NOW + 30}, {"hr"}),
    ],
)
async def test_tokens_that_are_fine(directory: Directory, more: dict[str, Any], groups: set[str]) -> None:
    """Odd but honest ones; clocks may differ by a minute."""
    assert (await directory.authenticate(token(claims(**more)))).groups == groups


PUBLIC = RSA.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
FORGED = {
    "no signature": lambda: raw({"alg": "none", "kid": "r"}, claims()),
    "None as a name": lambda: raw({"alg": "None", "kid": "r"}, claims()),
    "no algorithm": lambda: raw({"kid": "r"}, claims()),
    "the public key as a secret": lambda: _hs256(PUBLIC),
    "a secret that is published": lambda: token(claims(), b"secret" * 8, "HS256", kid="s"),
    "another key": lambda: token(claims(), OTHER),
    "a key that nobody published": lambda: token(claims(), OTHER, kid="x"),
    "a key of another kind": lambda: token(claims(), EC, "ES256", kid="r"),
    "a key that it brings along": lambda: token(claims(), OTHER, jwk=jwk(OTHER, "r")),
    "an address that it brings along": lambda: token(claims(), OTHER, jku="http://127.0.0.1:9/"),
    "an unknown must": lambda: token(claims(), crit=["exp"]),
    "another audience": lambda: token(claims(aud="other")),
    "no audience": lambda: token(claims(aud=None)),
    "no end": lambda: token(claims(exp=None)),
    "no beginning": lambda: token(claims(iat=None)),
    "over": lambda: token(claims(exp=NOW - 61)),
    "of the future": lambda: token(claims(iat=NOW + 61)),
    "not yet": lambda: token(claims(nbf=NOW + 61)),
    "nobody": lambda: token(claims(sub=None)),
    "a blank name": lambda: token(claims(sub=" ")),
    "a number as groups": lambda: token(claims(groups=7)),
    "numbers as groups": lambda: token(claims(groups=[7])),
    "groups left out by the provider": lambda: token(claims(groups=None, _claim_names={"groups": "src1"})),
    "an end that is no number": lambda: token(claims(exp="soon")),
}


def _hs256(secret: bytes) -> str:
    unsigned = raw({"alg": "HS256", "kid": "r"}, claims()).rpartition(".")[0]
    signature = hmac.new(secret, unsigned.encode(), hashlib.sha256).digest()
    return f"{unsigned}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


@pytest.mark.parametrize("forged", FORGED)
async def test_tokens_that_prove_nothing(directory: Directory, forged: str) -> None:
    """All are refused in the same words, and leave nobody behind."""
    with pytest.raises(Unauthorized, match="this key or token is not valid"):
        await directory.authenticate(FORGED[forged]())
    assert await directory.users() == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
async def test_no_token_survives_a_change(directory: Directory, data: st.DataObject) -> None:
    """A token in which any one character is another proves nobody, or the very same claims."""
    honest = token(claims())
    at = data.draw(st.integers(0, len(honest) - 1))
    other = data.draw(st.sampled_from("ABCdef012-_."))
    changed = honest[:at] + other + honest[at + 1 :]
    try:
        principal = await directory.authenticate(changed)
    except Unauthorized:
        return
    assert (principal.id, principal.groups) == ("oidc.u-1", {"hr"})


async def test_other_issuers_are_not_its_business(directory: Directory, tmp_path: Path) -> None:
    """Our own tokens still work; a token of a third party is refused."""
    people = tmp_path / "people.csv"
    people.write_text("user\nli\n", "utf-8")
    await directory.import_people(people)
    own = await directory.issue_token("li", time.time(), 600)
    assert (await directory.authenticate(own)).id == "li"
    with pytest.raises(Unauthorized):
        await directory.authenticate(token(claims(iss="https://elsewhere.example")))


@asynccontextmanager
async def published(body: dict[str, Any]) -> AsyncIterator[str]:
    """Keys at an address; ``body`` may be changed."""
    asked = body.setdefault("asked", [])

    async def answer(_: web.Request) -> web.Response:
        asked.append(1)
        return web.json_response({"keys": body["keys"]}, status=body.get("status", 200))

    app = web.Application()
    app.router.add_get("/jwks", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/jwks"
    finally:
        await runner.cleanup()


async def test_keys_from_an_address(tmp_path: Path) -> None:
    """Fetched once, again when a key is unknown but not for every forgery, and worth nothing when too old."""
    now = [NOW]
    body: dict[str, Any] = {"keys": [jwk(RSA, "r")]}
    async with published(body) as url:
        provider = Provider(OidcSettings(ISSUER, AUDIENCE, url), lambda: now[0])
        for _ in range(3):
            assert (await provider.read(token(claims()))).account == "u-1"
        assert len(body["asked"]) == 1
        for _ in range(5):
            with pytest.raises(Unauthorized):
                await provider.read(token(claims(), OTHER, kid="new"))
        assert len(body["asked"]) == 1, "a minute has not passed"
        body["keys"] = [jwk(OTHER, "new")]
        now[0] += 61
        assert (await provider.read(token(claims(), OTHER, kid="new"))).account == "u-1"
        with pytest.raises(Unauthorized):
            await provider.read(token(claims()))
        body["status"] = 500
        now[0] += 4000
        fresh = claims(iat=now[0], exp=now[0] + 300)
        assert (await provider.read(token(fresh, OTHER, kid="new"))).account == "u-1"
        now[0] += 86_400
        late = claims(iat=now[0], exp=now[0] + 300)
        with pytest.raises(Unauthorized):
            await provider.read(token(late, OTHER, kid="new"))


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"keys": 3}', '{"keys": [3, {"kty": "RSA"}, {"kty": ["RSA"]}]}']
)
async def test_keys_that_are_none(tmp_path: Path, keys: Path, content: str) -> None:
    """A file of keys that is gone or wrong proves nobody, and works again when it is right."""
    now = [NOW]
    good = write(keys, content)
    provider = Provider(OidcSettings(ISSUER, AUDIENCE, str(keys)), lambda: now[0])
    with pytest.raises(Unauthorized):
        await provider.read(token(claims()))
    write(keys, good)
    now[0] += 2
    assert (await provider.read(token(claims()))).account == "u-1"


@pytest.mark.parametrize(
    ("given_", "key"),
    [
        ({"audience": "", "jwks": "x"}, "oidc.audience"),
        ({"audience": "x", "jwks": ""}, "oidc.jwks"),
        ({"audience": "x", "jwks": "http://login.example/jwks"}, "oidc.jwks"),
        ({"audience": "x", "jwks": "file:///etc/keys"}, "oidc.jwks"),
        ({"audience": "x", "jwks": "k", "issuer": "mosuan"}, "oidc.issuer"),
    ],
)
def test_settings_that_would_prove_too_much(given_: dict[str, str], key: str) -> None:
    """Each is refused at the start, by its key."""
    with pytest.raises(SettingsError, match=key):
        Provider(OidcSettings(**{"issuer": ISSUER, **given_}))


async def test_over_http(tmp_path: Path, keys: Path) -> None:
    """A bearer token of the provider opens what its groups open, by the settings alone."""
    environ = {
        "MOSUAN_OIDC_ISSUER": ISSUER,
        "MOSUAN_OIDC_AUDIENCE": AUDIENCE,
        "MOSUAN_OIDC_JWKS": str(keys),
        "MOSUAN_OIDC_GROUPS_CLAIM": "realm_access.roles",
        "MOSUAN_OIDC_GROUP_PREFIX": "",
    }
    oidc = Settings.load(None, environ).oidc
    async with serve(tmp_path / "data", ScriptedModel(), oidc=oidc) as served:
        await served.assistant.knowledge.put(
            "/hr/leave.md", "年假为十天。".encode(), rule=Rule(allow_groups=frozenset({"hr"}))
        )
        for roles, found in ((["hr"], 1), (["sales"], 0)):
            body = claims(groups=None, realm_access={"roles": roles}, iat=time.time(), exp=time.time() + 300)
            headers = {"Authorization": f"Bearer {token(body)}"}
            url = f"{served.url}/v1/knowledge/search"
            async with served.http.post(url, json={"query": "年假几天"}, headers=headers) as response:
                assert response.status == 200
                assert len((await response.json())["data"]) == found
            async with served.http.get(f"{served.url}/v1/me", headers=headers) as response:
                assert (await response.json())["id"] == "oidc.u-1"
