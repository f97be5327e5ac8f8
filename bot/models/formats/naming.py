"""Short names for what people wrote, so that a small model points at it instead of copying it.

Every number in the prompt is followed by a name, ``1,299<|n0|>``; where the model writes ``<|n0|>`` the number
itself is put, as Python in a call and as it was typed in a sentence. ``<|question|>`` stands for the whole last
question, ``<|earlier|>`` for the one before. Each name is a single token. A model of 14 million weights that had
to copy digits got two of three calculations in its own training distribution right; most misses were a digit
dropped or a number taken twice. An expression, an equation and a day that are typed out have a name each beside those
of their numbers (see ``typed``). Equal numbers share a name, and 0, 1 and 100 have none: they are constants in
code as often as they are given. Knows no tool and no template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.messages import Message
from bot.models.formats.nano import CLOSING, OPENING
from bot.models.formats.spelling import PYTHON
from bot.models.formats.typed import MAX_DIGITS, WIDE, Numeral, pointed, typed
from bot.numerals import HAN_DIGITS, han_value
from bot.worded import ENGLISH, SCALES, english_value

NUMBERS = tuple(f"<|n{at}|>" for at in range(24))
"""They are used in turn; when all are taken the oldest is given to the next number."""
WHOLES = tuple(f"<|n{at}|>" for at in range(24, 32))
"""The same for what is typed of numbers, so that nothing but a day can be where a day must be."""
QUESTION, EARLIER = "<|question|>", "<|earlier|>"
NAMES = (*NUMBERS, *WHOLES, QUESTION, EARLIER)
SEARCH = "search_knowledge"
NO_SUCH_NUMBER = "no_such_number"
"""What an unbound name becomes in code: a NameError that the model is told of, never a silent wrong sum."""

_HAN = "零〇一二两三四五六七八九十百千万亿"
_SCALE = "万亿|千万|百万|亿|万|千(?![克米瓦卡赫帕焦伏分字])"
_REST = re.compile(rf"([0-9]+)({_SCALE})")
_NUMBER = re.compile(
    r"(?:(?P<digits>(?<![0-9],)[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]|,[0-9]{3})(?:\.[0-9]+)?"
    r"|(?<![0-9]\.)[0-9]+\.[0-9]+(?![0-9]|\.[0-9])|[0-9]+)"  # 2023.9.3 is three numbers
    rf"|(?P<han>(?:(?!一[共起下般样直定些]|千[克米瓦卡赫帕焦伏]|(?<=[0-9几少一二三四五六七八九十百])两)[{_HAN}])+(?:(?<![午上晨][{_HAN}])点[零〇一二三四五六七八九]+(?![十刻分{_HAN}]))?)"
    rf"|(?P<english>{ENGLISH.pattern}))"
    rf"(?:(?P<scale>[ ]?(?:{_SCALE}|(?:thousand|million|billion|bn|k|(?-i:M))(?![a-z])))"
    rf"(?P<rest>(?:[0-9]+(?:{_SCALE}))*))?"
    r"(?:块(?P<dimes>[0-9一二三四五六七八九])(?=$|[ \n，,。；;、？?！!）)和跟与加的]|一共|总共|合计))?"
    r"(?:(?:个|斤|两|年|天|小时|里|公里|米|尺|吨|亩|公斤|千克|升|倍)(?P<half>半)(?![价径天年个斤数路夜球开]))?"
    r"(?:(?P<tenths>折|成(?![不为立员本功长品交绩果熟人都年份]))(?:(?<=成)(?P<more>[半一二三四五六七八九])(?![十百千万]))?)?",
    re.IGNORECASE,
)
_SCALES = {
    "万亿": 10**12, "千万": 10**7, "百万": 10**6, "亿": 10**8, "万": 10**4, "千": 1000,
    "billion": 10**9, "bn": 10**9, "million": 10**6, "thousand": 1000, "k": 1000, "m": 10**6,
}  # fmt: skip
_LITERAL = re.compile(r"(?<![\w.])[0-9]+(?:\.[0-9]+)?(?![\w.])", re.ASCII)


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers that get a name, in order."""
    for found in _NUMBER.finditer(text.translate(WIDE)):
        literal = _literal(found)
        if literal:
            yield Numeral(found.start(), found.end(), literal)


