"""Transcripts of every export format, as bytes, become the same normal form."""

from __future__ import annotations

import contextlib
import io
import json
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.meetings.errors import TranscriptError
from tools.meetings.reading import MAX_BYTES, read_transcript
from tools.meetings.transcript import Transcript

GUID = "8f1c2d3e-0000-4a4a-9b9b-112233445566"
SAMPLES = {
    "webvtt": (
        "WEBVTT - budget\n\nNOTE Somebody: no speech\n\nSTYLE\n::cue{}\n\n00:02.000 --> 00:04.500 align:start\n"
        "<v.loud Lin Bo>We start with the <i>budget</i>.</v>\n\n2\n00:05.000 --> 00:07.000\n"
        "<v Wang Min>It is R&amp;D first.</v> <v Lin Bo>Fine.\n"
    ),
    "teams-vtt": (
        f"WEBVTT\r\n\r\n{GUID}/17-0\r\n00:00:02.000 --> 00:00:03.000\r\n<v Lin Bo>We start with</v>\r\n\r\n"
        f"{GUID}/17-1\r\n00:00:03.000 --> 00:00:04.500\r\n<v Lin Bo>the budget.</v>\r\n\r\n"
        f"{GUID}/18-0\r\n00:00:05.000 --> 00:00:07.000\r\n<v Wang Min>It is R&amp;D first.</v>\r\n\r\n"
        f"{GUID}/19-0\r\n00:00:07.000 --> 00:00:07.900\r\n<v Lin Bo>Fine.</v>\r\n"
    ),
    "zoom-vtt": (
        "WEBVTT\n\n1\n00:00:02.000 --> 00:00:04.500\nLin Bo: We start with the budget.\n\n"
        "2\n00:00:05.000 --> 00:00:07.000\nWang Min: It is R&D first.\n\n"
        "3\n00:00:07.000 --> 00:00:07.900\nLin Bo: Fine.\n"
    ),
    "srt": (
        "1\n00:00:02,000 --> 00:00:04,500\nLin Bo: We start with\nthe budget.\n\n"
        "2\n00:00:05,000 --> 00:00:07,000\nWang Min: It is R&D first.\n\n"
        "3\n00:00:07,000 --> 00:00:07,900\nLin Bo: Fine.\n"
    ),
    "tencent": (
        "会议主题：预算\n参会人员：Lin Bo、Wang Min\n\nLin Bo(00:00:02): We start with\nthe budget.\n"
        "Wang Min（00:00:05）：It is R&D first.\n\nLin Bo(00:00:07):\nFine.\n"
    ),
    "feishu": (
        "2026年6月2日 下午 5:51|14分钟 43秒\n\n关键词:\n预算、研发\n\n"
        "文字记录:\n\nLin Bo 00:02 \nWe start with the budget.\n\n"
        "Wang Min 00:05 \nIt is R&D first.\n\nLin Bo 00:07 \nFine.\n"
    ),
    "iflytek": (
        "Lin Bo 00:02\nWe start with the budget.\n\nWang Min 00:05\nIt is R&D first.\n\nLin Bo 00:07\nFine.\n"
    ),
    "otter": (
        "Lin Bo  0:02 \nWe start with the budget.\n\nWang Min  0:05 \nIt is R&D first.\n\nLin Bo  0:07 \nFine.\n\n"
        "Transcribed by https://otter.ai\n"
    ),
    "zoom-captions": (
        "[Lin Bo] 10:03:21\nWe start with the budget.\n"
        "[Wang Min] 10:03:24\nIt is R&D first.\n[Lin Bo] 10:03:26\nFine.\n"
    ),
    "google-meet": (
        "Budget - Transcript\nJun 2, 2026\nAttendees\nLin Bo, Wang Min\n00:00:00\n\nLin Bo: We start with the budget.\n"
        "Wang Min: It is R&D first.\n00:05:00\nLin Bo: Fine.\nTranscription ended after 00:06:10\n"
        "This editable transcript was computer generated and might contain errors: people can change it.\n"
    ),
    "named-lines": "Lin Bo: We start with the budget.\nWang Min：It is R&D first.\nLin Bo: Fine.\n",
}
SAID = [("Lin Bo", "We start with the budget."), ("Wang Min", "It is R&D first."), ("Lin Bo", "Fine.")]


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Who said what."""
    return [(turn.speaker, turn.text) for turn in transcript.turns]


def docx(*paragraphs: str, xml: str | None = None) -> bytes:
    """The least that Word calls a document."""
    body = "".join(
        "<w:p><w:r><w:t>"
        + p.replace("&", "&amp;").replace("\t", "</w:t><w:tab/><w:t>")
        + "</w:t></w:r></w:p>"
        for p in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    whole = xml or f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", whole)
    return packed.getvalue()


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_every_format_gives_the_same_turns(name: str, encoding: str) -> None:
    """The same talk in each export format and encoding is the same talk, and the format is recognised."""
    transcript = read_transcript(SAMPLES[name].encode(encoding))
    assert transcript.source_format == name
    assert said(transcript) == SAID


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("google-meet", "named-lines")])
def test_times_are_those_of_the_file(name: str) -> None:
    """Formats with times give each turn its exact start; a wall clock becomes an offset."""
    starts = [turn.start_ms for turn in read_transcript(SAMPLES[name].encode()).turns]
    first = 0 if name == "zoom-captions" else 2000
    assert [s - first for s in starts if s is not None][:2] == [0, 3000]
    assert {turn.time_kind for turn in read_transcript(SAMPLES[name].encode()).turns} == {"exact"}


def test_no_time_is_invented() -> None:
    """Where a file has no times there are none, and Meet's few are flagged as the interval they are."""
    assert {t.start_ms for t in read_transcript(SAMPLES["named-lines"].encode()).turns} == {None}
    meet = read_transcript(SAMPLES["google-meet"].encode())
    assert [(t.start_ms, t.end_ms, t.time_kind) for t in meet.turns] == [
        (0, 300_000, "anchor"),
        (0, 300_000, "anchor"),
        (300_000, None, "anchor"),
    ]
    assert meet.title == "Budget"


