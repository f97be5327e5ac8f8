"""Minutes over HTTP: a transcript as a file or as JSON starts a job. The page is ``static/meetings.html``."""

from __future__ import annotations

import json
from typing import Any, Literal

from aiohttp import web
from aiohttp.web_request import FileField
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.jobs import Payload
from bot.meetings import KIND
from bot.web import jobs
from bot.web.bearer import caller
from bot.web.keys import SETTINGS
from bot.web.problems import Problem
from tools.meetings.reading import MAX_BYTES

FORM_BYTES = 64 * 1024
"""What a form adds to its file."""
PAGE = "/static/meetings.html"


class MinutesRequest(BaseModel):
    """What is asked of minutes. ``transcript`` is the text of an export, or the normal form."""

    model_config = ConfigDict(extra="forbid")

    transcript: str | dict[str, Any] | list[Any] = ""
    view: Literal["auto", "chapters", "speakers", "topics"] = "auto"
    kind: str = "auto"
    strength: Literal["off", "light", "normal", "strong"] = "normal"
    format: Literal["json", "markdown", "brief", "docx"] = "json"
    keep: bool | None = None
    """As documents for those who spoke; left out, as ``[meetings] keep`` says."""
    reword: bool | None = None
    """Whether the model words the lines; left out, as ``[meetings] reword`` says."""


async def minutes(request: web.Request) -> web.Response:
    """``POST /v1/meetings/minutes``: multipart with a ``file``, or JSON; 202 and the job."""
    await caller(request)  # before the body is read: a stranger is told so at once
    # Recordings of three hours and Word files with pictures are larger than any question may be.
    large = request.clone(client_max_size=MAX_BYTES + FORM_BYTES)
    read = _of_form if request.content_type.startswith("multipart/") else _of_json
    wanted, raw = await read(large)
    if not raw.strip():
        raise Problem(
            400, "there is no transcript; send a file, or JSON with 'transcript'", "invalid_request"
        )
    options = wanted.model_dump(exclude={"transcript"}, exclude_none=True)
    settings = request.app[SETTINGS].meetings
    options = {"keep": settings.keep, "reword": settings.reword, **options}
    return await jobs.start(request, KIND, Payload(options, raw, "application/octet-stream"))


async def page(request: web.Request) -> web.Response:
    """``GET /meetings``: to the page; ``?job=`` names the minutes that it shows."""
    raise web.HTTPFound(f"{PAGE}?{request.query_string}" if request.query_string else PAGE)


async def _of_form(request: web.Request) -> tuple[MinutesRequest, bytes]:
    form = await request.post()
    file = form.get("file")
    fields = {name: value for name, value in form.items() if isinstance(value, str) and name != "file"}
    if isinstance(file, FileField):
        with file.file as opened:  # nobody else closes what a clone of the request holds
            raw = opened.read()
    else:
        raw = _bytes(file) if isinstance(file, str) else b""
    return _read(fields), raw


async def _of_json(request: web.Request) -> tuple[MinutesRequest, bytes]:
    try:
        body = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise Problem(
            400, "this is not valid JSON; send JSON, or multipart with a file", "invalid_json"
        ) from None
    wanted = _read(body)
    said = wanted.transcript
    return wanted, _bytes(said if isinstance(said, str) else json.dumps(said, ensure_ascii=False))


def _bytes(text: str) -> bytes:
    """As UTF-8; half of a surrogate pair, which JSON can spell, becomes a question mark."""
    return text.encode("utf-8", "replace")


def _read(values: object) -> MinutesRequest:
    try:
        return MinutesRequest.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Problem(400, f"{where}: {first['msg']}" if where else first["msg"], "invalid_request") from None
