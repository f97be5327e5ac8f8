"""The loop over the real engine and the real sandbox: a model file that guesses, and what comes of it."""

from __future__ import annotations

from pathlib import Path

from bot.events import Answered
from bot.models.llama_cpp import LlamaCpp
from bot.prompt import compose
from bot.turn import collect, run_turn
from sandbox import Sandbox
from tests.bot.models import tiny_gguf
from tests.bot.small_tools import context
from tools.interpreter import Interpreter
from tools.toolbox import Toolbox

CHAINS = [
    ["<|assistant|>", "9", "<|end|>"],
    ["<|tool_call|>", "python\n7*8", "<|tool_end|>", "<|end|>"],
]


async def test_a_model_that_always_guesses_still_ends_with_the_result(tmp_path: Path) -> None:
    """The model says 9 whatever it reads; asked to calculate it does, and its last 9 gives way."""
    tiny_gguf.write(tmp_path / "guess.gguf", CHAINS)
    model = await LlamaCpp.open(tmp_path / "guess.gguf", threads=1)
    async with Sandbox() as sandbox:
        tools = Toolbox([Interpreter(sandbox)])
        answer = await collect(run_turn(model, compose("", (), "7*8?"), tools, context("7*8?")))
    await model.close()
    assert isinstance(answer, Answered)
    assert (answer.text, answer.outcome) == ("计算结果：56。", "answered")
    assert [tool.status for tool in answer.tools] == ["ok"]
    assert answer.messages[0].calls[0].arguments == {"code": "7*8"}
    assert answer.usage.completion_tokens > 10
