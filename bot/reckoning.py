"""A question that calculates with a figure of the documents: 15 % of the travel allowance, 餐补三天一共多少.

By rule, for models too small to do it in two steps: what is to be done and with which number is read off the
question, what is left is the subject that is looked up, and the figure found there becomes part of a short program.
The figure alone is taken over, as a number, so no word of a document gets into code. Where a sentence sets
conditions that the question leaves open (前 2 小时免费), nothing is calculated. Runs nothing itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

from bot.numerals import HAN_DIGITS
from bot.units import (
    DATE,
    PERCENT,
    Quantity,
    is_rate,
    quantities,
    rates_of,
    said,
    units_named,
    worded_quantities,
)
from bot.values import Figure, Statement, statements
from tools.quoting import names_something
from tools.spec import Citation

Kind = Literal["of", "more", "less", "tenths", "left", "times", "each"]
MAX_QUESTION_CHARS = 160
MAX_CASES = 4
"""Figures that the question does not tell apart; with more of them the sentence is quoted."""
MONEY = ("yuan", "dollar", "euro")
_FILE = Path(__file__).parent / "prompts" / "reckoning.toml"
_CUES: Mapping[str, re.Pattern[str]] = {
    name: re.compile("|".join(patterns), re.IGNORECASE)
    for name, patterns in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
}
"""What a question says → the words that say it."""


@dataclass(frozen=True)
class Reckoning:
    """What to do with the figure of ``subject``, and the number of the question that takes part in it."""

    kind: Kind
    number: Fraction
    unit: str
    subject: str
    units: frozenset[str] = frozenset()
    """Units that the question names: the result is in one of them, if that can be."""

    def fits(self, quantity: Quantity, sentence: str) -> bool:
        """Whether a figure may be the one that is meant."""
        if quantity.unit == DATE or (quantity.unit == PERCENT and self.kind != "times"):
            return False
        if self.kind == "left":
            wanted = {self.unit} if self.unit else set(self.units)
            return bool(quantity.unit) and (quantity.unit in wanted if wanted else True)
        if self.kind == "each":
            # Stated for each day it says nothing of three nights.
            per = is_rate(sentence, self.unit)
            return quantity.unit != self.unit and (per or (quantity.unit in MONEY and not rates_of(sentence)))
        return True

    def program(self, figures: Sequence[Figure]) -> str:
        """Prints the result for each figure, one a line."""
        return "\n".join(f"print({self._expression(figure.quantity)})" for figure in figures)

    def working(self, figure: Figure) -> str:
        """The calculation as a reader sees it."""
        value, number = _digits(figure.quantity.value), _digits(self.number)
        return {
            "of": f"{value} × {number}%", "tenths": f"{value} × {_digits(self.number * 10)}%",
            "more": f"{value} × (1 + {number}%)", "less": f"{value} × (1 − {number}%)",
            "left": f"{value} − {number}", "times": f"{value} × {number}", "each": f"{value} × {number}",
        }[self.kind]  # fmt: skip

    def _expression(self, quantity: Quantity) -> str:
        value, number = _literal(quantity.value), _literal(self.number)
        return {
            "of": f"{value} * {number} / 100", "tenths": f"{value} * {number} / 10",
            "more": f"{value} * (100 + {number}) / 100", "less": f"{value} * (100 - {number}) / 100",
            "left": f"{value} - {number}", "times": f"{value} * {number}", "each": f"{value} * {number}",
        }[self.kind]  # fmt: skip


def reckoning(question: str) -> Reckoning | None:
    """What ``question`` wants calculated with a figure that it does not state; None when that is not so.

    It has one number of its own, what is to be done with it, and names something to look up.
    """
    if len(question) > MAX_QUESTION_CHARS:
        return None
    tenths = _CUES["tenths"].search(question)
    if tenths:
        return _made("tenths", _tenths(tenths["n"]), "", question, tenths.start(), tenths.end())
    if any(quantity.unit == DATE for quantity in quantities(question)):
        return None
    own = own_numbers(question)
    if len(own) != 1 or not (_CUES["asks"].search(question) or _CUES["of"].search(question)):
        return None
    number = own[0]
    if kind := _kind(question, number):
        return _made(kind, number.value, number.unit, question, number.start, number.end)
    return None


def own_numbers(question: str) -> list[Quantity]:
    """The numbers of the question that are no names (P6) and no years."""
    found = {quantity.start: quantity for quantity in quantities(question)}
    for worded in worded_quantities(question):
        if not any(q.start < worded.end and worded.start < q.end for q in found.values()):
            found[worded.start] = worded
    return [
        q
        for q in found.values()
        if q.unit != DATE
        and not (q.unit in ("", "year") and 1900 <= q.value <= 2100)
        and not re.match(r"[A-Za-z]", question[max(0, q.start - 1) : q.start])
    ]


def _kind(question: str, number: Quantity) -> Kind | None:
    if number.unit == PERCENT:
        if _CUES["of"].search(question):
            return "of"
        return (
            "more" if _CUES["more"].search(question) else "less" if _CUES["less"].search(question) else "of"
        )
    if _CUES["times"].search(question) and not number.unit:
        return "times"
    if _CUES["left"].search(question) and _CUES["taken"].search(question):
        return "left"
    return "each" if number.unit and number.unit not in MONEY else None


def _made(kind: Kind, number: Fraction, unit: str, question: str, start: int, end: int) -> Reckoning | None:
    rest = f"{question[:start]} {question[end:]}"
    units = units_named(_CUES["asks"].sub(lambda found: found.group()[-1], rest))
    for cue in _cues(kind):
        rest = cue.sub(" ", rest)
    if kind == "left":  # how many days of sick leave: the days are what is asked, not what is looked up
        rest = _CUES["leave"].sub(" annual leave ", _CUES["days_of"].sub(" ", rest))
    subject = re.sub(r"[\s？?。.！!，,]+", " ", _CUES["filler"].sub(" ", rest)).strip()
    if not names_something(subject) or not re.search(r"\w{2}", subject):
        return None
    return Reckoning(kind, number, unit, subject, units)


def _cues(kind: Kind) -> list[re.Pattern[str]]:
    """The words that say ``kind``, and those that only frame a question."""
    own = {"left": ["taken", "left"], "each": []}.get(kind, [kind])
    return [_CUES[name] for name in (*own, "total", "asks")]


def _tenths(text: str) -> Fraction:
    """八五 is 8.5."""
    digits = [str(HAN_DIGITS.get(char, char)) for char in text]
    return Fraction("".join(digits) if "." in digits else ".".join(digits))


@dataclass(frozen=True)
class Found:
    """What was found for a reckoning: a sentence with the figures to calculate with, none where it is unclear."""

    statement: Statement
    figures: tuple[Figure, ...]


def found_for(wanted: Reckoning, citations: Sequence[Citation]) -> Found | None:
    """The sentence that answers the subject; its figures, unless conditions in it leave open what counts."""
    answers = statements(wanted.subject, citations, wanted.fits)
    if not answers:
        return None
    best = answers[0]
    figures = _preferred(best.figures)
    return Found(best, () if len(figures) > MAX_CASES or _is_conditional(wanted, best) else figures)


def _preferred(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Sums of money before other figures, those before bare numbers."""
    ranks: tuple[Callable[[Quantity], bool], ...] = (lambda q: q.unit in MONEY, lambda q: bool(q.unit))
    for is_better in ranks:
        if better := tuple(figure for figure in figures if is_better(figure.quantity)):
            return better
    return figures


def _is_conditional(wanted: Reckoning, statement: Statement) -> bool:
    """Whether the sentence has another number in the unit that the question counts: what holds up to it, or above."""
    if wanted.kind != "each" or not wanted.unit:
        return False
    return any(quantity.unit == wanted.unit for quantity in quantities(statement.sentence))


def result_text(figure: Figure, result: str, language: str) -> str:
    """A result with its unit in the reader's language."""
    return said(result, "" if figure.quantity.unit == PERCENT else figure.quantity.unit, language)


def _literal(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.12g}"


def _digits(value: Fraction) -> str:
    return f"{value.numerator:,}" if value.denominator == 1 else f"{float(value):.12g}"
