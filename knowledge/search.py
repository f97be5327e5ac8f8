"""How a question finds passages: words and vectors side by side, fused, floored, and judged again.

`search` runs in the worker thread on open tables. Whatever it returns was readable, by the rows of the tables
at that moment, to every member of the audience. Statistics are taken over what the audience may read, so
hidden documents change nothing in the result. Knows nothing of models, of conversations or of threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from knowledge.access import Audience
from knowledge.audit import Record
from knowledge.chunking import sentences_of
from knowledge.documents import Passage
from knowledge.embedding import Embedder, Vectors
from knowledge.index import VectorIndex
from knowledge.meaning import Meaning
from knowledge.ranking import Mask, match, window_coverage
from knowledge.rights import Rights, still_readable, verdict
from knowledge.scale import Scale
from knowledge.shelf import Postings
from knowledge.tables import Entry, StoredChunk, Tables, searchable
from knowledge.words import Question, question_of, terms_of

FLOOR = 0.44
"""The least score that counts as an answer, for these weights and the default embedder.

Of questions of CMRC2018, DRCD and SQuAD about 95, 93 and 90 % pass it with their paragraph among 400 to 600; with
other paragraphs of the same articles instead about 90, 86 and 84 % are refused.
"""

MAX_QUESTION_CHARS = 1000
"""What a question says after that is not looked up: a pasted page would meet everything a little."""

_SHARE = 0.6
"""Beside a good passage one that scores less than this share of it only distracts."""

# By ranking alone hit@1 and hit@5 are 99.3 and 100 % (CMRC2018), 99.0 and 100 % (DRCD), 90.0 and 98.0 % (SQuAD);
# BM25 alone: 98.8 and 99.5, 98.5 and 100, 86.5 and 96.0; hashed n-grams alone: 80.5 and 92.0, 79.5 and 91.5, 76.0
# and 89.5. Two sentences tell what answers from what has the same subject a little better than the passage does.
# The cosine of spellings cannot pass the floor alone: it ranks, it does not answer.
_COVERAGE, _WINDOW, _BM25, _COSINE = 0.27, 0.45, 0.1, 0.18
_WINDOWED = 20  # passages that are looked into, at least; about 0.3 ms each, less when asked about again
_MEANING = 0.6
"""What a passage is worth by a learned embedder alone, when it answers as plainly as the pairs of its scale do."""
_TYPICAL = 0.8
"""What two sentences account for of what their passage does, where nobody looked."""
_WITHHELD = 3  # documents a search tells the record of
_CANDIDATES = 20  # by words, for each passage wanted
_NEAR = 2  # by vector, for each passage wanted
_FEW = 1000
"""Comparing so many chunks takes 2–5 ms; taking the nearest of all until 20 are readable takes longer."""
_SPREAD = 1.2
"""How many more of the nearest are taken than hold the wanted ones on average; half of those are enough."""
_WIDEST = 5000  # 60 ms
_MANY = 20_000
_NO_VECTOR: Vectors = np.zeros(1, np.float32)
_FRESH = 30  # vectors made anew per search where there is no index; about 2 ms each with hashed n-grams


@dataclass(frozen=True)
class Denial:
    """A folder that is closed to the audience, matches the question, and wants that to be said."""

    folder: str
    contact: str


@dataclass(frozen=True)
class Findings:
    """What may be shown: the passages, best first, and the denials that may be explained.

    Both empty is what a reader gets when nothing exists and when all that exists is hidden.
    """

    passages: tuple[Passage, ...] = ()
    denials: tuple[Denial, ...] = ()


@dataclass(frozen=True)
class Library:
    """The open parts a search works on. Without an index ``spelling``, if any, makes the vectors it needs anew."""

    tables: Tables
    meaning: Meaning | None
    spelling: Embedder | None = None

    @property
    def index(self) -> VectorIndex | None:
        """The vectors that answer."""
        return self.meaning.now.index if self.meaning else None


@dataclass(frozen=True)
class Query:
    """Who asks what, and where to look (no folder: everywhere)."""

    text: str
    audience: Audience
    k: int
    folders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question in the forms that are compared: units, where their words stand, and a vector."""

    question: Question
    postings: Mapping[str, Postings]
    vector: Vectors
    scale: Scale | None
    """Of the cosines, where they tell meanings."""


