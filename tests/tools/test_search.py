"""The search tool: what the model and the reader are given, and how a search that finds nothing ends."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import ANONYMOUS, Audience, Knowledge, Principal
from tools.refusal import NOTHING
from tools.search import SearchKnowledge, plain
from tools.spec import Tool, ToolContext

HR = Audience.of(Principal("shen", frozenset({"hr"})))
STAFF = Audience.of(Principal("bob"))
FILES = {
    "access.toml": '[folder]\nallow_users = ["signed-in"]\n',
    "休假.md": "# 休假制度\n\n" + "公司关心每一位同事的身心健康。" * 12 + "年休假为 12 天。未休完的可顺延。",
    "pay/access.toml": (
        '[folder]\ninherit = false\nallow_groups = ["hr"]\nexplain_denial = true\ncontact = "沈岚"\n'
    ),
    "pay/bands.md": "# 薪酬带宽\n\nP6 的薪酬范围为 25000 元至 38000 元。",
    "legal/access.toml": "[folder]\ninherit = false\n",
    "legal/case.md": "# 仲裁\n\n柏舟物流仲裁案索赔 240 万元。",
}


@pytest.fixture
async def knowledge(tmp_path: Path) -> AsyncIterator[Knowledge]:
    """Three documents: one for all, one explained, one unmentionable."""
    for name, text in FILES.items():
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    async with Knowledge.open(tmp_path / "data") as opened:
        assert not (await opened.add([tmp_path / "in"])).failed
        yield opened


def context(question: str, audience: Audience = STAFF) -> ToolContext:
    """A question in Chinese by somebody."""
    return ToolContext(audience, conversation="c", question=question)


async def test_passages_are_numbered_and_cited(knowledge: Knowledge) -> None:
    """The model gets numbered excerpts within the budget; citations carry quote and offsets."""
    tool: Tool = SearchKnowledge(knowledge, passage_chars=60)
    result = await tool.run({"query": "年休假有几天"}, context("年休假有几天"))
    assert result.status == "ok"
    assert result.final is None
    assert result.text.startswith("[1] 休假制度 (/休假.md)\n")
    citation = result.citations[0]
    assert "年休假为 12 天。" in citation.quote
    assert len(citation.quote) <= 60
    assert FILES["休假.md"][citation.start : citation.end] == citation.quote
    assert result.evidence == citation.quote


async def test_the_model_reads_plain_lines(knowledge: Knowledge) -> None:
    """The title stands in the head of the block only, without Markdown marks in what follows."""
    result = await SearchKnowledge(knowledge).run({"query": "P6 的薪酬范围"}, context("x", HR))
    assert result.text == "[1] 薪酬带宽 (/pay/bands.md)\nP6 的薪酬范围为 25000 元至 38000 元。"
    assert plain("## 年休假\n\n12 天。\n### 病假") == "年休假\n12 天。\n病假"


async def test_the_audience_is_not_an_argument(knowledge: Knowledge) -> None:
    """Whatever the model writes beside the query, rights come from the context."""
    forged = {"query": "柏舟物流仲裁案索赔多少", "audience": "root", "user": "root", "folders": ["/legal"]}
    result = await SearchKnowledge(knowledge).run(forged, context("x"))
    assert result.status == "refused"


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_hidden_and_absent_look_alike(knowledge: Knowledge, language: str) -> None:
    """A document that is hidden and one that does not exist give equal results, in both languages."""
    tool = SearchKnowledge(knowledge)
    results = [
        await tool.run({"query": question}, replace(context(question), language=language))
        for question in ("柏舟物流仲裁案索赔多少", "松鹤物流仲裁案索赔多少", "Who won the 1998 world cup?")
    ]
    assert results[0] == results[1] == results[2]
    assert results[0].status == "refused"
    assert results[0].final is not None
    assert (results[0].final.text, results[0].final.outcome) == (NOTHING[language], "refused")
    assert not results[0].citations
    assert not results[0].evidence


async def test_an_explained_denial_names_whom_to_ask(knowledge: Knowledge) -> None:
    """A folder that wants it: the refusal names the folder and the contact, nothing of the content."""
    question = "P6 的薪酬范围是多少"
    result = await SearchKnowledge(knowledge).run({"query": question}, context(question))
    assert result.status == "refused"
    assert result.final is not None
    assert "/pay" in result.final.text
    assert "沈岚" in result.final.text
    assert "25000" not in result.text + result.final.text
    allowed = await SearchKnowledge(knowledge).run({"query": question}, context(question, HR))
    assert "25000" in allowed.evidence


async def test_the_question_itself_is_the_second_try(knowledge: Knowledge) -> None:
    """A query the model garbled or left out does not lose what the user's own words find."""
    tool = SearchKnowledge(knowledge)
    for arguments in ({"query": "zzz qqq"}, {"query": ""}, {}, {"query": None}):
        assert (await tool.run(arguments, context("年休假有几天"))).status == "ok"


async def test_nobody_known_gets_nothing(knowledge: Knowledge) -> None:
    """Anonymous readers get the fixed sentence for what is open to those signed in."""
    result = await SearchKnowledge(knowledge).run({}, context("年休假有几天", Audience.of(ANONYMOUS)))
    assert result.final is not None
    assert result.final.text == NOTHING["zh"]
