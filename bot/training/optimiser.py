"""Muon for the matrices inside the network, AdamW for the rest.

Muon (Jordan et al., 2024) replaces the momentum of a matrix by the nearest semi-orthogonal matrix, found by five
Newton-Schulz steps. Stacked expert matrices are treated as a batch. One process that does them all spends 30 % of a
step of 4,096 tokens on them, so the processes of a team share the matrices out and hand each other the results.
It was not compared with AdamW alone here. Knows nothing of data or schedules.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn

from bot.training.team import Team


def orthogonal(g: Tensor, steps: int = 5) -> Tensor:
    """(..., R, C) → roughly the nearest semi-orthogonal matrix of the same shape, in bfloat16."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g.bfloat16()
    tall = x.shape[-2] > x.shape[-1]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    """Momentum, orthogonalised; ``lr`` is scaled by sqrt(rows / columns) where rows exceed columns."""

    def __init__(
        self,
        params: list[nn.Parameter],
        lr: float,
        momentum: float = 0.95,
        weight_decay: float = 0.01,
        *,
        team: Team = Team(),
    ) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})
        self.team = team

    @torch.no_grad()
    def step(self, closure: None = None) -> None:
        """Update every parameter that has a gradient; on each process of the team by the same values."""
        for group in self.param_groups:
            params = [p for p in group["params"] if p.grad is not None]
            for p, update in zip(params, self._updates(params, group["momentum"]), strict=True):
                scale = max(1.0, p.shape[-2] / p.shape[-1]) ** 0.5
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(update, alpha=-group["lr"] * scale)

    def _updates(self, params: list[nn.Parameter], momentum: float) -> list[Tensor]:
        """An orthogonal matrix for each parameter: a share of them computed here, the others by the team."""
        by_size = sorted(range(len(params)), key=lambda i: -params[i].numel())
        mine = set(by_size[self.team.rank :: self.team.size])
        updates = []
        for i, p in enumerate(params):
            gradient = cast(Tensor, p.grad)
            state = self.state[p]
            if "momentum" not in state:
                state["momentum"] = torch.zeros_like(p)
            buffer = state["momentum"].lerp_(gradient, 1 - momentum)
            here = orthogonal(gradient.lerp(buffer, momentum)) if i in mine else torch.zeros_like(p)
            updates.append(here.to(p.dtype))
        return self.team.sum(updates)


def optimisers(
    model: nn.Module, lr: float, matrix_lr: float, team: Team = Team()
) -> list[torch.optim.Optimizer]:
    """Muon over matrices of the blocks, AdamW over embedding, norms and routers."""
    matrices: list[nn.Parameter] = []
    others: list[nn.Parameter] = []
    for name, p in model.named_parameters():
        inside = p.dim() >= 2 and "embedding" not in name and "router" not in name
        (matrices if inside else others).append(p)
    return [
        Muon(matrices, lr=matrix_lr, team=team),
        torch.optim.AdamW(others, lr=lr, betas=(0.9, 0.95), eps=1e-10, weight_decay=0.0, fused=True),
    ]
