"""Who may read what: principals, audiences, and the rules of folders and documents.

Pure values and functions. The algebra, in the order it is applied:

1. *chain*: the rules from the root folder down to the document. A rule that does not inherit hides every
   rule above it; one that inherits denials hides what those above allow. What is left is united list by list into
   one effective rule (`effective`).
2. *deny wins*: whoever is on a deny list reads nothing, operators included.
3. *allow*: whoever is on an allow list reads. Operators read without being listed.
4. *otherwise no*: no rule anywhere means nobody but operators.
5. *audience*: readable is what **every** member may read (`audience_may_read`).

So an entry on an allow list never takes a right away, and one on a deny list never gives one.
In any list ``*`` is everyone and ``signed-in`` is everyone known. Knows nothing of files, tables or search.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Literal

from knowledge.errors import BadRule

EVERYONE = "*"
SIGNED_IN = "signed-in"
_UNLISTED = "no rule allows it"
Inherit = bool | Literal["denials"]
"""Whether a rule adds its parent's lists to its own: all of them, none, or only those that deny."""


@dataclass(frozen=True)
class Principal:
    """One person as rights see them. ``groups`` already holds the parents of nested groups.

    ``lost`` are groups of a directory that has not been read for too long: they allow nothing any more, and
    still deny.
    """

    id: str
    groups: frozenset[str] = frozenset()
    operator: bool = False
    lost: frozenset[str] = frozenset()


ANONYMOUS = Principal("")
"""Nobody known: reads only what is open to ``*``."""


@dataclass(frozen=True)
class Audience:
    """Everyone who will read the answer. A document is readable when *every* member may read it."""

    members: tuple[Principal, ...]

    def __post_init__(self) -> None:
        # all(()) is true, so an audience of nobody would read everything; it is the anonymous one instead.
        if not self.members:
            object.__setattr__(self, "members", (ANONYMOUS,))

    @classmethod
    def of(cls, *members: Principal) -> Audience:
        """The audience of these readers; no reader at all counts as the anonymous one."""
        return cls(
            tuple(sorted(set(members), key=lambda m: (m.id, sorted(m.groups), m.operator, sorted(m.lost))))
        )


@dataclass(frozen=True)
class Rule:
    """The four lists of one folder or document, and whether its parent's lists are added to them."""

    allow_users: frozenset[str] = frozenset()
    allow_groups: frozenset[str] = frozenset()
    deny_users: frozenset[str] = frozenset()
    deny_groups: frozenset[str] = frozenset()
    inherit: Inherit = True

    def __post_init__(self) -> None:
        # A blank entry would name the anonymous principal, whose id is "".
        for name in LISTS:
            if any(not entry.strip() for entry in getattr(self, name)):
                raise BadRule(f"{name} holds a blank name; remove it, or write * for everyone")

    def with_entries(self, name: str, entries: Iterable[str]) -> Rule:
        """The rule with ``entries`` added to the list called ``name``."""
        return replace(self, **{name: getattr(self, name) | frozenset(entries)})

    def without_entries(self, name: str, entries: Iterable[str]) -> Rule:
        """The rule with ``entries`` taken off the list called ``name``."""
        return replace(self, **{name: getattr(self, name) - frozenset(entries)})


LISTS = tuple(f.name for f in fields(Rule) if f.name != "inherit")


@dataclass(frozen=True)
class Folder:
    """A folder's own rule, and what a reader who is refused is told."""

    path: str
    rule: Rule = field(default_factory=Rule)
    explain_denial: bool | None = None
    """True: a refusal may say that this folder is restricted. None: as the parent folder does."""
    contact: str = ""


@dataclass(frozen=True)
class Verdict:
    """Whether somebody may read something, and why, in words for an operator."""

    allowed: bool
    reason: str


def effective(chain: Sequence[Rule]) -> Rule:
    """The one rule that ``chain`` (root first, document last) amounts to. Empty chain: the empty rule."""
    heard = Rule()
    for rule in chain:
        if rule.inherit == "denials":
            heard = replace(
                rule,
                deny_users=heard.deny_users | rule.deny_users,
                deny_groups=heard.deny_groups | rule.deny_groups,
            )
        elif rule.inherit:
            heard = replace(heard, **{name: getattr(heard, name) | getattr(rule, name) for name in LISTS})
        else:
            heard = rule
    return heard


