"""What smoothing takes out of a text, and how each word of it comes back. The original is never changed.

Pure values; knows no rule of any language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

Kind = Literal["filler", "stutter", "repeat", "restart", "correction", "backchannel"]
Strength = Literal["off", "light", "normal", "strong"]
"""``light``: fillers and stutters; ``normal``: also repeats, restarts, corrections; ``strong``: also backchannels
and words that only carry on, such as 就是说 or "you know"."""
STRENGTHS: tuple[Strength, ...] = ("off", "light", "normal", "strong")
LIGHT: frozenset[Kind] = frozenset({"filler", "stutter"})
_PAUSES = "，、,;；"
_ENDS = "。！？.!?…\n"
_TIGHT = "，。！？；：、,.!?;:"


@dataclass(frozen=True)
class Removal:
    """Characters ``start`` to ``end`` of the original, and why they go. ``reason`` names the rule."""

    start: int
    end: int
    kind: Kind
    reason: str

    def as_json(self) -> dict[str, Any]:
        """As the command and the page get it."""
        return {"start": self.start, "end": self.end, "kind": self.kind, "reason": self.reason}


@dataclass(frozen=True)
class Smoothed:
    """A text with what may be left out of it. Removals are in order and do not overlap."""

    original: str
    removals: tuple[Removal, ...] = ()

    @property
    def text(self) -> str:
        """The smooth version."""
        if not self.removals:
            return self.original
        left = tidied("".join(self.original[a:b] for a, b in self.kept()))
        return left[:1].upper() + left[1:] if self.original.lstrip()[:1].isupper() else left

    def kept(self) -> list[tuple[int, int]]:
        """The spans between the removals."""
        edges = [0, *(edge for r in self.removals for edge in (r.start, r.end)), len(self.original)]
        return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]

    def undo(self, start: int, end: int) -> Smoothed:
        """With these characters of the original back, whichever removals they were in: one word, or all."""
        left: list[Removal] = []
        for removal in self.removals:
            if removal.end <= start or end <= removal.start:
                left.append(removal)
                continue
            if removal.start < start:
                left.append(replace(removal, end=start))
            if end < removal.end:
                left.append(replace(removal, start=end))
        return Smoothed(self.original, tuple(left))

    def as_json(self) -> dict[str, Any]:
        """Both versions and the way between them."""
        words = [{**r.as_json(), "text": self.original[r.start : r.end]} for r in self.removals]
        return {"original": self.original, "smoothed": self.text, "removals": words}


def in_order(removals: Iterable[Removal], length: int) -> tuple[Removal, ...]:
    """Sorted, clipped, without overlap: of two that overlap, the part of the later one outside stays."""
    out: list[Removal] = []
    reached = 0
    for removal in sorted(removals, key=lambda r: (r.start, -r.end)):
        start, end = max(removal.start, reached), min(removal.end, length)
        if start < end:
            out.append(replace(removal, start=start, end=end))
            reached = end
    return tuple(out)


def tidied(text: str) -> str:
    """Without the commas and spaces that a removal leaves behind."""
    out: list[str] = []
    for c in text:
        last = out[-1] if out else ""
        if c == " " and (not last or last.isspace()):
            continue
        if c in _PAUSES and (not last.strip() or last in _PAUSES + _ENDS):
            continue
        if c in _TIGHT and last == " ":
            out.pop()
            last = out[-1] if out else ""
            if c in _PAUSES and (not last or last in _PAUSES + _ENDS):
                continue
        if c in _ENDS and last and last in _PAUSES:
            out.pop()
        out.append(c)
    return "".join(out).strip()
