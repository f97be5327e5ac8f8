"""One llama.cpp context whose cache holds several sequences of tokens side by side, and batches over them.

The only file that fills llama.cpp's structures. All sequences share one pool of cells: copying the beginning
of a sequence to another marks its cells as shared and moves nothing, so a common prompt is computed and
stored once. Runs on the thread of its owner. Does not know requests, nor which sequence is free.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping, Sequence
from mmap import mmap
from pathlib import Path
from typing import Any

from bot.models.errors import EngineFailed
from bot.models.weights import Weights, unreadable

MAX_BATCH = 512
"""Most tokens of one step: llama.cpp's own size of one pass. Longer ones are no faster on a CPU."""
SMALL_BYTES = 64 << 20
"""Threads that share a step wait for each other at every matrix. Of weights below this (the embedded model has 15 MB)
two threads compute 8 tokens in 9 ms and one in 2, both on a busy machine of two cores.
"""
SMALL_WORTH_SHARING = 64
"""Tokens of a step from which on even such a model is computed faster by all cores."""


class Batch:
    """The tokens of one step, each with its sequence and position."""

    def __init__(self, capacity: int) -> None:
        import llama_cpp

        self._tokens: Any = (ctypes.c_int32 * capacity)()
        self._positions: Any = (ctypes.c_int32 * capacity)()
        self._sequences: Any = (ctypes.c_int32 * capacity)()
        self._wanted: Any = (ctypes.c_int8 * capacity)()
        # Each token may belong to many sequences; here each belongs to one, so the lists are laid out once.
        pointers = (ctypes.POINTER(ctypes.c_int32) * capacity)()
        for at in range(capacity):
            address = ctypes.addressof(self._sequences) + at * ctypes.sizeof(ctypes.c_int32)
            pointers[at] = ctypes.cast(address, ctypes.POINTER(ctypes.c_int32))
        self._counts, self._pointers = (ctypes.c_int32 * capacity)(*[1] * capacity), pointers
        self.capacity = capacity
        self.size = 0
        self.native = llama_cpp.llama_batch(
            0, self._tokens, None, self._positions, self._counts, pointers, self._wanted
        )

    def clear(self) -> None:
        """Forget the tokens."""
        self.size = 0

    def add(self, sequence: int, position: int, tokens: Sequence[int], *, output: bool) -> int:
        """Append tokens of one sequence from ``position`` on; the place of the last one, for its output."""
        count = len(tokens)
        end = self.size + count
        self._tokens[self.size : end] = tokens
        self._positions[self.size : end] = range(position, position + count)
        self._sequences[self.size : end] = [sequence] * count
        self._wanted[self.size : end] = [0] * (count - 1) + [int(output)]
        self.size = end
        return end - 1


