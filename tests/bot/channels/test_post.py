"""Inbox and outbox: once, in order, within rates, over dying workers and two of them at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.contract import Inbound, Sink
from bot.channels.delivery import Post, open_post
from bot.channels.inbox import Draft, Held
from bot.channels.outbox import EARLIER, LOST, Manner, Outgoing, part_key

SINK = Sink("final", 100, "plain")
ONCE, TWICE = {"b": Manner(SINK, False)}, {"b": Manner(SINK, True)}
LEASE_S = 10.0


def message(key: str, chat: str = "c", sender: str = "s") -> Inbound:
    """A message."""
    return Inbound(key, sender, chat, "text", False, {"stream": f"stream-{key}"})


@pytest.fixture
async def post(tmp_path: Path, store_url: str) -> AsyncIterator[Post]:
    """The first worker's."""
    async with open_post(tmp_path, LEASE_S, url=store_url) as opened:
        yield opened


@pytest.fixture
async def other(tmp_path: Path, store_url: str, post: Post) -> AsyncIterator[Post]:
    """Another worker's, on the same files."""
    async with open_post(tmp_path, LEASE_S, url=store_url) as opened:
        yield opened


async def held(post: Post, now: float = 0.0) -> Held:
    """The next message, which there must be."""
    found = await post.inbox.claim(("b",), now)
    assert found is not None
    return found


async def answered(post: Post, key: str, *texts: str, target: str = "t") -> None:
    """A message with its answer, ready to be sent."""
    await post.inbox.accept("b", message(key, chat=key), 0.0)
    assert await post.inbox.finish(await held(post), [Draft(target, text, 0.0) for text in texts], 0.0)


async def due(post: Post, manners: dict[str, Manner], now: float) -> Outgoing:
    """The next part, which there must be."""
    part = await post.outbox.claim(manners, now)
    assert part is not None
    return part


async def test_a_message_is_kept_once(post: Post, other: Post) -> None:
    """Whoever takes it a second time is told so; equal keys of two bots are two messages."""
    assert await post.inbox.accept("b", message("k"), 0.0)
    assert not await other.inbox.accept("b", message("k"), 1.0)
    assert await post.inbox.accept("b2", message("k"), 0.0)
    assert await post.inbox.counts() == {("b", "waiting"): 1, ("b2", "waiting"): 1}


async def test_two_workers_never_hold_the_same(post: Post, other: Post) -> None:
    """Twenty messages over two workers that claim at once: each is held once."""
    for at in range(20):
        await post.inbox.accept("b", message(f"k{at}", chat=f"c{at}"), float(at))
    found = await asyncio.gather(
        *[side.inbox.claim(("b",), 30.0) for side in (post, other) for _ in range(15)]
    )
    keys = [one.message.key for one in found if one is not None]
    assert sorted(keys) == sorted({f"k{at}" for at in range(20)})


async def test_a_conversation_is_answered_in_its_order(post: Post) -> None:
    """The second message of a person waits for the first; another person's does not."""
    for at, sender in enumerate(("li", "li", "han")):
        await post.inbox.accept("b", message(f"k{at}", sender=sender), float(at))
    first, third = await held(post, 5.0), await held(post, 5.0)
    assert (first.message.key, third.message.key) == ("k0", "k2")
    assert await post.inbox.claim(("b",), 5.0) is None
    await post.inbox.finish(first, [], 5.0)
    assert (await held(post, 5.0)).message.key == "k1"


async def test_the_work_of_a_dead_worker_goes_on(post: Post, other: Post) -> None:
    """After its lease, not before; and what it says afterwards no longer counts."""
    await post.inbox.accept("b", message("k"), 0.0)
    mine = await held(post)
    assert await other.inbox.claim(("b",), LEASE_S - 1) is None
    await post.inbox.renew(LEASE_S - 1)
    assert await other.inbox.claim(("b",), LEASE_S + 1) is None
    theirs = await held(other, 3 * LEASE_S)
    assert theirs.attempts == 2
    assert not await post.inbox.finish(mine, [Draft("t", "late", 0.0)], 3 * LEASE_S)
    assert await other.inbox.finish(theirs, [Draft("t", "once", 0.0)], 3 * LEASE_S)
    assert (await due(post, TWICE, 3 * LEASE_S)).text == "once"


async def test_unknown_bots_keep_their_messages(post: Post) -> None:
    """A bot that is taken out of the settings loses nothing."""
    await post.inbox.accept("gone", message("k"), 0.0)
    assert await post.inbox.claim(("b",), 1.0) is None
    assert await post.inbox.claim(("gone",), 1.0) is not None


