"""Files of people: who there is, in which groups, and under which names other channels know them.

TOML describes users and nested groups; CSV describes users and only mentions groups:

    [groups.hr]                         user,name,groups,language,accounts,operator
    name = "人力资源 HR"                  li,李雷 Li Lei,hr;staff,zh,wecom:LiLei,no
    parents = ["staff"]
    [users.li]
    name = "李雷 Li Lei"
    groups = ["hr"]
    language = "zh"
    accounts = { wecom = "LiLei" }
    operator = false

Pure but for reading the file. Knows nothing of the directory that takes them in.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.errors import PeopleError
from bot.tables import from_text, nearest, read_table, read_toml

LANGUAGES = ("", "zh", "en")
COLUMNS = ("user", "name", "groups", "language", "accounts", "operator")
_ID = re.compile(r"[\w.@+-]{1,100}")  # \w takes Chinese as well
_RESERVED = {"signed-in"}  # what access rules call everyone known; "*" is no id anyway


@dataclass(frozen=True)
class Group:
    """A group. Its members are members of ``parents`` too."""

    id: str
    name: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """A user. ``groups`` are the direct ones; ``accounts`` is channel → account there."""

    id: str
    name: str = ""
    groups: tuple[str, ...] = ()
    language: str = ""
    accounts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    operator: bool = False


@dataclass(frozen=True)
class People:
    """What one file says. ``groups`` is None when the file mentions groups without describing any."""

    persons: tuple[Person, ...]
    groups: tuple[Group, ...] | None


def read_people(path: Path) -> People:
    """The people of a ``.toml`` or ``.csv`` file. Raises ``PeopleError`` naming the key or the line."""
    if path.suffix.lower() == ".toml":
        return _from_toml(path)
    if path.suffix.lower() == ".csv":
        return _from_csv(path)
    raise PeopleError(f"{path}: give a .toml or a .csv file")


def _from_toml(path: Path) -> People:
    table = read_toml(path, PeopleError)
    for key, value in table.items():
        if key not in ("groups", "users"):
            raise PeopleError(f"{path}: {key}: unknown key; {nearest(key, ['groups', 'users'])}")
        if not isinstance(value, dict):
            raise PeopleError(f"{path}: {key}: not a table; write [{key}.SOME_ID]")
    groups = [_entry(Group, path, "groups", *item) for item in table.get("groups", {}).items()]
    persons = [_entry(Person, path, "users", *item) for item in table.get("users", {}).items()]
    for person in persons:
        _check_person(person, f"{path}: users.{person.id}")
    _check_accounts(persons, path)
    return People(tuple(persons), tuple(groups))


def _entry(shape: type[Any], path: Path, section: str, name: str, table: object) -> Any:
    where = f"{path}: {section}.{name}"
    _check_id(name, where)
    if not isinstance(table, dict):
        raise PeopleError(f"{where}: not a table; write [{section}.{name}]")
    if "id" in table:
        raise PeopleError(f"{where}.id: unknown key; the id is the name of the table")
    return read_table(shape, {"id": name, **table}, f"{where}.", PeopleError)


def _from_csv(path: Path) -> People:
    persons: dict[str, Person] = {}
    for line, row in _rows(path):
        where = f"{path}: line {line}"
        person = _person(row, where)
        if person.id in persons:
            raise PeopleError(f"{where}: user {person.id!r} for the second time; keep one line")
        _check_person(person, where)
        persons[person.id] = person
    _check_accounts(list(persons.values()), path)
    return People(tuple(persons.values()), None)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells of each row that is not blank."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            for column in reader.fieldnames or ():
                if column not in COLUMNS:
                    raise PeopleError(
                        f"{path}: line 1: unknown column {column!r}; {nearest(column, COLUMNS)}"
                    )
            if "user" not in (reader.fieldnames or ()):
                raise PeopleError(f"{path}: line 1: no column user; the first line names the columns")
            for row in reader:
                if None in row:
                    raise PeopleError(f"{path}: line {reader.line_num}: more cells than columns")
                yield reader.line_num, {column: (cell or "").strip() for column, cell in row.items()}
    except FileNotFoundError:
        raise PeopleError(f"{path}: no such file; check the path") from None
    except csv.Error as problem:
        raise PeopleError(f"{path}: after line {reader.line_num}: {problem}") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise PeopleError(f"{path}: cannot be read: {problem}; save it as UTF-8") from None


def _person(row: Mapping[str, str], where: str) -> Person:
    accounts: dict[str, str] = {}
    for part in _parts(row.get("accounts", "")):
        channel, colon, account = part.partition(":")
        if not colon or channel in accounts:
            raise PeopleError(f"{where}: accounts: {part!r}; write channel:account once per channel")
        accounts[channel] = account
    operator = from_text(bool, row.get("operator") or "no")
    if not isinstance(operator, bool):
        raise PeopleError(f"{where}: operator: {operator!r}; write yes or no")
    return Person(
        id=row["user"],
        name=row.get("name", ""),
        groups=tuple(_parts(row.get("groups", ""))),
        language=row.get("language", ""),
        accounts=MappingProxyType(accounts),
        operator=operator,
    )


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _check_id(name: str, where: str) -> None:
    if not _ID.fullmatch(name) or name in _RESERVED:
        raise PeopleError(f"{where}: {name!r} cannot be an id; use 1 to 100 letters, digits, . _ - + @")


def _check_person(person: Person, where: str) -> None:
    _check_id(person.id, where)
    for group in person.groups:
        _check_id(group, f"{where}: groups")
    if person.language not in LANGUAGES:
        raise PeopleError(f'{where}: language: {person.language!r}; write "zh" or "en", or leave it out')
    for channel, account in person.accounts.items():
        if not channel.strip() or not account.strip():
            raise PeopleError(f"{where}: accounts: a blank channel or account; remove it")


def _check_accounts(persons: list[Person], path: Path) -> None:
    owners: dict[tuple[str, str], str] = {}
    for person in persons:
        for pair in person.accounts.items():
            if owners.setdefault(pair, person.id) != person.id:
                raise PeopleError(
                    f"{path}: account {pair[0]}:{pair[1]} belongs to {owners[pair]} and {person.id}; keep one"
                )
