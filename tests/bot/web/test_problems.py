"""Every kind of error has one status, and what the server cannot do now is never the client's fault."""

from __future__ import annotations

import pytest

from bot.errors import ConversationBusy, MosuanError, StoreError, UnknownTurn
from bot.models.errors import BadSampling, EngineFailed, ModelBusy, PromptTooLong
from bot.web.problems import error_body, error_response, problem_of
from knowledge.errors import KnowledgeBusy
from sandbox.errors import Busy


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


def test_a_full_queue_says_when_to_come_again() -> None:
    """What may be tried again has a ``Retry-After`` in whole seconds; nothing else has."""
    response = error_response(problem_of(ModelBusy("x", 7)))
    assert (response.status, response.headers["Retry-After"]) == (429, "7")
    assert "Retry-After" not in error_response(problem_of(EngineFailed("x"))).headers
