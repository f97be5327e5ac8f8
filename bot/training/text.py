"""Running text for the model's sense of language: pieces of licensed documents, learnt token by token.

Reads the xz-compressed JSONL files of a data folder. Without the folder there is simply no such text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from tokenizers import Tokenizer

from bot.training.recipe.corpora import rows
from bot.training.tokens import Encoded

SHARES = {
    "text_ms_support_articles_zh": 2.0,
    "text_ms_dynamics365_zh": 2.0,
    "text_18f_handbook_en": 3.0,
    "text_prc_laws_zh": 1.0,
    "qa_cmrc2018_zh": 1.0,
    "qa_squad_dev_remainder_en": 3.0,
    "dialogue_crosswoz_zh": 1.0,
    "instruct_oasst1_zh": 1.0,
}


def document(row: dict[str, Any]) -> str:
    """The natural text of a row, whichever field holds it."""
    if "turns" in row:
        return "\n".join(t["text"] for t in row["turns"])
    if "messages" in row:
        return "\n".join(m["content"] for m in row["messages"])
    return str(row.get("text") or row.get("context") or "")


def pieces(data: Path, rng: Random, characters: int = 400, limit: int = 700) -> Iterator[str]:
    """Endless pieces of about ``characters`` characters from the files of ``SHARES`` that exist."""
    files = {n: s for n, s in SHARES.items() if (data / f"{n}.jsonl.xz").exists()}
    texts = {n: [t for t in map(document, rows(data, n, limit)) if len(t) > 80] for n in files}
    names, shares = list(files), list(files.values())
    while names:
        text = rng.choice(texts[rng.choices(names, shares)[0]])
        start = rng.randrange(max(1, len(text) - characters))
        yield text[start : start + characters]


def stream(tokenizer: Tokenizer, data: Path, seed: int, max_tokens: int = 160) -> Iterator[Encoded]:
    """Pieces as sequences in which every token is learnt."""
    for piece in pieces(data, Random(seed)):
        ids = tokenizer.encode(piece).ids[:max_tokens]
        yield Encoded(ids, [True] * len(ids))
