"""Directories of the vendors become groups; what fails, is old or was taken away opens nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.channels.calling import open_session
from bot.directories.catalogue import Source, read_sources
from bot.directories.snapshot import DirectoryError, Snapshot
from bot.directories.sync import keep_synced, sync
from bot.errors import SettingsError
from bot.identity import Directory
from knowledge.access import ANONYMOUS, Rule, readable
from tests.bot.directories.stubs import STUBS, Company, found, table, vendor

MAX_AGE_S = 1000.0


class Clock:
    """A time that tests set."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        """Seconds since 1970."""
        return self.now


@pytest.fixture
async def directory(tmp_path: Path, store_url: str) -> AsyncIterator[Directory]:
    """Nobody yet; the source ``co`` counts for ``MAX_AGE_S``."""
    directory = await Directory.open(tmp_path / "data", url=store_url)
    directory.max_age_s, directory.clock = {"co": MAX_AGE_S}, Clock()
    yield directory
    await directory.close()


def source(channel: str, company: Company, **more: object) -> Source:
    """The source ``co``."""
    (read,) = read_sources({"co": table(channel, company.url, **more)}, "", {})
    return read


async def read(directory: Directory, one: Source) -> Snapshot:
    """One reading, with short pauses."""
    async with open_session() as session:
        return await sync(directory, one, session, pause_s=0.01)


def later(directory: Directory, seconds: float) -> None:
    """Let time pass."""
    assert isinstance(directory.clock, Clock)
    directory.clock.now += seconds


def spelled(channel: str, name: str) -> str:
    """The id of somebody whom only the source knows. WeCom's ids have no case."""
    return f"co.{name.lower() if channel == 'wecom' else name}"


def dept(channel: str, number: int) -> str:
    """The group of a department."""
    if channel == "feishu":
        return "co.dept.0" if number == 1 else f"co.dept.od-{number}"
    return f"co.dept.{number}"


@pytest.mark.parametrize("channel", STUBS)
async def test_departments_are_nested_groups_and_tags_are_groups(channel: str, directory: Directory) -> None:
    """Over all pages: members hold their departments, all those above, and their tags."""
    async with vendor(channel) as company:
        snapshot = await read(directory, source(channel, company))
    assert len(snapshot.members) == 3
    for name, numbers in (("Li", {1, 2, 3}), ("Han", {1, 2, 4}), ("Wu", {1})):
        principal = await directory.principal(spelled(channel, name))
        assert {dept(channel, n) for n in numbers} == {g for g in principal.groups if ".dept." in g}
        assert ("co.tag.9" in principal.groups) == (name != "Li")
        assert not principal.operator
        assert await directory.principal_for_account(channel, name, any_case=channel == "wecom") == principal
    assert {m.id for m in await directory.members(dept(channel, 2))} == {
        spelled(channel, name) for name in ("Li", "Han")
    }


async def test_the_address_book_by_ids_alone(directory: Directory) -> None:
    """WeCom's secret that gets no names gives the same groups."""
    async with vendor("wecom") as company:
        await read(directory, source("wecom", company, ids_only=True))
        assert company.calls["/cgi-bin/user/list"] == 0
    assert (await directory.principal("co.han")).groups == {"co.dept.1", "co.dept.2", "co.dept.4", "co.tag.9"}


@pytest.mark.parametrize("channel", STUBS)
async def test_changes_come_with_the_next_reading(channel: str, directory: Directory) -> None:
    """Who moved has the new groups only; who left is nobody, and a key of theirs is worth nothing."""
    async with vendor(channel) as company:
        one = source(channel, company)
        await read(directory, one)
        _, key = await directory.create_key(spelled(channel, "Wu"), "", 0)
        company.people["Li"] = ("李雷", [4])
        del company.people["Wu"]
        await read(directory, one)
    groups = (await directory.principal(spelled(channel, "Li"))).groups
    assert dept(channel, 4) in groups
    assert dept(channel, 2) not in groups
    assert await directory.principal_for_account(channel, "Wu", any_case=True) == ANONYMOUS
    assert {person.id for person in await directory.users()} == {spelled(channel, n) for n in ("Li", "Han")}
    with pytest.raises(Exception, match="not valid"):
        await directory.authenticate(key)


@pytest.mark.parametrize("channel", ["wecom", "feishu"])
async def test_who_is_disabled_is_nobody(channel: str, directory: Directory) -> None:
    """Even while a tag still lists them."""
    async with vendor(channel) as company:
        company.disabled.add("Wu")
        await read(directory, source(channel, company))
    assert {person.id for person in await directory.users()} == {spelled(channel, n) for n in ("Li", "Han")}


