"""Runs a GGUF in this process through llama-cpp-python: one model, many replies at once.

One thread renders and tokenises prompts, one computes for all replies together (see ``batching``), and the
event loop only parses. A reply that is no longer wanted leaves at the next step. What prompts begin with in
common is computed once while it is in memory. As many requests may wait as ``MAX_WAITING``; the next one is
told when to come again. Does not know turns, tools' work or who asks.
"""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.conversation import split_turns
from bot.messages import Message
from bot.models.adapters import AdaptedModel, Adapter
from bot.models.batching import Batching
from bot.models.beginnings import Beginnings
from bot.models.calling import call_grammar, opening_of
from bot.models.chat import GREEDY, Finish, ModelCard, Part, Sampling, ToolChoice
from bot.models.errors import EngineFailed, ModelBusy, ModelClosed, ModelError, ModelUnreadable, PromptTooLong
from bot.models.formats.naming import NAMES, NUMBERS, Naming
from bot.models.formats.nano import NANO
from bot.models.formats.words import reply_parser
from bot.models.pieces import Item, Post, Put, parts, putter
from bot.models.sampling import CallGrammar, Sampler
from bot.models.sequences import Sequences
from bot.models.slots import shared
from bot.models.templates import ChatTemplate
from bot.models.trial import expect_harmless
from bot.models.vocabulary import Vocabulary
from bot.models.weights import Weights
from bot.models.work import Load, Work
from bot.models.writing import Writing
from bot.prompt import neutralise
from tools.spec import ToolCall, ToolSpec

MAX_CONTEXT_TOKENS = 8192
"""Default ceiling: memory for the cache grows with the context, and models claim up to 262,144."""
SLOTS = 16
"""Replies written at the same time. Idle ones keep their tokens, so fewer would forget conversations sooner."""
MAX_WAITING = 64
"""Requests that may wait for a slot."""
CACHE_BYTES = 1 << 30
"""Most memory for the cache of all slots, unless a single context needs more."""
MAX_RETRY_S = 60
MAX_SCENES = 1000
"""Whose beginnings are remembered as tokens."""
PROBE = "¤"
"""A question that no other begins like."""
BARRED = -1e9
MAX_OPENING_TOKENS = 24
"""Of what opens a call. Most models have one token for it, others write it in pieces."""


@dataclass(frozen=True)
class _Request:
    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...]
    tool_choice: ToolChoice
    sampling: Sampling
    unwanted: threading.Event
    adapter: str


