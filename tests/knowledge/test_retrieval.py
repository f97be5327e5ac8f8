"""The one door: what search shows, to whom, and that rules hold at once and from anywhere."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import (
    ANONYMOUS,
    Audience,
    Findings,
    IndexClosed,
    IndexInUse,
    Knowledge,
    Principal,
    UnknownTarget,
)

HERE = Path(__file__).parent
QUESTIONS = [json.loads(line) for line in (HERE / "questions.jsonl").read_text("utf-8").splitlines()]
HR = Principal("shen", frozenset({"hr"}))
ENGINEER = Principal("bob", frozenset({"eng"}))
LAWYER = Principal("wei", frozenset({"legal"}))
OPERATOR = Principal("root", operator=True)
PAY = "P6 的薪酬范围是多少？"
DISPUTE = "与柏舟物流的仲裁案索赔多少？"
LEAVE = "年假有几天？"


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small company's documents, taken in once."""
    directory = tmp_path_factory.mktemp("company") / "data"

    async def fill() -> None:
        async with Knowledge.open(directory) as opened:
            assert not (await opened.add([HERE / "corpus"])).failed

    asyncio.run(fill())
    return directory


@pytest.fixture
async def knowledge(ingested: Path, tmp_path: Path) -> AsyncIterator[Knowledge]:
    """The company's knowledge base, a copy for each test."""
    shutil.copytree(ingested, tmp_path / "data")
    async with Knowledge.open(tmp_path / "data") as opened:
        yield opened


def documents(findings: Findings) -> list[str]:
    """Whose passages were found."""
    return [passage.document for passage in findings.passages]


async def test_people_see_what_they_may(knowledge: Knowledge) -> None:
    """The same question finds the document for those who may read it and nothing for the others."""
    assert documents(await knowledge.search(PAY, Audience.of(HR)))[0] == "/hr/pay/2026薪酬带宽.md"
    assert documents(await knowledge.search(PAY, Audience.of(ENGINEER))) == []
    assert documents(await knowledge.search(LEAVE, Audience.of(ENGINEER)))[0] == "/hr/休假制度.md"
    assert documents(await knowledge.search(LEAVE, Audience.of(ANONYMOUS))) == []


async def test_the_audience_is_required(knowledge: Knowledge) -> None:
    """There is no way to search without saying for whom."""
    with pytest.raises(TypeError):
        await knowledge.search(PAY)  # type: ignore[call-arg]


async def test_a_group_sees_what_all_of_it_may_see(knowledge: Knowledge) -> None:
    """One engineer in the room closes the pay folder for everybody in it."""
    assert documents(await knowledge.search(PAY, Audience.of(HR, ENGINEER))) == []
    assert documents(await knowledge.search(LEAVE, Audience.of(HR, ENGINEER)))


async def test_denials_are_explained_only_where_the_folder_wants_it(knowledge: Knowledge) -> None:
    """The pay folder says whom to ask; the legal folder does not exist for those outside."""
    pay = await knowledge.search(PAY, Audience.of(ENGINEER))
    assert [(d.folder, d.contact) for d in pay.denials] == [("/hr/pay", "沈岚（人力资源部）")]
    assert await knowledge.search(DISPUTE, Audience.of(ENGINEER)) == Findings()
    assert (await knowledge.search(LEAVE, Audience.of(ENGINEER))).denials == ()


async def test_an_open_folder_is_never_called_restricted(knowledge: Knowledge) -> None:
    """What is closed inside a folder the reader may read stays unmentioned, though the folder explains."""
    await knowledge.allow("/hr/pay", groups=["eng"])
    await knowledge.allow("/hr/pay/2026薪酬带宽.md", groups=["eng"], deny=True)
    assert await knowledge.search(PAY, Audience.of(ENGINEER)) == Findings()


async def test_hidden_documents_change_nothing(knowledge: Knowledge) -> None:
    """Passages, order and scores are the same with the hidden documents and without them."""
    readers = Audience.of(ENGINEER)
    before = [(await knowledge.search(q["q"], readers)).passages for q in QUESTIONS]
    for entry in await knowledge.list():
        if not (await knowledge.explain(entry.id, ENGINEER)).allowed:
            await knowledge.remove(entry.id)
    assert before == [(await knowledge.search(q["q"], readers)).passages for q in QUESTIONS]


async def test_folders_narrow_the_search(knowledge: Knowledge) -> None:
    """A scene that names folders finds nothing outside them; a name that merely begins alike is outside."""
    audience = Audience.of(HR)
    assert documents(await knowledge.search(LEAVE, audience, folders=("/hr",)))
    assert not documents(await knowledge.search(LEAVE, audience, folders=("/it", "/h")))


async def test_the_last_word_counts(knowledge: Knowledge) -> None:
    """Allow, deny, allow again, take off: after each, the very next search behaves by the new rule."""
    audience = Audience.of(ENGINEER)
    for keywords, visible in (
        ({}, True),
        ({"deny": True}, False),
        ({}, True),
        ({"remove": True}, False),
    ):
        await knowledge.allow("/hr/pay", groups=["eng"], **keywords)
        assert bool(documents(await knowledge.search(PAY, audience))) is visible


