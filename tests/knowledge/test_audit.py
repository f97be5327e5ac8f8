"""The record of who was shown what: complete, with reasons, and of nothing that a reader could see."""

from __future__ import annotations

from pathlib import Path

from knowledge import Audience, Knowledge, Principal, Record
from knowledge.audit import KEEP_DAYS, AuditLog

STAFF = Principal("ann", frozenset({"staff"}))
GUEST = Principal("anna")
QUESTION = "海报尺寸是多少"


async def test_shown_and_withheld(tmp_path: Path) -> None:
    """Each search leaves who asked, what was shown by which rule, and what was withheld by which."""
    source = tmp_path / "in"
    (source / "shut").mkdir(parents=True)
    (source / "access.toml").write_text('[folder]\nallow_groups = ["staff"]\n', "utf-8")
    (source / "shut" / "access.toml").write_text('[folder]\ndeny_users = ["ann"]\n', "utf-8")
    (source / "a.md").write_text("海报尺寸为三米。", "utf-8")
    (source / "shut" / "b.md").write_text("旧海报尺寸为四米。", "utf-8")
    async with Knowledge.open(tmp_path / "data", clock=lambda: 1000.0) as knowledge:
        await knowledge.add([source])
        seen = await knowledge.search(QUESTION, Audience.of(STAFF))
        await knowledge.search(QUESTION, Audience.of(STAFF, GUEST))
        assert [passage.document for passage in seen.passages] == ["/a.md"]
        first = {
            Record(1000.0, ("ann",), QUESTION, "/a.md", True, "allowed to group staff by /"),
            Record(1000.0, ("ann",), QUESTION, "/shut/b.md", False, "denied to user ann by /shut"),
        }
        assert set((await knowledge.audit())[-2:]) == first
        assert {(r.document, r.shown) for r in await knowledge.audit(reader="anna")} == {
            ("/a.md", False),
            ("/shut/b.md", False),
        }
        assert [r.shown for r in await knowledge.audit(document="/a.md")] == [False, True]


def test_old_records_go(tmp_path: Path) -> None:
    """What is older than the time of keeping is gone after the next start."""
    log = AuditLog(tmp_path / "audit.db", 0.0)
    log.write(
        [Record(0.0, ("",), "q", "/a", True, "x"), Record(10.0, ("a", "b"), "q" * 999, "/b", False, "y")]
    )
    log.close()
    log = AuditLog(tmp_path / "audit.db", KEEP_DAYS * 86_400 + 5.0)
    left = log.read(reader=None, document=None, limit=9)
    log.close()
    assert [(record.readers, record.document, len(record.question)) for record in left] == [
        (("a", "b"), "/b", 200)
    ]
