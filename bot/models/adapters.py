"""LoRA adapters beside a GGUF: small files that change how its weights read and write, chosen for each request.

An adapter is loaded once and is then a chat model of its own name over the same weights, cache and queue: a scene
or a request names it as it names any model. A step computes one adapter, so requests with different ones take
turns. What tokens meant to one adapter is never reused for another. Does not know how an adapter was trained;
llama.cpp takes those of attention and feed-forward matrices, and of experts only for some architectures.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from bot.messages import Message
from bot.models.chat import GREEDY, ModelCard, Part, Sampling, ToolChoice
from bot.models.errors import ModelNotFound, ModelUnreadable
from bot.models.header import read_header
from bot.models.weights import Weights
from tools.spec import ToolSpec


@dataclass(frozen=True)
class Adapter:
    """A loaded adapter. It lives as long as the weights do; ``key`` tells it from every other file and version."""

    name: str
    key: str
    native: Any

    @classmethod
    def load(cls, weights: Weights, path: Path) -> Adapter:
        """Read a file. Raises ``ModelNotFound``, or ``ModelUnreadable`` where it does not fit these weights."""
        import llama_cpp

        if not path.is_file():
            raise ModelNotFound(f"no adapter file {path}; check [model] adapters")
        header, base = read_header(path), weights.metadata.get("general.architecture", "")
        if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
            raise ModelUnreadable(
                f"{path} is no LoRA adapter; convert one with llama.cpp's convert_lora_to_gguf.py"
            )
        if header.text("general.architecture") != base:
            made_for = header.text("general.architecture")
            raise ModelUnreadable(f"{path} was made for {made_for!r:.40} and {weights.path} is {base!r:.40}")
        native = llama_cpp.llama_adapter_lora_init(weights.model, str(path).encode())
        if not native:
            raise ModelUnreadable(f"{path} does not fit {weights.path}: it is damaged or of another size")
        status = path.stat()
        return cls(path.stem, f"{path.resolve()} {status.st_size} {status.st_mtime_ns}", native)


class Adaptable(Protocol):
    """An engine that can write with an adapter of its own."""

    @property
    def card(self) -> ModelCard:
        """What is known of the weights below."""
        ...

    def expect_room(self) -> None:
        """Raise ``ModelBusy`` if a request now could not even wait."""
        ...

    def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec],
        tool_choice: ToolChoice,
        sampling: Sampling,
        adapter: str,
    ) -> AsyncGenerator[Part, None]:
        """Write one reply with the adapter of this key."""
        ...


class AdaptedModel:
    """The chat model that an adapter makes of the weights. Closing it closes nothing: they belong to ``base``."""

    def __init__(self, base: Adaptable, adapter: Adapter) -> None:
        self._base = base
        self._key = adapter.key
        self.card = replace(base.card, name=adapter.name)

    def expect_room(self) -> None:
        """Raise ``ModelBusy`` if a request now could not even wait."""
        self._base.expect_room()

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """Write one reply, beside those of the other adapters."""
        reply = self._base.stream(
            messages, tools=tools, tool_choice=tool_choice, sampling=sampling, adapter=self._key
        )
        async with aclosing(reply) as parts:
            async for part in parts:
                yield part

    async def close(self) -> None:
        """Nothing of its own to free."""
