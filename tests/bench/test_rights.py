"""What rights cost in a large knowledge base: time, recall against an exact scan, revocation, changes of rules.

``MOSUAN_BENCH_CHUNKS`` (20,000) chunks of made-up English, 50 to a document, each document with a rule of its own,
1,000 groups. ``MOSUAN_BENCH_DIR`` names a folder that keeps the knowledge base for the next run. Times are CPU
times of the whole process, as other work on the machine must not count.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge import Audience, Knowledge, Principal
from knowledge.access import Rule
from knowledge.embedding import Vectors
from knowledge.ranking import match
from knowledge.search import _SHARE as SHARE
from knowledge.search import _TYPICAL as TYPICAL
from knowledge.search import FLOOR, fuse
from knowledge.search import _sentence_terms as sentence_terms
from knowledge.search import _windows as window_scores
from knowledge.tables import Tables
from knowledge.words import question_of

CHUNKS = int(os.environ.get("MOSUAN_BENCH_CHUNKS", "20000"))
PER_DOCUMENT = 50
GROUPS = 1000
QUESTIONS = 60
READERS = {"0.1 %": 1, "1 %": 10, "10 %": 100, "50 %": 500, "90 %": 900, "all": GROUPS}
"""Share of the documents → how many of the groups the reader holds."""


def vocabulary() -> list[str]:
    """Made-up words, the commonest first."""
    draw = random.Random(1)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    return list(
        dict.fromkeys("".join(draw.choices(syllables, k=draw.choice((2, 3, 3, 4)))) for _ in range(30_000))
    )


def text_of(number: int, words: list[str]) -> str:
    """A document: half of its words are everybody's, by Zipf; half are of its own subject."""
    draw = random.Random(number)
    subject = draw.choices(words[200:], k=60)
    common = [words[min(int(draw.paretovariate(0.7)), len(words) - 1)] for _ in range(PER_DOCUMENT * 30)]
    lines = []
    for i in range(PER_DOCUMENT):
        mixed = common[30 * i : 30 * i + 30] + draw.choices(subject, k=30)
        draw.shuffle(mixed)
        lines.append(" ".join(mixed) + ".")
    return "\n\n".join(lines)


def question_about(number: int, words: list[str], draw: random.Random) -> str:
    """Four words of the subject of a document, one of everybody's."""
    subject = random.Random(number).choices(words[200:], k=60)
    return " ".join([*draw.sample(subject, 4), words[draw.randrange(5, 300)]])


