"""Tables of a TOML file → frozen dataclasses; an unknown key, a wrong type, a bad number is one line.

The dataclass is the schema: its annotations are the types, ``option`` adds what a key is for and its range.
Understands str, int, float, bool, Path, ``tuple[str, ...]``, ``Mapping[str, str]``, ``X | None`` and nested
dataclasses, nothing else. Knows nothing of what the keys mean.
"""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
import types
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from bot.errors import MosuanError

T = TypeVar("T")
FROM_ENVIRONMENT = "env:"
_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


def option(default: T, doc: str, *, least: float | None = None, most: float | None = None) -> T:
    """A dataclass field with its purpose in one line and, for numbers, its range (both ends included)."""
    made: Any = dataclasses.field(default=default, metadata={"doc": doc, "least": least, "most": most})
    return cast(T, made)


def nearest(name: str, known: Iterable[str]) -> str:
    """How to go on after an unknown name: the nearest known one, or all of them when none is near."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"known: {', '.join(names)}" if names else "there are none yet"


def read_toml(path: Path, error: type[MosuanError]) -> dict[str, Any]:
    """The file's tables. A missing or malformed file is one line naming the path and, if known, the place."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise error(f"{path}: no such file; check the path") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise error(f"{path}: cannot be read: {problem}") from None
    except tomllib.TOMLDecodeError as problem:
        raise error(f"{path}: not valid TOML: {problem}") from None


def read_table(shape: type[T], table: Mapping[str, Any], where: str, error: type[MosuanError]) -> T:
    """Build ``shape`` from ``table``. ``where`` is put before every key that an error names."""
    fields = {field.name: field for field in dataclasses.fields(cast(Any, shape))}
    hints = typing.get_type_hints(shape)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            raise error(f"{where}{key}: unknown key; {nearest(key, fields)}")
        values[key] = _read(hints[key], value, f"{where}{key}", error)
        _check_range(values[key], fields[key].metadata, f"{where}{key}", error)
    for name, field in fields.items():
        required = field.default is field.default_factory is dataclasses.MISSING
        if required and name not in values:
            raise error(f"{where}{name}: missing; give a {type_name(hints[name])}")
    return shape(**values)


def from_environment(
    value: object, environ: Mapping[str, str], where: str, error: type[MosuanError]
) -> object:
    """The value, or for a text ``env:NAME`` that variable. Raises ``error`` when it is not set."""
    if not isinstance(value, str) or not value.startswith(FROM_ENVIRONMENT):
        return value
    variable = value.removeprefix(FROM_ENVIRONMENT)
    if variable not in environ:
        raise error(f"{where}: the environment variable {variable} is not set")
    return environ[variable]


def from_text(hint: Any, text: str) -> Any:
    """What an environment variable's text means as ``hint``; still text when it means nothing."""
    kinds = typing.get_args(hint) if _is_union(hint) else (hint,)
    if bool in kinds and text.strip().lower() in _TRUE | _FALSE:
        return text.strip().lower() in _TRUE
    if typing.get_origin(hint) is tuple:
        return [part.strip() for part in text.split(",") if part.strip()]
    for kind in (int, float):
        if kind in kinds:
            try:
                return kind(text)
            except ValueError:
                continue
    return text


def type_name(hint: Any) -> str:
    """The type in the words of someone who writes a settings file."""
    if _is_union(hint):
        return " or ".join(type_name(kind) for kind in typing.get_args(hint) if kind is not type(None))
    if typing.get_origin(hint) is tuple:
        return "list of texts"
    if typing.get_origin(hint) is not None or dataclasses.is_dataclass(hint):
        return "table"
    names = {str: "text", int: "whole number", float: "number", bool: "true or false", Path: "path"}
    return names[hint]


def _read(hint: Any, value: Any, key: str, error: type[MosuanError]) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(value, dict):
        return read_table(cast(Any, hint), value, f"{key}.", error)
    for kind in typing.get_args(hint) if _is_union(hint) else (hint,):
        if _fits(kind, value):
            return _shaped(kind, value)
    raise error(f"{key}: {value!r:.80} is not a {type_name(hint)}")


def _is_union(hint: Any) -> bool:
    return typing.get_origin(hint) in (types.UnionType, typing.Union)


def _fits(kind: Any, value: Any) -> bool:
    origin = typing.get_origin(kind)
    if origin is tuple:
        return isinstance(value, list) and all(isinstance(part, str) for part in value)
    if origin is not None:
        return isinstance(value, dict) and all(isinstance(part, str) for part in value.values())
    if kind in (int, float):  # bool is an int to Python and never to us
        return isinstance(value, (int, kind)) and not isinstance(value, bool)
    if kind is Path:
        return isinstance(value, (str, Path))
    return isinstance(kind, type) and isinstance(value, kind)


def _shaped(kind: Any, value: Any) -> Any:
    if typing.get_origin(kind) is tuple:
        return tuple(value)
    if typing.get_origin(kind) is not None:
        return types.MappingProxyType(dict(value))
    return kind(value) if kind in (float, Path) else value


def _check_range(value: Any, metadata: Mapping[str, Any], key: str, error: type[MosuanError]) -> None:
    least, most = metadata.get("least"), metadata.get("most")
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return
    # Written so that nan, which compares false with everything, fails too.
    if least is not None and not value >= least:
        raise error(f"{key}: {value} is too small; the least is {least:g}")
    if most is not None and not value <= most:
        raise error(f"{key}: {value} is too large; the most is {most:g}")