def test_meet_as_markdown_and_notes_by_gemini() -> None:
    """Bold names are speakers; notes above the transcript's heading are nothing that was said."""
    text = (
        "# Budget - 2026/06/02 10:00 CEST - Notes by Gemini\n\n[Lin Bo](mailto:lin@example.com)\n### Summary\n"
        "**Decision:** more money\n\n# Transcript\n\n### 00:00:00\n\n**Lin Bo:** We start with the budget.\n"
        "**Wang Min:** It is R&D first.\n\n### 00:01:10\n\n**Lin Bo:** Fine.\n\n"
        "### Transcription ended after 00:02:00\n"
    )
    meet = read_transcript(text.encode())
    assert said(meet) == SAID
    assert (meet.source_format, meet.title, meet.started_at) == (
        "google-meet",
        "Budget",
        "2026/06/02 10:00 CEST",
    )


def test_teams_as_word() -> None:
    """A Word file of Teams: notices are no speech, its title is the meeting's."""
    word = docx(
        "Budget-20260602_100000-Meeting Transcript", "June 2, 2026, 8:00AM", "27m 42s", "Lin Bo started transcription",
        "Lin Bo   0:02", "We start with the budget.", "Wang Min\t0:05", "It is R&D first.", "Lin Bo   1:00:07", "Fine.",
        "Lin Bo stopped transcription",
    )  # fmt: skip
    transcript = read_transcript(word)
    assert (transcript.source_format, transcript.title, said(transcript)) == ("teams-docx", "Budget", SAID)
    assert transcript.turns[2].start_ms == 3_607_000


def test_zoom_cue_without_a_name_is_marked() -> None:
    """A cue without a name goes on with the last speaker, and says that this is inferred."""
    text = SAMPLES["zoom-vtt"] + "\n4\n00:00:12.000 --> 00:00:14.000\nand now the rest\n"
    last = read_transcript(text.encode()).turns[-1]
    assert (last.speaker, last.speaker_inferred) == ("Lin Bo", True)


@pytest.mark.parametrize(
    "line",
    ["Note: the room is booked", "议程：预算和人员", "We meet at 10:30", "see https://example.com/a",
     "So what we want is: more"],
)  # fmt: skip
def test_no_speaker_is_invented(line: str) -> None:
    """Labels, times, addresses and sentences with a colon name nobody."""
    text = f"Lin Bo: We start.\n{line}\nWang Min: Good.\nLin Bo: Go on.\nWang Min: Yes.\nLin Bo: Done.\nWang Min: Ok.\n"
    transcript = read_transcript(text.encode())
    assert transcript.speakers == ("Lin Bo", "Wang Min")
    assert line in transcript.turns[0].text


