"""Runs a GGUF in this process through llama-cpp-python: one model, one thread, one reply at a time.

The thread renders, tokenises and writes; the event loop only parses. A reply that is no longer wanted is
stopped at its next token. The cache of the last prompt is kept, so a longer prompt with the same beginning
costs its end only. Does not know turns, tools' work or who asks.
"""

from __future__ import annotations

import asyncio
import codecs
import ctypes
import json
import logging
import threading
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from bot.conversation import split_turns
from bot.events import Usage
from bot.messages import Message
from bot.models.chat import GREEDY, Call, Finish, FinishReason, ModelCard, Part, Sampling, ToolChoice
from bot.models.errors import (
    BadSampling,
    EngineFailed,
    ModelClosed,
    ModelError,
    ModelNotFound,
    ModelUnreadable,
    PromptTooLong,
)
from bot.models.formats.naming import NUMBERS, Naming
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import partial
from bot.models.templates import ChatTemplate
from bot.models.vocabulary import Vocabulary
from bot.prompt import neutralise
from tools.spec import ToolCall, ToolSpec

MAX_CONTEXT_TOKENS = 8192
"""Default ceiling: memory for the cache grows with the context, and models claim up to 262,144."""
ADVICE = "run `mosuan model list` to see the models, or name a GGUF file"
VALUE_BYTES = 256
"""Longest metadata value that is looked at before a model is loaded."""
MAX_BRACKETS = 2000
"""In one rule of a grammar. llama.cpp reads nested ones by recursion: 5,000 it refuses, 20,000 crash it."""
RANDOM_SEED = 0xFFFFFFFF  # llama.cpp draws one itself


@dataclass(frozen=True)
class _Request:
    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...]
    tool_choice: ToolChoice
    sampling: Sampling


