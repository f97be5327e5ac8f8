"""Who is asking: nested groups, accounts, keys and tokens, and changes that hold at once."""

import stat
import time
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import PeopleError, StoreError, Unauthorized, UnknownKey, UnknownUser
from bot.identity import Directory, Imported
from knowledge.access import ANONYMOUS, Principal
from tests.postgres_server import emptied

ONE_MACHINE = pytest.mark.parametrize("store_url", [""])
"""For what has a file only there."""
COMPANY = """
[groups.everyone]
[groups.staff]
parents = ["everyone"]
[groups.hr]
parents = ["staff"]
[groups.sales]
parents = ["staff"]
[users.li]
groups = ["hr"]
accounts = { wecom = "LiLei" }
[users.wang]
groups = ["sales"]
accounts = { wecom = "WangFang" }
[users.root]
operator = true
"""


@pytest.fixture
async def directory(tmp_path: Path, store_url: str) -> AsyncIterator[Directory]:
    """A directory with the company above."""
    directory = await Directory.open(tmp_path / "data", url=store_url)
    await directory.import_people(write(tmp_path, COMPANY))
    yield directory
    await directory.close()


def write(folder: Path, text: str, name: str = "people.toml") -> Path:
    """A people file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


async def test_a_principal_holds_its_groups_and_their_parents(directory: Directory) -> None:
    """Groups of groups count, operators are flagged, strangers are errors that name the nearest."""
    assert await directory.principal("li") == Principal("li", frozenset({"hr", "staff", "everyone"}))
    assert await directory.principal("root") == Principal("root", operator=True)
    with pytest.raises(UnknownUser, match='did you mean "wang"'):
        await directory.principal("wnag")
    with pytest.raises(UnknownUser):
        await directory.principal("")


async def test_an_account_is_its_user_and_an_unknown_one_nobody(directory: Directory) -> None:
    """The same name on another channel, or in other case, is somebody we do not know."""
    assert (await directory.principal_for_account("wecom", "LiLei")).id == "li"
    for channel, account in (("wecom", "lilei"), ("feishu", "LiLei"), ("wecom", ""), ("", "")):
        assert await directory.principal_for_account(channel, account) == ANONYMOUS


async def test_a_change_holds_for_the_next_question(
    directory: Directory, tmp_path: Path, store_url: str
) -> None:
    """Moving, nesting otherwise and removing are visible at once, to a second process too."""
    other = await Directory.open(tmp_path / "data", url=store_url)
    await other.import_people(write(tmp_path, '[users.li]\ngroups = ["sales"]'))
    assert (await directory.principal("li")).groups == {"sales", "staff", "everyone"}
    assert await directory.principal_for_account("wecom", "LiLei") == ANONYMOUS, "the file gives no account"
    await other.import_people(write(tmp_path, "[groups.sales]"))
    assert (await directory.principal("li")).groups == {"sales"}
    assert (await directory.principal("wang")).groups == {"sales"}, "who is not named stays"
    await other.remove_user("li")
    with pytest.raises(UnknownUser):
        await directory.principal("li")
    await other.close()


@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [
        (
            "p.toml",
            '[users.new]\n[users.li]\ngroups = ["hrr"]',
            ["users.li.groups", "'hrr'", 'did you mean "hr"'],
        ),
        ("p.toml", '[users.new]\n[groups.x]\nparents = ["staf"]', ["groups.x.parents", "'staf'"]),
        ("p.toml", "[users.new]\naccounts = {wecom = 'LiLei'}", ["users.new", "wecom:LiLei belongs to li"]),
        ("p.csv", "user,accounts\nnew,\nx,wecom:LiLei\n", ["users.x", "belongs to li"]),
        ("p.toml", "[users.new]\nnmae = 'x'", ["users.new.nmae"]),
    ],
)
async def test_a_wrong_file_changes_nothing(
    directory: Directory, tmp_path: Path, name: str, text: str, parts: list[str]
) -> None:
    """An import is whole or not at all, whichever line was wrong."""
    before = (await directory.users(), await directory.groups())
    with pytest.raises(PeopleError) as caught:
        await directory.import_people(write(tmp_path, text, name))
    assert all(part in str(caught.value) for part in parts), str(caught.value)
    assert (await directory.users(), await directory.groups()) == before


async def test_importing_twice_is_importing_once(directory: Directory, tmp_path: Path) -> None:
    """The same file again changes nothing; two users may swap accounts in one file."""
    before = (await directory.users(), await directory.groups())
    assert await directory.import_people(write(tmp_path, COMPANY)) == Imported(3, 4, ())
    assert (await directory.users(), await directory.groups()) == before
    await directory.import_people(
        write(tmp_path, "user,accounts\nli,wecom:WangFang\nwang,wecom:LiLei\n", "p.csv")
    )
    assert (await directory.principal_for_account("wecom", "LiLei")).id == "wang"


async def test_a_csv_file_makes_the_groups_it_mentions_and_says_so(
    directory: Directory, tmp_path: Path
) -> None:
    """Known groups keep their parents; new ones are reported, so that a typing error is seen."""
    done = await directory.import_people(write(tmp_path, "user,groups\nnew,hr;visitors\n", "p.csv"))
    assert done == Imported(1, 1, ("visitors",))
    assert (await directory.principal("new")).groups == {"hr", "staff", "everyone", "visitors"}


def oracle(direct: set[str], parents: dict[str, set[str]]) -> set[str]:
    """The closure the slow way: add parents until nothing is added, once per group at most."""
    held = set(direct)
    for _ in parents:
        held |= {parent for group in held for parent in parents[group]}
    return held


GROUPS = st.sampled_from("abcdef")
NESTINGS = st.fixed_dictionaries({g: st.sets(GROUPS, max_size=3) for g in "abcdef"})


@settings(max_examples=40, deadline=None)
@given(NESTINGS, st.sets(GROUPS))
async def test_nesting_agrees_with_a_slow_oracle(parents: dict[str, set[str]], direct: set[str]) -> None:
    """Over random nestings, cycles and self-parents included, the groups held are the reachable ones."""
    await nested("", parents, direct)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parents=NESTINGS, direct=st.sets(GROUPS))
async def test_nesting_is_the_same_on_postgresql(
    postgres_url: str, parents: dict[str, set[str]], direct: set[str]
) -> None:
    """The other database follows groups as far, and no further."""
    await nested(emptied(postgres_url), parents, direct)


async def nested(url: str, parents: dict[str, set[str]], direct: set[str]) -> None:
    """Import the groups and compare what one person holds."""
    text = "".join(f"[groups.{group}]\nparents = {sorted(above)}\n" for group, above in parents.items())
    with TemporaryDirectory() as folder:
        directory = await Directory.open(Path(folder) / "data", url=url)
        await directory.import_people(write(Path(folder), f"{text}[users.li]\ngroups = {sorted(direct)}\n"))
        assert (await directory.principal("li")).groups == oracle(direct, parents)
        await directory.close()


async def test_a_key_is_its_user_until_it_is_revoked(directory: Directory, tmp_path: Path) -> None:
    """A key proves its user, is refused the moment it is revoked, and is nowhere in the files."""
    key, secret = await directory.create_key("li", "laptop", 1.0)
    kept, _ = await directory.create_key("li", "phone", 2.0)
    assert await directory.authenticate(secret) == await directory.principal("li")
    assert await directory.keys() == (key, kept)
    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert all(secret.encode() not in path.read_bytes() for path in files)
    await directory.revoke_key(key.id)
    with pytest.raises(Unauthorized):
        await directory.authenticate(secret)
    assert await directory.keys() == (kept,)
    with pytest.raises(UnknownKey):
        await directory.revoke_key(key.id)
    with pytest.raises(UnknownUser):
        await directory.create_key("nobody", "", 1.0)


async def test_what_a_removed_user_holds_is_worth_nothing(directory: Directory) -> None:
    """Key and token of somebody who left are refused at once."""
    _, secret = await directory.create_key("li", "", 1.0)
    token = await directory.issue_token("li", time.time(), 60)
    assert (await directory.authenticate(token)).id == "li"
    await directory.remove_user("li")
    for bearer in (secret, token):
        with pytest.raises(Unauthorized):
            await directory.authenticate(bearer)
    with pytest.raises(UnknownUser):
        await directory.issue_token("li", time.time(), 60)


def forged(data: Path, **changes: object) -> str:
    """A token signed with the real secret, unless ``key`` says otherwise, with claims changed or removed."""
    secret = bytes.fromhex((data / "token.secret").read_text())
    key, algorithm = changes.pop("key", secret), str(changes.pop("algorithm", "HS256"))
    now = int(time.time())
    claims = {"iss": "mosuan", "aud": "mosuan", "sub": "li", "iat": now, "exp": now + 60, **changes}
    claims = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(claims, key, algorithm)  # type: ignore[arg-type]


@ONE_MACHINE
@pytest.mark.parametrize(
    "changes",
    [
        {"exp": 1},
        {"exp": None},
        {"iat": None},
        {"iat": 99999999999},
        {"sub": None},
        {"sub": "nobody"},
        {"iss": "other"},
        {"iss": None},
        {"aud": "other"},
        {"aud": None},
        {"algorithm": "none", "key": None},
        {"algorithm": "HS512", "key": b"k" * 64},
        {"algorithm": "HS256", "key": b"k" * 32},
    ],
    ids=str,
)
async def test_a_token_that_is_not_quite_ours_is_refused(
    directory: Directory, tmp_path: Path, changes: dict[str, object]
) -> None:
    """Expired, from the future, incomplete, for others, unsigned, or signed by others: nobody."""
    assert (await directory.authenticate(forged(tmp_path / "data"))).id == "li"
    with pytest.raises(Unauthorized):
        await directory.authenticate(forged(tmp_path / "data", **changes))


@pytest.mark.parametrize(
    "bearer", ["", "x", "mosuan-", "mosuan-x", "a.b.c", "é", "\ud800", "Bearer x", "x" * 99999]
)
async def test_nonsense_is_refused_in_the_same_words(directory: Directory, bearer: str) -> None:
    """Whatever the header holds, the answer is one and the same line."""
    with pytest.raises(Unauthorized, match=r"^this key or token is not valid; ask for a new one$"):
        await directory.authenticate(bearer)


@ONE_MACHINE
async def test_the_secret_is_private_and_outlives_a_restart(directory: Directory, tmp_path: Path) -> None:
    """Mode 0600, the same after reopening, and refused when others may read it."""
    path = tmp_path / "data/token.secret"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    token = await directory.issue_token("li", time.time(), 60)
    again = await Directory.open(tmp_path / "data")
    assert (await again.authenticate(token)).id == "li"
    await again.close()
    path.chmod(0o644)
    with pytest.raises(StoreError, match="chmod 600"):
        await Directory.open(tmp_path / "data")


async def test_a_person_is_shown_as_the_file_described_it(directory: Directory) -> None:
    """Direct groups and accounts come back; the list is by id."""
    person = await directory.person("li")
    assert (person.groups, dict(person.accounts), person.operator) == (("hr",), {"wecom": "LiLei"}, False)
    assert [user.id for user in await directory.users()] == ["li", "root", "wang"]
    with pytest.raises(UnknownUser):
        await directory.person("nobody")


async def test_the_demo_company_can_be_imported(tmp_path: Path, store_url: str) -> None:
    """The people that ship with Mosuan are a valid people file."""
    demo = Path(__file__).parents[2] / "bot/demo/people.toml"
    directory = await Directory.open(tmp_path, url=store_url)
    done = await directory.import_people(demo)
    assert done.users == len(await directory.users()) >= 10
    assert (await directory.principal_for_account("wecom", "LinYue")).id == "lin_yue"
    await directory.close()