def test_a_sentence_that_ends_in_a_time_is_no_head() -> None:
    """The words "Let us meet 10:30" in the middle of a turn begins no turn of a speaker "Let us meet"."""
    text = "Lin Bo  0:02 \nWe talk.\nLet us meet 10:30\n\nWang Min  0:09 \nGood.\n\nLin Bo  0:15 \nBye.\n"
    assert read_transcript(text.encode()).speakers == ("Lin Bo", "Wang Min")


def test_feishu_without_times() -> None:
    """Times may be switched off in Feishu: names still begin turns."""
    text = (
        "2026-06-02 17:51 CST|1小时 2分钟 3秒\n\n文字记录:\n\n说话人 1 \n先看预算。\n\n"
        "说话人 2 \n好的。\n\n说话人 1 \n开始。\n\n说话人 2\n行。\n"
    )
    transcript = read_transcript(text.encode())
    assert transcript.source_format == "feishu"
    assert said(transcript)[0] == ("说话人 1", "先看预算。")
    assert transcript.turns[0].start_ms is None


def test_json_of_the_api_and_of_recognisers() -> None:
    """Tencent's paragraphs keep their id and milliseconds; seconds of a recogniser become milliseconds."""
    words = [{"text": "先看"}, {"text": "预算。"}]
    tencent = {"minutes": {"paragraphs": [
        {"pid": "7", "speaker_info": {"username": "林波"}, "start_time": 5000, "end_time": 7000,
         "sentences": [{"words": words}]}
    ]}}  # fmt: skip
    turn = read_transcript(json.dumps(tencent).encode()).turns[0]
    assert (turn.speaker, turn.text, turn.start_ms, turn.source_id) == ("林波", "先看预算。", 5000, "7")
    whisper = {"segments": [{"start": 0.5, "end": 2.0, "text": " hello", "speaker": "SPEAKER_00"}]}
    turn = read_transcript(json.dumps(whisper).encode()).turns[0]
    assert (turn.speaker, turn.start_ms, turn.end_ms) == ("SPEAKER_00", 500, 2000)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_normal_form_reads_back(name: str) -> None:
    """What is stored is what comes back."""
    first = read_transcript(SAMPLES[name].encode())
    again = read_transcript(json.dumps(first.as_json()).encode())
    assert [t.as_json() for t in again.turns] == [t.as_json() for t in first.turns]


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\xef\xbb\xbf", b"  \r\n ", b"WEBVTT\n\n", b"\x7fELF\x02\x01\x01\0\0\0" + bytes(range(256)) * 40,
        random.Random(7).randbytes(50_000), b"PK\x03\x04 no zip", b"{}", b"[1, 2]", b"--- ... ---",
        b"x" * (MAX_BYTES + 1), b"0:01\n" * 9,
        docx("x", xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), docx("x", xml="<broken"), docx(""),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01" * 99,
    ],
    ids=range(16),
)  # fmt: skip
def test_what_is_no_transcript_is_one_clear_line(raw: bytes) -> None:
    """Empty, binary, broken and oversized input ends in one line."""
    with pytest.raises(TranscriptError) as told:
        read_transcript(raw)
    assert 5 < len(str(told.value)) < 160
    assert "\n" not in str(told.value)


def test_odd_but_honest_input_is_read() -> None:
    """One turn, two hundred speakers, a line of a megabyte, one without line ends: each has a result."""
    assert said(read_transcript("林波: 我们先看预算。".encode())) == [("林波", "我们先看预算。")]
    crowd = "".join(f"Person {n}: I am here.\n" for n in range(200))
    assert len(read_transcript(crowd.encode()).speakers) == 200
    assert len(read_transcript(b"a: " + b"word " * 200_000).turns) == 1
    assert len(read_transcript(b"(" * 200_000 + b"word").turns) == 1
    assert len(read_transcript(b"[" * 200_000 + b"word").turns) == 1


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace"))))
def test_any_bytes_give_a_result_or_a_line(raw: bytes) -> None:
    """No input leaves the reader by another door."""
    with contextlib.suppress(TranscriptError):
        assert read_transcript(raw).turns
