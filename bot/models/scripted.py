"""A model that plays a script: put replies in, read what was asked. For tests, demonstrations and examples.

A reply is text in its format's spelling, cut into tokens of ``token_chars`` characters and parsed as any
engine's output is, or explicit parts, or an error to raise. Does not look at what it is asked.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass

from bot.events import Usage
from bot.messages import Message
from bot.models.chat import GREEDY, Call, Finish, ModelCard, Part, Sampling, ToolChoice
from bot.models.errors import ModelError, ScriptEnded
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat
from tools.spec import ToolSpec

Reply = str | Sequence[Part] | ModelError


@dataclass(frozen=True)
class Asked:
    """One request that the model was given."""

    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...]
    tool_choice: ToolChoice
    sampling: Sampling


class ScriptedModel:
    """Plays ``replies`` in order.

    ``asked`` holds the requests; ``unfinished`` counts streams that are running or were closed early.
    """

    def __init__(
        self,
        replies: Iterable[Reply] = (),
        *,
        form: ToolCallFormat = NANO,
        token_chars: int | Sequence[int] = 3,
        name: str = "scripted",
        context_tokens: int = 4096,
        quotes: bool = False,
    ) -> None:
        self._replies = deque(replies)
        self._form = form
        self._sizes = (token_chars,) if isinstance(token_chars, int) else tuple(token_chars)
        self.card = ModelCard(name, context_tokens, form.name, quotes=quotes)
        self.asked: list[Asked] = []
        self.unfinished = 0

    def enqueue(self, *replies: Reply) -> None:
        """Add replies to the end of the script."""
        self._replies.extend(replies)

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        tools: Sequence[ToolSpec] = (),
        tool_choice: ToolChoice = "auto",
        sampling: Sampling = GREEDY,
    ) -> AsyncGenerator[Part, None]:
        """Play the next reply. Raises ``ScriptEnded`` when there is none."""
        self.asked.append(Asked(tuple(messages), tuple(tools), tool_choice, sampling))
        if not self._replies:
            raise ScriptEnded(f"the script has no reply for request {len(self.asked)}; enqueue one more")
        reply = self._replies.popleft()
        if isinstance(reply, ModelError):
            raise reply
        self.unfinished += 1
        for part in self._parts(reply, tools):
            await asyncio.sleep(0)  # as with any model, others run between two tokens
            yield part
        self.unfinished -= 1

    def _parts(self, reply: str | Sequence[Part], tools: Sequence[ToolSpec]) -> Iterable[Part]:
        if not isinstance(reply, str):
            yield from reply
            if not any(isinstance(part, Finish) for part in reply):
                yield Finish("stop", Usage(0, len(reply)))
            return
        parser, called, tokens = self._form.parser(tools), False, 0
        for token in self._tokens(reply):
            tokens += 1
            for part in parser.feed(token):
                called |= isinstance(part, Call)
                yield part
        for part in parser.close():
            called |= isinstance(part, Call)
            yield part
        yield Finish("tool_calls" if called else "stop", Usage(0, tokens))

    def _tokens(self, text: str) -> Iterable[str]:
        at = count = 0
        while at < len(text):
            size = self._sizes[count % len(self._sizes)]
            yield text[at : at + size]
            at, count = at + size, count + 1

    async def close(self) -> None:
        """Nothing to free."""
