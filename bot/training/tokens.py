"""The tokenizer of the embedded model: byte-level BPE, digits one by one, special tokens for roles and calls.

``llama.cpp`` rebuilds it from the vocabulary and merges in the GGUF under the name ``qwen2``, so the regular
expression below must stay exactly that of Qwen2. Knows nothing of what is said in the tokens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from bot.models.formats.naming import NAMES

QWEN2 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
PAD, END, SYSTEM, USER, ASSISTANT, TOOL, CALL, CALL_END = ROLES = (
    "<|pad|>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>", "<|tool|>", "<|tool_call|>", "<|tool_end|>",
)  # fmt: skip
SPECIALS = (*ROLES, *NAMES)
PRE_NAME = "qwen2"


def train(texts: Iterable[str], vocab: int) -> Tokenizer:
    """Learn ``vocab`` tokens (specials included, ids from 0) from texts."""
    tokenizer = Tokenizer(models.BPE(byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(QWEN2), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(
        texts,
        trainers.BpeTrainer(
            vocab_size=vocab,
            special_tokens=list(SPECIALS),
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            max_token_length=16,
            show_progress=False,
        ),
    )
    return tokenizer


def load(path: Path) -> Tokenizer:
    """Read a tokenizer that ``train`` made and ``Tokenizer.save`` wrote."""
    return Tokenizer.from_file(str(path))


@dataclass(frozen=True)
class Encoded:
    """Token ids and, for each, whether the model learns to write it."""

    ids: list[int]
    learn: list[bool]
