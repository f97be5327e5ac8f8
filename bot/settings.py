"""Frozen settings from one TOML file, the environment and the command line, in rising order of rank.

Every key is a field of a dataclass below with its purpose beside it; ``settings_table`` prints them all.
``[server] port = 9000`` in the file is ``MOSUAN_SERVER_PORT=9000`` in the environment; a key outside any
section, such as ``demo``, is ``MOSUAN_DEMO=1``. An unknown key is an error that names the nearest one.
Relative paths count from the working directory. Knows nothing of what is done with a setting.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from bot.channels.catalogue import Bot, read_bots
from bot.directories.catalogue import Source, read_sources
from bot.errors import SettingsError
from bot.oidc import OidcSettings
from bot.tables import from_text, nearest, option, read_table, read_toml, type_name

PREFIX = "MOSUAN_"


@dataclass(frozen=True)
class ServerSettings:
    """Where the server listens and what it takes."""

    host: str = option("127.0.0.1", "address to listen on; 0.0.0.0 opens it to the network")
    port: int = option(8080, "port to listen on; 0 takes a free one", least=0, most=65535)
    max_body_bytes: int = option(
        1 << 20, "largest request with a question; above it the answer is 413", least=1
    )
    keep_alive_s: float = option(10.0, "seconds of silence in a stream before a comment is sent", least=0.1)
    shutdown_s: float = option(
        20.0, "seconds that running turns get to finish when the server stops", least=0
    )
    token_lifetime_s: int = option(3600, "seconds a short-lived token is valid", least=1, most=86400)

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it. A name other than localhost may lead anywhere."""
        try:
            return self.host == "localhost" or ip_address(self.host).is_loopback
        except ValueError:
            return False


@dataclass(frozen=True)
class ModelSettings:
    """Which chat model runs and with how much of the machine."""

    name: str = option(
        "",
        "a model's name, the path of a GGUF file, or URL#NAME of a server; left out, nano or the one in use",
    )
    urls: tuple[str, ...] = option(
        (), "OpenAI-compatible servers of the model, such as http://10.0.0.5:8000/v1; left out, it runs here"
    )
    api_key: str = option("", "key of those servers; rather give it as an environment variable")
    connect_s: float = option(5.0, "seconds to connect to such a server", least=0.1)
    idle_s: float = option(120.0, "seconds such a server may send nothing", least=0.1)
    context_tokens: int = option(0, "context of the model in tokens; 0 takes the model's own", least=0)
    threads: int = option(0, "threads that compute; 0 takes the cores, for a tiny model one", least=0)
    slots: int = option(16, "replies written at the same time; 64 more may wait", least=1, most=64)
    adapters: tuple[str, ...] = option(
        (), "LoRA files beside a GGUF; each is one more model, named like its file, for scenes and requests"
    )
    max_answer_tokens: int = option(1024, "longest single reply of the model in tokens", least=1)
    temperature: float = option(
        0.0, "0 always takes the likeliest token; above, replies vary", least=0, most=2
    )

    price: float = option(0.0, "what a million of its tokens cost, for `mosuan model routes`", least=0)

    @property
    def is_named(self) -> bool:
        """Whether any model is meant."""
        return bool(self.name or self.urls)

    @property
    def servers(self) -> tuple[tuple[str, ...], str]:
        """The servers that have the model, none if it runs here; and its name there, blank for their first."""
        if not self.name.startswith(("http://", "https://")):
            return self.urls, self.name
        url, _, name = self.name.partition("#")
        return (url,), name


@dataclass(frozen=True)
class TurnSettings:
    """What one turn may use before it is ended. A scene may set its own."""

    steps: int = option(6, "replies of the model in one turn; the last one gets no tools", least=1, most=50)
    tokens: int = option(2048, "tokens the model may write in one turn, over all steps", least=1)
    seconds: float = option(120.0, "seconds one turn may take", least=0.1)
    tool_s: float = option(20.0, "seconds one call of a tool may take", least=0.1)


@dataclass(frozen=True)
class SandboxSettings:
    """How far calculations may go."""

    timeout_s: float = option(10.0, "seconds of wall time for one calculation", least=0.1, most=3600)
    memory_bytes: int = option(1 << 30, "memory of one kernel", least=256 << 20)
    max_output_bytes: int = option(64 << 10, "output kept from one calculation", least=256)
    kernels: int = option(2, "kernels kept warm; 0 starts each when it is needed", least=0, most=1000)
    gateway_url: str = option(
        "", "a Jupyter Kernel Gateway or Enterprise Gateway whose kernels calculate; left out, this host does"
    )
    gateway_token: str = option("", "what opens the gateway; rather give it as an environment variable")
    gateway_kernel: str = option("mosuan", "our kernel's name there; `mosuan sandbox kernelspec` writes it")
    strict: bool | None = option(
        None, "refuse to start without every layer of isolation; left out, only a server open to the network"
    )


