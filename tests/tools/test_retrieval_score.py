"""Figures over questions: what counts as found, refused and leaked."""

from __future__ import annotations

from pathlib import Path

from knowledge import Audience, Knowledge, Principal
from tools.retrieval_score import Case, Outcome, ask, holds, score_of
from tools.search import SearchKnowledge

STAFF = Audience.of(Principal("ann", frozenset({"staff"})))


def outcome(refuse: bool, answered: bool, *, rank: int = 0, leaks: tuple[str, ...] = ()) -> Outcome:
    """An outcome of a made-up case."""
    case = Case("1", "?", STAFF, () if refuse else ("x",), refuse)
    return Outcome(case, rank, answered, "x" if answered else "", "", leaks)


def test_figures() -> None:
    """Precision is over what was refused, recall over what had to be, hits over what can be answered."""
    score = score_of(
        [
            outcome(False, True, rank=1),
            outcome(False, True, rank=4),
            outcome(False, False),
            outcome(True, False),
            outcome(True, True, leaks=("/secret.md",)),
        ]
    )
    assert score.hit_at == {1: 1 / 3, 3: 1 / 3, 5: 2 / 3}
    assert (score.answer_rate, score.refusal_precision, score.refusal_recall) == (2 / 3, 1 / 2, 1 / 2)
    assert score.leaks == 1
    assert score_of([]).answer_rate is None


def test_spellings() -> None:
    """One spelling of each entry is enough; blanks and case do not count."""
    assert holds("Paid for TEN\ndays, 80 %", ["10 days|ten days", "80%"])
    assert not holds("ten days", ["10", "days"])


async def test_asked_through_the_search_itself(tmp_path: Path) -> None:
    """An open document is found and quoted, a closed one refused, and a secret that is shown is a leak."""
    source = tmp_path / "in"
    (source / "closed").mkdir(parents=True)
    (source / "access.toml").write_text('[folder]\nallow_groups = ["staff"]\n', "utf-8")
    (source / "closed" / "access.toml").write_text("[folder]\ninherit = false\n", "utf-8")
    (source / "a.md").write_text("海报尺寸为三米。", "utf-8")
    (source / "closed" / "b.md").write_text("密钥长度为九位。", "utf-8")
    async with Knowledge.open(tmp_path / "data") as knowledge:
        await knowledge.add([source])
        tool = SearchKnowledge(knowledge)
        found = await ask(Case("1", "海报尺寸是多少", STAFF, ("三米",)), knowledge, tool)
        assert (found.rank, found.quoted, found.document, found.leaks) == (1, True, "/a.md", ())
        closed = await ask(Case("2", "密钥长度是多少", STAFF, (), True), knowledge, tool)
        assert (closed.answered, closed.leaks) == (False, ())
        secret = Case("3", "海报尺寸是多少", STAFF, (), True, ("三米",))
        assert (await ask(secret, knowledge, tool)).leaks == ("三米",)
