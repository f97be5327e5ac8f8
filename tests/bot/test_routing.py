"""The small model first: who answers, what a reader sees of it, and what the ledger keeps."""

from __future__ import annotations

import itertools
from collections.abc import AsyncGenerator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Answered, Delta, Event, Failed, Status, ToolFinished, ToolStarted, Usage
from bot.models.chat import ChatModel
from bot.models.scripted import ScriptedModel
from bot.routing import Route, doubts_of, plan, run_route

SMALL, LARGE = ScriptedModel(name="small"), ScriptedModel(name="large")


def answer(text: str, *doubts: str, outcome: str = "answered") -> Answered:
    """The end of a turn."""
    assert outcome in ("answered", "failed", "clarify", "refused")
    return Answered(text, outcome, (), (), (), Usage(10, 5), "any", 1.0, doubts)  # type: ignore[arg-type]


async def route(*ends: Answered | Failed) -> tuple[list[Event], list[Route]]:
    """The events of a turn in which the models end like this, and the routes that were told."""
    left, routes, ticks = list(ends), list[Route](), itertools.count()

    async def run(model: ChatModel) -> AsyncGenerator[Event, None]:
        end = left.pop(0)
        yield Status("thinking")
        yield ToolStarted("python")
        yield ToolFinished("python", "ok", 0.1)
        if isinstance(end, Answered):
            for piece in (end.text[:2], end.text[2:]):
                yield Delta(piece)
        yield end

    models: Sequence[ChatModel] = (SMALL, LARGE)[: len(ends)]
    events = [event async for event in run_route(models, run, routes.append, lambda: float(next(ticks)))]
    return events, routes


def shown(events: list[Event]) -> str:
    """The words that a reader has got."""
    return "".join(event.text for event in events if isinstance(event, Delta))


async def test_a_good_answer_of_the_small_model_is_the_answer() -> None:
    """The larger one is not asked, and the words come once."""
    events, routes = await route(answer("It is 56."), answer("never"))
    assert (shown(events), events[-1]) == ("It is 56.", answer("It is 56."))
    assert [(r.name, r.attempts[-1].doubts) for r in routes] == [("small", ())]


@pytest.mark.parametrize(
    "first",
    [
        answer("It is 50.", "contradicted"),
        answer("Sorry.", outcome="failed"),
        answer("I don't know that."),
        answer("这个我不确定。"),
        Failed("too long", "context_length_exceeded"),
    ],
)
async def test_what_speaks_against_an_answer_asks_the_larger_model(first: Answered | Failed) -> None:
    """Not one word of the small model is shown, nor its end; what each cost is told."""
    events, routes = await route(first, answer("It is 56."))
    assert (shown(events), events[-1]) == ("It is 56.", answer("It is 56."))
    assert sum(isinstance(event, Answered | Failed) for event in events) == 1
    [taken] = routes
    assert taken.name == "small > large"
    assert taken.attempts[0].doubts == doubts_of(first) != ()
    assert all(attempt.seconds == 1.0 for attempt in taken.attempts)


async def test_an_honest_small_answer_outlives_a_larger_model_that_is_down() -> None:
    """Where the larger one cannot answer, what the small one said is shown; if that failed too, its error is."""
    small = answer("It is about 50.", "tool_failed")
    events, [taken] = await route(small, Failed("down", "model_failed"))
    assert (shown(events), events[-1]) == (small.text, small)
    assert [attempt.outcome for attempt in taken.attempts] == ["answered", "failed"]
    events, _ = await route(Failed("busy", "model_busy"), Failed("down", "model_failed"))
    assert (shown(events), events[-1]) == ("", Failed("down", "model_failed"))


ENDS = st.one_of(
    st.builds(
        answer,
        st.sampled_from(["It is 5.", "I don't know.", "五。"]),
        *[st.sampled_from(["bad_call", "cut"])],
        outcome=st.sampled_from(["answered", "failed", "clarify", "refused"]),
    ),
    st.builds(answer, st.sampled_from(["It is 5.", "I don't know."])),
    st.builds(Failed, st.just("down"), st.sampled_from(["model_busy", "turn_failed"])),
)


@given(st.lists(ENDS, min_size=1, max_size=2))
async def test_every_route_is_one_turn(ends: list[Answered | Failed]) -> None:
    """However the models end: one end, last; the deltas are its text; one route; tools are seen as they run."""
    events, routes = await route(*ends)
    [*before, last] = events
    assert not any(isinstance(event, Answered | Failed) for event in before)
    assert shown(events) == (last.text if isinstance(last, Answered) else "")
    [taken] = routes
    assert events.count(ToolStarted("python")) == len(taken.attempts)


def test_the_tier_decides_who_is_asked() -> None:
    """Small never asks the larger one, large asks nobody else; without a larger one all is the scene's own."""
    assert plan("auto", SMALL, LARGE) == (SMALL, LARGE)
    assert plan("small", SMALL, LARGE) == (SMALL,)
    assert plan("large", SMALL, LARGE) == (LARGE,)
    assert plan("auto", LARGE, LARGE) == (LARGE,)
    assert {plan(tier, SMALL, None) for tier in ("auto", "small", "large")} == {(SMALL,)}
