"""The last gate before a reader: nothing that looks like machinery passes, wherever the stream is cut.

Drops blocks with their content (thoughts, tool calls of any known format, code fences, bare programs, tracebacks,
tool JSON) and single special tokens. Does not know which model wrote the text nor whether its numbers are true.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.models.formats.spelling import is_torn_tag

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


_JSON_HEAD = re.compile(
    r'\{\s*"(?:name|arguments|parameters|tool|tool_name|tool_calls|function|function_call|type|code)"'
)
_JSON_HOPE = re.compile(r'\{\s*(?:"\w*)?')
_TOOL_KEY = re.compile(r'"(?:arguments|parameters|tool_calls)"|"code"\s*:\s*"[^"]*(?:print|import|[=(])')
_DEFINITION_HEAD = re.compile(r"def [ \t]*\w+[ \t]*\(")
_DEFINITION_HOPE = re.compile(r"def [ \t]*\w*[ \t]*")
_DEFINITION = re.compile(r"[^\n]*\n(?:[ \t]+[^\n]*\n|\n(?=[ \t]))*(?=[^ \t\n]|\n[^ \t])")


def _json_end(text: str) -> int | None:
    if not _JSON_HEAD.match(text):
        return None if _JSON_HOPE.fullmatch(text) else 1
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[1]
    except ValueError:
        return None


def _is_tool_json(text: str) -> bool:
    """Other JSON with such a key may pass, unless a tag hides in it."""
    if not _JSON_HEAD.match(text):
        return False
    return _json_end(text) is None or bool(_TOOL_KEY.search(text)) or any(tag in text for tag in _CERTAIN)


def _definition_end(text: str) -> int | None:
    """After the indented lines, which takes a look at the line that follows."""
    if not _DEFINITION_HEAD.match(text):
        return None if _DEFINITION_HOPE.fullmatch(text) else len("def ")
    found = _DEFINITION.match(text)
    return found.end() if found else None


_MODULES = ("math", "numpy", "sympy", "datetime", "decimal", "fractions", "itertools")
_SHORT = (
    *("os", "sys", "re", "io", "json", "csv", "time", "random", "string", "statistics", "collections"),
    *("functools", "operator", "typing", "pathlib", "subprocess", "shutil", "socket", "scipy", "pandas"),
    *("requests", "calendar", "cmath", "matplotlib", "dateutil"),
)
"""Modules whose names begin words too: "import restrictions", "import statistics" may be said of trade."""
_PROGRAMS = (
    "print(",
    *(f"import {module}" for module in _MODULES),
    *(f"from {module} import" for module in (*_MODULES, *_SHORT)),
    *(f"import {module} as " for module in _SHORT),
    *(f"import {module}, " for module in ("os", "sys", "re", "json")),
)
"""Lines of a program that stands without any fence."""
_ERRORS = (
    *("ZeroDivisionError", "NameError", "TypeError", "ValueError", "SyntaxError", "IndentationError"),
    *("AttributeError", "KeyError", "IndexError", "ImportError", "ModuleNotFoundError", "OverflowError"),
    *("RecursionError", "RuntimeError", "MemoryError", "OSError", "FileNotFoundError", "PermissionError"),
    *("TimeoutError", "AssertionError", "ArithmeticError", "UnicodeDecodeError"),
)
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
    ("to=functions.", "<|call|>"),  # gpt-oss, the recipient before the channel
    ("<|channel>", "<channel|>"),  # Gemma 4's thoughts
    ("<arg_key>", "</tool_call>"),
    ("<function=", "</function>"),
    ("<|python_tag|>", "<|eom_id|>"),  # Llama 3
    ("```", "```"),
    ("Traceback (most", "\n\n"),
    *((program, "\n") for program in _PROGRAMS),
    *((f"import {module}\n", "") for module in _SHORT),
    *((f"{error}: ", "\n") for error in _ERRORS),
    ('File "<', "\n"),
    ('File "/', "\n"),
)
BLOCKS = (
    *(Block(opening, _until(closing, opening)) for opening, closing in _PAIRS),
    Block("[TOOL_CALLS]", lambda text: None),  # Mistral: the rest of the reply is the call
    Block("{", _json_end, _is_tool_json),
    Block("def ", _definition_end, lambda text: bool(_DEFINITION_HEAD.match(text))),
)
TAGS = (
    *(tag for pair in _PAIRS for tag in pair if tag.startswith("<") and tag.endswith(">")),
    "<tool_call|>",
    "<answer>",
    "</answer>",
    "<s>",
    "</s>",
)
"""Dropped wherever they stand alone, as is every token spelled ``<|like_this|>``."""
_TOKEN = re.compile(r"<[|｜][^\s<>|｜]{1,40}[|｜]>|" + "|".join(map(re.escape, TAGS)))
_TORN_TOKEN = re.compile(r"<(?:[|｜][^\s<>|｜]{0,40}[|｜]?)?\Z")
_CERTAIN = (*(opening for opening, _ in _PAIRS), "[TOOL_CALLS]", *TAGS)
_OPENINGS = tuple(block.opening for block in BLOCKS) + TAGS
_BEGINNINGS = frozenset(tag[:size] for tag in _OPENINGS for size in range(1, len(tag)))
"""Every proper beginning of an opening: looked up for each piece of a reply, so it must be quick."""
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
        shown = ""
        while (block := self._block) and not block.is_machinery(self._buffer[self._start :]):
            shown += self._finish(block, self._start + len(block.opening)) + self.feed("")
        rest = self._buffer[: self._start] if self._block else self._buffer
        self._buffer, self._block = "", None
        torn = 0
        while (size := _tail(rest[: len(rest) - torn])) and is_torn_tag(rest[len(rest) - torn - size :]):
            torn += size
        return shown + rest[: len(rest) - torn]

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
    begun = next((size for size in range(len(text), 0, -1) if text[-size:] in _BEGINNINGS), 0)
    return max(begun, len(text) - start)
