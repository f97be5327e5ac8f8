"""The house style, as far as a machine can tell: sizes, names, docstrings; and README knows every command."""

from __future__ import annotations

import ast
import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import parser

ROOT = Path(__file__).parents[1]
FOLDERS = ("bot", "knowledge", "sandbox", "tests", "tools")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
README = ROOT / "README.md"
MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 60
BAD_NAMES = re.compile(
    r"(?:^|_)(?:base|common|helpers?|managers?|misc|pipeline|services?|stuff|utils?)(?:_|$)"
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def place(path: Path, line: int = 1) -> str:
    """Where to look."""
    return f"{path.relative_to(ROOT)}:{line}"


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every source file, read."""
    return ((path, ast.parse(path.read_text("utf-8"))) for path in FILES)


def functions() -> Iterator[tuple[Path, Function]]:
    """Every function, inner ones too."""
    for path, tree in trees():
        yield from ((path, node) for node in ast.walk(tree) if isinstance(node, Function))


def leaves(whole: ArgumentParser, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The full name of every command that does something."""
    groups = [action for action in whole._actions if isinstance(action, _SubParsersAction)]
    if not groups:
        yield above
    for group in groups:
        for name, inner in group.choices.items():
            yield from leaves(inner, (*above, name))


def test_files_are_short() -> None:
    """A file holds one concept, and no concept needs more than 500 lines."""
    sizes = {place(path): len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert {where: size for where, size in sizes.items() if size > MAX_FILE_LINES} == {}


def test_functions_are_short() -> None:
    """No function is longer than a screen of 60 lines."""
    sizes = {place(path, f.lineno): (f.end_lineno or 0) - f.lineno + 1 for path, f in functions()}
    assert {where: size for where, size in sizes.items() if size > MAX_FUNCTION_LINES} == {}


def test_every_module_says_what_it_is() -> None:
    """Each file begins with a docstring."""
    assert [place(path) for path, tree in trees() if tree.body and not ast.get_docstring(tree)] == []


def test_every_test_names_the_property_it_proves() -> None:
    """Each test has a docstring."""
    tests = (
        (path, f) for path, f in functions() if path.name.startswith("test_") and f.name.startswith("test_")
    )
    assert [place(path, f.lineno) for path, f in tests if not ast.get_docstring(f)] == []


def test_files_are_named_by_a_noun_of_the_field() -> None:
    """No manager, helper, util or base: such names say that nobody knew what the thing is."""
    assert [place(path) for path in FILES if BAD_NAMES.search(path.stem)] == []


@pytest.mark.skipif(not README.exists(), reason="there is no README.md yet")
def test_readme_knows_every_command() -> None:
    """Each word of each command stands in README.md, marked as code."""
    marked = " ".join(re.findall(r"```.*?```|`[^`\n]+`", README.read_text("utf-8"), re.DOTALL))
    words = set(re.findall(r"[\w-]+", marked))
    assert [" ".join(command) for command in leaves(parser()) if not set(command) <= words] == []
