"""Draws tokens for one reply: bias, grammar of a JSON schema or of a tool call, temperature, nucleus and seed.

A grammar is asked about one token first and about the whole vocabulary only if that one does not fit: of a
vocabulary of 150,000 that is a thousandth of the work, and what is drawn has the same distribution. Does not
know texts.
"""

from __future__ import annotations

import ctypes
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.models.chat import Sampling
from bot.models.errors import BadSampling, EngineFailed

MAX_BRACKETS = 2000
"""In one rule of a grammar. llama.cpp reads nested ones by recursion: 5,000 it refuses, 20,000 crash it."""
RANDOM_SEED = 0xFFFFFFFF  # llama.cpp draws one itself
MAX_BOUND = 5000
"""Most items or letters that a schema may count."""
BOUNDS = ("minItems", "maxItems", "minLength", "maxLength")
CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


@dataclass(frozen=True)
class CallGrammar:
    """A grammar that holds once the tokens ``trigger`` were drawn in a row; from the first on where it is None."""

    text: str
    trigger: tuple[int, ...] | None


class Sampler:
    """The state of one reply's drawing. Raises ``BadSampling`` for wishes this vocabulary cannot follow."""

    def __init__(self, vocabulary: Any, sampling: Sampling, calling: CallGrammar | None = None) -> None:
        import llama_cpp

        self._api: Any = llama_cpp
        self._size: int = llama_cpp.llama_vocab_n_tokens(vocabulary)
        self._row_of_scores = ctypes.c_float * self._size
        _check_bias(sampling.logit_bias, self._size)
        grammar = None if sampling.json_schema is None else grammar_of_schema(sampling.json_schema)
        self._native: list[Any] = []
        self._vocabulary = vocabulary
        self._grammar = self._kept(_constraint(llama_cpp, vocabulary, grammar)) if grammar else None
        self._calling = None if grammar else calling
        self._last: tuple[int, ...] = ()
        if self._calling and self._calling.trigger is None:
            self._begin_call(self._calling)
        self._is_greedy = sampling.temperature <= 0 and not sampling.logit_bias
        self._bias = self._kept(_bias(llama_cpp, self._size, sampling.logit_bias))
        self._choice = self._kept(_choice(llama_cpp, sampling))
        self._chain = self._kept(llama_cpp.llama_sampler_chain_init(_plain(llama_cpp)))
        # Two links of one chain; they are freed with it and not once more.
        for link in (self._bias, self._choice):
            llama_cpp.llama_sampler_chain_add(self._chain, link)
            self._native.remove(link)

    def draw(self, context: Any, at: int) -> int:
        """The next token, from the output at place ``at`` of the last batch."""
        if self._grammar is None:
            token = self._drawn(context, at)
            if self._calling:
                self._watch(self._calling, token)
            return token
        token = self._constrained(self._scores(context, at))
        self._api.llama_sampler_accept(self._grammar, token)
        self._api.llama_sampler_accept(self._chain, token)
        return token

    def _drawn(self, context: Any, at: int) -> int:
        if self._is_greedy:
            # The first of the largest, as llama.cpp's chain takes it; that one lays out 12 bytes for every token of
            # the vocabulary before it looks: 0.4 ms of 150,000 tokens, numpy looks for 0.02.
            return int(self._scores(context, at).argmax())
        token: int = self._api.llama_sampler_sample(self._chain, context, at)
        return token

    def _scores(self, context: Any, at: int) -> NDArray[np.float32]:
        """The logits where llama.cpp keeps them; they hold until the next batch."""
        first = self._api.llama_get_logits_ith(context, at)
        return np.frombuffer(self._row_of_scores.from_address(ctypes.addressof(first.contents)), np.float32)

    def close(self) -> None:
        """Free it. Twice is once."""
        while self._native:
            self._api.llama_sampler_free(self._native.pop())

    def __del__(self) -> None:
        if getattr(self, "_native", None):
            self.close()

    def _watch(self, calling: CallGrammar, token: int) -> None:
        """Begin the call if this token completes what opens one."""
        trigger = calling.trigger or ()
        self._last = (*self._last, token)[-len(trigger) :]
        if self._last == trigger:
            self._begin_call(calling)

    def _begin_call(self, calling: CallGrammar) -> None:
        """From the next token on a call is written."""
        native = self._api.llama_sampler_init_grammar(self._vocabulary, calling.text.encode(), b"root")
        self._grammar = self._kept(native) if native else None

    def _kept(self, sampler: Any) -> Any:
        self._native.append(sampler)
        return sampler

    def _constrained(self, scores: NDArray[np.float32]) -> int:
        row = self._row(scores)  # the array only points to it
        array = self._applied(row, self._bias, self._choice)
        free: int = array.data[array.selected].id
        one = np.array([(free, 1.0, 0.0)], CANDIDATE)
        if self._applied(one, self._grammar).data[0].logit > -math.inf:
            return free
        row = self._row(scores)
        array = self._applied(row, self._bias, self._grammar)
        # Told to llama.cpp such a token would end the process.
        if not np.isfinite(row["logit"]).any():
            raise EngineFailed("no token of the model fits the JSON schema here; loosen the schema")
        self._api.llama_sampler_apply(self._choice, ctypes.byref(array))
        token: int = array.data[array.selected].id
        return token

    def _row(self, scores: NDArray[np.float32]) -> NDArray[np.void]:
        row = np.zeros(self._size, CANDIDATE)
        row["id"], row["logit"] = np.arange(self._size, dtype=np.int32), scores
        return row

    def _applied(self, row: NDArray[np.void], *samplers: Any) -> Any:
        data = row.ctypes.data_as(ctypes.POINTER(self._api.llama_token_data))
        array = self._api.llama_token_data_array(data, len(row), -1, False)
        for sampler in samplers:
            self._api.llama_sampler_apply(sampler, ctypes.byref(array))
        return array


