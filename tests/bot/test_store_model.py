"""The store against a model of it that fits on a page: random use, restarts included."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import TurnClosed
from bot.events import Answered, Usage
from bot.messages import Message
from bot.store import INTERRUPTED, Store
from tests.postgres_server import emptied

OWNERS, MESSAGE_IDS = st.sampled_from(["li", "wang"]), st.sampled_from(["m1", "m2", "m3"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["begin", "begin", "finish", "fail", "cancel", "restart"]), OWNERS, MESSAGE_IDS
    ),
    max_size=25,
)
ANSWERED = Answered("4", "answered", (), (), (Message("assistant", "4"),), Usage(1, 1), "scripted", 0.1)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_any_use_keeps_the_invariant_and_agrees_with_the_model(steps: list[tuple[str, str, str]]) -> None:
    """After every step, whatever it was: verify is clean, states and order are those of the model."""
    with TemporaryDirectory() as folder:
        asyncio.run(_replay(Path(folder), "", steps))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_same_holds_on_postgresql(postgres_url: str, steps: list[tuple[str, str, str]]) -> None:
    """The other database agrees with the same model."""
    with TemporaryDirectory() as folder:
        asyncio.run(_replay(Path(folder), emptied(postgres_url), steps))


async def _replay(data: Path, url: str, steps: list[tuple[str, str, str]]) -> None:
    model: dict[str, dict[str, str]] = {"li": {}, "wang": {}}  # owner → message id → status, in order
    store = await Store.open(data, url=url)
    for number, (step, owner, message_id) in enumerate(steps):
        if step == "restart":
            store = await _restarted(store, data, url, model)
        else:
            await _do(store, model, step, owner, message_id)
        assert await store.verify() == [], f"after step {number}"
    for owner, expected in model.items():
        turns = await store.turns("c", owner) if expected else ()
        assert [(turn.message_id, turn.status) for turn in turns] == list(expected.items())
        assert all(turn.error == INTERRUPTED for turn in turns if turn.error not in ("", "because"))
        history = await store.history("c", owner) if expected else ()
        assert len(history) == 2 * list(expected.values()).count("done")
    await store.close()


async def _restarted(store: Store, data: Path, url: str, model: dict[str, dict[str, str]]) -> Store:
    await store.close()
    store = await Store.open(data, url=url)
    lost = sum(list(turns.values()).count("running") for turns in model.values())
    assert await store.recover(9.0) == lost
    for turns in model.values():
        turns.update({key: "failed" for key, status in turns.items() if status == "running"})
    return store


async def _do(store: Store, model: dict[str, dict[str, str]], step: str, owner: str, message_id: str) -> None:
    known = model[owner].get(message_id)
    turn = await store.begin_turn("c", owner, "2+2?", "assistant", message_id, 1.0)
    assert (turn.is_new, turn.status) == (known is None, known or "running")
    model[owner].setdefault(message_id, "running")
    if step == "finish":
        try:
            await store.finish_turn(turn.id, ANSWERED, 2.0)
            assert turn.status == "running"
            model[owner][message_id] = "done"
        except TurnClosed:
            assert turn.status != "running"
    elif step in ("fail", "cancel") and turn.status == "running":
        status = "failed" if step == "fail" else "cancelled"
        await store.fail_turn(turn.id, "because", 2.0, "failed" if step == "fail" else "cancelled")
        model[owner][message_id] = status
