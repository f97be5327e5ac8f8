"""Writes a LoRA adapter of a few kilobytes for the model of ``tiny_gguf``: with it the model says one letter only.

The model's attention is zero. The adapter lets the values carry whether the assistant's token was seen, and the
output of attention add the letter before the wanted one: that one is what the output matrix then makes of it.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

from tests.bot.models.tiny_gguf import WIDTH, vocabulary


def write(
    path: Path, before: str, gain: float = 1000.0, architecture: str = "llama", kind: str = "lora"
) -> None:
    """Write an adapter that makes the model say what follows ``before`` in its chains; a gain of 0 does nothing."""
    ids = {token: number for number, token in enumerate(vocabulary())}
    seen, carried, said = (np.zeros((1, WIDTH), np.float32) for _ in range(3))
    seen[0, ids["<|assistant|>"]] = carried[0, 0] = 1.0
    said[0, ids[before]] = gain
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", kind)
    writer.add_float32("adapter.lora.alpha", 1.0)
    for name, reads, writes in (("attn_v", seen, carried), ("attn_output", carried, said)):
        writer.add_tensor(f"blk.0.{name}.weight.lora_a", reads)
        writer.add_tensor(f"blk.0.{name}.weight.lora_b", np.ascontiguousarray(writes.T))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
