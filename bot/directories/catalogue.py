"""Which directories are read, by name: whose they are, with which keys, how often, and how old they may be.

    [directories.company]              # its groups are company.dept.12 and company.tag.3
    channel = "wecom"
    corp_id = "ww…"
    secret = "env:WECOM_SECRET"        # "env:NAME" reads an environment variable
    every_s = 900
    max_age_s = 7200                   # older, its groups allow nothing any more

Knows nothing of how a directory is read or kept.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from bot.directories import dingtalk, feishu, wecom
from bot.directories.calls import Line, Vendor
from bot.directories.snapshot import PREFIX, Snapshot
from bot.errors import SettingsError
from bot.tables import from_environment, nearest, option, read_table

RESERVED = ("oidc",)
"""The source under which tokens of an identity provider are kept."""


@dataclass(frozen=True)
class Kind:
    """Whose directory it is. ``accounts`` is the name under which people files list accounts there."""

    config: type[Any]
    required: tuple[str, ...]
    read: Callable[[Any, str, Line], Awaitable[Snapshot]]
    vendor: Vendor
    accounts: str
    accounts_in_any_case: bool = False


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "wecom": Kind(wecom.WeComDirectory, wecom.REQUIRED, wecom.read, wecom.VENDOR, "wecom", True),
        "feishu": Kind(feishu.FeishuDirectory, feishu.REQUIRED, feishu.read, feishu.VENDOR, "feishu"),
        "dingtalk": Kind(
            dingtalk.DingTalkDirectory, dingtalk.REQUIRED, dingtalk.read, dingtalk.VENDOR, "dingtalk"
        ),
    }
)


@dataclass(frozen=True)
class SourceSettings:
    """What every directory has."""

    every_s: float = option(900.0, "seconds from one reading to the next while serving", least=1)
    max_age_s: float = option(7200.0, "seconds after which what was read counts no more", least=1)
    accounts: str = option("", "the name under which people files list accounts there; the vendor's if blank")


@dataclass(frozen=True)
class Source:
    """One directory that is read."""

    name: str
    channel: str
    config: Any
    settings: SourceSettings = dataclasses.field(default_factory=SourceSettings)

    @property
    def kind(self) -> Kind:
        """Whose it is."""
        return KINDS[self.channel]

    @property
    def accounts(self) -> str:
        """The name under which people know their accounts there."""
        return self.settings.accounts or self.kind.accounts


def read_sources(tables: object, where: str, environ: Mapping[str, str] = os.environ) -> tuple[Source, ...]:
    """The directories of the ``[directories.NAME]`` tables. Raises ``SettingsError`` naming the key."""
    if not isinstance(tables, Mapping):
        raise SettingsError(f"{where}directories: not a table; write [directories.NAME]")
    found = tuple(
        _source(name, table, f"{where}directories.{name}", environ) for name, table in tables.items()
    )
    owners: dict[str, str] = {}
    for source in found:
        if owners.setdefault(source.accounts, source.name) != source.name:
            told = f"{owners[source.accounts]} has accounts {source.accounts!r} too; give one another name"
            raise SettingsError(f"{where}directories.{source.name}.accounts: {told}")
    return found


def _source(name: str, table: object, where: str, environ: Mapping[str, str]) -> Source:
    if not PREFIX.fullmatch(name) or name in RESERVED:
        raise SettingsError(
            f"{where}: {name!r:.40} cannot be a name; use at most 20 letters, digits, _ and -"
        )
    if not isinstance(table, Mapping) or not isinstance(table.get("channel"), str):
        raise SettingsError(f'{where}.channel: missing; write channel = "{next(iter(KINDS))}" or another')
    if table["channel"] not in KINDS:
        known = nearest(table["channel"], KINDS)
        raise SettingsError(f"{where}.channel: there is no directory {table['channel']!r:.40}; {known}")
    kind = KINDS[table["channel"]]
    common = {field.name for field in dataclasses.fields(SourceSettings)}
    shared = {key: value for key, value in table.items() if key in common}
    own = {
        key: from_environment(value, environ, f"{where}.{key}", SettingsError)
        for key, value in table.items()
        if key not in common and key != "channel"
    }
    settings = read_table(SourceSettings, shared, f"{where}.", SettingsError)
    config = read_table(kind.config, own, f"{where}.", SettingsError)
    for key in kind.required:
        if not getattr(config, key):
            raise SettingsError(f"{where}.{key}: missing")
    if settings.max_age_s < settings.every_s:
        raise SettingsError(f"{where}.max_age_s: less than every_s, so it would always be too old in between")
    return Source(name, table["channel"], config, settings)
