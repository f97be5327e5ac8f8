"""Search against an oracle: for random worlds of people, nested groups, folders and rules, no leak."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge import Audience, Folder, Knowledge, Principal, Rule
from knowledge.tables import Tables

FOLDERS = ("/", "/a", "/a/b", "/a/b/c", "/d", "/d/e")
DOCUMENTS = (
    "/top.md",
    "/a/1.md",
    "/a/b/2.md",
    "/a/b/3.md",
    "/a/b/c/4.md",
    "/d/5.md",
    "/d/e/6.md",
    "/d/e/7.md",
)
PEOPLE = ("", "ann", "ben", "cyd", "dot")
GROUPS = ("g0", "g1", "g2", "g3")
QUESTION = "青禾公告编号"


@dataclass(frozen=True)
class World:
    """Who is in which group, which group in which, and every rule."""

    parents: dict[str, set[str]]
    memberships: dict[str, set[str]]
    operators: set[str]
    rules: dict[str, Rule]
    explained: dict[str, bool | None]


def names(of: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    """A short list with reserved words now and then; mostly empty, or nobody would ever read anything."""
    return st.just(frozenset()) | st.frozensets(
        st.sampled_from((*filter(None, of), "*", "signed-in")), max_size=2
    )


RULES = st.builds(
    Rule,
    allow_users=names(PEOPLE),
    allow_groups=names(GROUPS),
    deny_users=st.just(frozenset()) | names(PEOPLE),
    deny_groups=st.just(frozenset()) | names(GROUPS),
    inherit=st.sampled_from((True, True, False, "denials")),
)
WORLDS = st.builds(
    World,
    parents=st.fixed_dictionaries(
        # A group's parents come after it, so that nesting has no circle.
        {g: st.sets(st.sampled_from(GROUPS[i + 1 :]), max_size=2) for i, g in enumerate(GROUPS[:-1])}
    ),
    memberships=st.fixed_dictionaries({p: st.sets(st.sampled_from(GROUPS), max_size=2) for p in PEOPLE[1:]}),
    operators=st.sets(st.sampled_from(PEOPLE[1:]), max_size=1),
    rules=st.dictionaries(st.sampled_from((*FOLDERS, *DOCUMENTS)), RULES),
    explained=st.dictionaries(st.sampled_from(FOLDERS), st.sampled_from((True, False, None))),
)


def all_groups(world: World, person: str) -> set[str]:
    """The groups of a person with the parents of nested groups."""
    found: set[str] = set()
    waiting = list(world.memberships.get(person, ()))
    while waiting:
        group = waiting.pop()
        if group not in found:
            found.add(group)
            waiting.extend(world.parents.get(group, ()))
    return found


def oracle(world: World, person: str, place: str) -> bool:
    """May this person read what is at ``place``? Walks upwards, entry by entry, the slow and plain way."""
    names = {"*"} | ({"signed-in", person} if person else set())
    groups = {"*"} | ({"signed-in"} if person else set()) | all_groups(world, person)
    allowed, deaf = person in world.operators, False
    while True:
        rule = world.rules.get(place, Rule())
        if any(n in names for n in rule.deny_users) or any(g in groups for g in rule.deny_groups):
            return False
        if any(n in names for n in rule.allow_users) or any(g in groups for g in rule.allow_groups):
            allowed = allowed or not deaf
        if not rule.inherit or place == "/":
            # Denials further up do not reach past a rule that does not inherit.
            return allowed
        deaf = deaf or rule.inherit == "denials"  # what is allowed further up does not reach past it
        place = place.rpartition("/")[0] or "/"


def write(tables: Tables, world: World) -> None:
    """Put the world's rules into the tables, through a connection of our own."""
    with tables.writing():
        for path in FOLDERS:
            rule = world.rules.get(path, Rule())
            tables.put_folder(Folder(path, rule, world.explained.get(path), "ask ann"))
        for entry in tables.entries():
            tables.set_document_rule(entry.id, world.rules.get(entry.path, Rule()))


def test_search_shows_what_the_oracle_allows(tmp_path: Path) -> None:
    """Each search after each change of rules finds exactly what every member of the audience may read."""
    source = tmp_path / "source"
    for number, path in enumerate(DOCUMENTS):
        file = source / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# 青禾公告\n\n青禾公告编号为 {number}。\n", "utf-8")
    data = tmp_path / "data"
    with asyncio.Runner() as runner:
        opened = Knowledge.open(data)
        knowledge = runner.run(opened.__aenter__())
        runner.run(knowledge.add([source]))
        tables = Tables(data / "knowledge.db")

        async def other_doors(audience: Audience, allowed: set[str]) -> None:
            """Listing, the check of single documents, explanations and the record say the same as search."""
            assert {entry.path for entry in await knowledge.list(audience)} == allowed
            assert {d for d in DOCUMENTS if await knowledge.may_read(d, audience)} == allowed
            for document in DOCUMENTS:
                told = [(await knowledge.explain(document, member)).allowed for member in audience.members]
                assert all(told) is (document in allowed)
            for record in await knowledge.audit(limit=len(allowed)):
                assert record.shown is (record.document in allowed)

        @settings(max_examples=250, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(WORLDS, st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True))
        def check(world: World, readers: list[str]) -> None:
            write(tables, world)
            members = [
                Principal(p, frozenset(all_groups(world, p)), operator=p in world.operators) for p in readers
            ]
            audience = Audience.of(*members)
            findings = runner.run(knowledge.search(QUESTION, audience, k=20))
            allowed = {d for d in DOCUMENTS if all(oracle(world, p, d) for p in readers)}
            assert {passage.document for passage in findings.passages} == allowed
            runner.run(other_doors(audience, allowed))
            for denial in findings.denials:
                assert world.explained.get(denial.folder) is True
                assert not all(oracle(world, p, denial.folder) for p in readers)

        check()
        tables.close()
        runner.run(opened.__aexit__(None, None, None))