def cpu_s() -> float:
    """User and system time of this process, all threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def reader(groups: int) -> Audience:
    """Somebody who holds the first so many groups."""
    return Audience.of(Principal("reader", frozenset(f"g{n}" for n in range(groups))))


@pytest.fixture
async def knowledge(tmp_path: Path) -> AsyncIterator[tuple[Knowledge, Path]]:
    """The large knowledge base, and where it lies."""
    kept = os.environ.get("MOSUAN_BENCH_DIR")
    base = Path(kept) if kept else tmp_path
    source = base / "in"
    words = vocabulary()
    async with Knowledge.open(base / "data") as opened:
        for number in range(CHUNKS // PER_DOCUMENT):
            file = source / f"f{number % 100}" / f"{number}.txt"
            if not file.exists():  # a run that was cut short is gone on with
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text_of(number, words), "utf-8")
        started = cpu_s()
        done = await opened.add([source])
        print(f"\n{len(done.added)} documents taken in: {cpu_s() - started:.0f} s CPU")
        tables = Tables(base / "data" / "knowledge.db")
        with tables.writing():
            for entry in tables.entries():
                number = int(Path(entry.path).stem)
                tables.set_document_rule(entry.id, Rule(allow_groups=frozenset({f"g{number % GROUPS}"})))
        print(f"{len(tables.chunks())} chunks, {len(tables.entries())} rules, {GROUPS} groups")
        tables.close()
        yield opened, base / "data"


def exact(knowledge: Knowledge, text: str, audience: Audience) -> list[tuple[str, int]]:
    """(document, start) of the ten best by the very scores of search, every readable chunk compared.

    Runs in the worker thread, on its tables.
    """
    assert knowledge._meaning
    now, tables = knowledge._meaning.now, knowledge._tables
    index, embedder = now.index, now.embedder
    rights = knowledge._present_rights()
    shelf = rights.shelf
    readable = rights.readable(audience, ())
    question, vector = question_of(text), embedder.embed([text], "query")[0]
    terms = {term for unit in question.units for terms in unit.alternatives for term in terms}
    found = match(question, {t: shelf.postings(tables, t) for t in terms}, shelf.lengths, readable)
    words = dict(zip(found.rows.tolist(), zip(found.coverage, found.bm25, strict=True), strict=True))
    ids = {shelf.chunks[row].vector: row for row in np.flatnonzero(readable).tolist()}
    cosines = index.cosines(vector, list(ids))
    parts = {row: (*words.get(row, (0.0, 0.0)), cosines.get(id_, 0.0)) for id_, row in ids.items()}
    fused = {row: fuse(*part, TYPICAL * part[0]) for row, part in parts.items()}
    near = sorted(fused, key=lambda row: (-fused[row], row))[:100]
    windows = window_scores(tables, rights, question, found.weights, near)
    fused = {row: fuse(*parts[row], window) for row, window in windows.items()}
    best = sorted(fused, key=lambda row: (-fused[row], row))[:10]
    floor = max(FLOOR, SHARE * fused[best[0]]) if best else 0.0
    kept = [shelf.chunks[row] for row in best if fused[row] >= floor]
    return [(rights.entry(chunk.document).path, chunk.start) for chunk in kept]


async def test_what_rights_cost(knowledge: tuple[Knowledge, Path]) -> None:
    """Median CPU time of a search, and recall@10 against comparing all, for readers of little and of much."""
    opened, _ = knowledge
    words, draw = vocabulary(), random.Random(2)
    documents = len(await opened.list())
    asked = [question_about(draw.randrange(documents), words, draw) for _ in range(QUESTIONS)]
    medians: dict[str, float] = {}
    for name, groups in READERS.items():
        audience = reader(groups) if groups < GROUPS else Audience.of(Principal("root", operator=True))
        # A reader of little asks about what they can read, and about what they cannot.
        own = [question_about(draw.randrange(groups) % documents, words, draw) for _ in range(QUESTIONS // 2)]
        await opened.search(asked[0], audience)
        times, found, wanted = [], 0, 0
        for number, text in enumerate(own + asked[: QUESTIONS // 2]):
            sentence_terms.cache_clear()  # else who comes later finds the passages of those before cut up
            started = cpu_s()
            passages = (await opened.search(text, audience, k=10)).passages
            times.append(cpu_s() - started)
            if number % 5 == 0:
                best = await opened._run(60.0, exact, opened, text, audience)
                found += len({(p.document, p.start) for p in passages} & set(best))
                wanted += len(best)
        medians[name] = statistics.median(times)
        print(f"{name:>6}: {1000 * medians[name]:6.1f} ms CPU, recall@10 {found}/{wanted}")
    for name, median in medians.items():
        print(f"{name:>6}: {median / medians['all']:.2f} of a search without a filter")


async def test_rules_change_under_searches(knowledge: tuple[Knowledge, Path]) -> None:
    """A right taken away or given holds in the next search; a thousand changes of rules make no vector anew."""
    opened, _ = knowledge
    assert opened._meaning
    index, words = opened._meaning.now.index, vocabulary()
    entries = await opened.list()
    audience = reader(1)
    times = []
    for number in range(30):
        target = entries[number]
        # The first words of the document, so that it is found whatever else the reader has.
        text = " ".join(text_of(int(Path(target.path).stem), words).split()[:12])
        for deny in (False, True):
            await opened.allow(target.path, users=["reader"], deny=deny)
            started = cpu_s()
            passages = (await opened.search(text, audience)).passages
            times.append(cpu_s() - started)
            assert any(p.document == target.path for p in passages) is not deny
    print(f"\na search right after a change of rules: {1000 * statistics.median(times):.1f} ms CPU")
    before, puts = index.ids(), 0
    put = index.put

    def counted(ids: Sequence[str], vectors: Vectors) -> None:
        nonlocal puts
        puts += len(ids)
        put(ids, vectors)

    index.put = counted  # type: ignore[method-assign]
    started, began = cpu_s(), time.perf_counter()
    for number in range(1000):
        await opened.allow(entries[number % len(entries)].path, groups=[f"g{number % GROUPS}"])
    print(
        f"1,000 changes of rules: {cpu_s() - started:.2f} s CPU, {time.perf_counter() - began:.2f} s; "
        f"{puts} vectors made"
    )
    assert puts == 0
    assert index.ids() == before
