"""The HunYuan-MoE transformer in plain torch: what `mosuan model train` trains and `export` writes as GGUF.

Same mathematics as transformers' ``hunyuan_v1_moe`` and llama.cpp's ``hunyuan-moe``: RMSNorm, grouped-query
attention with a per-head norm *after* the rotary embedding, a softmax router whose top-k weights are
renormalised, one always-on shared expert added without a gate, tied embeddings. Two things differ in form
only: experts are stored stacked, and the router returns its load-balance loss (the original has none).

Knows nothing of tokens, data or optimisers. Shapes: B sequences, T positions, N = B*T tokens, D width,
H query heads, G key/value heads, E experts, F width of one expert, V vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class ModelConfig:
    """Sizes of the network. ``experts == 0`` is the dense twin: one FFN of ``shared_width``."""

    vocab: int = 8192
    width: int = 256
    layers: int = 8
    heads: int = 4
    kv_heads: int = 2
    head_dim: int = 64
    experts: int = 8
    experts_per_token: int = 2
    expert_width: int = 256
    shared_width: int = 256
    rope_base: float = 10000.0
    norm_eps: float = 1e-5
    context: int = 2048


class RMSNorm(nn.Module):
    """x / rms(x) * weight, computed in float32."""

    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        """(..., width) → same shape and type."""
        return F.rms_norm(x, (x.shape[-1],), self.weight.to(x.dtype), self.eps)


def rotary(positions: int, head_dim: int, base: float) -> tuple[Tensor, Tensor]:
    """Cosine and sine of the rotary embedding, each (positions, head_dim), halves repeated (NeoX order)."""
    frequency = 1.0 / base ** (torch.arange(0, head_dim, 2).float() / head_dim)
    angle = torch.outer(torch.arange(positions).float(), frequency).repeat(1, 2)
    return angle.cos(), angle.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn (B, heads, T, head_dim) by its positions."""
    a, b = x.chunk(2, dim=-1)
    return x * cos + torch.cat((-b, a), dim=-1) * sin


class Attention(nn.Module):
    """Grouped-query causal attention with per-head RMSNorm after the rotation."""

    def __init__(self, c: ModelConfig) -> None:
        super().__init__()
        self.c = c
        self.q = nn.Linear(c.width, c.heads * c.head_dim, bias=False)
        self.k = nn.Linear(c.width, c.kv_heads * c.head_dim, bias=False)
        self.v = nn.Linear(c.width, c.kv_heads * c.head_dim, bias=False)
        self.out = nn.Linear(c.heads * c.head_dim, c.width, bias=False)
        self.q_norm = RMSNorm(c.head_dim, c.norm_eps)
        self.k_norm = RMSNorm(c.head_dim, c.norm_eps)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        """(B, T, D) → (B, T, D)."""
        b, t, _ = x.shape
        q = self.q(x).view(b, t, self.c.heads, self.c.head_dim).transpose(1, 2)
        k = self.k(x).view(b, t, self.c.kv_heads, self.c.head_dim).transpose(1, 2)
        v = self.v(x).view(b, t, self.c.kv_heads, self.c.head_dim).transpose(1, 2)
        q, k = self.q_norm(rotate(q, cos, sin)), self.k_norm(rotate(k, cos, sin))
        repeats = self.c.heads // self.c.kv_heads
        k, v = k.repeat_interleave(repeats, 1), v.repeat_interleave(repeats, 1)
        # Written out: torch's flash kernel took 42 ms a layer for (43, 4, 96, 64) in bfloat16, a ninth of a step.
        scores = (q @ k.mT) * self.c.head_dim**-0.5
        future = torch.ones(t, t, dtype=torch.bool).triu(1)
        y = scores.masked_fill(future, float("-inf")).softmax(dim=-1).to(v.dtype) @ v
        return self.out(y.transpose(1, 2).reshape(b, t, -1))


class FeedForward(nn.Module):
    """SwiGLU: the shared expert, or the whole FFN of the dense twin."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.gate_up = nn.Linear(width, 2 * hidden, bias=False)
        self.down = nn.Linear(hidden, width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(N, D) → (N, D)."""
        gate, up = self.gate_up(x).chunk(2, dim=-1)
        return self.down(F.silu(gate) * up)


