"""Values of formats that write each parameter as bare text: which are strings, and what the others mean.

The tool's own schema decides, as the chat templates of these formats write strings bare and everything else
as JSON. Knows no tags.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.models.formats import repair
from tools.spec import ToolSpec


def written(value: Any) -> str:
    """A string as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read(text: str, tool: str, parameter: str, tools: Sequence[ToolSpec]) -> Any:
    """What this text means as a parameter of a tool; the text itself where no other type is declared."""
    schemas = (spec.parameters.get("properties", {}) for spec in tools if spec.name == tool)
    schema: Any = next((known[parameter] for known in schemas if parameter in known), None)
    if may_be_text(schema):
        return text
    try:
        return repair.loads(text)
    except ValueError:
        return text


def may_be_text(schema: Any) -> bool:
    """Whether a value of this schema may be a text; no declared type counts as one."""
    if not isinstance(schema, Mapping):
        return True
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return any(may_be_text(one) for one in several)
    fixed = [schema["const"]] if "const" in schema else schema.get("enum")
    if isinstance(fixed, list) and "type" not in schema:
        return any(isinstance(one, str) for one in fixed)
    kind = schema.get("type", "string")
    return kind == "string" or (isinstance(kind, list) and "string" in kind)
