"""Decisions, tasks and open questions: sentences that say so, with who and until when as far as they were said.

Rules over sentences, no model. An owner is the speaker who takes the task, a speaker who is named, or the one who
answers "can you" with yes; where none of these holds there is no owner. Knows nobody who did not speak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from tools.meetings.deadlines import deadline_in
from tools.meetings.sentences import Sentence
from tools.meetings.terms import terms
from tools.meetings.transcript import Tick, untold
from tools.meetings.wordlists import rows, table, words

FactKind = Literal["decision", "action", "question"]
MIN_CHARS = 5
_ASKS = re.compile(r"[?？]\s*$|(?:吗|呢|么)[。？]?\s*$")
_WIDE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Fact:
    """Something the minutes must hold. ``turns`` are where it was said, the first of them its own."""

    kind: FactKind
    text: str
    turns: tuple[int, ...]
    owner: str | None = None
    deadline: str | None = None


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    found = [row.split("\t", 1)[1] for row in rows("facts") if row.startswith(kind + "\t")]
    whole = found[0] if len(found) == 1 else "|".join(f"(?:{pattern})" for pattern in found)
    return re.compile(whole, re.IGNORECASE)


def facts_of(sentences: Sequence[Sentence], speakers: Sequence[str], tick: Tick = untold) -> list[Fact]:
    """All facts, in the order they were said; what is said again is one fact with more turns."""
    names = names_of(speakers)
    openings = _openings(sentences)
    found: list[Fact] = []
    for at in range(len(sentences)):
        tick()
        found.extend(_facts_at(sentences, at, names, openings))
    return merged(found)


def names_of(speakers: Sequence[str]) -> dict[str, str]:
    """How each speaker may be called → the speaker. A form that fits two people is nobody's."""
    calls: dict[str, set[str]] = {}
    for speaker in speakers:
        for call in _calls(speaker):
            calls.setdefault(call.lower(), set()).add(speaker)
    return {call: next(iter(who)) for call, who in calls.items() if len(who) == 1}


def _calls(speaker: str) -> Iterator[str]:
    yield speaker
    if _WIDE.match(speaker) and 2 <= len(speaker) <= 4:
        yield from (
            f"小{speaker[0]}",
            f"老{speaker[0]}",
            f"{speaker[0]}总",
            f"{speaker[0]}工",
            f"{speaker[0]}老师",
            f"{speaker[0]}经理",
        )
        if len(speaker) == 3:
            yield speaker[1:]
        if speaker[0] in "小老阿":
            return
    elif not _WIDE.search(speaker):
        yield from (part for part in speaker.split() if len(part) > 1)


def _openings(sentences: Sequence[Sentence]) -> Mapping[int, Sentence]:
    """The first sentence of each turn."""
    out: dict[int, Sentence] = {}
    for sentence in sentences:
        out.setdefault(sentence.turn, sentence)
    return out


def _facts_at(
    sentences: Sequence[Sentence], at: int, names: Mapping[str, str], openings: Mapping[int, Sentence]
) -> Iterator[Fact]:
    sentence, reply = sentences[at], openings.get(sentences[at].turn + 1)
    last_of_turn = at + 1 == len(sentences) or sentences[at + 1].turn != sentence.turn
    if len(sentence.text) < MIN_CHARS:
        return
    asks = bool(_ASKS.search(sentence.text))
    heard = reply if last_of_turn else None
    action = _action(sentence, heard, names, asks)
    if action:
        yield action
    elif _is_decision(sentence, heard, asks):
        turns = (
            (sentence.turn, heard.turn)
            if heard and _patterns("accepts").search(heard.text)
            else (sentence.turn,)
        )
        yield Fact("decision", sentence.text, turns)
    elif asks and heard and _patterns("unanswered").search(heard.text[:60]):
        yield Fact("question", sentence.text, (sentence.turn, heard.turn))
    elif not asks and _patterns("question").search(sentence.text):
        yield Fact("question", sentence.text, (sentence.turn,))


def _is_decision(sentence: Sentence, heard: Sentence | None, asks: bool) -> bool:
    text = sentence.text
    if not _patterns("decision").search(text) or _patterns("not_decision").search(text):
        return False
    accepted, refused = (
        heard and _patterns("accepts").search(heard.text),
        heard and _patterns("refuses").search(heard.text),
    )
    if refused:
        return False
    return bool(accepted) if asks or _patterns("let_us").search(text) else True


