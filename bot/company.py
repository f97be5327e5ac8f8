"""The demo company as the people of a data folder, and the mark by which its folder is known.

Whoever opens the page in demo mode may be anybody, so that must never be offered where real people are. Knows
nothing of the company's documents.
"""

from __future__ import annotations

from pathlib import Path

from bot.identity import Directory
from bot.people import read_people

DEMO = Path(__file__).with_name("demo")
MARK = "demo-people"
"""File in the data folder: the ids that came with the demo company, one a line."""


async def move_in(directory: Directory, data: Path) -> None:
    """Take the company's people in, if there is nobody yet; mark the folder as theirs."""
    if not await directory.users():
        people = DEMO / "people.toml"
        # Before the people: after a crash in between the next start goes on.
        (data / MARK).write_text("\n".join(p.id for p in read_people(people).persons) + "\n")
        await directory.import_people(people)


async def is_alone(directory: Directory, data: Path) -> bool:
    """Whether everybody in the folder came with the company. Read fresh: real people may have come since."""
    try:
        marked = (data / MARK).read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return False
    return {person.id for person in await directory.users()} <= set(marked)