class Sequences:
    """``count`` sequences, each up to ``context_tokens`` long, in a pool of ``cells`` tokens.

    ``threads`` computes each step; 0 leaves it to the machine, by the size of the weights and of the step.
    """

    def __init__(
        self, weights: Weights, *, context_tokens: int, cells: int, count: int, threads: int
    ) -> None:
        import llama_cpp

        self._api: Any = llama_cpp
        settings = llama_cpp.llama_context_default_params()
        settings.n_ctx = cells
        settings.n_seq_max = count
        settings.kv_unified = True
        settings.n_batch = settings.n_ubatch = max(count, min(MAX_BATCH, cells))
        self._few, self._many, self._worth_sharing = _threads(weights, threads)
        self._threads = settings.n_threads = settings.n_threads_batch = self._few
        settings.no_perf = True
        self.native = llama_cpp.llama_init_from_model(weights.model, settings)
        if not self.native:
            raise unreadable(weights.path, "no context can be made for it; is there memory enough?")
        self._memory = llama_cpp.llama_get_memory(self.native)
        self._adapters: Mapping[str, Any] = {}
        self._worn = ""
        self.context_tokens = context_tokens
        self.cells = cells
        self.cell_bytes = weights.cell_bytes
        self.batch_tokens: int = settings.n_batch
        # A recurrent state is a sum over all tokens: nothing can be taken out of it again.
        self.divisible = not (
            llama_cpp.llama_model_is_recurrent(weights.model)
            or llama_cpp.llama_model_is_hybrid(weights.model)
        )

    def copy(self, source: int, target: int, length: int) -> None:
        """Let an empty sequence begin like another."""
        self._api.llama_memory_seq_cp(self._memory, source, target, 0, length)

    def cut(self, sequence: int, length: int) -> None:
        """Keep the first ``length`` tokens of a sequence."""
        self._api.llama_memory_seq_rm(self._memory, sequence, length, -1)

    def save(self, sequence: int, tokens: Sequence[int], path: Path) -> bool:
        """Write a sequence, which holds these tokens, to a file. False when it could not be written."""
        row = (self._api.llama_token * len(tokens))(*tokens)
        name = os.fsencode(path)
        written: int = self._api.llama_state_seq_save_file(self.native, name, sequence, row, len(tokens))
        return written > 0

    def load(self, sequence: int, tokens: Sequence[int], path: Path) -> bool:
        """Fill an empty sequence from a file. False, and empty again, when the file holds other tokens or is bad."""
        row, count = (self._api.llama_token * len(tokens))(), ctypes.c_size_t()
        read = self._api.llama_state_seq_load_file(
            self.native, os.fsencode(path), sequence, row, len(tokens), ctypes.byref(count)
        )
        if read and count.value == len(tokens) and list(row) == list(tokens):
            return True
        self.cut(sequence, 0)
        return False

    def lift(self, sequence: int) -> Any:
        """A copy of a sequence, to be put back later; None when there is none to be had."""
        if not (size := self._api.llama_state_seq_get_size(self.native, sequence)):
            return None
        # Pages of its own go back to the system when it is dropped; pieces of all sizes left holes in the heap.
        state = (ctypes.c_uint8 * size).from_buffer(mmap(-1, size))
        return state if self._api.llama_state_seq_get_data(self.native, state, size, sequence) else None

    def put_back(self, sequence: int, state: Any) -> bool:
        """Fill an empty sequence from a copy. False, and still empty, when there are no cells in a row for it."""
        if self._api.llama_state_seq_set_data(self.native, state, len(state), sequence):
            return True
        self.cut(sequence, 0)
        return False

    def offer(self, adapters: Mapping[str, Any]) -> None:
        """The adapters that can be worn, each under its key."""
        self._adapters = adapters

    def wear(self, key: str) -> None:
        """Compute with this adapter from now on; blank for none. Takes 0.01 ms, nothing is loaded."""
        if key == self._worn:
            return
        worn = [self._adapters[key]] if key else []
        pointers = (self._api.llama_adapter_lora_p_ctypes * len(worn))(*worn)
        scales = (ctypes.c_float * len(worn))(*[1.0] * len(worn))
        if self._api.llama_set_adapters_lora(self.native, pointers, len(worn), scales):
            raise EngineFailed("llama.cpp refuses the adapter; does it belong to this model?")
        self._worn = key

    def clear(self) -> None:
        """Forget all sequences."""
        self._api.llama_memory_clear(self._memory, False)

    def decode(self, batch: Batch) -> int:
        """Compute a batch. 0 is success, 1 means that no cells are free; others are failures of the engine."""
        batch.native.n_tokens = batch.size
        threads = self._many if batch.size >= self._worth_sharing else self._few
        if threads != self._threads:
            self._api.llama_set_n_threads(self.native, threads, threads)
            self._threads = threads
        result: int = self._api.llama_decode(self.native, batch.native)
        return result

    def free(self) -> None:
        """Give the memory back."""
        self._api.llama_free(self.native)


def _threads(weights: Weights, wanted: int) -> tuple[int, int, int]:
    """Threads for a small step and for a large one, and from how many tokens on a step is large."""
    cores = os.cpu_count() or 1
    if wanted:
        return wanted, wanted, 1
    if weights.path.stat().st_size < SMALL_BYTES:
        return 1, cores, SMALL_WORTH_SHARING
    return max(1, cores // 2), cores, 2
