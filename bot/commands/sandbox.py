"""``mosuan sandbox run``: runs code as the assistant would; ``kernelspec``: our kernel for a gateway."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from bot.app import FOR_PEOPLE, open_sandbox
from bot.commands.lines import BatchError, Line, output, read_lines, work_through
from bot.commands.options import BATCH_CODE, Commands, add_command, add_group, add_json, batch_of, settings_of
from bot.commands.terminal import Json, Terminal
from sandbox import kernelspec


def add(commands: Commands) -> None:
    """The group."""
    group = add_group(commands, "sandbox", "isolated calculation")
    running = add_command(group, "run", _run, "run code as the assistant would")
    what = running.add_mutually_exclusive_group(required=True)
    what.add_argument("-c", dest="code", metavar="CODE", help="the code")
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a file of code; - is the input")
    about = f'lines {{"id","code","session"?}}; {BATCH_CODE}'
    what.add_argument("--batch", type=Path, metavar="FILE.jsonl", help=about)
    running.add_argument("--out", type=Path, metavar="FILE", help="where the results of a batch go")
    about = "save what the code draws as PNG files here; needs matplotlib"
    running.add_argument("--images", type=Path, metavar="DIR", help=about)
    add_json(running)
    writing = add_command(group, "kernelspec", _kernelspec, "install our kernel where a gateway finds it")
    about = "a folder of kernels: PREFIX/share/jupyter/kernels, or JUPYTER_PATH/kernels"
    writing.add_argument("folder", type=Path, metavar="DIR", help=about)
    about = "an interpreter on the gateway's side that has Mosuan installed"
    writing.add_argument(
        "--python", default=sys.executable, metavar="PATH", help=f"{about}; default: this one"
    )


def _kernelspec(arguments: Namespace, terminal: Terminal) -> int:
    try:
        terminal.say(str(kernelspec.write(arguments.folder, arguments.python)))
    except OSError as problem:
        raise BatchError(f"{arguments.folder}: cannot be written: {problem.strerror}") from None
    return 0


def _run(arguments: Namespace, terminal: Terminal) -> int:
    if batch_of(arguments):
        return asyncio.run(_run_batch(arguments, terminal))
    return asyncio.run(_run_once(arguments, terminal))


async def _run_once(arguments: Namespace, terminal: Terminal) -> int:
    code = arguments.code if arguments.code is not None else read_code(arguments.file, terminal)
    async with open_sandbox(settings_of(arguments)) as sandbox:
        result = await sandbox.run(code)
    saved = save_images(arguments.images, result.images) if arguments.images else []
    if arguments.json:
        terminal.json(result.as_json())
    else:
        for text in (result.stdout, result.result):
            if text:
                terminal.say(text.removesuffix("\n"))
        for path in saved:
            terminal.note(f"drawn: {path}")
        if result.images and not saved:
            terminal.note(f"{len(result.images)} drawings; --images DIR saves them")
        if result.truncated:
            terminal.note("the output was longer and has been cut")
        if result.status != "ok":
            terminal.note(f"{result.status}: {result.error}")
    return 0 if result.status == "ok" else 1


async def _run_batch(arguments: Namespace, terminal: Terminal) -> int:
    lines = read_lines(arguments.batch)
    async with open_sandbox(settings_of(arguments)) as sandbox:

        async def run(line: Line) -> Json:
            try:
                if line.problem:
                    raise BatchError(line.problem)
                session, code = line.mark("session"), line.required("code")
                return {"id": line.id, **(await sandbox.run(code, session=session)).as_json()}
            except FOR_PEOPLE as problem:
                return failed_json(line.id, str(problem))

        with (
            output(arguments.out, terminal) as write,
            terminal.progress(arguments.batch.name, len(lines)) as advance,
        ):
            await work_through(lines, run, write, advance)
    return 0


def save_images(folder: Path, images: Sequence[bytes]) -> list[Path]:
    """Write PNG files called 1.png and so on. Raises ``BatchError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{number}.png" for number in range(1, len(images) + 1)]
        for path, image in zip(paths, images, strict=True):
            path.write_bytes(image)
    except OSError as problem:
        raise BatchError(f"{folder}: cannot be written: {problem.strerror}") from None
    return paths


def failed_json(line_id: object, reason: str) -> Json:
    """The shape of a result where nothing ran."""
    empty = {"status": "error", "stdout": "", "result": "", "error": reason, "duration_s": 0.0}
    return {"id": line_id, **empty, "truncated": False}


def read_code(path: Path, terminal: Terminal) -> str:
    """The code in a file, or in the input where the file is ``-``. Raises ``BatchError``."""
    if str(path) == "-":
        return terminal.stdin.read()
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BatchError(f"{path}: no such file; give code with -c") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise BatchError(f"{path}: cannot be read: {problem}") from None