def nameable(text: str) -> list[Numeral]:
    """Numbers and what is typed of them, by where they end; what holds others comes after them."""
    numbers = list(numerals(text))
    wholes = list(typed(text, numbers))
    found = [*numbers[: len(NUMBERS)], *wholes[: len(WHOLES)]]
    return sorted(found, key=lambda number: (number.end, -number.start))


def _literal(found: re.Match[str]) -> str:
    """The number as Python writes it; empty for what only looks like one.

    3.5万 is 35000, 1亿2000万 120000000, 3块2 is 3.2 and 两斤半 2.5. Tenths count as percent: 八折 is 80, 八五折 85,
    三成半 35; so a model writes ``/100`` for all.
    """
    value = _face(found)
    if not value or len(value) > MAX_DIGITS:
        return ""
    if "." not in value and not found["scale"] and (dimes := "5" if found["half"] else found["dimes"]):
        return f"{value}.{HAN_DIGITS.get(dimes, dimes)}"
    if scale := (found["scale"] or "").strip().lower():
        rest = sum(int(digits) * _SCALES[smaller] for digits, smaller in _REST.findall(found["rest"]))
        whole = Decimal(value) * _SCALES[scale] + rest
        return (
            f"{whole:f}".rstrip("0").rstrip(".") if "." in value else str(int(value) * _SCALES[scale] + rest)
        )
    if found["tenths"]:
        more = 5 if found["more"] == "半" else HAN_DIGITS.get(found["more"] or "", 0)
        tenths = Decimal(value)
        return f"{(tenths * 10 + more if tenths < 10 else tenths).normalize():f}"
    return value


def _face(found: re.Match[str]) -> str:
    """The number before its scale."""
    if digits := found["digits"]:
        return plain(digits.replace(",", ""))
    if words := found["english"]:
        return "" if words.lower().startswith(tuple(SCALES)) else str(english_value(words))
    before, _, decimals = found["han"].partition("点")
    is_number = (
        len(before) > 1 or before in "二两三四五六七八九十" or decimals or found["tenths"] or found["half"]
    )
    value = han_value(before) if is_number else None
    if value is None:  # 九五 in 九五折
        row = [HAN_DIGITS.get(char) for char in before]
        if not 2 <= len(row) <= MAX_DIGITS or None in row or "两" in before:
            return ""
        value = int("".join(map(str, row)))
    return f"{value}.{''.join(str(HAN_DIGITS[char]) for char in decimals)}" if decimals else str(value)


def plain(digits: str) -> str:
    """Without leading zeros, which Python refuses: ``05`` is 5."""
    return re.sub(r"^0+(?=[0-9])", "", digits)


