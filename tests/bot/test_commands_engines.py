"""``mosuan sandbox``, ``model`` and ``doctor``: what runs below the conversation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.training.scoring import Score
from tests.bot.commanded import PATIENT, Commands

SHAPE = ["id", "status", "stdout", "result", "error", "duration_s", "truncated"]
CALCULATION = "<|tool_call|>python\nprint(2 + 2)<|tool_end|>"
SEARCH = "<|tool_call|>search_knowledge\nguest wifi password<|tool_end|>"


@pytest.fixture
def mosuan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """The command line with an empty data folder."""
    for name, value in PATIENT.items():
        monkeypatch.setenv(name, value)
    return Commands(tmp_path / "data")


def test_code_from_the_command_line_a_file_and_the_input(mosuan: Commands, tmp_path: Path) -> None:
    """All three run the same, print what was printed and then the last value."""
    (tmp_path / "code.py").write_text("print('a')\n2**100\n", encoding="utf-8")
    told = f"a\n{2**100}\n"
    assert mosuan("sandbox", "run", "-c", "print('a')\n2**100").out == told
    assert mosuan("sandbox", "run", str(tmp_path / "code.py")).out == told
    assert mosuan("sandbox", "run", "-", typed="print('a')\n2**100\n").out == told


def test_code_that_fails(mosuan: Commands) -> None:
    """A failure is its status and one line, exit code 1; as JSON it has the shape without an id."""
    assert mosuan("sandbox", "run", "-c", "1/0").problem == "error: ZeroDivisionError: division by zero"
    ran = mosuan("sandbox", "run", "-c", "import os", "--json")
    assert (ran.code, list(ran.json), ran.json["status"]) == (1, SHAPE[1:], "blocked")


def test_a_batch_of_code(mosuan: Commands, tmp_path: Path) -> None:
    """Lines of a session share variables, others share nothing; a bad line stops nothing."""
    batch = tmp_path / "batch.jsonl"
    lines = [
        {"id": 1, "code": "x = 2", "session": "s"},
        {"id": 2, "code": "x * 21", "session": "s"},
        {"id": 3, "code": "x"},
        "nonsense",
        {"id": 5},
        {"id": 6, "code": "x", "session": 7},
    ]
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    batch.write_text("\n".join(texts), encoding="utf-8")
    told = mosuan("sandbox", "run", "--batch", str(batch)).lines
    assert all(list(line) == SHAPE for line in told)
    assert [line["id"] for line in told] == [1, 2, 3, "4", 5, 6]
    assert [line["status"] for line in told] == ["ok", "ok", "error", "error", "error", "error"]
    assert told[1]["result"] == "42"
    assert "NameError" in told[2]["error"]
    assert "line 4: not valid JSON" in told[3]["error"]


def test_what_a_model_is(mosuan: Commands) -> None:
    """A GGUF in the data folder is listed and described from its header; a torn one says so."""
    pytest.importorskip("gguf")
    from tests.bot.models import tiny_gguf

    folder = mosuan.data / "models"
    folder.mkdir(parents=True)
    tiny_gguf.write(folder / "tiny.gguf", [])
    (folder / "torn.gguf").write_bytes((folder / "tiny.gguf").read_bytes()[:2000])
    facts = mosuan("model", "info", "tiny", "--json").json
    assert (facts["architecture"], facts["layers"], facts["experts"]) == ("llama", 1, 0)
    assert (facts["context_tokens"], facts["parameters"] > 0) == (256, True)
    assert mosuan("model", "info", str(folder / "tiny.gguf"), "--json").json == facts
    assert "damaged" in mosuan("model", "info", "torn").problem
    listed = {row["name"]: row for row in mosuan("model", "list", "--json").json if row["installed"]}
    assert listed.keys() == {"nano", "tiny", "torn"}
    assert "damaged" in listed["torn"]["error"]


def test_doctor_names_what_does_not_work(mosuan: Commands, tmp_path: Path) -> None:
    """A missing model: exit code 1 and the reason; what was only looked at leaves no trace."""
    missing = str(tmp_path / "none.gguf")
    ran = mosuan("doctor", "--json", "--model", missing)
    checks = {check["name"]: check for check in ran.json["checks"]}
    assert (ran.code, ran.json["ok"]) == (1, False)
    assert not checks["model"]["ok"]
    assert missing in checks["model"]["reason"]
    assert all(checks[name]["ok"] for name in ("python", "conversations", "people", "index"))
    assert any(name.startswith("sandbox: ") for name in checks)
    assert not mosuan.data.exists()


def test_evaluation_scores_through_the_real_loop(mosuan: Commands, tmp_path: Path) -> None:
    """Calculated, searched, asked back and answered without a tool: each counted where it belongs."""
    lines = [
        {"question": "2+2", "lang": "en", "category": "sums", "answer": "4"},
        {"question": "3+2", "lang": "en", "category": "sums", "answer": "5"},
        {"question": "hi", "lang": "en", "category": "greeting", "expect": "no_tool"},
        {"question": "guest wifi password?", "lang": "en", "category": "it", "expect": "search", "as": "",
         "document": "/it/wifi.en.md", "must_contain": ["welcome-2026"]},
        {"question": "interest?", "lang": "en", "category": "interest", "expect": "clarify"},
    ]  # fmt: skip
    file, out = tmp_path / "questions.jsonl", tmp_path / "out.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    ask = "<|tool_call|>ask_user\nAt what rate?<|tool_end|>"
    wifi = "The guest password is welcome-2026. [1]"
    replies = [CALCULATION, "It is 4.", CALCULATION, "It is 4.", "Hello!", SEARCH, wifi, ask]
    ran = mosuan("model", "evaluate", str(file), "--json", "--out", str(out), replies=replies)
    assert ran.json["kinds"] == {
        "calculate": {"lines": 2, "right": 1, "decided": 2},
        "clarify": {"lines": 1, "right": 1, "decided": 1},
        "no_tool": {"lines": 1, "right": 1, "decided": 1},
        "search": {"lines": 1, "right": 1, "decided": 1},
    }
    written = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [line["right"] for line in written] == [True, False, True, True, True]
    assert written[0]["wanted"]["answer"] == "4"
    assert set(Score.__dataclass_fields__) <= set(written[0])
    assert not (mosuan.data / "conversations.db").exists()


def test_a_line_that_says_not_what_is_right(mosuan: Commands, tmp_path: Path) -> None:
    """An evaluation file without an answer or expectation is refused before any model is opened."""
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "2+2"}', encoding="utf-8")
    assert "line 1: give answer, or expect" in mosuan("model", "evaluate", str(file)).problem
