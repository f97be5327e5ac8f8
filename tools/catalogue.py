"""Which documents there are, for exactly the people who will read the answer.

A question such as 你有哪些资料 is answered with titles by folder, a page at a time; one about a subject with the
documents that a search for it finds. Titles and counts are of what every reader may read: nothing tells whether
there is more. Knows nothing of models.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from knowledge import BadDocument, Entry, Knowledge
from knowledge.documents import clean_path, lies_in
from tools.refusal import refusal
from tools.spec import Citation, Final, ToolContext, ToolResult

PAGE = 20
"""Documents on one page of a listing."""
MAX_QUESTION_CHARS = 200
_DATA = tomllib.loads((Path(__file__).parent / "catalogue.toml").read_text(encoding="utf-8"))
_TOLD: Mapping[str, Mapping[str, str]] = _DATA["told"]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.format_map(_DATA["words"]), re.IGNORECASE)


_ASKED = tuple(_pattern(text) for kind in ("in_folder", "all", "on_topic") for text in _DATA["asked"][kind])
_MORE = _pattern(_DATA["asked"]["more"])
_PAGE = _pattern(_DATA["asked"]["page"])
_TAIL = re.compile(r"(?:呢|啊|呀|吗|么|吧|了|please|[\s？?。.！!，,])+$", re.IGNORECASE)


@dataclass(frozen=True)
class Wanted:
    """Which listing: of everything, of a folder, or on a subject; and which page, from 1."""

    page: int = 1
    folder: str = ""
    topic: str = ""


def asked_for(question: str) -> Wanted | None:
    """The listing that a question asks for; None when it asks for something else."""
    page = 1
    if len(question) > MAX_QUESTION_CHARS:
        return None
    if found := _PAGE.search(question):
        page = max(1, int(found["zh"] or found["en"]))
        question = question[: found.start()] + question[found.end() :]
    question = _TAIL.sub("", " ".join(question.split()))
    for pattern in _ASKED:
        if found := pattern.fullmatch(question):
            named = found.groupdict()
            return Wanted(page, named.get("folder") or "", _TAIL.sub("", named.get("topic") or ""))
    return None


def on_page(question: str, page: int) -> str:
    """The same question for another page."""
    return f"{_TAIL.sub('', _PAGE.sub('', question))} page {page}"


def asks_for_more(question: str) -> bool:
    """Whether it only says: go on."""
    return len(question) <= MAX_QUESTION_CHARS and bool(
        _MORE.fullmatch(_TAIL.sub("", " ".join(question.split())))
    )


async def listing(wanted: Wanted, knowledge: Knowledge, context: ToolContext) -> ToolResult:
    """One page of what every reader of the answer may read; ends the turn."""
    told = _TOLD[context.language]
    entries = await _entries(wanted, knowledge, context)
    pages = -(-len(entries) // PAGE)
    page = min(wanted.page, pages)
    shown = entries[(page - 1) * PAGE : page * PAGE] if pages else ()
    if not shown:
        return refusal((), context.language)
    about = told["about"].format(topic=wanted.topic) if wanted.topic else ""
    lines = [told["head"].format(count=len(entries), about=about)]
    counts = Counter(entry.folder for entry in entries)
    for folder, here in groupby(shown, key=lambda entry: entry.folder):
        lines += ["", told["folder"].format(path=folder, count=counts[folder])]
        lines += [f"- {_one_line(entry.title)}" for entry in here]
    if pages > 1:
        lines += ["", told["page" if page < pages else "last"].format(page=page, pages=pages)]
    text = "\n".join(lines)
    named = tuple(Citation(entry.path, "", title=entry.title) for entry in shown)
    return ToolResult("ok", text, citations=named, final=Final(text, "answered"))


async def _entries(wanted: Wanted, knowledge: Knowledge, context: ToolContext) -> Sequence[Entry]:
    entries = [
        entry
        for entry in await knowledge.list(context.audience)
        if not context.folders or any(lies_in(entry.path, clean_path(folder)) for folder in context.folders)
    ]
    if wanted.folder:
        try:
            folder = clean_path(wanted.folder)
        except BadDocument:  # none can be called so
            return ()
        entries = [entry for entry in entries if lies_in(entry.path, folder)]
    if wanted.topic:
        found = await knowledge.search(wanted.topic, context.audience, k=PAGE, folders=context.folders)
        about = {passage.document for passage in found.passages}
        entries = [entry for entry in entries if entry.path in about]
    return sorted(entries, key=lambda entry: (entry.folder, entry.title, entry.path))


def _one_line(title: str) -> str:
    return " ".join(title.split()) or "—"
