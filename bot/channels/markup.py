"""Markdown as each messenger shows it: as plain text, or in the dialect it knows.

What stands in a code block is never touched. Pure; knows no messenger's API.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

Markup = Literal["plain", "lark", "dingtalk", "slack", "markdown"]
_FENCE = "```"
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
# A star beside an ASCII letter or digit multiplies: 2**10. Beside a Chinese character it is emphasis.
_BOLD = re.compile(r"(?<![A-Za-z0-9*)])\*\*(?=\S)(.+?)(?<=\S)\*\*(?![A-Za-z0-9*(])")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_RULE_OF_TABLE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-{0,}:?\s*\|?\s*$")
_THINK = re.compile(r"</?think>")


def render(text: str, markup: Markup) -> str:
    """``text`` in the dialect ``markup``."""
    if markup == "markdown":
        return _THINK.sub("", text)  # some clients take the tag for hidden reasoning
    line, fence = _DIALECTS[markup]
    shown: list[str] = []
    inside = False
    for raw in text.split("\n"):
        if raw.startswith(_FENCE):
            inside = not inside
            if fence:
                shown.append(_FENCE)
        elif inside:
            shown.append(_escaped(raw) if markup == "slack" else raw)
        elif not _RULE_OF_TABLE.match(raw):
            shown.append(line(raw))
    return "\n".join(shown)


def _plain(line: str) -> str:
    line = _LINK.sub(lambda found: _named(found[1], found[2]), _cells(line))
    for mark in (_HEADING, _BOLD, _ITALIC, _CODE):
        line = mark.sub(r"\1", line)
    return line


def _named(text: str, url: str) -> str:
    return url if text == url else f"{text} ({url})"


def _cells(line: str) -> str:
    """A row of a table as its cells; any other line as it is."""
    bare = line.strip()
    if len(bare) < 2 or not (bare.startswith("|") and bare.endswith("|")):
        return line
    return "  ".join(cell.strip() for cell in bare[1:-1].split("|"))


def _lark(line: str) -> str:
    """Posts know bold, links and lists, but no headings and no tables."""
    return _HEADING.sub(lambda found: _marked(found[1], "**"), _cells(line))


def _marked(words: str, mark: str) -> str:
    """``words`` between two marks, without bold of their own."""
    return f"{mark}{bare}{mark}" if (bare := _BOLD.sub(r"\1", words)) else ""


def _dingtalk(line: str) -> str:
    """A line only ends where two spaces stand before its end."""
    line = _cells(line)
    return f"{line}  " if line.strip() else line


def _slack(line: str) -> str:
    """mrkdwn: one star is bold, one underscore italic, a link is ``<url|text>``."""
    line = _escaped(_cells(line))
    line = _ITALIC.sub(r"_\1_", line)
    line = _HEADING.sub(lambda found: _marked(found[1], "*"), line)
    return _LINK.sub(r"<\2|\1>", _BOLD.sub(r"*\1*", line))


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_DIALECTS: dict[str, tuple[Callable[[str], str], bool]] = {
    "plain": (_plain, False),
    "lark": (_lark, True),
    "dingtalk": (_dingtalk, True),
    "slack": (_slack, True),
}
"""Dialect → how it shows a line, and whether it knows code blocks."""
