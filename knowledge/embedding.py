"""Text to vectors: the `Embedder` protocol, and the default that needs no model and no download.

`HashedNgrams` is feature hashing with signs (Weinberger et al. 2009, "Feature Hashing for Large Scale
Multitask Learning", arXiv:0902.2206) over words and character n-grams, the subword idea of fastText
(Bojanowski et al. 2017, arXiv:1607.04606) without training. It finds what is spelled alike (inflections,
typing errors, parts of Chinese words); it does not know meanings or translations, which is the work of a
learned embedder and of the synonyms in `knowledge.words`. Knows nothing of documents or of where vectors go.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.words import Token, content_of

Vectors = NDArray[np.float32]
"""(number of texts, dimensions), each row of length 1, or all zero for a text without a word."""


class Embedder(Protocol):
    """What turns texts into vectors. Called in a thread of its own, one call at a time, so it may block."""

    @property
    def learned(self) -> bool:
        """Whether its cosines tell meanings, on a scale of their own (`knowledge.scale`), or spellings."""
        ...

    @property
    def at_once(self) -> int:
        """Texts that it is given in one call; a question waits for as many."""
        ...

    @property
    def name(self) -> str:
        """Changes whenever the vectors would: vectors of different names are never compared."""
        ...

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """The vectors of ``texts``, shape (len(texts), dimensions), L2-normalised. Raises `EmbedderFailed`."""
        ...

    @property
    def setting(self) -> str:
        """What opens it again, without secrets."""
        ...

    def close(self) -> None:
        """Give memory and connections back."""
        ...


class HashedNgrams:
    """Signed hashing of n-grams into ``dimensions`` places; the same in every process, on every machine."""

    learned = False
    at_once = 32

    def __init__(self, dimensions: int = 1024) -> None:
        self.dimensions = dimensions

    @property
    def name(self) -> str:
        """Names the method, its version and its width."""
        return f"hashed-ngrams-1-{self.dimensions}"

    @property
    def setting(self) -> str:
        """The choice of the built-in one, as `knowledge.embedders.choice` keeps it."""
        return '{"embedder": "hashed-ngrams"}'

    def close(self) -> None:
        """Nothing is held."""

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """Passages and queries are treated alike."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for (feature, weight), count in Counter(_features(content_of(text))).items():
                # crc32 and not hash(): hash() is salted per process.
                code = zlib.crc32(feature.encode())
                sign = 1.0 if code & 1 else -1.0
                row[(code >> 1) % self.dimensions] += sign * weight * (1.0 + math.log(count))
        return of_length_one(vectors)


def of_length_one(vectors: Vectors) -> Vectors:
    """Each row divided by its length; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)


def _features(tokens: Sequence[Token]) -> Iterator[tuple[str, float]]:
    """(feature, weight): words 1, their 3- and 4-grams less; characters little, pairs 1, triples half."""
    for i, token in enumerate(tokens):
        if not token.is_han:
            yield f"w:{token.text}", 1.0
            padded = f"<{token.text}>"
            grams = [padded[j : j + n] for n in (3, 4) for j in range(len(padded) - n + 1)]
            yield from ((f"g:{gram}", 0.8 / math.sqrt(len(grams))) for gram in grams)
            continue
        yield f"h:{token.text}", 0.3
        for n, weight in ((2, 1.0), (3, 0.5)):
            window = tokens[i : i + n]
            if len(window) == n and all(t.is_han and t.run == token.run for t in window):
                yield "h:" + "".join(t.text for t in window), weight
