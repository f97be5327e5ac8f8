"""Settings: their order of rank, their errors, and the table that documents them."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import ServerSettings, Settings, setting_rows, settings_table


def write(folder: Path, text: str) -> Path:
    """A settings file with this text."""
    path = folder / "mosuan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_file_and_environment_the_defaults_hold() -> None:
    """Nothing given is a working configuration: local address, embedded model, data in ./.mosuan."""
    settings = Settings.load(None, {})
    assert settings == Settings()
    assert (settings.server.host, settings.server.port) == ("127.0.0.1", 8080)
    assert (settings.model.name, settings.data, settings.demo) == ("", Path(".mosuan"), False)


def test_command_line_outranks_environment_outranks_file(tmp_path: Path) -> None:
    """Of three values for one key the command line's wins, then the environment's, then the file's."""
    path = write(tmp_path, 'data = "f"\n[server]\nhost = "f"\nport = 1\n[turn]\nseconds = 3\n')
    environ = {"MOSUAN_SERVER_PORT": "2", "MOSUAN_SERVER_HOST": "e", "HOME": "/x", "MOSUAN_DEMO": "yes"}
    settings = Settings.load(path, environ, {"server.port": 3, "model.name": None})
    assert (settings.data, settings.server.host, settings.server.port) == (Path("f"), "e", 3)
    assert (settings.turn.seconds, settings.turn.steps, settings.demo) == (3.0, 6, True)
    assert settings.model.name == "", "an option that was not given changes nothing"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[server]\nprot = 1", ["mosuan.toml: server.prot", 'did you mean "port"']),
        ("[sever]\nport = 1", ["sever: unknown key", 'did you mean "server"']),
        ("[zzz]", ["zzz: unknown key", "known: ", "server"]),
        ('[server]\nport = "x"', ["server.port", "'x'", "whole number"]),
        ("[server]\nport = true", ["server.port", "whole number"]),
        ("[server]\nport = 70000", ["server.port", "too large", "65535"]),
        ("[turn]\nseconds = nan", ["turn.seconds", "too small"]),
        ("server = 3", ["server: 3 is not a table"]),
        ("demo = 1", ["demo: 1 is not a true or false"]),
        ("data = [1]", ["data: [1] is not a path"]),
        ("[server", ["not valid TOML"]),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_key(tmp_path: Path, text: str, parts: list[str]) -> None:
    """Unknown key, wrong type, number out of range, bad syntax: one line naming file, key and way out."""
    with pytest.raises(SettingsError) as caught:
        Settings.load(write(tmp_path, text), {})
    message = str(caught.value)
    assert "\n" not in message
    assert all(part in message for part in parts), message


def test_a_missing_file_is_one_line_that_names_it(tmp_path: Path) -> None:
    """A path that leads nowhere is an error, never the defaults."""
    with pytest.raises(SettingsError, match=r"none\.toml: no such file"):
        Settings.load(tmp_path / "none.toml", {})


@pytest.mark.parametrize(
    ("name", "value", "parts"),
    [
        ("MOSUAN_SERVER_PROT", "1", ['did you mean "MOSUAN_SERVER_PORT"']),
        ("MOSUAN_SERVER_PORT", "eighty", ["MOSUAN_SERVER_PORT: server.port", "'eighty'", "whole number"]),
        ("MOSUAN_DEMO", "perhaps", ["MOSUAN_DEMO: demo", "true or false"]),
    ],
)
def test_a_wrong_variable_is_one_line_that_names_it(name: str, value: str, parts: list[str]) -> None:
    """The environment is checked as strictly as the file, and the error names the variable."""
    with pytest.raises(SettingsError) as caught:
        Settings.load(None, {name: value})
    assert all(part in str(caught.value) for part in parts), str(caught.value)


def test_an_unknown_option_is_refused() -> None:
    """The command line cannot set what does not exist."""
    with pytest.raises(SettingsError, match=r"server\.prot: unknown key"):
        Settings.load(None, {}, {"server.prot": 1})


def test_every_key_is_documented_and_can_be_set_from_the_environment() -> None:
    """The table holds every key once, with a purpose, and each variable it names is accepted."""
    rows = setting_rows()
    assert len({row.key for row in rows}) == len({row.variable for row in rows}) == len(rows)
    for row in rows:
        assert row.doc.strip(), row.key
        assert row.key in settings_table()
        default = row.default.strip('"')
        if default:
            assert Settings.load(None, {row.variable: default}) == Settings(), row.key


def test_the_table_is_a_valid_settings_file(tmp_path: Path) -> None:
    """Written out as TOML, the documented defaults load and equal the defaults."""
    lines, section = [], ""
    for row in setting_rows():
        head, _, key = row.key.rpartition(".")
        if head != section:
            lines.append(f"[{head}]")
            section = head
        lines.append(f"{key} = {row.default}" if row.default else f"# {key} =")
    assert Settings.load(write(tmp_path, "\n".join(lines)), {}) == Settings()


@pytest.mark.parametrize(
    ("host", "is_local"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True)]
    + [(host, False) for host in ("0.0.0.0", "::", "10.0.0.1", "", "localhost.example")],
)
def test_what_is_open_to_the_network(host: str, is_local: bool) -> None:
    """Only addresses of this machine itself count as closed; a name that may lead anywhere does not."""
    assert ServerSettings(host=host).is_local is is_local
