"""What is not learnt from: questions of the evaluation files, and endless repeats."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from bot.training.recipe.dialogue import says, user
from bot.training.recipe.mix import Mix, conversations
from bot.training.screen import EVALUATION, REPEATS, Screen, bare


@pytest.fixture
def screen(tmp_path: Path) -> Screen:
    """A screen against two questions."""
    file = tmp_path / "asked.jsonl"
    lines = [{"question": "一件 299 元的衣服打八折，要付多少钱？"}, {"question": "What is 12 * 34"}]
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return Screen([file])


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("一件 299 元的衣服打八折，要付多少钱？", False),
        ("一件 1,580 元的衣服打八折 要付多少钱", False),
        ("请问一件 1580 元的衣服打八折，要付多少钱呢", False),
        ("WHAT IS 7 * 8?", False),
        ("7 * 8", True),
        ("一双鞋原价 300，涨价两成后是多少", True),
    ],
)
def test_what_an_evaluation_asks_is_not_learnt(screen: Screen, question: str, kept: bool) -> None:
    """The same question with other numbers, another case or a word more is dropped; another question is kept."""
    assert screen.keeps((user(question), says("好。"))) is kept


def test_a_question_may_come_back_a_few_times(screen: Screen) -> None:
    """Thanks are said more than once, but not without end; the report counts the rest."""
    kept = [screen.keeps((user("谢谢"), says("不客气。"))) for _ in range(REPEATS + 5)]
    assert sum(kept) == REPEATS
    assert screen.report.dropped == {"asked too often": 5}
    assert screen.report.kept == REPEATS


def test_nothing_of_the_evaluation_files_is_drawn() -> None:
    """No question of the recipe's stream is, but for its numbers, one of a validation or development file."""
    asked = {
        bare(json.loads(line)["question"])
        for file in EVALUATION
        for line in file.read_text("utf-8").splitlines()
    }
    drawn = islice(conversations(Random(3), Mix(), None, Screen()), 300)
    assert not [s.text for steps in drawn for s in steps if s.role == "user" and bare(s.text) in asked]
