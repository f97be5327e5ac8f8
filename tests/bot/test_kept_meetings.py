"""A meeting is kept for those who spoke in it, and for nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.identity import Directory
from bot.kept_meetings import NOT_A_SPEAKER, Kept, keep, participants
from bot.people import Person
from knowledge import Audience, Knowledge, Principal, Rule
from tools.meetings.minutes import minutes_of
from tools.meetings.reading import read_transcript

PEOPLE = """
[groups.staff]
[groups.interns]
[users.lin_yue]
name = "林悦 Lin Yue"
groups = ["staff"]
[users.chen_hao]
name = "陈昊 Chen Hao"
groups = ["staff"]
accounts = { wecom = "ChenHao" }
[users.ma]
name = "马宁"
groups = ["interns"]
[users.other_ma]
name = "马宁"
[users.boss]
name = "Boss"
operator = true
"""
MEETING = """林悦(00:00:05): 我们决定把紫罗兰计划推迟到九月。
ChenHao(00:01:02): 同意，我来通知供应商，周五之前。
马宁(00:02:00): 好的。
"""
QUESTION = "紫罗兰计划推迟到什么时候"


@pytest.fixture
async def directory(tmp_path: Path) -> AsyncIterator[Directory]:
    """Some people."""
    (tmp_path / "people.toml").write_text(PEOPLE, "utf-8")
    directory = await Directory.open(tmp_path)
    await directory.import_people(tmp_path / "people.toml")
    yield directory
    await directory.close()


@pytest.fixture
async def knowledge(tmp_path: Path) -> AsyncIterator[Knowledge]:
    """A knowledge base whose root everybody may read, so that what is not closed is open."""
    async with Knowledge.open(tmp_path / "knowledge") as knowledge:
        await knowledge.set_rule("/", Rule(frozenset({"*"})))
        yield knowledge


async def kept_by(user: str, knowledge: Knowledge, directory: Directory, text: str = MEETING) -> Kept:
    """The meeting kept on the word of this user."""
    raw = text.encode()
    owner = await directory.principal(user)
    return await keep(minutes_of(read_transcript(raw)), raw, owner, knowledge, directory)


async def found(user: str, knowledge: Knowledge, directory: Directory) -> set[str]:
    """The documents that this user's search brings."""
    audience = Audience.of(await directory.principal(user))
    return {passage.document for passage in (await knowledge.search(QUESTION, audience)).passages}


async def test_who_spoke_finds_it_and_nobody_else(knowledge: Knowledge, directory: Directory) -> None:
    """Names and accounts lead to people; one name of two people leads to none, and an open root opens nothing."""
    kept = await kept_by("lin_yue", knowledge, directory)
    assert (kept.readers, kept.unknown, kept.reason) == (("lin_yue", "chen_hao"), ("马宁",), "")
    assert await found("lin_yue", knowledge, directory)
    assert await found("chen_hao", knowledge, directory)
    for stranger in ("ma", "other_ma"):
        assert not await found(stranger, knowledge, directory)
    assert not (await knowledge.search(QUESTION, Audience.of(Principal("")))).passages


async def test_an_operator_may_add_a_reader_and_keeping_again_leaves_that(
    knowledge: Knowledge, directory: Directory
) -> None:
    """The same transcript is the same folder; its rule is set once."""
    kept = await kept_by("lin_yue", knowledge, directory)
    await knowledge.allow(kept.folder, users=["ma"])
    assert (await kept_by("chen_hao", knowledge, directory)).folder == kept.folder
    assert await found("ma", knowledge, directory)
    assert len(await knowledge.list()) == 2


async def test_who_did_not_speak_may_keep_nothing(knowledge: Knowledge, directory: Directory) -> None:
    """Else anybody could put words before others as if they had been said; an operator may."""
    assert (await kept_by("other_ma", knowledge, directory)).reason == NOT_A_SPEAKER
    assert await knowledge.list() == ()
    assert (await kept_by("boss", knowledge, directory)).folder


async def test_a_denial_above_holds_in_the_folder(knowledge: Knowledge, directory: Directory) -> None:
    """Whoever is denied all meetings is denied this one too, speaker or not."""
    await knowledge.set_rule("/meetings", Rule(deny_users=frozenset({"chen_hao"})))
    await kept_by("lin_yue", knowledge, directory)
    assert not await found("chen_hao", knowledge, directory)


async def test_a_denial_that_comes_later_holds_too(knowledge: Knowledge, directory: Directory) -> None:
    """Denials are not copied once: one at the root tomorrow closes a meeting kept today; what it allows does not."""
    await kept_by("lin_yue", knowledge, directory)
    assert await found("chen_hao", knowledge, directory)
    await knowledge.set_rule("/", Rule(frozenset({"*"}), deny_users=frozenset({"chen_hao"})))
    assert not await found("chen_hao", knowledge, directory)
    assert not await found("other_ma", knowledge, directory)
    assert await found("lin_yue", knowledge, directory)


async def test_a_refusal_does_not_name_the_meeting(knowledge: Knowledge, directory: Directory) -> None:
    """Even where folders are told whom to ask, the title of a meeting is not."""
    await knowledge.set_rule("/", Rule(frozenset({"*"})), explain_denial=True, contact="hr")
    await kept_by("lin_yue", knowledge, directory)
    audience = Audience.of(await directory.principal("ma"))
    assert (await knowledge.search(QUESTION, audience)).denials == ()


def test_names_are_matched_whole() -> None:
    """Case, spaces, a department in brackets and either script are no difference; a part of a name is."""
    people = [Person("lin_yue", "林悦 Lin Yue"), Person("lin", "林")]
    speakers = ("lin  YUE", "林悦（研发部）", "林悦然", "Lin")
    assert participants(speakers, people).users == ("lin_yue", "lin")
    assert participants(speakers, people).unknown == ("林悦然",)