FAULTS = {
    "an error code": lambda: found({"errcode": 60011, "code": 60011, "errmsg": "no privilege"}),
    "half of the JSON": lambda: web.Response(text='{"errcode": 0, "code": 0, "data": {"items": ['),
    "a page of HTML": lambda: web.Response(text="<html>", content_type="text/html"),
    "a server error": lambda: web.json_response({}, status=500),
    "a redirect": lambda: web.Response(status=302, headers={"Location": "http://169.254.169.254/"}),
    "no list": lambda: found({"errcode": 0, "code": 0, "userlist": None, "result": None, "data": None}),
    "a list of texts": lambda: found({"errcode": 0, "userlist": ["x"], "code": 0, "data": {"items": ["x"]}}),
    "a member without an id": lambda: found(
        {"errcode": 0, "userlist": [{"department": [1]}], "code": 0, "data": {"items": [{}]}}
    ),
}
USERS = {
    "wecom": "/cgi-bin/user/list",
    "feishu": "/open-apis/contact/v3/users/find_by_department",
    "dingtalk": "/topapi/v2/user/list",
}


@pytest.mark.parametrize("channel", STUBS)
@pytest.mark.parametrize("fault", FAULTS)
async def test_half_a_reading_is_none(channel: str, fault: str, directory: Directory) -> None:
    """Any fault in the middle leaves the last snapshot as it was, and is told without a token."""
    async with vendor(channel) as company:
        one = source(channel, company)
        await read(directory, one)
        before = await directory.principals()
        company.people["Li"] = ("李雷", [4])
        company.faults[USERS[channel]] = [FAULTS[fault]()]
        later(directory, 10)
        with pytest.raises(DirectoryError, match="directory co: ") as told:
            await read(directory, one)
    assert await directory.principals() == before
    (status,) = await directory.sources()
    assert status.error
    assert status.tried - status.synced == 10
    assert "access_token" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("channel", STUBS)
async def test_limits_are_waited_for(channel: str, directory: Directory) -> None:
    """A 429 is no failure when the next call passes; a vendor that always says so is one."""
    async with vendor(channel) as company:
        one = source(channel, company)
        company.faults[USERS[channel]] = [web.json_response({}, status=429) for _ in range(3)]
        assert len((await read(directory, one)).members) == 3
        company.faults[USERS[channel]] = [web.json_response({}, status=429) for _ in range(50)]
        with pytest.raises(DirectoryError, match="fewer calls"):
            await read(directory, one)


async def test_a_directory_that_shows_nobody_is_an_error(directory: Directory) -> None:
    """An app whose view was closed does not wipe everybody out; its snapshot grows old instead."""
    async with vendor("wecom") as company:
        one = source("wecom", company)
        await read(directory, one)
        company.people.clear()
        company.tagged.clear()
        with pytest.raises(DirectoryError, match="shows nobody"):
            await read(directory, one)
    assert len(await directory.users()) == 3


async def test_wrong_keys_and_nobody_at_home(directory: Directory) -> None:
    """Both are one line, noted in the status of a source that was never read."""
    async with vendor("feishu") as company:
        one = source("feishu", company, app_secret="wrong")
        with pytest.raises(DirectoryError, match="10014 app secret invalid"):
            await read(directory, one)
    with pytest.raises(DirectoryError, match="no answer"):
        await read(directory, one)
    (status,) = await directory.sources()
    assert (status.synced, status.members) == (0.0, 0)


async def test_an_old_snapshot_allows_nothing_and_still_denies(directory: Directory) -> None:
    """People known only by it stay known, without groups; a group of theirs on a deny list still counts."""
    async with vendor("wecom") as company:
        await read(directory, source("wecom", company))
    later(directory, MAX_AGE_S)
    assert "co.dept.2" in (await directory.principal("co.li")).groups
    later(directory, 1)
    li = await directory.principal("co.li")
    assert li.groups == frozenset()
    assert li.lost == {"co.dept.1", "co.dept.2", "co.dept.3"}
    assert not readable([Rule(allow_groups=frozenset({"co.dept.3"}))], li).allowed
    but = Rule(allow_users=frozenset({"signed-in"}), deny_groups=frozenset({"co.dept.2"}))
    assert not readable([but], li).allowed
    assert ANONYMOUS in await directory.members("co.dept.2"), "who else is in the chat, nobody knows any more"


@pytest.mark.parametrize("gone", [{}, {"other": 1e9}])
async def test_a_source_that_is_not_in_the_settings_counts_for_nothing(
    gone: dict[str, float], directory: Directory
) -> None:
    """However new its snapshot is; and so does one from the future, and all of them once forgotten."""
    async with vendor("wecom") as company:
        await read(directory, source("wecom", company))
    later(directory, -500)
    assert (await directory.principal("co.li")).groups == frozenset()
    later(directory, 500)
    assert (await directory.principal("co.li")).groups != frozenset()
    directory.max_age_s = gone
    assert (await directory.principal("co.li")).groups == frozenset()
    await directory.drop_source("co")
    assert await directory.users() == ()
    assert await directory.sources() == ()


