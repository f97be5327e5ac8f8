"""The tool that looks things up in the knowledge base, for exactly the people who will read the answer.

The audience comes from the context, which the authenticated request made; nothing the model writes can
widen it. What goes to the model are numbered excerpts with their sources. When nothing readable answers, the
turn ends with one fixed sentence, the same whether such a document exists or not, unless a folder wants its
denials explained. Knows nothing of how search works or of the model that calls.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from knowledge import Denial, Findings, Knowledge, Passage, excerpt
from tools.spec import Citation, Final, ToolContext, ToolResult, ToolSpec

NOTHING = {
    "zh": "关于这个问题，我没有可以告诉您的内容。",
    "en": "I have nothing on this that I may share with you.",
}
RESTRICTED = {
    "zh": "这方面的资料在文件夹“{folder}”中，该文件夹的访问受限，您目前无权查看。{ask}",
    "en": "The folder “{folder}” covers this. It is restricted, and you may not read it at present. {ask}",
}
ASK = {"zh": "如需查阅，请联系{contact}。", "en": "To ask for access, contact {contact}."}

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
        """Search by the model's words; by the user's own when those find nothing or are missing."""
        query = str(arguments.get("query") or "").strip() or context.question
        findings = await self._search(query, context)
        if not findings.passages and query != context.question:
            query, findings = context.question, await self._search(context.question, context)
        if not findings.passages:
            return _refusal(findings.denials, context.language)
        passages = own_language_first(findings.passages, context.language)
        return _result(Findings(passages, findings.denials), query, self._passage_chars)

    async def _search(self, query: str, context: ToolContext) -> Findings:
        return await self._knowledge.search(
            query, context.audience, k=self._passages, folders=context.folders
        )


def own_language_first(passages: tuple[Passage, ...], language: Literal["zh", "en"]) -> tuple[Passage, ...]:
    """The best first; of those about as good as it, the ones in the reader's language before translations."""
    best = max(passage.score for passage in passages)

    def later(passage: Passage) -> bool:
        chinese = len(re.findall(r"[\u4e00-\u9fff]", passage.text)) > 0.2 * len(passage.text)
        return passage.score < 0.8 * best or chinese != (language == "zh")

    return tuple(sorted(passages, key=later))


def _result(findings: Findings, query: str, passage_chars: int) -> ToolResult:
    citations = tuple(_citation(passage, query, passage_chars) for passage in findings.passages)
    blocks = [f"[{i}] {c.title} ({c.document})\n{plain(c.quote)}" for i, c in enumerate(citations, 1)]
    notes = [f"({_restricted(denial, 'en')})" for denial in findings.denials]
    return ToolResult(
        "ok",
        "\n\n".join([*blocks, *notes]),
        evidence="\n\n".join(c.quote for c in citations),
        citations=citations,
    )


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


def _refusal(denials: tuple[Denial, ...], language: Literal["zh", "en"]) -> ToolResult:
    """Ends the turn: the same words whatever is hidden, or the explanation a folder asks for."""
    text = _restricted(denials[0], language) if denials else NOTHING[language]
    return ToolResult("refused", text, final=Final(text, "refused"))


def _restricted(denial: Denial, language: Literal["zh", "en"]) -> str:
    ask = ASK[language].format(contact=denial.contact) if denial.contact else ""
    return RESTRICTED[language].format(folder=denial.folder, ask=ask).strip()
