"""PDF to text: one heading per page, named after the bookmarks that point to it; broken lines are joined.

A PDF knows places of glyphs, not paragraphs or tables: a table comes out line by line. Pictures of text are
not recognised; a file of nothing else is refused. Knows nothing of other formats.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from knowledge.errors import BadDocument
from knowledge.formats.reading import Reading, heading, one_line, tidy

MAX_PAGES = 3000
_HAN = "\u3400-\u9fff\uf900-\ufaff，。；：、！？（）《》“”"
_SPACED = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")  # some writers set every character alone
_ENDS = re.compile(r"[。！？；.!?;:：]['\"”’）)]*$")
_STARTS = re.compile(
    r"^(?:[-–•·▪●○*■]|\(?\d+[.)、）]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第\S+[条章节])"
)
_SHORT_LINE = 0.6  # a line shorter than this share of the longest ends a paragraph


def read_pdf(data: bytes) -> Reading:
    """A PDF that can be opened without a password and holds text."""
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadDocument("encrypted; save it without a password")
        if len(reader.pages) > MAX_PAGES:
            raise BadDocument(f"more than {MAX_PAGES} pages; split it")
        pages = [page.extract_text() for page in reader.pages]
        names = _bookmarks(reader)
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except PyPdfError as error:
        raise BadDocument(f"damaged ({one_line(str(error))})") from None
    if not any(page.strip() for page in pages):
        raise BadDocument(f"no text on its {len(pages)} pages (scanned?); let a text recognition run over it")
    done = []
    for number, page in enumerate(pages, 1):
        name = " / ".join(names.get(number, ()))
        done += [heading(2, f"{name} (p. {number})" if name else f"p. {number}"), *_paragraphs(page)]
    # Printing programs write the name of the program and of the file there.
    return Reading(tidy("\n\n".join(done)), "" if title.startswith("Microsoft ") else one_line(title))


def _bookmarks(reader: Any) -> dict[int, list[str]]:
    """Page number → the titles of the bookmarks that point to it."""
    names: dict[int, list[str]] = {}
    waiting = list(reader.outline)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
            continue
        number = reader.get_destination_page_number(item)
        if number is not None:
            names.setdefault(number + 1, []).append(one_line(str(item.title)))
    return names


def _paragraphs(page: str) -> Iterator[str]:
    lines = [_SPACED.sub("", line.strip()) for line in page.splitlines()]
    longest = max(map(len, lines), default=0)
    open_text = ""
    last = ""
    for line in lines:
        ended = _ENDS.search(last) or len(last) < _SHORT_LINE * longest
        if open_text and (not line or _STARTS.match(line) or ended):
            yield open_text
            open_text = ""
        glue = "" if not open_text or re.search(rf"[{_HAN}]$", open_text) else " "
        open_text = (open_text.removesuffix("-") if _hyphenated(open_text, line) else open_text + glue) + line
        last = line
    if open_text:
        yield open_text


def _hyphenated(text: str, line: str) -> bool:
    """Whether a word was divided at the end of the line."""
    return bool(re.search(r"[a-z]-$", text)) and line[:1].islower()
