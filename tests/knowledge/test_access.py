"""The algebra of rules, without tables: who may read what, and why."""

from __future__ import annotations

import pytest

from knowledge.access import (
    ANONYMOUS,
    Audience,
    Folder,
    Inherit,
    Principal,
    Rule,
    audience_may_read,
    effective,
    explain,
    explainer,
    readable,
    rule_from,
)
from knowledge.errors import BadRule

ADA = Principal("ada", frozenset({"hr", "staff"}))
BOB = Principal("bob", frozenset({"eng", "staff"}))
ROOT = Principal("root", operator=True)


def rule(inherit: Inherit = True, **lists: str) -> Rule:
    """A rule from space-separated names."""
    return Rule(**{name: frozenset(names.split()) for name, names in lists.items()}, inherit=inherit)


NOBODY: set[str] = set()
CASES = {
    "no rule anywhere": ([], {"root"}),
    "empty rules": ([rule(), rule()], {"root"}),
    "user allowed": ([rule(allow_users="ada")], {"ada", "root"}),
    "group allowed": ([rule(allow_groups="eng")], {"bob", "root"}),
    "star in users": ([rule(allow_users="*")], {"", "ada", "bob", "root"}),
    "star in groups": ([rule(allow_groups="*")], {"", "ada", "bob", "root"}),
    "signed-in": ([rule(allow_users="signed-in")], {"ada", "bob", "root"}),
    "signed-in as a group": ([rule(allow_groups="signed-in")], {"ada", "bob", "root"}),
    "parent allows, child silent": ([rule(allow_groups="staff"), rule()], {"ada", "bob", "root"}),
    "parent and child add up": ([rule(allow_groups="hr"), rule(allow_users="bob")], {"ada", "bob", "root"}),
    "child cut off": ([rule(allow_groups="staff"), rule(inherit=False, allow_groups="hr")], {"ada", "root"}),
    "cut off in the middle": ([rule(allow_users="*"), rule(inherit=False), rule()], {"root"}),
    "deny beats allow": ([rule(allow_groups="staff", deny_users="bob")], {"ada", "root"}),
    "deny above beats allow below": ([rule(deny_groups="eng"), rule(allow_users="bob ada")], {"ada", "root"}),
    "deny below beats allow above": ([rule(allow_users="*"), rule(deny_groups="hr")], {"", "bob", "root"}),
    "deny above is cut off too": ([rule(deny_groups="eng"), rule(False, allow_users="bob")], {"bob", "root"}),
    "only denials come down": (
        [rule(allow_users="*", deny_groups="eng"), rule("denials", allow_users="ada bob")],
        {"ada", "root"},
    ),
    "through a rule below it": (
        [rule(allow_users="*"), rule("denials", allow_users="bob"), rule()],
        {"bob", "root"},
    ),
    "deny everyone": ([rule(allow_users="ada", deny_users="*")], NOBODY),
    "deny everyone signed in": ([rule(allow_users="*", deny_groups="signed-in")], {""}),
    "deny beats operators": ([rule(deny_users="root", allow_users="*")], {"", "ada", "bob"}),
}


@pytest.mark.parametrize("name", CASES)
def test_rules(name: str) -> None:
    """Each combination of lists and inheritance lets in exactly the people it should."""
    chain, expected = CASES[name]
    assert {p.id for p in (ANONYMOUS, ADA, BOB, ROOT) if readable(chain, p).allowed} == expected


def test_reserved_words_are_not_groups() -> None:
    """Holding a group that is called like a reserved word makes nobody known and opens nothing."""
    impostor = Principal("", frozenset({"signed-in", "*"}))
    assert not readable([rule(allow_groups="signed-in")], impostor).allowed


@pytest.mark.parametrize("blank", ["", "  "])
def test_blank_names_are_refused(blank: str) -> None:
    """A blank entry would let in the anonymous principal, whose id is blank; it is an error."""
    with pytest.raises(BadRule, match="blank"):
        Rule(allow_users=frozenset({blank}))


def test_the_audience_reads_what_every_member_reads() -> None:
    """One member without the right is enough to hide a document from a group."""
    pay = effective([rule(allow_groups="hr")])
    assert audience_may_read(pay, Audience.of(ADA))
    assert not audience_may_read(pay, Audience.of(ADA, BOB))
    assert not audience_may_read(pay, Audience.of(ADA, ANONYMOUS))


@pytest.mark.parametrize("audience", [Audience.of(), Audience(())])
def test_an_audience_of_nobody_is_the_anonymous_one(audience: Audience) -> None:
    """'Every member may read' holds trivially for no members; that must not open everything."""
    assert audience.members == (ANONYMOUS,)
    assert not audience_may_read(effective([rule(allow_users="signed-in")]), audience)


def test_explain_names_the_rule_that_decided() -> None:
    """An operator is told which folder's entry let somebody in or kept them out."""
    chain = [("/", rule(allow_groups="staff")), ("/hr", rule(deny_groups="eng")), ("/hr/a.md", rule())]
    assert explain(chain, ADA).reason == "allowed to group staff by /"
    assert explain(chain, BOB).reason == "denied to group eng by /hr"
    assert explain(chain, Principal("eve")).reason == "no rule allows it"
    only = [("/", rule(allow_users="*", deny_groups="eng")), ("/a", rule("denials", allow_users="ada"))]
    assert explain(only, ADA).reason == "allowed to user ada by /a"
    assert explain(only, BOB).reason == "denied to group eng by /"
    assert rule_from({"inherit": "denials", "allow_users": ["ada"]}, "here") == only[1][1]


def test_who_explains_a_denial() -> None:
    """The nearest folder that decides; silence above a cut; no folder at all by default."""
    open_, shut = Folder("/a", explain_denial=True, contact="Ada"), Folder("/a/b", explain_denial=False)
    assert explainer([Folder("/"), open_, Folder("/a/c")]) == open_
    assert explainer([Folder("/"), open_, shut]) is None
    assert explainer([open_, Folder("/a/d", Rule(inherit=False))]) is None
    assert explainer([open_, Folder("/a/d", Rule(inherit="denials"))]) is None
    assert explainer([Folder("/")]) is None


@pytest.mark.parametrize(
    "table",
    [{"allow": ["x"]}, {"allow_groups": "hr"}, {"allow_users": [1]}, {"inherit": "no"}, {"deny_users": 3}],
)
def test_a_rule_that_is_not_understood_is_an_error(table: dict[str, object]) -> None:
    """A misspelt key or a string in place of a list must not pass as an empty rule."""
    with pytest.raises(BadRule, match="here"):
        rule_from(table, "here")


def test_lost_groups_deny_and_allow_nothing() -> None:
    """A group of a directory that is too old opens nothing, and what it closed stays closed."""
    stale = Principal("ann", lost=frozenset({"staff", "interns"}))
    assert not readable([Rule(allow_groups=frozenset({"staff"}))], stale).allowed
    open_but = Rule(allow_users=frozenset({"signed-in"}), deny_groups=frozenset({"interns"}))
    assert readable([open_but], Principal("ann")).allowed
    assert not readable([open_but], stale).allowed
    assert Audience.of(stale, Principal("ann")) != Audience.of(Principal("ann")), (
        "no cache takes one for the other"
    )
