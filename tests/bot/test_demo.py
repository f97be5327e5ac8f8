"""The demo company agrees with itself and with the validation questions that lean on it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from knowledge.access import ANONYMOUS, Principal, Rule, effective, judge, rule_from

BOT = Path(__file__).parents[2] / "bot"
DEMO = BOT / "demo"
DOCUMENTS = DEMO / "documents"
PEOPLE = tomllib.loads((DEMO / "people.toml").read_text("utf-8"))
PATHS = sorted("/" + path.relative_to(DOCUMENTS).as_posix() for path in DOCUMENTS.rglob("*.md"))
LINES = (BOT / "training/validation/knowledge.jsonl").read_text("utf-8").splitlines()
QUESTIONS = [line for line in map(json.loads, LINES) if "document" in line]


def with_parents(group: str) -> set[str]:
    """The group and every group above it; a loop would not end, so the tests fail on it."""
    return {group}.union(*(with_parents(parent) for parent in PEOPLE["groups"][group].get("parents", ())))


def principal(user: str) -> Principal:
    """The person as rights see them; ``""`` is nobody known."""
    if not user:
        return ANONYMOUS
    person = PEOPLE["users"][user]
    groups = frozenset[str]().union(*(with_parents(group) for group in person["groups"]))
    return Principal(user, groups, operator=person.get("operator", False))


def chain(path: str) -> list[Rule]:
    """The rules from the root folder down to the document."""
    place = DOCUMENTS / path.lstrip("/")
    rules: list[Rule] = []
    for folder in [*reversed(place.parents)]:
        source = folder / "access.toml"
        if not (folder.is_relative_to(DOCUMENTS) and source.exists()):
            continue
        table = tomllib.loads(source.read_text("utf-8"))
        own = {k: v for k, v in table["folder"].items() if k not in {"explain_denial", "contact"}}
        rules.append(rule_from(own, str(source)))
        if folder == place.parent and place.name in table.get("documents", {}):
            rules.append(rule_from(table["documents"][place.name], str(source)))
    return rules


def test_it_has_the_promised_size() -> None:
    """Twelve people with one operator, thirty short documents, seventeen of them Chinese."""
    texts = [(DOCUMENTS / path.lstrip("/")).read_text("utf-8") for path in PATHS]
    assert len(PEOPLE["users"]) == 12
    assert [u for u, person in PEOPLE["users"].items() if person["operator"]] == ["wu_tao"]
    assert len(PATHS) == 30
    assert sum(path.endswith(".zh.md") for path in PATHS) == 17
    assert all(150 <= len(text) <= 900 for text in texts)


def test_every_name_in_a_rule_exists() -> None:
    """A rule names only users, groups and documents that the demo has; a typo would open or close nothing."""
    groups, users = {*PEOPLE["groups"], "*", "signed-in"}, {*PEOPLE["users"]}
    for source in DOCUMENTS.rglob("access.toml"):
        table = tomllib.loads(source.read_text("utf-8"))
        assert all((source.parent / name).exists() for name in table.get("documents", {}))
        for rule in [table["folder"], *table.get("documents", {}).values()]:
            assert groups.issuperset([*rule.get("allow_groups", ()), *rule.get("deny_groups", ())])
            assert users.issuperset([*rule.get("allow_users", ()), *rule.get("deny_users", ())])


@pytest.mark.parametrize("path", PATHS)
def test_every_document_has_readers_who_are_not_operators(path: str) -> None:
    """No document is forgotten: somebody other than an operator may read it."""
    people = [principal(user) for user in PEOPLE["users"]]
    assert any(judge(effective(chain(path)), person).allowed for person in people if not person.operator)


@pytest.mark.parametrize(
    ("path", "readers"),
    [
        ("/hr/pay/bands-2026.zh.md", {"lin_yue", "zhou_min", "gao_yuan", "sarah_lindqvist"}),
        ("/plans/cedar/project-cedar.en.md", {"gao_yuan", "sarah_lindqvist"}),
        ("/sales/north-accounts.zh.md", {"liu_chang", "gao_yuan", "sarah_lindqvist"}),
        ("/plans/roadmap-2026.en.md", {*PEOPLE["users"]} - {"tom_becker", "wu_tao"}),
    ],
)
def test_the_readers_are_those_of_the_readme(path: str, readers: set[str]) -> None:
    """Inheritance, nesting and denial lead to exactly the readers whom the README promises."""
    people = [principal(user) for user in PEOPLE["users"]]
    allowed = {p.id for p in people if not p.operator and judge(effective(chain(path)), p).allowed}
    assert allowed == readers


@pytest.mark.parametrize("line", QUESTIONS, ids=lambda line: str(line["id"]))
def test_validation_questions_rest_on_a_document(line: dict[str, object]) -> None:
    """What an answer must contain is in the named document, and exactly the refused asker may not read it."""
    path, user = str(line["document"]), str(line["as"])
    assert judge(effective(chain(path)), principal(user)).allowed is not line.get("must_refuse", False)
    text = (DOCUMENTS / path.lstrip("/")).read_text("utf-8").replace(",", "")
    needed = line.get("must_contain", [])
    assert isinstance(needed, list)
    assert all(any(option in text for option in part.split("|")) for part in needed)
