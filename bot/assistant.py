"""The assistant as every channel calls it: one question of one person in, the events of one turn out.

Here a turn gets what it needs: its scene, its history as far as this audience may read it, its tools and its
model. A question is on disk before work on it begins, and each one ends: answered, failed or cancelled.
Knows no channel and no transport; who asks was proven before.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from bot.answer import SENTENCES
from bot.conversation import ConversationLocks, documents, fit, readable_history
from bot.errors import ConversationBusy, StoreError, UnknownConversation
from bot.events import Answered, Delta, Event, Failed
from bot.identity import Directory
from bot.ledger import Ledger
from bot.messages import Conversation, Message
from bot.models.chat import GREEDY, ChatModel, Sampling
from bot.models.errors import ModelNotFound
from bot.progress import TurnCaps
from bot.prompt import compose, system_text
from bot.routing import Route, plan, run_route
from bot.scenes import DEFAULT, Scene, find_scene
from bot.store import Store
from bot.traces import Turn
from bot.turn import run_turn
from knowledge.access import Audience, Principal
from knowledge.retrieval import Knowledge
from tools.spec import ToolContext
from tools.toolbox import Toolbox

_log = logging.getLogger(__name__)
WITHHELD = "this answer stands on documents that you may no longer read"
HISTORY_SHARE = 0.4
"""Of the context. The rest is for the system text, passages, calculations and the answer."""
HOPELESS = 2
"""Contexts that a question may fill by the estimate, which is up to twice the truth; the model counts."""
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True)
class Question:
    """What a person asks. ``message_id`` makes asking twice harmless.

    ``history`` is given where the client keeps it; else the store does. ``readers`` are all who will read the
    answer, the asker alone when left out.
    """

    text: str
    principal: Principal
    conversation: str
    message_id: str
    scene: str = DEFAULT
    history: Conversation | None = None
    readers: tuple[Principal, ...] = ()

    @property
    def audience(self) -> Audience:
        """The asker and everyone who reads along."""
        return Audience.of(self.principal, *self.readers)


@dataclass(frozen=True)
class Assistant:
    """Everything that answers. Opened and closed by ``bot.app``; ``now`` gives seconds since 1970."""

    store: Store
    directory: Directory
    knowledge: Knowledge
    toolbox: Toolbox
    scenes: Mapping[str, Scene]
    models: Mapping[str, ChatModel]
    larger: str = ""
    """Name of the model that is asked where a check speaks against the answer of another."""
    ledger: Ledger | None = None
    routed: Callable[[Route], None] = lambda route: None
    caps: TurnCaps = field(default_factory=TurnCaps)
    sampling: Sampling = GREEDY
    lock_wait_s: float = 60.0
    now: Callable[[], float] = time.time
    locks: ConversationLocks = field(default_factory=ConversationLocks)

    async def accept(self, question: Question) -> Turn:
        """Put the question on disk. Raises ``UnknownScene``, ``StoreError``."""
        find_scene(self.scenes, question.scene)
        begun = asyncio.ensure_future(
            self.store.begin_turn(
                question.conversation,
                question.principal.id,
                question.text,
                question.scene,
                question.message_id,
                self.now(),
            )
        )
        try:
            return await asyncio.shield(begun)
        except asyncio.CancelledError:
            # The write goes on all the same, and a turn that nobody knows of would run for ever.
            with suppress(StoreError):
                if (turn := await begun).is_new:
                    await self.store.fail_turn(turn.id, "cancelled", self.now(), "cancelled")
            raise

    async def may_see(self, turn: Turn, audience: Audience) -> bool:
        """Whether all that the turn stands on may still be read: a right taken back holds for memory too."""
        sources = documents(turn.messages) | set(turn.shown)
        return all([await self.knowledge.may_read(source, audience) for source in sources])

    async def ask(self, question: Question) -> AsyncGenerator[Event, None]:
        """``accept`` and ``reply`` in one."""
        async with aclosing(self.reply(question, await self.accept(question))) as events:
            async for event in events:
                yield event

    async def reply(self, question: Question, turn: Turn) -> AsyncGenerator[Event, None]:
        """The events of an accepted turn, ending with ``Answered`` or ``Failed``.

        Closing it, or cancelling the task that reads it, cancels model and tools and marks the turn. A turn
        that is over already is told again. A repeated request that only waits for the first ends nothing.
        """
        key = (question.principal.id, question.conversation)
        is_mine = turn.is_new
        try:
            async with self.locks.hold(key, self.lock_wait_s):
                turn = await self.store.turn(turn.id, question.principal.id)
                if turn.status != "running":
                    is_readable = await self.may_see(turn, question.audience)
                    images = await self.store.images(turn.id, turn.principal_id) if turn.images else ()
                    for event in retold(turn, images) if is_readable else (Failed(WITHHELD),):
                        yield event
                    return
                is_mine = True  # nobody else works on it: this request holds the lock
                async with aclosing(self._work(question, turn)) as events:
                    async for event in events:
                        yield event
        except ConversationBusy as busy:
            if is_mine:
                await self.store.fail_turn(turn.id, str(busy), self.now())
            yield Failed(str(busy), "conversation_busy")
        except Exception:  # the border of a turn: whatever broke, the reader gets one sentence
            _log.exception("turn %s of scene %s broke", turn.id, turn.scene)
            reason = SENTENCES[language_of(question.text)]["model_failed"]
            if is_mine:
                await self.store.fail_turn(turn.id, "broke", self.now())
            yield Failed(reason)
        finally:
            # A turn that has ended stays as it is; what is still running here was cancelled.
            if is_mine:
                await self.store.fail_turn(turn.id, "cancelled", self.now(), "cancelled")

    async def _work(self, question: Question, turn: Turn) -> AsyncGenerator[Event, None]:
        scene = find_scene(self.scenes, question.scene)
        models = self._models(scene)
        context_tokens = max(model.card.context_tokens for model in models)
        if estimated_tokens(Message("user", question.text)) > HOPELESS * context_tokens:
            # Reading the numbers of a megabyte takes seconds in which nobody else is served.
            failed = Failed(
                SENTENCES[language_of(question.text)]["prompt_too_long"], "context_length_exceeded"
            )
            await self.store.fail_turn(turn.id, failed.reason, self.now())
            yield failed
            return
        history, hidden = await self._history(question, int(context_tokens * HISTORY_SHARE))
        # "2 + 2?" has no language of its own; it goes on in that of the conversation.
        earlier = [message.text for message in reversed(history) if message.role == "user"]
        language = language_of(question.text, *earlier)
        toolbox = self.toolbox.visible_to(scene.tools)
        today = date.fromtimestamp(self.now())
        system = system_text(
            language, today, [spec.name for spec in toolbox.specs], scene.prompt_in(language)
        )
        context = ToolContext(
            question.audience, session_of(question, hidden), question.text, language, scene.folders
        )
        caps = scene.caps(self.caps)

        def run(model: ChatModel) -> AsyncGenerator[Event, None]:
            known = fit(history, int(model.card.context_tokens * HISTORY_SHARE), estimated_tokens)
            # A reply as long as the context is a model that lost its way; a quarter is more than any answer needs.
            most = min(self.sampling.max_tokens, model.card.context_tokens // 4)
            sampling = replace(self.sampling, max_tokens=most)
            messages = compose(system, known, question.text)
            return run_turn(model, messages, toolbox, context, caps=caps, sampling=sampling)

        taken: list[Route] = []
        async with aclosing(run_route(models, run, taken.append, time.monotonic)) as events:
            async for event in events:
                # On disk before the reader sees it: an answer that was read is an answer that is kept.
                if isinstance(event, Answered):
                    await self.store.finish_turn(turn.id, event, self.now(), shown=history)
                elif isinstance(event, Failed):
                    await self.store.fail_turn(turn.id, event.reason, self.now())
                if taken and self.ledger:
                    self.routed(taken[0])
                    try:
                        await self.ledger.record(turn.id, scene.name, taken.pop(), self.now())
                    except StoreError as problem:  # a row of figures less; the answer is worth more
                        _log.warning("turn %s is missing in the ledger: %s", turn.id, problem)
                yield event

    def model_of(self, scene: str) -> ChatModel:
        """The model that is asked first in this scene. Raises ``UnknownScene`` or ``ModelNotFound``."""
        return self._models(find_scene(self.scenes, scene))[0]

    def _models(self, scene: Scene) -> tuple[ChatModel, ...]:
        """The models to try: the scene's own, without one the first, and the larger one where its tier says so."""
        if scene.model and scene.model not in self.models:
            raise ModelNotFound(f"scene {scene.name}: there is no model {scene.model!r:.80}; see /v1/models")
        own = self.models[scene.model] if scene.model else next(iter(self.models.values()))
        return plan(scene.tier, own, self.models.get(self.larger))

    async def _history(self, question: Question, budget_tokens: int) -> tuple[Conversation, list[str]]:
        """What was said before, without what this audience may not read, cut to what fits; and the documents
        that it must not read.
        """
        history = question.history
        if history is None:
            try:
                history = await self.store.history(question.conversation, question.principal.id)
            except UnknownConversation:
                history = ()
        hidden = [
            d for d in sorted(documents(history)) if not await self.knowledge.may_read(d, question.audience)
        ]
        kept = readable_history(history, lambda d: d not in hidden)
        return fit(kept, budget_tokens, estimated_tokens), hidden


