"""The directory of WeCom (企业微信通讯录): departments and tags, as far as the app may see them.

With ``ids_only`` it is read with the secret of the address book, which gets ids and no names from new addresses.
Knows nothing of what is done with a snapshot.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import urlencode

from bot.directories.calls import Json, Line, Vendor, following, rows, value, values
from bot.directories.snapshot import Member, Snapshot, department, joined, tag
from bot.people import Group
from bot.tables import option

VENDOR = Vendor("errcode", "errmsg", frozenset({"-1", "45009", "45033"}))
GONE = ("2", "5")
"""States of a member: disabled, left. 1 is active, 4 has not joined yet."""
PAGE = 10_000


@dataclass(frozen=True)
class WeComDirectory:
    """The directory of one company."""

    corp_id: str = option("", "the company's id, ww…")
    secret: str = option("", "Secret of an app that sees the members, or of the address book")
    ids_only: bool = option(False, "the secret is that of the address book: read ids, without names")
    tags: bool = option(True, "read tags as well")
    api_base_url: str = option("https://qyapi.weixin.qq.com", "where the vendor's API is; a relay's address")


REQUIRED = ("corp_id", "secret")


@dataclass(frozen=True)
class _Reader:
    config: WeComDirectory
    source: str
    line: Line
    token: str

    async def get(self, path: str, **query: str) -> Json:
        return await self.line.ask(path, self._url(path, **query))

    async def post(self, path: str, body: object) -> Json:
        return await self.line.ask(path, self._url(path), method="POST", body=body)

    def _url(self, path: str, **query: str) -> str:
        values_ = urlencode({"access_token": self.token, **query})
        return f"{self.config.api_base_url}/cgi-bin/{path}?{values_}"

    def dept(self, number: str) -> str:
        return department(self.source, number)


async def read(config: WeComDirectory, source: str, line: Line) -> Snapshot:
    """All of it. Raises ``DirectoryError``."""
    query = urlencode({"corpid": config.corp_id, "corpsecret": config.secret})
    got = await line.ask("gettoken", f"{config.api_base_url}/cgi-bin/gettoken?{query}")
    reader = _Reader(config, source, line, value(got, "access_token"))
    numbers, groups = await _departments(reader)
    people = _ids(reader) if config.ids_only else _people(reader, numbers)
    members = [member async for member in people]
    there = {member.account for member in members}
    if config.tags:
        async for tagged, of_it in _tags(reader):
            groups += tagged
            members += [member for member in of_it if member.account in there]  # a tag keeps who is disabled
    return joined(groups, members)


async def _departments(reader: _Reader) -> tuple[list[str], list[Group]]:
    """Their numbers, and their groups."""
    if reader.config.ids_only:
        found = rows(await reader.get("department/simplelist"), "department_id")
    else:
        found = rows(await reader.get("department/list"), "department")
    groups = []
    for row in found:
        above = str(row.get("parentid") or 0)  # 0 is above the root
        parents = (reader.dept(above),) if above != "0" else ()
        groups.append(Group(reader.dept(value(row, "id")), str(row.get("name") or ""), parents))
    return [value(row, "id") for row in found], groups


async def _people(reader: _Reader, numbers: list[str]) -> AsyncIterator[Member]:
    for number in numbers:
        for row in rows(await reader.get("user/list", department_id=number), "userlist"):
            if str(row.get("status", 1)) not in GONE and str(row.get("enable", 1)) != "0":
                held = tuple(reader.dept(number) for number in values(row, "department"))
                yield _member(row, held)


async def _ids(reader: _Reader) -> AsyncIterator[Member]:
    """Who is where, by ids alone; a member of two departments stands there twice."""
    cursor = ""
    while True:
        page = await reader.post("user/list_id", {"cursor": cursor, "limit": PAGE})
        for row in rows(page, "dept_user"):
            yield _member(row, (reader.dept(value(row, "department")),))
        if not (cursor := following(page, "next_cursor", cursor)):
            return


async def _tags(reader: _Reader) -> AsyncIterator[tuple[list[Group], list[Member]]]:
    """Each tag with its members; its departments are nested in it."""
    for row in rows(await reader.get("tag/list"), "taglist"):
        number = value(row, "tagid")
        got = await reader.get("tag/get", tagid=number)
        group = Group(tag(reader.source, number), str(row.get("tagname") or ""))
        nested = [Group(reader.dept(party), "", (group.id,)) for party in values(got, "partylist")]
        yield [group, *nested], [_member(one, (group.id,)) for one in rows(got, "userlist")]


def _member(row: Json, groups: tuple[str, ...]) -> Member:
    # Userids come back in another case than they were given: one spelling for all.
    return Member(value(row, "userid").casefold(), str(row.get("name") or ""), groups)
