"""Claims: held by the living, lost by the dead, and never taken by those who only look."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.claim import Claim, clear_dead, is_alive

WAIT_S = 60.0
HOLDER = """
import pathlib, sys, bot.claim
claim = bot.claim.Claim(pathlib.Path(sys.argv[1]), "them")
print(1, flush=True)
input()
"""


def test_a_claim_holds_until_its_process_dies(tmp_path: Path) -> None:
    """Another process sees it alive, and dead after SIGKILL although nobody released it."""
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"1\n"
        clear_dead(tmp_path)
        assert is_alive(tmp_path, "them")
        os.kill(process.pid, signal.SIGKILL)
        process.wait(WAIT_S)
    assert not is_alive(tmp_path, "them")
    clear_dead(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_released_claim_and_one_never_made_are_dead(tmp_path: Path) -> None:
    """Releasing twice is releasing once."""
    assert not is_alive(tmp_path, "me")
    claim = Claim(tmp_path / "new", "me")
    assert is_alive(tmp_path / "new", "me")
    claim.release()
    claim.release()
    assert not is_alive(tmp_path / "new", "me")
    clear_dead(tmp_path / "nowhere")


def test_cleaning_up_never_takes_a_claim_that_is_just_being_made(tmp_path: Path) -> None:
    """Four threads clean and look while two hundred claims are made: every one of them holds."""
    with ThreadPoolExecutor(4) as pool:
        cleaning = [pool.submit(lambda: [clear_dead(tmp_path) for _ in range(300)]) for _ in range(4)]
        claims = [Claim(tmp_path, f"c{number}") for number in range(200)]
        for done in cleaning:
            done.result(WAIT_S)
    assert all(is_alive(tmp_path, claim.name) for claim in claims)
    for claim in claims:
        claim.release()
