"""What people type that Python reads as a whole: an expression, an equation, a date.

A small model that copies ``25.2÷[1.5×(3.2-0.4)]`` number by number loses a bracket now and then; it has only to point
at it. Each comes as the Python of its value: ``(25.2/(1.5*(3.2-0.4)))``, an equation as what has to be zero, a day as
``date(2026, 7, 1)``. What may be a part of something larger (``3+4的平方``, ``100元-20+5``), a range or a telephone
number is left alone: its numbers can be pointed at one by one. Knows no names and no model.
"""

from __future__ import annotations

import ast
import contextlib
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.numerals import MONTHS, SUPERSCRIPT, han_value

WIDE = str.maketrans("０１２３４５６７８９．＋－＊／＝（）［］％", "0123456789.+-*/=()[]%")
_MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_HAN = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_YEAR = "(?:19|20)[0-9]{2}"
_DAY = re.compile(
    rf"(?<![0-9.])(?:(?P<y1>{_YEAR}) ?(?:年 ?(?P<m1>{_HAN}) ?月 ?(?P<d1>{_HAN}) ?[日号]"
    rf"|(?P<sign>[-/.])(?P<m4>[0-9]{{1,2}})(?P=sign)(?P<d4>[0-9]{{1,2}})(?![0-9]|[-/.](?!{_YEAR})[0-9]))"
    rf"|(?P<a5>[0-9]{{1,2}})/(?P<b5>[0-9]{{1,2}})/(?P<y5>{_YEAR})(?![0-9/])"
    rf"|(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH.format('m2')}[,，]? (?P<y2>{_YEAR})(?![0-9])"
    rf"|(?<![a-z]){_MONTH.format('m3')} (?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th)?[,，]? (?P<y3>{_YEAR})(?![0-9]))"
    "(?! ?=|等于|是多少)",
    re.IGNORECASE,
)
_SIGNS = dict(zip("−–×÷[{]}", "--*/(())", strict=True)) | {"**": "^"}
_SIGN = re.compile(
    r"\*\*|[-+−–*×÷/^()\[\]{}%=]|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<![a-zA-Z])[A-Za-z](?![a-zA-Z])|(?<=[0-9])[xX](?=[0-9])"
)
UNKNOWNS = "abcjklmnpqrstuvwxyz"
"""The others mean something of their own, as e, i, d and f do. What they stand in is not read."""
TERMS = "xyzabn"
"""Unknowns of an expression that is no equation; m, s and t are units there."""
MAX_TOKENS = 80
MAX_NODES = 4 * MAX_TOKENS
"""More nodes than any expression of so many tokens has."""
MAX_DIGITS = 300
MAX_CODE_CHARS = 4000
_PERCENT = re.compile(r"(?<![/%])(?<!\*\*)\(([0-9.]+)/100\)(?!\*\*)")
"""How a percentage is spelled; people who write code leave the brackets away."""
_BEFORE = re.compile(
    r"(?:[A-Za-z0-9√π!.:：|)\]}号根负之又%°]|[0-9][一-鿿]{1,2}|[加减乘除以上去的][ ]?|[0-9][,，、]"
    r"|\b(?:times|plus|minus|negative|by|over|of|root|and|off|from)[ ])\Z",
    re.IGNORECASE,
)
"""Where this comes before, something larger may have begun."""
_AFTER = re.compile(
    r"[A-Za-z!√π|:：°‰·∙π⁻⁰-⁹²³¹]|\.[0-9]|分之|[个倍次折成半又度]|的(?!结果|值|答案|得数|和|积|商|差)"
    r"|[ ]?(?:[加减乘除再]|平方|立方|开方|阶乘|(?:[一-鿿]{1,3}|[a-z]+)[ ]?[-+×*÷])"
    r"|[ ](?:squared|cubed|times|percent|per cent|to the|factorial|over|divided|multiplied|plus|minus|of|and an?"
    r"|hundred|thousand|million|billion|dozen)\b",
    re.IGNORECASE,
)
"""Where this follows, it goes on."""


@dataclass(frozen=True)
class Numeral:
    """A number in a text, or an expression of some: where it stands and how Python writes it."""

    start: int
    end: int
    literal: str


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    raw: str

    @property
    def is_number(self) -> bool:
        return self.text[0].isdecimal()

    @property
    def is_letter(self) -> bool:
        return self.text.isalpha()

    @property
    def is_raised(self) -> bool:
        return self.text[0] in "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"


def typed(text: str, numbers: Sequence[Numeral]) -> Iterator[Numeral]:
    """What stands in a text, in order. ``numbers`` are its numbers."""
    given, text = text, text.translate(WIDE)
    borders = list(_DAY.finditer(text))
    for found in borders:
        if day := _day(found):
            yield Numeral(found.start(), found.end(), f"date({day.year}, {day.month}, {day.day})")
    for run in _runs(text, given, numbers, {found.start(): found.end() for found in borders}):
        if code := _read(text, run):
            yield Numeral(run[0].start, run[-1].end, code)


