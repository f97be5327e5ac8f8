"""The directory of Feishu and Lark: departments and user groups, as far as the app may see them.

Members are known by their ``open_id``, as in messages to the same app. Knows nothing of what is done with a
snapshot.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from bot.directories.calls import Json, Line, Vendor, following, rows, value, values
from bot.directories.snapshot import DirectoryError, Member, Snapshot, department, joined, tag
from bot.people import Group
from bot.tables import option

VENDOR = Vendor("code", "msg", frozenset({"99991400", "11232"}))
ROOT = "0"
GONE = ("is_frozen", "is_resigned", "is_exited")


@dataclass(frozen=True)
class FeishuDirectory:
    """The directory of one tenant."""

    app_id: str = option("", "App ID, cli_…, with the rights to read contacts")
    app_secret: str = option("", "App Secret")
    tags: bool = option(True, "read user groups as well")
    api_base_url: str = option("https://open.feishu.cn", "where the vendor's API is; Lark has another")


REQUIRED = ("app_id", "app_secret")


@dataclass(frozen=True)
class _Reader:
    config: FeishuDirectory
    source: str
    line: Line
    token: str

    async def pages(self, path: str, name: str, **query: str) -> AsyncIterator[Json]:
        """The objects of the list called ``name``, over all pages."""
        mark = ""
        while True:
            asked = urlencode({**query, "page_size": "50", **({"page_token": mark} if mark else {})})
            url = f"{self.config.api_base_url}/open-apis/contact/v3/{path}?{asked}"
            data = (await self.line.ask(path, url, token=self.token)).get("data")
            if not isinstance(data, dict):
                raise DirectoryError(f"{path}: the vendor's answer has no 'data'")
            for row in rows(data, name) if data.get(name) is not None else []:  # an empty list is left out
                yield row
            if not data.get("has_more"):
                return
            mark = following(data, "page_token", mark)
            if not mark:
                raise DirectoryError(f"{path}: the vendor promises a page that it does not name")


async def read(config: FeishuDirectory, source: str, line: Line) -> Snapshot:
    """All of it. Raises ``DirectoryError``."""
    url = f"{config.api_base_url}/open-apis/auth/v3/tenant_access_token/internal"
    body = {"app_id": config.app_id, "app_secret": config.app_secret}
    got = await line.ask("tenant_access_token", url, method="POST", body=body)
    reader = _Reader(config, source, line, value(got, "tenant_access_token"))
    groups = [group async for group in _departments(reader)]
    numbers = [ROOT, *(group.id.removeprefix(f"{source}.dept.") for group in groups)]
    groups.append(Group(department(source, ROOT)))
    members = [member for number in numbers async for member in _people(reader, number)]
    there = {member.account for member in members}
    if config.tags:
        async for tagged, of_it in _tags(reader):
            groups += tagged
            members += [member for member in of_it if member.account in there]  # a group keeps who is frozen
    return joined(groups, members)


async def _departments(reader: _Reader) -> AsyncIterator[Group]:
    query = {"fetch_child": "true", "department_id_type": "open_department_id"}
    async for row in reader.pages(f"departments/{ROOT}/children", "items", **query):
        status = row.get("status")
        if not (isinstance(status, dict) and status.get("is_deleted")):
            number, above = value(row, "open_department_id"), value(row, "parent_department_id")
            parents = (department(reader.source, above),)
            yield Group(department(reader.source, number), str(row.get("name") or ""), parents)


async def _people(reader: _Reader, number: str) -> AsyncIterator[Member]:
    """The members of one department, without those who are frozen or gone."""
    query = {
        "department_id": number,
        "department_id_type": "open_department_id",
        "user_id_type": "open_id",
    }
    async for row in reader.pages("users/find_by_department", "items", **query):
        status = row.get("status")
        if isinstance(status, dict) and any(status.get(name) for name in GONE):
            continue
        held = values(row, "department_ids") if "department_ids" in row else [number]
        groups = tuple(department(reader.source, one) for one in held)
        yield Member(value(row, "open_id"), str(row.get("name") or ""), groups)


async def _tags(reader: _Reader) -> AsyncIterator[tuple[list[Group], list[Member]]]:
    """Each user group with its members; its departments are nested in it."""
    async for row in reader.pages("group/simplelist", "grouplist"):
        number = value(row, "id")
        group = Group(tag(reader.source, number), str(row.get("name") or ""))
        path = f"group/{quote(number, safe='')}/member/simplelist"
        users = reader.pages(path, "memberlist", member_type="user", member_id_type="open_id")
        members = [Member(value(one, "member_id"), "", (group.id,)) async for one in users]
        departments = reader.pages(path, "memberlist", member_type="department", member_id_type="open_id")
        nested = [
            Group(department(reader.source, value(one, "member_id")), "", (group.id,))
            async for one in departments
        ]
        yield [group, *nested], members
