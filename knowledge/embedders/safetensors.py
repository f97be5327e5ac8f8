"""An embedder from a folder as sentence-transformers has it, run by transformers; needs the extra ``torch``.

The folder says how the tokens of a text become one vector, how long a text may be, and what is written before it.
Runs no code from the folder and fetches nothing. Used by one thread at a time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import numpy as np

from knowledge.embedders.choice import Choice
from knowledge.embedders.names import file_mark, vectors_name
from knowledge.embedders.prompts import Prompts, prompts_of
from knowledge.embedding import Vectors, of_length_one
from knowledge.errors import EmbedderUnusable

MAX_TOKENS = 2048
_AT_ONCE = 8
_KNOWN_MODULES = ("Transformer", "Pooling", "Normalize")
_POOLINGS = {
    "pooling_mode_cls_token": "first",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_lasttoken": "last",
}


class SafetensorsEmbedder:
    """Made by ``load``."""

    learned = True
    at_once = _AT_ONCE

    def __init__(self, parts: tuple[Any, Any, Any], pooling: str, max_tokens: int, prompts: Prompts) -> None:
        self._torch, self._tokenizer, self._net = parts
        self._pooling, self._max_tokens, self._prompts = pooling, max_tokens, prompts
        self._named = ("", "")

    @classmethod
    def load(cls, folder: Path, choice: Choice) -> SafetensorsEmbedder:
        """Read the folder. Raises `EmbedderUnusable` with one line that says what to do."""
        try:
            torch, transformers = import_module("torch"), import_module("transformers")
        except ImportError as error:
            raise EmbedderUnusable(
                f"{folder} needs torch ({error}); run pip install 'mosuan[torch]'"
            ) from error
        transformers.utils.logging.disable_progress_bar()
        pooling, max_tokens = _pooling(folder), _max_tokens(folder)
        own = {"local_files_only": True, "trust_remote_code": False}
        try:
            tokenizer = transformers.AutoTokenizer.from_pretrained(str(folder), **own)
            net = transformers.AutoModel.from_pretrained(str(folder), use_safetensors=True, **own)
        except Exception as error:  # the loader raises whatever it stumbles over
            why = " ".join(str(error).split())[:200]
            raise EmbedderUnusable(f"{folder} cannot be loaded ({why})") from error
        trained = getattr(net.config, "max_position_embeddings", None) or MAX_TOKENS
        prompts = _prompts(folder, choice)
        weights = map(file_mark, sorted(folder.glob("*.safetensors")))
        made = cls((torch, tokenizer, net.eval()), pooling, min(max_tokens, trained, MAX_TOKENS), prompts)
        made._named = (vectors_name(folder.name, *weights, prompts, pooling), choice.text)
        return made

    @property
    def name(self) -> str:
        """The folder's, with a mark of the weights and of what is written before texts."""
        return self._named[0]

    @property
    def setting(self) -> str:
        """What opens it again."""
        return self._named[1]

    def embed(self, texts: Sequence[str], kind: Literal["passage", "query"]) -> Vectors:
        """A few texts at once, padded to the longest of them."""
        before = self._prompts.before(kind)
        rows = [
            self._some([before + text for text in texts[i : i + _AT_ONCE]])
            for i in range(0, len(texts), _AT_ONCE)
        ]
        width = int(self._net.config.hidden_size)
        return of_length_one(np.concatenate(rows) if rows else np.zeros((0, width), np.float32))

    def close(self) -> None:
        """Give the memory back."""
        self._net = self._tokenizer = None

    def _some(self, texts: Sequence[str]) -> Vectors:
        torch = self._torch
        coded = self._tokenizer(
            list(texts), padding=True, truncation=True, max_length=self._max_tokens, return_tensors="pt"
        )
        with torch.inference_mode():
            tokens = self._net(**coded).last_hidden_state
        kept = coded["attention_mask"].unsqueeze(-1)
        if self._pooling == "mean":
            pooled = (tokens * kept).sum(1) / kept.sum(1).clamp(min=1)
        else:
            places = torch.arange(kept.shape[1]).unsqueeze(0) * kept.squeeze(-1)
            # Padding may stand on either side.
            at = places.argmax(1) if self._pooling == "last" else kept.squeeze(-1).argmax(1)
            pooled = tokens[torch.arange(len(texts)), at]
        vectors: Vectors = pooled.float().numpy()
        return vectors


def _pooling(folder: Path) -> str:
    """How sentence-transformers pools here; the mean where it says nothing."""
    modules = [
        str(module.get("type", "")).rpartition(".")[2] for module in _json(folder / "modules.json", [])
    ]
    if unknown := [module for module in modules if module not in _KNOWN_MODULES]:
        raise EmbedderUnusable(f"{folder} has a layer {unknown[0]!r} that is not known here")
    said = _json(folder / "1_Pooling" / "config.json", {})
    modes = [mode for mode, on in said.items() if mode.startswith("pooling_mode_") and on is True]
    if not modes:
        return "mean"
    if len(modes) > 1 or modes[0] not in _POOLINGS:
        raise EmbedderUnusable(f"{folder} pools by {', '.join(modes)}, which is not known here")
    return _POOLINGS[modes[0]]


def _max_tokens(folder: Path) -> int:
    said = _json(folder / "sentence_bert_config.json", {}).get("max_seq_length")
    return said if isinstance(said, int) and said > 0 else MAX_TOKENS


def _prompts(folder: Path, choice: Choice) -> Prompts:
    """The settings, then what the folder states, then what is known of the name."""
    said = _json(folder / "config_sentence_transformers.json", {}).get("prompts") or {}
    passage = next((said[name] for name in ("document", "passage") if said.get(name)), None)
    query = said.get("query") or None
    return prompts_of(
        folder.name,
        query if choice.query is None else choice.query,
        passage if choice.passage is None else choice.passage,
    )


def _json(file: Path, missing: Any) -> Any:
    """A file of the folder; ``missing`` where there is none. Raises `EmbedderUnusable` when it is of another kind."""
    if not file.exists():
        return missing
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise EmbedderUnusable(f"{file} cannot be read ({error})") from None
    if not isinstance(found, type(missing)):
        raise EmbedderUnusable(f"{file} is not as sentence-transformers writes it")
    return found
