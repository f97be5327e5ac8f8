"""The log of shown events: numbered without gaps, read exactly once, taken up when its process died."""

from __future__ import annotations

import asyncio
import random
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.miniprogram_log import MAX_RUNNING, Shown, TurnLog, text_of
from bot.database import Database
from bot.errors import ConversationBusy, UnknownTurn
from bot.migrations import MINIPROGRAM

HANG_S = 60.0
WRITER = """
import asyncio, sys
from pathlib import Path
from bot.channels.miniprogram_log import TurnLog
from bot.database import Database
from bot.migrations import MINIPROGRAM
async def main():
    data = Path(sys.argv[1])
    log = TurnLog(await Database.open(data / "mini.db", MINIPROGRAM, url=sys.argv[2]))
    turn, _ = await log.begin("ann", "c", "m1", "q", False, 1.0)
    for number in range(5):
        await log.append(turn.id, {"type": "delta", "text": str(number)})
    print(turn.id, flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
"""


@asynccontextmanager
async def opened(data: Path, url: str) -> AsyncIterator[TurnLog]:
    """A log, as a server opens it."""
    database = await Database.open(data / "mini.db", MINIPROGRAM, url=url)
    log = TurnLog(database)
    try:
        async with asyncio.timeout(HANG_S):
            yield log
    finally:
        await database.close()


async def test_readers_who_come_and_go_see_everything_once(tmp_path: Path, store_url: str) -> None:
    """Ten readers leave and return at random while events are written; each sees 1, 2, 3 … to the end."""
    async with opened(tmp_path, store_url) as log:
        turn, _ = await log.begin("ann", "c", "m1", "q", False, 1.0)

        async def read(seed: int) -> list[Shown]:
            cut, seen = random.Random(seed), list[Shown]()
            while not seen or seen[-1].body["type"] != "done":
                async with aclosing(log.follow(turn.id, seen[-1].number if seen else 0)) as events:
                    for _ in range(cut.randint(1, 9)):
                        try:
                            seen.append(await anext(events))
                        except StopAsyncIteration:
                            break
            return seen

        readers = [asyncio.create_task(read(seed)) for seed in range(10)]
        for number in range(60):
            await log.append(turn.id, {"type": "delta", "text": f"{number} "})
        await log.append(turn.id, {"type": "done"}, "done")
        for seen in await asyncio.gather(*readers):
            assert [event.number for event in seen] == list(range(1, 62))
            assert text_of(tuple(seen)) == "".join(f"{number} " for number in range(60))
        assert log.readers(turn.id) == 0


async def test_a_turn_ends_once(tmp_path: Path, store_url: str) -> None:
    """After the last event nothing is added, whoever tries; one of two endings at once wins."""
    async with opened(tmp_path, store_url) as log:
        turn, _ = await log.begin("ann", "c", "m1", "q", False, 1.0)
        both = await asyncio.gather(
            log.append(turn.id, {"type": "stopped"}, "stopped"), log.append(turn.id, {"type": "done"}, "done")
        )
        assert sorted(both) == [False, True]
        assert not await log.append(turn.id, {"type": "delta", "text": "late"})
        assert len(await log.events(turn.id)) == 1


async def test_one_message_is_one_turn_and_an_accounts_own(tmp_path: Path, store_url: str) -> None:
    """The same id again is the first turn; another account's same id is another; a fourth at once is refused."""
    async with opened(tmp_path, store_url) as log:
        first, is_new = await log.begin("ann", "c", "m0", "q", False, 1.0)
        again, is_new_again = await log.begin("ann", "other", "m0", "other", True, 2.0)
        assert (is_new, is_new_again, again) == (True, False, first)
        other, _ = await log.begin("bob", "c", "m0", "q", False, 1.0)
        assert other.id != first.id
        with pytest.raises(UnknownTurn):
            await log.turn(first.id, "bob")
        for number in range(1, MAX_RUNNING):
            await log.begin("ann", "c", f"m{number}", "q", False, 1.0)
        with pytest.raises(ConversationBusy):
            await log.begin("ann", "c", "m9", "q", False, 1.0)


async def test_kill_9_leaves_turns_to_the_next_process(tmp_path: Path, store_url: str) -> None:
    """A living process keeps its turns; a killed one's are taken up once, their events as they were."""
    writer = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", WRITER, tmp_path, store_url), stdout=PIPE
    )
    assert writer.stdout is not None
    async with asyncio.timeout(HANG_S):
        turn_id = (await writer.stdout.readline()).decode().strip()
    try:
        async with opened(tmp_path, store_url) as log:
            assert await log.orphans() == ()
            writer.kill()
            await writer.wait()
            async with asyncio.timeout(HANG_S):
                # A server hears of a death, but not in the same moment.
                while not (found := await log.orphans()):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            assert [turn.id for turn in found] == [turn_id]
            assert await log.orphans() == ()
            await log.append(turn_id, {"type": "failed"}, "failed")
            assert [event.number for event in await log.events(turn_id)] == [1, 2, 3, 4, 5, 6]
    finally:
        if writer.returncode is None:
            writer.kill()
            await writer.wait()
