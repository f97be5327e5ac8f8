"""The tokens of a loaded GGUF: of a text, their bytes, which ones end a reply, and which ones text must not spell.

Reads llama.cpp's vocabulary directly: the binding's own ``detokenize`` fails on pieces above 32 bytes. Any
thread may use it.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

PIECE_BYTES = 256


class Vocabulary:
    """What the engine needs to know of single tokens."""

    def __init__(self, model: Any) -> None:
        import llama_cpp

        self._api: Any = llama_cpp
        self.native = llama_cpp.llama_model_get_vocab(model)
        self._pieces: dict[int, bytes] = {}
        self.bos: int = llama_cpp.llama_vocab_bos(self.native)
        every = range(llama_cpp.llama_vocab_n_tokens(self.native))
        self.ends = {token for token in every if llama_cpp.llama_vocab_is_eog(self.native, token)}
        marked = self._api.LLAMA_TOKEN_ATTR_CONTROL | self._api.LLAMA_TOKEN_ATTR_USER_DEFINED
        special = [token for token in every if llama_cpp.llama_vocab_get_attr(self.native, token) & marked]
        # Some vocabularies define runs of spaces and line breaks too; those are harmless.
        spelled = sorted({text for token in special if (text := self.text(token))[:1] in ("<", "[")}, key=len)
        self._marked = frozenset(spelled)
        self._special = re.compile("|".join(re.escape(text) for text in reversed(spelled)) or r"(?!)")

    def piece(self, token: int) -> bytes:
        """The bytes of a token, special ones as they are spelled."""
        if (known := self._pieces.get(token)) is None:  # asking llama.cpp takes 20 times as long
            known = self._pieces[token] = self._asked(token)
        return known

    def _asked(self, token: int) -> bytes:
        size = PIECE_BYTES
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = self._api.llama_token_to_piece(self.native, token, buffer, size, 0, True)
            if length >= 0:
                return buffer.raw[:length]
            size = -length

    def text(self, token: int) -> str:
        """The same as text; empty for no token."""
        return self.piece(token).decode("utf-8", "replace") if token >= 0 else ""

    def tokens(self, text: str, *, begins: bool = True) -> list[int]:
        """The tokens of a prompt, special ones where they are spelled, the first one that of a beginning; of what
        stands inside of one where it does not begin.
        """
        if not text:
            return []
        raw, count = text.encode(), -1
        size = len(raw) + 2  # nearly always enough: a token is a byte at least
        while count < 0:
            found = (self._api.llama_token * size)()
            count = self._api.llama_tokenize(self.native, raw, len(raw), found, size, begins, True)
            size = -count
        tokens: list[int] = found[:count]
        return tokens[1:] if tokens[:2] == [self.bos, self.bos] else tokens  # some templates write it too

    def has(self, spelling: str) -> bool:
        """Whether this is a special token of the model."""
        return spelling in self._marked

    def broken_up(self, text: str) -> str:
        """The text with a space inside every special token of this very model."""
        while self._special.search(text):
            text = self._special.sub(lambda found: f"{found.group()[0]} {found.group()[1:]}", text)
        return text
