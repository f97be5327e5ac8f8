"""The mixture of experts against a dense twin of equal active size: same data, same tokens, one thread each.

Needs the extra ``torch``. Prints held-out loss and tokens per second; nothing is asserted but that both learn.
"""

import os
import time
from itertools import islice
from pathlib import Path

import pytest
import torch

from bot.training import tokens
from bot.training.batches import batches
from bot.training.model import HunYuanMoE, ModelConfig
from bot.training.recipe.mix import Mix, stream
from bot.training.run import corpus
from bot.training.train import Plan, loss_of, train

TOKENS = int(os.environ.get("MOSUAN_TWIN_TOKENS", "400000"))
SIZES = {
    "mixture, 8 experts of 256, 2 used, 1 shared": ModelConfig(layers=6),
    "dense twin, one FFN of 768": ModelConfig(layers=6, experts=0, shared_width=768),
}


@pytest.mark.parametrize("name", SIZES)
def test_twin(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both learn from the same stream; the figures stand side by side."""
    torch.set_num_threads(1)
    tokenizer = tokens.train(corpus(1, None, conversations=6000), 8192)
    held_out = list(islice(batches(stream(tokenizer, 99, Mix(), None), 4096, 99, pool=256), 12))
    source = batches(stream(tokenizer, 1, Mix(), None), 4096, 1)
    model = HunYuanMoE(SIZES[name]).initialise(1)
    started = time.perf_counter()
    progress = train(model, source, Plan(tokens=TOKENS, minutes=60), tmp_path)
    seconds = time.perf_counter() - started
    with torch.no_grad():
        losses = [float(loss_of(model, batch, 0.0)[0]) for batch in held_out]
    parameters = sum(p.numel() for p in model.parameters())
    with capsys.disabled():
        print(
            f"\n{name}: {parameters / 1e6:.1f} M parameters, {progress.tokens} tokens, "
            f"held-out loss {sum(losses) / len(losses):.3f}, {progress.tokens / seconds:.0f} tokens/s"
        )
    assert losses[-1] < 8
