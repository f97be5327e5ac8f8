"""Smoothing takes out what nobody meant to say, tells why, and gives every word of it back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.meetings import smoothing_en
from tools.meetings.reading import read_transcript
from tools.meetings.removals import STRENGTHS, Strength
from tools.meetings.smoothing import language_of, smooth, smooth_transcript

SAID = [
    ("嗯我们先看一下预算", "我们先看一下预算", "filler"),
    ("我我觉得这个方案可以", "我觉得这个方案可以", "stutter"),
    ("我们就是就是要抓紧", "我们就是要抓紧", "repeat"),
    ("他，他下周去上海", "他下周去上海", "restart"),
    ("会议定在周三，不对，周四", "会议定在周四", "correction"),
    ("预算是三十万，哦不对，四十万", "预算是四十万", "correction"),
    ("We, uh, start with the budget.", "We, start with the budget.", "filler"),
    ("I I think it works.", "I think it works.", "stutter"),
    ("We need to we need to ship it.", "We need to ship it.", "repeat"),
    ("Let us meet on Monday, no wait, on Tuesday.", "Let us meet on Tuesday.", "correction"),
    ("When was, no, in what year did it start?", "In what year did it start?", "correction"),
    ("It costs 40 or rather 50 euros.", "It costs 50 euros.", "correction"),
]
UNTOUCHED = [
    "嗯，同意", "对对对", "不同意", "好的好的", "我们慢慢来，天天看看数据", "大家再讨论讨论", "一共三三得九",
    "电话是13900009999",
    "这笔金额是额外的", "妈妈和爸爸都来", "uh, no", "Yeah, agreed.", "We have no budget for it.", "There is no doubt.",
    "It is rather good.", "Do you want tea or coffee?", "I had had enough.", "It was very very good.",
    "Call 555 555 1234.",
    "When or where do we meet?", "Sorry to hear that.", "I mean it.", "Does it require no permission?",
]  # fmt: skip


@pytest.mark.parametrize(("said", "meant", "kind"), SAID)
def test_what_nobody_meant_is_left_out(said: str, meant: str, kind: str) -> None:
    """Each class of slip goes, and is called what it is."""
    smoothed = smooth(said)
    assert smoothed.text == meant
    assert kind in {removal.kind for removal in smoothed.removals}


@pytest.mark.parametrize("said", UNTOUCHED)
@pytest.mark.parametrize("strength", ["light", "normal"])
def test_what_carries_meaning_stays(said: str, strength: Strength) -> None:
    """Answers, numbers, negations, doubled words and look-alikes of cues are not touched."""
    assert smooth(said, strength).text == said


def test_light_keeps_repeats_and_off_keeps_all() -> None:
    """The strength decides which classes go."""
    said = "嗯我们就是就是要抓紧"
    assert [smooth(said, s).text for s in ("off", "light", "normal")] == [
        said,
        "我们就是就是要抓紧",
        "我们就是要抓紧",
    ]


def test_one_word_comes_back() -> None:
    """Undo restores exactly the characters asked for."""
    said = "We, uh, we start, um, now."
    smoothed = smooth(said, "light")
    assert len(smoothed.removals) == 2
    first = smoothed.removals[0]
    assert "uh" in smoothed.undo(first.start, first.end).text
    assert "um" not in smoothed.undo(first.start, first.end).text
    part = smooth("我们就是就是要抓紧").undo(2, 3)
    assert part.text == "我们就就是要抓紧"


def test_listening_is_no_answer_only_without_a_question() -> None:
    """A turn of "uh-huh" goes with strength "strong"; after a question it is the answer and stays."""
    text = "林波: 我们先看预算。\n王敏: 嗯\n林波: 你同意吗？\n王敏: 嗯\n"
    strong = smooth_transcript(read_transcript(text.encode()), "strong")
    assert [smoothed.text for smoothed in strong.turns] == ["我们先看预算。", "", "你同意吗？", "嗯"]
    assert smooth_transcript(strong.transcript).turns[1].text == "嗯"
    assert strong.undo(1, 0, 1).text(1) == "嗯"


def test_language_is_that_of_the_characters() -> None:
    """A Chinese meeting full of English words is Chinese."""
    assert language_of("我们 review 一下 roadmap 和 OKR") == "zh"
    assert language_of("We talked to 王敏 about the plan for the next quarter") == "en"


@given(
    st.text(alphabet="嗯呃我们就是不对，。、周三四一二 abcdehimnoruw,.?", max_size=60),
    st.sampled_from(STRENGTHS),
)
def test_removals_are_honest(said: str, strength: Strength) -> None:
    """Removals are in order, inside the text, without overlap, never all of it; undoing all gives the original."""
    smoothed = smooth(said, strength)
    edges = [edge for r in smoothed.removals for edge in (r.start, r.end)]
    assert edges == sorted(edges)
    assert all(r.start < r.end <= len(said) for r in smoothed.removals)
    assert smoothed.undo(0, len(said)).text == said
    if any(c.isalnum() for c in said):
        assert any(c.isalnum() for c in smoothed.text)


def test_a_speech_without_full_stops_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cue costs the same however long the sentence is, and means what it means in a short one."""
    looked: list[int] = []
    real = smoothing_en.words_in

    def counted(text: str, start: int, end: int) -> list[smoothing_en.Word]:
        looked.append(end - start)
        return real(text, start, end)

    monkeypatch.setattr(smoothing_en, "words_in", counted)
    filler = "we planned much work " * 60
    said = "it costs 40 or rather 50 euros"
    assert smooth(said).text == "it costs 50 euros"
    assert "work it costs 50 euros we" in smooth(f"{filler}{said} {filler}").text
    for times in (20, 200):
        looked.clear()
        text = "we see no car " * times
        smooth(text)
        assert sum(looked) <= times * 2 * smoothing_en.REACH_CHARS + len(text)
