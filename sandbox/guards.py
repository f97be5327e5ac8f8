"""The guards that rewritten code calls, and the builtins it sees.

An attribute guard refuses underscore names, frames, raw modules and dangerous callables whatever object they
hang on; write guards let a snippet change only data and what it made itself; ``str.format`` walks fields
through the same attribute guard. Knows nothing of compiling (see ``policy``) and nothing of modules (see
``facades``).
"""

from __future__ import annotations

import builtins
import operator
import string
import types
import weakref
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Context
from typing import Any, Final, NoReturn

from RestrictedPython import safe_builtins
from RestrictedPython.Guards import guarded_iter_unpack_sequence, guarded_unpack_sequence
from RestrictedPython.transformer import ALLOWED_FUNC_NAMES, INSPECT_ATTRIBUTES

from sandbox.errors import PolicyViolation

READABLE_DUNDERS: Final = frozenset({"__name__", "__class__"})
"""What ``type(x).__name__`` and ``e.__class__.__name__`` need."""
TUPLE_RECORD_METHODS: Final = frozenset({"_asdict", "_replace", "_fields", "_make"})
"""The documented methods of named tuples."""

_METHOD_WORDS: Final = """
    repr str bool hash len iter next reversed getitem setitem delitem call enter exit post_init
    int float complex index round abs neg pos invert trunc floor ceil add radd iadd sub rsub
    isub mul rmul imul truediv rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod imod
    divmod rdivmod pow rpow ipow matmul rmatmul and rand or ror xor rxor lshift rshift
"""
METHODS: Final = ALLOWED_FUNC_NAMES | {f"__{word}__" for word in _METHOD_WORDS.split()}
"""Special methods a snippet's class may define. Left out on purpose: attribute hooks, pickling, __del__,
__format__, __new__, __class_getitem__, __init_subclass__, __set_name__: they run where the reader does not
expect code."""

_REFUSED_OF_LIBRARIES: Final[Mapping[str, frozenset[str]]] = {
    # files and raw memory; resize(refcheck=False) frees what a view still shows
    "numpy": frozenset(
        ["tofile", "dump", "dumps", "ctypes", "setflags", "newbyteorder", "cffi", "capsule", "data", "resize"]
    ),
    # imports what a string names; a number's context evaluates the strings it identifies numbers with
    "sympy": frozenset(["add_handler", "remove_handler"]),
    "mpmath": frozenset(["context", "ctx"]),
    # strings that are evaluated, and files
    "pandas": frozenset(
        [
            "eval",
            "query",
            "style",
            "to_clipboard",
            "to_csv",
            "to_excel",
            "to_feather",
            "to_hdf",
            "to_html",
            "to_iceberg",
            "to_json",
            "to_latex",
            "to_orc",
            "to_parquet",
            "to_pickle",
            "to_sql",
            "to_stata",
            "to_xml",
        ]
    ),
    "matplotlib": frozenset(
        [
            "savefig",
            "canvas",
            "manager",
            "set_canvas",
            "print_figure",
            "print_png",
            "usetex",
            "set_usetex",
            "write_png",
        ]
    ),
}
_TAKES_NAMES: Final = frozenset({"agg", "aggregate", "apply", "transform", "pivot_table"})
"""Methods of pandas that read the attribute a string names, of the data or else of NumPy."""
_TAKES_BUFFERS: Final = frozenset({"to_string", "to_markdown"})
"""Methods of pandas that return text, or write it to a file where their first argument names one."""
_SETS_ANYTHING: Final = frozenset({"set", "update"})
"""Methods of Matplotlib that set whatever attributes their keywords, or a mapping, name."""
_NUMPY_DOORS: Final = """
    load save savez savez_compressed savetxt loadtxt genfromtxt fromfile fromregex frombuffer memmap DataSource
    lib core ctypeslib f2py testing rec char ma random linalg fft polynomial ndarray recarray chararray vectorize
    apply_along_axis apply_over_axes piecewise fromfunction frompyfunc fromiter fromstring from_dlpack nditer
    info source show_config show_runtime test get_include set_printoptions setbufsize seterrcall bmat
"""
"""What of NumPy is no calculation with one array: files, memory, modules, callers of functions."""
_RAW_CLASSES: Final = frozenset({"ndarray", "recarray", "chararray", "memmap"})
_REFUSED_OF_TYPES: Final = "mro register"
_REFUSED_ON_EXCEPTIONS: Final = frozenset({"obj", "with_traceback", "path", "filename", "filename2"})
_REFUSED_TYPES: Final = (
    types.ModuleType,
    types.FrameType,
    types.CodeType,
    types.TracebackType,
    types.CellType,
)
_UNDOING: Final = """
    eval exec compile open __import__ getattr setattr delattr vars dir globals locals input
    breakpoint type
"""
_REFUSED_CALLABLES: Final = frozenset(id(getattr(builtins, name)) for name in _UNDOING.split())
_WRITABLE_ITEMS: Final = (list, dict, bytearray, defaultdict, OrderedDict, Counter, deque)
_FORMATTER_NAMES: Final = frozenset({"format", "format_map"})

