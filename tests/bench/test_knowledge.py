"""Retrieval, quotes and refusals on public questions.

``MOSUAN_DATASETS`` names a folder with the files below as JSON lines packed by xz; they are not part of this
repository. ``MOSUAN_BENCH_PARAGRAPHS`` (600) says how many paragraphs of each are taken in. Every second
paragraph drawn is left out: its questions are those that no document answers, with others of the same article
there to mislead.
"""

from __future__ import annotations

import json
import lzma
import os
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from knowledge import Audience, Knowledge, Principal, search
from knowledge.ranking import match
from knowledge.rights import Rights
from knowledge.shelf import Shelf
from knowledge.tables import Tables
from knowledge.words import question_of
from tools.quoting import quotation
from tools.search import SearchKnowledge
from tools.spec import ToolContext

DATASETS = Path(os.environ.get("MOSUAN_DATASETS", ""))
PARAGRAPHS = int(os.environ.get("MOSUAN_BENCH_PARAGRAPHS", "600"))
QUESTIONS = int(os.environ.get("MOSUAN_BENCH_QUESTIONS", "150"))
NAMES = ("qa_cmrc2018_zh", "qa_drcd_zh", "qa_squad_dev_remainder_en")
READER = Audience.of(Principal("reader", operator=True))


@dataclass(frozen=True)
class Asked:
    """A question, where its answer stands (None: nowhere), and the spans that count as its answer."""

    text: str
    document: str | None
    spans: tuple[str, ...]


def rows(name: str) -> list[dict[str, object]]:
    """All paragraphs of a dataset, shuffled the same way each time."""
    with lzma.open(DATASETS / f"{name}.jsonl.xz", "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    random.Random(6).shuffle(found)
    return found


def questions(row: dict[str, object], document: str | None) -> Iterator[Asked]:
    """The answerable questions of a paragraph."""
    for qa in row["qas"]:  # type: ignore[attr-defined]
        if qa.get("answerable", True) and qa["answers"]:
            yield Asked(qa["question"], document, tuple(qa["answers"]))


def squeezed(text: str) -> str:
    """Without white space, as spans are compared."""
    return "".join(text.split())


def share(hits: int, of: int) -> str:
    """A percentage."""
    return f"{100 * hits / max(of, 1):.1f} %"


@pytest.mark.skipif(not os.environ.get("MOSUAN_DATASETS"), reason="MOSUAN_DATASETS names no folder")
@pytest.mark.parametrize("name", NAMES)
async def test_public_questions(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """hit@1, hit@5, BM25 alone, answers given, quotes that hold the answer, questions rightly refused.

    Ranked is what comes when nothing is refused, as with BM25 alone; else a refusal counts as a miss.
    """
    source = tmp_path / "in"
    source.mkdir()
    asked: list[Asked] = []
    left_out: list[Asked] = []
    for number, row in enumerate(rows(name)[: 2 * PARAGRAPHS]):
        if number % 2:
            left_out += questions(row, None)
            continue
        title = str(row.get("title") or "")
        text = f"# {title}\n\n{row['context']}\n" if title else f"{row['context']}\n"
        (source / f"{number}.md").write_text(text, "utf-8")
        asked += questions(row, f"/{number}.md")
    draw = random.Random(7)
    asked, left_out = (draw.sample(some, min(QUESTIONS, len(some))) for some in (asked, left_out))
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source])
        tool = SearchKnowledge(knowledge)
        first = fifth = answered = quoted = 0
        times: list[float] = []
        for question in asked:
            started = time.perf_counter()
            found = await knowledge.search(question.text, READER, k=5)
            times.append(time.perf_counter() - started)
            order = list(dict.fromkeys(passage.document for passage in found.passages))
            first += order[:1] == [question.document]
            fifth += question.document in order
            context = ToolContext(READER, "bench", question.text)
            result = await tool.run({"query": question.text}, context)
            if result.citations:
                answered += 1
                quote = squeezed(quotation(question.text, result.citations)[0])
                quoted += any(squeezed(span) in quote for span in question.spans)
        with monkeypatch.context() as open_to_all:
            open_to_all.setattr(search, "FLOOR", 0.0)
            open_to_all.setattr(search, "_SHARE", 0.0)
            ranked = [
                [passage.document for passage in (await knowledge.search(q.text, READER, k=5)).passages]
                for q in asked
            ]
        best = sum(order[:1] == [q.document] for q, order in zip(asked, ranked, strict=True))
        among = sum(q.document in order for q, order in zip(asked, ranked, strict=True))
        refused = sum([not (await knowledge.search(q.text, READER, k=1)).passages for q in left_out])
    bm25 = words_alone(tmp_path / "data" / "knowledge.db", asked)
    count = len(asked)
    print(
        f"\n{name}: {count} questions; hit@1 {share(first, count)}, hit@5 {share(fifth, count)};"
        f" ranked {share(best, count)}, {share(among, count)};"
        f" BM25 alone {share(bm25[0], count)}, {share(bm25[1], count)};"
        f" answered {share(answered, count)}, quote holds the answer {share(quoted, count)};"
        f" {share(refused, len(left_out))} of {len(left_out)} unanswerable ones refused;"
        f" {1000 * statistics.median(times):.1f} ms a search"
    )


def words_alone(file: Path, asked: list[Asked]) -> tuple[int, int]:
    """hit@1 and hit@5 of BM25 over all chunks, nothing else."""
    tables = Tables(file)
    shelf = Shelf(tables)
    rights = Rights(tables, shelf)
    readable = rights.readable(READER, ())
    first = fifth = 0
    for question in asked:
        units = question_of(question.text)
        terms = {term for unit in units.units for terms in unit.alternatives for term in terms}
        postings = {term: shelf.postings(tables, term) for term in terms}
        found = match(units, postings, shelf.lengths, readable)
        order = found.rows[np.argsort(-found.bm25, kind="stable")][:50]
        documents = list(dict.fromkeys(rights.entry(shelf.chunks[row].document).path for row in order))
        first += documents[:1] == [question.document]
        fifth += question.document in documents[:5]
    tables.close()
    return first, fifth
