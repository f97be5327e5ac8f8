"""Twins: one wording told whole and with a hole, so that nothing but the missing value tells the two apart.

A wording marks what may be missing: ``[每斤{p}，]`` is said or left out, ``[每斤{p}|散装]`` is said or replaced by a word
that sounds like it. Said whole it belongs to ``FAMILIES``; with one hole it belongs to ``KINDS``, with the question
back and the reply. Knows nothing of dialogues; the wordings are in ``missing_said_rows``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.training.recipe.everyday import draws, families, remarked
from bot.training.recipe.family import Draw, Family
from bot.training.recipe.gaps import Gap, Kind
from bot.training.recipe.missing_said_bare import BARE, WHOLE
from bot.training.recipe.missing_said_days import DAYS
from bot.training.recipe.missing_said_fifth import FIFTH
from bot.training.recipe.missing_said_fourth import FOURTH
from bot.training.recipe.missing_said_more import MORE
from bot.training.recipe.missing_said_rows import TWINS, Lack, Twin
from bot.training.recipe.missing_said_third import THIRD
from bot.training.recipe.weave import EN_REMARKS, ZH_REMARKS

HOLE = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]")
SLOT = re.compile(r"\{(\w+)\}")
ROWS: tuple[Twin, ...] = TWINS + MORE + THIRD + FOURTH + FIFTH + DAYS


def whole(wording: str) -> str:
    """The wording with all it holds."""
    return HOLE.sub(lambda hole: hole[1], wording)


def holed(wording: str) -> Iterator[tuple[str, str]]:
    """The name of each value that may be missing, and the wording without it."""
    for missing in HOLE.finditer(wording):
        start, end = missing.span()
        text = whole(wording[:start]) + (missing[2] or "") + whole(wording[end:])
        yield SLOT.findall(missing[1])[0], re.sub(r"\s+", " ", text).strip(" ，,;；：:、。.")


def gap(name: str, wordings: tuple[str, ...], asks: str, replies: str, remarks: tuple[str, ...]) -> Gap:
    """All wordings in which the value ``name`` is missing, also behind a remark: those must not tell either."""
    texts = tuple(text for wording in wordings for missing, text in holed(wording) if missing == name)
    return Gap(remarked(texts, remarks), (asks,), (replies,))


def task(twin: Twin) -> tuple[Draw, str]:
    """What a twin draws and the code over it."""
    draw = draws(twin.numbers) if isinstance(twin.numbers, str) else twin.numbers
    return draw, twin.sum if "print(" in twin.sum else f"print(round({twin.sum}, 2))"


def kind(name: str, twin: Twin) -> Kind:
    """The incomplete questions of a twin."""

    def gaps(wordings: tuple[str, ...], ask: int) -> tuple[Gap, ...]:
        lacks: dict[str, Lack] = twin.lacks
        remarks = EN_REMARKS if ask else ZH_REMARKS
        made = (gap(missing, wordings, lack[ask], lack[ask + 1], remarks) for missing, lack in lacks.items())
        return tuple(one for one in made if one.texts)

    return Kind(name, *task(twin), gaps(twin.zh, 0), gaps(twin.en, 2))


def told(name: str, twin: Twin) -> Family:
    """The complete questions of a twin."""
    zh, en = remarked(tuple(map(whole, twin.zh)), ZH_REMARKS), remarked(tuple(map(whole, twin.en)), EN_REMARKS)
    return Family(name, *task(twin), zh, en)


KINDS: tuple[Kind, ...] = (*(kind(f"twin_{at}", twin) for at, twin in enumerate(ROWS)), *BARE)
FAMILIES: tuple[Family, ...] = (
    *(told(f"twin_{at}", twin) for at, twin in enumerate(ROWS)),
    *families("whole", WHOLE),
)
