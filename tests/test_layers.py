"""The layers: which package may import which, what the chat path may not reach, what must stay lazy.

Imports are read from the source, those inside functions too, so that no edge can hide in a branch.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "sandbox": {"sandbox"},
    "knowledge": {"knowledge"},
    "tools": {"tools", "sandbox", "knowledge"},
    "bot": {"bot", "tools"},
}
PRINCIPALS = "principals and audiences are the pure values that identity hands to knowledge"
EXCEPTIONS = {
    ("bot/app.py", "knowledge"): "the composition root opens, closes and hands over",
    ("bot/app.py", "sandbox"): "the composition root opens, closes and hands over",
    ("bot/indexing.py", "knowledge"): "what the settings say of documents, handed over as it is",
    ("bot/identity.py", "knowledge.access"): PRINCIPALS,
    ("bot/assistant.py", "knowledge.access"): PRINCIPALS,
    ("bot/channels/answering.py", "knowledge.access"): PRINCIPALS,
    ("bot/assistant.py", "knowledge.retrieval"): "names the type of the open knowledge base it is given",
    ("bot/web/", "knowledge.access"): PRINCIPALS,
    ("bot/web/documents.py", "knowledge.ingest"): "names the type of what was taken in",
    ("bot/web/access.py", "knowledge.targets"): "names the type of the rules that it shows",
    ("bot/web/problems.py", "knowledge.errors"): "the one place where errors become statuses",
    ("bot/web/problems.py", "sandbox.errors"): "the one place where errors become statuses",
    ("bot/kept_meetings.py", "knowledge.access"): "the folder of a meeting has a rule of its own: who spoke",
    ("bot/kept_meetings.py", "knowledge.retrieval"): "names the type of the open knowledge base it is given",
    ("bot/kept_meetings.py", "knowledge.errors"): "minutes that cannot be kept are still minutes",
    ("bot/commands/asking.py", "knowledge.access"): PRINCIPALS,
    ("bot/commands/meetings.py", "knowledge.access"): PRINCIPALS,
    ("bot/commands/knowledge.py", "knowledge.access"): "the command shows rules as they are",
    (
        "bot/commands/sandbox.py",
        "sandbox.kernelspec",
    ): "the command installs our kernel where a gateway finds it",
    ("bot/commands/doctor.py", "knowledge.errors"): "an index in use by a server is no fault",
    (
        "bot/commands/doctor.py",
        "knowledge.retrieval",
    ): "names the type of the open knowledge base it is given",
}
"""(file or folder, module): why ``bot`` may import it there."""
CHAT_PATH = ("bot.app", "bot.commands.ask", "bot.commands.serve", "bot.web.routes", "bot.turn")
OFF_THE_CHAT_PATH = ("bot.training", "bot.feedback", "bot.evaluation")
HEAVY = {"chromadb", "gguf", "llama_cpp", "sympy", "tokenizers", "torch", "transformers"}
HEAVY_AT_TOP = ("sandbox/kernel.py", "bot/training/")


@dataclass(frozen=True)
class Import:
    """One import: the file it stands in, the module it names, and whether it runs when the file is loaded."""

    file: str
    line: int
    module: str
    at_top: bool


def imports_of(path: Path) -> Iterator[Import]:
    """All imports of one file."""
    return imports_in(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())


def imports_in(source: str, file: str) -> Iterator[Import]:
    """All imports of a source text that stands in ``file``."""
    tree = ast.parse(source)
    lazy = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)) or is_type_checking(outer)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        at_top = id(node) not in lazy
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(file, node.lineno, alias.name, at_top)
        elif isinstance(node, ast.ImportFrom):
            package = Path(file).parts[: -node.level] if node.level else ()
            base = ".".join([*package, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield Import(file, node.lineno, whole if source_of(whole) else base, at_top)


def is_type_checking(node: ast.AST) -> bool:
    """Whether this is ``if TYPE_CHECKING:``, which never runs."""
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def source_of(module: str) -> Path | None:
    """The file of one of our modules."""
    place = ROOT.joinpath(*module.split("."))
    return next((p for p in (place.with_suffix(".py"), place / "__init__.py") if p.is_file()), None)


def every_import() -> list[Import]:
    """The imports of the four packages."""
    paths = [path for layer in ALLOWED for path in sorted((ROOT / layer).rglob("*.py"))]
    return [found for path in paths for found in imports_of(path)]


IMPORTS = every_import()


def is_allowed(found: Import) -> bool:
    """Whether the layers, or a named exception, permit it."""
    layer, other = found.file.partition("/")[0], found.module.partition(".")[0]
    return other in ALLOWED[layer] or any(
        found.file.startswith(where) and (found.module == module or found.module.startswith(module + "."))
        for where, module in EXCEPTIONS
    )


def test_layers_import_only_downwards() -> None:
    """No edge but those of the drawing and the exceptions above, each with its reason."""
    ours = [found for found in IMPORTS if found.module.partition(".")[0] in {*ALLOWED, "tests"}]
    assert [found for found in ours if not is_allowed(found)] == []


def test_no_exception_is_left_over() -> None:
    """Every exception is used: one that nothing needs any more is a door left open."""
    unused = [
        (where, module)
        for where, module in EXCEPTIONS
        if not any(found.file.startswith(where) and found.module.startswith(module) for found in IMPORTS)
    ]
    assert unused == []


@pytest.mark.parametrize("start", CHAT_PATH)
def test_the_chat_path_reaches_no_training(start: str) -> None:
    """Whatever a question passes through works where nothing for training is installed."""
    reached, waiting = {start}, [start]
    while waiting:
        source = source_of(waiting.pop())
        new = {found.module for found in imports_of(source)} - reached if source else set()
        reached |= new
        waiting += new
    assert len(reached) > 10
    assert [module for module in sorted(reached) if module.startswith(OFF_THE_CHAT_PATH)] == []


def test_heavy_libraries_are_imported_where_they_are_opened() -> None:
    """Loading a file of ours loads no library that takes a second: the port must answer first."""
    heavy = [found for found in IMPORTS if found.at_top and found.module.partition(".")[0] in HEAVY]
    assert [found for found in heavy if not found.file.startswith(HEAVY_AT_TOP)] == []


def test_an_edge_cannot_hide() -> None:
    """The reader of imports sees those in functions and branches, and knows which run at once."""
    source = "import json\nif TYPE_CHECKING:\n    import torch\ndef f():\n    from bot import app, turn\n"
    seen = [(found.module, found.at_top) for found in imports_in(source, "bot/new.py")]
    assert seen == [("json", True), ("torch", False), ("bot.app", False), ("bot.turn", False)]
    relative = imports_in("from .access import Rule\nfrom . import words\n", "knowledge/new.py")
    assert [found.module for found in relative] == ["knowledge.access", "knowledge.words"]
