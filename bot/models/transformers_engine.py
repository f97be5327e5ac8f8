"""A chat model from a folder with safetensors, run by transformers in this process; needs the extra ``torch``.

One thread steps through all replies in turn, a token each, prompts in chunks; a reply joins and leaves between
two steps. Each keeps its own cache: this is the engine for models that no GGUF exists of, not the fast one.
Runs no code from the folder. Does not know turns or who asks.
"""

from __future__ import annotations

import asyncio
import inspect
import queue
import re
import threading
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.conversation import split_turns
from bot.events import Usage
from bot.messages import Message
from bot.models.chat import GREEDY, Finish, FinishReason, ModelCard, Part, Sampling, ToolChoice
from bot.models.errors import (
    BadSampling,
    EngineFailed,
    ModelBusy,
    ModelClosed,
    ModelUnreadable,
    PromptTooLong,
)
from bot.models.formats.spelling import partial
from bot.models.formats.words import reply_parser
from bot.models.pieces import Item, Post, Put, parts, putter
from bot.models.templates import ChatTemplate
from bot.prompt import neutralise
from tools.spec import ToolSpec

MAX_CONTEXT_TOKENS = 8192
CHUNK_TOKENS = 256
"""Of a prompt in one step: so long do the other replies wait."""
SLOTS = 8
MAX_WAITING = 64


@dataclass
class _Reply:
    """One reply in work. ``pending`` are the tokens that the network has not seen yet."""

    pending: list[int]
    sampling: Sampling
    put: Put
    unwanted: threading.Event
    limit: int
    draws: Any
    prompt_tokens: int = 0
    cache: Any = None
    count: int = 0
    written: list[int] = field(default_factory=list)
    """The tokens of the text: without those that would end it and are not to."""
    said: int = 0
    """How many characters of the text were given on."""


