"""From acknowledged message to delivered answer: one loop that answers, one that sends, one that holds leases.

Whatever dies, the database says what is left to do, and the next process goes on: a message is answered once,
a part that perhaps arrived is sent again only where the vendor drops it. Knows no vendor and no HTTP server.
"""

from __future__ import annotations

import asyncio
import logging
import random
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bot.assistant import Assistant
from bot.channels.answering import GAVE_UP, Said, answer_of
from bot.channels.catalogue import Bot
from bot.channels.clients import Client, target_of
from bot.channels.contract import Inbound, Poll
from bot.channels.errors import SendFailed
from bot.channels.files import HandsOver, answer_to_file, has_file
from bot.channels.inbox import Draft, Held, Inbox
from bot.channels.leases import Leases
from bot.channels.lines import Line, keep
from bot.channels.markup import render
from bot.channels.outbox import Manner, Outbox, Outgoing
from bot.channels.pictures import Uploads, handed_over
from bot.channels.splitting import cut, parts
from bot.database import Database
from bot.errors import MosuanError
from bot.migrations import DELIVERY

T = TypeVar("T")
log = logging.getLogger(__name__)
LEASE_S = 15.0
"""How long after a process died another one goes on. Renewed three times within."""
IDLE_S = 0.5
KEEP_S = 7 * 24 * 3600.0
"""How long messages and answers are kept once settled. No vendor delivers again after eight hours."""
FORGET_S = 3600.0
ATTEMPTS_AT_MESSAGE = 3
"""Processes that may die over one message before it is answered with an apology."""
ATTEMPTS_AT_PART = 10
MAX_AGE_S = 24 * 3600.0
MOST_BACKOFF_S = 60.0
POLLED_S = 330.0
"""The vendor polls for six minutes; what was not fetched half a minute before their end is posted."""


@dataclass(frozen=True)
class Post:
    """The open inbox and outbox of a data folder, and who holds which line."""

    inbox: Inbox
    outbox: Outbox
    leases: Leases


@asynccontextmanager
async def open_post(data: Path, lease_s: float = LEASE_S, *, url: str = "") -> AsyncIterator[Post]:
    """Open or create ``data/channels.db``, or with ``url`` the tables of that server."""
    database = await Database.open(data / "channels.db", DELIVERY, url=url)
    worker = secrets.token_hex(8)
    try:
        leases = Leases(database, worker, lease_s)
        yield Post(Inbox(database, worker, lease_s), Outbox(database, worker, lease_s), leases)
        await leases.give_back()
    finally:
        await database.close()


