"""SymPy without its eval: strings go through a parser that knows calls, numbers, names and operators only.

SymPy turns strings into expressions with ``eval`` over all builtins, from ``sympify`` and so from nearly
every function; ``lambdify`` (and ``nsolve`` through it) executes text made from names of symbols and
functions. Both are replaced at their source when SymPy is first imported in a kernel. Never imported by the
server's own work.
"""

from __future__ import annotations

import ast
import builtins
import functools
import linecache
import sys
from collections.abc import Callable
from typing import Any, Final

from sandbox.errors import PolicyViolation

_ALLOWED_NODES: Final = (
    *(ast.Expression, ast.Call, ast.keyword, ast.Name, ast.Load, ast.Constant),
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.operator, ast.unaryop, ast.boolop, ast.cmpop),
    *(ast.Tuple, ast.List, ast.Set, ast.Dict),
)
_PRINTED_BUILTINS: Final = """
    abs all any bool complex divmod enumerate float int len list max min pow range round set sum tuple zip
"""
"""Of Python, what SymPy's printers write."""
_PRINTABLE: Final = "core functions concrete integrals logic matrices polys series simplify"
"""Where in SymPy the classes of expressions are that lambdify takes; others may have any name, such as a quantity's."""
_LAMBDIFY_BACKENDS: Final = (None, "math", "numpy", "mpmath", "sympy")


@functools.cache
def _vocabulary() -> dict[str, Any]:
    """Names that may stand in a string: what a snippet may import, plus a few builtins."""
    import sympy

    from sandbox.facades import chosen  # it imports this module

    names = chosen("sympy", sympy)
    names.update(abs=abs, min=sympy.Min, max=sympy.Max, int=sympy.Integer, float=sympy.Float, round=round)
    return {name: value for name, value in names.items() if callable(value) or isinstance(value, sympy.Basic)}


def check_expression(code: str) -> ast.Expression:
    """Parse ``code``; refuse everything but calls of names, numbers, strings and operators."""
    tree = ast.parse(code.strip(), "<expression>", "eval")
    for node in ast.walk(tree):
        if not isinstance(node, _ALLOWED_NODES):
            raise PolicyViolation(f"{type(node).__name__} is not allowed in an expression string")
        if isinstance(node, ast.Name) and node.id.startswith("_"):
            raise PolicyViolation(f"the name {node.id!r} is not allowed in an expression string")
        if isinstance(node, ast.Call) and not isinstance(node.func, ast.Name | ast.Call):
            raise PolicyViolation("only functions can be called in an expression string")
    return tree


def parse(
    text: str,
    local_dict: dict[str, Any] | None = None,
    transformations: Any = None,
    global_dict: dict[str, Any] | None = None,
    evaluate: bool = True,
) -> Any:
    """SymPy's ``parse_expr`` over a closed vocabulary. ``global_dict`` is not used; ``evaluate`` must stay
    True.
    """
    from sympy.parsing import sympy_parser as parser

    if not evaluate:
        raise PolicyViolation("evaluate=False is not available for expression strings")
    names = dict(_vocabulary())
    local = {str(key): value for key, value in (local_dict or {}).items()}
    if isinstance(transformations, str):
        transformations = parser.T[:] if transformations == "all" else parser.T[:6]
    chosen = parser.standard_transformations if transformations is None else transformations
    code = parser.stringify_expr(str(text), local, names, chosen)
    tree = check_expression(code)
    return eval(compile(tree, "<expression>", "eval"), {"__builtins__": {}, **names}, local)


