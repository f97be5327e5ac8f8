"""Fits ``tools/meetings/kind_words.json`` and says how sure a kind may be: ``python -m tests.bench.fit_kinds``.

Words are learned from ``kinds.jsonl`` and the part ``fit`` of ``kinds_fresh.jsonl``; sharpness from its part
``calibrate``, which the words have not seen. The part ``report`` is for the test alone.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tools.meetings.kind_words import FITTED, Said, traits
from tools.meetings.kinds import kind_scores, said_in, softmax

LABELLED = Path(__file__).parents[1] / "tools" / "meetings"
DOUBT = 0.3
"""A trait counts as if so many more meetings of each kind had it."""
LEAST_WEIGHT = 0.3
SHARPNESSES = [n / 100 for n in range(5, 151, 5)]


def rows(name: str, part: str = "") -> list[dict[str, Any]]:
    """The labelled meetings of one file."""
    read = [json.loads(line) for line in (LABELLED / name).read_text("utf-8").splitlines()]
    return [row for row in read if not part or row["part"] == part]


def main() -> None:
    """Learn, write, and print the sharpness to be set in kinds.py."""
    meetings = [
        (row["kind"], said_in(row["text"])) for row in rows("kinds.jsonl") + rows("kinds_fresh.jsonl", "fit")
    ]
    learned = weights(meetings)
    lines = (f"{json.dumps(t, ensure_ascii=False)}: {json.dumps(learned[t])}" for t in sorted(learned))
    FITTED.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    print(f"{len(learned)} traits")
    held = [
        (row["kind"], kind_scores(said_in(row["text"]))) for row in rows("kinds_fresh.jsonl", "calibrate")
    ]
    losses = {s: -sum(math.log(softmax(found, s)[kind]) for kind, found in held) for s in SHARPNESSES}
    print(f"sharpness {min(losses, key=lambda s: losses[s])}, {min(losses.values()) / len(held):.3f} nats")


def weights(meetings: list[tuple[str, list[Said]]]) -> dict[str, dict[str, float]]:
    """Of every trait that at least two meetings have: log of its rate in a kind over its rate in all."""
    per_kind, has = Counter(kind for kind, _ in meetings), defaultdict[str, Counter[str]](Counter)
    for kind, turns in meetings:
        for trait in traits(turns):
            has[trait][kind] += 1
    out: dict[str, dict[str, float]] = {}
    for trait, counts in has.items():
        if counts.total() < 2:
            continue
        all_rate = (counts.total() + DOUBT * len(per_kind)) / (len(meetings) + 2 * DOUBT * len(per_kind))
        found = {k: math.log((counts[k] + DOUBT) / (n + 2 * DOUBT) / all_rate) for k, n in per_kind.items()}
        out[trait] = {k: round(w, 1) for k, w in sorted(found.items()) if abs(w) >= LEAST_WEIGHT}
    return out


if __name__ == "__main__":
    main()
