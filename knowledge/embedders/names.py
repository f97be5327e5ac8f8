"""Names for vectors: the same name only where the vectors would be the same, fit for a collection and a file.

Knows nothing of embedders.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_EDGE_BYTES = 1 << 20


def vectors_name(model: str, *parts: object) -> str:
    """``model`` as far as it can be spelled, and a digest of it and of all else that the vectors depend on."""
    spelled = re.sub(r"[^a-zA-Z0-9]+", "-", model).strip("-").lower()[:40].strip("-") or "model"
    return f"{spelled}-{hashlib.sha256(repr((model, *parts)).encode()).hexdigest()[:10]}"


def file_mark(path: Path) -> str:
    """Differs for another file: size, first and last megabyte. Weights of gigabytes are not read for it."""
    size = path.stat().st_size
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        digest.update(file.read(_EDGE_BYTES))
        file.seek(max(0, size - _EDGE_BYTES))
        digest.update(file.read(_EDGE_BYTES))
    return digest.hexdigest()