def readable(chain: Sequence[Rule], principal: Principal) -> Verdict:
    """May ``principal`` read what stands at the end of ``chain`` (root first)?"""
    return judge(effective(chain), principal)


def judge(rule: Rule, principal: Principal) -> Verdict:
    """The verdict of an effective rule: deny before allow before operator before no."""
    suspect = replace(principal, groups=principal.groups | principal.lost) if principal.lost else principal
    if denied := _match(rule.deny_users, rule.deny_groups, suspect):
        return Verdict(False, f"denied to {denied}")
    if allowed := _match(rule.allow_users, rule.allow_groups, principal):
        return Verdict(True, f"allowed to {allowed}")
    if principal.operator:
        return Verdict(True, "operators read what is not denied to them")
    return Verdict(False, _UNLISTED)


def audience_may_read(rule: Rule, audience: Audience) -> bool:
    """True when every member of ``audience`` may read under this effective rule."""
    return all(judge(rule, member).allowed for member in audience.members)


def explain(chain: Sequence[tuple[str, Rule]], principal: Principal) -> Verdict:
    """`readable` over (path, rule) pairs, the reason naming the folders or the document that decided."""
    verdict = readable([rule for _, rule in chain], principal)
    cut = (False, "denials") if verdict.allowed else (False,)
    heard = chain[max((i for i, (_, rule) in enumerate(chain) if rule.inherit in cut), default=0) :]
    listed = replace(principal, operator=False)
    sources = [path for path, rule in heard if judge(rule, listed) == verdict]
    if not sources or verdict.reason == _UNLISTED:
        return verdict
    return replace(verdict, reason=f"{verdict.reason} by {', '.join(sources)}")


def explainer(folders: Sequence[Folder]) -> Folder | None:
    """The folder of this chain (root first) that wants denials explained, or None.

    The nearest folder that decides wins. A folder that does not inherit does not inherit openness either.
    """
    for folder in reversed(folders):
        if folder.explain_denial is not None:
            return folder if folder.explain_denial else None
        if folder.rule.inherit is not True:
            return None
    return None


def rule_from(table: Mapping[str, object], where: str) -> Rule:
    """The rule written in a TOML or JSON table; ``where`` names the source in errors."""
    if unknown := set(table) - {*LISTS, "inherit"}:
        raise BadRule(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {', '.join(LISTS)}, inherit")
    inherit = table.get("inherit", True)
    if inherit == "denials":
        return Rule(**_lists(table, where), inherit="denials")
    if not isinstance(inherit, bool):
        raise BadRule(f'{where}: inherit must be true, false or "denials"')
    return Rule(**_lists(table, where), inherit=inherit)


def _lists(table: Mapping[str, object], where: str) -> dict[str, frozenset[str]]:
    return {name: _names(table.get(name, ()), f"{where}: {name}") for name in LISTS}


def _names(value: object, where: str) -> frozenset[str]:
    """A list of names; a bare string is refused, because frozenset("hr") would allow ``h`` and ``r``."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise BadRule(f"{where} must be a list of names")
    names = list(value)
    if not all(isinstance(name, str) for name in names):
        raise BadRule(f"{where} must be a list of names")
    return frozenset(names)


def _match(users: frozenset[str], groups: frozenset[str], principal: Principal) -> str:
    """How the principal is on these lists, in words; empty when they are not."""
    if EVERYONE in users or EVERYONE in groups:
        return "everyone"
    known = bool(principal.id)
    if known and (SIGNED_IN in users or SIGNED_IN in groups):
        return "everyone signed in"
    if known and principal.id in users:
        return f"user {principal.id}"
    # Reserved words are not group names: holding a group called signed-in makes nobody known.
    common = sorted((principal.groups - {EVERYONE, SIGNED_IN}) & groups)
    return f"group {common[0]}" if common else ""
