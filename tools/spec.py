"""What a tool is: its description, a call of it, its result, and the context it runs in.

Pure values, imported by every tool and by the chat loop. Knows nothing of models, of channels or of how a
tool does its work.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from knowledge.access import Audience

Outcome = Literal["answered", "refused", "clarify", "failed"]
ToolStatus = Literal["ok", "error", "blocked", "timeout", "memory", "died", "refused", "denied"]
Complete = Callable[[str], Awaitable[str]]
"""Prompt → text. How a tool asks a model without importing one."""


@dataclass(frozen=True)
class ToolSpec:
    """A tool as the model sees it. ``parameters`` is a JSON schema of type object."""

    name: str
    description: str
    parameters: Mapping[str, Any]

    @property
    def main_parameter(self) -> str:
        """The first required parameter: what formats with a single free-text argument fill in."""
        required = self.parameters.get("required") or list(self.parameters.get("properties", {}))
        return str(required[0])


@dataclass(frozen=True)
class ToolCall:
    """A well-formed request of the model. ``id`` is unique within its turn."""

    id: str
    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Citation:
    """Where a statement stands: the document's path, a quote of it, and its character offsets there.

    Without a quote it says that a document was named. ``dated`` is the date that the document states (2026, or
    2026-04-01), ``taken_in`` when it was taken in, in seconds since 1970; empty and 0 where nobody knows.
    """

    document: str
    quote: str
    start: int = 0
    end: int = 0
    title: str = ""
    dated: str = ""
    taken_in: float = 0.0


@dataclass(frozen=True)
class Final:
    """Ends the turn with this text, whatever the model would say next (a refusal, a question back)."""

    text: str
    outcome: Outcome


@dataclass(frozen=True)
class ToolResult:
    """What a call brought. ``text`` is for the model, never for the reader.

    ``evidence`` is the text whose numbers an answer may use; empty when the call failed.
    """

    status: ToolStatus
    text: str
    evidence: str = ""
    citations: tuple[Citation, ...] = ()
    final: Final | None = None
    seconds: float = 0.0
    images: tuple[bytes, ...] = ()
    """PNG files for the reader; the model knows only that they exist."""
    unanswered: tuple[str, ...] = ()
    """Parts of a question on which nothing was found that its readers may read."""


@dataclass(frozen=True)
class ToolContext:
    """Who will read the answer and which conversation this is. Comes from the authenticated request."""

    audience: Audience
    conversation: str
    question: str
    language: Literal["zh", "en"] = "zh"
    folders: tuple[str, ...] = ()
    complete: Complete | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


class Tool(Protocol):
    """Something the assistant can do."""

    @property
    def spec(self) -> ToolSpec:
        """Name, description and parameters as the model sees them."""
        ...

    async def run(self, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Do it. A failure of the tool's own work is a result, not an exception."""
        ...
