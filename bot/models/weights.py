"""A GGUF in memory: its metadata and its vocabulary, without any context to run it in.

The one place where files are opened and where the loader's errors become ours. Does not know what is done
with a model.
"""

from __future__ import annotations

import ctypes
import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.models.errors import ModelNotFound, ModelUnreadable

ADVICE = "run `mosuan model list` to see the models, or name a GGUF file"
VALUE_BYTES = 4096
"""Room for one metadata value at first; chat templates are longer and are asked for twice."""
SPINS = "20000"
"""How often a thread of llama.cpp's looks again before it sleeps: a third of a millisecond. Without that it is woken on
the core of the one that wakes it, and the two compute one after the other: of 200 tokens 52 ms became 44.
"""
CACHE_VALUE_BYTES = 2
"""llama.cpp keeps keys and values as 16-bit floats."""


@dataclass(frozen=True)
class Weights:
    """A loaded file. ``model`` is llama.cpp's pointer; ``free`` it once, after everything made from it."""

    path: Path
    model: Any
    metadata: Mapping[str, str]

    @classmethod
    def load(cls, path: Path) -> Weights:
        """Read a file. Raises ``ModelNotFound`` or ``ModelUnreadable`` with one line that says what to do."""
        _look_at(path)
        # llama.cpp's threads meet hundreds of times for each token. Those that wait for one without a core must not
        # keep it from getting one: on two cores with two other programs a prompt took 12 s this way, over 60 else.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
        try:
            import llama_cpp
        except ImportError as error:
            raise ModelUnreadable(
                f"llama-cpp-python is not installed ({error}); run `pip install llama-cpp-python`"
            ) from error
        logging.getLogger("llama-cpp-python").setLevel(logging.CRITICAL)  # a damaged file is reported by us
        llama_cpp.llama_backend_init()
        model = llama_cpp.llama_model_load_from_file(
            str(path).encode(), llama_cpp.llama_model_default_params()
        )
        if not model:
            raise unreadable(path, "no model in it that llama.cpp knows")
        return cls(path, model, dict(_metadata(llama_cpp, model)))

    def free(self) -> None:
        """Give the memory back."""
        import llama_cpp

        llama_cpp.llama_model_free(self.model)

    def number(self, key: str) -> int:
        """A number the architecture states, such as ``context_length``; 0 where it states none."""
        text = self.metadata.get(f"{self.metadata.get('general.architecture', '')}.{key}", "")
        return int(text) if text.isascii() and text.isdigit() else 0

    @property
    def cell_bytes(self) -> int:
        """What the cache of one token costs, over all layers. Models that state it per layer are estimated."""
        import llama_cpp

        heads: int = self.number("attention.head_count_kv") or llama_cpp.llama_model_n_head_kv(self.model)
        width = llama_cpp.llama_model_n_embd(self.model) // max(1, llama_cpp.llama_model_n_head(self.model))
        keys: int = self.number("attention.key_length") or width
        values: int = self.number("attention.value_length") or width
        layers: int = llama_cpp.llama_model_n_layer(self.model)
        return max(1, layers * max(1, heads) * (keys + values) * CACHE_VALUE_BYTES)


def unreadable(path: Path, reason: str) -> ModelUnreadable:
    """The error for a file that is no usable model."""
    return ModelUnreadable(f"{path} cannot be loaded ({reason}); the file may be damaged; {ADVICE}")


def _look_at(path: Path) -> None:
    if not path.is_file():
        raise ModelNotFound(f"no model file {path}; {ADVICE}")
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise ModelUnreadable(f"{path} is not a GGUF file; {ADVICE}")


def _metadata(api: Any, model: Any) -> Iterator[tuple[str, str]]:
    for at in range(api.llama_model_meta_count(model)):
        key = _written(api.llama_model_meta_key_by_index, model, at)
        yield key, _written(api.llama_model_meta_val_str_by_index, model, at)


def _written(ask: Any, model: Any, at: int) -> str:
    size = VALUE_BYTES
    while True:
        buffer = ctypes.create_string_buffer(size)
        length: int = ask(model, at, buffer, size)
        if length < size:
            return buffer.value.decode("utf-8", "replace")
        size = length + 1
