"""Word, Excel and PowerPoint files to Markdown: headings, lists and tables stay what they are.

All three are zip archives of XML, opened by python-docx, openpyxl and python-pptx after the archive was looked
at (`checked`). Of changes being tracked the inserted text counts and the deleted does not. Left out are
comments, headers and footers, hidden sheets and hidden slides. Formulas count as the value saved last.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from knowledge.chunking import title_of
from knowledge.errors import BadDocument
from knowledge.formats.reading import Reading, blocks, heading, one_line, tables, tidy

MAX_UNPACKED_BYTES = 256 * 1024 * 1024
MAX_RATIO = 200  # ordinary Office files pack 3 to 30 to one
MAX_PARTS = 10_000
MAX_CELLS = 500_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # what old and encrypted Office files begin with
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = (
    f"{_W}del",
    f"{_W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def checked(data: bytes) -> io.BytesIO:
    """The archive as a file, if it is one that can be unpacked without harm. Raises `BadDocument`."""
    if data.startswith(_OLE):
        raise BadDocument("encrypted, or of an Office before 2007; save it anew without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise BadDocument("damaged: not the archive that such a file is") from None
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or unpacked > MAX_RATIO * (len(data) + 65_536):
        raise BadDocument(f"unpacks to {unpacked >> 20} MB in {len(parts)} parts, more than is safe to open")
    return io.BytesIO(data)


def read_docx(data: bytes) -> Reading:
    """A Word document."""
    import docx

    document = docx.Document(checked(data))
    done = []
    for item in document.element.body:
        if item.tag == f"{_W}p":
            done.append(_paragraph(document, item))
        elif item.tag == f"{_W}tbl":
            done.append(tables(_word_rows(item)))
        elif item.tag == f"{_W}sdt":  # a content control holds paragraphs and tables of its own
            done += [_paragraph(document, inner) for inner in item.iter(f"{_W}p")]
    text = tidy("\n\n".join(filter(None, done)))
    return Reading(text, title_of(text) or one_line(document.core_properties.title or ""))


def read_xlsx(data: bytes) -> Reading:
    """A workbook: a heading for each sheet, its rows as tables under it."""
    import openpyxl

    book = openpyxl.load_workbook(checked(data), read_only=True, data_only=True)
    cells = 0
    done = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()  # what the file says of its own size may be wrong
        rows = []
        for row in sheet.iter_rows():
            cells += len(row)
            if cells > MAX_CELLS:
                raise BadDocument(f"more than {MAX_CELLS} cells; split it")
            rows.append([_shown(cell) for cell in row])
        if text := blocks(rows):
            done += [heading(2, sheet.title), text]
    return Reading(tidy("\n\n".join(done)), one_line(book.properties.title or ""))


def read_pptx(data: bytes) -> Reading:
    """A presentation: a heading for each slide, its texts, tables and notes under it."""
    import pptx

    show = pptx.Presentation(checked(data))
    done = []
    for number, slide in enumerate(show.slides, 1):
        if slide.element.get("show") == "0":
            continue
        title = slide.shapes.title
        name = title.text_frame.text if title is not None else ""
        done.append(heading(2, f"{number}. {name}"))
        done += _shapes(shape for shape in slide.shapes if title is None or shape.shape_id != title.shape_id)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            done.append(slide.notes_slide.notes_text_frame.text)
    return Reading(tidy("\n\n".join(filter(None, done))), one_line(show.core_properties.title or ""))


def _paragraph(document: Any, element: Any) -> str:
    text = _words(element)
    style = element.style or ""
    by_id = {known.style_id: known.name or "" for known in document.styles} if style else {}
    name = by_id.get(style, style).lower()
    first, _, last = name.rpartition(" ")
    if first in ("heading", "标题") and last.isdigit():
        return heading(int(last), text)
    if name in ("title", "标题"):
        return heading(1, text)
    numbered = element.pPr is not None and element.pPr.numPr is not None
    return f"- {text}" if text and (numbered or name.startswith("list")) else text


def _word_rows(table: Any) -> Iterator[list[str]]:
    for row in table.iterchildren(f"{_W}tr"):
        cells: list[str] = []
        for cell in row.iterchildren(f"{_W}tc"):
            text = " ".join(filter(None, (_words(inner) for inner in cell.iter(f"{_W}p"))))
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            cells += [text, *[""] * (min(int(span.get(f"{_W}val", 1)), 64) - 1 if span is not None else 0)]
        yield cells


def _words(element: Any) -> str:
    """The text of a paragraph as it stands when all changes are accepted."""
    words = []
    for part in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        if any(above.tag in _UNSEEN for above in part.iterancestors()):
            continue
        words.append((part.text or "") if part.tag == f"{_W}t" else "-" if "Hyphen" in part.tag else " ")
    return one_line("".join(words))


def _shown(cell: Any) -> str:
    """A value about as the sheet shows it: dates as ISO, 0.15 formatted as percent as 15%."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float):
        percent = "%" in str(cell.number_format)
        return f"{value * 100 if percent else value:.12g}{'%' if percent else ''}"
    return str(value)


def _shapes(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.has_text_frame:
            yield "\n".join(filter(None, (one_line(p.text) for p in shape.text_frame.paragraphs)))
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield tables([[cell.text for cell in row.cells] for row in shape.table.rows])
        elif hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)
