"""``mosuan ask``, ``chat`` and ``knowledge``: one loop, one set of rules, one JSON shape."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.app import open_knowledge
from bot.models.errors import EngineFailed
from bot.settings import Settings
from tests.bot.commanded import PATIENT, Commands
from tools.refusal import NOTHING

CALCULATION = "<|tool_call|>python\nprint(37456 * 8921)<|tool_end|>"
ANSWER = "37456 × 8921 = 334144976。"
SEARCH = "<|tool_call|>search_knowledge\nP6 这一档月薪上限是多少<|tool_end|>"
PAY = "P6 的月薪上限是 32,000 元。[1]"
SHAPE = ["id", "answer", "outcome", "citations", "tools", "model", "usage", "seconds"]


@pytest.fixture
def mosuan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    """The command line with an empty data folder."""
    for name, value in PATIENT.items():
        monkeypatch.setenv(name, value)
    return Commands(tmp_path / "data")


def write_lines(path: Path, *lines: object) -> Path:
    """A batch file; a text is written as it is."""
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8"
    )
    return path


def test_one_question_as_json(mosuan: Commands) -> None:
    """The promised keys in the promised order; the calculation ran, and nothing of it is in the answer."""
    told = mosuan("ask", "37456×8921等于几", "--json", "--demo", replies=[CALCULATION, ANSWER]).json
    assert list(told) == SHAPE
    assert told["answer"] == ANSWER
    assert told["outcome"] == "answered"
    assert [(tool["name"], tool["status"]) for tool in told["tools"]] == [("python", "ok")]
    assert list(told["tools"][0]) == ["name", "status", "seconds"]
    assert told["usage"]["completion_tokens"] > 0
    assert told["model"] == "scripted"


def test_a_rule_holds_for_the_very_next_question(mosuan: Commands) -> None:
    """Refused, allowed, refused again: one person's question before and after ``knowledge allow``."""
    question = ("ask", "P6 这一档月薪上限是多少", "--as", "chen_hao", "--json", "--demo")
    refused = mosuan(*question, replies=[SEARCH]).json
    assert (refused["outcome"], refused["answer"]) == ("refused", NOTHING["zh"])
    assert refused["citations"] == []
    assert "engineering" in mosuan("knowledge", "allow", "/hr/pay", "--group", "engineering").out
    allowed = mosuan(*question, replies=[SEARCH, PAY]).json
    assert (allowed["outcome"], allowed["answer"]) == ("answered", PAY)
    assert allowed["citations"][0]["document"] == "/hr/pay/bands-2026.zh.md"
    assert "32,000" in allowed["citations"][0]["quote"]
    assert mosuan("knowledge", "allow", "/hr/pay", "--group", "engineering", "--remove").code == 0
    assert mosuan(*question, replies=[SEARCH]).json["outcome"] == "refused"


def test_nobody_known_reads_what_is_public_only(mosuan: Commands) -> None:
    """Without ``--as`` the question is a guest's."""
    ran = mosuan("ask", "P6 这一档月薪上限是多少", "--demo", replies=[SEARCH])
    assert (ran.code, ran.out) == (0, NOTHING["zh"] + "\n")


def test_a_model_that_breaks_is_one_line(mosuan: Commands) -> None:
    """A turn that cannot be finished: exit code 1, and with ``--json`` the whole shape with the error."""
    broken = EngineFailed("model scripted failed: out of memory")
    assert mosuan("ask", "hello", replies=[broken]).problem
    ran = mosuan("ask", "hello", "--json", replies=[broken])
    assert ran.code == 1
    assert list(ran.json) == [*SHAPE, "error"]
    assert ran.json["outcome"] == "failed"


def test_a_batch_goes_on_in_order(mosuan: Commands, tmp_path: Path) -> None:
    """One line out per line in, in order, whatever is wrong with one; equal conversations share history."""
    batch = write_lines(
        tmp_path / "batch.jsonl",
        {"id": "a", "question": "I am Anna.", "conversation": "c"},
        {"id": "b", "user": "chen_hoa", "question": "Hello"},
        "not json",
        "",
        {"id": 4, "user": "chen_hao", "question": "P6 这一档月薪上限是多少"},
        {"id": "e", "question": " "},
        {"id": "f", "question": 7},
        "[1]",
        {"question": "Who am I?", "conversation": "c", "user": None},
    )
    out = tmp_path / "out.jsonl"
    replies = ["Hello Anna.", SEARCH, "You are Anna."]
    ran = mosuan("ask", "--batch", str(batch), "--out", str(out), "--demo", replies=replies)
    told = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert (ran.code, ran.out) == (0, "")
    assert "5 of 8 lines failed" in ran.err
    assert [line["id"] for line in told] == ["a", "b", "3", 4, "e", "f", "8", "9"]
    outcomes = [line["outcome"] for line in told]
    assert outcomes == ["answered", "failed", "failed", "refused", "failed", "failed", "failed", "answered"]
    assert 'did you mean "chen_hao"?' in told[1]["error"]
    assert told[2]["error"].startswith("line 3: not valid JSON")
    seen = [message.text for message in ran.model.asked[-1].messages][1:]
    assert seen == ["I am Anna.", "Hello Anna.", "Who am I?"]


