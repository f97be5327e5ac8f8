"""What an execution brought: the result value, and the check of what a kernel says about itself.

Kernel messages are untrusted: code that broke the policy could forge any of them. So only known types are
read, only known keys, only text, within a byte budget, without control characters. Knows nothing of
processes.
"""

from __future__ import annotations

import base64
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

Status = Literal["ok", "error", "blocked", "timeout", "memory", "died"]
OutputKind = Literal["stdout", "result", "error"]

BLOCKED: Final = "PolicyViolation"  # ename that our kernel uses when the policy refused
MAX_ERROR_CHARS: Final = 300
MAX_IMAGES, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE = 4, 2**20, 4000  # base64 of one fits into a message of 2 MiB
TABLE: Final = "application/json"
MAX_ROWS, MAX_COLUMNS, MAX_CELL_CHARS = 50, 21, 1000  # of a table's data; an index may come before 20 columns
_HOST_PATH = re.compile(r"(?<![\w/:])(?:/[\w.+@-]+){2,}/?")
_HARMLESS_CONTROLS = "\n\t"


@dataclass(frozen=True)
class Output:
    """One piece of text the code produced."""

    kind: OutputKind
    text: str


Cell = str | int | float | bool | None


@dataclass(frozen=True)
class Table:
    """The data of a table that was the last value. A cell is None where there is no value, or no finite number."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def as_json(self) -> dict[str, object]:
        """Lists, as JSON has them."""
        return {"columns": list(self.columns), "rows": [list(row) for row in self.rows]}


@dataclass(frozen=True)
class ExecutionResult:
    """How an execution ended. Failure of the code is a status, not an exception."""

    status: Status
    outputs: tuple[Output, ...] = ()
    duration_s: float = 0.0
    truncated: bool = False
    images: tuple[bytes, ...] = ()
    """PNG files, for the reader and not for the model."""
    table: Table | None = None
    """The data of the table that ``result`` shows as Markdown."""

    @property
    def stdout(self) -> str:
        """Everything printed."""
        return self._text("stdout")

    @property
    def result(self) -> str:
        """The repr of the last bare expression; empty when there is none or it is None."""
        return self._text("result")

    @property
    def error(self) -> str:
        """One short line such as ``ZeroDivisionError: division by zero``; empty when all went well."""
        return self._text("error")

    def _text(self, kind: OutputKind) -> str:
        return "".join(output.text for output in self.outputs if output.kind == kind)

    def as_json(self) -> dict[str, object]:
        """The shape of ``mosuan sandbox run --json``; ``table`` is there when the last value was one."""
        return {
            "status": self.status,
            "stdout": self.stdout,
            "result": self.result,
            "error": self.error,
            "duration_s": round(self.duration_s, 6),
            "truncated": self.truncated,
            **({"table": self.table.as_json()} if self.table else {}),
        }


def failure(status: Status, message: str, duration_s: float = 0.0) -> ExecutionResult:
    """A result that carries nothing but why there is none."""
    return ExecutionResult(status, (Output("error", message),), duration_s)


def plain(text: str) -> str:
    """``text`` without control, surrogate and private-use characters; newlines and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in _HARMLESS_CONTROLS or unicodedata.category(c) not in _UNWANTED)


_UNWANTED: Final = frozenset({"Cc", "Cs", "Co", "Cn"})


def one_line(text: str) -> str:
    """``text`` as a short error line: no control characters, no host path, at most 300 characters."""
    line = " ".join(plain(text[: 4 * MAX_ERROR_CHARS]).split())
    line = _HOST_PATH.sub("<path>", line)
    return line if len(line) <= MAX_ERROR_CHARS else line[: MAX_ERROR_CHARS - 1] + "…"


def is_sane_png(image: bytes) -> bool:
    """Whether it begins like a PNG file that no viewer chokes on. The pixels are not looked at."""
    if len(image) > MAX_IMAGE_BYTES or image[:8] != b"\x89PNG\r\n\x1a\n" or image[12:16] != b"IHDR":
        return False
    return all(0 < int.from_bytes(image[at : at + 4]) <= MAX_IMAGE_SIDE for at in (16, 20))


