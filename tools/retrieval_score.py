"""How well the knowledge base answers given questions, each asked as a given person: found, quoted, refused, leaked.

No model takes part: what is measured is search, the choice of the quote, and the refusal. A leak is counted when
a passage comes from a document that the person may not read, judged by the rules once more, or when a text that
must not be told stands in one. Knows nothing of files and of how the figures are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge import Audience, Knowledge, Passage
from tools.quoting import quotation
from tools.search import SearchKnowledge
from tools.spec import ToolContext

RANKS = (1, 3, 5)


@dataclass(frozen=True)
class Case:
    """A question and what its answer must hold; in each entry, ``|`` parts spellings of which one is enough.

    With ``refuse`` nothing may be found; ``secret`` names texts that no passage may hold.
    """

    id: str
    question: str
    audience: Audience
    must_contain: tuple[str, ...] = ()
    refuse: bool = False
    secret: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What came of a case. ``rank`` is the first passage that holds the answer, 0 for none."""

    case: Case
    rank: int
    answered: bool
    quote: str
    document: str
    leaks: tuple[str, ...]

    @property
    def quoted(self) -> bool:
        """Whether the quote holds all that it must."""
        return holds(self.quote, self.case.must_contain)


@dataclass(frozen=True)
class Score:
    """Shares of 0–1 over all cases; None where there was nothing to count."""

    answerable: int
    unanswerable: int
    hit_at: dict[int, float | None]
    answer_rate: float | None
    quote_rate: float | None
    refusal_precision: float | None
    refusal_recall: float | None
    leaks: int


async def ask(case: Case, knowledge: Knowledge, tool: SearchKnowledge) -> Outcome:
    """Ask one case through the search and through the tool, as a turn would."""
    findings = await knowledge.search(case.question, case.audience, k=max(RANKS))
    context = ToolContext(case.audience, "evaluation", case.question)
    result = await tool.run({"query": case.question}, context)
    quote, number = quotation(case.question, result.citations)
    rank = next((i for i, p in enumerate(findings.passages, 1) if holds(p.text, case.must_contain)), 0)
    return Outcome(
        case,
        rank if case.must_contain else 0,
        bool(result.citations),
        quote,
        result.citations[number - 1].document if result.citations else "",
        await _leaks(case, knowledge, findings.passages, [c.document for c in result.citations]),
    )


def score_of(outcomes: Sequence[Outcome]) -> Score:
    """The figures over all outcomes."""
    answerable = [outcome for outcome in outcomes if not outcome.case.refuse]
    unanswerable = [outcome for outcome in outcomes if outcome.case.refuse]
    refused = [outcome for outcome in outcomes if not outcome.answered]
    checked = [outcome for outcome in answerable if outcome.case.must_contain]
    rightly = sum(outcome.case.refuse for outcome in refused)
    return Score(
        len(answerable),
        len(unanswerable),
        {k: _share(sum(0 < o.rank <= k for o in checked), len(checked)) for k in RANKS},
        _share(sum(outcome.answered for outcome in answerable), len(answerable)),
        _share(sum(outcome.quoted for outcome in checked), len(checked)),
        _share(rightly, len(refused)),
        _share(rightly, len(unanswerable)),
        sum(bool(outcome.leaks) for outcome in outcomes),
    )


def holds(text: str, entries: Sequence[str]) -> bool:
    """Whether each entry stands in the text in one of its spellings; white space and case do not count."""
    plain = _squeezed(text)
    return all(any(_squeezed(way) in plain for way in entry.split("|")) for entry in entries)


async def _leaks(
    case: Case, knowledge: Knowledge, passages: Sequence[Passage], cited: Sequence[str]
) -> tuple[str, ...]:
    documents = sorted({passage.document for passage in passages} | set(cited))
    found = [
        document
        for document in documents
        for member in case.audience.members
        if not (await knowledge.explain(document, member)).allowed
    ]
    told = [text for text in case.secret if any(holds(passage.text, (text,)) for passage in passages)]
    return (*found, *told)


def _share(some: int, of: int) -> float | None:
    return some / of if of else None


def _squeezed(text: str) -> str:
    return "".join(text.lower().split())
