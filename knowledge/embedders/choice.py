"""Which embedder is wanted, in words that can be kept: what stands in the settings, and opening what it names.

What is kept is the whole choice but the key, so that vectors made by another embedder can still be asked with it
while its successor's are being made. Knows the three kinds of learned embedders, and loads none before it is asked.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from knowledge.embedding import Embedder, HashedNgrams
from knowledge.errors import EmbedderUnusable

BUILT_IN = "hashed-ngrams"


@dataclass(frozen=True)
class Choice:
    """What makes the vectors.

    ``embedder``: `BUILT_IN`, a .gguf file, a folder with safetensors, or ``http://HOST/v1#MODEL``. ``query`` and
    ``passage`` go before the texts; None leaves that to what is known of the model.
    """

    embedder: str = BUILT_IN
    query: str | None = None
    passage: str | None = None
    dimensions: int = 0
    """Of a server that can shorten its vectors; 0 takes them as they are."""
    timeout_s: float = 30.0
    api_key: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The choice as it is kept: without the key."""
        return json.dumps({name: value for name, value in asdict(self).items() if name != "api_key"})

    def with_key_for(self, other: Choice) -> Choice:
        """``other`` with this choice's key, if both are at one server: nobody else is told it."""
        here, there = urlsplit(self.embedder), urlsplit(other.embedder)
        is_same = (here.scheme, here.netloc) == (there.scheme, there.netloc)
        return replace(other, api_key=self.api_key if is_same else "")

    @classmethod
    def of(cls, text: str) -> Choice:
        """The choice that was kept as ``text``. Raises `EmbedderUnusable`."""
        try:
            return cls(**json.loads(text))
        except (TypeError, ValueError) as error:
            raise EmbedderUnusable(f"{text!r:.80} names no embedder ({error})") from None


def open_embedder(choice: Choice) -> Embedder:
    """The embedder that is chosen. Files are loaded, servers not asked yet. Raises `EmbedderUnusable`."""
    name = choice.embedder or BUILT_IN
    if name == BUILT_IN:
        return HashedNgrams()
    if name.startswith(("http://", "https://")):
        from knowledge.embedders.upstream import UpstreamEmbedder

        return UpstreamEmbedder.of(choice)
    path = Path(name).expanduser()
    if path.is_dir():
        from knowledge.embedders.safetensors import SafetensorsEmbedder

        return SafetensorsEmbedder.load(path, choice)
    if path.is_file():
        from knowledge.embedders.gguf import GgufEmbedder

        return GgufEmbedder.load(path, choice)
    raise EmbedderUnusable(
        f"there is no embedder {name!r}; knowledge.embedder is {BUILT_IN}, a .gguf file, a folder with "
        "safetensors, or http://HOST/v1#MODEL"
    )
