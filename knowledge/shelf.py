"""Where every chunk stands and which words are in it, as arrays by *row*, so that large searches are arithmetic.

A row is a chunk's place in the order of ids. A shelf holds no rule and no text: rules change much more often than
documents, so a change of rules leaves it as it is. It is of one extent of the tables (`Tables.extent`) and is
thrown away with the next. Knows nothing of people and of questions.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.tables import StoredChunk, Tables

Rows = NDArray[np.int64]
"""Rows of a shelf, ascending."""

_MAX_KEPT = 4_000_000  # postings of words asked for lately, 12 bytes each


@dataclass(frozen=True)
class Postings:
    """The chunks that hold a term, and how often each holds it."""

    rows: Rows
    counts: NDArray[np.int32]


NO_POSTINGS = Postings(np.zeros(0, np.int64), np.zeros(0, np.int32))


class Shelf:
    """The chunks of one extent. Build and use inside read transactions of the same extent."""

    def __init__(self, tables: Tables) -> None:
        self.extent = tables.extent()
        self.chunks: list[StoredChunk] = tables.chunks()
        self.row_of = {chunk.vector: row for row, chunk in enumerate(self.chunks)}
        self.lengths = np.array([chunk.terms for chunk in self.chunks], np.float64)
        numbers: dict[str, int] = {}
        self.owners = np.array([numbers.setdefault(c.document, len(numbers)) for c in self.chunks], np.int64)
        """Row → number of its document."""
        self.numbers = numbers
        """Document id → its number. Documents without a chunk have none."""
        self._ids = np.array([chunk.id for chunk in self.chunks], np.int64)
        self._kept: OrderedDict[str, Postings] = OrderedDict()
        self._held = 0

    def postings(self, tables: Tables, term: str) -> Postings:
        """Where ``term`` stands; the words asked for last are kept."""
        if (known := self._kept.get(term)) is not None:
            self._kept.move_to_end(term)
            return known
        found = self._read(tables, term)
        self._kept[term] = found
        self._held += len(found.rows)
        while self._held > _MAX_KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._held -= len(dropped.rows)
        return found

    def _read(self, tables: Tables, term: str) -> Postings:
        pairs = np.array(tables.occurrences(term), np.int64).reshape(-1, 2)
        pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
        rows = np.searchsorted(self._ids, pairs[:, 0])
        # A chunk that came since this shelf was built has no row yet.
        there = (rows < len(self._ids)) & (self._ids[np.minimum(rows, len(self._ids) - 1)] == pairs[:, 0])
        return Postings(rows[there], pairs[there, 1].astype(np.int32))
