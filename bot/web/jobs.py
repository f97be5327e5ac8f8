"""Long work over HTTP: where it stands, its progress as it happens, its result, and an end to it.

Somebody else's job is 404 in the words of one that does not exist. ``job_json`` is also what a route answers
that starts one, with status 202. Knows nothing of what the work is.
"""

from __future__ import annotations

from contextlib import aclosing

from aiohttp import web

from bot.jobs import JSON, Job, Jobs, Payload
from bot.web.bearer import caller
from bot.web.keys import JOBS, SETTINGS
from bot.web.problems import Problem
from bot.web.sse import event_stream
from bot.web.wire import Json, list_json


async def start(request: web.Request, kind: str, payload: Payload) -> web.Response:
    """Queue work for whoever asks: 202 and the job. ``Idempotency-Key`` makes asking twice harmless."""
    principal = await caller(request)
    key = request.headers.get("Idempotency-Key", "")[:200]
    job = await request.app[JOBS].submit(principal.id, kind, payload, key)
    headers = {"Location": f"/v1/jobs/{job.id}"}
    return web.json_response(job_json(job), status=202, headers=headers)


async def list_jobs(request: web.Request) -> web.Response:
    """``GET /v1/jobs``: the caller's, the newest first; ``?kind=`` only those."""
    jobs, owner = await _asked(request)
    listed = await jobs.jobs(owner, request.query.get("kind", ""))
    return web.json_response(list_json(job_json(job) for job in listed))


async def read_job(request: web.Request) -> web.Response:
    """``GET /v1/jobs/{id}``: where it stands; once done also its result, when that is JSON."""
    jobs, owner = await _asked(request)
    job = await jobs.job(request.match_info["id"], owner)
    body = job_json(job)
    if job.status == "done":
        body["result"] = dict((await jobs.result(job.id, owner)).data)
    return web.json_response(body)


async def read_result(request: web.Request) -> web.Response:
    """``GET /v1/jobs/{id}/result``: the document that came out, or the JSON when there is none."""
    jobs, owner = await _asked(request)
    job = await jobs.job(request.match_info["id"], owner)
    if job.status != "done":
        raise Problem(409, f"this job is {job.status}; its result exists once it is done", "job_not_done")
    result = await jobs.result(job.id, owner)
    if not result.body:
        return web.json_response(dict(result.data))
    kind = result.media_type if result.media_type != JSON else "application/octet-stream"
    return web.Response(body=result.body, headers={"Content-Type": kind, "Content-Disposition": "attachment"})


async def job_events(request: web.Request) -> web.StreamResponse:
    """``GET /v1/jobs/{id}/events``: the job whenever it changes, as server-sent events, until it is over.

    Each event carries the whole of where it stands and its version as id; ``Last-Event-ID`` or ``?after=``
    goes on from there.
    """
    jobs, owner = await _asked(request)
    job_id, after = request.match_info["id"], cursor(request, -1)
    await jobs.job(job_id, owner)  # an unknown one is 404, which a stream that has begun cannot say
    async with event_stream(request, request.app[SETTINGS].server.keep_alive_s) as stream:
        async with aclosing(jobs.changes(job_id, owner, after)) as changes:
            async for job in changes:
                await stream.send(job_json(job), event_id=job.version)
        await stream.end()
    return stream.response


async def cancel_job(request: web.Request) -> web.Response:
    """``POST /v1/jobs/{id}/cancel``: end it without a result; one that is over stays as it is."""
    jobs, owner = await _asked(request)
    return web.json_response(job_json(await jobs.cancel(request.match_info["id"], owner)))


def job_json(job: Job) -> Json:
    """Where a job stands, as its owner sees it."""
    error = {"message": job.error, "type": "job_error", "param": None, "code": "job_failed"}
    return {
        "id": job.id,
        "object": "job",
        "kind": job.kind,
        "status": job.status,
        "version": job.version,
        "progress": {"done": job.done, "total": job.total, "note": job.note},
        "error": error if job.status == "failed" else None,
        "created_at": job.created,
        "started_at": job.started,
        "ended_at": job.ended,
    }


def cursor(request: web.Request, default: int) -> int:
    """The last event that a client has seen: ``Last-Event-ID``, else ``?after=``. Raises ``Problem`` 400."""
    told = request.headers.get("Last-Event-ID") or request.query.get("after") or str(default)
    if not (told.removeprefix("-").isdecimal() and told.isascii() and len(told) <= 18):
        raise Problem(
            400, f"after: {told!r:.40} is no event number; send the id of the last event", "bad_cursor"
        )
    return int(told)


async def _asked(request: web.Request) -> tuple[Jobs, str]:
    principal = await caller(request)
    return request.app[JOBS], principal.id
