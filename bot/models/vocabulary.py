"""Single tokens of a loaded GGUF: their bytes, which ones end a reply, and which ones text must not spell.

Reads llama.cpp's vocabulary directly: the binding's own ``detokenize`` fails on pieces above 32 bytes.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

PIECE_BYTES = 256


class Vocabulary:
    """What the engine needs to know of single tokens."""

    def __init__(self, llama: Any) -> None:
        import llama_cpp

        self._api: Any = llama_cpp
        self._vocab = llama_cpp.llama_model_get_vocab(llama._model.model)
        every = range(llama.n_vocab())
        self.ends = {token for token in every if llama_cpp.llama_vocab_is_eog(self._vocab, token)}
        marked = self._api.LLAMA_TOKEN_ATTR_CONTROL | self._api.LLAMA_TOKEN_ATTR_USER_DEFINED
        special = [token for token in every if llama_cpp.llama_vocab_get_attr(self._vocab, token) & marked]
        # Some vocabularies define runs of spaces and line breaks too; those are harmless.
        spelled = sorted({text for token in special if (text := self.text(token))[:1] in ("<", "[")}, key=len)
        self._marked = frozenset(spelled)
        self._special = re.compile("|".join(re.escape(text) for text in reversed(spelled)) or r"(?!)")

    def piece(self, token: int) -> bytes:
        """The bytes of a token, special ones as they are spelled."""
        size = PIECE_BYTES
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = self._api.llama_token_to_piece(self._vocab, token, buffer, size, 0, True)
            if length >= 0:
                return buffer.raw[:length]
            size = -length

    def text(self, token: int) -> str:
        """The same as text; empty for no token."""
        return self.piece(token).decode("utf-8", "replace") if token >= 0 else ""

    def has(self, spelling: str) -> bool:
        """Whether this is a special token of the model."""
        return spelling in self._marked

    def broken_up(self, text: str) -> str:
        """The text with a space inside every special token of this very model."""
        while self._special.search(text):
            text = self._special.sub(lambda found: f"{found.group()[0]} {found.group()[1:]}", text)
        return text
