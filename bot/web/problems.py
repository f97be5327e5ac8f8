"""Every error as OpenAI clients expect it: ``{"error": {"message", "type", "param", "code"}}``.

The one place where errors become statuses, and one of three borders where any exception may end: what is not
foreseen is logged with its trace and answered by a sentence without any. Knows nothing of what the routes do.
"""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.errors import (
    ConversationBusy,
    JobsFull,
    MosuanError,
    StoreError,
    StoreUnavailable,
    TurnClosed,
    Unauthorized,
    UnknownConversation,
    UnknownJob,
    UnknownScene,
    UnknownTurn,
    UnknownUser,
)
from bot.models.errors import (
    BadSampling,
    EngineFailed,
    ModelBusy,
    ModelError,
    ModelNotFound,
    PromptTooLong,
)
from knowledge.errors import BadDocument, BadRule, KnowledgeError, StoreDamaged, UnknownTarget
from sandbox.errors import SandboxError

log = logging.getLogger(__name__)
RETRY_AFTER_S = 5
"""When to come again where the error does not know better."""


class Problem(Exception):
    """Something to answer with ``status``. ``message`` says what to do."""

    def __init__(self, status: int, message: str, code: str, retry_after_s: int = RETRY_AFTER_S) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after_s = retry_after_s


# The first class that fits decides, so subclasses stand before their parents.
STATUSES: tuple[tuple[type[Exception], int, str], ...] = (
    (Unauthorized, 401, "invalid_api_key"),
    (UnknownScene, 404, "model_not_found"),
    (ModelNotFound, 404, "model_not_found"),
    (UnknownConversation, 404, "conversation_not_found"),
    (UnknownJob, 404, "job_not_found"),
    (JobsFull, 429, "too_many_jobs"),
    (UnknownTurn, 404, "turn_not_found"),
    (UnknownUser, 404, "user_not_found"),
    (TurnClosed, 409, "turn_closed"),
    (ConversationBusy, 409, "conversation_busy"),
    (PromptTooLong, 400, "context_length_exceeded"),
    (BadSampling, 400, "invalid_request"),
    (ModelBusy, 429, "model_busy"),
    (StoreError, 503, "store_unavailable"),
    (ModelError, 503, "model_unavailable"),
    (BadDocument, 400, "bad_document"),
    (BadRule, 400, "bad_rule"),
    (UnknownTarget, 404, "document_not_found"),
    (KnowledgeError, 503, "knowledge_unavailable"),
    (SandboxError, 503, "sandbox_unavailable"),
    (MosuanError, 400, "invalid_request"),
)
FOR_OPERATORS = (StoreUnavailable, StoreDamaged, EngineFailed, SandboxError)
"""Errors whose text names files, addresses or what an engine said: for the log, not for whoever asks."""


def problem_of(error: Exception) -> Problem:
    """``error`` as its status, sentence and code."""
    if isinstance(error, Problem):
        return error
    for kind, status, code in STATUSES:
        if isinstance(error, kind):
            return Problem(status, _told(error, code), code, getattr(error, "retry_after_s", RETRY_AFTER_S))
    if isinstance(error, web.HTTPException):
        return _of_http(error)
    log.error("unforeseen error", exc_info=error)
    return Problem(500, "something went wrong on our side; try again", "internal_error")


def error_body(problem: Problem) -> dict[str, object]:
    """The JSON object that clients get."""
    return {
        "error": {
            "message": str(problem),
            "type": _type(problem.status),
            "param": None,
            "code": problem.code,
        }
    }


def error_response(problem: Problem) -> web.Response:
    """The whole answer."""
    headers = {"WWW-Authenticate": "Bearer"} if problem.status == 401 else {}
    if problem.status == 429:
        headers["Retry-After"] = str(problem.retry_after_s)
    return web.json_response(error_body(problem), status=problem.status, headers=headers)


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every error of the routes below."""
    try:
        return await handler(request)
    except web.HTTPException as answer:
        if answer.status < 400:
            raise
        return error_response(problem_of(answer))
    except ConnectionError:
        raise  # the client went away; nobody is left to answer
    except Exception as error:
        return error_response(problem_of(error))


def _told(error: Exception, code: str) -> str:
    if not isinstance(error, FOR_OPERATORS):
        return str(error)
    log.error("%s: %s", code, error)
    return "this does not work right now; try again, or ask the operator, who finds the reason in the log"


def _of_http(error: web.HTTPException) -> Problem:
    if isinstance(error, web.HTTPRequestEntityTooLarge):
        return Problem(
            413,
            "the request is too large; send less, or let the operator raise server.max_body_bytes",
            "request_too_large",
        )
    if error.status == 404:
        return Problem(404, "there is nothing at this address", "not_found")
    if error.status == 405:
        return Problem(405, "this address does not take that method", "method_not_allowed")
    return Problem(error.status, error.reason, "http_error")


def _type(status: int) -> str:
    if status == 401:
        return "authentication_error"
    if status == 429:
        return "rate_limit_error"
    return "invalid_request_error" if status < 500 else "server_error"
