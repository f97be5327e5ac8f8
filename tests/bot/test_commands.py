"""The command line itself: its grammar, its exit codes, its one-line errors."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import parser, run
from bot.commands.terminal import Terminal, drawn_width
from tests.bot.commanded import Commands

TIMEOUT_S = 60.0
PROMISED = """
serve --config F --host H --port 1 --data D --demo --model M
ask TEXT --as U --scene S --data D --demo --json
ask --batch F --out F
ask -8的绝对值是多少 --json
chat --as U
knowledge add P P --folder F
knowledge list
knowledge remove ID
knowledge allow F --user U --group G --deny --no-inherit
knowledge search TEXT --as U --json -k 3
knowledge verify
people import F
people show U
sandbox run -c CODE --json
sandbox run -c -2**2
sandbox run F
sandbox run --batch F --out F
model list
model info N
model train
model evaluate F
doctor
"""


@pytest.fixture
def mosuan(tmp_path: Path) -> Commands:
    """The command line with an empty data folder."""
    return Commands(tmp_path / "data")


@pytest.mark.parametrize("line", PROMISED.strip().splitlines())
def test_the_promised_grammar(line: str) -> None:
    """Every command that the design promises is understood."""
    assert parser().parse_args(line.split()).run


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense",
        "ask",
        "ask hello --batch f.jsonl",
        "knowledge search x",
        "knowledge search x --as u -k 0",
        "knowledge allow /hr --deny --remove",
        "ask hello --out f.jsonl",
        "sandbox run",
        "sandbox run f.py -c 1",
        "sandbox run -c 1 --out f.jsonl",
        "serve --port x",
        "model train --minutes 0",
    ],
)
def test_wrong_usage_is_exit_code_two(line: str, mosuan: Commands) -> None:
    """Wrong usage ends with 2 before anything is opened."""
    with pytest.raises(SystemExit) as ended:
        mosuan(*line.split())
    assert ended.value.code == 2
    assert not mosuan.data.exists()


def test_options_count_on_both_sides_of_the_command(tmp_path: Path) -> None:
    """``--data`` before a command is not undone by its absence behind it."""
    before = parser().parse_args(["--data", str(tmp_path), "--demo", "people", "list"])
    behind = parser().parse_args(["people", "list", "--data", str(tmp_path), "--demo"])
    assert (before.data, before.demo) == (behind.data, behind.demo) == (tmp_path, True)


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["people", "show", "lin_yeu", "--demo"], 'did you mean "lin_yue"?'),
        (["people", "import", "/nowhere.toml"], "/nowhere.toml: no such file"),
        (["people", "list", "--config", "/nowhere.toml"], "/nowhere.toml: no such file"),
        (["key", "revoke", "k1"], "no key 'k1'"),
        (["knowledge", "allow", "/hr"], "nothing to change"),
        (["knowledge", "allow", "/hr/pays", "--user", "u", "--demo"], "did you mean /hr/pay?"),
        (["model", "pull", "qwen"], 'did you mean "qwen3-30b"?'),
        (["model", "info", "nani"], 'did you mean "nano"?'),
        (["model", "info", "/nowhere.gguf"], "no model file /nowhere.gguf"),
        (["sandbox", "run", "/nowhere.py"], "no such file"),
        (["sandbox", "run", "--batch", "/nowhere.jsonl"], "no such file"),
        (["ask", "hello", "--as", "nobody"], "there is no user 'nobody'"),
        (["ask", "hello", "--scene", "finanse"], "there is no scene"),
        (["ask", "--batch", "/nowhere.jsonl"], "no such file"),
        (["serve", "--port", "70000"], "server.port"),
        (["serve", "--demo", "--host", "0.0.0.0"], "leave out --demo"),
        (["model", "evaluate", "/nowhere.jsonl"], "no such file"),
        (["model", "train", "--data", "/nowhere"], "/nowhere"),
    ],
)
def test_an_error_is_one_line_that_says_what_to_do(argv: list[str], told: str, mosuan: Commands) -> None:
    """Whatever is wrong: exit code 1, one line on stderr naming it, nothing on stdout, no traceback."""
    ran = mosuan(*argv)
    assert told in ran.problem
    assert ran.out == ""


def test_a_missing_model_is_told_before_anything_listens(tmp_path: Path) -> None:
    """``serve`` without its model says so instead of a welcome."""
    terminal = Terminal(StringIO(), StringIO())
    missing = str(tmp_path / "none.gguf")
    code = run(["--data", str(tmp_path), "serve", "--port", "0", "--model", missing], terminal)
    assert isinstance(terminal.out, StringIO)
    assert isinstance(terminal.err, StringIO)
    assert (code, terminal.out.getvalue()) == (1, "")
    assert terminal.err.getvalue().startswith(f"mosuan: no model file {missing}")


def test_a_data_folder_that_cannot_be(tmp_path: Path) -> None:
    """A data folder inside a file is one line that names it."""
    (tmp_path / "file").write_text("x")
    assert str(tmp_path / "file") in Commands(tmp_path / "file" / "data")("people", "list").problem


def test_ctrl_c_is_130_and_quiet(tmp_path: Path) -> None:
    """An interrupted calculation says nothing, leaves no kernel, and ends with 130, as shells expect."""
    command = [
        sys.executable,
        "-m",
        "bot",
        "--data",
        str(tmp_path),
        "sandbox",
        "run",
        "-c",
        "while True: pass",
    ]
    environ = os.environ | {"MOSUAN_SANDBOX_KERNELS": "0", "MOSUAN_SANDBOX_TIMEOUT_S": "600"}
    with subprocess.Popen(command, stdout=-1, stderr=-1, env=environ, text=True) as process:
        while not (kernels := children(process.pid)):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=TIMEOUT_S)
    assert (process.returncode, out, err) == (130, "", "")
    assert [kernel for kernel in kernels if Path(f"/proc/{kernel}").exists()] == []


def children(pid: int) -> list[int]:
    """The processes that this one has started."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def test_output_that_nobody_reads_any_more(tmp_path: Path) -> None:
    """``mosuan … | head -1`` ends without a word on stderr."""
    line = f"{sys.executable} -m bot --data {tmp_path} --demo people list --json | head -c 1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=TIMEOUT_S, check=True)
    assert (done.stdout, done.stderr) == ("[", "")


