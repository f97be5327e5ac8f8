"""The network is HunYuan-MoE: the same numbers as transformers' implementation and as llama.cpp's."""

from pathlib import Path

import pytest
import torch

from bot.training import tokens
from bot.training.export import export, parity
from bot.training.model import HunYuanMoE, ModelConfig
from bot.training.optimiser import orthogonal

TINY = ModelConfig(
    vocab=600,
    width=64,
    layers=2,
    heads=4,
    kv_heads=2,
    head_dim=16,
    experts=4,
    expert_width=64,
    shared_width=64,
)
TEXTS = ("37乘以48等于多少？<|end|><|assistant|>", "what is 12.5% of 3,400?", "混合 mixed １２３ text、3.5亿")


def reference(model: HunYuanMoE) -> torch.nn.Module:
    """Transformers' HunYuanMoEV1ForCausalLM with the weights of ``model``."""
    from transformers import HunYuanMoEV1Config, HunYuanMoEV1ForCausalLM

    c = model.c
    config = HunYuanMoEV1Config(
        vocab_size=c.vocab,
        hidden_size=c.width,
        intermediate_size=c.expert_width,
        num_hidden_layers=c.layers,
        num_attention_heads=c.heads,
        num_key_value_heads=c.kv_heads,
        head_dim=c.head_dim,
        num_experts=c.experts,
        moe_topk=c.experts_per_token,
        rms_norm_eps=c.norm_eps,
        tie_word_embeddings=True,
        rope_parameters={"rope_type": "default", "rope_theta": c.rope_base},
    )
    other = HunYuanMoEV1ForCausalLM(config).eval()
    state = {"model.embed_tokens.weight": model.embedding.weight, "model.norm.weight": model.norm.weight}
    for n, block in enumerate(model.blocks):
        at, gate_up = f"model.layers.{n}", block.shared.gate_up.weight
        state |= {
            f"{at}.input_layernorm.weight": block.attention_norm.weight,
            f"{at}.post_attention_layernorm.weight": block.ffn_norm.weight,
            f"{at}.self_attn.q_proj.weight": block.attention.q.weight,
            f"{at}.self_attn.k_proj.weight": block.attention.k.weight,
            f"{at}.self_attn.v_proj.weight": block.attention.v.weight,
            f"{at}.self_attn.o_proj.weight": block.attention.out.weight,
            f"{at}.self_attn.query_layernorm.weight": block.attention.q_norm.weight,
            f"{at}.self_attn.key_layernorm.weight": block.attention.k_norm.weight,
            f"{at}.mlp.gate.wg.weight": block.experts.router.weight,
            f"{at}.mlp.shared_mlp.gate_proj.weight": gate_up.chunk(2)[0],
            f"{at}.mlp.shared_mlp.up_proj.weight": gate_up.chunk(2)[1],
            f"{at}.mlp.shared_mlp.down_proj.weight": block.shared.down.weight,
            f"{at}.mlp.experts.gate_up_proj": block.experts.gate_up,
            f"{at}.mlp.experts.down_proj": block.experts.down,
        }
    missing, unexpected = other.load_state_dict({k: v.detach() for k, v in state.items()}, strict=False)
    assert not unexpected
    assert set(missing) <= {"lm_head.weight"}
    other.tie_weights()
    return other


def test_same_logits_as_transformers() -> None:
    """Norm after rotation, renormalised top-k, ungated shared expert: logits agree to 1e-4."""
    model = HunYuanMoE(TINY).initialise(3).eval()
    ids = torch.randint(0, TINY.vocab, (2, 37), generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        assert torch.allclose(model(ids), reference(model)(ids).logits, atol=1e-4)


@pytest.mark.parametrize("experts", [4, 0], ids=["moe", "dense twin"])
def test_export_is_the_same_model(tmp_path: Path, experts: int) -> None:
    """GGUF through llama.cpp: the same token ids and logits within 5e-3 of torch."""
    tokenizer = tokens.train(TEXTS * 50, TINY.vocab)
    sizes = {**TINY.__dict__, "experts": experts, "vocab": tokenizer.get_vocab_size()}
    model = HunYuanMoE(ModelConfig(**sizes)).initialise(1).eval()
    file = tmp_path / "model.gguf"
    export(model, tokenizer, file, chat_template="{{ messages }}", kind="f32")
    found = parity(model, tokenizer, file, TEXTS)
    assert found.same_tokens
    assert found.max_abs_error < 5e-3


def test_every_expert_learns() -> None:
    """Gradients reach each expert, the router and the shared expert."""
    model = HunYuanMoE(TINY).initialise(2)
    states, balance, load = model.hidden(torch.randint(0, TINY.vocab, (8, 64)))
    (model.logits(states).logsumexp(-1).mean() + balance).backward()
    for block in model.blocks:
        assert (block.experts.gate_up.grad.abs().amax(dim=(1, 2)) > 0).all()
        assert block.experts.router.weight.grad.abs().sum() > 0
    assert torch.allclose(load.sum(dim=1), torch.ones(TINY.layers))


def test_orthogonal() -> None:
    """Newton-Schulz brings the singular values of a matrix near one, none far above, stacked or not, tall or wide."""
    for shape in ((64, 32), (32, 64), (3, 48, 48)):
        values = torch.linalg.svdvals(orthogonal(torch.randn(shape)).float())
        assert 0.6 < values.median() < 1.3
        assert values.max() < 1.4