_own_classes: weakref.WeakSet[type] = weakref.WeakSet()


def guarded_getattr(owner: Any, name: str, *default: Any) -> Any:
    """``owner.name`` if the policy allows it. A misspelled attribute raises AttributeError, like anywhere."""
    if type(name) is not str:
        raise TypeError("attribute name must be a string")
    if name.startswith("_"):
        return _underscore(owner, name)
    if _is_refused(owner, name):
        raise PolicyViolation(f"the attribute {name!r} is not available here")
    if name in _FORMATTER_NAMES and isinstance(owner, str | type) and _is_text(owner):
        return _formatter(owner, name)
    if name in _TAKES_NAMES | _TAKES_BUFFERS and _is_made_by(owner, "pandas"):
        checked = _with_checked_names if name in _TAKES_NAMES else _without_buffer
        return checked(owner, getattr(owner, name, *default))
    if name in _SETS_ANYTHING and _is_made_by(owner, "matplotlib"):
        return _with_checked_keys(owner, getattr(owner, name, *default))
    return handed_out(getattr(owner, name, *default), name)


def _is_refused(owner: Any, name: str) -> bool:
    if name in INSPECT_ATTRIBUTES or (isinstance(owner, BaseException) and name in _REFUSED_ON_EXCEPTIONS):
        return True
    if isinstance(owner, type) and owner not in _own_classes and name in _REFUSED_OF_TYPES.split():
        return True
    return any(
        name in refused and _is_made_by(owner, library) for library, refused in _REFUSED_OF_LIBRARIES.items()
    )


def _is_made_by(owner: Any, library: str) -> bool:
    """Whether the class of ``owner``, or ``owner`` as a class, or one they derive from, is the library's."""
    kind = owner if isinstance(owner, type) else type(owner)
    return any(base.__module__.partition(".")[0] == library for base in kind.__mro__)


