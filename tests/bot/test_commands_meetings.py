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
