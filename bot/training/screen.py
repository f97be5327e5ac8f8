"""What of the recipe's conversations is not learnt from, and why: repeats, and whatever an evaluation file asks.

A question is compared without case, punctuation and the values of its digits: exactly, and by MinHash over its
pieces of four characters (datasketch). Knows the evaluation files by their ``question`` field only.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from datasketch import MinHash, MinHashLSH

from bot.training.recipe.dialogue import Dialogue

FOLDER = Path(__file__).parent
EVALUATION = (
    *sorted((FOLDER / "validation").glob("*.jsonl")),
    *sorted((FOLDER / "development").glob("*.jsonl")),
)
PERMUTATIONS = 64
ALIKE = 0.8
"""Jaccard similarity of the pieces above which a question counts as one of an evaluation file."""
PIECE = 4
WORDED = 3
"""Letters that make a sentence of an expression: every 0*0 is not the same question."""
REPEATS = 8
"""How often one question may come back word for word: thanks must be said more than once, a sum need not."""
SEEN = 400_000
"""Questions that are remembered; then the counting starts anew."""


def bare(question: str) -> str:
    """A question without case, punctuation, spaces and the values of its numbers; a bare expression keeps those."""
    text = unicodedata.normalize("NFKC", question).casefold()
    text = re.sub(r"[^\w+*/=^%()-]", "", re.sub(r"(?<=\d)[,.](?=\d)", "", text))
    return re.sub(r"\d+", "0", text) if sum(map(str.isalpha, text)) >= WORDED else text


def sketch(text: str) -> MinHash:
    """The MinHash of a bare question."""
    hashed = MinHash(num_perm=PERMUTATIONS)
    hashed.update_batch([text[i : i + PIECE].encode() for i in range(max(1, len(text) - PIECE + 1))])
    return hashed


@dataclass
class Report:
    """How many conversations were drawn, why some were dropped, and what the kept ones are about."""

    drawn: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    first_calls: Counter[str] = field(default_factory=Counter)

    @property
    def kept(self) -> int:
        """Those that are learnt from."""
        return self.drawn - self.dropped.total()


class Screen:
    """Keeps or drops one conversation after the other."""

    def __init__(self, files: Iterable[Path] = EVALUATION) -> None:
        self.report = Report()
        self._seen: Counter[str] = Counter()
        self._asked: dict[str, str] = {}
        self._alike = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
        for file in files:
            for line in file.read_text(encoding="utf-8").splitlines():
                text = bare(str(json.loads(line)["question"]))
                if text not in self._asked:
                    self._asked[text] = file.name
                    self._alike.insert(text, sketch(text))

    def keeps(self, steps: Dialogue) -> bool:
        """Whether to learn from this conversation; counts it either way."""
        self.report.drawn += 1
        reason = next((r for r in map(self._reason, (s.text for s in steps if s.role == "user")) if r), "")
        if reason:
            self.report.dropped[reason] += 1
        else:
            self.report.first_calls[steps[1].call or "talk"] += 1
        return not reason

    def _reason(self, question: str) -> str:
        text = bare(question)
        if text in self._asked:
            return f"asked in {self._asked[text]}"
        if len(text) > 2 * PIECE and (near := self._alike.query(sketch(text))):
            return f"nearly asked in {self._asked[near[0]]}"
        if len(self._seen) > SEEN:
            self._seen.clear()
        self._seen[question] += 1
        return "asked too often" if self._seen[question] > REPEATS else ""