class LlamaCpp:
    """A chat model from a GGUF file. Made by ``open``."""

    def __init__(self, llama: Any, worker: ThreadPoolExecutor, name: str) -> None:
        self._llama = llama
        self._worker = worker
        self._vocabulary = Vocabulary(llama)
        source = llama.metadata.get("tokenizer.chat_template", "")
        self._template = ChatTemplate(source, bos=self._vocabulary.text(llama.token_bos()))
        context: int = llama.n_ctx()
        form, passage_chars = self._template.format.name, min(6000, max(400, context // 2))
        # Only models of our own recipe speak this format, and those are small.
        self.card = ModelCard(name, context, form, llama.model_path, passage_chars, quotes=form == NANO.name)
        self._names = form == NANO.name and self._vocabulary.has(NUMBERS[0])
        self._closed = threading.Event()

    @classmethod
    async def open(cls, path: Path, *, name: str = "", context_tokens: int = 0, threads: int = 0) -> LlamaCpp:
        """Load a file; 0 leaves context and threads to the file and the machine. Raises ``ModelError``."""
        _look_at(path)
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"model-{path.stem}")
        loop = asyncio.get_running_loop()
        try:
            llama = await loop.run_in_executor(worker, _load, path, context_tokens, threads)
            return await loop.run_in_executor(worker, cls, llama, worker, name or path.stem)
        except BaseException:
            worker.shutdown(wait=False)
            raise

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """Write one reply. Requests wait for each other in the order they came."""
        if self._closed.is_set():
            raise ModelClosed(f"model {self.card.name} is closed")
        if tool_choice == "none":
            tools = ()
        request = _Request(tuple(messages), tuple(tools), tool_choice, sampling)
        pieces: asyncio.Queue[str | Finish | ModelError] = asyncio.Queue()
        loop, unwanted = asyncio.get_running_loop(), threading.Event()

        def put(item: str | Finish | ModelError) -> None:
            if not (unwanted.is_set() or loop.is_closed()):
                loop.call_soon_threadsafe(pieces.put_nowait, item)

        self._worker.submit(self._work, request, put, unwanted)
        parser, called = self._template.format.parser(tools), False
        try:
            while isinstance(item := await pieces.get(), str):
                for part in parser.feed(item):
                    called |= isinstance(part, Call)
                    yield part
            if isinstance(item, ModelError):
                raise item
            for part in parser.close(cut=item.reason == "length"):
                called |= isinstance(part, Call)
                yield part
            yield replace(item, reason="tool_calls") if called else item
        finally:
            unwanted.set()

    async def close(self) -> None:
        """Stop writing and free the memory."""
        if not self._closed.is_set():
            self._closed.set()
            await asyncio.get_running_loop().run_in_executor(self._worker, self._llama.close)
            self._worker.shutdown(wait=False)

    # The rest runs on the model's thread.

    def _work(
        self, request: _Request, put: Callable[[str | Finish | ModelError], None], unwanted: threading.Event
    ) -> None:
        try:
            for item in self._write(request):
                if self._closed.is_set():
                    raise ModelClosed(f"model {self.card.name} was closed while it was writing")
                if unwanted.is_set():
                    return
                put(item)
        except ModelError as error:
            put(error)
        except Exception as error:  # the border to the engine: whatever it raises ends this reply only
            put(EngineFailed(f"model {self.card.name} failed: {type(error).__name__}: {error}"))

    def _write(self, request: _Request) -> Iterator[str | Finish]:
        """The reply piece by piece, an empty piece where a token showed nothing yet; then how it ended."""
        prompt, naming = self._prompt(request)
        forced = self._template.format.forced if request.tools and request.tool_choice == "required" else ""
        yield naming.written(forced)
        tokens = [*prompt, *self._tokens(forced)]
        limit = min(request.sampling.max_tokens, self.card.context_tokens - len(tokens))
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        held, written, reason = "", 0, "length"
        for token in islice(self._sampled(tokens, request.sampling), limit):
            written += 1
            if token in self._vocabulary.ends:
                if request.sampling.ignore_eos:
                    continue
                reason = "stop"
                break
            held += naming.written(decoder.decode(self._vocabulary.piece(token)))
            stops = [at for stop in request.sampling.stop if (at := held.find(stop)) >= 0]
            if stops:
                held, reason = held[: min(stops)], "stop"
                break
            free = len(held) - (partial(held, request.sampling.stop) if request.sampling.stop else 0)
            yield held[:free]
            held = held[free:]
        yield held + decoder.decode(b"", final=True)
        finish: FinishReason = "stop" if reason == "stop" else "length"
        yield Finish(finish, Usage(len(tokens), written))

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
            tokens = self._tokens(self._template.render(shown, request.tools))
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

    def _tokens(self, text: str) -> list[int]:
        tokens: list[int] = self._llama.tokenize(text.encode(), add_bos=True, special=True) if text else []
        bos = self._llama.token_bos()
        return tokens[1:] if tokens[:2] == [bos, bos] else tokens  # some templates write it themselves

    def _sampled(self, tokens: Sequence[int], sampling: Sampling) -> Iterator[int]:
        import llama_cpp

        bias: Mapping[int, float] = dict(sampling.logit_bias)
        for token in bias:
            if not 0 <= token < self._llama.n_vocab():
                raise BadSampling(f"logit_bias: {self.card.name} has no token {token}; leave it out")
        processors = llama_cpp.LogitsProcessorList([_biased(bias)]) if bias else None
        schema = sampling.json_schema
        grammar = None if schema is None else _grammar(llama_cpp, self._llama, schema)
        self._llama.set_seed(RANDOM_SEED if sampling.seed is None else sampling.seed & 0x7FFFFFFF)
        chosen: Iterator[int] = self._llama.generate(
            tokens,
            temp=sampling.temperature,
            top_p=sampling.top_p,
            top_k=0,
            min_p=0.0,
            logits_processor=processors,
            grammar=grammar,
        )
        return chosen


def _look_at(path: Path) -> None:
    if not path.is_file():
        raise ModelNotFound(f"no model file {path}; {ADVICE}")
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise ModelUnreadable(f"{path} is not a GGUF file; {ADVICE}")


def _load(path: Path, context_tokens: int, threads: int) -> Any:
    try:
        import llama_cpp
    except ImportError as error:
        raise ModelUnreadable(
            f"llama-cpp-python is not installed ({error}); run `pip install llama-cpp-python`"
        ) from error
    try:
        trained = _trained_context(llama_cpp, path)
        context = min(context_tokens or MAX_CONTEXT_TOKENS, trained)
        return llama_cpp.Llama(str(path), n_ctx=context, n_threads=threads or None, verbose=False)
    except Exception as error:  # the loader raises ValueError, RuntimeError or AssertionError
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelUnreadable(
            f"{path} cannot be loaded ({reason}); the file may be damaged; {ADVICE}"
        ) from error


def _trained_context(api: Any, path: Path) -> int:
    """The context the model was trained for, read without loading its weights.

    Asking for more only costs memory and makes llama.cpp complain on stderr. Raises ``ValueError``.
    """
    logging.getLogger("llama-cpp-python").setLevel(logging.CRITICAL)  # a damaged file is reported by us
    settings = api.llama_model_default_params()
    settings.vocab_only = True
    model = api.llama_model_load_from_file(str(path).encode(), settings)
    if not model:
        raise ValueError("no model in it")
    try:
        architecture = _metadata(api, model, "general.architecture")
        return int(_metadata(api, model, f"{architecture}.context_length") or MAX_CONTEXT_TOKENS)
    finally:
        api.llama_model_free(model)


def _metadata(api: Any, model: Any, key: str) -> str:
    buffer = ctypes.create_string_buffer(VALUE_BYTES)
    length = api.llama_model_meta_val_str(model, key.encode(), buffer, VALUE_BYTES)
    return buffer.value.decode() if length >= 0 else ""


def _grammar(api: Any, llama: Any, schema: Mapping[str, Any]) -> Any:
    """The schema as a grammar of llama.cpp, tried once: a bad one would bring the process down later."""
    try:
        grammar = api.LlamaGrammar.from_json_schema(json.dumps(dict(schema)), verbose=False)
    except Exception as error:  # the converter raises whatever it stumbles over
        raise BadSampling(f"the JSON schema cannot be used ({type(error).__name__}); simplify it") from error
    if max(rule.count("(") for rule in grammar._grammar.splitlines()) > MAX_BRACKETS:
        raise BadSampling("the JSON schema is too deep or allows too long texts; simplify it")
    text, root = grammar._grammar.encode(), grammar._root.encode()
    sampler = api.llama_sampler_init_grammar(llama._model.vocab, text, root)
    if not sampler:
        raise BadSampling("the JSON schema cannot be used (no grammar comes of it); simplify it")
    api.llama_sampler_free(sampler)
    return grammar


def _biased(bias: Mapping[int, float]) -> Callable[[Any, Any], Any]:
    def biased(_: Any, scores: Any) -> Any:
        for token, weight in bias.items():
            scores[token] += weight
        return scores

    return biased
