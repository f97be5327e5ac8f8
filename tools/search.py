"""The tool that looks things up in the knowledge base, for exactly the people who will read the answer.

The audience comes from the context, which the authenticated request made; nothing the model writes can
widen it. What goes to the model are numbered excerpts with their sources. When nothing readable answers, the
turn ends with one fixed sentence, the same whether such a document exists or not, unless a folder wants its
denials explained. Knows nothing of how search works or of the model that calls.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import Any, Literal

from knowledge import Denial, Findings, Knowledge, Passage, coverage_of, excerpt
from tools.catalogue import asked_for, listing
from tools.parts import parts_of
from tools.refusal import refusal, restricted
from tools.spec import Citation, ToolContext, ToolResult, ToolSpec

ANSWERED = 0.4
"""Of a part of a question: the share that a passage found for another part must account for to answer it too."""

_SPEC = ToolSpec(
    name="search_knowledge",
    description=(
        "Search the company's documents (rules, how-tos, contracts, plans) for what answers a question. "
        "查找公司文档：制度、指南、合同、计划。"
    ),
    parameters={
        "type": "object",
        "properties": {"query": {"type": "string", "description": "The question, in the user's words."}},
        "required": ["query"],
    },
)


class SearchKnowledge:
    """``search_knowledge(query)``: up to ``passages`` excerpts of up to ``passage_chars`` characters each."""

    def __init__(self, knowledge: Knowledge, *, passages: int = 3, passage_chars: int = 400) -> None:
        self._knowledge = knowledge
        self._passages = passages
        self._passage_chars = passage_chars

    @property
    def spec(self) -> ToolSpec:
        """Name, description and parameters as the model sees them."""
        return _SPEC

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Search by the model's words; by the user's own when those find nothing or are missing.

        A question that asks several things is looked up part by part, and as a whole for what its parts share. One
        that asks which documents there are is answered here.
        """
        query = str(arguments.get("query") or "").strip() or context.question
        if wanted := asked_for(query):
            return await listing(wanted, self._knowledge, context)
        found = await self._found(query, context)
        if not any(findings.passages for _, findings in found) and query != context.question:
            query, found = context.question, await self._found(context.question, context)
        denials = tuple(dict.fromkeys(denial for _, findings in found for denial in findings.denials))
        cited = _cited(found, max(self._passages, len(found) - 1), self._passage_chars, context.language)
        if not cited:
            return refusal(denials, context.language)
        dates = await self._knowledge.dated({citation.document for citation in cited}, context.audience)
        citations = tuple(
            replace(citation, dated=date.stated, taken_in=date.taken_in)
            for citation in cited
            if (date := dates.get(citation.document))
        )
        return _result(citations, denials, _unanswered(found)) if citations else refusal((), context.language)

    async def _found(self, query: str, context: ToolContext) -> list[tuple[str, Findings]]:
        """What each part of the query finds, and at the end what the whole does."""
        return [(part, await self._search(part, context)) for part in (*parts_of(query), query)]

    async def _search(self, query: str, context: ToolContext) -> Findings:
        return await self._knowledge.search(
            query, context.audience, k=self._passages, folders=context.folders
        )


def own_language_first(passages: tuple[Passage, ...], language: Literal["zh", "en"]) -> tuple[Passage, ...]:
    """The best first; of those about as good as it, the ones in the reader's language before translations."""
    best = max((passage.score for passage in passages), default=0.0)

    def later(passage: Passage) -> bool:
        chinese = len(re.findall(r"[\u4e00-\u9fff]", passage.text)) > 0.2 * len(passage.text)
        return passage.score < 0.8 * best or chinese != (language == "zh")

    return tuple(sorted(passages, key=later))


def _cited(
    found: Sequence[tuple[str, Findings]], most: int, passage_chars: int, language: Literal["zh", "en"]
) -> tuple[Citation, ...]:
    """The passages as they are cited: the best of each part, then the second best; the same place once."""
    columns = [
        [(own_query, passage) for passage in own_language_first(findings.passages, language)]
        for own_query, findings in found
        if findings.passages
    ]
    cited: dict[tuple[str, int], Citation] = {}
    for own_query, passage in filter(None, chain.from_iterable(zip_longest(*columns))):
        cited.setdefault((passage.document, passage.start), _citation(passage, own_query, passage_chars))
    return tuple(cited.values())[:most]


def _unanswered(found: Sequence[tuple[str, Findings]]) -> tuple[str, ...]:
    """The parts that found nothing and that what the others found does not answer either."""
    texts = [passage.text for _, findings in found for passage in findings.passages]
    return tuple(
        part
        for part, findings in found[:-1]
        if not findings.passages and max(coverage_of(texts, part), default=0.0) < ANSWERED
    )


def _result(
    citations: tuple[Citation, ...], denials: tuple[Denial, ...], unanswered: tuple[str, ...]
) -> ToolResult:
    blocks = [f"[{i}] {_headed(c)}\n{plain(c.quote)}" for i, c in enumerate(citations, 1)]
    notes = [f"({restricted(denial, 'en')})" for denial in denials]
    notes += [f"(Nothing on: {part})" for part in unanswered]
    return ToolResult(
        "ok",
        "\n\n".join([*blocks, *notes]),
        evidence="\n\n".join(c.quote for c in citations),
        citations=citations,
        unanswered=unanswered,
    )


def _headed(citation: Citation) -> str:
    dated = f", {citation.dated}" if citation.dated else ""
    return f"{citation.title} ({citation.document}{dated})"


def _citation(passage: Passage, query: str, passage_chars: int) -> Citation:
    """The part of the passage that is shown, with its offsets in the document; not the title once more."""
    heading = re.match(rf"#+[ \t]*{re.escape(passage.title)}[ \t#]*\n\s*", passage.text)
    body = heading.end() if heading else 0
    start, end = (body + offset for offset in excerpt(passage.text[body:], query, passage_chars))
    return Citation(
        passage.document, passage.text[start:end], passage.start + start, passage.start + end, passage.title
    )


def plain(markdown: str) -> str:
    """Lines without heading marks and blank lines, as small models read them best."""
    lines = (re.sub(r"^ {0,3}#{1,6}[ \t]+", "", line) for line in markdown.splitlines())
    return "\n".join(line for line in lines if line.strip())
