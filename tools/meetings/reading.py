"""Bytes → transcript. The content decides what it is, never the name of the file.

Tried in turn: Word, JSON, WebVTT, SRT, Google Meet, head lines with names and times, ``Name: text``, plain lines.
Knows none of these formats itself. Time is linear in the size of the input.
"""

from __future__ import annotations

import codecs

from tools.meetings.errors import TranscriptError
from tools.meetings.formats.cues import has_timing, read_srt, read_webvtt
from tools.meetings.formats.docx import text_of_docx
from tools.meetings.formats.heads import read_heads
from tools.meetings.formats.lines import read_lines, read_meet
from tools.meetings.formats.structured import read_json
from tools.meetings.transcript import Transcript

MAX_BYTES = 32 * 1024 * 1024
"""More than 500 hours of talk; the answer to anything larger is one line, at once."""
BINARY = "this is not text; give a transcript as .vtt, .srt, .txt, .docx or .json"
_SAMPLE_CHARS = 20_000
_MAX_CONTROL_SHARE = 0.01


def read_transcript(raw: bytes) -> Transcript:
    """The transcript in these bytes. Raises ``TranscriptError`` with one line that says why there is none."""
    if len(raw) > MAX_BYTES:
        raise TranscriptError(f"larger than {MAX_BYTES // 1024**2} MB; split the transcript by meeting")
    if not raw.strip(b"\0 \t\r\n"):
        raise TranscriptError("the file is empty")
    word = raw.startswith(b"PK\x03\x04")
    text = _lines_tidied(text_of_docx(raw) if word else decoded(raw))
    if not text.strip():
        raise TranscriptError("the file is empty")
    transcript = parsed(text)
    if not any(any(c.isalnum() for c in turn.text) for turn in transcript.turns):
        raise TranscriptError("nobody says anything in this file; is it a transcript?")
    return transcript


def parsed(text: str) -> Transcript:
    """The transcript in a text whose lines end in a line feed."""
    start = text.lstrip()[:10]
    if start[:1] in "{[" and (found := read_json(text)):
        return found
    if start.startswith("WEBVTT"):
        return read_webvtt(text)
    if has_timing(text):
        return read_srt(text)
    lines = text.split("\n")
    return read_meet(lines) or read_heads(lines) or read_lines(lines)


def decoded(raw: bytes) -> str:
    """UTF-8, else UTF-16 by its mark or its zeros, else GB18030. Raises ``TranscriptError`` for what is no text."""
    text = _decoded(raw)
    sample = text[:_SAMPLE_CHARS]
    control = sum((c < " " and c not in "\t\n\r\f\x0b") or c == "\ufffd" for c in sample)
    if control > _MAX_CONTROL_SHARE * len(sample):
        raise TranscriptError(BINARY)
    return text


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        text = raw.decode("utf-8-sig")
        if "\0" not in text[:_SAMPLE_CHARS]:
            return text
    except UnicodeDecodeError:
        pass
    for zeros, encoding in ((raw[1:400:2], "utf-16-le"), (raw[:400:2], "utf-16-be")):
        if zeros and zeros.count(0) > 0.3 * len(zeros):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")  # a file cut in the middle of a character is still read


def _lines_tidied(text: str) -> str:
    """One kind of line end, no byte order mark, no NULs."""
    return (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\ufeff", "")
        .replace("\0", "")
    )