async def test_people_of_files_and_of_a_directory(directory: Directory, tmp_path: Path) -> None:
    """A file that claims an account is that member, nests departments into its groups, and keeps operators."""
    people = tmp_path / "people.toml"
    people.write_text(
        """[groups.engineering]
[groups."co.dept.2"]
parents = ["engineering"]
[users.lilei]
operator = true
groups = ["engineering"]
accounts = { wecom = "LI" }
""",
        "utf-8",
    )
    async with vendor("wecom") as company:
        one = source("wecom", company)
        await read(directory, one)
        assert {person.id for person in await directory.users()} == {"co.li", "co.han", "co.wu"}
        await directory.import_people(people)
        await read(directory, one)
    assert {person.id for person in await directory.users()} == {"lilei", "co.han", "co.wu"}
    li = await directory.principal_for_account("wecom", "li", any_case=True)
    assert (li.id, li.operator) == ("lilei", True)
    assert li.groups == {"co.dept.1", "co.dept.2", "co.dept.3", "engineering"}
    assert "engineering" in (await directory.principal("co.han")).groups
    later(directory, MAX_AGE_S + 1)
    assert (await directory.principal("lilei")).groups == {"engineering"}, (
        "a file's own groups never grow old"
    )
    later(directory, -MAX_AGE_S - 1)
    people.write_text('[users.lilei]\ngroups = ["engineering"]\n', "utf-8")
    await directory.import_people(people)
    assert (await directory.principal("lilei")).groups == {"engineering"}, "an account given up gives nothing"


async def test_an_account_that_two_claim_is_nobody(directory: Directory, tmp_path: Path) -> None:
    """In two spellings of one id neither gets the member's groups, nor is the account anybody."""
    people = tmp_path / "people.csv"
    people.write_text("user,accounts\na,wecom:LI\nb,wecom:Li\n", "utf-8")
    await directory.import_people(people)
    async with vendor("wecom") as company:
        await read(directory, source("wecom", company))
    assert (await directory.principal("a")).groups == (await directory.principal("b")).groups == frozenset()
    assert await directory.principal_for_account("wecom", "Li", any_case=True) == ANONYMOUS


async def test_ids_that_are_none_end_the_reading(directory: Directory) -> None:
    """An id with odd characters is an error, never tidied into somebody else's."""
    async with vendor("feishu") as company:
        one = source("feishu", company)
        for name in ("a b", "x" * 80, "a/../b"):
            company.people = {name: ("", [2])}
            with pytest.raises(DirectoryError, match="cannot be the id"):
                await read(directory, one)
    assert await directory.users() == ()


async def test_the_longest_ids_of_the_vendors(directory: Directory) -> None:
    """WeCom and DingTalk allow 64 characters: one such member does not end the reading."""
    async with vendor("wecom") as company:
        company.people = {"x" * 64: ("", [2])}
        await read(directory, source("wecom", company))
    assert [person.id for person in await directory.users()] == [f"co.{'x' * 64}"]


async def test_reading_again_and_again(directory: Directory) -> None:
    """While serving a source is read at once, after a failure again, and another's fault stops nothing."""
    async with vendor("wecom") as company:
        one = source("wecom", company, every_s=1, max_age_s=100)
        broken = Source("broken", "feishu", source("feishu", Company(url="http://127.0.0.1:9")).config)
        reading = asyncio.create_task(keep_synced(directory, [broken, one]))
        try:
            for _ in range(2400):  # two minutes on a busy machine
                if len(await directory.sources()) == 2:
                    break
                await asyncio.sleep(0.05)
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
    states = {status.source: bool(status.synced) for status in await directory.sources()}
    assert states == {"broken": False, "co": True}


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ({"co": {"channel": "wecon"}}, 'did you mean "wecom"'),
        ({"co": {}}, "channel: missing"),
        ({"co": table("wecom", "x", secret="")}, "secret: missing"),
        ({"co": table("wecom", "x", sekret="y")}, "unknown key"),
        ({"co": table("wecom", "x", secret="env:NOT_THERE")}, "NOT_THERE is not set"),
        ({"co": table("wecom", "x", every_s=100, max_age_s=10)}, "less than every_s"),
        ({"c.o": table("wecom", "x")}, "cannot be a name"),
        ({"a": table("wecom", "x"), "b": table("wecom", "x")}, "give one another name"),
        ([], "not a table"),
    ],
)
def test_settings_that_are_wrong(tables: object, said: str) -> None:
    """Each is one line that names the key."""
    with pytest.raises(SettingsError, match=r"directories") as told:
        read_sources(tables, "", {})
    assert said in str(told.value)
