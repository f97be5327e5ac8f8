"""The header of a GGUF file, read without any engine: its metadata and the shapes of its tensors.

The format: magic, version, two counts, then keys with typed values, then tensors with name, shape, type and
offset, all little-endian. Weights are not touched, arrays are passed over. Knows no architecture.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import BinaryIO

from bot.models.errors import ModelUnreadable

MAX_TEXT_BYTES = 16 << 20
"""Of one key or value; a damaged length must not fill the memory."""
MAX_COUNT = 1 << 20
"""Of tensors or keys: the largest model in the catalogue has some thousands."""
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_TEXT, _ARRAY = 8, 9


@dataclass(frozen=True)
class Header:
    """``metadata`` without its arrays; ``parameters`` by tensor name."""

    metadata: Mapping[str, str | float]
    parameters: Mapping[str, int]

    def number(self, key: str) -> int:
        """A number that the architecture states, such as ``block_count``; 0 where it states none."""
        value = self.metadata.get(f"{self.metadata.get('general.architecture', '')}.{key}", 0)
        return int(value) if isinstance(value, (int, float)) else 0

    def text(self, key: str) -> str:
        """A text; blank where there is none."""
        return str(self.metadata.get(key, ""))


def read_header(path: Path) -> Header:
    """The header of a file. Raises ``ModelUnreadable`` where it is none or ends too early."""
    try:
        with path.open("rb") as file:
            return _Reader(file).header()
    except (struct.error, UnicodeDecodeError, ValueError) as problem:
        raise ModelUnreadable(f"{path} is not a GGUF file, or is damaged ({problem})") from None


class _Reader:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def header(self) -> Header:
        if self._file.read(4) != b"GGUF":
            raise ValueError("it does not begin as one")
        version, tensors, keys = self._number("I"), self._count(), self._count()
        if version not in (2, 3):
            raise ValueError(f"version {version} is unknown")
        metadata: dict[str, str | float] = {}
        for _ in range(keys):
            key, value = self._text(), self._value(int(self._number("I")))
            if value is not None:
                metadata[key] = value
        return Header(metadata, dict(self._tensor() for _ in range(tensors)))

    def _tensor(self) -> tuple[str, int]:
        name, dimensions = self._text(), int(self._number("I"))
        if dimensions > 8:
            raise ValueError(f"a tensor of {dimensions} dimensions")
        size = prod(int(self._number("Q")) for _ in range(dimensions))
        self._number("I"), self._number("Q")  # type and offset
        return name, size

    def _value(self, kind: int) -> str | float | None:
        if kind == _TEXT:
            return self._text()
        if kind == _ARRAY:
            self._pass_over(int(self._number("I")), int(self._number("Q")))
            return None
        if kind not in _SCALARS:
            raise ValueError(f"a value of unknown type {kind}")
        return self._number(_SCALARS[kind])

    def _pass_over(self, kind: int, count: int) -> None:
        if kind in _SCALARS:
            self._file.seek(struct.calcsize(_SCALARS[kind]) * count, 1)
            return
        for _ in range(count):
            if kind == _TEXT:
                self._file.seek(self._length(), 1)
            else:
                self._pass_over(int(self._number("I")), int(self._number("Q")))

    def _text(self) -> str:
        size = self._length()
        data = self._file.read(size)
        if len(data) < size:
            raise ValueError("it ends too early")
        return data.decode("utf-8", "replace")

    def _length(self) -> int:
        size = int(self._number("Q"))
        if size > MAX_TEXT_BYTES:
            raise ValueError(f"a text of {size} bytes")
        return size

    def _count(self) -> int:
        count = int(self._number("Q"))
        if count > MAX_COUNT:
            raise ValueError(f"{count} entries")
        return count

    def _number(self, form: str) -> float:
        value: float = struct.unpack("<" + form, self._file.read(struct.calcsize(form)))[0]
        return value
