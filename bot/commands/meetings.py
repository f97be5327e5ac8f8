"""``mosuan smooth`` and ``mosuan minutes``: a transcript in, a readable one or its minutes out.

Needs no server, and a model only with ``--model``. Whoever may run this on the server's host counts as an operator.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from bot.app import open_directory, open_knowledge
from bot.commands.options import Commands, add_command, add_json, settings_of
from bot.commands.terminal import Advance, Terminal, json_line
from bot.errors import MosuanError
from bot.kept_meetings import keep
from bot.meetings import worded
from knowledge.access import Principal
from tools.meetings.clock import clock_text
from tools.meetings.errors import MeetingError
from tools.meetings.kinds import VIEWS, forms
from tools.meetings.minutes import Minutes, Wish, minutes_of
from tools.meetings.reading import MAX_BYTES, read_transcript
from tools.meetings.removals import STRENGTHS
from tools.meetings.rendering import markdown, word
from tools.meetings.smoothing import SmoothTranscript, smooth_transcript
from tools.meetings.transcript import Transcript, Turn


def add(commands: Commands) -> None:
    """Both commands."""
    smoothing = add_command(commands, "smooth", _smooth, "write a transcript without slips of the tongue")
    smoothing.add_argument("file", type=Path, metavar="FILE", help="a transcript in any export format")
    smoothing.add_argument(
        "--strength",
        choices=STRENGTHS,
        default="normal",
        help="how much may go (normal); nothing is lost with --json",
    )
    add_json(smoothing)
    writing = add_command(commands, "minutes", _minutes, "write the minutes of a meeting")
    writing.add_argument("file", type=Path, metavar="FILE", help="a transcript in any export format")
    writing.add_argument(
        "--view", choices=("auto", *VIEWS), default="auto", help="what the parts are (auto: by kind)"
    )
    writing.add_argument(
        "--kind", default="auto", metavar="KIND", help=f"auto, {', '.join(forms())}, or one of --forms"
    )
    writing.add_argument(
        "--format", choices=("markdown", "json", "docx"), default="markdown", help="(markdown)"
    )
    writing.add_argument(
        "--forms", type=Path, metavar="DIR", help="a folder with forms of your own, one TOML a kind"
    )
    writing.add_argument(
        "--out", type=Path, metavar="FILE", help="where it goes; docx goes beside FILE if left out"
    )
    writing.add_argument(
        "--keep",
        action="store_true",
        help="also keep minutes and transcript as documents that only those who spoke may read",
    )
    writing.add_argument(
        "--model",
        metavar="NAME_OR_GGUF",
        help="a chat model words the lines; what it makes up is thrown away (none: all are quotations)",
    )


def _minutes(arguments: Namespace, terminal: Terminal) -> int:
    wish = Wish(view=arguments.view, kind=arguments.kind, own_forms=arguments.forms)
    transcript = transcript_in(arguments.file)
    try:
        with terminal.progress(arguments.file.name, 5) as advance:
            minutes = minutes_of(transcript, wish, stepwise(advance))
        if arguments.model:
            minutes = asyncio.run(_reworded(minutes, arguments, terminal))
        written = _formatted(minutes, arguments.format, wish.own_forms)
    except MeetingError as problem:
        raise MosuanError(str(problem)) from None
    if arguments.keep:
        terminal.note(asyncio.run(_kept(minutes, arguments)))
    out = arguments.out or (
        arguments.file.with_suffix(".minutes.docx") if arguments.format == "docx" else None
    )
    if out is None:
        terminal.write(written.decode())
    else:
        out.write_bytes(written)
        terminal.note(f"wrote {out}")
    return 0


def stepwise(advance: Advance) -> Callable[[int, int, str], None]:
    """Moves a bar on where the work says how far it is, however often it says so."""
    reached = 0

    def told(done: int, _: int, what: str) -> None:
        nonlocal reached
        if done > reached:
            advance(done - reached, what)
            reached = done

    return told


async def _reworded(minutes: Minutes, arguments: Namespace, terminal: Terminal) -> Minutes:
    model = await terminal.open_model(settings_of(arguments))
    try:
        with terminal.progress("wording", None) as advance:

            async def told(done: int, total: int, what: str) -> None:
                advance(1, f"{what} {done + 1}/{total}")

            minutes, problem = await worded(minutes, model, told)
    finally:
        await model.close()
    if problem:
        terminal.note(f"not reworded: {problem}")
    return minutes


async def _kept(minutes: Minutes, arguments: Namespace) -> str:
    """Keep the meeting; what became of it, in one line."""
    settings, operator = settings_of(arguments), Principal("", operator=True)
    async with open_directory(settings) as directory, open_knowledge(settings) as knowledge:
        kept = await keep(minutes, arguments.file.read_bytes(), operator, knowledge, directory)
    if kept.reason:
        raise MosuanError(kept.reason)
    strangers = f"; nobody is known as {', '.join(kept.unknown)}" if kept.unknown else ""
    return f"kept in {kept.folder}, for {', '.join(kept.readers) or 'operators alone'}{strangers}"


def _formatted(minutes: Minutes, form: str, own_forms: Path | None) -> bytes:
    if form == "docx":
        return word(minutes, own_forms)
    return (json_line(minutes.as_json()) if form == "json" else markdown(minutes, own_forms)).encode()


def _smooth(arguments: Namespace, terminal: Terminal) -> int:
    smooth = smooth_transcript(transcript_in(arguments.file), arguments.strength)
    if arguments.json:
        terminal.json(smooth.as_json())
        return 0
    for line in readable(smooth):
        terminal.say(line)
    gone = sum(len(smoothed.removals) for smoothed in smooth.turns)
    terminal.note(f"{gone} removals in {len(smooth.turns)} turns; --json has each with its place and reason")
    return 0


def readable(smooth: SmoothTranscript) -> list[str]:
    """One line per turn that is left: time, name, text."""
    pairs = zip(smooth.transcript.turns, smooth.turns, strict=True)
    return [f"{_head(turn)}{smoothed.text}" for turn, smoothed in pairs if smoothed.text]


def _head(turn: Turn) -> str:
    time = "" if turn.start_ms is None else f"[{clock_text(turn.start_ms)}] "
    return time + (f"{turn.speaker}: " if turn.speaker else "")


def transcript_in(path: Path) -> Transcript:
    """The transcript in a file. Raises ``MosuanError`` naming the file."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)  # one more than is allowed is enough to know that it is too large
        return read_transcript(raw)
    except MeetingError as problem:
        raise MosuanError(f"{path.name}: {problem}") from None