class TransformersModel:
    """A chat model from a folder. Made by ``open``."""

    def __init__(self, net: Any, tokenizer: Any, torch: Any, card: ModelCard, template: ChatTemplate) -> None:
        self._net, self._tokenizer, self._torch, self.card = net, tokenizer, torch, card
        # transformers 5.24 gave ``past_key_values`` a shorter name and warns of the old one.
        is_new = "cache" in inspect.signature(net.forward).parameters
        self._cache_is = "cache" if is_new else "past_key_values"
        self._template = template
        self._ends = _ends(net, tokenizer)
        special = {*tokenizer.all_special_tokens, *map(str, tokenizer.get_added_vocab())}
        spelled = sorted((text for text in special if text[:1] in ("<", "[")), key=len, reverse=True)
        self._special = re.compile("|".join(map(re.escape, spelled)) or r"(?!)")
        self._asked: queue.Queue[_Reply | None] = queue.Queue()
        self._count = 0
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"model-{card.name}", daemon=True)
        self._thread.start()

    @classmethod
    async def open(
        cls, folder: Path, *, name: str = "", context_tokens: int = 0, threads: int = 0
    ) -> TransformersModel:
        """Load a folder; 0 leaves context and threads to the model and the machine. Raises ``ModelUnreadable``."""
        return await asyncio.to_thread(cls._load, folder, name or folder.name, context_tokens, threads)

    @classmethod
    def _load(cls, folder: Path, name: str, context_tokens: int, threads: int) -> TransformersModel:
        try:
            torch, transformers = import_module("torch"), import_module("transformers")
        except ImportError as error:
            raise ModelUnreadable(
                f"{folder} needs torch ({error}); run pip install 'mosuan[torch]'"
            ) from error
        if threads:
            torch.set_num_threads(threads)
        try:
            own = {"local_files_only": True, "trust_remote_code": False}
            tokenizer = transformers.AutoTokenizer.from_pretrained(str(folder), **own)
            net = transformers.AutoModelForCausalLM.from_pretrained(str(folder), dtype="auto", **own)
        except Exception as error:  # the loader raises whatever it stumbles over
            raise ModelUnreadable(f"{folder} cannot be loaded ({_first_line(error)})") from error
        trained = getattr(net.config, "max_position_embeddings", None) or MAX_CONTEXT_TOKENS
        context = min(context_tokens or MAX_CONTEXT_TOKENS, trained)
        source = tokenizer.chat_template if isinstance(tokenizer.chat_template, str) else ""
        template = ChatTemplate(source, bos=tokenizer.bos_token or "", eos=tokenizer.eos_token or "")
        passage_chars = min(6000, max(400, context // 2))
        card = ModelCard(name, context, template.format.name, str(folder), passage_chars)
        return cls(net.eval(), tokenizer, torch, card, template)

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """Write one reply beside the others."""
        if self._closed.is_set():
            raise ModelClosed(f"model {self.card.name} is closed")
        if self._count >= SLOTS + MAX_WAITING:
            raise ModelBusy(f"model {self.card.name} has {MAX_WAITING} requests waiting; try again in 5 s", 5)
        tools = () if tool_choice == "none" else tools
        forced = self._template.format.forced if tools and tool_choice == "required" else ""
        items: asyncio.Queue[Item] = asyncio.Queue()
        unwanted = threading.Event()
        put = putter(Post(asyncio.get_running_loop()), items, unwanted, at_once=True)
        self._count += 1
        try:
            reply = await asyncio.to_thread(self._begun, messages, tools, forced, sampling, put, unwanted)
            self._asked.put(reply)
            if self._closed.is_set():
                self._turn_away()
            parser = reply_parser(self._template.format, tools, tool_choice)
            for part in parser.feed(forced):
                yield part
            async with aclosing(parts(items, parser)) as written:
                async for part in written:
                    yield part
        finally:
            unwanted.set()
            self._count -= 1

    async def close(self) -> None:
        """Stop writing. Streams in flight end with an error."""
        if not self._closed.is_set():
            self._closed.set()
            self._asked.put(None)
            await asyncio.to_thread(self._thread.join)

    def _begun(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec],
        forced: str,
        sampling: Sampling,
        put: Put,
        unwanted: threading.Event,
    ) -> _Reply:
        """A reply before its first step. Raises ``ModelError``."""
        if sampling.json_schema is not None:
            raise BadSampling(f"{self.card.name} cannot be held to a JSON schema; use a GGUF for that")
        if any(not 0 <= token < self._net.config.vocab_size for token in sampling.logit_bias):
            raise BadSampling(f"logit_bias: {self.card.name} has no such token; leave it out")
        tokens = [*self._prompt(messages, tools, sampling), *self._tokens(forced)]
        limit = max(1, min(sampling.max_tokens, self.card.context_tokens - len(tokens)))
        draws = self._torch.Generator()
        draws.seed() if sampling.seed is None else draws.manual_seed(sampling.seed & 0x7FFFFFFF)
        return _Reply(tokens, sampling, put, unwanted, limit, draws, len(tokens))

    def _prompt(
        self, messages: Sequence[Message], tools: Sequence[ToolSpec], sampling: Sampling
    ) -> list[int]:
        """Oldest turns leave until a quarter of the context is free to write."""
        system = [message for message in messages if message.role == "system"]
        turns = split_turns(tuple(self._harmless(m) for m in messages if m.role != "system"))
        budget = self.card.context_tokens - min(sampling.max_tokens, self.card.context_tokens // 4)
        while True:
            kept = [*system, *(message for turn in turns for message in turn)]
            tokens = self._tokens(self._template.render(kept, tools))
            if len(tokens) <= budget:
                return tokens
            if len(turns) <= 1:
                told = f"{len(tokens)} tokens do not fit the {self.card.context_tokens} of {self.card.name}"
                raise PromptTooLong(f"{told}; shorten it")
            turns = turns[1:]

    def _harmless(self, message: Message) -> Message:
        """Special tokens are looked for in the whole prompt, so other people's text must not spell any."""
        text = neutralise(message.text)
        while self._special.search(text):
            text = self._special.sub(lambda found: f"{found.group()[0]} {found.group()[1:]}", text)
        return replace(message, text=text)

    def _tokens(self, text: str) -> list[int]:
        tokens: list[int] = self._tokenizer(text, add_special_tokens=False)["input_ids"] if text else []
        return tokens

    # The rest runs on the model's thread.

    def _run(self) -> None:
        active: deque[_Reply] = deque()
        while not self._closed.is_set():
            while len(active) < SLOTS and (not active or not self._asked.empty()):
                if (asked := self._asked.get()) is None:
                    break
                active.append(asked)
            for _ in range(len(active)):
                reply = active.popleft()
                if not self._closed.is_set() and self._goes_on(reply):
                    active.append(reply)
        for reply in active:
            reply.put(self._was_closed())
        self._turn_away()

    def _turn_away(self) -> None:
        """Whoever still waits when the model is closed is told so."""
        while not self._asked.empty():
            if reply := self._asked.get():
                reply.put(self._was_closed())

    def _was_closed(self) -> ModelClosed:
        return ModelClosed(f"model {self.card.name} was closed while it was writing")

    def _goes_on(self, reply: _Reply) -> bool:
        """One step of one reply; whether another follows."""
        if reply.unwanted.is_set():
            return False
        try:
            with self._torch.inference_mode():
                return self._step(reply)
        except Exception as error:  # the border to the engine: whatever it raises ends this reply only
            reply.put(EngineFailed(f"model {self.card.name} failed: {_first_line(error)}"))
            return False

    def _step(self, reply: _Reply) -> bool:
        chunk, reply.pending = reply.pending[:CHUNK_TOKENS], reply.pending[CHUNK_TOKENS:]
        out = self._net(self._torch.tensor([chunk]), **{self._cache_is: reply.cache}, use_cache=True)
        reply.cache = out[self._cache_is]
        if reply.pending:
            return True
        token = self._draw(out.logits[0, -1].float(), reply)
        reply.pending = [token]
        reply.count += 1
        if token in self._ends and not reply.sampling.ignore_eos:
            return self._end(reply, "stop")
        if token not in self._ends:
            reply.written.append(token)
        is_last = reply.count >= reply.limit
        text = self._tokenizer.decode(reply.written, clean_up_tokenization_spaces=False)
        if stops := [at for stop in reply.sampling.stop if (at := text.find(stop)) >= 0]:
            return self._end(reply, "stop", text[: min(stops)])
        if is_last:
            return self._end(reply, "length", text)
        sure = text.rstrip("\ufffd")  # half a character, until its other bytes come
        sure = sure[: len(sure) - partial(sure, reply.sampling.stop)] if reply.sampling.stop else sure
        reply.put(sure[reply.said :])
        reply.said = max(reply.said, len(sure))
        return True

    def _end(self, reply: _Reply, reason: FinishReason, text: str | None = None) -> bool:
        if text is None:
            text = self._tokenizer.decode(reply.written, clean_up_tokenization_spaces=False)
        reply.put(text[reply.said :])
        reply.put(Finish(reason, Usage(reply.prompt_tokens, reply.count)))
        return False

    def _draw(self, logits: Any, reply: _Reply) -> int:
        """The next token: the likeliest, or one by chance among those that make up ``top_p``."""
        sampling = reply.sampling
        for token, weight in sampling.logit_bias.items():
            logits[token] += weight
        if sampling.temperature == 0:
            return int(logits.argmax())
        chances, order = (logits / sampling.temperature).softmax(-1).sort(descending=True)
        chances[chances.cumsum(-1) - chances > sampling.top_p] = 0
        return int(order[self._torch.multinomial(chances, 1, generator=reply.draws)])


def _ends(net: Any, tokenizer: Any) -> set[int]:
    """The tokens that end a reply, by the generation settings and by the tokenizer."""
    told = getattr(net.generation_config, "eos_token_id", None)
    several = told if isinstance(told, list) else [told]
    return {token for token in (*several, tokenizer.eos_token_id) if isinstance(token, int)}


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
