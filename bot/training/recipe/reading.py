"""Grounded answers from public question-answering data: a passage around the gold answer, the answer and its mark.

The search call is only context here (no loss on it): what is asked is general knowledge, for which nobody should
search the company's documents.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from bot.training.recipe.corpora import Row, rows
from bot.training.recipe.dialogue import Dialogue, calls, result, says, user
from bot.training.recipe.documents import Passage, shown
from bot.training.recipe.family import Lang
from bot.training.recipe.wording import bare

SOURCES: dict[Lang, tuple[str, ...]] = {
    "zh": ("qa_cmrc2018_zh", "qa_drcd_zh"),
    "en": ("qa_squad_dev_remainder_en",),
}
SILENT = {"zh": "资料里没有提到这一点。", "en": "The documents do not say."}
MAX_CHARS: dict[Lang, int] = {"zh": 220, "en": 560}
"""Length of a passage; 560 characters are about 110 English words."""
SHORT_CHARS: dict[Lang, int] = {"zh": 60, "en": 150}
"""A sentence up to this length may be the answer as it stands."""
END = {"zh": re.compile(r"(?<=[。！？；])"), "en": re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'])")}
TRIES = 20
UNANSWERABLE = 0.1


@cache
def paragraphs(data: Path, lang: Lang) -> tuple[Row, ...]:
    """All paragraphs of a language that have questions."""
    return tuple(row for name in SOURCES[lang] for row in rows(data, name) if row["qas"])


def draw(rng: Random, lang: Lang, data: Path) -> Dialogue:
    """One question on one paragraph; empty when there is no data."""
    found = paragraphs(data, lang)
    for _ in range(TRIES if found else 0):
        row = rng.choice(found)
        qa = rng.choice(row["qas"])
        if not qa["answers"]:
            if lang == "en" and rng.random() < 0.25:
                return dialogue(rng, lang, str(qa["question"]), [some(rng, lang, row)], SILENT[lang])
            continue
        gold = min((str(a) for a in qa["answers"]), key=len) if lang == "en" else str(qa["answers"][0])
        around = window(rng, lang, row, gold)
        if around is None:
            continue
        other = some(rng, lang, rng.choice(found))
        if rng.random() < UNANSWERABLE and gold not in " ".join(other.sentences):
            return dialogue(rng, lang, str(qa["question"]), [other], SILENT[lang])
        told = [around, other] if rng.random() < 0.45 else [around]
        rng.shuffle(told)
        said = worded(rng, lang, gold, around)
        mark = f"[{told.index(around) + 1}]"
        return dialogue(
            rng, lang, str(qa["question"]), told, said + mark if lang == "zh" else f"{said} {mark}"
        )
    return ()


def dialogue(rng: Random, lang: Lang, question: str, told: list[Passage], answer: str) -> Dialogue:
    """Question, search (context only), passages, answer."""
    query = bare(question)
    spoken = query if rng.random() < 0.4 else question
    return user(spoken), calls("search_knowledge", query, learn=False), result(shown(told)), says(answer)


def sentences(lang: Lang, text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [s.strip() for s in END[lang].split(text.replace("\n", " ")) if s.strip()]


def window(rng: Random, lang: Lang, row: Row, gold: str) -> Passage | None:
    """One to three sentences around the one that holds the answer, when they are short enough."""
    parts = sentences(lang, str(row["context"]))
    at = next((i for i, s in enumerate(parts) if gold in s), None)
    if at is None or len(parts[at]) > MAX_CHARS[lang]:
        return None
    first, last = at, at + 1
    for _ in range(rng.randint(0, 2)):
        grown = (first - 1, last) if rng.random() < 0.5 else (first, last + 1)
        if grown[0] >= 0 and sum(map(len, parts[grown[0] : grown[1]])) <= MAX_CHARS[lang]:
            first, last = grown
    return Passage(title(row), path(row), tuple(parts[first:last]))


def some(rng: Random, lang: Lang, row: Row) -> Passage:
    """Any sentence or two of a paragraph, cut to length."""
    parts = sentences(lang, str(row["context"]))
    at = rng.randrange(len(parts))
    told = parts[at : at + rng.randint(1, 2)]
    if sum(map(len, told)) > MAX_CHARS[lang]:
        told = [told[0][: MAX_CHARS[lang]]]
    return Passage(title(row), path(row), tuple(told))


def title(row: Row) -> str:
    """The title of the article, or the first words of the paragraph."""
    return str(row.get("title") or re.split(r"[，。（(,]", str(row["context"]))[0][:12])


def path(row: Row) -> str:
    """A path for the paragraph."""
    return f"/library/{row['id']}.md"


def worded(rng: Random, lang: Lang, gold: str, around: Passage) -> str:
    """The gold answer as a sentence: itself, or the short sentence it stands in."""
    sentence = next(s for s in around.sentences if gold in s)
    if len(sentence) <= SHORT_CHARS[lang] and rng.random() < 0.5:
        return sentence
    short = gold.rstrip("。，,. ；;")
    return short + "。" if lang == "zh" else short[:1].upper() + short[1:] + "."
