"""The sentences of a meeting, each with the turn it was said in. Knows no grammar beyond marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MAX_CHARS = 160
"""Recognisers leave out marks; a longer piece is cut at its commas."""
_END = re.compile(r"(?<=[。！？!?；;])[\"”’）)]*\s*|(?<=[a-z\d\"')][.])\s+(?=[A-Z\d\"'])|\n+")
_COMMA = re.compile(r"(?<=[，,])\s*")


@dataclass(frozen=True)
class Sentence:
    """One sentence of turn ``turn``."""

    turn: int
    text: str
    speaker: str | None = None


def sentences_in(text: str) -> list[str]:
    """The sentences of one turn."""
    out: list[str] = []
    for piece in _END.split(text):
        if len(piece) <= MAX_CHARS * 2:
            out.append(piece.strip())
            continue
        run = ""
        for part in _COMMA.split(piece):
            if run and len(run) + len(part) > MAX_CHARS:
                out.append(run.strip())
                run = ""
            run += part if not run or run[-1] == "，" else " " + part
        out.append(run.strip())
    return [piece for piece in out if piece]


def sentences_of(texts: Sequence[str], speakers: Sequence[str | None]) -> list[Sentence]:
    """All sentences of the turns."""
    pairs = enumerate(zip(texts, speakers, strict=True))
    return [Sentence(i, piece, who) for i, (text, who) in pairs for piece in sentences_in(text)]