def _day(found: re.Match[str]) -> datetime.date | None:
    part = {name[0]: value for name, value in found.groupdict().items() if value}
    if "a" in part:  # 15/9/2023 and 9/15/2023; which of them 5/6/2023 is, nobody knows
        if int(part["a"]) <= 12 and int(part["b"]) <= 12:
            return None
        part["m"], part["d"] = sorted((part["a"], part["b"]), key=int)
    month = _number(part["m"]) or MONTHS.index(part["m"][:3].lower()) + 1
    with contextlib.suppress(ValueError):
        return datetime.date(int(part["y"]), month, _number(part["d"]))
    return None


def _number(text: str) -> int:
    """Digits or Chinese numerals; 0 for what is none."""
    return int(text) if text.isdecimal() else han_value(text) or 0


def _runs(
    text: str, given: str, numbers: Sequence[Numeral], borders: Mapping[int, int]
) -> Iterator[list[_Token]]:
    """Tokens that follow each other with nothing but spaces between; what borders begin and end is none."""
    at_number = {number.start: number for number in numbers}
    at, run = 0, list[_Token]()
    while at <= len(text):
        token = None
        if at in borders:
            at = borders[at] - 1
        elif at < len(text):
            token = _token(text, given, at, at_number.get(at))
            if token is None and text[at] == " ":
                at += 1
                continue
        if token:
            run.append(token)
            at = token.end
            continue
        if len(run) > 2 and run[-1].text == "=":
            run.pop()
        if 2 < len(run) <= MAX_TOKENS:
            yield run
        run = []
        at += 1


def _token(text: str, given: str, at: int, number: Numeral | None) -> _Token | None:
    if number:
        raw = text[at : number.end]
        if raw[-1] in "折成" or re.match("0[0-9]", raw) or len(number.literal) > MAX_DIGITS:
            return None
        return _Token(number.literal, at, number.end, raw)
    sign = _SIGN.match(text, at)
    return (
        _Token(_SIGNS.get(sign[0], sign[0].lower()), at, sign.end(), given[at : sign.end()]) if sign else None
    )


def _read(text: str, run: Sequence[_Token]) -> str:
    """The Python of a run that is an expression or an equation from its first to its last token; else nothing."""
    letters = {token.text for token in run if token.is_letter and not _is_times(run, token)}
    if letters - set(UNKNOWNS) or run[0].text == "+":
        return ""
    before, after = text[: run[0].start][-12:], text[run[-1].end :][:12]
    if _AFTER.match(after) or (_BEFORE.search(before) and not (letters and before[-1] in ",，、")):
        return ""
    if run[0].text == "-" and re.search(r"[\w)][ ]?\Z", before) and not re.search(r"[算求是下为 ]\Z", before):
        return ""
    sides = _split(run)
    codes = [_Reader(side).read() for side in sides]
    if not all(codes) or len(sides) > 2 or (len(sides) == 2 and not letters):
        return ""
    signs = {token.text for token in run if not token.is_number}
    if len(sides) == 2:
        if len(sides[0]) == 1 and len(sides[1]) == 1:
            return ""  # x = 5 is given, not asked
        return f"({codes[0]})" if codes[1] == "0" else f"({codes[0]} - ({codes[1]}))"
    if letters:
        is_sum = signs & {"+", "-", "^"} or any(token.is_raised for token in run)
        is_plain = letters <= set(TERMS) and not any(token.raw.isupper() for token in run)
        return f"({codes[0]})" if is_sum and is_plain else ""
    if "%" in signs and signs & {"+", "-"}:
        return ""  # 398 + 13% adds 13 % of 398
    return "" if _is_no_sum(run, signs) else f"({codes[0]})"


def _is_times(run: Sequence[_Token], token: _Token) -> bool:
    """Whether this x stands for times: a number follows."""
    at = run.index(token) + 1
    return token.text == "x" and at < len(run) and run[at].is_number


def _split(run: Sequence[_Token]) -> list[list[_Token]]:
    """The sides of an equation."""
    sides: list[list[_Token]] = [[]]
    for token in run:
        if token.text == "=":
            sides.append([])
        else:
            sides[-1].append(token)
    return sides


def _is_no_sum(run: Sequence[_Token], signs: set[str]) -> bool:
    """3-5 days, 010-1234, 2026-7, 10/1-10/7 and 24/7/365 are typed like sums; so is a number alone."""
    if not signs - {"(", ")", "%"} and not any(token.is_raised for token in run):
        return True
    if signs == {"-", "/"} and all(one.end == two.start for one, two in pairwise(run)):
        return True
    if signs not in ({"-"}, {"/"}):
        return False
    numbers = [float(token.text) for token in run if token.is_number]
    if signs == {"/"}:
        return len(numbers) > 2
    is_month = len(numbers) == 2 and 1900 <= numbers[0] < 2100 and numbers[1] <= 12
    return sum(numbers[1:]) > numbers[0] or is_month


