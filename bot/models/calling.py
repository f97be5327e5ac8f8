"""Grammars of tool calls: a call that has begun can only become a whole one of a tool on offer.

Words stay free: a grammar holds from the token on that opens a call, so it costs nothing until then and is only
made for models whose opening is one token. It covers the formats that write calls as JSON; the others are read
with repair alone. What a schema says that no grammar can is left open. Does not know replies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.models.errors import BadSampling
from bot.models.formats.granite import GRANITE
from bot.models.formats.hermes import HERMES
from bot.models.formats.hunyuan import HUNYUAN
from bot.models.formats.spelling import ToolCallFormat
from bot.models.sampling import grammar_of_schema
from tools.spec import ToolSpec

ANYTHING: Mapping[str, Any] = {
    "anyOf": [{"type": kind} for kind in ("string", "number", "boolean", "null", "array", "object")]
}
"""A schema that says nothing. The converter would take it for that of an object."""
_SAYS = ("type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref", "properties")
_LISTS = {GRANITE.name: GRANITE.closing, HUNYUAN.name: f"]{HUNYUAN.closing}"}
"""Formats whose call is a list, and what ends it."""


def call_grammar(form: ToolCallFormat, tools: Sequence[ToolSpec], *, begun: bool) -> str:
    """What may follow the opening of a call; with ``begun`` what may follow the format's whole ``forced`` text.

    Blank where the format is not JSON or the schemas of these tools are beyond a grammar.
    """
    if form.name not in (HERMES.name, *_LISTS) or not tools:
        return ""
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
