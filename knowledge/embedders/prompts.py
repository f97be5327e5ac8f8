"""What goes before a question and before a passage, for the families of embedders whose cards ask for it.

A model that was trained with such words ranks worse without them. Settings overrule this; a folder of
sentence-transformers states its own. Knows names only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TASK = "Given a question, retrieve passages of company documents that answer it"


@dataclass(frozen=True)
class Prompts:
    """Written before each text."""

    query: str = ""
    passage: str = ""

    def before(self, kind: Literal["passage", "query"]) -> str:
        """What stands before a text of this kind."""
        return self.query if kind == "query" else self.passage


# The first that matches. bge-m3, all-MiniLM, gte and jina want nothing.
_FAMILIES = (
    (r"qwen3.*embed", Prompts(f"Instruct: {TASK}\nQuery:")),
    (r"e5.*instruct", Prompts(f"Instruct: {TASK}\nQuery: ")),
    (r"\be5\b", Prompts("query: ", "passage: ")),
    (r"bge.*zh", Prompts("为这个句子生成表示以用于检索相关文章：")),
    (r"bge.*en", Prompts("Represent this sentence for searching relevant passages: ")),
    (r"nomic.*embed", Prompts("search_query: ", "search_document: ")),
    (r"embedding.?gemma", Prompts("task: search result | query: ", "title: none | text: ")),
    (r"arctic.*embed.*v2", Prompts("query: ")),
    (r"arctic.*embed", Prompts("Represent this sentence for searching relevant passages: ")),
    (r"mxbai.*embed", Prompts("Represent this sentence for searching relevant passages: ")),
)


def prompts_of(name: str, query: str | None, passage: str | None) -> Prompts:
    """Those of the model called ``name``; what the settings say, "" included, counts more."""
    plain = re.sub(r"[\s_]+", "-", name.lower())
    found = next((known for pattern, known in _FAMILIES if re.search(pattern, plain)), Prompts())
    return Prompts(found.query if query is None else query, found.passage if passage is None else passage)
