"""The language policy: which Python a snippet may be written in, and how it becomes a code object.

RestrictedPython rewrites every attribute access, item access, iteration and write into a call of a guard (see
``guards``); this module widens its grammar to what honest calculation uses. It keeps the noise down and
protects the state inside a session. It is not the boundary: that is the process (see ``isolation``). Knows
nothing of kernels, and nothing of what the guards decide.
"""

from __future__ import annotations

import ast
from types import CodeType
from typing import Any, Final

from RestrictedPython.transformer import (
    IOPERATOR_TO_STR,
    RestrictingNodeTransformer,
    copy_locations,
)

from sandbox.errors import PolicyViolation
from sandbox.guards import METHODS, READABLE_DUNDERS, TUPLE_RECORD_METHODS

RESULT_NAME: Final = "_result_"
"""Where the value of the last bare expression is left. Snippets cannot spell it."""


class SnippetTransformer(RestrictingNodeTransformer):  # type: ignore[misc]
    """RestrictedPython's transformer, widened. Every ``visit_`` here is a decision to allow something."""

    def check_name(self, node: Any, name: str | None, allow_magic_methods: bool = False) -> None:
        """Refuse names that begin with an underscore, except special methods of classes and ``__name__``."""
        if allow_magic_methods and name in METHODS and node.col_offset != 0:
            return
        super().check_name(node, name, allow_magic_methods)

    def visit_Name(self, node: ast.Name) -> ast.AST | None:
        """``print`` is an ordinary function of ours; ``__name__`` may be read."""
        if isinstance(node.ctx, ast.Load) and node.id in ("print", "__name__"):
            return node
        return super().visit_Name(node)  # type: ignore[no-any-return]

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST | None:
        """Let the guard judge a few documented underscore names; writes go through the attribute guard."""
        if isinstance(node.ctx, ast.Load):
            if self._is_known_underscore(node):
                value = self.node_contents_visit(node).value
                return self._call("_getattr_", [value, ast.Constant(node.attr)], node)
            return super().visit_Attribute(node)  # type: ignore[no-any-return]
        visited: ast.AST = super().visit_Attribute(node)
        if isinstance(visited, ast.Attribute) and isinstance(visited.value, ast.Call):
            visited.value.func = ast.copy_location(ast.Name("_write_attribute_", ast.Load()), node)
            visited.value.args.append(ast.copy_location(ast.Constant(node.attr), node))
        return visited

    def _is_known_underscore(self, node: ast.Attribute) -> bool:
        if node.attr in READABLE_DUNDERS or node.attr in TUPLE_RECORD_METHODS:
            return True
        calls_super = isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name)
        return calls_super and node.value.func.id == "super" and node.attr in METHODS  # type: ignore[attr-defined]

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST | None:
        """``x.a += v`` and ``x[i] += v``: one guarded call, so that ``x`` and ``i`` are evaluated once."""
        if isinstance(node.target, ast.Name):
            return super().visit_AugAssign(node)  # type: ignore[no-any-return]
        operator = ast.Constant(IOPERATOR_TO_STR[type(node.op)])
        owner = self.visit(node.target.value)
        value = self.visit(node.value)
        if isinstance(node.target, ast.Attribute):
            self.check_name(node, node.target.attr)
            arguments = [operator, owner, ast.Constant(node.target.attr), value]
            return ast.copy_location(ast.Expr(self._call("_inplace_attribute_", arguments, node)), node)
        arguments = [operator, owner, self.visit(node.target.slice), value]
        return ast.copy_location(ast.Expr(self._call("_inplace_item_", arguments, node)), node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """Annotations are never evaluated: an assignment stays, a bare one becomes a constant
        (dataclasses).
        """
        target = self.visit(node.target)
        if not isinstance(node.target, ast.Name):
            assign: ast.stmt = ast.Assign([target], self.visit(node.value)) if node.value else ast.Pass()
        else:
            value = self.visit(node.value) if node.value else None
            assign = ast.AnnAssign(target, ast.Constant(0), value, simple=1)
        copy_locations(assign, node)
        return assign

    def visit_arg(self, node: ast.arg) -> ast.AST | None:
        """Annotations of parameters are dropped."""
        node.annotation = None
        return super().visit_arg(node)  # type: ignore[no-any-return]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST | None:
        """Return annotations are dropped."""
        node.returns = None
        return super().visit_FunctionDef(node)  # type: ignore[no-any-return]

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST | None:
        """``from sympy import *`` takes what the facade holds, names with an underscore excepted."""
        if [alias.name for alias in node.names] == ["*"]:
            return node
        return super().visit_ImportFrom(node)  # type: ignore[no-any-return]

    def visit_Nonlocal(self, node: ast.Nonlocal) -> ast.AST | None:
        """Counters in closures are honest."""
        for name in node.names:
            self.check_name(node, name)
        return node

    def visit_Global(self, node: ast.Global) -> ast.AST | None:
        """``global`` with ordinary names."""
        for name in node.names:
            self.check_name(node, name)
        return node

    # match: everything but class patterns, which read attributes past the guard

    def _contents(self, node: ast.AST) -> ast.AST:
        return self.node_contents_visit(node)  # type: ignore[no-any-return]

    visit_Match = visit_match_case = visit_MatchValue = visit_MatchSingleton = _contents
    visit_MatchSequence = visit_MatchOr = _contents

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> ast.AST:
        """A capture is an assignment to a name."""
        self.check_name(node, node.name)
        return self._contents(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.AST:
        """Keys by value; the rest goes to a name."""
        self.check_name(node, node.rest)
        return self._contents(node)

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.AST:
        """``case int():`` without inner patterns reads no attribute."""
        if node.patterns or node.kwd_patterns:
            self.error(node, "Class patterns with arguments are not allowed.")
        return self._contents(node)

    def _call(self, name: str, arguments: list[Any], at: ast.AST) -> ast.Call:
        call = ast.Call(ast.Name(name, ast.Load()), arguments, [])
        copy_locations(call, at)
        return call


def compile_snippet(source: str) -> CodeType:
    """Compile ``source``; the value of a last bare expression is assigned to ``RESULT_NAME``.

    Raises PolicyViolation for what is refused and SyntaxError for what is not Python.
    """
    transformer = SnippetTransformer()
    try:
        tree = ast.parse(source, "<code>", "exec")
        ends_in_expression = bool(tree.body) and isinstance(tree.body[-1], ast.Expr)
        tree = transformer.visit(tree)
    except (MemoryError, RecursionError):  # what the parser says to thousands of open brackets or signs
        raise PolicyViolation("the code is nested too deeply") from None
    if transformer.errors:
        raise PolicyViolation(_friendly(transformer.errors[0]))
    return _compile(tree, ends_in_expression)


def compile_unrestricted(source: str) -> CodeType:
    """The same without any policy. Only for probing what the process layers stop on their own."""
    tree = ast.parse(source, "<code>", "exec")
    return _compile(tree, bool(tree.body) and isinstance(tree.body[-1], ast.Expr))


def _compile(tree: ast.Module, ends_in_expression: bool) -> CodeType:
    if ends_in_expression:
        last = tree.body[-1]
        assert isinstance(last, ast.Expr), "a bare expression stays one under the transformer"
        tree.body[-1] = ast.copy_location(ast.Assign([ast.Name(RESULT_NAME, ast.Store())], last.value), last)
    ast.fix_missing_locations(tree)
    return compile(tree, "<code>", "exec", dont_inherit=True)


def _friendly(error: str) -> str:
    """``Line 3: "x" is …`` as one plain sentence."""
    line, _, rest = error.partition(": ")
    return f"not allowed here ({line.lower()}): {rest or error}"