def test_people_and_keys(mosuan: Commands, tmp_path: Path) -> None:
    """Users come from a file; a key is told once, listed without its secret, and refused once revoked."""
    people = tmp_path / "people.csv"
    people.write_text("user,name,groups\nli,李雷,hr\nhan,Han Mei,\n", encoding="utf-8")
    assert "2 users, 1 groups" in mosuan("people", "import", str(people)).out
    assert [person["id"] for person in mosuan("people", "list", "--json").json] == ["han", "li"]
    assert mosuan("people", "show", "li", "--json").json["all_groups"] == ["hr"]
    secret = mosuan("key", "create", "li", "--label", "phone").out.strip()
    listed = mosuan("key", "list").out
    assert "phone" in listed
    assert secret not in listed
    key_id = listed.splitlines()[1].split()[0]
    assert mosuan("key", "revoke", key_id).code == 0
    assert mosuan("key", "list").out == ""


def test_tables_line_up_in_chinese_too() -> None:
    """A Chinese character takes two columns; control characters take none and steer nothing."""
    out = StringIO()
    Terminal(out=out).table(("NAME", "X"), [("林悦 Lin", "1"), ("Bo\x1b[2J", "2")])
    assert [drawn_width(line) for line in out.getvalue().splitlines()] == [11, 11, 11]
    assert "\x1b" not in out.getvalue()


def test_settings_from_the_environment_count(mosuan: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped variable is an error that names the nearest one."""
    monkeypatch.setenv("MOSUAN_SERVER_PROT", "1")
    assert "MOSUAN_SERVER_PORT" in mosuan("people", "list").problem


def test_json_is_one_line_of_readable_text(mosuan: Commands) -> None:
    """Chinese stays Chinese in JSON, and one result is one line."""
    out = mosuan("people", "show", "lin_yue", "--json", "--demo").out
    assert out.count("\n") == 1
    assert "林悦" in out
    assert json.loads(out)["groups"] == ["hr"]
