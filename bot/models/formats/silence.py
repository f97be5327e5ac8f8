"""The last gate before a reader: nothing that looks like machinery passes, wherever the stream is cut.

Drops blocks with their content (thoughts, tool calls of any known format, Python fences, tracebacks, tool
JSON) and single special tokens. Does not know which model wrote the text nor whether its numbers are true.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.models.formats.spelling import is_torn_tag, partial

End = Callable[[str], int | None]
"""From a block's text, opening included, to where it ends; None while the end is not there yet."""


@dataclass(frozen=True)
class Block:
    """Text that is dropped from ``opening`` on. ``is_machinery`` may still acquit a complete block."""

    opening: str
    end: End
    is_machinery: Callable[[str], bool] = lambda text: True


def _until(closing: str, opening: str) -> End:
    def end(text: str) -> int | None:
        at = text.find(closing, len(opening))
        return None if at < 0 else at + len(closing)

    return end


def _json_end(text: str) -> int | None:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[1]
    except ValueError:
        return None


def _is_tool_json(text: str) -> bool:
    """Other JSON with a name may pass, unless a tag hides in it."""
    return '"arguments"' in text or '"parameters"' in text or any(tag in text[1:] for tag in _OPENINGS)


_MODULES = ("math", "numpy", "sympy", "datetime", "decimal", "fractions", "itertools")
_PROGRAMS = (
    "print(",
    *(f"import {module}" for module in _MODULES),
    *(f"from {module} import" for module in (*_MODULES, "statistics", "collections")),
)
"""Lines of a program that stands without any fence; "import statistics" may be said of trade."""
_PAIRS = (
    ("<think>", "</think>"),
    ("<tool_call>", "</tool_call>"),
    ("<tool_calls>", "</tool_calls>"),
    ("<tool_response>", "</tool_response>"),
    ("<|tool_call|>", "<|tool_end|>"),
    ("<|tool_call_start|>", "<|tool_call_end|>"),
    ("<|tool_call>", "<tool_call|>"),  # Gemma 4
    ("<|tool|>", "<|end|>"),
    ("<|channel|>analysis", "<|end|>"),
    ("<|channel|>commentary", "<|call|>"),
    ("<function=", "</function>"),
    ("```py", "```"),
    ("```Py", "```"),
    ("```tool", "```"),
    ("Traceback (most", "\n\n"),
    *((program, "\n") for program in _PROGRAMS),
    ('File "<', "\n"),
)
BLOCKS = (
    *(Block(opening, _until(closing, opening)) for opening, closing in _PAIRS),
    Block("[TOOL_CALLS]", lambda text: None),  # Mistral: the rest of the reply is the call
    *(Block(head, _json_end, _is_tool_json) for head in ('{"name"', '{ "name"', '{\n"name"', '{\n  "name"')),
)
TAGS = (
    *(tag for pair in _PAIRS for tag in pair if tag[0] == "<" and tag[-1] == ">"),
    "<tool_call|>",
    "<answer>",
    "</answer>",
    "<s>",
    "</s>",
)
"""Dropped wherever they stand alone, as is every token spelled ``<|like_this|>``."""
_TOKEN = re.compile(r"<[|｜][^\s<>|｜]{1,40}[|｜]>|" + "|".join(map(re.escape, TAGS)))
_TORN_TOKEN = re.compile(r"<(?:[|｜][^\s<>|｜]{0,40}[|｜]?)?\Z")
_OPENINGS = tuple(block.opening for block in BLOCKS) + TAGS
LONGEST = max(44, *map(len, _OPENINGS))
"""Characters of the longest tag or token."""
MAX_HELD = 4 * LONGEST
"""Bounds what an endless row of ``<`` can hold back, and the time it takes."""


class Silence:
    """Takes a reply in pieces of any size and gives back what may be shown."""

    def __init__(self) -> None:
        self._buffer = ""
        self._block: Block | None = None
        self._start = 0  # where the open block begins in the buffer

    def feed(self, text: str) -> str:
        """Take a piece; give back what is certain to be plain words."""
        self._buffer += text
        shown = ""
        while self._block or self._find():
            if self._block:
                end = self._block.end(self._buffer[self._start :])
                if end is None:
                    break
                shown += self._finish(self._block, self._start + end)
        # What stands before a dropped piece may join with what follows it into a new tag, so the end
        # that could begin a tag is held here too.
        free = self._buffer[: self._start] if self._block else self._buffer
        return shown + self._take(len(free) - _held(free))

    def close(self) -> str:
        """The reply is over; give back the held rest unless it is a torn tag."""
        rest = self._buffer[: self._start] if self._block else self._buffer
        self._buffer, self._block = "", None
        torn = 0
        while (size := _tail(rest[: len(rest) - torn])) and is_torn_tag(rest[len(rest) - torn - size :]):
            torn += size
        return rest[: len(rest) - torn]

    def _find(self) -> bool:
        """Find the next block and note it, or the next token and drop it; False if there is neither."""
        starts = [(at, block) for block in BLOCKS if (at := self._buffer.find(block.opening)) >= 0]
        block_at, block = min(starts, key=lambda found: found[0], default=(len(self._buffer), None))
        token = _TOKEN.search(self._buffer)
        if token and token.start() < block_at:
            begun = self._buffer[token.start() :]
            if any(opening.startswith(begun) for opening in _OPENINGS if opening != begun):
                return False  # the token may be the head of a block: wait for the next piece
            self._buffer = self._buffer[: token.start()] + self._buffer[token.end() :]
            return True
        self._start, self._block = block_at, block
        return block is not None

    def _finish(self, block: Block, stop: int) -> str:
        self._block = None
        if not block.is_machinery(self._buffer[self._start : stop]):
            return self._take(stop)
        self._buffer = self._buffer[: self._start] + self._buffer[stop:]
        return ""

    def _take(self, size: int) -> str:
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        self._start -= size
        return taken


def silenced(text: str) -> str:
    """A complete text without its machinery."""
    gate = Silence()
    return gate.feed(text) + gate.close()


def _held(text: str) -> int:
    """How much of the end of ``text`` may become a tag, or join into one when a tag after it is dropped."""
    text = text[-MAX_HELD:]
    size = 0
    while tail := _tail(text[: len(text) - size]):
        size += tail
    return size


def _tail(text: str) -> int:
    text = text[-LONGEST:]
    torn = _TORN_TOKEN.search(text)
    whole = max(
        (found.start() for found in _TOKEN.finditer(text) if found.end() == len(text)), default=len(text)
    )
    start = min(torn.start() if torn else len(text), whole)
    return max(partial(text, _OPENINGS), len(text) - start)
