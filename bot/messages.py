"""Messages of a conversation: pure values. Ids and times belong to the store, texts of tools to ``tools.spec``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tools.spec import Citation, ToolCall

Role = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True)
class Message:
    """One message. An assistant message may carry ``calls``; a tool message answers one by ``call_id``."""

    role: Role
    text: str
    calls: tuple[ToolCall, ...] = ()
    call_id: str = ""
    name: str = ""
    citations: tuple[Citation, ...] = ()


Conversation = tuple[Message, ...]
"""The messages of one conversation, oldest first, without the system text."""
