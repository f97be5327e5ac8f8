"""How a turn ends when the model's own words will not do: the result, a quote, or an honest failure.

Pure functions from what the turn found to sentences in the reader's language; the sentences are data in
``prompts/sentences.toml``. Knows no model and runs no tool.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.evidence import evidence_of, supported
from bot.models.formats.silence import silenced
from bot.numerals import numbers, stated
from tools.quoting import overlap
from tools.spec import Citation

_FILE = Path(__file__).parent / "prompts" / "sentences.toml"
SENTENCES: Mapping[str, Mapping[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
"""Language → name → sentence."""

MAX_RESULT_CHARS = 400
MAX_QUOTE_CHARS = 400  # a table row may be longer than what is quoted of a paragraph
_SPELLED = (
    (re.compile(r"Decimal\('([^']*)'\)"), r"\1"),
    (re.compile(r"Fraction\((-?\d+), (\d+)\)"), r"\1/\2"),
    (re.compile(r"(?:np|numpy)\.\w+\(([^()]*)\)"), r"\1"),
    (re.compile(r"^'([^'\n]*)'$", re.MULTILINE), r"\1"),
)
_CAUGHT = re.compile(
    r"[\"']?(?:\w+\.)*(?:\w*(?:Error|Exception)|出错|错误|异常)\s*(?:[(:：].*)?", re.IGNORECASE
)
"""A line on which a program tells of an exception that it caught."""
_DATE = re.compile(r"(?:datetime\.)?date\((\d{4}), (\d{1,2}), (\d{1,2})\)")


def result_sentence(results: Sequence[str], language: str) -> str:
    """States what the calculations brought, in the plainest words."""
    words = SENTENCES[language]
    lines = [line for result in results for line in _told(plainly(result))]
    told = _cut(words["joiner"].join(dict.fromkeys(lines)), MAX_RESULT_CHARS) or words["opaque"]
    end = "" if told[-1] in ".。!！?？…" else words["result_end"]
    return words["result"].format(result=told) + end


def _cut(text: str, most: int) -> str:
    """At most about ``most`` characters; never a number cut in half."""
    return text if len(text) <= most else text[:most].rstrip("0123456789.,") + "…"


def plainly(output: str) -> str:
    """A program's output without Python's spelling of values and without anything that must stay silent."""
    for pattern, spelling in _SPELLED:
        output = pattern.sub(spelling, output)
    output = _DATE.sub(lambda found: date(*map(int, found.groups())).isoformat(), output)
    return silenced(output)


def is_failure(result: str) -> bool:
    """Whether a program that ended well brought nothing but exceptions that it caught."""
    return bool(result.strip()) and not _told(result)


def _told(output: str) -> list[str]:
    lines = (line.strip() for line in output.splitlines())
    return [line for line in lines if line and not _CAUGHT.fullmatch(line)]


def omits(text: str, result: str) -> bool:
    """Whether the result is one single number and the answer does not state it in any form."""
    known = numbers(plainly(result))
    return len(known) == 1 and not any(supported(claim, evidence_of([result])) for claim in stated(text))


def shown_quote(quote: str) -> str:
    """A quote as it is shown: not too long, and nothing in it that must stay silent."""
    return silenced(_cut(quote, MAX_QUOTE_CHARS))


def used(text: str, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """What an answer stands on: the citations it marks, else those nearest in words, else the first."""
    marked = [int(number) for number in re.findall(r"[\[【](\d{1,3})[\]】]", text)]
    chosen = [citations[number - 1] for number in dict.fromkeys(marked) if 0 < number <= len(citations)]
    if not chosen and citations:
        shares = [overlap(text, citation.quote) for citation in citations]
        best = max(shares)
        chosen = [
            citation
            for citation, share in zip(citations, shares, strict=True)
            if share and share >= 0.8 * best
        ]
    return tuple(chosen) or tuple(citations[:1])