async def test_a_document_has_its_own_rule(knowledge: Knowledge) -> None:
    """One document can be opened in a closed folder, and cut off from an open one."""
    await knowledge.allow("/legal/纠纷.md", users=["bob"])
    assert documents(await knowledge.search(DISPUTE, Audience.of(ENGINEER)))
    await knowledge.allow("/hr/休假制度.md", users=["shen"], inherit=False)
    assert not documents(await knowledge.search(LEAVE, Audience.of(ENGINEER)))
    assert documents(await knowledge.search(LEAVE, Audience.of(HR)))


async def test_a_mistyped_target_changes_nothing_and_says_so(knowledge: Knowledge) -> None:
    """A deny that goes nowhere must not pass in silence."""
    with pytest.raises(UnknownTarget, match="did you mean /hr/pay"):
        await knowledge.allow("/hr/pya", groups=["eng"], deny=True)


ALLOW = """
import asyncio, sys
from pathlib import Path
from knowledge import Knowledge

async def main():
    async with Knowledge.open(Path(sys.argv[1]), index=False) as knowledge:
        await knowledge.allow("/hr/pay", groups=["hr"], deny=True)
        print(len(await knowledge.list()))

asyncio.run(main())
"""


async def test_revocation_from_another_process_holds_at_once(knowledge: Knowledge, tmp_path: Path) -> None:
    """While this process holds the index another one may change rules; the next search here obeys."""
    audience = Audience.of(HR)
    assert documents(await knowledge.search(PAY, audience))
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", ALLOW, str(tmp_path / "data"), stdout=subprocess.PIPE
    )
    output, _ = await asyncio.wait_for(child.communicate(), 60)
    assert int(output) == len(await knowledge.list())
    assert (await knowledge.search(PAY, audience)).passages == ()


async def test_one_owner_per_index(knowledge: Knowledge, tmp_path: Path) -> None:
    """A second opening of the index is told in one line who holds it; without the index it may come in."""
    with pytest.raises(IndexInUse, match=r"in use by process \d+;"):
        async with Knowledge.open(tmp_path / "data"):
            pass
    async with Knowledge.open(tmp_path / "data", index="if-free") as tables_only:
        assert await tables_only.list() == await knowledge.list()
        with pytest.raises(IndexClosed):
            await tables_only.add([HERE / "corpus"])
        with pytest.raises(IndexClosed):
            await tables_only.remove("/hr/休假制度.md")


async def test_search_needs_no_index(knowledge: Knowledge, tmp_path: Path) -> None:
    """A process beside the owner finds what the owner finds."""
    async with Knowledge.open(tmp_path / "data", index=False) as beside:
        for question in QUESTIONS[::4]:
            for audience in (Audience.of(ENGINEER), Audience.of(OPERATOR)):
                ours = await knowledge.search(question["q"], audience)
                theirs = await beside.search(question["q"], audience)
                assert documents(ours) == documents(theirs)
                assert ours.denials == theirs.denials


async def test_may_read(knowledge: Knowledge) -> None:
    """One document, judged for an audience: every member counts, and what is gone is not readable."""
    assert await knowledge.may_read("/legal/纠纷.md", Audience.of(LAWYER))
    assert not await knowledge.may_read("/legal/纠纷.md", Audience.of(LAWYER, HR))
    assert not await knowledge.may_read("/legal/absent.md", Audience.of(OPERATOR))


async def test_listing_within_rights(knowledge: Knowledge) -> None:
    """Operators list everything; a reader's list holds what the reader may read."""
    everything = {entry.path for entry in await knowledge.list()}
    mine = {entry.path for entry in await knowledge.list(Audience.of(ENGINEER))}
    assert mine < everything
    assert "/legal/nda.md" in mine
    assert not any(path.startswith("/hr/pay/") or path == "/legal/纠纷.md" for path in mine)


async def test_operators_are_told_why(knowledge: Knowledge) -> None:
    """An explanation names the folder and the entry that decided."""
    verdict = await knowledge.explain("/legal/纠纷.md", LAWYER)
    assert (verdict.allowed, verdict.reason) == (True, "allowed to group legal by /legal")
    assert not (await knowledge.explain("/legal/纠纷.md", HR)).allowed
    assert (await knowledge.explain("/legal/纠纷.md", OPERATOR)).allowed


async def test_offsets_of_passages(knowledge: Knowledge) -> None:
    """A passage is the text of its file between its offsets."""
    for passage in (await knowledge.search("报销单最晚什么时候交？", Audience.of(HR))).passages:
        text = (HERE / "corpus" / passage.document.lstrip("/")).read_text("utf-8")
        assert text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("text", ["", "   ", "？！", "请问一下，什么是", "what is the", "\0", "的" * 5000])
async def test_questions_without_content_find_nothing(knowledge: Knowledge, text: str) -> None:
    """A question of stop words and signs is no question, and no error."""
    assert await knowledge.search(text, Audience.of(HR)) == Findings()


async def test_relevance(knowledge: Knowledge) -> None:
    """Of our own questions most find their document first; what no document answers finds nothing.

    Measured when this was written: 53 of 60 found first, 36 of 36 refused.
    """
    hits = refused = 0
    for question in QUESTIONS:
        found = documents(await knowledge.search(question["q"], Audience.of(OPERATOR), k=1))
        hits += found == [question["doc"]]
        refused += not found and question["doc"] is None
    unanswerable = sum(question["doc"] is None for question in QUESTIONS)
    assert hits >= 0.85 * (len(QUESTIONS) - unanswerable)
    assert refused >= 0.97 * unanswerable
