"""Where a turn stands: what was said, found and spent so far, and how it must end.

The loop in ``bot.turn`` moves it forward. Nothing here waits, reads a model or runs a tool.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from bot import answer
from bot.answer import SENTENCES
from bot.conflicts import Conflict, conflict, differs
from bot.events import Answered, Delta, ToolFinished, Usage
from bot.evidence import NumberGate, dates_of, evidence_of
from bot.messages import Message
from bot.models.chat import BadCall, ChatModel
from bot.models.formats.silence import silenced
from bot.numerals import Number, numbers
from bot.quotes import conflict_text, quoted
from bot.worded import asks_to_calculate
from tools.spec import Citation, Final, Outcome, ToolCall, ToolContext, ToolResult
from tools.toolbox import Toolbox

PYTHON, SEARCH = "python", "search_knowledge"
MAX_IMAGES = 4
"""Drawings that one answer shows; the last ones."""
REMARK = "Name both figures with their documents and dates, and which is newer. "
ENDS = ".。!！?？:：;；…）)]”"
"""Marks after which the words of the next step may follow on the same line."""


@dataclass(frozen=True)
class TurnCaps:
    """Bounds of one turn."""

    steps: int = 6
    """Replies of the model; the last one is asked for without tools."""
    tokens: int = 2048
    """Written by the model over all steps."""
    seconds: float = 120.0
    tool_s: float = 20.0
    calls: int = 8
    """Per reply; further ones are ignored."""
    corrections: int = 2
    bad_calls: int = 2


@dataclass
class Reply:
    """What one step of the model brought."""

    text: str = ""
    calls: list[ToolCall] = field(default_factory=list)
    bad: list[BadCall] = field(default_factory=list)
    contradiction: str = ""


@dataclass
class Progress:
    """A turn under way."""

    model: ChatModel
    messages: list[Message]
    """What the model reads: the prompt, then calls, results and errors of this turn."""
    toolbox: Toolbox
    context: ToolContext
    caps: TurnCaps
    clock: Callable[[], float]
    started: float = 0.0
    numeric: bool = False  # the question or the history has numbers, and a tool could calculate
    reply: Reply = field(default_factory=Reply)
    said: str = ""
    unrecorded: str = ""  # what was said since the last message was recorded
    record: list[Message] = field(default_factory=list)
    tools: list[ToolFinished] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    evidence: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)  # outputs of the last step that calculated
    citations: tuple[Citation, ...] = ()
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    failures: int = 0  # in a row
    broken: str = ""  # the tool that failed last, until a call succeeds
    bad_calls: int = 0
    forced: bool = False
    tools_over: bool = False
    slow: bool = False
    contradicted: bool = False
    cut: bool = False  # a reply ended at its limit
    final: Final | None = None
    conflict: Conflict | None = None  # among passages that the model was given to retell
    images: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        self.started = self.clock()
        given = [message for message in self.messages if message.role != "system"]
        calculates = any(tool.name == PYTHON for tool in self.toolbox.specs)
        self.numeric = calculates and any(
            numbers(message.text) or asks_to_calculate(message.text) for message in given
        )
        # Fixed now: errors are told to the model as messages too, and their numbers are no evidence.
        self._given = tuple(message.text for message in given)
        self._today = dates_of([message.text for message in self.messages if message.role == "system"])

    def left_s(self) -> float:
        """Seconds until the turn must end."""
        return max(0.0, self.started + self.caps.seconds - self.clock())

    async def run(self, call: ToolCall) -> ToolResult:
        """What a tool brings for the readers of this turn, within the time that is left."""
        return await self.toolbox.run(call, self.context, min(self.caps.tool_s, self.left_s()))

    def known(self) -> tuple[Number, ...] | None:
        """The evidence by now, or None while nothing needs checking."""
        return self._evidence() if self.tools or self.numeric else None

    def _evidence(self) -> tuple[Number, ...]:
        headings = [f"{citation.title} {citation.dated}" for citation in self.citations]
        return self._today + evidence_of([*self._given, *self.evidence, *headings])

    def say(self, text: str) -> Delta:
        """Words for the reader, set off from those of an earlier step."""
        if self.said and not self.reply.text and not self.said[-1].isspace():
            last = self.said[-1]
            text = ("\n" if last not in ENDS else " " if last.isascii() else "") + text
        self.said += text
        self.unrecorded += text
        self.reply.text += text
        return Delta(text)

    def add(self, *messages: Message) -> None:
        """Messages for the model and for the history."""
        self.messages += messages
        self.record += messages
        self.unrecorded = ""

    def take(self, call: ToolCall, result: ToolResult) -> None:
        """Draw the conclusions from one result."""
        arguments = json.dumps(dict(call.arguments), sort_keys=True, ensure_ascii=False, default=str)
        signature = (call.name, arguments, result.text)
        self.tools_over |= signature in self.seen
        self.seen.add(signature)
        if result.status == "ok":
            self.failures, self.broken = 0, ""
            self.evidence.append(result.evidence)
            self.images = (*self.images, *result.images)[-MAX_IMAGES:]  # a later drawing corrects an earlier
            older = (citation for citation in self.citations if citation not in result.citations)
            self.citations = (*(citation for citation in result.citations if citation.quote), *older)
            if result.citations and not result.final:
                self._read(str(call.arguments.get("query", "")), result)
        else:
            self.failures, self.broken = self.failures + 1, call.name

    def _read(self, query: str, result: ToolResult) -> None:
        """What passages say: quoted for a model that cannot retell it, else looked through for a conflict."""
        question, language = self.context.question, self.context.language
        if self.model.card.quotes:
            told = quoted(question, result.citations, language, query=query, unanswered=result.unanswered)
            self.citations = (*told.citations, *(c for c in self.citations if c not in told.citations))
            self.final = Final(told.text, "answered")
        else:
            self.conflict = conflict(query or question, result.citations) or self.conflict

    def remark(self) -> str:
        """What the model is told of the passages beside them: that they disagree."""
        if not self.conflict:
            return ""
        return REMARK + conflict_text(self.conflict, self.citations, self.context.language)

    def guesses(self) -> bool:
        """Whether the reply states a number, or nothing, where it should have calculated."""
        blank = self.numeric and not self.reply.text.strip()
        return not self.evidence and bool(self.reply.contradiction or blank)

    def gave_up(self) -> bool:
        """Whether the allowed corrections are used up."""
        return self.failures > self.caps.corrections

    def ending(self) -> tuple[str, Outcome]:
        """What must still be said, and how the turn ended."""
        language, reply = self.context.language, self.reply
        sentences, silent = SENTENCES[language], not reply.text.strip()
        self.reply = Reply()  # what is said from here on is not the model's
        if self.final:
            return self._final_text(self.final), self.final.outcome
        if self.gave_up() or (self.broken and silent):
            return sentences["search_failed" if self.broken == SEARCH else "calculation_failed"], "failed"
        if self.results and all(map(answer.is_failure, self.results)):
            needed = silent or reply.contradiction or self.slow
            return (sentences["calculation_failed"], "failed") if needed else ("", "answered")
        if self.conflict and not silent and not reply.contradiction and differs(self.said, self.conflict):
            return conflict_text(self.conflict, self.citations, language), "answered"
        untold = bool(self.results) and answer.omits(reply.text, self.results[-1])
        if not (silent or untold or reply.contradiction or self.slow):
            return "", "failed" if self.broken and not self.evidence else "answered"
        if self.results:
            return answer.result_sentence(self.results, language), "answered"
        if self.citations:
            told = quoted(self.context.question, self.citations, language)
            self.citations = told.citations
            return told.text, "answered"
        reason = "no_calculation" if reply.contradiction else "nothing_to_say"
        return sentences["too_slow" if self.slow else reason], "failed"

    def _final_text(self, final: Final) -> str:
        """A question back is the model's own words, so its numbers need evidence like all others."""
        text = silenced(final.text)
        if final.outcome != "clarify":
            return text
        gate = NumberGate(self._evidence())
        passed = gate.feed(text) + gate.close()
        return SENTENCES[self.context.language]["ask_back"] if gate.contradiction or not text else passed

    def doubts(self, rest: str) -> tuple[str, ...]:
        """What speaks against the answer, whose last words were ``rest``, as labels."""
        speaks = {
            "bad_call": self.bad_calls > 0,
            "tool_failed": any(tool.status not in ("ok", "refused", "denied") for tool in self.tools),
            "guessed": self.forced,
            "contradicted": self.contradicted,
            "asked_back": rest == SENTENCES[self.context.language]["ask_back"],
            "slow": self.slow,
            "cut": self.cut,
        }
        return tuple(label for label, does in speaks.items() if does)

    def answered(self, outcome: Outcome) -> Answered:
        """The last event, with the answer recorded."""
        citations = answer.used(self.unrecorded, self.citations) if outcome == "answered" else ()
        self.add(Message("assistant", self.unrecorded, citations=citations))
        return Answered(
            text=self.said,
            outcome=outcome,
            citations=citations,
            tools=tuple(self.tools),
            messages=tuple(self.record),
            usage=self.usage,
            model=self.model.card.name,
            seconds=self.clock() - self.started,
            images=self.images if outcome == "answered" else (),
        )
