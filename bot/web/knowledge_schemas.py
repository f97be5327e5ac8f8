"""What operators send to change documents and rules. Unknown fields are refused, unlike in other bodies.

A misspelled ``access`` that was ignored would leave a document open. Knows nothing of what is done with it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.web.problems import Problem
from knowledge.access import LISTS, Rule, rule_from


class Strict(BaseModel):
    """An object in which every field is understood."""

    model_config = ConfigDict(extra="forbid")


class RuleBody(Strict):
    """The own rule of a folder or document. In any list ``*`` is everyone, ``signed-in`` everyone known."""

    allow_users: list[str] = Field(default_factory=list, max_length=10_000)
    allow_groups: list[str] = Field(default_factory=list, max_length=10_000)
    deny_users: list[str] = Field(default_factory=list, max_length=10_000)
    deny_groups: list[str] = Field(default_factory=list, max_length=10_000)
    inherit: bool | Literal["denials"] = True

    def rule(self) -> Rule:
        """As a rule. Raises ``BadRule`` for a blank name."""
        return rule_from({name: getattr(self, name) for name in (*LISTS, "inherit")}, "access")


class DocumentRequest(Strict):
    """``POST /v1/knowledge/documents``. Give ``text``, or other kinds as ``content_base64``, or a ``url``.

    ``path`` is the place, ``/hr/pay/2026.md``; its ending tells the kind. With ``url`` it is the folder, and the
    content type tells the kind. ``access`` is the document's own rule.
    """

    path: str = Field(min_length=1, max_length=1000)
    text: str | None = None
    content_base64: str | None = None
    url: str | None = Field(None, max_length=2000)
    access: RuleBody | None = None

    @model_validator(mode="after")
    def _has_one_content(self) -> DocumentRequest:
        if [self.text, self.content_base64, self.url].count(None) != 2:
            raise ValueError("give either text or content_base64 or url")
        return self

    @property
    def rule(self) -> Rule | None:
        """The document's own rule, when one is given."""
        return self.access.rule() if self.access else None

    @property
    def data(self) -> bytes:
        """The bytes of the document. Raises ``Problem`` 400."""
        if self.text is not None:
            return self.text.encode("utf-8", "replace")
        try:
            return base64.b64decode(self.content_base64 or "", validate=True)
        except (binascii.Error, ValueError):
            raise Problem(400, "content_base64: this is no base64", "invalid_request") from None


class AccessRequest(Strict):
    """``PUT /v1/knowledge/access``: the whole own rule of a folder or document.

    For folders also what those who are refused are told. A folder that is not there comes into being.
    """

    target: str = Field(min_length=1, max_length=1000)
    access: RuleBody
    explain_denial: bool | None = None
    contact: str | None = Field(None, max_length=200)


class AccessChange(Strict):
    """``POST /v1/knowledge/access``: puts users and groups on a list, or with ``remove`` takes them off both."""

    target: str = Field(min_length=1, max_length=1000)
    effect: Literal["allow", "deny", "remove"] = "allow"
    users: list[str] = Field(default_factory=list, max_length=10_000)
    groups: list[str] = Field(default_factory=list, max_length=10_000)
    inherit: bool | Literal["denials"] | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> AccessChange:
        if not self.users and not self.groups and self.inherit is None:
            raise ValueError("nothing to change; give users, groups or inherit")
        return self


def strict_problem(error: ValidationError) -> Problem:
    """The first thing that is wrong with a body, as one sentence."""
    first: Mapping[str, Any] = error.errors(include_url=False, include_input=False, include_context=False)[0]
    if first["type"] == "json_invalid":
        return Problem(400, f"this is not valid JSON ({first['msg']})", "invalid_json")
    where = ".".join(str(part) for part in first["loc"])
    said = str(first["msg"]).removeprefix("Value error, ")
    return Problem(400, f"{where}: {said}" if where else said, "invalid_request")


def rule_json(rule: Rule) -> dict[str, object]:
    """A rule's lists, sorted."""
    return {name: sorted(getattr(rule, name)) for name in LISTS} | {"inherit": rule.inherit}
