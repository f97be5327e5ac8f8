"""A question that asks several things, in parts that can be looked up one by one.

Rough patterns over two languages: a part is a clause that asks something and holds a word worth looking up. What
asks nothing ("下周去北京,") goes with the part it stands beside. Knows nothing of search.
"""

from __future__ import annotations

import re

from tools.quoting import names_something

MAX_PARTS = 4
MAX_QUESTION_CHARS = 600
"""A longer one is a text, whose clauses are no questions."""
_ASKS = re.compile(
    r"多少|几|什么|谁|哪|怎么|怎样|如何|是否|吗|何时|多久|多长|[能可要]不[能可要]"
    r"|\b(?:how|what|when|where|who|whom|whose|which|why)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(
    r"[，；;？?。！!\n]|,(?!\d)|\.(?=\s)|(?:另外|还有|以及|并且|同时)|和(?=[^，。？]*(?:多少|几|什么|谁|哪|怎么))"
    r"|\b(?:and|also|plus)\b(?=\s+(?:how|what|when|where|who|which|why|is|are|do|does|can|may|must)\b)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(?P<things>[^，。？?]+?)(?:各自|分别|各|(?=(?:有|是|要)?(?:多少|几[天个晚小年])))(?P<rest>[^，。？?]+)"
)
_TOGETHER = re.compile(r"一共|总共|合计|共计|加起来|相差|之[和差]|差多少")
_ON = re.compile(r"\b(?:it|its|they|them|their|that|this|these|those)\b|[它这那]", re.IGNORECASE)
"""Points back: what asks so is no question of its own."""
_THINGS = re.compile(r"[和与及跟、]|以及")


def parts_of(question: str) -> tuple[str, ...]:
    """The parts of a question, at most four, each a question of its own; empty when it asks one thing."""
    if len(question) > MAX_QUESTION_CHARS:
        return ()
    each = None if _TOGETHER.search(question) else _EACH.search(question)
    if each and len(things := _listed(each["things"])) > 1:
        return _looked_up([f"{thing}{each['rest']}" for thing in things])
    parts: list[str] = []
    aside = ""
    for piece in _pieces(question):
        if _ASKS.search(piece):
            parts.append(f"{aside}{piece}")
            aside = ""
        elif parts:
            parts[-1] += f", {piece}"
        else:
            aside += f"{piece}, "
    return _looked_up(parts)


def _pieces(question: str) -> list[str]:
    """Clauses. 和 parts two questions only where both ask: 年假和病假有几天 is one."""
    pieces: list[str] = []
    rest = 0
    for border in _BORDER.finditer(question):
        before = question[rest : border.start()]
        if border.group() == "和" and not _ASKS.search(before):
            continue
        pieces.append(before)
        rest = border.end()
    return [stripped for piece in (*pieces, question[rest:]) if (stripped := piece.strip())]


def _listed(text: str) -> list[str]:
    """The things of a list; what the last one owns (P6和P7的上限) they all do."""
    things = [thing for piece in _THINGS.split(text) if (thing := piece.strip())]
    of = things[-1].find("的") if things else -1
    owned = things[-1][of:] if of > 0 else ""
    return [thing if "的" in thing or not _alike(thing, things[-1]) else thing + owned for thing in things]


def _alike(thing: str, other: str) -> bool:
    """Whether both begin with a code, or neither: 年假和P6的月薪 are two things of two kinds."""
    return thing[0].isascii() == other[0].isascii()


def _looked_up(parts: list[str]) -> tuple[str, ...]:
    """The parts, if there are several that name something; a part that names nothing new asks on."""
    named: list[str] = []
    for part in parts:
        if named and (_ON.search(part) or not names_something(part)):
            named[-1] += f", {part}"
        elif names_something(part):
            named.append(part)
    return tuple(named[:MAX_PARTS]) if len(named) > 1 else ()
