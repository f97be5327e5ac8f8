"""Minutes as markdown and as a Word file, in the form of their kind. Knows no facts; it only sets them out."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from tools.meetings.clock import clock_text
from tools.meetings.kinds import forms
from tools.meetings.minutes import FACTS, Bullet, Minutes, Share

SENTENCES = Path(__file__).with_name("sentences.toml")
Line = tuple[Literal["title", "heading", "part", "bullet", "note"], str]
BRIEF_LINES = 20
"""Of one section, in a chat."""
_EMPHASIS = re.compile(r"[*`|]")
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


@cache
def _all_sentences() -> Mapping[str, Mapping[str, str]]:
    read: Mapping[str, Mapping[str, str]] = tomllib.loads(SENTENCES.read_text("utf-8"))
    return read


def lines_of(minutes: Minutes, own_forms: Path | None = None) -> Iterator[Line]:
    """Everything that is set out, line by line, in the order of the form."""
    words = _all_sentences()[minutes.language]
    form = forms(own_forms)[minutes.kind.used]
    title = minutes.transcript.transcript.title
    yield "title", f"{words['minutes']}: {title}" if title else words["minutes"]
    yield "note", _kind_line(minutes, own_forms)
    for section in form.sections:
        if section == "parts":
            yield from _parts(minutes)
        elif section == "talk":
            if minutes.shares:
                yield "heading", words["talk"]
                yield from (("bullet", _share_line(share, words)) for share in minutes.shares)
        else:
            bullets: tuple[Bullet, ...] = getattr(minutes, section)
            yield "heading", words[section]
            yield from (("bullet", _bullet_line(bullet, words, section == "actions")) for bullet in bullets)
            if not bullets:
                yield "note", words["none"]
    yield "note", _coverage_line(minutes)


def _parts(minutes: Minutes) -> Iterator[Line]:
    words = _all_sentences()[minutes.language]
    yield "heading", words[minutes.view]
    for at, part in enumerate(minutes.parts[minutes.view], start=1):
        yield "part", part.title or f"{at}"
        yield from (("bullet", _bullet_line(bullet, words, False)) for bullet in part.bullets)


def _bullet_line(bullet: Bullet, words: Mapping[str, str], task: bool) -> str:
    times = [clock_text(t) for t in (bullet.start_ms, bullet.end_ms) if t is not None]
    where = ", ".join(
        [
            words["turn"].format("+".join(str(i + 1) for i in bullet.turns)),
            *(["–".join(times)] if times else []),
        ]
    )
    who = f"{bullet.speaker}: " if bullet.speaker and not task else ""
    details = ""
    if task:
        until = f"; {words['deadline']}: {bullet.deadline}" if bullet.deadline else ""
        details = f" — {words['owner']}: {bullet.owner or words['nobody']}{until}"
    lost = f" {words['unproved'].format(', '.join(bullet.lost))}" if bullet.lost else ""
    return f"{who}{bullet.text}{details}{lost} [{where}]"


def _share_line(share: Share, words: Mapping[str, str]) -> str:
    time = "" if share.talk_ms is None else f", {clock_text(share.talk_ms)}"
    return words["share"].format(share.speaker, share.words, share.share, share.turns, time)


def _kind_line(minutes: Minutes, own_forms: Path | None) -> str:
    words, guess = _all_sentences()[minutes.language], minutes.kind
    name = forms(own_forms)[guess.kind].name[minutes.language]
    if guess.asked:
        return words["chosen"].format(name)
    if guess.used != guess.kind or not guess.reasons:
        return words["neutral"].format(name, guess.confidence)
    return words["kind"].format(name, guess.confidence, ", ".join(guess.reasons))


def _coverage_line(minutes: Minutes) -> str:
    words, total = _all_sentences()[minutes.language], len(minutes.transcript.transcript.turns)
    lines = (*minutes.summary, *minutes.decisions, *minutes.actions, *minutes.questions)
    engine = "model" if any(bullet.engine == "model" for bullet in lines) else "rules"
    read = minutes.turns_read
    return words["coverage"].format(total, read, read / total, minutes.language, words[engine])


def markdown(minutes: Minutes, own_forms: Path | None = None) -> str:
    """As markdown. What was said cannot make marks of its own."""
    marks = {"title": "# ", "heading": "\n## ", "part": "\n### ", "bullet": "- ", "note": "\n"}
    return (
        "\n".join(marks[kind] + _MARKS.sub(r"\\\1", text) for kind, text in lines_of(minutes, own_forms))
        + "\n"
    )


def brief(minutes: Minutes) -> str:
    """As markdown for a chat: no parts, no talk time, and of a long section its beginning, which is then said."""
    words = _all_sentences()[minutes.language]
    title = minutes.transcript.transcript.title
    out = [f"**{_tame(words['minutes'] + (f': {title}' if title else ''))}**"]
    for section in FACTS:
        bullets: tuple[Bullet, ...] = getattr(minutes, section)
        lines = [_bullet_line(bullet, words, section == "actions") for bullet in bullets[:BRIEF_LINES]]
        if len(bullets) > BRIEF_LINES:
            lines.append(words["more"].format(len(bullets) - BRIEF_LINES))
        out += [f"\n**{words[section]}**", *(f"- {_tame(line)}" for line in lines or [words["none"]])]
    return "\n".join([*out, "", _coverage_line(minutes)])


def _tame(text: str) -> str:
    """What was said without marks: messengers know no backslash before one."""
    return _EMPHASIS.sub("", text).replace("](", "] (")


def word(minutes: Minutes, own_forms: Path | None = None) -> bytes:
    """As a Word file."""
    from docx import Document  # 0.2 s that only this format pays

    document = Document()
    styles = {
        "title": "Title",
        "heading": "Heading 1",
        "part": "Heading 2",
        "bullet": "List Bullet",
        "note": "Normal",
    }
    for kind, text in lines_of(minutes, own_forms):
        document.add_paragraph(_printable(text), style=styles[kind])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _printable(text: str) -> str:
    """Without what XML cannot hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