def search(
    library: Library, rights: Rights, query: Query, vector: Vectors | None, scale: Scale | None = None
) -> Findings:
    """The findings of ``query``; ``rights`` must be of the tables' present epoch.

    ``vector`` is by the embedder that answers, ``scale`` its own if it is learned. Without a vector words alone find.
    """
    text = query.text[:MAX_QUESTION_CHARS]
    question = question_of(text)
    if not question.units or query.k < 1:
        return Findings()
    with library.tables.reading():
        postings = _postings(library.tables, rights, question)
    asked = Asked(question, postings, _NO_VECTOR if vector is None else vector, scale)
    readable = rights.readable(query.audience, query.folders)
    scores = _scores(library, rights, asked, readable, query.k)
    with library.tables.reading():
        passages = tuple(_released(library.tables, rights, query, scores))
    best = passages[0].score if passages else 0.0
    denials = []
    for folder, hidden in rights.explained(query.audience, query.folders).items():
        found = _scores(library, rights, asked, hidden, 1)
        if found and found[0][1] > best:
            denials.append(Denial(folder.path, folder.contact))
    return Findings(passages, tuple(denials))


def withheld(library: Library, rights: Rights, query: Query) -> tuple[str, ...]:
    """Ids of the documents, at most three, that would have answered by their words, were they not hidden.

    For the record of denials only: no passage, score or order depends on it.
    """
    question = question_of(query.text[:MAX_QUESTION_CHARS])
    hidden = rights.hidden(query.audience, query.folders)
    if not question.units or not hidden.any():
        return ()
    with library.tables.reading():
        postings = _postings(library.tables, rights, question)
    found = match(question, postings, rights.shelf.lengths, hidden)
    good = [found.rows[i] for i in found.best(_FEW) if found.coverage[i] >= FLOOR]
    return tuple(dict.fromkeys(rights.shelf.chunks[row].document for row in good))[:_WITHHELD]


def recorded(tables: Tables, documents: Iterable[str], query: Query, at: float) -> list[Record]:
    """What is to be kept of documents (paths or ids) that were shown or withheld."""
    entries = [entry for entry in map(tables.entry, documents) if entry]
    return [_record(tables, entry, query, at) for entry in entries]


def _record(tables: Tables, entry: Entry, query: Query, at: float) -> Record:
    verdicts = [verdict(tables, entry, member) for member in query.audience.members]
    told = next((one for one in verdicts if not one.allowed), verdicts[0])
    readers = tuple(member.id for member in query.audience.members)
    return Record(at, readers, query.text, entry.path, told.allowed, told.reason)


def _postings(tables: Tables, rights: Rights, question: Question) -> dict[str, Postings]:
    terms = {term for unit in question.units for terms in unit.alternatives for term in terms}
    return {term: rights.shelf.postings(tables, term) for term in sorted(terms)}


def _scores(
    library: Library, rights: Rights, asked: Asked, readable: Mask, k: int
) -> list[tuple[StoredChunk, float]]:
    """The chunks among the ``readable`` rows that answer, best first."""
    wanted = k * _CANDIDATES
    matches = match(asked.question, asked.postings, rights.shelf.lengths, readable)
    best = matches.best(wanted)
    words = {int(matches.rows[i]): (float(matches.coverage[i]), float(matches.bm25[i])) for i in best}
    if library.index:
        rows = _candidates(library.index, rights, asked.vector, readable, k) | set(words)
        cosines = _cosines(library.index, rights, asked.vector, sorted(rows))
    else:
        cosines = (
            _fresh_cosines(library, rights, list(words)[:_FRESH], asked.vector) if library.spelling else {}
        )
    parts = {row: (*words.get(row, (0.0, 0.0)), cosines.get(row, 0.0)) for row in {*words, *cosines}}
    if asked.scale:
        parts = {row: (*part[:2], asked.scale.relevance(part[2])) for row, part in parts.items()}
    fused = {row: fuse(*part, _TYPICAL * part[0]) for row, part in parts.items()}
    looked = sorted(fused, key=lambda row: (-fused[row], row))[: max(_WINDOWED, 2 * k)]
    windows = _windows(library.tables, rights, asked.question, matches.weights, looked)
    fused |= {row: fuse(*parts[row], window) for row, window in windows.items()}
    if asked.scale:
        fused = {row: max(score, _MEANING * parts[row][2]) for row, score in fused.items()}
    ranked = sorted(fused, key=lambda row: (-fused[row], row))
    floor = max(FLOOR, _SHARE * max(fused.values(), default=0.0))
    return [(rights.shelf.chunks[row], fused[row]) for row in ranked if fused[row] >= floor]


