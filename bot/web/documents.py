"""Documents over HTTP, for operators: taking in, taking out, and what a document said before.

A document is a file in a form, or JSON. Operators are the people so marked in the directory; a denial that names
them holds for them too. Knows no format.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import asdict

from aiohttp import web
from aiohttp.web_request import FileField
from pydantic import ValidationError

from bot.assistant import Assistant
from bot.web.bearer import caller
from bot.web.keys import SETTINGS, assistant_of
from bot.web.knowledge_schemas import DocumentRequest, RuleBody, strict_problem
from bot.web.problems import Problem
from bot.web.wire import list_json
from knowledge.access import Audience, Principal, Rule
from knowledge.ingest import Stored

MAX_BYTES = 20 * 1024 * 1024
"""Of one document. More is refused before it is read; the knowledge base has the same limit for files."""
FORM_BYTES = 64 * 1024
_FIELDS = {"file", "folder", "path", "access"}


async def operator(request: web.Request) -> tuple[Assistant, Principal]:
    """The assistant, and the caller, who must be an operator. Raises ``Unauthorized``, ``Problem`` 403."""
    assistant, principal = await assistant_of(request), await caller(request)
    if not principal.operator:
        told = "only operators may do this; an operator is marked so in the people file"
        raise Problem(403, told, "forbidden")
    return assistant, principal


async def add_document(request: web.Request) -> web.Response:
    """``POST /v1/knowledge/documents``: a form with ``file`` and ``folder``, or JSON; for operators.

    201 for a new one, 200 for one that was there and has changed or not.
    """
    assistant, _ = await operator(request)  # before the body is read: a stranger is told so at once
    if request.content_type.startswith("multipart/"):
        path, data, rule = await _of_form(request.clone(client_max_size=MAX_BYTES + FORM_BYTES))
    else:
        # Base64 makes four bytes of three, and JSON may spell a character in six.
        wanted = await _of_json(request.clone(client_max_size=2 * MAX_BYTES + FORM_BYTES))
        if wanted.url is not None:
            return _told(await _fetched(request, assistant, wanted.url, wanted))
        path, data, rule = wanted.path, wanted.data, wanted.rule
    if len(data) > MAX_BYTES:
        raise Problem(413, f"a document may have {MAX_BYTES >> 20} MB; split it", "request_too_large")
    return _told(await assistant.knowledge.put(path, data, rule=rule))


async def _fetched(request: web.Request, assistant: Assistant, url: str, wanted: DocumentRequest) -> Stored:
    hosts = frozenset(host.lower() for host in request.app[SETTINGS].knowledge.url_hosts)
    return await assistant.knowledge.fetch(url, wanted.path, hosts=hosts, rule=wanted.rule)


def _told(stored: Stored) -> web.Response:
    status = 201 if stored.change == "added" else 200
    return web.json_response({"object": "document", **asdict(stored)}, status=status)


async def delete_document(request: web.Request) -> web.Response:
    """``DELETE /v1/knowledge/documents/{id}``, or with ``?path=``: removes it and its versions; for operators."""
    assistant, _ = await operator(request)
    target = request.match_info.get("id") or request.query.get("path") or request.query.get("id", "")
    if not target:
        raise Problem(
            400, "name the document: /v1/knowledge/documents/ID or ?path=/hr/a.md", "invalid_request"
        )
    path = await assistant.knowledge.remove(target)
    return web.json_response({"object": "document.deleted", "id": target, "path": path, "deleted": True})


async def list_versions(request: web.Request) -> web.Response:
    """``GET /v1/knowledge/documents/{id}/versions``: what there was when, newest first; for operators."""
    assistant, document = await _readable_document(request)
    versions = await assistant.knowledge.versions(document)
    rows = ({"object": "document.version", **asdict(version)} for version in versions)
    return web.json_response(list_json(rows))


async def read_version(request: web.Request) -> web.Response:
    """``GET /v1/knowledge/documents/{id}/versions/{number}``: its text; for operators."""
    assistant, document = await _readable_document(request)
    number = request.match_info["number"]
    if not (number.isascii() and number.isdigit()):
        raise Problem(404, f"versions have numbers; {number!r:.20} is none", "document_not_found")
    version = await assistant.knowledge.version(document, int(number[:9]))
    body = {
        "object": "document.version",
        "id": version.id,
        "path": version.path,
        "number": int(number[:9]),
        "title": version.title,
        "text": version.text,
    }
    return web.json_response(body)


async def _readable_document(request: web.Request) -> tuple[Assistant, str]:
    assistant, principal = await operator(request)
    document = request.match_info["id"]
    await assistant.knowledge.versions(
        document
    )  # an unknown one is 404, a denied one 403: operators see lists
    if not await assistant.knowledge.may_read(document, Audience.of(principal)):
        raise Problem(403, "this document is denied to you", "forbidden")
    return assistant, document


async def _of_form(request: web.Request) -> tuple[str, bytes, Rule | None]:
    form = await request.post()
    files = [value for value in form.values() if isinstance(value, FileField)]
    with ExitStack() as opened:  # nobody else closes what a clone of the request holds
        for file in files:
            opened.enter_context(file.file)
        data = files[0].file.read() if files else b""
    if unknown := sorted(set(form) - _FIELDS):
        raise Problem(400, f"{unknown[0]}: unknown field; send file, folder, access", "invalid_request")
    if len(files) != 1 or files[0] is not form.get("file"):
        raise Problem(400, "file: missing; send one document as a file in a form", "invalid_request")
    folder, path = str(form.get("folder", "/")), form.get("path")
    name = files[0].filename.replace("\\", "/").rpartition("/")[2]  # some browsers send a whole path
    place = path if isinstance(path, str) and path else f"{folder}/{name}"
    access = form.get("access")
    if access is None:
        return place, data, None
    if not isinstance(access, str):
        raise Problem(400, "access: send it as a text of JSON", "invalid_request")
    try:
        return place, data, RuleBody.model_validate_json(access).rule()
    except ValidationError as error:
        problem = strict_problem(error)
        raise Problem(400, f"access: {problem}", problem.code) from None


async def _of_json(request: web.Request) -> DocumentRequest:
    try:
        return DocumentRequest.model_validate(json.loads(await request.read()))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ValidationError):
            raise strict_problem(error) from None
        raise Problem(
            400, "this is not valid JSON; send JSON, or a form with a file", "invalid_json"
        ) from None
