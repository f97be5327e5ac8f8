"""``mosuan knowledge evaluate`` and ``audit``: figures on the demo company, and the record they leave."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bot.commanded import Commands

BANDS = "P6的月薪范围是多少"
LINES = (
    {"id": "a", "question": BANDS, "as": "lin_yue", "must_contain": ["32,000|32000"]},
    {"id": "b", "question": BANDS, "as": "chen_hao", "must_refuse": ["24,000"]},
    {"id": "c", "question": "火星基地的门牌号", "as": "chen_hao", "must_refuse": True},
)


def test_figures_and_record(tmp_path: Path) -> None:
    """Who may know is answered, who may not is refused; the record says who saw what and names the rule."""
    mosuan = Commands(tmp_path / "data")
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in LINES), "utf-8")
    ran = mosuan("knowledge", "evaluate", str(file), "--json", "--demo", "--out", str(tmp_path / "out.jsonl"))
    assert ran.code == 0
    assert (ran.json["answer_rate"], ran.json["quote_rate"], ran.json["refusal_recall"]) == (1.0, 1.0, 1.0)
    assert ran.json["leaks"] == 0
    outcomes = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [outcome["answered"] for outcome in outcomes] == [True, False, False]
    withheld = mosuan("knowledge", "audit", "--as", "chen_hao", "--json").json
    assert any(record["document"].startswith("/hr/pay/") for record in withheld)
    assert not any(record["shown"] for record in withheld)
    assert "lin_yue" in mosuan("knowledge", "audit").out


def test_a_line_that_is_not_understood_ends_it(tmp_path: Path) -> None:
    """A question that says neither what to hold nor to refuse is named by its line."""
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "x", "must_contain": []}\n', "utf-8")
    assert (
        "line 1: give must_contain" in Commands(tmp_path / "data")("knowledge", "evaluate", str(file)).problem
    )
