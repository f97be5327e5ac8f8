"""Pieces of llama.cpp's grammars: literals, text up to a tag, and the values of a JSON schema in a notation.

A grammar is rules by name; ``Rules`` collects them. What a schema says beyond types, properties, items and fixed
values is left open. Does not know formats of calls.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 6
"""Of schemas inside schemas; what is deeper may be anything."""
MAX_CHOICES = 200
"""Of an enumeration; a longer one may be anything."""


def literal(text: str) -> str:
    """A text that stands there as it is."""
    escaped = "".join(_ESCAPES.get(char, char) for char in text)
    return f'"{escaped}"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_IN_CLASS = {"]": "\\]", "[": "\\[", "\\": "\\\\", "\n": "\\n"}


@dataclass
class Rules:
    """The rules of a grammar as they are found."""

    lines: list[str] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)

    def add(self, definition: str) -> str:
        """A rule with this definition; its name. The same definition is one rule."""
        if definition not in self._known:
            self._known[definition] = f"r{len(self._known)}"
            self.lines.append(f"{self._known[definition]} ::= {definition}")
        return self._known[definition]

    def until(self, tag: str) -> str:
        """Any text up to the tag, the tag included. Its first character must not come again in it."""
        if (key := f"until {tag}") not in self._known:
            name = self._known[key] = f"r{len(self._known)}"
            first, states = tag[0], [name, *(f"{name}-{at}" for at in range(1, len(tag)))]
            for at, state in enumerate(states):
                char, free = tag[at], "".join(_IN_CLASS.get(c, c) for c in dict.fromkeys(first + tag[at]))
                on = literal(char) + (f" {states[at + 1]}" if at + 1 < len(tag) else "")
                again = f" | {literal(first)} {states[1]}" if at else ""
                self.lines.append(f"{state} ::= {on}{again} | [^{free}] {name}")
        return self._known[key]

    def text(self, root: str) -> str:
        """The whole grammar."""
        return "\n".join([f"root ::= {root}", *self.lines])


@dataclass(frozen=True)
class Notation:
    """How values are written: JSON, Python, or Gemma's own."""

    string: Callable[[Rules], str]
    """Any string, with what stands around it."""
    fixed: Callable[[Any], str]
    """One value, as a text."""
    key: Callable[[str], str]
    """A key of an object, the sign behind it included, as a text."""
    true: Sequence[str]
    false: Sequence[str]
    null: Sequence[str]
    any_key: Callable[[Rules], str]
    """Any key, the sign behind it included."""


INTEGER = '"-"? ("0" | [1-9] [0-9]{0,15})'
NUMBER = INTEGER + ' ("." [0-9]{1,16})? ([eE] [-+]? [0-9]{1,3})?'
COMMA = '"," " "?'


def value(rules: Rules, notation: Notation, schema: Any, depth: int = 0) -> str:
    """A rule for the values that the schema allows, as far as a grammar can tell."""
    if not isinstance(schema, Mapping) or depth > MAX_DEPTH:
        return anything(rules, notation)
    choices = [schema["const"]] if "const" in schema else schema.get("enum")
    if isinstance(choices, list) and 0 < len(choices) <= MAX_CHOICES:
        return rules.add(" | ".join(literal(notation.fixed(choice)) for choice in choices))
    several = schema.get("anyOf") or schema.get("oneOf")
    if isinstance(several, list):
        return rules.add(" | ".join(value(rules, notation, one, depth + 1) for one in several))
    kind = schema.get("type", "object" if "properties" in schema else None)
    if isinstance(kind, list) and kind:
        return rules.add(
            " | ".join(value(rules, notation, {**schema, "type": one}, depth + 1) for one in kind)
        )
    return _of_kind(rules, notation, str(kind), schema, depth)


def _of_kind(rules: Rules, notation: Notation, kind: str, schema: Mapping[str, Any], depth: int) -> str:
    if kind == "string":
        return notation.string(rules)
    if kind in ("integer", "number"):
        return rules.add(INTEGER if kind == "integer" else NUMBER)
    if kind in ("boolean", "null"):
        words = (*notation.true, *notation.false) if kind == "boolean" else notation.null
        return rules.add(" | ".join(map(literal, words)))
    if kind == "array":
        item = value(rules, notation, schema.get("items"), depth + 1)
        return rules.add(f'"[" ({item} ({COMMA} {item})*)? "]"')
    if kind == "object" and isinstance(schema.get("properties"), Mapping):
        pairs = {
            name: f'{literal(notation.key(name))} " "? {value(rules, notation, inner, depth + 1)}'
            for name, inner in schema["properties"].items()
        }
        return rules.add(f'"{{" {listed(pairs, required(schema), COMMA)} "}}"')
    return any_object(rules, notation) if kind == "object" else anything(rules, notation)


def any_object(rules: Rules, notation: Notation) -> str:
    """A rule for any object."""
    pair = f"{notation.any_key(rules)} {anything(rules, notation)}"
    return rules.add(f'"{{" ({pair} ({COMMA} {pair})*)? "}}"')


def anything(rules: Rules, notation: Notation) -> str:
    """A rule for any value."""
    if (known := rules._known.get(f"anything {id(notation)}")) is not None:
        return known
    name = rules._known[f"anything {id(notation)}"] = f"r{len(rules._known)}"
    words = " | ".join(map(literal, (*notation.true, *notation.false, *notation.null)))
    pair = f"{notation.any_key(rules)} {name}"
    lists = f'"[" ({name} ({COMMA} {name})*)? "]" | "{{" ({pair} ({COMMA} {pair})*)? "}}"'
    rules.lines.append(f"{name} ::= {notation.string(rules)} | {rules.add(NUMBER)} | {words} | {lists}")
    return name


def required(schema: Mapping[str, Any]) -> frozenset[str]:
    """The names that must be given."""
    named = schema.get("required")
    return frozenset(map(str, named)) if isinstance(named, list) else frozenset()


def listed(items: Mapping[str, str], wanted: Iterable[str], between: str) -> str:
    """The wanted ones of these in their order, then each of the others or not; ``between`` any two. May be blank."""
    wanted = set(wanted)
    first = [rule for name, rule in items.items() if name in wanted]
    rest = [rule for name, rule in items.items() if name not in wanted]
    if first:
        return f" {between} ".join(first) + "".join(f" ({between} {rule})?" for rule in rest)
    begun = [
        rule + "".join(f" ({between} {other})?" for other in rest[at + 1 :]) for at, rule in enumerate(rest)
    ]
    return f"({' | '.join(begun)})?" if begun else ""


JSON_STRING = r'"\"" ([^"\\\n] | "\\" ["\\/bfnrt] | "\\u" [0-9a-fA-F]{4})* "\""'
JSON = Notation(
    string=lambda rules: rules.add(JSON_STRING),
    fixed=lambda one: json.dumps(one, ensure_ascii=False),
    key=lambda name: json.dumps(name, ensure_ascii=False) + ":",
    true=("true",),
    false=("false",),
    null=("null",),
    any_key=lambda rules: f'{rules.add(JSON_STRING)} ":" " "?',
)
