"""An embedder from a GGUF file, run by llama.cpp in this process: bge-m3, Qwen3-Embedding, any BERT or decoder.

How the tokens of a text become one vector (their mean, the first, the last) stands in the file; where it does not,
the mean is taken. Used by one thread at a time. Knows nothing of documents.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np

from knowledge.embedders.choice import Choice
from knowledge.embedders.names import file_mark, vectors_name
from knowledge.embedders.prompts import Prompts, prompts_of
from knowledge.embedding import Vectors, of_length_one
from knowledge.errors import EmbedderUnusable

MAX_TOKENS = 2048
"""Of one text: a chunk has at most some 800; more room costs memory for attention, and the rest is cut off."""
_AT_ONCE = 4
"""A passage takes bge-m3 about 0.1 s on two cores."""


class GgufEmbedder:
    """Made by ``load``."""

    learned = True
    at_once = _AT_ONCE

    def __init__(self, model: Any, name: str, setting: str, prompts: Prompts) -> None:
        self._model, self._name, self._setting, self._prompts = model, name, setting, prompts

    @classmethod
    def load(cls, path: Path, choice: Choice) -> GgufEmbedder:
        """Read the file. Raises `EmbedderUnusable` with one line that says what to do."""
        _look_at(path)
        # As for the chat model: threads that wait for one without a core must not keep it from getting one.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        try:
            import llama_cpp
        except ImportError as error:
            raise EmbedderUnusable(
                f"llama-cpp-python is not installed ({error}); run `pip install llama-cpp-python`"
            ) from error
        _silence(llama_cpp)
        facts = _facts(llama_cpp, path)
        context = min(MAX_TOKENS, _number(facts, "context_length") or MAX_TOKENS)
        stated = _number(facts, "pooling_type", -1)
        # A decoder that was not made for it states nothing, and llama.cpp would then give a vector per token.
        pooling = stated if stated > 0 else llama_cpp.LLAMA_POOLING_TYPE_MEAN
        if pooling == llama_cpp.LLAMA_POOLING_TYPE_RANK:
            raise EmbedderUnusable(f"{path} is a reranker: it judges pairs and makes no vectors")
        try:
            model = llama_cpp.Llama(
                str(path),
                embedding=True,
                pooling_type=pooling,
                n_ctx=context,
                n_batch=context,
                n_ubatch=context,  # an encoder sees a text whole or not at all
                n_seq_max=1,
                verbose=False,
            )
        except (ValueError, RuntimeError, OSError) as error:
            raise _unreadable(path, str(error)) from error
        title = facts.get("general.name") or path.stem
        prompts = prompts_of(f"{title} {path.stem}", choice.query, choice.passage)
        name = vectors_name(title, file_mark(path), prompts, pooling)
        return cls(model, name, choice.text, prompts)

    @property
    def name(self) -> str:
        """The model's own, with a mark of the file and of what is written before texts."""
        return self._name

    @property
    def setting(self) -> str:
        """What opens it again."""
        return self._setting

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """One text after another: side by side on a CPU they are no faster."""
        before = self._prompts.before(kind)
        # llama.cpp's binding knows neither an empty text nor an empty list.
        wanted = [before + (text.strip() or " ") for text in texts]
        rows = self._model.embed(wanted, truncate=True) if wanted else []
        return of_length_one(np.array(rows, np.float32).reshape(len(texts), self._model.n_embd()))

    def close(self) -> None:
        """Give the memory back."""
        self._model.close()


_silenced: list[Any] = []


def _silence(api: Any) -> None:
    """What llama.cpp would print goes nowhere: a damaged file is told in one line of our own."""
    if not _silenced:
        _silenced.append(api.llama_log_callback(lambda level, text, data: None))
    api.llama_log_set(_silenced[0], ctypes.c_void_p(0))


def _look_at(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise EmbedderUnusable(f"{path} is not a GGUF file")


def _facts(api: Any, path: Path) -> dict[str, str]:
    """The metadata, read without the weights."""
    wanted = api.llama_model_default_params()
    wanted.vocab_only = True
    try:
        model = api.internals.LlamaModel(path_model=str(path), params=wanted, verbose=False)
    except ValueError as error:
        raise _unreadable(path, str(error)) from error
    try:
        return dict(model.metadata())
    finally:
        model.close()


def _number(facts: dict[str, str], key: str, missing: int = 0) -> int:
    text = facts.get(f"{facts.get('general.architecture', '')}.{key}", "")
    return int(text) if text.isascii() and text.isdigit() else missing


def _unreadable(path: Path, reason: str) -> EmbedderUnusable:
    return EmbedderUnusable(f"{path} cannot be loaded ({' '.join(reason.split())[:200]}); it may be damaged")
