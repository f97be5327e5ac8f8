"""The directory of DingTalk (钉钉通讯录): departments and roles, as far as the app may see them.

Knows nothing of what is done with a snapshot.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import urlencode

from bot.directories.calls import Json, Line, Vendor, following, rows, value, values
from bot.directories.snapshot import DirectoryError, Member, Snapshot, department, joined, tag
from bot.people import Group
from bot.tables import option

VENDOR = Vendor("errcode", "errmsg", frozenset({"88", "90018", "90005", "-1"}))
ROOT = "1"
MAX_DEPARTMENTS = 100_000


@dataclass(frozen=True)
class DingTalkDirectory:
    """The directory of one company."""

    app_key: str = option("", "AppKey (Client ID) of an app with the rights to read contacts")
    app_secret: str = option("", "AppSecret (Client Secret)")
    tags: bool = option(True, "read roles as well")
    api_base_url: str = option(
        "https://oapi.dingtalk.com", "where the vendor's old API is; a relay's address"
    )


REQUIRED = ("app_key", "app_secret")


@dataclass(frozen=True)
class _Reader:
    config: DingTalkDirectory
    source: str
    line: Line
    token: str

    async def post(self, path: str, **body: object) -> Json:
        """The whole answer of one call."""
        url = f"{self.config.api_base_url}/topapi/{path}?{urlencode({'access_token': self.token})}"
        return await self.line.ask(path, url, method="POST", body=body)

    async def result(self, path: str, **body: object) -> Json:
        """The ``result`` of one call."""
        found = (await self.post(path, **body)).get("result")
        if not isinstance(found, dict):
            raise DirectoryError(f"{path}: the vendor's answer has no 'result'")
        return found


async def read(config: DingTalkDirectory, source: str, line: Line) -> Snapshot:
    """All of it. Raises ``DirectoryError``."""
    query = urlencode({"appkey": config.app_key, "appsecret": config.app_secret})
    got = await line.ask("gettoken", f"{config.api_base_url}/gettoken?{query}")
    reader = _Reader(config, source, line, value(got, "access_token"))
    groups = [group async for group in _departments(reader)]
    numbers = [group.id.rpartition(".")[2] for group in groups]
    members = [member for number in numbers async for member in _people(reader, number)]
    there = {member.account for member in members}
    if config.tags:
        async for group, of_it in _roles(reader):
            groups.append(group)
            members += [member for member in of_it if member.account in there]
    return joined(groups, members)


async def _departments(reader: _Reader) -> AsyncIterator[Group]:
    """The root and all below it, level by level: the vendor lists one level at a time."""
    yield Group(department(reader.source, ROOT))
    seen, waiting = {ROOT}, [ROOT]
    while waiting:
        above = waiting.pop()
        for row in rows(await reader.post("v2/department/listsub", dept_id=int(above)), "result"):
            number = _number(row, "dept_id")
            parents = (department(reader.source, value(row, "parent_id")),)
            yield Group(department(reader.source, number), str(row.get("name") or ""), parents)
            if number not in seen:
                seen.add(number)
                waiting.append(number)
        if len(seen) > MAX_DEPARTMENTS:
            raise DirectoryError(f"it shows more than {MAX_DEPARTMENTS:,} departments")


async def _people(reader: _Reader, number: str) -> AsyncIterator[Member]:
    cursor = "0"
    while True:
        page = await reader.result("v2/user/list", dept_id=int(number), cursor=int(cursor), size=100)
        for row in rows(page, "list"):
            held = tuple(department(reader.source, one) for one in values(row, "dept_id_list"))
            yield Member(value(row, "userid"), str(row.get("name") or ""), held)
        if not page.get("has_more"):
            return
        cursor = _next(page, "next_cursor", cursor)


async def _roles(reader: _Reader) -> AsyncIterator[tuple[Group, list[Member]]]:
    offset = "0"
    while True:
        page = await reader.result("role/list", offset=int(offset), size=100)
        for of_kind in rows(page, "list"):
            for row in rows(of_kind, "roles"):
                group = Group(tag(reader.source, _number(row, "id")), str(row.get("name") or ""))
                yield group, [member async for member in _holders(reader, _number(row, "id"), group.id)]
        if not page.get("hasMore"):
            return
        offset = str(int(offset) + 100)


async def _holders(reader: _Reader, role: str, group: str) -> AsyncIterator[Member]:
    offset = "0"
    while True:
        page = await reader.result("role/simplelist", role_id=int(role), offset=int(offset), size=100)
        for row in rows(page, "list"):
            yield Member(value(row, "userid"), str(row.get("name") or ""), (group,))
        if not page.get("hasMore"):
            return
        offset = _next(page, "nextCursor", offset)


def _number(row: Json, name: str) -> str:
    found = value(row, name)
    if not (found.isascii() and found.isdigit()):
        raise DirectoryError(f"{name}: the vendor sent {found!r:.40}, which is no number")
    return found


def _next(page: Json, name: str, before: str) -> str:
    mark = following(page, name, before)
    if not (mark.isascii() and mark.isdigit()):
        raise DirectoryError("the vendor promises a page that it does not name")
    return mark
