"""``mosuan smooth`` and ``mosuan minutes`` on files, through the command line as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.commanded import Commands


@pytest.fixture
def mosuan(tmp_path: Path) -> Commands:
    """The command line with an empty data folder."""
    return Commands(tmp_path / "data")


def written(tmp_path: Path, text: str) -> str:
    """A file with this text."""
    path = tmp_path / "meeting.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_smooth_prints_what_was_meant(mosuan: Commands, tmp_path: Path) -> None:
    """One line a turn, with time and name; how much went is said beside it."""
    ran = mosuan(
        "smooth", written(tmp_path, "林波(00:00:05): 嗯我们就是就是先看预算\n王敏(00:01:02): 嗯，同意\n")
    )
    assert ran.out == "[00:05] 林波: 我们就是先看预算\n[01:02] 王敏: 嗯，同意\n"
    assert "2 removals in 2 turns" in ran.err


def test_smooth_keeps_both_versions_in_json(mosuan: Commands, tmp_path: Path) -> None:
    """The JSON has the original, the smooth text, and the place and class of each removal."""
    turn = mosuan("smooth", written(tmp_path, "Lin: Um, we we start.\nBo: Fine.\n"), "--json").json["turns"][
        0
    ]
    assert (turn["text"], turn["smoothed"]) == ("Um, we we start.", "We start.")
    assert [(r["kind"], r["text"]) for r in turn["removals"]] == [("filler", "Um,"), ("stutter", "we ")]


@pytest.mark.parametrize("raw", [b"", b"\x7fELF\0\0\0\1" * 99, b"\x89PNG\r\n\x1a\n\0\0" * 50])
def test_no_transcript_is_one_line(mosuan: Commands, tmp_path: Path, raw: bytes) -> None:
    """Empty and binary files end in one line that names the file."""
    path = tmp_path / "odd.vtt"
    path.write_bytes(raw)
    assert mosuan("smooth", str(path)).problem.startswith("odd.vtt: ")
    assert "no such file" in mosuan("smooth", str(tmp_path / "none")).problem.lower()


MEETING = """林波(00:00:05): 嗯我们今天的议程是预算和上线时间。
王敏(00:01:02): 预算目前是三十万，不对，四十万，主要成本在采购。
林波(00:02:10): 那就用方案B，预算定为四十万。
王敏(00:02:30): 同意。我来准备合同，周五下班前发给大家。
林波(00:03:40): 上线时间还没定，下次再讨论。
王敏(00:04:00): 好的。
"""


def test_minutes_without_a_model(mosuan: Commands, tmp_path: Path) -> None:
    """Decision, task with owner and date, open question: all in the markdown, each with its turns."""
    out = mosuan("minutes", written(tmp_path, MEETING)).out
    assert "那就用方案B，预算定为四十万。 \\[第3+4轮" in out
    assert "负责人: 王敏; 期限: 周五下班前" in out
    assert "上线时间还没定" in out
    assert "会议类型：决策会议" in out


def test_minutes_as_json_word_and_by_speaker(mosuan: Commands, tmp_path: Path) -> None:
    """The same minutes as JSON and Word; view and kind as asked."""
    path = written(tmp_path, MEETING)
    whole = mosuan("minutes", path, "--format", "json", "--view", "speakers", "--kind", "review").json
    assert (whole["view"], whole["kind"]["form"], whole["kind"]["asked"]) == ("speakers", "review", True)
    assert [part["title"] for part in whole["speakers"]] == ["林波", "王敏"]
    assert all(bullet["turns"] and bullet["checked"] for bullet in whole["summary"] + whole["decisions"])
    ran = mosuan("minutes", path, "--format", "docx")
    assert (tmp_path / "meeting.minutes.docx").read_bytes().startswith(b"PK")
    assert "wrote" in ran.err


def test_a_form_of_ones_own(mosuan: Commands, tmp_path: Path) -> None:
    """A TOML file adds a kind; one that is wrong, and a kind that nobody defined, are one line."""
    own = tmp_path / "forms"
    own.mkdir()
    (own / "council.toml").write_text('name = "Council"\nsections = ["decisions"]\nsigns = []\n', "utf-8")
    path = written(tmp_path, MEETING)
    out = mosuan("minutes", path, "--forms", str(own), "--kind", "council").out
    assert "Council" in out
    assert "## 待办" not in out
    assert "there is no kind 'picnic'" in mosuan("minutes", path, "--kind", "picnic").problem
    (own / "broken.toml").write_text('name = "x"\nview = "sideways"\n', "utf-8")
    assert "broken.toml" in mosuan("minutes", path, "--forms", str(own)).problem


def test_minutes_kept_are_found_by_those_who_spoke(mosuan: Commands, tmp_path: Path) -> None:
    """``--keep`` says where and for whom; one who spoke finds it, one who did not finds nothing."""
    people = tmp_path / "people.toml"
    people.write_text('[users.lin]\nname = "林波"\n[users.zhao]\nname = "赵强"\n', "utf-8")
    mosuan("people", "import", str(people))
    ran = mosuan("minutes", written(tmp_path, MEETING), "--keep")
    assert "kept in /meetings/meeting-" in ran.err
    assert ", for lin; nobody is known as 王敏" in ran.err
    assert "预算" in mosuan("knowledge", "search", "预算定为多少", "--as", "lin").out
    assert "预算" not in mosuan("knowledge", "search", "预算定为多少", "--as", "zhao").out


def test_a_model_words_the_lines_that_it_leaves_true(mosuan: Commands, tmp_path: Path) -> None:
    """With ``--model`` a fair wording is taken and an invented one is not."""
    path = written(tmp_path, "林波: 预算先看采购。\n王敏: 我来准备合同，周五下班前发给大家。\n")
    fair = mosuan("minutes", path, "--model", "any", replies=["王敏准备合同，周五下班前发给大家。"] * 9).out
    assert "王敏准备合同" in fair
    assert "99" not in mosuan("minutes", path, "--model", "any", replies=["追加 99 万元。"] * 9).out