async def test_parts_of_a_target_go_one_after_the_other(post: Post) -> None:
    """The second waits until the first has ended; another target does not wait."""
    await answered(post, "k1", "one", "two")
    await answered(post, "k2", "other", target="t2")
    first, second = await due(post, ONCE, 1.0), await due(post, ONCE, 1.0)
    assert (first.text, second.text) == ("one", "other")
    assert await post.outbox.claim(ONCE, 1.0) is None
    await post.outbox.sent(first, 1.0)
    assert (await due(post, ONCE, 1.0)).text == "two"


async def test_a_part_that_must_wait_holds_the_later_ones(post: Post) -> None:
    """A refused part rests with its whole target, and order is kept."""
    await answered(post, "k1", "one", "two")
    first = await due(post, ONCE, 1.0)
    await post.outbox.later(first, 5.0, "HTTP 429", 1.0)
    assert await post.outbox.claim(ONCE, 4.0) is None
    again = await due(post, ONCE, 5.0)
    assert (again.text, again.key, again.attempts) == ("one", first.key, 2)


async def test_a_bot_over_its_quota_rests_whole(post: Post) -> None:
    """All its targets wait."""
    await answered(post, "k1", "one")
    await answered(post, "k2", "two", target="t2")
    await post.outbox.later(await due(post, ONCE, 1.0), 60.0, "45009", 1.0, whole_bot=True)
    assert await post.outbox.claim(ONCE, 59.0) is None
    assert await post.outbox.claim(ONCE, 60.0) is not None


@pytest.mark.parametrize("idempotent", [True, False])
async def test_what_a_dead_sender_had_in_hand(post: Post, other: Post, idempotent: bool) -> None:
    """Sent again under the same key where that is harmless; else left, shown, and the rest goes on."""
    await answered(post, "k", "one", "two")
    manners = TWICE if idempotent else ONCE
    lost = await due(post, manners, 1.0)
    assert await other.outbox.claim(manners, LEASE_S) is None
    found = await due(other, manners, LEASE_S + 2)
    assert found.text == ("one" if idempotent else "two")
    if idempotent:
        assert found.key == lost.key == part_key("b", "k", 0)
    else:
        (part,) = await post.outbox.parts("unknown")
        assert (part.part, part.error) == (0, LOST)


async def test_no_half_answer(post: Post) -> None:
    """When one part cannot be sent, the later ones of the same answer are not either, and it shows."""
    await answered(post, "k1", "one", "two")
    await answered(post, "k2", "next")
    await post.outbox.failed(await due(post, ONCE, 1.0), "81013: no such member", 1.0)
    assert (await due(post, ONCE, 1.0)).text == "next"
    assert [part.error for part in await post.outbox.parts("failed")] == ["81013: no such member", EARLIER]


async def test_what_a_poll_fetched_is_not_posted(post: Post) -> None:
    """The stream shows the first part; only the others are left."""
    await answered(post, "k", "one", "two")
    progress = await post.inbox.progress("b", "stream-k")
    assert progress is not None
    assert (progress.text, progress.sender) == ("one", "s")
    await post.outbox.collected("b", "k")
    assert (await due(post, ONCE, 1.0)).text == "two"
    assert await post.inbox.progress("b2", "stream-k") is None


ATTEMPT = st.tuples(st.integers(0, 3), st.floats(0, 1), st.booleans())
"""How long it takes, after which share of that the vendor has it, and whether it is refused."""


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["t1", "t2"]), min_size=1, max_size=8),
    st.lists(ATTEMPT, min_size=1, max_size=8),
    st.integers(1, 3),
)
async def test_rates_are_never_exceeded(
    tmp_path_factory: pytest.TempPathFactory,
    targets: list[str],
    attempts: list[tuple[int, float, bool]],
    most: int,
) -> None:
    """However many wait, no target gets more attempts than its rate in any window by the vendor's clock, however
    long each was on its way; and all get through.
    """
    manners = {"b": Manner(replace(SINK, rates=((most, 10.0),)), False)}
    came: list[tuple[str, float]] = []
    async with open_post(tmp_path_factory.mktemp("post"), 1e9) as post:
        for at, target in enumerate(targets):
            await answered(post, f"k{at}", str(at), target=target)
        now, plan = 0.0, list(attempts)
        while await post.outbox.parts("waiting"):
            while (part := await post.outbox.claim(manners, now)) is not None:
                spent, share, is_refused = plan.pop(0) if plan else (0, 0.0, False)
                came.append((part.target, now + share * spent))
                now += spent
                if is_refused:
                    await post.outbox.later(part, now + 1.0, "HTTP 429", now)
                else:
                    await post.outbox.sent(part, now)
            now += 1.0
    for target in ("t1", "t2"):
        times = [at for name, at in came if name == target]
        assert all(later - first >= 10.0 for first, later in zip(times, times[most:], strict=False))