def _with_checked_names(owner: Any, method: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        for text in _texts((args, kwargs)):
            if text.startswith("_") or text in _NUMPY_DOORS.split() or _is_refused(owner, text):
                raise PolicyViolation(f"{text!r} is not available here")
        return method(*args, **kwargs)

    return call


def _with_checked_keys(owner: Any, method: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        given = [dict(arg) if isinstance(arg, Mapping) else arg for arg in args]
        for key in (*kwargs, *(key for arg in given if isinstance(arg, dict) for key in arg)):
            if _is_refused(owner, key):
                raise PolicyViolation(f"the attribute {key!r} is not available here")
        return method(*given, **kwargs)

    return call


def _without_buffer(_: Any, method: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, buf: None = None, **kwargs: Any) -> Any:
        if buf is not None or any(isinstance(arg, str) for arg in args):
            raise PolicyViolation("files are not available here")
        return method(*args, **kwargs)

    return call


def _texts(value: Any) -> Iterable[str]:
    """Every string within. What tells something else when it is looked at again is refused."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | dict | set | frozenset):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
    elif _is_made_by(value, "numpy") or _is_made_by(value, "pandas"):
        kinds = getattr(getattr(value, "dtype", None), "kind", "")
        if isinstance(value, Iterable) and kinds in tuple("OSUT"):
            yield from (part for part in list(value) if isinstance(part, str))
    elif isinstance(value, Iterable) and not isinstance(value, bytes | range):
        raise PolicyViolation("write the names as a list here")


def handed_out(value: Any, name: str) -> Any:
    """``value`` unless it is a module, a frame, a builtin or a class that would undo the policy."""
    if isinstance(value, _REFUSED_TYPES) or id(value) in _REFUSED_CALLABLES or _takes_pointers(value):
        raise PolicyViolation(f"{name!r} leads out of the sandbox")
    return value


def _takes_pointers(value: Any) -> bool:
    """Whether it is a class of NumPy that makes an array over any bytes; our ``Array`` is none."""
    if not isinstance(value, type) or value.__name__ not in _RAW_CLASSES or type(value) is _Unmade:
        return False
    return value.__module__.partition(".")[0] == "numpy"


def _underscore(owner: Any, name: str) -> Any:
    if name == "__class__":
        return guarded_type(owner)
    if name == "__name__" and isinstance(owner, type | types.FunctionType | types.BuiltinFunctionType):
        return str(getattr(owner, name))
    if name in TUPLE_RECORD_METHODS and (isinstance(owner, tuple) or _is_record_class(owner)):
        return getattr(owner, name)
    if isinstance(owner, super) and name in METHODS:
        return getattr(owner, name)
    raise PolicyViolation(f"names that begin with an underscore are not available here: {name!r}")


def _is_record_class(owner: Any) -> bool:
    return isinstance(owner, type) and issubclass(owner, tuple) and hasattr(owner, "_fields")


def _is_text(owner: Any) -> bool:
    return issubclass(owner, str) if isinstance(owner, type) else isinstance(owner, str)


def guarded_getitem(owner: Any, index: Any) -> Any:
    """``owner[index]``; a container cannot smuggle a module out."""
    return handed_out(owner[index], "item")


def guarded_iter(owner: Iterable[Any]) -> Iterable[Any]:
    """Iteration itself hides nothing from a snippet: what it may hold it may loop over."""
    return owner


class _SafeFormatter(string.Formatter):
    """``str.format`` whose fields go through the guards: ``"{0.real}"`` works, ``"{0.__class__}"`` does
    not.
    """

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        first, rest = string._string.formatter_field_name_split(field_name)  # type: ignore[attr-defined]
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            if is_attribute and key.startswith("_"):
                raise PolicyViolation(f"format fields cannot read {key!r}")
            value = guarded_getattr(value, key) if is_attribute else guarded_getitem(value, key)
        return value, first


def format_text(template: str, *args: Any, **kwargs: Any) -> str:
    """``template.format(…)``, for libraries that are handed templates by snippets."""
    return _SafeFormatter().vformat(str(template), args, kwargs)


def _formatter(owner: Any, name: str) -> Callable[..., str]:
    def format_mapping(template: str, mapping: Mapping[str, Any]) -> str:
        return _SafeFormatter().vformat(str(template), (), mapping)

    chosen: Callable[..., str] = format_text if name == "format" else format_mapping
    if isinstance(owner, type):
        return chosen
    return lambda *args, **kwargs: chosen(owner, *args, **kwargs)


# writes


def guarded_write(owner: Any) -> Any:
    """``owner`` if its items may be set or deleted by a snippet."""
    if isinstance(owner, _WRITABLE_ITEMS) or type(owner) in _own_classes or _is_library_array(owner):
        return owner
    if _is_made_by(owner, "pandas") and not isinstance(owner, type):
        return owner
    if type(owner) in (tuple, str, bytes, int, float, range, frozenset, set):
        return owner  # let Python give its own, clearer TypeError
    raise PolicyViolation(f"objects of type {type(owner).__name__!r} cannot be changed here")


def guarded_write_attribute(owner: Any, name: str) -> Any:
    """``owner`` if its attribute ``name`` may be set or deleted: only on the snippet's own classes and
    objects.
    """
    if name.startswith("_"):
        raise PolicyViolation(f"names that begin with an underscore cannot be set: {name!r}")
    if type(owner) in _own_classes or (isinstance(owner, type) and owner in _own_classes):
        return owner
    if isinstance(owner, Context) or (name == "shape" and _is_library_array(owner)):
        return owner  # getcontext().prec = 50 is how Decimal is meant to be used
    if name in ("columns", "index", "name") and _is_made_by(owner, "pandas") and not isinstance(owner, type):
        return owner
    raise PolicyViolation(f"attributes of {type(owner).__name__!r} objects cannot be changed here")


def _is_library_array(owner: Any) -> bool:
    module = type(owner).__module__
    if type(owner).__name__ == "flagsobj":  # of an array that is read-only for a reason
        return False
    return module == "numpy" or module.startswith(("numpy.", "sympy.matrices.", "sympy.tensor."))


_INPLACE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+=": operator.iadd,
    "-=": operator.isub,
    "*=": operator.imul,
    "/=": operator.itruediv,
    "%=": operator.imod,
    "**=": operator.ipow,
    "<<=": operator.ilshift,
    ">>=": operator.irshift,
    "|=": operator.ior,
    "^=": operator.ixor,
    "&=": operator.iand,
    "//=": operator.ifloordiv,
    "@=": operator.imatmul,
}


def inplace_name(symbol: str, left: Any, right: Any) -> Any:
    """``left symbol right`` for a plain name."""
    return _INPLACE[symbol](left, right)


def inplace_item(symbol: str, owner: Any, index: Any, right: Any) -> None:
    """``owner[index] symbol right``."""
    target = guarded_write(owner)
    target[index] = _INPLACE[symbol](guarded_getitem(owner, index), right)


def inplace_attribute(symbol: str, owner: Any, name: str, right: Any) -> None:
    """``owner.name symbol right``."""
    target = guarded_write_attribute(owner, name)
    setattr(target, name, _INPLACE[symbol](guarded_getattr(owner, name), right))


# classes and types


def make_class(name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> type:
    """The metaclass of snippets: plain classes over plain classes, own classes and exceptions.

    Subclasses of str, dict and the like are refused: library code trusts their methods.
    """
    if options:
        raise PolicyViolation("class keywords are not available here")
    for base in bases:
        if not (base is object or base in _own_classes or _is_exception(base)):
            raise PolicyViolation(f"classes cannot derive from {getattr(base, '__name__', base)!r} here")
    # not "__main__": dataclasses would look its globals up there
    made = type(name, bases, {**namespace, "__module__": "snippet"})
    _own_classes.add(made)
    return made


def _is_exception(base: Any) -> bool:
    return isinstance(base, type) and issubclass(base, BaseException) and base.__module__ == "builtins"


def own_only(decorator: Callable[..., Any]) -> Callable[..., Any]:
    """A class decorator that works on the snippet's own classes only: those of libraries stay as they are."""

    def decorate(cls: Any = None, **options: Any) -> Any:
        if cls is None:
            return lambda late: decorate(late, **options)
        if cls not in _own_classes:
            raise PolicyViolation("only classes made here can be decorated")
        made = decorator(cls, **options)
        _own_classes.add(made)
        return made

    return decorate


class _Unmade(type):
    """The type of ``Array``: knows the instances and methods of NumPy's arrays, and makes none."""

    def __call__(cls, *_: Any, **__: Any) -> NoReturn:
        raise PolicyViolation("arrays are made with numpy.array, zeros or arange here")

    def __instancecheck__(cls, value: Any) -> bool:
        return any((base.__module__, base.__name__) == ("numpy", "ndarray") for base in type(value).__mro__)

    def __getattr__(cls, name: str) -> Any:
        import numpy

        return guarded_getattr(numpy.ndarray, name)


Array: Final = _Unmade("ndarray", (), {"__module__": "numpy"})
"""Stands for ``numpy.ndarray``, whose constructor takes any bytes for pointers to objects."""


def guarded_type(value: Any) -> type:
    """``type(value)`` for values; constructors of functions, modules and types are not handed out."""
    found = type(value)
    if any((base.__module__, base.__name__) == ("numpy", "ndarray") for base in found.__mro__):
        return Array
    made_by_interpreter = found.__module__ == "builtins" and not hasattr(builtins, found.__name__)
    if issubclass(found, type) or made_by_interpreter or found.__module__.startswith("sandbox"):
        raise PolicyViolation(f"the type of a {found.__name__} is not available here")
    return found


# builtins


def refused(name: str) -> Callable[..., NoReturn]:
    """A builtin that says it is not there."""

    def stub(*_: Any, **__: Any) -> NoReturn:
        raise PolicyViolation(f"{name}() is not available here")

    return stub


def _getattr(owner: Any, name: str, *default: Any) -> Any:
    return guarded_getattr(owner, name, *default)


def _hasattr(owner: Any, name: str) -> bool:
    try:
        guarded_getattr(owner, name)
    except (AttributeError, PolicyViolation):
        return False
    return True


def _setattr(owner: Any, name: str, value: Any) -> None:
    if type(name) is not str:
        raise TypeError("attribute name must be a string")
    setattr(guarded_write_attribute(owner, name), name, value)


def _format(value: Any, spec: str = "") -> str:
    return format(value, spec)


def apply(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """A call with ``*args`` or ``**kwargs``."""
    return function(*args, **kwargs)


_PLAIN: Final = """
    all any ascii bin bytes bytearray classmethod dict enumerate filter frozenset iter list map
    max min next object property reversed set sorted staticmethod sum super tuple zip
    NotImplemented ExceptionGroup RecursionError ModuleNotFoundError FileNotFoundError PermissionError
    TimeoutError ConnectionError StopAsyncIteration
"""
_REFUSED: Final = """
    open eval exec compile __import__ globals locals vars dir input breakpoint exit quit help
    memoryview
"""
_GUARDS: Final[dict[str, Any]] = {
    "_getattr_": guarded_getattr,
    "_getitem_": guarded_getitem,
    "_getiter_": guarded_iter,
    "_iter_unpack_sequence_": guarded_iter_unpack_sequence,
    "_unpack_sequence_": guarded_unpack_sequence,
    "_write_": guarded_write,
    "_write_attribute_": guarded_write_attribute,
    "_inplacevar_": inplace_name,
    "_inplace_item_": inplace_item,
    "_inplace_attribute_": inplace_attribute,
    "_apply_": apply,
    "__metaclass__": make_class,
}


def namespace(show: Callable[..., None], load: Callable[..., Any]) -> dict[str, Any]:
    """A fresh global namespace for one kernel. ``show`` is its print, ``load`` its ``__import__``."""
    names: dict[str, Any] = {**safe_builtins}
    names.update((name, getattr(builtins, name)) for name in _PLAIN.split())
    names.update((name, refused(name)) for name in _REFUSED.split())
    names.update(_GUARDS)
    names.update(getattr=_getattr, hasattr=_hasattr, setattr=_setattr, delattr=_delattr, format=_format)
    names.update(type=guarded_type, print=show, __import__=load)
    return {"__builtins__": names, "__name__": "__main__"}


def _delattr(owner: Any, name: str) -> None:
    delattr(guarded_write_attribute(owner, str(name)), str(name))
