"""Small directories of WeCom, Feishu and DingTalk on 127.0.0.1, written from the vendors' pages, with faults.

One company in three spellings: 总部 above 研发 above 平台, and 人事; a tag 管理 with two members and 人事.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[web.Request], Awaitable[web.Response]]
DEPARTMENTS = {1: ("总部", 0), 2: ("研发", 1), 3: ("平台", 2), 4: ("人事", 1)}


@dataclass
class Company:
    """What the vendors show; tests change it."""

    people: dict[str, tuple[str, list[int]]] = field(
        default_factory=lambda: {"Li": ("李雷", [3]), "Han": ("韩梅", [4, 2]), "Wu": ("吴江", [1])}
    )
    disabled: set[str] = field(default_factory=set)
    tagged: list[str] = field(default_factory=lambda: ["Wu", "Han"])
    tagged_departments: list[int] = field(default_factory=lambda: [4])
    calls: Counter[str] = field(default_factory=Counter)
    faults: dict[str, list[web.Response]] = field(default_factory=dict)
    """Path → answers to give instead, one by one."""
    url: str = ""

    def page(self, names: list[str], mark: str, size: int = 2) -> tuple[list[str], str]:
        """Two names at a time, and the mark of the next page."""
        start = int(mark or 0)
        return names[start : start + size], str(start + size) if start + size < len(names) else ""

    def of(self, number: int) -> list[str]:
        """Who is in a department."""
        return [name for name, (_, numbers) in self.people.items() if number in numbers]


def found(body: Mapping[str, Any]) -> web.Response:
    """As the vendors send JSON: some call it text."""
    return web.Response(text=json.dumps(body), content_type="text/plain")


def wecom(company: Company) -> dict[str, Answer]:
    """``/cgi-bin``."""

    async def gettoken(request: web.Request) -> web.Response:
        if request.query.get("corpsecret") != "secret":
            return found({"errcode": 40001, "errmsg": "invalid credential"})
        return found({"errcode": 0, "errmsg": "ok", "access_token": "T", "expires_in": 7200})

    async def departments(request: web.Request) -> web.Response:
        rows = [{"id": n, "name": name, "parentid": above} for n, (name, above) in DEPARTMENTS.items()]
        return found({"errcode": 0, "department": rows})

    async def simple(request: web.Request) -> web.Response:
        rows = [{"id": n, "parentid": above, "order": 1} for n, (_, above) in DEPARTMENTS.items()]
        return found({"errcode": 0, "department_id": rows})

    async def users(request: web.Request) -> web.Response:
        number = int(request.query["department_id"])
        rows = [
            {
                "userid": name.upper() if name == "Wu" else name,  # the vendor changes the case of ids
                "name": company.people[name][0],
                "department": company.people[name][1],
                "status": 2 if name in company.disabled else 1,
            }
            for name in company.of(number)
        ]
        return found({"errcode": 0, "userlist": rows})

    async def ids(request: web.Request) -> web.Response:
        pairs = [f"{name}/{n}" for name, (_, numbers) in company.people.items() for n in numbers]
        some, mark = company.page(pairs, (await request.json())["cursor"])
        rows = [{"userid": p.split("/")[0], "department": int(p.split("/")[1])} for p in some]
        return found({"errcode": 0, "dept_user": rows, "next_cursor": mark})

    async def tags(request: web.Request) -> web.Response:
        return found({"errcode": 0, "taglist": [{"tagid": 9, "tagname": "管理"}]})

    async def tag(request: web.Request) -> web.Response:
        rows = [{"userid": name, "name": name} for name in company.tagged]
        return found({"errcode": 0, "userlist": rows, "partylist": company.tagged_departments})

    return {
        "/cgi-bin/gettoken": gettoken,
        "/cgi-bin/department/list": departments,
        "/cgi-bin/department/simplelist": simple,
        "/cgi-bin/user/list": users,
        "/cgi-bin/user/list_id": ids,
        "/cgi-bin/tag/list": tags,
        "/cgi-bin/tag/get": tag,
    }


def feishu(company: Company) -> dict[str, Answer]:
    """``/open-apis``. The root is 0 there, and an empty list is left out."""

    def data(name: str, rows: list[Any], mark: str = "") -> web.Response:
        body: dict[str, Any] = {"has_more": bool(mark)}
        return found({"code": 0, "data": body | ({name: rows} if rows else {}) | {"page_token": mark}})

    def number(n: int) -> str:
        return "0" if n <= 1 else f"od-{n}"

    async def token(request: web.Request) -> web.Response:
        if (await request.json())["app_secret"] != "secret":
            return found({"code": 10014, "msg": "app secret invalid"})
        return found({"code": 0, "tenant_access_token": "T", "expire": 7200})

    async def children(request: web.Request) -> web.Response:
        some, mark = company.page(["2", "3", "4"], request.query.get("page_token", ""))
        rows = [
            {
                "open_department_id": number(int(n)),
                "parent_department_id": number(DEPARTMENTS[int(n)][1]),
                "name": DEPARTMENTS[int(n)][0],
            }
            for n in some
        ]
        return data("items", rows, mark)

    async def users(request: web.Request) -> web.Response:
        asked = request.query["department_id"]
        names = [n for n, (_, ns) in company.people.items() if asked in map(number, ns)]
        some, mark = company.page(names, request.query.get("page_token", ""), 1)
        rows = [
            {
                "open_id": name,
                "name": company.people[name][0],
                "department_ids": [number(n) for n in company.people[name][1]],
                "status": {"is_frozen": name in company.disabled, "is_activated": True},
            }
            for name in some
        ]
        return data("items", rows, mark)

    async def groups(request: web.Request) -> web.Response:
        return data("grouplist", [{"id": "9", "name": "管理"}])

    async def members(request: web.Request) -> web.Response:
        of_users = request.query["member_type"] == "user"
        ids = company.tagged if of_users else [number(n) for n in company.tagged_departments]
        return data("memberlist", [{"member_id": one} for one in ids])

    contact = "/open-apis/contact/v3"
    return {
        "/open-apis/auth/v3/tenant_access_token/internal": token,
        f"{contact}/departments/0/children": children,
        f"{contact}/users/find_by_department": users,
        f"{contact}/group/simplelist": groups,
        f"{contact}/group/9/member/simplelist": members,
    }


def dingtalk(company: Company) -> dict[str, Answer]:
    """``/topapi``."""

    async def gettoken(request: web.Request) -> web.Response:
        if request.query.get("appsecret") != "secret":
            return found({"errcode": 40089, "errmsg": "不合法的corpid或corpsecret"})
        return found({"errcode": 0, "access_token": "T"})

    async def below(request: web.Request) -> web.Response:
        asked = (await request.json())["dept_id"]
        rows = [
            {"dept_id": n, "name": name, "parent_id": above}
            for n, (name, above) in DEPARTMENTS.items()
            if above == asked
        ]
        return found({"errcode": 0, "result": rows})

    async def users(request: web.Request) -> web.Response:
        body = await request.json()
        some, mark = company.page(company.of(body["dept_id"]), str(body["cursor"]), 1)
        rows = [
            {"userid": name, "name": company.people[name][0], "dept_id_list": company.people[name][1]}
            for name in some
        ]
        more = {"has_more": bool(mark)} | ({"next_cursor": int(mark)} if mark else {})
        return found({"errcode": 0, "result": {"list": rows, **more}})

    async def roles(request: web.Request) -> web.Response:
        rows = [{"groupId": 5, "name": "默认", "roles": [{"id": 9, "name": "管理"}]}]
        return found({"errcode": 0, "result": {"hasMore": False, "list": rows}})

    async def holders(request: web.Request) -> web.Response:
        some, mark = company.page(company.tagged, str((await request.json())["offset"]), 1)
        more = {"hasMore": bool(mark)} | ({"nextCursor": int(mark)} if mark else {})
        return found({"errcode": 0, "result": {"list": [{"userid": n, "name": n} for n in some], **more}})

    return {
        "/gettoken": gettoken,
        "/topapi/v2/department/listsub": below,
        "/topapi/v2/user/list": users,
        "/topapi/role/list": roles,
        "/topapi/role/simplelist": holders,
    }


STUBS = {"wecom": wecom, "feishu": feishu, "dingtalk": dingtalk}


@asynccontextmanager
async def vendor(channel: str) -> AsyncIterator[Company]:
    """One vendor's server."""
    company = Company()

    @web.middleware
    async def faulty(request: web.Request, handler: Any) -> web.StreamResponse:
        company.calls[request.path] += 1
        if waiting := company.faults.get(request.path):
            return waiting.pop(0)
        needs_token = "oken" not in request.path
        if needs_token and "T" not in (
            request.query.get("access_token"),
            request.headers.get("Authorization", "").removeprefix("Bearer "),
        ):
            return found({"errcode": 40014, "code": 99991663, "errmsg": "no token", "msg": "no token"})
        answer: web.StreamResponse = await handler(request)
        return answer

    app = web.Application(middlewares=[faulty])
    for path, answer in STUBS[channel](company).items():
        app.router.add_route("*", path, answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        company.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield company
    finally:
        await runner.cleanup()


def table(channel: str, url: str, **more: object) -> dict[str, object]:
    """The table of settings for a stub."""
    keys = {
        "wecom": {"corp_id": "ww1", "secret": "secret"},
        "feishu": {"app_id": "cli_1", "app_secret": "secret"},
        "dingtalk": {"app_key": "k", "app_secret": "secret"},
    }
    return {"channel": channel, "api_base_url": url, **keys[channel], **more}
