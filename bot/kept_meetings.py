"""A meeting kept as knowledge: its minutes and its transcript in a folder that only those who spoke may read.

Whom a folder above denies stays denied, also from later on; whom it allows does not come in.
A speaker is a person when exactly one person has that name, id or account; everybody else widens nothing, and an
operator may add them (``mosuan knowledge allow FOLDER --user ID``). Only somebody who spoke, or an operator, may have
a meeting kept: else anybody could put words that nobody said before whom they like. Knows no calendar of who was
invited: who only listened is not on the list.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.identity import Directory
from bot.people import Person
from knowledge.access import Principal, Rule
from knowledge.errors import KnowledgeError
from knowledge.retrieval import Knowledge
from tools.meetings.clock import clock_text
from tools.meetings.minutes import Minutes
from tools.meetings.rendering import markdown

FOLDER = "/meetings"
MAX_TITLE_CHARS = 40
NOT_A_SPEAKER = "not kept: you did not speak in this meeting; ask somebody who did, or an operator"
_UNSAFE = re.compile(r"[^\w\u3400-\u9fff-]+")
_ONE_SCRIPT = re.compile(r"[\u3400-\u9fff·]+|[A-Za-z][A-Za-z .'-]*[A-Za-z]")
"""A name may be told in Chinese and in Latin letters, 林悦 Lin Yue, and a meeting may show either."""
_BRACKETED = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")


@dataclass(frozen=True)
class Participants:
    """Who of the speakers is known: the ids of those, and the names of the others."""

    users: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Kept:
    """Where a meeting is kept and who may read it there; ``reason`` says why it is not."""

    folder: str = ""
    readers: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    code: Literal["", "not_a_speaker", "not_stored"] = ""
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        """As it is sent."""
        return {
            "folder": self.folder, "readers": list(self.readers), "unknown_speakers": list(self.unknown),
            "code": self.code, "reason": self.reason,
        }  # fmt: skip


async def keep(
    minutes: Minutes, raw: bytes, owner: Principal, knowledge: Knowledge, directory: Directory
) -> Kept:
    """Keep the meeting of the transcript ``raw``. The same bytes are the same folder, whose rule then stays as it is.

    What cannot be kept is in ``reason``: minutes are worth having all the same.
    """
    transcript = minutes.transcript.transcript
    found = participants(transcript.speakers, await directory.users())
    if owner.id not in found.users and not owner.operator:
        return Kept(unknown=found.unknown, code="not_a_speaker", reason=NOT_A_SPEAKER)
    folder = folder_of(transcript.title or "meeting", raw)
    try:
        if folder not in {known.path for known in await knowledge.folders()}:
            # Before the first document: nobody may find it for even a moment who must not.
            # Nor may a refusal name it: its title tells what the meeting was about.
            rule = Rule(frozenset(found.users), inherit="denials")
            await knowledge.set_rule(folder, rule, explain_denial=False)
        await knowledge.put(f"{folder}/minutes.md", markdown(minutes).encode())
        await knowledge.put(f"{folder}/transcript.md", _transcript_text(minutes).encode())
    except KnowledgeError as problem:
        return Kept(unknown=found.unknown, code="not_stored", reason=f"not kept: {problem}")
    return Kept(folder, found.users, found.unknown)


def participants(speakers: Sequence[str], people: Sequence[Person]) -> Participants:
    """The people behind these names. A name that two people have is nobody's."""
    called: dict[str, set[str]] = {}
    for person in people:
        for name in (person.id, person.name, *_ONE_SCRIPT.findall(person.name), *person.accounts.values()):
            if name.strip():
                called.setdefault(_plain(name), set()).add(person.id)
    ids = {
        name: called.get(_plain(name)) or called.get(_plain(_BRACKETED.sub("", name))) for name in speakers
    }
    known = {name: next(iter(who)) for name, who in ids.items() if who and len(who) == 1}
    users = tuple(dict.fromkeys(known.values()))
    return Participants(users, tuple(name for name in speakers if name not in known))


def folder_of(title: str, raw: bytes) -> str:
    """The folder of a transcript: its title to be recognised by, and a digest so that no two meetings share it."""
    name = _UNSAFE.sub("-", title)[:MAX_TITLE_CHARS].strip("-") or "meeting"
    return f"{FOLDER}/{name}-{hashlib.sha256(raw).hexdigest()[:12]}"


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _transcript_text(minutes: Minutes) -> str:
    """Everything as it was said, turn by turn: a removal might be wrong, and this is what is kept."""
    transcript = minutes.transcript.transcript
    heads = {"zh": "会议记录", "en": "Transcript"}
    lines = [
        f"# {heads[minutes.language]}: {transcript.title}"
        if transcript.title
        else f"# {heads[minutes.language]}"
    ]
    for turn in transcript.turns:
        time = "" if turn.start_ms is None else f"[{clock_text(turn.start_ms)}] "
        lines.append(f"{time}{turn.speaker + ': ' if turn.speaker else ''}{turn.text}")
    return "\n\n".join(lines) + "\n"
