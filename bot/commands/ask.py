"""``mosuan ask`` and ``mosuan chat``: questions through the server's own loop, without a server."""

from __future__ import annotations

import asyncio
import secrets
import threading
import time
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from hashlib import sha256
from pathlib import Path

from bot.app import FOR_PEOPLE, open_assistant
from bot.assistant import Assistant, Question
from bot.commands.asking import answer, asker, failed_json
from bot.commands.lines import Line, output, read_lines, work_through
from bot.commands.options import (
    BATCH_CODE,
    Commands,
    add_command,
    add_json,
    add_model,
    add_user,
    batch_of,
    settings_of,
)
from bot.commands.terminal import Json, Terminal
from bot.errors import MosuanError
from bot.events import Answered, Delta, Failed, Status
from bot.scenes import DEFAULT

STATES = {"thinking": "…", "calculating": "calculating… 计算中…", "searching": "searching… 查找中…"}


def add(commands: Commands) -> None:
    """The two commands."""
    ask = add_command(commands, "ask", _ask, "ask one question, or a file of them")
    _add_asking(ask)
    what = ask.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", metavar="TEXT", help="the question")
    about = f'lines {{"id","user"?,"question","conversation"?}}; {BATCH_CODE}'
    what.add_argument("--batch", type=Path, metavar="FILE.jsonl", help=about)
    ask.add_argument("--out", type=Path, metavar="FILE", help="where the answers of a batch go")
    add_json(ask)
    chat = add_command(commands, "chat", _chat, "talk; Ctrl-D ends it")
    _add_asking(chat)


def _add_asking(parser: ArgumentParser) -> None:
    add_user(parser)
    parser.add_argument("--scene", metavar="S", default=DEFAULT, help=f"the scene ({DEFAULT})")
    add_model(parser)


def _ask(arguments: Namespace, terminal: Terminal) -> int:
    if batch_of(arguments):
        return asyncio.run(_ask_batch(arguments, terminal))
    return asyncio.run(_ask_once(arguments, terminal))


def _chat(arguments: Namespace, terminal: Terminal) -> int:
    return asyncio.run(_converse(arguments, terminal))


@asynccontextmanager
async def opened(arguments: Namespace, terminal: Terminal) -> AsyncIterator[Assistant]:
    """The assistant of these arguments."""
    settings, opening = settings_of(arguments), terminal.open_model
    async with open_assistant(settings, open_model=opening, index="if-free") as assistant:
        yield assistant


async def _ask_once(arguments: Namespace, terminal: Terminal) -> int:
    if not arguments.text.strip():
        raise MosuanError("the question is empty; write it in quotes behind ask")
    async with opened(arguments, terminal) as assistant:
        principal = await asker(assistant, arguments.user or "")
        question = Question(arguments.text, principal, drawn_id(), drawn_id(), arguments.scene)
        if not arguments.json:
            return await _show(assistant, question, terminal)
        told = await answer(assistant, question)
        terminal.json(told)
        return 1 if "error" in told else 0


async def _ask_batch(arguments: Namespace, terminal: Terminal) -> int:
    lines = read_lines(arguments.batch)
    failed = 0
    async with opened(arguments, terminal) as assistant:
        ask = _batch_worker(assistant, arguments)
        with (
            output(arguments.out, terminal) as write,
            terminal.progress(arguments.batch.name, len(lines)) as advance,
        ):

            def written(told: Json) -> None:
                nonlocal failed
                failed += "error" in told
                write(told)

            await work_through(lines, ask, written, advance)
    if failed:
        terminal.note(f"{failed} of {len(lines)} lines failed; their error says why")
    return 0


def _batch_worker(assistant: Assistant, arguments: Namespace) -> Callable[[Line], Awaitable[Json]]:
    """Asks what a line says. Conversations are those of this run: an earlier run's are not continued."""
    run = drawn_id()

    async def ask(line: Line) -> Json:
        started = time.monotonic()
        try:
            if line.problem:
                return failed_json(line.id, line.problem)
            principal = await asker(assistant, line.text("user") or arguments.user or "")
            mark = line.mark("conversation") or f"line {line.number}"
            key = f"{run}-{sha256(mark.encode()).hexdigest()[:16]}"
            question = Question(
                line.required("question"), principal, key, f"{run}.{line.number}", arguments.scene
            )
            return await answer(assistant, question, line.id)
        except FOR_PEOPLE as problem:
            return failed_json(line.id, str(problem), time.monotonic() - started)

    return ask


async def _converse(arguments: Namespace, terminal: Terminal) -> int:
    async with opened(arguments, terminal) as assistant:
        principal, conversation = await asker(assistant, arguments.user or ""), drawn_id()
        lines = typed_lines(terminal)
        while True:
            if terminal.out.isatty():
                terminal.write("› ")
            text = await lines.get()
            if text is None:
                return 0
            if text.strip():
                question = Question(text.strip(), principal, conversation, drawn_id(), arguments.scene)
                await _show(assistant, question, terminal)


async def _show(assistant: Assistant, question: Question, terminal: Terminal) -> int:
    """Tell the answer as it comes, then what it stands on."""
    watched = terminal.err.isatty()
    async with aclosing(assistant.ask(question)) as events:
        async for event in events:
            if isinstance(event, Status) and watched:
                terminal.err.write(f"\r\x1b[2m{STATES[event.state]}\x1b[0m\x1b[K\r")
                terminal.err.flush()
            elif isinstance(event, Delta):
                if watched:
                    terminal.err.write("\x1b[K")
                    terminal.err.flush()
                terminal.write(event.text)
            elif isinstance(event, Failed):
                terminal.note(event.reason)
                return 1
            elif isinstance(event, Answered):
                terminal.say()
                _show_sources(event, terminal)
    return 0


def _show_sources(answered: Answered, terminal: Terminal) -> None:
    for number, citation in enumerate(answered.citations, 1):
        quote = " ".join(citation.quote.split())
        terminal.say(f"  [{number}] {citation.document}: {quote if len(quote) <= 100 else quote[:99] + '…'}")


def typed_lines(terminal: Terminal) -> asyncio.Queue[str | None]:
    """Lines as they are typed, then None. Read in a thread that never keeps the process from ending."""
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        for line in iter(terminal.stdin.readline, ""):
            loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, name="typed lines", daemon=True).start()
    return lines


def drawn_id() -> str:
    """An id that nobody else has: those who are anonymous share one space of ids."""
    return secrets.token_hex(8)