def fuse(coverage: float, bm25: float, cosine: float, window: float) -> float:
    """One score of 0–1 from all sides."""
    return _COVERAGE * coverage + _WINDOW * window + _BM25 * bm25 + _COSINE * max(0.0, cosine)


def _windows(
    tables: Tables, rights: Rights, question: Question, weights: Mapping[int, float], rows: Iterable[int]
) -> dict[int, float]:
    """Row → what its best two sentences account for."""
    found: dict[int, float] = {}
    with tables.reading():
        for row in rows:
            chunk = rights.shelf.chunks[row]
            title, text = tables.chunk_text(chunk)
            above = frozenset(terms_of(f"{title}\n{chunk.heading}"))
            found[row] = window_coverage(question, weights, _sentence_terms(text), above)
    return found


@lru_cache(2000)  # a few megabytes; cutting a passage into terms is most of the work
def _sentence_terms(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(terms_of(text[start:end])) for start, end in sentences_of(text, 0, len(text)))


def _candidates(index: VectorIndex, rights: Rights, vector: Vectors, readable: Mask, k: int) -> set[int]:
    """Readable rows among which are those nearest to ``vector``.

    By selectivity: a reader of few chunks gets all of them compared. For others the nearest of all are taken, as
    many as hold enough readable ones if the readable lie everywhere; where they do not, the net is widened. When
    even a wide one holds too few, the reader's chunks lie elsewhere, and are compared if that is not too many.
    """
    count = int(np.count_nonzero(readable))
    wanted = min(k * _NEAR, count)
    if count <= _FEW:
        return set(np.flatnonzero(readable).tolist())
    size = int(_SPREAD * wanted * len(readable) / count)
    while True:
        found = index.nearest(vector, size)
        near = [row for row in _known(rights, found) if readable[row]]
        if 2 * len(near) >= wanted or len(found) < size:
            return set(near[:wanted])
        size *= 4
        if size > _WIDEST:
            return set(np.flatnonzero(readable).tolist()) if count <= _MANY else set(near)


def _cosines(index: VectorIndex, rights: Rights, vector: Vectors, rows: Sequence[int]) -> dict[int, float]:
    """Row → cosine, exactly."""
    of = {rights.shelf.chunks[row].vector: row for row in rows}
    return {of[id_]: cosine for id_, cosine in index.cosines(vector, list(of)).items()}


def _fresh_cosines(
    library: Library, rights: Rights, rows: Sequence[int], vector: Vectors
) -> dict[int, float]:
    """Row → cosine, from texts instead of the index: slower, the same numbers, for few chunks."""
    texts: dict[int, str] = {}
    with library.tables.reading():
        for row in rows:
            chunk = rights.shelf.chunks[row]
            # Gone since the rights were read: nothing to compare, and nothing will be released.
            if library.tables.entry(chunk.document):
                document = library.tables.document(chunk.document)
                texts[row] = searchable(document, chunk.of(document))
    if library.spelling is None or not texts or not np.any(vector):
        return {}
    cosines = library.spelling.embed(list(texts.values()), "passage") @ vector
    return dict(zip(texts, map(float, cosines), strict=True))


def _known(rights: Rights, vectors: Iterable[str]) -> list[int]:
    """Rows of the vectors whose chunk stands in the tables; others are left-overs of a crash."""
    rows = rights.shelf.row_of
    return [rows[vector] for vector in vectors if vector in rows]


def _released(
    tables: Tables, rights: Rights, query: Query, scores: list[tuple[StoredChunk, float]]
) -> Iterable[Passage]:
    """The first ``k`` passages that are still there and, judged again, still readable; the same text once."""
    left = query.k
    seen: set[str] = set()
    for chunk, score in scores:
        entry = still_readable(tables, chunk.document, query.audience)
        if entry is None or entry.digest != rights.entry(chunk.document).digest:
            continue
        text = chunk.of(tables.document(chunk.document)).text
        spelled = "".join(text.split())
        if spelled in seen:
            continue
        seen.add(spelled)
        yield Passage(entry.path, entry.title, text, chunk.start, chunk.end, round(score, 4))
        left -= 1
        if not left:
            return
