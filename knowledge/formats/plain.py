"""Text that needs no parser: Markdown, plain text, comma-separated tables, and question–answer pairs.

Knows nothing of binary formats.
"""

from __future__ import annotations

import csv
import io
import json

from knowledge.chunking import title_of
from knowledge.errors import BadDocument
from knowledge.formats.reading import Reading, blocks, heading, tidy

_QUESTION = frozenset({"question", "q", "问题", "问", "提问"})
_ANSWER = frozenset({"answer", "a", "答案", "答", "回答"})


def decoded(data: bytes) -> str:
    """UTF-8 text. Raises `BadDocument` for anything else."""
    if b"\0" in data:
        raise BadDocument("binary, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDocument(f"not UTF-8 at byte {error.start}; convert it to UTF-8") from None


def read_text(data: bytes) -> Reading:
    """Markdown or plain text as it stands, line ends made one kind."""
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    return Reading(text, title_of(text) or "")


def read_csv(data: bytes) -> Reading:
    """A table; with a column of questions and one of answers, pairs of them."""
    text = _decoded_table(data)
    try:
        dialect: type[csv.Dialect] | csv.Dialect = csv.Sniffer().sniff(text[:8192], delimiters=",;\t")
    except csv.Error:  # one column, or too little to tell
        dialect = csv.excel
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), dialect))
    except csv.Error as error:
        raise BadDocument(f"not a table of separated values ({error})") from None
    names = [name.strip().lower() for name in rows[0]] if rows else []
    question, answer = _column(names, _QUESTION), _column(names, _ANSWER)
    if question is None or answer is None:
        return Reading(tidy(blocks(rows)))
    width = max(question, answer)
    return Reading(_pairs([(row[question], row[answer]) for row in rows[1:] if len(row) > width]))


def read_faq(data: bytes) -> Reading:
    """Lines of ``{"question", "answer"}``."""
    pairs = []
    for number, line in enumerate(decoded(data).splitlines(), 1):
        if not line.strip():
            continue
        try:
            pair = json.loads(line)
            pairs.append((str(pair["question"]), str(pair["answer"])))
        except (ValueError, KeyError, TypeError):
            raise BadDocument(f'line {number} is not {{"question": …, "answer": …}}') from None
    return Reading(_pairs(pairs))


def _pairs(pairs: list[tuple[str, str]]) -> str:
    """Each question is the heading of its answer."""
    return tidy("\n\n".join(f"{heading(2, question)}\n\n{answer.strip()}" for question, answer in pairs))


def _column(names: list[str], wanted: frozenset[str]) -> int | None:
    return next((i for i, name in enumerate(names) if name in wanted), None)


def _decoded_table(data: bytes) -> str:
    """Spreadsheets save tables as UTF-8, UTF-16 with its mark, or in China as GB 18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise BadDocument("binary, not text")
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadDocument(f"neither UTF-8 nor {encodings[-1].upper()}; convert it to UTF-8")