@dataclass
class Delivery:
    """The work of all bots. ``now`` is seconds since 1970; ``assistant`` waits until there is one."""

    assistant: Callable[[], Awaitable[Assistant]]
    bots: Mapping[str, Bot]
    clients: Mapping[str, Client]
    post: Post
    now: Callable[[], float]
    lines: Mapping[str, Line] = field(default_factory=dict)
    lease_s: float = LEASE_S
    answers_at_once: int = 8
    sends_at_once: int = 16
    shown: dict[tuple[str, str], str] = field(default_factory=dict)
    """(bot, stream) → the words so far of an answer that grows."""
    _came: asyncio.Event = field(default_factory=asyncio.Event)
    _ready: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """Something is in the inbox."""
        self._came.set()

    async def run(self) -> None:
        """Work until cancelled."""
        if not self.bots:
            return
        async with asyncio.TaskGroup() as group:
            group.create_task(self._hold())
            group.create_task(self._forget())
            group.create_task(self._answering(group))
            group.create_task(self._sending(group))
            for name, line in self.lines.items():
                take, may_hold = partial(self.accept, self.bots[name]), partial(self._may_hold, name, line)
                group.create_task(
                    keep(name, line, take, may_hold, clock=time.monotonic, chance=random.random)
                )

    async def _hold(self) -> None:
        while True:
            await asyncio.sleep(self.lease_s / 3)
            with suppress(MosuanError):  # the next renewal comes before the lease ends
                await self.post.inbox.renew(self.now())
                await self.post.leases.renew(self.now())

    async def _may_hold(self, name: str, line: Line) -> bool:
        return not line.is_exclusive or await self.post.leases.take(name, self.now())

    async def _forget(self) -> None:
        while True:
            await _tried(self.post.inbox.forget(self.now() - KEEP_S))
            await asyncio.sleep(FORGET_S)

    async def _answering(self, group: asyncio.TaskGroup) -> None:
        slots = asyncio.Semaphore(self.answers_at_once)
        while True:
            await slots.acquire()
            held = await _tried(self.post.inbox.claim(tuple(self.bots), self.now()))
            if held is None:
                slots.release()
                await _idle(self._came)
            else:
                group.create_task(self._answer(held)).add_done_callback(lambda _: slots.release())

    async def _answer(self, held: Held) -> None:
        bot, message = self.bots[held.bot], held.message
        stream = (held.bot, message.reply.get("stream", ""))

        def show(text: str) -> None:
            self.shown[stream] = text

        try:
            if held.attempts > ATTEMPTS_AT_MESSAGE:
                said = Said("\n".join(GAVE_UP.values()))
            else:
                snapshots = bot.sink.mode == "snapshot"
                client, assistant = self.clients[held.bot], await self.assistant()
                if has_file(message) and isinstance(client, HandsOver):
                    said = Said(await answer_to_file(message, client))
                else:
                    said = await answer_of(assistant, bot, message, show if snapshots else lambda text: None)
            await self.post.inbox.finish(held, self._drafts(bot, held, said), self.now())
        except MosuanError as problem:
            log.warning("bot %s: a message could not be worked on: %s", held.bot, problem)
            await _tried(self.post.inbox.release(held, self.now(), held.attempts))
        except Exception:  # the border of one message: the others go on
            log.exception("bot %s: a message broke", held.bot)
            await _tried(self.post.inbox.release(held, self.now(), held.attempts))
        finally:
            self.shown.pop(stream, None)
            self._ready.set()
            self._came.set()  # the next of the conversation was waiting for this one

    def _drafts(self, bot: Bot, held: Held, said: Said) -> list[Draft]:
        sink, target, now = bot.sink, target_of(bot, held.message), self.now()
        texts = parts(render(said.text, sink.markup), sink.max_bytes)
        due = held.received + POLLED_S if sink.mode == "snapshot" else now
        words = [Draft(target, part, due if at == 0 else now) for at, part in enumerate(texts)]
        drawn = enumerate(said.pictures, 1)
        return [*words, *(Draft(target, said.instead.format(number=at), now, png) for at, png in drawn)]

    async def _sending(self, group: asyncio.TaskGroup) -> None:
        slots = asyncio.Semaphore(self.sends_at_once)
        manners = {
            name: Manner(bot.sink, self.clients[name].is_idempotent) for name, bot in self.bots.items()
        }
        while True:
            await slots.acquire()
            silent = {name for name, line in self.lines.items() if not line.may_send}
            able = {name: manner for name, manner in manners.items() if name not in silent}
            part = await _tried(self.post.outbox.claim(able, self.now())) if able else None
            if part is None:
                slots.release()
                await _idle(self._ready)
            else:
                group.create_task(self._send(part)).add_done_callback(lambda _: slots.release())

    async def _send(self, part: Outgoing) -> None:
        client = self.clients[part.bot]
        try:
            try:
                if part.picture and not part.media and isinstance(client, Uploads):
                    media = await handed_over(part, client)
                    part = await self.post.outbox.uploaded(part, media)
                await client.send(part)
            except SendFailed as failed:
                await self._settle(part, failed, client.is_idempotent)
            else:
                await self.post.outbox.sent(part, self.now())
        except Exception:  # the border of one part: its lease runs out, and then it counts as unknown
            log.exception("bot %s: a part broke", part.bot)
        finally:
            self._ready.set()

    async def _settle(self, part: Outgoing, failed: SendFailed, is_idempotent: bool) -> None:
        log.warning("bot %s, part %d: %s (%s)", part.bot, part.number, failed, failed.fate)
        too_old = self.now() - part.created > MAX_AGE_S
        too_often = failed.fate in ("later", "unknown") and part.attempts >= ATTEMPTS_AT_PART
        if failed.fate == "unknown" and not is_idempotent:
            await self.post.outbox.failed(part, str(failed), self.now(), is_unknown=True)
        elif failed.fate == "never" or too_old or (too_often and not failed.after_s):
            reason = f"{part.attempts} attempts: {failed}" if too_often else str(failed)
            if part.picture and not too_old:
                await self.post.outbox.in_words(part, reason, self.now())
            else:
                await self.post.outbox.failed(part, reason, self.now())
        else:
            wait_s = failed.after_s or min(0.5 * 2.0**part.attempts, MOST_BACKOFF_S)
            whole_bot = failed.fate in ("busy", "halt")
            now = self.now()
            await self.post.outbox.later(part, now + wait_s, str(failed), now, whole_bot=whole_bot)

    async def accept(self, bot: Bot, message: Inbound) -> bool:
        """Keep a message and wake the workers; False when it came before. Then it may be acknowledged."""
        is_new = await self.post.inbox.accept(bot.name, message, self.now())
        self.wake()
        return is_new

    async def poll(self, bot: Bot, poll: Poll) -> tuple[str, bool]:
        """The words so far and whether they are all. Somebody else's stream is as unknown as none."""
        progress = await self.post.inbox.progress(bot.name, poll.stream)
        if progress is None or progress.sender.casefold() != poll.sender.casefold():
            return "", True
        if progress.text is None:
            sink, text = bot.sink, self.shown.get((bot.name, poll.stream), "")
            return cut(render(text, sink.markup), sink.max_bytes)[0], False
        await self.post.outbox.collected(bot.name, progress.key)
        self._ready.set()
        return progress.text, True


async def _idle(event: asyncio.Event) -> None:
    """Until something happens, half a second at most: another process may have put something in."""
    with suppress(TimeoutError):
        async with asyncio.timeout(IDLE_S):
            await event.wait()
    event.clear()


async def _tried(work: Coroutine[Any, Any, T]) -> T | None:
    """The result, or None when the database cannot be used just now; then there is a pause."""
    try:
        return await work
    except MosuanError as problem:
        log.error("inbox or outbox: %s", problem)
        await asyncio.sleep(IDLE_S)
        return None
