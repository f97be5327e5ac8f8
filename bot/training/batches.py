"""Conversations to batches: sequences of like length together, about the same number of tokens in each.

Padding sits at the end, so causal attention needs no mask and packed conversations never see each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

import torch
from torch import Tensor

from bot.training.tokens import Encoded


@dataclass(frozen=True)
class Batch:
    """``ids`` (B, T) inputs; ``where`` (M,) flat positions with loss; ``target`` (M,) the next token there."""

    ids: Tensor
    where: Tensor
    target: Tensor
    tokens: int


def batch(rows: list[Encoded]) -> Batch:
    """Pad rows at the end and list the positions that predict a learnt token."""
    length = max(len(r.ids) for r in rows) - 1
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    where, target = [], []
    for i, row in enumerate(rows):
        n = len(row.ids) - 1
        ids[i, :n] = torch.tensor(row.ids[:-1])
        for t in range(n):
            if row.learn[t + 1]:
                where.append(i * length + t)
                target.append(row.ids[t + 1])
    return Batch(ids, torch.tensor(where), torch.tensor(target), sum(len(r.ids) for r in rows))


def batches(source: Iterator[Encoded], tokens: int, seed: int, pool: int = 1024) -> Iterator[Batch]:
    """Endless batches of about ``tokens`` tokens, drawn from pools sorted by length and shuffled."""
    rng = Random(seed)
    while True:
        rows = sorted(islice(source, pool), key=lambda r: len(r.ids))
        if not rows:
            return
        out, current = [], list[Encoded]()
        for row in rows:
            if current and (len(current) + 1) * len(row.ids) > tokens:
                out.append(current)
                current = []
            current.append(row)
        out.append(current)
        rng.shuffle(out)
        for group in out:
            made = batch(group)
            if len(made.target):
                yield made
