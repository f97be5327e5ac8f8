"""``mosuan channel verify`` and ``list``, as somebody who sets a bot up runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.channels.contract import Request
from tests.bot.channels import vendors as v
from tests.bot.commanded import Commands


def record(request: Request, **more: object) -> dict[str, Any]:
    """A request as a recorded one."""
    return {
        "method": request.method,
        "query": dict(request.query),
        "headers": {name.title(): value for name, value in request.headers.items()},
        "body": request.body.decode(),
    } | more


def test_each_channel_can_be_verified_from_files(tmp_path: Path) -> None:
    """The honest message of every channel is accepted, with flat keys in a JSON file."""
    for channel, request in v.honest().items():
        config, recorded = tmp_path / "bot.json", tmp_path / "request.json"
        config.write_text(json.dumps(v.TABLES[channel]), encoding="utf-8")
        recorded.write_text(json.dumps(record(request)), encoding="utf-8")
        ran = Commands(tmp_path)(
            *("channel", "verify", channel, "--config", str(config)),
            *("--request", str(recorded), "--now", "1700000000", "--json"),
        )
        assert (ran.code, ran.json["verdict"]) == (0, "accept")
        assert ran.json["message"]["chat_type"] == "direct"


def test_a_batch_knows_duplicates(tmp_path: Path) -> None:
    """Lines are judged in order by one bot; each may have its own clock; what is no request says so."""
    config, batch = tmp_path / "mosuan.toml", tmp_path / "requests.jsonl"
    config.write_text('[bots.ops]\nchannel = "slack"\nsigning_secret = "demo-secret"\nteam_id = "T1"\n')
    good = record(v.slack(v.slack_event()))
    lines = [good, {**good, "id": "again"}, {**good, "now": 0}, {"method": "PUT"}]
    batch.write_text("".join(json.dumps(line) + "\n" for line in lines))
    ran = Commands(tmp_path)(
        *("channel", "verify", "slack", "--config", str(config)),
        *("--request", str(batch), "--now", "1700000000", "--json"),
    )
    assert [line.get("verdict") for line in ran.lines] == ["accept", "duplicate", "reject", None]
    assert [line["id"] for line in ran.lines] == ["1", "again", "3", "4"]
    assert ran.lines[2]["reason"] == "stale"
    assert "GET or POST" in ran.lines[3]["error"]


def test_what_is_missing_is_told_in_one_line(tmp_path: Path) -> None:
    """An unknown channel, a bot without a secret, a file that is not there."""
    empty = tmp_path / "empty.toml"
    empty.write_text("")
    run, rest = Commands(tmp_path), ("--request", str(tmp_path / "none.json"), "--config", str(empty))
    assert 'did you mean "feishu"' in run("channel", "verify", "feisu", *rest).problem
    assert "signing_secret: missing" in run("channel", "verify", "slack", *rest).problem
    empty.write_text('signing_secret = "s"')
    assert "no such file" in run("channel", "verify", "slack", *rest).problem
    assert "wecom-aibot" in run("channel", "list").out
