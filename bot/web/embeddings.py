"""``POST /v1/embeddings``: vectors as OpenAI clients ask for them, by the embedder of the knowledge base.

Texts are embedded a few at a time, so that a search never waits for more than that. Knows no document.
"""

from __future__ import annotations

import base64
from typing import Literal

from aiohttp import web
from pydantic import Field

from bot.assistant import Assistant
from bot.models.errors import ModelNotFound
from bot.web.bearer import caller
from bot.web.keys import assistant_of
from bot.web.problems import Problem
from bot.web.schemas import Sent, read_body

MODEL = "knowledge"
"""A name for whichever embedder the knowledge base has."""
MAX_TEXTS = 2048  # as OpenAI
MAX_CHARS = 400_000  # over all texts; about two seconds of hashed n-grams
_AT_ONCE = 32


class EmbeddingRequest(Sent):
    """``POST /v1/embeddings``. ``model`` is the embedder's name, ``knowledge``, or a scene whose search uses it."""

    model: str = MODEL
    input: str | list[str] = Field(min_length=1)
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: int | None = Field(None, ge=1)
    input_type: Literal["passage", "query"] = "passage"
    user: str | None = None

    @property
    def texts(self) -> list[str]:
        """All texts, in their order."""
        return [self.input] if isinstance(self.input, str) else self.input


async def embeddings(request: web.Request) -> web.Response:
    """``POST /v1/embeddings``: one vector of length 1 for each text; all zero where there is no word."""
    assistant, _ = await assistant_of(request), await caller(request)
    wanted = await read_body(request, EmbeddingRequest)
    _check(wanted, assistant)
    rows: list[list[float] | str] = []
    for i in range(0, len(wanted.texts), _AT_ONCE):
        vectors = await assistant.knowledge.embed(wanted.texts[i : i + _AT_ONCE], wanted.input_type)
        if wanted.dimensions not in (None, vectors.shape[1]):
            told = f"dimensions: this embedder makes {vectors.shape[1]}; leave it out"
            raise Problem(400, told, "invalid_request")
        if wanted.encoding_format == "base64":
            rows += [base64.b64encode(row.astype("<f4").tobytes()).decode() for row in vectors]
        else:
            rows += vectors.tolist()
    tokens = sum(_tokens(text) for text in wanted.texts)
    return web.json_response(
        {
            "object": "list",
            "data": [{"object": "embedding", "index": n, "embedding": row} for n, row in enumerate(rows)],
            "model": assistant.knowledge.embedder_name,
            "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
        }
    )


def _check(wanted: EmbeddingRequest, assistant: Assistant) -> None:
    name = assistant.knowledge.embedder_name
    if wanted.model not in (MODEL, name, *assistant.scenes):
        raise ModelNotFound(f"there is no embedder {wanted.model!r:.80}; ask for {MODEL!r} or {name!r}")
    if any(not text for text in wanted.texts):
        raise Problem(400, "input: an empty text has no vector; leave it out", "invalid_request")
    if len(wanted.texts) > MAX_TEXTS or sum(map(len, wanted.texts)) > MAX_CHARS:
        told = f"input: send at most {MAX_TEXTS} texts and {MAX_CHARS:,} characters at once"
        raise Problem(413, told, "request_too_large")


def _tokens(text: str) -> int:
    """What a text counts: its words, and each character outside ASCII."""
    return len(text.encode("ascii", "replace").replace(b"?", b" ? ").split())
