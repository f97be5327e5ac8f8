"""What may be known, and by whom: documents, their access rules, and search that obeys them."""

from knowledge.access import ANONYMOUS, Audience, Folder, Principal, Rule, Verdict, readable
from knowledge.audit import Record
from knowledge.chroma import ChromaServer
from knowledge.chunking import sentences_of
from knowledge.dating import Dated
from knowledge.documents import Chunk, Document, Passage
from knowledge.embedders.choice import Choice
from knowledge.embedding import Embedder, HashedNgrams
from knowledge.errors import (
    BadDocument,
    BadRule,
    IndexClosed,
    IndexInUse,
    KnowledgeBusy,
    KnowledgeError,
    StoreDamaged,
    UnknownTarget,
)
from knowledge.excerpts import coverage_of, excerpt, shared, worths_of
from knowledge.ingest import Failure, Report
from knowledge.retrieval import Knowledge
from knowledge.search import Denial, Findings
from knowledge.tables import Entry
from knowledge.watching import Watched

__all__ = [
    "ANONYMOUS",
    "Audience",
    "BadDocument",
    "BadRule",
    "Choice",
    "ChromaServer",
    "Chunk",
    "Dated",
    "Denial",
    "Document",
    "Embedder",
    "Entry",
    "Failure",
    "Findings",
    "Folder",
    "HashedNgrams",
    "IndexClosed",
    "IndexInUse",
    "Knowledge",
    "KnowledgeBusy",
    "KnowledgeError",
    "Passage",
    "Principal",
    "Record",
    "Report",
    "Rule",
    "StoreDamaged",
    "UnknownTarget",
    "Verdict",
    "Watched",
    "coverage_of",
    "excerpt",
    "readable",
    "sentences_of",
    "shared",
    "worths_of",
]
