"""`mosuan model train`: data → tokenizer → training → GGUF → parity check, resumable, from one seed.

A run lives in one folder: ``tokenizer.json``, ``checkpoint.pt``, ``log.jsonl``, ``report.json``, ``model.gguf``.
Running again continues from the checkpoint (with fresh data).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from bot.training import text, tokens
from bot.training.batches import Batch, batches
from bot.training.export import Kind, export, parity
from bot.training.model import HunYuanMoE, ModelConfig
from bot.training.recipe.dialogue import Dialogue
from bot.training.recipe.mix import Mix, conversation, stream
from bot.training.team import Team
from bot.training.tokens import Encoded
from bot.training.train import Plan, Progress, load, train

TEMPLATE = Path(__file__).parents[1] / "models" / "nano" / "chat_template.jinja"
PROBES = (
    "<|system|>python search_knowledge ask_user<|end|><|user|>37乘以48等于多少？<|end|><|assistant|>",
    "<|user|>what is 12.5% of 3,400?<|end|><|assistant|><|tool_call|>python\nprint(3400*12.5/100)<|tool_end|>",
    "混合 mixed １２３ text、3.5亿 and 年假有几天",
)


def corpus(seed: int, data: Path | None, conversations: int = 40_000, pieces: int = 12_000) -> Iterator[str]:
    """The texts the tokenizer learns from: the recipe's own, and running text where there is a data folder."""
    rng = Random(seed)

    def words(steps: Dialogue) -> str:
        return "\n".join(f"{s.call}\n{s.text}" if s.call else s.text for s in steps)

    for _ in range(conversations):
        yield words(conversation(rng, Mix(), data))
    if data is not None:
        yield from islice(text.pieces(data, rng), pieces)


def source(
    tokenizer: Tokenizer, seed: int, mix: Mix, data: Path | None, running_text: float
) -> Iterator[Encoded]:
    """The recipe's conversations with a share of running text between them."""
    talk = stream(tokenizer, seed, mix, data)
    prose = text.stream(tokenizer, data, seed) if data is not None else iter(())
    rng = Random(seed)
    while True:
        piece = next(prose, None) if rng.random() < running_text else None
        yield piece or next(talk)


def run(
    folder: Path,
    *,
    config: ModelConfig = ModelConfig(),
    plan: Plan = Plan(),
    data: Path | None = None,
    running_text: float = 0.02,
    batch_tokens: int = 8192,
    report: Callable[[dict[str, float]], None] = lambda row: None,
) -> dict[str, object]:
    """Train, or go on training, the model in ``folder``; returns the final report."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer_file, checkpoint = folder / "tokenizer.json", folder / "checkpoint.pt"
    if not tokenizer_file.exists():
        tokens.train(corpus(plan.seed, data), config.vocab).save(str(tokenizer_file))
    tokenizer = tokens.load(tokenizer_file)
    if checkpoint.exists():
        model, progress = load(checkpoint)
    else:
        model, progress = HunYuanMoE(config).initialise(plan.seed), Progress()
    team = Team.join()
    seed = plan.seed * 1_000_003 + progress.step * 101 + team.rank
    made: Iterator[Batch] = batches(source(tokenizer, seed, Mix(), data, running_text), batch_tokens, seed)
    progress = train(model, made, plan, folder, progress=progress, team=team, report=report)
    return finish(model, tokenizer, folder, progress) if team.rank == 0 else {}


def finish(model: HunYuanMoE, tokenizer: Tokenizer, folder: Path, progress: Progress) -> dict[str, object]:
    """Export in every kind, check each against torch, write ``report.json``."""
    model.eval()
    template = TEMPLATE.read_text()
    found: dict[str, object] = {
        "parameters": sum(p.numel() for p in model.parameters()),
        "config": asdict(model.c),
        "progress": asdict(progress),
        "threads": torch.get_num_threads(),
    }
    kinds: tuple[Kind, ...] = ("f32", "f16", "q8_0")
    for kind in kinds:
        file = folder / ("model.gguf" if kind == "q8_0" else f"model-{kind}.gguf")
        export(model, tokenizer, file, chat_template=template, kind=kind)
        found[kind] = {"bytes": file.stat().st_size, **asdict(parity(model, tokenizer, file, PROBES))}
    (folder / "report.json").write_text(json.dumps(found, indent=2, ensure_ascii=False))
    return found
