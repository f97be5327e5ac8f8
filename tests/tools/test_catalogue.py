"""Which documents there are, for exactly the readers of the answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import ANONYMOUS, Audience, Knowledge, Principal
from tools.catalogue import PAGE, Wanted, asked_for, asks_for_more, listing, on_page
from tools.refusal import NOTHING
from tools.spec import ToolContext

HR = Principal("shen", frozenset({"hr"}))
BOB = Principal("bob")
COUNT = PAGE + 3


@pytest.fixture
async def knowledge(tmp_path: Path) -> AsyncIterator[Knowledge]:
    """More documents for all than fit on a page, two of HR, one of nobody."""
    source = tmp_path / "in"
    for number in range(COUNT):
        file = source / "open" / f"rule-{number:02}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# 规定 {number:02}\n\n第 {number} 条规定：咖啡豆。", "utf-8")
    for path, text in {
        "hr/pay.md": "# 薪酬等级\n\nP6 的上限为 32,000 元。",
        "hr/review.md": "# Reviews\n\nCoffee is served at reviews.",
        "secret/merger.md": "# Merger\n\nLarkspur is bought.",
        "open/access.toml": '[folder]\nallow_users = ["signed-in"]\n',
        "hr/access.toml": '[folder]\nallow_groups = ["hr"]\n',
    }.items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    async with Knowledge.open(tmp_path / "data") as opened:
        assert not (await opened.add([source])).failed
        yield opened


def context(*readers: Principal, folders: tuple[str, ...] = (), language: str = "zh") -> ToolContext:
    """Who reads the listing."""
    return ToolContext(Audience.of(*readers), "c", "你有哪些资料", language, folders)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("你有哪些资料？", Wanted()),
        ("我能看哪些文件", Wanted()),
        ("知识库里有哪些文档呢？", Wanted()),
        ("which documents do you have?", Wanted()),
        ("What documents can I read?", Wanted()),
        ("list all documents, page 2", Wanted(2)),
        ("你有哪些资料 第3页", Wanted(3)),
        ("/hr 下有哪些文件", Wanted(folder="/hr")),
        ("which documents are in /hr/pay?", Wanted(folder="/hr/pay")),
        ("有没有关于年假的资料？", Wanted(topic="年假")),
        ("Do you have any documents on VPN?", Wanted(topic="VPN")),
        ("报销需要哪些材料", None),
        ("what documents are needed for reimbursement?", None),
        ("有哪些文件需要签字", None),
        ("which documents do I need for the visa?", None),
        ("你有哪些资料" * 100, None),
        ("", None),
    ],
)
def test_what_asks_for_a_listing(question: str, wanted: Wanted | None) -> None:
    """The question itself must be about the documents; one that only names documents asks something else."""
    assert asked_for(question) == wanted
    if wanted:
        assert asked_for(on_page(question, 7)) == Wanted(7, wanted.folder, wanted.topic)


def test_what_asks_for_more() -> None:
    """Only words that say nothing but: go on."""
    assert all(map(asks_for_more, ("下一页", "还有呢？", "next page", "More, please.")))
    assert not any(map(asks_for_more, ("还有几天年假", "more about leave", "")))


async def test_a_page_holds_what_may_be_read_and_counts_nothing_else(knowledge: Knowledge) -> None:
    """Titles by folder, a page at a time; counts are of the reader's documents; the rest is not even hinted at."""
    first = await listing(Wanted(), knowledge, context(BOB))
    assert first.final
    assert first.text.startswith(f"您可以查阅 {COUNT} 份资料：\n\n/open（{COUNT} 份）\n- 规定 00\n")
    assert first.text.endswith("第 1 页，共 2 页。说“下一页”继续。")
    second = await listing(Wanted(2), knowledge, context(BOB))
    assert second.text.count("\n- ") == COUNT - PAGE
    assert second.text.endswith("第 2 页，共 2 页。")
    for text in (first.text, second.text):
        assert not any(word in text for word in ("薪酬", "hr", "Reviews", "secret", "Merger"))
    mine = await listing(Wanted(), knowledge, context(HR, language="en"))
    assert f"You may read {COUNT + 2} document(s):" in mine.text
    assert "/hr (2)\n- Reviews\n- 薪酬等级" in mine.text
    assert {citation.document for citation in first.citations} == {
        f"/open/rule-{number:02}.md" for number in range(PAGE)
    }


async def test_in_a_group_it_is_what_all_may_read(knowledge: Knowledge) -> None:
    """The audience decides: with a colleague HR's documents are gone, with a stranger everything is."""
    both = await listing(Wanted(), knowledge, context(HR, BOB))
    assert both.text == (await listing(Wanted(), knowledge, context(BOB))).text
    nobody = await listing(Wanted(), knowledge, context(HR, ANONYMOUS))
    assert (nobody.status, nobody.text, nobody.citations) == ("refused", NOTHING["zh"], ())


async def test_folders_and_subjects_narrow_it(knowledge: Knowledge) -> None:
    """A folder that may not be read is answered like one that does not exist; so is a subject."""
    there = await listing(Wanted(folder="/hr"), knowledge, context(HR))
    assert "薪酬等级" in there.text
    for wanted in (
        Wanted(folder="/hr"),
        Wanted(folder="/nothing"),
        Wanted(topic="薪酬"),
        Wanted(topic="鲸鱼"),
    ):
        assert (await listing(wanted, knowledge, context(BOB))).text == NOTHING["zh"]
    about = await listing(Wanted(topic="coffee"), knowledge, context(HR, language="en"))
    assert "- Reviews" in about.text
    assert "薪酬等级" not in about.text
    assert (await listing(Wanted(), knowledge, context(HR, folders=("/hr",)))).text.count("\n- ") == 2


async def test_a_right_taken_back_is_gone_from_the_next_listing(knowledge: Knowledge) -> None:
    """Revocation holds for the next question."""
    await knowledge.allow("/open", ["bob"], deny=True)
    assert (await listing(Wanted(), knowledge, context(BOB))).text == NOTHING["zh"]


@pytest.mark.parametrize("folder", ["/hr/./pay", "/hr/../pay", "/\u200b"])
async def test_a_folder_that_none_can_be_called_is_one_that_is_not_there(
    knowledge: Knowledge, folder: str
) -> None:
    """A path that is no path is answered as any folder without documents is, and breaks nothing."""
    wanted = asked_for(f"list documents in {folder}")
    assert wanted is not None
    assert (await listing(wanted, knowledge, context(HR))).text == NOTHING["zh"]
