"""Batches lose nothing, training learns and resumes, the stream of data is reproducible."""

from itertools import islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Message
from bot.models.formats.naming import Naming
from bot.models.templates import ChatTemplate
from bot.training import tokens
from bot.training.batches import batch, batches
from bot.training.model import HunYuanMoE, ModelConfig
from bot.training.recipe.family import ask, printed
from bot.training.recipe.mix import Mix, conversation, stream, typo
from bot.training.recipe.registry import FAMILIES
from bot.training.tokens import Encoded
from bot.training.train import Plan, load, rate, train
from tools.spec import ToolCall, ToolSpec

rows = st.lists(
    st.lists(st.tuples(st.integers(1, 99), st.booleans()), min_size=2, max_size=20), min_size=1, max_size=6
)


@given(rows)
def test_batch_keeps_every_learnt_token(raw: list[list[tuple[int, bool]]]) -> None:
    """Exactly the learnt tokens are targets, each predicted from the token before it in its own row."""
    encoded = [Encoded([i for i, _ in row], [b for _, b in row]) for row in raw]
    made = batch(encoded)
    length = made.ids.shape[1]
    expected = [
        (r, t, row.ids[t + 1])
        for r, row in enumerate(encoded)
        for t in range(len(row.ids) - 1)
        if row.learn[t + 1]
    ]
    got = [(int(w) // length, int(w) % length, int(y)) for w, y in zip(made.where, made.target, strict=True)]
    assert got == expected
    for r, t, _ in got:
        assert made.ids[r, t] == encoded[r].ids[t]


@pytest.fixture(scope="module")
def tokenizer() -> tokens.Tokenizer:
    """A small tokenizer over the recipe's own texts."""
    rng = Random(0)
    return tokens.train((s.text for _ in range(300) for s in conversation(rng, Mix(), None)), 700)


def test_stream_is_reproducible(tokenizer: tokens.Tokenizer) -> None:
    """The same seed gives the same conversations."""
    first, second = (list(islice(stream(tokenizer, 5, Mix(), None), 30)) for _ in range(2))
    assert first == second


def test_encoding_is_the_chat_template(tokenizer: tokens.Tokenizer) -> None:
    """What the model is trained on is what the template in the GGUF renders, token by token."""
    from bot.training.recipe.mix import TOOLS, encode
    from bot.training.run import TEMPLATE

    template = ChatTemplate(TEMPLATE.read_text())
    tools = [
        ToolSpec(name, "", {"type": "object", "properties": {"x": {"type": "string"}}}) for name in TOOLS
    ]
    rng = Random(2)
    for _ in range(40):
        steps = conversation(rng, Mix(), None)
        messages = [
            Message(s.role, "", (ToolCall("", s.call, {"x": s.text}),)) if s.call else Message(s.role, s.text)
            for s in steps
        ]
        text = template.render(Naming().prompt(messages), tools).removesuffix(tokens.ASSISTANT)
        assert tokenizer.encode(text).ids == encode(tokenizer, steps, TOOLS).ids


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_family_computes(lang: str) -> None:
    """Each family's code runs and prints something short for three draws; nothing is left unfilled."""
    rng = Random(11)
    for family in FAMILIES:
        for _ in range(3):
            asked = ask(family, rng, lang)  # type: ignore[arg-type]
            try:
                result = printed(asked.code)
            except ZeroDivisionError:
                continue
            assert len(result) > 0, family.name
            assert not {"{", "}"} & set(asked.question + asked.say.replace("{r}", "")), family.name


def test_typo_leaves_numbers() -> None:
    """A slip of the finger never changes a digit."""
    rng = Random(1)
    for _ in range(200):
        text = typo(rng, "what is 37 times 48.25 percent of 1,200")
        assert [c for c in text if c.isdigit()] == list("3748251200")


def test_training_learns_and_resumes(tokenizer: tokens.Tokenizer, tmp_path: Path) -> None:
    """The loss falls, a checkpoint brings the same weights back, and a run goes on from it."""
    config = ModelConfig(
        vocab=tokenizer.get_vocab_size(),
        width=64,
        layers=1,
        heads=2,
        kv_heads=1,
        head_dim=32,
        experts=4,
        expert_width=32,
        shared_width=32,
    )
    source = batches(stream(tokenizer, 1, Mix(), None), 2048, 1, pool=64)
    losses: list[float] = []
    model = HunYuanMoE(config).initialise(1)
    plan = Plan(tokens=60 * 1500, minutes=30)
    progress = train(model, source, plan, tmp_path, report=lambda row: losses.append(row["loss"]))
    assert losses[-1] < losses[0]
    again, resumed = load(tmp_path / "checkpoint.pt")
    assert resumed == progress
    assert all((a == b).all() for a, b in zip(model.parameters(), again.parameters(), strict=True))
    further = train(
        again, source, Plan(tokens=progress.tokens + 3000, minutes=30), tmp_path, progress=resumed
    )
    assert further.tokens > progress.tokens - 1


@given(st.floats(0, 1))
def test_rate(done: float) -> None:
    """The learning rate never leaves 0..1, and ends at nothing."""
    assert 0 <= rate(done, Plan()) <= 1
    assert rate(1.0, Plan()) == 0
