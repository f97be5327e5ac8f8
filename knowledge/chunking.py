"""Cutting a text into chunks that begin under their heading and end with a sentence.

Works on Markdown and plain text, Chinese and English. A table that fits stays whole. Pure: text in, chunks with
offsets out. Knows nothing of lists beyond treating each line as a sentence, and nothing of where a text came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.documents import Chunk

TARGET_CHARS = 400
MAX_CHARS = 500

# A border is what ends a sentence plus its closing quotes and brackets: Chinese stops anywhere; Latin stops
# only before white space, so that 3.14, v1.2 and example.org stay whole; a line break always.
_BORDER = re.compile(r"[。！？；…]+[”’」』）》\"')\]]*|(?<![.!?;])[.!?;]+[\"')\]]*(?=\s)|\n+")
_SOFT_BORDER = re.compile(r"[，、,：:\s]")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+)$")
_TABLE = re.compile(r"(?:^ {0,3}\|.*(?:\n|\Z))+", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```|~~~)")


@dataclass(frozen=True)
class Section:
    """The text from one heading to the next, and the headings above it, outermost first."""

    start: int
    end: int
    headings: tuple[str, ...]


def chunks_of(text: str, *, target_chars: int = TARGET_CHARS, max_chars: int = MAX_CHARS) -> list[Chunk]:
    """The chunks of ``text`` in order: disjoint, at most ``max_chars`` long, nothing visible left out."""
    return [
        Chunk(start, end, text[start:end], " › ".join(section.headings))
        for section in sections_of(text)
        for start, end in _pack(text, section, target_chars, max_chars)
    ]


def sections_of(text: str) -> list[Section]:
    """Sections by Markdown heading. A heading without a body joins the section that follows."""
    sections: list[Section] = []
    open_headings: list[tuple[int, str]] = []
    start, has_body = 0, False
    for line_start, line, fenced in _lines(text):
        found = None if fenced else _heading_of(line)
        if found is None:
            has_body = has_body or bool(line.strip())
            continue
        if has_body:
            sections.append(Section(start, line_start, tuple(name for _, name in open_headings)))
            start, has_body = line_start, False
        open_headings = [(depth, name) for depth, name in open_headings if depth < found[0]]
        open_headings.append(found)
    sections.append(Section(start, len(text), tuple(name for _, name in open_headings)))
    return sections


def title_of(text: str) -> str | None:
    """The first Markdown heading, or None."""
    for _, line, fenced in _lines(text):
        if not fenced and (found := _heading_of(line)):
            return found[1]
    return None


def _heading_of(line: str) -> tuple[int, str] | None:
    """Level and words of a Markdown heading, without the marks that may close it."""
    match = _HEADING.match(line)
    words = match[2].strip() if match else ""
    return (len(match[1]), words.rstrip(" \t#") or words[:1]) if match else None


def sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of ``text[start:end]``, borders included, without gaps."""
    position = start
    for border in _BORDER.finditer(text, start, end):
        if border.end() > position:
            yield position, border.end()
            position = border.end()
    if position < end:
        yield position, end


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """(offset, line, inside a code fence) for each line; a ``#`` in code is a comment, not a heading."""
    offset, fence = 0, ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        yield offset, line, bool(fence) or mark is not None
        if mark:
            fence = "" if fence == mark[1] else fence or mark[1]
        offset += len(line) + 1


def _pack(text: str, section: Section, target: int, limit: int) -> Iterator[tuple[int, int]]:
    """Whole sentences while they fit: stop at ``target``, never pass ``limit``; no outer blanks."""
    open_start = open_end = section.start
    for start, end in _pieces(text, section.start, section.end, limit):
        full = open_end - open_start >= target
        if (full or end - open_start > limit) and open_end > open_start:
            yield from _trimmed(text, open_start, open_end)
            open_start = start
        open_end = end
    yield from _trimmed(text, open_start, open_end)


def _pieces(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """What is not cut: a table that fits into a chunk, so that its rows stay under their heads; sentences."""
    position = start
    for table in _TABLE.finditer(text, start, end):
        if table.end() - table.start() <= limit:
            yield from _short_sentences(text, position, table.start(), limit)
            yield table.span()
            position = table.end()
    yield from _short_sentences(text, position, end, limit)


def _short_sentences(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """Sentences, those longer than ``limit`` cut at their last comma or blank, or else at ``limit``."""
    for begin, stop in sentences_of(text, start, end):
        while stop - begin > limit:
            soft = [m.end() for m in _SOFT_BORDER.finditer(text, begin + limit // 2, begin + limit)]
            cut = soft[-1] if soft else begin + limit
            yield begin, cut
            begin = cut
        yield begin, stop


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if body := piece.strip():
        lead = len(piece) - len(piece.lstrip())
        yield start + lead, start + lead + len(body)
