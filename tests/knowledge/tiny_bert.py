"""Writes a real BERT of a hundred kilobytes with random weights, as a GGUF and as a folder of safetensors.

Both hold the same numbers, so two engines that know nothing of each other must make the same vectors. The
vocabulary is the letters, the digits and some Chinese characters.
"""

from __future__ import annotations

import json
from pathlib import Path

import gguf
import numpy as np

WIDTH, LAYERS, HEADS, INNER, CONTEXT = 32, 2, 4, 64, 128
SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = [*"abcdefghijklmnopqrstuvwxyz0123456789", *"年假是十天报销三百元仓库钥匙"]
TOKENS = [*SPECIALS, *LETTERS, *(f"##{letter}" for letter in LETTERS if letter.isascii())]
_EMBEDDING = {
    "token_embd.weight": "embeddings.word_embeddings.weight",
    "position_embd.weight": "embeddings.position_embeddings.weight",
    "token_types.weight": "embeddings.token_type_embeddings.weight",
    "token_embd_norm": "embeddings.LayerNorm",
}
_LAYER = {
    "attn_q": "attention.self.query",
    "attn_k": "attention.self.key",
    "attn_v": "attention.self.value",
    "attn_output": "attention.output.dense",
    "attn_output_norm": "attention.output.LayerNorm",
    "ffn_up": "intermediate.dense",
    "ffn_down": "output.dense",
    "layer_output_norm": "output.LayerNorm",
}


def weights(seed: int = 1) -> dict[str, np.ndarray]:
    """By the names of a GGUF."""
    random = np.random.default_rng(seed)
    found = {
        "token_embd.weight": random.normal(0, 1, (len(TOKENS), WIDTH)),
        "position_embd.weight": random.normal(0, 0.1, (CONTEXT, WIDTH)),
        "token_types.weight": random.normal(0, 0.1, (2, WIDTH)),
        "token_embd_norm.weight": np.ones(WIDTH),
        "token_embd_norm.bias": np.zeros(WIDTH),
    }
    for layer in range(LAYERS):
        for name in _LAYER:
            rows, columns = {"ffn_up": (INNER, WIDTH), "ffn_down": (WIDTH, INNER)}.get(name, (WIDTH, WIDTH))
            is_norm = name.endswith("norm")
            matrix = np.ones(WIDTH) if is_norm else random.normal(0, 0.3, (rows, columns))
            found[f"blk.{layer}.{name}.weight"] = matrix
            found[f"blk.{layer}.{name}.bias"] = np.zeros(WIDTH if is_norm else rows)
    return {name: array.astype(np.float32) for name, array in found.items()}


def write_gguf(
    path: Path, *, name: str = "tiny", pooling: gguf.PoolingType | None = gguf.PoolingType.MEAN
) -> None:
    """As a GGUF that states how it pools, or does not."""
    writer = gguf.GGUFWriter(path, "bert")
    writer.add_name(name)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(INNER)
    writer.add_block_count(LAYERS)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(1e-12)
    writer.add_causal_attention(False)
    if pooling is not None:
        writer.add_pooling_type(pooling)
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    # llama.cpp marks beginnings of words where BERT marks what goes on.
    spelled = [t if t in SPECIALS else t[2:] if t.startswith("##") else f"\u2581{t}" for t in TOKENS]
    writer.add_token_list(spelled)
    writer.add_token_types(
        [gguf.TokenType.CONTROL if t in SPECIALS else gguf.TokenType.NORMAL for t in TOKENS]
    )
    writer.add_token_type_count(2)
    for add, token in (
        (writer.add_bos_token_id, "[CLS]"),
        (writer.add_eos_token_id, "[SEP]"),
        (writer.add_sep_token_id, "[SEP]"),
        (writer.add_unk_token_id, "[UNK]"),
        (writer.add_pad_token_id, "[PAD]"),
        (writer.add_mask_token_id, "[MASK]"),
    ):
        add(TOKENS.index(token))
    for tensor, array in weights().items():
        writer.add_tensor(tensor, array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def write_folder(folder: Path, *, pooling: str = "pooling_mode_mean_tokens") -> None:
    """As sentence-transformers would."""
    from safetensors.numpy import save_file

    folder.mkdir(parents=True)
    save_file(dict(_by_transformers()), folder / "model.safetensors", {"format": "pt"})
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": WIDTH,
        "intermediate_size": INNER,
        "num_attention_heads": HEADS,
        "num_hidden_layers": LAYERS,
        "max_position_embeddings": CONTEXT,
        "type_vocab_size": 2,
        "vocab_size": len(TOKENS),
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
    }
    for name, said in {
        "config.json": config,
        "tokenizer_config.json": {"tokenizer_class": "BertTokenizer", "do_lower_case": True},
        "sentence_bert_config.json": {"max_seq_length": CONTEXT},
        "modules.json": [
            {"type": f"sentence_transformers.models.{kind}"} for kind in ("Transformer", "Pooling")
        ],
    }.items():
        (folder / name).write_text(json.dumps(said), "utf-8")
    (folder / "vocab.txt").write_text("\n".join(TOKENS) + "\n", "utf-8")
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({pooling: True}), "utf-8")


def _by_transformers() -> dict[str, np.ndarray]:
    """The same weights by the names that transformers has for them."""
    found = {}
    for name, array in weights().items():
        if name.startswith("blk."):
            _, layer, part, kind = name.split(".")
            found[f"encoder.layer.{layer}.{_LAYER[part]}.{kind}"] = array
        elif name in _EMBEDDING:
            found[_EMBEDDING[name]] = array
        else:
            part, kind = name.split(".")
            found[f"{_EMBEDDING[part]}.{kind}"] = array
    return found
