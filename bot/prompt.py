"""What the model reads: system text, history and question as messages, with nothing in them that could act.

Text that a user, a tool or a document controls must not spell a special token or a tool tag, so those are
broken up by a visible space. The system texts are data in ``prompts/*.md``. Knows no model and no template.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from bot.messages import Conversation, Message

_FOLDER = Path(__file__).parent / "prompts"
_TAG_NAMES = (
    "tool_calls?|tool_response|tools?|think|answer|function[=>]|parameter[=>]|s>|/?bos>|/?eos>|unk>|pad>"
    "|start_of_turn|end_of_turn|start_of_image|arg_key|arg_value"
)
_TOKENS = re.compile(
    r"<(?=[|｜])|(?<=[|｜])(?=>)"  # both ends of <|…|>
    rf"|<(?=/?(?:{_TAG_NAMES}))|<(?=<\s*/?SYS>>)"
    r"|\[(?=/?(?:TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS|INST|SYSTEM_PROMPT)\b)",
    re.IGNORECASE,
)


def neutralise(text: str) -> str:
    """The text with a space inside every special token or tool tag. Applying it again changes nothing."""
    return _TOKENS.sub(lambda found: found.group() + " ", text)


def compose(system: str, history: Conversation, question: str) -> tuple[Message, ...]:
    """The messages of a turn: system text, neutralised history, neutralised question.

    System messages in the history are a client's, so they are other people's words too.
    """
    first = [Message("system", system)] if system else []
    return (*first, *map(_harmless, history), Message("user", neutralise(question)))


def system_text(
    language: Literal["zh", "en"], today: date, tools: Sequence[str] = (), scene: str = ""
) -> str:
    """Who the assistant is, its rules for the tools it has, the scene's own words, and the date."""
    parts = [_read(f"system.{language}")]
    parts += [_read(f"{tool}.{language}") for tool in tools if (_FOLDER / f"{tool}.{language}.md").exists()]
    parts += [scene.strip()] if scene.strip() else []
    label = "今天是" if language == "zh" else "Today is"
    return "\n\n".join([*parts, f"{label} {today.isoformat()}"])


def _harmless(message: Message) -> Message:
    return replace(message, text=neutralise(message.text))


def _read(name: str) -> str:
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8").strip()
