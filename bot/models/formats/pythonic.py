"""The format of LFM2: a list of Python calls, ``[f(a="b", n=1)]``, between its two tags.

Arguments are Python literals; JSON's ``true``, ``false`` and ``null`` are understood too, and so is a JSON list
of calls, which the older template of these models writes. Nothing is evaluated.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from keyword import iskeyword
from typing import Any

from bot.models.formats import objects, repair
from bot.models.formats.spelling import Spelled, ToolCallFormat, Unreadable
from tools.spec import ToolCall, ToolSpec

OPENING, CLOSING = "<|tool_call_start|>", "<|tool_call_end|>"
_JSON_NAMES = {"true": True, "false": False, "null": None}
_HEAD = re.compile(r"([A-Za-z_][\w.-]*)\(")
_ONE_CALL = re.compile(
    r"\[?\s*([\w.-]+)\(\s*(\w+)\s*=\s*(?P<quote>['\"])(.*)(?P=quote)\s*,?\s*\)\s*\]?", re.DOTALL
)


def render_call(call: ToolCall) -> str:
    """The call as the model would have written it. ``<`` is escaped, so no argument can spell a tag."""
    plain = {name: value for name, value in call.arguments.items() if _is_plain(name)}
    given = [f"{name}={_literal(value)}" for name, value in plain.items()]
    if beside := {name: value for name, value in call.arguments.items() if name not in plain}:
        given.append(f"**{_literal(beside)}")
    return f"{OPENING}[{call.name}({', '.join(given)})]{CLOSING}"


def read(body: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """The calls in the text between the tags. Raises ``Unreadable``."""
    text = repair.unfenced(body.strip())
    if re.match(r"\[?\s*\{", text):
        return objects.read(text, tools)
    names = _unpythonic(text, tools)
    for name, stand_in in names.items():
        text = text.replace(f"{name}(", f"{stand_in}(")
    called = {stand_in: name for name, stand_in in names.items()}
    for attempt in (text, _one_line_strings(text)):
        try:
            found = _calls(ast.parse(attempt, mode="eval").body)
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            continue
        return [Spelled(called.get(name, name), _restored(arguments, called)) for name, arguments in found]
    return _unescaped(body.strip(), tools)


def _is_plain(name: str) -> bool:
    """Whether Python takes the name as it is: it normalises letters beyond ASCII."""
    return name.isascii() and name.isidentifier() and not iskeyword(name)


def _literal(value: Any) -> str:
    return repr(value).replace("<", "\\x3c")


def _calls(tree: ast.expr) -> list[tuple[str, dict[str, Any]]]:
    nodes = tree.elts if isinstance(tree, (ast.List, ast.Tuple)) else [tree]
    if not nodes or not all(isinstance(node, ast.Call) for node in nodes):
        raise ValueError("not calls")
    return [(ast.unparse(node.func), _arguments(node)) for node in nodes if isinstance(node, ast.Call)]


def _arguments(node: ast.Call) -> dict[str, Any]:
    if node.args:
        raise ValueError("an argument without a name")
    given: dict[str, Any] = {}
    for keyword in node.keywords:
        value = ast.literal_eval(_Names().visit(keyword.value))
        given |= {keyword.arg: value} if keyword.arg else value
    return given


class _Names(ast.NodeTransformer):
    """Puts Python's constants where JSON's stand."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """A name that is a constant in JSON."""
        return ast.Constant(_JSON_NAMES[node.id]) if node.id in _JSON_NAMES else node


def _unpythonic(text: str, tools: Sequence[ToolSpec]) -> dict[str, str]:
    """Names such as ``get-weather``, which Python would read as a difference → names to read instead."""
    offered = {tool.name for tool in tools if not tool.name.isidentifier()}
    spelled = sorted(offered & set(_HEAD.findall(text)), key=len, reverse=True)
    return {name: f"_stand_in_{at}" for at, name in enumerate(spelled)}


def _restored(value: Any, called: dict[str, str]) -> Any:
    """Strings in which a stand-in was put by mistake, as they were."""
    if isinstance(value, str):
        for stand_in, name in called.items():
            value = value.replace(f"{stand_in}(", f"{name}(")
        return value
    if isinstance(value, dict):
        return {key: _restored(item, called) for key, item in value.items()}
    return [_restored(item, called) for item in value] if isinstance(value, (list, tuple)) else value


def _one_line_strings(text: str) -> str:
    """Line breaks inside strings as escapes: models write code as it is."""
    kept: list[str] = []
    quote, escaped = "", False
    for char in text:
        if quote:
            quote = "" if char == quote and not escaped else quote
            escaped = char == "\\" and not escaped
            char = {"\n": "\\n", "\r": "\\r"}.get(char, char)
        elif char in "\"'":
            quote = char
        kept.append(char)
    return "".join(kept)


def _unescaped(text: str, tools: Sequence[ToolSpec]) -> list[Spelled]:
    """One call with one string, whose quotes inside are not escaped: the template itself writes so."""
    found = _ONE_CALL.fullmatch(text)
    heads = [name for name in _HEAD.findall(text) if name in {tool.name for tool in tools}]
    if not found or len(heads) != 1:
        raise Unreadable("the call cannot be read; write [name(parameter=value)] with Python literals")
    return [Spelled(found[1], {found[2]: found[4]})]


PYTHONIC = ToolCallFormat(
    name="pythonic",
    opening=OPENING,
    closing=CLOSING,
    forced=OPENING + "[",
    render_call=render_call,
    read=read,
    is_open=lambda body: False,  # the tag is a single token, and no rendered string can spell it
)
