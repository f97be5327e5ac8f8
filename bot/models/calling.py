"""Grammars of tool calls: a call that has begun can only become a whole one of a tool on offer.

Words stay free: a grammar holds from the tokens on that open a call, so it costs nothing until then. It covers every
format but the embedded model's, whose calls are a name and a text: it was taught its tools, and would pay a third of
its speed. What a schema says that no grammar can is left open. Does not know replies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.models.errors import BadSampling
from bot.models.formats import elements, gemma, values
from bot.models.formats.gemma import GEMMA
from bot.models.formats.granite import GRANITE
from bot.models.formats.harmony import HARMONY, MESSAGE
from bot.models.formats.hermes import ELEMENTS, GLM, HERMES
from bot.models.formats.hunyuan import HUNYUAN
from bot.models.formats.pythonic import PYTHONIC
from bot.models.formats.spelling import ToolCallFormat
from bot.models.grammar import (
    COMMA,
    JSON,
    MAX_CHOICES,
    Notation,
    Rules,
    anything,
    listed,
    literal,
    required,
    value,
)
from bot.models.sampling import grammar_of_schema
from tools.spec import ToolSpec

ANYTHING: Mapping[str, Any] = {
    "anyOf": [{"type": kind} for kind in ("string", "number", "boolean", "null", "array", "object")]
}
"""A schema that says nothing. The converter would take it for that of an object."""
_SAYS = ("type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref", "properties")
_LISTS = {GRANITE.name: GRANITE.closing, HUNYUAN.name: f"]{HUNYUAN.closing}"}
"""Formats whose call is a list, and what ends it."""
MORE = "{0,7}"
"""Calls beside the first of a reply. Without a bound a model that repeats itself never ends."""
MAX_GRAMMAR_CHARS = 200_000
"""A longer grammar would take llama.cpp longer to read than a prompt."""


def call_grammar(form: ToolCallFormat, tools: Sequence[ToolSpec], *, begun: bool) -> str:
    """What may follow the opening of a call; with ``begun`` what may follow the format's whole ``forced`` text.

    Blank where the format has none or the schemas of these tools are beyond a grammar.
    """
    if not tools:
        return ""
    if form.name in (HERMES.name, *_LISTS):
        return _in_json(form, tools, begun)
    if form.name not in _WRITTEN:
        return ""
    text = _WRITTEN[form.name](tools, begun)
    return text if len(text) <= MAX_GRAMMAR_CHARS else ""


def opening_of(form: ToolCallFormat) -> str:
    """What a model writes when a call begins that it was free to begin."""
    # The full stop behind it may be one token with the name of the tool.
    return " to=functions" if form.name == HARMONY.name else form.opening


def _in_json(form: ToolCallFormat, tools: Sequence[ToolSpec], begun: bool) -> str:
    try:
        calls = grammar_of_schema({"anyOf": [_call(tool) for tool in tools]})
    except BadSampling:
        return ""
    calls = "\n".join(f"a-{line}" if line.startswith("root ::=") else line for line in calls.splitlines())
    if form.name == HERMES.name:
        root = f'call-body ("\\n"? "{form.opening}" call-body)*'
        return f'root ::= {root}\ncall-body ::= "\\n"? a-root "\\n"? "{form.closing}"\n{calls}'
    opened = "" if begun else '" "? "[" '
    return f'root ::= {opened}a-root (", "? a-root)* "{_LISTS[form.name]}"\n{calls}'


def _call(tool: ToolSpec) -> dict[str, Any]:
    arguments = _explicit(dict(tool.parameters)) if tool.parameters else {"type": "object"}
    parts = {"name": {"const": tool.name}, "arguments": arguments}
    return {"type": "object", "properties": parts, "required": list(parts)}


def _explicit(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with ``ANYTHING`` for every property that says nothing of its kind."""
    properties = schema.get("properties")
    if not isinstance(properties, Mapping):
        return schema
    told = {
        name: _explicit(dict(inner))
        if isinstance(inner, Mapping) and any(word in inner for word in _SAYS)
        else dict(ANYTHING)
        for name, inner in properties.items()
    }
    return {**schema, "properties": told}


def _properties(tool: ToolSpec) -> Mapping[str, Any] | None:
    """The parameters it declares; None where it declares nothing, so that any may be given."""
    declared = tool.parameters.get("properties")
    return declared if isinstance(declared, Mapping) else None


@dataclass(frozen=True)
class _Tags:
    """How a format writes a parameter: ``before`` with its name, ``any_before`` for any; ``inner`` is white space."""

    before: str
    any_before: str
    end: str
    inner: str


def _tagged(rules: Rules, tool: ToolSpec, tags: _Tags) -> str:
    """Parameters one by one, each value as bare text up to its tag; other values than texts as JSON."""
    declared = _properties(tool)
    if declared is None:
        return f"({tags.any_before} {rules.until(tags.end)} {_BREAK})*"
    wanted, parts = required(tool.parameters), []
    for name, schema in declared.items():
        part = f"{literal(tags.before.replace('{}', name))} {_bare(rules, schema, tags)} {_BREAK}"
        parts.append(part if name in wanted else f"({part})?")
    return " ".join(parts)


