"""Words of Chinese and English text as search sees them: terms of a passage, units of a question.

A *term* is what the index stores: a Latin word or number, lower-cased and stemmed, or one or two
neighbouring Chinese characters. A *unit* is what a question asks for: a word or a pair of characters, with
the synonyms that may stand in its place, and the *slots* of the question it accounts for. Stop words of a
question make no unit. Knows nothing of documents, of weights or of where terms are stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af\U00020000-\U0003ffff"
_PIECE = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<word>[^\W_{_HAN}]+(?:['’][^\W_{_HAN}]+)?)")
_PARTICLES = frozenset("的了吗呢吧啊呀嘛么")  # part what stands beside them: no pair reaches across
_WORD_SLOTS = 2  # an English word weighs as much as a Chinese word, which mostly has two characters


@dataclass(frozen=True)
class Unit:
    """Something a question asks for. Met where all terms of one alternative stand; the first is literal."""

    alternatives: tuple[tuple[str, ...], ...]
    slots: tuple[int, ...]


@dataclass(frozen=True)
class Question:
    """A question cut into units over ``slots`` places; no unit when it holds nothing but stop words."""

    units: tuple[Unit, ...]
    slots: int


@dataclass(frozen=True)
class Token:
    """One Latin word (stemmed) or one Chinese character. Tokens of one ``run`` stand side by side."""

    text: str
    run: int
    is_han: bool


def terms_of(text: str) -> list[str]:
    """All terms of a passage, stop words included, in order."""
    tokens = tokens_of(text)
    pairs = pairwise(tokens)
    return [t.text for t in tokens] + [a.text + b.text for a, b in pairs if _neighbours(a, b)]


def question_of(text: str) -> Question:
    """The units of a question: content words, pairs of characters, and phrases that have synonyms."""
    tokens = tokens_of(text)
    phrases, stopped = _phrases(tokens)
    strong = {i for start, end in phrases for i in range(start, end)}
    slots, total = _slots(tokens, stopped, strong)
    units = [Unit(_synonyms()[_key(tokens[i:j])], _joined(slots[i:j])) for i, j in phrases]
    for i, token in enumerate(tokens):
        if stopped[i]:
            continue
        after = i + 1 < len(tokens) and not stopped[i + 1] and _neighbours(token, tokens[i + 1])
        before = i > 0 and not stopped[i - 1] and _neighbours(tokens[i - 1], token)
        if after:
            units.append(Unit(((token.text + tokens[i + 1].text,),), slots[i] + slots[i + 1]))
        elif not before:  # a word, or a character that stands alone
            units.append(Unit(((token.text,),), slots[i]))
    # A word that is said twice is one unit that accounts for both places.
    places: dict[tuple[tuple[str, ...], ...], tuple[int, ...]] = {}
    for unit in units:
        places[unit.alternatives] = places.get(unit.alternatives, ()) + unit.slots
    return Question(tuple(Unit(asked, slots) for asked, slots in places.items() if slots), total)


def tokens_of(text: str) -> list[Token]:
    """Folded to lower case and one width (NFKC), cut at everything that is neither letter nor digit."""
    tokens: list[Token] = []
    for run, match in enumerate(_PIECE.finditer(unicodedata.normalize("NFKC", text).lower())):
        if match["han"]:
            tokens.extend(Token(character, run, True) for character in match[0])
        else:
            tokens.append(Token(stem(match[0]), run, False))
    return tokens


def content_of(text: str) -> list[Token]:
    """The tokens that are no stop words."""
    tokens = tokens_of(text)
    _, stopped = _phrases(tokens)
    return [token for token, is_stopped in zip(tokens, stopped, strict=True) if not is_stopped]


def stem(word: str) -> str:
    """An English word without its commonest endings, so that ``expenses`` meets ``expense``."""
    word = re.sub(r"['’]s?$", "", word)
    if len(word) <= 3 or not word.isascii() or not word.isalpha():
        return re.sub("['’]", "", word)
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed", "ly", "ment"):
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "ls":  # planned → plan, but sell, process
                word = word[:-1]
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _neighbours(left: Token, right: Token) -> bool:
    return left.is_han and right.is_han and left.run == right.run


def _phrases(tokens: Sequence[Token]) -> tuple[list[tuple[int, int]], list[bool]]:
    """Spans of phrases that have synonyms, and which tokens are stop words; longest match, left to right."""
    synonyms, stops = _synonyms(), _stop_words()
    found: list[tuple[int, int]] = []
    stopped = [False] * len(tokens)
    i = 0
    while i < len(tokens):
        for j in range(min(len(tokens), i + _longest_phrase()), i, -1):
            key = _key(tokens[i:j])
            if key in synonyms:
                found.append((i, j))
            elif key in stops and (j - i > 1 or not tokens[i].is_han or key[0] in _PARTICLES):
                stopped[i:j] = [True] * (j - i)
            else:
                continue
            i = j
            break
        else:
            i += 1
    return found, stopped


def _slots(
    tokens: Sequence[Token], stopped: Sequence[bool], strong: Set[int]
) -> tuple[list[tuple[int, ...]], int]:
    """The slots of each token, and how many there are.

    A single character that may be a stop word (上, 会) joins pairs but has no slot, unless a known phrase
    holds it (上限, 会议室).
    """
    slots: list[tuple[int, ...]] = []
    total = 0
    for i, token in enumerate(tokens):
        weak = stopped[i] or (token.is_han and i not in strong and (token.text,) in _stop_words())
        width = 0 if weak else 1 if token.is_han else _WORD_SLOTS
        slots.append(tuple(range(total, total + width)))
        total += width
    return slots, total


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens)


def _joined(slots: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(slot for part in slots for slot in part)


def _phrase_terms(phrase: str) -> tuple[str, ...]:
    """The terms a passage must hold for this phrase to stand in it: pairs where there are pairs."""
    tokens = tokens_of(phrase)
    pairs = [a.text + b.text for a, b in pairwise(tokens) if _neighbours(a, b)]
    return tuple(dict.fromkeys(pairs + [t.text for t in tokens if not t.is_han or len(tokens) == 1]))


@cache
def _stop_words() -> frozenset[tuple[str, ...]]:
    return frozenset(_key(tokens_of(word)) for line in _lines("stop.txt") for word in line.split())


@cache
def _synonyms() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Phrase → the terms of itself and of every phrase it shares a line with, itself first."""
    found: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
    for line in _lines("synonyms.txt"):
        group = [phrase.strip() for phrase in line.split("|")]
        for phrase in group:
            own = found.setdefault(_key(tokens_of(phrase)), {_phrase_terms(phrase): None})
            own.update(dict.fromkeys(map(_phrase_terms, group)))
    return {key: tuple(alternatives) for key, alternatives in found.items()}


@cache
def _longest_phrase() -> int:
    return max(map(len, (*_synonyms(), *_stop_words())))


def _lines(name: str) -> list[str]:
    text = (files("knowledge") / "words" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