def _plain(api: Any) -> Any:
    settings = api.llama_sampler_chain_default_params()
    settings.no_perf = True
    return settings


def _check_bias(bias: Mapping[int, float], size: int) -> None:
    for token, weight in bias.items():
        if not 0 <= token < size:
            raise BadSampling(f"logit_bias: the model has no token {token}; leave it out")
        if not math.isfinite(weight):
            raise BadSampling(f"logit_bias: the weight of token {token} is no finite number")


def _bias(api: Any, size: int, bias: Mapping[int, float]) -> Any:
    entries = [api.llama_logit_bias(token, weight) for token, weight in bias.items()]
    return api.llama_sampler_init_logit_bias(
        size, len(entries), (api.llama_logit_bias * len(entries))(*entries)
    )


def _choice(api: Any, sampling: Sampling) -> Any:
    """How one of the candidates is chosen."""
    if sampling.temperature <= 0:
        return api.llama_sampler_init_greedy()
    chain = api.llama_sampler_chain_init(_plain(api))
    seed = RANDOM_SEED if sampling.seed is None else sampling.seed & 0x7FFFFFFF
    if sampling.top_p < 1:
        api.llama_sampler_chain_add(chain, api.llama_sampler_init_top_p(sampling.top_p, 1))
    api.llama_sampler_chain_add(chain, api.llama_sampler_init_temp(sampling.temperature))
    api.llama_sampler_chain_add(chain, api.llama_sampler_init_dist(seed))
    return chain


def grammar_of_schema(schema: Mapping[str, Any]) -> str:
    """The schema as a grammar of llama.cpp. The converter's own class reads it, so it parses no text twice."""
    import llama_cpp

    if _largest_bound(schema) > MAX_BOUND:
        raise BadSampling(
            f"the JSON schema counts beyond {MAX_BOUND:,}; leave minItems, maxLength and the like out"
        )
    try:
        grammar = llama_cpp.LlamaGrammar.from_json_schema(json.dumps(dict(schema)), verbose=False)
        text: str = grammar._grammar
    except Exception as error:  # the converter raises whatever it stumbles over
        raise BadSampling(f"the JSON schema cannot be used ({type(error).__name__}); simplify it") from error
    if max(rule.count("(") for rule in text.splitlines()) > MAX_BRACKETS:
        raise BadSampling("the JSON schema is too deep or allows too long texts; simplify it")
    return text


def _largest_bound(schema: object) -> float:
    """The largest of its counts: the converter spells each out, and a billion items took all memory."""
    found, waiting = 0.0, [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            counts = [part.get(name) for name in BOUNDS]
            found = max([found, *(abs(count) for count in counts if isinstance(count, int | float))])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return found


def _constraint(api: Any, vocabulary: Any, grammar: str) -> Any:
    sampler = api.llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
    if not sampler:
        raise BadSampling("the JSON schema cannot be used (no grammar comes of it); simplify it")
    return sampler