def _bare(rules: Rules, schema: Any, tags: _Tags) -> str:
    """One value and its closing tag."""
    said = schema if isinstance(schema, Mapping) else {}
    choices = [said["const"]] if "const" in said else said.get("enum")
    if isinstance(choices, list) and 0 < len(choices) <= MAX_CHOICES:
        fixed = " | ".join(literal(values.written(choice)) for choice in choices)
        return f"{tags.inner} ({fixed}) {tags.inner} {literal(tags.end)}"
    if values.may_be_text(schema):
        return rules.until(tags.end)
    return f"{tags.inner} {value(rules, JSON, schema)} {tags.inner} {literal(tags.end)}"


_BREAK = '"\\n"?'


_ELEMENTS = _Tags("<parameter={}>", '"<parameter=" [^>\\n]+ ">"', "</parameter>", _BREAK)
_GLM = _Tags(
    "<arg_key>{}</arg_key>\n<arg_value>",
    f'"<arg_key>" [^<]+ "</arg_key>" {_BREAK} "<arg_value>"',
    "</arg_value>",
    "",
)


def _elements(tools: Sequence[ToolSpec], begun: bool) -> str:
    rules = Rules()
    calls = [
        f"{literal(tool.name + '>')} {_BREAK} {_tagged(rules, tool, _ELEMENTS)} {literal('</function>')}"
        for tool in tools
    ]
    call = rules.add(f"({' | '.join(calls)}) {_BREAK} {literal(ELEMENTS.closing)}")
    head = f"{_BREAK} {literal(elements.MARK)}"
    return rules.text(
        f"{'' if begun else head} {call} ({_BREAK} {literal(ELEMENTS.opening)} {head} {call}){MORE}"
    )


def _glm(tools: Sequence[ToolSpec], begun: bool) -> str:
    rules = Rules()
    calls = [f"{literal(tool.name)} {_BREAK} {_tagged(rules, tool, _GLM)}" for tool in tools]
    call = rules.add(f"{_BREAK} ({' | '.join(calls)}) {literal(GLM.closing)}")
    return rules.text(f"{call} ({_BREAK} {literal(GLM.opening)} {call}){MORE}")


def _harmony(tools: Sequence[ToolSpec], begun: bool) -> str:
    rules = Rules()
    head = '("<|channel|>commentary")? " "? "<|constrain|>"? "json"? ' + literal(MESSAGE)
    calls = [
        f"{literal(tool.name)} {head} {value(rules, JSON, {'type': 'object', **tool.parameters})}"
        for tool in tools
    ]
    # The closing tag ends the reply: llama.cpp takes it where the grammar is at its end, not as text of it.
    end = f"{literal(HARMONY.closing)}?"
    return rules.text(f"{'' if begun else literal('.')} ({' | '.join(calls)}) {end}")


def _gemma(tools: Sequence[ToolSpec], begun: bool) -> str:
    rules = Rules()
    calls = [
        literal(tool.name) + " " + value(rules, _GEMMA, {"type": "object", **tool.parameters})
        for tool in tools
    ]
    call = rules.add(f"({' | '.join(calls)}) {literal(GEMMA.closing)}")
    return rules.text(
        f"{'' if begun else literal('call:')} {call} ({literal(GEMMA.opening + 'call:')} {call}){MORE}"
    )


def _pythonic(tools: Sequence[ToolSpec], begun: bool) -> str:
    rules = Rules()
    calls = []
    for tool in tools:
        declared = _properties(tool)
        if declared is None:
            pair = f'[a-zA-Z_] [a-zA-Z0-9_]* "=" {anything(rules, _PYTHON)}'
            given = f"({pair} ({COMMA} {pair})*)?"
        elif any(not name.isidentifier() for name in declared):
            given = '"**" ' + value(rules, _PYTHON, {"type": "object", **tool.parameters})
        else:
            pairs = {
                name: f"{literal(name + '=')} {value(rules, _PYTHON, schema)}"
                for name, schema in declared.items()
            }
            given = listed(pairs, required(tool.parameters), COMMA)
        calls.append(f"{literal(tool.name + '(')} {given} {literal(')')}")
    call = rules.add(" | ".join(calls))
    end = literal("]" + PYTHONIC.closing)
    return rules.text(f"{'' if begun else literal('[')} {call} ({COMMA} {call}){MORE} {end}")


def _gemma_key(name: str) -> str:
    return gemma.key(name) + ":"


_ESCAPED = r""""\\" ([\\"'nrt] | "x" [0-9a-f]{2} | "u" [0-9a-f]{4} | "U" [0-9a-f]{8})"""
_PYTHON_STRING = rf'''"\"" ([^"\\] | {_ESCAPED})* "\"" | "'" ([^'\\] | {_ESCAPED})* "'"'''
_PYTHON = Notation(
    string=lambda rules: rules.add(_PYTHON_STRING),
    fixed=repr,
    key=lambda name: f"{name!r}:",
    true=("True", "true"),
    false=("False", "false"),
    null=("None", "null"),
    any_key=lambda rules: f'{rules.add(_PYTHON_STRING)} ":" " "?',
)
_GEMMA = Notation(
    string=lambda rules: rules.add(f"{literal(gemma.QUOTE)} {rules.until(gemma.QUOTE)}"),
    fixed=gemma.written,
    key=_gemma_key,
    true=("true",),
    false=("false",),
    null=("null",),
    any_key=lambda rules: '[a-zA-Z0-9_.-]+ ":"',
)
_WRITTEN = {
    ELEMENTS.name: _elements,
    GLM.name: _glm,
    HARMONY.name: _harmony,
    GEMMA.name: _gemma,
    PYTHONIC.name: _pythonic,
}