def table_of(told: object) -> Table | None:
    """The table that a kernel tells, when it is one of a size that we make ourselves; else None."""
    if not isinstance(told, Mapping):
        return None
    columns, rows = told.get("columns"), told.get("rows")
    if not isinstance(columns, list) or not isinstance(rows, list):
        return None
    if len(columns) > MAX_COLUMNS or len(rows) > MAX_ROWS:
        return None
    if not all(isinstance(row, list) and len(row) == len(columns) for row in rows):
        return None
    if not all(isinstance(cell, str | int | float | None) for row in (columns, *rows) for cell in row):
        return None
    return Table(tuple(map(str, map(_cell, columns))), tuple(tuple(map(_cell, row)) for row in rows))


def _cell(value: Cell) -> Cell:
    if isinstance(value, str):
        return plain(value[:MAX_CELL_CHARS])
    return None if isinstance(value, float) and not math.isfinite(value) else value


def cut(text: str, max_bytes: int) -> tuple[str, bool]:
    """The longest beginning of ``text`` that fits into ``max_bytes`` of UTF-8, and whether something was
    lost.
    """
    if len(text) * 4 <= max_bytes:
        return text, False
    raw = text.encode("utf-8", "replace")
    if len(raw) <= max_bytes:
        return text, False
    return raw[:max_bytes].decode("utf-8", "ignore"), True


class Transcript:
    """Collects the messages of one execution within a byte budget."""

    def __init__(self, max_output_bytes: int) -> None:
        self._room = {"stdout": max_output_bytes, "result": max_output_bytes}
        self._text: dict[str, list[str]] = {"stdout": [], "result": []}
        self._ename = ""
        self._evalue = ""
        self._images: list[bytes] = []
        self._table: Table | None = None
        self.truncated = False

    def add(self, msg_type: str, content: Mapping[str, Any]) -> None:
        """Take in one IOPub message. Unknown types, streams and MIME types are dropped."""
        if msg_type == "stream" and content.get("name") == "stdout":
            self._append("stdout", content.get("text"))
        elif msg_type == "execute_result":
            data = content.get("data")
            self._append("result", data.get("text/plain") if isinstance(data, Mapping) else None)
            self._table = table_of(data.get(TABLE)) if isinstance(data, Mapping) else None
        elif msg_type == "display_data":
            data = content.get("data")
            self._add_image(data.get("image/png") if isinstance(data, Mapping) else None)
        elif msg_type == "error":
            self._ename = str(content.get("ename", ""))[:100]
            self._evalue = str(content.get("evalue", ""))[: 4 * MAX_ERROR_CHARS]

    def _add_image(self, encoded: object) -> None:
        if not isinstance(encoded, str) or len(self._images) >= MAX_IMAGES:
            return
        image = base64.b64decode(encoded, validate=True)
        if is_sane_png(image):
            self._images.append(image)
        else:
            self.truncated = True

    def _append(self, kind: str, text: object) -> None:
        if not isinstance(text, str):
            return
        kept, lost = cut(plain(text), self._room[kind])
        self._room[kind] -= len(kept.encode())
        self.truncated |= lost
        if kept:
            self._text[kind].append(kept)

    def finish(
        self, duration_s: float, *, status: Status | None = None, message: str = ""
    ) -> ExecutionResult:
        """The result. ``status`` and ``message`` overrule what the kernel said: the supervisor knows
        better.
        """
        told = self._told_status()
        error = one_line(message or self._told_error())
        outputs = [Output("stdout", text) for text in self._text["stdout"]]
        outputs += [Output("result", text) for text in self._text["result"]]
        if error:
            outputs.append(Output("error", error))
        images = tuple(self._images)
        return ExecutionResult(
            status or told, tuple(outputs), duration_s, self.truncated, images, self._table
        )

    def _told_status(self) -> Status:
        if not self._ename:
            return "ok"
        if self._ename == BLOCKED:
            return "blocked"
        return "memory" if self._ename == "MemoryError" else "error"

    def _told_error(self) -> str:
        if not self._ename or self._ename == BLOCKED:
            return self._evalue
        return f"{self._ename}: {self._evalue}" if self._evalue else self._ename
