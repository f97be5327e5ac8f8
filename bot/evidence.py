"""Whether the numbers of an answer are supported, and the gate that lets only supported sentences through.

A number is supported when the question, the history or a tool result states it: equal, or as a correct
rounding to the digits shown, or as its percent form, or in its 万/亿/million form. Dates are compared as
whole dates. Knows nothing of tools or models; what counts as evidence is the turn's decision. Numbers in
words (twenty, 三) are evidence, but checked themselves only where they can be nothing but a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from bot.numerals import Number, numbers, stated, whole
from bot.worded import worded

_BORDER = re.compile(r"[。！？；]|[.!?][\"”’)]*(?=\s)|\n")
_LIST_HEAD = re.compile(r"[ \t>#*-]*[(（]?\d{1,2}\.")


def evidence_of(texts: Iterable[str]) -> tuple[Number, ...]:
    """All numbers these texts state, in digits or words; dates also by fields, fractions also by parts."""
    found: list[Number] = []
    for text in texts:
        for number in numbers(text):
            found.append(number)
            if number.date or not number.step:
                found += [_plain(Fraction(whole(field))) for field in re.findall(r"\d+", number.text)]
        found += [_plain(value) for value in worded(text)]
    return tuple(found)


def dates_of(texts: Iterable[str]) -> tuple[Number, ...]:
    """The dates these texts state, whole, and their years. Of a text that the reader has not written nothing
    else is evidence: on the 17th, 17 would be the result of anything.
    """
    dates = [number for text in texts for number in numbers(text) if number.date]
    return (*dates, *(_plain(Fraction(number.date[0])) for number in dates if number.date and number.date[0]))


def supported(number: Number, evidence: Sequence[Number]) -> bool:
    """Whether the evidence states this number, in this or an equivalent form."""
    if number.date:
        return any(_same_date(number, known) for known in evidence if known.date)
    forms = [number]
    if number.scale > 1 and any(known.scale == number.scale for known in evidence):
        # Asked in 万, computed in 万: the result 10.5 is told as 10.5万.
        forms.append(
            Number(
                number.text, number.value / number.scale, number.step / number.scale, falling=number.falling
            )
        )
    return any(_states(known, form) for known in evidence if not known.date for form in forms)


class NumberGate:
    """Passes an answer on sentence by sentence while all its numbers are supported.

    With ``evidence`` None nothing is checked and text passes at once. After the first unsupported sentence
    nothing passes any more and ``contradiction`` holds that sentence.
    """

    def __init__(self, evidence: Sequence[Number] | None, marks: int = 0) -> None:
        self._evidence = evidence
        self._marks = marks
        self._buffer = ""
        self._at_line_start = True
        self.contradiction = ""

    def feed(self, text: str) -> str:
        """Take a piece of any size; give back the sentences that are complete and supported."""
        if self._evidence is None:
            return text
        self._buffer += text
        passed = ""
        while not self.contradiction and (end := self._border()):
            sentence, self._buffer = self._buffer[:end], self._buffer[end:]
            passed += self._check(sentence)
        return passed

    def close(self) -> str:
        """The answer is over: give back its last sentence, if supported."""
        rest, self._buffer = self._buffer, ""
        return self._check(rest) if rest and not self.contradiction else ""

    def _border(self) -> int:
        """Where the first sentence ends; 0 if it is not complete. ``1.`` before a list item ends none."""
        for found in _BORDER.finditer(self._buffer):
            line = self._buffer[: found.end()].rpartition("\n")
            if found.group()[0] == "." and (line[1] or self._at_line_start) and _LIST_HEAD.fullmatch(line[2]):
                continue
            return found.end()
        return 0

    def _check(self, sentence: str) -> str:
        assert self._evidence is not None
        claimed = stated(sentence if self._at_line_start else "…" + sentence, self._marks)
        if not all(supported(number, self._evidence) for number in claimed):
            self.contradiction = sentence
            return ""
        self._at_line_start = sentence.endswith("\n") or (self._at_line_start and not sentence.strip())
        return sentence


def _states(known: Number, claim: Number) -> bool:
    """Whether ``known``, read in each form the claim may use, rounds to the claim."""
    readings = [known.value]
    if claim.percent and not known.percent:
        readings.append(known.value * 100)
    if known.percent and not claim.percent:
        readings.append(known.value / 100)
    return any(_rounds_to(value, known, claim) for value in readings)


def _rounds_to(value: Fraction, known: Number, claim: Number) -> bool:
    if value * claim.value < 0 and not (known.falling or claim.falling):
        return False
    distance = abs(abs(value) - abs(claim.value))
    if not claim.step:  # a fraction such as 1/3, stated as a long decimal by the tool
        return distance == 0 or (0 < known.step < Fraction(1, 1000) and distance <= known.step)
    if not claim.value:
        return value == 0  # 0.4 may not be told as 0
    return distance <= claim.step / 2


def _same_date(claim: Number, known: Number) -> bool:
    assert claim.date
    assert known.date
    return all(mine in (0, theirs) for mine, theirs in zip(claim.date, known.date, strict=True))


def _plain(value: Fraction) -> Number:
    return Number("", value, Fraction(1))
