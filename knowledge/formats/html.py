"""HTML to Markdown: headings, paragraphs, lists, tables. What a reader of the page would not see is left out.

Knows nothing of styles beyond ``hidden`` and ``display: none``, and loads nothing that a page refers to.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from html.parser import HTMLParser

from knowledge.chunking import title_of
from knowledge.errors import BadDocument
from knowledge.formats.reading import Reading, heading, one_line, tables, tidy

_LEFT_OUT = frozenset(
    {"script", "style", "noscript", "template", "nav", "svg", "form", "iframe", "object", "select"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl", "dt", "dd"}
    | {
        "blockquote",
        "figure",
        "figcaption",
        "address",
        "hr",
        "body",
        "html",
        "td",
        "th",
        "tr",
        "table",
        "pre",
    }
)
_HEADING = re.compile(r"h([1-6])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.IGNORECASE)
_BREAK = "\x1f"  # a line break that the page asks for, unlike those of its source
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def read_html(data: bytes) -> Reading:
    """A page, in the encoding it declares (UTF-8 if none, or where the mark of UTF-8 says so)."""
    declared = None if data.startswith(codecs.BOM_UTF8) else _CHARSET.search(data[:4096])
    encoding = declared[1].decode() if declared else "utf-8"
    try:
        text = data.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except (LookupError, UnicodeDecodeError):
        raise BadDocument(f"not {encoding}, which it should be; convert it to UTF-8") from None
    return markdown_of(text)


def markdown_of(html: str) -> Reading:
    """The visible text of a page as Markdown."""
    page = _Page()
    page.feed(html)
    page.close()
    page.end_block()
    text = tidy("\n\n".join(page.blocks))
    return Reading(text, title_of(text) or one_line(page.title))


class _Page(HTMLParser):
    """Collects blocks. Inside a table, blocks end in its cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.title = ""
        self._words: list[str] = []
        self._open: list[tuple[str, bool]] = []  # tag, whether it opened a part that is left out
        self._skipping = 0
        self._in_title = False
        self._prefix = ""
        self._tables: list[list[list[str]]] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            if tag == "br":
                self._words.append(_BREAK)
            return
        values = dict(attrs)
        left_out = (
            tag in _LEFT_OUT or "hidden" in values or bool(_HIDDEN.search(values.get("style") or ""))
        ) or values.get("aria-hidden") == "true"
        self._open.append((tag, left_out))
        self._skipping += left_out
        if self._skipping:
            return
        self._in_title = self._in_title or tag == "title"
        if tag in _BLOCKS or tag == "li" or _HEADING.fullmatch(tag):
            self.end_block()
        if tag == "li":
            self._prefix = "- "
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in ("td", "th") and self._tables:
            if not self._tables[-1]:
                self._tables[-1].append([])
            self._tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:  # closes what the page forgot to close
            name, left_out = self._open.pop()
            self._skipping -= left_out
            if not self._skipping and not left_out:
                self._close(name)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skipping:
            data = data.replace(_BREAK, " ")
            self._words.append(data.replace("\n", _BREAK) if self._in_pre() else data)

    def end_block(self) -> None:
        """What was collected becomes a block, or a part of the open cell."""
        text = "\n".join(filter(None, map(one_line, "".join(self._words).split(_BREAK))))
        self._words = []
        prefix, self._prefix = self._prefix, ""
        if not text:
            return
        if self._tables and self._tables[-1] and self._tables[-1][-1]:
            cells = self._tables[-1][-1]
            cells[-1] = f"{cells[-1]} {text}".strip()
        else:
            self.blocks.append(prefix + text)

    def _in_pre(self) -> bool:
        return any(tag == "pre" for tag, _ in self._open[-4:])

    def _close(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif level := _HEADING.fullmatch(tag):
            words, self._words = "".join(self._words), []
            if self._tables:
                self._words = [words]
            elif line := heading(int(level[1]), words):
                self.blocks.append(line)
        elif tag in _BLOCKS or tag == "li":
            self.end_block()
            if tag == "table" and self._tables:
                text = tables(self._tables.pop())
                if self._tables and self._tables[-1] and self._tables[-1][-1]:  # a table in a cell
                    self._tables[-1][-1][-1] += f" {text}"
                elif text:
                    self.blocks.append(text)
