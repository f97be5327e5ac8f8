"""Making the vectors that an index lacks, a few at a time, so that searches pass between.

Each batch is looked up, made, and written only for what is still there; what is written stays, so whoever is killed
in the middle goes on where it was. The functions work in the worker thread; `fill` leads them from the event loop.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.embedding import Embedder, Vectors
from knowledge.index import VectorIndex
from knowledge.meaning import Indexed, Meaning
from knowledge.tables import Tables, searchable

Run = Callable[..., Awaitable[Any]]
"""Does a job in the worker thread."""
VectorsOf = Callable[[Embedder, Sequence[str]], Awaitable[Vectors]]
Told = Callable[[int, int], None]
"""Is told how many vectors are made, of how many."""


def silent(made: int, total: int) -> None:
    """Nobody is told."""


@dataclass(frozen=True)
class Indexing:
    """How far the vectors are: who answers, who is to answer next (blank: nobody), and that one's share."""

    answering: str
    coming: str
    made: int
    total: int


def missing(tables: Tables, index: VectorIndex) -> tuple[list[str], int]:
    """Ids of the chunks without a vector, in the order they came in, and how many chunks there are.

    Vectors of chunks that are gone are removed on the way.
    """
    wanted = [chunk.vector for chunk in tables.chunks()]
    there = index.ids()
    index.delete(sorted(there - set(wanted)))
    return [id_ for id_ in wanted if id_ not in there], len(wanted)


def texts_of(tables: Tables, ids: Sequence[str]) -> dict[str, str]:
    """Id → what is to be embedded, for those that still are."""
    found: dict[str, str] = {}
    with tables.reading():
        for chunk in tables.chunks_of(ids):
            document = tables.document(chunk.document)
            found[chunk.vector] = searchable(document, chunk.of(document))
    return found


def put(tables: Tables, index: VectorIndex, ids: Sequence[str], vectors: Vectors) -> None:
    """Write the vectors of those that still are: a document may have gone while they were made."""
    there = {chunk.vector for chunk in tables.chunks_of(ids)}
    kept = [row for row, id_ in enumerate(ids) if id_ in there]
    index.put([ids[row] for row in kept], vectors[kept])


def switch_if_complete(tables: Tables, meaning: Meaning, retire: Callable[[Embedder], None]) -> None:
    """Let the coming embedder answer, if nothing came in since its last vector was made."""
    if meaning.coming and not missing(tables, meaning.coming.index)[0]:
        meaning.switch(retire)


def indexing(tables: Tables, meaning: Meaning | None) -> Indexing | None:
    """How far the vectors are."""
    if meaning is None:
        return None
    one = meaning.coming or meaning.now
    wanted = {chunk.vector for chunk in tables.chunks()}
    coming = meaning.coming.embedder.name if meaning.coming else ""
    return Indexing(meaning.now.embedder.name, coming, len(wanted & one.index.ids()), len(wanted))


async def fill(run: Run, vectors_of: VectorsOf, tables: Tables, one: Indexed, told: Told) -> None:
    """Make what an index lacks at this moment. What comes in meanwhile may be lacking again afterwards."""
    ids, total = await run(missing, tables, one.index)
    told(total - len(ids), total)
    size = one.embedder.at_once
    for i in range(0, len(ids), size):
        texts: Mapping[str, str] = await run(texts_of, tables, ids[i : i + size])
        vectors = await vectors_of(one.embedder, list(texts.values()))
        await run(put, tables, one.index, list(texts), vectors)
        told(total - len(ids) + min(i + size, len(ids)), total)
