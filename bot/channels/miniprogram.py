"""The server of a WeChat mini-program: a question is kept, answered once, and shown as numbered events.

A question is on disk before it is acknowledged and worked on by a task that no reader owns: a line that
breaks ends nothing, ``stop`` does. What a process left unfinished is taken up by the next one. An account is
looked up among the people for every question; one that nobody claims reads what is open to everyone. Knows
nothing of HTTP.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
import tomllib
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.assistant import Assistant, Question, language_of
from bot.channels.errors import SendFailed
from bot.channels.miniprogram_api import Notice, WeChat
from bot.channels.miniprogram_check import Blocked, Check, Gate, pass_whole
from bot.channels.miniprogram_log import Ending, MiniTurn, TurnLog, text_of
from bot.channels.miniprogram_sessions import Login, Sessions
from bot.events import Answered, Delta, Event, Failed, Status
from bot.settings import MiniprogramSettings
from tools.spec import Citation

log = logging.getLogger(__name__)
CHANNEL = "miniprogram"
"""The name of its accounts in people files: ``accounts = { miniprogram = "openid…" }``."""
WORDS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
FLUSH_S = 0.1
"""Deltas closer together than this are shown as one: each event is a write to the disk."""
MAX_DELTA_CHARS = 200
"""Of one event: a line that breaks often must still bring a whole one now and then."""
MAX_QUOTE_CHARS = 300
THING_CHARS = 20
"""What WeChat takes in a field of the kind "thing"; longer texts make it refuse the notice."""
STOP_TIMEOUT_S = 10.0


@dataclass
class Miniprogram:
    """One mini-program. ``assistant`` waits until there is one: questions are taken before it is open."""

    log: TurnLog
    sessions: Sessions
    wechat: WeChat
    settings: MiniprogramSettings
    assistant: Callable[[], Awaitable[Assistant]]
    now: Callable[[], float] = time.time
    clock_s: Callable[[], float] = time.monotonic
    running: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def login(self, code: str) -> Login:
        """A session for whoever ``wx.login`` gave this code. Raises ``Unauthorized``, ``SendFailed``."""
        return await self.sessions.begin(await self.wechat.openid(code), self.now())

    async def ask(
        self, account: str, conversation: str, message_id: str, text: str, *, wants_notice: bool = False
    ) -> MiniTurn:
        """Take a question in; asked again with the same ``message_id`` it is the turn of the first time."""
        turn, is_new = await self.log.begin(account, conversation, message_id, text, wants_notice, self.now())
        if is_new:
            self._start(turn)
        return turn

    async def stop(self, turn_id: str, account: str) -> MiniTurn:
        """End the turn now; one that is over stays as it is. Raises ``UnknownTurn``."""
        turn = await self.log.turn(turn_id, account)
        await self._end(turn, "stopped", {"message": _words(turn)["stopped"]})
        if task := self.running.get(turn_id):
            task.cancel()
        return await self.log.turn(turn_id, account)

    async def resume(self) -> None:
        """Go on with what dead processes left: begun answers are told to the end, others made anew."""
        for turn in await self.log.orphans():
            self._start(turn)

    async def close(self, patience_s: float) -> None:
        """Let running turns finish for ``patience_s``; what is not done then is for the next start."""
        tasks = list(self.running.values())
        if tasks:
            await asyncio.wait(tasks, timeout=patience_s)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=STOP_TIMEOUT_S)

    async def may_see(self, turn: MiniTurn) -> bool:
        """Whether the account may still read all that the answer stands on."""
        if not turn.trace:
            return True
        assistant = await self.assistant()
        reader = await assistant.directory.principal_for_account(CHANNEL, turn.account)
        asked = Question(turn.question, reader, turn.conversation, turn.id)
        return await assistant.may_see(await assistant.store.turn(turn.trace, turn.owner), asked.audience)

    def _start(self, turn: MiniTurn) -> None:
        task = asyncio.create_task(self._work(turn), name=f"mini-{turn.id}")
        self.running[turn.id] = task
        task.add_done_callback(lambda _: self.running.pop(turn.id, None))

    async def _work(self, turn: MiniTurn) -> None:
        """From a question on disk to its last event. Cancelled, it leaves the end to whoever cancelled."""
        words = _words(turn)
        try:
            # Text that has a trace was let through before.
            await pass_whole(None if turn.trace else self._check(turn), turn.question)
            await self._answer(turn)
        except Blocked as blocked:
            if blocked.reason == "risky":
                await self._end(turn, "blocked", {"message": words["blocked"]})
            else:
                ending = {"message": words["unavailable"], "code": "check_unavailable"}
                await self._end(turn, "failed", ending)
        except Exception:  # the border of a turn: whatever broke, the reader gets one sentence
            log.exception("mini-program turn %s broke", turn.id)
            await self._end(turn, "failed", {"message": words["failed"], "code": "turn_failed"})

    async def _answer(self, turn: MiniTurn) -> None:
        assistant = await self.assistant()
        principal = await assistant.directory.principal_for_account(CHANNEL, turn.account)
        conversation = conversation_key(turn.account, turn.conversation)
        asked = Question(turn.question, principal, conversation, turn.id, self.settings.scene)
        trace = await assistant.accept(asked)
        try:
            await self.log.link(turn.id, trace.id, principal.id)
            async with aclosing(assistant.reply(asked, trace)) as events:
                await self._show(turn, events, is_told_again=not trace.is_new)
        finally:
            # Cancelled before the reply began, it would run for ever.
            await assistant.store.fail_turn(trace.id, "cancelled", assistant.now(), "cancelled")

    async def _show(
        self, turn: MiniTurn, events: AsyncGenerator[Event, None], *, is_told_again: bool
    ) -> None:
        """Write down what the reader sees; of an answer told again only what is not there yet."""
        gate, page = Gate(self._check(turn)), Page(self.log, turn.id, self.clock_s)
        page.known = len(text_of(await self.log.events(turn.id)))
        state = ""
        async for event in events:
            match event:
                case Delta(text=text):
                    await page.write(await gate.add(text))
                case Status() if event.state != state:
                    state = event.state
                    await page.flush()
                    await self.log.append(turn.id, {"type": "status", "state": state})
                case Answered():
                    await page.write(await gate.end())
                    await page.flush()
                    await self._end(turn, "done", await self._done(turn, event))
                case Failed(reason=reason, code=code):
                    reason = _words(turn)["failed"] if is_told_again else reason
                    await self._end(turn, "failed", {"message": reason, "code": code})

    async def _done(self, turn: MiniTurn, answered: Answered) -> dict[str, Any]:
        quotes = "\n".join(citation.quote[:MAX_QUOTE_CHARS] for citation in answered.citations)
        try:
            await pass_whole(self._check(turn), quotes)
        except Blocked:
            quotes = ""
        cited = [citation_json(citation, with_quote=bool(quotes)) for citation in answered.citations]
        told = {"outcome": answered.outcome, "citations": cited, "label": _words(turn)["label"]}
        if answered.images and self.settings.check_content:
            # WeChat's check reads text; a picture that nobody checked is not shown.
            return told | {"message": _words(turn)["elsewhere"].format(count=len(answered.images))}
        return told | {"images": images_json(turn, len(answered.images))}

    async def image(self, turn: MiniTurn, number: str) -> bytes | None:
        """What the calculation of a turn drew, counted from 1; None for one that this account is not shown."""
        if turn.state != "done" or self.settings.check_content or not await self.may_see(turn):
            return None
        images = await (await self.assistant()).store.images(turn.trace, turn.owner)
        return {str(at): image for at, image in enumerate(images, 1)}.get(number)

    async def _end(self, turn: MiniTurn, ending: Ending, body: Mapping[str, Any]) -> None:
        readers = self.log.readers(turn.id)
        if not await self.log.append(turn.id, {"type": ending, **body}, ending):
            return
        if ending == "done" and turn.wants_notice and not readers and self.settings.notice_template:
            await self._notify(turn)

    async def _notify(self, turn: MiniTurn) -> None:
        """Tell a person who has left that the answer is there. Once: the last event is written once."""
        settings = self.settings
        title = " ".join(turn.question.split())
        title = title if len(title) <= THING_CHARS else title[: THING_CHARS - 1] + "…"
        page = f"{settings.notice_page}?conversation={quote(turn.conversation, safe='')}"
        try:
            notice = Notice(settings.notice_template, page, {settings.notice_field: title})
            await self.wechat.notify(turn.account, notice)
        except SendFailed as problem:
            log.warning("mini-program turn %s: the notice was not sent: %s", turn.id, problem)

    def _check(self, turn: MiniTurn) -> Check | None:
        """The content check in the name of this account; None when it is switched off."""
        if not self.settings.check_content:
            return None

        async def check(text: str) -> bool:
            try:
                suggestion = await self.wechat.check(turn.account, text)
            except SendFailed as problem:
                log.warning("content check: %s", problem)
                if self.settings.fail_open:
                    return True
                raise Blocked("unavailable") from None
            return suggestion == "pass" or (suggestion == "review" and self.settings.fail_open)

        return check


@dataclass
class Page:
    """The text of one answer, written as few events. The first ``known`` characters are written already."""

    log: TurnLog
    turn_id: str
    clock_s: Callable[[], float]
    known: int = 0
    waiting: str = ""
    flushed_s: float = float("-inf")

    async def write(self, text: str) -> None:
        """Add to the text; it is shown at once, or with what comes ``FLUSH_S`` later."""
        self.waiting += text[self.known :]
        self.known = max(0, self.known - len(text))
        if self.clock_s() - self.flushed_s >= FLUSH_S:
            await self.flush()

    async def flush(self) -> None:
        """Show everything."""
        while self.waiting:
            text, self.waiting = self.waiting[:MAX_DELTA_CHARS], self.waiting[MAX_DELTA_CHARS:]
            await self.log.append(self.turn_id, {"type": "delta", "text": text})
            self.flushed_s = self.clock_s()


def conversation_key(account: str, conversation: str) -> str:
    """The conversation in the store. All who are unknown are one owner there, so it must not be guessable."""
    key = "\0".join((CHANNEL, account, conversation))
    return "mini-" + hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]


def citation_json(citation: Citation, *, with_quote: bool) -> dict[str, str]:
    """Where a statement stands."""
    quote = citation.quote[:MAX_QUOTE_CHARS] if with_quote else ""
    return {"document": citation.document, "title": citation.title, "quote": quote}


def images_json(turn: MiniTurn, count: int) -> list[dict[str, str]]:
    """Where the pictures of a turn are; the token that opens the turn opens them."""
    return [
        {"url": f"/mini/turns/{turn.id}/images/{number}", "type": "image/png"}
        for number in range(1, count + 1)
    ]


def label_of(turn: MiniTurn) -> str:
    """The visible sign that an AI wrote the answer, in the language of the question."""
    return _words(turn)["label"]


def withheld_of(turn: MiniTurn) -> str:
    """What stands in place of an answer whose sources the reader may no longer read."""
    return _words(turn)["withheld"]


def _words(turn: MiniTurn) -> Mapping[str, str]:
    return WORDS[language_of(turn.question)]
