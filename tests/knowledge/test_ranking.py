"""Ranking by arrays against the same formulas written out one chunk and one unit at a time."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ranking import BACKGROUND_CHUNKS, K1, SYNONYM, B, match
from knowledge.shelf import Postings
from knowledge.words import Question, Unit

TERMS = ("a", "b", "c", "d", "e")
UNITS = st.builds(
    Unit,
    alternatives=st.lists(
        st.lists(st.sampled_from(TERMS), min_size=1, max_size=2, unique=True).map(tuple),
        min_size=1,
        max_size=3,
        unique=True,
    ).map(tuple),
    slots=st.lists(st.integers(0, 4), min_size=1, max_size=2, unique=True).map(tuple),
)
CHUNKS = st.lists(
    st.dictionaries(st.sampled_from(TERMS), st.integers(1, 4), min_size=1), min_size=1, max_size=8
)


def written_out(question: Question, chunks: list[dict[str, int]], readable: list[bool]) -> dict[int, tuple]:
    """Row → (bm25, coverage), the slow and plain way."""
    rows = [row for row, is_readable in enumerate(readable) if is_readable]
    lengths = {row: sum(chunks[row].values()) for row in rows}
    average = sum(lengths.values()) / max(len(rows), 1)
    met = []
    for unit in question.units:
        ways = {
            row: [
                (SYNONYM if i else 1.0, min(chunks[row][term] for term in terms))
                for i, terms in enumerate(unit.alternatives)
                if all(term in chunks[row] for term in terms)
            ]
            for row in rows
        }
        met.append({row: max(found) for row, found in ways.items() if found})
    idfs = [math.log(1 + (len(rows) + BACKGROUND_CHUNKS - len(one) + 0.5) / (len(one) + 0.5)) for one in met]
    weights: dict[int, float] = {}
    for unit, idf in zip(question.units, idfs, strict=True):
        for slot in unit.slots:
            weights[slot] = min(weights.get(slot, math.inf), idf)
    total = sum(weights.values())
    found = {}
    for row in rows:
        units = [
            (u, one[row], idf) for u, one, idf in zip(question.units, met, idfs, strict=True) if row in one
        ]
        if not units:
            continue
        norm = K1 * (1 - B + B * lengths[row] / average)
        bm25 = sum(worth * idf * count * (K1 + 1) / (count + norm) for _, (worth, count), idf in units)
        slots = {
            slot: max(w for u, (w, _), _ in units if slot in u.slots) for u, _, _ in units for slot in u.slots
        }
        covered = sum(weights[slot] * worth for slot, worth in slots.items()) / total
        found[row] = (bm25 / (sum(idfs) * (K1 + 1)), covered)
    return found


@settings(max_examples=300)
@given(st.lists(UNITS, min_size=1, max_size=4), CHUNKS, st.data())
def test_arrays_say_what_the_formulas_say(
    units: list[Unit], chunks: list[dict[str, int]], data: st.DataObject
) -> None:
    """The same rows, the same scores; rows that are not readable change nothing."""
    readable = data.draw(st.lists(st.booleans(), min_size=len(chunks), max_size=len(chunks)))
    question = Question(tuple(units), 5)
    postings = {}
    for term in TERMS:
        held = [(row, chunk[term]) for row, chunk in enumerate(chunks) if term in chunk]
        rows, counts = np.array(held, np.int64).reshape(-1, 2).T
        postings[term] = Postings(rows, counts.astype(np.int32))
    lengths = np.array([sum(chunk.values()) for chunk in chunks], float)
    found = match(question, postings, lengths, np.array(readable, np.bool_))
    expected = written_out(question, chunks, readable)
    assert found.rows.tolist() == sorted(expected)
    for row, bm25, coverage in zip(found.rows.tolist(), found.bm25, found.coverage, strict=True):
        assert np.allclose((bm25, coverage), expected[row])
