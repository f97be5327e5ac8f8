"""A long answer in parts, each under a cap in bytes, cut where a reader would pause.

Borders, best first: paragraph, line, sentence, word, character as it is drawn. A code block that is cut is
closed and opened again. Pure; knows no messenger.
"""

from __future__ import annotations

import re
import unicodedata

NUMBER_BYTES = len("(999/999)\n")
FENCE = "```"
_BORDERS = (
    re.compile(r"\n\n+"),
    re.compile(r"\n"),
    re.compile(r"[。！？；]|[.!?;](?=\s)"),
    re.compile(r"\s"),
)
_JOINERS = "\u200d\ufe0e\ufe0f"
_TONES = range(0x1F3FB, 0x1F400)


def parts(text: str, max_bytes: int) -> list[str]:
    """``text`` as one message, or as several that are numbered ``(1/3)``. ``max_bytes`` is 200 at least."""
    if len(text.encode()) <= max_bytes:
        return [text]
    room = max_bytes - NUMBER_BYTES - 2 * len(f"\n{FENCE}\n") - MARK_BYTES
    pieces = [piece for piece in whole_fences(cut(text, room)) if piece.strip()]
    return [f"({at}/{len(pieces)})\n{piece}" for at, piece in enumerate(pieces, 1)]


MARK_BYTES = 30
"""Of the opening line of a code block, repeated in the next part; a longer one loses its language."""


def cut(text: str, max_bytes: int) -> list[str]:
    """Pieces of at most ``max_bytes`` that joined are ``text``."""
    pieces: list[str] = []
    rest = text
    while len(rest.encode()) > max_bytes:
        end = _border(rest, _fitting(rest, max_bytes))
        pieces.append(rest[:end])
        rest = rest[end:]
    return [*pieces, rest] if rest or not pieces else pieces


def _fitting(text: str, max_bytes: int) -> int:
    """How many characters fit."""
    return len(text.encode()[:max_bytes].decode("utf-8", "ignore"))


def _border(text: str, most: int) -> int:
    """Where to cut within the first ``most`` characters: the best border of the second half."""
    for border in _BORDERS:
        ends = [found.end() for found in border.finditer(text, 0, most) if found.end() > most // 2]
        if ends:
            return ends[-1]
    end = most
    while end > 1 and _belongs_together(text[end - 1], text[end]):
        end -= 1
    return end if end > 1 else most


def _belongs_together(before: str, after: str) -> bool:
    """Whether a reader sees these as one character."""
    return (
        before == "\u200d"
        or after in _JOINERS
        or bool(unicodedata.combining(after))
        or ord(after) in _TONES
        or (before == "\r" and after == "\n")
    )


def whole_fences(pieces: list[str]) -> list[str]:
    """The pieces, each with its code blocks opened and closed."""
    whole: list[str] = []
    opening = ""
    for piece in pieces:
        text = f"{opening}\n{piece}" if opening else piece
        for line in piece.split("\n"):
            if line.startswith(FENCE):
                is_short = len(line.encode()) <= MARK_BYTES
                opening = "" if opening else (line if is_short else FENCE)
        whole.append(f"{text.rstrip()}\n{FENCE}" if opening else text.strip("\n"))
    return whole
