"""Measures meetings: smoothing, chapters and summaries on public sets, and how long a long meeting takes.

The sets are not in the repository. ``MOSUAN_MEETING_DATA`` names a folder with ``cs2w_val.jsonl`` (CS2W, CC BY-SA),
``disfl_dev.json`` (Disfl-QA, CC BY), ``vcsum_short_dev.txt`` and ``vcsum_long_dev.txt`` (VCSum, MIT), and ``qmsum/``
with the folders ``train`` and ``test`` (QMSum, MIT; its ``data/ALL``). What is absent is passed over. Figures are
printed, not judged.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.tools.meetings.test_minutes import calibration_error, lacking
from tests.tools.meetings.test_minutes import lines as labelled
from tools.meetings.chapters import boundaries
from tools.meetings.errors import MeetingError
from tools.meetings.kinds import MIN_CONFIDENCE, kind_of, said_in
from tools.meetings.minutes import SUMMARY_SIZE, minutes_of
from tools.meetings.reading import read_transcript
from tools.meetings.sentences import sentences_of
from tools.meetings.smoothing import Language, smooth
from tools.meetings.summary import extract
from tools.meetings.transcript import Turn

DATA = Path(os.environ.get("MOSUAN_MEETING_DATA", "absent"))
MARKS = "，,、。 "


def needs(name: str) -> Path:
    """A file of the data, or the end of the test."""
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not in MOSUAN_MEETING_DATA")
    return DATA / name


def tokens(text: str) -> list[str]:
    """Chinese characters and other words."""
    return re.findall(r"[\u3400-\u9fff]|[a-z0-9]+(?:['’][a-z]+)?", text.lower())


def test_chinese_spoken_to_written() -> None:
    """Deleted characters against those labelled as disfluent; over-deletion of all the others."""
    right = wrong = missed = kept = 0
    for line in needs("cs2w_val.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        said, labels = row["content"], row["disfluency_label"].ljust(len(row["content"]), "0")
        gone = {i for r in smooth(said).removals for i in range(r.start, r.end) if said[i] not in MARKS}
        gold = {i for i, c in enumerate(said) if labels[i] != "0" and c not in MARKS}
        right, wrong, missed = right + len(gone & gold), wrong + len(gone - gold), missed + len(gold - gone)
        kept += len(said) - len(gold)
    print(
        f"\nzh deletion F1 {200 * right / (2 * right + wrong + missed):.1f}, over-deletion {100 * wrong / kept:.2f} %"
    )


def test_english_disfluent_questions() -> None:
    """Share of questions that become exactly the fluent one; words of it that were lost."""
    rows = json.loads(needs("disfl_dev.json").read_text("utf-8")).values()
    exact = lost = words = 0
    for row in rows:
        said, meant = tokens(row["disfluent"]), tokens(row["original"])
        got = tokens(smooth(row["disfluent"]).text)
        exact += got == meant
        blocks = difflib.SequenceMatcher(None, said, meant, autojunk=False).get_matching_blocks()
        keepable = [word for b in blocks for word in meant[b.b : b.b + b.size]]
        same = difflib.SequenceMatcher(None, keepable, got, autojunk=False).get_matching_blocks()
        words, lost = words + len(keepable), lost + len(keepable) - sum(b.size for b in same)
    print(f"\nen exact {100 * exact / len(rows):.1f} %, over-deletion {100 * lost / words:.2f} %")


def chinese_meetings() -> list[tuple[list[Turn], list[int], str]]:
    """Turns, the turns with which chapters begin, and the written summary."""
    parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in needs("vcsum_short_dev.txt").read_text("utf-8").splitlines():
        row = json.loads(line)
        parts[row["id"].split("_")[0]].append(row)
    wholes = {}
    for line in needs("vcsum_long_dev.txt").read_text("utf-8").splitlines():
        row = json.loads(line)
        wholes[row["id"]] = row["summary"]
    out = []
    for key, rows in parts.items():
        rows.sort(key=lambda row: int(row["id"].split("_")[1]))
        turns: list[Turn] = []
        begins: list[int] = []
        for row in rows:
            begins.append(len(turns))
            for said, who in zip(row["context"], row["speaker"], strict=True):
                turns.append(Turn(len(turns), f"发言人{who}", "".join(said)))
        out.append((turns, begins[1:], wholes[key]))
    return out


def pk(true: list[int], guess: list[int], length: int) -> float:
    """How often two turns half a chapter apart are wrongly said to be in one chapter, or in two."""
    step = max(1, round(length / (len(true) + 1) / 2))
    apart = [
        any(i < at <= i + step for at in true) != any(i < at <= i + step for at in guess)
        for i in range(length - step)
    ]
    return sum(apart) / max(1, len(apart))


def test_chapters() -> None:
    """Pk, and F1 of boundaries within one turn; the number of chapters is not given."""
    errors, hits, guessed, known = [], 0, 0, 0
    for turns, true, _ in chinese_meetings():
        guess = boundaries(turns, [turn.text for turn in turns])
        errors.append(pk(true, guess, len(turns)))
        left = list(true)
        for at in guess:
            near = next((other for other in left if abs(at - other) <= 1), None)
            if near is not None:
                left.remove(near)
        hits, guessed, known = hits + len(true) - len(left), guessed + len(guess), known + len(true)
    print(
        f"\nchapters Pk {sum(errors) / len(errors):.3f}, F1 {2 * hits / (guessed + known):.3f}, {guessed} for {known}"
    )


def rouge(meetings: list[tuple[list[str], list[str], str]], language: Language) -> float:
    """Mean ROUGE-1 F of the extract, cut at the usual length of a written one."""
    budget = SUMMARY_SIZE[language]
    scores = []
    for texts, who, written in meetings:
        sentences = sentences_of(texts, who)
        chosen = extract(sentences, budget, [len(tokens(s.text)) for s in sentences], language)
        got, true = Counter([t for s in chosen for t in tokens(s.text)][:budget]), Counter(tokens(written))
        scores.append(2 * sum((got & true).values()) / (sum(got.values()) + sum(true.values())))
    return 100 * sum(scores) / len(scores)


def test_chinese_extracts() -> None:
    """ROUGE-1 of the extract against written summaries of whole meetings."""
    chinese = [([smooth(t.text, "strong").text for t in turns], [t.speaker or "" for t in turns], written)
               for turns, _, written in chinese_meetings()]  # fmt: skip
    print(f"\nzh ROUGE-1 {rouge(chinese, 'zh'):.1f}")


def english_meetings(part: str) -> list[tuple[str, list[str], list[str], str]]:
    """The sort of meeting, smooth turns, speakers, and the written summary."""
    out = []
    for path in sorted(needs(f"qmsum/{part}").glob("*.json")):
        whole = json.loads(path.read_text("utf-8"))
        said = [
            (t["speaker"], re.sub(r"\{[^}]*\}| (?=[.,?!])", "", t["content"]))
            for t in whole["meeting_transcripts"]
        ]
        written = [q["answer"] for q in whole["general_query_list"] if "summar" in q["query"].lower()]
        sort = "research" if path.name[0] == "B" else "committee" if "_" in path.name else "design"
        if written:
            texts = [smooth(text, "strong").text for _, text in said]
            out.append((sort, texts, [who for who, _ in said], written[0]))
    return out


def test_english_extracts() -> None:
    """The same on the test part of QMSum; the weights were fitted on the training part alone."""
    english = [meeting[1:] for meeting in english_meetings("test")]
    print(f"\nen ROUGE-1 {rouge(english, 'en'):.1f} over {len(english)} meetings")


def test_own_sets() -> None:
    """Facts and kinds of the labelled meetings that are in the repository; ``report`` is what nothing was fitted on."""
    facts = [lacking(one) for one in labelled("facts.jsonl")]
    total, found, wrong = (
        sum(column) for column in ([f[0] for f in facts], [f[1] for f in facts], [len(f[2]) for f in facts])
    )
    print(f"\nfacts: {found} of {total}, {wrong - (total - found)} invented")
    seen = [(one["kind"], kind_of(said_in(one["text"]))) for one in labelled("kinds.jsonl")]
    print(f"kinds, written beside the rules: {sum(k == g.kind for k, g in seen)} of {len(seen)}")
    for part in ("calibrate", "report"):
        fresh = [one for one in labelled("kinds_fresh.jsonl") if one["part"] == part]
        guesses = [(one["kind"], kind_of(said_in(one["text"]))) for one in fresh]
        sure = [kind == guess.kind for kind, guess in guesses if guess.confidence >= MIN_CONFIDENCE]
        error = calibration_error([(guess.confidence, kind == guess.kind) for kind, guess in guesses])
        right = sum(kind == guess.kind for kind, guess in guesses)
        print(
            f"kinds, {part}: {right} of {len(guesses)}, sure {sum(sure)} of {len(sure)}, calibration error {error:.2f}"
        )


def test_odd_files() -> None:
    """Seconds until a result or one line, for files that nobody should send."""
    crowd = "".join(f"Person {n % 200}: I will send report {n} by Friday.\n" for n in range(2000))
    odd = {
        "200 speakers": crowd.encode(), "1 turn": b"Lin: Hello there, we start.\n", "empty": b"",
        "binary": bytes(range(256)) * 4000, "50 MB": b"Lin: hello there. \n" * 2_700_000,
        "one endless line": b"Lin: " + b"budget plan " * 80_000, "colons": b":" * 500_000 + b"\n",
        "brackets": b"[" * 500_000, "open cues": b"WEBVTT\n\n" + b"00:00:01.000 --> \n" * 50_000,
    }  # fmt: skip
    for name, raw in odd.items():
        started = time.process_time()
        try:
            told = f"{len(minutes_of(read_transcript(raw)).transcript.turns)} turns"
        except MeetingError as problem:
            told = str(problem)
        print(f"\n{name}: {told} ({time.process_time() - started:.2f} s of CPU)", end="")


@pytest.mark.parametrize("hours", [1.5, 3.0])
def test_a_long_meeting(hours: float) -> None:
    """Seconds from bytes to minutes; 10,000 words an hour."""
    topics = ("budget", "vendor", "launch", "hiring", "security", "office", "training", "support")
    turns = [
        f"Speaker {n % 7 + 1}  {n * 12 // 3600}:{n * 12 // 60 % 60:02}:{n * 12 % 60:02} \n"
        f"Uh we we look at the {topics[n // 90 % 8]} plan number {n} and what it means for the {topics[n % 8]} team. "
        f"I will send the {topics[n % 8]} report {n} by Friday, no, Monday. Maybe we move on to the next point then.\n"
        for n in range(int(hours * 300))
    ]
    raw = "\n".join(turns).encode()
    started = time.process_time()
    whole = minutes_of(read_transcript(raw))
    words = sum(share.words for share in whole.shares)
    print(
        f"\n{hours} h, {words} words, {len(whole.actions)} tasks: {time.process_time() - started:.2f} s of CPU"
    )
