"""The loop: model → tool calls → results → model → answer, as one stream of events.

What it guarantees, whatever the model does:

- Words pass two gates before a reader sees them: ``Silence`` (no code, tags, tracebacks) and ``NumberGate``.
- Numbers are checked once any tool was called, and from the start if a python tool is on offer and the
  question or the history has numbers in it. Evidence is the messages and the results of successful calls.
- A number without evidence, or no words at all, where a calculation was due and no tool has brought a result:
  one more try in which a tool is required, then an honest failure.
- A number against the evidence: the answer ends before that sentence and the result is stated (or the nearest
  passage quoted). The same if the answer is empty, or leaves out a result that is one single number.
- What a search found is quoted, not retold, for models whose card says so: the embedded one worded 3 of 30
  answers right, the nearest place of the same passages holds 22.
- What rules alone can answer is answered before the model is asked (``bot.shortcuts``): which documents there
  are, and, for such a model, a calculation with a figure of a document.
- Where documents disagree over what was asked, the model is told; an answer that keeps one side back is
  followed by all sides with their dates.
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
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import replace

from bot.answer import SENTENCES
from bot.calls import use_tools
from bot.events import Answered, Event, Failed, Status
from bot.evidence import NumberGate
from bot.messages import Message
from bot.models.chat import GREEDY, BadCall, Call, ChatModel, Finish, Sampling, Text, ToolChoice
from bot.models.errors import ModelBusy, ModelError, PromptTooLong
from bot.models.formats.silence import Silence
from bot.progress import Progress, Reply, TurnCaps
from bot.prompt import neutralise
from bot.shortcuts import shortcut
from tools.spec import ToolContext
from tools.toolbox import Toolbox

__all__ = ["TurnCaps", "collect", "run_turn"]

_log = logging.getLogger(__name__)
CAPS = TurnCaps()


async def run_turn(
    model: ChatModel,
    messages: Sequence[Message],
    toolbox: Toolbox,
    context: ToolContext,
    *,
    caps: TurnCaps = CAPS,
    sampling: Sampling = GREEDY,
    clock: Callable[[], float] = time.monotonic,
) -> AsyncGenerator[Event, None]:
    """Answer the last of ``messages`` (see ``bot.prompt.compose``); ends with ``Answered`` or ``Failed``."""
    turn = Progress(model, list(messages), toolbox, context, caps, clock)
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
        if isinstance(error, PromptTooLong):
            yield Failed(sentences["prompt_too_long"], "context_length_exceeded")
        elif isinstance(error, ModelBusy):
            yield Failed(sentences["model_busy"], "model_busy")
        else:
            yield Failed(sentences["model_failed"])
        return
    rest, outcome = turn.ending()
    if rest:
        yield turn.say(rest)
    yield replace(turn.answered(outcome), doubts=turn.doubts(rest))


async def collect(events: AsyncIterator[Event]) -> Answered | Failed:
    """The last event of a turn, for readers who do not stream."""
    last: Event | None = None
    async for event in events:
        last = event
    assert isinstance(last, Answered | Failed), "a turn ends with Answered or Failed"
    return last


async def _steps(turn: Progress, sampling: Sampling) -> AsyncGenerator[Event, None]:
    """Replies and tool calls in turn, until the model answers or must stop."""
    caps = turn.caps
    choice: ToolChoice = "auto"
    async with aclosing(shortcut(turn)) as events:
        async for event in events:
            yield event
    if turn.final or turn.broken:
        return
    for step in range(caps.steps):
        turn.reply = reply = Reply()
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
            async with aclosing(use_tools(turn, reply.calls)) as events:
                async for event in events:
                    yield event
            if turn.final or turn.gave_up():
                return
        elif reply.bad:
            turn.bad_calls += 1
            turn.tools_over = turn.bad_calls >= caps.bad_calls
            turn.messages.append(Message("tool", neutralise(f"Error: {reply.bad[0].reason}")))
        elif turn.guesses() and not turn.forced and step < caps.steps - 2:
            turn.forced, choice = True, "required"
        else:
            return


async def _listen(turn: Progress, choice: ToolChoice, sampling: Sampling) -> AsyncGenerator[Event, None]:
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
                case Finish(usage=usage, reason=reason):
                    turn.usage += usage
                    turn.cut |= reason == "length"
                case None:
                    break
    reply.contradiction = gate.contradiction
    turn.contradicted |= bool(gate.contradiction)
