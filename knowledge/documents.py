"""What is stored and what is found: documents, their chunks, passages; and the form of their paths.

Pure values. Offsets count characters (code points) of ``Document.text``, end exclusive, so that
``document.text[x.start:x.end] == x.text`` for chunks and passages alike. Knows nothing of rights.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

from knowledge.errors import BadDocument

ROOT = "/"


@dataclass(frozen=True)
class Document:
    """A text at a path such as ``/hr/pay/2026.md``."""

    path: str
    title: str
    text: str

    @property
    def id(self) -> str:
        """Short and stable: a document keeps its id, its rules and its citations when its text changes."""
        return hashlib.sha256(self.path.encode()).hexdigest()[:12]

    @property
    def folder(self) -> str:
        """The path of the folder it lies in."""
        return parent(self.path)

    @property
    def digest(self) -> str:
        """SHA-256 of title and text: equal means there is nothing to ingest."""
        return hashlib.sha256(f"{self.title}\0{self.text}".encode()).hexdigest()


@dataclass(frozen=True)
class Chunk:
    """A piece of a document, 300–500 characters where the text allows, with the headings above it."""

    start: int
    end: int
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Passage:
    """A chunk that answers a question. ``score`` is 0–1 and compares within one search only."""

    document: str
    title: str
    text: str
    start: int
    end: int
    score: float


def clean_path(path: str) -> str:
    """One spelling per place: absolute, NFC, no ``.``/``..``, no empty part, no slash at the end."""
    parts = [part for part in unicodedata.normalize("NFC", path).split("/") if part.strip()]
    if any(part in (".", "..") or not part.isprintable() for part in parts):
        raise BadDocument(f"{path!r} is not a path in the knowledge base; write it like /hr/pay")
    return ROOT + "/".join(part.strip() for part in parts)


def parent(path: str) -> str:
    """The folder above ``path``; the root is its own parent."""
    return path.rpartition("/")[0] or ROOT


def folders_down_to(folder: str) -> tuple[str, ...]:
    """All folders on the way, root first: ``/hr/pay`` → ``/``, ``/hr``, ``/hr/pay``."""
    parts = [part for part in folder.split("/") if part]
    return (ROOT, *("/" + "/".join(parts[: i + 1]) for i in range(len(parts))))


def lies_in(path: str, folder: str) -> bool:
    """True when ``path`` is ``folder`` or below it; ``/hrx`` does not lie in ``/hr``."""
    return folder == ROOT or path == folder or path.startswith(folder + "/")
