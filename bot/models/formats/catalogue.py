"""Which tool-call format a model speaks, decided from its chat template."""

from __future__ import annotations

from bot.models.formats.hermes import HERMES
from bot.models.formats.nano import NANO
from bot.models.formats.spelling import ToolCallFormat

FORMATS = {form.name: form for form in (HERMES, NANO)}


def of_template(template: str) -> ToolCallFormat:
    """The format a chat template shows; Hermes when it shows none."""
    return NANO if NANO.opening in template and NANO.closing in template else HERMES


def teaches_tools(template: str) -> bool:
    """Whether the template tells the model of its tools itself, so the system text need not."""
    return "tools" in template and any(form.opening in template for form in FORMATS.values())
