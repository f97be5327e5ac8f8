"""Fifty conversations of five turns with the embedded model: what a reader must never see, counted over all of them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from random import Random

from bot.app import open_assistant
from bot.assistant import Question
from bot.commands.asking import answer, asker
from bot.settings import Settings

ASKED = Path(__file__).parents[2] / "bot" / "training" / "development" / "questions.jsonl"
FURTHER = (
    *("再加 12 呢", "乘以 3", "那经理呢？", "为什么", "谢谢", "把代码发给我看"),
    *("and times 4?", "what about managers", "show me the code", "thanks"),
)
MACHINERY = re.compile(
    r"<\||\|>|</?tool|```|\bprint\(|\bimport \w+|\bdef \w+\(|Traceback|Error:|no_such_number"
    r"|\bsymbols\(|\blambda\b|\"arguments\""
)


async def test_fifty_conversations_show_no_machinery(tmp_path: Path) -> None:
    """No code, tag, traceback or empty answer in 250 answers, whatever the outcomes; those are printed."""
    rng = Random(11)
    questions = [json.loads(line)["question"] for line in ASKED.read_text(encoding="utf-8").splitlines()]
    outcomes: Counter[str] = Counter()
    async with open_assistant(Settings(data=tmp_path, demo=True)) as assistant:
        principal = await asker(assistant, "")
        for conversation in range(50):
            for turn in range(5):
                text = rng.choice(FURTHER) if turn and rng.random() < 0.4 else rng.choice(questions)
                name = f"conversation-{conversation}"
                told = await answer(assistant, Question(text, principal, name, f"{name}-{turn}"), name)
                assert told["answer"].strip(), text
                assert not MACHINERY.search(told["answer"]), (text, told["answer"])
                outcomes[told["outcome"]] += 1
    print(dict(outcomes))