def retold(turn: Turn, images: tuple[bytes, ...] = ()) -> tuple[Event, ...]:
    """The end of a turn that is over, as events."""
    answer = turn.answer
    if answer is None or turn.outcome is None:
        return (Failed(f"this message was {turn.status}; ask again as a new message"),)
    told = Answered(
        answer.text,
        turn.outcome,
        answer.citations,
        turn.tools,
        turn.messages[1:],
        turn.usage,
        turn.model,
        turn.seconds,
        images=images,
    )
    return (Delta(answer.text), told)


def language_of(*texts: str) -> Literal["zh", "en"]:
    """That of the first text with a word in it: Chinese as soon as one character is. Without any, Chinese."""
    for text in texts:
        if _CJK.search(text):
            return "zh"
        if _LATIN.search(text):
            return "en"
    return "zh"


def estimated_tokens(message: Message) -> int:
    """On the safe side: digits and Chinese one each, other letters two to a token, eight for the role."""
    text = message.text + "".join(str(call.arguments) for call in message.calls)
    whole = sum(1 for letter in text if letter.isdigit() or not letter.isascii())
    return 8 + whole + (len(text) - whole + 1) // 2


def session_of(question: Question, hidden: Sequence[str] = ()) -> str:
    """The conversation's kernel. Two people who choose the same conversation id never share one.

    ``hidden`` are the documents of the history that may no longer be read, in order: the variables of a kernel
    may repeat them, so from then on there is another.
    """
    if question.history is not None:
        return ""  # the client keeps the history, so nothing may be kept here
    key = "\0".join((question.principal.id, question.conversation, *hidden))
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]