class LlamaCpp:
    """A chat model from a GGUF file. Made by ``open``."""

    def __init__(
        self, weights: Weights, sequences: Sequences, reader: ThreadPoolExecutor, card: _Wanted
    ) -> None:
        self._weights = weights
        self._reader = reader
        self._vocabulary = Vocabulary(weights.model)
        source = weights.metadata.get("tokenizer.chat_template", "")
        self._template = ChatTemplate(source, bos=self._vocabulary.text(self._vocabulary.bos))
        context = sequences.context_tokens
        form, passage_chars = self._template.format.name, min(6000, max(400, context // 2))
        # Only models of our own recipe speak this format, and those are small.
        self.card = ModelCard(
            card.name, context, form, str(weights.path), passage_chars, quotes=form == NANO.name
        )
        loaded = [Adapter.load(weights, path) for path in card.adapters]
        for at, adapter in enumerate(loaded):
            if adapter.name in (card.name, *(other.name for other in loaded[:at])):
                told = f"another model is called {adapter.name}; give the adapter's file another name"
                raise ModelUnreadable(f"{card.adapters[at]}: {told}")
        sequences.offer({adapter.key: adapter.native for adapter in loaded})
        self.adapted = tuple(AdaptedModel(self, adapter) for adapter in loaded)
        """The chat models that the adapters make of this one."""
        named = form == NANO.name and self._vocabulary.has(NUMBERS[0])
        self._names = {name: self._vocabulary.tokens(name)[-1] for name in NAMES} if named else {}
        self._closed = threading.Event()
        self._grammars: dict[str, str] = {}
        self._slots = card.slots
        self._places = threading.Semaphore(card.slots + MAX_WAITING)
        self._reply_s = 1.0
        self._post: Post | None = None
        kept = Beginnings(card.beginnings, _fingerprint(weights)) if card.beginnings else None
        self._engine = Batching(sequences, card.slots, card.name, kept)
        self._scenes: dict[str, list[int]] | None = {} if kept else None

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        name: str = "",
        context_tokens: int = 0,
        threads: int = 0,
        slots: int = SLOTS,
        beginnings: Path | None = None,
        adapters: Sequence[Path] = (),
    ) -> LlamaCpp:
        """Load a file; 0 leaves context and threads to the file and the machine. Raises ``ModelError``.

        ``beginnings`` is a folder for what the prompts of scenes begin with; without one it is kept in memory only.
        ``adapters`` are LoRA files beside it.
        """
        reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"prompts-{path.stem}")
        wanted = _Wanted(name or path.stem, context_tokens, threads, slots, beginnings, tuple(adapters))
        try:
            return await asyncio.get_running_loop().run_in_executor(reader, cls._load, path, wanted, reader)
        except BaseException:
            reader.shutdown(wait=False)
            raise

    @classmethod
    def _load(cls, path: Path, wanted: _Wanted, reader: ThreadPoolExecutor) -> LlamaCpp:
        expect_harmless(path, wanted.adapters)
        weights = Weights.load(path)
        try:
            sequences = _sequences(weights, wanted)
            try:
                return cls(weights, sequences, reader, wanted)
            except BaseException:
                sequences.free()
                raise
        except BaseException:
            weights.free()
            raise

    @property
    def load(self) -> Load:
        """How many replies are written and how many wait."""
        return self._engine.load

    def expect_room(self) -> None:
        """Raise ``ModelBusy`` if a request now could not even wait."""
        if not self._places.acquire(blocking=False):
            raise self._busy()
        self._places.release()

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
        adapter: str = "",
    ) -> AsyncGenerator[Part, None]:
        """Write one reply beside the others. Raises ``ModelBusy`` when too many requests wait.

        ``adapter`` is the key of the one to write with; ``adapted`` has the models that name it.
        """
        if self._closed.is_set():
            raise ModelClosed(f"model {self.card.name} is closed")
        if not self._places.acquire(blocking=False):
            raise self._busy()
        offered = () if tool_choice == "none" else tuple(tools)
        request = _Request(tuple(messages), offered, tool_choice, sampling, threading.Event(), adapter)
        loop = asyncio.get_running_loop()
        started_s = loop.time()
        try:
            pieces: asyncio.Queue[Item] = asyncio.Queue()
            if self._post is None or self._post.loop is not loop:
                self._post = Post(loop)
            put, deliver = putter(self._post, pieces, request.unwanted), self._post.deliver
            work = await loop.run_in_executor(self._reader, self._work, request, put, deliver)
            self._engine.submit(work)
            parser = reply_parser(self._template.format, offered, tool_choice)
            async with aclosing(parts(pieces, parser)) as reply:
                async for part in reply:
                    if isinstance(part, Finish):
                        self._reply_s += (loop.time() - started_s - self._reply_s) / 8  # a moving average
                    yield part
        finally:
            request.unwanted.set()
            self._places.release()

    async def close(self) -> None:
        """Stop writing and free the memory."""
        if not self._closed.is_set():
            self._closed.set()
            await asyncio.get_running_loop().run_in_executor(self._reader, self._free)
            self._reader.shutdown(wait=False)

    def _busy(self) -> ModelBusy:
        wait_s = min(MAX_RETRY_S, math.ceil(self._reply_s * (1 + MAX_WAITING / self._slots)))
        told = f"model {self.card.name} has {MAX_WAITING} requests waiting; try again in {wait_s} s"
        return ModelBusy(told, wait_s)

    # The rest runs on the thread that reads prompts.

    def _free(self) -> None:
        self._engine.close()
        self._weights.free()

    def _work(self, request: _Request, put: Put, deliver: Callable[[], None]) -> Work:
        """What the engine needs to write the reply. Raises ``ModelError``."""
        if self._closed.is_set():
            raise ModelClosed(f"model {self.card.name} is closed")
        prompt, naming = self._prompt(request)
        sampling = self._bound(request.sampling, naming)
        forced = self._template.format.forced if request.tools and request.tool_choice == "required" else ""
        tokens = [*prompt, *self._vocabulary.tokens(forced, begins=False)]
        if not tokens:
            raise EngineFailed(f"the chat template of {self.card.name} makes nothing of these messages")
        limit = max(1, min(sampling.max_tokens, self.card.context_tokens - len(tokens)))
        writing = Writing(self._vocabulary, naming, sampling, limit)
        if forced:
            put(naming.written(forced))

        def take(token: int) -> bool:
            if text := writing.take(token):
                put(text)
            return not writing.is_done

        def end(error: ModelError | None) -> None:
            put(error or writing.rest())
            if not error:
                put(writing.finish(len(tokens)))

        sampler = Sampler(self._vocabulary.native, sampling, self._calling(request, bool(forced)))
        scene = self._scene_tokens(request, tokens)
        return Work(tokens, limit, sampler, take, end, request.unwanted, deliver, scene, request.adapter)

    def _calling(self, request: _Request, begun: bool) -> CallGrammar | None:
        """What a call must look like; made once for the same tools."""
        form = self._template.format
        opening = tuple(self._vocabulary.tokens(opening_of(form), begins=False))
        if not request.tools or not (begun or len(opening) <= MAX_OPENING_TOKENS):
            return None
        key = f"{begun} {request.tools!r}"
        if key not in self._grammars:
            if len(self._grammars) >= MAX_SCENES:
                self._grammars.clear()
            self._grammars[key] = call_grammar(form, request.tools, begun=begun)
        text = self._grammars[key]
        return CallGrammar(text, None if begun else opening) if text else None

    def _scene_tokens(self, request: _Request, tokens: list[int]) -> int:
        """How much of the prompt every question to the same system text and tools begins with."""
        if self._scenes is None:
            return 0
        system = [message for message in request.messages if message.role == "system"]
        key = repr((system, request.tools))
        if key not in self._scenes:
            if len(self._scenes) >= MAX_SCENES:
                self._scenes.clear()
            probe = self._template.render([*system, Message("user", PROBE)], request.tools)
            self._scenes[key] = self._vocabulary.tokens(probe)
        return shared(self._scenes[key], tokens[:-1])

    def _bound(self, sampling: Sampling, naming: Naming) -> Sampling:
        """A name that stands for nothing in this prompt cannot be written."""
        if not self._names:
            return sampling
        barred = dict.fromkeys((self._names[name] for name in naming.unbound()), BARRED)
        return replace(sampling, logit_bias={**sampling.logit_bias, **barred})

    def _prompt(self, request: _Request) -> tuple[list[int], Naming]:
        """The tokens of the prompt and the names in it. Oldest turns leave until a quarter of the context is free
        to write.
        """
        system = tuple(message for message in request.messages if message.role == "system")
        turns = split_turns(tuple(self._harmless(m) for m in request.messages if m.role != "system"))
        context = self.card.context_tokens
        budget = context - min(request.sampling.max_tokens, context // 4)
        while True:
            kept = [*system, *(message for turn in turns for message in turn)]
            naming = Naming()
            shown = naming.prompt(kept) if self._names else kept
            tokens = self._vocabulary.tokens(self._template.render(shown, request.tools))
            if len(tokens) <= budget:
                return tokens, naming
            if len(turns) <= 1:
                raise PromptTooLong(
                    f"{len(tokens)} tokens do not fit the {context} of {self.card.name}; shorten it"
                )
            turns = turns[1:]

    def _harmless(self, message: Message) -> Message:
        calls = tuple(
            ToolCall(call.id, call.name, {key: self._disarm(value) for key, value in call.arguments.items()})
            for call in message.calls
        )
        return replace(message, text=self._disarm(message.text), calls=calls)

    def _disarm(self, value: Any) -> Any:
        """Special tokens are looked for in the whole prompt, so other people's text must not spell any."""
        return self._vocabulary.broken_up(neutralise(value)) if isinstance(value, str) else value


@dataclass(frozen=True)
class _Wanted:
    name: str
    context_tokens: int
    threads: int
    slots: int
    beginnings: Path | None
    adapters: tuple[Path, ...]


def _fingerprint(weights: Weights) -> str:
    """What a file computes depends on: the file as it is and the library that runs it."""
    import llama_cpp

    status = weights.path.stat()
    return f"{weights.path.resolve()} {status.st_size} {status.st_mtime_ns} {llama_cpp.__version__}"


def _sequences(weights: Weights, wanted: _Wanted) -> Sequences:
    """As many cells as every slot could use, within the memory for them; never fewer than one context."""
    trained = weights.number("context_length") or MAX_CONTEXT_TOKENS
    context = min(wanted.context_tokens or MAX_CONTEXT_TOKENS, trained)
    cells = max(context, min(wanted.slots * context, CACHE_BYTES // weights.cell_bytes))
    return Sequences(weights, context_tokens=context, cells=cells, count=wanted.slots, threads=wanted.threads)
