"""The shape of a training conversation: who speaks, what is said, which tool is called.

Knows nothing of tokens or of the chat format; those turn a dialogue into training text elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["user", "assistant", "tool"]


@dataclass(frozen=True)
class Step:
    """One message. With ``call`` set, ``text`` is the argument of that tool; a tool step holds its result.

    ``learn`` false marks an assistant step that is only context: no loss falls on it.
    """

    role: Role
    text: str
    call: str = ""
    learn: bool = True


Dialogue = tuple[Step, ...]


def user(text: str) -> Step:
    """What a person says."""
    return Step("user", text)


def says(text: str) -> Step:
    """What the assistant answers."""
    return Step("assistant", text)


def calls(tool: str, argument: str, learn: bool = True) -> Step:
    """The assistant calls ``tool`` with its main argument."""
    return Step("assistant", argument, tool, learn)


def result(text: str) -> Step:
    """What the tool brought."""
    return Step("tool", text)
