"""Access over HTTP, for operators: which rules a folder or document has, who reads it and why, and changing that.

A change holds for the next search. Knows nothing of how rules are kept.
"""

from __future__ import annotations

from typing import TypeVar

from aiohttp import web
from pydantic import ValidationError

from bot.web.documents import operator
from bot.web.knowledge_schemas import AccessChange, AccessRequest, Strict, rule_json, strict_problem
from bot.web.problems import Problem
from bot.web.wire import Json
from knowledge.access import ANONYMOUS, Principal, Rule, explain
from knowledge.targets import Ruled

Body = TypeVar("Body", bound=Strict)
MAX_PEOPLE = 1000
"""Looked at for one answer; ``?after=USER`` goes on from there, ``?as=USER`` asks for one."""


async def read_access(request: web.Request) -> web.Response:
    """``GET /v1/knowledge/access?target=/hr``: its rules, who may read it and who may not, each with the reason.

    ``target`` is a folder's path, or a document's path or id; ``as`` narrows it to one user. Of more than a thousand
    people ``next`` names the one to go on after; the groups of no others are worked out.
    """
    assistant, _ = await operator(request)
    found = await assistant.knowledge.rules(_target(request))
    user = request.query.get("as")
    after = request.query.get("after", "")
    people = (
        (await assistant.directory.principal(user),)
        if user
        else await assistant.directory.principals(after=after, limit=MAX_PEOPLE + 1)
    )
    return web.json_response(_access_json(found) | _readers_json(found, people, is_first=not after))


async def put_access(request: web.Request) -> web.Response:
    """``PUT /v1/knowledge/access``: the whole own rule; a folder may be made so before its documents come."""
    assistant, _ = await operator(request)
    wanted = await _body(request, AccessRequest)
    found = await assistant.knowledge.set_rule(
        wanted.target, wanted.access.rule(), explain_denial=wanted.explain_denial, contact=wanted.contact
    )
    return web.json_response(_access_json(found))


async def change_access(request: web.Request) -> web.Response:
    """``POST /v1/knowledge/access``: users and groups on or off the lists; the last word counts."""
    assistant, _ = await operator(request)
    wanted = await _body(request, AccessChange)
    await assistant.knowledge.allow(
        wanted.target,
        wanted.users,
        wanted.groups,
        deny=wanted.effect == "deny",
        remove=wanted.effect == "remove",
        inherit=wanted.inherit,
    )
    return web.json_response(_access_json(await assistant.knowledge.rules(wanted.target)))


async def delete_access(request: web.Request) -> web.Response:
    """``DELETE /v1/knowledge/access?target=/hr``: no own rule any more; what is inherited is left."""
    assistant, _ = await operator(request)
    target = _target(request)
    await assistant.knowledge.rules(target)  # never makes a folder
    return web.json_response(_access_json(await assistant.knowledge.set_rule(target, Rule())))


def _target(request: web.Request) -> str:
    if not (target := request.query.get("target", "")):
        raise Problem(400, "name a folder or document: ?target=/hr", "invalid_request")
    return target


async def _body(request: web.Request, schema: type[Body]) -> Body:
    try:
        return schema.model_validate_json(await request.read())
    except ValidationError as error:
        raise strict_problem(error) from None


def _access_json(found: Ruled) -> Json:
    body: Json = {
        "object": "access",
        "target": found.path,
        "kind": "document" if found.document_id else "folder",
        "id": found.document_id or None,
        "rule": rule_json(found.own),
        "effective": rule_json(found.effective),
        "chain": [{"path": path, "rule": rule_json(rule)} for path, rule in found.chain],
    }
    if not found.document_id:
        body |= {"explain_denial": found.folder.explain_denial, "contact": found.folder.contact}
    return body


def _readers_json(found: Ruled, people: tuple[Principal, ...], *, is_first: bool) -> Json:
    """Each of these people as reader or not, on the first page nobody known too; ``next``: there are more after."""
    reads: list[Json] = []
    not_: list[Json] = []
    page = people[:MAX_PEOPLE]
    for person in (*page, *((ANONYMOUS,) if is_first else ())):
        verdict = explain(found.chain, person)
        row = {"user": person.id or None, "operator": person.operator, "reason": verdict.reason}
        (reads if verdict.allowed else not_).append(row)
    return {"readers": reads, "refused": not_, "next": page[-1].id if len(people) > MAX_PEOPLE else None}
