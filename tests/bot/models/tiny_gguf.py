"""Writes a real GGUF of a few hundred kilobytes whose replies are known: each token has one successor.

Embeddings are one-hot, attention and feed-forward are zero, so the last token alone decides the next one
through the output matrix. It tokenises bytes and knows the nano format's special tokens.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np

SPECIALS = ["<|system|>", "<|user|>", "<|assistant|>", "<|tool|>", "<|tool_call|>", "<|tool_end|>", "<|end|>"]
WIDTH = 272
"""Of vocabulary and model: 256 bytes, one merge, the special tokens, and room up to a multiple of 16."""
TEMPLATE = Path(__file__).parents[3] / "bot" / "models" / "nano" / "chat_template.jinja"


def write(path: Path, chains: list[list[str]], context_tokens: int = 256, template: str = "") -> None:
    """Write a model in which each element of a chain (a special token or text) leads to the next.

    ``template`` is its chat template; without one that of the embedded model.
    """
    tokens_known = vocabulary()
    ids = {token: number for number, token in enumerate(tokens_known)}
    output = np.zeros((WIDTH, WIDTH), np.float32)
    for chain in chains:
        tokens = [token for piece in chain for token in ([piece] if piece in SPECIALS else _bytes(piece))]
        for token, successor in pairwise(tokens):
            assert not output[:, ids[token]].any(), f"{token!r} has two successors"
            output[ids[successor], ids[token]] = 1.0
    writer = gguf.GGUFWriter(path, "llama")
    _write_sizes(writer, context_tokens)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens_known)
    kinds = [gguf.TokenType.CONTROL if token in SPECIALS else gguf.TokenType.NORMAL for token in tokens_known]
    writer.add_token_types(kinds)
    writer.add_token_merges(["z z"])
    writer.add_eos_token_id(ids["<|end|>"])
    writer.add_bos_token_id(ids["<|system|>"])
    writer.add_add_bos_token(False)
    writer.add_chat_template(template or TEMPLATE.read_text(encoding="utf-8"))
    for name, array in _weights(output).items():
        writer.add_tensor(name, array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _write_sizes(writer: gguf.GGUFWriter, context_tokens: int) -> None:
    writer.add_context_length(context_tokens)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(32)
    writer.add_head_count(4)
    writer.add_head_count_kv(4)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10000.0)


def _weights(output: np.ndarray) -> dict[str, np.ndarray]:
    zeros, ones = np.zeros((WIDTH, WIDTH), np.float32), np.ones(WIDTH, np.float32)
    return {
        "token_embd.weight": np.eye(WIDTH, dtype=np.float32),
        "output_norm.weight": ones,
        "output.weight": output,
        "blk.0.attn_norm.weight": ones,
        "blk.0.ffn_norm.weight": ones,
        **{f"blk.0.attn_{name}.weight": zeros for name in ("q", "k", "v", "output")},
        "blk.0.ffn_gate.weight": np.zeros((32, WIDTH), np.float32),
        "blk.0.ffn_up.weight": np.zeros((32, WIDTH), np.float32),
        "blk.0.ffn_down.weight": np.zeros((WIDTH, 32), np.float32),
    }


def vocabulary() -> list[str]:
    """The tokens, in the order of their ids."""
    tokens = [*_byte_letters(), "zz", *SPECIALS]
    return [*tokens, *(f"[unused{number}]" for number in range(WIDTH - len(tokens)))]


def _byte_letters() -> list[str]:
    """GPT-2's spelling of bytes: printable ones as they are, the others moved to code points from 256 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    moved = iter(range(256, 512))
    return [chr(byte) if byte in printable else chr(next(moved)) for byte in range(256)]


def _bytes(text: str) -> list[str]:
    letters = _byte_letters()
    return [letters[byte] for byte in text.encode()]