def _action(sentence: Sentence, heard: Sentence | None, names: Mapping[str, str], asks: bool) -> Fact | None:
    text, turns = sentence.text, [sentence.turn]
    until = deadline_in(text)
    if _patterns("question").search(text) or not _does_work(text):
        return None
    owner, sure = _owner(sentence, names)
    if owner is None and not sure:
        return None
    if heard and heard.speaker != sentence.speaker:
        if _patterns("refuses").search(heard.text) and owner != sentence.speaker:
            return None
        if _patterns("accepts").search(heard.text):
            turns.append(heard.turn)
            owner = owner or heard.speaker
            until = until or deadline_in(heard.text)
    if asks and len(turns) == 1:
        return None
    if owner is None and not (until and len(turns) > 1) and not _patterns("todo").search(text):
        return None
    return Fact("action", text, tuple(turns), owner, until)


def _does_work(text: str) -> bool:
    if _WIDE.search(text):
        return not _patterns("not_mine_zh").search(text) and any(
            verb in text for verb in table("actions")["zh"]
        )
    return bool(set(re.findall(r"[a-z]+", text.lower())) & table("actions")["en"])


def _owner(sentence: Sentence, names: Mapping[str, str]) -> tuple[str | None, bool]:
    """Who is to do it, and whether it is a task at all although nobody is named."""
    return _owner_zh(sentence, names) if _WIDE.search(sentence.text) else _owner_en(sentence, names)


def _called(text: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The names in a sentence, the longest first: of two hundred people few are named at once."""
    low = text.lower()
    return sorted(((call, who) for call, who in names.items() if call in low), key=lambda pair: -len(pair[0]))


def _owner_zh(sentence: Sentence, names: Mapping[str, str]) -> tuple[str | None, bool]:
    text = sentence.text
    if found := _patterns("ask_zh").search(text):
        called = found[1].rstrip("你您来去").strip()
        if who := names.get(called.lower()):
            return who, True
        if called == "我":
            return sentence.speaker, True
    for call, who in _called(text, names):
        if re.search(
            re.escape(call) + _patterns("will_zh").pattern,
            text,
            re.IGNORECASE,
        ):
            return who, True
    if _patterns("i_zh").search(text):
        return sentence.speaker, True
    you = _patterns("you_zh").search(text)
    return None, bool(you or _patterns("todo").search(text))


def _owner_en(sentence: Sentence, names: Mapping[str, str]) -> tuple[str | None, bool]:
    text = sentence.text
    for call, who in _called(text, names):
        will = re.compile(
            rf"\b{re.escape(call)}\b,? (?:will|is going to|to|should|needs to|takes|owns|has to|"
            r"(?:can|could|would|will) you|please|you)\b",
            re.IGNORECASE,
        )
        asked = re.compile(
            rf"(?:can you|could you|please|would you)\b[^.?]*,? {re.escape(call)}\s*[?.!]?$", re.IGNORECASE
        )
        if (will.search(text) or asked.search(text)) and not re.search(
            rf"{re.escape(call)} (?:will|to) (?:be|have|say|see)\b", text, re.IGNORECASE
        ):
            return who, True
    mine = _patterns("i_en").search(text)
    if (
        mine
        and (mine[1] or "").lower() not in table("actions")["not_en"]
        and _worked(mine[1], text, mine.end())
    ):
        return sentence.speaker, True
    yours = _patterns("you_en").search(text)
    return None, bool(
        (yours and yours[1].lower() in table("actions")["en"]) or _patterns("todo").search(text)
    )


def _worked(verb: str | None, text: str, end: int) -> bool:
    """Whether the verb of a commitment, or one after "and", is one of work."""
    later = set(re.findall(r"\band ([a-z]+)", text[end : end + 60].lower()))
    return (
        (verb or "").lower() in table("actions")["en"]
        or bool(later & table("actions")["en"])
        or "to me" in text.lower()
    )


def merged(facts: Sequence[Fact]) -> list[Fact]:
    """What is said twice is one fact; the later one adds its turns, and an owner or date the first one lacked."""
    out: list[Fact] = []
    bags: list[set[str]] = []
    for fact in facts:
        bag = set(terms(fact.text)) - words("answers")
        same = next(
            (i for i in range(len(out) - 1, max(-1, len(out) - 60), -1) if _same(out[i], fact, bags[i], bag)),
            None,
        )
        if same is None:
            out.append(fact)
            bags.append(bag)
            continue
        known = out[same]
        turns = tuple(dict.fromkeys((*known.turns, *fact.turns)))
        out[same] = replace(
            known, turns=turns, owner=known.owner or fact.owner, deadline=known.deadline or fact.deadline
        )
    return out


def _same(a: Fact, b: Fact, bag_a: set[str], bag_b: set[str]) -> bool:
    if a.kind != b.kind or (a.owner and b.owner and a.owner != b.owner) or not bag_a or not bag_b:
        return False
    return len(bag_a & bag_b) >= 0.6 * min(len(bag_a), len(bag_b)) and len(bag_a & bag_b) > 1