class Experts(nn.Module):
    """Router and E experts of width F, of which each token uses the k that score highest."""

    def __init__(self, c: ModelConfig) -> None:
        super().__init__()
        self.c = c
        self.router = nn.Linear(c.width, c.experts, bias=False)
        self.gate_up = nn.Parameter(torch.empty(c.experts, 2 * c.expert_width, c.width))
        self.down = nn.Parameter(torch.empty(c.experts, c.width, c.expert_width))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(N, D) → output (N, D), load-balance loss (scalar, 1.0 when even), load per expert (E,)."""
        with torch.autocast("cpu", enabled=False):
            probability = self.router(x.float()).softmax(dim=-1)
        weight, chosen = probability.topk(self.c.experts_per_token, dim=-1)
        weight = weight / weight.sum(dim=-1, keepdim=True)
        order = chosen.flatten().argsort(stable=True)
        count = torch.bincount(chosen.flatten(), minlength=self.c.experts)
        token = order // self.c.experts_per_token
        # index_select and unbind, not x[token] and gate_up[e]: their gradients made the step six times as slow.
        rows = x.index_select(0, token).split(count.tolist())
        out = []
        for part, gate_up, down in zip(rows, self.gate_up.unbind(), self.down.unbind(), strict=True):
            gate, up = F.linear(part, gate_up).chunk(2, dim=-1)
            out.append(F.linear(F.silu(gate) * up, down))
        scaled = torch.cat(out) * weight.flatten()[order].unsqueeze(1).to(x.dtype)
        y = torch.zeros_like(x).index_add_(0, token, scaled)
        load = count / count.sum()
        balance = self.c.experts * (load * probability.mean(dim=0)).sum()
        return y, balance, load


class Block(nn.Module):
    """Attention, then shared expert plus routed experts."""

    def __init__(self, c: ModelConfig) -> None:
        super().__init__()
        self.attention_norm = RMSNorm(c.width, c.norm_eps)
        self.attention = Attention(c)
        self.ffn_norm = RMSNorm(c.width, c.norm_eps)
        self.shared = FeedForward(c.width, c.shared_width)
        self.experts = Experts(c) if c.experts else None

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, T, D) → (B, T, D), balance loss, load (E,)."""
        x = x + self.attention(self.attention_norm(x), cos, sin)
        h = self.ffn_norm(x).flatten(0, 1)
        y, zero = self.shared(h), x.new_zeros(())
        if self.experts is None:
            return x + y.view_as(x), zero, zero
        routed, balance, load = self.experts(h)
        return x + (y + routed).view_as(x), balance, load


class HunYuanMoE(nn.Module):
    """Token ids → hidden states → logits over the tied embedding."""

    cos: Tensor
    sin: Tensor

    def __init__(self, c: ModelConfig) -> None:
        super().__init__()
        self.c = c
        self.embedding = nn.Embedding(c.vocab, c.width)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c.layers))
        self.norm = RMSNorm(c.width, c.norm_eps)
        cos, sin = rotary(c.context, c.head_dim, c.rope_base)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    @torch.no_grad()
    def initialise(self, seed: int) -> HunYuanMoE:
        """Fill the weights: normal, 1/sqrt(fan-in) inside, output projections zero so that depth starts quiet."""
        generator = torch.Generator().manual_seed(seed)
        for name, p in self.named_parameters():
            if p.dim() < 2:
                continue
            std = 0.02 if "embedding" in name else p.shape[-1] ** -0.5
            p.normal_(0.0, std, generator=generator)
            if name.endswith(("down", "down.weight", "out.weight")):
                p.mul_(0.1)
        return self

    def hidden(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, T) ids → normed states (B, T, D), mean balance loss, load (layers, E)."""
        t = ids.shape[1]
        x = self.embedding(ids)
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.get_autocast_dtype("cpu"))
        cos, sin = self.cos[:t].to(x.dtype), self.sin[:t].to(x.dtype)
        balance, loads = x.new_zeros((), dtype=torch.float32), []
        for block in self.blocks:
            x, b, load = block(x, cos, sin)
            balance = balance + b.float() / self.c.layers
            loads.append(load)
        return self.norm(x), balance, torch.stack(loads)

    def logits(self, states: Tensor) -> Tensor:
        """(..., D) → (..., V)."""
        return F.linear(states, self.embedding.weight.to(states.dtype))

    def forward(self, ids: Tensor) -> Tensor:
        """(B, T) ids → (B, T, V) logits."""
        return self.logits(self.hidden(ids)[0])
