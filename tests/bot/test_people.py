"""Files of people: two spellings of one thing, and one line for each mistake."""

from pathlib import Path

import pytest

from bot.errors import PeopleError
from bot.people import Group, Person, read_people

TOML = """
[groups.staff]
[groups.hr]
name = "人力资源 HR"
parents = ["staff"]
[users.li]
name = "李雷 Li Lei"
groups = ["hr", "staff"]
language = "zh"
accounts = { wecom = "LiLei", feishu = "ou_1" }
operator = true
[users.wang]
"""
CSV = """user,name,groups,language,accounts,operator
li,李雷 Li Lei,hr; staff,zh,wecom:LiLei;feishu:ou_1,yes

wang,,,,,
"""
LI = Person("li", "李雷 Li Lei", ("hr", "staff"), "zh", {"wecom": "LiLei", "feishu": "ou_1"}, operator=True)


def write(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_toml_and_csv_say_the_same(tmp_path: Path) -> None:
    """The same users come out of both; only TOML describes groups."""
    toml = read_people(write(tmp_path, "p.toml", TOML))
    csv = read_people(write(tmp_path, "p.csv", "\ufeff" + CSV))
    assert toml.persons == csv.persons == (LI, Person("wang"))
    assert toml.groups == (Group("staff"), Group("hr", "人力资源 HR", ("staff",)))
    assert csv.groups is None


@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [
        ("p.toml", "[users.li]\ngropus = []", ["users.li.gropus", 'did you mean "groups"']),
        ("p.toml", "[user.li]", ["user: unknown key", 'did you mean "users"']),
        ("p.toml", "[users.li]\ngroups = 'hr'", ["users.li.groups", "list of texts"]),
        ("p.toml", "[users.li]\noperator = 1", ["users.li.operator", "true or false"]),
        ("p.toml", "[users.li]\nid = 'x'", ["users.li.id: unknown key"]),
        ("p.toml", "users.li = 1", ["users.li: not a table"]),
        ("p.toml", "users = 1", ["users: not a table"]),
        ("p.toml", "[users.'a b']", ["'a b' cannot be an id"]),
        ("p.toml", "[users.'']", ["'' cannot be an id"]),
        ("p.toml", "[groups.'*']", ["'*' cannot be an id"]),
        ("p.toml", "[groups.signed-in]", ["'signed-in' cannot be an id"]),
        ("p.toml", "[users.li]\nlanguage = 'fr'", ["users.li", "language", "'fr'"]),
        ("p.toml", "[users.li]\naccounts = {wecom = ' '}", ["users.li", "blank"]),
        (
            "p.toml",
            "[users.a]\naccounts = {w = 'x'}\n[users.b]\naccounts = {w = 'x'}",
            ["w:x belongs to a and b"],
        ),
        ("p.toml", "[users\nx", ["not valid TOML", "line 1"]),
        ("p.csv", "user,gropus\n", ["line 1", "'gropus'", 'did you mean "groups"']),
        ("p.csv", "name\nx\n", ["line 1", "no column user"]),
        ("p.csv", "", ["line 1", "no column user"]),
        ("p.csv", "user\nli\nli\n", ["line 3", "second time"]),
        ("p.csv", "user\nli,x\n", ["line 2", "more cells"]),
        ("p.csv", "user,operator\nli,perhaps\n", ["line 2", "operator", "yes or no"]),
        ("p.csv", "user,accounts\nli,LiLei\n", ["line 2", "channel:account"]),
        ("p.csv", "user,groups\nli,a b\n", ["line 2", "groups", "'a b'"]),
        ("p.csv", 'user\n"li\n', ["after line 1"]),
        ("p.txt", "", [".toml or a .csv"]),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_place(
    tmp_path: Path, name: str, text: str, parts: list[str]
) -> None:
    """Every mistake names the file and the key or line."""
    with pytest.raises(PeopleError) as caught:
        read_people(write(tmp_path, name, text))
    message = str(caught.value)
    assert "\n" not in message
    assert all(part in message for part in [name, *parts]), message


@pytest.mark.parametrize("name", ["none.toml", "none.csv"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere says so."""
    with pytest.raises(PeopleError, match="no such file"):
        read_people(tmp_path / name)
