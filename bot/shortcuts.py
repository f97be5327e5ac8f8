"""What rules can answer alone, tried before the model is asked.

Which documents there are: the search tool lists them, and 下一页 goes on from the page before. For a model that quotes,
a question in several parts, each quoted from its own document, and a calculation with a figure of one: the subject is
looked up, the figure goes into a program for the sandbox, and the answer is the result with the quote. All run tools of
the turn, for its readers; without a search tool there is none. What a rule does not fit leaves no trace. Knows no tool
but by its name.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from bot.answer import SENTENCES, plainly
from bot.calls import use_tools
from bot.conflicts import conflict
from bot.events import Event
from bot.messages import Message
from bot.progress import PYTHON, SEARCH, Progress
from bot.quotes import conflict_text, quote_text
from bot.reckoning import Found, Reckoning, found_for, own_numbers, reckoning, result_text
from bot.values import has_codes, statements
from tools.catalogue import asked_for, asks_for_more, on_page
from tools.parts import parts_of
from tools.refusal import NOTHING
from tools.spec import Final, ToolCall, ToolResult


async def shortcut(turn: Progress) -> AsyncGenerator[Event, None]:
    """Sets ``turn.final`` if a rule answers."""
    offered = {tool.name for tool in turn.toolbox.specs}
    if SEARCH not in offered:
        return
    question = turn.context.question
    if asked_for(question):
        events = use_tools(turn, [_search(turn, question)])
    elif page := _next_page(question, turn.messages):
        events = use_tools(turn, [_search(turn, page)])
    elif not turn.model.card.quotes:
        return
    elif PYTHON in offered and (wanted := reckoning(question)):
        events = _reckon(turn, wanted)
    elif (parts := parts_of(question)) and not own_numbers(question):
        events = _in_parts(turn, parts)
    else:
        return
    async with aclosing(events):
        async for event in events:
            yield event


def _next_page(question: str, messages: Sequence[Message]) -> str:
    """The page after the one that the turn before showed; empty when it showed none, or something else is asked."""
    if not asks_for_more(question):
        return ""
    calls = [call for message in messages for call in message.calls]
    before = str(next(iter(calls[-1].arguments.values()), "")) if calls else ""
    wanted = asked_for(before)
    return on_page(before, wanted.page + 1) if wanted else ""


async def _in_parts(turn: Progress, parts: Sequence[str]) -> AsyncGenerator[Event, None]:
    """Look up a question of several parts; if documents answer one of them well, quote for each."""
    call = _search(turn, turn.context.question)
    result = await turn.run(call)
    if result.final or not any(statements(part, result.citations) for part in parts):
        return
    async with aclosing(use_tools(turn, [call], {call.id: result})) as events:
        async for event in events:
            yield event


async def _reckon(turn: Progress, wanted: Reckoning) -> AsyncGenerator[Event, None]:
    """Look the subject up in silence; if it is there, calculate with its figure, or quote where that is unclear.

    What has a code (P6) is the company's matter, and refused when it is not found; other questions go to the model.
    """
    call = _search(turn, wanted.subject)
    result = await turn.run(call)
    found = None if result.final else _newest(wanted, result)
    is_refused = bool(result.final) and (has_codes(wanted.subject) or result.text not in NOTHING.values())
    if not (found or is_refused):
        return
    async with aclosing(use_tools(turn, [call], {call.id: result})) as events:
        async for event in events:
            yield event
    if not found:
        return
    if not found.figures:
        turn.final = Final(_quoted(turn, wanted, found, result), "answered")
        return
    turn.final = None
    program = ToolCall("", PYTHON, {_parameter(turn, PYTHON): wanted.program(found.figures)})
    async with aclosing(use_tools(turn, [program])) as events:
        async for event in events:
            yield event
    if turn.results:
        told = _told(wanted, found, plainly(turn.results[-1]).split("\n"), turn.context.language)
        turn.final = Final(f"{told}\n{_quoted(turn, wanted, found, result)}", "answered")


def _newest(wanted: Reckoning, result: ToolResult) -> Found | None:
    """What the newest document says, where documents disagree and it is known which that is."""
    disagreement = conflict(wanted.subject, result.citations)
    newest = disagreement.sides[0].citation if disagreement and disagreement.newer_by else None
    return (found_for(wanted, [newest]) if newest else None) or found_for(wanted, result.citations)


def _told(wanted: Reckoning, found: Found, results: Sequence[str], language: str) -> str:
    """The result first; where the question fits several cases, each with the clause that says which it is."""
    sentences = SENTENCES[language]
    cases = [
        {
            "clause": figure.clause,
            "result": result_text(figure, result, language),
            "working": wanted.working(figure),
        }
        for figure, result in zip(found.figures, results, strict=False)
    ]
    if len(cases) == 1:
        return sentences["reckoned"].format(**cases[0])
    several = sentences["joiner"].join(sentences["reckoned_one"].format(**case) for case in cases)
    return sentences["reckoned_several"].format(cases=several)


def _quoted(turn: Progress, wanted: Reckoning, found: Found, result: ToolResult) -> str:
    """The sentence that was found, with its mark; all sides where documents disagree over it."""
    language, source = turn.context.language, found.statement.citation
    turn.citations = (source, *(citation for citation in turn.citations if citation != source))
    if disagreement := conflict(wanted.subject, result.citations):
        sides = [side.citation for side in disagreement.sides]
        turn.citations = (*sides, *(citation for citation in turn.citations if citation not in sides))
        return conflict_text(disagreement, turn.citations, language)
    return quote_text(found.statement.sentence, source, 1, language)


def _search(turn: Progress, text: str) -> ToolCall:
    return ToolCall("by rule", SEARCH, {_parameter(turn, SEARCH): text})


def _parameter(turn: Progress, tool: str) -> str:
    return next(spec.main_parameter for spec in turn.toolbox.specs if spec.name == tool)