def _checked_lambdify(real: Callable[..., Any]) -> Callable[..., Any]:
    def lambdify(args: Any, expr: Any, modules: Any = None, **options: Any) -> Any:
        if options.keys() - {"cse", "dummify"}:
            raise PolicyViolation("lambdify takes args, expr and modules here")
        backends = modules if isinstance(modules, list | tuple) else [modules]
        if any(backend not in _LAMBDIFY_BACKENDS for backend in backends if not isinstance(backend, dict)):
            raise PolicyViolation("lambdify works with math, numpy, mpmath or sympy here")
        if any(isinstance(backend, dict) for backend in backends):
            raise PolicyViolation("lambdify takes no functions of its own here")
        _check_printable(args, expr)
        made: Callable[..., Any] = real(args, expr, modules, **options)
        _check_source(made)
        return made

    return lambdify


def _check_printable(args: Any, expr: Any) -> None:
    """Refuse names that would become code: unknown functions, and free symbols that are no argument."""
    import sympy
    from sympy.core.function import AppliedUndef

    parts = sympy.flatten([expr]) if isinstance(expr, list | tuple) else [expr]
    arguments = set(sympy.flatten([args]))
    for part in map(sympy.sympify, parts):
        if part.atoms(AppliedUndef) or not part.free_symbols <= arguments:
            raise PolicyViolation("lambdify needs an expression in its arguments, without unknown functions")
        _check_names(part)
    for argument in arguments:
        if not str(argument).isidentifier() or str(argument).startswith("_"):
            raise PolicyViolation("lambdify needs arguments with plain names")


def _check_names(part: Any) -> None:
    """Refuse names that are no identifiers, bound ones too, and whatever else has a name of its own choice."""
    import sympy

    printable = tuple(f"sympy.{name}." for name in _PRINTABLE.split())
    for node in sympy.preorder_traversal(list(part) if isinstance(part, sympy.MatrixBase) else part):
        if isinstance(node, sympy.Symbol | sympy.core.symbol.Str):
            if not node.name.isidentifier() or node.name.startswith("_"):
                raise PolicyViolation("lambdify needs plain names")
        elif isinstance(node, sympy.Basic) and not node.func.__module__.startswith(printable):
            raise PolicyViolation(f"lambdify does not take {node.func.__name__} here")


def _check_source(made: Callable[..., Any]) -> None:
    """Refuse a function whose source does more than calculate. It has not been called yet."""
    import numpy

    from sandbox.facades import chosen  # it imports this module

    lines = linecache.cache[made.__code__.co_filename][2]  # type: ignore[misc]
    closed = {*vars(builtins), *vars(numpy)} - {*_PRINTED_BUILTINS.split(), *chosen("numpy", numpy)}
    for node in ast.walk(ast.parse("".join(lines))):
        name = (
            node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else "x"
        )
        is_hidden = name.startswith("__") or (isinstance(node, ast.Attribute) and name.startswith("_"))
        if is_hidden or (isinstance(node, ast.Name) and name in closed):
            raise PolicyViolation(f"lambdify does not take {name} here")


def _refuse_string_rules(*_: Any, **__: Any) -> Any:
    raise PolicyViolation("this is not available here")


@functools.cache
def _close() -> dict[str, Any]:
    """Replace SymPy's evaluators in every loaded SymPy module, once per process."""
    import sympy
    from sympy.parsing import ast_parser, sympy_parser
    from sympy.utilities.lambdify import lambdify

    checked = _checked_lambdify(lambdify)
    new = {
        id(sympy_parser.parse_expr): parse,
        id(sympy_parser.eval_expr): _refuse_string_rules,
        id(ast_parser.parse_expr): _refuse_string_rules,
        id(lambdify): checked,
    }
    for name, module in list(sys.modules.items()):
        if name == "sympy" or name.startswith("sympy."):
            for key, value in list(vars(module).items()):
                if id(value) in new:
                    setattr(module, key, new[id(value)])
    return {"sympify": sympy.sympify, "S": sympy.S, "parse_expr": parse, "lambdify": checked}


def members(name: str) -> dict[str, Any]:
    """What the facade of ``name`` gets besides SymPy's public names. Closes SymPy's evaluators first."""
    closed = _close()
    if name == "sympy":
        return closed
    return {"parse_expr": parse} if name == "sympy.parsing.sympy_parser" else {}
