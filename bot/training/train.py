"""Training of the embedded model: a seeded stream of batches, a schedule, checkpoints, a log.

The learning rate warms up, stays, and falls linearly to zero over the last part (so a run can be prolonged from
any checkpoint before the fall). Knows the network and the batches, not what is said in them.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from bot.training.batches import Batch
from bot.training.model import HunYuanMoE, ModelConfig
from bot.training.optimiser import optimisers
from bot.training.team import Team


@dataclass(frozen=True)
class Plan:
    """One run. It ends after ``minutes`` of this process or ``tokens`` in all, whichever comes first."""

    tokens: int = 60_000_000
    minutes: float = 60.0
    lr: float = 1.5e-3
    matrix_lr: float = 0.01
    warmup: float = 0.002
    cooldown: float = 0.3
    balance: float = 0.01
    checkpoint_minutes: float = 5.0
    seed: int = 1


@dataclass
class Progress:
    """Where a run stands; saved with every checkpoint."""

    step: int = 0
    tokens: int = 0
    seconds: float = 0.0


def rate(done: float, plan: Plan) -> float:
    """Factor on the learning rates when the share ``done`` (0..1) of the run is over."""
    if done < plan.warmup:
        return max(done, 1e-4) / plan.warmup
    return min(1.0, max(0.0, 1.0 - done) / plan.cooldown)


def loss_of(model: HunYuanMoE, batch: Batch, balance_weight: float) -> tuple[Tensor, Tensor, Tensor]:
    """Cross-entropy at the learnt positions, the same plus balance loss, and load (layers, E)."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states, balance, load = model.hidden(batch.ids)
        logits = model.logits(states.flatten(0, 1).index_select(0, batch.where))
    entropy = F.cross_entropy(logits.float(), batch.target)
    return entropy, entropy + balance_weight * balance, load


def save(path: Path, model: HunYuanMoE, progress: Progress, opts: list[torch.optim.Optimizer]) -> None:
    """Write weights, sizes, progress and optimiser state; the old file stays until the new one is whole."""
    part = path.with_suffix(".part")
    state = {
        "model": model.state_dict(),
        "config": asdict(model.c),
        "progress": asdict(progress),
        "optimisers": [o.state_dict()["state"] for o in opts],
    }
    torch.save(state, part)
    part.replace(path)


def load(path: Path) -> tuple[HunYuanMoE, Progress]:
    """Read the weights that ``save`` wrote, and where the run stood."""
    saved = torch.load(path, weights_only=True)
    model = HunYuanMoE(ModelConfig(**saved["config"]))
    model.load_state_dict(saved["model"])
    return model, Progress(**saved["progress"])


def restore(opts: list[torch.optim.Optimizer], path: Path) -> None:
    """Give the optimisers their momentum back; learning rates stay those of the new plan."""
    saved = torch.load(path, weights_only=True).get("optimisers", [])
    for optimiser, state in zip(opts, saved, strict=False):
        optimiser.load_state_dict({**optimiser.state_dict(), "state": state})


def train(
    model: HunYuanMoE,
    source: Iterator[Batch],
    plan: Plan,
    folder: Path,
    *,
    progress: Progress | None = None,
    team: Team = Team(),
    report: Callable[[dict[str, float]], None] = lambda row: None,
) -> Progress:
    """Train until the plan is done; a line per 20 steps in ``folder/log.jsonl``, a checkpoint every few minutes."""
    clock = time.monotonic
    progress = progress or Progress()
    opts = optimisers(model, plan.lr, plan.matrix_lr, team)
    if progress.step and (folder / "checkpoint.pt").exists():
        restore(opts, folder / "checkpoint.pt")
    bases = [[g["lr"] for g in o.param_groups] for o in opts]
    folder.mkdir(parents=True, exist_ok=True)
    start, saved, mean, done = clock(), clock(), 0.0, 0.0
    first = progress.tokens
    while done < 1:
        factor = rate(done, plan)
        for optimiser, base in zip(opts, bases, strict=True):
            for group, lr in zip(optimiser.param_groups, base, strict=True):
                group["lr"] = lr * factor
        batch = next(source)
        entropy, loss, expert_load = loss_of(model, batch, plan.balance)
        loss.backward()
        progress.step += 1
        progress.tokens += batch.tokens * team.size
        done = max((clock() - start) / 60 / plan.minutes, progress.tokens / plan.tokens)
        done = team.average(model, done)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in opts:
            optimiser.step()
            optimiser.zero_grad()
        mean = entropy.item() if mean == 0 else 0.95 * mean + 0.05 * entropy.item()
        if team.rank == 0 and progress.step % 20 == 0:
            row = {
                "step": progress.step,
                "tokens": progress.tokens,
                "loss": round(mean, 4),
                "rate": round(factor, 3),
                "max_load": round(float(expert_load.max()), 3),
                "tokens_per_s": round((progress.tokens - first) / (clock() - start)),
                "minutes": round((clock() - start) / 60, 1),
            }
            with (folder / "log.jsonl").open("a") as log:
                log.write(json.dumps(row) + "\n")
            report(row)
        if team.rank == 0 and clock() - saved > plan.checkpoint_minutes * 60:
            save(folder / "checkpoint.pt", model, progress, opts)
            saved = clock()
    progress.seconds += clock() - start
    if team.rank == 0:
        save(folder / "checkpoint.pt", model, progress, opts)
    return progress
