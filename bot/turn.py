"""The loop: model → tool calls → results → model → answer, as one stream of events.

What it guarantees, whatever the model does:

- Words pass two gates before a reader sees them: ``Silence`` (no code, tags, tracebacks) and ``NumberGate``.
- Numbers are checked once any tool was called, and from the start if a python tool is on offer and the
  question or the history has numbers in it. Evidence is the messages and the results of successful calls.
- A number without evidence where no tool was used: one more try in which a tool is required, then an honest
  failure.
- A number against the evidence: the answer ends before that sentence and the result is stated (or the nearest
  passage quoted). The same if the answer is empty, or leaves out a result that is one single number.
- A failed call is told back. After ``caps.corrections`` corrections the turn ends as failed; it never
  guesses.
- A call that cannot be read is told back too and leaves no trace in the history; after ``caps.bad_calls`` of
  them the model goes on without tools. So it does in the last step, and when a call brings the same result
  twice.
- Words that follow a call in the same reply are guesses about its result and are dropped.
- Closing the stream closes the model's stream; cancelling it while a tool runs cancels the tool.

Knows no channel, no store, and no tool but by its name.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Literal

from bot import answer
from bot.answer import SENTENCES
from bot.events import Answered, Delta, Event, Failed, Status, ToolFinished, ToolStarted, Usage
from bot.evidence import NumberGate, evidence_of
from bot.messages import Message
from bot.models.chat import GREEDY, BadCall, Call, ChatModel, Finish, Sampling, Text, ToolChoice
from bot.models.errors import ModelError, PromptTooLong
from bot.models.formats.silence import Silence, silenced
from bot.numerals import Number, numbers
from bot.prompt import neutralise
from tools.spec import Citation, Final, Outcome, ToolCall, ToolContext, ToolResult
from tools.toolbox import Toolbox

_log = logging.getLogger(__name__)
PYTHON, SEARCH = "python", "search_knowledge"
STATES: Mapping[str, Literal["calculating", "searching"]] = {PYTHON: "calculating", SEARCH: "searching"}


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
class _Reply:
    """What one step of the model brought."""

    text: str = ""
    calls: list[ToolCall] = field(default_factory=list)
    bad: list[BadCall] = field(default_factory=list)
    contradiction: str = ""


@dataclass
class _Turn:
    """A turn in progress."""

    model: ChatModel
    messages: list[Message]
    toolbox: Toolbox
    context: ToolContext
    caps: TurnCaps
    clock: Callable[[], float]
    started: float
    reply: _Reply = field(default_factory=_Reply)
    said: str = ""
    unrecorded: str = ""  # what was said since the last message was recorded
    record: list[Message] = field(default_factory=list)
    tools: list[ToolFinished] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    evidence: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)  # outputs of the last step that calculated
    citations: tuple[Citation, ...] = ()
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    failures: int = 0
    broken: str = ""  # the tool that failed last, until a call succeeds
    bad_calls: int = 0
    forced: bool = False
    tools_over: bool = False
    slow: bool = False
    final: Final | None = None

    def left_s(self) -> float:
        return max(0.0, self.started + self.caps.seconds - self.clock())

    def known(self) -> tuple[Number, ...] | None:
        """The evidence by now, or None while nothing needs checking."""
        asked = any(message.role != "system" and numbers(message.text) for message in self.messages)
        calculates = any(tool.name == PYTHON for tool in self.toolbox.specs)
        if not (self.tools or (asked and calculates)):
            return None
        return evidence_of([*(message.text for message in self.messages), *self.evidence])

    def say(self, text: str) -> Delta:
        """Words for the reader, set off from those of an earlier step."""
        joins = not self.said or self.reply.text or self.said[-1].isspace() or not self.said[-1].isascii()
        text = text if joins else " " + text
        self.said += text
        self.unrecorded += text
        self.reply.text += text
        return Delta(text)


async def run_turn(
    model: ChatModel,
    messages: Sequence[Message],
    toolbox: Toolbox,
    context: ToolContext,
    *,
    caps: TurnCaps = TurnCaps(),
    sampling: Sampling = GREEDY,
    clock: Callable[[], float] = time.monotonic,
) -> AsyncGenerator[Event, None]:
    """Answer the last of ``messages`` (see ``bot.prompt.compose``); ends with ``Answered`` or ``Failed``."""
    turn = _Turn(model, list(messages), toolbox, context, caps, clock, started=clock())
    yield Status("thinking")
    try:
        async with aclosing(_steps(turn, sampling)) as events:
            async for event in events:
                yield event
    except TimeoutError:
        turn.slow = True
    except ModelError as error:
        _log.warning("model %s, conversation %s: %s", model.card.name, context.conversation, error)
        sentences = SENTENCES[context.language]
        yield Failed(sentences["prompt_too_long" if isinstance(error, PromptTooLong) else "model_failed"])
        return
    rest, outcome = _ending(turn)
    if rest:
        yield turn.say(rest)
    yield _answered(turn, outcome)


async def collect(events: AsyncIterator[Event]) -> Answered | Failed:
    """The last event of a turn, for readers who do not stream."""
    last: Event | None = None
    async for event in events:
        last = event
    assert isinstance(last, Answered | Failed), "a turn ends with Answered or Failed"
    return last


async def _steps(turn: _Turn, sampling: Sampling) -> AsyncGenerator[Event, None]:
    """Replies and tool calls in turn, until the model answers or must stop."""
    caps = turn.caps
    choice: ToolChoice = "auto"
    for step in range(caps.steps):
        turn.reply = reply = _Reply()
        left = caps.tokens - turn.usage.completion_tokens
        if left <= 0:
            return
        turn.tools_over |= step == caps.steps - 1
        bounded = replace(sampling, max_tokens=min(sampling.max_tokens, left))
        async with aclosing(_listen(turn, choice, bounded)) as events:
            async for event in events:
                yield event
        choice = "auto"
        if turn.tools_over:
            return
        if reply.calls:
            async with aclosing(_use_tools(turn)) as events:
                async for event in events:
                    yield event
            if turn.final or turn.failures > caps.corrections:
                return
        elif reply.bad:
            turn.bad_calls += 1
            turn.tools_over = turn.bad_calls >= caps.bad_calls
            turn.messages.append(Message("tool", neutralise(f"Error: {reply.bad[0].reason}")))
        elif reply.contradiction and not (turn.evidence or turn.forced) and step < caps.steps - 2:
            turn.forced, choice = True, "required"
        else:
            return


async def _listen(turn: _Turn, choice: ToolChoice, sampling: Sampling) -> AsyncGenerator[Event, None]:
    """One reply of the model: its words pass the gates, its calls are kept."""
    reply, silence, gate = turn.reply, Silence(), NumberGate(turn.known(), len(turn.citations))
    tools = () if turn.tools_over else turn.toolbox.specs
    stream = turn.model.stream(turn.messages, tools=tools, tool_choice=choice, sampling=sampling)
    wordy = True
    async with aclosing(stream):
        while True:
            async with asyncio.timeout(turn.left_s()):
                part = await anext(stream, None)
            words = ""
            if wordy and isinstance(part, Text):
                words = gate.feed(silence.feed(part.text))
            elif wordy:  # the first call or the end
                words, wordy = gate.feed(silence.close()) + gate.close(), False
            if words := words if reply.text else words.lstrip():
                yield turn.say(words)
            match part:
                case Call(call):
                    reply.calls.append(call)
                case BadCall():
                    reply.bad.append(part)
                case Finish(usage=usage):
                    turn.usage += usage
                case None:
                    break
    reply.contradiction = gate.contradiction


async def _use_tools(turn: _Turn) -> AsyncGenerator[Event, None]:
    """Run the calls of the reply one after the other: they may share a kernel."""
    known = {tool.name for tool in turn.toolbox.specs}
    calls, answers, results = [], [], []
    for asked in turn.reply.calls[: turn.caps.calls]:
        call = replace(asked, id=f"call_{len(turn.tools) + 1}")
        name = call.name if call.name in known else "unknown"  # else it is just text of the model
        yield Status(STATES.get(name, "thinking"))
        yield ToolStarted(name)
        result = await turn.toolbox.run(call, turn.context, min(turn.caps.tool_s, turn.left_s()))
        turn.tools.append(ToolFinished(name, result.status, result.seconds))
        yield turn.tools[-1]
        if result.final:
            turn.final = result.final
            break
        _weigh(turn, call, result)
        if result.status == "ok" and name == PYTHON:
            results.append(result.evidence)
        calls.append(call)
        answers.append(Message("tool", neutralise(result.text), (), call.id, name, result.citations))
    turn.results = results or turn.results
    if calls:
        _add(turn, Message("assistant", turn.unrecorded, tuple(calls)), *answers)


def _weigh(turn: _Turn, call: ToolCall, result: ToolResult) -> None:
    """What a result means for the rest of the turn."""
    arguments = json.dumps(dict(call.arguments), sort_keys=True, ensure_ascii=False, default=str)
    signature = (call.name, arguments, result.text)
    turn.tools_over |= signature in turn.seen
    turn.seen.add(signature)
    if result.status == "ok":
        turn.failures, turn.broken = 0, ""
        turn.evidence.append(result.evidence)
        older = (citation for citation in turn.citations if citation not in result.citations)
        turn.citations = (*result.citations, *older)
    else:
        turn.failures, turn.broken = turn.failures + 1, call.name


def _ending(turn: _Turn) -> tuple[str, Outcome]:
    """What must still be said, and how the turn ended."""
    sentences, language = SENTENCES[turn.context.language], turn.context.language
    reply, gave_up = turn.reply, turn.failures > turn.caps.corrections
    text, turn.reply = reply.text, _Reply()  # what is said from here on is no longer the model's
    if turn.final:
        return silenced(turn.final.text), turn.final.outcome
    if gave_up or (turn.broken and not text.strip()):
        return sentences["search_failed" if turn.broken == SEARCH else "calculation_failed"], "failed"
    untold = bool(turn.results) and answer.omits(text, turn.results[-1])
    if not (reply.contradiction or turn.slow or untold or not text.strip()):
        return "", "failed" if turn.broken and not turn.evidence else "answered"
    if turn.results:
        return answer.result_sentence(turn.results, language), "answered"
    if turn.citations:
        return answer.quote_sentence(turn.context.question, turn.citations, language), "answered"
    reason = "no_calculation" if reply.contradiction else "nothing_to_say"
    return sentences["too_slow" if turn.slow else reason], "failed"


def _answered(turn: _Turn, outcome: Outcome) -> Answered:
    citations = answer.used(turn.unrecorded, turn.citations) if outcome == "answered" else ()
    _add(turn, Message("assistant", turn.unrecorded, citations=citations))
    return Answered(
        text=turn.said,
        outcome=outcome,
        citations=citations,
        tools=tuple(turn.tools),
        messages=tuple(turn.record),
        usage=turn.usage,
        model=turn.model.card.name,
        seconds=turn.clock() - turn.started,
    )


def _add(turn: _Turn, *messages: Message) -> None:
    turn.messages += messages
    turn.record += messages
    turn.unrecorded = ""
