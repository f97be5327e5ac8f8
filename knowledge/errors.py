"""The errors of the knowledge layer.

KnowledgeError
├── BadRule              a rule or an access.toml that cannot be understood
├── BadDocument          a file that cannot be taken in: empty, too large, encrypted, damaged, scanned
├── UnknownTarget        no folder or document of that name
├── EmbedderUnusable     the embedder of the settings cannot be opened
├── EmbedderFailed       an embedder made no vectors: away, too slow, or answering nonsense
├── IndexInUse           another process owns the index of this directory
├── IndexClosed          documents cannot be changed: opened for its tables only (``index=False``)
├── StoreDamaged         a file of the knowledge base cannot be opened
└── KnowledgeBusy        no answer from the worker within the time allowed

Every message is one line that says what to do. Foreign errors are mapped where they come in: SQLite's
operational ones (locked, disk full) to a plain `KnowledgeError` in `Knowledge._run`, what Chroma and SQLite
raise on opening to `StoreDamaged`. All others are defects and stay what they are.
"""

from __future__ import annotations


class KnowledgeError(Exception):
    """Something the caller of the knowledge layer can act on."""


class BadRule(KnowledgeError):
    """A rule or an access.toml file cannot be understood."""


class BadDocument(KnowledgeError):
    """A file cannot be taken in."""


class UnknownTarget(KnowledgeError):
    """No folder or document has this name."""


class EmbedderUnusable(KnowledgeError):
    """The embedder of the settings cannot be opened."""


class EmbedderFailed(KnowledgeError):
    """An embedder made no vectors."""


class IndexInUse(KnowledgeError):
    """Another process owns the index of this directory."""


class IndexClosed(KnowledgeError):
    """Documents cannot be changed, because the index is not open here."""


class StoreDamaged(KnowledgeError):
    """A file of the knowledge base cannot be opened for what it is."""


class KnowledgeBusy(KnowledgeError):
    """The worker did not answer within the time allowed."""
