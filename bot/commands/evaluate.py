"""``mosuan model evaluate``: every line of a file through the real loop, with the demo company opened.

The data folder is a fresh one, so that nothing said before counts. Knows nothing of what makes an answer
right; that is ``bot.training.scoring``.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from bot.app import FOR_PEOPLE, open_assistant
from bot.assistant import Assistant, Question
from bot.commands.asking import answer, asker, failed_json
from bot.commands.lines import BatchError, Line, output, read_lines
from bot.commands.options import Commands, add_command, add_json, add_model, settings_of
from bot.commands.terminal import Json, Terminal
from bot.company import DEMO
from bot.training.scoring import Given, Score, score


@dataclass(frozen=True)
class Scored:
    """One line with its answer and score."""

    line: Json
    told: Json
    score: Score

    @property
    def group(self) -> tuple[str, str, str]:
        """Where it is counted: kind, category, language."""
        return self.score.kind, str(self.line.get("category", "")), str(self.line.get("lang", ""))


@dataclass(frozen=True)
class Tally:
    """How many lines, how many of them right, and with the right tool decision."""

    lines: int
    right: int
    decided: int


def add(commands: Commands) -> None:
    """The command."""
    evaluate = add_command(commands, "evaluate", _evaluate, "measure a model on files of questions")
    evaluate.add_argument(
        "files", nargs="+", type=Path, metavar="FILE.jsonl", help="as in bot/training/validation"
    )
    add_model(evaluate)
    add_json(evaluate)
    evaluate.add_argument("--out", type=Path, metavar="FILE", help="where each answer goes, with its score")


def _evaluate(arguments: Namespace, terminal: Terminal) -> int:
    return asyncio.run(_measure(arguments, terminal))


async def _measure(arguments: Namespace, terminal: Terminal) -> int:
    lines = [checked(line, file) for file in arguments.files for line in read_lines(file)]
    started = time.monotonic()
    scored: list[Scored] = []
    with ExitStack() as stack:
        data = stack.enter_context(tempfile.TemporaryDirectory(prefix="mosuan-evaluate-"))
        write = stack.enter_context(output(arguments.out, terminal)) if arguments.out else lambda value: None
        settings = replace(settings_of(arguments), data=Path(data), demo=True)
        advance = stack.enter_context(terminal.progress("evaluating", len(lines)))
        async with open_assistant(settings, open_model=terminal.open_model) as assistant:
            for number, line in enumerate(lines):
                done = await _scored(assistant, line, f"line-{number}")
                scored.append(done)
                write({**done.told, "wanted": line.body, **asdict(done.score)})
                advance()
    if arguments.json:
        terminal.json(summary(scored, time.monotonic() - started))
    else:
        show(scored, terminal)
    return 0


async def _scored(assistant: Assistant, line: Line, conversation: str) -> Scored:
    try:
        principal = await asker(assistant, line.text("as"))
        question = Question(line.required("question"), principal, conversation, conversation)
        told = await answer(assistant, question, line.id)
    except FOR_PEOPLE as problem:
        told = failed_json(line.id, str(problem))
    given = Given(
        told["answer"],
        told["outcome"],
        tuple(tool["name"] for tool in told["tools"]),
        tuple(citation["document"] for citation in told["citations"]),
    )
    return Scored(line.body, told, score(line.body, given, date.today(), _document(line)))


def checked(line: Line, file: Path) -> Line:
    """The line, if it says what is right. Raises ``BatchError``."""
    if line.problem:
        raise BatchError(f"{file}: {line.problem}")
    line.required("question")
    if "answer" not in line.body and line.body.get("expect") not in ("no_tool", "search", "clarify"):
        raise BatchError(f"{file}: line {line.number}: give answer, or expect: no_tool, search or clarify")
    return line


def _document(line: Line) -> str:
    """The text of the demo document that the line names; blank when it names none."""
    path = DEMO / "documents" / line.text("document").lstrip("/")
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def tally(scored: Iterable[Scored]) -> Tally:
    """Count."""
    scores = [one.score for one in scored]
    return Tally(len(scores), sum(s.right for s in scores), sum(s.decided for s in scores))


def summary(scored: Sequence[Scored], seconds: float) -> Json:
    """All counts as JSON."""
    groups = sorted({one.group for one in scored})
    kinds = sorted({kind for kind, _, _ in groups})
    rows = [
        {"kind": kind, "category": category, "lang": lang}
        | asdict(tally(one for one in scored if one.group == (kind, category, lang)))
        for kind, category, lang in groups
    ]
    by_kind = {kind: asdict(tally(one for one in scored if one.score.kind == kind)) for kind in kinds}
    model = next((one.told["model"] for one in scored if one.told["model"]), "")
    return {"model": model, "kinds": by_kind, "categories": rows, "seconds": round(seconds, 1)}


def show(scored: Sequence[Scored], terminal: Terminal) -> None:
    """The same as a table."""
    groups = sorted({one.group for one in scored})
    rows = [(*group, *_cells(tally(one for one in scored if one.group == group))) for group in groups]
    for kind in sorted({kind for kind, _, _ in groups}):
        rows.append((kind, "all", "", *_cells(tally(one for one in scored if one.score.kind == kind))))
    terminal.table(("KIND", "CATEGORY", "LANG", "LINES", "RIGHT", "TOOL DECISION"), rows)


def _cells(counted: Tally) -> tuple[str, str, str]:
    def share(part: int) -> str:
        return f"{part} ({100 * part / counted.lines:.0f} %)"

    return str(counted.lines), share(counted.right), share(counted.decided)
