"""What the model reads cannot act, and the nano template spells exactly the agreed format."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Message, Role
from bot.models.formats.silence import BLOCKS, TAGS
from bot.prompt import compose, neutralise, system_text

TOKENS = [*TAGS, *(block.opening for block in BLOCKS if block.opening[0] in "<[")]
TOKENS += [
    "<|end|>",
    "<|im_start|>",
    "<|user|>",
    "<｜end▁of▁sentence｜>",
    "[INST]",
    "</s>",
    "<eos>",
    "<start_of_turn>",
]
SPELT = ("<|end|>", "<think>", "</tool_call>", "<|tool_call|>")
SMUGGLED = st.lists(st.sampled_from([*TOKENS, "<", "|", ">", "/", "[", "]", "a"])).map("".join)


@given(SMUGGLED)
def test_no_token_survives(text: str) -> None:
    """Whatever pieces a text is made of, afterwards it spells no special token and no tool tag."""
    harmless = neutralise(text)
    assert not [token for token in TOKENS if token in harmless]
    assert "<|" not in harmless
    assert "|>" not in harmless


@given(SMUGGLED | st.text())
def test_neutralising_only_adds_spaces_and_only_once(text: str) -> None:
    """Readers still see every sign; a second pass finds nothing left to do."""
    harmless = neutralise(text)
    assert harmless.replace(" ", "") == text.replace(" ", "")
    assert neutralise(harmless) == harmless


@pytest.mark.parametrize("text", ["若 a<b 且 c>d", "1 | 2", "数组 [1, 2]", "<b>粗体</b>", "x <= y"])
def test_plain_text_stays(text: str) -> None:
    """Comparisons, tables, lists and HTML are left alone."""
    assert neutralise(text) == text


def test_compose_neutralises_everything_but_the_system_text() -> None:
    """History, a client's system message in it, and question are other people's words; only our text is ours."""
    roles: tuple[Role, ...] = ("user", "assistant", "tool", "system")
    history = tuple(Message(role, text) for role, text in zip(roles, SPELT, strict=True))
    system, *rest = compose("<|rules|>", history, "<|user|>")
    assert system == Message("system", "<|rules|>")
    told = ["< |end| >", "< think>", "< /tool_call>", "< |tool_call| >", "< |user| >"]
    assert [message.text for message in rest] == told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_system_text_covers_the_tools_on_offer(language: str) -> None:
    """Rules of a tool are there when it is, the scene's own words and the date too."""
    text = system_text("zh" if language == "zh" else "en", date(2026, 11, 24), ["python"], "Be kind.")
    assert "python" in text
    assert "search_knowledge" not in text
    assert "Be kind." in text
    assert "2026-11-24" in text


def test_prompts_exist_in_both_languages() -> None:
    """No prompt is missing in one language."""
    names = {path.name for path in (Path(__file__).parents[2] / "bot" / "prompts").glob("*.md")}
    assert {name.replace(".zh.", ".en.") for name in names} == {name for name in names if ".en." in name}
