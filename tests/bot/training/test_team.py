"""Tests of several processes that train one model, with real processes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from bot.training.optimiser import Muon  # noqa: E402

MEMBER = """
import sys
import torch
from bot.training.optimiser import Muon
from bot.training.team import Team

team = Team.join()
torch.manual_seed(1)
net = torch.nn.Sequential(torch.nn.Linear(8, 16, bias=False), torch.nn.Linear(16, 4, bias=False))
muon = Muon(list(net.parameters()), lr=0.1, team=team)
for step in range(3):
    for p in net.parameters():
        p.grad = torch.full_like(p, step + team.rank) + torch.arange(p.numel()).view_as(p)
    done = team.average(net, 0.5 * team.rank)
    muon.step()
torch.save({"done": done, **net.state_dict()}, sys.argv[1])
"""


def test_a_team_takes_the_step_that_one_process_would_take(tmp_path: Path) -> None:
    """Two processes that share the matrices out end with equal weights, those of one process on the mean gradient."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    env = os.environ | {"WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
    env |= {"PYTHONPATH": os.getcwd(), "OMP_NUM_THREADS": "1"}
    files = [tmp_path / f"{rank}.pt" for rank in range(2)]
    members = [
        subprocess.Popen([sys.executable, "-c", MEMBER, str(file)], env=env | {"RANK": str(rank)})
        for rank, file in enumerate(files)
    ]
    assert [member.wait(timeout=240) for member in members] == [0, 0]
    first, second = (torch.load(file, weights_only=True) for file in files)
    assert first.pop("done") == second.pop("done") == 0.25
    torch.manual_seed(1)
    alone = torch.nn.Sequential(torch.nn.Linear(8, 16, bias=False), torch.nn.Linear(16, 4, bias=False))
    muon = Muon(list(alone.parameters()), lr=0.1)
    for step in range(3):
        for p in alone.parameters():
            p.grad = torch.full_like(p, step + 0.5) + torch.arange(p.numel()).view_as(p)
        muon.step()
    for name, weight in alone.state_dict().items():
        assert torch.equal(first[name], second[name])
        assert torch.equal(first[name], weight)
