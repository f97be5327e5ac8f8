"""Reads JSON as models write it: unclosed, with single quotes, with trailing commas, with a spare brace.

Only damage with one possible meaning is repaired. A string that never ends is not: its rest is unknown, and
half an expression may still compute something.
"""

from __future__ import annotations

import ast
import json
import re
from typing import Any

_DECODER = json.JSONDecoder(strict=False)  # models write raw line breaks inside strings
_LITERALS = {"true": "True", "false": "False", "null": "None"}


def loads(text: str) -> Any:
    """The value that ``text`` means. Raises ``ValueError`` if that is not clear."""
    text = unfenced(text.strip())
    for attempt in (text, _balanced(text)):
        try:
            value, end = _DECODER.raw_decode(attempt)
        except ValueError:
            continue
        if not attempt[end:].strip("}] \t\r\n,;"):
            return value
    return _as_python(_balanced(text))


def unfenced(text: str) -> str:
    """The text without a Markdown fence around it."""
    fence = re.fullmatch(r"```\w*\n(.*?)\n?```", text, re.DOTALL)
    return fence.group(1) if fence else text


def ends_in_string(text: str) -> bool:
    """Whether a double-quoted JSON string is still open at the end of ``text``."""
    return _scan(text)[1] == '"'


def _balanced(text: str) -> str:
    """The text without trailing commas and with its open brackets closed."""
    stack, quote, kept = _scan(text)
    if quote:
        raise ValueError("a string is not closed")
    return "".join(kept).rstrip().rstrip(",") + "".join(reversed(stack))


def _scan(text: str) -> tuple[list[str], str, list[str]]:
    """(closers still owed, the quote still open or '', the characters without trailing commas)."""
    stack: list[str] = []
    kept: list[str] = []
    quote, escaped = "", False
    for char in text:
        if quote:
            quote = "" if char == quote and not escaped else quote
            escaped = char == "\\" and not escaped
        elif char in "\"'":
            quote = char
        elif char in "{[":
            stack.append("}" if char == "{" else "]")
        elif char in "}]":
            if stack:
                stack.pop()
            while kept and (kept[-1].isspace() or kept[-1] == ","):
                kept.pop()
        kept.append(char)
    return stack, quote, kept


def _as_python(text: str) -> Any:
    """Single quotes make it a Python literal rather than JSON."""
    spelled = re.sub(r"\b(true|false|null)\b", lambda m: _LITERALS[m.group()], text)
    for attempt in (text, spelled):
        try:
            return ast.literal_eval(attempt)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
    raise ValueError("not valid JSON")