def test_a_second_run_begins_afresh(mosuan: Commands, tmp_path: Path) -> None:
    """The same batch twice: conversations of an earlier run are not continued."""
    batch = write_lines(tmp_path / "b.jsonl", {"question": "I am Anna.", "conversation": "c"})
    mosuan("ask", "--batch", str(batch), replies=["Hello Anna."])
    again = mosuan("ask", "--batch", str(batch), replies=["Hello Anna."])
    assert len(again.model.asked[0].messages) == 2
    assert [line["id"] for line in again.lines] == ["1"]


def test_text_that_is_no_text(mosuan: Commands, tmp_path: Path) -> None:
    """Half a surrogate pair, in a question or an id, fails its line and comes back as valid JSON."""
    batch, out = tmp_path / "b.jsonl", tmp_path / "out.jsonl"
    batch.write_text('{"id": "\\ud800", "question": "hi \\ud800"}\n{"question": "Hi"}', encoding="utf-8")
    mosuan("ask", "--batch", str(batch), "--out", str(out), replies=["Hello.", "Hello."])
    told = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [line["id"] for line in told] == ["\ud800", "2"]
    assert told[1]["outcome"] == "answered"


def test_a_chat_remembers_and_ends_with_its_input(mosuan: Commands) -> None:
    """Each typed line is a question of one conversation; a failure is told and the chat goes on."""
    replies = ["Hello Anna.", EngineFailed("gone"), "You are Anna."]
    ran = mosuan("chat", typed="I am Anna.\n\nStill there?\nWho am I?\n", replies=replies)
    assert (ran.code, ran.out) == (0, "Hello Anna.\nYou are Anna.\n")
    assert ran.err.count("\n") == 1
    assert [message.text for message in ran.model.asked[-1].messages][1:3] == ["I am Anna.", "Hello Anna."]


def test_documents_come_and_go(mosuan: Commands, tmp_path: Path) -> None:
    """Added, listed, found by those who may, explained, removed; a file that cannot be read is named."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "vpn.md").write_text("# VPN\n\nA VPN profile is valid for 180 days.\n", encoding="utf-8")
    (folder / "access.toml").write_text('[folder]\nallow_users = ["li"]\n', encoding="utf-8")
    (folder / "photo.png").write_bytes(b"\0")
    people = tmp_path / "people.csv"
    people.write_text("user\nli\nhan\n", encoding="utf-8")
    mosuan("people", "import", str(people))
    added = mosuan("knowledge", "add", str(folder), "--folder", "/it")
    assert (added.code, "/it/vpn.md" in added.out, "photo.png" in added.err) == (1, True, True)
    assert mosuan("knowledge", "verify").out == "1 documents, 0 problems left\n"
    assert [entry["path"] for entry in mosuan("knowledge", "list", "--json").json] == ["/it/vpn.md"]
    search = ("knowledge", "search", "How long is a VPN profile valid?", "--json")
    assert "180 days" in mosuan(*search, "--as", "li").json["passages"][0]["text"]
    assert mosuan(*search, "--as", "han").json == {"passages": [], "denials": []}
    assert mosuan("knowledge", "explain", "/it/vpn.md", "--as", "han").out.startswith("no: ")
    assert mosuan("knowledge", "explain", "/it/vpn.md", "--as", "li").out.startswith("yes: ")
    assert "there is no group 'hr' yet" in mosuan("knowledge", "allow", "/it", "--group", "hr").err
    assert mosuan("knowledge", "remove", "/it/vpn.md").code == 0
    assert mosuan("knowledge", "list").out == ""


def test_rules_change_beside_the_owner_of_the_index(mosuan: Commands) -> None:
    """While a server holds the index, rules and questions work; adding says why it does not."""

    async def beside() -> None:
        async with open_knowledge(Settings(data=mosuan.data, demo=True)):
            allowed = await asyncio.to_thread(
                mosuan, "knowledge", "allow", "/hr/pay", "--group", "engineering"
            )
            assert allowed.code == 0
            asked = await asyncio.to_thread(
                lambda: mosuan(
                    "ask", "P6 上限?", "--as", "chen_hao", "--json", "--demo", replies=[SEARCH, PAY]
                )
            )
            assert asked.json["outcome"] == "answered"
            added = await asyncio.to_thread(mosuan, "knowledge", "add", str(mosuan.data))
            assert "in use" in added.problem

    asyncio.run(beside())