@dataclass(frozen=True)
class KnowledgeSettings:
    """What a search brings."""

    passages: int = option(6, "passages one search gives to the model", least=1, most=50)
    embedder: str = option(
        "hashed-ngrams",
        "what makes the vectors: hashed-ngrams (needs no model), a .gguf file, a folder with safetensors, or"
        " http://HOST/v1#MODEL; changed, the old vectors answer until the new ones are made",
    )
    embedder_key: str = option("", "key of that server; rather give it as an environment variable")
    embedder_query: str | None = option(
        None, "what is written before a question; left out, what the model's family wants"
    )
    embedder_passage: str | None = option(None, "what is written before a passage; left out, the same")
    embedder_dimensions: int = option(
        0, "numbers of a vector, of a server that can shorten them; 0 as it likes", least=0, most=65536
    )
    embedder_timeout_s: float = option(
        30.0, "seconds that server may take for one batch of texts", least=0.1, most=600
    )
    chroma_url: str = option(
        "", "a Chroma server that keeps the vectors, http://HOST:8000; left out, they are in the data folder"
    )
    chroma_token: str = option("", "token of that server; rather give it as an environment variable")
    chroma_name: str = option(
        "mosuan", "begins the names of our collections there; each installation has another"
    )
    watch: Path | None = option(
        None, "folder of documents that is followed while serving, with the rules in its access.toml files"
    )
    watch_folder: str = option("/", "folder of the knowledge base that it becomes")
    watch_every_s: float = option(10.0, "seconds from one look at it to the next", least=0.1)
    url_hosts: tuple[str, ...] = option(
        (), "hosts in your own network that documents may be fetched from, name or name:port"
    )


@dataclass(frozen=True)
class StoreSettings:
    """Where conversations, people, access, jobs and messages are kept."""

    url: str = option(
        "",
        "a PostgreSQL that several replicas share, postgresql://USER:PASSWORD@HOST/DATABASE, rather as an"
        " environment variable; left out, SQLite files in the data folder",
    )


@dataclass(frozen=True)
class ConversationSettings:
    """Memory of a conversation."""

    wait_s: float = option(60.0, "seconds a question waits for the one before it", least=0.1)


@dataclass(frozen=True)
class JobSettings:
    """Long work: minutes of a meeting, the review of a contract."""

    at_once: int = option(2, "jobs worked on at once; the others wait", least=1, most=100)
    keep_days: int = option(30, "days that a result is kept after the job has ended", least=1)


@dataclass(frozen=True)
class MeetingSettings:
    """Minutes of meetings."""

    keep: bool = option(
        True, "keep minutes and transcript as documents for those who spoke; a request may say otherwise"
    )
    reword: bool = option(
        False, "let the model word the lines; what it makes up is thrown away, and the quotation stays"
    )


@dataclass(frozen=True)
class MiniprogramSettings:
    """A WeChat mini-program; without ``app_id`` there is none."""

    app_id: str = option("", "its AppID; left out, the server has no mini-program")
    app_secret: str = option("", "its AppSecret; rather give it as an environment variable")
    api_base_url: str = option("https://api.weixin.qq.com", "where WeChat, or a relay to it, is reached")
    scene: str = option("assistant", "the scene that answers")
    check_content: bool = option(True, "let WeChat check questions and answers before they are shown")
    fail_open: bool = option(False, "show what could not be checked, or is for a person to review")
    notice_template: str = option(
        "", "template of the notice that an answer is ready; left out, none is sent"
    )
    notice_field: str = option("thing1", "the field of that template that gets the question, kind thing")
    notice_page: str = option("pages/chat/chat", "the page that a notice opens")
    access_token_s: int = option(1200, "seconds an access token works", least=60, most=86400)
    refresh_days: int = option(30, "days without use after which a login ends", least=1, most=365)
    stream_s: float = option(
        50.0,
        "seconds after which a stream of events pauses for the client to come back; WeChat cuts at 60",
        least=0.1,
        most=3600,
    )