class _Reader:
    """Reads one side by the rules of school."""

    def __init__(self, run: Sequence[_Token]) -> None:
        self._run = run
        self._at = 0

    def read(self) -> str:
        """Its Python; nothing when it is not all of one piece."""
        code = self._sum()
        return code if code and self._at == len(self._run) else ""

    def _token(self, further: int = 0) -> _Token | None:
        at = self._at + further
        return self._run[at] if at < len(self._run) else None

    @property
    def _next(self) -> str:
        token = self._token()
        return token.text if token else ""

    def _sum(self) -> str:
        left = self._product()
        while left and self._next in ("+", "-"):
            sign = self._next
            self._at += 1
            right = self._product()
            left = f"{left} {sign} {right}" if right else ""
        return left

    def _product(self) -> str:
        left = self._signed()
        while left:
            sign = self._next
            if sign in ("*", "/", "%"):
                self._at += 1
            elif sign == "x" and self._is_number(1) and left != "0":
                self._at, sign = self._at + 1, "*"
            elif self._is_implied(left):
                sign = "*"
            else:
                break
            begins = self._at
            right = self._signed()
            if sign == "/" and self._at - begins == 1 and self._is_implied(right):
                return ""  # 24÷3a
            left = f"{left}{sign}{right}" if right else ""
        return left

    def _is_number(self, further: int) -> bool:
        token = self._token(further)
        return bool(token and token.is_number)

    def _is_implied(self, left: str) -> bool:
        """Whether a factor follows without a sign: 2x, 1.5(30-x), (x+1)(x-2); not 12（5+7）, 1(2)."""
        token = self._token()
        if not token or not self._at or self._run[self._at - 1].end != token.start:
            return False
        if token.text == "(":
            is_lone = self._is_number(1) and (closing := self._token(2)) is not None and closing.text == ")"
            return token.raw == "(" and not is_lone and not re.fullmatch(r"\([0-9.]+\)", left)
        return token.is_letter

    def _signed(self) -> str:
        if self._next not in ("+", "-"):
            return self._power()
        sign, token, following = self._next, self._token(), self._token(1)
        if not following or not token or token.end != following.start:
            return ""  # a dash before a space is none of the number
        self._at += 1
        value = self._signed()
        return f"-{value}" if value and sign == "-" else value

    def _power(self) -> str:
        value = self._atom()
        is_raised = False
        while value:
            token = self._token()
            if token and token.is_raised:
                exponent = token.text.translate(SUPERSCRIPT)
                self._at += 1
            elif token and token.text == "^":
                self._at += 1
                exponent = self._signed()
            else:
                break
            value = f"{f'({value})' if is_raised else value}**{exponent}" if exponent else ""
            is_raised = True
        return value

    def _atom(self) -> str:
        token = self._token()
        if token is None:
            return ""
        if token.is_number:
            self._at += 1
            if self._next == "%" and not self._is_modulo():
                self._at += 1
                return f"({token.text}/100)"
            return token.text
        if token.is_letter:
            self._at += 1
            return token.text
        if token.text != "(":
            return ""
        self._at += 1
        value = self._sum()
        # (20%) tells a share, no factor.
        if not value or self._next != ")" or re.fullmatch(r"\([0-9.]+/100\)", value):
            return ""
        self._at += 1
        return f"({value})"

    def _is_modulo(self) -> bool:
        """17%5 and 17 % 5, but not 5% 3."""
        before, sign, after = self._token(-1), self._token(), self._token(1)
        if not (before and sign and after and after.is_number):
            return False
        return (before.end == sign.start) == (sign.end == after.start)


def pointed(code: str, names: Mapping[str, str]) -> str:
    """The code with names for the expressions that it holds. ``names`` has them by their Python."""
    if not names or len(code) > MAX_CODE_CHARS or "\r" in code:
        return code
    try:
        tree = ast.parse(code)
        wanted = {
            ast.dump(shape): name
            for python, name in names.items()
            for spelt in (python, _PERCENT.sub(r"\1/100", python))
            for shape in [ast.parse(spelt, mode="eval").body]
        }
        spans = list(_spans(tree, wanted))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return code
    lines = code.split("\n")
    for line, start, end, name in sorted(spans, reverse=True):
        raw = lines[line - 1].encode()
        before, after = raw[:start], raw[end:]
        # Its own brackets go with it, those of a call stay.
        while before.endswith(b"(") and after.startswith(b")") and not re.search(rb"[\w\])]\s*\($", before):
            before, after = before[:-1], after[1:]
        lines[line - 1] = (before + name.encode() + after).decode()
    return "\n".join(lines)


def _spans(tree: ast.AST, wanted: Mapping[str, str]) -> Iterator[tuple[int, int, int, str]]:
    """Line, start, end and name of the outermost nodes that are wanted."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.BinOp | ast.Call | ast.UnaryOp) and node.lineno == node.end_lineno:
            name = wanted.get(ast.dump(node), "") if _size(node) <= MAX_NODES else ""
            if name and node.end_col_offset is not None:
                yield node.lineno, node.col_offset, node.end_col_offset, name
                continue
        waiting += ast.iter_child_nodes(node)


def _size(node: ast.AST) -> int:
    """How many nodes there are, counted until it is too many."""
    waiting, count = [node], 0
    while waiting and count <= MAX_NODES:
        count += 1
        waiting += ast.iter_child_nodes(waiting.pop())
    return count