class Naming:
    """The names in one prompt. Feed it the messages in order; then it resolves what the model writes."""

    def __init__(self, first: int = 0) -> None:
        self._next = {NUMBERS: first, WHOLES: first}
        self._name: dict[str, str] = {}
        self._number: dict[str, Numeral] = {}
        self._surface: dict[str, str] = {}
        self._calling = False
        self.question = self.earlier = ""

    def prompt(self, messages: Iterable[Message]) -> list[Message]:
        """The messages as the model is to read them."""
        return [self._named_message(message) for message in messages]

    def asked(self, text: str) -> str:
        """A question with the names of its numbers."""
        self.earlier, self.question = self.question, text
        return self.read(text)

    def read(self, text: str) -> str:
        """A text of others, such as a tool's result, with the names of its numbers."""
        found = nameable(text)
        for number in reversed(found):  # the first of equal spellings is kept
            self._surface[number.literal] = text[number.start : number.end]
        names: list[str] = []
        for number in found:
            names.append(self._named(number, names))
        for number, name in zip(reversed(found), reversed(names), strict=True):
            text = text[: number.end] + name + text[number.end :]
        return text

    def said(self, text: str) -> str:
        """A sentence of the model as it would have written it: known numbers by their names."""
        for number in reversed(list(numerals(text))):
            name = self._name.get(number.literal, "")
            if name and self._surface[number.literal] == text[number.start : number.end]:
                text = text[: number.start] + name + text[number.end :]
        return text

    def argument(self, tool: str, text: str) -> str:
        """The argument of a call as the model would have written it."""
        if tool == PYTHON:
            return self.code(text)
        return self.query(text) if tool == SEARCH else self.said(text)

    def code(self, text: str) -> str:
        """Code as the model would have written it. The places in ``round(x, 2)``, the 100 of a percentage and the 1
        of ``1 + rate`` stay numbers, whatever the question holds.
        """
        text = pointed(
            text, {python: name for python, name in self._name.items() if not python[0].isdecimal()}
        )
        fixed = _rounding(text)

        def name(found: re.Match[str]) -> str:
            number = found.group()
            if found.start() in fixed or _is_constant(
                number, text[: found.start()].rstrip(), text[found.end() :].lstrip()
            ):
                return number
            return self._name.get(number, number)

        return _LITERAL.sub(name, text)

    def query(self, text: str) -> str:
        """A search query as the model would have written it."""
        if text == self.question:
            return QUESTION
        return f"{EARLIER} {QUESTION}" if text == f"{self.earlier} {self.question}" else self.said(text)

    def written(self, piece: str) -> str:
        """One token of the model's reply, a name replaced by what it stands for. Feed it every token in order."""
        if piece in NAMES:
            return self._meant(piece)
        self._calling = piece == OPENING or (self._calling and piece != CLOSING)
        return piece

    def unbound(self) -> list[str]:
        """The names that stand for nothing here."""
        said = {QUESTION: self.question, EARLIER: self.earlier}
        return [name for name in NAMES if not (said.get(name) or name in self._number)]

    def _meant(self, name: str) -> str:
        if name in (QUESTION, EARLIER):
            return self.question if name == QUESTION else self.earlier
        number = self._number.get(name)
        if number is None:
            return NO_SUCH_NUMBER if self._calling else ""
        return number.literal if self._calling else self._surface[number.literal]

    def _named_message(self, message: Message) -> Message:
        if message.role == "user":
            return replace(message, text=self.asked(message.text))
        if message.role == "tool":
            return replace(message, text=self.read(message.text))
        calls = tuple(
            replace(
                call,
                arguments={
                    key: self.argument(call.name, str(value)) for key, value in call.arguments.items()
                },
            )
            for call in message.calls
        )
        return (
            replace(message, text=self.said(message.text), calls=calls)
            if message.role == "assistant"
            else message
        )

    def _named(self, number: Numeral, kept: Sequence[str]) -> str:
        """Its name, else the next one that is not ``kept`` by another number of the same text."""
        name = self._name.get(number.literal, "")
        if not name:
            names = NUMBERS if number.literal[0].isdecimal() else WHOLES
            while not name or name in kept:
                name = names[self._next[names] % len(names)]
                self._next[names] += 1
            if old := self._number.get(name):
                del self._name[old.literal]
            self._name[number.literal] = name
            self._number[name] = number
        return name


def _is_constant(number: str, before: str, after: str) -> bool:
    if number == "100":
        return before.endswith(("*", "/"))
    return number in ("0", "1") and (
        before.endswith(("+", "-", "%", ")[")) or after.startswith(("+", "-", "/"))
    )


def _rounding(code: str) -> set[int]:
    """Where the second argument of ``round`` begins."""
    found = set()
    for start in re.finditer(r"\bround\(", code):
        depth, comma = 1, -1
        for at in range(start.end(), len(code)):
            depth += (code[at] in "([{") - (code[at] in ")]}")
            if depth == 0:
                if comma >= 0:
                    found.add(comma + len(code[comma:]) - len(code[comma:].lstrip()))
                break
            if depth == 1 and code[at] == ",":
                comma = at + 1
    return found
