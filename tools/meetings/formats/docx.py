"""The text of a Word file, paragraph by paragraph. A zip of XML needs no library; what may harm is refused.

Knows no styles, no tables' shape and no pictures.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from tools.meetings.errors import TranscriptError

MAX_XML_BYTES = 64 * 1024 * 1024
"""Unpacked: a day of talk is below 2 MB, a zip bomb is above."""
_NOT_WORD = "this is no Word file that can be read; save it as .docx or .txt"


def text_of_docx(raw: bytes) -> str:
    """Paragraphs as lines. Raises ``TranscriptError``."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed, packed.open("word/document.xml") as document:
            xml = document.read(MAX_XML_BYTES + 1)
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, RuntimeError, NotImplementedError, zlib.error):
        raise TranscriptError(_NOT_WORD) from None
    if len(xml) > MAX_XML_BYTES:
        raise TranscriptError("this Word file unpacks to more than 64 MB; export the transcript as text")
    return _paragraphs(xml)


def _paragraphs(xml: bytes) -> str:
    reader, out, inside = expat.ParserCreate(), [], [0]

    def start(name: str, _: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        inside[0] += kind == "t"
        if kind in ("tab", "br", "cr"):
            out.append("\t" if kind == "tab" else "\n")

    def end(name: str) -> None:
        kind = name.rpartition(":")[2]
        inside[0] -= kind == "t"
        if kind == "p":
            out.append("\n")

    def text(data: str) -> None:
        if inside[0]:
            out.append(data)

    def refuse(*_: object) -> None:
        raise TranscriptError("this Word file declares a document type, which none does; save it again")

    reader.StartElementHandler, reader.EndElementHandler, reader.CharacterDataHandler = start, end, text
    reader.StartDoctypeDeclHandler = refuse
    try:
        reader.Parse(xml, True)
    except expat.ExpatError:
        raise TranscriptError(_NOT_WORD) from None
    return "".join(out)
