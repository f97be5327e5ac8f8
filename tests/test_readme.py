"""What the README shows is what Mosuan does: its transcript is run, its tree exists."""

import re
import shlex
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import run
from bot.commands.terminal import Terminal

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def transcript() -> Iterator[tuple[str, str]]:
    """Each command of the console block with the line it printed."""
    block = re.search(r"```console\n(.*?)```", README, re.DOTALL)
    assert block
    for part in block[1].split("$ ")[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed.strip()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for the whole transcript, as a reader would have."""
    return tmp_path_factory.mktemp("readme")


@pytest.mark.parametrize(("command", "printed"), [*transcript()])
def test_transcript(command: str, printed: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command prints exactly this, with the embedded model and the real sandbox."""
    monkeypatch.setenv("MOSUAN_SANDBOX_TIMEOUT_S", "60")
    monkeypatch.setenv("MOSUAN_TURN_TOOL_S", "120")
    monkeypatch.setenv("MOSUAN_TURN_SECONDS", "600")
    program, *argv = shlex.split(command)
    assert program == "mosuan"
    terminal = Terminal(StringIO(), StringIO(), StringIO())
    assert run(["--data", str(data), *argv], terminal) == 0
    assert isinstance(terminal.out, StringIO)
    assert terminal.out.getvalue().strip() == printed


def test_tree() -> None:
    """Every path of the tree exists."""
    block = re.search(r"```\n(bot/.*?)```", README, re.DOTALL)
    assert block
    folder = ""
    for line in block[1].splitlines():
        inside, names = line.startswith(" "), re.findall(r"^ *((?:\w+[./][\w./]* )+)", line + " ")
        for name in names[0].split() if names else ():
            folder = folder if inside else name
            path = ROOT / (folder + name if inside else name)
            assert path.exists(), path
