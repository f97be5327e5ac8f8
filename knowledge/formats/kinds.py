"""Which reader reads which kind of file, and the limits that hold for all.

Knows nothing of what is inside a file.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from knowledge.errors import BadDocument
from knowledge.formats import apart
from knowledge.formats.html import read_html
from knowledge.formats.mail import read_eml
from knowledge.formats.office import read_docx, read_pptx, read_xlsx
from knowledge.formats.pdf import read_pdf
from knowledge.formats.plain import read_csv, read_faq, read_text
from knowledge.formats.reading import Reading

MAX_BYTES = 20 * 1024 * 1024
MAX_CHARS = 10_000_000  # about 25,000 chunks
READ_TIMEOUT_S = 120.0
VERSION = 1
"""Raised when a reader changes what it makes of a file, so that files are read anew."""

Reader = Callable[[bytes], Reading]

_PLAIN: Mapping[str, Reader] = {
    ".md": read_text,
    ".markdown": read_text,
    ".txt": read_text,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".jsonl": read_faq,
}
_APART: Mapping[str, Reader] = {
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".pptx": read_pptx,
    ".pdf": read_pdf,
    ".eml": read_eml,
}
SUFFIXES = tuple(sorted({*_PLAIN, *_APART}))
_OLD = {".doc": ".docx", ".xls": ".xlsx", ".ppt": ".pptx", ".wps": ".docx", ".et": ".xlsx", ".dps": ".pptx"}


async def read(file: Path, data: bytes) -> Reading:
    """The text of ``data``, the bytes of ``file``. Raises `BadDocument` with one line that says why."""
    suffix = file.suffix.lower()
    try:
        if suffix in _PLAIN:
            reading = await asyncio.to_thread(_PLAIN[suffix], data)
        else:
            reading = await apart.read(suffix, data, READ_TIMEOUT_S)
    except BadDocument as error:
        raise BadDocument(f"{file}: {error}") from None
    if not reading.text.strip():
        raise BadDocument(f"{file}: empty")
    if len(reading.text) > MAX_CHARS:
        raise BadDocument(f"{file}: {len(reading.text)} characters are more than {MAX_CHARS}; split it")
    return reading


def bytes_of(file: Path) -> bytes:
    """The bytes of a file of a kind that can be read and of bearable size. Raises `BadDocument`."""
    try:
        check(file, file.stat().st_size)
        return file.read_bytes()
    except OSError as error:
        raise BadDocument(f"{file}: cannot be read ({error.strerror})") from None


def check(file: Path, size_bytes: int) -> None:
    """Raise `BadDocument` for a file whose name tells a kind that is not read, or that is too large."""
    suffix = file.suffix.lower()
    if suffix in _OLD:
        raise BadDocument(f"{file}: of an old kind; save it as {_OLD[suffix]}")
    if suffix not in SUFFIXES:
        raise BadDocument(f"{file}: of a kind that is not read; read are {' '.join(SUFFIXES)}")
    if size_bytes > MAX_BYTES:
        raise BadDocument(f"{file}: {size_bytes / 2**20:.0f} MB is more than {MAX_BYTES >> 20} MB; split it")


def fingerprint_of(file: Path, data: bytes) -> str:
    """SHA-256 that stays while reading the file again would bring the same."""
    return hashlib.sha256(f"{VERSION}{file.suffix.lower()}{file.stem}\0".encode() + data).hexdigest()


def read_apart(suffix: str, data: bytes) -> Reading:
    """What the process of `knowledge.formats.apart` does with the bytes it is given."""
    return _APART[suffix](data)
