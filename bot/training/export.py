"""Weights to GGUF: architecture ``hunyuan-moe``, the tokenizer inside, chat template inside, checked against torch.

The constants come from llama.cpp's loader for this architecture: expert width equals ``feed_forward_length``, the
query/key norms are required, ``output`` falls back to the tied embedding. Norms and routers stay float32, every
other matrix is written as Q8_0 or float16.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from bot.training import tokens
from bot.training.model import HunYuanMoE

Kind = Literal["q8_0", "f16", "f32"]
KINDS = {
    "q8_0": gguf.GGMLQuantizationType.Q8_0,
    "f16": gguf.GGMLQuantizationType.F16,
    "f32": gguf.GGMLQuantizationType.F32,
}
FILE_KINDS = {
    "q8_0": gguf.LlamaFileType.MOSTLY_Q8_0,
    "f16": gguf.LlamaFileType.MOSTLY_F16,
    "f32": gguf.LlamaFileType.ALL_F32,
}


def tensors(model: HunYuanMoE) -> dict[str, NDArray[np.float32]]:
    """All weights under llama.cpp's names; fused gate/up matrices are split."""
    out = {"token_embd": model.embedding.weight, "output_norm": model.norm.weight}
    for n, block in enumerate(model.blocks):
        a, shared, experts = block.attention, block.shared, block.experts
        gate, up = shared.gate_up.weight.chunk(2)
        out |= {
            f"blk.{n}.attn_norm": block.attention_norm.weight,
            f"blk.{n}.attn_q": a.q.weight,
            f"blk.{n}.attn_k": a.k.weight,
            f"blk.{n}.attn_v": a.v.weight,
            f"blk.{n}.attn_output": a.out.weight,
            f"blk.{n}.attn_q_norm": a.q_norm.weight,
            f"blk.{n}.attn_k_norm": a.k_norm.weight,
            f"blk.{n}.ffn_norm": block.ffn_norm.weight,
        }
        if experts is None:
            out |= {f"blk.{n}.ffn_gate": gate, f"blk.{n}.ffn_up": up, f"blk.{n}.ffn_down": shared.down.weight}
            continue
        gates, ups = experts.gate_up.chunk(2, dim=1)
        out |= {
            f"blk.{n}.ffn_gate_shexp": gate,
            f"blk.{n}.ffn_up_shexp": up,
            f"blk.{n}.ffn_down_shexp": shared.down.weight,
            f"blk.{n}.ffn_gate_inp": experts.router.weight,
            f"blk.{n}.ffn_gate_exps": gates,
            f"blk.{n}.ffn_up_exps": ups,
            f"blk.{n}.ffn_down_exps": experts.down,
        }
    return {f"{name}.weight": t.detach().float().contiguous().numpy() for name, t in out.items()}


def write_sizes(writer: gguf.GGUFWriter, model: HunYuanMoE) -> None:
    """The hyper-parameters llama.cpp asks for."""
    c = model.c
    writer.add_context_length(c.context)
    writer.add_embedding_length(c.width)
    writer.add_block_count(c.layers)
    writer.add_feed_forward_length(c.expert_width if c.experts else c.shared_width)
    writer.add_head_count(c.heads)
    writer.add_head_count_kv(c.kv_heads)
    writer.add_key_length(c.head_dim)
    writer.add_value_length(c.head_dim)
    writer.add_layer_norm_rms_eps(c.norm_eps)
    writer.add_rope_freq_base(c.rope_base)
    if c.experts:
        writer.add_expert_count(c.experts)
        writer.add_expert_used_count(c.experts_per_token)
        writer.add_expert_feed_forward_length(c.expert_width)
        writer.add_expert_shared_feed_forward_length(c.shared_width)
        writer.add_expert_shared_count(1)


def write_tokenizer(writer: gguf.GGUFWriter, tokenizer: Tokenizer, chat_template: str) -> None:
    """Vocabulary, merges, special tokens and chat template."""
    vocab = tokenizer.get_vocab(with_added_tokens=True)
    by_id = sorted(vocab, key=vocab.__getitem__)
    special = set(tokens.SPECIALS)
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(tokens.PRE_NAME)
    writer.add_token_list(by_id)
    writer.add_token_types([gguf.TokenType.CONTROL if t in special else gguf.TokenType.NORMAL for t in by_id])
    writer.add_token_merges([m if isinstance(m, str) else " ".join(m) for m in merges])
    writer.add_eos_token_id(vocab[tokens.END])
    writer.add_bos_token_id(vocab[tokens.SYSTEM])
    writer.add_pad_token_id(vocab[tokens.PAD])
    writer.add_add_bos_token(False)
    writer.add_chat_template(chat_template)


def export(
    model: HunYuanMoE,
    tokenizer: Tokenizer,
    path: Path,
    *,
    chat_template: str,
    kind: Kind = "q8_0",
    name: str = "mosuan-nano",
) -> None:
    """Write one GGUF file."""
    writer = gguf.GGUFWriter(path, "hunyuan-moe" if model.c.experts else "hunyuan-dense")
    writer.add_name(name)
    writer.add_license("apache-2.0")
    writer.add_file_type(FILE_KINDS[kind])
    write_sizes(writer, model)
    write_tokenizer(writer, tokenizer, chat_template)
    for tensor_name, array in tensors(model).items():
        keep = array.ndim < 2 or "ffn_gate_inp" in tensor_name or kind == "f32"
        if keep:
            writer.add_tensor(tensor_name, array)
        else:
            packed = gguf.quants.quantize(array, KINDS[kind])
            writer.add_tensor(tensor_name, packed, raw_dtype=KINDS[kind])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


@dataclass(frozen=True)
class Parity:
    """How far llama.cpp's logits are from torch's, over all probed texts."""

    same_tokens: bool
    max_abs_error: float
    correlation: float


def parity(model: HunYuanMoE, tokenizer: Tokenizer, path: Path, texts: Sequence[str]) -> Parity:
    """Compare token ids and logits of a GGUF with the model it came from."""
    import llama_cpp

    engine: Any = llama_cpp.Llama(str(path), n_ctx=512, logits_all=True, verbose=False, n_threads=2)
    same, worst, ours, theirs = True, 0.0, [], []
    for text in texts:
        ids = tokenizer.encode(text).ids
        same &= engine.tokenize(text.encode(), add_bos=False, special=True) == ids
        with torch.no_grad():
            expected = model(torch.tensor([ids]))[0].numpy()
        engine.reset()
        engine.eval(ids)
        got = np.array(engine.scores[: len(ids)])
        worst = max(worst, float(np.abs(got - expected).max()))
        ours.append(expected.ravel())
        theirs.append(got.ravel())
    engine.close()
    return Parity(same, worst, float(np.corrcoef(np.concatenate(ours), np.concatenate(theirs))[0, 1]))
