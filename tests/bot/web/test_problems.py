"""Every kind of error has one status, and what the server cannot do now is never the client's fault."""

from __future__ import annotations

import pytest

from bot.errors import ConversationBusy, MosuanError, StoreError, UnknownTurn
from bot.models.errors import BadSampling, EngineFailed, PromptTooLong
from bot.web.problems import error_body, problem_of
from knowledge.errors import KnowledgeBusy
from sandbox.errors import Busy


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownTurn("x"), 404),
        (ConversationBusy("x"), 409),
        (PromptTooLong("x"), 400),
        (BadSampling("x"), 400),
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
