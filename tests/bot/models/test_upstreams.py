"""Which of several servers is asked: pure arithmetic over a clock that the test turns."""

from __future__ import annotations

from bot.models.upstreams import MAX_REST_S, REST_S, Upstreams


def test_a_server_rests_longer_each_time_and_counts_as_new_after_a_success() -> None:
    """One that failed comes last until its rest is over; the rest doubles up to a bound."""
    now = 0.0
    upstreams = Upstreams(["http://a/v1/", "http://b/v1"], lambda: now)
    first, second = upstreams.every
    assert upstreams.in_order() == [first, second]
    first.failed("no", now)
    assert upstreams.in_order() == [second, first]
    assert upstreams.resting == [first]
    now = REST_S
    assert upstreams.in_order() == [first, second]
    for _ in range(9):
        first.failed("no", now)
    assert first.rests_until == now + MAX_REST_S
    first.recovered()
    assert (first.failures, upstreams.resting) == (0, [])


def test_the_one_with_less_work_is_asked_first() -> None:
    """Requests spread over equal servers; the same address twice is one server."""
    upstreams = Upstreams(["http://a/v1", "http://b/v1", "http://a/v1"], lambda: 0.0)
    first, second = upstreams.every
    with first.working():
        assert upstreams.in_order() == [second, first]
        with second.working(), second.working():
            assert upstreams.in_order() == [first, second]
    assert upstreams.in_order() == [first, second]


def test_when_all_rest_the_first_to_be_rested_is_tried() -> None:
    """No request fails without a try; a rest that the server itself asked for is kept."""
    upstreams = Upstreams(["http://a/v1", "http://b/v1"], lambda: 0.0)
    first, second = upstreams.every
    first.failed("no", 0.0)
    second.failed("busy", 0.0, rest_s=1.0)
    assert upstreams.in_order() == [second, first]
