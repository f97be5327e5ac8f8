"""Answers as OpenAI clients read them: chunks, a whole completion, and our own ``mosuan`` object beside.

Pure functions of values. Clients that do not know ``mosuan`` ignore it; ours shows status, sources and
outcome.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.events import Answered, ToolFinished, Usage
from bot.traces import ConversationSummary, Turn
from tools.spec import Citation, ToolCall

Json = dict[str, Any]


@dataclass(frozen=True)
class Completion:
    """What all chunks of one answer share. ``created`` is in seconds since 1970."""

    id: str
    model: str
    created: int

    def chunk(
        self, delta: Json, *, finish: str | None = None, mosuan: Json | None = None, with_usage: bool = False
    ) -> Json:
        """One chunk. ``with_usage`` adds the empty field that clients expect who asked for the usage."""
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        chunk = self._base("chat.completion.chunk") | {"choices": [choice]}
        if with_usage:
            chunk["usage"] = None
        return chunk | ({"mosuan": mosuan} if mosuan else {})

    def usage_chunk(self, usage: Usage) -> Json:
        """The chunk after the last, for those who asked for it."""
        return self._base("chat.completion.chunk") | {"choices": [], "usage": usage_json(usage)}

    def whole(self, text: str, finish: str, usage: Usage, mosuan: Json | None = None) -> Json:
        """The answer in one piece."""
        message = {"role": "assistant", "content": text, "refusal": None}
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": finish}
        body = self._base("chat.completion") | {"choices": [choice], "usage": usage_json(usage)}
        return body | ({"mosuan": mosuan} if mosuan else {})

    def _base(self, kind: str) -> Json:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model}


def usage_json(usage: Usage) -> Json:
    """Tokens read and written."""
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
    }


def final_json(turn: Turn, answered: Answered) -> Json:
    """Outcome, sources and tools of a turn that just ended."""
    return {
        "outcome": answered.outcome,
        "citations": citations_json(answered.citations),
        "conversation": turn.conversation,
        "turn": turn.id,
        "tools": tools_json(answered.tools),
        "images": images_json(turn.id, len(answered.images)),
    }


def turn_json(turn: Turn, *, may_see: bool) -> Json:
    """A past turn as its asker sees it: no calls, no results. ``outcome`` is null when it never ended.

    Without ``may_see`` the answer is withheld: it stands on documents that the asker may no longer read.
    """
    answer = turn.answer if may_see else None
    return {
        "turn": turn.id,
        "status": turn.status,
        "withheld": not may_see,
        "question": turn.question,
        "answer": answer.text if answer else "",
        "outcome": "failed" if turn.status == "failed" else turn.outcome,
        "citations": citations_json(answer.citations if answer else ()),
        "tools": tools_json(turn.tools),
        "images": images_json(turn.id, turn.images if answer else 0),
        "created_at": turn.started,
    }


def summary_json(summary: ConversationSummary) -> Json:
    """One line of the list of conversations."""
    return {
        "id": summary.id,
        "object": "conversation",
        "title": summary.title,
        "turns": summary.turns,
        "updated_at": summary.last_used,
    }


def call_json(call: ToolCall) -> Json:
    """A call of a bare model that was given tools by its client."""
    arguments = json.dumps(dict(call.arguments), ensure_ascii=False)
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments}}


def citations_json(citations: Iterable[Citation]) -> list[Json]:
    """Where each statement stands."""
    return [{"document": c.document, "title": c.title, "quote": c.quote} for c in citations]


def tools_json(tools: Iterable[ToolFinished]) -> list[Json]:
    """Which tools ran and how that went; never what with."""
    return [{"name": t.name, "status": t.status, "seconds": round(t.seconds, 3)} for t in tools]


def images_json(turn: str, count: int) -> list[Json]:
    """Where the drawings of a turn are; fetched with the key of who asked."""
    return [
        {"url": f"/v1/turns/{turn}/images/{number}", "type": "image/png"} for number in range(1, count + 1)
    ]


def list_json(data: Iterable[Json]) -> Json:
    """A list as OpenAI writes it."""
    return {"object": "list", "data": list(data)}
