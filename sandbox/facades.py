"""The modules a snippet may import, as copies that hold only what was chosen.

``datetime.sys``, ``random._os`` and their like exist in half of the standard library. So a snippet never gets
a module: it gets a ``Facade`` with chosen members. A few members are replaced by versions that honour the
guards. Libraries are imported on first use. Knows nothing of compiling or of kernels.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib
import json
import tomllib
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sandbox import algebra, figures
from sandbox.errors import PolicyViolation
from sandbox.guards import Array, guarded_getattr, guarded_getitem, guarded_write, own_only


class Facade:
    """A module with chosen members only. It has no ``__name__``: ``from x import y`` would else fall back to
    the interpreter's own table of modules.
    """

    def __init__(self, title: str, members: Mapping[str, Any]) -> None:
        self.__dict__.update(members)
        self.__dict__["_title"] = title

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"module {self.__dict__.get('_title')!r} has no attribute {name!r}")

    def __repr__(self) -> str:
        return f"<module {self.__dict__['_title']!r}>"


_MODULES: Final[dict[str, dict[str, str]]] = tomllib.loads(
    (Path(__file__).parent / "modules.toml").read_text(encoding="utf-8")
)


def _public(module: ModuleType) -> list[str]:
    names = getattr(module, "__all__", None) or dir(module)
    return [name for name in names if not name.startswith("_")]


def chosen(name: str, module: ModuleType) -> dict[str, Any]:
    """The members of ``module`` that the rule for ``name`` lets through; never a module."""
    rule = _MODULES[name]
    wanted = rule["take"].split() if "take" in rule else _public(module)
    left_out = rule.get("leave", "").split()
    members = {key: getattr(module, key) for key in wanted if key not in left_out and hasattr(module, key)}
    return {key: value for key, value in members.items() if not isinstance(value, ModuleType)}


# members that must honour the guards


def _attrgetter(*paths: str) -> Callable[[Any], Any]:
    def read(owner: Any) -> Any:
        found = [functools.reduce(guarded_getattr, str(path).split("."), owner) for path in paths]
        return found[0] if len(found) == 1 else tuple(found)

    return read


def _methodcaller(name: str, *args: Any, **kwargs: Any) -> Callable[[Any], Any]:
    return lambda owner: guarded_getattr(owner, name)(*args, **kwargs)


def _setitem(owner: Any, key: Any, value: Any) -> None:
    guarded_write(owner)[key] = value


def _delitem(owner: Any, key: Any) -> None:
    del guarded_write(owner)[key]


def _wraps(_: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    # the real one can copy any attribute by name, __globals__ included
    return lambda wrapper: wrapper


def _dumps(value: Any, **options: Any) -> str:
    if "cls" in options:
        raise PolicyViolation("json.dumps(cls=…) is not available here")
    return json.dumps(value, **options)


_REPLACED: Final[dict[str, dict[str, Any]]] = {
    "operator": {
        "attrgetter": _attrgetter,
        "methodcaller": _methodcaller,
        "getitem": guarded_getitem,
        "setitem": _setitem,
        "delitem": _delitem,
    },
    "functools": {"wraps": _wraps, "total_ordering": own_only(functools.total_ordering)},
    "dataclasses": {"dataclass": own_only(dataclasses.dataclass)},
    "json": {"dumps": _dumps},
    "numpy": {"ndarray": Array},
}


@functools.cache
def facade(name: str) -> Facade:
    """The facade of one allowed module, with its allowed submodules as members."""
    if name.partition(".")[0] in ("pandas", "matplotlib"):
        figures.prepare()
    module = importlib.import_module(name)
    if name == "matplotlib.pyplot":
        figures.choose_fonts()
        figures.guard_formats()
    if name == "pandas":
        figures.choose_backend()
    members = chosen(name, module)
    if name == "sympy" or name.startswith("sympy."):
        members.update(algebra.members(name))
    members.update(_REPLACED.get(name, {}))
    prefix = name + "."
    for child in _MODULES:
        if child.startswith(prefix) and "." not in child[len(prefix) :]:
            members[child[len(prefix) :]] = facade(child)
    return Facade(name, members)


def load(
    name: str,
    globals: Mapping[str, Any] | None = None,
    locals: Mapping[str, Any] | None = None,
    fromlist: tuple[str, ...] | list[str] | None = None,
    level: int = 0,
) -> Facade | None:
    """The ``__import__`` of snippets."""
    if isinstance(fromlist, list):
        # A statement passes a tuple or None. C code (numpy loads its parts late) passes an empty list,
        # borrows the builtins of the running frame, and discards what is returned here.
        importlib.import_module(name)
        return None
    if level or name not in _MODULES:
        raise PolicyViolation(f"the module {name!r} is not available here; available are {AVAILABLE}")
    if not fromlist:
        return facade(name.partition(".")[0])
    found = facade(name)
    for wanted in fromlist:
        if wanted != "*" and wanted not in found.__dict__:
            raise ImportError(f"cannot import name {wanted!r} from {name!r}")
    return found


AVAILABLE: Final = ", ".join(sorted(name for name in _MODULES if "." not in name and find_spec(name)))
