"""JSON: our own normal form, Tencent Meeting's API, and the usual shapes of recognisers.

Keys are looked for by their usual names. Numbers are milliseconds where the key says so or all are whole and large,
else seconds. Knows no particular recogniser.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from tools.meetings.clock import clock_ms
from tools.meetings.errors import TranscriptError
from tools.meetings.transcript import Cue, TimeKind, Transcript, joined_lines, turns_of

_TEXT = ("text", "content", "transcript", "sentence", "message", "utterance", "caption", "sentences", "words")
_SPEAKER = (
    "speaker", "speaker_name", "speakerName", "name", "username", "user_name", "userName", "nick_name", "user",
    "participant", "speaker_info", "who", "speaker_label", "speaker_id",
)  # fmt: skip
_START = (
    "start_ms",
    "startMs",
    "start_time_ms",
    "start",
    "start_time",
    "startTime",
    "begin",
    "bg",
    "from",
    "timestamp",
    "time",
)
_END = ("end_ms", "endMs", "end_time_ms", "end", "end_time", "endTime", "ed", "to")
_MAX_LISTS = 10_000


def read_json(text: str) -> Transcript | None:
    """None where the text is no JSON. Raises ``TranscriptError`` for JSON in which nobody says anything."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = _items(whole)
    if items is None:
        raise TranscriptError(
            "this JSON holds no list of turns with a text; see the normal form in the README"
        )
    scale_start, scale_end = _scale(items, _START), _scale(items, _END)
    cues = [_cue(item, scale_start, scale_end) for item in items]
    about = whole if isinstance(whole, Mapping) else {}
    return Transcript(
        "json",
        turns_of(cues, merge=False),
        title=_text_at(about, "title"),
        started_at=_text_at(about, "started_at"),
        meeting_id=_text_at(about, "meeting_id"),
    )


def _items(whole: Any) -> list[Mapping[str, Any]] | None:
    """The first list, outside in, whose entries have a text."""
    waiting, seen = deque([whole]), 0
    while waiting and seen < _MAX_LISTS:
        value, seen = waiting.popleft(), seen + 1
        if isinstance(value, list):
            turns = [item for item in value if isinstance(item, Mapping) and _said(item)]
            if turns:
                return turns
            waiting.extend(value[:100])
        elif isinstance(value, Mapping):
            waiting.extend(inner for inner in value.values() if isinstance(inner, (list, Mapping)))
    return None


def _cue(item: Mapping[str, Any], scale_start: float, scale_end: float) -> Cue:
    start, end = _time(item, _START, scale_start), _time(item, _END, scale_end)
    identity = item.get("source_id", item.get("pid", item.get("id")))
    stated = item.get("time_kind")
    kind: TimeKind = stated if stated in ("exact", "anchor") else "exact"
    return Cue(
        text=_said(item),
        speaker=_speaker(item),
        start_ms=start,
        end_ms=end if start is None or end is None or end >= start else None,
        time_kind="none" if start is None else kind,
        speaker_inferred=item.get("speaker_inferred") is True,
        source_id=str(identity) if isinstance(identity, (str, int)) else None,
    )


def _said(item: Mapping[str, Any]) -> str:
    """What an entry says; sentences and words are joined."""
    for key in _TEXT:
        value = item.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and value:
            parts = [v if isinstance(v, str) else _said(v) if isinstance(v, Mapping) else "" for v in value]
            if any(parts):
                return joined_lines(parts)
    return ""


def _speaker(item: Mapping[str, Any]) -> str | None:
    for key in _SPEAKER:
        value = item.get(key)
        if isinstance(value, Mapping):
            return _speaker(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int) and not isinstance(value, bool):
            return f"Speaker {value}"
    return None


def _scale(items: Sequence[Mapping[str, Any]], keys: Sequence[str]) -> float:
    """Milliseconds per unit. A recogniser that writes whole numbers in the thousands means milliseconds."""
    found = [(key, item[key]) for item in items for key in keys if isinstance(item.get(key), (int, float))]
    if any(key.lower().endswith("ms") for key, _ in found):
        return 1
    whole = all(isinstance(value, int) for _, value in found)
    return 1 if whole and any(value >= 1000 for _, value in found) else 1000


def _time(item: Mapping[str, Any], keys: Sequence[str], scale: float) -> int | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, bool) or value is None:
            continue
        if isinstance(value, (int, float)) and 0 <= value < 1e12:
            return round(value * scale)
        if isinstance(value, str):
            return clock_ms(value)
    return None


def _text_at(about: Mapping[str, Any], key: str) -> str | None:
    value = about.get(key)
    return value if isinstance(value, str) else None