@dataclass(frozen=True)
class Settings:
    """Everything that can be set."""

    data: Path = option(Path(".mosuan"), "folder for all that is kept: conversations, people, documents")
    demo: bool = option(False, "load a small company and let the page switch between its people")
    scenes: Path | None = option(None, "folder of scene files, added to the built-in ones")
    server: ServerSettings = field(default_factory=ServerSettings)
    model: ModelSettings = field(default_factory=ModelSettings)
    larger: ModelSettings = field(default_factory=ModelSettings)
    """A second model, asked where a check speaks against the answer of the first; without a name there is none."""

    turn: TurnSettings = field(default_factory=TurnSettings)
    sandbox: SandboxSettings = field(default_factory=SandboxSettings)
    knowledge: KnowledgeSettings = field(default_factory=KnowledgeSettings)
    store: StoreSettings = field(default_factory=StoreSettings)
    conversation: ConversationSettings = field(default_factory=ConversationSettings)
    jobs: JobSettings = field(default_factory=JobSettings)
    meetings: MeetingSettings = field(default_factory=MeetingSettings)
    miniprogram: MiniprogramSettings = field(default_factory=MiniprogramSettings)
    oidc: OidcSettings = field(default_factory=OidcSettings)

    bots: tuple[Bot, ...] = ()
    """The ``[bots.NAME]`` tables: each is a messenger's bot with keys of its own, see ``bot.channels``."""

    directories: tuple[Source, ...] = ()
    """The ``[directories.NAME]`` tables: whose people are read, see ``bot.directories``."""

    @classmethod
    def load(
        cls,
        path: Path | None,
        environ: Mapping[str, str],
        options: Mapping[str, object | None] | None = None,
    ) -> Settings:
        """The settings of this file, environment and command line.

        ``options`` maps dotted keys (``server.port``) to values; None means the option was not given.
        Raises ``SettingsError`` naming the key.
        """
        table = read_toml(path, SettingsError) if path else {}
        where = f"{path}: " if path else ""
        bots = read_bots(table.pop("bots", {}), where, environ)
        sources = read_sources(table.pop("directories", {}), where, environ)
        settings = read_table(cls, table, where, SettingsError)
        settings = dataclasses.replace(settings, bots=bots, directories=sources)
        settings = _overlay(settings, _from_environment(environ))
        given = {key: ("", value) for key, value in (options or {}).items() if value is not None}
        return _overlay(settings, given)


@dataclass(frozen=True)
class SettingRow:
    """One documented key. ``default`` is written as in a TOML file."""

    key: str
    variable: str
    type: str
    default: str
    doc: str


def setting_rows() -> tuple[SettingRow, ...]:
    """Every key there is, in the order of the file."""
    return tuple(_row(key, hint, made) for key, (hint, made) in _keys().items())


def settings_table() -> str:
    """All keys as plain text for ``--help``: key, default, purpose."""
    rows = setting_rows()
    key_width = max(len(row.key) for row in rows)
    default_width = max(len(row.default) for row in rows)
    return "\n".join(f"{row.key:{key_width}}  {row.default:{default_width}}  {row.doc}" for row in rows)


def _keys() -> dict[str, tuple[Any, dataclasses.Field[Any]]]:
    """Dotted key → its type and field. Sections are one deep."""
    found: dict[str, tuple[Any, dataclasses.Field[Any]]] = {}
    hints = typing.get_type_hints(Settings)
    for outer in dataclasses.fields(Settings):
        section = hints[outer.name]
        if not dataclasses.is_dataclass(section):
            if "doc" in outer.metadata:  # bots and directories have tables of their own
                found[outer.name] = (section, outer)
            continue
        inner_hints = typing.get_type_hints(section)
        for inner in dataclasses.fields(section):
            found[f"{outer.name}.{inner.name}"] = (inner_hints[inner.name], inner)
    return found


def _row(key: str, hint: Any, made: dataclasses.Field[Any]) -> SettingRow:
    default = made.default
    if isinstance(default, bool):
        text = str(default).lower()
    elif default is None or default == ():
        text = ""
    else:
        text = f'"{default}"' if isinstance(default, (str, Path)) else str(default)
    return SettingRow(key, _variable(key), type_name(hint), text, made.metadata["doc"])


def _variable(key: str) -> str:
    return PREFIX + key.replace(".", "_").upper()


def _from_environment(environ: Mapping[str, str]) -> dict[str, tuple[str, object]]:
    """Dotted key → (the variable's name, its value)."""
    variables = {_variable(key): (key, hint) for key, (hint, _) in _keys().items()}
    found: dict[str, tuple[str, object]] = {}
    for name in sorted(name for name in environ if name.startswith(PREFIX)):
        if name not in variables:
            raise SettingsError(f"{name}: unknown environment variable; {nearest(name, variables)}")
        key, hint = variables[name]
        found[key] = (name, from_text(hint, environ[name]))
    return found


def _overlay(settings: Settings, values: Mapping[str, tuple[str, object]]) -> Settings:
    """``settings`` with these dotted keys replaced, checked as if they stood in the file."""
    for key, (source, value) in values.items():
        where = f"{source}: " if source else ""
        head, _, tail = key.rpartition(".")
        if not head:
            changed = read_table(Settings, {tail: value}, where, SettingsError)
            settings = dataclasses.replace(settings, **{tail: getattr(changed, tail)})
            continue
        changed = read_table(Settings, {head: {tail: value}}, where, SettingsError)
        section = dataclasses.replace(
            getattr(settings, head), **{tail: getattr(getattr(changed, head), tail)}
        )
        settings = dataclasses.replace(settings, **{head: section})
    return settings
