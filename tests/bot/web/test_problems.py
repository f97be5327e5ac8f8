"""Every kind of error has one status, and what the server cannot do now is never the client's fault."""

from __future__ import annotations

import pytest
from aiohttp import web

from bot.errors import ConversationBusy, MosuanError, StoreError, StoreUnavailable, UnknownTurn
from bot.models.errors import BadSampling, EngineFailed, ModelBusy, PromptTooLong
from bot.web.problems import error_body, error_response, problem_of
from knowledge.errors import KnowledgeBusy, StoreDamaged
from sandbox.errors import Busy, StartFailed


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownTurn("x"), 404),
        (ConversationBusy("x"), 409),
        (PromptTooLong("x"), 400),
        (BadSampling("x"), 400),
        (ModelBusy("x"), 429),
        (MosuanError("x"), 400),
        (StoreError("x"), 503),
        (EngineFailed("x"), 503),
        (KnowledgeBusy("x"), 503),
        (Busy("x"), 503),
        (RuntimeError("/secret"), 500),
    ],
)
def test_each_kind_has_its_status(error: Exception, status: int) -> None:
    """The nearest class decides; an error that nobody foresaw shows nothing of itself."""
    problem = problem_of(error)
    assert problem.status == status
    assert "secret" not in str(error_body(problem))


@pytest.mark.parametrize("kind", [StoreUnavailable, StoreDamaged, EngineFailed, StartFailed])
def test_what_is_for_operators_stays_in_the_log(
    kind: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    """No client learns a path of the host or the address of a server behind us; the log has both."""
    problem = problem_of(kind("/srv/data/people.db and http://10.0.0.5:8000/v1: the disk is full"))
    assert problem.status == 503
    assert not any(word in str(error_body(problem)) for word in ("/srv", "10.0.0.5", "disk"))
    assert "/srv/data/people.db" in caplog.text


def test_a_full_queue_says_when_to_come_again() -> None:
    """What may be tried again has a ``Retry-After`` in whole seconds; nothing else has."""
    response = error_response(problem_of(ModelBusy("x", 7)))
    assert (response.status, response.headers["Retry-After"]) == (429, "7")
    assert "Retry-After" not in error_response(problem_of(EngineFailed("x"))).headers


def test_a_large_file_is_told_about_files() -> None:
    """What is too large need not be a question: the sentence fits a transcript too, and names the setting."""
    problem = problem_of(web.HTTPRequestEntityTooLarge(max_size=1, actual_size=2))
    assert (problem.status, "server.max_body_bytes" in str(problem)) == (413, True)
