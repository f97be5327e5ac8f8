"""Which models can be fetched, and which of them this machine has the memory for.

The list is data (``offers.toml``). A model from anywhere else is named by its repository. Knows nothing of
fetching.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SettingsError
from bot.models.errors import ModelNotFound
from bot.tables import nearest, option, read_table, read_toml

FREE = ("apache-2.0", "mit")
"""Licences that ask for nothing but their own text."""
DEFAULT_WEIGHTS = "Q4_K_M"
_FILE = Path(__file__).with_name("offers.toml")
_REPO = re.compile(r"[\w.-]+/[\w.-]+")
_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


@dataclass(frozen=True)
class Offer:
    """A model that can be fetched. Figures in billions and in GB (10⁹ bytes); 0 and blank are unknown."""

    name: str
    repo: str
    architecture: str = option("", "as llama.cpp calls it")
    parameters_b: float = option(0.0, "all parameters", least=0)
    active_b: float = option(0.0, "parameters that one token passes", least=0)
    license: str = option("", "as its repository calls it")
    terms: str = option("", "what the licence demands, where it is no free one")
    languages: str = option("", "languages")
    tools: str = option("", "how it calls tools; blank: it was not trained to")
    weights: str = option(DEFAULT_WEIGHTS, "the quantisation to fetch")
    file_gb: float = option(0.0, "size of that file", least=0)
    ram_gb: float = option(0.0, "memory that it needs", least=0)
    pick: bool = option(False, "may be chosen for a machine by its memory")

    @property
    def is_free(self) -> bool:
        """Whether the licence asks nothing that somebody must agree to."""
        return self.license in FREE


def offers() -> tuple[Offer, ...]:
    """All of them, the smallest first."""
    table = read_toml(_FILE, SettingsError)
    found = [
        read_table(Offer, {"name": name, **row}, f"{name}.", SettingsError) for name, row in table.items()
    ]
    return tuple(sorted(found, key=lambda offer: offer.ram_gb))


def find_offer(name: str) -> Offer:
    """The offer of this name, or the repository ``OWNER/NAME`` that it is. Raises ``ModelNotFound``."""
    known = {offer.name: offer for offer in offers()}
    if name in known:
        return known[name]
    if _REPO.fullmatch(name):
        return Offer(name=name.partition("/")[2].removesuffix("-GGUF"), repo=name)
    raise ModelNotFound(f"{name!r:.80} is no model to fetch and no OWNER/REPOSITORY; {nearest(name, known)}")


def pick(ram_gb: float, among: Sequence[Offer] | None = None) -> Offer:
    """The best for a machine with this much memory. Raises ``ModelNotFound`` where not even the smallest fits."""
    fitting = [
        offer for offer in among or offers() if offer.pick and offer.is_free and offer.ram_gb <= ram_gb
    ]
    if not fitting:
        raise ModelNotFound(f"no model fits {ram_gb:.1f} GB of memory; the embedded one does: --model nano")
    return max(fitting, key=lambda offer: offer.ram_gb)


def machine_ram_gb() -> float:
    """The memory that this process may use: the machine's, or less where its control group says so."""
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    for limit in _LIMITS:
        text = limit.read_text().strip() if limit.is_file() else ""
        total = min(total, int(text)) if text.isdecimal() else total
    return total / 1e9
